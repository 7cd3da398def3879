"""The dialog that clears bank statements: files, what arrived and what it pays, and one transaction.

Reading and storing run away from the window; each can be stopped, and nothing is stored before the last step was
through.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from msp_desk.core.errors import ChangedMeanwhile, MspDeskError
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.asking import ask_once
from msp_desk.ui.widgets.manual_view import help_on
from msp_desk.ui.widgets.panel import Hairline
from msp_desk.ui.window.importing.foot import Foot
from msp_desk.ui.window.reconciling.allocating import AllocatingPanel
from msp_desk.ui.window.reconciling.arrivals import ArrivalsPanel
from msp_desk.ui.window.reconciling.clearing import Clearing
from msp_desk.ui.window.reconciling.deeds import Deeds
from msp_desk.ui.window.reconciling.head import Head
from msp_desk.ui.window.reconciling.offers import offer_steps, offer_storing
from msp_desk.ui.window.reconciling.pages import ReconcilePages, Step, ask_for_statements
from msp_desk.ui.window.reconciling.sentences import balances_said, result_said

if TYPE_CHECKING:
    from msp_desk.core.records.ledger import ImportEntry

_SIZE: Final = (1320, 800)


class ReconcileDialog(QDialog):
    """Clears bank files one after the other.

    Signals:
        stored: Payments of a file were stored; carries the entry of the import.
        looked: A file was read, well or not; for whoever waits.
    """

    stored = Signal(object)
    looked = Signal()

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the dialog; it asks for files until :meth:`take_files` gives some."""
        super().__init__(parent)
        self._link = link
        self._files: list[Path] = []
        self._place = 0
        self._stale = False
        self._clearing: Clearing | None = None
        self._deeds = Deeds(link, self)
        self.setObjectName("reconcile")
        self.setWindowTitle(self.tr("Bank statement"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAcceptDrops(True)
        self._build()
        self._wire()
        self._go(Step.CHOOSE)
        self.resize(*_SIZE)
        if parent is not None:
            self.resize(min(_SIZE[0], parent.window().width() - 48), min(_SIZE[1], parent.window().height() - 48))
        self._pages.share(self.width())

    @property
    def clearing(self) -> Clearing | None:
        """The choices for the file in sight."""
        return self._clearing

    @property
    def arrivals(self) -> ArrivalsPanel:
        """The list at the left."""
        return self._arrivals

    @property
    def allocating(self) -> AllocatingPanel:
        """The current arrival at the right."""
        return self._allocating

    @property
    def busy(self) -> bool:
        """Whether something runs."""
        return self._deeds.reading or self._deeds.busy

    def take_files(self, files: Sequence[Path]) -> None:
        """Clear files, the first one now."""
        self._files, self._place = list(files), 0
        self._read()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls() and not self._deeds.busy:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Clear what was dropped."""
        found = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if found and not self._deeds.busy:
            event.acceptProposedAction()
            self._leave(lambda: self.take_files(found))

    def reject(self) -> None:
        """Close, after asking when decisions would be lost; what is being stored is stopped first."""
        if self._deeds.busy:
            self._deeds.stop_and(super().reject)
            return
        self._leave(super().reject)

    def done(self, result: int) -> None:
        """Go away; nothing is read any more."""
        self._deeds.stop_reading()
        super().done(result)

    def choose_files(self) -> QFileDialog:
        """Ask for files."""
        return ask_for_statements(self, self.take_files)

    def carry_out(self) -> None:
        """Store what is ticked in one transaction."""
        if self._clearing is None or not self._foot.can_go or self._deeds.busy:
            return
        self._deeds.store(self._clearing)
        self._foot.say(self._link.wording.say("reconcile.storing"))
        self._foot.show_progress(0, 0)
        self._enable()

    def _build(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._head = Head()
        outer.addWidget(self._head)
        outer.addWidget(Hairline())
        self._pages = ReconcilePages(self._link)
        self._arrivals, self._allocating = self._pages.arrivals, self._pages.allocating
        outer.addWidget(self._pages, 1)
        outer.addWidget(Hairline())
        self._foot = Foot()
        outer.addWidget(self._foot)

    def _wire(self) -> None:
        self._pages.hint.first_wanted.connect(self.choose_files)
        self._arrivals.chosen.connect(self._allocating.show_arrival)
        self._arrivals.edit_wanted.connect(self._allocating.take_focus)
        self._arrivals.ticked.connect(self._on_ticked)
        self._allocating.changed.connect(self._on_changed)
        self._allocating.back_wanted.connect(self._arrivals.focus_table)
        self._deeds.read.connect(self._on_read)
        self._deeds.not_read.connect(self._on_not_read)
        self._deeds.progressed.connect(self._foot.show_progress)
        self._deeds.stored.connect(self._on_stored)
        self._deeds.failed.connect(self._on_store_failed)
        self._deeds.stopped.connect(self._on_stopped)
        self._deeds.undone.connect(self._on_undone)
        self._foot.skip_wanted.connect(self._next_file)
        self._foot.cancel_wanted.connect(self.reject)
        self._foot.go_wanted.connect(self._on_go)
        self._pages.result.undo_wanted.connect(self._on_undo)
        self._pages.result.another_wanted.connect(self.choose_files)
        help_on(self, self._link, "import", "bank")
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self._arrivals.focus_search)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_go)

    def _go(self, step: Step) -> None:
        self._pages.setCurrentIndex(step)
        self._enable()
        if step is Step.CHOOSE:
            self._head.show_file(self.tr("Bank statement"), 0, 1)

    def _show(self, clearing: Clearing | None) -> None:
        self._clearing = clearing
        self._allocating.show_clearing(clearing)
        self._arrivals.show_clearing(clearing)
        self._allocating.show_arrival(self._arrivals.current())

    def _read(self) -> None:
        """Read the file that is next."""
        self._show(None)
        path = self._files[self._place]
        self._deeds.read_file(path)
        self._head.show_file(path.name, self._place, len(self._files))
        self._go(Step.LOOK)
        self._foot.say(self._link.wording.say("reconcile.reading"))
        self._foot.show_progress(0, 0)

    def _on_read(self, clearing: Clearing) -> None:
        self._foot.end_progress()
        self._show(clearing)
        self._head.say(*balances_said(self._link.wording, clearing.file, self._link.currency))
        self._enable()
        self._arrivals.focus_table()
        self.looked.emit()

    def _on_not_read(self, error: Exception) -> None:
        self._foot.end_progress()
        self._fail(error)
        self.looked.emit()

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, MspDeskError):
            raise error
        self._pages.problem.setText(self._link.wording.error(error))
        self._stale = isinstance(error, ChangedMeanwhile)
        self._show(None)
        self._go(Step.FAILED)
        self._foot.focus_cancel()

    def _on_ticked(self) -> None:
        self._allocating.renew()
        self._on_changed()

    def _on_changed(self) -> None:
        self._arrivals.tell()
        self._enable()

    def _on_go(self) -> None:
        if not self._foot.can_go:
            return
        if self._pages.currentIndex() == Step.DONE:
            self._next_file()
        elif self._pages.currentIndex() == Step.FAILED and self._stale:
            self._read()
        elif self._pages.currentIndex() == Step.FAILED:
            self.choose_files()
        else:
            self.carry_out()

    def _on_stored(self, entry: ImportEntry | None) -> None:
        self._foot.end_progress()
        assert self._clearing is not None  # noqa: S101 - something of it was stored
        self._pages.result.say(result_said(self._link.wording, self._clearing, self._link.currency))
        self._pages.result.offer_undo(there=entry is not None)
        self._show(None)
        self._foot.say("")
        self._go(Step.DONE)
        self._foot.focus_go()
        if entry is not None:
            self.stored.emit(entry)

    def _on_store_failed(self, error: Exception) -> None:
        self._foot.end_progress()
        if self._pages.currentIndex() == Step.DONE:
            if not isinstance(error, MspDeskError):
                raise error
            self._pages.result.say(self._link.wording.error(error))
            self._pages.result.offer_undo(there=True)
            self._enable()
            return
        self._fail(error)

    def _on_stopped(self) -> None:
        self._foot.end_progress()
        self._enable()
        self._foot.say(self._link.wording.say("intake.stopped"))

    def _on_undo(self) -> None:
        self._pages.result.offer_undo(there=True, ready=False)
        self._foot.show_progress(0, 0)
        self._deeds.undo()
        self._enable()

    def _on_undone(self) -> None:
        self._foot.end_progress()
        self._pages.result.say(self._link.wording.say("reconcile.undone", file=self._files[self._place].name))
        self._pages.result.offer_undo(there=False)
        self._enable()
        self._foot.focus_go()

    def _next_file(self) -> None:
        if self._place + 1 < len(self._files):
            self._place += 1
            self._read()
        else:
            self.accept()

    def _leave(self, then: Callable[[], object]) -> None:
        """Do what makes the decisions go, after asking when there are any."""
        if self._clearing is None or not self._clearing.touched():
            then()
            return
        wording = self._link.wording
        ask_once(self, wording.say("reconcile.leave"), wording.say("reconcile.leave_more"), self.tr("Leave"), then)

    def _enable(self) -> None:
        """Say what can be done now, and what stands in its way."""
        busy = self._deeds.busy
        self._pages.setEnabled(not busy)
        offer_steps(
            self._foot,
            Step(self._pages.currentIndex()),
            more=self._place + 1 < len(self._files),
            busy=busy,
            again=self._stale,
        )
        if self._pages.currentIndex() == Step.LOOK:
            offer_storing(self._foot, self._link.wording, self._clearing, self._link.currency, busy=busy)
