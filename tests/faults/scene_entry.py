"""One entry, and this machine's choices."""

from __future__ import annotations

from collections.abc import Callable

from msp_desk.core.preferences import Choices, save_choices
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from tests.faults.place import DAY, Place, file_digest, furnish, records_digest
from tests.faults.scene import Scene, Weakness, weaken_removing, weaken_replacing
from tests.faults.stepping import Steps


class EntryScene(Scene):
    """An incident with a long note is logged."""

    name = "entry"
    goal = ("desk",)
    weaknesses = ()

    def prepare(self, place: Place) -> None:
        furnish(place)

    def ready(self, place: Place, weakness: Weakness, steps: Steps) -> Callable[[], None]:
        desk = place.open()
        incident = Incident(
            client_id=ClientId(1), day=DAY, family=IncidentFamily.DEMAND, severity=Severity.NOTE,
            note="What happened, at length. " * 150,
        )  # fmt: skip

        def act() -> None:
            desk.incidents.add(incident)

        return act

    def picture(self, place: Place) -> dict[str, str]:
        return {"desk": records_digest(place.desk)}


class ChoicesScene(Scene):
    """The program keeps how its tables are arranged."""

    name = "choices"
    goal = ("choices.json",)
    weaknesses = (Weakness.IN_PLACE, Weakness.KEPT_PARTS)

    def prepare(self, place: Place) -> None:
        furnish(place)
        save_choices(place.folders.preferences, Choices(page="today"))

    def ready(self, place: Place, weakness: Weakness, steps: Steps) -> Callable[[], None]:
        if weakness is Weakness.IN_PLACE:
            weaken_replacing(steps)
        if weakness is Weakness.KEPT_PARTS:
            weaken_removing()
        layouts = {f"table {number}": "c3RhdGU=" * 40 for number in range(100)}

        def act() -> None:
            save_choices(place.folders.preferences, Choices(page="grades", layouts=layouts))

        return act

    def picture(self, place: Place) -> dict[str, str]:
        return {"choices.json": file_digest(place.folders.preferences / "choices.json")}
