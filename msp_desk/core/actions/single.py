"""What the desk has one of: the firm and its settings."""

from __future__ import annotations

from typing import Generic, TypeVar

from msp_desk.core.actions.journal import Journal
from msp_desk.core.records.family import Family
from msp_desk.core.records.firm import Firm, Settings
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database

S = TypeVar("S", bound=Firm | Settings)


class SingleRoom(Generic[S]):
    """One record that is always there."""

    def __init__(self, family: Family[S], database: Database, journal: Journal) -> None:
        """Work on one family."""
        self.family = family
        self._database = database
        self._journal = journal

    def current(self) -> S:
        """The record."""
        with self._database.reading() as connection:
            return store.fetch(connection, self.family, 1)

    def change(self, record: S) -> S:
        """Change it.

        Raises:
            InvalidInput: With every problem; nothing was stored.
            ChangedMeanwhile: If it was changed since.
        """
        with self._journal.intention(f"action.change.{self.family.name}") as writer:
            return writer.change(self.family, record)
