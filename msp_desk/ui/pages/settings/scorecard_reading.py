"""Between a scorecard and the texts of its editor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msp_desk.core.formatting import Unreadable, format_number, parse_count, parse_number
from msp_desk.core.records.language import Language
from msp_desk.core.records.problem import Problem
from msp_desk.core.records.scorecard import CapRule, Letter, MeasureKey, Scale, Scorecard

PARTS: Final = ("good", "bad", "weight")
CUT_LETTERS: Final = (Letter.A, Letter.B, Letter.C, Letter.D)
OVERDUE: Final = "overdue_days"


def written(scorecard: Scorecard, language: Language) -> dict[str, str]:
    """Every figure of a scorecard as text, by keys such as ``margin.good``, ``cut.A`` and ``cap.long_overdue``."""
    values: dict[str, str] = {OVERDUE: format_number(scorecard.overdue_days, language)}
    for key, scale in scorecard.scales.items():
        for part in PARTS:
            values[f"{key.value}.{part}"] = number_text(getattr(scale, part), language)
    for letter, cut in scorecard.cuts.items():
        values[f"cut.{letter.value}"] = number_text(cut, language)
    for rule, letter in scorecard.caps.items():
        values[f"cap.{rule.value}"] = letter.value
    return values


def number_text(number: float, language: Language) -> str:
    """A number with as many decimals as it has, at most four."""
    digits = next((places for places in range(4) if round(number, places) == number), 4)
    return format_number(number, language, digits=digits)


def read(values: Mapping[str, str], language: Language) -> tuple[Scorecard | None, list[Problem]]:
    """The scorecard that stands there and what is wrong with it; None while a text is no number."""
    problems: list[Problem] = []
    numbers: dict[str, float] = {}
    for key, text in values.items():
        if key.startswith("cap."):
            continue
        try:
            numbers[key] = float(parse_count(text, language) if key == OVERDUE else parse_number(text, language))
        except Unreadable as error:
            code = "problem.required" if not text.strip() else error.code
            problems.append(Problem(field=key, code=code, params=error.params))
    if problems:
        return None, problems
    scorecard = Scorecard(
        scales={
            key: Scale(
                good=numbers[f"{key.value}.good"],
                bad=numbers[f"{key.value}.bad"],
                weight=numbers[f"{key.value}.weight"],
            )
            for key in MeasureKey
        },
        cuts={letter: numbers[f"cut.{letter.value}"] for letter in CUT_LETTERS},
        caps={rule: Letter(values[f"cap.{rule.value}"]) for rule in CapRule},
        overdue_days=int(numbers[OVERDUE]),
    )
    return scorecard, [at_its_field(problem) for problem in scorecard.problems()]


def same(one: Scorecard, other: Scorecard) -> bool:
    """Whether two scorecards judge alike, whatever their versions."""
    return (
        dict(one.scales) == dict(other.scales)
        and dict(one.cuts) == dict(other.cuts)
        and dict(one.caps) == dict(other.caps)
        and one.overdue_days == other.overdue_days
    )


def at_its_field(problem: Problem) -> Problem:
    """A problem of the scorecard at the field of the editor that shows it."""
    fields = {"cuts": "cut.A", "caps": f"cap.{CapRule.SERIOUS_INCIDENT.value}"}
    if problem.field in {key.value for key in MeasureKey}:
        part = "weight" if problem.code == "problem.negative_weight" else "bad"
        return Problem(field=f"{problem.field}.{part}", code=problem.code, params=problem.params)
    return Problem(field=fields.get(problem.field, problem.field), code=problem.code, params=problem.params)
