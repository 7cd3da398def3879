"""What an intention changed, as the journal remembers it for undo and redo."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

from msp_desk.core.actions.digests import SIZE
from msp_desk.core.actions.topics import Topics
from msp_desk.core.records.family import Family, Record

Tell = Callable[[int, int], None]
"""Told records done and all records; it may raise to stop, and then nothing is stored."""
_LONGEST_RUN = 2_000
"""So many changes are written together, so that whoever waits hears how far it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One stored change.

    Attributes:
        family: Of the record.
        before: The record as it was; None when it was added or brought back.
        after: The record as it is; None when it was withdrawn.
    """

    family: Family[Any]
    before: Record | None
    after: Record | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Many records that were stored together, whose numbers follow one another; one of them is never noted alone.

    Attributes:
        family: Of the records.
        first: The number of the first.
        withdrawn: Whether they were withdrawn rather than stored.
        revisions: The sum of their revisions afterwards; as long as it is that, nobody stored one of them since.
        digests: Of their contents, 8 bytes each; see :mod:`msp_desk.core.actions.digests`.
    """

    family: Family[Any]
    first: int
    withdrawn: bool
    revisions: int
    digests: bytes

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.digests) // SIZE

    @property
    def last(self) -> int:
        """The number of the last."""
        return self.first + self.count - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One intention that was carried out.

    Attributes:
        label: Code of its words, such as ``"action.log_incident"``.
        params: What the words name.
        changes: In the order in which they were made.
    """

    label: str
    params: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    changes: tuple[Change | Span, ...] = ()

    @property
    def weight(self) -> int:
        """How many records it touches: what tells a step that is taken back at once from one that takes a while."""
        return sum(change.count if isinstance(change, Span) else 1 for change in self.changes)


def tell_nobody(_done: int, _total: int) -> None:
    """Nobody waits."""


def topics(changes: Sequence[Change | Span]) -> Topics:
    """The kinds of things that changes touched."""
    return frozenset(change.family.name for change in changes)


def runs_of(changes: Sequence[Change | Span]) -> Iterator[list[Change] | Span]:
    """Changes from the last to the first; those of one family and one kind together, each record once."""
    run: list[Change] = []
    seen: set[int] = set()
    for change in reversed(changes):
        if isinstance(change, Span):
            if run:
                yield run
                run, seen = [], set()
            yield change
            continue
        number = _number(change)
        if run and (_kind(change) != _kind(run[0]) or number in seen or len(run) >= _LONGEST_RUN):
            yield run
            run, seen = [], set()
        run.append(change)
        seen.add(number)
    if run:
        yield run


def _kind(change: Change) -> tuple[str, bool, bool]:
    return change.family.name, change.before is None, change.after is None


def _number(change: Change) -> int:
    record = change.after if change.before is None else change.before
    return 0 if record is None else record.id
