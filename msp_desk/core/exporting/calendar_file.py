"""Days that must not be missed as a calendar file (iCalendar, RFC 5545): events of a whole day each.

Equal events give equal bytes: they are sorted, their numbers (UID) and stamps come with them, and no clock is read.
A calendar program that is given a newer file moves the events it already knows instead of adding them again.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

LINE: Final = "\r\n"
MOST_OCTETS: Final = 75
"""Of a line without its end (RFC 5545, 3.1)."""
MOST_REMIND_DAYS: Final = 365
_MORNING: Final = 9  # the hour at which a reminder shows
_HEAD: Final = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//MSP Desk//Deadlines//EN", "CALSCALE:GREGORIAN")


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """Something that falls on a day.

    Attributes:
        uid: The same for the same matter, on whatever day it falls; no other event of the owner's has it.
        day: The whole of this day.
        summary: One line.
        description: Why, in any number of lines.
        stamp: The day on which the facts were looked at.
        category: A word to sort by, or "".
    """

    uid: str
    day: date
    summary: str
    description: str = ""
    stamp: date
    category: str = ""


def calendar_bytes(events: Sequence[CalendarEvent], *, name: str, remind_days: int | None = None) -> bytes:
    """A calendar of these events, sorted by day.

    Args:
        events: At least one.
        name: What a calendar program calls it.
        remind_days: So many days ahead, at nine in the morning, each event reminds; None sets no reminder.

    Raises:
        ValueError: If there is no event, two have the same number, or the reminder lies too far ahead.
    """
    if not events:
        raise ValueError("a calendar file needs an event (RFC 5545, 3.6)")
    if len({event.uid for event in events}) < len(events):
        raise ValueError("two events have the same number")
    if remind_days is not None and not 0 <= remind_days <= MOST_REMIND_DAYS:
        raise ValueError("a reminder lies 0 to 365 days ahead")
    lines = [*_HEAD, f"X-WR-CALNAME:{escaped(name)}"]
    for event in sorted(events, key=lambda event: (event.day, event.uid)):
        lines.extend(_event_lines(event, remind_days))
    lines.append("END:VCALENDAR")
    return "".join(folded(line) + LINE for line in lines).encode("utf-8")


def escaped(text: str) -> str:
    """A text as a value: line ends, commas, semicolons and backslashes escaped, other control signs left out."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    kept = "".join(sign for sign in lines if sign == "\n" or unicodedata.category(sign) not in ("Cc", "Cs"))
    for sign in "\\;,":
        kept = kept.replace(sign, f"\\{sign}")
    return kept.replace("\n", "\\n")


def folded(line: str) -> str:
    """A line in pieces of at most 75 octets; each piece but the first begins with a blank, and no sign is cut."""
    pieces, piece, octets = [], "", 0
    for sign in line:
        size = len(sign.encode("utf-8"))
        if octets + size > MOST_OCTETS:
            pieces.append(piece)
            piece, octets = " ", 1
        piece += sign
        octets += size
    return LINE.join([*pieces, piece])


def _event_lines(event: CalendarEvent, remind_days: int | None) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{escaped(event.uid)}"
    yield f"DTSTAMP:{_day(event.stamp)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(event.day)}"
    if event.day < date.max:
        yield f"DTEND;VALUE=DATE:{_day(event.day + timedelta(days=1))}"
    yield f"SUMMARY:{escaped(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{escaped(event.description)}"
    if event.category:
        yield f"CATEGORIES:{escaped(event.category)}"
    yield "CLASS:PRIVATE"
    yield "TRANSP:TRANSPARENT"
    if remind_days is not None:
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"DESCRIPTION:{escaped(event.summary)}"
        yield f"TRIGGER:{_trigger(remind_days)}"
        yield "END:VALARM"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


def _trigger(days: int) -> str:
    """So many days ahead at nine: counted from the midnight on which the event begins."""
    if days == 0:
        return f"PT{_MORNING}H"
    whole, hours = days - 1, 24 - _MORNING
    return f"-P{whole}DT{hours}H" if whole else f"-PT{hours}H"
