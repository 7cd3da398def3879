"""Days in a column of a file: their order is inferred from the whole column, a time beside them is dropped.

Read: 2013-02-28 · 2013/2/28 · 20130228 · 28/2/2013 · 2/28/13 · 28.02.2013 · 14/Jul/25 · 28 February 2013 ·
Feb 28, 2013, each alone or followed by a time ("01:16", "4:05 PM", "T01:16:00.000Z", "+02:00"), and seconds or
milliseconds since 1970 in ten or thirteen digits. The day is the one written, no time zone moves it. Days with dots are
day first unless a column proves otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from msp_desk.core.formatting.day_reading import full_year, month_number
from msp_desk.core.formatting.unreadable import shown
from msp_desk.core.importing.options import DayOrder
from msp_desk.core.records.family import FIRST_DAY, LAST_DAY
from msp_desk.core.records.problem import Problem

_LONGEST: Final = 60
_TIME: Final = (
    r"(?:(?: ?t ?|,? (?:at )?|,)(?P<hour>[0-9]{1,2})[:.](?P<minute>[0-5][0-9])(?:[:.](?P<second>[0-6][0-9])"
    r"(?:[.,][0-9]{1,9})?)? ?(?P<half>[ap]\.? ?m\.?)? ?(?:z|utc|gmt|[+-][0-9]{2}:?(?:[0-9]{2})?)?)?"
)
_YEAR_FIRST: Final = re.compile(r"(?P<y>[0-9]{4})(?P<s>[-/.])(?P<m>[0-9]{1,2})(?P=s)(?P<d>[0-9]{1,2})" + _TIME)
_COMPACT: Final = re.compile(r"(?P<y>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})" + _TIME)
_NUMERIC: Final = re.compile(
    r"(?P<a>[0-9]{1,2}) ?(?P<s>[-/.]) ?(?P<b>[0-9]{1,2}) ?(?P=s) ?(?P<y>[0-9]{4}|[0-9]{2})" + _TIME
)
_DAY_MONTH: Final = re.compile(
    r"(?P<d>[0-9]{1,2})(?:st|nd|rd|th|\.|°|º)?[ /-]?(?P<n>[^\W\d_]{3,10})\.?,?[ /-](?P<y>[0-9]{4}|[0-9]{2})" + _TIME
)
_MONTH_DAY: Final = re.compile(
    r"(?P<n>[^\W\d_]{3,10})\.?[ -](?P<d>[0-9]{1,2})(?:st|nd|rd|th)?(?:, ?| )(?P<y>[0-9]{4})" + _TIME
)
_MOMENT: Final = re.compile(r"(?P<seconds>[0-9]{10})(?:[0-9]{3})?(?:\.[0-9]{1,9})?")


def written_day(text: str, today: date) -> WrittenDay | Problem:
    """Read one value as far as it can be read without knowing the order of its column.

    Args:
        text: the cell, not empty.
        today: decides the century of two-digit years.
    """
    cleaned = " ".join(text.casefold().split())
    if len(cleaned) > _LONGEST:
        return _unreadable(text)
    for pattern in (_NUMERIC, _YEAR_FIRST, _COMPACT, _DAY_MONTH, _MONTH_DAY):
        match = pattern.fullmatch(cleaned)
        if match is None:
            continue
        groups = match.groupdict()
        if not _is_time(groups):
            return _unreadable(text)
        digits = groups["y"] or ""
        year = int(digits) if len(digits) > 2 else full_year(int(digits), today)
        if pattern is _NUMERIC:
            return WrittenDay(
                year=year, first=int(groups["a"] or 0), second=int(groups["b"] or 0), sign=groups["s"] or ""
            )
        month = month_number(groups["n"] or "") if "n" in groups else int(groups["m"] or 0)
        if month is None:
            return _unreadable(text)
        return WrittenDay(year=year, first=int(groups["d"] or 0), second=month, sign="")
    moment = _MOMENT.fullmatch(cleaned)
    if moment is not None:
        day = datetime.fromtimestamp(int(moment["seconds"]), UTC).date()
        return WrittenDay(year=day.year, first=day.day, second=day.month, sign="")
    return _unreadable(text)


def column_order(counts: Mapping[WrittenDay, int]) -> OrderEvidence:
    """Count what the values of a column say about the order of day and month.

    Args:
        counts: how often each value occurs.
    """
    day_first = month_first = open_ = dotted = 0
    for written, count in counts.items():
        if not written.sign or written.first == written.second:
            continue
        if written.first > 12 >= written.second:
            day_first += count
        elif written.second > 12 >= written.first:
            month_first += count
        elif written.first <= 12:
            open_ += count
            dotted += count if written.sign == "." else 0
    return OrderEvidence(day_first=day_first, month_first=month_first, open=open_, dotted=dotted)


def resolved_day(written: WrittenDay, order: DayOrder, text: str) -> date | Problem:
    """Make the day, once the order of its column is known."""
    day, month = written.first, written.second
    if written.sign and order is DayOrder.MONTH_FIRST:
        day, month = month, day
    try:
        made = date(written.year, month, day)
    except ValueError:
        code = "day_missing" if not written.sign else f"day_missing_{order.name.lower()}"
        return Problem(field="", code=f"importing.{code}", params={"value": shown(text)})
    if not FIRST_DAY <= made <= LAST_DAY:
        return Problem(field="", code="problem.day_out_of_range", params={"first": FIRST_DAY, "last": LAST_DAY})
    return made


def _unreadable(text: str) -> Problem:
    return Problem(field="", code="importing.day_unreadable", params={"value": shown(text)})


def _is_time(groups: Mapping[str, str | None]) -> bool:
    hour = groups["hour"]
    return hour is None or int(hour) <= (12 if groups["half"] else 24)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenDay:
    """A day as written.

    Attributes:
        year: four digits.
        first: the first of the two other numbers; the day where the order is certain.
        second: the second of them; the month where the order is certain.
        sign: what divides the numbers, "" where their order is certain.
    """

    year: int
    first: int
    second: int
    sign: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderEvidence:
    """What a column says about the order: how many values fit only one, and how many fit both.

    Attributes:
        day_first: values that fit only day first.
        month_first: values that fit only month first.
        open: values that fit both and mean different days.
        dotted: those of the open ones that are written with dots.
    """

    day_first: int
    month_first: int
    open: int
    dotted: int

    @property
    def order(self) -> DayOrder | None:
        """The order the column proves (by the greater number of values), None when it proves none."""
        if self.day_first != self.month_first:
            return DayOrder.DAY_FIRST if self.day_first > self.month_first else DayOrder.MONTH_FIRST
        if self.day_first == 0 and self.open == self.dotted:
            return DayOrder.DAY_FIRST if self.open else None
        return None

    @property
    def is_torn(self) -> bool:
        """Whether as many values prove one order as prove the other."""
        return self.day_first == self.month_first > 0

    @property
    def needs_order(self) -> bool:
        """Whether the column means nothing without an order."""
        return self.is_torn or self.open > 0
