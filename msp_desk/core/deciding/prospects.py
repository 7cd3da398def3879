"""Whether a prospect fits: score, coverage and verdict with reasons (decision definitions, "Prospects").

*yes* counts 1, *partly* a half, *no* nothing. An answer that is unknown is neither perfect nor zero: the score is the
mean of the answered criteria alone, the coverage says how much of the weight they make up, and beside the score stand
its bounds: what it would be if every open answer turned out *no*, or *yes*.

The verdict, the first that holds:

1. *say no*: a must is answered *no*, or even the best answers to what is open would leave the score under 50.
2. *ask more*: under 60 % of the weight is answered, a must is open, or the open answers decide on which side of 50 the
   score lies.
3. *take with conditions*: the score is under 75, something is answered *no*, or a must holds only partly.
4. *take*.

A better answer (no, partly, yes) never worsens the verdict, and neither does a *yes* in the place of an unknown one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from msp_desk.core.errors import InvalidInput
from msp_desk.core.parting.phrase import Phrase, phrase
from msp_desk.core.records.problem import Problem
from msp_desk.core.records.prospect import Criterion, CriterionAnswer

LEAST_SCORE = 50
"""Under this a prospect does not fit."""
GOOD_SCORE = 75
"""From this on a prospect fits without conditions."""
LEAST_COVERAGE = 60
"""Percent of the weight that must be answered before there is a verdict."""
_WORTH = {CriterionAnswer.YES: Fraction(1), CriterionAnswer.PARTLY: Fraction(1, 2), CriterionAnswer.NO: Fraction(0)}


class Verdict(StrEnum):
    """What the profile says about a prospect."""

    TAKE = "take"
    CONDITIONS = "take with conditions"
    ASK_MORE = "ask more"
    SAY_NO = "say no"

    @property
    def rank(self) -> int:
        """3 for the best down to 0."""
        return 3 - list(Verdict).index(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """One criterion with its answer.

    Attributes:
        criterion: As it counts.
        answer: The answer; unknown without one.
    """

    criterion: Criterion
    answer: CriterionAnswer = CriterionAnswer.UNKNOWN

    @property
    def lost(self) -> Fraction:
        """The weight that the answer costs; 0 for an open one."""
        return self.criterion.weight * (1 - _WORTH.get(self.answer, Fraction(1)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """What the profile says about one prospect.

    Attributes:
        judged: Every criterion with its answer, in the order of the profile.
        score: 0 to 100 over the answered criteria; None when nothing that weighs is answered.
        lowest: The score if every open answer turned out "no".
        highest: The score if every open answer turned out "yes".
        coverage: Percent of the weight that is answered: how far the score can be trusted.
        verdict: The verdict.
        reasons: Why, as sentences.
        conditions: What must be agreed before: the criteria that do not hold, the weightiest first.
        to_ask: The open criteria, the weightiest first.
    """

    judged: tuple[Judged, ...]
    score: float | None
    lowest: float
    highest: float
    coverage: float
    verdict: Verdict
    reasons: tuple[Phrase, ...]
    conditions: tuple[Criterion, ...]
    to_ask: tuple[Criterion, ...]


def profile_problems(criteria: Sequence[Criterion]) -> list[Problem]:
    """What is wrong with a profile as a whole: without any weight nothing can be weighed up."""
    return [] if sum(one.weight for one in criteria) > 0 else [Problem(field="weight", code="prospects.no_weight")]


def assess(judged: Sequence[Judged]) -> Assessment:
    """Judge a prospect.

    Args:
        judged: Every criterion of the profile with the prospect's answer.

    Raises:
        InvalidInput: If the weights sum to zero.
    """
    problems = profile_problems([one.criterion for one in judged])
    if problems:
        raise InvalidInput(problems)
    total = sum(one.criterion.weight for one in judged)
    answered = [one for one in judged if one.answer is not CriterionAnswer.UNKNOWN]
    known = sum(one.criterion.weight for one in answered)
    earned = sum((one.criterion.weight * _WORTH[one.answer] for one in answered), Fraction(0))
    lowest, highest = 100 * earned / total, 100 * (earned + total - known) / total
    score = 100 * earned / known if known else None
    coverage = Fraction(100 * known, total)
    verdict, reasons = _verdict(judged, score, highest, coverage)
    return Assessment(
        judged=tuple(judged),
        score=None if score is None else float(score),
        lowest=float(lowest),
        highest=float(highest),
        coverage=float(coverage),
        verdict=verdict,
        reasons=tuple(reasons),
        conditions=_conditions(judged, score) if verdict is Verdict.CONDITIONS else (),
        to_ask=_weightiest(one for one in judged if one.answer is CriterionAnswer.UNKNOWN),
    )


def _verdict(
    judged: Sequence[Judged], score: Fraction | None, highest: Fraction, coverage: Fraction
) -> tuple[Verdict, list[Phrase]]:
    failed = _musts(judged, CriterionAnswer.NO)
    if failed:
        return Verdict.SAY_NO, [phrase("prospects.reason.must_failed", count=len(failed), names=_names(failed))]
    if highest < LEAST_SCORE:
        kind = "too_low" if coverage == 100 else "never_enough"
        return Verdict.SAY_NO, [
            phrase(f"prospects.reason.{kind}", score=_whole(highest), least=LEAST_SCORE),
            *_largest_losses(judged),
        ]
    asking = list(_too_open(judged, score, highest, coverage))
    if asking:
        return Verdict.ASK_MORE, asking
    assert score is not None  # noqa: S101 - at least 60 % of the weight is answered
    reasons = list(_conditional(judged, score))
    if reasons:
        return Verdict.CONDITIONS, reasons
    return Verdict.TAKE, [phrase("prospects.reason.fits", score=_whole(score), good=GOOD_SCORE)]


def _too_open(
    judged: Sequence[Judged], score: Fraction | None, highest: Fraction, coverage: Fraction
) -> Sequence[Phrase]:
    found = []
    open_musts = _musts(judged, CriterionAnswer.UNKNOWN)
    if coverage < LEAST_COVERAGE:
        found.append(phrase("prospects.reason.little_known", coverage=_whole(coverage), least=LEAST_COVERAGE))
    if open_musts:
        found.append(phrase("prospects.reason.must_open", count=len(open_musts), names=_names(open_musts)))
    if not found and (score is None or score < LEAST_SCORE):
        found.append(phrase("prospects.reason.open_decides", highest=_whole(highest), least=LEAST_SCORE))
    return found


def _conditional(judged: Sequence[Judged], score: Fraction) -> Sequence[Phrase]:
    found = []
    half = _musts(judged, CriterionAnswer.PARTLY)
    refused = [one.criterion for one in judged if one.answer is CriterionAnswer.NO]
    if half:
        found.append(phrase("prospects.reason.must_partly", count=len(half), names=_names(half)))
    if refused:
        found.append(phrase("prospects.reason.answered_no", count=len(refused), names=_names(refused)))
    if score < GOOD_SCORE:
        found.append(phrase("prospects.reason.under_good", score=_whole(score), good=GOOD_SCORE))
    return found


def _conditions(judged: Sequence[Judged], score: Fraction | None) -> tuple[Criterion, ...]:
    """What must be agreed: every "no", every must that holds partly, and under 75 whatever holds partly."""
    under = score is not None and score < GOOD_SCORE
    return _weightiest(
        one
        for one in judged
        if one.answer is CriterionAnswer.NO
        or (one.answer is CriterionAnswer.PARTLY and (under or one.criterion.must_have))
    )


def _largest_losses(judged: Sequence[Judged]) -> list[Phrase]:
    lost = sorted((one for one in judged if one.lost > 0), key=lambda one: -one.lost)[:3]
    return [phrase("prospects.reason.lost_most", names=_names([one.criterion for one in lost]))] if lost else []


def _musts(judged: Sequence[Judged], answer: CriterionAnswer) -> list[Criterion]:
    return [one.criterion for one in judged if one.criterion.must_have and one.answer is answer]


def _whole(number: Fraction) -> float | int:
    """A number for a sentence: without decimals where it has none."""
    return int(number) if number.denominator == 1 else float(number)


def _names(criteria: Sequence[Criterion]) -> list[str]:
    return [criterion.label for criterion in criteria]


def _weightiest(judged: Iterable[Judged]) -> tuple[Criterion, ...]:
    """Musts first, then the largest weight, then the order of the profile."""
    return tuple(
        one.criterion for one in sorted(judged, key=lambda one: (not one.criterion.must_have, -one.criterion.weight))
    )
