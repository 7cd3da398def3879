"""Two lists of the client's edition: what came back, and which devices are out of warranty."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msp_desk.core.documents.flow import Strip
from msp_desk.core.documents.page_style import CELL_BOLD, MM
from msp_desk.core.documents.press import Align
from msp_desk.core.documents.report import (
    CONTINUED_HEIGHT,
    LEFT,
    Frame,
    continued_heading,
    prose_strips,
    section_strip,
)
from msp_desk.core.documents.review.service_facts import ServiceFacts
from msp_desk.core.documents.speech import UNKNOWN, Speech
from msp_desk.core.documents.tables import OPEN, Cell, Column, Row, Table, TableStyle, table_strips
from msp_desk.core.wording import Wording

MOST_DEVICES: Final = 12
"""So many devices are named; the others are counted."""


def listed(
    title: str, columns: Sequence[Column], rows: Sequence[Row], speech: Speech, frame: Frame
) -> Table:  # fmt: skip
    """A table that says on each further page what it continues, and which rows follow."""

    def says(first: int, last: int) -> str:
        return speech.general("continued", first=first, last=last, all=len(rows))

    return Table(
        x=LEFT,
        columns=columns,
        rows=rows,
        style=TableStyle(row=OPEN),
        continued=continued_heading(title, None, says, frame.width),
        continued_height=CONTINUED_HEIGHT,
    )


def recurring_strips(facts: ServiceFacts, wording: Wording, speech: Speech, frame: Frame) -> list[Strip]:
    """What came several times in the quarter; nothing at all when nothing did."""
    if not facts.recurring:
        return []
    say = wording.say
    figure = 30 * MM
    columns = (
        Column(say("service_lists.recurring_what"), frame.width - 2 * figure),
        Column(say("service_lists.recurring_now"), figure, Align.RIGHT),
        Column(say("service_lists.recurring_before"), figure, Align.RIGHT),
    )
    rows: list[Row] = [
        (Cell(one.what, CELL_BOLD, lines=2), speech.number(one.opened), speech.number(one.before))
        for one in facts.recurring
    ]
    table = listed(say("service_lists.recurring_title"), columns, rows, speech, frame)
    head = section_strip(
        say("service_lists.recurring_title"),
        beside=say("service_lists.recurring_beside"),
        width=frame.width,
        before_table=True,
    )
    return [head, *table_strips(table, page_height=frame.bottom - frame.region.top, may_break=False)]


def warranty_strips(facts: ServiceFacts, wording: Wording, speech: Speech, frame: Frame) -> list[Strip]:
    """Devices without warranty; nothing at all when there are none."""
    if not facts.out_of_warranty:
        return []
    say = wording.say
    place, day = 46 * MM, 30 * MM
    columns = (
        Column(say("service_lists.warranty_what"), frame.width - place - day),
        Column(say("service_lists.warranty_place"), place),
        Column(say("service_lists.warranty_ended"), day, Align.RIGHT),
    )
    rows: list[Row] = [
        (Cell(one.what, CELL_BOLD, lines=2), one.place or UNKNOWN, speech.short(one.ended_on))
        for one in facts.out_of_warranty[:MOST_DEVICES]
    ]
    table = listed(say("service_lists.warranty_title"), columns, rows, speech, frame)
    count, devices = len(facts.out_of_warranty), max(facts.devices, len(facts.out_of_warranty))
    head = section_strip(
        say("service_lists.warranty_title"),
        beside=say("service_lists.warranty_of", count=devices, out=speech.number(count)),
        width=frame.width,
        before_table=True,
    )
    strips = [head, *table_strips(table, page_height=frame.bottom - frame.region.top, may_break=False)]
    more = len(facts.out_of_warranty) - MOST_DEVICES
    if more > 0:
        strips.extend(prose_strips(say("service_lists.warranty_more", count=more), gap=6.0))
    return strips
