"""From values to a score, a status and a letter (grading definitions, "From value to score")."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from statistics import median

from msp_desk.core.records.scorecard import DIMENSIONS, Letter, MeasureKey, Scale, Scorecard

FEWEST_FOR_MEDIAN = 5
"""So many clients must have a measure before their median stands for a missing one."""
NEUTRAL_SCORE = 50.0
"""Stands for a missing measure otherwise, and is where contributions start."""
ONBOARDING_DAYS = 90
"""A younger client is onboarding; with an unknown first day, so many days of records are needed."""
LOWEST_COVERAGE = 60.0
"""Percent of the weights that must have data."""
FEWEST_DIMENSIONS = 2
BORDERLINE_POINTS = 3.0
"""Within so many points of a cut, included, a score is borderline."""
_DECIMALS = 9
_MEASURES = tuple(MeasureKey)  # running through the class itself takes several times as long
_LETTERS_WITH_CUT = tuple(letter for letter in Letter if letter is not Letter.F)


class Status(StrEnum):
    """Whether a client has a grade."""

    GRADED = "graded"
    NOT_GRADED = "not_graded"
    ONBOARDING = "onboarding"


class NotGraded(StrEnum):
    """Why a client has no grade."""

    ONBOARDING = "onboarding"
    COVERAGE_LOW = "coverage_low"
    ONE_DIMENSION = "one_dimension"
    RECORDS_SHORT = "records_short"


def snapped(score: float) -> float:
    """A score to nine decimals.

    Sums of binary fractions miss what they mean by some 1e-14: a client at exactly 70 may come out as 70 − 1e-14 and
    would lose its B to the order of an addition. A billionth of a point is far below anything a record can cause, and
    far above that noise; after this a score may be compared with a cut as it is.
    """
    return round(score, _DECIMALS)


def score_of(value: float, scale: Scale) -> float:
    """0 at the bad anchor, 100 at the good one, linear between and clipped outside."""
    score = (value - scale.bad) / (scale.good - scale.bad) * 100
    if score <= 0:
        return 0.0
    return min(score, 100.0)


def stand_in(scores: Sequence[float]) -> float:
    """The score that stands for a missing one: the median of those who have it, 50 when they are too few."""
    return median(scores) if len(scores) >= FEWEST_FOR_MEDIAN else NEUTRAL_SCORE


def total_score(scores: Mapping[MeasureKey, float], scorecard: Scorecard) -> float:
    """The weighted mean of the eight."""
    scales = scorecard.scales
    weighted = sum([scales[key].weight * scores[key] for key in _MEASURES])
    return snapped(weighted / scorecard.total_weight)


def coverage_of(with_data: Iterable[MeasureKey], scorecard: Scorecard) -> float:
    """Percent of the weights that have data, 0 to 100."""
    scales = scorecard.scales
    weight = sum([scales[key].weight for key in with_data])
    return snapped(weight / scorecard.total_weight * 100)


def reasons_not_graded(
    with_data: Sequence[MeasureKey], coverage: float, days_known: int, *, since_known: bool
) -> tuple[NotGraded, ...]:
    """Every reason why a client has no grade; none when it is graded.

    Args:
        with_data: The measures with data, of whatever weight.
        coverage: Percent of the weights with data.
        days_known: Days from the client's first day to the day: the day 90 days after the first one has 90.
        since_known: Whether the first day is recorded rather than taken from the earliest record.
    """
    if since_known and days_known < ONBOARDING_DAYS:
        return (NotGraded.ONBOARDING,)
    found = []
    if coverage < LOWEST_COVERAGE:
        found.append(NotGraded.COVERAGE_LOW)
    if len({DIMENSIONS[key] for key in with_data}) < FEWEST_DIMENSIONS:
        found.append(NotGraded.ONE_DIMENSION)
    if not since_known and days_known < ONBOARDING_DAYS:
        found.append(NotGraded.RECORDS_SHORT)
    return tuple(found)


def letter_of(score: float, cuts: Mapping[Letter, float]) -> Letter:
    """The best letter whose cut a (snapped) score reaches; F below them all."""
    for letter in _LETTERS_WITH_CUT:
        if score >= cuts[letter]:
            return letter
    return Letter.F


def is_borderline(score: float, cuts: Mapping[Letter, float]) -> bool:
    """Whether a score lies within three points of a cut, on either side."""
    return snapped(min([abs(score - cut) for cut in cuts.values()], default=math.inf)) <= BORDERLINE_POINTS
