"""The notice rules once more, read literally and searched day by day; it shares no code with the program.

It answers for agreements that a notice ends. It tries every day as the end and, for each, every day of receipt.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

import holidays

DAY = timedelta(days=1)
Answer = tuple[date, date]


def months_later(day: date, months: int) -> date:
    """The same number of the day, or the last day of a shorter month."""
    year, month = day.year, day.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    number = day.day
    while True:
        try:
            return date(year, month, number)
        except ValueError:
            number -= 1


def works(day: date, country: str) -> bool:
    """Monday to Friday, no public holiday."""
    return day.weekday() not in {5, 6} and day not in _days_off(country, day.year)


@cache
def _days_off(country: str, year: int) -> set[date]:
    return set(holidays.country_holidays(country, years=year))


def run_out(received: date, length: int, unit: str, country: str) -> date:
    """R + notice; the day of receipt does not count."""
    if unit == "months":
        return months_later(received, length)
    if unit == "weeks":
        return received + 7 * length * DAY
    if unit == "days":
        return received + length * DAY
    day, counted = received, 0
    while counted < length:
        day = day + DAY
        if works(day, country):
            counted += 1
    return day


def allowed_end(
    day: date, anchor: str, start: date, first: int | None, renewal: int | None, minimum: date | None
) -> bool:
    """Whether an agreement that renews by itself may end on a day."""
    if day < start or (minimum is not None and day < minimum):
        return False
    if first is not None and day < months_later(start, first) - DAY:
        return False
    tomorrow = day + DAY
    if anchor == "any day":
        return True
    if anchor == "end of term":
        months = first
        while months is not None:
            end = months_later(start, months) - DAY
            if end >= day:
                return end == day
            months = None if renewal is None else months + renewal
        return False
    if anchor == "end of contract year":
        return any(months_later(start, 12 * year) - DAY == day for year in range(1, day.year - start.year + 2))
    if tomorrow.day != 1:
        return False
    return {
        "end of month": True,
        "end of quarter": day.month in {3, 6, 9, 12},
        "end of half-year": day.month in {6, 12},
        "end of year": day.month == 12,
    }[anchor]


def latest_receipt(end: date, length: int, unit: str, country: str) -> date:
    """The latest R with R + notice <= E, looked for backwards from E."""
    received = end
    while run_out(received, length, unit, country) > end:
        received -= DAY
    return received


def chances(
    today: date,
    *,
    length: int,
    unit: str,
    anchor: str,
    start: date,
    first: int | None,
    renewal: int | None,
    minimum: date | None,
    country: str,
    wanted: int,
    days: int = 5000,
) -> list[Answer]:
    """The first chances that are open today: (last day of receipt, end day)."""
    found: list[Answer] = []
    for ahead in range(days):
        end = today + ahead * DAY
        if not allowed_end(end, anchor, start, first, renewal, minimum):
            continue
        received = latest_receipt(end, length, unit, country)
        if received >= today:
            found.append((received, end))
            if len(found) == wanted:
                break
    return found


def chances_by_german_law(
    today: date, *, pay: str, start: date, minimum: date | None, country: str, wanted: int
) -> list[Answer]:
    """§ 621 BGB for an open-ended agreement that says nothing, found by trying every day as the end."""
    found: list[Answer] = []
    for ahead in range(3000):
        end = today + ahead * DAY
        if end < start or (minimum is not None and end < minimum):
            continue
        last_of_month = (end + DAY).day == 1
        received = None
        if pay == "day":
            received = end - DAY
        elif pay == "week" and end.weekday() == 5:
            received = end - 5 * DAY
            while not works(received, country):
                received += DAY
        elif pay == "month" and last_of_month:
            received = date(end.year, end.month, 15)
        elif pay in {"quarter", "year"} and last_of_month and end.month in {3, 6, 9, 12}:
            received = end - 42 * DAY
        elif pay == "none":
            received = end
        if received is not None and received >= today:
            found.append((received, end))
            if len(found) == wanted:
                break
    return found
