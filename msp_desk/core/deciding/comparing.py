"""Keep, reprice or part: the same twelve months three ways (decision definitions, "Comparing").

Everything is in minor units, unrounded. A month is counted whole: what ends or rises does so at a month's beginning.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from msp_desk.core.deciding.affordability import Means, freed_value, result_of
from msp_desk.core.deciding.share import Share
from msp_desk.core.portfolio.concentration import concentration

MONTHS: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What the owner tries out.

    Attributes:
        raise_by: More a month, from ``raise_after`` months on.
        raise_after: Whole months until the new fee holds.
        leaving_chance: That the client leaves rather than pays it, 0 to 1.
        notice_months: Whole months until it is gone when the owner parts.
        refund_due: Paid back when it goes.
    """

    raise_by: float
    raise_after: int
    leaving_chance: float
    notice_months: int
    refund_due: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """The firm's next twelve months one way.

    Attributes:
        contribution: Of the client, with what its freed hours bring, over the twelve months.
        hours: The client still takes over the twelve months.
        monthly_result: Of the firm in the last month.
        cash: At the end of each month.
        runway_months: Months until the cash is gone at the last month's result; None while that is not negative.
        effective_clients: 1 / sum of squared shares of revenue in the last month; None without revenue.
        effort_removed: Share of the firm's hours that is gone in the last month, 0 to 1.
    """

    contribution: float
    hours: float
    monthly_result: float
    cash: tuple[float, ...]
    runway_months: float | None
    effective_clients: float | None
    effort_removed: float

    @property
    def lowest_cash(self) -> float:
        """At the end of the worst month."""
        return min(self.cash)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """The three years side by side."""

    keep: Year
    reprice: Year
    part: Year


def compare(shares: Sequence[Share], chosen: Share, means: Means, choice: Choice) -> Comparison:
    """The next twelve months with a client kept, repriced or parted with.

    Args:
        shares: Every client of the firm, the chosen one among them.
        chosen: The client.
        means: What the firm lives on.
        choice: What the owner tries out.
    """
    freed = freed_value(chosen.hours, means)
    stays = 1.0 - choice.leaving_chance
    raised = stays * (chosen.contribution + choice.raise_by) + choice.leaving_chance * freed
    return Comparison(
        keep=_year(shares, chosen, means, after=MONTHS, then=chosen.contribution, stays=1.0, revenue=chosen.revenue),
        reprice=_year(
            shares,
            chosen,
            means,
            after=choice.raise_after,
            then=raised,
            stays=stays,
            revenue=stays * (chosen.revenue + choice.raise_by),
            refund=choice.leaving_chance * choice.refund_due,
        ),
        part=_year(
            shares,
            chosen,
            means,
            after=choice.notice_months,
            then=freed,
            stays=0.0,
            revenue=0.0,
            refund=float(choice.refund_due),
        ),
    )


def _year(
    shares: Sequence[Share],
    chosen: Share,
    means: Means,
    *,
    after: int,
    then: float,
    stays: float,
    revenue: float,
    refund: float = 0.0,
) -> Year:
    """Twelve months in which something changes after some of them.

    Args:
        shares: Every client.
        chosen: The client.
        means: What the firm lives on.
        after: Whole months as they are now.
        then: What the client brings a month from then on, freed hours included.
        stays: The chance that it is still there from then on.
        revenue: What it is expected to be charged a month from then on.
        refund: Paid back in the first changed month.
    """
    now = result_of(shares, means)
    others = [share.revenue for share in shares if share.client_id != chosen.client_id]
    months_now = max(0, min(after, MONTHS))
    months_then = MONTHS - months_now
    results = [now] * months_now + [now - chosen.contribution + then] * months_then
    if months_then:
        results[months_now] -= refund
    last = now - chosen.contribution + then if months_then else now
    hours = sum(share.hours for share in shares)
    return Year(
        contribution=chosen.contribution * months_now + then * months_then,
        hours=chosen.hours * months_now + chosen.hours * stays * months_then,
        monthly_result=last,
        cash=tuple(accumulate(results, initial=float(means.reserve)))[1:],
        runway_months=None if last >= 0 else max(0.0, means.reserve / -last),
        effective_clients=concentration([*others, revenue if months_then else chosen.revenue]).effective_clients,
        effort_removed=chosen.hours * (1.0 - stays) / hours if hours and months_then else 0.0,
    )
