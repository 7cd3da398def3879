"""Restoring a desk from a backup: its rows go into a fresh file of our own schema, which then takes the desk's place.

A hostile file with triggers and endless views passes every integrity check. So nothing of a backup is used but the rows
of our own tables, and only when those tables are declared exactly as ours are.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from msp_desk.core.environment.desk_lock import DeskLock
from msp_desk.core.environment.writing import reason, sync_folder
from msp_desk.core.errors import DamagedDesk, DeskFileError, EncryptedDesk, FileProblem
from msp_desk.core.storage import backup
from msp_desk.core.storage.connecting import write_ahead_log
from msp_desk.core.storage.copying import content_of, copy_verified, drop_part
from msp_desk.core.storage.encrypted_file import first_bytes, is_plain, looks_encrypted
from msp_desk.core.storage.file_checks import version_of
from msp_desk.core.storage.file_format import VERSION
from msp_desk.core.storage.file_key import FileKey
from msp_desk.core.storage.keys import Keys
from msp_desk.core.storage.row_copy import copy_rows

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


def restore(
    candidate: Path,
    desk: Path,
    folder: Path,
    moment: datetime,
    *,
    keys: Keys | None = None,
    candidate_keys: Keys | None = None,
) -> Restored:
    """Put the content of a backup in the place of a desk, which keeps its own protection.

    An encrypted desk stays encrypted by its passphrase and a plain one stays plain, whatever the backup is. Where no
    desk is there, or one too damaged to tell, the backup's protection is taken over.

    Whatever fails, the desk is as it was. A desk that can still be read is backed up first; one that cannot is kept
    unchanged beside the new one as ``….before-restore``, like every desk that is replaced.

    Args:
        candidate: The backup, or any desk file.
        desk: The desk; it need not be there, and nobody may have it open.
        folder: Where the backups of the desk lie.
        moment: Now.
        keys: What opens the desk; they are tried on the backup too.
        candidate_keys: What opens the backup, when it is something else.

    Raises:
        EncryptedDesk: If one of the two needs a passphrase, or (WrongPassphrase) another one; it says which.
        FileProblem: If the backup is the desk itself, or a file cannot be read or written.
        LockedDesk: If another program has the desk open.
        DeskFileError: If the backup is no desk, newer than this program, damaged, or not declared as a desk is.
    """
    if desk.exists() and candidate.exists() and candidate.samefile(desk):
        raise FileProblem("backup.restore_same", file=str(candidate))
    keys = keys or Keys()
    theirs = candidate_keys or keys
    source_key = theirs.of(candidate)
    version = version_of(candidate, source_key)
    _refuse_changed(candidate, theirs)
    part_key = _key_of_result(desk, folder, keys, source_key, shared=candidate_keys is None)
    part = workshop = lock = aside = None
    replaced = needed = False
    try:
        handle, name = tempfile.mkstemp(prefix=".msp-desk-", suffix=".part", dir=desk.parent)
        part = Path(name)
        os.close(handle)
        lock = DeskLock(desk)
        source = candidate
        if version != VERSION:
            workshop = Path(tempfile.mkdtemp(prefix="msp-desk-restore-"))
            source = _migrated(candidate, workshop, theirs)
        rows = copy_rows(source, part, named=candidate, target=desk, source_key=source_key, part_key=part_key)
        aside = _copied_aside(desk)  # before anything opens it: SQLite throws a damaged log away
        needed = aside is not None and write_ahead_log(aside).exists()
        if _back_up_present(desk, folder, moment, candidate, keys):
            needed = False  # a sound desk has its log in itself by now; that of a damaged one only the copy has
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        _drop_log(desk)
        part.replace(desk)
        replaced = True
        sync_folder(desk.parent)
        return Restored(rows=rows, aside=aside)
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(desk), reason=reason(error)) from error
    finally:
        if not replaced and (not needed or write_ahead_log(desk).exists()):
            _drop_copy(aside)
        if lock is not None:
            lock.release()
        if workshop is not None:
            shutil.rmtree(workshop, ignore_errors=True)
        if part is not None:
            drop_part(part)


def _key_of_result(desk: Path, folder: Path, keys: Keys, source_key: FileKey | None, *, shared: bool) -> FileKey | None:
    """By what the restored desk is encrypted; None when it is plain.

    A desk overwritten with random bytes looks like an encrypted one. It was plain when its newest backup is: a desk
    that gets a passphrase gets an encrypted backup at once.

    Args:
        desk: The desk that is replaced.
        folder: Where its backups lie.
        keys: What opens it.
        source_key: Of the backup.
        shared: Whether the same keys opened the backup: then a desk that they do not open has lost its first page.
    """
    start = first_bytes(desk)
    if is_plain(start):
        return None
    if looks_encrypted(start):
        try:
            return keys.of(desk)
        except EncryptedDesk:
            newest = next(iter(backup.backups(desk, folder)), None)
            overwritten = newest is not None and not newest.encrypted and not keys.protects
            if (source_key is None and not overwritten) or (keys.protects and not shared):
                raise
    return source_key or keys.new()


def _refuse_changed(candidate: Path, keys: Keys) -> None:
    """Refuse a backup that lies with its proof and no longer holds what was proven."""
    try:
        expected = backup.proven_hash(backup.proof_of(candidate))
    except (OSError, ValueError, LookupError, TypeError):
        return
    if content_of(candidate, keys)[0] != expected:
        raise DamagedDesk("backup.restore_changed", file=str(candidate))


def _migrated(candidate: Path, workshop: Path, keys: Keys) -> Path:
    """A copy of an older backup in the current version."""
    from msp_desk.core.storage.migrations import migrate

    copy = workshop / candidate.name
    copy_verified(candidate, copy, keys)
    migrate(copy, keys=keys)
    return copy


def _back_up_present(desk: Path, folder: Path, moment: datetime, candidate: Path, keys: Keys) -> bool:
    """A verified backup of the desk that is replaced; a damaged one only stays beside the new one.

    The backup that is restored stays, however many there are of its day.
    """
    if not desk.exists():
        return False
    try:
        backup.back_up(desk, folder, moment, spare=candidate, keys=keys)
    except DeskFileError:
        return False
    return True


def _copied_aside(desk: Path) -> Path | None:
    """A copy of the desk beside it, with its write-ahead log; None when there is no desk.

    It gets its name when it is whole; the log gets its own first, for a copy without it would look whole.

    Raises:
        OSError: If there is no room; nothing is left.
    """
    if not desk.exists():
        return None
    number = 1
    while any((aside := _aside(desk, number)).with_name(aside.name + ending).exists() for ending in _BESIDE):
        number += 1
    parts: list[tuple[Path, Path]] = []
    try:
        for ending in reversed(_BESIDE):
            present = desk.with_name(desk.name + ending)
            if present.exists():
                handle, name = tempfile.mkstemp(prefix=".msp-desk-", suffix=".part", dir=desk.parent)
                os.close(handle)
                parts.append((Path(name), aside.with_name(aside.name + ending)))
                shutil.copy2(present, name)
                with Path(name).open("rb+") as file:
                    os.fsync(file.fileno())
        for part, place in parts:
            part.replace(place)
        sync_folder(desk.parent)
    except OSError:
        _drop_copy(aside)
        raise
    finally:
        for part, _place in parts:
            part.unlink(missing_ok=True)
    return aside


def _aside(desk: Path, number: int) -> Path:
    return desk.with_name(f"{desk.stem}.before-restore-{number}{desk.suffix}")


def _drop_copy(aside: Path | None) -> None:
    """Take the copy away again when the desk stays where it is."""
    if aside is not None:
        for ending in _BESIDE:
            aside.with_name(aside.name + ending).unlink(missing_ok=True)


def _drop_log(desk: Path) -> None:
    """Take the write-ahead log away before the new file comes: SQLite would read it into the new one."""
    for ending in ("-wal", "-shm", "-journal"):
        desk.with_name(desk.name + ending).unlink(missing_ok=True)
