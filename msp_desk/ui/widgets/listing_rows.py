"""The rows of a table served by the desk's lists: sorted, filtered and paged by the database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from msp_desk.core.actions.listings import ListingRoom
from msp_desk.core.records.family import Record
from msp_desk.core.records.listed import Listed
from msp_desk.core.storage.listing import ListFilter
from msp_desk.ui.widgets.row_source import Order

QUICK_ROWS: Final = 20_000
"""Up to so many rows any search is answered before one notices; more are searched away from the window."""
KEEP_UP_FOR: Final = 0.5
"""Seconds that entering new rows in the search index may take after a search."""


class ListingRows:
    """A source over one list of the desk."""

    def __init__(self, room: ListingRoom, name: str, wish: ListFilter | None = None) -> None:
        """Ask a list.

        Args:
            room: The desk's lists.
            name: Of the list: a family or ``log``.
            wish: What the rows must fulfil besides the text that is searched.
        """
        self._room, self._name, self._wish = room, name, wish or ListFilter()
        self._slow = room.at_most(name) > QUICK_ROWS

    @property
    def slow(self) -> bool:
        """Whether the list is so long that it is asked in another thread."""
        return self._slow

    def count(self, wanted: str) -> int:
        """Return how many rows there are."""
        return self._room.count(self._name, replace(self._wish, wanted=wanted))

    def rows(self, *, order: Order, wanted: str, offset: int, limit: int) -> Sequence[tuple[int, Listed[Record]]]:
        """Return a page."""
        found = self._room.rows(
            self._name, replace(self._wish, wanted=wanted), sorted_by=order.column, descending=order.descending,
            offset=offset, limit=limit,
        )  # fmt: skip
        return [(row.key, row) for row in found]

    def numbers(self, *, order: Order, wanted: str, offset: int, limit: int) -> Sequence[int]:
        """Return the keys of a page."""
        return self._room.keys(
            self._name, replace(self._wish, wanted=wanted), sorted_by=order.column, descending=order.descending,
            offset=offset, limit=limit,
        )  # fmt: skip

    def places(self, identities: Sequence[int], *, order: Order, wanted: str) -> Sequence[int]:
        """Return where rows stand."""
        return self._room.places(
            self._name, identities, replace(self._wish, wanted=wanted), sorted_by=order.column,
            descending=order.descending,
        )  # fmt: skip

    def prepare(self) -> None:
        """Enter new rows in the search index for a moment, so that the next search is faster."""
        self._room.keep_up(seconds=KEEP_UP_FOR)
