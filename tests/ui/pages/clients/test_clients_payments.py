"""The form of a payment: what it settles, what stays on account, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.client import Client
from msp_desk.core.records.invoice import Invoice, InvoiceKind
from msp_desk.core.records.language import Language
from msp_desk.core.records.payment import Allocation, Payment
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.apply import Theme
from msp_desk.ui.widgets.payment_form import PaymentForm, open_payment_form

NameWalk = Callable[[QWidget], list[str]]


@pytest.fixture
def client(bare: Desk) -> Client:
    return bare.clients.add(Client(name="Cobaltweir Engineering"))


@pytest.fixture
def invoices(bare: Desk, client: Client) -> tuple[Invoice, Invoice]:
    """Two open invoices; the second one in the list was due first."""

    def issued(number: str, day: date, gross: int) -> Invoice:
        return bare.invoices.add(
            Invoice(
                client_id=client.id, number=number, issued_on=day, due_on=day.replace(day=28), net=gross, gross=gross
            )
        )

    return issued("R-2", date(2026, 10, 1), 20_000), issued("R-1", date(2026, 9, 1), 10_000)


@pytest.fixture
def form(bare: Desk, client: Client, invoices: tuple[Invoice, Invoice], themed_app: Theme) -> Iterator[PaymentForm]:
    made = open_payment_form(DeskLink(bare, Language.EN), given={"client": client.id})
    yield made
    put_away(made)


def put_away(form: PaymentForm) -> None:
    """Close a form that has not closed itself after it was stored."""
    if isValid(form):
        form.close()


def write(form: PaymentForm, key: str, text: str) -> None:
    edit = form.editor(key)
    assert isinstance(edit, QLineEdit)
    edit.setText(text)


def allocated(form: PaymentForm) -> dict[int, int]:
    return {one.invoice_id: one.amount for one in form.settled.allocations()}


def test_the_oldest_invoice_is_settled_first_and_the_rest_goes_on_account(
    form: PaymentForm, bare: Desk, client: Client, invoices: tuple[Invoice, Invoice]
) -> None:
    newer, older = invoices
    write(form, "amount", "150.00")
    assert allocated(form) == {older.id: 10_000, newer.id: 5_000}
    assert form.settled.sum_text() == "All of €150.00 is allocated."
    write(form, "amount", "350.00")
    assert allocated(form) == {older.id: 10_000, newer.id: 20_000}
    assert form.settled.sum_text() == "€50.00 of €350.00 stays on account."
    form.submit()
    (stored,) = bare.payments.all(client_id=client.id)
    assert stored.amount == 35_000
    assert stored.on_account == 5_000
    assert bare.payments.open_items(client.id, date(2026, 11, 21)) == ()


def test_a_part_chosen_by_hand_is_kept_when_the_amount_changes(
    form: PaymentForm, bare: Desk, client: Client, invoices: tuple[Invoice, Invoice]
) -> None:
    newer, older = invoices
    write(form, "amount", "80.00")
    form.settled.edit_of(older.id).setText("")
    form.settled.edit_of(newer.id).setText("80")
    write(form, "amount", "90.00")
    assert allocated(form) == {newer.id: 8_000}
    assert form.settled.sum_text() == "€10.00 of €90.00 stays on account."
    form.submit()
    items = bare.payments.open_items(client.id, date(2026, 11, 21))
    assert {item.number: item.open_amount for item in items} == {"R-1": 10_000, "R-2": 12_000}


def test_everything_wrong_is_said_at_once_beside_its_field(
    form: PaymentForm, bare: Desk, client: Client, invoices: tuple[Invoice, Invoice]
) -> None:
    newer, older = invoices
    write(form, "amount", "100.00")
    write(form, "day", "someday")
    form.settled.edit_of(older.id).setText("-20")
    form.settled.edit_of(newer.id).setText("much")
    form.submit()
    assert form.isVisible()
    assert form.complaint("day")
    assert "sign" in form.settled.complaint(older.id)
    assert form.settled.complaint(newer.id)
    assert bare.payments.all(client_id=client.id) == []


def test_more_than_was_paid_cannot_be_allocated(
    form: PaymentForm, bare: Desk, client: Client, invoices: tuple[Invoice, Invoice]
) -> None:
    write(form, "amount", "50.00")
    form.settled.edit_of(invoices[1].id).setText("60")
    form.submit()
    assert form.settled.sum_text() == "More is allocated than was paid."
    assert bare.payments.all(client_id=client.id) == []
    form._on_proposal_wanted()
    form.submit()
    (stored,) = bare.payments.all(client_id=client.id)
    assert stored.allocations == (Allocation(invoice_id=invoices[1].id, amount=5_000),)


def test_more_than_is_open_is_pointed_out_but_stored(
    form: PaymentForm, bare: Desk, client: Client, invoices: tuple[Invoice, Invoice]
) -> None:
    older = invoices[1]
    write(form, "amount", "130.00")
    form.settled.edit_of(invoices[0].id).setText("")
    form.settled.edit_of(older.id).setText("130")
    assert form.settled.complaint(older.id) == "€30.00 more than is open"
    form.submit()
    (stored,) = bare.payments.all(client_id=client.id)
    assert stored.allocations == (Allocation(invoice_id=older.id, amount=13_000),)


def test_money_that_goes_back_offers_what_was_paid_and_credit_notes(
    form: PaymentForm, bare: Desk, client: Client, invoices: tuple[Invoice, Invoice], today: date
) -> None:
    older = invoices[1]
    bare.payments.add(
        Payment(
            client_id=client.id, day=today, amount=10_000,
            allocations=(Allocation(invoice_id=older.id, amount=10_000),),
        )
    )  # fmt: skip
    credit = bare.invoices.add(
        Invoice(
            client_id=client.id, kind=InvoiceKind.CREDIT_NOTE, number="C-1", issued_on=today, due_on=today, net=3_000,
            gross=3_000,
        )
    )  # fmt: skip
    write(form, "amount", "-30.00")
    assert allocated(form) == {}, "nothing is proposed for money that goes back"
    form.settled.edit_of(credit.id).setText("-30")
    assert form.settled.sum_text() == "All of −€30.00 is allocated."
    form.submit()
    back = bare.payments.all(client_id=client.id)[-1]
    assert back.allocations == (Allocation(invoice_id=credit.id, amount=-3_000),)
    assert older.id not in {one.invoice_id for one in back.allocations}


def test_a_stored_payment_opens_with_what_it_settles_as_if_it_were_not_paid_yet(
    bare: Desk, client: Client, invoices: tuple[Invoice, Invoice], today: date, qtbot: QtBot
) -> None:
    newer, older = invoices
    part = (Allocation(invoice_id=older.id, amount=4_000),)
    stored = bare.payments.add(Payment(client_id=client.id, day=today, amount=6_000, allocations=part))
    form = open_payment_form(DeskLink(bare, Language.EN), record=stored)
    assert allocated(form) == {older.id: 4_000}
    assert {item.invoice_id: item.open_amount for item in form.settled._items} == {older.id: 10_000, newer.id: 20_000}
    assert form.settled.sum_text() == "€20.00 of €60.00 stays on account."
    form.settled.edit_of(newer.id).setText("20")
    form.submit()
    changed = bare.payments.get(stored.id)
    assert changed.on_account == 0
    assert {one.invoice_id for one in changed.allocations} == {older.id, newer.id}
    bare.undo()
    assert bare.payments.get(stored.id).on_account == 2_000


def test_another_client_lists_its_own_invoices(
    form: PaymentForm, bare: Desk, invoices: tuple[Invoice, Invoice], qtbot: QtBot
) -> None:
    other = bare.clients.add(Client(name="Fenlight Studios"))
    fresh = open_payment_form(DeskLink(bare, Language.EN), given={"client": other.id})
    assert fresh.settled.edits() == []
    write(fresh, "client", "Cobaltweir Engineering")
    assert len(fresh.settled.edits()) == 2
    put_away(fresh)


def test_a_screen_reader_can_name_everything_in_the_form(form: PaymentForm, unnamed_widgets: NameWalk) -> None:
    write(form, "amount", "10")
    assert unnamed_widgets(form) == []
