"""The preview: every row of the file with its fate, and which rows are left out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.importing.plan import Fate, ImportPlan, PlannedRow
from msp_desk.core.wording import Wording
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.panel import Panel, PanelKind
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.segments import Segments
from msp_desk.ui.widgets.table_column import Column
from msp_desk.ui.window.importing.preview_rows import (
    Looked,
    PreviewRow,
    PreviewSource,
    RowWords,
    Sieve,
    counted,
    merged,
)
from msp_desk.ui.window.importing.tick_delegate import TickDelegate

_TONES: Mapping[Sieve, Tone] = {
    Sieve.NEW: Tone.OK,
    Sieve.UPDATED: Tone.ACCENT,
    Sieve.REJECTED: Tone.DANGER,
    Sieve.UNCHANGED: Tone.MUTED,
    Sieve.LEFT_OUT: Tone.MUTED,
}


class PreviewTable(RecordTable[PreviewRow]):
    """The table of rows; Space leaves the selected ones out or takes them again.

    Signals:
        toggled: The ids of rows whose box was pressed.
    """

    toggled = Signal(list)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space toggles."""
        if event.key() == Qt.Key.Key_Space:
            chosen = self.selected_ids() or ([self.current_id()] if self.current_id() else [])
            if chosen:
                self.toggled.emit(chosen)
            return
        super().keyPressEvent(event)


class Preview(QWidget):
    """Counts, filter, table and what to do with rows.

    Signals:
        left_out_changed: The owner leaves out other rows than before.
    """

    left_out_changed = Signal()

    def __init__(self, wording: Wording, currency: str, parent: QWidget | None = None) -> None:
        """Make an empty preview."""
        super().__init__(parent)
        self._wording, self._currency = wording, currency
        self._plan: ImportPlan | None = None
        self._rows: Sequence[PlannedRow] = ()
        self._left_out: dict[int, PlannedRow] = {}
        self._counts = PlainLabel()
        self._counts.setObjectName("import_counts")
        self._problem = Panel(kind=PanelKind.PROBLEM, padding=12)
        self._problem_text = PlainLabel(wrap=True)
        self._problem_text.setObjectName("import_problem")
        self._problem.column.addWidget(self._problem_text)
        self._note = PlainLabel(tone=Tone.WARN, wrap=True)
        self._sieves = Segments([(sieve, "") for sieve in Sieve], name=self.tr("Rows shown"))
        self._sieves.changed.connect(lambda _sieve: self._show_rows())
        self._table = PreviewTable(
            self._columns(None), PreviewSource((), (), Sieve.ALL), name=self.tr("Rows of the file"), empty=""
        )
        self._table.setObjectName("import_rows")
        self._table.setItemDelegateForColumn(0, TickDelegate(self._table))
        self._table.clicked.connect(self._on_clicked)
        self._table.toggled.connect(self.toggle)
        self._leave = PushButton(self.tr("Leave out or take again"), small=True)
        self._leave.clicked.connect(lambda: self.toggle(self._table.selected_ids()))
        self._leave_rejected = PushButton(self.tr("Leave out all rejected rows"), small=True)
        self._leave_rejected.setObjectName("import_leave_rejected")
        self._leave_rejected.clicked.connect(self.leave_out_rejected)
        self._table.selection_changed.connect(lambda chosen: self._leave.setEnabled(bool(chosen)))
        tools = QHBoxLayout()
        tools.setSpacing(GRID)
        tools.addWidget(self._sieves)
        tools.addStretch(1)
        self._detail = PlainLabel(tone=Tone.MUTED, wrap=True)
        self._detail.setObjectName("import_detail")
        self._table.chosen.connect(self._on_chosen)
        doing = QHBoxLayout()
        doing.setSpacing(GRID)
        doing.addWidget(self._leave)
        doing.addWidget(self._leave_rejected)
        doing.addStretch(1)
        self._body = QWidget()
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(GRID)
        body.addWidget(self._counts)
        body.addLayout(tools)
        body.addWidget(self._table, 1)
        body.addWidget(self._detail)
        body.addLayout(doing)
        column = QVBoxLayout(self)
        column.setContentsMargins(GRID * 2, GRID, PAGE_MARGIN, GRID)
        column.setSpacing(GRID)
        column.addWidget(self._problem)
        column.addWidget(self._note)
        column.addWidget(self._body, 1)
        self._room = QWidget()
        column.addWidget(self._room, 1)
        self._detail.hide()
        self.clear()

    @property
    def table(self) -> PreviewTable:
        """The table of rows."""
        return self._table

    def clear(self) -> None:
        """Show nothing: another file follows."""
        self._plan, self._left_out = None, {}
        self.say("")
        self.note("")
        self._renew({})

    def show_plan(self, looked: Looked | None) -> None:
        """Show a plan; None keeps only the rows left out."""
        self._plan = None if looked is None else looked.planned.plan
        self._renew({} if looked is None else looked.numbers)

    def say(self, problem: str) -> None:
        """Say why the file as a whole cannot be used; "" when it can."""
        self._problem_text.setText(problem)
        self._problem.setVisible(bool(problem))
        self._show_body()

    def note(self, text: str) -> None:
        """Say what is odd about the file, such as its encoding; "" for nothing."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def left_out_lines(self) -> frozenset[int]:
        """Return every line of the file that is left out."""
        return frozenset(line for row in self._left_out.values() for line in row.lines)

    def count(self, sieve: Sieve) -> int:
        """Return how many rows fall under a filter."""
        return self._numbers[sieve]

    def toggle(self, lines: Collection[int]) -> None:
        """Leave rows out, or take them again when all of them are left out."""
        wanted = set(lines)
        rows = [row for row in self._rows if row.line in wanted]
        rows = [row for row in rows if row.line in self._left_out or row.fate not in (Fate.UNCHANGED, Fate.LEFT_OUT)]
        if not rows:
            return
        if all(row.line in self._left_out for row in rows):
            for row in rows:
                self._left_out.pop(row.line, None)
        else:
            self._left_out.update({row.line: row for row in rows})
        self._numbers = counted(self._rows, self._left_out)
        self._tell()
        self._show_rows()
        self.left_out_changed.emit()

    def leave_out_rejected(self) -> None:
        """Leave out every rejected row."""
        rejected = [row.line for row in self._rows if row.fate is Fate.REJECTED and row.line not in self._left_out]
        self.toggle(rejected)

    def _renew(self, numbers: Mapping[Sieve, int]) -> None:
        self._rows = merged(self._plan, self._left_out)
        words = None if self._plan is None else RowWords(self._plan.kind, self._wording, self._currency)
        left = len(self._left_out)
        found = {sieve: numbers.get(sieve, 0) for sieve in Sieve}
        self._numbers = {**found, Sieve.ALL: found[Sieve.ALL] + left, Sieve.LEFT_OUT: found[Sieve.LEFT_OUT] + left}
        self._table.show_columns(self._columns(words), self._source())
        self._tell()

    def _tell(self) -> None:
        words = [self.tr("All"), self.tr("New"), self.tr("Changed"), self.tr("Unchanged"), self.tr("Rejected")]
        words.append(self.tr("Left out"))
        numbers = [self._wording.text(self._numbers[sieve]) for sieve in Sieve]
        self._sieves.set_words([f"{word} {number}" for word, number in zip(words, numbers, strict=True)])
        self._counts.setText(
            self._wording.say("intake.counts", **{sieve.value: self._numbers[sieve] for sieve in Sieve})
            if self._rows
            else ""
        )
        self._counts.setVisible(bool(self._rows))
        self._show_body()
        self._leave.setEnabled(bool(self._table.selected_ids()))
        self._leave_rejected.setVisible(self._numbers[Sieve.REJECTED] > 0)

    def _show_body(self) -> None:
        """A file that cannot be used has no rows to show."""
        shown = bool(self._rows) or not self._problem_text.text()
        self._body.setVisible(shown)
        self._room.setVisible(not shown)

    def _show_rows(self) -> None:
        self._table.show_rows(self._source())

    def _source(self) -> PreviewSource:
        sieve = self._sieves.value()
        return PreviewSource(self._rows, self._left_out, sieve if isinstance(sieve, Sieve) else Sieve.ALL)

    def _columns(self, words: RowWords | None) -> Sequence[Column[PreviewRow]]:
        taken, left = self.tr("taken"), self.tr("left out")
        said = words or _Silent()
        return (
            Column(
                key="taken", title="", text=lambda row: left if row.is_left_out else taken, width=36, searched=False
            ),
            Column(
                key="line",
                title=self.tr("Row"),
                text=lambda row: str(row.row.line),
                value=lambda row: row.row.line,
                figures=True,
                width=64,
            ),
            Column(key="fate", title=self.tr("Fate"), text=said.fate, tone=lambda row: _TONES[row.sieve], width=104),
            Column(key="client", title=self.tr("Client"), text=said.client, width=136),
            Column(
                key="remark",
                title=self.tr("Remark"),
                text=said.remark,
                tone=lambda row: Tone.DANGER if row.row.fate is Fate.REJECTED and not row.left_out else Tone.TEXT,
                width=168,
                stretch=True,
            ),
            Column(key="content", title=self.tr("Content"), text=said.content, width=184),
        )

    def _on_chosen(self, line: int) -> None:
        """Say all of the current row's remark, which the table may cut."""
        found = next((row for row in self._rows if row.line == line), None) if line else None
        words = None if self._plan is None else RowWords(self._plan.kind, self._wording, self._currency)
        said = "" if found is None or words is None else words.remark(PreviewRow(found, False))
        self._detail.setText(said)
        self._detail.setVisible(bool(said))

    def _on_clicked(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if index.column() == 0:
            self.toggle([self._table.record_model.id_at(index.row())])


class _Silent:
    """Says nothing while there is no plan; rows left out before still show their line."""

    def fate(self, _row: PreviewRow) -> str:
        return ""

    client = content = remark = fate
