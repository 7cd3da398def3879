"""Who counts at a day, in which window, and what of a client's records is inside."""

from __future__ import annotations

from datetime import date

import pytest

from msp_desk.core.grading.facts import Effort, Movement
from msp_desk.core.grading.gathering import GradedRecords, gather
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.incident import Severity
from msp_desk.core.records.payment import Payment
from msp_desk.core.records.period import Period
from msp_desk.core.records.ticket import TicketCategory
from tests.core.grading.builders import (
    DAY,
    WINDOW,
    a_client,
    a_credit_note,
    a_payment,
    a_ticket,
    ago,
    an_incident,
    an_invoice,
    facts_of,
    some_advice,
    some_work,
)


def test_the_headline_window_begins_eleven_months_before_the_month() -> None:
    facts = gather(GradedRecords(), DAY)
    assert facts.window == Period(date(2025, 12, 1), date(2026, 11, 21))
    assert facts.clients == ()
    assert not facts.effort_logged


@pytest.mark.parametrize(
    ("since", "ended", "active"),
    [
        (DAY, None, True),
        (ago(-1), None, False),
        (ago(400), DAY, True),
        (ago(400), ago(1), False),
        (ago(400), ago(-1), True),
    ],
)
def test_a_client_is_active_from_its_first_to_its_last_day(since: date, ended: date | None, active: bool) -> None:
    found = gather(GradedRecords(clients=[a_client(since=since, ended_on=ended)]), DAY)
    assert len(found.clients) == active


def test_a_window_starts_with_the_client() -> None:
    assert facts_of(GradedRecords(clients=[a_client(since=ago(30))])).window == Period(ago(30), DAY)
    assert facts_of(GradedRecords(clients=[a_client(since=date(2019, 5, 5))])).window == WINDOW


@pytest.mark.parametrize(
    "records",
    [
        GradedRecords(tickets=[a_ticket(ago(120)), a_ticket(ago(90))]),
        GradedRecords(work=[some_work(ago(120))]),
        GradedRecords(incidents=[an_incident(Severity.NOTE, day=ago(120))]),
        GradedRecords(invoices=[an_invoice(1, ago(120))]),
        GradedRecords(invoices=[a_credit_note(1, None, ago(120))]),
        GradedRecords(payments=[a_payment(77, ago(120))]),
        GradedRecords(recommendations=[some_advice(proposed=ago(120), due=ago(-5))]),
    ],
    ids=["ticket", "work", "incident", "invoice", "credit note", "payment", "recommendation"],
)
def test_an_unknown_beginning_is_the_earliest_record_of_any_kind(records: GradedRecords) -> None:
    with_client = GradedRecords(
        clients=[a_client(since=None)],
        tickets=records.tickets,
        work=records.work,
        incidents=records.incidents,
        invoices=records.invoices,
        payments=records.payments,
        recommendations=records.recommendations,
    )
    found = facts_of(with_client)
    assert (found.since, found.since_known, found.window.first) == (ago(120), False, ago(120))


def test_a_known_beginning_stands_also_against_earlier_records() -> None:
    found = facts_of(GradedRecords(clients=[a_client(since=ago(50))], tickets=[a_ticket(ago(51)), a_ticket(ago(50))]))
    assert (found.since, found.since_known, found.effort.tickets) == (ago(50), True, 1)


def test_a_cancelled_invoice_and_other_clients_records_begin_nothing() -> None:
    clients = [a_client(1, since=None), a_client(2)]
    records = GradedRecords(
        clients=clients, invoices=[an_invoice(1, ago(120), cancelled=True)], tickets=[a_ticket(client=2)]
    )
    assert [client.client.id for client in gather(records, DAY).clients] == [2]


def test_a_client_of_which_nothing_is_known_by_the_day_has_not_begun() -> None:
    client = a_client(since=None)
    assert gather(GradedRecords(clients=[client]), DAY).clients == ()
    assert gather(GradedRecords(clients=[client], tickets=[a_ticket(ago(-1))]), DAY).clients == ()


def test_counts_are_those_of_the_window() -> None:
    tickets = [
        a_ticket(WINDOW.first, minutes=10, reopened=2),
        a_ticket(DAY, minutes=None, category=TicketCategory.ADMIN_REQUEST, escalated=True),
        a_ticket(ago(5), minutes=0, category=TicketCategory.PROJECT, reopened=1, escalated=True),
        a_ticket(date(2025, 11, 30), minutes=999, reopened=9, escalated=True),
        a_ticket(ago(-1), minutes=999, reopened=9, escalated=True),
    ]
    work = [some_work(WINDOW.first, 7), some_work(DAY, 8), some_work(date(2025, 11, 30)), some_work(ago(-1))]
    incidents = [
        an_incident(Severity.NOTE, day=DAY, minutes=5),
        an_incident(Severity.NOTE, day=WINDOW.first),
        an_incident(Severity.NOTE, day=date(2025, 11, 30), minutes=99),
        an_incident(Severity.NOTE, day=ago(-1), minutes=99),
    ]
    found = facts_of(GradedRecords(clients=[a_client()], tickets=tickets, work=work, incidents=incidents))
    assert found.effort == Effort(
        tickets=3,
        support=1,
        admin_requests=1,
        escalated=2,
        reopened=3,
        known_tickets=2,
        known_minutes=10,
        work_minutes=15,
        incident_minutes=5,
    )
    assert found.incidents == tuple(incidents[:2])


def test_effort_is_logged_by_a_ticket_or_work_of_any_client_in_the_headline_window() -> None:
    gone = a_client(2, ended_on=ago(100))
    for logged in (
        GradedRecords(clients=[a_client(), gone], tickets=[a_ticket(WINDOW.first, client=2)]),
        GradedRecords(clients=[a_client(), gone], work=[some_work(DAY, client=2)]),
    ):
        assert gather(logged, DAY).effort_logged
        assert gather(logged, DAY, Period(ago(10), ago(5))).effort_logged
    for unlogged in (
        GradedRecords(tickets=[a_ticket(date(2025, 11, 30)), a_ticket(ago(-1))]),
        GradedRecords(work=[some_work(date(2025, 11, 30)), some_work(ago(-1))]),
        GradedRecords(incidents=[an_incident(Severity.NOTE, minutes=30)]),
    ):
        assert not gather(unlogged, DAY).effort_logged
    early = GradedRecords(tickets=[a_ticket(ago(700))])
    assert not gather(early, DAY, Period(ago(720), DAY)).effort_logged


def test_another_window_keeps_the_day_and_never_passes_it() -> None:
    records = GradedRecords(
        clients=[a_client(1, since=ago(40)), a_client(2, since=ago(5))],
        tickets=[a_ticket(ago(40)), a_ticket(ago(20)), a_ticket(ago(10))],
        invoices=[an_invoice(1, ago(39))],
        payments=[a_payment(1, ago(1))],
    )
    found = gather(records, DAY, Period(ago(45), ago(20)))
    assert found.as_of == DAY
    assert [client.client.id for client in found.clients] == [1]
    assert found.clients[0].window == Period(ago(40), ago(20))
    assert found.clients[0].effort.tickets == 2
    assert found.clients[0].invoices[0].movements == (Movement(ago(1), 11900),)
    assert gather(records, DAY, Period(ago(45), ago(-30))).window == Period(ago(45), DAY)
    with pytest.raises(ValueError, match="cannot end"):
        gather(records, DAY, Period(ago(-1), ago(-30)))


def test_movements_are_allocations_and_credit_notes_by_the_day_in_order() -> None:
    records = GradedRecords(
        clients=[a_client(), a_client(2)],
        invoices=[
            an_invoice(1),
            an_invoice(2),
            a_credit_note(3, 1, ago(20), gross=500),
            a_credit_note(4, 1, ago(-1), gross=600),
            a_credit_note(5, None, ago(20), gross=700),
            an_invoice(6, cancelled=True),
        ],
        payments=[
            a_payment(1, ago(10), 300),
            a_payment(1, ago(30), -100, client=2),
            a_payment(1, ago(-1), 900),
            Payment(client_id=ClientId(1), day=ago(3), amount=50),
        ],
    )
    found = gather(records, DAY).clients[0]
    assert [invoice.number for invoice in found.invoices] == ["R-1", "R-2", "G-3", "G-5"]
    assert found.invoices[0].movements == (Movement(ago(30), -100), Movement(ago(20), 500), Movement(ago(10), 300))
    assert found.invoices[1].movements == ()


def test_a_credit_note_without_a_period_takes_that_of_its_invoice() -> None:
    year, month = Period(date(2026, 1, 1), date(2026, 12, 31)), Period(date(2026, 3, 1), date(2026, 3, 31))
    records = GradedRecords(
        clients=[a_client()],
        invoices=[
            an_invoice(1, period=year),
            an_invoice(2),
            an_invoice(3, period=year, cancelled=True),
            an_invoice(4, issued=ago(-1), period=year),
            a_credit_note(11, 1),
            a_credit_note(12, 2),
            a_credit_note(13, 3),
            a_credit_note(14, 4),
            a_credit_note(15, None),
            a_credit_note(16, 1, period=month),
        ],
    )
    periods = {invoice.number: invoice.period for invoice in facts_of(records).invoices}
    assert periods == {
        "R-1": year,
        "R-2": None,
        "G-11": year,
        "G-12": None,
        "G-13": None,
        "G-14": year,
        "G-15": None,
        "G-16": month,
    }


def test_recommendations_are_those_proposed_by_the_day() -> None:
    by_then, later = some_advice(proposed=DAY), some_advice(proposed=ago(-1))
    assert facts_of(GradedRecords(clients=[a_client()], recommendations=[later, by_then])).recommendations == (by_then,)
