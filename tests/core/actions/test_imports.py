"""An import is one step: stored whole, taken back whole, carried out again, and nothing the second time."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.import_files import FilePlan
from msp_desk.core.actions.journal import Topics
from msp_desk.core.errors import ChangedMeanwhile, FileProblem, ImportFailed
from msp_desk.core.importing.plan import Fate
from msp_desk.core.records.client import Client
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.family import Record
from msp_desk.core.records.firm import Firm
from msp_desk.core.records.language import Language
from msp_desk.core.records.ledger import IMPORTS
from msp_desk.core.storage import store
from tests.core.actions.desks import client_named

INVOICES = (
    "client,kind,number,for_invoice,issued_on,due_on,net,gross,settled_on,disputed\n"
    "Neuhaus,invoice,R-1,,2026-01-01,2026-01-31,100.00,119.00,2026-02-10,no\n"
    "Neuhaus,invoice,R-2,,2026-02-01,2026-02-28,200.00,238.00,,yes\n"
    "Altbau,invoice,R-1,,2026-01-01,2026-01-31,50.00,59.50,2026-01-20,no\n"
    "Neuhaus,credit note,G-1,R-2,2026-03-01,2026-03-01,20.00,23.80,,no\n"
)

Plan = Callable[..., FilePlan]


@pytest.fixture
def plan(desk: Desk, tmp_path: Path) -> Plan:
    def planned(kind: str, content: str, **options: bool | str) -> FilePlan:
        file = tmp_path / f"{kind}.csv"
        file.write_text(content, "utf-8")
        return desk.imports.plan(kind, file, [], desk.imports.options(**{"create_clients": True, **options}))  # type: ignore[arg-type]

    return planned


def contents(desk: Desk) -> dict[str, list[Record]]:
    """Every record by family, without the revision, which grows with every step."""
    with desk._database.reading() as connection:
        return {
            family.name: [replace(one, revision=0) for one in store.fetch_all(connection, family)]
            for family in FAMILIES
        }


def test_an_import_of_invoices_is_one_step_there_and_back(desk: Desk, plan: Plan) -> None:
    empty = contents(desk)
    heard: list[Topics] = []
    desk.listen(heard.append)
    entry = desk.imports.carry_out(plan("invoices", INVOICES))
    assert entry is not None
    assert (entry.kind, entry.file, entry.added, entry.updated, entry.unchanged) == (
        "invoices",
        "invoices.csv",
        4,
        0,
        0,
    )
    assert (desk.clients.count(), desk.invoices.count(), desk.payments.count()) == (2, 4, 2)
    note = next(invoice for invoice in desk.invoices.all() if invoice.number == "G-1")
    corrected = desk.invoices.get(note.for_invoice_id or 0)
    assert (corrected.number, corrected.client_id, corrected.disputed_on) == (
        "R-2",
        note.client_id,
        corrected.issued_on,
    )
    assert {payment.amount for payment in desk.payments.all()} == {11_900, 5_950}
    full = contents(desk)

    for _ in range(2):
        step = desk.undo()
        assert step is not None
        assert (step.label, dict(step.params)) == ("action.import", {"file": "invoices.csv"})
        assert contents(desk) == empty
        assert desk.undo() is None
        assert desk.redo() is not None
        assert contents(desk) == full
        assert desk.redo() is None
    assert heard == [frozenset({"imports", "clients", "invoices", "payments"})] * 5


def test_what_was_taken_back_can_be_imported_again(desk: Desk, plan: Plan) -> None:
    desk.imports.carry_out(plan("invoices", INVOICES))
    desk.undo()
    again = plan("invoices", INVOICES)
    assert again.plan.counts[Fate.NEW] == 4
    desk.imports.carry_out(again)
    assert (desk.clients.count(), desk.invoices.count(), desk.payments.count()) == (2, 4, 2)
    assert desk.redoable is None


def test_the_same_file_changes_nothing_the_second_time(desk: Desk, plan: Plan) -> None:
    desk.imports.carry_out(plan("invoices", INVOICES))
    full = contents(desk)
    latest = desk.undoable
    again = plan("invoices", INVOICES)
    assert {fate: count for fate, count in again.plan.counts.items() if count} == {Fate.UNCHANGED: 4}
    assert desk.imports.carry_out(again) is None
    assert contents(desk) == full
    assert desk.undoable is latest


def test_an_update_changes_only_what_differs_and_goes_back(desk: Desk, plan: Plan) -> None:
    desk.imports.carry_out(plan("invoices", INVOICES))
    before = contents(desk)
    entry = desk.imports.carry_out(plan("invoices", INVOICES.replace("238.00", "240.00")))
    assert entry is not None
    assert (entry.added, entry.updated, entry.unchanged) == (0, 1, 3)
    assert [invoice.gross for invoice in desk.invoices.all() if invoice.number == "R-2"] == [24_000]
    desk.undo()
    assert contents(desk) == before


def test_every_row_names_its_import(desk: Desk, plan: Plan) -> None:
    client_named(desk, "Altbau")
    entry = desk.imports.carry_out(plan("invoices", INVOICES))
    assert entry is not None
    with desk._database.reading() as connection:
        for table, count in (("clients", 1), ("invoices", 4), ("payments", 2)):
            query = f"SELECT count(*) FROM {table} WHERE import_id = {entry.id}"
            assert connection.exec_driver_sql(query).scalar_one() == count, table


def test_a_rejected_row_stops_the_file_unless_it_is_left_out(desk: Desk, plan: Plan) -> None:
    empty = contents(desk)
    planned = plan("invoices", INVOICES + "Anbau,invoice,R-9,,someday,2026-01-31,1,1,,no\n")
    with pytest.raises(ImportFailed):
        desk.imports.carry_out(planned)
    assert contents(desk) == empty
    assert desk.undoable is None
    assert desk.backups.newest() is None
    desk.imports.carry_out(planned, leave_out_rejected=True)
    assert [client.name for client in desk.clients.all()] == ["Altbau", "Neuhaus"], "no client for a row left out"


def test_a_plan_that_the_desk_has_overtaken_stores_nothing(desk: Desk, plan: Plan) -> None:
    desk.imports.carry_out(plan("invoices", INVOICES))
    planned = plan(
        "invoices", INVOICES.replace("238.00", "240.00") + "Anbau,invoice,R-9,,2026-01-01,2026-01-31,1,1,,no\n"
    )
    invoice = next(invoice for invoice in desk.invoices.all() if invoice.number == "R-2")
    desk.invoices.change(replace(invoice, due_on=invoice.issued_on))
    before = contents(desk)
    with pytest.raises(ChangedMeanwhile):
        desk.imports.carry_out(planned)
    assert contents(desk) == before


def test_a_verified_backup_is_made_before_an_import_and_only_once(desk: Desk, plan: Plan) -> None:
    assert desk.backups.newest() is None
    desk.imports.carry_out(plan("invoices", INVOICES))
    first = desk.backups.newest()
    assert first is not None
    desk.imports.carry_out(plan("invoices", INVOICES))
    assert desk.backups.newest() == first, "nothing was changed, so nothing is in danger"
    desk.imports.carry_out(plan("work", "client,day,minutes\nNeuhaus,2026-01-01,30\n"))
    assert desk.backups.newest() != first


def test_new_clients_speak_the_language_of_the_firm(desk: Desk, plan: Plan) -> None:
    firm: Firm = desk.firm.current()
    desk.firm.change(replace(firm, name="Firma", language=Language.IT, currency="CHF"))
    desk.imports.carry_out(plan("invoices", INVOICES))
    desk.imports.carry_out(plan("clients", "name\nZubau\n"))
    assert {client.language for client in desk.clients.all()} == {Language.IT}
    assert desk.imports.options().home_currency == "CHF"


def test_an_alias_on_the_desk_keeps_an_import_from_making_a_twin(desk: Desk, plan: Plan) -> None:
    desk.clients.add(Client(name="Haus GmbH", aliases="Neuhaus;altbau"))
    desk.imports.carry_out(plan("invoices", INVOICES.replace("Altbau,invoice,R-1", "Altbau,invoice,R-3")))
    assert desk.clients.count() == 1
    assert desk.invoices.count() == 4


def test_an_entry_keeps_the_hash_of_the_file(desk: Desk, plan: Plan) -> None:
    planned = plan("invoices", INVOICES)
    desk.imports.carry_out(planned)
    with desk._database.reading() as connection:
        (entry,) = store.fetch_all(connection, IMPORTS)
    assert entry.sha256 == hashlib.sha256(INVOICES.encode()).hexdigest()
    assert entry.made_at == "2026-11-21T12:00:00Z"


def test_a_file_that_goes_away_is_told(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from msp_desk.core.actions import imports
    from msp_desk.core.importing.readers import read_table

    file = tmp_path / "clients.csv"
    file.write_text("name\nA\n")

    def read_and_lose(path: Path, **named: Any) -> object:
        table = read_table(path, **named)
        path.unlink()
        return table

    monkeypatch.setattr(imports, "read_table", read_and_lose)
    with pytest.raises(FileProblem):
        desk.imports.plan("clients", file, [], desk.imports.options())
