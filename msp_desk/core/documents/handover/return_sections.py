"""What goes back and what goes away: our tools and accesses with the evidence of their removal, and the data."""

from __future__ import annotations

from msp_desk.core.documents.flow import Strip
from msp_desk.core.documents.handover.duties import DataRow, RemovalRow
from msp_desk.core.documents.handover.maker import Maker
from msp_desk.core.documents.handover.sheet_sections import sheet_strips
from msp_desk.core.documents.marks import STATE_INDENT, State, draw_box, draw_state
from msp_desk.core.documents.page_style import FRAME_RULE, HEAD, MM, NOTE, Colour
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.documents.report import LEFT, drawn_strip, prose_strips, subsection_strip
from msp_desk.core.documents.tables import OPEN, Cell, Column, Row, Table, TableStyle, table_strips
from msp_desk.core.records.environment.sheets import SheetName


def removal_strips(maker: Maker, number: int) -> list[Strip]:
    """Our tools, and what is removed in which order with its evidence."""
    say = maker.speech.say
    columns = (
        Column("", 7 * MM),
        Column(say("removal.step"), 66 * MM),
        Column(say("removal.by"), 20 * MM, Align.RIGHT),
        Column(say("removal.done"), 22 * MM, Align.RIGHT, gap=5 * MM),
        Column(say("removal.evidence"), 50 * MM),
    )
    rows: list[Row] = [_removal(row, str(place), maker) for place, row in enumerate(maker.facts.removals, start=1)]
    strips = sheet_strips(maker, SheetName.AGENTS, number, title=say("removal.title"))
    if rows:
        strips.append(subsection_strip(say("removal.order"), beside=say("removal.beside"), width=maker.frame.width))
        strips.extend(maker.table(columns, rows, key="removal", number=number))
        strips.extend(prose_strips(say("sheets.last_admin"), gap=6, measure=maker.frame.width, style=NOTE))
    return strips


def _removal(row: RemovalRow, place: str, maker: Maker) -> Row:
    speech = maker.speech
    done = speech.short(row.done_on) if row.done_on else ""
    return (
        place,
        speech.say(f"removal.{row.step.value}"),
        speech.short(row.day) if row.day else "",
        done,
        row.evidence,
    )


def data_strips(maker: Maker, number: int) -> list[Strip]:
    """What becomes of the data that lies with the outgoing provider, with the place where its deletion is confirmed."""
    say = maker.speech.say
    columns = (
        Column("", 7 * MM),
        Column(say("data.step"), 92 * MM),
        Column(say("credentials.who"), 34 * MM),
        Column(say("data.by"), 22 * MM, gap=3 * MM),
        Column(say("credentials.done"), 12 * MM),
    )
    rows = [_data(row, str(place), maker) for place, row in enumerate(maker.facts.data_steps, start=1)]
    table = Table(x=LEFT, columns=columns, rows=rows, style=TableStyle(row=OPEN))
    return [
        maker.section("data", number),
        *prose_strips(say("data.text")),
        *table_strips(table, page_height=maker.frame.region.bottom, gap=10, may_break=False),
        *prose_strips(say("data.kept_by_law"), gap=6, measure=maker.frame.width, style=NOTE),
        _confirmation(maker),
    ]


def _data(row: DataRow, place: str, maker: Maker) -> Row:
    speech = maker.speech

    def paint(press: Press, x: float, y: float, width: float) -> None:  # noqa: ARG001  # every cell has a width
        if row.done_on is None:
            draw_box(press, x + 1, y)
        else:
            draw_state(press, x, y, State.DONE)

    return (
        place,
        speech.say(f"data.{row.step.value}"),
        speech.say(f"side.{row.who.value}"),
        speech.short(row.done_on or row.day) if row.done_on or row.day else "",
        Cell(paint=paint, indent=STATE_INDENT),
    )


def _confirmation(maker: Maker) -> Strip:
    say = maker.speech.say
    width = (maker.frame.width - 8 * MM) / 2
    labels = (say("data.deleted_on"), say("data.signs"))

    def draw(press: Press, top: float) -> None:
        for index, label in enumerate(labels):
            x = LEFT + index * (width + 8 * MM)
            press.line(x, top + 30, x + width, top + 30, width=FRAME_RULE, colour=Colour.FRAME)
            press.text(x, top + 40, label, HEAD)

    return drawn_strip(44, draw, gap=10)
