"""What new forms propose, and what follows while they are typed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk, open_or_make
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.records.agreement import Law
from msp_desk.core.records.client import Client
from msp_desk.core.records.invoice import Invoice, InvoiceKind
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.completing_edit import CompletingEdit
from msp_desk.ui.widgets.first_values import correctable
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.payment_form import PaymentForm
from msp_desk.ui.widgets.record_forms import open_form


@pytest.fixture
def desk(tmp_path: Path, today: date) -> Iterator[Desk]:
    opened = open_or_make(tmp_path / "bare.mspdesk", FixedClock(today), folders_under(tmp_path), check=False)
    yield opened
    opened.close()


@pytest.fixture
def link(desk: Desk) -> DeskLink:
    return DeskLink(desk, Language.EN)


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def add_invoice(desk: Desk, client: Client, number: str, issued_on: date, **more: object) -> Invoice:
    given: dict[str, object] = {"due_on": issued_on + timedelta(days=30), "net": 100, "gross": 119, **more}
    return desk.invoices.add(Invoice(client_id=client.id, number=number, issued_on=issued_on, **given))  # type: ignore[arg-type]


def typed(form: FormDialog, key: str, text: str) -> None:
    edit = form.editor(key)
    assert isinstance(edit, QLineEdit)
    edit.selectAll()
    QTest.keyClicks(edit, text)


def test_a_new_client_begins_today_in_the_firms_country(link: DeskLink, owner: QWidget, today: date) -> None:
    firm = link.desk.firm.current()
    changed = type(firm)(id=firm.id, revision=firm.revision, name="Quell", country="DE", language=Language.DE)
    link.desk.firm.change(changed)
    values = open_form(link, "clients", parent=owner).values()
    assert (values["client_since"], values["country"], values["language"]) == (today, "DE", Language.DE)


def test_an_invoice_counts_on_and_is_due_as_the_clients_last_one(
    link: DeskLink, desk: Desk, owner: QWidget, today: date, qtbot: QtBot
) -> None:
    first, second = desk.clients.add(Client(name="First")), desk.clients.add(Client(name="Second"))
    form = open_form(link, "invoices", given={"client": first.id}, parent=owner)
    assert (form.values()["number"], form.values()["due_on"]) == ("", today + timedelta(days=14))
    form.reject()
    add_invoice(desk, first, "R-19", date(2026, 10, 1))
    form = open_form(link, "invoices", given={"client": first.id}, parent=owner)
    assert (form.values()["number"], form.values()["due_on"]) == ("R-20", today + timedelta(days=30))
    typed(form, "issued_on", "1/11/2026")
    assert form.values()["due_on"] == date(2026, 12, 1), "the due day follows"
    typed(form, "due_on", "5/11/2026")
    typed(form, "issued_on", "2/11/2026")
    assert form.values()["due_on"] == date(2026, 11, 5), "a typed due day stays"
    assert form.values()["gross"] is None
    typed(form, "net", "100")
    assert form.values()["gross"] is None, "nothing is made up about the tax"
    form.reject()
    other = open_form(link, "invoices", given={"client": second.id}, parent=owner)
    assert (other.values()["number"], other.values()["due_on"]) == ("R-20", today + timedelta(days=14))
    other.reject()


def test_a_credit_note_names_an_invoice_by_its_number(link: DeskLink, desk: Desk, owner: QWidget, today: date) -> None:
    client, other = desk.clients.add(Client(name="First")), desk.clients.add(Client(name="Second"))
    kept = add_invoice(desk, client, "R-1", date(2026, 10, 1))
    add_invoice(desk, client, "R-2", date(2026, 10, 2), cancelled=True)
    add_invoice(desk, client, "G-1", date(2026, 10, 3), kind=InvoiceKind.CREDIT_NOTE)
    theirs = add_invoice(desk, other, "R-3", date(2026, 10, 4))
    assert correctable(link, client.id) == [(kept.id, "R-1")]
    given = {"client": client.id, "kind": InvoiceKind.CREDIT_NOTE}
    form = open_form(link, "invoices", given=given, parent=owner)
    assert (form.values()["number"], form.values()["due_on"]) == ("G-2", today)
    typed(form, "for_invoice", "R-1")
    assert form.values()["for_invoice"] == kept.id
    typed(form, "client", "Second")
    edit = form.editor("for_invoice")
    assert isinstance(edit, CompletingEdit)
    edit.set_value(theirs.id)
    assert form.values()["for_invoice"] == theirs.id, "another client has other invoices"
    form.reject()


def test_a_typed_renewal_renews_by_itself_unless_told_otherwise(link: DeskLink, desk: Desk, owner: QWidget) -> None:
    client = desk.clients.add(Client(name="First", country="it"))
    form = open_form(link, "agreements", given={"client": client.id}, parent=owner)
    assert form.values()["law"] is Law.IT
    tick = form.editor("tacit_renewal")
    assert isinstance(tick, QCheckBox)
    typed(form, "renewal_months", "12")
    assert tick.isChecked()
    assert not form.is_touched("tacit_renewal")
    tick.click()
    typed(form, "renewal_months", "24")
    assert not tick.isChecked(), "who unticked it meant it"
    form.reject()


def test_a_payment_has_its_allocations_from_everywhere(link: DeskLink, desk: Desk, owner: QWidget) -> None:
    client = desk.clients.add(Client(name="First"))
    invoice = add_invoice(desk, client, "R-1", date(2026, 10, 1))
    form = open_form(link, "payments", given={"client": client.id}, parent=owner)
    assert isinstance(form, PaymentForm)
    typed(form, "amount", "1.19")
    form.submit()
    [payment] = desk.payments.all()
    assert [(one.invoice_id, one.amount) for one in payment.allocations] == [(invoice.id, 119)]
    edited = open_form(link, "payments", record=payment, parent=owner)
    assert isinstance(edited, PaymentForm)
    edited.reject()


def test_a_client_with_a_line_break_in_its_name_can_be_chosen(qtbot: QtBot) -> None:
    edit = CompletingEdit([(7, "Two\nlines")])
    qtbot.addWidget(edit)
    edit.set_value(7)
    assert edit.value() == 7


def test_a_closed_form_is_gone(link: DeskLink, owner: QWidget) -> None:
    open_form(link, "clients", parent=owner).reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert owner.findChildren(FormDialog) == []
