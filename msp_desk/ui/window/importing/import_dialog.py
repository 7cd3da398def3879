"""The import dialog: files, what they hold, every row's fate, and one transaction that one undo takes back.

Reading, planning and storing run away from the window; each can be stopped, and nothing is stored before the last step
was through.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressBar,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from msp_desk.core.errors import MspDeskError
from msp_desk.core.importing.table import Encoding
from msp_desk.ui.desk_link.background import Task, Token
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.panel import Hairline
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.window.importing.columns_panel import ColumnsPanel
from msp_desk.ui.window.importing.past_imports import PastImportsDialog
from msp_desk.ui.window.importing.preview import Preview
from msp_desk.ui.window.importing.preview_rows import Looked, Sieve, looked_at

if TYPE_CHECKING:
    from msp_desk.core.actions.imports import FilePlan, Proposal
    from msp_desk.core.records.ledger import ImportEntry

Result = TypeVar("Result")
_SIZE: Final = (1240, 760)
_PAUSE: Final = 200
"""Milliseconds after the last choice before the rows are looked at again."""
_ENCODINGS: Final = {Encoding.WINDOWS_1252: "Windows-1252", Encoding.UTF_16: "UTF-16"}


class _Step(IntEnum):
    CHOOSE = 0
    LOOK = 1
    DONE = 2


class ImportDialog(QDialog):
    """Imports files one after the other.

    Signals:
        imported: A file was stored; carries the entry of the import.
        looked: The rows were looked at, well or not; for whoever waits.
    """

    imported = Signal(object)
    looked = Signal()

    def __init__(self, link: DeskLink, parent: QWidget | None = None, *, kind: str = "") -> None:
        """Make the dialog; it asks for files until :meth:`take_files` gives some.

        Args:
            link: The desk.
            parent: The window.
            kind: What the rows of the files are, when that is known.
        """
        super().__init__(parent)
        self._link, self._kind = link, kind
        self._files: list[Path] = []
        self._place = 0
        self._proposal: Proposal | None = None
        self._planned: FilePlan | None = None
        self._entry: ImportEntry | None = None
        self._stored: list[ImportEntry | None] = []
        self._task: Task[object] | None = None
        self._doing: Task[object] | None = None
        self._problem = ""
        self._closing = self._undoing = False
        self.setObjectName("import")
        self.setWindowTitle(self.tr("Import"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAcceptDrops(True)
        self._build()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self._look)
        self._wire()
        self._go(_Step.CHOOSE)
        self.resize(*_SIZE)
        if parent is not None:
            self.resize(min(_SIZE[0], parent.window().width() - 48), min(_SIZE[1], parent.window().height() - 48))

    @property
    def columns(self) -> ColumnsPanel:
        """Kind, columns and options."""
        return self._columns

    @property
    def preview(self) -> Preview:
        """Every row with its fate."""
        return self._preview

    @property
    def busy(self) -> bool:
        """Whether something runs or is about to."""
        return self._task is not None or self._doing is not None or self._later.isActive()

    def take_files(self, files: Sequence[Path]) -> None:
        """Import files, the first one now."""
        self._files, self._place = list(files), 0
        self._read()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls() and self._doing is None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        found = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if found and self._doing is None:
            event.acceptProposedAction()
            self.take_files(found)

    def reject(self) -> None:
        """Close; while something is being stored it is stopped first, and then nothing of it is kept."""
        if self._undoing:
            return  # through in a moment; half an undo there is not
        if self._doing is not None:
            self._closing = True
            self._doing.cancel()
            return
        self._later.stop()
        if self._task is not None:
            self._task.cancel()
        super().reject()

    def choose_files(self) -> QFileDialog:
        """Ask for files."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Choose files"), folder)
        dialog.setObjectName("import_files")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self.tr("Tables (*.csv *.tsv *.txt *.xlsx)"), self.tr("All files (*)")])
        dialog.filesSelected.connect(lambda chosen: self.take_files([Path(one) for one in chosen]))
        dialog.open()
        return dialog

    def show_past(self) -> PastImportsDialog:
        """Open the list of past imports."""
        dialog = PastImportsDialog(self._link, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
        return dialog

    def carry_out(self) -> None:
        """Store the rows in one transaction."""
        planned = self._planned
        if planned is None or not self._go_button.isEnabled():
            return
        room, box = self._link.desk.imports, self._stored
        box.clear()

        def store(token: Token) -> None:
            box.append(room.carry_out(planned, tell=token.progress))

        self._doing = self._start(store, self._on_stored, self._on_store_failed, self._on_stopped)
        self._doing.progressed.connect(self._on_progress)
        self._say_state(self.tr("Storing …"))
        self._progress.setRange(0, 0)
        self._progress.show()
        self._enable()

    def undo(self) -> None:
        """Take the import back that was just made."""
        entry = self._entry
        if entry is None:
            return
        self._undo.setEnabled(False)
        self._undoing = True
        room = self._link.desk.imports
        self._doing = self._start(
            lambda _token: room.undo_import(entry.id), self._on_undone, self._on_undo_failed, self._on_undo_stopped
        )

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._title = ElidedLabel(size=TextSize.SECTION)
        self._about = ElidedLabel(tone=Tone.MUTED)
        head = QHBoxLayout()
        head.setContentsMargins(PAGE_MARGIN, GRID * 2, PAGE_MARGIN, GRID)
        head.setSpacing(GRID * 2)
        head.addWidget(self._title)
        head.addWidget(self._about, 1)
        outer.addLayout(head)
        outer.addWidget(Hairline())
        self._stack = QStackedWidget()
        outer.addWidget(self._stack, 1)
        self._hint = EmptyHint(Icon.IMPORT)
        self._hint.say(
            self.tr("Drop files here"),
            self.tr("CSV and XLSX files of clients, tickets, invoices, payments and more. Nothing is stored yet."),
            self.tr("Choose files …"),
            self.tr("Past imports …"),
        )
        self._stack.addWidget(self._hint)
        self._columns = ColumnsPanel(self._link.wording)
        self._preview = Preview(self._link.wording, self._link.currency)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setObjectName("import_split")
        split.setChildrenCollapsible(False)
        split.addWidget(self._columns)
        split.addWidget(self._preview)
        split.setStretchFactor(1, 1)
        split.setSizes([384, 856])
        self._columns.setMinimumWidth(336)
        self._stack.addWidget(split)
        self._stack.addWidget(self._result())
        outer.addWidget(Hairline())
        outer.addLayout(self._foot())

    def _result(self) -> QWidget:
        page = QWidget()
        self._said = PlainLabel(wrap=True)
        self._said.setObjectName("import_result")
        self._said.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._undo = PushButton(self.tr("Undo this import"))
        self._undo.setObjectName("import_undo")
        self._another = PushButton(self.tr("Import other files …"))
        column = QVBoxLayout(page)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GRID * 2)
        column.addWidget(self._said)
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self._undo)
        line.addWidget(self._another)
        line.addStretch(1)
        column.addLayout(line)
        column.addStretch(1)
        return page

    def _foot(self) -> QHBoxLayout:
        self._state = PlainLabel(tone=Tone.MUTED)
        self._state.setObjectName("import_state")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setFixedWidth(160)
        self._progress.hide()
        self._skip = PushButton(self.tr("Skip this file"))
        self._cancel = PushButton()
        self._go_button = PushButton(role=ButtonRole.PRIMARY)
        self._go_button.setObjectName("import_go")
        line = QHBoxLayout()
        line.setContentsMargins(PAGE_MARGIN, 12, PAGE_MARGIN, 12)
        line.setSpacing(GRID)
        line.addWidget(self._progress)
        line.addWidget(self._state, 1)
        for button in (self._skip, self._cancel, self._go_button):
            line.addWidget(button)
        return line

    def _wire(self) -> None:
        self._hint.first_wanted.connect(self.choose_files)
        self._hint.second_wanted.connect(self.show_past)
        self._columns.kind_chosen.connect(self._on_kind)
        self._columns.sheet_chosen.connect(lambda sheet: self._read(sheet=sheet))
        self._columns.changed.connect(self._look_soon)
        self._preview.left_out_changed.connect(self._look_soon)
        self._skip.clicked.connect(self._next_file)
        self._cancel.clicked.connect(self.reject)
        self._go_button.clicked.connect(self._on_go)
        self._undo.clicked.connect(self.undo)
        self._another.clicked.connect(self.choose_files)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_go)

    def _go(self, step: _Step) -> None:
        self._stack.setCurrentIndex(step)
        self._enable()
        if step is _Step.CHOOSE:
            self._title.setText(self.tr("Import"))
            self._about.setText("")

    def _start(
        self,
        work: Callable[[Token], Result],
        finished: Callable[[Result], object],
        failed: Callable[[Exception], object],
        stopped: Callable[[], object],
    ) -> Task[object]:
        task: Task[object] = self._link.background.run(work)
        task.finished.connect(finished)
        task.failed.connect(failed)
        task.cancelled.connect(stopped)
        return task

    def _read(self, sheet: str = "") -> None:
        """Read the file that is next."""
        self._later.stop()
        if self._task is not None:
            self._task.cancel()
        self._proposal = self._planned = self._entry = None
        self._problem = ""
        path, room, kind = self._files[self._place], self._link.desk.imports, self._kind
        if sheet:
            kind = self._columns.kind() or kind

        def read(token: Token) -> Proposal:
            file = room.read(path, sheet=sheet, tell=token.progress)
            return room.propose(file, kind=kind)

        mark = self._mark = object()
        self._task = self._start(
            read, partial(self._on_read, mark), partial(self._on_read_failed, mark), partial(self._on_dropped, mark)
        )
        self._title.setText(path.name)
        self._about.setText(self._which())
        self._preview.clear()
        self._columns.hide()
        self._go(_Step.LOOK)

    def _on_read(self, mark: object, proposal: Proposal) -> None:
        if mark is not self._mark:
            return
        self._task = None
        self._proposal = proposal
        self._columns.show()
        clients = [(client.id, client.name) for client in self._link.desk.clients.all()]
        self._columns.show_proposal(proposal, clients)
        table = proposal.file.table
        rows = self._link.wording.say("intake.rows", count=len(table.rows))
        self._about.setText(" · ".join(part for part in (self._which(), rows) if part))
        encoding = _ENCODINGS.get(table.encoding, "")
        self._preview.note(
            self.tr("Read as {encoding}: look at the accents.").replace("{encoding}", encoding) if encoding else ""
        )
        self._columns.focus_question()
        self._look()

    def _on_read_failed(self, mark: object, error: Exception) -> None:
        if mark is not self._mark:
            return
        self._task = None
        self._problem = self._sentence(error)
        self._preview.say(self._problem)
        self._enable()
        self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        self.looked.emit()

    def _on_dropped(self, mark: object) -> None:
        if mark is self._mark:
            self._task = None

    def _on_kind(self, kind: str) -> None:
        """Guess the columns anew for another kind."""
        if self._proposal is None:
            return
        self._preview.clear()
        self._preview.forget_left_out()
        if not kind:
            self._planned = None
            self._enable()
            return
        proposal = self._proposal = self._link.desk.imports.propose(self._proposal.file, kind=kind)
        clients = [(client.id, client.name) for client in self._link.desk.clients.all()]
        self._columns.show_proposal(proposal, clients)
        self._look()

    def _look_soon(self) -> None:
        self._planned = None
        self._enable()
        self._later.start()

    def _look(self) -> None:
        """Look at every row, away from the window."""
        proposal, kind = self._proposal, self._columns.kind()
        self._planned = None
        if proposal is None or not kind:
            self._enable()
            self.looked.emit()
            return
        if self._task is not None:
            self._task.cancel()
        room = self._link.desk.imports
        choices, options = self._columns.column_choices(), self._columns.options()
        left_out = self._preview.left_out_lines()

        def plan(token: Token) -> Looked:
            found = room.plan_read(
                kind, proposal.file, choices, options, left_out=left_out,
                tell=token.progress,
            )  # fmt: skip
            return looked_at(found)

        mark = self._mark = object()
        self._task = self._start(
            plan, partial(self._on_planned, mark), partial(self._on_plan_failed, mark), partial(self._on_dropped, mark)
        )
        self._enable()

    def _on_planned(self, mark: object, looked: Looked) -> None:
        if mark is not self._mark:
            return
        self._task = None
        planned = looked.planned
        self._planned, self._problem = planned, ""
        self._preview.say("")
        self._preview.show_plan(looked)
        if looked.unknown:
            self._columns.offer_clients(looked.unknown, made=False)
        else:
            self._columns.offer_clients([new.name for new in planned.plan.new_clients], made=True)
        self._enable()
        self.looked.emit()

    def _on_plan_failed(self, mark: object, error: Exception) -> None:
        if mark is not self._mark:
            return
        self._task = None
        self._problem = self._sentence(error)
        if isinstance(error, MspDeskError) and error.code == "importing.day_order_open":
            self._problem = self._link.wording.say("intake.ask_days", **error.params)
            self._columns.ask_days(wanted=True)
        elif isinstance(error, MspDeskError) and error.code == "importing.decimal_sign_open":
            self._problem = self._link.wording.say("intake.ask_decimals", **error.params)
            self._columns.ask_decimals(wanted=True)
        self._preview.show_plan(None)
        self._preview.say(self._problem)
        self._columns.focus_question()
        self._enable()
        self.looked.emit()

    def _on_go(self) -> None:
        if not self._go_button.isEnabled() or not self._go_button.isVisibleTo(self):
            return
        if self._stack.currentIndex() == _Step.DONE:
            self._next_file()
        else:
            self.carry_out()

    def _on_progress(self, done: int, total: int, _doing: str) -> None:
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def _on_stored(self, _nothing: object) -> None:
        self._doing = None
        self._progress.hide()
        self._entry = self._stored[0] if self._stored else None
        wording, path = self._link.wording, self._files[self._place]
        entry = self._entry
        if entry is None:
            self._said.setText(wording.say("intake.done_nothing", file=path.name))
        else:
            self._said.setText(
                wording.say(
                    "intake.done", file=entry.file, new=entry.added, updated=entry.updated, unchanged=entry.unchanged
                )
            )
            self.imported.emit(entry)
        self._undo.setVisible(entry is not None)
        self._undo.setEnabled(entry is not None)
        self._closing = False
        self._say_state("")
        self._go(_Step.DONE)
        self._go_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_store_failed(self, error: Exception) -> None:
        self._doing = None
        self._progress.hide()
        self._problem = self._sentence(error)
        self._preview.say(self._problem)
        self._closing = False
        self._enable()

    def _on_stopped(self) -> None:
        if self._stored:  # it was through before it could be stopped
            self._on_stored(None)
            return
        self._doing = None
        self._progress.hide()
        self._enable()
        self._say_state(self._link.wording.say("intake.stopped"))
        if self._closing:
            self._closing = False
            super().reject()

    def _on_undone(self, entry: ImportEntry) -> None:
        self._undoing = False
        self._doing = self._entry = None
        self._said.setText(self._link.wording.say("intake.undone", file=entry.file))
        self._undo.hide()
        self._enable()
        self._go_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_undo_failed(self, error: Exception) -> None:
        self._undoing = False
        self._doing = None
        self._undo.setEnabled(True)
        self._said.setText(self._sentence(error))
        self._enable()

    def _on_undo_stopped(self) -> None:
        self._undoing = False
        self._doing = None
        self._undo.setEnabled(True)
        self._enable()

    def _next_file(self) -> None:
        if self._place + 1 < len(self._files):
            self._place += 1
            self._read()
        else:
            self.accept()

    def _which(self) -> str:
        if len(self._files) < 2:
            return ""
        text = self.tr("File {place} of {count}")
        return text.replace("{place}", str(self._place + 1)).replace("{count}", str(len(self._files)))

    def _sentence(self, error: Exception) -> str:
        if isinstance(error, MspDeskError):
            return self._link.wording.error(error)
        raise error

    def _say_state(self, text: str) -> None:
        self._state.setText(text)

    def _rows_to_import(self) -> int:
        return 0 if self._planned is None else self._preview.count(Sieve.NEW) + self._preview.count(Sieve.UPDATED)

    def _obstacle(self) -> str:
        """Why nothing can be imported now; "" when it can."""
        wording = self._link.wording
        if self._proposal is not None and not self._columns.kind():
            return wording.say("intake.block_kind")
        if self._problem:
            return ""
        if self._planned is None:
            return wording.say("intake.block_reading")
        rejected = self._preview.count(Sieve.REJECTED)
        if rejected:
            return wording.say("intake.block_rejected", count=rejected)
        if not self._rows_to_import():
            return wording.say("intake.block_nothing" if self._planned.plan.rows else "intake.block_empty")
        return ""

    def _enable(self) -> None:
        """Say what can be done now, and what stands in its way."""
        step, storing = self._stack.currentIndex(), self._doing is not None
        more = self._place + 1 < len(self._files)
        self._cancel.setText(self.tr("Close") if step == _Step.DONE else self.tr("Cancel"))
        self._cancel.setVisible(step != _Step.DONE or more)
        self._skip.setVisible(step == _Step.LOOK and more and not storing)
        self._go_button.setVisible(step != _Step.CHOOSE)
        self._stack.setEnabled(not storing)
        if step == _Step.DONE:
            self._go_button.setText(self.tr("Next file") if more else self.tr("Close"))
            self._go_button.setEnabled(not storing)
            return
        if step == _Step.CHOOSE:
            self._say_state("")
            return
        obstacle = self._obstacle()
        rows = self._rows_to_import()
        label = self._link.wording.say("intake.import_rows", count=rows) if rows else self.tr("Import")
        self._go_button.set_plain_text(label)
        ready = not obstacle and not self._problem and self._planned is not None and not self._later.isActive()
        self._go_button.setEnabled(ready and not storing)
        if not storing:
            self._say_state(obstacle)
