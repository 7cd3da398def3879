"""The sheets of the environment: one section each, made from one description, and what has no entries."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msp_desk.core.documents.flow import Strip
from msp_desk.core.documents.fonts import width_of
from msp_desk.core.documents.handover.facts import SheetColumn, SheetTable, SheetValue
from msp_desk.core.documents.handover.maker import Maker, SectionMaker, unknown_cell
from msp_desk.core.documents.page_style import CELL, CELL_BOLD, CELL_UNKNOWN, HEAD, MM, NOTE
from msp_desk.core.documents.press import Align
from msp_desk.core.documents.report import prose_strips, section_strip
from msp_desk.core.documents.tables import Cell, Column, Row
from msp_desk.core.documents.text import clean, shortened
from msp_desk.core.parting.coverage import is_known
from msp_desk.core.records.environment.sheets import SheetName

LATE_SHEETS = (SheetName.ACCOUNTS, SheetName.AGENTS)
"""Sheets that stand after the section on credentials, which they belong to."""

_WIDEST = 52 * MM
_LONGEST_WORD = 42 * MM
_NARROWEST = 17 * MM
_REST_AT_LEAST = 34 * MM
_PADDING = 7.0  # what a cell keeps free at its right, and a little
_AFTER_FIGURES = 4 * MM


def sheet_makers(tables: Sequence[SheetTable]) -> list[SectionMaker]:
    """A section for each sheet that has rows."""
    return [_maker(table) for table in tables]


def without_strips(maker: Maker, number: int) -> list[Strip]:
    """The sheets that have no entries: not recorded, or not applying."""
    say, facts = maker.speech.say, maker.facts
    strips = [maker.section("sheets", number)]
    for key, sheets in (("unrecorded", facts.unrecorded), ("not_applying", facts.not_applying)):
        if sheets:
            parts = maker.speech.listing(tuple(maker.speech.word(sheet) for sheet in sheets))
            strips.extend(prose_strips(say(f"sheets.{key}", parts=parts), gap=4 if len(strips) > 1 else 0))
    return strips


def _maker(table: SheetTable) -> SectionMaker:
    def make(maker: Maker, number: int) -> list[Strip]:
        title = maker.speech.word(table.sheet)
        columns, rows = _fitted(maker, table)
        strips = [
            section_strip(title, number=number, beside=table.beside, width=maker.frame.width, before_table=True),
            *maker.table(columns, rows, key="sheets", number=number, title=title),
        ]
        pairs = (pair for row in table.rows for pair in zip(table.columns, row, strict=True))
        if any(_has_ended(maker, column, value) for column, value in pairs):
            note = maker.speech.say("sheets.mark", day=maker.speech.short(maker.facts.data_as_of))
            strips.extend(prose_strips(note, gap=5, measure=maker.frame.width, style=NOTE))
        return strips

    return make


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
    return Cell(text, CELL_UNKNOWN) if _has_ended(maker, column, value) else text


def _has_ended(maker: Maker, column: SheetColumn, value: SheetValue) -> bool:
    return column.ends and isinstance(value, date) and value <= maker.facts.data_as_of


def _text(maker: Maker, value: SheetValue) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, date):
        return maker.speech.short(value)
    return maker.speech.number(value) if isinstance(value, int) else clean(value)


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
    return max(width_of(clean(column.label), HEAD.size), min(widest, _WIDEST)) + _PADDING


def _least(column: SheetColumn, texts: Sequence[tuple[str, bool]]) -> float:
    if column.figures:
        return _natural(column, texts)
    longest = max((width_of(word, CELL.size, bold=bold) for text, bold in texts for word in text.split()), default=0.0)
    natural = _natural(column, texts)
    if column.prose:
        return min(natural, _REST_AT_LEAST)
    return min(
        natural, max(width_of(clean(column.label), HEAD.size), min(longest, _LONGEST_WORD), _NARROWEST) + _PADDING
    )
