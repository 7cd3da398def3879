"""Lists served by the database: the same rows in the same order as sorting and filtering them by hand."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import FileProblem
from msp_desk.core.parting.open_items import open_items
from msp_desk.core.records.listed import ListedInvoice, ListedPayment
from msp_desk.core.records.ticket import Ticket
from msp_desk.core.records.work import Work
from msp_desk.core.storage import search_index
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.list_families import LISTINGS, LOG_FAMILIES, log_key, record_of_key
from msp_desk.core.storage.listing import ListFilter
from tests.core.actions.desks import TODAY, client_named

SORTS = [
    (name, key, descending)
    for name, listing in LISTINGS.items()
    for key in ("", "client", *listing.sorts)
    for descending in (False, True)
]


def everything(desk: Desk, name: str, wish: ListFilter | None = None, **order: Any) -> list[int]:
    rows = desk.listings.rows(name, wish or ListFilter(), limit=100_000, **order)
    return [row.key for row in rows]


@pytest.mark.parametrize(("name", "key", "descending"), SORTS)
def test_every_order_holds_every_row_once_and_knows_where_each_stands(
    sample: Desk, name: str, key: str, descending: bool
) -> None:
    order: dict[str, Any] = {"sorted_by": key, "descending": descending}
    keys = everything(sample, name, **order)
    families = LOG_FAMILIES if name == "log" else (name,)
    assert len(keys) == len(set(keys)) == sum(sample.rooms[family].count() for family in families)
    assert sample.listings.count(name) == len(keys)
    probed = [*range(0, len(keys), max(1, len(keys) // 7)), len(keys) - 1]
    found = sample.listings.places(name, [keys[place] for place in probed], **order)
    assert found == probed
    middle = len(keys) // 2
    page = sample.listings.rows(name, offset=middle, limit=5, **order)
    assert [row.key for row in page] == keys[middle : middle + 5]
    assert sample.listings.keys(name, offset=middle, limit=5, **order) == keys[middle : middle + 5]


def test_a_list_begins_with_the_newest(sample: Desk) -> None:
    rows = sample.listings.rows("tickets", limit=100_000)
    tickets = [row.record for row in rows if isinstance(row.record, Ticket)]
    assert tickets == sorted(tickets, key=lambda one: (one.opened_on, one.id), reverse=True)
    assert rows[0].client == sample.clients.get(tickets[0].client_id).name


def test_by_client_the_names_are_in_order_and_within_one_the_newest_comes_first(sample: Desk) -> None:
    rows = sample.listings.rows("log", sorted_by="client", limit=100_000)
    names = [row.client for row in rows]
    assert names == sorted(names, key=str.lower)
    one = [row for row in rows if row.client == names[0]]
    assert [row.key for row in one] == everything(
        sample,
        "log",
        ListFilter(client_id=one[0].record.client_id),  # type: ignore[attr-defined]
    )


def test_keys_of_the_log_are_read_back() -> None:
    for family in LOG_FAMILIES:
        assert record_of_key(log_key(family, 77)) == (family, 77)
    assert len({log_key(family, 3) for family in LOG_FAMILIES}) == len(LOG_FAMILIES)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("drucker", {1}),
        ("DRUCKER streikt", {1}),
        ("streikt drucker", {1}),
        ("öhl", {2}),
        ("ÖHL", {2}),
        ("strasse", {3}),
        ("STRAßE", {3}),
        ("100%", {4}),
        ("100_", {5}),
        ("a\\b", {6}),
        ("x'); --", set()),
        ("%", {4}),
        ("_", {5}),
        ("umbra", {1, 2, 3, 4, 5, 6}),
        ("UMBRA drucker", {1}),
        ("t-9", {6}),
        ("nobody", set()),
        ("   ", {1, 2, 3, 4, 5, 6}),
    ],
)
def test_words_are_found_in_any_case_and_signs_are_only_signs(desk: Desk, wanted: str, found: set[int]) -> None:
    client = client_named(desk, "Umbra Zahnärzte")
    titles = ("Drucker streikt", "Anruf Öhlmann", "Große Straße", "Platte 100% voll", "Feld 100_x", r"Pfad a\b")
    for place, title in enumerate(titles, start=1):
        desk.tickets.add(Ticket(client_id=client.id, title=title, opened_on=TODAY, number=f"T-{place + 3}"))
    wish = ListFilter(wanted=wanted)
    assert set(everything(desk, "tickets", wish)) == found
    assert {record_of_key(key)[1] for key in everything(desk, "log", wish)} == found
    assert desk.listings.count("tickets", wish) == len(found)


def test_client_and_days_filter(sample: Desk) -> None:
    client = sample.clients.named("Nimbuskai Spedition")
    wish = ListFilter(client_id=client.id, first=date(2026, 8, 1), last=date(2026, 8, 31))
    expected = {
        ticket.id
        for ticket in sample.tickets.all(client_id=client.id)
        if date(2026, 8, 1) <= ticket.opened_on <= date(2026, 8, 31)
    }
    assert expected
    assert set(everything(sample, "tickets", wish)) == expected
    assert sample.listings.places("tickets", [max(expected), 10**9], wish)[1] == -1


def test_what_is_archived_and_what_belongs_to_an_archived_client_is_not_listed(desk: Desk) -> None:
    kept, gone = client_named(desk, "Kept"), client_named(desk, "Gone")
    first = desk.work.add(Work(client_id=kept.id, day=TODAY, minutes=5))
    second = desk.work.add(Work(client_id=kept.id, day=TODAY, minutes=6))
    desk.work.add(Work(client_id=gone.id, day=TODAY, minutes=7))
    desk.clients.withdraw(gone.id)
    desk.work.withdraw(second.id)
    for order in ("", "client", "minutes"):
        assert everything(desk, "work", sorted_by=order) == [first.id]
    desk.undo()
    assert everything(desk, "work") == [second.id, first.id]


def test_invoices_are_open_and_late_as_the_ledger_says(sample: Desk) -> None:
    small = sample.settings.current().small_difference
    expected = {}
    for client in sample.clients.all():
        invoices, payments = sample.invoices.all(client_id=client.id), sample.payments.all(client_id=client.id)
        for item in open_items(invoices, payments, as_of=TODAY, small_difference=small):
            expected[int(item.invoice_id)] = (item.open_amount, item.days_overdue)
    rows = sample.listings.rows("invoices", limit=100_000)
    found = {row.key: row for row in rows if isinstance(row, ListedInvoice)}
    assert len(found) == len(rows)
    assert any(late for _, late in expected.values())
    for key, row in found.items():
        assert (row.open_amount, row.days_late) == expected.get(key, (0, 0))
    late = [found[key].days_late for key in everything(sample, "invoices", sorted_by="late", descending=True)]
    assert late == sorted(late, reverse=True)


def test_payments_name_what_they_settle(sample: Desk) -> None:
    numbers = {int(invoice.id): invoice.number for invoice in sample.invoices.all()}
    rows = sample.listings.rows("payments", limit=100_000)
    assert rows
    for row in rows:
        assert isinstance(row, ListedPayment)
        assert row.settles == tuple((numbers[part.invoice_id], part.amount) for part in row.record.allocations)
    on_account = [
        row.record.on_account
        for row in sample.listings.rows("payments", sorted_by="on_account", limit=100_000)
        if isinstance(row, ListedPayment)
    ]
    assert on_account == sorted(on_account)


def test_an_unknown_list_is_a_mistake_and_an_unknown_column_leaves_the_order(sample: Desk) -> None:
    assert everything(sample, "notes", sorted_by="1; DROP TABLE notes") == everything(sample, "notes")
    with pytest.raises(KeyError):
        sample.listings.rows("sqlite_schema")


def test_how_many_rows_there_can_be_is_known_without_counting(sample: Desk) -> None:
    for name in LISTINGS:
        assert sample.listings.at_most(name) >= sample.listings.count(name)


def test_many_new_records_are_entered_in_the_index_and_are_no_step(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    client = client_named(desk, "Umbra Zahnärzte")
    for number in range(5):
        desk.tickets.add(Ticket(client_id=client.id, title=f"Drucker {number}", opened_on=TODAY, number=f"T-{number}"))
    desk.listings.keep_up()
    assert entered(desk) == 0
    monkeypatch.setattr(search_index, "FEWEST_WAITING", 5)
    undoable = desk.undoable
    desk.listings.keep_up()
    assert entered(desk) == 5
    assert desk.undoable is undoable
    assert desk.listings.count("tickets", ListFilter(wanted="drucker 3")) == 1


def test_an_index_that_cannot_be_written_stops_no_search(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    client = client_named(desk, "Umbra Zahnärzte")
    desk.tickets.add(Ticket(client_id=client.id, title="Drucker", opened_on=TODAY))
    monkeypatch.setattr(search_index, "FEWEST_WAITING", 1)

    def refuse(_database: Database) -> Any:
        raise FileProblem("file.cannot_write", file="x", reason="full")

    monkeypatch.setattr(Database, "writing", refuse)
    desk.listings.keep_up()
    assert desk.listings.count("tickets", ListFilter(wanted="drucker")) == 1
    assert "the search index waits" in caplog.text


def test_a_long_backlog_is_entered_slice_by_slice(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    client = client_named(desk, "Umbra Zahnärzte")
    for number in range(7):
        desk.tickets.add(Ticket(client_id=client.id, title=f"Drucker {number}", opened_on=TODAY))
    monkeypatch.setattr(search_index, "FEWEST_WAITING", 2)
    monkeypatch.setattr(search_index, "SLICE", 3)
    desk.listings.keep_up(seconds=0)
    assert entered(desk) == 0
    desk.listings.keep_up()
    assert entered(desk) == 7


def entered(desk: Desk) -> int:
    with desk._database.reading() as connection:
        return search_index.marks(connection)["tickets"]
