"""Past imports, the newest first; each can be taken back as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from msp_desk.core.actions.journal import Topics
from msp_desk.core.errors import MspDeskError
from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.records.language import Language
from msp_desk.core.records.ledger import IMPORTS, ImportEntry
from msp_desk.ui.desk_link.background import Task
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.panel import Panel, PanelKind
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.row_source import MemoryRows
from msp_desk.ui.widgets.table_column import Column


class PastImportsDialog(QDialog):
    """The list of past imports."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Read the list."""
        super().__init__(parent)
        self._link = link
        self._task: Task[ImportEntry] | None = None
        self.setObjectName("past_imports")
        self.setWindowTitle(self.tr("Past imports"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.resize(880, 520)
        columns = self._columns()
        self._table: RecordTable[ImportEntry] = RecordTable(
            columns,
            MemoryRows([], _identity, columns),
            name=self.tr("Past imports"),
            empty=self.tr("No file was imported yet, or every import was taken back."),
            several=False,
        )
        self._table.setObjectName("past_imports_table")
        self._table.selection_changed.connect(lambda _chosen: self._enable())
        self._table.removal_wanted.connect(lambda _chosen: self.undo())
        self._said = PlainLabel(wrap=True)
        self._said.setObjectName("past_imports_said")
        self._panel = Panel(kind=PanelKind.NOTE, padding=12)
        self._panel.column.addWidget(self._said)
        self._panel.hide()
        self._undo = PushButton(self.tr("Take this import back"))
        self._undo.setObjectName("past_imports_undo")
        self._undo.clicked.connect(self.undo)
        self._close = PushButton(self.tr("Close"), role=ButtonRole.PRIMARY)
        self._close.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, GRID * 2, PAGE_MARGIN, GRID * 2)
        column.setSpacing(GRID * 2)
        column.addWidget(PlainLabel(self.tr("Past imports"), size=TextSize.SECTION))
        column.addWidget(self._panel)
        column.addWidget(self._table, 1)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self._undo)
        line.addStretch(1)
        line.addWidget(self._close)
        column.addLayout(line)
        link.changed.connect(self._on_changed)
        self._read()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def table(self) -> RecordTable[ImportEntry]:
        """The list."""
        return self._table

    @property
    def busy(self) -> bool:
        """Whether an import is being taken back."""
        return self._task is not None

    def undo(self) -> None:
        """Take the chosen import back."""
        chosen = self._table.selected_ids()
        if not chosen or self._task is not None:
            return
        room = self._link.desk.imports
        self._task = self._link.background.run(lambda _token: room.undo_import(chosen[0]))
        self._task.finished.connect(self._on_undone)
        self._task.failed.connect(self._on_failed)
        self._task.cancelled.connect(self._on_over)
        self._enable()

    def reject(self) -> None:
        """Close, once what runs is through."""
        if self._task is None:
            super().reject()

    def _read(self) -> None:
        columns = self._columns()
        self._table.show_columns(columns, MemoryRows(self._link.desk.imports.entries(), _identity, columns))
        self._enable()

    def _on_changed(self, topics: Topics) -> None:
        if IMPORTS.name in topics:
            self._read()

    def _on_undone(self, entry: ImportEntry) -> None:
        self._say(self._link.wording.say("intake.undone", file=entry.file))
        self._on_over()

    def _on_failed(self, error: Exception) -> None:
        self._on_over()
        if not isinstance(error, MspDeskError):
            raise error
        self._say(self._link.wording.error(error))

    def _on_over(self) -> None:
        self._task = None
        self._enable()

    def _say(self, text: str) -> None:
        self._said.setText(text)
        self._panel.setVisible(bool(text))

    def _enable(self) -> None:
        self._undo.setEnabled(bool(self._table.selected_ids()) and self._task is None)

    def _columns(self) -> Sequence[Column[ImportEntry]]:
        wording = self._link.wording

        def moment(entry: ImportEntry) -> str:
            made = datetime.fromisoformat(entry.made_at).astimezone()
            style = DayStyle.MEDIUM if wording.language is Language.EN else DayStyle.SHORT
            return f"{format_day(made.date(), wording.language, style)} {made:%H:%M}"

        return (
            Column(
                key="made_at", title=self.tr("When"), text=moment, sort=lambda entry: entry.made_at, width=148,
                figures=False,
            ),
            Column(
                key="file", title=self.tr("File"), text=lambda entry: entry.file, sort=lambda entry: entry.file,
                stretch=True, width=200,
            ),
            Column(
                key="kind", title=self.tr("Kind"), text=lambda entry: wording.say(f"words.families.{entry.kind}"),
                width=148,
            ),
            Column(
                key="added", title=self.tr("New"), text=lambda entry: wording.text(entry.added),
                sort=lambda entry: entry.added, value=lambda entry: entry.added, figures=True, width=80,
            ),
            Column(
                key="updated", title=self.tr("Changed"), text=lambda entry: wording.text(entry.updated),
                sort=lambda entry: entry.updated, value=lambda entry: entry.updated, figures=True, width=88,
            ),
            Column(
                key="unchanged", title=self.tr("Unchanged"), text=lambda entry: wording.text(entry.unchanged),
                sort=lambda entry: entry.unchanged, value=lambda entry: entry.unchanged, figures=True, width=96,
            ),
        )  # fmt: skip


def _identity(entry: ImportEntry) -> int:
    return entry.id
