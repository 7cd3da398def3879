"""Can the firm afford to lose a client? Decision definitions, "Affordability".

Everything is for a month, in minor units, unrounded; hours are hours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from msp_desk.core.deciding.share import Share

LONG_ENOUGH: Final = 12.0
"""Months of runway from which a loss is tight rather than out of reach."""


class Verdict(StrEnum):
    """Whether the firm can afford it."""

    CAN_AFFORD = "can_afford"
    TIGHT = "tight"
    CANNOT_AFFORD_NOW = "cannot_afford_now"


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What the firm lives on; the owner's figures, never guessed.

    Attributes:
        fixed_cost: Minor units a month.
        draw: What the owner takes out, minor units a month.
        reserve: Cash, minor units.
        refill: Share of freed hours that can be sold again, 0 to 1.
        target_hourly_rate: Minor units an hour.
    """

    fixed_cost: int
    draw: int
    reserve: int
    refill: float
    target_hourly_rate: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Affordability:
    """What losing clients would do.

    Attributes:
        verdict: Whether the firm can afford it.
        lost: Contribution lost a month.
        lost_revenue: Revenue lost a month; shown beside it, for chasing lost revenue is where owners err.
        freed_hours: Hours freed a month.
        freed_value: What the freed hours bring when they are sold again.
        result_now: The firm's result a month.
        result_after: The result a month without them.
        runway_months: Months until the cash is used up; None while the result after is not negative.
    """

    verdict: Verdict
    lost: float
    lost_revenue: float
    freed_hours: float
    freed_value: float
    result_now: float
    result_after: float
    runway_months: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Flip:
    """What would make a loss affordable, each alone; amounts in minor units, unrounded.

    Attributes:
        more_result: So much more a month, and the result after the loss is no longer negative.
        more_reserve: So much more cash, and it lasts twelve months.
        refill: This share of the freed hours sold again is enough; None when not even all of them are.
    """

    more_result: float
    more_reserve: float
    refill: float | None


def freed_value(hours: float, means: Means) -> float:
    """What freed hours of a month bring when they are sold again at the target rate."""
    return resale(hours, refill=means.refill, target_hourly_rate=means.target_hourly_rate)


def resale(hours: float, *, refill: float, target_hourly_rate: int) -> float:
    """V of the definitions: hours × refill × target hourly rate.

    Args:
        hours: That are freed.
        refill: The share of them that can be sold again, 0 to 1.
        target_hourly_rate: Minor units an hour.
    """
    return hours * refill * target_hourly_rate


def result_of(shares: Sequence[Share], means: Means) -> float:
    """The firm's result a month: what all clients contribute less fixed cost and draw."""
    return sum(share.contribution for share in shares) - means.fixed_cost - means.draw


def afford(leaving: Sequence[Share], result_now: float, means: Means, *, refund_due: int = 0) -> Affordability:
    """What losing one or several clients at once would do.

    Args:
        leaving: Who leaves.
        result_now: The firm's result a month before, see :func:`result_of`.
        means: What the firm lives on.
        refund_due: What would have to be paid back, minor units.
    """
    lost = sum(share.contribution for share in leaving)
    hours = sum(share.hours for share in leaving)
    value = freed_value(hours, means)
    after = result_now - lost + value
    runway = None if after >= 0 else max(0.0, (means.reserve - refund_due) / -after)
    if value >= lost or runway is None:
        verdict = Verdict.CAN_AFFORD
    else:
        verdict = Verdict.TIGHT if runway >= LONG_ENOUGH else Verdict.CANNOT_AFFORD_NOW
    return Affordability(
        verdict=verdict,
        lost=lost,
        lost_revenue=sum(share.revenue for share in leaving),
        freed_hours=hours,
        freed_value=value,
        result_now=result_now,
        result_after=after,
        runway_months=runway,
    )


def what_flips(found: Affordability, means: Means, *, refund_due: int = 0) -> Flip | None:
    """What would turn a loss that the firm cannot afford now; None when it can, if tightly.

    Args:
        found: What the loss would do.
        means: What the firm lives on.
        refund_due: As :func:`afford` took it.
    """
    if found.verdict is not Verdict.CANNOT_AFFORD_NOW:
        return None
    missing = -found.result_after
    all_sold = resale(found.freed_hours, refill=1.0, target_hourly_rate=means.target_hourly_rate)
    needed = min(found.lost, found.freed_value + missing)  # V >= lost, or a result that is not negative
    return Flip(
        more_result=missing,
        more_reserve=LONG_ENOUGH * missing - (means.reserve - refund_due),
        refill=needed / all_sold if 0 < needed <= all_sold else None,
    )
