"""The words of an explanation: what moved a score, what would lift the letter, and how firmly it stands."""

from __future__ import annotations

from dataclasses import dataclass

from msp_desk.core.formatting import DayStyle, format_day, format_number
from msp_desk.core.grading.change import Change
from msp_desk.core.grading.drift import Direction, Drift, Signal
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.grading.lifting import Lift, lifts_of
from msp_desk.core.grading.sensitivity import Sensitivity, Weighting
from msp_desk.core.grading.sentences import measure_name, measure_unit, value_text
from msp_desk.core.records.scorecard import Letter, MeasureKey, Scorecard
from msp_desk.core.wording import Wording

_SMALLEST_NAMED = 0.05
"""A movement that shows as 0.0 points is not named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a small table: what, and what of it."""

    label: str
    value: str


def change_title(change: Change, wording: Wording) -> str:
    """The heading over a change, such as "Since December 2025: −10.6 points"."""
    month = format_day(change.since, wording.language, DayStyle.MONTH)
    return wording.say("explaining.change.title", month=month, points=_points(change.total, wording))


def change_text(change: Change, wording: Wording) -> str:
    """The two measures that moved most, and those that became measured or unmeasured."""
    moved = sorted(MeasureKey, key=lambda key: -abs(change.points[key]))
    named = [key for key in moved if abs(change.points[key]) >= _SMALLEST_NAMED][:2]
    if not named:
        said = [wording.say("explaining.change.nothing_moved")]
    else:
        first, second = named[0], named[-1]
        said = [
            wording.say(
                f"explaining.change.{'two_moved' if len(named) > 1 else 'one_moved'}",
                first=measure_name(first, wording),
                points=_points(change.points[first], wording),
                second=measure_name(second, wording),
                more=_points(change.points[second], wording),
            )
        ]
    for code, keys in (("became_measured", change.became_measured), ("became_unmeasured", change.became_unmeasured)):
        if keys:
            names = wording.listing(measure_name(key, wording) for key in keys)
            said.append(wording.say(f"explaining.change.{code}", measures=names))
    return " ".join(said)


def drift_sentence(drift: Drift | None, wording: Wording) -> str:
    """Where a client is going, such as "Worsening since December 2025: −12.4 points a year."; "" when it is steady."""
    if drift is None or drift.direction is Direction.STEADY:
        return ""
    month = format_day(drift.since, wording.language, DayStyle.MONTH)
    points = _points(drift.per_year, wording)
    return wording.say(f"explaining.drift.{drift.direction.value}", month=month, points=points)


def signal_sentence(signal: Signal | None, wording: Wording) -> str:
    """A last month out of the ordinary with its limits, which a score cannot pass; "" when it was as usual."""
    if signal is None:
        return ""
    language = wording.language
    return wording.say(
        f"explaining.signal.{signal.side.value}",
        month=format_day(signal.month.first, language, DayStyle.MONTH),
        score=format_number(signal.score, language, 1),
        lower=format_number(max(0.0, signal.lower), language, 1),
        upper=format_number(min(100.0, signal.upper), language, 1),
    )


def lift_lines(grade: ClientGrade, scorecard: Scorecard, wording: Wording) -> list[Line]:
    """What would lift the letter: the end of a cap first, then each measure alone, shortest way first.

    A client without a grade, or with an A that nothing caps, has no line.
    """
    if grade.score is None or grade.uncapped_letter is None:
        return []
    lines = []
    if grade.is_capped:
        score = format_number(grade.score, wording.language, 1)
        value = wording.say("explaining.lift.cap_gone_value", letter=grade.uncapped_letter.value, score=score)
        lines.append(Line(label=wording.say("explaining.lift.cap_gone"), value=value))
    lifts = lifts_of(grade, scorecard)
    lines += [Line(label=measure_name(lift.measure, wording), value=_lift_value(lift, wording)) for lift in lifts]
    if not lifts and grade.uncapped_letter is not Letter.A:
        better = list(Letter)[grade.uncapped_letter.rank - 1]
        lines.append(Line(label="", value=wording.say("explaining.lift.none", letter=better.value)))
    return lines


def lift_sentence(grade: ClientGrade, scorecard: Scorecard, wording: Wording) -> str:
    """The shortest way to the next letter in one sentence; "" where no measure alone gets there."""
    lifts = lifts_of(grade, scorecard)
    if not lifts:
        return ""
    lift = lifts[0]
    return wording.say(
        "explaining.lift.sentence",
        measure=measure_name(lift.measure, wording),
        letter=lift.letter.value,
        value=value_text(lift.measure, lift.value, wording),
        needed=_with_unit(lift.measure, lift.needed, wording),
    )


def sensitivity_line(found: Sensitivity, wording: Wording) -> str:
    """How firmly a letter stands, such as "Stays C in 15 of 16 weightings"."""
    return wording.say("explaining.sure.line", letter=found.letter.value, same=found.same, total=found.total)


def sensitivity_short(found: Sensitivity, wording: Wording) -> str:
    """The same beside other facts, such as "stays C in 15 of 16 weightings"."""
    return wording.say("explaining.sure.short", letter=found.letter.value, same=found.same, total=found.total)


def weighting_text(weighting: Weighting, wording: Wording) -> str:
    """One changed weight and its letter, such as "Margin × 0.8: C"."""
    return wording.say(
        "explaining.sure.square",
        measure=measure_name(weighting.measure, wording),
        factor=format_number(weighting.factor, wording.language, 1),
        letter=weighting.letter.value,
    )


def _lift_value(lift: Lift, wording: Wording) -> str:
    return wording.say(
        "explaining.lift.value",
        value=format_number(lift.value, wording.language, 1),
        needed=_with_unit(lift.measure, lift.needed, wording),
        letter=lift.letter.value,
    )


def _with_unit(key: MeasureKey, value: float, wording: Wording) -> str:
    """A value with its unit as the language writes it: the sign of per cent, or the short unit after a space."""
    text, plain = value_text(key, value, wording), format_number(value, wording.language, 1)
    return text if text != plain else f"{plain} {measure_unit(key, wording)}"


def _points(points: float, wording: Wording) -> str:
    return format_number(points, wording.language, 1, sign=True)
