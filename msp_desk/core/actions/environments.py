"""The environment of each client: its sheets, what is missing in them, and rows pasted into one."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from msp_desk.core.actions.journal import Journal
from msp_desk.core.environment.clock import Clock
from msp_desk.core.parting.coverage import Coverage, environment_coverage
from msp_desk.core.records.client import CLIENTS, ClientId
from msp_desk.core.records.environment.sheets import (
    EMPTY_SHEETS,
    SHEET_BY_NAME,
    SHEETS,
    EmptySheet,
    SheetName,
)
from msp_desk.core.records.family import Record
from msp_desk.core.records.firm import FIRM
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database

if TYPE_CHECKING:
    from msp_desk.core.importing.pasting import Pasted
    from msp_desk.core.importing.plan import ImportPlan


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """Everything the desk knows of a client's environment.

    Attributes:
        client_id: Whose.
        rows: The rows of each sheet by its name, ordered by what names them.
        not_applying: Names of the sheets of which the client has nothing, as the owner says.
        coverage: What is known and what is missing.
    """

    client_id: ClientId
    rows: Mapping[str, Sequence[Record]]
    not_applying: frozenset[str]
    coverage: Coverage


@dataclass(frozen=True, slots=True, kw_only=True)
class PastePlan:
    """What pasting would do; nothing is stored yet.

    Attributes:
        client_id: Whose.
        sheet: Name of the sheet.
        pasted: How the text was understood.
        plan: Every row's fate.
    """

    client_id: ClientId
    sheet: str
    pasted: Pasted
    plan: ImportPlan


class EnvironmentRoom:
    """The environments of the desk's clients; single rows go through the rooms of their families."""

    def __init__(self, database: Database, journal: Journal, clock: Clock) -> None:
        """Work on one desk."""
        self._database = database
        self._journal = journal
        self._clock = clock

    def of(self, client_id: int) -> Environment:
        """The environment of a client."""
        return read_environment(self._database, client_id)

    def coverage(self, client_id: int) -> Coverage:
        """What is known of a client's environment and what is missing."""
        return self.of(client_id).coverage

    def set_not_applying(self, client_id: int, sheet: str, *, on: bool = True) -> None:
        """Say that a client has nothing of a kind, or take that back; a step that can be undone.

        Args:
            client_id: Whose.
            sheet: Name of the sheet.
            on: Whether it has none; saying again what is said already changes nothing.

        Raises:
            KeyError: If there is no such sheet.
        """
        name = SheetName(SHEET_BY_NAME[sheet].name)
        label = f"action.{'add' if on else 'withdraw'}.{EMPTY_SHEETS.name}"
        with self._journal.intention(label) as writer:
            where = {"client_id": client_id, "sheet": name}
            said = store.fetch_all(writer.connection, EMPTY_SHEETS, where=where)
            if on and not said:
                writer.add(EMPTY_SHEETS, EmptySheet(client_id=ClientId(client_id), sheet=name))
            elif not on:
                for mark in said:
                    writer.withdraw(EMPTY_SHEETS, mark)

    def withdraw(self, sheet: str, numbers: Sequence[int]) -> None:
        """Archive rows of a sheet as one step.

        Args:
            sheet: Name of the sheet.
            numbers: Of the rows.

        Raises:
            NotFound: If one is not on the desk; nothing was archived.
        """
        family = SHEET_BY_NAME[sheet].family
        with self._journal.intention(f"action.withdraw.{sheet}") as writer:
            for number in numbers:
                writer.withdraw(family, store.fetch(writer.connection, family, number))

    def plan_paste(self, client_id: int, sheet: str, text: str, *, order: Sequence[str] = ()) -> PastePlan:
        """Understand pasted rows and say what storing them would do; nothing is stored.

        Args:
            client_id: Whose.
            sheet: Name of the sheet.
            text: As the clipboard gives it: lines, with tabs between the cells.
            order: Keys of the sheet's columns from left to right, for rows without a head; the family's own when empty.

        Raises:
            ImportFailed: If the text as a whole cannot be understood.
            NotFound: If there is no such client.
        """
        from msp_desk.core.importing.existing import Existing
        from msp_desk.core.importing.kinds import IMPORT_KINDS
        from msp_desk.core.importing.options import ImportOptions
        from msp_desk.core.importing.pasting import read_pasted
        from msp_desk.core.importing.planning import plan_import

        kind = IMPORT_KINDS[sheet]
        fields = [field.key for field in kind.fields if field.key != "client"]
        keys = [key for key in order if key in fields]
        pasted = read_pasted(text, kind, order=[*keys, *(key for key in fields if key not in keys)])
        with self._database.reading() as connection:
            client = store.fetch(connection, CLIENTS, client_id)
            firm = store.fetch(connection, FIRM, 1)
            present = store.fetch_all(connection, kind.family, where={"client_id": client_id})
        options = ImportOptions(
            home_currency=firm.currency, today=self._clock.today(), language=client.language, client=client.name
        )
        existing = Existing(records={"clients": [client], sheet: present})
        plan = plan_import(pasted.table, kind, pasted.columns, existing, options)
        return PastePlan(client_id=client.id, sheet=sheet, pasted=pasted, plan=plan)

    def paste(self, planned: PastePlan, *, leave_out_rejected: bool = False) -> int:
        """Store pasted rows in one transaction, which one undo takes back whole.

        Args:
            planned: What :meth:`plan_paste` gave.
            leave_out_rejected: Whether rejected rows are left out rather than stop everything.

        Returns:
            How many rows were added.

        Raises:
            ImportFailed: If a row is rejected; nothing was stored.
        """
        from msp_desk.core.importing.plan import Fate, draft_record

        plan = planned.plan
        if not leave_out_rejected:
            plan.require_sound()
        new = [row for row in plan.rows if row.fate is Fate.NEW]
        if not new:
            return 0
        family = SHEET_BY_NAME[planned.sheet].family
        with self._journal.intention("action.paste", sheet=SheetName(planned.sheet)) as writer:
            writer.add_all(family, [draft_record(plan.kind, row, planned.client_id) for row in new])
        return len(new)


def read_environment(database: Database, client_id: int) -> Environment:
    """The environment of a client, read in one transaction."""
    return read_environments(database, [client_id])[client_id]


def read_environments(database: Database, clients: Collection[int]) -> dict[int, Environment]:
    """The environments of clients, read in one transaction; however many there are, each sheet is read once."""
    if not clients:
        return {}
    sheets: dict[str, Mapping[int, Sequence[Any]]] = {}
    with database.reading() as connection:
        for sheet in SHEETS:
            order = (sheet.title,)
            sheets[sheet.name] = store.fetch_of(connection, sheet.family, "client_id", clients, order_by=order)
        marks = store.fetch_of(connection, EMPTY_SHEETS, "client_id", clients)
    return {number: _environment(number, sheets, marks[number]) for number in clients}


def _environment(
    client_id: int, sheets: Mapping[str, Mapping[int, Sequence[Any]]], marks: Sequence[EmptySheet]
) -> Environment:
    rows = {name: found[client_id] for name, found in sheets.items()}
    not_applying = frozenset(str(mark.sheet) for mark in marks)
    return Environment(
        client_id=ClientId(client_id),
        rows=rows,
        not_applying=not_applying,
        coverage=environment_coverage(rows, not_applying),
    )
