"""What moved a score between two days, measure by measure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.records.scorecard import MeasureKey, Scorecard


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A client's change since an earlier day.

    Attributes:
        since: The earlier day.
        points: How many points each measure brought or took.
        became_measured: Measures that had no data then and have some now.
        became_unmeasured: Measures that had data then and have none now.
    """

    since: date
    points: Mapping[MeasureKey, float]
    became_measured: tuple[MeasureKey, ...]
    became_unmeasured: tuple[MeasureKey, ...]

    @property
    def total(self) -> float:
        """Points of score now less those then."""
        return sum(self.points.values())

    @property
    def moved_most(self) -> MeasureKey | None:
        """The measure that moved most, the first of equal ones; None when none moved."""
        most = max(MeasureKey, key=lambda key: abs(self.points[key]))
        return most if self.points[most] else None


def change_between(now: ClientGrade, then: ClientGrade, scorecard: Scorecard) -> Change:
    """The change of a client since an earlier day: weight × (score now − score then) / total weight.

    Grading definitions, "Explanation".

    Args:
        now: Its grade at the later day.
        then: Its grade at the earlier day, made with the same scorecard.
        scorecard: Whose weights count.
    """
    total = scorecard.total_weight
    return Change(
        since=then.as_of,
        points={
            key: scorecard.scales[key].weight * (now.measures[key].score - then.measures[key].score) / total
            for key in MeasureKey
        },
        became_measured=tuple(key for key in MeasureKey if now.measures[key].has_data and then.measures[key].imputed),
        became_unmeasured=tuple(key for key in MeasureKey if now.measures[key].imputed and then.measures[key].has_data),
    )
