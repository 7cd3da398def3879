"""Days as text, in the four styles the program uses."""

from __future__ import annotations

from datetime import date
from enum import StrEnum, auto

from msp_desk.core.formatting.conventions import conventions_of
from msp_desk.core.records.language import Language


def format_day(day: date, language: Language, style: DayStyle) -> str:
    """Write a day.

    Spaces are ordinary ones; `conventions.keep_together` makes them no-break spaces for running text.

    Args:
        day: the day; years are written with four digits.
        language: whose conventions.
        style: how long.

    Returns:
        SHORT "21.11.2026" (de), "21/11/2026" (it, en); MEDIUM "21 Nov 2026", "21. Nov. 2026", "21 nov 2026";
        LONG "21 November 2026", "21. November 2026", "21 novembre 2026", "1° aprile 2027"; MONTH "November 2026".
    """
    conventions = conventions_of(language)
    year = f"{day.year:04d}"
    if style is DayStyle.MONTH:
        return f"{conventions.months[day.month - 1]} {year}"
    if style is DayStyle.SHORT:
        sign = "." if language is Language.DE else "/"
        return f"{day.day:02d}{sign}{day.month:02d}{sign}{year}"
    long = style is DayStyle.LONG
    month = (conventions.months if long else conventions.short_months)[day.month - 1]
    return f"{_day_number(day, language, long=long)} {month} {year}"


def _day_number(day: date, language: Language, *, long: bool) -> str:
    if language is Language.DE:
        return f"{day.day}."
    if language is Language.IT and long and day.day == 1:
        return "1°"
    return str(day.day)


class DayStyle(StrEnum):
    """How a day is written. English tables use MEDIUM, because 4/5/2026 is read both ways around the world."""

    SHORT = auto()
    MEDIUM = auto()
    LONG = auto()
    MONTH = auto()
