"""Work of which only the newest counts: it is done away from the window, one piece after the other."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from msp_desk.ui.desk_link.background import Background, Task, Token


class Newest(QObject):
    """Takes work as fast as it comes and leaves out what is old already.

    Signals:
        done: The newest was done; carries its result.
        failed: The newest failed; carries the exception.
    """

    done = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Do nothing yet.

        Args:
            parent: Its owner.
        """
        super().__init__(parent)
        self._background = Background(self)
        self._task: Task[object] | None = None
        self._next: Callable[[], object] | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being done, or waits for it."""
        return self._task is not None

    def ask(self, work: Callable[[], object]) -> None:
        """Do it as soon as what runs is done, whose result is then not told any more.

        Args:
            work: Touches no widget; it runs in another thread.
        """
        self._next = work
        if self._task is None:
            self._start()

    def drop(self) -> None:
        """Want nothing more, without waiting."""
        self._next = None
        self._background.stop(0)

    def stop(self) -> None:
        """Want nothing more, and wait for what runs."""
        self._next = None
        self._background.stop()

    def _start(self) -> None:
        work, self._next = self._next, None
        if work is None:
            return
        wanted = work

        def run(_token: Token) -> object:
            return wanted()

        self._task = self._background.run(run)
        self._task.finished.connect(self._on_done)
        self._task.failed.connect(self._on_failed)
        self._task.cancelled.connect(self._on_over)

    def _on_over(self) -> bool:
        """Go on with what came meanwhile; whether there was nothing."""
        self._task = None
        newest = self._next is None
        self._start()
        return newest

    def _on_done(self, result: object) -> None:
        if self._on_over():
            self.done.emit(result)

    def _on_failed(self, error: Exception) -> None:
        if self._on_over():
            self.failed.emit(error)
