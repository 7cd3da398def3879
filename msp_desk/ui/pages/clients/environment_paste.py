"""Rows pasted into a sheet: what would be stored, row by row, before anything is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.actions.environments import PastePlan
from msp_desk.core.errors import MspDeskError
from msp_desk.core.importing.plan import Fate, PlannedRow
from msp_desk.core.records.environment.sheets import SHEET_BY_NAME
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.environment_columns import cell_text
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.row_source import MemoryRows
from msp_desk.ui.widgets.table_column import Column

_WIDTH, _HEIGHT = 760, 480
_MOST_PROBLEMS: Final = 4


class PasteDialog(QDialog):
    """Shows what pasting would do and stores it on one press."""

    def __init__(self, planned: PastePlan, link: DeskLink, parent: QWidget | None = None) -> None:
        """Show a plan.

        Args:
            planned: What would be done.
            link: The desk.
            parent: The window.
        """
        super().__init__(parent)
        self.setObjectName("environment_paste")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._planned, self._link = planned, link
        counts = planned.plan.counts
        self._new, self._known = counts[Fate.NEW], counts[Fate.UNCHANGED] + counts[Fate.UPDATED]
        self._rejected = planned.plan.rejected
        sheet = link.wording.say(f"words.families.{planned.sheet}")
        self.setWindowTitle(self.tr("Paste into {sheet}").replace("{sheet}", sheet))
        self._heading = PlainLabel(self._summary(), size=TextSize.SECTION, wrap=True)
        self._remark = PlainLabel(self._remarks(), size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        self._remark.setVisible(bool(self._remark.text()))
        self._table: RecordTable[PlannedRow] = self._rows_table(sheet)
        self._complaint = PlainLabel(self._problems(), tone=Tone.DANGER, wrap=True)
        self._complaint.setVisible(bool(self._rejected))
        self._store = PushButton(self._store_words(), role=ButtonRole.PRIMARY)
        self._store.setEnabled(self._new > 0)
        self._store.setDefault(self._new > 0)
        self._store.clicked.connect(self._on_store)
        self._cancel = PushButton(self.tr("Cancel"))
        self._cancel.clicked.connect(self.reject)
        self._build()

    @property
    def table(self) -> RecordTable[PlannedRow]:
        """The rows with what becomes of them."""
        return self._table

    @property
    def store_button(self) -> PushButton:
        """Stores what can be stored."""
        return self._store

    def said(self) -> tuple[str, str, str]:
        """The heading, the remark below it and the problems."""
        return self._heading.text(), self._remark.text(), self._complaint.text()

    def _build(self) -> None:
        panel = Panel(padding=1)
        panel.column.addWidget(self._table)
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._store)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GRID)
        column.addWidget(self._heading)
        column.addWidget(self._remark)
        column.addWidget(panel, 1)
        column.addWidget(self._complaint)
        column.addSpacing(GRID)
        column.addLayout(buttons)
        self.resize(_WIDTH, _HEIGHT)

    def _summary(self) -> str:
        parts = [self.tr("To add: {rows}").replace("{rows}", self._rows(self._new))]
        if self._known:
            parts.append(self.tr("there already: {rows}").replace("{rows}", self._rows(self._known)))
        if self._rejected:
            parts.append(self.tr("not possible: {rows}").replace("{rows}", self._rows(len(self._rejected))))
        return " · ".join(parts)

    def _remarks(self) -> str:
        pasted = self._planned.pasted
        said = []
        if not pasted.has_head:
            said.append(self.tr("The first line names no columns, so they are taken in the order of the sheet."))
        if pasted.passed_over:
            names = self._link.wording.listing(pasted.passed_over)
            said.append(self.tr("Left out, because no field is called so: {columns}.").replace("{columns}", names))
        return " ".join(said)

    def _problems(self) -> str:
        wording, sheet = self._link.wording, self._planned.sheet
        lines = []
        line = self.tr("Row {row}, {field}: {problem}")
        for row in self._rejected[:_MOST_PROBLEMS]:
            problem = row.problems[0]
            field = wording.field(sheet, problem.field) if problem.field else ""
            said = line.replace("{row}", str(row.line)).replace("{field}", field)
            lines.append(said.replace("{problem}", wording.problem(problem)))
        more = len(self._rejected) - len(lines)
        if more > 0:
            lines.append(self.tr("Also not possible: {rows}").replace("{rows}", self._rows(more)))
        return "\n".join(lines)

    def _store_words(self) -> str:
        words = self.tr("Add {rows}, leave out the rest") if self._rejected and self._new else self.tr("Add {rows}")
        return words.replace("{rows}", self._rows(self._new))

    def _rows(self, count: int) -> str:
        return self._link.wording.say("environment.rows", count=count)

    def _rows_table(self, name: str) -> RecordTable[PlannedRow]:
        columns = self._columns()
        rows = list(self._planned.plan.rows)
        table = RecordTable(columns, MemoryRows(rows, lambda row: row.line, columns), name=name)
        table.setObjectName("environment_paste_rows")
        return table

    def _columns(self) -> Sequence[Column[PlannedRow]]:
        words = {
            Fate.NEW: self.tr("new"),
            Fate.UPDATED: self.tr("there already"),
            Fate.UNCHANGED: self.tr("there already"),
            Fate.REJECTED: self.tr("not possible"),
        }
        tones = {Fate.NEW: Tone.OK, Fate.REJECTED: Tone.DANGER}
        family = SHEET_BY_NAME[self._planned.sheet].family
        wording = self._link.wording

        def problem(row: PlannedRow) -> str:
            return " ".join(wording.problem(each) for each in row.problems)

        found: list[Column[PlannedRow]] = [
            Column(
                key="fate", title=self.tr("State"), text=lambda row: words[row.fate],
                tone=lambda row: tones.get(row.fate, Tone.MUTED), tooltip=problem, width=104,
            )
        ]  # fmt: skip
        positions = self._planned.pasted.columns.positions
        keys = [field.key for field in family.fields if field.key in positions]
        return [*found, *(_value_column(self._link, self._planned, key) for key in keys)]

    def _on_store(self) -> None:
        from msp_desk.ui.pages.clients.asking import tell_failure

        try:
            self._link.desk.environments.paste(self._planned, leave_out_rejected=True)
        except MspDeskError as error:
            tell_failure(self, self._link.wording.error(error))
            return
        self.accept()


def _value_column(link: DeskLink, planned: PastePlan, key: str) -> Column[PlannedRow]:
    return Column(
        key=key,
        title=link.wording.field(planned.sheet, key),
        text=lambda row: cell_text(link, row.values.get(key)),
        width=124,
    )
