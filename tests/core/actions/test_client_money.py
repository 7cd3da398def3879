"""What a client owes as of any day, against a second, plainly written reckoning."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.actions.client_money import client_money
from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import NotFound
from msp_desk.core.parting.open_items import AgeBucket
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.invoice import Invoice, InvoiceId, InvoiceKind
from msp_desk.core.records.payment import Allocation, Payment, PaymentId
from tests.core.actions.desks import TODAY, client_named

FIRST = date(2026, 1, 1)
CLIENT = Client(id=ClientId(1), name="A", client_since=FIRST)
DAYS = st.dates(FIRST, date(2026, 12, 31))


@st.composite
def ledgers(draw: st.DrawFn) -> tuple[list[Invoice], list[Payment], date]:
    """Some invoices, credit notes for them, and payments with allocations of any size."""
    invoices: list[Invoice] = []
    for number in range(1, draw(st.integers(1, 5)) + 1):
        issued = draw(DAYS)
        earlier = [one.id for one in invoices if one.kind is InvoiceKind.INVOICE]
        note = bool(earlier) and draw(st.booleans())
        invoices.append(
            Invoice(
                id=InvoiceId(number),
                client_id=CLIENT.id,
                kind=InvoiceKind.CREDIT_NOTE if note else InvoiceKind.INVOICE,
                for_invoice_id=draw(st.sampled_from(earlier)) if note else None,
                number=str(number),
                issued_on=issued,
                due_on=issued + timedelta(days=draw(st.integers(0, 60))),
                net=1,
                gross=draw(st.integers(0, 1_000)),
                cancelled=draw(st.integers(0, 5)) == 0,
            )
        )
    payments = []
    for number in range(1, draw(st.integers(0, 5)) + 1):
        amount = draw(st.integers(1, 1_500)) * draw(st.sampled_from([1, 1, 1, -1]))
        part = draw(st.integers(0, abs(amount))) * (1 if amount > 0 else -1)
        target = draw(st.sampled_from(invoices)).id
        parts = (Allocation(invoice_id=target, amount=part),) if part else ()
        payments.append(
            Payment(id=PaymentId(number), client_id=CLIENT.id, day=draw(DAYS), amount=amount, allocations=parts)
        )
    return invoices, payments, draw(DAYS)


def plain_ages(invoices: list[Invoice], payments: list[Payment], day: date) -> list[int]:
    """Bucket by bucket, walking every paper for each invoice anew."""
    sums = [0, 0, 0, 0, 0]
    for invoice in invoices:
        if invoice.kind is not InvoiceKind.INVOICE or invoice.cancelled or invoice.issued_on > day:
            continue
        rest = invoice.gross
        for other in invoices:
            if other.for_invoice_id == invoice.id and not other.cancelled and other.issued_on <= day:
                rest -= other.gross
        for payment in payments:
            for part in payment.allocations:
                if part.invoice_id == invoice.id and payment.day <= day:
                    rest -= part.amount
        if rest > 0:
            late = day.toordinal() - invoice.due_on.toordinal()
            sums[0 if late <= 0 else 1 if late <= 30 else 2 if late <= 60 else 3 if late <= 90 else 4] += rest
    return sums


@given(ledgers())
def test_the_ages_are_those_of_a_plain_reckoning(ledger: tuple[list[Invoice], list[Payment], date]) -> None:
    invoices, payments, day = ledger
    found = client_money(CLIENT, invoices, payments, as_of=day, small_difference=0)
    expected = plain_ages(invoices, payments, day)
    assert list(found.ages.values()) == expected
    assert (found.open_amount, found.overdue) == (sum(expected), sum(expected[1:]))


def issued(desk: Desk, client: Client, number: str, day: date, gross: int = 10_000, terms: int = 14) -> Invoice:
    due = day + timedelta(days=terms)
    return desk.invoices.add(
        Invoice(client_id=client.id, number=number, issued_on=day, due_on=due, net=gross, gross=gross)
    )


def pay(desk: Desk, invoice: Invoice, day: date, amount: int) -> Payment:
    parts = (Allocation(invoice_id=invoice.id, amount=min(amount, invoice.gross)),)
    return desk.payments.add(Payment(client_id=invoice.client_id, day=day, amount=amount, allocations=parts))


def test_as_of_an_earlier_day_later_payments_have_not_happened(desk: Desk) -> None:
    client = client_named(desk, "A")
    invoice = issued(desk, client, "R-1", date(2026, 9, 1))
    pay(desk, invoice, date(2026, 11, 1), 12_000)
    then = desk.client_money.of_client(client.id, date(2026, 10, 31))
    assert (then.open_amount, then.ages[AgeBucket.TO_60], then.held) == (10_000, 10_000, 0)
    now = desk.client_money.of_client(client.id, date(2026, 11, 1))
    assert (now.open_amount, now.held) == (0, 2_000)
    before = desk.client_money.of_client(client.id, date(2026, 8, 31))
    assert (before.open_amount, before.items) == (0, ())


def test_how_it_pays_is_the_measure_of_the_grade(sample: Desk) -> None:
    table = sample.grades.table(TODAY)
    for grade in table.clients:
        speed = sample.client_money.of_client(grade.client_id, TODAY).speed
        measured = next(value for key, value in grade.measures.items() if key.value == "days_to_pay")
        assert (None if speed is None else round(speed.days, 6)) == (
            None if measured.value is None else round(measured.value, 6)
        )


def test_a_client_that_has_ended_still_shows_how_it_paid(desk: Desk) -> None:
    client = desk.clients.add(Client(name="A", client_since=date(2025, 1, 1), ended_on=date(2026, 10, 31)))
    pay(desk, issued(desk, client, "R-1", date(2026, 9, 1)), date(2026, 9, 21), 10_000)
    speed = desk.client_money.of_client(client.id, TODAY).speed
    assert speed is not None
    assert (speed.days, speed.beyond_terms) == (20, 6)


def test_a_client_without_anything(desk: Desk) -> None:
    found = desk.client_money.of_client(client_named(desk, "A").id, TODAY)
    assert (found.open_amount, found.held, found.speed, list(found.ages.values())) == (0, 0, None, [0] * 5)
    with pytest.raises(NotFound):
        desk.client_money.of_client(99, TODAY)


def test_a_dispute_is_noted_and_taken_back_as_one_step(desk: Desk) -> None:
    client = client_named(desk, "A")
    both = [issued(desk, client, number, date(2026, 9, 1)).id for number in ("R-1", "R-2")]
    desk.client_money.set_disputed(both, TODAY)
    assert [one.disputed_on for one in desk.invoices.all()] == [TODAY, TODAY]
    desk.client_money.set_disputed(both, date(2026, 11, 25))
    assert {one.disputed_on for one in desk.invoices.all()} == {TODAY}, "the first day stays"
    desk.client_money.set_disputed(both[:1], None)
    assert [one.disputed_on for one in desk.invoices.all()] == [None, TODAY]
    desk.undo()
    desk.undo()
    assert [one.disputed_on for one in desk.invoices.all()] == [None, None]


def test_a_cancelled_invoice_counts_nowhere_until_it_counts_again(desk: Desk) -> None:
    client = client_named(desk, "A")
    invoice = issued(desk, client, "R-1", date(2026, 9, 1))
    desk.client_money.set_cancelled([invoice.id], cancelled=True)
    assert desk.client_money.of_client(client.id, TODAY).open_amount == 0
    desk.client_money.set_cancelled([invoice.id], cancelled=False)
    assert desk.client_money.of_client(client.id, TODAY).open_amount == 10_000
    with pytest.raises(NotFound):
        desk.client_money.set_cancelled([invoice.id, InvoiceId(99)], cancelled=True)
    assert not desk.invoices.get(invoice.id).cancelled
