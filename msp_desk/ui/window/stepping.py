"""Undo and redo: a small step at once, a large one such as an import away from the window, which waits visibly."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QProgressBar, QVBoxLayout, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.ui.desk_link.background import Cancelled, Task, Token
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from msp_desk.core.actions.steps import Step, Tell

AT_ONCE: Final = 200
"""Up to so many records a step is taken back faster than anybody could see a progress bar."""


class Stepping(QObject):
    """Takes steps back and carries them out again.

    Signals:
        failed: A step could not be taken; carries the error. Nothing was stored.
        ended: A step that took a while has ended, well or not.
    """

    failed = Signal(object)
    ended = Signal()

    def __init__(self, link: DeskLink, window: QWidget) -> None:
        """Take no step yet.

        Args:
            link: The desk.
            window: In front of which a long step is waited for; the owner of this.
        """
        super().__init__(window)
        self._link, self._window = link, window
        self._task: Task[Step | None] | None = None
        self._box: WaitingBox | None = None

    @property
    def busy(self) -> bool:
        """Whether a step is being taken."""
        return self._task is not None

    def undo(self) -> None:
        """Take the latest step back."""
        if self._link.has_rooms:  # before that, nothing can have been done
            desk = self._link.desk
            self._take(desk.undoable, desk.undo, self.tr("Undo: {what}"))

    def redo(self) -> None:
        """Carry the latest undone step out again."""
        if self._link.has_rooms:
            desk = self._link.desk
            self._take(desk.redoable, desk.redo, self.tr("Redo: {what}"))

    def _take(self, step: Step | None, move: Callable[[Tell], Step | None], named: str) -> None:
        if step is None or self._task is not None:
            return
        if step.weight <= AT_ONCE:
            try:
                move(_tell_nobody)
            except MspDeskError as error:
                self.failed.emit(error)
            return
        what = self._link.wording.say(step.label, **step.params)
        self._box = WaitingBox(named.replace("{what}", what), self._window)
        self._task = self._link.background.run(partial(_moved, move))
        self._task.progressed.connect(self._box.show_progress)
        self._task.finished.connect(self._on_over)
        self._task.failed.connect(self._on_failed)
        self._task.cancelled.connect(self._on_over)
        self._box.open()

    def _on_over(self, _step: object = None) -> None:
        self._task = None
        box, self._box = self._box, None
        if box is not None:
            box.end()
        self.ended.emit()

    def _on_failed(self, error: Exception) -> None:
        self._on_over()
        self.failed.emit(error)


class WaitingBox(QDialog):
    """Stands in front of the window while a long step is taken; it goes by itself, and half a step there is not."""

    def __init__(self, text: str, parent: QWidget | None) -> None:
        """Say what is waited for."""
        super().__init__(parent)
        self.setObjectName("waiting")
        self.setWindowTitle(self.tr("One moment"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowFlag(Qt.WindowType.WindowCloseButtonHint, on=False)
        said = PlainLabel(text, wrap=True)
        said.setObjectName("waiting_said")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("Progress"))
        self._progress.setRange(0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GRID * 2)
        column.addWidget(said)
        column.addWidget(self._progress)
        self.setMinimumWidth(360)
        self._over = False

    def show_progress(self, done: int, total: int, _doing: str = "") -> None:
        """Show how far it is; no total means that nobody knows."""
        self._progress.setRange(0, total)
        self._progress.setValue(done)

    def end(self) -> None:
        """Go away."""
        self._over = True
        self.done(QDialog.DialogCode.Accepted)
        self.deleteLater()

    def reject(self) -> None:
        """Stay until the step is through."""
        if self._over:
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay until the step is through."""
        if self._over:
            super().closeEvent(event)
        else:
            event.ignore()


def _moved(move: Callable[[Tell], Step | None], token: Token) -> Step | None:
    """Take the step whole even when the window is closed meanwhile: closing waits for it."""

    def tell(done: int, total: int) -> None:
        with contextlib.suppress(Cancelled):
            token.progress(done, total)

    return move(tell)


def _tell_nobody(_done: int, _total: int) -> None:
    """Nobody waits for a small step."""
