"""The money of a client: what is open and how old it is, invoices and credit notes, payments and what they settle."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from msp_desk.core.actions.client_money import ClientMoney
from msp_desk.core.errors import MspDeskError
from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.records.client import Client
from msp_desk.core.records.invoice import Invoice, InvoiceKind
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.ageing import Ageing
from msp_desk.ui.pages.clients.deeds import ClientDeeds
from msp_desk.ui.pages.clients.figures import money
from msp_desk.ui.pages.clients.money_rows import (
    invoice_columns,
    invoice_rows,
    open_columns,
    payment_columns,
    payment_rows,
)
from msp_desk.ui.pages.clients.tab import ClientTab, PanelTable, SectionHead, scrolled
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.letter_keys import give_letter_keys
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.month_fees_dialog import MonthFeesDialog, open_month_fees
from msp_desk.ui.widgets.page import Page
from msp_desk.ui.widgets.payment_form import PaymentForm
from msp_desk.ui.widgets.plain_label import PlainLabel


class MoneyTab(ClientTab):
    """Open items, invoices and payments as of a day."""

    def __init__(self, link: DeskLink, deeds: ClientDeeds, parent: QWidget | None = None) -> None:
        """Make it empty, as of today."""
        super().__init__(link, deeds, parent)
        self._day: date | None = None
        self._account: ClientMoney | None = None
        self._ageing = Ageing(link)
        self._ageing.day_chosen.connect(self._on_day)
        self._ageing.allocation_wanted.connect(self.allocate)
        self._ageing.paper_wanted.connect(lambda: deeds.make_open_items(self.client_id, self._day))
        self._invoice_head, self._payment_head = SectionHead(), SectionHead()
        self._month_fees: PushButton = self._invoice_head.add_button(self.open_month_fees)
        self._new_invoice = self._invoice_head.add_button(lambda: deeds.new("invoices", self.client_id))
        self._new_payment: PushButton = self._payment_head.add_button(lambda: deeds.new("payments", self.client_id))
        edit_invoice, archive_invoices = partial(deeds.edit, "invoices"), partial(deeds.archive, "invoices")
        self._open = PanelTable(edited=edit_invoice, archived=archive_invoices, most_rows=6)
        self._invoices = PanelTable(edited=edit_invoice, archived=archive_invoices, droppable=("net",))
        self._payments = PanelTable(
            edited=partial(deeds.edit, "payments"),
            archived=partial(deeds.archive, "payments"),
            droppable=("reference",),
        )
        for panel, name in ((self._open, "open_items"), (self._invoices, "invoices"), (self._payments, "payments")):
            panel.table.setObjectName(f"clients_{name}")
            panel.table.selection_changed.connect(partial(self._say_sums, panel))
        for panel in (self._open, self._invoices):
            panel.table.set_menu(self._fill_invoice_menu)
        self._payments.table.set_menu(self._fill_payment_menu)
        self._no_invoices, self._no_payments = (
            PlainLabel(tone=Tone.MUTED, wrap=True),
            PlainLabel(tone=Tone.MUTED, wrap=True),
        )
        column = QVBoxLayout()
        for widget in (
            self._ageing, self._open, self._invoice_head, self._invoices, self._no_invoices, self._payment_head,
            self._payments, self._no_payments,
        ):  # fmt: skip
            column.addWidget(widget)
        column.addStretch(1)
        scrolled(column, self)
        column.setSpacing(GRID)
        self.retranslate()

    @property
    def ageing(self) -> Ageing:
        """What is open by age."""
        return self._ageing

    @property
    def open_table(self) -> PanelTable:
        """The open items."""
        return self._open

    @property
    def invoice_table(self) -> PanelTable:
        """Invoices and credit notes."""
        return self._invoices

    @property
    def payment_table(self) -> PanelTable:
        """The payments."""
        return self._payments

    def retranslate(self) -> None:
        """Say the tab's own words in the window's language."""
        self._ageing.retranslate()
        self._month_fees.setText(self.tr("Month's fees…"))
        self._new_invoice.setText(self.tr("New invoice…"))
        self._new_payment.setText(self.tr("New payment…"))
        edit, archive = self.tr("Edit…"), self.tr("Archive…")
        self._open.name(self.tr("Open items"), edit, archive)
        self._invoices.name(self.tr("Invoices"), edit, archive)
        self._payments.name(self.tr("Payments"), edit, archive)
        self._no_payments.setText(self.tr("No payment is logged yet."))
        self._say_heads()

    def show_client(self, client: Client, grade: ClientGrade | None) -> None:
        """Read and show a client's money, as of the day that was typed; another client begins today."""
        if client.id != self.client_id or self._day is None:
            self._day = self.link.today
            self._ageing.set_day(self._day)
        self.client_id = client.id
        self._show(self.link.desk.client_money.of_client(client.id, self._day))

    def open_month_fees(self) -> MonthFeesDialog:
        """Log this month's fees from the client's agreements."""
        return open_month_fees(self.link, self.window(), client_id=self.client_id)

    def allocate(self) -> None:
        """Open the oldest payment of which something is on account, with the rest proposed."""
        account = self._account
        unallocated = [] if account is None else [one for one in account.payments if one.on_account > 0]
        if unallocated:
            form = self.deeds.edit("payments", min(unallocated, key=lambda one: (one.day, one.id)).id)
            if isinstance(form, PaymentForm):
                form.propose_rest()

    def _show(self, account: ClientMoney) -> None:
        self._account = account
        day = account.as_of
        invoices = [one for one in account.invoices if one.issued_on <= day or day >= self.link.today]
        payments = [one for one in account.payments if one.day <= day or day >= self.link.today]
        can_allocate = bool(account.items) and any(one.on_account > 0 for one in payments) and day >= self.link.today
        self._ageing.show_account(account, can_allocate=can_allocate)
        self._open.show_rows(open_columns(self.link), account.items, lambda item: item.invoice_id)
        rows = invoice_rows(invoices, {int(item.invoice_id): item for item in account.items})
        self._invoices.show_rows(invoice_columns(self.link), rows, lambda row: row.invoice.id)
        self._no_invoices.setVisible(not invoices)
        self._payments.show_rows(
            payment_columns(self.link), payment_rows(payments, list(account.invoices), self.link),
            lambda row: row.payment.id,
        )  # fmt: skip
        self._no_payments.setVisible(not payments)
        self._say_heads()

    def _say_heads(self) -> None:
        remark = ""
        if self._day is not None and self._day < self.link.today:
            day = format_day(self._day, self.link.language, DayStyle.MEDIUM)
            remark = self.link.wording.say("account.as_of", day=day)
        self._invoice_head.say(self.tr("Invoices"), remark)
        self._payment_head.say(self.tr("Payments"), remark)
        self._no_invoices.setText(
            self.tr("No invoice is logged yet. Type one, take the month's fees from the agreement, or import a file.")
        )

    def _on_day(self, day: object) -> None:
        if isinstance(day, date) and self.client_id:
            self._day = day
            self._attempt(lambda: self._show(self.link.desk.client_money.of_client(self.client_id, day)))

    def _chosen(self, numbers: Sequence[int]) -> list[Invoice]:
        account = self._account
        return [] if account is None else [one for one in account.invoices if one.id in numbers]

    def _fill_invoice_menu(self, menu: QMenu, numbers: Sequence[int]) -> None:
        chosen, deeds = self._chosen(numbers), self.deeds
        if not chosen:
            return
        first, room = chosen[0], self.link.desk.client_money
        if len(chosen) == 1:
            add_entry(menu, self.tr("Edit…"), partial(deeds.edit, "invoices", first.id), shortcut="F2")
            if first.kind is InvoiceKind.INVOICE and not first.cancelled:
                add_entry(menu, self.tr("Credit note for it…"), partial(self._credit, first))
        self._add(menu, self.tr("New payment…"), lambda: deeds.new("payments", self.client_id))
        self._add(menu, self.tr("New credit note…"), lambda: deeds.new_credit_note(self.client_id))
        menu.addSeparator()
        papers = [one for one in chosen if one.kind is InvoiceKind.INVOICE]
        ids = [one.id for one in papers]
        if any(one.disputed_on is None for one in papers):
            self._add(menu, self.tr("Disputed today"), lambda: room.set_disputed(ids, self.link.today))
        if any(one.disputed_on is not None for one in papers):
            self._add(menu, self.tr("No longer disputed"), lambda: room.set_disputed(ids, None))
        every: list[int] = [one.id for one in chosen]
        if not all(one.cancelled for one in chosen):
            self._add(menu, self.tr("Cancel the invoice"), lambda: room.set_cancelled(every, cancelled=True))
        if any(one.cancelled for one in chosen):
            self._add(menu, self.tr("Let it count again"), lambda: room.set_cancelled(every, cancelled=False))
        menu.addSeparator()
        add_entry(menu, self.tr("Archive…"), partial(deeds.archive, "invoices", every), shortcut="Del")
        give_letter_keys(menu)

    def _fill_payment_menu(self, menu: QMenu, numbers: Sequence[int]) -> None:
        if len(numbers) == 1:
            add_entry(menu, self.tr("Edit…"), partial(self.deeds.edit, "payments", numbers[0]), shortcut="F2")
        if numbers:
            archive = partial(self.deeds.archive, "payments", list(numbers))
            add_entry(menu, self.tr("Archive…"), archive, shortcut="Del")
        give_letter_keys(menu)

    def _credit(self, invoice: Invoice) -> None:
        """Begin a credit note over the whole of an invoice."""
        self.deeds.new(
            "invoices", self.client_id, kind=InvoiceKind.CREDIT_NOTE, for_invoice=invoice.id, net=invoice.net,
            gross=invoice.gross, period_start=invoice.period_start, period_end=invoice.period_end,
        )  # fmt: skip

    def _add(self, menu: QMenu, text: str, deed: Callable[[], object]) -> None:
        add_entry(menu, text, lambda: self._attempt(deed))

    def _attempt(self, deed: Callable[[], object]) -> None:
        try:
            deed()
        except MspDeskError as error:
            self.deeds.tell(error)

    def _say_sums(self, panel: PanelTable, numbers: list[int]) -> None:
        """Say the sums of what is selected in the status line of the window."""
        page = self._page()
        if page is not None and self._account is not None:
            page.selection_said.emit(self._sums(panel, numbers) if numbers else "")

    def _sums(self, panel: PanelTable, numbers: list[int]) -> str:
        account, say, link = self._account, self.link.wording.say, self.link
        if account is None:
            return ""
        still_open = {int(item.invoice_id): item.open_amount for item in account.items}
        if panel is self._payments:
            paid = [one for one in account.payments if one.id in numbers]
            held = sum(one.on_account for one in paid)
            sums = [say("account.sum_paid", amount=money(sum(one.amount for one in paid), link))]
            sums += [say("account.sum_account", amount=money(held, link))] if held else []
        else:
            papers = [one for one in self._chosen(numbers) if not one.cancelled]
            sign = {one.id: -1 if one.kind is InvoiceKind.CREDIT_NOTE else 1 for one in papers}
            sums = [
                say("account.sum_net", amount=money(sum(sign[one.id] * one.net for one in papers), link)),
                say("account.sum_gross", amount=money(sum(sign[one.id] * one.gross for one in papers), link)),
                say("account.sum_open", amount=money(sum(still_open.get(number, 0) for number in numbers), link)),
            ]
        return say("account.selected", count=len(numbers), sums=" · ".join(sums))

    def _page(self) -> Page | None:
        above = self.parentWidget()
        while above is not None and not isinstance(above, Page):
            above = above.parentWidget()
        return above
