"""The records of one family: listing, adding, changing and withdrawing them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from msp_desk.core.actions.journal import Journal
from msp_desk.core.records.family import Family, Record
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database

R = TypeVar("R", bound=Record)


class RecordRoom(Generic[R]):
    """What the owner can do with one kind of record."""

    def __init__(
        self, family: Family[R], database: Database, journal: Journal, order_by: Sequence[str] = ("id",)
    ) -> None:
        """Work on one family.

        Args:
            family: Which.
            database: Where it is read.
            journal: Where it is written.
            order_by: The attributes a listing is ordered by.
        """
        self.family = family
        self._database = database
        self._journal = journal
        self._order_by = tuple(order_by)

    def all(self, *, client_id: int | None = None, newest_first: bool = False) -> list[R]:
        """Every record, or one client's."""
        where = {} if client_id is None else {"client_id": client_id}
        with self._database.reading() as connection:
            return store.fetch_all(
                connection, self.family, where=where, order_by=self._order_by, descending=newest_first
            )

    def get(self, number: int) -> R:
        """One record.

        Raises:
            NotFound: If it is not on the desk.
        """
        with self._database.reading() as connection:
            return store.fetch(connection, self.family, number)

    def count(self) -> int:
        """How many there are."""
        with self._database.reading() as connection:
            return store.count(connection, self.family)

    def add(self, record: R) -> R:
        """Log a new record.

        Returns:
            The stored record.

        Raises:
            InvalidInput: With every problem; nothing was stored.
        """
        with self._journal.intention(f"action.add.{self.family.name}") as writer:
            return writer.add(self.family, record)

    def change(self, record: R) -> R:
        """Change a record.

        Args:
            record: With the number and revision it was made from.

        Raises:
            InvalidInput: With every problem; nothing was stored.
            ChangedMeanwhile: If it was changed since.
        """
        with self._journal.intention(f"action.change.{self.family.name}") as writer:
            return writer.change(self.family, record)

    def withdraw(self, number: int) -> None:
        """Make a record count nowhere; it can be brought back by undo.

        Raises:
            NotFound: If it is not on the desk.
        """
        with self._journal.intention(f"action.withdraw.{self.family.name}") as writer:
            writer.withdraw(self.family, store.fetch(writer.connection, self.family, number))
