"""What the record holds, part by part: the one place where a reader sees what is missing."""

from __future__ import annotations

from msp_desk.core.documents.flow import Strip
from msp_desk.core.documents.handover.facts import (
    Coverage,
)
from msp_desk.core.documents.handover.maker import Maker
from msp_desk.core.documents.page_style import (
    CELL_MUTED,
    CELL_UNKNOWN,
    MM,
    NOTE,
    Colour,
)
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.documents.report import (
    LEFT,
    prose_strips,
)
from msp_desk.core.documents.speech import Speech
from msp_desk.core.documents.tables import OPEN, Cell, Column, Row, Table, TableStyle, table_strips
from msp_desk.core.documents.text import clean
from msp_desk.core.parting.coverage import whole_percent
from msp_desk.core.records.environment.sheets import SheetName

_LOW_COVERAGE = 0.75
_BAR_HEIGHT = 5.6


def coverage_strips(maker: Maker, number: int) -> list[Strip]:
    """What the record holds, part by part, with bars."""
    say, rows = maker.speech.say, maker.facts.coverage
    known, everything = sum(each.known for each in rows), sum(each.fields for each in rows)
    beside = ""
    if everything:
        percent = maker.speech.percent(whole_percent(known, everything))
        beside = say("coverage.beside", known=known, all=everything, percent=percent)
    columns = (
        Column(say("coverage.part"), 46 * MM),
        Column(say("coverage.records"), 18 * MM, Align.RIGHT, gap=6 * MM),
        Column(say("coverage.fields"), 34 * MM),
        Column(say("coverage.percent"), 9 * MM, Align.RIGHT, gap=6 * MM),
        Column(say("coverage.missing"), 51 * MM),
    )
    table = Table(
        x=LEFT, columns=columns, rows=[_coverage_row(each, maker.speech) for each in rows], style=TableStyle(row=OPEN)
    )
    note = say("coverage.note", section=maker.numbers.credentials)
    return [
        maker.section("coverage", number, beside=beside, table=True),
        *table_strips(table, page_height=maker.frame.region.bottom, may_break=False),
        *prose_strips(note, gap=6, measure=maker.frame.width, style=NOTE),
    ]


def _coverage_row(each: Coverage, speech: Speech) -> Row:
    share = each.known / each.fields if each.fields else 0.0
    gaps = "; ".join(
        speech.say("coverage.gap", field=clean(gap.field), unknown=gap.unknown, all=gap.of) for gap in each.gaps
    )
    if each.does_not_apply:
        missing = Cell(speech.say("coverage.not_applying"), CELL_MUTED)
    elif not each.records:
        missing = Cell(speech.say("coverage.nothing"), CELL_UNKNOWN)
    elif gaps:
        missing = Cell(gaps)
    else:
        missing = Cell(speech.say("coverage.complete"), CELL_MUTED)

    def paint(press: Press, x: float, y: float, width: float) -> None:
        if each.does_not_apply:
            return
        top, length = y - _BAR_HEIGHT / 2, width - 3 * MM
        press.rectangle(x, top, length, _BAR_HEIGHT, stroke=Colour.FRAME, line=0.6)
        colour = Colour.TEXT if share < _LOW_COVERAGE else Colour.FRAME
        if share:
            press.rectangle(x, top, length * share, _BAR_HEIGHT, fill=colour)

    return (
        speech.word(each.part) if isinstance(each.part, SheetName) else speech.say(f"coverage.{each.part.value}"),
        speech.number(each.records) if not each.does_not_apply else "",
        Cell(paint=paint),
        speech.number(whole_percent(each.known, each.fields)) if each.fields else "",
        missing,
    )
