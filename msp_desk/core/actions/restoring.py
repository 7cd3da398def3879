"""Restoring the desk from a backup, while nobody has it open."""

from __future__ import annotations

import tempfile
from pathlib import Path

from msp_desk.core.environment.clock import Clock
from msp_desk.core.environment.folders import Folders, make_private
from msp_desk.core.environment.writing import reason
from msp_desk.core.errors import FileProblem, NotADesk
from msp_desk.core.exporting.json_bundle import MEGABYTES, Bundle, parse_bundle
from msp_desk.core.records.passphrase import Passphrase
from msp_desk.core.storage.backup import Backup, backups
from msp_desk.core.storage.file_format import VERSION
from msp_desk.core.storage.filling import fill_desk
from msp_desk.core.storage.keys import Keys
from msp_desk.core.storage.restoring import Restored, restore


def restore_desk(
    candidate: Path,
    path: Path,
    clock: Clock,
    folders: Folders,
    *,
    passphrase: Passphrase | None = None,
    candidate_passphrase: Passphrase | None = None,
) -> Restored:
    """Put the content of a backup in the place of a desk; see :func:`msp_desk.core.storage.restoring.restore`.

    Args:
        candidate: The backup, any desk file, or the desk.json of an export.
        path: The desk; it need not be there.
        clock: Says when.
        folders: Where backups go.
        passphrase: Of the desk, which keeps its protection; it is tried on the backup too.
        candidate_passphrase: Of the backup, when it is another.

    Raises:
        EncryptedDesk: If one of the two needs a passphrase, or (WrongPassphrase) another one; it says which.
        FileProblem: If a file cannot be read or written, or the backup is the desk itself.
        DeskFileError: If the backup cannot be used or the desk is open elsewhere; the desk is as it was.
    """
    try:
        if path == folders.default_desk:
            make_private(path.parent)
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(path), reason=reason(error)) from error
    keys = Keys(passphrase)
    if not _is_bundle(candidate):
        theirs = None if candidate_passphrase is None else Keys(candidate_passphrase)
        return restore(candidate, path, folders.backups_of(path), clock.moment(), keys=keys, candidate_keys=theirs)
    with tempfile.TemporaryDirectory(prefix="msp-desk-restore-") as workshop:
        made = Path(workshop) / "export.mspdesk"
        read = _read(candidate)
        fill_desk(made, read.records, read.archived, source=str(candidate), keys=keys)
        return restore(made, path, folders.backups_of(path), clock.moment(), keys=keys)


def newest_backup(path: Path, folders: Folders) -> Backup | None:
    """The newest verified backup of a desk that need not be readable; None when there is none."""
    found = backups(path, folders.backups_of(path))
    return found[0] if found else None


def _is_bundle(candidate: Path) -> bool:
    """Whether a file begins like a JSON object; a desk never does."""
    try:
        with candidate.open("rb") as file:
            return file.read(64).lstrip().startswith(b"{")
    except OSError:
        return False


def _read(candidate: Path) -> Bundle:
    try:
        if candidate.stat().st_size > MEGABYTES * 2**20:
            raise NotADesk("bundle.unreadable", file=str(candidate))
        content = candidate.read_bytes()
    except OSError as error:
        raise FileProblem("file.cannot_read", file=str(candidate), reason=reason(error)) from error
    return parse_bundle(content, file=str(candidate), version=VERSION)
