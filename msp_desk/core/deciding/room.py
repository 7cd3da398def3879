"""The decision room: keeping, repricing or parting with one or several clients, weighed for one set of what-ifs.

Decision definitions, "Comparing" and "Reprice". Months are whole and counted from the first of the coming month. Pure,
and quick enough to be asked again while a slider is dragged.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from msp_desk.core.deciding.affordability import Affordability, Means, afford, freed_value, result_of
from msp_desk.core.deciding.comparing import Case, Choice, Comparison, Year, cash_all, compare_all
from msp_desk.core.deciding.exits import MOST_LEAVERS, ExitPlan, Leaver, exits_in_order
from msp_desk.core.deciding.repricing import break_even_chance
from msp_desk.core.deciding.share import Share
from msp_desk.core.records.client import ClientId

RAISE_AFTER: Final = 1
"""A new fee is told in the coming month and holds from the next."""
FIRST_CHANCE: Final = 0.25
"""The chance of leaving that the room begins with; the owner moves it."""


class Way(StrEnum):
    """The three ways that stand side by side."""

    KEEP = "keep"
    REPRICE = "reprice"
    PART = "part"


class RoomFigure(StrEnum):
    """The figures of each way, in the order of the table."""

    CONTRIBUTION = "contribution"
    HOURS_FREED = "hours_freed"
    FREED_VALUE = "freed_value"
    MONTHLY_RESULT = "monthly_result"
    CASH = "cash"
    LOWEST_CASH = "lowest_cash"
    RUNWAY = "runway_months"
    EFFECTIVE_CLIENTS = "effective_clients"
    EFFORT_REMOVED = "effort_removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A client in the room.

    Attributes:
        share: What it brings and takes a month.
        notice_months: Whole months until it is gone when the owner parts.
        refund_due: Paid back when it goes, minor units.
    """

    share: Share
    notice_months: int
    refund_due: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What the owner tries out.

    Attributes:
        fees: The new fee of each client a month, minor units; one that is missing pays what it pays.
        leaving_chance: That a client with a higher fee leaves over it, 0 to 1.
        refill: Share of freed hours that is sold again, 0 to 1; None takes the owner's setting.
        floor: Cash may never be less, minor units; None while the owner has not said.
    """

    fees: Mapping[ClientId, float] = field(default_factory=lambda: MappingProxyType({}))
    leaving_chance: float = FIRST_CHANCE
    refill: float | None = None
    floor: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """Between which courses the cash of a way lies, at the end of each of the twelve months."""

    low: tuple[float, ...]
    high: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """The three ways, weighed.

    Attributes:
        comparison: The twelve months each way.
        result_now: The firm's result a month as it is.
        raise_by: More a month from all of them together.
        break_even_chance: Repricing pays while the chance of leaving is below this; None without a raise.
        affordability: What losing all of them would do.
        reprice_band: From all leaving over the new fee to all staying.
        part_band: From no freed hour sold again to all of them.
        under_floor: The ways whose cash is under the floor at some month's end.
        plan: The order of exits of several clients; None for one client, without a floor, or when no order exists.
        no_order: Whether several were asked for and no order keeps cash at the floor.
    """

    comparison: Comparison
    result_now: float
    raise_by: float
    break_even_chance: float | None
    affordability: Affordability
    reprice_band: Band
    part_band: Band
    under_floor: frozenset[Way]
    plan: ExitPlan | None
    no_order: bool

    def year(self, way: Way) -> Year:
        """The twelve months of a way."""
        years = {Way.KEEP: self.comparison.keep, Way.REPRICE: self.comparison.reprice, Way.PART: self.comparison.part}
        return years[way]


def weigh(shares: Sequence[Share], candidates: Sequence[Candidate], means: Means, trial: Trial) -> Weighed:
    """Weigh the three ways.

    Args:
        shares: Every client of the firm.
        candidates: Whom the decision is about, at least one and at most :data:`MOST_LEAVERS`.
        means: What the firm lives on.
        trial: What the owner tries out.

    Raises:
        ValueError: Without a candidate, or with more than can be put in order.
    """
    if not 0 < len(candidates) <= MOST_LEAVERS:
        raise ValueError(f"{len(candidates)} clients cannot be weighed at once")
    means = means if trial.refill is None else replace(means, refill=trial.refill)
    leaving = [one.share for one in candidates]
    raise_by = sum(_raise(one.share, trial) for one in candidates)
    comparison = compare_all(shares, _cases(candidates, trial, trial.leaving_chance), means)
    all_stay, all_leave = _cases(candidates, trial, 0.0), _cases(candidates, trial, 1.0)
    stays, leaves = cash_all(shares, all_stay, means)[1], cash_all(shares, all_leave, means)[1]
    unsold = cash_all(shares, all_stay, replace(means, refill=0.0))[2]
    sold = cash_all(shares, all_stay, replace(means, refill=1.0))[2]
    result_now = result_of(shares, means)
    plan, no_order = None, False
    if len(candidates) > 1 and trial.floor is not None:
        leavers = [Leaver(share=one.share, earliest=one.notice_months, refund_due=one.refund_due) for one in candidates]
        plan = exits_in_order(leavers, result_now, means, floor=trial.floor)
        no_order = plan is None
    contribution = sum(share.contribution for share in leaving)
    freed = sum(freed_value(share.hours, means) for share in leaving)
    years = {Way.KEEP: comparison.keep, Way.REPRICE: comparison.reprice, Way.PART: comparison.part}
    return Weighed(
        comparison=comparison,
        result_now=result_now,
        raise_by=raise_by,
        break_even_chance=break_even_chance(raise_by, contribution, freed) if raise_by > 0 else None,
        affordability=afford(leaving, result_now, means, refund_due=sum(one.refund_due for one in candidates)),
        reprice_band=_band(stays, leaves),
        part_band=_band(sold, unsold),
        under_floor=frozenset(
            way for way, year in years.items() if trial.floor is not None and min(year.cash) < trial.floor
        ),
        plan=plan,
        no_order=no_order,
    )


def figure_of(year: Year, figure: RoomFigure) -> float | None:
    """A figure of a way; None for an endless runway and for effective clients without revenue."""
    if figure is RoomFigure.CASH:
        return year.cash[-1]
    value: float | None = getattr(year, figure.value)
    return value


def best_way(weighed: Weighed, figure: RoomFigure) -> Way | None:
    """The one way that is best at a figure; None where none is, or where better means nothing.

    More contribution, result and cash are better, and a longer runway, no end being the longest. Freed hours and
    removed effort are what a way costs or gains, not good or bad.
    """
    if figure in (RoomFigure.HOURS_FREED, RoomFigure.FREED_VALUE, RoomFigure.EFFORT_REMOVED):
        return None
    found = {way: figure_of(weighed.year(way), figure) for way in Way}
    missing = float("inf") if figure is RoomFigure.RUNWAY else float("-inf")
    values = {way: round(missing if value is None else value, 6) for way, value in found.items()}
    best = max(values.values())
    winners = [way for way, value in values.items() if value == best]
    return winners[0] if len(winners) == 1 else None


def best_of_cash(weighed: Weighed) -> Way:
    """The way with the most cash after twelve months; keeping before repricing before parting among equals."""
    return max(Way, key=lambda way: (round(weighed.year(way).cash[-1], 6), -list(Way).index(way)))


def _raise(share: Share, trial: Trial) -> float:
    return trial.fees.get(share.client_id, share.revenue) - share.revenue


def _cases(candidates: Sequence[Candidate], trial: Trial, chance: float) -> list[Case]:
    """The clients with what is tried out on each; nobody leaves over a fee that does not rise."""
    cases = []
    for one in candidates:
        raise_by = _raise(one.share, trial)
        choice = Choice(
            raise_by=raise_by,
            raise_after=RAISE_AFTER,
            leaving_chance=chance if raise_by > 0 else 0.0,
            leaving_after=one.notice_months,
            notice_months=one.notice_months,
            refund_due=one.refund_due,
        )
        cases.append(Case(share=one.share, choice=choice))
    return cases


def _band(one: Sequence[float], other: Sequence[float]) -> Band:
    pairs = list(zip(one, other, strict=True))
    return Band(low=tuple(min(pair) for pair in pairs), high=tuple(max(pair) for pair in pairs))
