"""Looking at a file away from the window: reading it, guessing its columns, finding every row's fate."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, SignalInstance

from msp_desk.core.importing.statements import is_statement
from msp_desk.ui.desk_link.background import Task, Token
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.window.importing.preview_rows import Looked, looked_at

if TYPE_CHECKING:
    from msp_desk.core.actions.import_files import FilePlan, Proposal, ReadFile
    from msp_desk.core.importing.columns import ColumnChoice
    from msp_desk.core.importing.options import ImportOptions


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """A file as the program understands it.

    Attributes:
        proposal: Kind, columns and options proposed.
        clients: Number and name of every client on the desk.
    """

    proposal: Proposal
    clients: Sequence[tuple[int, str]]


class Looking(QObject):
    """One look at a time; a new one makes the one before unwanted, and nothing more is told of it.

    Signals:
        understood: A file was read, or its columns guessed anew; carries an :class:`Understood`.
        statement_found: The file is no table but a bank statement; carries its path.
        not_understood: It could not be; carries the error.
        planned: Every row's fate is known; carries a :class:`~.preview_rows.Looked`.
        not_planned: The file as a whole cannot be used so; carries the error.
    """

    understood = Signal(object)
    statement_found = Signal(object)
    not_understood = Signal(object)
    planned = Signal(object)
    not_planned = Signal(object)

    def __init__(self, link: DeskLink, parent: QObject) -> None:
        """Look at nothing yet."""
        super().__init__(parent)
        self._link = link
        self._task: Task[object] | None = None
        self._path = Path()

    @property
    def busy(self) -> bool:
        """Whether something is being looked at."""
        return self._task is not None

    def read(self, path: Path, *, sheet: str, kind: str) -> None:
        """Read a file and guess what it holds.

        Args:
            path: The file.
            sheet: Of a workbook; "" for the first one that holds anything.
            kind: What its rows are, when that is known.
        """
        desk = self._link.desk

        def work(token: Token) -> Understood | None:
            if is_statement(path):
                return None
            file = desk.imports.read(path, sheet=sheet, tell=token.progress)
            return self._propose(file, kind)

        self._path = path
        self._start(work, self.understood, self.not_understood)

    def propose(self, file: ReadFile, kind: str, *, preset: str = "") -> None:
        """Guess the columns of a file that was read anew, for another kind or as the export of another program."""
        self._start(lambda _token: self._propose(file, kind, preset), self.understood, self.not_understood)

    def plan(
        self,
        file: ReadFile,
        kind: str,
        choices: Sequence[ColumnChoice],
        options: ImportOptions,
        left_out: Collection[int],
    ) -> None:
        """Find every row's fate; see :meth:`~msp_desk.core.actions.imports.ImportRoom.plan_read`."""
        room = self._link.desk.imports

        def work(token: Token) -> Looked:
            return looked_at(room.plan_read(kind, file, choices, options, left_out=left_out, tell=token.progress))

        self._start(work, self.planned, self.not_planned)

    def stop(self) -> None:
        """Look at nothing any more."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def release(self, file: ReadFile | None, planned: FilePlan | None) -> None:
        """Let rows go that nobody looks at any more, away from the window; it would stall for as long."""
        if file is None and planned is None:
            return
        from msp_desk.core.actions.import_files import release

        self._link.background.run(lambda _token: release(file, planned))

    def _propose(self, file: ReadFile, kind: str, preset: str = "") -> Understood:
        desk = self._link.desk
        proposal = desk.imports.propose(file, kind=kind, preset=preset)
        return Understood(proposal=proposal, clients=[(client.id, client.name) for client in desk.clients.all()])

    def _start(self, work: Callable[[Token], object], told: SignalInstance, failed: SignalInstance) -> None:
        self.stop()
        task = self._task = self._link.background.run(work)
        task.finished.connect(partial(self._on_over, task, told))
        task.failed.connect(partial(self._on_over, task, failed))

    def _on_over(self, task: Task[object], told: SignalInstance, outcome: object) -> None:
        if task is self._task:
            self._task = None
            if outcome is None:
                self.statement_found.emit(self._path)
            else:
                told.emit(outcome)
