"""Incidents: each is kept with the day on which it was written down, which an evidence paper prints."""

from __future__ import annotations

from dataclasses import replace

from msp_desk.core.actions.journal import Journal
from msp_desk.core.actions.record_room import RecordRoom
from msp_desk.core.environment.clock import Clock
from msp_desk.core.records.incident import INCIDENTS, Incident
from msp_desk.core.storage.database import Database


class IncidentRoom(RecordRoom[Incident]):
    """The incidents of the desk."""

    def __init__(self, database: Database, journal: Journal, clock: Clock) -> None:
        """Work on one desk."""
        super().__init__(INCIDENTS, database, journal, order_by=("day",))
        self._clock = clock

    def add(self, record: Incident) -> Incident:
        """Log a new incident; the day on which that happens is kept with it, whatever the record says.

        Raises:
            InvalidInput: With every problem; nothing was stored.
        """
        return super().add(replace(record, logged_on=self._clock.today()))
