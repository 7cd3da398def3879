"""Backups of the desk, and looking it over."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from msp_desk.core.actions.papers import refuse_own_file
from msp_desk.core.environment.clock import Clock, as_text
from msp_desk.core.environment.folders import Folders, make_private
from msp_desk.core.environment.writing import reason, remove_leftovers
from msp_desk.core.errors import FileProblem, MspDeskError
from msp_desk.core.preferences.second_place import load_second_place, save_second_place
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.problem import Problem
from msp_desk.core.storage import backup, store
from msp_desk.core.storage.backup import Backup
from msp_desk.core.storage.checking import problems_of
from msp_desk.core.storage.copying import content_of, copy_verified
from msp_desk.core.storage.database import Database

_LOG = logging.getLogger(__name__)
_LEFT_OVER = 3600.0
"""Seconds after which a half-written copy is nobody's any more: another program may be writing there now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondPlace:
    """Where each verified backup is copied to as well.

    Attributes:
        folder: Such as a stick or a synchronised folder.
        reachable: Whether it is there now.
        newest: The newest backup that lies there.
        complete: Whether the newest backup of the first place lies there.
    """

    folder: Path
    reachable: bool
    newest: Backup | None
    complete: bool


class BackupRoom:
    """The safety of the desk."""

    def __init__(self, database: Database, clock: Clock, folders: Folders) -> None:
        """Look after one desk."""
        self._database = database
        self._clock = clock
        self._folder = folders.backups_of(database.path)
        self._preferences = folders.preferences

    def make(self, target: Path | None = None) -> Backup:
        """Make a verified backup now.

        Args:
            target: A file to write it to; None puts it with the others and thins them.

        Raises:
            FileProblem: If it cannot be written, or is the desk itself.
            DamagedDesk: If the desk does not hold.
        """
        moment = self._clock.moment()
        if target is None:
            return self._copied(backup.back_up(self._database.path, self._folder, moment, keys=self._database.keys))
        refuse_own_file(target, self._database.path)
        sha256, rows = copy_verified(self._database.path, target, self._database.keys)
        encrypted = self._database.key is not None
        return Backup(path=target, made_at=as_text(moment), sha256=sha256, rows=rows, encrypted=encrypted)

    def make_if_changed(self) -> Backup | None:
        """Make a verified backup unless the newest one already holds everything."""
        database = self._database
        made = backup.back_up_if_changed(database.path, self._folder, self._clock.moment(), database.keys)
        return None if made is None else self._copied(made)

    def newest(self) -> Backup | None:
        """The newest verified backup, or None."""
        known = backup.backups(self._database.path, self._folder)
        return known[0] if known else None

    def all(self) -> list[Backup]:
        """The verified backups, newest first."""
        return backup.backups(self._database.path, self._folder)

    def folder(self) -> Path:
        """Where they lie; made when there is none yet.

        Raises:
            OSError: If it cannot be made.
        """
        return make_private(self._folder)

    def still_holds(self, made: Backup) -> bool:
        """Whether a backup still holds exactly what was proven when it was made.

        One that an earlier passphrase encrypts cannot be looked into, and does not count as holding.
        """
        try:
            return content_of(made.path, self._database.keys)[0] == made.sha256
        except MspDeskError:
            return False

    def second_place(self) -> SecondPlace | None:
        """The second place and what lies there; None when none was chosen."""
        folder = load_second_place(self._preferences, self._database.path)
        if folder is None:
            return None
        reachable = folder.is_dir()
        there = backup.backups(self._database.path, folder) if reachable else []
        newest = self.newest()
        names = {one.path.name for one in there}
        return SecondPlace(
            folder=folder,
            reachable=reachable,
            newest=there[0] if there else None,
            complete=newest is None or newest.path.name in names,
        )

    def choose_second_place(self, folder: Path | None) -> None:
        """Choose where each verified backup is copied to as well, on this machine; None chooses no second place.

        Raises:
            FileProblem: If the folder is not there, or is that of the backups or of the desk.
        """
        if folder is not None:
            if not folder.is_dir():
                raise FileProblem("settings.place_missing", folder=str(folder))
            if folder.resolve() in (self._folder.resolve(), self._database.path.resolve().parent):
                raise FileProblem("settings.place_same", folder=str(folder))
        try:
            save_second_place(self._preferences, self._database.path, folder)
        except OSError as error:
            raise FileProblem("file.cannot_write", file=str(self._preferences), reason=reason(error)) from error

    def copy_to_second_place(self) -> Backup | None:
        """Copy the newest backup to the second place; None when there is no backup or no second place.

        Raises:
            FileProblem: If the place is not there or cannot be written.
            DamagedDesk: If the copy does not hold.
        """
        folder = load_second_place(self._preferences, self._database.path)
        newest = self.newest()
        if folder is None or newest is None:
            return None
        remove_leftovers(folder, untouched=_LEFT_OVER)
        return backup.copy_backup(newest, self._database.path, folder, self._database.keys)

    def _copied(self, made: Backup) -> Backup:
        """The backup, after it was tried to copy it; a stick that is not plugged in does not undo a good backup."""
        try:
            self.copy_to_second_place()
        except MspDeskError as error:
            _LOG.warning("no copy at the second place: %s", error.code)
        return made

    def problems(self) -> list[Problem]:
        """Everything that is wrong with the desk file; empty when it is sound."""
        with self._database.reading() as connection:
            return problems_of(connection, str(self._database.path))

    def records(self) -> int:
        """How many records the desk holds."""
        with self._database.reading() as connection:
            return sum(store.count(connection, family) for family in FAMILIES)
