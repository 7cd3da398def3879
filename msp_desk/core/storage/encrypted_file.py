"""What an encrypted file looks like from outside: it has no mark, so it is told by having none at all."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from msp_desk.core.storage import connecting

SALT_BYTES = 16
PAGE_BYTES = 4096
_PLAIN = b"SQLite format 3\x00"
_KNOWN = (
    b"PK\x03\x04", b"%PDF", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ",
    b"\x28\xb5\x2f\xfd", b"\x7fELF", b"MZ",
)  # fmt: skip
"""How other files begin whose content looks as random as an encrypted one: packed files, pictures, programs."""
_MOST_UNEVEN = 500.0
"""Chi-squared of the bytes of a page: random bytes give 255 ± 23, a text or a table many thousands."""
_FEWEST_DIFFERENT = 8
"""So many different bytes the salt has at least; sixteen random ones have fewer once in 10^13 files."""


def first_bytes(path: Path) -> bytes:
    """The first page of a file, or its first 16 bytes while it is open; nothing when it cannot be read.

    Opening and closing a file drops this process's locks on it: a file with a write-ahead log may be open, and is read
    through the driver, which knows of the other connections.
    """
    if connecting.write_ahead_log(path).exists():
        return _salt(path)
    try:
        with path.open("rb") as file:
            return file.read(PAGE_BYTES)
    except OSError:
        return b""


def is_plain(start: bytes) -> bool:
    """Whether a file that begins so is a plain SQLite file."""
    return start.startswith(_PLAIN)


def looks_encrypted(start: bytes) -> bool:
    """Whether a file that begins so can be an encrypted desk: it begins with random bytes.

    Args:
        start: Its first page, or only the first 16 bytes when no more is known.
    """
    if start.startswith((_PLAIN, *_KNOWN)) or len(set(start[:SALT_BYTES])) < _FEWEST_DIFFERENT:
        return False
    if len(start) == SALT_BYTES:
        return True
    if len(start) < PAGE_BYTES:
        return False
    counts, expected = Counter(start), len(start) / 256
    return sum((counts[byte] - expected) ** 2 / expected for byte in range(256)) < _MOST_UNEVEN


def is_encrypted(path: Path) -> bool:
    """Whether a file is an encrypted desk, as far as that can be told without its passphrase; changes nothing."""
    return looks_encrypted(first_bytes(path))


def _salt(path: Path) -> bytes:
    """What SQLCipher takes for the salt of a file: its first bytes, whatever they are."""
    try:
        connection = connecting.connect_raw(path, "mode=ro")
    except Exception:  # noqa: BLE001 - whoever opens the file says what is wrong with it
        return b""
    try:
        connection.execute(f"PRAGMA key = \"x'{'00' * 32}'\"").close()
        row = connection.execute("PRAGMA cipher_salt").fetchone()
        return bytes.fromhex(str(row[0])) if row is not None else b""
    except (driver.Error, ValueError):
        return b""
    finally:
        connection.close()
