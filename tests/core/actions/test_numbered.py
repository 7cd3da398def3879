"""Numbers are unlike every other of the same client, and a credit note corrects an invoice of its client."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import InvalidInput, NotFound
from msp_desk.core.records.agreement import Agreement
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.invoice import Invoice, InvoiceId, InvoiceKind
from msp_desk.core.records.language import Language
from msp_desk.core.records.payment import Allocation, Payment
from msp_desk.core.records.ticket import Ticket
from msp_desk.core.wording import Wording
from tests.core.actions.desks import client_named

DAY = date(2026, 5, 1)


def invoice(client_id: ClientId, number: str, **more: object) -> Invoice:
    drawn = Invoice(client_id=client_id, number=number, issued_on=DAY, due_on=DAY, net=1000, gross=1190)
    return replace(drawn, **more)  # type: ignore[arg-type]


def codes(caught: pytest.ExceptionInfo[InvalidInput]) -> list[tuple[str, str]]:
    return [(problem.field, problem.code) for problem in caught.value.problems]


@pytest.mark.parametrize("family", ["agreements", "tickets", "invoices"])
def test_a_number_is_taken_within_a_client_only(desk: Desk, family: str) -> None:
    first, second = client_named(desk, "A").id, client_named(desk, "B").id
    room = desk.rooms[family]

    def record(client_id: ClientId, number: str) -> object:
        return {
            "agreements": Agreement(client_id=client_id, number=number, start=DAY),
            "tickets": Ticket(client_id=client_id, number=number, opened_on=DAY),
            "invoices": invoice(client_id, number),
        }[family]

    one = room.add(record(first, "1"))
    room.add(record(second, "1"))
    two = room.add(record(first, "2"))
    attempts: tuple[Callable[[], object], ...] = (
        lambda: room.add(record(first, "1")),
        lambda: room.change(replace(two, number="1")),
    )
    for attempt in attempts:
        with pytest.raises(InvalidInput) as caught:
            attempt()
        assert codes(caught) == [("number", "problem.number_taken")]
    assert room.count() == 3
    room.change(replace(one, number="1"))
    room.withdraw(one.id)
    assert room.change(replace(two, number="1")).number == "1"


def test_tickets_without_a_number_are_many(desk: Desk) -> None:
    client = client_named(desk, "A")
    for _ in range(3):
        desk.tickets.add(Ticket(client_id=client.id, opened_on=DAY))
    assert desk.tickets.count() == 3


def test_a_taken_number_is_told_with_every_other_problem(desk: Desk) -> None:
    client = client_named(desk, "A")
    desk.invoices.add(invoice(client.id, "1"))
    with pytest.raises(InvalidInput) as caught:
        desk.invoices.add(invoice(client.id, "1", gross=-1, period_start=DAY))
    assert {field for field, _ in codes(caught)} == {"number", "gross", "period_end"}


def test_a_credit_note_corrects_an_invoice_of_its_client(desk: Desk) -> None:
    own, other = client_named(desk, "A").id, client_named(desk, "B").id
    asked, foreign = desk.invoices.add(invoice(own, "1")), desk.invoices.add(invoice(other, "1"))
    note = invoice(own, "G-1", kind=InvoiceKind.CREDIT_NOTE, for_invoice_id=asked.id)
    stored = desk.invoices.add(note)
    assert stored.for_invoice_id == asked.id

    with pytest.raises(InvalidInput) as caught:
        desk.invoices.change(replace(stored, for_invoice_id=foreign.id))
    assert codes(caught) == [("for_invoice", "problem.other_client")]
    with pytest.raises(InvalidInput) as caught:
        desk.invoices.add(replace(note, number="G-2", for_invoice_id=stored.id))
    assert codes(caught) == [("for_invoice", "problem.unknown_invoice")]
    with pytest.raises(InvalidInput) as caught:
        desk.invoices.add(invoice(own, "2", for_invoice_id=asked.id))
    assert codes(caught) == [("for_invoice", "problem.only_credit_note")]
    with pytest.raises(NotFound):
        desk.invoices.add(replace(note, number="G-3", for_invoice_id=InvoiceId(99)))
    assert desk.invoices.count() == 3


def test_an_invoice_that_others_name_stays_with_its_client(desk: Desk) -> None:
    own, other = client_named(desk, "A").id, client_named(desk, "B").id
    free, settled, corrected = (desk.invoices.add(invoice(own, number)) for number in "123")
    parts = (Allocation(invoice_id=settled.id, amount=100),)
    desk.payments.add(Payment(client_id=own, day=DAY, amount=100, allocations=parts))
    desk.invoices.add(invoice(own, "G", kind=InvoiceKind.CREDIT_NOTE, for_invoice_id=corrected.id))
    for named in (settled, corrected):
        with pytest.raises(InvalidInput) as caught:
            desk.invoices.change(replace(named, client_id=other))
        assert codes(caught) == [("client", "problem.client_stays")]
        assert {Wording(language).problem(caught.value.problems[0]) for language in Language} != {""}
    assert desk.invoices.change(replace(free, client_id=other)).client_id == other
