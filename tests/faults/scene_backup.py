"""Making a backup, with a second place, beside earlier good ones."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.client import Client
from msp_desk.core.storage import backup, connecting
from msp_desk.core.storage.copying import content_of
from tests.faults.place import DAY, Place, furnish, readable_digest
from tests.faults.scene import Scene, Weakness, weaken_replacing
from tests.faults.stepping import Steps

_EARLIER = 3


def backups_picture(place: Place, folder: Path | None = None, name: str = "backup") -> dict[str, str]:
    """Every file in the folder of backups, and whether each one that counts still holds what was proven."""
    folder = folder or place.backups
    contents = {path: _content(path) for path in sorted(folder.glob("*.mspdesk"))}
    counted = [
        contents[one.path] if contents[one.path] == one.sha256 else "not what was proven"
        for one in backup.backups(place.desk, folder)
    ]
    parts = {f"{name} {path.name}": content for path, content in contents.items()}
    return {**parts, f"{name} list": " ".join(sorted(counted))}


def _content(path: Path) -> str:
    try:
        return content_of(path)[0]
    except MspDeskError as error:
        return f"unreadable: {error.code}"


class BackupScene(Scene):
    """The desk, which was changed since, is backed up; three earlier backups are there."""

    name = "backup"
    goal = ("backup list",)
    before = {  # noqa: RUF012 - read only
        "backup list": ("backup my-20261121-120000.mspdesk",),
        "copy list": ("copy my-20261121-120000.mspdesk", "backup list"),
    }
    weaknesses = (Weakness.IN_PLACE, Weakness.FINAL_NAME, Weakness.EARLY_PROOF)

    def prepare(self, place: Place) -> None:
        furnish(place)
        self._second(place).mkdir()
        for back in range(_EARLIER, 0, -1):
            desk = place.open(DAY - timedelta(days=back))
            desk.backups.choose_second_place(self._second(place))
            desk.clients.add(Client(name=f"Client of {back} days ago"))
            desk.backups.make()
            desk.close()
        desk = place.open()
        desk.clients.add(Client(name="Client of today"))
        desk.close()

    def ready(self, place: Place, weakness: Weakness, steps: Steps) -> Callable[[], None]:
        desk = place.open()
        if weakness is Weakness.IN_PLACE:
            weaken_replacing(steps)
        if weakness is Weakness.FINAL_NAME:
            cast(Any, backup).copy_verified = _grown_in_place(steps)
        if weakness is Weakness.EARLY_PROOF:
            cast(Any, backup).copy_verified = _proven_early(steps)
        return lambda: _done(desk.backups.make())

    def picture(self, place: Place) -> dict[str, str]:
        second = backups_picture(place, self._second(place), "copy")
        return {"desk": readable_digest(place.desk), **backups_picture(place), **second}

    @staticmethod
    def _second(place: Place) -> Path:
        return place.root / "stick"


def _done(_result: object) -> None:
    """Nothing more is asked for."""


def _grown_in_place(steps: Steps) -> Any:
    """Copy page by page under the final name, and prove afterwards."""

    def copy(source: Path, target: Path, *arguments: Any, **options: Any) -> tuple[str, int]:
        reading = connecting.connect_reading(source)
        target.touch()
        writing = connecting.connect_raw(target, "mode=rw")
        reading.backup(writing, pages=10, progress=lambda *_: steps.take_unguarded())
        writing.execute("PRAGMA journal_mode = DELETE").close()
        writing.close()
        reading.close()
        return content_of(target)

    return copy


def _proven_early(steps: Steps) -> Any:
    """Write what will be proven beside the copy before the copy is there."""
    grow = _grown_in_place(steps)

    def copy(source: Path, target: Path, *arguments: Any, **options: Any) -> Any:
        sha256, rows = content_of(source)
        proof = {"desk": str(source.resolve()), "made_at": "2026-11-21T12:00:00Z", "rows": rows, "sha256": sha256}
        target.with_name(target.name + ".json").write_text(json.dumps(proof), "utf-8")
        return grow(source, target)

    return copy
