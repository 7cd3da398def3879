"""Reading a bank file, storing what is ticked and taking it back, away from the window."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from msp_desk.ui.desk_link.background import Task, Token
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.window.reconciling.clearing import Clearing

if TYPE_CHECKING:
    from msp_desk.core.actions.journal import Step
    from msp_desk.core.records.ledger import ImportEntry


class Deeds(QObject):
    """One deed at a time.

    Signals:
        progressed: Steps done and all steps.
        read: A file was read and matched; carries a :class:`~.clearing.Clearing` with what is proposed.
        not_read: It cannot be used; carries the error.
        stored: Everything ticked is stored; carries the entry of the import, None when there was nothing to store.
        failed: Nothing was stored or taken back; carries the error.
        stopped: It was stopped, and nothing was stored.
        undone: What was stored is taken back.
    """

    progressed = Signal(int, int)
    read = Signal(object)
    not_read = Signal(object)
    stored = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    undone = Signal()

    def __init__(self, link: DeskLink, parent: QObject) -> None:
        """Do nothing yet."""
        super().__init__(parent)
        self._link = link
        self._task: Task[None] | None = None
        self._reading: Task[Clearing] | None = None
        self._made: list[tuple[ImportEntry | None, Step | None]] = []
        self._then: Callable[[], object] | None = None
        self._undoing = False

    @property
    def reading(self) -> bool:
        """Whether a file is being read."""
        return self._reading is not None

    @property
    def busy(self) -> bool:
        """Whether something is being stored or taken back."""
        return self._task is not None

    def read_file(self, path: Path) -> None:
        """Read a file and match it; the one before is not wanted any more."""
        self.stop_reading()
        room = self._link.desk.bank
        task = self._reading = self._link.background.run(lambda token: Clearing(room.read(path, tell=token.progress)))
        task.progressed.connect(lambda done, total, _doing: self.progressed.emit(done, total))
        task.finished.connect(partial(self._on_read, task, self.read))
        task.failed.connect(partial(self._on_read, task, self.not_read))

    def stop_reading(self) -> None:
        """Want no file any more."""
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None

    def store(self, clearing: Clearing) -> None:
        """Store what is ticked."""
        desk, made = self._link.desk, self._made
        file, agreed, aliases = clearing.file, clearing.agreed(), clearing.aliases()
        made.clear()

        def work(token: Token) -> None:
            entry = desk.bank.carry_out(file, agreed, aliases=aliases, tell=token.progress)
            made.append((entry, desk.undoable))

        self._start(work, self._on_stored)

    def undo(self) -> None:
        """Take back what was just stored: with the remembered names, unless something else was done since."""
        if not self._made or self._made[0][0] is None:
            return
        desk, (entry, step) = self._link.desk, self._made[0]
        number = entry.id if entry is not None else 0
        self._undoing = True

        def work(_token: Token) -> None:
            if step is not None and desk.undoable is step:
                desk.undo()
            else:
                desk.imports.undo_import(number)

        self._start(work, self._on_undone)

    def stop_and(self, then: Callable[[], object]) -> None:
        """Stop storing, and do something once nothing of it is kept; taking back is through in a moment."""
        if self._task is not None and not self._undoing:
            self._then = then
            self._task.cancel()

    def _start(self, work: Callable[[Token], None], finished: Callable[[object], None]) -> None:
        task = self._task = self._link.background.run(work)
        task.progressed.connect(lambda done, total, _doing: self.progressed.emit(done, total))
        task.finished.connect(finished)
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._on_cancelled)

    def _on_read(self, task: Task[Clearing], told: SignalInstance, outcome: object) -> None:
        if task is self._reading:
            self._reading = None
            told.emit(outcome)

    def _on_stored(self, _nothing: object) -> None:
        self._task = self._then = None
        self.stored.emit(self._made[0][0])

    def _on_undone(self, _nothing: object) -> None:
        self._task, self._undoing = None, False
        self._made.clear()
        self.undone.emit()

    def _on_failed(self, error: Exception) -> None:
        self._task, self._undoing, self._then = None, False, None
        self.failed.emit(error)

    def _on_cancelled(self) -> None:
        if self._made and not self._undoing:  # it was through before it could be stopped
            self._on_stored(None)
            return
        self._task, self._undoing = None, False
        then, self._then = self._then, None
        self.stopped.emit()
        if then is not None:
            then()
