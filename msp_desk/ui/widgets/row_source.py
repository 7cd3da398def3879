"""Where a table's rows come from: already sorted and filtered, a page at a time.

A source may be a list in memory, as here, or a query that sorts, filters and pages by itself
(:mod:`msp_desk.ui.widgets.listing_rows`); the table does not know.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar, runtime_checkable

from msp_desk.ui.widgets.table_column import Column

Row = TypeVar("Row")
Given_co = TypeVar("Given_co", covariant=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """How rows are sorted.

    Attributes:
        column: Key of the column; "" for the source's own order.
        descending: Largest first.
    """

    column: str = ""
    descending: bool = False


class RowSource(Protocol[Given_co]):
    """What a table asks for. Of a slow source it is asked in another thread."""

    @property
    def slow(self) -> bool:
        """Whether sorting and filtering may take longer than a window may stand still."""

    def count(self, wanted: str) -> int:
        """Return how many rows contain the text `wanted` ("" for all)."""

    def rows(self, *, order: Order, wanted: str, offset: int, limit: int) -> Sequence[tuple[int, Given_co]]:
        """Return at most `limit` pairs of id and row from the `offset`-th on."""

    def numbers(self, *, order: Order, wanted: str, offset: int, limit: int) -> Sequence[int]:
        """Return the ids alone of what :meth:`rows` would return."""

    def places(self, identities: Sequence[int], *, order: Order, wanted: str) -> Sequence[int]:
        """Return where rows with these ids are, -1 for each that is not there, without fetching what is before."""


@runtime_checkable
class PreparedSource(Protocol):
    """A source that can make the next search faster; when it is slow it is let do so after each search."""

    def prepare(self) -> None:
        """Take a moment for it, in another thread."""


class MemoryRows(Generic[Row]):
    """Rows held in memory, for lists of up to some thousand rows."""

    def __init__(self, rows: Sequence[Row], identify: Callable[[Row], int], columns: Sequence[Column[Row]]) -> None:
        """Keep the rows.

        Args:
            rows: In their own order.
            identify: The id of a row; no two rows have the same.
            columns: Sort and search by these.
        """
        self._rows = [(identify(row), row) for row in rows]
        self._columns = {column.key: column for column in columns}
        self._haystacks: list[str] | None = None
        self._arranged: tuple[Order, str] | None = None
        self._result: list[tuple[int, Row]] = []

    @property
    def slow(self) -> bool:
        """Never."""
        return False

    def count(self, wanted: str) -> int:
        """Return how many rows contain every word of `wanted`, whatever the case."""
        return len(self._found(wanted)) if wanted.strip() else len(self._rows)

    def rows(self, *, order: Order, wanted: str, offset: int, limit: int) -> Sequence[tuple[int, Row]]:
        """Return a page; equal rows keep their own order, in both directions."""
        return self._arrange(order, wanted)[offset : offset + limit]

    def numbers(self, *, order: Order, wanted: str, offset: int, limit: int) -> Sequence[int]:
        """Return the ids of a page."""
        return [identity for identity, _ in self._arrange(order, wanted)[offset : offset + limit]]

    def places(self, identities: Sequence[int], *, order: Order, wanted: str) -> Sequence[int]:
        """Return where rows with these ids are."""
        known = {identity: place for place, (identity, _) in enumerate(self._arrange(order, wanted))}
        return [known.get(identity, -1) for identity in identities]

    def _arrange(self, order: Order, wanted: str) -> list[tuple[int, Row]]:
        if self._arranged != (order, wanted):
            found = self._found(wanted)
            column = self._columns.get(order.column)
            if column is not None and column.sort is not None:
                sort = column.sort
                found = sorted(found, key=lambda pair: _comparable(sort(pair[1])), reverse=order.descending)
            self._arranged, self._result = (order, wanted), found
        return self._result

    def _found(self, wanted: str) -> list[tuple[int, Row]]:
        words = wanted.casefold().split()
        if not words:
            return self._rows
        if self._haystacks is None:
            searched = [column for column in self._columns.values() if column.searched]
            self._haystacks = ["\n".join(column.text(row) for column in searched).casefold() for _, row in self._rows]
        return [
            pair
            for pair, haystack in zip(self._rows, self._haystacks, strict=True)
            if all(word in haystack for word in words)
        ]


def _comparable(value: float | str) -> tuple[str, float | str]:
    """Sort texts by what a reader sees as equal first: case does not count, except between otherwise equal ones."""
    return (value.casefold(), value) if isinstance(value, str) else ("", value)
