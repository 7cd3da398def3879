"""Days, months and the spans between them; both ends of a period are included."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

DAYS_PER_MONTH = 30.4375
"""The average month of the grading definitions: 365.25 / 12."""


@dataclass(frozen=True, slots=True)
class Period:
    """A span of days.

    Attributes:
        first: The first day.
        last: The last day, never before the first.

    Raises:
        ValueError: If the last day lies before the first.
    """

    first: date
    last: date

    def __post_init__(self) -> None:
        """Refuse a span that ends before it begins."""
        if self.last < self.first:
            raise ValueError(f"a period cannot end on {self.last} before it begins on {self.first}")

    @property
    def days(self) -> int:
        """How many days, both ends counted."""
        return (self.last - self.first).days + 1

    @property
    def months(self) -> float:
        """Length in average months (:data:`DAYS_PER_MONTH`)."""
        return self.days / DAYS_PER_MONTH

    def __contains__(self, day: object) -> bool:
        """Whether a day lies inside."""
        return isinstance(day, date) and self.first <= day <= self.last

    def shared_days(self, other: Period) -> int:
        """How many days two periods have in common."""
        return max(0, (min(self.last, other.last) - max(self.first, other.first)).days + 1)


def month_end(day: date) -> date:
    """The last day of a day's month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def month_of(day: date) -> Period:
    """The calendar month of a day."""
    return Period(day.replace(day=1), month_end(day))


def add_months(day: date, months: int) -> date:
    """Move a day by whole months, keeping its number or taking the last day of a shorter month.

    Raises:
        OverflowError: If the result lies outside the calendar's years 1 to 9999.
    """
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    if not date.min.year <= year <= date.max.year:
        raise OverflowError("the date lies outside the calendar")
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def headline_window(day: date) -> Period:
    """The twelve months up to a day (grading definitions, "Day and window").

    It ends on the day and begins on the first day of the month eleven months before the day's month.
    """
    return Period(add_months(day.replace(day=1), -11), day)


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """A quarter of a calendar year.

    Attributes:
        year: The calendar year.
        number: 1 to 4.
    """

    year: int
    number: int

    @property
    def period(self) -> Period:
        """Its first and last day."""
        first = date(self.year, 3 * self.number - 2, 1)
        return Period(first, month_end(add_months(first, 2)))

    def earlier(self, count: int) -> Quarter:
        """The quarter that lies ``count`` quarters before this one."""
        year, index = divmod(self.year * 4 + self.number - 1 - count, 4)
        return Quarter(year, index + 1)

    def five_up_to(self) -> tuple[Quarter, ...]:
        """The four quarters before it and itself, oldest first."""
        return tuple(self.earlier(back) for back in range(4, -1, -1))

    def __str__(self) -> str:
        """As the command line writes it: ``2026Q3``."""
        return f"{self.year}Q{self.number}"


def quarter_of(day: date) -> Quarter:
    """The quarter a day lies in."""
    return Quarter(day.year, (day.month - 1) // 3 + 1)


def last_whole_quarter(day: date) -> Quarter:
    """The latest quarter that has ended by a day (its last day counts as ended)."""
    current = quarter_of(day)
    return current if current.period.last == day else current.earlier(1)


def month_ends_up_to(day: date, count: int) -> list[date]:
    """The last ``count`` points of a monthly history: earlier month ends, then the day itself, oldest first."""
    first = day.replace(day=1)
    return [month_end(add_months(first, -back)) for back in range(count - 1, 0, -1)] + [day]


def each_day(period: Period) -> Iterator[date]:
    """Every day of a period, in order."""
    for offset in range(period.days):
        yield period.first + timedelta(days=offset)
