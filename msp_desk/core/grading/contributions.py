"""What each measure adds to a score or takes from it (grading definitions, "Explanation")."""

from __future__ import annotations

from collections.abc import Mapping

from msp_desk.core.grading.scores import NEUTRAL_SCORE
from msp_desk.core.records.scorecard import MeasureKey, Scorecard

_MEASURES = tuple(MeasureKey)
NAMED = 3
"""So many of the largest contributions are named, up and down."""


def contributions_of(scores: Mapping[MeasureKey, float], scorecard: Scorecard) -> dict[MeasureKey, float]:
    """Points above or below 50 that each measure brings: weight × (score − 50) / total weight.

    Together they are the score less 50.
    """
    total, scales = scorecard.total_weight, scorecard.scales
    return {key: scales[key].weight * (scores[key] - NEUTRAL_SCORE) / total for key in _MEASURES}


def largest_up(contributions: Mapping[MeasureKey, float]) -> tuple[MeasureKey, ...]:
    """The measures that lift most, largest first, at most three; equal ones in the order of the measures."""
    up = [key for key in MeasureKey if contributions[key] > 0]
    return tuple(sorted(up, key=lambda key: -contributions[key])[:NAMED])


def largest_down(contributions: Mapping[MeasureKey, float]) -> tuple[MeasureKey, ...]:
    """The measures that press down most, largest first, at most three; equal ones in the order of the measures."""
    down = [key for key in MeasureKey if contributions[key] < 0]
    return tuple(sorted(down, key=lambda key: contributions[key])[:NAMED])
