"""Restoring a desk from a backup: its rows go into a fresh file of our own schema, which then takes the desk's place.

A hostile file with triggers and endless views passes every integrity check. So nothing of a backup is used but the rows
of our own tables, and only when those tables are declared exactly as ours are.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from msp_desk.core.environment.desk_lock import DeskLock
from msp_desk.core.environment.writing import reason, sync_folder
from msp_desk.core.errors import DamagedDesk, DeskFileError, FileProblem, MspDeskError
from msp_desk.core.storage import backup, connecting
from msp_desk.core.storage.file_checks import version_of
from msp_desk.core.storage.file_format import APPLICATION_ID, VERSION
from msp_desk.core.storage.schema import plain, schema_statements
from msp_desk.core.storage.search_index import DERIVED
from msp_desk.core.storage.tables import METADATA

_TABLES_OF_FILE = "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL"
_BESIDE = ("", "-wal")
"""What holds rows of a desk: the file, and its write-ahead log when it was not closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What was restored.

    Attributes:
        rows: How many rows the desk holds now.
        aside: Where the desk that was there before lies; None when there was none.
    """

    rows: int
    aside: Path | None


def restore(candidate: Path, desk: Path, folder: Path, moment: datetime) -> Restored:
    """Put the content of a backup in the place of a desk.

    Whatever fails, the desk is as it was. A desk that can still be read is backed up first; one that cannot is kept
    unchanged beside the new one as ``….before-restore``, like every desk that is replaced.

    Args:
        candidate: The backup, or any desk file.
        desk: The desk; it need not be there, and nobody may have it open.
        folder: Where the backups of the desk lie.
        moment: Now.

    Raises:
        FileProblem: If the backup is the desk itself, or a file cannot be read or written.
        LockedDesk: If another program has the desk open.
        DeskFileError: If the backup is no desk, newer than this program, damaged, or not declared as a desk is.
    """
    if desk.exists() and candidate.exists() and candidate.samefile(desk):
        raise FileProblem("backup.restore_same", file=str(candidate))
    version = version_of(candidate)
    _refuse_changed(candidate)
    try:
        handle, name = tempfile.mkstemp(prefix=".msp-desk-", suffix=".part", dir=desk.parent)
        os.close(handle)
        workshop = Path(tempfile.mkdtemp(prefix="msp-desk-restore-"))
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(desk), reason=reason(error)) from error
    part = Path(name)
    lock = None
    try:
        lock = DeskLock(desk)
        source = candidate if version == VERSION else _migrated(candidate, workshop)
        rows = _copy_rows(source, part, candidate)
        aside = _copied_aside(desk)  # before anything opens it: SQLite throws a damaged log away
        try:
            _back_up_present(desk, folder, moment, candidate)
        except MspDeskError:
            _drop_copy(aside)
            raise
        _drop_log(desk)
        part.replace(desk)
        sync_folder(desk.parent)
        return Restored(rows=rows, aside=aside)
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(desk), reason=reason(error)) from error
    finally:
        if lock is not None:
            lock.release()
        shutil.rmtree(workshop, ignore_errors=True)
        for suffix in ("", "-wal", "-shm", "-journal"):
            part.with_name(part.name + suffix).unlink(missing_ok=True)


def _refuse_changed(candidate: Path) -> None:
    """Refuse a backup that lies with its proof and no longer holds what was proven."""
    proof = candidate.with_name(candidate.name + ".json")
    try:
        expected = str(json.loads(proof.read_text("utf-8"))["sha256"])
    except (OSError, ValueError, KeyError, TypeError):
        return
    if backup.content_of(candidate)[0] != expected:
        raise DamagedDesk("backup.restore_changed", file=str(candidate))


def _migrated(candidate: Path, workshop: Path) -> Path:
    """A copy of an older backup in the current version."""
    from msp_desk.core.storage.migrations import migrate

    copy = workshop / candidate.name
    backup.copy_verified(candidate, copy)
    migrate(copy)
    return copy


def _copy_rows(source: Path, part: Path, candidate: Path) -> int:
    """Fill a fresh file with the rows of our tables and prove it; the number of rows."""
    tables = [table for table in METADATA.sorted_tables if table.name not in DERIVED]
    names = [table.name for table in tables]
    reading = connecting.connect_untouched(source)
    try:
        reading.execute("PRAGMA trusted_schema = OFF").close()
        reading.execute("PRAGMA cell_size_check = ON").close()
        _refuse_other_tables(reading, names, candidate)
        found = str(reading.execute("PRAGMA integrity_check(1)").fetchone()[0])
        if found != "ok":
            raise DamagedDesk("desk.damaged", file=str(candidate), found=found)
        _write_rows(reading, part, [(table.name, [column.name for column in table.columns]) for table in tables])
        expected = backup.logical_content(reading, names)
    except (driver.Error, UnicodeDecodeError) as error:
        raise _unreadable(error, candidate) from error
    finally:
        reading.close()
    proven = connecting.connect_untouched(part)
    try:
        broken = proven.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise DamagedDesk("desk.damaged", file=str(candidate), found=f"broken reference in {broken[0]}")
        if backup.logical_content(proven, names) != expected:
            raise DamagedDesk("backup.differs", file=str(candidate))
    finally:
        proven.close()
    return expected[1]


def _refuse_other_tables(reading: driver.Connection, names: Iterable[str], candidate: Path) -> None:
    """Refuse a file whose tables are not declared as ours: a view or a clever table of the same name is no desk."""
    declared = {plain(statement) for statement in schema_statements()}
    kept = {str(name): plain(str(statement)) for name, statement in reading.execute(_TABLES_OF_FILE)}
    for name in names:
        if kept.get(name) not in declared:
            raise DamagedDesk("backup.restore_other", file=str(candidate), table=name)


def _write_rows(reading: driver.Connection, part: Path, tables: Sequence[tuple[str, Sequence[str]]]) -> None:
    writing = connecting.connect_raw(part, "mode=rw")
    try:
        writing.execute("PRAGMA synchronous = FULL").close()
        writing.execute("PRAGMA foreign_keys = OFF").close()
        writing.execute("BEGIN IMMEDIATE")
        for statement in schema_statements():
            writing.execute(statement)
        for name, columns in tables:
            listed = ", ".join(f'"{column}"' for column in columns)
            places = ", ".join("?" for _ in columns)
            rows = reading.execute(f'SELECT {listed} FROM "{name}" ORDER BY id')  # noqa: S608 - names of our own schema
            writing.executemany(f'INSERT INTO "{name}" ({listed}) VALUES ({places})', rows)  # noqa: S608
        writing.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        writing.execute(f"PRAGMA user_version = {VERSION}")
        writing.execute("COMMIT")
    finally:
        writing.close()


def _back_up_present(desk: Path, folder: Path, moment: datetime, candidate: Path) -> None:
    """A verified backup of the desk that is replaced; a damaged one only stays beside the new one.

    The backup that is restored stays, however many there are of its day.
    """
    if not desk.exists():
        return
    try:
        backup.back_up(desk, folder, moment, spare=candidate)
    except DeskFileError:
        return


def _copied_aside(desk: Path) -> Path | None:
    """A copy of the desk beside it, with its write-ahead log; None when there is no desk."""
    if not desk.exists():
        return None
    number = 1
    while (aside := desk.with_name(f"{desk.stem}.before-restore-{number}{desk.suffix}")).exists():
        number += 1
    for ending in _BESIDE:
        present = desk.with_name(desk.name + ending)
        if present.exists():
            copy = aside.with_name(aside.name + ending)
            shutil.copy2(present, copy)
            with copy.open("rb+") as file:
                os.fsync(file.fileno())
    sync_folder(desk.parent)
    return aside


def _drop_copy(aside: Path | None) -> None:
    """Take the copy away again when the desk stays where it is."""
    if aside is not None:
        for ending in _BESIDE:
            aside.with_name(aside.name + ending).unlink(missing_ok=True)


def _drop_log(desk: Path) -> None:
    """Take the write-ahead log away before the new file comes: SQLite would read it into the new one."""
    for ending in ("-wal", "-shm", "-journal"):
        desk.with_name(desk.name + ending).unlink(missing_ok=True)


def _unreadable(error: Exception, candidate: Path) -> MspDeskError:
    if isinstance(error, UnicodeDecodeError):
        return DamagedDesk("desk.damaged", file=str(candidate), found=error.reason)
    if isinstance(error, driver.IntegrityError):
        return DamagedDesk("desk.damaged", file=str(candidate), found=str(error))
    return connecting.owner_error(error, candidate)
