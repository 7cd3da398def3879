"""Letters that the owner sets beside the computed ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from msp_desk.core.actions.journal import Journal
from msp_desk.core.actions.record_room import RecordRoom
from msp_desk.core.environment.clock import Clock
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.override import OVERRIDES, Override, overrides_on
from msp_desk.core.storage.database import Database


class OverrideRoom(RecordRoom[Override]):
    """The letters set by the owner; grading never sees them."""

    def __init__(self, database: Database, journal: Journal, clock: Clock) -> None:
        """Work on one desk."""
        super().__init__(OVERRIDES, database, journal, order_by=("set_on",))
        self._clock = clock

    def on(self, as_of: date) -> Mapping[ClientId, Override]:
        """The letter set for each client that counts on a day; clients without one are absent."""
        return overrides_on(self.all(), as_of)

    def of(self, client_id: int, as_of: date) -> Override | None:
        """The letter set for a client that counts on a day."""
        return overrides_on(self.all(client_id=client_id), as_of).get(ClientId(client_id))

    def end(self, number: int) -> None:
        """Let a letter count no more from today on; one that was set today is withdrawn.

        Raises:
            NotFound: If it is not on the desk.
        """
        override, today = self.get(number), self._clock.today()
        if override.set_on >= today:
            self.withdraw(number)
        elif override.expires_on > today:
            self.change(replace(override, expires_on=today))
