"""The first page of a handover: whose it is, which version, and what must not slip."""

from __future__ import annotations

from collections.abc import Sequence

from msp_desk.core.documents import fonts
from msp_desk.core.documents.flow import Strip
from msp_desk.core.documents.handover.facts import HandoverFacts, Station
from msp_desk.core.documents.letters.wording import hyphens
from msp_desk.core.documents.line_breaking import Span, break_lines
from msp_desk.core.documents.marks import STATE_COLOURS, STATE_INDENT, State, draw_state
from msp_desk.core.documents.page_style import (
    BODY_MUTED,
    CELL,
    CELL_BOLD,
    CELL_LEADING,
    HAIRLINE,
    HEAD,
    MM,
    RULE,
    SUBTITLE,
    Colour,
    TextStyle,
)
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.documents.report import (
    CONTINUED_HEIGHT,
    LEFT,
    Frame,
    continued_heading,
    draw_title,
    drawn_strip,
    prose_strips,
    section_strip,
)
from msp_desk.core.documents.speech import Speech
from msp_desk.core.documents.tables import OPEN, Cell, Column, Table, TableStyle, table_strips
from msp_desk.core.documents.text import clean
from msp_desk.core.parting.coverage import whole_percent

_STATION_TOP = 21.0
_DOT = 3.6
_COLUMN_GAP = 12.0
THIN = 50
"""Under so many percent of what matters nobody can take over "as documented", and the summary says so."""


def draw_cover(press: Press, facts: HandoverFacts, speech: Speech, frame: Frame) -> float:
    """Draw title and parties at the top of the first page.

    Returns:
        The place under them.
    """
    y = draw_title(press, LEFT, 31 * MM, speech.say("title"), frame.width) + 7.05 * MM
    for line in break_lines((Span(clean(facts.client.name)),), frame.width, SUBTITLE.size):
        press.text(LEFT, y, line.text, SUBTITLE)
        y += 15
    y -= 15
    subtitle = _subtitle(facts, speech)
    if subtitle:
        x = LEFT + fonts.width_of(clean(facts.client.name), SUBTITLE.size) + 10
        if x + fonts.width_of(subtitle, BODY_MUTED.size) > frame.right:
            x, y = LEFT, y + 14
        press.text(x, y, subtitle, BODY_MUTED)
    y += 18
    press.line(LEFT, y, frame.right, y, width=RULE, colour=Colour.TEXT)
    y = _draw_parties(press, facts, speech, frame, y) + 9
    press.line(LEFT, y, frame.right, y, width=HAIRLINE, colour=Colour.LINE)
    return y


def _subtitle(facts: HandoverFacts, speech: Speech) -> str:
    if facts.ends_on is None:
        return ""
    day = speech.long(facts.ends_on)
    numbers = [clean(agreement.number) for agreement in facts.agreements if agreement.number.strip()]
    if len(numbers) == 1:
        return speech.say("subtitle", number=numbers[0], ends_on=day)
    return speech.say("subtitle_ends", ends_on=day)


def _draw_parties(press: Press, facts: HandoverFacts, speech: Speech, frame: Frame, top: float) -> float:
    incoming = facts.incoming
    unknown = TextStyle(CELL.size, bold=True, colour=Colour.WARN)
    issued = speech.say("issued", version=str(facts.version), day=speech.short(facts.issued_on))
    blocks = (
        (speech.say("client"), facts.client.name, facts.client.attention, CELL_BOLD),
        (speech.say("outgoing"), facts.outgoing.name, facts.outgoing.attention, CELL_BOLD),
        (
            speech.say("incoming"),
            incoming.name if incoming else speech.say("incoming_unknown"),
            incoming.attention if incoming else "",
            CELL_BOLD if incoming else unknown,
        ),
        (speech.say("version"), issued, _replaces(facts, speech), CELL_BOLD),
    )
    widths = _widths([max(label, name, below, key=len) for label, name, below, _ in blocks], frame)
    lowest, x = top, LEFT
    for (label, name, below, style), width in zip(blocks, widths, strict=True):
        y = top + 11.5
        press.text(x, y, label, HEAD)
        y += 12
        for text, shown in ((name, style), (below, CELL)):
            for line in break_lines((Span(clean(text), shown.bold),), width, shown.size):
                press.text(x, y, line.text, shown)
                y += CELL_LEADING
        lowest = max(lowest, y - CELL_LEADING)
        x += width + _COLUMN_GAP
    return lowest


def _widths(longest: Sequence[str], frame: Frame) -> list[float]:
    """Columns as wide as their longest text, spread over the page; equal ones where that is too much."""
    room = frame.width - _COLUMN_GAP * (len(longest) - 1)
    natural = [fonts.width_of(clean(text), CELL.size, bold=True) + 1 for text in longest]
    if sum(natural) > room:
        return [room / len(longest)] * len(longest)
    return [width + (room - sum(natural)) / len(longest) for width in natural]


def _replaces(facts: HandoverFacts, speech: Speech) -> str:
    if facts.replaces_version is None or facts.replaces_issued_on is None:
        return speech.say("first_version")
    day = speech.short(facts.replaces_issued_on)
    return speech.say("replaces", version=str(facts.replaces_version), day=day)


def summary_strips(
    facts: HandoverFacts, speech: Speech, frame: Frame, *, number: int, coverage_section: int
) -> list[Strip]:
    """The summary and its table of red items."""
    strips = [section_strip(speech.say("summary.title"), number=number, width=frame.width)]
    strips.extend(prose_strips(_summary(facts, speech, coverage_section)))
    if not facts.red_items:
        return strips
    columns = (
        Column("", 6 * MM),
        Column(speech.say("red.state"), 21 * MM),
        Column(speech.say("red.item"), 57 * MM),
        Column(speech.say("red.why"), 52 * MM),
        Column(speech.say("red.from"), 20 * MM),
        Column(speech.say("red.by"), 14 * MM, Align.RIGHT),
    )
    rows = [
        (
            str(index),
            state_cell(item.state, speech.say(f"red.{item.state.value}")),
            Cell(item.what, CELL_BOLD),
            item.why,
            speech.say(f"side.{item.answer_from.value}"),
            speech.day_and_month(item.by),
        )
        for index, item in enumerate(facts.red_items, start=1)
    ]

    def says(first: int, last: int) -> str:
        return speech.general("continued", first=first, last=last, all=len(rows))

    table = Table(
        x=LEFT, columns=columns, rows=rows, style=TableStyle(row=OPEN), continued_height=CONTINUED_HEIGHT,
        continued=continued_heading(speech.say("summary.title"), number, says, frame.width),
    )  # fmt: skip
    strips.extend(table_strips(table, page_height=frame.region.bottom - frame.region.top - CONTINUED_HEIGHT, gap=12))
    return strips


def _summary(facts: HandoverFacts, speech: Speech, section: int) -> str:
    """How many items need an answer, and whether the rest can be taken over as it is documented."""
    count = len(facts.red_items)
    if not count:
        first = speech.say("summary.nothing")
    elif facts.cut_over is None:
        first = speech.say("summary.need", count=count, many=speech.many(count))
    else:
        cut_over = speech.long(facts.cut_over)
        first = speech.say("summary.need_by", count=count, many=speech.many(count), cut_over=cut_over)
    known, fields = sum(part.known for part in facts.coverage), sum(part.fields for part in facts.coverage)
    percent = whole_percent(known, fields)
    if percent < THIN:
        second = speech.say("summary.thin", percent=speech.percent(percent), section=section)
    else:
        second = speech.say("summary.rest" if count else "summary.all", section=section)
    return f"{first} {second}"


def state_cell(state: State, word: str) -> Cell:
    """A cell with a state's mark and its word."""
    urgent = state is State.ACT
    style = TextStyle(CELL.size, bold=urgent, colour=STATE_COLOURS[state] if urgent else Colour.TEXT)

    def paint(press: Press, x: float, y: float, width: float) -> None:  # noqa: ARG001  # every cell has a width
        draw_state(press, x, y, state)

    return Cell(word, style, paint, indent=STATE_INDENT)


def timeline_strips(facts: HandoverFacts, speech: Speech, frame: Frame, *, number: int) -> list[Strip]:
    """The milestones on a line, with a mark on the day of issue."""
    if not facts.timeline:
        return []
    heading = section_strip(
        speech.say("timeline.title"), number=number, beside=_beside_timeline(facts, speech), width=frame.width
    )
    cells, divided = frame.width / len(facts.timeline), hyphens(speech.language)
    names = [
        break_lines((Span(speech.say(f"timeline.{station.milestone.value}")),), cells - 2, CELL.size, divided)
        for station in facts.timeline
    ]
    lines = max(len(name) for name in names)

    def draw(press: Press, top: float) -> None:
        y = top + _STATION_TOP + 4
        centres = [LEFT + cells * (index + 0.5) for index in range(len(facts.timeline))]
        _draw_track(press, facts.timeline, centres, y)
        mark = _mark_place(facts, centres)
        if mark is not None:
            press.line(centres[0] + 6, y, mark, y, width=2.0, colour=Colour.TEXT)
            _redraw_stations(press, facts.timeline, centres, y)
            press.polygon(((mark, y - 1.5), (mark - 3.2, y - 6.5), (mark + 3.2, y - 6.5)), fill=Colour.TEXT)
        else:
            _redraw_stations(press, facts.timeline, centres, y)
        for centre, station, name in zip(centres, facts.timeline, names, strict=True):
            if station.day is None:
                muted = TextStyle(CELL.size, colour=Colour.MUTED)
                press.text(centre, top + 12, speech.say("timeline.not_set"), muted, Align.CENTRE)
            else:
                press.text(centre, top + 12, speech.day_and_month(station.day), CELL_BOLD, Align.CENTRE)
            for index, line in enumerate(name):
                press.text(centre, y + 17 + index * CELL_LEADING, line.text, CELL, Align.CENTRE)

    return [heading, drawn_strip(_STATION_TOP + 20 + lines * CELL_LEADING, draw)]


def _beside_timeline(facts: HandoverFacts, speech: Speech) -> str:
    day = speech.short(facts.issued_on)
    if facts.cut_over is None or facts.cut_over < facts.issued_on:
        return speech.say("timeline.issue", day=day)
    return speech.say("timeline.days_to_cut_over", day=day, count=(facts.cut_over - facts.issued_on).days)


def _draw_track(press: Press, stations: Sequence[Station], centres: Sequence[float], y: float) -> None:
    if len(stations) > 1:
        press.line(centres[0], y, centres[-1], y, width=1.4, colour=Colour.LINE)


def _redraw_stations(press: Press, stations: Sequence[Station], centres: Sequence[float], y: float) -> None:
    for centre, station in zip(centres, stations, strict=True):
        press.circle(centre, y, _DOT + 3, fill=Colour.WHITE)
        draw_state(press, centre - _DOT, y, State.DONE if station.done else State.OPEN)


def _mark_place(facts: HandoverFacts, centres: Sequence[float]) -> float | None:
    """Where the day of issue lies between the milestones that have days."""
    dated = [(station.day, x) for station, x in zip(facts.timeline, centres, strict=True) if station.day is not None]
    before = [pair for pair in dated if pair[0] <= facts.issued_on]
    after = [pair for pair in dated if pair[0] > facts.issued_on]
    if not before or not after:
        return None
    (day_before, x_before), (day_after, x_after) = before[-1], after[0]
    if x_after <= x_before:
        return None
    share = (facts.issued_on - day_before).days / max(1, (day_after - day_before).days)
    room = x_after - x_before - 2 * (_DOT + 5)
    return x_before + _DOT + 5 + room * share
