"""The fee a client needs, and what risk of losing it that is worth. Decision definitions, "Reprice"."""

from __future__ import annotations

from dataclasses import dataclass

from msp_desk.core.deciding.affordability import resale
from msp_desk.core.deciding.share import Share
from msp_desk.core.records.firm import Settings

_NOISE = 1e-6
"""A fee that misses the needed one by less than this many minor units misses it by the noise of binary fractions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Repricing:
    """A proposal for a client's fee; amounts a month, minor units, unrounded.

    Attributes:
        fee_now: Revenue.
        fee_needed: The fee that brings the target rate.
        fee_for_margin: The fee that brings the target margin.
        raise_by: Fee needed less fee now.
        uplift_percent: The raise in percent of the fee now; None where nothing is charged now.
        break_even_chance: The raise pays while the chance that the client leaves is below this, 0 to 1.
    """

    fee_now: float
    fee_needed: float
    fee_for_margin: float
    raise_by: float
    uplift_percent: float | None
    break_even_chance: float


def fee_for_rate(share: Share, target_hourly_rate: int) -> float:
    """The fee a month that brings the target hourly rate."""
    return target_hourly_rate * share.hours + share.direct_cost


def fee_for_margin(share: Share, hour_cost: int, target_margin: int) -> float:
    """The fee a month that brings the target margin.

    Args:
        share: The client.
        hour_cost: What one own hour costs, minor units.
        target_margin: Whole percent below 100.
    """
    return (share.hours * hour_cost + share.direct_cost) / (1 - target_margin / 100)


def break_even_chance(raise_by: float, contribution: float, freed: float) -> float:
    """The chance of leaving below which a raise pays: Δ / (G + Δ − V), and 1 when V >= G.

    Args:
        raise_by: Δ, above 0.
        contribution: G, what the client contributes a month.
        freed: V, what its hours bring when they are sold again.
    """
    if freed >= contribution:
        return 1.0
    return raise_by / (contribution + raise_by - freed)


def reprice(share: Share, settings: Settings) -> Repricing | None:
    """The proposal for a client; None when it pays what is needed already.

    Args:
        share: The client.
        settings: With the target rate and margin, the cost of an hour and the refill.
    """
    needed = fee_for_rate(share, settings.target_hourly_rate)
    raise_by = needed - share.revenue
    if raise_by <= _NOISE:
        return None
    freed = resale(share.hours, refill=settings.refill / 100, target_hourly_rate=settings.target_hourly_rate)
    return Repricing(
        fee_now=share.revenue,
        fee_needed=needed,
        fee_for_margin=fee_for_margin(share, settings.hour_cost, settings.target_margin),
        raise_by=raise_by,
        uplift_percent=raise_by / share.revenue * 100 if share.revenue > 0 else None,
        break_even_chance=break_even_chance(raise_by, share.contribution, freed),
    )
