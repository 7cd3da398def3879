"""Copies of an encrypted desk that are still readable without its passphrase, and what can be done about them.

A passphrase protects the desk from the day it is given; what was copied before stays what it was until it is removed or
made anew. What a disk keeps of a removed file lies below this program: only an encrypted disk hides that.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from msp_desk.core.environment.writing import reason, sync_folder
from msp_desk.core.errors import DamagedDesk, FileProblem
from msp_desk.core.storage import backup, connecting
from msp_desk.core.storage.copying import drop_part, logical_content, prove
from msp_desk.core.storage.encrypted_file import first_bytes, is_plain
from msp_desk.core.storage.file_key import FileKey

_COMPANIONS = ("-wal", "-shm", "-journal")
_MARKS = ("application_id", "user_version")


def find_plain_copies(desk: Path, folders: Iterable[Path]) -> tuple[Path, ...]:
    """The copies of a desk that anybody can read, each named once.

    Args:
        desk: The desk.
        folders: Where its backups lie: the first place and the second.

    Returns:
        Backups of it, and what migrations and restores have left beside it.
    """
    beside = [
        path
        for word in ("before-migration", "before-restore")
        for path in sorted(desk.parent.glob("*"))
        if path.name.startswith(f"{desk.stem}.{word}-") and path.suffix == desk.suffix
    ]
    kept = [path for folder in folders if folder.is_dir() for path in backup.copies_of(desk, folder)]
    return tuple(path for path in dict.fromkeys([*kept, *beside]) if is_plain(first_bytes(path)))


def remove_copies(copies: Iterable[Path]) -> int:
    """Remove copies with what lies beside them; how many there were.

    Raises:
        FileProblem: If one cannot be removed.
    """
    count = 0
    for path in copies:
        try:
            for companion in (*_COMPANIONS, ""):
                path.with_name(path.name + companion).unlink(missing_ok=True)
            backup.proof_of(path).unlink(missing_ok=True)
        except OSError as error:
            raise FileProblem("file.cannot_write", file=str(path), reason=reason(error)) from error
        count += 1
    return count


def encrypt_copies(copies: Iterable[Path], desk: Path, key: FileKey) -> tuple[Path, ...]:
    """Make plain copies anew as encrypted ones, each proven before it takes the place of the old.

    Args:
        copies: Of the desk; of any version.
        desk: Whose.
        key: Of the desk.

    Returns:
        Those that could not be read, such as a damaged desk set aside; they are as they were.

    Raises:
        FileProblem: If one cannot be written; it is as it was.
    """
    failed = []
    for path in copies:
        known = next((one for one in backup.backups(desk, path.parent) if one.path == path), None)
        try:
            sha256, rows = _encrypt(path, key)
        except DamagedDesk:
            failed.append(path)
            continue
        if known is not None:
            backup.write_proof(replace(known, sha256=sha256, rows=rows, encrypted=True), desk)
    return tuple(failed)


def _encrypt(path: Path, key: FileKey) -> tuple[str, int]:
    """Encrypt one file whatever its version: every table, index and trigger as it is."""
    try:
        handle, name = tempfile.mkstemp(prefix=".msp-desk-", suffix=".part", dir=path.parent)
        os.close(handle)
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(path), reason=reason(error)) from error
    part = Path(name)
    try:
        expected = _export(path, part, key)
        proven = prove(part, path, key)
        connection = connecting.connect_untouched(part, key)
        try:
            if logical_content(connection) != expected:
                raise DamagedDesk("backup.differs", file=str(path))
        finally:
            connection.close()
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        backup.proof_of(path).unlink(missing_ok=True)  # a copy without its proof is unproven; one with another is wrong
        for companion in _COMPANIONS:
            path.with_name(path.name + companion).unlink(missing_ok=True)
        part.replace(path)
        sync_folder(path.parent)
        return proven
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(path), reason=reason(error)) from error
    except (driver.Error, UnicodeDecodeError) as error:
        problem = connecting.owner_error(error, path)
        if problem.code == "desk.disk_full":
            raise problem from error
        raise DamagedDesk("desk.damaged", file=str(path), found=str(problem.params.get("found", ""))) from error
    finally:
        drop_part(part)


def _export(path: Path, part: Path, key: FileKey) -> tuple[str, int]:
    """Copy everything of a plain file into an encrypted one; the plain hash of its content and its rows."""
    reading = connecting.connect_raw(path, "mode=rw" if connecting.write_ahead_log(path).exists() else "mode=ro")
    try:
        reading.execute("PRAGMA temp_store = MEMORY").close()
        found = str(reading.execute("PRAGMA integrity_check(1)").fetchone()[0])
        if found != "ok":
            raise DamagedDesk("desk.damaged", file=str(path), found=found)
        marks = {mark: int(reading.execute(f"PRAGMA {mark}").fetchone()[0]) for mark in _MARKS}
        place = connecting.uri(part, "mode=rw")
        reading.execute("ATTACH DATABASE ? AS encrypted KEY ?", (place, key.secret())).close()
        reading.execute("BEGIN")
        reading.execute("SELECT sqlcipher_export('encrypted')").fetchall()
        for mark, value in marks.items():
            reading.execute(f"PRAGMA encrypted.{mark} = {value}").close()
        reading.execute("COMMIT")
        return logical_content(reading)
    finally:
        reading.close()
