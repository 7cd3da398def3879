"""Bringing a file in, and taking the whole import back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any, cast

from msp_desk.core.actions import imports
from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.import_files import FilePlan
from tests.faults.place import DAY, Place, furnish, records_digest
from tests.faults.scene import Scene, Weakness
from tests.faults.scene_backup import backups_picture
from tests.faults.stepping import Steps

ROWS = 2000
"""Of the file; the first hundred change tickets that are there, and every hundredth names a new client."""
_CHANGED = 100


def write_tickets(place: Place) -> None:
    """Write the file that is brought in."""
    lines = ["client,number,title,opened_on"]
    for number in range(ROWS):
        client = f"New client {number}" if number % 100 == 99 else f"Client {number % 3 + 1}"
        day = DAY - timedelta(days=number % 90)
        lines.append(f"{client},T-{number},Ticket {number} cannot print again,{day}")
    (place.papers / "tickets.csv").write_text("\n".join(lines) + "\n", "utf-8")


def planned(desk: Desk, place: Place) -> FilePlan:
    """The plan of the file."""
    options = desk.imports.options(create_clients=True)
    return desk.imports.plan("tickets", place.papers / "tickets.csv", [], options)


class _Commits:
    """The weakness: whenever the import says how far it is, what it stored so far is committed."""

    def __init__(self, steps: Steps) -> None:
        self.connection: Any = None
        self._steps = steps

    def tell(self, _done: int, _total: int) -> None:
        if self.connection is not None and self.connection.in_transaction():
            self.connection.exec_driver_sql("COMMIT")
            self._steps.take_unguarded()
            self.connection.exec_driver_sql("BEGIN IMMEDIATE")


class ImportScene(Scene):
    """A file of some thousand rows is brought in."""

    name = "import"
    goal = ("desk",)
    before = {"desk": ("backup my-20261121-120000.mspdesk",)}  # noqa: RUF012 - read only
    weaknesses = (Weakness.COMMITS,)

    def prepare(self, place: Place) -> None:
        furnish(place)
        write_tickets(place)

    def ready(self, place: Place, weakness: Weakness, steps: Steps) -> Callable[[], None]:
        desk = place.open()
        plan = planned(desk, place)
        commits = _Commits(steps)

        def begin(writer: Any) -> None:
            commits.connection = writer.connection

        def act() -> None:
            if weakness is Weakness.COMMITS:
                desk.imports.carry_out(plan, tell=commits.tell, begin=begin)
            else:
                desk.imports.carry_out(plan)

        return act

    def picture(self, place: Place) -> dict[str, str]:
        return {"desk": records_digest(place.desk), **backups_picture(place)}


class UndoImportScene(Scene):
    """The import is taken back whole."""

    name = "undo-import"
    goal = ("desk",)
    weaknesses = (Weakness.COMMITS,)

    def prepare(self, place: Place) -> None:
        furnish(place)
        write_tickets(place)
        desk = place.open()
        desk.imports.carry_out(planned(desk, place))
        desk.close()

    def ready(self, place: Place, weakness: Weakness, steps: Steps) -> Callable[[], None]:
        desk = place.open()
        (entry,) = desk.imports.entries()
        commits = _Commits(steps)
        take_back = cast(Any, imports).take_back

        def seen(writer: Any, *arguments: Any) -> None:
            commits.connection = writer.connection
            take_back(writer, *arguments)

        def act() -> None:
            if weakness is Weakness.COMMITS:
                cast(Any, imports).take_back = seen
                desk.imports.undo_import(entry.id, tell=commits.tell)
            else:
                desk.imports.undo_import(entry.id)

        return act

    def picture(self, place: Place) -> dict[str, str]:
        return {"desk": records_digest(place.desk)}
