"""Giving a desk a passphrase, another one, or none: a new file is made beside it, proven, and takes its place.

The file is never rewritten in place. Whenever the program is killed, either the old file is there or the new one, whole
and openable by its own passphrase: the write-ahead log is emptied into the old file and taken away by SQLite itself
before the new one comes, and the name changes hands in one step.
"""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from msp_desk.core.environment.desk_lock import DeskLock
from msp_desk.core.environment.writing import reason, sync_folder
from msp_desk.core.errors import DeskFileError, FileProblem, LockedDesk
from msp_desk.core.storage import backup, connecting
from msp_desk.core.storage.backup import Backup
from msp_desk.core.storage.copying import drop_part
from msp_desk.core.storage.file_checks import refuse_read_only, version_of
from msp_desk.core.storage.file_format import VERSION
from msp_desk.core.storage.file_key import FileKey
from msp_desk.core.storage.keys import Keys
from msp_desk.core.storage.row_copy import copy_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class Converted:
    """What became of a desk.

    Attributes:
        rows: How many rows it holds, each compared with the old file.
        backup: The verified, encrypted backup that was made on the way.
    """

    rows: int
    backup: Backup


def convert(desk: Path, folder: Path, moment: datetime, *, present: Keys, wanted: Keys) -> Converted:
    """Encrypt a desk by another passphrase, or by none.

    The backup on the way is always an encrypted one: of the new file when it gets a passphrase, so that no readable
    copy is made of what is about to be hidden; of the old file when the passphrase is taken away.

    Args:
        desk: The desk, of the current version; nobody may have it open.
        folder: Where its backups lie.
        moment: Now.
        present: What opens it now.
        wanted: What shall open it; :class:`Keys` without a passphrase leaves it plain.

    Raises:
        EncryptedDesk: If the present passphrase is missing, or (WrongPassphrase) another one.
        LockedDesk: If another program has the desk open.
        DeskFileError: If it is no desk, of another version, read-only or damaged.
        FileProblem: If there is no room, or a folder cannot be written. Whatever fails, the desk is as it was.
    """
    old_key = present.of(desk)
    if old_key is None and not wanted.protects:
        raise DeskFileError("encryption.not_protected", file=str(desk))
    if version_of(desk, old_key) != VERSION:
        raise DeskFileError("desk.older", file=str(desk))
    refuse_read_only(desk)
    lock = DeskLock(desk)
    part = None
    try:
        _settle(desk, old_key)
        part = _fresh(desk)
        new_key = wanted.new()
        rows = copy_rows(desk, part, named=desk, target=desk, source_key=old_key, part_key=new_key)
        if new_key is None:
            made = backup.back_up(desk, folder, moment, keys=present)
        else:
            made = backup.back_up(desk, folder, moment, keys=wanted, content=part)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(desk)
        sync_folder(desk.parent)
        return Converted(rows=rows, backup=made)
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(desk), reason=reason(error)) from error
    finally:
        if part is not None:
            drop_part(part)
        lock.release()


def _settle(desk: Path, key: FileKey | None) -> None:
    """Put everything of the write-ahead log into the file and have SQLite take the log away.

    A log that stayed would be read into the new file. SQLite only lets go of it while nobody else has the file open.

    Raises:
        LockedDesk: If a program reads it at this moment.
    """
    connection = connecting.connect_raw(desk, "mode=rw", key)
    try:
        connecting.prepare(connection, desk, writable=True)
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
        mode = str(connection.execute("PRAGMA journal_mode = DELETE").fetchone()[0]).lower()
    except driver.Error as error:
        problem = connecting.owner_error(error, desk)
        if isinstance(problem, LockedDesk):
            raise LockedDesk("encryption.in_use", file=str(desk)) from error
        raise problem from error
    finally:
        connection.close()
    if mode != "delete" or connecting.write_ahead_log(desk).exists():
        raise LockedDesk("encryption.in_use", file=str(desk))


def _fresh(desk: Path) -> Path:
    handle, name = tempfile.mkstemp(prefix=".msp-desk-", suffix=".part", dir=desk.parent)
    os.close(handle)
    return Path(name)
