"""The money of a client: as of any day, how it pays, what can be done to an invoice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.grading.payment_speed import PaymentSpeed
from msp_desk.core.records.agreement import Agreement
from msp_desk.core.records.client import Client
from msp_desk.core.records.invoice import Invoice, InvoiceKind
from msp_desk.core.records.language import Language
from msp_desk.core.records.payment import Allocation, Payment
from msp_desk.core.wording import Wording
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.ageing import habit_sentence
from msp_desk.ui.pages.clients.deeds import ClientDeeds
from msp_desk.ui.pages.clients.money_tab import MoneyTab
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.month_fees_dialog import MonthFeesDialog
from msp_desk.ui.widgets.page import Page
from msp_desk.ui.widgets.payment_form import PaymentForm


class Holder(Page):
    """A page that holds the tab and keeps what it says of the selection."""

    def __init__(self, link: DeskLink) -> None:
        super().__init__(link)
        self.said: list[str] = []
        self.selection_said.connect(self.said.append)

    def refresh(self) -> None:
        """Nothing is read here."""

    def retranslate(self) -> None:
        """Nothing is said here."""


@pytest.fixture
def client(bare: Desk) -> Client:
    return bare.clients.add(Client(name="Cobaltweir Engineering", client_since=date(2025, 1, 1)))


@pytest.fixture
def holder(bare: Desk, qtbot: QtBot) -> Holder:
    made = Holder(DeskLink(bare, Language.EN))
    qtbot.addWidget(made)
    made.resize(640, 900)
    return made


@pytest.fixture
def tab(holder: Holder, bare: Desk, client: Client, qtbot: QtBot) -> MoneyTab:
    made = MoneyTab(holder.link, ClientDeeds(holder.link, holder))
    QVBoxLayout(holder).addWidget(made)
    holder.show()
    qtbot.waitExposed(holder)
    made.show_client(client, None)
    bare.listen(lambda _topics: made.show_client(client, None))
    return made


def issued(desk: Desk, client: Client, number: str, day: date, gross: int = 10_000, **more: object) -> Invoice:
    given: dict[str, object] = {"due_on": day + timedelta(days=14), "net": gross, **more}
    return desk.invoices.add(Invoice(client_id=client.id, number=number, issued_on=day, gross=gross, **given))  # type: ignore[arg-type]


def pay(desk: Desk, client: Client, day: date, amount: int, *parts: tuple[Invoice, int]) -> Payment:
    allocations = tuple(Allocation(invoice_id=invoice.id, amount=part) for invoice, part in parts)
    return desk.payments.add(Payment(client_id=client.id, day=day, amount=amount, allocations=allocations))


def menu_of(tab: MoneyTab, numbers: list[int]) -> dict[str, QAction]:
    menu = QMenu(tab)
    tab._fill_invoice_menu(menu, numbers)
    return {action.text().replace("&", ""): action for action in menu.actions() if action.text()}


def form_of(holder: Holder, kind: type[FormDialog]) -> FormDialog:
    (form,) = [one for one in holder.window().findChildren(kind) if one.isVisible()]
    return form


def test_the_ages_are_those_of_the_typed_day(tab: MoneyTab, bare: Desk, client: Client, qtbot: QtBot) -> None:
    invoice = issued(bare, client, "R-1", date(2026, 8, 1))
    issued(bare, client, "R-2", date(2026, 11, 20), 5_000)
    pay(bare, client, date(2026, 10, 30), 10_000, (invoice, 10_000))
    assert tab.ageing.figures() == ["50.00", "–", "–", "–", "–"]
    assert tab.ageing.texts()[0] == "Open €50.00"
    tab.ageing.day_edit.setText("30.9.")
    qtbot.waitUntil(lambda: tab.ageing.figures() == ["–", "–", "100.00", "–", "–"])
    assert tab.ageing.texts()[0] == "Open €100.00"
    assert tab.invoice_table.table.record_model.rowCount() == 1, "what was issued later is not there yet"
    tab.ageing.day_edit.setText("no day")
    QTest.keyClick(tab, Qt.Key.Key_Shift)
    assert tab.ageing.figures() == ["–", "–", "100.00", "–", "–"], "half a day changes nothing"
    tab.ageing.day_edit.setText("")
    qtbot.waitUntil(lambda: tab.ageing.figures()[0] == "50.00")


def test_arrow_keys_move_the_day(tab: MoneyTab, qtbot: QtBot) -> None:
    edit = tab.ageing.day_edit
    QTest.keyClick(edit, Qt.Key.Key_Down)
    assert edit.value() == date(2026, 11, 20)
    QTest.keyClick(edit, Qt.Key.Key_PageDown)
    assert edit.value() == date(2026, 10, 20)


def test_the_typed_day_stays_for_the_client_and_another_begins_today(
    tab: MoneyTab, bare: Desk, client: Client, qtbot: QtBot
) -> None:
    other = bare.clients.add(Client(name="Other"))
    tab.ageing.day_edit.setText("30.9.")
    qtbot.waitUntil(lambda: tab._day == date(2026, 9, 30))
    tab.show_client(client, None)
    assert tab.ageing.day_edit.value() == date(2026, 9, 30)
    tab.show_client(other, None)
    assert tab.ageing.day_edit.value() == date(2026, 11, 21)


@pytest.mark.parametrize(
    ("days", "beyond", "said"),
    [
        (33.6, 3.6, "Usually pays in 34 days (4 days beyond terms)"),
        (1.0, 1.0, "Usually pays in 1 day (1 day beyond terms)"),
        (12.0, -2.5, "Usually pays in 12 days (3 days before it is due)"),
        (14.2, 0.2, "Usually pays in 14 days (on the due day)"),
    ],
)
def test_how_a_client_pays_is_said(days: float, beyond: float, said: str) -> None:
    assert habit_sentence(PaymentSpeed(days=days, beyond_terms=beyond), Wording(Language.EN)) == said


@pytest.mark.parametrize("language", list(Language))
def test_how_a_client_pays_is_said_in_every_language(language: Language) -> None:
    wording = Wording(language)
    assert "34" in habit_sentence(PaymentSpeed(days=34, beyond_terms=4), wording)
    assert habit_sentence(None, wording)


def test_an_overpayment_is_shown_and_can_be_allocated_later(
    tab: MoneyTab, bare: Desk, client: Client, holder: Holder
) -> None:
    first = issued(bare, client, "R-1", date(2026, 9, 1))
    pay(bare, client, date(2026, 9, 10), 25_000, (first, 10_000))
    assert tab.ageing.texts()[1] == "€150.00 on account"
    assert not tab.ageing.allocate.isVisibleTo(tab), "nothing is open that it could go to"
    older, newer = (issued(bare, client, f"R-{day}", date(2026, 10, day)) for day in (2, 20))
    assert tab.ageing.allocate.isVisibleTo(tab)
    tab.ageing.allocate.click()
    form = form_of(holder, PaymentForm)
    form.submit()
    (payment,) = bare.payments.all()
    assert {(one.invoice_id, one.amount) for one in payment.allocations} == {
        (first.id, 10_000),
        (older.id, 10_000),
        (newer.id, 5_000),
    }
    assert tab.ageing.texts()[1] == ""
    assert tab.ageing.texts()[0] == "Open €50.00"


def test_a_dispute_and_a_cancellation_are_one_entry_each(tab: MoneyTab, bare: Desk, client: Client) -> None:
    invoice = issued(bare, client, "R-1", date(2026, 9, 1))
    menu_of(tab, [invoice.id])["Disputed today"].trigger()
    assert bare.invoices.get(invoice.id).disputed_on == date(2026, 11, 21)
    entries = menu_of(tab, [invoice.id])
    assert "Disputed today" not in entries
    entries["No longer disputed"].trigger()
    assert bare.invoices.get(invoice.id).disputed_on is None
    menu_of(tab, [invoice.id])["Cancel the invoice"].trigger()
    assert bare.invoices.get(invoice.id).cancelled
    assert tab.ageing.texts()[0] == "Nothing is open"
    menu_of(tab, [invoice.id])["Let it count again"].trigger()
    assert not bare.invoices.get(invoice.id).cancelled


def test_a_credit_note_begins_with_what_its_invoice_says(
    tab: MoneyTab, bare: Desk, client: Client, holder: Holder
) -> None:
    invoice = issued(bare, client, "R-1", date(2026, 9, 1), 11_900, net=10_000)
    menu_of(tab, [invoice.id])["Credit note for it…"].trigger()
    form = form_of(holder, FormDialog)
    assert form.windowTitle() == "New credit note"
    values = form.values()
    assert (values["for_invoice"], values["net"], values["gross"]) == (invoice.id, 10_000, 11_900)
    assert values["kind"] is InvoiceKind.CREDIT_NOTE
    form.reject()


def test_every_entry_has_a_letter_of_its_own(tab: MoneyTab, bare: Desk, client: Client) -> None:
    invoice = issued(bare, client, "R-1", date(2026, 9, 1))
    menu = QMenu(tab)
    tab._fill_invoice_menu(menu, [invoice.id])
    texts = [action.text() for action in menu.actions() if action.text()]
    letters = [text[text.index("&") + 1].casefold() for text in texts]
    assert len(letters) == len(set(letters)) == len(texts)


def test_the_sums_of_a_selection_are_said(tab: MoneyTab, bare: Desk, client: Client, holder: Holder) -> None:
    paid = issued(bare, client, "R-1", date(2026, 9, 1), 11_900, net=10_000)
    issued(bare, client, "R-2", date(2026, 10, 1), 20_000)
    issued(bare, client, "G-1", date(2026, 10, 2), 5_000, kind=InvoiceKind.CREDIT_NOTE)
    pay(bare, client, date(2026, 9, 20), 12_000, (paid, 11_900))
    tab.invoice_table.table.selectAll()
    assert holder.said[-1] == "3 selected · net €250.00 · gross €269.00 · open €200.00"
    tab.payment_table.table.selectAll()
    assert holder.said[-1] == "1 selected · paid €120.00 · on account €1.00"
    tab.payment_table.table.clearSelection()
    assert holder.said[-1] == ""


def test_the_months_fees_of_this_client_are_one_button_away(
    tab: MoneyTab, bare: Desk, client: Client, holder: Holder
) -> None:
    other = bare.clients.add(Client(name="Other"))
    for one in (client, other):
        bare.agreements.add(Agreement(client_id=one.id, number="1", start=date(2025, 1, 1), monthly_fee=5_000))
    tab._month_fees.click()
    (dialog,) = holder.window().findChildren(MonthFeesDialog)
    assert [row.proposal.client.id for row in dialog.model.rows] == [client.id]
    dialog.reject()


def test_tables_keep_their_names_for_what_the_window_remembers(
    tab: MoneyTab, unnamed_widgets: Callable[[QWidget], list[str]]
) -> None:
    names = [one.table.objectName() for one in (tab.open_table, tab.invoice_table, tab.payment_table)]
    assert names == ["clients_open_items", "clients_invoices", "clients_payments"]
    assert unnamed_widgets(tab) == []


def test_a_part_payment_a_dispute_and_being_late_are_all_said_of_an_invoice(
    tab: MoneyTab, bare: Desk, client: Client
) -> None:
    day = date(2026, 10, 1)
    invoice = bare.invoices.add(
        Invoice(
            client_id=client.id, number="R-77", issued_on=day, due_on=date(2026, 10, 31), net=100_00, gross=119_00,
            disputed_on=date(2026, 11, 10),
        )
    )  # fmt: skip
    paid = (Allocation(invoice_id=invoice.id, amount=50_00),)
    bare.payments.add(Payment(client_id=client.id, day=date(2026, 11, 5), amount=60_00, allocations=paid))

    def said() -> str:
        model = tab.invoice_table.table.record_model
        place = [column.key for column in model.columns].index("state")
        return str(model.index(0, place).data())

    assert said() == "disputed · 21 days late · 69.00 still open"
    tab.ageing.day_edit.setText("8.11.2026")
    tab.ageing.day_chosen.emit(date(2026, 11, 8))
    assert said() == "8 days late · 69.00 still open", "it was not disputed yet"
    tab.ageing.day_chosen.emit(date(2026, 11, 1))
    assert said() == "1 day late", "nothing was paid yet"
