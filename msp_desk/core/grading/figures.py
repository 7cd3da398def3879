"""Hours and money of one client in its window (grading definitions, "Facts" and the margin of "The eight measures").

Every figure is computed exactly, as a fraction of whole numbers, and divided or rounded once at the end: an amount that
ends in exactly half a cent rounds up on every machine, and revenue that cancels out is zero, not almost zero.
Plain whole numbers are used instead of :class:`fractions.Fraction`, which costs several times as much for every client
and month of a history.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from msp_desk.core.grading.facts import ClientFacts, Effort, InvoiceFacts
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.invoice import InvoiceKind
from msp_desk.core.records.money import half_up
from msp_desk.core.records.period import DAYS_PER_MONTH, Period

_MONTH_DAYS, _MONTH_PARTS = DAYS_PER_MONTH.as_integer_ratio()  # 30.4375 days = 487 / 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Hours and money of one client in its window.

    Amounts named plainly are whole minor units, each rounded half up from its exact value; so a difference of two of
    them may be a unit away from the third.

    Attributes:
        months: Length of the window in average months.
        minutes: Minutes spent, unrounded; tickets with unknown minutes count the mean of the known ones.
        revenue: Net revenue that falls into the window.
        direct_cost: What was bought for the client: its monthly direct cost for the length of the window.
        labour: What the owner's own hours cost.
        contribution: Revenue less direct cost.
        profit: Contribution less labour.
        margin: Profit in percent of revenue, unrounded; None when there is no revenue above zero.
        effective_hourly_rate: Contribution for an hour, minor units, unrounded; None without hours.
        exact_revenue: Revenue in minor units, unrounded.
        exact_contribution: Contribution in minor units, unrounded.
    """

    months: float
    minutes: float
    revenue: int
    direct_cost: int
    labour: int
    contribution: int
    profit: int
    margin: float | None
    effective_hourly_rate: float | None
    exact_revenue: float
    exact_contribution: float

    @property
    def hours(self) -> float:
        """Hours spent, unrounded."""
        return self.minutes / 60


def figures(facts: ClientFacts, as_of: date, settings: Settings) -> Figures:
    """Hours and money of a client in its window.

    Revenue, direct cost and labour are r / rs, c / cs and w / ws; the letters below keep the formulas readable.
    """
    r, rs = revenue_share(facts.invoices.earning_in(facts.window), facts.window, as_of)
    c, cs = facts.client.monthly_direct_cost * facts.window.days * _MONTH_PARTS, _MONTH_DAYS
    m, ms = _minutes(facts.effort)
    w, ws = m * settings.hour_cost, ms * 60
    left, lefts = r * cs - c * rs, rs * cs  # contribution
    profit, profits = left * ws - w * lefts, lefts * ws
    return Figures(
        months=facts.window.months,
        minutes=m / ms,
        revenue=half_up(r, rs),
        direct_cost=half_up(c, cs),
        labour=half_up(w, ws),
        contribution=half_up(left, lefts),
        profit=half_up(profit, profits),
        margin=100 * profit * rs / (profits * r) if r > 0 else None,
        effective_hourly_rate=left * ms * 60 / (lefts * m) if m else None,
        exact_revenue=r / rs,
        exact_contribution=left / lefts,
    )


def revenue_share(invoices: Iterable[InvoiceFacts], window: Period, as_of: date) -> tuple[int, int]:
    """The net amounts that fall into a window, as numerator and denominator of minor units.

    An invoice with a service period gives the window the share of its days that lie inside; without one it counts whole
    when it was issued inside. Credit notes count negative. When the invoice was issued does not matter as long as that
    was by the day: a fee billed in advance belongs to the days it pays for.
    """
    first, last = window.first, window.last
    by_length: dict[int, int] = {1: 0}
    for invoice in invoices:
        if invoice.issued_on > as_of:
            continue
        net = -invoice.net if invoice.kind is InvoiceKind.CREDIT_NOTE else invoice.net
        period = invoice.period
        if period is None:
            if first <= invoice.issued_on <= last:
                by_length[1] += net
        elif first <= period.first and period.last <= last:
            by_length[1] += net
        elif period.first <= last and period.last >= first:
            length = period.days
            by_length[length] = by_length.get(length, 0) + net * period.shared_days(window)
    common = math.lcm(*by_length)
    return sum(amount * (common // length) for length, amount in by_length.items()), common


def _minutes(effort: Effort) -> tuple[int, int]:
    """Minutes as numerator and denominator; where no ticket's minutes are known, the unknown ones add none."""
    others = effort.work_minutes + effort.incident_minutes
    if not effort.known_tickets:
        return others, 1
    return effort.known_minutes * effort.tickets + others * effort.known_tickets, effort.known_tickets
