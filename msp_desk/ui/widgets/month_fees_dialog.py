"""Logging the month's invoices from the agreements: look, type over, Enter; one step that one undo takes back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QVBoxLayout,
    QWidget,
)

from msp_desk.core.actions.month_fees import LeftOutReason, MonthFees
from msp_desk.core.errors import InvalidInput, MspDeskError
from msp_desk.core.formatting import DayStyle, Unreadable, format_day, format_money
from msp_desk.core.records.period import add_months
from msp_desk.core.records.problem import Problem
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, IconButton, PushButton
from msp_desk.ui.widgets.form_banner import FormBanner
from msp_desk.ui.widgets.month_fee_model import MonthFeeModel
from msp_desk.ui.widgets.month_fee_rows import FIELDS, Cell, FeeRow
from msp_desk.ui.widgets.month_fee_table import FeeTable
from msp_desk.ui.widgets.panel import Hairline, Panel
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.typed_edits import Conventions, DayEdit, PercentEdit

_WIDTHS: Final = {
    Cell.SERVICE: 150, Cell.NUMBER: 104, Cell.NET: 88, Cell.TAX: 60, Cell.GROSS: 88, Cell.ISSUED_ON: 96,
    Cell.DUE_ON: 96,
}  # fmt: skip

_WIDEST_SERVICE: Final = 340
"""A longer service elides, so that the client's name keeps its room; a period and the number that billed it fit."""
_SIZE: Final = QSize(1080, 560)


class MonthFeesDialog(QDialog):
    """One row an invoice, with what all of them share above.

    Signals:
        saved: After the invoices were stored; the dialog closes.
    """

    saved = Signal()

    def __init__(self, link: DeskLink, parent: QWidget | None = None, *, client_id: int = 0) -> None:
        """Propose the invoices of today's month.

        Args:
            link: The desk.
            parent: The window.
            client_id: Whose; 0 for every client.
        """
        super().__init__(parent)
        self.setObjectName("month_fees")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._link, self._client_id = link, client_id
        self._conventions = Conventions(language=link.language, currency=link.currency, today=link.today)
        self._month = link.today.replace(day=1)
        self._model = MonthFeeModel(self)
        self._build()
        self._model.edited.connect(self._tell)
        self._tax.textChanged.connect(self._on_tax)
        self._day.textChanged.connect(self._on_day)
        self.retranslate()
        self._propose()
        self.resize(_SIZE)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def model(self) -> MonthFeeModel:
        """The invoices to be."""
        return self._model

    @property
    def table(self) -> FeeTable:
        """The table over them."""
        return self._table

    @property
    def tax(self) -> PercentEdit:
        """The tax for all of them."""
        return self._tax

    @property
    def day(self) -> DayEdit:
        """The day of issue for all of them."""
        return self._day

    def said(self) -> tuple[str, str, str]:
        """What is said as a whole: the problem, what was left out, and the sum."""
        return self._banner.text, self._left_out.text(), self._sum.text()

    def go_to_month(self, months: int) -> None:
        """Propose another month's invoices, so many months later."""
        self._month = add_months(self._month, months)
        self._propose()

    def submit(self) -> None:
        """Store the ticked invoices together; say what is wrong otherwise, and keep everything typed."""
        self._banner.say("")
        ticked = [(place, row) for place, row in enumerate(self._model.rows) if row.ticked]
        for _place, row in ticked:
            row.forget_problems()
            for cell in row.missing():
                row.tell(cell, self._link.wording.say("problem.required"))
        drafts = self._model.drafts()
        if any(row.missing() or not row.is_sound for _place, row in ticked):
            self._go_to_problem()
            return
        if not drafts:
            self._banner.say(self.tr("Nothing is ticked."), warn=True)
            return
        try:
            self._link.desk.month_fees.log(self._month, [draft for _place, draft in drafts])
        except InvalidInput as error:
            self._show_problems(error.problems, [place for place, _draft in drafts])
            return
        except MspDeskError as error:
            self._banner.say(self._link.wording.error(error))
            return
        self.saved.emit()
        self.accept()

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self.setWindowTitle(self.tr("This month's fees from the agreements"))
        self._earlier.set_name(self.tr("Earlier month"))
        self._later.set_name(self.tr("Later month"))
        self._tax_label.setText(self.tr("Tax"))
        self._day_label.setText(self.tr("Issued on"))
        self._tax.setAccessibleName(self.tr("Tax in percent, for all"))
        self._day.setAccessibleName(self.tr("Day of issue, for all"))
        self._table.setAccessibleName(self.tr("Invoices to be logged"))
        self._hint.setText(self.tr("Space ticks, F2 or typing edits, Ctrl+Enter logs"))
        self._cancel.setText(self.tr("Cancel"))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys with Ctrl go to another month."""
        step = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.go_to_month(step)
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        column = QVBoxLayout()
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN - GRID, PAGE_MARGIN, PAGE_MARGIN - GRID)
        column.setSpacing(GRID)
        self._banner = FormBanner()
        column.addWidget(self._banner)
        column.addLayout(self._head())
        panel = Panel(padding=0)
        self._table = FeeTable()
        self._table.setModel(self._model)
        self._table.toggled.connect(self._model.toggle)
        panel.column.addWidget(self._table)
        self._none = PlainLabel(tone=Tone.MUTED, wrap=True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._panel = panel
        column.addWidget(panel, 1)
        column.addWidget(self._none, 1)
        self._left_out = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        self._left_out.setMaximumWidth(16777215)
        column.addWidget(self._left_out)
        outer.addLayout(column, 1)
        outer.addWidget(Hairline())
        outer.addLayout(self._foot())
        for keys in (QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter"), QKeySequence.StandardKey.Save):
            QShortcut(keys, self).activated.connect(self.submit)

    def _head(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(GRID)
        self._earlier = IconButton(Icon.CHEVRON_LEFT, "")
        self._later = IconButton(Icon.CHEVRON_RIGHT, "")
        self._earlier.clicked.connect(lambda: self.go_to_month(-1))
        self._later.clicked.connect(lambda: self.go_to_month(1))
        self._name = PlainLabel(size=TextSize.SECTION)
        self._tax_label, self._day_label = PlainLabel(tone=Tone.MUTED), PlainLabel(tone=Tone.MUTED)
        self._tax, self._day = PercentEdit(self._conventions), DayEdit(self._conventions)
        self._tax.setFixedWidth(84)
        self._day.setFixedWidth(176)
        self._tax_label.setBuddy(self._tax)
        self._day_label.setBuddy(self._day)
        left: Sequence[QWidget] = (self._earlier, self._later, self._name)
        right: Sequence[QWidget] = (self._tax_label, self._tax, self._day_label, self._day)
        for widget in left:
            line.addWidget(widget)
        line.addStretch(1)
        for widget in right:
            line.addWidget(widget)
        return line

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(PAGE_MARGIN, 12, PAGE_MARGIN, 12)
        foot.setSpacing(GRID)
        words = QVBoxLayout()
        words.setSpacing(0)
        self._sum = PlainLabel(bold=True, figures=True)
        self._hint = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        words.addWidget(self._sum)
        words.addWidget(self._hint)
        self._cancel = PushButton()
        self._cancel.clicked.connect(self.reject)
        self._save = PushButton(role=ButtonRole.PRIMARY)
        self._save.setDefault(True)
        self._save.clicked.connect(self.submit)
        foot.addLayout(words, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._save)
        return foot

    def _propose(self) -> None:
        """Read the agreements and begin anew."""
        self._banner.say("")
        try:
            found = self._link.desk.month_fees.propose(self._month, self._link.today, client_id=self._client_id)
        except MspDeskError as error:
            self._banner.say(self._link.wording.error(error))
            return
        wording = self._link.wording
        clients = [proposal.client.id for proposal in found.proposals]
        rows = [
            FeeRow(one, wording, self._conventions, one_of_several=clients.count(one.client.id) > 1)
            for one in found.proposals
        ]
        month = format_day(self._month, self._link.language, DayStyle.MONTH)
        self._name.setText(month)
        shared: list[int | None] = [row.tax for row in rows if row.tax] or [None]
        for edit, value in ((self._tax, max(set(shared), key=shared.count)), (self._day, _shared_day(rows))):
            edit.blockSignals(True)
            edit.set_value(value)
            edit.blockSignals(False)
        self._tax.set_trailing("%")
        heads = [
            self.tr("Client"), self.tr("Service"), self.tr("Number"), self.tr("Net"), self.tr("Tax %"),
            self.tr("Gross"), self.tr("Issued on"), self.tr("Due on"),
        ]  # fmt: skip
        self._model.show_rows(rows, heads)
        for cell, width in _WIDTHS.items():
            wanted = max(width, self._table.sizeHintForColumn(cell) if rows else 0)
            self._table.setColumnWidth(cell, min(wanted, _WIDEST_SERVICE) if cell is Cell.SERVICE else wanted)
        self._table.horizontalHeader().setSectionResizeMode(Cell.CLIENT, QHeaderView.ResizeMode.Stretch)
        if rows:
            self._table.setCurrentIndex(self._model.index(0, Cell.NUMBER))
        self._panel.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self._none.setText(self.tr("No agreement asks for an invoice in {month}.").replace("{month}", month))
        self._left_out.setText(self._left_out_words(found))
        self._left_out.setVisible(bool(self._left_out.text()))
        self._tell()

    def _left_out_words(self, found: MonthFees) -> str:
        lines = []
        for reason in LeftOutReason:
            names = [f"{one.client.name} ({one.agreement.number})" for one in found.left_out if one.reason is reason]
            if names:
                code = "fees.no_fee" if reason is LeftOutReason.NO_FEE else "fees.not_due"
                lines.append(self._link.wording.say(code, names=", ".join(names)))
        return "\n".join(lines)

    def _tell(self) -> None:
        """Say the sums of what is ticked."""
        drafts = [draft for _place, draft in self._model.drafts()]
        count = sum(row.ticked for row in self._model.rows)
        language, currency = self._link.language, self._link.currency
        self._sum.setText(
            self._link.wording.say(
                "fees.sum",
                count=count,
                net=format_money(sum(one.net for one in drafts), currency, language),
                gross=format_money(sum(one.gross for one in drafts), currency, language),
            )
        )
        self._save.setText(self._link.wording.say("fees.log", count=count))
        self._save.setEnabled(count > 0)

    def _on_tax(self) -> None:
        try:
            tax = self._tax.value()
        except Unreadable:
            return
        for row in self._model.rows:
            row.take_tax(tax)
        self._model.tell_changed()
        self._tell()

    def _on_day(self) -> None:
        try:
            day = self._day.value()
        except Unreadable:
            return
        if day is not None:
            for row in self._model.rows:
                row.take_day(day)
            self._model.tell_changed()
            self._tell()

    def _show_problems(self, problems: Sequence[Problem], places: Sequence[int]) -> None:
        """Mark the cells that a problem's field names: the place among the stored ones, then the field."""
        others = []
        for problem in problems:
            place, _, field = problem.field.partition(".")
            sentence = self._link.wording.problem(problem)
            if field in FIELDS:
                self._model.rows[places[int(place)]].tell(FIELDS[field], sentence)
            else:
                others.append(sentence)
        self._go_to_problem(" ".join(others))

    def _go_to_problem(self, otherwise: str = "") -> None:
        self._model.tell_changed()
        for place, row in enumerate(self._model.rows):
            for cell in Cell:
                if row.ticked and row.problem(cell):
                    self._table.setCurrentIndex(self._model.index(place, cell))
                    self._table.setFocus(Qt.FocusReason.OtherFocusReason)
                    self._banner.say(f"{row.proposal.client.name}: {row.problem(cell)} {otherwise}".strip())
                    return
        self._banner.say(otherwise)


def _shared_day(rows: Sequence[FeeRow]) -> object:
    """The day of issue that all rows have; None when they differ."""
    days = {row.issued_on for row in rows}
    return days.pop() if len(days) == 1 else None


def open_month_fees(link: DeskLink, parent: QWidget | None = None, *, client_id: int = 0) -> MonthFeesDialog:
    """Open the month's fees.

    Args:
        link: The desk.
        parent: The window.
        client_id: Whose; 0 for every client.

    Returns:
        The open dialog; what it stores goes through the desk, which announces it.
    """
    dialog = MonthFeesDialog(link, parent, client_id=client_id)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
