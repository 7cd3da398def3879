"""The lists of the desk: sorted, filtered and paged by the database."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Sequence

from msp_desk.core.environment.clock import Clock
from msp_desk.core.errors import DeskFileError, FileProblem
from msp_desk.core.records.family import Record
from msp_desk.core.records.listed import Listed
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.list_families import LOG_FAMILIES
from msp_desk.core.storage.list_rows import asked_of, read_rows
from msp_desk.core.storage.listing import (
    ListFilter,
    count_rows,
    largest_number,
    page_of_numbers,
    place_of_number,
)
from msp_desk.core.storage.search_index import SEARCHED, enter, families_waiting

ALL = ListFilter()
_LOG = logging.getLogger(__name__)


class ListingRoom:
    """Reads lists; safe to be asked from any thread.

    A list is named like its family (``tickets``, ``work``, ``incidents``, ``recommendations``, ``notes``,
    ``invoices``, ``payments``) or ``log``, which is the first five in one time line.
    """

    def __init__(self, database: Database, clock: Clock) -> None:
        """Read a desk as of the clock's day."""
        self._database = database
        self._clock = clock

    def rows(
        self,
        name: str,
        wish: ListFilter = ALL,
        *,
        sorted_by: str = "",
        descending: bool = False,
        offset: int = 0,
        limit: int = 200,
    ) -> list[Listed[Record]]:
        """One page of a list.

        Args:
            name: Of the list.
            wish: Which rows.
            sorted_by: Key of a column; one that is unknown leaves the newest first.
            descending: Largest first.
            offset: Rows to skip.
            limit: Most rows to return.

        Raises:
            KeyError: If there is no such list.
        """
        with self._database.reading() as connection:
            asked = asked_of(connection, name, wish, self._clock.today(), sorted_by, descending=descending)
            keys = page_of_numbers(connection, asked, offset=offset, limit=limit)
            return read_rows(connection, name, keys, asked.params)

    def keys(
        self,
        name: str,
        wish: ListFilter = ALL,
        *,
        sorted_by: str = "",
        descending: bool = False,
        offset: int = 0,
        limit: int = 200,
    ) -> list[int]:
        """The keys alone of what :meth:`rows` would return."""
        with self._database.reading() as connection:
            asked = asked_of(connection, name, wish, self._clock.today(), sorted_by, descending=descending)
            return page_of_numbers(connection, asked, offset=offset, limit=limit)

    def count(self, name: str, wish: ListFilter = ALL) -> int:
        """How many rows a list has."""
        with self._database.reading() as connection:
            return count_rows(connection, asked_of(connection, name, wish, self._clock.today()))

    def keep_up(self, *, seconds: float = math.inf) -> None:
        """Enter new records in the search index where many wait, such as after a large import (20,000 in 0.1 s).

        Each step is a transaction of its own. A search finds everything without it, only slower. Where the desk
        cannot be written to now, another time will do.

        Args:
            seconds: Stop after the step that this time ends in.
        """
        if not self._database.writable:
            return
        until = time.monotonic() + seconds
        try:
            with self._database.reading() as connection:
                families = families_waiting(connection, SEARCHED)
            for family in families:
                more = True
                while more and time.monotonic() < until:
                    with self._database.writing() as connection:
                        more = enter(connection, family)
        except (DeskFileError, FileProblem):
            _LOG.warning("the search index waits", exc_info=True)

    def at_most(self, name: str) -> int:
        """How many rows a list can have at most, found without counting."""
        with self._database.reading() as connection:
            return largest_number(connection, LOG_FAMILIES if name == "log" else (name,))

    def places(
        self,
        name: str,
        keys: Sequence[int],
        wish: ListFilter = ALL,
        *,
        sorted_by: str = "",
        descending: bool = False,
    ) -> list[int]:
        """Where rows stand in a list, each by its key; -1 for one that is not among them."""
        with self._database.reading() as connection:
            asked = asked_of(connection, name, wish, self._clock.today(), sorted_by, descending=descending)
            return [place_of_number(connection, asked, key) for key in keys]
