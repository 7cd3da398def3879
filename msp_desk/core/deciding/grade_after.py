"""The grade a client would have with another fee (decision definitions, "Reprice")."""

from __future__ import annotations

from dataclasses import dataclass

from msp_desk.core.grading.caps import capped
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.grading.scores import letter_of, score_of, snapped
from msp_desk.core.records.scorecard import Letter, MeasureKey, Scorecard


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeAfter:
    """A grade with another margin and everything else as it is.

    Attributes:
        score: 0 to 100.
        uncapped_letter: What the score says.
        letter: After the caps that hold.
    """

    score: float
    uncapped_letter: Letter
    letter: Letter


def grade_after(grade: ClientGrade, fee: float, scorecard: Scorecard) -> GradeAfter | None:
    """The grade of a client whose fee had been another one throughout its window.

    Only its margin would be another one; the medians that stand for its missing measures are those of the day.

    Args:
        grade: The client's grade, made with the scorecard.
        fee: A month, minor units.
        scorecard: Whose scales and weights count.

    Returns:
        None when the client is not graded, its margin has no data, or nothing would be charged.
    """
    margin = grade.measures[MeasureKey.MARGIN]
    if grade.score is None or not margin.has_data or fee <= 0:
        return None
    figures = grade.figures
    revenue = fee * figures.months
    cost = figures.exact_revenue - figures.exact_contribution + figures.labour
    scale = scorecard.scales[MeasureKey.MARGIN]
    moved = score_of((revenue - cost) / revenue * 100, scale) - margin.score
    score = snapped(grade.score + scale.weight * moved / scorecard.total_weight)
    letter = letter_of(score, scorecard.cuts)
    return GradeAfter(score=score, uncapped_letter=letter, letter=capped(letter, grade.caps))
