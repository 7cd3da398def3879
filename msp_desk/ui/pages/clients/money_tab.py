"""The money of a client: what is open and how old it is, invoices and credit notes, payments and what they settle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.parting.open_items import AgeBucket, OpenItem, ageing, credit_held, open_items
from msp_desk.core.records.client import Client
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.deeds import ClientDeeds
from msp_desk.ui.pages.clients.figures import DASH, bare_money, money
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
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.panel import Panel, PanelKind
from msp_desk.ui.widgets.plain_label import PlainLabel


class Ageing(Panel):
    """What is open by age, as five figures, and their sum."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent, kind=PanelKind.GROUND, padding=12)
        self._total = PlainLabel(size=TextSize.SECTION, figures=True)
        self._total.setObjectName("open_total")
        self._credit = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        self._heads: list[PlainLabel] = []
        self._sums: list[PlainLabel] = []
        for place, _bucket in enumerate(AgeBucket):
            head = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
            figure = PlainLabel(bold=True, figures=True)
            grid.addWidget(head, 0, place, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(figure, 1, place, Qt.AlignmentFlag.AlignRight)
            grid.setColumnStretch(place, 1)
            self._heads.append(head)
            self._sums.append(figure)
        line = QHBoxLayout()
        line.addWidget(self._total)
        line.addStretch(1)
        line.addWidget(self._credit)
        self.column.addLayout(line)
        self.column.addLayout(grid)

    def name(self, words: Sequence[str]) -> None:
        """Say the ages, in their order."""
        for head, word in zip(self._heads, words, strict=True):
            head.setText(word)

    def show_sums(self, total: str, credit: str, sums: Mapping[AgeBucket, int], link: DeskLink) -> None:
        """Show the figures."""
        self._total.setText(total)
        self._credit.setText(credit)
        for figure, (bucket, amount) in zip(self._sums, sums.items(), strict=True):
            late = amount and bucket is not AgeBucket.NOT_DUE
            figure.setText(bare_money(amount, link) if amount else DASH)
            figure.set_tone(Tone.DANGER if late else Tone.TEXT if amount else Tone.MUTED)


class MoneyTab(ClientTab):
    """Open items, invoices and payments."""

    def __init__(self, link: DeskLink, deeds: ClientDeeds, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(link, deeds, parent)
        self._ageing = Ageing()
        self._invoice_head, self._payment_head = SectionHead(), SectionHead()
        self._new_invoice = self._invoice_head.add_button(lambda: deeds.new("invoices", self.client_id))
        self._new_credit = self._invoice_head.add_button(lambda: deeds.new_credit_note(self.client_id))
        self._new_payment: PushButton = self._payment_head.add_button(lambda: deeds.new("payments", self.client_id))
        edit_invoice, archive_invoices = partial(deeds.edit, "invoices"), partial(deeds.archive, "invoices")
        self._open = PanelTable(edited=edit_invoice, archived=archive_invoices, most_rows=6)
        self._invoices = PanelTable(edited=edit_invoice, archived=archive_invoices, droppable=("net",))
        self._payments = PanelTable(
            edited=partial(deeds.edit, "payments"),
            archived=partial(deeds.archive, "payments"),
            droppable=("reference",),
        )
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
        self._invoice_head.say(self.tr("Invoices"))
        self._payment_head.say(self.tr("Payments"))
        self._new_invoice.setText(self.tr("New invoice…"))
        self._new_credit.setText(self.tr("New credit note…"))
        self._new_payment.setText(self.tr("New payment…"))
        edit, archive = self.tr("Edit…"), self.tr("Archive…")
        self._open.name(self.tr("Open items"), edit, archive)
        self._invoices.name(self.tr("Invoices"), edit, archive)
        self._payments.name(self.tr("Payments"), edit, archive)
        self._no_invoices.setText(self.tr("No invoice is logged yet."))
        self._no_payments.setText(self.tr("No payment is logged yet."))
        self._ageing.name(
            [self.tr("not due"), self.tr("1–30 days"), self.tr("31–60"), self.tr("61–90"), self.tr("over 90")]
        )

    def show_client(self, client: Client, grade: ClientGrade | None) -> None:
        """Read and show a client's money as of today."""
        self.client_id = client.id
        desk, today = self.link.desk, self.link.today
        invoices = desk.invoices.all(client_id=client.id)
        payments = desk.payments.all(client_id=client.id)
        small = desk.settings.current().small_difference
        items: list[OpenItem] = open_items(invoices, payments, as_of=today, small_difference=small)
        held = credit_held(invoices, payments, as_of=today)
        total = sum(item.open_amount for item in items)
        said = self.tr("Open {amount}").replace("{amount}", money(total, self.link))
        credit = self.tr("{amount} on account").replace("{amount}", money(held, self.link)) if held else ""
        self._ageing.show_sums(said if total else self.tr("Nothing is open"), credit, ageing(items), self.link)
        self._open.show_rows(open_columns(self.link), items, lambda item: item.invoice_id)
        by_invoice = {int(item.invoice_id): item for item in items}
        rows = invoice_rows(invoices, by_invoice)
        self._invoices.show_rows(invoice_columns(self.link), rows, lambda row: row.invoice.id)
        self._no_invoices.setVisible(not invoices)
        self._payments.show_rows(
            payment_columns(self.link), payment_rows(payments, invoices, self.link), lambda row: row.payment.id
        )
        self._no_payments.setVisible(not payments)
