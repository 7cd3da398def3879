"""What the owner's review says about a client's months, how firm its letter is, and what to do."""

from __future__ import annotations

from msp_desk.core.actions.client_advice import ClientAdvice
from msp_desk.core.deciding.advice_words import advice_name, hold_on_sentence, reason
from msp_desk.core.formatting import DayStyle, format_day, format_number
from msp_desk.core.grading.drift import Course
from msp_desk.core.grading.explaining import sensitivity_line, signal_sentence
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.grading.sensitivity import sensitivity_of
from msp_desk.core.records.scorecard import Scorecard
from msp_desk.core.wording import Wording

_SMALLEST_P = 0.001


def trend_title(course: Course | None, wording: Wording) -> str:
    """The finding over the line of months, such as "Worsening since February 2026"; "" with too few months."""
    if course is None or course.drift is None:
        return ""
    month = format_day(course.drift.since, wording.language, DayStyle.MONTH)
    return wording.say(f"owner_review.trend.{course.drift.direction.value}", month=month)


def trend_note(course: Course | None, wording: Wording) -> str:
    """The line under the months: how the points were made, their slope and how certain it is; "" without any."""
    if course is None or not course.points:
        return ""
    if course.drift is None:
        return wording.say("owner_review.months_alone")
    language, drift = wording.language, course.drift
    certain = drift.p < _SMALLEST_P
    return wording.say(
        "owner_review.slope_below" if certain else "owner_review.slope",
        points=format_number(drift.per_year, language, 0, sign=True),
        p=format_number(_SMALLEST_P if certain else drift.p, language, 3),
    )


def out_of_the_ordinary(course: Course | None, wording: Wording) -> str:
    """A last month unlike those before it; "" when it was as usual."""
    return "" if course is None else signal_sentence(course.signal, wording)


def steadiness(grade: ClientGrade, scorecard: Scorecard, wording: Wording) -> str:
    """How firmly the letter stands, such as "Stays C in 15 of 16 weightings.", before caps; "" without a grade."""
    found = sensitivity_of(grade, scorecard)
    if found is None:
        return ""
    line = f"{sensitivity_line(found, wording)}."
    return wording.say("owner_review.before_caps", line=line) if grade.is_capped else line


def advice_sentence(found: ClientAdvice | None, wording: Wording) -> str:
    """What to do and why, and whether the firm should hold on with it; "" when nothing is advised."""
    if found is None:
        return ""
    said = [f"{advice_name(found.advice, wording)}.", reason(found.rule, wording)]
    if found.hold_on and found.flip is not None:
        said.append(hold_on_sentence(found.flip, found.currency, wording))
    return " ".join(said)


def advice_step(found: ClientAdvice | None, wording: Wording) -> str:
    """What to do in two or three words; "" when nothing is advised."""
    return "" if found is None else wording.say(f"advising.lower.{found.advice.value}")
