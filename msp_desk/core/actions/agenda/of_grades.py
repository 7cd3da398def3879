"""Deal-breakers that hold a grade down, and grades that fell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from msp_desk.core.actions.agenda.matter import Deed, Group, Matter, Served
from msp_desk.core.grading.alarms import Alarm
from msp_desk.core.grading.caps import Cap
from msp_desk.core.grading.change import change_between
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.parting.phrase import phrase
from msp_desk.core.records.reminder import MatterKind
from msp_desk.core.records.scorecard import CapRule, Letter, MeasureKey, Scorecard

FRESH_DAYS = 60
"""A deal-breaker wants a talk for so many days; later it wants to be looked back on."""
POINTS_BACK = 4
"""The month ends that are compared: three months ago, two, one, and today."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fall:
    """A letter that became worse.

    Attributes:
        before: What it was.
        now: What it is.
        month: A day in the month in which it came to the present letter.
        points: Points of score between the two, negative.
        moved_most: The measure that took most; None when the score did not fall.
        then_value: Its value before, in its unit; None without data.
        now_value: Its value now.
    """

    before: Letter
    now: Letter
    month: date
    points: float
    moved_most: MeasureKey | None
    then_value: float | None
    now_value: float | None


def fall_of(points: Sequence[ClientGrade | None], scorecard: Scorecard) -> Fall | None:
    """How a letter fell since the month end before, or since three months ago; None when it did not.

    What a cap alone did is not a fall: the deal-breaker says it.

    Args:
        points: The grade at each of the last month ends and today, oldest first; None where it was not active.
        scorecard: Whose weights tell which measure moved most.
    """
    now = points[-1] if points else None
    if now is None or now.uncapped_letter is None or now.score is None:
        return None
    for start in (0, len(points) - 2):
        then = points[start] if start >= 0 else None
        if then is None or then.uncapped_letter is None or then.score is None:
            continue
        if now.uncapped_letter.rank <= then.uncapped_letter.rank:
            continue
        change = change_between(now, then, scorecard)
        took = {key: brought for key, brought in change.points.items() if brought < 0}
        most = min(took, key=lambda key: took[key]) if took else None
        return Fall(
            before=then.uncapped_letter,
            now=now.uncapped_letter,
            month=_since(points[start + 1 :], now),
            points=now.score - then.score,
            moved_most=most,
            then_value=_value(then, most),
            now_value=_value(now, most),
        )
    return None


def fall_matters(served: Served, fall: Fall | None, alarms: Sequence[Alarm] = ()) -> Iterator[Matter]:
    """A letter that fell or an alarm that runs, with the measure that took most; one matter however many causes.

    While an alarm runs the matter rests on the day it began, so that ticking it off holds until it has recovered.

    Args:
        served: The client.
        fall: How its letter fell; None when it did not.
        alarms: Its alarms that have not recovered.
    """
    if served.grade is None or served.grade.score is None:
        return
    alarm = max(alarms, key=lambda one: (one.began, one.cause.value), default=None)
    if alarm is not None:
        yield from _alarm_matters(served, alarm, fall, served.grade.score)
        return
    if fall is None:
        return
    known = fall.then_value is not None and fall.now_value is not None
    if fall.moved_most is None:
        why = phrase("today.fall.why_points", points=abs(fall.points))
    else:
        why = phrase(
            "today.fall.why" if known else "today.fall.why_without",
            measure=phrase(f"grading.measure.{fall.moved_most.value}"),
            unit=phrase(f"grading.unit.{fall.moved_most.value}"),
            then=fall.then_value,
            now=fall.now_value,
            points=abs(fall.points),
        )
    yield Matter(
        kind=MatterKind.FALL,
        client_id=served.id,
        client=served.name,
        letter=served.letter,
        capped=served.capped,
        what=phrase(
            "today.fall.what",
            before=fall.before.value,
            now=fall.now.value,
            month=phrase(f"today.month.{fall.month.month}"),
            score=served.grade.score,
        ),
        why=why,
        day=fall.month,
        group=Group.NOW if fall.now in (Letter.D, Letter.F) else Group.SOON,
        deed=Deed.OPEN_OVERVIEW,
        fact=f"{fall.now.value} {fall.month:%Y-%m}",
    )


def _alarm_matters(served: Served, alarm: Alarm, fall: Fall | None, score: float) -> Iterator[Matter]:
    month = phrase(f"today.month.{alarm.began.month}")
    if fall is None:
        what = phrase(f"alarms.{alarm.cause.value}.what", month=month, year=str(alarm.began.year), score=score)
    else:
        what = phrase(
            "alarms.fell.what", before=fall.before.value, now=fall.now.value, month=month, year=str(alarm.began.year),
            score=score,
        )  # fmt: skip
    why = phrase(f"alarms.{alarm.cause.value}.why_without")
    if alarm.moved_most is not None:
        measure = phrase(f"grading.measure.{alarm.moved_most.value}")
        why = phrase(f"alarms.{alarm.cause.value}.why", measure=measure, points=abs(alarm.points))
    yield Matter(
        kind=MatterKind.FALL,
        client_id=served.id,
        client=served.name,
        letter=served.letter,
        capped=served.capped,
        what=what,
        why=why,
        day=alarm.began,
        group=Group.NOW if served.letter in (Letter.D, Letter.F) else Group.SOON,
        deed=Deed.OPEN_OVERVIEW,
        fact=f"{alarm.cause.value} {alarm.began.isoformat()}",
    )


def deal_breaker_matters(served: Served, today: date) -> Iterator[Matter]:
    """The gravest fact that holds a grade down and is not about an invoice, with its latest row."""
    caps = [] if served.grade is None else [cap for cap in served.grade.caps if cap.rule is not CapRule.LONG_OVERDUE]
    if not caps:
        return
    cap = max(caps, key=lambda one: (one.at_most.rank, one.rows[-1].day))
    row = cap.rows[-1]
    code = f"today.deal_breaker.what.{cap.rule.value}"
    note = " ".join(row.label.split()).rstrip(".")
    yield Matter(
        kind=MatterKind.DEAL_BREAKER,
        client_id=served.id,
        client=served.name,
        letter=served.letter,
        capped=served.capped,
        what=phrase(code, family=row.family, severity=int(row.severity or 0), count=len(cap.rows)),
        why=phrase(
            "today.deal_breaker.why" if note else "today.deal_breaker.why_without",
            day=row.day,
            note=note,
            letter=cap.at_most.value,
            until=cap.until or today,
        ),
        day=row.day,
        group=Group.NOW if row.day + timedelta(days=FRESH_DAYS) >= today else Group.LOOK_BACK,
        deed=Deed.PLAN_TALK,
        fact=f"{cap.rule.value} {row.id}",
        record_id=row.id,
    )


def overdue_cap(served: Served) -> Cap | None:
    """The cap of an invoice long past its due day, or None."""
    caps = () if served.grade is None else served.grade.caps
    return next((cap for cap in caps if cap.rule is CapRule.LONG_OVERDUE), None)


def _since(later: Sequence[ClientGrade | None], now: ClientGrade) -> date:
    """The first of the later days from which the letter stayed at least as bad as now."""
    since = now.as_of
    for grade in reversed(later):
        if grade is None or grade.uncapped_letter is None or now.uncapped_letter is None:
            break
        if grade.uncapped_letter.rank < now.uncapped_letter.rank:
            break
        since = grade.as_of
    return since


def _value(grade: ClientGrade, key: MeasureKey | None) -> float | None:
    if key is None:
        return None
    result = grade.measures[key]
    return result.beyond_terms if key is MeasureKey.DAYS_TO_PAY else result.value
