"""What takes long to find, found away from the window; what became stale meanwhile is found again, never shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject

from msp_desk.core.errors import MspDeskError
from msp_desk.ui.desk_link.background import Task, Token
from msp_desk.ui.desk_link.link import DeskLink

Result = TypeVar("Result")


class Finding(QObject, Generic[Result]):
    """One thing that a page wants to know again and again.

    A small desk answers at once, a large one a moment later (see :attr:`DeskLink.answers_at_once`); what takes long
    on any desk is always found away from the window.
    """

    def __init__(
        self,
        link: DeskLink,
        find: Callable[[Token], Result],
        show: Callable[[Result], None],
        failed: Callable[[Exception], None],
        parent: QObject,
        *,
        at_once: bool = True,
    ) -> None:
        """Find nothing yet.

        Args:
            link: The desk.
            find: Finds it; touches no widget, for it may run in another thread.
            show: Told in the thread of the window what was found.
            failed: Told instead what went wrong.
            parent: Its owner; once that is gone, nothing is shown.
            at_once: Whether a small desk may answer in the thread of the window.
        """
        super().__init__(parent)
        self._link = link
        self._find = find
        self._show = show
        self._failed = failed
        self._at_once = at_once
        self._task: Task[Result] | None = None
        self._generation = 0
        self._wanted = False

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._task is not None

    def ask(self) -> None:
        """Find it; an answer that is on its way already is thrown away and found again."""
        if self._task is not None:
            self._wanted = True
            self._task.cancel()
        elif self._at_once and self._link.answers_at_once:
            self._answer()
        else:
            self._start()

    def drop(self) -> None:
        """Stop wanting it."""
        self._wanted = False
        if self._task is not None:
            self._task.cancel()

    def _answer(self) -> None:
        try:
            found = self._find(Token(_tell_nobody))
        except MspDeskError as error:
            self._failed(error)
        else:
            self._show(found)

    def _start(self) -> None:
        self._wanted = False
        self._generation = self._link.generation
        self._task = self._link.background.run(self._find)
        self._task.finished.connect(self._on_found)
        self._task.failed.connect(self._on_failed)
        self._task.cancelled.connect(self._on_cancelled)

    def _on_found(self, found: Result) -> None:
        self._task = None
        if self._generation == self._link.generation:
            self._show(found)
        else:
            self._start()

    def _on_failed(self, error: Exception) -> None:
        self._task = None
        if self._generation == self._link.generation:
            self._failed(error)
        else:
            self._start()

    def _on_cancelled(self) -> None:
        self._task = None
        if self._wanted:
            self._start()


def _tell_nobody(_done: int, _total: int, _doing: str) -> None:
    """Nobody watches an answer that comes at once."""
