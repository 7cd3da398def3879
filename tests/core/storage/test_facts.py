"""The sums that the desk file finds are those that the plain way over the records finds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import text

from msp_desk.core.grading.drift import full_months
from msp_desk.core.grading.facts import ClientFacts, DeskFacts, InvoiceFacts, Papers
from msp_desk.core.grading.gathering import gather
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.records.invoice import INVOICES, Invoice, InvoiceKind
from msp_desk.core.records.period import Period, headline_window, month_ends_up_to
from msp_desk.core.storage import efforts, store
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.facts import FactsReader
from tests.core.storage.random_desk import LAST_DAY, SPAN, RandomDesk

SEEDS = range(40)


def by_then(facts: DeskFacts) -> DeskFacts:
    """The same facts without what lies after the day, in a fixed order: both ways may hold later ones."""
    clients = sorted(
        (_client_by_then(client, facts.as_of) for client in facts.clients), key=lambda each: each.client.id
    )
    return replace(facts, clients=tuple(clients))


def _client_by_then(facts: ClientFacts, as_of: date) -> ClientFacts:
    invoices = [_invoice_by_then(invoice, as_of) for invoice in facts.invoices if invoice.issued_on <= as_of]
    advice = [each for each in facts.recommendations if each.proposed_on <= as_of]
    return replace(
        facts,
        incidents=tuple(sorted(facts.incidents, key=lambda each: each.id)),
        invoices=Papers(sorted(invoices, key=lambda each: each.id)),
        recommendations=tuple(sorted(advice, key=lambda each: each.id)),
    )


def _invoice_by_then(invoice: InvoiceFacts, as_of: date) -> InvoiceFacts:
    assert list(invoice.movements) == sorted(invoice.movements)
    return replace(invoice, movements=tuple(each for each in invoice.movements if each.day <= as_of))


@pytest.mark.parametrize("seed", SEEDS)
def test_both_ways_find_the_same_facts(database: Database, seed: int) -> None:
    with database.writing() as connection:
        records = RandomDesk(connection, seed).records
    days = [*month_ends_up_to(LAST_DAY, 14), LAST_DAY - timedelta(days=SPAN + 50), LAST_DAY + timedelta(days=60)]
    with database.reading() as connection:
        reader = FactsReader(connection)
        for as_of in days:
            assert by_then(reader.facts(as_of)) == by_then(gather(records, as_of))


def test_the_random_desks_hold_what_makes_a_difference(database: Database) -> None:
    with database.writing() as connection:
        found = [RandomDesk(connection, seed).records for seed in SEEDS]
    kinds = {invoice.kind for records in found for invoice in records.invoices}
    clients = [client for records in found for client in records.clients]
    graded = [each for records in found for each in gather(records, LAST_DAY).clients]
    assert kinds == set(InvoiceKind)
    assert 0 < sum(client.client_since is None for client in clients) < len(clients)
    assert 0 < len(graded) < len(clients)
    assert sum(len(invoice.movements) for each in graded for invoice in each.invoices) > 50
    assert sum(each.effort.tickets for each in graded) > 50


@pytest.mark.parametrize("seed", SEEDS)
def test_both_ways_find_the_same_facts_in_another_window(database: Database, seed: int) -> None:
    with database.writing() as connection:
        records = RandomDesk(connection, seed).records
    windows = [
        Period(date(2026, 7, 1), date(2026, 9, 30)),
        Period(date(2026, 10, 1), date(2026, 12, 31)),
        Period(date(2024, 1, 1), LAST_DAY),
        Period(LAST_DAY, LAST_DAY),
        headline_window(date(2025, 12, 31)),
    ]
    with database.reading() as connection:
        reader = FactsReader(connection)
        for window in windows:
            assert by_then(reader.facts(LAST_DAY, window)) == by_then(gather(records, LAST_DAY, window))


@pytest.mark.parametrize("seed", SEEDS)
def test_kept_months_give_the_same_facts(database: Database, seed: int) -> None:
    """Whole months, parts of months at either end, windows without a whole month and such that reach past it."""
    with database.writing() as connection:
        records = RandomDesk(connection, seed).records
    windows = [
        *full_months(LAST_DAY, 14),
        Period(date(2026, 3, 17), date(2026, 8, 9)),
        Period(date(2026, 5, 1), date(2026, 8, 9)),
        Period(date(2026, 5, 20), date(2026, 7, 31)),
        Period(date(2026, 6, 3), date(2026, 6, 3)),
        Period(date(2026, 6, 3), date(2026, 7, 30)),
        headline_window(LAST_DAY),
    ]
    with database.reading() as connection:
        reader = FactsReader(connection)
        reader.keep_months(windows)
        assert reader._efforts._kept is not None
        for window in [*windows, Period(date(2020, 1, 1), LAST_DAY)]:
            assert by_then(reader.facts(LAST_DAY, window)) == by_then(gather(records, LAST_DAY, window))


def test_work_is_told_between_portions_and_may_end_there(database: Database) -> None:
    with database.writing() as connection:
        RandomDesk(connection, 3)

    def stop() -> None:
        raise InterruptedError

    with database.reading() as connection:
        with pytest.raises(InterruptedError):
            FactsReader(connection, between=stop)
        reader = FactsReader(connection)
        with pytest.raises(InterruptedError):
            reader.keep_months(full_months(LAST_DAY, 14), stop)


def test_an_empty_desk_has_no_facts(database: Database) -> None:
    with database.reading() as connection:
        found = FactsReader(connection).facts(LAST_DAY)
    assert (found.clients, found.effort_logged, found.window) == ((), False, headline_window(LAST_DAY))


def test_a_window_that_begins_after_the_day_is_refused(database: Database) -> None:
    tomorrow = LAST_DAY + timedelta(days=1)
    with database.reading() as connection, pytest.raises(ValueError, match="cannot end"):
        FactsReader(connection).facts(LAST_DAY, Period(tomorrow, tomorrow))


def test_a_credit_note_has_the_service_period_of_its_invoice(database: Database) -> None:
    day = date(2026, 5, 1)
    with database.writing() as connection:
        client = store.insert(connection, CLIENTS, [Client(name="A", client_since=day)])[0]
        invoice = Invoice(
            client_id=client.id, number="R-1", issued_on=day, due_on=day, net=100, gross=119, period_start=day,
            period_end=date(2026, 5, 31),
        )  # fmt: skip
        stored = store.insert(connection, INVOICES, [invoice])[0]
        note = Invoice(
            client_id=client.id, kind=InvoiceKind.CREDIT_NOTE, number="G-1", for_invoice_id=stored.id,
            issued_on=date(2026, 6, 1), due_on=date(2026, 6, 1), net=10, gross=12,
        )  # fmt: skip
        store.insert(connection, INVOICES, [note])
    with database.reading() as connection:
        (facts,) = FactsReader(connection).facts(LAST_DAY).clients
    assert [each.period for each in facts.invoices] == [Period(day, date(2026, 5, 31))] * 2
    assert [each.amount for each in facts.invoices[0].movements] == [12]


def test_the_effort_is_summed_from_the_indexes_alone(database: Database) -> None:
    """The rows themselves are not touched: forty thousand tickets would be."""
    indexes = {
        efforts._TICKETS: "ix_tickets_effort",
        efforts._TICKETS_BY_MONTH: "ix_tickets_effort",
        efforts._WORK: "ix_work_effort",
        efforts._WORK_BY_MONTH: "ix_work_effort",
    }
    with database.reading() as connection:
        for query, index in indexes.items():
            asked = {"first": "2026-01-01", "last": "2026-11-21"}
            plan = [row[3] for row in connection.execute(text(f"EXPLAIN QUERY PLAN {query.text}"), asked)]
            assert any(f"COVERING INDEX {index}" in step for step in plan), plan
