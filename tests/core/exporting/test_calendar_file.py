"""A calendar file is what RFC 5545 asks for, whatever stands in the log, and equal events give equal bytes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.exporting.calendar_file import CalendarEvent, calendar_bytes, escaped, folded

STAMP = date(2026, 11, 21)
EVENT = CalendarEvent(
    uid="receive-1@msp-desk", day=date(2026, 12, 31), summary="Hotel: last day, send; now", description="Why\nso: \\",
    stamp=STAMP, category="MSP Desk",
)  # fmt: skip
TEXTS = st.text(max_size=200)


def read(content: bytes) -> tuple[Any, list[Any]]:
    calendar = icalendar.Calendar.from_ical(content)
    assert not calendar.errors
    return calendar, list(calendar.walk("VEVENT"))


def unescaped(text: str) -> str:
    """A value as it was: the parser of the tests, written from the grammar and not from the writer."""
    out, rest = [], iter(text)
    for sign in rest:
        if sign != "\\":
            out.append(sign)
            continue
        after = next(rest)
        out.append("\n" if after in "nN" else after)
        assert after in "nN\\;,"
    return "".join(out)


def plain_lines(content: bytes) -> list[str]:
    """The lines after unfolding, checked octet by octet."""
    assert content.endswith(b"\r\n")
    raw = content.split(b"\r\n")[:-1]
    assert all(b"\n" not in line and b"\r" not in line for line in raw)
    assert max(map(len, raw)) <= 75
    for line in raw:
        line.decode("utf-8")  # no sign is cut at the end of a line
    return content.decode().replace("\r\n ", "").split("\r\n")[:-1]


def test_an_event_is_read_back_by_another_program() -> None:
    calendar, (event,) = read(calendar_bytes([EVENT], name="Fristen, Quellmark; IT"))
    assert (calendar["VERSION"], calendar["CALSCALE"]) == ("2.0", "GREGORIAN")
    assert unescaped(str(calendar["X-WR-CALNAME"])) == "Fristen, Quellmark; IT"
    assert event["UID"] == EVENT.uid
    assert event.decoded("DTSTART") == EVENT.day
    assert event.decoded("DTEND") == EVENT.day + timedelta(days=1)
    assert event.decoded("DTSTAMP").date() == STAMP
    assert event["SUMMARY"] == EVENT.summary
    assert event["DESCRIPTION"] == EVENT.description
    assert event["CLASS"] == "PRIVATE"
    assert event["TRANSP"] == "TRANSPARENT"
    assert not list(event.walk("VALARM"))


@pytest.mark.parametrize(
    ("days", "shows"), [(0, timedelta(hours=9)), (1, timedelta(hours=-15)), (14, timedelta(days=-14, hours=9))]
)
def test_a_reminder_shows_at_nine_so_many_days_ahead(days: int, shows: timedelta) -> None:
    _calendar, (event,) = read(calendar_bytes([EVENT], name="x", remind_days=days))
    (alarm,) = event.walk("VALARM")
    assert alarm["ACTION"] == "DISPLAY"
    assert alarm["DESCRIPTION"] == EVENT.summary
    assert alarm.decoded("TRIGGER") == shows


def test_events_are_sorted_and_equal_ones_give_equal_bytes() -> None:
    later = CalendarEvent(uid="b", day=date(2027, 1, 1), summary="b", stamp=STAMP)
    earlier = CalendarEvent(uid="c", day=date(2026, 1, 1), summary="c", stamp=STAMP)
    assert calendar_bytes([later, earlier], name="x") == calendar_bytes([earlier, later], name="x")
    _calendar, events = read(calendar_bytes([later, earlier], name="x"))
    assert [event["UID"] for event in events] == ["c", "b"]


@pytest.mark.parametrize("day", [date(1, 1, 1), date(9999, 12, 31), date(2028, 2, 29)])
def test_the_edges_of_the_calendar_are_written(day: date) -> None:
    content = calendar_bytes([CalendarEvent(uid="a", day=day, summary="a", stamp=day)], name="x")
    assert f"DTSTART;VALUE=DATE:{day.isoformat().replace('-', '')}\r\n" in content.decode()


@pytest.mark.parametrize(("events", "remind"), [([], None), ([EVENT, EVENT], None), ([EVENT], -1), ([EVENT], 366)])
def test_what_no_program_could_read_is_refused(events: Sequence[CalendarEvent], remind: int | None) -> None:
    with pytest.raises(ValueError, match=r"event|reminder"):
        calendar_bytes(events, name="x", remind_days=remind)


@given(TEXTS, TEXTS, TEXTS)
def test_no_text_of_the_log_makes_another_line(summary: str, description: str, name: str) -> None:
    event = CalendarEvent(uid="a@b", day=EVENT.day, summary=summary, description=f"x{description}", stamp=STAMP)
    lines = plain_lines(calendar_bytes([event], name=name, remind_days=3))
    keys = [line.split(":")[0].split(";")[0] for line in lines]
    assert keys == [
        "BEGIN", "VERSION", "PRODID", "CALSCALE", "X-WR-CALNAME", "BEGIN", "UID", "DTSTAMP", "DTSTART", "DTEND",
        "SUMMARY", "DESCRIPTION", "CLASS", "TRANSP", "BEGIN", "ACTION", "DESCRIPTION", "TRIGGER", "END", "END", "END",
    ]  # fmt: skip
    said = lines[keys.index("SUMMARY")].partition(":")[2]
    assert unescaped(said) == unescaped(escaped(summary))
    assert all(sign in unescaped(said) for sign in summary if sign.isalnum())


@given(st.text(alphabet=st.sampled_from("aÄ€😀,;\\\n"), max_size=300))
def test_folding_cuts_no_sign_and_is_undone(text: str) -> None:
    line = f"SUMMARY:{escaped(text)}"
    pieces = folded(line).encode().split(b"\r\n")
    assert all(len(piece) <= 75 for piece in pieces)
    assert all(piece.startswith(b" ") for piece in pieces[1:])
    assert b"".join([pieces[0], *(piece[1:] for piece in pieces[1:])]).decode() == line
    assert unescaped(escaped(text)) == text
