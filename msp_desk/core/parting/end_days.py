"""The days on which an agreement can end, and how a notice is counted (notice definitions)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from msp_desk.core.parting.working_days import WorkingCalendar
from msp_desk.core.records.agreement import Agreement, Anchor, NoticeUnit
from msp_desk.core.records.period import add_months, month_end

_DAY = timedelta(days=1)
_CALENDAR_MONTHS = {
    Anchor.END_OF_MONTH: 1,
    Anchor.END_OF_QUARTER: 3,
    Anchor.END_OF_HALF_YEAR: 6,
    Anchor.END_OF_YEAR: 12,
}


def first_term_end(agreement: Agreement) -> date | None:
    """The last day of the first term; None for an open-ended agreement.

    Raises:
        OverflowError: If it lies outside the calendar.
    """
    if agreement.first_term_months is None:
        return None
    return _term_end(agreement.start, agreement.first_term_months)


def earliest_end(agreement: Agreement) -> date:
    """The day before which the agreement never ends: the end of its first term and its minimum end are respected.

    Raises:
        OverflowError: If it lies outside the calendar.
    """
    held = (agreement.start, first_term_end(agreement), agreement.minimum_end)
    return max(day for day in held if day is not None)


def end_days(agreement: Agreement, anchor: Anchor, bound: date) -> Iterator[date]:
    """The end days an anchor allows, from a bound on, in order; the earliest end is not looked at.

    Contract years and terms are counted from the start each time (start + n months − 1 day), never from one another,
    so that a start on the 31st does not lose days for good.

    Args:
        agreement: Its start, first term and renewals are used.
        anchor: Usually the agreement's own.
        bound: The first day of interest.

    Yields:
        Endless, except for terms: those stop at the first term's end when there is no renewal.

    Raises:
        OverflowError: When it runs out of calendar.
    """
    if anchor in _CALENDAR_MONTHS:
        return _calendar_ends(bound, _CALENDAR_MONTHS[anchor])
    if anchor is Anchor.END_OF_CONTRACT_YEAR:
        return _term_ends(agreement.start, 12, 12, bound)
    if anchor is Anchor.END_OF_TERM:
        first = agreement.first_term_months
        return iter(()) if first is None else _term_ends(agreement.start, first, agreement.renewal_months, bound)
    return _days_from(bound)


def end_after_receipt(received: date, length: int, unit: NoticeUnit, calendar: WorkingCalendar) -> date:
    """The day on which a notice received on a day has run out; the day of receipt does not count.

    Args:
        received: The day of receipt.
        length: In the unit, 0 or more.
        unit: Working days are those of the calendar.
        calendar: The recipient's region.

    Raises:
        OverflowError: If the day lies too far ahead.
    """
    match unit:
        case NoticeUnit.MONTHS:
            return add_months(received, length)
        case NoticeUnit.WEEKS:
            return received + timedelta(weeks=length)
        case NoticeUnit.WORKING_DAYS:
            return calendar.nth_after(received, length)
        case NoticeUnit.DAYS:
            return received + timedelta(days=length)


def last_receipt(end: date, length: int, unit: NoticeUnit, calendar: WorkingCalendar) -> date:
    """The latest day of receipt with which the notice has run out by an end day.

    Raises:
        OverflowError: If the day lies outside the calendar.
    """
    match unit:
        case NoticeUnit.MONTHS:
            received = add_months(end, -length)
            while add_months(received + _DAY, length) <= end:  # several days may lead to the end of a short month
                received += _DAY
            return received
        case NoticeUnit.WEEKS:
            return end - timedelta(weeks=length)
        case NoticeUnit.WORKING_DAYS:
            return calendar.day_with_count_until(end, length)
        case NoticeUnit.DAYS:
            return end - timedelta(days=length)


def _term_end(start: date, months: int) -> date:
    return add_months(start, months) - _DAY


def _days_from(bound: date) -> Iterator[date]:
    while True:
        yield bound
        bound += _DAY


def _calendar_ends(bound: date, months: int) -> Iterator[date]:
    last_month = -(-bound.month // months) * months
    first = date(bound.year, last_month, 1)
    while True:
        yield month_end(first)
        first = add_months(first, months)


def _term_ends(start: date, first: int, renewal: int | None, bound: date) -> Iterator[date]:
    if renewal is None:
        if (end := _term_end(start, first)) >= bound:
            yield end
        return
    passed = (bound.year - start.year) * 12 + bound.month - start.month
    count = first + max(0, (passed - first) // renewal) * renewal
    while True:
        if (end := _term_end(start, count)) >= bound:
            yield end
        count += renewal
