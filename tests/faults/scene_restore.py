"""Restoring the desk from a backup, when the program last ended without closing it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from msp_desk.core.actions.restoring import restore_desk
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.records.client import Client
from tests.faults.place import DAY, Place, furnish, readable_digest
from tests.faults.scene import Scene, Weakness, weaken_replacing
from tests.faults.scene_backup import backups_picture
from tests.faults.stepping import Steps


class RestoreScene(Scene):
    """The desk is put back to the backup of three days ago; its last entries are in the write-ahead log only."""

    name = "restore"
    goal = ("desk",)
    before = {"desk": ("aside my.before-restore-1.mspdesk", "backup list")}  # noqa: RUF012 - read only
    weaknesses = (Weakness.IN_PLACE,)

    def prepare(self, place: Place) -> None:
        furnish(place)
        desk = place.open(DAY - timedelta(days=3))
        shutil.copy(desk.backups.make().path, self._candidate(place))
        desk.close()
        desk = place.open()
        desk.clients.add(Client(name="Client of today"))
        beside = [place.desk, place.desk.with_name(place.desk.name + "-wal")]
        kept = [shutil.copy(path, path.with_name(f"kept-{path.name}")) for path in beside]
        desk.close()
        for path, copy in zip(beside, kept, strict=True):
            Path(copy).replace(path)

    def ready(self, place: Place, weakness: Weakness, steps: Steps) -> Callable[[], None]:
        if weakness is Weakness.IN_PLACE:
            weaken_replacing(steps, place.desk)

        def act() -> None:
            restore_desk(self._candidate(place), place.desk, FixedClock(DAY), place.folders)

        return act

    def picture(self, place: Place) -> dict[str, str]:
        asides = sorted(place.home.glob("my.before-restore-*.mspdesk"))
        return {
            "desk": readable_digest(place.desk),
            "candidate": readable_digest(self._candidate(place)),
            **{f"aside {path.name}": readable_digest(path) for path in asides},
            **backups_picture(place),
        }

    @staticmethod
    def _candidate(place: Place) -> Path:
        return place.papers / "earlier.mspdesk"
