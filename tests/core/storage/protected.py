"""A passphrase for the tests, and what a stock SQLCipher says to it."""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from msp_desk.core.records.passphrase import Passphrase
from msp_desk.core.storage.keys import Keys

WORDS = 'Grüße vom "Hafen" – it\'s fine'
OTHER_WORDS = "another passphrase 2026"
KEYS = Keys(Passphrase(WORDS))
"""Derives each key once for all tests of a run."""
OTHER_KEYS = Keys(Passphrase(OTHER_WORDS))
NO_KEYS = Keys()


def stock_rows(path: Path, words: str, question: str) -> list[tuple[object, ...]]:
    """What any SQLCipher reads that is told the passphrase and nothing else."""
    connection = driver.connect(str(path))
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute("PRAGMA key = '{}'".format(words.replace("'", "''")))
        return list(connection.execute(question).fetchall())
    finally:
        connection.close()
