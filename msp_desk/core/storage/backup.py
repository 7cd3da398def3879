"""Backups: copied by SQLite's online backup, verified before they count, kept by age, never fewer than one good one.

Copying a live file lost a thousand committed rows when tried; the online backup lost none.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import tempfile
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from msp_desk.core.environment.clock import as_text
from msp_desk.core.environment.folders import make_private
from msp_desk.core.environment.system_reason import SystemReason
from msp_desk.core.environment.writing import reason, sync_folder, write_whole
from msp_desk.core.errors import DamagedDesk, FileProblem
from msp_desk.core.storage import connecting
from msp_desk.core.storage.search_index import DERIVED

KEEP_DAILY, KEEP_WEEKLY, KEEP_MONTHLY = 7, 4, 12
_ENDING = ".mspdesk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A verified backup.

    Attributes:
        path: The copy.
        made_at: UTC moment, ``2026-11-21T16:42:00Z``.
        sha256: Of the logical content of the desk (every row of every table), hexadecimal.
        rows: How many rows it holds.
    """

    path: Path
    made_at: str
    sha256: str
    rows: int


def logical_content(connection: driver.Connection, tables: Sequence[str] | None = None) -> tuple[str, int]:
    """A SHA-256 over every row of every table in a fixed order, and the number of rows.

    Two files with the same content have the same hash, whatever their pages look like and however much of it the
    search index knows.

    Args:
        connection: Reads the file.
        tables: Only these; None takes every table that is not derived.
    """
    digest = hashlib.sha256()
    rows = 0
    own_tables = "SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_' ORDER BY name"
    found = [str(row[0]) for row in connection.execute(own_tables) if row[0] not in DERIVED]
    for name in found if tables is None else sorted(tables):
        digest.update(name.encode())
        for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY id'):  # noqa: S608 - a name of our own schema
            digest.update(repr(row).encode("utf-8", "surrogatepass"))
            rows += 1
    return digest.hexdigest(), rows


def content_of(path: Path) -> tuple[str, int]:
    """The logical content of a desk file, see :func:`logical_content`; changes nothing.

    Raises:
        DeskFileError: If it cannot be read.
    """
    connection = connecting.connect_untouched(path)
    try:
        return logical_content(connection)
    except driver.Error as error:
        raise connecting.owner_error(error, path) from error
    finally:
        connection.close()


def copy_verified(source: Path, target: Path) -> tuple[str, int]:
    """Copy a desk and prove the copy: integrity, references, rows and logical content equal the source's.

    Args:
        source: The desk; it may be open and written to.
        target: The copy; an existing file is replaced only by a proven one.

    Returns:
        The hash of the logical content and the number of rows.

    Raises:
        FileProblem: If the copy cannot be written, or the target is the desk itself.
        DamagedDesk: If the source or the copy does not hold; no copy is left.
    """
    if target.exists() and target.samefile(source):
        raise FileProblem("desk.already_there", file=str(target))
    try:
        handle, name = tempfile.mkstemp(prefix=".msp-desk-", suffix=".part", dir=target.parent)
        os.close(handle)
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(target), reason=reason(error)) from error
    part = Path(name)
    try:
        expected = _copy(source, part)
        proven = _prove(part, source)
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
        for suffix in ("", "-wal", "-shm", "-journal"):
            part.with_name(part.name + suffix).unlink(missing_ok=True)


def _copy(source: Path, part: Path) -> tuple[str, int]:
    """Copy within one reading transaction, so that what was hashed is what was copied."""
    reading = connecting.connect_reading(source)
    try:
        writing = connecting.connect_raw(part, "mode=rw")
        try:
            reading.execute("BEGIN")
            expected = logical_content(reading)
            reading.backup(writing)
            writing.execute("PRAGMA journal_mode = DELETE").close()
            return expected
        finally:
            writing.close()
    finally:
        reading.close()


def _prove(part: Path, source: Path) -> tuple[str, int]:
    connection = connecting.connect_untouched(part)
    try:
        found = str(connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
        if found != "ok":
            raise DamagedDesk("desk.damaged", file=str(source), found=found)
        broken = connection.execute("PRAGMA foreign_key_check").fetchone()
        if broken is not None:
            raise DamagedDesk("desk.damaged", file=str(source), found=f"broken reference in {broken[0]}")
        return logical_content(connection)
    finally:
        connection.close()


def back_up_beside(path: Path) -> Path:
    """A verified copy beside the desk before it is migrated; an earlier one is kept under its own name."""
    number = 1
    while (target := path.with_name(f"{path.stem}.before-migration-{number}{path.suffix}")).exists():
        number += 1
    copy_verified(path, target)
    return target


def back_up(desk: Path, folder: Path, moment: datetime, *, spare: Path | None = None) -> Backup:
    """Make a verified backup in a folder and thin the older ones.

    Args:
        desk: The desk.
        folder: Where.
        moment: Now.
        spare: One that stays, such as the one a desk is about to be restored from.

    Raises:
        FileProblem: If it cannot be written.
        DamagedDesk: If the desk or the copy is damaged; no backup is left and none is thinned.
    """
    try:
        make_private(folder)
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(folder), reason=reason(error)) from error
    made_at = as_text(moment)
    target = _free_name(desk, folder, moment)
    sha256, rows = copy_verified(desk, target)
    proof = {"desk": str(desk.resolve()), "made_at": made_at, "rows": rows, "sha256": sha256}
    write_whole(_proof(target), json.dumps(proof, sort_keys=True).encode())
    thin(desk, folder, spare=[target] if spare is None else [target, spare])
    return Backup(path=target, made_at=made_at, sha256=sha256, rows=rows)


def backups(desk: Path, folder: Path) -> list[Backup]:
    """The verified backups of a desk, newest first; a copy without its proof does not count.

    Backups of a desk of the same name in another folder are not among them.
    """
    named = re.compile(rf"{re.escape(desk.stem)}-\d{{8}}-\d{{6}}(?:-(\d+))?{re.escape(_ENDING)}")
    of_desk = str(desk.resolve())
    found: list[tuple[str, int, Backup]] = []
    for path in folder.glob(f"*{_ENDING}"):
        name = named.fullmatch(path.name)
        if name is None:
            continue
        try:
            proof = json.loads(_proof(path).read_text("utf-8"))
            backup = Backup(path=path, made_at=proof["made_at"], sha256=proof["sha256"], rows=proof["rows"])
            if proof["desk"] == of_desk:
                found.append((backup.made_at, int(name[1] or 1), backup))
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return [backup for *_, backup in sorted(found, key=lambda entry: entry[:2], reverse=True)]


def copy_backup(backup: Backup, desk: Path, folder: Path) -> Backup:
    """Copy a backup with its proof to a second place, prove the copy, and thin what lies there like the first place.

    Args:
        backup: A verified backup.
        desk: Whose.
        folder: The second place; it must be there, for a missing one is a stick that is not plugged in.

    Raises:
        FileProblem: If the place is not there or cannot be written.
        DamagedDesk: If the copy does not hold what was proven; none is left.
    """
    if not folder.is_dir():
        raise FileProblem("settings.place_missing", folder=str(folder))
    target = folder / backup.path.name

    def prove(part: Path) -> None:
        if content_of(part)[0] != backup.sha256:
            raise DamagedDesk("backup.differs", file=str(target))

    try:
        write_whole(target, backup.path.read_bytes(), verify=prove)
        write_whole(_proof(target), _proof(backup.path).read_bytes())
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(target), reason=reason(error)) from error
    thin(desk, folder, spare=[target])
    return replace(backup, path=target)


def _free_name(desk: Path, folder: Path, moment: datetime) -> Path:
    """A name above every one of that second; the second backup of a second ends on ``-2``."""
    start = f"{desk.stem}-{moment.astimezone(UTC):%Y%m%d-%H%M%S}"
    taken = re.compile(rf"{re.escape(start)}(?:-(\d+))?{re.escape(_ENDING)}")
    numbers = [int(name[1] or 1) for path in folder.iterdir() if (name := taken.fullmatch(path.name)) is not None]
    return folder / (f"{start}-{max(numbers) + 1}{_ENDING}" if numbers else f"{start}{_ENDING}")


def back_up_if_changed(desk: Path, folder: Path, moment: datetime) -> Backup | None:
    """Make a backup unless the newest one already holds the same content.

    Returns:
        The new backup, or None when none was needed.
    """
    known = backups(desk, folder)
    if known and content_of(desk)[0] == known[0].sha256:
        return None
    return back_up(desk, folder, moment)


def thin(desk: Path, folder: Path, *, spare: Collection[Path] = ()) -> list[Path]:
    """Remove backups that the rule of 7 daily, 4 weekly and 12 monthly ones no longer keeps.

    The newest is always kept, so the only good one never goes.

    Args:
        desk: Whose backups.
        folder: Where they are.
        spare: Those that stay whatever their day: the one just made, when the clock was put back.

    Returns:
        The removed files.
    """
    known = backups(desk, folder)
    places = {path.resolve() for path in spare}
    keep = kept([date.fromisoformat(backup.made_at[:10]) for backup in known])
    removed = []
    for position, backup in enumerate(known):
        if position not in keep and backup.path.resolve() not in places:
            backup.path.unlink(missing_ok=True)
            _proof(backup.path).unlink(missing_ok=True)
            removed.append(backup.path)
    return removed


def kept(days: Sequence[date]) -> set[int]:
    """Which of the backups, newest first, stay: the newest of each of 7 days, 4 weeks and 12 months."""
    keep: set[int] = {0} if days else set()
    spans = (
        (KEEP_DAILY, lambda day: day.toordinal()),
        (KEEP_WEEKLY, lambda day: day.isocalendar()[:2]),
        (KEEP_MONTHLY, lambda day: (day.year, day.month)),
    )
    for most, span in spans:
        seen: set[object] = set()
        for position, day in enumerate(days):
            name = span(day)
            if name not in seen and len(seen) < most:
                seen.add(name)
                keep.add(position)
    return keep


def _proof(path: Path) -> Path:
    return path.with_name(path.name + ".json")
