"""What the firm lives on, as its owner has said it; what is missing is asked for, never invented."""

from __future__ import annotations

from dataclasses import dataclass

from msp_desk.core.deciding.affordability import Means
from msp_desk.core.records.firm import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingMeans:
    """What the owner has yet to say before anybody can tell what a loss would do.

    Attributes:
        names: Keys of the settings, in their order; never empty.
    """

    names: tuple[str, ...]


def means_of(settings: Settings) -> Means | MissingMeans:
    """What the firm lives on, or what is missing of it."""
    fixed_cost, draw, reserve = settings.fixed_cost, settings.draw, settings.cash_reserve
    if fixed_cost is None or draw is None or reserve is None:
        said = {"fixed_cost": fixed_cost, "draw": draw, "cash_reserve": reserve}
        return MissingMeans(names=tuple(name for name, value in said.items() if value is None))
    return Means(
        fixed_cost=fixed_cost,
        draw=draw,
        reserve=reserve,
        refill=settings.refill / 100,
        target_hourly_rate=settings.target_hourly_rate,
    )
