"""The import dialog: files, what they hold, every row's fate, and one transaction that one undo takes back.

Reading, planning and storing run away from the window; each can be stopped, and nothing is stored before the last step
was through.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.core.importing.kinds import IMPORT_KINDS
from msp_desk.core.importing.presets import NO_PRESET
from msp_desk.core.importing.table import Encoding
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.manual_view import help_on
from msp_desk.ui.widgets.panel import Hairline
from msp_desk.ui.widgets.plain_label import ElidedLabel
from msp_desk.ui.window.importing.choosing_files import ask_for_files
from msp_desk.ui.window.importing.columns_panel import ColumnsPanel
from msp_desk.ui.window.importing.foot import Foot
from msp_desk.ui.window.importing.looking import Looking, Understood
from msp_desk.ui.window.importing.obstacle import obstacle_of, rows_to_import
from msp_desk.ui.window.importing.open_questions import ask_what_is_open
from msp_desk.ui.window.importing.past_imports import PastImportsDialog
from msp_desk.ui.window.importing.preview import Preview
from msp_desk.ui.window.importing.preview_rows import Looked
from msp_desk.ui.window.importing.result_page import ResultPage
from msp_desk.ui.window.importing.sentences import sentence_about
from msp_desk.ui.window.importing.storing import Storing

if TYPE_CHECKING:
    from msp_desk.core.actions.import_files import FilePlan, Proposal
    from msp_desk.core.records.ledger import ImportEntry

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
        statement_opened: A file is a bank statement; carries the dialog that clears it.
        looked: The rows were looked at, well or not; for whoever waits.
    """

    imported = Signal(object)
    statement_opened = Signal(object)
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
        self._shown: FilePlan | None = None  # its rows stand in the preview, also while others are looked for
        self._entry: ImportEntry | None = None
        self._looking = Looking(link, self)
        self._storing = Storing(link, self)
        self._problem = ""
        self._closing = False
        self.setObjectName("import")
        self.setWindowTitle(self.tr("Import"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAcceptDrops(True)
        self._build()
        help_on(self, link, "import")
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
        return self._looking.busy or self._storing.busy or self._later.isActive()

    def take_files(self, files: Sequence[Path]) -> None:
        """Import files, the first one now."""
        self._files, self._place = list(files), 0
        self._read()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls() and not self._storing.busy:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        found = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if found and not self._storing.busy:
            event.acceptProposedAction()
            self.take_files(found)

    def reject(self) -> None:
        """Close; while something is being stored it is stopped first, and then nothing of it is kept."""
        if self._storing.taking_back:
            return  # through in a moment; half an undo there is not
        if self._storing.busy:
            self._closing = True
            self._storing.cancel()
            return
        self._later.stop()
        self._looking.stop()
        super().reject()

    def done(self, result: int) -> None:
        """Go away, and let the rows go."""
        self._forget_file()
        super().done(result)

    def choose_files(self) -> QFileDialog:
        """Ask for files."""
        dialog = ask_for_files(self)
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
        if planned is None or not self._foot.can_go:
            return
        self._storing.store(planned)
        self._foot.say(self.tr("Storing …"))
        self._foot.show_progress(0, 0)
        self._enable()

    def undo(self) -> None:
        """Take the import back that was just made."""
        entry = self._entry
        if entry is None:
            return
        self._result.offer_undo(there=True, ready=False)
        self._storing.take_back(entry)
        self._foot.show_progress(0, 0)

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
            self.tr(
                "Tables of clients, tickets, invoices and more, e-invoices, bank statements. Nothing is stored yet."
            ),
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
        self._result = ResultPage()
        self._stack.addWidget(self._result)
        outer.addWidget(Hairline())
        self._foot = Foot()
        outer.addWidget(self._foot)

    def _wire(self) -> None:
        self._hint.first_wanted.connect(self.choose_files)
        self._hint.second_wanted.connect(self.show_past)
        self._columns.kind_chosen.connect(self._on_kind)
        self._columns.source_chosen.connect(self._on_source)
        self._columns.sheet_chosen.connect(lambda sheet: self._read(sheet=sheet))
        self._columns.changed.connect(self._look_soon)
        self._preview.left_out_changed.connect(self._look_soon)
        self._looking.understood.connect(self._on_understood)
        self._looking.statement_found.connect(self._on_statement)
        self._looking.not_understood.connect(self._on_not_understood)
        self._looking.planned.connect(self._on_planned)
        self._looking.not_planned.connect(self._on_plan_failed)
        self._storing.progressed.connect(self._foot.show_progress)
        self._storing.stored.connect(self._on_stored)
        self._storing.not_stored.connect(self._on_store_failed)
        self._storing.stopped.connect(self._on_stopped)
        self._storing.taken_back.connect(self._on_undone)
        self._storing.not_taken_back.connect(self._on_not_undone)
        self._foot.skip_wanted.connect(self._next_file)
        self._foot.cancel_wanted.connect(self.reject)
        self._foot.go_wanted.connect(self._on_go)
        self._result.undo_wanted.connect(self.undo)
        self._result.another_wanted.connect(self.choose_files)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_go)

    def _go(self, step: _Step) -> None:
        self._stack.setCurrentIndex(step)
        self._enable()
        if step is _Step.CHOOSE:
            self._title.setText(self.tr("Import"))
            self._about.setText("")

    def _forget_file(self) -> None:
        """Let go of the file in sight."""
        file = None if self._proposal is None else self._proposal.file
        self._proposal = self._planned = None
        self._preview.clear()
        self._looking.release(file, self._shown)
        self._shown = None

    def _show(self, looked: Looked | None) -> None:
        """Show rows in place of those before."""
        before, self._shown = self._shown, None if looked is None else looked.planned
        self._preview.show_plan(looked)
        self._looking.release(None, before)

    def _read(self, sheet: str = "") -> None:
        """Read the file that is next."""
        self._later.stop()
        self._looking.stop()
        self._forget_file()
        self._entry = None
        self._problem = ""
        path, kind = self._files[self._place], self._kind
        if sheet:
            kind = self._columns.kind() or kind
        self._looking.read(path, sheet=sheet, kind=kind)
        self._title.setText(path.name)
        self._about.setText(self._which())
        self._columns.hide()
        self._go(_Step.LOOK)

    def _on_understood(self, understood: Understood) -> None:
        proposal = self._proposal = understood.proposal
        self._columns.show()
        self._columns.show_proposal(proposal, understood.clients)
        table = proposal.file.table
        rows = self._link.wording.say("intake.rows", count=len(table.rows))
        self._about.setText(" · ".join(part for part in (self._which(), rows) if part))
        encoding = _ENCODINGS.get(table.encoding, "")
        self._preview.note(
            self.tr("Read as {encoding}: look at the accents.").replace("{encoding}", encoding) if encoding else ""
        )
        self._columns.focus_question()
        self._look()

    def _on_statement(self, path: Path) -> None:
        """A bank statement is no table: it is cleared in its own dialog, and the files after it follow."""
        from msp_desk.ui.window.reconciling import open_reconciling

        self.hide()
        clearing = open_reconciling(self._link, self.parentWidget(), [path])
        clearing.finished.connect(self._on_statement_left)
        self.statement_opened.emit(clearing)

    def _on_statement_left(self) -> None:
        if self._place + 1 < len(self._files):
            self.show()
        self._next_file()

    def _on_not_understood(self, error: Exception) -> None:
        self._problem = self._sentence(error)
        self._preview.say(self._problem)
        self._enable()
        self._foot.focus_cancel()
        self.looked.emit()

    def _on_kind(self, kind: str) -> None:
        """Guess the columns anew for another kind."""
        if self._proposal is None:
            return
        self._later.stop()
        self._planned, self._problem = None, ""
        self._show(None)
        self._preview.clear()
        if kind:
            self._looking.propose(self._proposal.file, kind)
        else:
            self._looking.stop()
        self._enable()

    def _on_source(self, source: str) -> None:
        """Take the columns of the program that the file comes from."""
        if self._proposal is None:
            return
        self._later.stop()
        self._planned, self._problem = None, ""
        self._show(None)
        self._preview.clear()
        self._looking.propose(self._proposal.file, self._columns.kind(), preset=source or NO_PRESET)
        self._enable()

    def _look_soon(self) -> None:
        if self._proposal is None or self._columns.kind() != self._columns.shown_kind():
            return  # the columns are about to be guessed anew
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
        choices, options = self._columns.column_choices(), self._columns.options()
        self._looking.plan(proposal.file, kind, choices, options, self._preview.left_out_lines())
        self._enable()

    def _on_planned(self, looked: Looked) -> None:
        planned = looked.planned
        self._planned, self._problem = planned, ""
        self._preview.say("")
        self._show(looked)
        if looked.unknown:
            self._columns.offer_clients(looked.unknown, made=False, likely=looked.likely)
        else:
            self._columns.offer_clients([new.name for new in planned.plan.new_clients], made=True)
        self._enable()
        self.looked.emit()

    def _on_plan_failed(self, error: Exception) -> None:
        self._problem = self._sentence(error)
        code = error.code if isinstance(error, MspDeskError) else ""
        if isinstance(error, MspDeskError):
            asked = ask_what_is_open(self._columns, self._link.wording, code, dict(error.params))
            self._problem = asked or self._problem
        self._show(None)
        self._preview.say(self._problem)
        if code == "importing.client_column_missing":
            self._columns.ask_client()
        else:
            self._columns.focus_question()
        self._enable()
        self.looked.emit()

    def _on_go(self) -> None:
        if not self._foot.can_go:
            return
        if self._stack.currentIndex() == _Step.DONE:
            self._next_file()
        else:
            self.carry_out()

    def _on_stored(self, entry: ImportEntry | None) -> None:
        self._foot.end_progress()
        self._forget_file()
        self._entry = entry
        wording, path = self._link.wording, self._files[self._place]
        if entry is None:
            self._result.say(wording.say("intake.done_nothing", file=path.name))
        else:
            self._result.say(
                wording.say(
                    "intake.done", file=entry.file, new=entry.added, updated=entry.updated, unchanged=entry.unchanged
                )
            )
            listings = self._link.desk.listings
            self._link.background.run(lambda _token: listings.keep_up())  # so that the first search is quick as well
            self.imported.emit(entry)
        self._result.offer_undo(there=entry is not None)
        self._closing = False
        self._foot.say("")
        self._go(_Step.DONE)
        self._foot.focus_go()

    def _on_store_failed(self, error: Exception) -> None:
        self._foot.end_progress()
        self._problem = self._sentence(error)
        self._preview.say(self._problem)
        self._closing = False
        self._enable()

    def _on_stopped(self) -> None:
        self._foot.end_progress()
        self._enable()
        self._foot.say(self._link.wording.say("intake.stopped"))
        if self._closing:
            self._closing = False
            super().reject()

    def _on_undone(self, entry: ImportEntry) -> None:
        self._foot.end_progress()
        self._entry = None
        self._result.say(self._link.wording.say("intake.undone", file=entry.file))
        self._result.offer_undo(there=False)
        self._enable()
        self._foot.focus_go()

    def _on_not_undone(self, error: Exception | None) -> None:
        self._foot.end_progress()
        self._result.offer_undo(there=True)
        if error is not None:
            self._result.say(self._sentence(error))
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
            kind = IMPORT_KINDS.get(self._columns.kind())
            return sentence_about(self._link.wording, error, kind)
        raise error

    def _obstacle(self) -> str:
        """Why nothing can be imported now; "" when it can."""
        wording = self._link.wording
        if self._proposal is not None and not self._columns.kind():
            return wording.say("intake.block_kind")
        return "" if self._problem else obstacle_of(self._planned, self._preview, wording)

    def _enable(self) -> None:
        """Say what can be done now, and what stands in its way."""
        step, storing = self._stack.currentIndex(), self._storing.busy
        more = self._place + 1 < len(self._files)
        self._foot.offer_cancel(shown=step != _Step.DONE or more, done=step == _Step.DONE)
        self._foot.offer_skip(shown=step == _Step.LOOK and more and not storing)
        self._stack.setEnabled(not storing)
        if step == _Step.DONE:
            self._foot.offer_go(self.tr("Next file") if more else self.tr("Close"), shown=True, ready=not storing)
            return
        obstacle = self._obstacle() if step == _Step.LOOK else ""
        rows = rows_to_import(self._planned, self._preview)
        label = self._link.wording.say("intake.import_rows", count=rows) if rows else self.tr("Import")
        ready = not obstacle and not self._problem and self._planned is not None and not self._later.isActive()
        self._foot.offer_go(label, shown=step == _Step.LOOK, ready=ready and not storing)
        if not storing:
            self._foot.say(obstacle)
