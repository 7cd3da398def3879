"""Writing the whole desk out in two formats, and a paper, over earlier files of the same names."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from msp_desk.core.actions.exports import ExportFormat
from msp_desk.core.records.client import Client
from tests.faults.place import DAY, Place, file_digest, furnish, records_digest
from tests.faults.scene import Scene, Weakness, weaken_replacing
from tests.faults.stepping import Steps


class ExportScene(Scene):
    """The desk is written as JSON and as CSV into the folder of last week's export."""

    name = "export"
    goal = ("desk.json",)
    weaknesses = (Weakness.IN_PLACE,)

    def prepare(self, place: Place) -> None:
        furnish(place)
        self.ready(place, Weakness.NONE, Steps(place.root))()
        desk = place.open()
        desk.clients.add(Client(name="Client of today"))
        desk.close()

    def ready(self, place: Place, weakness: Weakness, steps: Steps) -> Callable[[], None]:
        desk = place.open()
        if weakness is Weakness.IN_PLACE:
            weaken_replacing(steps)

        def act() -> None:
            for form in (ExportFormat.JSON, ExportFormat.CSV):
                desk.exports.write(place.papers, form)
            desk.close()

        return act

    def picture(self, place: Place) -> dict[str, str]:
        return {path.name: file_digest(path) for path in sorted(place.papers.iterdir()) if path.suffix != ".part"}


class PaperScene(Scene):
    """A list of open items is printed over the one of last week, and kept on the desk."""

    name = "paper"
    goal = ("list.pdf", "desk")
    before = {"desk": ("list.pdf",)}  # noqa: RUF012 - read only
    weaknesses = (Weakness.IN_PLACE,)

    def prepare(self, place: Place) -> None:
        furnish(place)
        desk = place.open(DAY - timedelta(days=7))
        desk.open_items.finish(desk.open_items.draft(1), out=place.papers / "list.pdf")
        desk.close()

    def ready(self, place: Place, weakness: Weakness, steps: Steps) -> Callable[[], None]:
        desk = place.open()
        if weakness is Weakness.IN_PLACE:
            weaken_replacing(steps)

        def act() -> None:
            desk.open_items.finish(desk.open_items.draft(1), out=place.papers / "list.pdf")

        return act

    def picture(self, place: Place) -> dict[str, str]:
        return {"list.pdf": file_digest(place.papers / "list.pdf"), "desk": records_digest(place.desk)}
