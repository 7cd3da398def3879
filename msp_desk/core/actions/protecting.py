"""The passphrase of a desk: given, changed or taken away while nobody has the desk open.

Everything here takes the file, not the open desk: the window closes it first and opens it again, as for a restore.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from msp_desk.core.environment.clock import Clock
from msp_desk.core.environment.folders import Folders
from msp_desk.core.errors import DeskFileError, FileProblem, InvalidInput, MspDeskError, WrongPassphrase
from msp_desk.core.preferences.second_place import load_second_place
from msp_desk.core.records.passphrase import Passphrase, passphrase_problems
from msp_desk.core.storage import backup, encrypted_file
from msp_desk.core.storage import plain_copies as copies_beside
from msp_desk.core.storage.backup import Backup
from msp_desk.core.storage.database import open_desk
from msp_desk.core.storage.encrypting import convert
from msp_desk.core.storage.keys import Keys

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Protected:
    """What became of a desk.

    Attributes:
        rows: How many rows it holds, each compared with the file before.
        backup: The verified, encrypted backup made on the way.
        plain_copies: Copies that are still readable without a passphrase; none after the passphrase was taken away.
    """

    rows: int
    backup: Backup
    plain_copies: tuple[Path, ...]


def is_encrypted(path: Path) -> bool:
    """Whether a desk has a passphrase, as far as that can be told without it; nothing changes.

    A missing, plain or foreign file has none. A file of random bytes cannot be told from an encrypted desk.
    """
    return encrypted_file.is_encrypted(path)


def is_passphrase_of(path: Path, passphrase: Passphrase) -> bool:
    """Whether a passphrase opens an encrypted file; it takes 0.2 s, and nothing changes.

    Raises:
        DeskFileError: If the file cannot be read.
    """
    try:
        return Keys(passphrase).of(path) is not None
    except WrongPassphrase:
        return False


def set_passphrase(path: Path, wanted: Passphrase, clock: Clock, folders: Folders) -> Protected:
    """Encrypt a plain desk.

    Args:
        path: The desk; nobody may have it open.
        wanted: The new passphrase.
        clock: What time it is.
        folders: Where backups go.

    Raises:
        InvalidInput: If the passphrase is too short.
        DeskFileError: If the desk has one already, is open elsewhere or cannot be used; it is as it was.
        FileProblem: If there is no desk, or no room; it is as it was.
    """
    _refuse_missing(path)
    if is_encrypted(path):
        raise DeskFileError("encryption.already_protected", file=str(path))
    return _convert(path, None, wanted, clock, folders)


def change_passphrase(path: Path, present: Passphrase, wanted: Passphrase, clock: Clock, folders: Folders) -> Protected:
    """Encrypt an encrypted desk anew; backups made before keep the passphrase they had.

    Args:
        path: The desk; nobody may have it open.
        present: Its passphrase.
        wanted: The new one.
        clock: What time it is.
        folders: Where backups go.

    Raises:
        InvalidInput: If the new passphrase is too short, or the same.
        WrongPassphrase: If the present one does not open it.
        DeskFileError: If the desk has none, is open elsewhere or cannot be used; it is as it was.
        FileProblem: If there is no desk, or no room; it is as it was.
    """
    _refuse_unprotected(path)
    Keys(present).of(path)
    if present == wanted:
        raise DeskFileError("encryption.same_passphrase", file=str(path))
    return _convert(path, present, wanted, clock, folders)


def remove_passphrase(path: Path, present: Passphrase, clock: Clock, folders: Folders) -> Protected:
    """Make an encrypted desk a plain one.

    Args:
        path: The desk; nobody may have it open.
        present: Its passphrase, asked for again.
        clock: What time it is.
        folders: Where backups go.

    Raises:
        WrongPassphrase: If it does not open it.
        DeskFileError: If the desk has none, is open elsewhere or cannot be used; it is as it was.
        FileProblem: If there is no desk, or no room; it is as it was.
    """
    _refuse_unprotected(path)
    return _convert(path, present, None, clock, folders)


def plain_copies(path: Path, folders: Folders) -> tuple[Path, ...]:
    """Copies of a desk that anybody can read: earlier backups in both places, and what restores left beside it."""
    return copies_beside.find_plain_copies(path, _places(path, folders))


def remove_copies(copies: Iterable[Path]) -> int:
    """Remove copies for good; how many there were.

    Raises:
        FileProblem: If one cannot be removed.
    """
    return copies_beside.remove_copies(copies)


def encrypt_copies(copies: Iterable[Path], path: Path, passphrase: Passphrase) -> tuple[Path, ...]:
    """Make plain copies anew as encrypted ones, each proven before it takes the place of the old.

    Args:
        copies: From :func:`plain_copies`.
        path: The desk, which may be open.
        passphrase: Its passphrase.

    Returns:
        Those that could not be read, such as a damaged desk set aside; they are as they were.

    Raises:
        WrongPassphrase: If it is not that of the desk.
        FileProblem: If one cannot be written; it is as it was.
    """
    key = Keys(passphrase).of(path)
    if key is None:
        raise DeskFileError("encryption.not_protected", file=str(path))
    return copies_beside.encrypt_copies(copies, path, key)


def _convert(
    path: Path, present: Passphrase | None, wanted: Passphrase | None, clock: Clock, folders: Folders
) -> Protected:
    if wanted is not None:
        problems = passphrase_problems(wanted.reveal())
        if problems:
            raise InvalidInput(problems)
    old, new = Keys(present), Keys(wanted)
    open_desk(path, writable=True, keys=old).close()  # looks for damage, and brings an older file up to date
    _require_whole(path, present, clock, folders)
    done = convert(path, folders.backups_of(path), clock.moment(), present=old, wanted=new)
    _back_up_again(path, done.backup, old if wanted is None else new, clock, folders, plain=wanted is None)
    left = () if wanted is None else plain_copies(path, folders)
    return Protected(rows=done.rows, backup=done.backup, plain_copies=left)


def _require_whole(path: Path, present: Passphrase | None, clock: Clock, folders: Folders) -> None:
    """Refuse a desk whose journal of hashes is broken: the backup on the way would count as the newest good one."""
    from msp_desk.core.actions.desk import open_at

    desk = open_at(path, clock, folders, check=False, passphrase=present)
    try:
        desk.integrity.require_whole()
    finally:
        desk.close()


def _back_up_again(path: Path, made: Backup, keys: Keys, clock: Clock, folders: Folders, *, plain: bool) -> None:
    """Copy the backup to the second place, and give a desk that is plain again a backup that it can look into.

    The desk has its new file and its backup by now: what fails here is made up for by the next backup.
    """
    try:
        second = load_second_place(folders.preferences, path)
        if second is not None:
            backup.copy_backup(made, path, second, keys)
        if plain:
            backup.back_up(path, folders.backups_of(path), clock.moment(), spare=made.path)
    except MspDeskError as error:
        _LOG.warning("no further copy: %s", error.code)


def _places(path: Path, folders: Folders) -> list[Path]:
    second = load_second_place(folders.preferences, path)
    return [folders.backups_of(path), *([] if second is None else [second])]


def _refuse_missing(path: Path) -> None:
    if not path.exists():
        raise FileProblem("desk.no_such_file", file=str(path))


def _refuse_unprotected(path: Path) -> None:
    """Refuse a file without a passphrase; one that is no desk is said to be none."""
    _refuse_missing(path)
    if not is_encrypted(path):
        open_desk(path, writable=False, check=False).close()
        raise DeskFileError("encryption.not_protected", file=str(path))
