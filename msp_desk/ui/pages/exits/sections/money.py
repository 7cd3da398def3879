"""Money at the end: open invoices, what was prepaid line by line, unused hours, and the final invoice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.formatting import DayStyle, format_day, format_minutes
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.exits.deeds import ExitDeeds
from msp_desk.ui.pages.exits.sections.section import ANY_WIDTH, ExitSection
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.figure_text import bare_money, day_text, money
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.panel_table import PanelTable
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.table_column import Column

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_views import ExitDetail
    from msp_desk.core.parting.open_items import OpenItem
    from msp_desk.core.parting.refund import RefundLine


class _Part(Panel):
    """A heading, a sentence, a table, and buttons."""

    def __init__(self, table: PanelTable | None, *buttons: PushButton) -> None:
        """Put the parts below one another."""
        super().__init__()
        self.title, self.said = PlainLabel(size=TextSize.SECTION), PlainLabel(wrap=True)
        self.said.setMaximumWidth(ANY_WIDTH)
        self.column.addWidget(self.title)
        self.column.addWidget(self.said)
        if table is not None:
            self.column.addWidget(table)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        for button in buttons:
            line.addWidget(button)
        line.addStretch(1)
        self.column.addLayout(line)


class MoneySection(ExitSection):
    """The four sums of an end."""

    def __init__(self, link: DeskLink, deeds: ExitDeeds, parent: QWidget | None = None) -> None:
        """Make an empty part; see :class:`ExitSection`."""
        super().__init__(link, deeds, parent)
        self._refunds: dict[int, RefundLine] = {}
        self._items = PanelTable(edited=self._on_item)
        self._items.table.setObjectName("exit_open_items")
        self._lines = PanelTable(edited=self._on_refund)
        self._lines.table.setObjectName("exit_refunds")
        self._list, self._note, self._hours, self._final = (PushButton(small=True) for _ in range(4))
        self._note.setObjectName("exit_credit_note")
        self._hours.setObjectName("exit_unused_hours")
        self._final.setObjectName("exit_final_invoice")
        self._list.clicked.connect(lambda _on=False: self._go())
        self._note.clicked.connect(lambda _on=False: self.draft_credit_note())
        self._hours.clicked.connect(lambda _on=False: self._edit_hours())
        self._final.clicked.connect(lambda _on=False: self._draft_final())
        self._open = _Part(self._items, self._list)
        self._prepaid = _Part(self._lines, self._note)
        self._unused = _Part(None, self._hours)
        self._last = _Part(None, self._final)
        place = QVBoxLayout()
        place.setSpacing(GAP)
        for part in (self._open, self._prepaid, self._unused, self._last):
            place.addWidget(part)
        self.column.addLayout(place)
        self.column.addStretch(1)

    def retranslate(self) -> None:
        """Say its own words."""
        detail = self.detail
        day = "" if detail is None else format_day(detail.money.as_of, self.link.language, DayStyle.MEDIUM)
        remark = self.tr("as of {day}").replace("{day}", day) if day else ""
        self.say(self.tr("Money at the end"), "", remark)
        for part, title in (
            (self._open, self.tr("Open invoices")),
            (self._prepaid, self.tr("Prepaid, to be given back")),
            (self._unused, self.tr("Unused prepaid hours")),
            (self._last, self.tr("Final invoice")),
        ):
            part.title.setText(title)
        self._items.name(self.tr("Open invoices"), self.tr("Edit…"))
        self._lines.name(self.tr("Prepaid, to be given back"), self.tr("Draft the credit note…"))
        self._list.setText(self.tr("Open the client’s money"))
        self._note.setText(self.tr("Draft the credit note…"))
        self._hours.setText(self.tr("Enter the hours…"))
        self._final.setText(self.tr("Draft the final invoice…"))

    def fill(self, detail: ExitDetail) -> None:
        """Show the sums."""
        sums = detail.money
        self._items.show_rows(self._item_columns(), sums.items, lambda one: int(one.invoice_id))
        open_amount = money(sums.open_amount, self.link)
        self._open.said.setText(
            self.tr("Open altogether: {amount}").replace("{amount}", open_amount) if sums.items
            else self.tr("Nothing is open.")
        )  # fmt: skip
        self._refunds = {int(line.invoice_id): line for line in sums.refunds}
        self._lines.show_rows(self._refund_columns(), sums.refunds, lambda line: int(line.invoice_id))
        self._prepaid.said.setText(self._refund_words(detail))
        self._note.setVisible(bool(sums.refunds))
        self._unused.said.setText(self._hours_words(detail))
        self._last.said.setText(self._final_words(detail))
        self._final.setVisible(sums.final is not None)
        self._hours.setEnabled(self.is_open)

    def draft_credit_note(self, line: RefundLine | None = None) -> None:
        """Open the credit note of a line, or of the first one."""
        if self.detail is None or not self._refunds:
            return
        chosen = line or self._refunds.get(self._lines.table.current_id()) or next(iter(self._refunds.values()))
        self.deeds.draft_credit_note(int(self.detail.client.id), chosen)

    def _refund_words(self, detail: ExitDetail) -> str:
        sums = detail.money
        if sums.ends_on is None:
            return self.tr("The last day is not known yet, so it cannot be said what was prepaid beyond it.")
        day = format_day(sums.ends_on, self.link.language, DayStyle.MEDIUM)
        if not sums.refunds:
            return self.tr("Nothing was prepaid for the time after {day}.").replace("{day}", day)
        said = self.tr("Paid for the time after {day}: net {net}, VAT {tax}, gross {gross}. A credit note an invoice.")
        refund = sums.refund
        for key, amount in (("{net}", refund.net), ("{tax}", refund.tax), ("{gross}", refund.gross)):
            said = said.replace(key, money(amount, self.link))
        return said.replace("{day}", day)

    def _hours_words(self, detail: ExitDetail) -> str:
        sums = detail.money
        if not sums.unused_minutes:
            return self.tr("None are entered. Where hours were bought in advance, enter what is left of them.")
        said = self.tr("{hours} at {rate} an hour net: {amount} net")
        said = said.replace("{hours}", format_minutes(sums.unused_minutes, self.link.language))
        said = said.replace("{rate}", money(sums.unused_rate or 0, self.link))
        return said.replace("{amount}", money(sums.unused_amount, self.link))

    def _final_words(self, detail: ExitDetail) -> str:
        final = detail.money.final
        if final is None:
            return self.tr("Everything up to the last day has been invoiced.")
        said = self.tr("Expected on {day} for {first} to {last}: about {amount} net, and what was done besides.")
        for key, day in (("{day}", final.expected_on), ("{first}", final.first), ("{last}", final.last)):
            said = said.replace(key, format_day(day, self.link.language, DayStyle.MEDIUM))
        return said.replace("{amount}", money(final.net or 0, self.link))

    def _item_columns(self) -> list[Column[OpenItem]]:
        link = self.link

        def late(item: OpenItem) -> str:
            return str(item.days_overdue) if item.days_overdue > 0 else ""

        return [
            Column(key="number", title=link.wording.field("invoices", "number"), text=lambda item: item.number,
                   sort=lambda item: item.number, stretch=True, width=120),
            Column(key="issued_on", title=link.wording.field("invoices", "issued_on"),
                   text=lambda item: day_text(item.issued_on, link), sort=lambda item: item.issued_on.toordinal(),
                   value=lambda item: item.issued_on, width=112),
            Column(key="due_on", title=link.wording.field("invoices", "due_on"),
                   text=lambda item: day_text(item.due_on, link), sort=lambda item: item.due_on.toordinal(),
                   value=lambda item: item.due_on, width=112),
            Column(key="late", title=self.tr("Days late"), text=late, figures=True,
                   sort=lambda item: item.days_overdue, width=96,
                   tone=lambda item: Tone.DANGER if item.days_overdue > 0 else Tone.TEXT),
            Column(key="open", title=self.tr("Open"), text=lambda item: bare_money(item.open_amount, link),
                   sort=lambda item: item.open_amount, figures=True, width=112),
        ]  # fmt: skip

    def _refund_columns(self) -> list[Column[RefundLine]]:
        link = self.link

        def amount(key: str, title: str) -> Column[RefundLine]:
            return Column(
                key=key, title=title, text=lambda line: bare_money(getattr(line, key), link),
                sort=lambda line: int(getattr(line, key)), figures=True, width=104,
            )  # fmt: skip

        return [
            Column(key="number", title=link.wording.field("invoices", "number"), text=lambda line: line.number,
                   sort=lambda line: line.number, stretch=True, width=110),
            Column(key="unserved", title=self.tr("Not served"),
                   text=lambda line: f"{day_text(line.unserved.first, link)} – {day_text(line.unserved.last, link)}",
                   sort=lambda line: line.unserved.first.toordinal(), width=190),
            Column(key="days", title=self.tr("Days"), text=lambda line: str(line.days_unserved), figures=True,
                   sort=lambda line: line.days_unserved, width=64),
            amount("net", self.tr("Net")),
            amount("tax", self.tr("VAT")),
            amount("gross", self.tr("Gross")),
        ]  # fmt: skip

    def _on_item(self, number: int) -> None:
        self.deeds.edit_record("invoices", self.link.desk.invoices.get(number))

    def _on_refund(self, number: int) -> None:
        self.draft_credit_note(self._refunds.get(number))

    def _go(self) -> None:
        if self.detail is not None:
            self.deeds.go(int(self.detail.client.id), "money")

    def _edit_hours(self) -> None:
        if self.detail is not None:
            self.deeds.edit(self.detail.exit, ("unused_minutes", "unused_rate"))

    def _draft_final(self) -> None:
        detail = self.detail
        if detail is not None and detail.money.final is not None:
            self.deeds.draft_final_invoice(int(detail.client.id), detail.money.final)
