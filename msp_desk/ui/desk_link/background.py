"""Work away from the window: the only file that names threads.

A function runs in a pool; its result, its error and its progress come back as signals in the thread of the window, so
that whoever listens may touch widgets. A function that takes long asks its :class:`Token` now and then whether it is
still wanted.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

Result = TypeVar("Result")
_LOG = logging.getLogger(__name__)


class Cancelled(Exception):
    """Raised inside a task that is no longer wanted."""


class Token:
    """What a running function is given: whether it is still wanted, and a way to tell how far it is."""

    def __init__(self, tell: Callable[[int, int, str], None]) -> None:
        """Make a token that passes progress on."""
        self._cancelled = threading.Event()
        self._tell = tell

    @property
    def cancelled(self) -> bool:
        """Whether the work is no longer wanted."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop at its next check."""
        self._cancelled.set()

    def check(self) -> None:
        """Stop here when the work is no longer wanted.

        Raises:
            Cancelled: It is not.
        """
        if self.cancelled:
            raise Cancelled

    def progress(self, done: int, total: int, doing: str = "") -> None:
        """Tell how far the work is, and stop when it is no longer wanted.

        Args:
            done: Steps done.
            total: All steps; 0 while unknown.
            doing: What is being done, in the window's language.

        Raises:
            Cancelled: The work is no longer wanted.
        """
        self.check()
        self._tell(done, total, doing)


class Task(QObject, Generic[Result]):
    """One piece of work that was started.

    Signals (all in the thread of the window, at most one of the last three, and then nothing more):
        progressed: Steps done, all steps (0 while unknown), what is being done.
        finished: The function's result.
        failed: The exception that ended it.
        cancelled: It was cancelled.
    """

    progressed = Signal(int, int, str)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    _ended = Signal(object, object)
    _told = Signal(int, int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Make a task that has not ended."""
        super().__init__(parent)
        self.token = Token(self._told.emit)
        self._over = False
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self._told.connect(self._on_told, Qt.ConnectionType.QueuedConnection)

    @property
    def over(self) -> bool:
        """Whether its end was told."""
        return self._over

    def cancel(self) -> None:
        """Stop wanting it: nothing but ``cancelled`` is told from now on."""
        self.token.cancel()

    @Slot(object, object)
    def _on_ended(self, result: object, error: object) -> None:
        self._over = True
        if self.token.cancelled or isinstance(error, Cancelled):
            self.cancelled.emit()
        elif error is not None:
            self.failed.emit(error)
        else:
            self.finished.emit(result)

    @Slot(int, int, str)
    def _on_told(self, done: int, total: int, doing: str) -> None:
        if not self._over and not self.token.cancelled:
            self.progressed.emit(done, total, doing)


class Background(QObject):
    """Starts tasks and keeps them until they have ended."""

    def __init__(self, parent: QObject | None = None, *, threads: int = 1) -> None:
        """Make a pool of its own.

        Args:
            parent: Its owner.
            threads: How many functions may run at once; one keeps the order of the calls.
        """
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._running: set[Task[object]] = set()
        self._branches: list[Background] = []
        self._at_end = False

    @property
    def busy(self) -> bool:
        """Whether a task has not ended, here or in a branch."""
        return bool(self._running) or any(branch.busy for branch in self._branches)

    def branch(self) -> Background:
        """Another queue, which need not wait for this one; it stops with it."""
        made = Background(self)
        made._at_end = self._at_end
        self._branches.append(made)
        return made

    def run(self, work: Callable[[Token], Result]) -> Task[Result]:
        """Run a function with its token; connect to the task's signals at once, they come later.

        The function must not touch widgets and must bring its own connection to the desk. After :meth:`end` it is not
        called any more, and its task is told as cancelled.
        """
        task: Task[Result] = Task(self)
        if self._at_end:
            task.cancel()
        kept: Task[object] = task  # type: ignore[assignment]
        self._running.add(kept)
        task.finished.connect(lambda _result: self._running.discard(kept))
        task.failed.connect(lambda _error: self._running.discard(kept))
        task.cancelled.connect(lambda: self._running.discard(kept))
        self._pool.start(_Run(work, task))
        return task

    def stop(self, wait_ms: int = 5000) -> bool:
        """Cancel everything, that of the branches too, and wait; False when something still runs after that."""
        for each in (self, *self._branches):
            for task in list(each._running):  # noqa: SLF001 - its own kind
                task.cancel()
        ended = [each._pool.waitForDone(wait_ms) for each in (self, *self._branches)]  # noqa: SLF001
        return all(ended)

    def end(self) -> None:
        """Stop for ever: what is asked for from now on, here or in a branch, is cancelled at once."""
        for each in (self, *self._branches):
            each._at_end = True  # noqa: SLF001 - its own kind
        self.stop()


class _Run(QRunnable, Generic[Result]):
    """Carries a function into the pool and its end back."""

    def __init__(self, work: Callable[[Token], Result], task: Task[Result]) -> None:
        super().__init__()
        self._work = work
        self._task = task

    def run(self) -> None:
        result: Result | None = None
        error: BaseException | None = None
        try:
            self._task.token.check()
            result = self._work(self._task.token)
        except Cancelled as stopped:
            error = stopped
        except BaseException as failure:  # noqa: BLE001 - whatever ends the work is told to the window
            _LOG.debug("background work failed", exc_info=True)
            error = failure
        try:
            self._task._ended.emit(result, error)  # noqa: SLF001 - the two halves of one thing
        except RuntimeError:
            _LOG.debug("the window was gone before its background work ended")
