"""Copying a desk by SQLite's online backup, and proving the copy.

Copying the bytes of a live file lost a thousand committed rows when tried; the online backup lost none. The copy of an
encrypted desk is encrypted by the same key.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from msp_desk.core.environment.system_reason import SystemReason
from msp_desk.core.environment.writing import reason, sync_folder
from msp_desk.core.errors import DamagedDesk, FileProblem
from msp_desk.core.storage import connecting
from msp_desk.core.storage.file_key import FileKey
from msp_desk.core.storage.keys import Keys
from msp_desk.core.storage.search_index import DERIVED

_OF_THE_CHAIN = "chain_"
"""How the tables of the hash chain are called; they are hashed, but are no rows that a person counts."""


def logical_content(
    connection: driver.Connection, tables: Sequence[str] | None = None, *, key: FileKey | None = None
) -> tuple[str, int]:
    """A SHA-256 over every row of every table in a fixed order, and the number of rows.

    Two files with the same content have the same hash, whatever their pages look like and however much of it the
    search index knows.

    Args:
        connection: Reads the file.
        tables: Only these; None takes every table that is not derived.
        key: Of an encrypted file; the hash is then an HMAC-SHA-256 that says nothing without it.
    """
    digest = hashlib.sha256() if key is None else hmac.new(key.proof(), digestmod="sha256")
    rows = 0
    own_tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_' ORDER BY name"
    found = [str(row[0]) for row in connection.execute(own_tables) if row[0] not in DERIVED]
    for name in found if tables is None else sorted(tables):
        digest.update(name.encode())
        for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY id'):  # noqa: S608 - a name of our own schema
            digest.update(repr(row).encode("utf-8", "surrogatepass"))
            rows += not name.startswith(_OF_THE_CHAIN)
    return digest.hexdigest(), rows


def content_of(path: Path, keys: Keys | None = None) -> tuple[str, int]:
    """The logical content of a desk file, see :func:`logical_content`; changes nothing.

    Args:
        path: The file.
        keys: What opens it when it is encrypted.

    Raises:
        DeskFileError: If it cannot be read.
    """
    key = (keys or Keys()).of(path)
    connection = connecting.connect_untouched(path, key)
    try:
        return logical_content(connection, key=key)
    except (driver.Error, UnicodeDecodeError) as error:
        raise connecting.owner_error(error, path) from error
    finally:
        connection.close()


def copy_verified(source: Path, target: Path, keys: Keys | None = None) -> tuple[str, int]:
    """Copy a desk and prove the copy: integrity, references, rows and logical content equal the source's.

    Args:
        source: The desk; it may be open and written to.
        target: The copy; an existing file is replaced only by a proven one.
        keys: What opens the desk when it is encrypted; the copy is encrypted by the same key.

    Returns:
        The hash of the logical content and the number of rows.

    Raises:
        FileProblem: If the copy cannot be written, or the target is the desk itself.
        DamagedDesk: If the source or the copy does not hold; no copy is left.
    """
    if target.exists() and target.samefile(source):
        raise FileProblem("desk.already_there", file=str(target))
    key = (keys or Keys()).of(source)
    try:
        handle, name = tempfile.mkstemp(prefix=".msp-desk-", suffix=".part", dir=target.parent)
        os.close(handle)
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(target), reason=reason(error)) from error
    part = Path(name)
    try:
        expected = _copy(source, part, key)
        proven = prove(part, source, key)
        if proven != expected:
            raise DamagedDesk("backup.differs", file=str(target))
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(target)
        sync_folder(target.parent)
        return proven
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(target), reason=reason(error)) from error
    except driver.Error as error:
        problem = connecting.owner_error(error, source)
        if problem.code == "desk.disk_full":  # reading fills no disk: it is that of the copy
            problem = FileProblem("file.cannot_write", file=str(target), reason=SystemReason.NO_ROOM)
        raise problem from error
    finally:
        drop_part(part)


def _copy(source: Path, part: Path, key: FileKey | None) -> tuple[str, int]:
    """Copy within one reading transaction, so that what was hashed is what was copied."""
    reading = connecting.connect_reading(source, key)
    try:
        writing = connecting.connect_raw(part, "mode=rw", key)
        try:
            reading.execute("BEGIN")
            expected = logical_content(reading, key=key)
            reading.backup(writing)
            writing.execute("PRAGMA journal_mode = DELETE").close()
            return expected
        finally:
            writing.close()
    finally:
        reading.close()


def prove(part: Path, source: Path, key: FileKey | None) -> tuple[str, int]:
    """Look a finished copy over: integrity and references; its logical content.

    Args:
        part: The copy.
        source: What it was made from, for the sentence.
        key: Of the copy.

    Raises:
        DamagedDesk: If it does not hold.
    """
    connection = connecting.connect_untouched(part, key)
    try:
        found = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
        if found != "ok":
            raise DamagedDesk("desk.damaged", file=str(source), found=found)
        broken = connection.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise DamagedDesk("desk.damaged", file=str(source), found=f"broken reference in {broken[0]}")
        return logical_content(connection, key=key)
    finally:
        connection.close()


def drop_part(part: Path) -> None:
    """Take a half-made file away, and what the database library has put beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        part.with_name(part.name + suffix).unlink(missing_ok=True)
