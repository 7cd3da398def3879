"""A past import is taken back as a whole, at any time, unless something happened to its rows since."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from msp_desk.core.actions.desk import Desk, open_at
from msp_desk.core.errors import ChangedMeanwhile, ImportFailed, NotFound
from msp_desk.core.importing.columns import parse_choice
from msp_desk.core.importing.options import DayOrder, DecimalSign
from msp_desk.core.importing.plan import Fate
from msp_desk.core.records.client import Client
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.language import Language
from msp_desk.core.records.ledger import ImportEntry
from msp_desk.core.records.payment import Allocation, Payment
from msp_desk.core.records.work import Work
from msp_desk.core.storage import store
from msp_desk.core.wording import Wording

INVOICES = (
    "client,number,issued_on,due_on,gross,settled_on\n"
    "Alpha,1,2026-01-31,2026-02-14,119.00,2026-02-20\nBeta,2,2026-02-28,2026-03-14,119.00,\n"
)


def content(desk: Desk) -> dict[str, list[Any]]:
    """Every record by family, without the revision, which grows with every step."""
    with desk._database.reading() as connection:
        return {
            family.name: [replace(record, revision=0) for record in store.fetch_all(connection, family)]
            for family in FAMILIES
        }


Bring = Callable[..., ImportEntry]


@pytest.fixture
def bring(desk: Desk, tmp_path: Path) -> Bring:
    """A function that imports a text."""

    def act(kind: str, text: str, *maps: str) -> ImportEntry:
        file = tmp_path / f"{kind}.csv"
        file.write_text(text, "utf-8")
        options = desk.imports.options(create_clients=True)
        entry = desk.imports.carry_out(desk.imports.plan(kind, file, [parse_choice(one) for one in maps], options))
        assert entry is not None
        return entry

    return act


def refused(desk: Desk, entry: ImportEntry) -> str:
    """The English sentence with which taking back is refused; nothing changes, and all languages have it."""
    before = content(desk)
    with pytest.raises(ChangedMeanwhile) as caught:
        desk.imports.undo_import(entry.id)
    assert content(desk) == before
    sentences = [Wording(language).error(caught.value) for language in (Language.DE, Language.IT, Language.EN)]
    assert len(set(sentences)) == 3
    return sentences[-1]


def test_an_import_is_taken_back_whole_and_undo_brings_it_again(desk: Desk, bring: Bring) -> None:
    empty = content(desk)
    entry = bring("invoices", INVOICES)
    full = content(desk)
    assert (len(full["invoices"]), len(full["payments"]), len(full["clients"])) == (2, 1, 2)
    assert [one.id for one in desk.imports.entries()] == [entry.id]
    assert desk.imports.undo_import(entry.id).file == "invoices.csv"
    assert content(desk) == empty
    assert desk.imports.entries() == []
    desk.undo()
    assert content(desk) == full
    desk.redo()
    assert content(desk) == empty
    with pytest.raises(NotFound):
        desk.imports.undo_import(entry.id)
    bring("invoices", INVOICES)
    assert len(content(desk)["invoices"]) == 2


def test_it_is_taken_back_after_undo_and_redo_of_the_import_itself(desk: Desk, bring: Bring) -> None:
    empty = content(desk)
    entry = bring("invoices", INVOICES)
    desk.undo()
    desk.redo()
    desk.imports.undo_import(entry.id)
    assert content(desk) == empty


def test_updated_rows_are_what_they_were(desk: Desk, bring: Bring) -> None:
    first = bring("invoices", INVOICES)
    before = content(desk)
    second = bring("invoices", INVOICES.replace("119.00,2026", "219.00,2026").replace("2026-03-14", "2026-03-20"))
    assert (second.added, second.updated) == (0, 2)
    assert content(desk) != before
    desk.imports.undo_import(second.id)
    assert content(desk) == before
    desk.imports.undo_import(first.id)
    assert content(desk)["invoices"] == []


def test_it_is_taken_back_after_a_restart(desk: Desk, bring: Bring) -> None:
    empty = content(desk)
    entry = bring("invoices", INVOICES)
    desk.close()
    again = open_at(desk.path, desk.clock, desk.folders)
    try:
        assert again.undoable is None
        again.imports.undo_import(entry.id)
        assert content(again) == empty
    finally:
        again.close()


def test_an_edited_row_is_named(desk: Desk, bring: Bring) -> None:
    entry = bring("tickets", "client,number,opened_on,minutes\nAlpha,T-1,2026-01-05,30\nAlpha,T-2,2026-01-06,30\n")
    ticket = desk.tickets.all()[1]
    desk.tickets.change(replace(ticket, minutes=45))
    assert refused(desk, entry).endswith("T-2 (Alpha) was changed.")
    desk.undo()
    desk.imports.undo_import(entry.id)
    assert desk.tickets.all() == []


def test_a_paid_invoice_is_named(desk: Desk, bring: Bring) -> None:
    entry = bring("invoices", INVOICES)
    invoice = desk.invoices.all()[1]
    desk.payments.add(
        Payment(
            client_id=invoice.client_id,
            day=date(2026, 4, 1),
            amount=5000,
            allocations=(Allocation(invoice_id=invoice.id, amount=5000),),
        )
    )
    sentence = refused(desk, entry)
    assert "2 (Beta) was paid or allocated" in sentence
    assert "Beta is used by later entries" in sentence


def test_a_changed_invoice_that_was_paid_since_is_named(desk: Desk, bring: Bring) -> None:
    bring("invoices", INVOICES)
    second = bring("invoices", INVOICES.replace("119.00,\n", "219.00,\n"))
    assert second.updated == 1
    invoice = desk.invoices.all()[1]
    desk.payments.add(
        Payment(
            client_id=invoice.client_id,
            day=date(2026, 4, 1),
            amount=5000,
            allocations=(Allocation(invoice_id=invoice.id, amount=5000),),
        )
    )
    assert "2 (Beta) was paid or allocated" in refused(desk, second)


def test_a_client_with_later_entries_is_named(desk: Desk, bring: Bring) -> None:
    entry = bring("clients", "name\nAlpha\nBeta\n")
    client: Client = desk.clients.all()[0]
    desk.work.add(Work(client_id=client.id, day=date(2026, 3, 1), minutes=30))
    assert refused(desk, entry).endswith(": Alpha is used by later entries.")


def test_many_changed_rows_are_counted(desk: Desk, bring: Bring) -> None:
    rows = "".join(f"Alpha,T-{number},2026-01-05\n" for number in range(12))
    entry = bring("tickets", "client,number,opened_on\n" + rows)
    for ticket in desk.tickets.all():
        desk.tickets.change(replace(ticket, minutes=1))
    assert refused(desk, entry).endswith("and 4 more rows.")


class Stopped(Exception):
    """Raised to stop an import."""


@pytest.mark.parametrize("at", range(6))
def test_an_import_that_is_stopped_stores_nothing(desk: Desk, tmp_path: Path, at: int) -> None:
    file = tmp_path / "tickets.csv"
    rows = "".join(f"Alpha,T-{number},2026-01-05\n" for number in range(6000))
    file.write_text("client,number,opened_on\n" + rows)
    before = content(desk)
    planned = desk.imports.plan("tickets", file, [], desk.imports.options(create_clients=True))
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if len(told) > at:
            raise Stopped

    with pytest.raises(Stopped):
        desk.imports.carry_out(planned, tell=stop)
    assert content(desk) == before
    assert desk.undoable is None
    assert len(told) == at + 1


def test_reading_and_planning_can_be_stopped(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "tickets.csv"
    file.write_text("client,number,opened_on\nAlpha,T-1,2026-01-05\n")
    calls = 0

    def count(_done: int, _total: int) -> None:
        nonlocal calls
        calls += 1

    def stop(_done: int, _total: int) -> None:
        nonlocal calls
        calls -= 1
        if calls == 0:
            raise Stopped

    options = desk.imports.options(create_clients=True)
    desk.imports.plan("tickets", file, [], options, tell=count)
    assert calls > 4
    with pytest.raises(Stopped):
        desk.imports.plan("tickets", file, [], options, tell=stop)


def test_rows_left_out_are_as_if_the_file_had_not_got_them(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "tickets.csv"
    file.write_text("client,number,opened_on,minutes\nAlpha,T-1,2026-01-05,30\nBeta,T-2,x,1\nGamma,T-1,2026-01-05,40\n")
    options = desk.imports.options(create_clients=True)
    planned = desk.imports.plan("tickets", file, [], options)
    with pytest.raises(ImportFailed):
        desk.imports.carry_out(planned)
    planned = desk.imports.plan("tickets", file, [], options, left_out={3, 4})
    assert planned.plan.counts[Fate.NEW] == 1
    desk.imports.carry_out(planned)
    assert [client.name for client in desk.clients.all()] == ["Alpha"]


def test_leaving_one_of_two_contradicting_rows_out_mends_the_other(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "invoices.csv"
    file.write_text(
        "client,number,issued_on,due_on,gross\nAlpha,1,2026-01-31,2026-02-14,119.00\n"
        "Alpha,1,2026-01-31,2026-02-14,219.00\n"
    )
    options = desk.imports.options(create_clients=True)
    assert desk.imports.plan("invoices", file, [], options).plan.counts[Fate.REJECTED] == 2
    assert desk.imports.plan("invoices", file, [], options, left_out={2}).plan.counts[Fate.NEW] == 1


def test_the_same_headings_bring_the_same_decisions(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "export.csv"
    text = "Who;Nr;Began;Spent\nAlpha;T-1;04/05/2026;1.500\n"
    file.write_text(text)
    read = desk.imports.read(file)
    assert desk.imports.propose(read).kind == ""
    first = desk.imports.propose(read, kind="tickets")
    assert first.remembered is None
    maps = ["client=Who", "number=Nr", "opened_on=Began", "minutes=Spent"]
    options = replace(
        desk.imports.options(create_clients=True),
        day_order=DayOrder.MONTH_FIRST,
        decimal_sign=DecimalSign.COMMA,
    )
    desk.imports.carry_out(desk.imports.plan("tickets", file, [parse_choice(one) for one in maps], options))
    file.write_text(text.replace("T-1", "T-2"))
    again = desk.imports.propose(desk.imports.read(file))
    assert again.kind == "tickets"
    assert again.remembered is not None
    assert {choice.field: choice.column for choice in again.choices if choice.column} == {
        "client": "Who",
        "number": "Nr",
        "opened_on": "Began",
        "minutes": "Spent",
    }
    assert again.options == options
    planned = desk.imports.plan_read("tickets", again.file, again.choices, again.options)
    desk.imports.carry_out(planned)
    assert [ticket.opened_on for ticket in desk.tickets.all()] == [date(2026, 4, 5)] * 2
    assert [ticket.minutes for ticket in desk.tickets.all()] == [1500] * 2


@pytest.mark.parametrize(
    ("name", "kind", "rows"),
    [("receivables/accounts-receivable.csv", "invoices", 2466), ("tickets/incident-event-log.csv", "tickets", 32)],
)
def test_the_real_files_come_in_as_proposed_go_and_come_again(
    desk: Desk, shared_folder: Path, name: str, kind: str, rows: int
) -> None:
    proposal = desk.imports.propose(desk.imports.read(shared_folder / "data" / name))
    empty = content(desk)
    assert proposal.kind == kind
    options = replace(proposal.options, create_clients=True)
    for _ in range(2):
        planned = desk.imports.plan_read(kind, proposal.file, proposal.choices, options)
        assert planned.plan.counts[Fate.NEW] == rows
        entry = desk.imports.carry_out(planned)
        assert entry is not None
        again = desk.imports.plan_read(kind, proposal.file, proposal.choices, options)
        assert again.plan.changes_nothing
        desk.imports.undo_import(entry.id)
        assert content(desk) == empty


def test_the_list_of_imports_reads_no_more_than_it_shows(desk: Desk, bring: Bring) -> None:
    entry = bring("invoices", INVOICES)
    assert len(entry.kept) > 10
    assert desk.imports.entries() == [replace(entry, kept="{}")]
    desk.imports.undo_import(entry.id)
    assert desk.imports.entries() == []


def test_a_row_that_was_withdrawn_by_hand_stays_so(desk: Desk, bring: Bring) -> None:
    rows = "".join(f"Alpha,T-{number},2026-01-05\n" for number in range(7))
    entry = bring("tickets", "client,number,opened_on\n" + rows)
    for ticket in desk.tickets.all():
        if ticket.number in ("T-0", "T-3", "T-4"):
            desk.tickets.withdraw(ticket.id)
    left = content(desk)
    desk.imports.undo_import(entry.id)
    assert desk.tickets.all() == []
    desk.undo()
    assert content(desk) == left
    assert [ticket.number for ticket in desk.tickets.all()] == ["T-1", "T-2", "T-5", "T-6"]
