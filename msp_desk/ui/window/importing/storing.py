"""Storing the rows of a file and taking an import back, away from the window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from msp_desk.ui.desk_link.background import Task, Token
from msp_desk.ui.desk_link.link import DeskLink

if TYPE_CHECKING:
    from msp_desk.core.actions.import_files import FilePlan
    from msp_desk.core.records.ledger import ImportEntry


class Storing(QObject):
    """One piece of work at a time that changes the desk.

    Signals:
        progressed: Carries rows done and all rows.
        stored: A file is stored; carries the entry of the import, None where there was nothing to change.
        not_stored: It is not; carries the error.
        stopped: It was stopped, and nothing of it is kept.
        taken_back: An import was taken back; carries its entry.
        not_taken_back: It was not; carries the error, None where it was stopped.
    """

    progressed = Signal(object, object)
    stored = Signal(object)
    not_stored = Signal(object)
    stopped = Signal()
    taken_back = Signal(object)
    not_taken_back = Signal(object)

    def __init__(self, link: DeskLink, parent: QObject) -> None:
        """Do nothing yet."""
        super().__init__(parent)
        self._link = link
        self._task: Task[object] | None = None
        self._taking_back = False
        self._made: list[ImportEntry | None] = []

    @property
    def busy(self) -> bool:
        """Whether something is being stored or taken back."""
        return self._task is not None

    @property
    def taking_back(self) -> bool:
        """Whether an import is being taken back; that cannot be stopped halfway."""
        return self._taking_back

    def store(self, planned: FilePlan) -> None:
        """Store the rows of a file in one transaction."""
        room, made = self._link.desk.imports, self._made
        made.clear()

        def store(token: Token) -> object:
            made.append(room.carry_out(planned, tell=token.progress))
            return None

        self._follow(self._link.background.run(store), self._on_stored, self._on_not_stored, self._on_stopped)

    def take_back(self, entry: ImportEntry) -> None:
        """Take an import back."""
        room = self._link.desk.imports
        self._taking_back = True
        task: Task[object] = self._link.background.run(lambda _token: room.undo_import(entry.id))
        self._follow(task, self._on_taken_back, self._on_not_taken_back, self._on_taking_back_stopped)

    def cancel(self) -> None:
        """Stop what is being stored; what is through before it can be stopped stays."""
        if self._task is not None:
            self._task.cancel()

    def _follow(
        self,
        task: Task[object],
        finished: Callable[[object], None],
        failed: Callable[[object], None],
        stopped: Callable[[], None],
    ) -> None:
        self._task = task
        task.progressed.connect(self._on_progressed)
        task.finished.connect(finished)
        task.failed.connect(failed)
        task.cancelled.connect(stopped)

    def _on_progressed(self, done: int, total: int, _doing: str) -> None:
        self.progressed.emit(done, total)

    def _on_stored(self, _nothing: object) -> None:
        self._task = None
        self.stored.emit(self._made[0] if self._made else None)

    def _on_not_stored(self, error: object) -> None:
        self._task = None
        self.not_stored.emit(error)

    def _on_stopped(self) -> None:
        self._task = None
        if self._made:  # it was through before it could be stopped
            self.stored.emit(self._made[0])
        else:
            self.stopped.emit()

    def _on_taken_back(self, entry: object) -> None:
        self._task, self._taking_back = None, False
        self.taken_back.emit(entry)

    def _on_not_taken_back(self, error: object) -> None:
        self._task, self._taking_back = None, False
        self.not_taken_back.emit(error)

    def _on_taking_back_stopped(self) -> None:
        self._on_not_taken_back(None)
