"""Keep, reprice or part: the same twelve months three ways (decision definitions, "Comparing").

Everything is in minor units, unrounded. A month is counted whole: what ends or rises does so at a month's beginning.
A client that leaves over a new fee does not pay it: until its agreement has ended it pays the old one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final, TypeAlias

from msp_desk.core.deciding.affordability import Means, freed_value, result_of
from msp_desk.core.deciding.share import Share
from msp_desk.core.portfolio.concentration import concentration

MONTHS: Final = 12
Cash: TypeAlias = tuple[float, ...]
"""At the end of each month."""
_NOISE: Final = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What the owner tries out.

    Attributes:
        raise_by: More a month, from ``raise_after`` months on.
        raise_after: Whole months until the new fee holds.
        leaving_chance: That the client leaves rather than pays it, 0 to 1.
        leaving_after: Whole months until it is gone in that case.
        notice_months: Whole months until it is gone when the owner parts.
        refund_due: Paid back in the first month without it, when the owner parts.
    """

    raise_by: float
    raise_after: int
    leaving_chance: float
    leaving_after: int
    notice_months: int
    refund_due: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """The firm's next twelve months one way; what is not said to be of the year is of its last month.

    "The client" is each of those that the decision is about; of several, their sum.

    Attributes:
        contribution: Of the client, without what its freed hours bring.
        hours_freed: That the client no longer takes.
        freed_value: What they bring.
        monthly_result: Of the firm.
        cash: At the end of each month.
        lowest_cash: The least of today's cash and every month end.
        runway_months: Months from now until the cash is used up; None while the last month's result is not negative
            and no month end was below zero.
        effective_clients: 1 / sum of squared shares of revenue; None without revenue.
        effort_removed: Share of the firm's hours that is gone, 0 to 1.
        year_contribution: Of the client and its freed hours over the twelve months.
        year_hours: That the client still takes over the twelve months.
    """

    contribution: float
    hours_freed: float
    freed_value: float
    monthly_result: float
    cash: tuple[float, ...]
    lowest_cash: float
    runway_months: float | None
    effective_clients: float | None
    effort_removed: float
    year_contribution: float
    year_hours: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The three years side by side."""

    keep: Year
    reprice: Year
    part: Year


@dataclass(frozen=True, slots=True, kw_only=True)
class _Month:
    """The client in one month, as it is expected.

    Attributes:
        stays: The chance that it is there.
        more: What it pays beyond the present fee.
        refund: Paid back.
    """

    stays: float = 1.0
    more: float = 0.0
    refund: float = 0.0


_Course: TypeAlias = tuple[Share, Sequence[_Month]]
"""A client with its twelve months."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One client of a decision, with what is tried out on it."""

    share: Share
    choice: Choice


def compare(shares: Sequence[Share], chosen: Share, means: Means, choice: Choice) -> Comparison:
    """The next twelve months with a client kept, repriced or parted with; see :func:`compare_all`."""
    return compare_all(shares, [Case(share=chosen, choice=choice)], means)


def compare_all(shares: Sequence[Share], cases: Sequence[Case], means: Means) -> Comparison:
    """The next twelve months with one or several clients kept, repriced or parted with.

    Args:
        shares: Every client of the firm, those of the cases among them.
        cases: The clients, each once.
        means: What the firm lives on.
    """
    rest = _rest(shares, cases, means)
    kept, repriced, parted = _three_ways(cases)
    return Comparison(
        keep=_year(rest, kept, means), reprice=_year(rest, repriced, means), part=_year(rest, parted, means)
    )


def cash_all(shares: Sequence[Share], cases: Sequence[Case], means: Means) -> tuple[Cash, Cash, Cash]:
    """The cash of :func:`compare_all` alone: kept, repriced and parted with."""
    rest = _rest(shares, cases, means)
    kept, repriced, parted = _three_ways(cases)
    return _flow(rest, kept, means).cash, _flow(rest, repriced, means).cash, _flow(rest, parted, means).cash


def _three_ways(cases: Sequence[Case]) -> tuple[list[_Course], list[_Course], list[_Course]]:
    return (
        [(case.share, [_Month()] * MONTHS) for case in cases],
        [(case.share, _repriced(case.choice)) for case in cases],
        [(case.share, _parted(case.choice)) for case in cases],
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rest:
    """What no way changes.

    Attributes:
        result: Of the firm a month without what the clients in question contribute.
        revenues: Of every other client.
        hours: Of all clients.
    """

    result: float
    revenues: list[float]
    hours: float


def _rest(shares: Sequence[Share], cases: Sequence[Case], means: Means) -> _Rest:
    decided = {case.share.client_id for case in cases}
    return _Rest(
        result=result_of(shares, means) - sum(case.share.contribution for case in cases),
        revenues=[share.revenue for share in shares if share.client_id not in decided],
        hours=sum(share.hours for share in shares),
    )


def _repriced(choice: Choice) -> list[_Month]:
    chance = choice.leaving_chance
    gone = max(choice.leaving_after, choice.raise_after)  # nobody leaves over a fee before it holds
    return [
        _Month(
            stays=1.0 - chance if month >= gone else 1.0,
            more=(1.0 - chance) * choice.raise_by if month >= choice.raise_after else 0.0,
        )
        for month in range(MONTHS)
    ]


def _parted(choice: Choice) -> list[_Month]:
    return [
        _Month(
            stays=0.0 if month >= choice.notice_months else 1.0,
            refund=float(choice.refund_due) if month == choice.notice_months else 0.0,
        )
        for month in range(MONTHS)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Flow:
    """The twelve months in money, of the clients in question and of the firm."""

    contributions: list[float]
    values: list[float]
    results: list[float]
    flows: list[float]
    cash: Cash


def _flow(rest: _Rest, courses: Sequence[_Course], means: Means) -> _Flow:
    contributions, values, refunds = [0.0] * MONTHS, [0.0] * MONTHS, [0.0] * MONTHS
    for share, months in courses:
        freed = freed_value(share.hours, means)
        for place, month in enumerate(months):
            contributions[place] += month.stays * share.contribution + month.more
            values[place] += (1.0 - month.stays) * freed
            refunds[place] += month.refund
    results = [rest.result + contribution + value for contribution, value in zip(contributions, values, strict=True)]
    flows = [result - refund for result, refund in zip(results, refunds, strict=True)]
    return _Flow(
        contributions=contributions,
        values=values,
        results=results,
        flows=flows,
        cash=tuple(accumulate(flows, initial=float(means.reserve)))[1:],
    )


def _year(rest: _Rest, courses: Sequence[_Course], means: Means) -> Year:
    flow = _flow(rest, courses, means)
    revenues = rest.revenues + [months[-1].stays * share.revenue + months[-1].more for share, months in courses]
    hours_freed = sum(share.hours * (1.0 - months[-1].stays) for share, months in courses)
    return Year(
        contribution=flow.contributions[-1],
        hours_freed=hours_freed,
        freed_value=flow.values[-1],
        monthly_result=flow.results[-1],
        cash=flow.cash,
        lowest_cash=min(float(means.reserve), *flow.cash),
        runway_months=runway(float(means.reserve), flow.flows, flow.results[-1]),
        effective_clients=concentration(revenues).effective_clients,
        effort_removed=hours_freed / rest.hours if rest.hours else 0.0,
        year_contribution=sum(flow.contributions) + sum(flow.values),
        year_hours=sum(share.hours * month.stays for share, months in courses for month in months),
    )


def runway(reserve: float, flows: Sequence[float], afterwards: float) -> float | None:
    """Months from now until the cash is used up, a part of a month included; None when that is not in sight.

    Args:
        reserve: Cash now.
        flows: What each of the first months brings or costs.
        afterwards: What every month after them brings.
    """
    cash = reserve
    if cash < 0:
        return 0.0
    for month, flow in enumerate(flows):
        if cash + flow < 0:
            return month + cash / -flow
        cash += flow
    return None if afterwards >= 0 else len(flows) + cash / -afterwards
