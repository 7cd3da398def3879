"""The calendar of a sample desk: months counted back from its day, and working days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from msp_desk.core.records.period import Period, add_months, month_end

HORIZON_MONTHS = 35
"""The log begins this many months before the month of the day: three years, the running month included."""


def first_of(day: date, months_ago: int) -> date:
    """The first day of the month that lies so many months before a day's month."""
    return add_months(day.replace(day=1), -months_ago)


def months_up_to(day: date, oldest: int, newest: int = 0) -> Iterator[tuple[int, Period]]:
    """Months by how long ago they were, oldest first, the running one cut off at the day."""
    for months_ago in range(oldest, newest - 1, -1):
        first = first_of(day, months_ago)
        yield months_ago, Period(first, min(month_end(first), day))


def working_day(day: date, earliest: date) -> date:
    """The day, or the Friday before its weekend, but never before the earliest."""
    return max(day - timedelta(days=max(0, day.weekday() - 4)), earliest)


def next_working_day(day: date) -> date:
    """The day, or the Monday after its weekend."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() >= 5 else day


def back_to_weekday(day: date, weekday: int) -> date:
    """The last such day of the week (0 is Monday) up to a day."""
    return day - timedelta(days=(day.weekday() - weekday) % 7)
