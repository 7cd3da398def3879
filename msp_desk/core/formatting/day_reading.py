"""Days as people type them, back to dates.

Accepted: 21.11. · 21.11.26 · 21/11/2026 · 21-11-2026 · 2026-11-21 · 21 Nov 2026 · 21. November · November 21, 2026 ·
1° aprile 2027 · today, yesterday, tomorrow (in the three languages) · +3 and -2 (days from today).
Words are taken in all three languages whatever the language: an owner writes to clients abroad, and no word of one
language means something else in another. Without a year, the year of today is meant. A year of two digits is the latest
such year that is at most twenty years ahead of today.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from functools import cache
from typing import Final

from msp_desk.core.formatting.conventions import MINUS, conventions_of
from msp_desk.core.formatting.unreadable import Unreadable
from msp_desk.core.records.family import FIRST_DAY, LAST_DAY
from msp_desk.core.records.language import Language

_LONGEST: Final = 40
_YEARS_AHEAD: Final = 20
_RELATIVE_WORDS: Final = {
    "today": 0,
    "heute": 0,
    "oggi": 0,
    "yesterday": -1,
    "gestern": -1,
    "ieri": -1,
    "tomorrow": 1,
    "morgen": 1,
    "domani": 1,
}
_OFFSET: Final = re.compile(r"([+-])\s?([0-9]{1,5})")
_ISO: Final = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_NUMERIC: Final = re.compile(r"([0-9]{1,2})\s?([./-])\s?([0-9]{1,2})(?:\2\s?([0-9]{4}|[0-9]{2})?)?")
_DAY_MONTH: Final = re.compile(
    r"([0-9]{1,2})(?:st|nd|rd|th|\.|°|º)?[ -]?([^\W\d_]{3,10})\.?(?:,?[ -]([0-9]{4}|[0-9]{2}))?"
)
_MONTH_DAY: Final = re.compile(r"([^\W\d_]{3,10})\.? ([0-9]{1,2})(?:st|nd|rd|th)?(?:,? ([0-9]{4}))?")


def parse_day(text: str, language: Language, today: date, *, month_first: bool = False) -> date:
    """Read a day as typed.

    Args:
        text: what was typed.
        language: the language of the window; all three read numbers day first.
        today: the day that "today", "+3" and a missing year refer to.
        month_first: read 11/21/2026 the American way; days with dots stay day first.

    Returns:
        The day, between `family.FIRST_DAY` and `family.LAST_DAY`.

    Raises:
        Unreadable: the text is no day, the day does not exist, or its year is out of range.
    """
    del language  # all three languages write the day first; the parameter keeps the door open for one that does not
    cleaned = " ".join(unicodedata.normalize("NFC", text).casefold().replace(MINUS, "-").split())
    if not cleaned or len(cleaned) > _LONGEST:
        raise Unreadable("day_unreadable", text=text)
    if cleaned in _RELATIVE_WORDS:
        return _shifted(today, _RELATIVE_WORDS[cleaned], text)
    if match := _OFFSET.fullmatch(cleaned):
        return _shifted(today, int(match[1] + match[2]), text)
    if match := _ISO.fullmatch(cleaned):
        return _day(int(match[1]), int(match[2]), int(match[3]), text)
    if match := _NUMERIC.fullmatch(cleaned):
        first, second = int(match[1]), int(match[3])
        if month_first and match[2] != ".":
            first, second = second, first
        return _day(_year(match[4], today), second, first, text)
    if match := _DAY_MONTH.fullmatch(cleaned):
        return _day(_year(match[3], today), _month(match[2], text), int(match[1]), text)
    if match := _MONTH_DAY.fullmatch(cleaned):
        return _day(_year(match[3], today), _month(match[1], text), int(match[2]), text)
    raise Unreadable("day_unreadable", text=text)


def month_number(name: str) -> int | None:
    """Give the number of a month named in any of the three languages.

    Args:
        name: the name in lower case, in full or cut to at least three letters, without a full stop.

    Returns:
        1 to 12, or None when no month is called so.
    """
    if len(name) < 3:
        return None
    for full, number in _month_names():
        if full.startswith(name):
            return number
    return None


def full_year(two_digits: int, today: date) -> int:
    """Give the four-digit year meant by two digits: the latest one at most twenty years ahead of today."""
    latest = today.year + _YEARS_AHEAD
    return latest - (latest - two_digits) % 100


@cache
def _month_names() -> tuple[tuple[str, int], ...]:
    """All names of all languages in lower case, with umlauts also written out; no cut name means two months."""
    names: list[tuple[str, int]] = []
    for language in Language:
        for number, name in enumerate(conventions_of(language).months, start=1):
            lowered = name.casefold()
            names.append((lowered, number))
            if "ä" in lowered:
                names.append((lowered.replace("ä", "ae"), number))
    names.extend([("sept", 9), ("sett", 9)])
    return tuple(names)


def _month(name: str, text: str) -> int:
    number = month_number(name)
    if number is None:
        raise Unreadable("day_unreadable", text=text)
    return number


def _year(digits: str | None, today: date) -> int:
    if not digits:
        return today.year
    return int(digits) if len(digits) > 2 else full_year(int(digits), today)


def _shifted(today: date, days: int, text: str) -> date:
    try:
        return _within_range(today + timedelta(days=days), text)
    except OverflowError as error:
        raise Unreadable("day_out_of_range", text=text, first=FIRST_DAY, last=LAST_DAY) from error


def _day(year: int, month: int, day: int, text: str) -> date:
    try:
        return _within_range(date(year, month, day), text)
    except ValueError as error:
        raise Unreadable("day_missing", text=text) from error


def _within_range(day: date, text: str) -> date:
    if not FIRST_DAY <= day <= LAST_DAY:
        raise Unreadable("day_out_of_range", text=text, first=FIRST_DAY, last=LAST_DAY)
    return day
