"""What day and moment it is; handed to whoever needs it, so that a test can say."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the owner's day and the moment."""

    def today(self) -> date:
        """The day on the owner's wall."""
        ...

    def moment(self) -> datetime:
        """Now, in UTC."""
        ...


class SystemClock:
    """The machine's own clock."""

    def today(self) -> date:
        """The day on the owner's wall."""
        return datetime.now().astimezone().date()

    def moment(self) -> datetime:
        """Now, in UTC."""
        return datetime.now(UTC)


class FixedClock:
    """A clock that stands on one day, for the sample desk and for tests."""

    def __init__(self, day: date) -> None:
        """Stand on a day."""
        self._day = day

    def today(self) -> date:
        """The day it stands on."""
        return self._day

    def moment(self) -> datetime:
        """Noon of that day, in UTC."""
        return datetime(self._day.year, self._day.month, self._day.day, 12, tzinfo=UTC)


def as_text(moment: datetime) -> str:
    """A UTC moment as the desk keeps it: ``2026-11-21T16:42:00Z``."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
