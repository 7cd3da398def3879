"""Working days of a region: Monday to Friday without its public holidays."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from msp_desk.core.records.family import LAST_DAY

_DAY = timedelta(days=1)
_REGION = re.compile(r"([A-Z]{2})(?:-(.+))?")
_OTHER_CODES = {"UK": "GB", "EL": "GR"}  # codes in daily use beside those of ISO 3166


class HolidaysKnown(StrEnum):
    """How much is known about the public holidays of a region."""

    YES = "yes"
    COUNTRY_ONLY = "country only"
    NO = "no"


def working_calendar(region: str) -> WorkingCalendar:
    """The working days of a region.

    Args:
        region: ISO 3166 country, or country and part: ``"DE"``, ``"DE-BY"``, ``"GB-ENG"``; ``"UK"`` counts as
            ``"GB"``. A part that is not known leaves the country's holidays; an unknown or empty country leaves
            Monday to Friday. :attr:`WorkingCalendar.known` says which.
    """
    match = _REGION.fullmatch(region.strip().upper())
    if match is None:
        return WorkingCalendar(region=region, country="", part="", known=HolidaysKnown.NO)
    country = _OTHER_CODES.get(match[1], match[1])
    part = match[2] or ""
    if not _is_supported(country, ""):
        return WorkingCalendar(region=region, country="", part="", known=HolidaysKnown.NO)
    if part and not _is_supported(country, part):
        return WorkingCalendar(region=region, country=country, part="", known=HolidaysKnown.COUNTRY_ONLY)
    return WorkingCalendar(region=region, country=country, part=part, known=HolidaysKnown.YES)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingCalendar:
    """The working days of one region.

    Attributes:
        region: As it was asked for.
        country: ISO 3166 code; "" when no holidays are known.
        part: The part of the country; "" for the whole of it.
        known: How much is known about its public holidays.
    """

    region: str
    country: str
    part: str
    known: HolidaysKnown

    def is_holiday(self, day: date) -> bool:
        """Whether a day is known to be a public holiday."""
        return bool(self.country) and day in _holidays(self.country, self.part, day.year)

    def is_working_day(self, day: date) -> bool:
        """Whether a day is a Monday to Friday without a public holiday."""
        return day.weekday() < 5 and not self.is_holiday(day)

    def knows_year(self, year: int) -> bool:
        """Whether the library has public holidays for a year; far years are Monday to Friday only."""
        return bool(self.country) and bool(_holidays(self.country, self.part, year))

    def on_or_before(self, day: date) -> date:
        """The last working day that is not after a day."""
        while not self.is_working_day(day):
            day -= _DAY
        return day

    def on_or_after(self, day: date) -> date:
        """The first working day that is not before a day."""
        while not self.is_working_day(day):
            day += _DAY
        return day

    def nth_after(self, day: date, count: int) -> date:
        """The ``count``-th working day after a day; the day itself for 0.

        Raises:
            OverflowError: If it lies beyond the days the program keeps.
        """
        if count > max(0, (LAST_DAY - day).days):
            raise OverflowError("the date lies beyond the days the program keeps")
        while count > 0:
            day += _DAY
            count -= self.is_working_day(day)
        return day

    def day_with_count_until(self, last: date, count: int) -> date:
        """The latest day after which ``count`` working days still follow up to and including ``last``."""
        while count > 0:
            count -= self.is_working_day(last)
            last -= _DAY
        return last


@lru_cache(maxsize=256)
def _is_supported(country: str, part: str) -> bool:
    import holidays

    try:
        holidays.country_holidays(country, subdiv=_known_part(country, part) or None)
    except NotImplementedError:
        return False
    return True


@lru_cache(maxsize=1024)
def _holidays(country: str, part: str, year: int) -> frozenset[date]:
    import holidays

    found = holidays.country_holidays(country, subdiv=_known_part(country, part) or None, years=year, expand=False)
    return frozenset(found)


def _known_part(country: str, part: str) -> str:
    """A part of a country as the library writes it; most are capitals, a few are names."""
    if not part:
        return ""
    import holidays

    for name in type(holidays.country_holidays(country)).subdivisions:
        if name.upper() == part:
            return name
    return part
