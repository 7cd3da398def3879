"""How firmly a letter stands: does it change when the weights are a little different?"""

from __future__ import annotations

from dataclasses import dataclass

from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.grading.scores import letter_of, snapped
from msp_desk.core.records.scorecard import Letter, MeasureKey, Scorecard

FACTORS = (0.8, 1.2)
"""Each weight is taken times these, one at a time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighting:
    """One changed weight and the letter that follows.

    Attributes:
        measure: Whose weight was changed.
        factor: Times what.
        letter: The letter with it, before caps.
    """

    measure: MeasureKey
    factor: float
    letter: Letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Sensitivity:
    """All the weightings of one client.

    Attributes:
        letter: The letter with the scorecard's own weights, before caps.
        weightings: One for each measure and factor, in the order of the measures.
    """

    letter: Letter
    weightings: tuple[Weighting, ...]

    @property
    def same(self) -> int:
        """With how many weightings the letter stays."""
        return sum(weighting.letter is self.letter for weighting in self.weightings)

    @property
    def total(self) -> int:
        """How many weightings were tried."""
        return len(self.weightings)


def sensitivity_of(grade: ClientGrade, scorecard: Scorecard) -> Sensitivity | None:
    """Each weight times 0.8 and times 1.2 in turn, the mean taken over the changed weights; None without a grade.

    Grading definitions, "Explanation". A scorecard on which one measure alone has weight keeps its mean whatever the
    factor, for the factor cancels out.
    """
    if grade.uncapped_letter is None:
        return None
    weighted = {key: scorecard.scales[key].weight * grade.measures[key].score for key in MeasureKey}
    whole, weights = sum(weighted.values()), scorecard.total_weight
    found = []
    for key in MeasureKey:
        for factor in FACTORS:
            changed = factor - 1.0
            mean = (whole + changed * weighted[key]) / (weights + changed * scorecard.scales[key].weight)
            found.append(Weighting(measure=key, factor=factor, letter=letter_of(snapped(mean), scorecard.cuts)))
    return Sensitivity(letter=grade.uncapped_letter, weightings=tuple(found))
