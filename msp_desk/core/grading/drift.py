"""Change over time: is a client getting worse or better, and was its last month out of the ordinary?

Grading definitions, "Change over time". Each month is its own window; a month that cannot be graded has no point.
"Falling, not yet certain" asks for the same steepness as a certain fall: a p-value says nothing of size.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from msp_desk.core.grading.change import change_between
from msp_desk.core.grading.grades import ClientGrade, Grades
from msp_desk.core.grading.scores import snapped
from msp_desk.core.grading.trend_statistics import mann_kendall, theil_sen, usual_limits
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.period import Period, add_months, month_end, month_of
from msp_desk.core.records.scorecard import MeasureKey

MONTHS: Final = 12
FEWEST_POINTS: Final = 6
"""So many points at least, and so many before the last month for a signal."""
CERTAIN: Final = 0.05
LIKELY: Final = 0.10
STEEP: Final = 10.0
"""Points a year from which a trend matters."""


class Direction(StrEnum):
    """Where a client is going."""

    WORSENING = "worsening"
    IMPROVING = "improving"
    FALLING = "falling"  # worsening, not yet certain
    STEADY = "steady"


class Outlier(StrEnum):
    """On which side of its usual months the last one lies."""

    BELOW = "below"
    ABOVE = "above"


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthPoint:
    """A month's score."""

    month: Period
    score: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Drift:
    """A trend over the months.

    Attributes:
        direction: Where to.
        p: Two-sided p-value of Mann and Kendall's test.
        per_year: Theil and Sen's slope, points a year.
        since: First day of the first month.
        moved_most: The measure that moved most between the first and the last month.
    """

    direction: Direction
    p: float
    per_year: float
    since: date
    moved_most: MeasureKey | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """A last month outside the usual ones.

    Attributes:
        side: On which side.
        month: The month.
        score: Its score.
        lower: Lower limit of the months before it.
        upper: Upper limit of the months before it.
        moved_most: The measure that moved most since the month before.
    """

    side: Outlier
    month: Period
    score: float
    lower: float
    upper: float
    moved_most: MeasureKey | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One client's months.

    Attributes:
        client_id: Whose.
        points: One for each month with a grade, oldest first.
        drift: None with fewer than six points.
        signal: None when the last full month has no point, too few lie before it, or it is like them.
    """

    client_id: ClientId
    points: tuple[MonthPoint, ...]
    drift: Drift | None
    signal: Signal | None


def full_months(as_of: date, count: int = MONTHS) -> list[Period]:
    """The last full months by a day, oldest first; on a month's last day that month is full."""
    last = month_of(as_of) if as_of == month_end(as_of) else month_of(add_months(as_of.replace(day=1), -1))
    return [month_of(add_months(last.first, -back)) for back in range(count - 1, -1, -1)]


def course_of(client_id: ClientId, months: Sequence[Grades]) -> Course:
    """A client's course.

    Args:
        client_id: Whose.
        months: Grades whose windows are the full months, oldest first, all as of the same day.
    """
    found = [(month.window, month.find(client_id)) for month in months]
    graded = [(window, grade) for window, grade in found if grade is not None and grade.score is not None]
    points = tuple(MonthPoint(month=window, score=grade.score or 0.0) for window, grade in graded)
    last_is_graded = bool(graded) and graded[-1][0] == months[-1].window
    return Course(
        client_id=client_id,
        points=points,
        drift=_drift(points, graded, months),
        signal=_signal(points, graded, months) if last_is_graded else None,
    )


def courses_of(months: Sequence[Grades]) -> dict[ClientId, Course]:
    """The course of every client that is in any of the months."""
    clients = dict.fromkeys(grade.client_id for month in months for grade in month.clients)
    return {client_id: course_of(client_id, months) for client_id in clients}


def _drift(
    points: Sequence[MonthPoint], graded: Sequence[tuple[Period, ClientGrade]], months: Sequence[Grades]
) -> Drift | None:
    if len(points) < FEWEST_POINTS:
        return None
    scores = [point.score for point in points]
    p, per_year = mann_kendall(scores), theil_sen(scores) * 12
    return Drift(
        direction=_direction(p, per_year),
        p=p,
        per_year=per_year,
        since=points[0].month.first,
        moved_most=change_between(graded[-1][1], graded[0][1], months[-1].scorecard).moved_most,
    )


def _direction(p: float, per_year: float) -> Direction:
    steep = snapped(abs(per_year)) >= STEEP
    if p <= CERTAIN and steep:
        return Direction.WORSENING if per_year < 0 else Direction.IMPROVING
    if CERTAIN < p <= LIKELY and per_year < 0 and steep:
        return Direction.FALLING
    return Direction.STEADY


def _signal(
    points: Sequence[MonthPoint], graded: Sequence[tuple[Period, ClientGrade]], months: Sequence[Grades]
) -> Signal | None:
    before, last = points[:-1], points[-1]
    if len(before) < FEWEST_POINTS:
        return None
    lower, upper = usual_limits([point.score for point in before])
    if snapped(lower) <= snapped(last.score) <= snapped(upper):
        return None
    return Signal(
        side=Outlier.BELOW if last.score < lower else Outlier.ABOVE,
        month=last.month,
        score=last.score,
        lower=lower,
        upper=upper,
        moved_most=change_between(graded[-1][1], graded[-2][1], months[-1].scorecard).moved_most,
    )
