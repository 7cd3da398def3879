"""Backups of the desk, and looking it over."""

from __future__ import annotations

from pathlib import Path

from msp_desk.core.actions.papers import refuse_own_file
from msp_desk.core.environment.clock import Clock, as_text
from msp_desk.core.environment.folders import Folders
from msp_desk.core.errors import DamagedDesk
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.problem import Problem
from msp_desk.core.storage import backup, store
from msp_desk.core.storage.backup import Backup
from msp_desk.core.storage.checking import problems_of
from msp_desk.core.storage.database import Database


class BackupRoom:
    """The safety of the desk."""

    def __init__(self, database: Database, clock: Clock, folders: Folders) -> None:
        """Look after one desk."""
        self._database = database
        self._clock = clock
        self._folder = folders.backups_of(database.path)

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
            return backup.back_up(self._database.path, self._folder, moment)
        refuse_own_file(target, self._database.path)
        sha256, rows = backup.copy_verified(self._database.path, target)
        return Backup(path=target, made_at=as_text(moment), sha256=sha256, rows=rows)

    def make_if_changed(self) -> Backup | None:
        """Make a verified backup unless the newest one already holds everything."""
        return backup.back_up_if_changed(self._database.path, self._folder, self._clock.moment())

    def newest(self) -> Backup | None:
        """The newest verified backup, or None."""
        known = backup.backups(self._database.path, self._folder)
        return known[0] if known else None

    def problems(self) -> list[Problem]:
        """Everything that is wrong with the desk file; empty when it is sound."""
        file = str(self._database.path)
        with self._database.reading() as connection:
            found = problems_of(connection, file)
            for family in FAMILIES:
                try:
                    store.fetch_all(connection, family)
                except DamagedDesk as error:  # such as the 31st of a month of 30 days
                    what = f"{family.name}: {error.params['value']}"
                    found.append(Problem(field="", code="desk.damaged", params={"file": file, "found": what}))
        return found

    def records(self) -> int:
        """How many records the desk holds."""
        with self._database.reading() as connection:
            return sum(store.count(connection, family) for family in FAMILIES)
