"""Asking a source of rows: at once, or in another thread when it is slow; only the newest question counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from msp_desk.core.errors import MspDeskError
from msp_desk.ui.desk_link.background import Background, Task, Token
from msp_desk.ui.widgets.row_source import Order, PreparedSource, RowSource

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Generic[Row]):
    """What a table wants to show.

    Attributes:
        source: Whom it asks.
        order: How the rows are sorted.
        wanted: The text they contain.
        limit: How many it wants first.
        keep: Ids of rows whose places it wants to know.
    """

    source: RowSource[Row]
    order: Order
    wanted: str
    limit: int
    keep: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Generic[Row]):
    """What it shows.

    Attributes:
        question: What was asked.
        first: The first rows with their ids.
        count: How many there are; None while that is not known.
        places: Where the kept rows are, as far as they are there.
    """

    question: Question[Row]
    first: Sequence[tuple[int, Row]]
    count: int | None
    places: dict[int, int]


class Asker(QObject, Generic[Row]):
    """Asks one question after the other.

    Signals (all in the thread of the window):
        answered: An :class:`Answer`.
        counted: How many rows there are, when the answer did not know it yet.
        failed: The error that came instead of an answer.
    """

    answered = Signal(object)
    counted = Signal(int)
    failed = Signal(object)

    def __init__(self, background: Background | None, parent: QObject) -> None:
        """Ask nothing yet; without a background everything is asked at once."""
        super().__init__(parent)
        self._background = background
        self._task: Task[Any] | None = None
        self._next: Question[Row] | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way; counting does not count."""
        return self._next is not None or (self._task is not None and self._task.objectName() == "rows")

    def ask(self, question: Question[Row]) -> None:
        """Ask; an answer to an older question that is still on its way will not be told."""
        if self._task is not None:
            self._task.cancel()
        if self._background is None or not question.source.slow:
            self._next = None
            self._answer_now(question)
        elif self._task is not None:
            self._next = question
        else:
            self._start(question)

    def _answer_now(self, question: Question[Row]) -> None:
        try:
            answer = first_answer(question)
            if answer.count is None:
                counted = question.source.count(question.wanted)
                answer = replace(answer, count=counted)
        except MspDeskError as error:
            self.failed.emit(error)
        else:
            self.answered.emit(answer)

    def _start(self, question: Question[Row]) -> None:
        assert self._background is not None  # noqa: S101 - asked before
        task: Task[Any] = self._background.run(lambda _token: first_answer(question))
        task.setObjectName("rows")
        task.finished.connect(lambda answer: self._on_answer(question, answer))
        self._watch(task)

    def _count(self, question: Question[Row]) -> None:
        assert self._background is not None  # noqa: S101 - asked before

        def count(token: Token) -> int:
            token.check()
            return question.source.count(question.wanted)

        task: Task[Any] = self._background.run(count)
        task.finished.connect(lambda count: self._on_count(question, count))
        self._watch(task)

    def _watch(self, task: Task[Any]) -> None:
        self._task = task
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._on_cancelled)

    def _on_answer(self, question: Question[Row], answer: Answer[Row]) -> None:
        self._task = None
        self.answered.emit(answer)
        if answer.count is None and self._task is None:
            self._count(question)
        elif self._task is None:
            self._prepare(question)

    def _on_count(self, question: Question[Row], count: object) -> None:
        self._task = None
        if isinstance(count, int):
            self.counted.emit(count)
        if self._task is None:
            self._prepare(question)

    def _prepare(self, question: Question[Row]) -> None:
        """After a search, when nobody waits; whoever asks something meanwhile waits a moment at most."""
        source = question.source
        if self._background is not None and question.wanted.strip() and isinstance(source, PreparedSource):
            self._background.run(lambda _token: source.prepare())

    def _on_failed(self, error: object) -> None:
        self._task = None
        self.failed.emit(error)

    def _on_cancelled(self) -> None:
        self._task = None
        if self._next is not None:
            question, self._next = self._next, None
            self._start(question)


def first_answer(question: Question[Row]) -> Answer[Row]:
    """Ask a source for its first rows; how many there are is known when they are all of them."""
    source, order, wanted = question.source, question.order, question.wanted
    first = source.rows(order=order, wanted=wanted, offset=0, limit=question.limit)
    places = {identity: place for place, (identity, _) in enumerate(first) if identity in question.keep}
    missing = [identity for identity in question.keep if identity not in places]
    count = len(first) if len(first) < question.limit else None
    if missing and count is None:
        found = source.places(missing, order=order, wanted=wanted)
        places.update({identity: place for identity, place in zip(missing, found, strict=True) if place >= 0})
    return Answer(question=question, first=first, count=count, places=places)
