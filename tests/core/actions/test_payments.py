"""Payments: what they settle, what is open, what is overdue."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.money import propose_allocations
from msp_desk.core.errors import ChangedMeanwhile, InvalidInput, NotFound
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.invoice import Invoice, InvoiceId, InvoiceKind
from msp_desk.core.records.payment import Allocation, Payment
from tests.core.actions.desks import TODAY, client_named


def billed(desk: Desk, client_id: ClientId, number: str, gross: int, due_in: int, **more: object) -> Invoice:
    """An invoice due so many days from today, issued a month before."""
    due = TODAY + timedelta(days=due_in)
    drawn = Invoice(
        client_id=client_id, number=number, issued_on=due - timedelta(days=30), due_on=due, net=gross, gross=gross
    )
    return desk.invoices.add(replace(drawn, **more))  # type: ignore[arg-type]


def paid(desk: Desk, invoice: Invoice, amount: int, day: date = TODAY) -> Payment:
    parts = (Allocation(invoice_id=invoice.id, amount=amount),)
    return desk.payments.add(Payment(client_id=invoice.client_id, day=day, amount=amount, allocations=parts))


def parts_of(allocations: tuple[Allocation, ...]) -> list[tuple[InvoiceId, int]]:
    return [(part.invoice_id, part.amount) for part in allocations]


def test_the_oldest_due_is_settled_first(desk: Desk) -> None:
    client = client_named(desk, "A").id
    late, later, old = (billed(desk, client, number, 10_000, due) for number, due in (("1", -5), ("2", 5), ("3", -90)))
    items = desk.payments.open_items(client, TODAY)
    assert [item.number for item in items] == ["3", "1", "2"]
    assert parts_of(propose_allocations(25_000, items)) == [(old.id, 10_000), (late.id, 10_000), (later.id, 5_000)]
    assert parts_of(propose_allocations(10_000, items)) == [(old.id, 10_000)]
    assert parts_of(propose_allocations(1, items)) == [(old.id, 1)]
    assert sum(part.amount for part in propose_allocations(99_999, items)) == 30_000
    assert propose_allocations(0, items) == ()
    assert propose_allocations(-500, items) == ()
    assert propose_allocations(500, []) == ()


def test_what_is_proposed_can_be_stored(desk: Desk) -> None:
    client = client_named(desk, "A").id
    for number in range(3):
        billed(desk, client, str(number), 10_000, number)
    proposed = propose_allocations(25_000, desk.payments.open_items(client, TODAY))
    payment = desk.payments.add(Payment(client_id=client, day=TODAY, amount=25_000, allocations=proposed))
    assert payment.on_account == 0
    assert [item.open_amount for item in desk.payments.open_items(client, TODAY)] == [5_000]


def test_a_payment_settles_no_invoice_of_another_client(desk: Desk) -> None:
    own, foreign = (billed(desk, client_named(desk, name).id, "1", 10_000, 0) for name in "AB")
    parts = (Allocation(invoice_id=foreign.id, amount=100),)
    payment = Payment(client_id=own.client_id, day=TODAY, amount=100)
    stored = desk.payments.add(payment)
    attempts: tuple[Callable[[], object], ...] = (
        lambda: desk.payments.add(replace(payment, allocations=parts)),
        lambda: desk.payments.change(replace(stored, allocations=parts)),
        lambda: desk.payments.change(replace(paid(desk, own, 100), client_id=foreign.client_id)),
    )
    for attempt in attempts:
        with pytest.raises(InvalidInput) as caught:
            attempt()
        assert [(problem.field, problem.code) for problem in caught.value.problems] == [
            ("allocations", "problem.other_client")
        ]
    assert desk.payments.get(stored.id) == stored
    with pytest.raises(NotFound):
        desk.payments.add(replace(payment, allocations=(Allocation(invoice_id=InvoiceId(99), amount=1),)))


@pytest.mark.parametrize(
    ("amount", "parts", "code"),
    [
        (100, [60, 60], "problem.allocated_twice"),
        (100, [101], "problem.over_allocated"),
        (100, [-1], "problem.allocation_sign"),
        (-100, [1], "problem.allocation_sign"),
        (100, [0], "problem.allocation_sign"),
    ],
)
def test_a_payment_that_does_not_add_up_is_refused(desk: Desk, amount: int, parts: list[int], code: str) -> None:
    invoice = billed(desk, client_named(desk, "A").id, "1", 10_000, 0)
    allocations = tuple(Allocation(invoice_id=invoice.id, amount=part) for part in parts)
    with pytest.raises(InvalidInput) as caught:
        desk.payments.add(Payment(client_id=invoice.client_id, day=TODAY, amount=amount, allocations=allocations))
    assert code in {problem.code for problem in caught.value.problems}
    assert desk.payments.count() == 0


def test_a_payment_changed_elsewhere_is_not_overwritten(desk: Desk) -> None:
    payment = paid(desk, billed(desk, client_named(desk, "A").id, "1", 10_000, 0), 100)
    desk.payments.change(replace(payment, reference="new"))
    with pytest.raises(ChangedMeanwhile):
        desk.payments.change(replace(payment, reference="newer"))
    assert desk.payments.get(payment.id).reference == "new"


def test_what_is_open_follows_the_day_credit_notes_and_small_rests(desk: Desk) -> None:
    client = client_named(desk, "A").id
    invoice = billed(desk, client, "1", 10_000, -10)
    paid(desk, invoice, 4_000, TODAY - timedelta(days=1))
    desk.invoices.add(
        Invoice(
            client_id=client, number="G", kind=InvoiceKind.CREDIT_NOTE, for_invoice_id=invoice.id, issued_on=TODAY,
            due_on=TODAY, net=1_000, gross=1_000,
        )
    )  # fmt: skip
    billed(desk, client, "cancelled", 10_000, -10, cancelled=True)
    amounts = {
        back: [item.open_amount for item in desk.payments.open_items(client, TODAY - timedelta(days=back))]
        for back in (0, 1, 2, 41)
    }
    assert amounts == {0: [5_000], 1: [6_000], 2: [10_000], 41: []}
    paid(desk, invoice, 4_900)
    assert desk.payments.open_items(client, TODAY) == (), "a rest of 1.00 counts as settled"
    desk.settings.change(replace(desk.settings.current(), small_difference=99))
    assert [item.open_amount for item in desk.payments.open_items(client, TODAY)] == [100]


def test_overdue_is_summed_by_client(desk: Desk) -> None:
    late, punctual, patient, gone = (client_named(desk, name) for name in ("Late", "Punctual", "Patient", "Gone"))
    billed(desk, late.id, "1", 10_000, -1)
    billed(desk, late.id, "2", 20_000, -100)
    billed(desk, late.id, "3", 40_000, 1)
    billed(desk, punctual.id, "1", 10_000, 0)
    paid(desk, billed(desk, patient.id, "1", 10_000, -20), 9_950)
    billed(desk, gone.id, "1", 10_000, -5)
    assert desk.payments.overdue(TODAY) == {late.id: 30_000, gone.id: 10_000}
    assert desk.payments.overdue(TODAY - timedelta(days=50)) == {late.id: 20_000}
    desk.clients.withdraw(gone.id)
    assert desk.payments.overdue(TODAY) == {late.id: 30_000}, "an archived client counts nowhere"
    assert desk.payments.overdue(TODAY + timedelta(days=5)) == {late.id: 70_000, punctual.id: 10_000}


def test_overdue_equals_what_each_client_has_open(sample: Desk) -> None:
    by_client = {
        client.id: sum(item.open_amount for item in sample.payments.open_items(client.id, TODAY) if item.days_overdue)
        for client in sample.clients.all()
    }
    overdue = sample.payments.overdue(TODAY)
    assert overdue
    assert overdue == {client_id: amount for client_id, amount in by_client.items() if amount}
