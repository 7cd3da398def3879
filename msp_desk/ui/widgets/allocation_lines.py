"""What a payment settles: the invoices it may go to, each with an amount that can be changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.formatting import DayStyle, Unreadable, format_day, format_money
from msp_desk.core.records.invoice import InvoiceId
from msp_desk.core.records.payment import Allocation, allocation_problems
from msp_desk.core.wording import Wording
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PANEL_PADDING
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.typed_edits import AmountEdit, Conventions

EDIT_WIDTH = 148
_MADE_AT_ONCE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Settleable:
    """An invoice or credit note that a payment may go to.

    Attributes:
        invoice_id: Which.
        number: How it is called.
        day: When it was due, or issued for money that goes back.
        open_amount: What can be settled, minor units; negative for money that goes back.
    """

    invoice_id: InvoiceId
    number: str
    day: date
    open_amount: int


class AllocationLines(QWidget):
    """One line for each invoice with an amount, and the sum below.

    Signals:
        edited: The owner changed an amount.
        proposal_wanted: The owner asked for the amounts to be proposed again.
    """

    edited = Signal()
    proposal_wanted = Signal()

    def __init__(self, wording: Wording, conventions: Conventions, parent: QWidget | None = None) -> None:
        """Make it without lines.

        Args:
            wording: Says problems.
            conventions: How amounts are written.
            parent: Its owner.
        """
        super().__init__(parent)
        self._wording, self._conventions = wording, conventions
        self._items: list[Settleable] = []
        self._edits: dict[InvoiceId, AmountEdit] = {}
        self._complaints: dict[InvoiceId, PlainLabel] = {}
        self._rows: list[_Row] = []
        self._wanted = 0
        self._heading = PlainLabel(size=TextSize.SECTION)
        self._again = PushButton(role=ButtonRole.LINK)
        self._again.clicked.connect(self.proposal_wanted)
        self._sum = PlainLabel(wrap=True)
        self._sum.setObjectName("allocation_sum")
        lines = QWidget()
        self._grid = QGridLayout(lines)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(PANEL_PADDING)
        self._grid.setVerticalSpacing(GRID // 2)
        self._grid.setColumnStretch(0, 1)
        self._preparing = QTimer(self)
        self._preparing.timeout.connect(self._prepare_some)
        head = QHBoxLayout()
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GRID, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(lines)
        column.addWidget(self._sum)
        self.retranslate()

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._heading.setText(self.tr("What it settles"))
        self._again.setText(self.tr("Propose, oldest first"))

    def show_items(self, items: Sequence[Settleable], allocated: Sequence[Allocation]) -> None:
        """List invoices with the amounts already allocated."""
        self._items = list(items)
        self._edits, self._complaints = {}, {}
        self._make_rows(len(items))
        for place, row in enumerate(self._rows):
            row.show_on(on=place < len(items))
        for item, row in zip(items, self._rows, strict=False):
            self._show_item(row, item)
        self._again.setVisible(bool(items) and items[0].open_amount > 0)
        self.write(allocated)

    def prepare(self, count: int) -> None:
        """Make lines ahead, a few at a time while nothing else is to be done, so that none is waited for later.

        Args:
            count: The most lines that will be wanted.
        """
        self._wanted = count
        self._preparing.start()

    def write(self, allocated: Sequence[Allocation]) -> None:
        """Write amounts into the lines, without a signal."""
        amounts = {allocation.invoice_id: allocation.amount for allocation in allocated}
        for invoice_id, edit in self._edits.items():
            edit.blockSignals(True)
            edit.set_value(amounts.get(invoice_id))
            edit.blockSignals(False)

    def edit_of(self, invoice_id: InvoiceId) -> AmountEdit:
        """The edit of an invoice's amount."""
        return self._edits[invoice_id]

    def edits(self) -> list[AmountEdit]:
        """The edits from top to bottom."""
        return list(self._edits.values())

    def complaint(self, invoice_id: InvoiceId) -> str:
        """What is said beside an invoice; "" when nothing is."""
        label = self._complaints[invoice_id]
        return label.text() if label.isVisibleTo(self) else ""

    def sum_text(self) -> str:
        """What is said of the whole."""
        return self._sum.text()

    def allocations(self) -> tuple[Allocation, ...]:
        """The amounts as they stand; lines that are empty, zero or unreadable are left out."""
        found = []
        for invoice_id, edit in self._edits.items():
            try:
                amount = edit.value()
            except Unreadable:
                continue
            if amount:
                found.append(Allocation(invoice_id=invoice_id, amount=amount))
        return tuple(found)

    def show_problems(self, amount: int | None) -> bool:
        """Say beside each line and below what is wrong, and what stays on account.

        Args:
            amount: Of the payment; None while it is not known.

        Returns:
            Whether anything must be put right before it can be stored.
        """
        wrong = False
        for item in self._items:
            sentence, blocking = self._problem_of(item, amount)
            label = self._complaints[item.invoice_id]
            label.setText(sentence)
            label.set_tone(Tone.DANGER if blocking else Tone.WARN)
            label.setVisible(bool(sentence))
            edit = self._edits[item.invoice_id]
            edit.setAccessibleDescription(sentence)
            if bool(edit.property("wrong")) != blocking:
                edit.setProperty("wrong", blocking)
                edit.style().unpolish(edit)
                edit.style().polish(edit)
            wrong = wrong or blocking
        return self._show_sum(amount) or wrong

    def _prepare_some(self) -> None:
        self._make_rows(min(self._wanted, len(self._rows) + _MADE_AT_ONCE))
        if len(self._rows) >= self._wanted:
            self._preparing.stop()

    def _make_rows(self, count: int) -> None:
        while len(self._rows) < count:
            row = _Row(self._grid, self._conventions)
            row.edit.textChanged.connect(self._on_typed)
            self._rows.append(row)

    def _show_item(self, row: _Row, item: Settleable) -> None:
        day = format_day(item.day, self._conventions.language, DayStyle.MEDIUM)
        backwards = item.open_amount < 0
        said = self.tr("{number}, issued {day}") if backwards else self.tr("{number}, due {day}")
        open_words = self.tr("paid {amount}") if backwards else self.tr("open {amount}")
        shown = open_words.replace("{amount}", self._money(abs(item.open_amount)))
        row.name.setText(said.replace("{day}", day).replace("{number}", item.number))
        row.open.setText(shown)
        spoken = self.tr("Amount for invoice {number}, {open}").replace("{open}", shown)
        row.edit.setAccessibleName(spoken.replace("{number}", item.number))
        self._edits[item.invoice_id] = row.edit
        self._complaints[item.invoice_id] = row.complaint

    def _on_typed(self, _text: str) -> None:
        self.edited.emit()

    def _problem_of(self, item: Settleable, amount: int | None) -> tuple[str, bool]:
        """What is wrong with a line, and whether that must be put right."""
        try:
            value = self._edits[item.invoice_id].value()
        except Unreadable as error:
            return self._wording.error(error), True
        if not value:
            return "", False
        if amount is not None and value * amount < 0:
            return self._wording.say("problem.allocation_sign"), True
        if abs(value) > abs(item.open_amount):
            more = self.tr("{amount} more than is open").replace(
                "{amount}", self._money(abs(value) - abs(item.open_amount))
            )
            return more, False
        return "", False

    def _show_sum(self, amount: int | None) -> bool:
        """Say what becomes of the whole amount; tell whether too much of it is allocated."""
        allocations = self.allocations()
        if amount is None or amount == 0:
            self._sum.setText("")
            return False
        over = [problem for problem in allocation_problems(amount, allocations) if "over" in problem.code]
        if over:
            self._sum.set_tone(Tone.DANGER)
            self._sum.setText(self._wording.problem(over[0]))
            return True
        rest = amount - sum(allocation.amount for allocation in allocations)
        self._sum.set_tone(Tone.MUTED)
        if rest:
            said = self.tr("{rest} of {amount} stays on account.")
            said = said.replace("{rest}", self._money(rest))
        else:
            said = self.tr("All of {amount} is allocated.")
        self._sum.setText(said.replace("{amount}", self._money(amount)))
        return False

    def _money(self, amount: int) -> str:
        return format_money(amount, self._conventions.currency, self._conventions.language)


class _Row:
    """The widgets of a line: its invoice, what is open, the amount, and below what is wrong with it."""

    def __init__(self, grid: QGridLayout, conventions: Conventions) -> None:
        line = grid.rowCount()
        self.name = ElidedLabel("")
        self.open = PlainLabel("", tone=Tone.MUTED, figures=True)
        self.edit = AmountEdit(conventions)
        self.edit.setFixedWidth(EDIT_WIDTH)
        self.complaint = PlainLabel(size=TextSize.SMALL, tone=Tone.DANGER, wrap=True)
        self.complaint.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.complaint.hide()
        grid.addWidget(self.name, line, 0)
        grid.addWidget(self.open, line, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self.edit, line, 2)
        grid.addWidget(self.complaint, line + 1, 0, 1, 3)  # an aligned place would be as narrow as its longest word
        self.show_on(on=False)

    def show_on(self, *, on: bool) -> None:
        """Show the line or not."""
        for widget in (self.name, self.open, self.edit):
            widget.setVisible(on)
        if not on:
            self.complaint.hide()
