"""Salvaging a damaged desk: into a file beside it, or in its place while nobody has it open."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from msp_desk.core.actions.restoring import restore_desk
from msp_desk.core.actions.salvage_report import report_text
from msp_desk.core.environment.clock import Clock
from msp_desk.core.environment.file_names import free_path
from msp_desk.core.environment.folders import Folders
from msp_desk.core.environment.writing import write_whole
from msp_desk.core.errors import MspDeskError, NotADesk
from msp_desk.core.records.passphrase import Passphrase
from msp_desk.core.storage.backup import Backup, backups
from msp_desk.core.storage.encrypted_file import is_encrypted
from msp_desk.core.storage.keys import Keys
from msp_desk.core.storage.salvage_reading import Readable, Tell
from msp_desk.core.storage.salvaging import Salvaged, newer_rows, read_any, salvage
from msp_desk.core.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class SalvagedDesk:
    """A desk that was salvaged.

    Attributes:
        salvaged: What was brought over.
        report: The list of it, beside the desk.
        aside: Where the damaged file lies now; None where it stayed in its place.
    """

    salvaged: Salvaged
    report: Path
    aside: Path | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WaysOut:
    """What can be done about a damaged desk.

    Attributes:
        backup: The newest verified backup; None when there is none.
        newer: Rows of each table that the damaged file has and the backup lacks or holds in an earlier state, as far as
            they can be read.
        readable: How many rows of the owner's can be read of the damaged file.
    """

    backup: Backup | None
    newer: Mapping[str, int]
    readable: int


def ways_out(
    path: Path, folders: Folders, *, passphrase: Passphrase | None = None, tell: Tell | None = None
) -> WaysOut:
    """Look at a damaged desk and its newest backup; neither changes.

    Raises:
        EncryptedDesk: If the desk is encrypted and the passphrase does not open it.
        FileProblem: If the desk cannot be read at all.
    """
    keys = Keys(passphrase)
    found = backups(path, folders.backups_of(path))
    backup = found[0] if found else None
    readable = _readable(path, keys, tell)
    newer: Mapping[str, int] = {}
    if backup is not None and readable is not None:
        try:
            newer = newer_rows(readable, backup.path, keys)
        except MspDeskError:  # its count stays unknown; restoring says what is wrong with it
            newer = {}
    return WaysOut(backup=backup, newer=newer, readable=0 if readable is None else readable.count)


def salvage_desk(
    damaged: Path,
    target: Path,
    clock: Clock,
    wording: Wording,
    *,
    passphrase: Passphrase | None = None,
    tell: Tell | None = None,
) -> SalvagedDesk:
    """Bring what can be read of a damaged desk into a new file, and list the rest beside it.

    Args:
        damaged: The desk, of which not one byte changes; nobody may have it open.
        target: The new desk; nothing may be there.
        clock: Says what day it is.
        wording: Of the owner's language.
        passphrase: Of an encrypted desk; the new one gets it as well.
        tell: Is told how many of how many pages were looked at; what it raises ends the work, and nothing is left.

    Raises:
        FileProblem: If something is there already, or a file cannot be read or written.
        DeskFileError: If nothing of a desk is found in the file, it is a newer one, or the passphrase is not its own.
    """
    done = salvage(damaged, target, _placeholder(wording), keys=Keys(passphrase), tell=tell)
    report = _write_report(done, damaged, target, clock, wording, encrypted=is_encrypted(target))
    return SalvagedDesk(salvaged=done, report=report, aside=None)


def salvage_in_place(
    path: Path,
    clock: Clock,
    folders: Folders,
    wording: Wording,
    *,
    passphrase: Passphrase | None = None,
    tell: Tell | None = None,
) -> SalvagedDesk:
    """Put what can be read of a damaged desk in its place; the damaged file stays unchanged beside it.

    Args:
        path: The desk; nobody may have it open.
        clock: Says when.
        folders: Where backups are.
        wording: Of the owner's language.
        passphrase: Of an encrypted desk; the new one gets it as well.
        tell: See :func:`salvage_desk`; the desk is as it was.

    Raises:
        FileProblem: If a file cannot be read or written; the desk is as it was.
        DeskFileError: As :func:`salvage_desk`, and if another program has the desk open.
    """
    with tempfile.TemporaryDirectory(prefix="msp-desk-salvage-") as workshop:
        fresh = Path(workshop) / path.name
        done = salvage(path, fresh, _placeholder(wording), keys=Keys(passphrase), tell=tell)
        restored = restore_desk(fresh, path, clock, folders, passphrase=passphrase, candidate_passphrase=passphrase)
        source = path if restored.aside is None else restored.aside
        report = _write_report(done, source, path, clock, wording, encrypted=is_encrypted(fresh))
    return SalvagedDesk(salvaged=done, report=report, aside=restored.aside)


def _placeholder(wording: Wording) -> Callable[[int], str]:
    return lambda number: wording.say("salvage.placeholder", number=str(number))


def _readable(path: Path, keys: Keys, tell: Tell | None) -> Readable | None:
    try:
        return read_any(path, keys, tell)[0]
    except NotADesk:
        return None


def _write_report(
    done: Salvaged, source: Path, target: Path, clock: Clock, wording: Wording, *, encrypted: bool
) -> Path:
    """The list beside the new desk, under a name that is not taken."""
    text = report_text(replace(done, path=target), source, clock.today(), wording, values=not encrypted)
    report = free_path(target.parent, wording.say("salvage.file_name", desk=target.stem))
    write_whole(report, text.replace("\n", os.linesep).encode())
    return report
