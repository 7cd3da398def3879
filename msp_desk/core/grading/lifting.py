"""What would make it a B: for each measure alone, the value that lifts the score to the next letter's cut."""

from __future__ import annotations

from dataclasses import dataclass

from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.grading.scores import total_score
from msp_desk.core.records.scorecard import Letter, MeasureKey, Scorecard


@dataclass(frozen=True, slots=True, kw_only=True)
class Lift:
    """A measure that would lift the letter by itself.

    Attributes:
        measure: Which.
        letter: The letter it would reach, before caps.
        value: What it is, in the measure's unit as it is scored (days beyond terms for days to pay).
        needed: What it would have to be; within the measure's anchors.
        distance: How far that is, as a share of the way between the anchors.
    """

    measure: MeasureKey
    letter: Letter
    value: float
    needed: float
    distance: float


def lifts_of(grade: ClientGrade, scorecard: Scorecard) -> tuple[Lift, ...]:
    """The measures that would each lift a client to the next letter by itself, shortest way first.

    Grading definitions, "Explanation". A measure without data has no value that could change, one without weight
    changes nothing, and an A needs no lift; a client without a grade has none.
    """
    if grade.score is None or grade.uncapped_letter is None:
        return ()
    better = _next_better(grade.uncapped_letter)
    if better is None:
        return ()
    scores = {key: grade.measures[key].score for key in MeasureKey}
    missing = (scorecard.cuts[better] - grade.score) * scorecard.total_weight
    found = []
    for key in MeasureKey:
        result, scale = grade.measures[key], scorecard.scales[key]
        value = result.beyond_terms if key is MeasureKey.DAYS_TO_PAY else result.value
        if not result.has_data or value is None or scale.weight <= 0:
            continue
        # graded anew: the grade's own score is rounded, and a difference added to it may miss a cut just reached
        if total_score({**scores, key: 100.0}, scorecard) < scorecard.cuts[better]:
            continue
        score = min(100.0, result.score + missing / scale.weight)
        needed = scale.bad + (scale.good - scale.bad) * score / 100.0
        distance = abs(needed - value) / abs(scale.good - scale.bad)
        found.append(Lift(measure=key, letter=better, value=value, needed=needed, distance=distance))
    return tuple(sorted(found, key=lambda lift: lift.distance))


def _next_better(letter: Letter) -> Letter | None:
    better = [other for other in Letter if other.rank == letter.rank - 1]
    return better[0] if better else None
