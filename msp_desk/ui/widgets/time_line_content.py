"""The days of an agreement on a line: what is marked, in words that a keyboard and a screen reader reach too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class MarkKind(StrEnum):
    """What a mark stands for; each has its own shape."""

    START = "start"
    TODAY = "today"
    SEND = "send"
    RECEIVE = "receive"
    END = "end"
    NEXT = "next"
    TERM = "term"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A day on the line.

    Attributes:
        kind: What it stands for.
        day: When.
        label: A word or two, painted where there is room.
        sentence: The same with its day, for the tooltip, the keyboard and a screen reader.
    """

    kind: MarkKind
    day: date
    label: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A first term or a renewal.

    Attributes:
        first: First day.
        last: Last day.
        sentence: What it is, with its days.
        is_first: Whether it is the first term.
    """

    first: date
    last: date
    sentence: str
    is_first: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLineContent:
    """What a line shows.

    Attributes:
        first: The day at its left end.
        last: The day at its right end; later than the first.
        terms: Bars, in order; an open-ended agreement has one without an end that is cut at the right.
        marks: By day.
        open_ended: Whether the line goes on beyond its right end.
        years: Days with a word below the line.
    """

    first: date
    last: date
    terms: tuple[Term, ...]
    marks: tuple[Mark, ...]
    open_ended: bool
    years: tuple[tuple[date, str], ...]

    def share(self, day: date) -> float:
        """Where a day lies between the ends, 0 to 1."""
        whole = max(1, (self.last - self.first).days)
        return min(1.0, max(0.0, (day - self.first).days / whole))

    def spoken(self) -> str:
        """Everything on the line in words, by day."""
        return " ".join([*(term.sentence for term in self.terms), *(mark.sentence for mark in self.marks)])


def label_rows(places: Sequence[tuple[float, float]], *, gap: float, rows: int) -> list[int]:
    """In which row each label stands so that none touches another.

    Args:
        places: Left and right end of each label, in pixels, those that matter most first.
        gap: Least distance between two labels of a row.
        rows: How many rows there are.

    Returns:
        A row for each label, 0 nearest to the line; -1 for one that finds no room.
    """
    taken: list[list[tuple[float, float]]] = [[] for _ in range(rows)]
    found = []
    for left, right in places:
        row = next(
            (
                number
                for number, others in enumerate(taken)
                if all(right + gap <= start or left >= end + gap for start, end in others)
            ),
            -1,
        )
        if row >= 0:
            taken[row].append((left, right))
        found.append(row)
    return found
