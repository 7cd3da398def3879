"""Several clients at once: in which order, and in which months, they can go without taking cash under a floor.

Decision definitions, "Comparing". Months are whole and counted from the first of the coming month, which is 0: a client
that goes in month m brings nothing from month m on, its hours are sold again from then on as far as the refill goes,
and what it has prepaid is paid back in that month. Cash is watched at the end of each of three years' months: the two
years in which somebody may be waited for, and one year after them.

The search is exact. Among the ways that keep cash at the floor it takes the one that is finished first, among those the
one in which the leaving clients still take the fewest hours, and then the one that waits the fewest months.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final

from msp_desk.core.deciding.affordability import Means, freed_value
from msp_desk.core.deciding.share import Share
from msp_desk.core.records.client import ClientId

LATEST_MONTH: Final = 24
"""Nobody is waited for longer than so many months."""
WATCHED_MONTHS: Final = LATEST_MONTH + 12
MOST_LEAVERS: Final = 7
"""So many clients can be put in order at once."""
_NOISE: Final = 1e-6


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaver:
    """A client that should go.

    Attributes:
        share: What it brings and takes a month.
        earliest: The first month it can be gone, from its notice; above :data:`LATEST_MONTH` there is no way.
        refund_due: What has to be paid back when it goes, minor units.
    """

    share: Share
    earliest: int = 0
    refund_due: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Exit:
    """One exit of a proposed order; amounts a month, minor units, unrounded.

    Attributes:
        client_id: Who goes.
        name: The client's name.
        month: From which month on it is gone.
        lost: What it contributes.
        freed_value: What its hours bring when they are sold again.
        refund_due: Paid back in that month.
    """

    client_id: ClientId
    name: str
    month: int
    lost: float
    freed_value: float
    refund_due: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitPlan:
    """An order of exits that never takes cash under the floor.

    Attributes:
        exits: The earliest first, those of one month by name.
        cash: At the end of each watched month.
        lowest_cash: The least of them.
        result_after: The firm's result a month once all are gone.
    """

    exits: tuple[Exit, ...]
    cash: tuple[float, ...]
    lowest_cash: float
    result_after: float

    @property
    def finished_in(self) -> int:
        """The month from which all of them are gone; 0 when nobody leaves."""
        return max((one.month for one in self.exits), default=0)


def exits_in_order(leavers: Sequence[Leaver], result_now: float, means: Means, *, floor: int) -> ExitPlan | None:
    """The best order of exits that never takes cash under a floor, or None: no order does.

    Args:
        leavers: Who should go.
        result_now: The firm's result a month with all of them.
        means: What the firm lives on.
        floor: Cash at no month's end may be less, minor units.

    Raises:
        ValueError: If there are more than :data:`MOST_LEAVERS`.
    """
    if len(leavers) > MOST_LEAVERS:
        raise ValueError(f"{len(leavers)} clients cannot be put in order at once")
    search = _Search(leavers, result_now, means, floor)
    months = search.best()
    if months is None:
        return None
    cash = cash_of(leavers, months, result_now, means)
    exits = [
        Exit(
            client_id=leaver.share.client_id,
            name=leaver.share.name,
            month=month,
            lost=leaver.share.contribution,
            freed_value=freed_value(leaver.share.hours, means),
            refund_due=leaver.refund_due,
        )
        for leaver, month in zip(leavers, months, strict=True)
    ]
    return ExitPlan(
        exits=tuple(sorted(exits, key=lambda one: (one.month, one.name, one.client_id))),
        cash=cash,
        lowest_cash=min(cash),
        result_after=result_now + sum(_change(leaver.share, means) for leaver in leavers),
    )


def cash_of(leavers: Sequence[Leaver], months: Sequence[int], result_now: float, means: Means) -> tuple[float, ...]:
    """Cash at the end of each watched month when each client goes in its month."""
    flows = [result_now] * WATCHED_MONTHS
    for leaver, month in zip(leavers, months, strict=True):
        change = _change(leaver.share, means)
        for later in range(month, WATCHED_MONTHS):
            flows[later] += change
        if month < WATCHED_MONTHS:
            flows[month] -= leaver.refund_due
    return tuple(accumulate(flows, initial=float(means.reserve)))[1:]


def _change(share: Share, means: Means) -> float:
    """What the firm's result a month gains when a client is gone; mostly below zero."""
    return freed_value(share.hours, means) - share.contribution


Course = tuple[float, ...]
"""An amount at the end of each watched month."""


@dataclass(slots=True)
class _Place:
    """A leaver in the search: its possible months with what each does to cash, the cheapest month first."""

    index: int
    hours: float
    effects: dict[int, Course] = field(default_factory=dict)

    def best_by(self, last: int) -> Course:
        """The most it can leave of the cash at each month's end, whenever it goes up to a month."""
        return tuple(max(column) for column in zip(*(e for m, e in self.effects.items() if m <= last), strict=True))


class _Search:
    """Branch and bound over the months of the leavers."""

    def __init__(self, leavers: Sequence[Leaver], result_now: float, means: Means, floor: int) -> None:
        self._count = len(leavers)
        self._base = tuple(means.reserve + result_now * (month + 1) - floor for month in range(WATCHED_MONTHS))
        self._places = [_place(index, leaver, _change(leaver.share, means)) for index, leaver in enumerate(leavers)]
        self._places.sort(key=lambda place: (-place.hours, place.index))
        self._best: tuple[float, int, tuple[int, ...]] | None = None

    def best(self) -> tuple[int, ...] | None:
        """The months in the order of the leavers, or None."""
        if not self._places:
            return () if _holds(self._base) else None
        if any(not place.effects for place in self._places):
            return None
        first = max(min(place.effects) for place in self._places)
        for last in range(first, LATEST_MONTH + 1):
            allowed = [{m: e for m, e in place.effects.items() if m <= last} for place in self._places]
            hopes = [place.best_by(last) for place in self._places]
            if _holds(_sum(self._base, *hopes)):
                self._descend(0, self._base, allowed, hopes, 0.0, 0, ())
            if self._best is not None:
                months = [0] * self._count
                for place, month in zip(self._places, self._best[2], strict=True):
                    months[place.index] = month
                return tuple(months)
        return None

    def _descend(
        self,
        depth: int,
        slack: Course,
        allowed: Sequence[dict[int, Course]],
        hopes: Sequence[Course],
        hours: float,
        waited: int,
        chosen: tuple[int, ...],
    ) -> None:
        """Try every month of the next leaver that can still lead to something better."""
        if depth == len(self._places):
            found = (hours, waited, chosen)
            if self._best is None or found < self._best:
                self._best = found
            return
        hopeful = _sum(slack, *hopes[depth:])
        firsts = []  # the first month of each leaver that leaves a hope, whatever the others do
        for place in range(depth, len(self._places)):
            without = _difference(hopeful, hopes[place])
            first = next((m for m, effect in allowed[place].items() if _holds(_sum(without, effect))), None)
            if first is None:
                return
            firsts.append(first)
        if self._best is not None:
            least = hours + sum(place.hours * month for place, month in zip(self._places[depth:], firsts, strict=True))
            if least > self._best[0] + _NOISE:
                return
            if least >= self._best[0] - _NOISE and waited + sum(firsts) >= self._best[1]:
                return
        rest = _difference(hopeful, hopes[depth])
        for month, effect in allowed[depth].items():
            if month >= firsts[0] and _holds(_sum(rest, effect)):
                self._descend(
                    depth + 1,
                    _sum(slack, effect),
                    allowed,
                    hopes,
                    hours + self._places[depth].hours * month,
                    waited + month,
                    (*chosen, month),
                )
                if depth == len(self._places) - 1:
                    return  # the last one goes as soon as it can


def _place(index: int, leaver: Leaver, change: float) -> _Place:
    months = range(leaver.earliest, LATEST_MONTH + 1)
    if change >= 0 and leaver.refund_due <= 0:
        months = months[:1]  # waiting for one whose going helps at once is never better
    effects = {
        month: tuple(
            0.0 if later < month else change * (later + 1 - month) - leaver.refund_due
            for later in range(WATCHED_MONTHS)
        )
        for month in months
    }
    return _Place(index=index, hours=leaver.share.hours, effects=effects)


def _sum(first: Course, *others: Course) -> Course:
    return tuple(map(sum, zip(first, *others, strict=True)))


def _difference(whole: Course, part: Course) -> Course:
    return tuple(a - b for a, b in zip(whole, part, strict=True))


def _holds(course: Course) -> bool:
    return min(course) >= -_NOISE
