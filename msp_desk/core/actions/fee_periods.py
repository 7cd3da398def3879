"""For which span an agreement is billed in a month, and how much: whole months, and days of the first and last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from msp_desk.core.records.agreement import Agreement, Billing
from msp_desk.core.records.money import half_up
from msp_desk.core.records.period import Period, add_months, month_of

MONTHS = {Billing.MONTHLY: 1, Billing.QUARTERLY: 3, Billing.YEARLY: 12}


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOfMonth:
    """Days of a month in which the agreement did not run throughout.

    Attributes:
        days: So many days it ran.
        of: So many the month has.
    """

    days: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeSpan:
    """What one invoice of an agreement is for.

    Attributes:
        period: First and last day of service.
        months: Whole calendar months in it.
        parts: The months that are in it only in part, in order; at most two.
        net: Monthly fee × months, the parts by days, rounded half up once; minor units.
    """

    period: Period
    months: int
    parts: tuple[PartOfMonth, ...]
    net: int


def fee_span(agreement: Agreement, month: date, *, ends: date | None = None) -> FeeSpan | None:
    """What is due of an agreement in a calendar month by the way it is billed.

    Spans of a quarter or a year are counted from the month in which the agreement starts. In advance a span is due in
    its first month, in arrears in its last one.

    Args:
        agreement: Its terms.
        month: Any day of the month.
        ends: The last day of the client with the firm, when it lies before the agreement's.

    Returns:
        None when nothing is due in the month.
    """
    last_days = [day for day in (agreement.ended_on, ends) if day is not None]
    length = MONTHS[agreement.billed]
    since = agreement.start.replace(day=1)
    passed = (month.year - since.year) * 12 + month.month - since.month
    if passed < 0:
        return None
    first = add_months(since, passed // length * length)
    begins = max(first, agreement.start)
    finishes = min([add_months(first, length) - timedelta(days=1), *last_days])
    if finishes < begins:
        return None
    period = Period(begins, finishes)
    due = month_of(period.first if agreement.in_advance else period.last)
    return span_of(agreement.monthly_fee, period) if month in due else None


def span_of(monthly_fee: int, period: Period) -> FeeSpan:
    """A fee over a period, each month that is not whole by its days.

    Args:
        monthly_fee: Minor units.
        period: The days of service.
    """
    whole, parts, share = 0, list[PartOfMonth](), Fraction(0)
    month = month_of(period.first)
    while month.first <= period.last:
        days = period.shared_days(month)
        share += Fraction(days, month.days)
        if days == month.days:
            whole += 1
        else:
            parts.append(PartOfMonth(days=days, of=month.days))
        month = month_of(add_months(month.first, 1))
    exact = monthly_fee * share
    return FeeSpan(period=period, months=whole, parts=tuple(parts), net=half_up(exact.numerator, exact.denominator))
