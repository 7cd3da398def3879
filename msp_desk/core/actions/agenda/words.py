"""The words of a matter in a language: days near today without their year, as people say them."""

from __future__ import annotations

from datetime import date

from msp_desk.core.actions.agenda.agenda import Agenda, NextDue
from msp_desk.core.actions.agenda.matter import Deed, Group, Matter
from msp_desk.core.formatting import DayStyle, format_day, keep_together
from msp_desk.core.formatting.whole_amounts import format_whole_money
from msp_desk.core.parting.phrase import Phrase
from msp_desk.core.records.language import Language
from msp_desk.core.records.money import Money
from msp_desk.core.wording import Wording

_HALF_YEAR = 183


def near_day(day: date, today: date, language: Language, style: DayStyle = DayStyle.LONG) -> str:
    """A day as people say it: without its year when it is of this year, or less than half a year away."""
    text = format_day(day, language, style)
    if day.year == today.year or abs((day - today).days) < _HALF_YEAR:
        text = text.rsplit(" ", 1)[0]
    return keep_together(text)


def said(sentence: Phrase, today: date, wording: Wording) -> str:
    """A phrase with near days, whole amounts and the phrases inside it."""
    return wording.say(sentence.code, **{name: _part(value, today, wording) for name, value in sentence.params.items()})


def what_text(matter: Matter, today: date, wording: Wording) -> str:
    """What the matter is."""
    return said(matter.what, today, wording)


def why_text(matter: Matter, today: date, wording: Wording) -> str:
    """The facts of the matter in one sentence."""
    return said(matter.why, today, wording)


def day_text(matter: Matter, today: date, wording: Wording) -> str:
    """The day of the matter in a short form; "" without one."""
    return "" if matter.day is None else near_day(matter.day, today, wording.language, DayStyle.MEDIUM)


def distance_text(matter: Matter, today: date, wording: Wording) -> str:
    """How far the day is: "9 days", "38 days ago", "99 days late"; "" without a day."""
    if matter.day is None:
        return ""
    days = (matter.day - today).days
    if matter.late:
        return wording.say("today.late", count=abs(days))
    if abs(days) <= 1:
        return wording.say(f"today.distance.{ {0: 'today', 1: 'tomorrow', -1: 'yesterday'}[days] }")
    return wording.say(f"today.distance.{'ahead' if days > 0 else 'ago'}", count=abs(days))


def deed_text(deed: Deed, wording: Wording) -> str:
    """What the button says."""
    return wording.say(f"today.deed.{deed.name.lower()}")


def group_text(group: Group, wording: Wording) -> str:
    """The head of a group."""
    return wording.say(f"today.group.{group.name.lower()}")


def head_text(found: Agenda, today: date, weekday: str, wording: Wording) -> str:
    """The line under the title: the date, how many things wait, how many need a decision now.

    Args:
        found: The matters.
        today: The day.
        weekday: Its name in the language.
        wording: The language.
    """
    day = f"{weekday}, {format_day(today, wording.language, DayStyle.LONG)}"
    if not found.matters:
        return wording.say("today.head.none", day=day)
    things = wording.say("today.head.things", day=day, count=len(found.matters))
    now = len(found.of(Group.NOW))
    if not now:
        return wording.say("today.head.no_decision", things=things)
    return wording.say("today.head.decisions", things=things, count=now)


def status_text(found: Agenda, wording: Wording) -> str:
    """What the status line says: how many items, and of which group."""
    parts = [wording.say("today.status.items", count=len(found.matters))]
    counts = {"now": Group.NOW, "soon": Group.SOON, "back": Group.LOOK_BACK}
    parts += [
        wording.say(f"today.status.part.{name}", count=len(found.of(group)))
        for name, group in counts.items()
        if found.of(group)
    ]
    if found.put_off:
        parts.append(wording.say("today.status.part.off", count=len(found.put_off)))
    return " · ".join(parts)


def next_text(coming: NextDue | None, today: date, wording: Wording) -> str:
    """What comes after everything that is shown."""
    if coming is None:
        return wording.say("today.next.none")
    return wording.say(
        "today.next.line",
        what=said(coming.what, today, wording),
        client=coming.client,
        day=format_day(coming.day, wording.language, DayStyle.LONG),
    )


def _part(value: object, today: date, wording: Wording) -> object:
    match value:
        case Phrase():
            return said(value, today, wording)
        case Money():
            return format_whole_money(value.amount, value.currency, wording.language)
        case date():
            return near_day(value, today, wording.language)
        case _:
            return value
