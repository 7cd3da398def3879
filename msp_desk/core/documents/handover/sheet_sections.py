"""The sheets of the environment: one section each, made from one description, also where nothing is recorded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from msp_desk.core.documents.flow import Strip, baseline_in
from msp_desk.core.documents.fonts import width_of
from msp_desk.core.documents.handover.facts import HandoverFacts, SheetColumn, SheetTable, SheetValue, Unrecorded
from msp_desk.core.documents.handover.maker import Maker, SectionMaker, unknown_cell
from msp_desk.core.documents.marks import STATE_INDENT, State, draw_state
from msp_desk.core.documents.page_style import CELL, CELL_BOLD, HEAD, MM, NOTE
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.documents.report import LEFT, drawn_strip, prose_strips, section_strip
from msp_desk.core.documents.tables import Cell, Column, Row
from msp_desk.core.documents.text import clean, shortened
from msp_desk.core.parting.coverage import is_known
from msp_desk.core.records.environment.sheets import SheetName

_WIDEST = 52 * MM
_LONGEST_WORD = 42 * MM
_NARROWEST = 17 * MM
_REST_AT_LEAST = 34 * MM
_PADDING = 7.0  # what a cell keeps free at its right, and a little
_AFTER_FIGURES = 4 * MM
_LEGEND = 12.0
_NOTHING = "nothing"
_TELEPHONE = re.compile(r"[+(]?\d[\d ()/-]{5,20}")


def sheet_makers(facts: HandoverFacts, sheets: Sequence[SheetName]) -> list[SectionMaker]:
    """A section for each of these sheets: its table, or that nothing is recorded, or that it does not apply."""
    found = (_content(facts, sheet) for sheet in sheets)
    return [_maker(sheet, content) for sheet, content in zip(sheets, found, strict=True) if content is not None]


def sheet_strips(maker: Maker, sheet: SheetName, number: int, *, title: str = "") -> list[Strip]:
    """A sheet's heading with its table, or with what is to be asked; nothing but the heading when it is not told of.

    Args:
        maker: What every section is made with.
        sheet: Which.
        number: Of the section.
        title: Of the section; "" takes the sheet's own.
    """
    content, named = _content(maker.facts, sheet), title or maker.speech.word(sheet)
    if isinstance(content, SheetTable):
        return _table_strips(maker, content, number, named)
    strips = [section_strip(named, number=number, width=maker.frame.width)]
    if content is _NOTHING:
        return [*strips, *prose_strips(maker.speech.say("sheets.does_not_apply"))]
    if isinstance(content, Unrecorded):
        key = "sheets.nothing_of" if content.needed else "sheets.nothing"
        needed = maker.speech.listing(tuple(clean(each) for each in content.needed))
        strips.extend(prose_strips(maker.speech.say(key, needed=needed)))
    return strips


def _content(facts: HandoverFacts, sheet: SheetName) -> SheetTable | Unrecorded | str | None:
    told: list[SheetTable | Unrecorded] = [*facts.sheets, *facts.unrecorded]
    for each in told:
        if each.sheet is sheet:
            return each
    return _NOTHING if sheet in facts.not_applying else None


def _maker(sheet: SheetName, content: SheetTable | Unrecorded | str) -> SectionMaker:
    def make(maker: Maker, number: int) -> list[Strip]:
        strips = sheet_strips(maker, sheet, number)
        if sheet is SheetName.CLOUD_TENANTS and content is not _NOTHING:
            strips.extend(prose_strips(maker.speech.say("sheets.last_admin"), gap=7, may_break=False))
        return strips

    return make


def _table_strips(maker: Maker, table: SheetTable, number: int, title: str) -> list[Strip]:
    columns, rows = _fitted(maker, table)
    strips = [
        section_strip(title, number=number, beside=table.beside, width=maker.frame.width, before_table=True),
        *maker.table(columns, rows, key="sheets", number=number, title=title),
    ]
    pairs = (pair for row in table.rows for pair in zip(table.columns, row, strict=True))
    if any(_has_ended(maker, column, value) for column, value in pairs):
        strips.append(_legend(maker))
    return strips


def _legend(maker: Maker) -> Strip:
    said = maker.speech.say("sheets.mark", day=maker.speech.short(maker.facts.data_as_of))

    def draw(press: Press, top: float) -> None:
        draw_state(press, LEFT, top + _LEGEND / 2, State.WATCH)
        press.text(LEFT + STATE_INDENT, top + baseline_in(_LEGEND, NOTE.size), said, NOTE)

    return drawn_strip(_LEGEND, draw, gap=5)


def _fitted(maker: Maker, table: SheetTable) -> tuple[list[Column], list[Row]]:
    """As many columns as the page is wide; what has none of its own stands in a last one, with its label."""
    own = [place for place, column in enumerate(table.columns) if not column.prose]
    spare = [place for place in own if not table.columns[place].needed]
    while True:
        rest = [place for place in range(len(table.columns)) if place not in own]
        columns, rows = _with_rest(maker, table, own, rest)
        if not spare or _room(columns, maker.frame.width) >= sum(_leasts(columns, rows)):
            return _columns(columns, rows, maker.frame.width), rows
        own.remove(spare.pop())


def _with_rest(
    maker: Maker, table: SheetTable, own: Sequence[int], rest: Sequence[int]
) -> tuple[list[SheetColumn], list[Row]]:
    columns = [table.columns[place] for place in own]
    rows = [_row(maker, columns, [values[place] for place in own]) for values in table.rows]
    if not rest:
        return columns, rows
    columns.append(SheetColumn(label=maker.speech.say("sheets.more"), prose=True))
    return columns, [(*row, _rest(maker, table, values, rest)) for row, values in zip(rows, table.rows, strict=True)]


def _rest(maker: Maker, table: SheetTable, values: Sequence[SheetValue], places: Sequence[int]) -> str:
    said = []
    for place in places:
        column, text = table.columns[place], _text(maker, values[place])
        if text.strip():
            said.append(" ".join(text.split()) if column.prose else f"{clean(column.label)}: {text}")
    return "; ".join(said)


def _row(maker: Maker, columns: Sequence[SheetColumn], values: Sequence[SheetValue]) -> Row:
    first, *others = zip(columns, values, strict=True)
    return (Cell(_text(maker, first[1]), CELL_BOLD), *(_cell(maker, column, value) for column, value in others))


def _cell(maker: Maker, column: SheetColumn, value: SheetValue) -> str | Cell:
    if column.matters and not is_known(value):
        return unknown_cell(maker)
    text = _text(maker, value)
    return _ended(text) if _has_ended(maker, column, value) else text


def _ended(text: str) -> Cell:
    """A day that is past: a mark before it, which greyscale keeps."""

    def paint(press: Press, x: float, y: float, width: float) -> None:
        draw_state(press, x + width - width_of(text, CELL.size) - STATE_INDENT, y, State.WATCH)

    return Cell(text, paint=paint)


def _has_ended(maker: Maker, column: SheetColumn, value: SheetValue) -> bool:
    return column.ends and isinstance(value, date) and value <= maker.facts.data_as_of


def _text(maker: Maker, value: SheetValue) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, date):
        return maker.speech.short(value)
    if isinstance(value, int):
        return maker.speech.number(value)
    text = clean(value)
    return text.replace(" ", "\u00a0") if _TELEPHONE.fullmatch(text) else text


def _columns(described: Sequence[SheetColumn], rows: Sequence[Row], width: float) -> list[Column]:
    """Columns as wide as what stands in them, narrower where that is too much; words are not cut if they fit at all."""
    room, gaps = _room(described, width), _gaps(described)
    natural = [_natural(column, texts) for column, texts in zip(described, _texts(described, rows), strict=True)]
    least = _leasts(described, rows)
    if sum(natural) <= room:
        more = (room - sum(natural)) / len(natural)
        widths = [each + more for each in natural]
    elif sum(least) >= room:
        widths = [each * room / sum(least) for each in least]
    else:
        share = (room - sum(least)) / (sum(natural) - sum(least))
        widths = [small + (wide - small) * share for small, wide in zip(least, natural, strict=True)]
    return [
        Column(
            shortened(clean(column.label), each, HEAD.size),
            each,
            Align.RIGHT if column.figures else Align.LEFT,
            gap,
        )
        for column, each, gap in zip(described, widths, gaps, strict=True)
    ]


def _gaps(described: Sequence[SheetColumn]) -> list[float]:
    followed = [not column.figures for column in described[1:]]
    return [
        _AFTER_FIGURES if column.figures and text_follows else 0.0
        for column, text_follows in zip(described, [*followed, False], strict=True)
    ]


def _room(described: Sequence[SheetColumn], width: float) -> float:
    return width - sum(_gaps(described))


def _texts(described: Sequence[SheetColumn], rows: Sequence[Row]) -> list[list[tuple[str, bool]]]:
    return [[_said(row[place]) for row in rows] for place in range(len(described))]


def _leasts(described: Sequence[SheetColumn], rows: Sequence[Row]) -> list[float]:
    return [_least(column, texts) for column, texts in zip(described, _texts(described, rows), strict=True)]


def _said(cell: Cell | str) -> tuple[str, bool]:
    return (cell.text, cell.style is not None and cell.style.bold) if isinstance(cell, Cell) else (cell, False)


def _natural(column: SheetColumn, texts: Sequence[tuple[str, bool]]) -> float:
    widest = max((width_of(text, CELL.size, bold=bold) for text, bold in texts), default=0.0)
    widest += STATE_INDENT if column.ends else 0.0
    return max(width_of(clean(column.label), HEAD.size), min(widest, _WIDEST)) + _PADDING


def _least(column: SheetColumn, texts: Sequence[tuple[str, bool]]) -> float:
    if column.figures:
        return _natural(column, texts)
    words = ((word, bold) for text, bold in texts for word in text.split(" "))
    longest = max((width_of(word, CELL.size, bold=bold) for word, bold in words), default=0.0)
    natural = _natural(column, texts)
    if column.prose:
        return min(natural, _REST_AT_LEAST)
    return min(
        natural, max(width_of(clean(column.label), HEAD.size), min(longest, _LONGEST_WORD), _NARROWEST) + _PADDING
    )
