"""One alarm per cause: a client that drifts down or drops out of its usual months alarms once, until it has recovered.

Grading definitions, "Change over time". Every full month is judged as it stood then: its drift over the twelve months
up to it, its signal against the months before it among those twelve. A drift alarms when it is certain and has
recovered when it is neither certain nor likely any more. A signal alarms when a month lies below its limits and has
recovered when a month reaches that limit again: the limits themselves widen with the bad month and would forgive it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from statistics import median
from typing import Final

from msp_desk.core.grading.drift import CERTAIN, FEWEST_POINTS, LIKELY, MONTHS, STEEP
from msp_desk.core.grading.grades import Grades
from msp_desk.core.grading.scores import snapped
from msp_desk.core.grading.trend_statistics import MOST_EXACT, mann_kendall, usual_limits
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.period import Period
from msp_desk.core.records.scorecard import MeasureKey

LOOK_BACK: Final = 24
"""So many full months are read: an alarm of the last year keeps the day on which it began."""


class AlarmCause(StrEnum):
    """What alarms."""

    DRIFT = "drift"
    SIGNAL = "signal"


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoredMonth:
    """A full month of a client.

    Attributes:
        month: The month.
        score: Its score.
        contributions: The points that each measure brings to it.
    """

    month: Period
    score: float
    contributions: Mapping[MeasureKey, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alarm:
    """An alarm that has begun.

    Attributes:
        cause: What alarms.
        began: First day of the month that set it off.
        ended: First day of the month in which it had recovered; None while it runs.
        moved_most: The measure that took most: for a drift since the first of the months it was seen in, for a
            signal since the month before; None when none fell.
        points: What that measure took, negative; 0 without one.
        score: The score of the month that set it off.
    """

    cause: AlarmCause
    began: date
    ended: date | None
    moved_most: MeasureKey | None
    points: float
    score: float

    @property
    def is_running(self) -> bool:
        """Whether it has not recovered yet."""
        return self.ended is None


def alarms_of(months: Sequence[ScoredMonth | None]) -> tuple[Alarm, ...]:
    """Every alarm of a client, in the order in which they began.

    Args:
        months: The full months one after the other, oldest first; None where the client has no grade.
    """
    found = [*_drift_alarms(months), *_signal_alarms(months)]
    return tuple(sorted(found, key=lambda alarm: (alarm.began, alarm.cause.value)))


def running_alarms(months: Sequence[ScoredMonth | None]) -> tuple[Alarm, ...]:
    """The alarms that have not recovered by the last month; at most one of each cause."""
    return tuple(alarm for alarm in alarms_of(months) if alarm.is_running)


def scored_months(months: Sequence[Grades]) -> dict[ClientId, list[ScoredMonth | None]]:
    """The months of every client that is in any of them.

    Args:
        months: Grades whose windows are the full months, oldest first, all as of the same day.
    """
    clients = dict.fromkeys(grade.client_id for month in months for grade in month.clients)
    found: dict[ClientId, list[ScoredMonth | None]] = {client_id: [None] * len(months) for client_id in clients}
    for place, month in enumerate(months):
        for grade in month.clients:
            if grade.score is not None:
                found[grade.client_id][place] = ScoredMonth(
                    month=month.window,
                    score=grade.score,
                    contributions={key: result.contribution for key, result in grade.measures.items()},
                )
    return found


def falling(scores: Sequence[float]) -> tuple[bool, bool]:
    """Whether a row of scores falls for certain, and whether it at least seems to.

    The same rule as :func:`msp_desk.core.grading.drift.course_of`, quick enough to be asked for every month of every
    client: the slopes are only sorted where the order of the scores alone speaks of a fall.
    """
    if len(scores) < FEWEST_POINTS:
        return False, False
    concordance = 0
    for place, later in enumerate(scores):
        for earlier in scores[:place]:
            concordance += (later > earlier) - (later < earlier)
    if concordance >= 0:
        return False, False
    p = _p_value(len(scores), concordance, _ties(scores))
    if p > LIKELY:
        return False, False
    slopes = [
        (scores[later] - scores[earlier]) / (later - earlier)
        for later in range(len(scores))
        for earlier in range(later)
    ]
    per_year = median(slopes) * 12
    steep = per_year < 0 and snapped(-per_year) >= STEEP
    return steep and p <= CERTAIN, steep


def _drift_alarms(months: Sequence[ScoredMonth | None]) -> list[Alarm]:
    found: list[Alarm] = []
    for place, now in enumerate(months):
        if now is None:
            continue
        seen = [month for month in months[max(0, place - MONTHS + 1) : place + 1] if month is not None]
        certain, likely = falling([month.score for month in seen])
        running = bool(found) and found[-1].is_running
        if running and not likely:
            found[-1] = _ended(found[-1], now)
        elif certain and not running:
            found.append(_alarm(AlarmCause.DRIFT, now, seen[0]))
    return found


def _signal_alarms(months: Sequence[ScoredMonth | None]) -> list[Alarm]:
    found: list[Alarm] = []
    limit = 0.0
    for place, now in enumerate(months):
        if now is None:
            continue
        if found and found[-1].is_running:
            if snapped(now.score) >= snapped(limit):
                found[-1] = _ended(found[-1], now)
            continue
        before = [month for month in months[max(0, place - MONTHS + 1) : place] if month is not None]
        if len(before) < FEWEST_POINTS:
            continue
        lower, _upper = usual_limits([month.score for month in before])
        if snapped(now.score) < snapped(lower):
            limit = lower
            found.append(_alarm(AlarmCause.SIGNAL, now, before[-1]))
    return found


def _alarm(cause: AlarmCause, now: ScoredMonth, then: ScoredMonth) -> Alarm:
    took = {key: now.contributions[key] - then.contributions[key] for key in MeasureKey}
    most = min(MeasureKey, key=lambda key: took[key])
    fell = took[most] < 0
    return Alarm(
        cause=cause,
        began=now.month.first,
        ended=None,
        moved_most=most if fell else None,
        points=took[most] if fell else 0.0,
        score=now.score,
    )


def _ended(alarm: Alarm, now: ScoredMonth) -> Alarm:
    return Alarm(
        cause=alarm.cause,
        began=alarm.began,
        ended=now.month.first,
        moved_most=alarm.moved_most,
        points=alarm.points,
        score=alarm.score,
    )


def _ties(scores: Sequence[float]) -> tuple[int, ...]:
    if len(set(scores)) == len(scores):
        return ()
    return tuple(sorted(size for size in Counter(scores).values() if size > 1))


@lru_cache(maxsize=4096)
def _p_value(count: int, concordance: int, ties: tuple[int, ...]) -> float:
    """The two-sided p-value, which depends on nothing but these three."""
    if count <= MOST_EXACT and not ties:
        return mann_kendall(_order_with(count, concordance))
    lost = sum(size * (size - 1) * (2 * size + 5) for size in ties)
    variance = (count * (count - 1) * (2 * count + 5) - lost) / 18
    return 1.0 if variance <= 0 else math.erfc(abs(concordance) / math.sqrt(2 * variance))


def _order_with(count: int, concordance: int) -> list[float]:
    """An order of so many numbers with a given concordance."""
    inversions = (count * (count - 1) // 2 - concordance) // 2
    order: list[float] = []
    for number in range(count):
        behind = min(inversions, number)
        inversions -= behind
        order.insert(number - behind, float(number))
    return order
