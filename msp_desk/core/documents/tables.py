"""Tables: no vertical lines, no bands; text left, figures right; heads repeated on a new page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from msp_desk.core.documents.flow import Repeat, Strip, baseline_in, draw_line
from msp_desk.core.documents.fonts import width_of
from msp_desk.core.documents.line_breaking import Line, Span, break_lines
from msp_desk.core.documents.page_style import (
    CELL,
    CELL_BOLD,
    CELL_LEADING,
    HAIRLINE,
    HEAD,
    RULE,
    Colour,
    TextStyle,
)
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.documents.text import clean, shortened

DENSE = 15.75
OPEN = 18.0
_HEAD_HEIGHT = 13.5
_HEAD_BASELINE = 9.0
_KEPT_WHOLE = 0.6  # of a page: a larger table leaves less empty paper when it continues with its head
_PADDING = 6.0  # between a left column's text and the next column
_LINES_AT_MOST = 12  # of one cell; what is longer ends in an ellipsis

Paint = Callable[[Press, float, float, float], None]


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        head: Its label, with the unit of its figures.
        width: Points.
        align: Of head and cells.
        gap: Empty space after it, where a right-aligned column meets text.
    """

    head: str
    width: float
    align: Align = Align.LEFT
    gap: float = 0.0


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell.

    Attributes:
        text: What it says.
        style: How; None takes the column's.
        paint: Draws a mark or bar, given the left edge, the line's middle and the width.
        indent: Space before the text, for a mark.
        lines: How many lines it may take; what is longer ends in an ellipsis.
    """

    text: str = ""
    style: TextStyle | None = None
    paint: Paint | None = None
    indent: float = 0.0
    lines: int = _LINES_AT_MOST


Row = Sequence[Cell | str]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableStyle:
    """How a table is set; the letters' is larger than the reports'."""

    row: float = DENSE
    cell: TextStyle = CELL
    total: TextStyle = CELL_BOLD
    head: TextStyle = HEAD
    rules: Colour = Colour.TEXT
    last_hairline: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table ready to flow.

    Attributes:
        x: Left edge, points.
        columns: From left to right.
        rows: Cells, as many as columns.
        total: A last row in bold under a rule.
        style: Sizes.
        continued: Draws what stands above a repeated head, given the top and the numbers of the first and last row.
        continued_height: Its height.
    """

    x: float
    columns: Sequence[Column]
    rows: Sequence[Row]
    total: Row | None = None
    style: TableStyle = field(default_factory=TableStyle)
    continued: Callable[[Press, float, int, int], None] | None = None
    continued_height: float = 0.0

    @property
    def width(self) -> float:
        """Of all columns, points."""
        return sum(column.width + column.gap for column in self.columns) - self.columns[-1].gap


def table_strips(table: Table, *, page_height: float, gap: float = 0.0, may_break: bool = True) -> list[Strip]:
    """Make a table ready to flow.

    Args:
        table: The table.
        page_height: Height of a fresh page's region; a table of up to six tenths of it is kept whole.
        gap: Space above the head.
        may_break: Whether a page may end before the head.
    """
    prepared = [_prepared(table, row, bold=False) for row in table.rows]
    total = [] if table.total is None else [_prepared(table, table.total, bold=True)]
    heights = [_height(table, cells) for cells in prepared]
    below = sum(_height(table, cells) for cells in total)
    head = Strip(
        height=_HEAD_HEIGHT, draw=lambda press, top: _draw_head(table, press, top), gap=gap, may_break=may_break
    )
    whole = _HEAD_HEIGHT + sum(heights) + below <= _KEPT_WHOLE * page_height
    repeat = Repeat(height=table.continued_height + _HEAD_HEIGHT, draw=_repeat_drawing(table))
    strips, count = [head], len(prepared)
    for index, (cells, height) in enumerate(zip(prepared, heights, strict=True)):
        last = index + 1 == count
        strips.append(
            Strip(
                height=height,
                draw=_row_drawing(
                    table, cells, height, hairline=(not last) or (not total and table.style.last_hairline)
                ),
                may_break=not whole and 2 <= index <= count - 2,
                row=index,
                repeat=repeat,
            )
        )
    strips.extend(
        Strip(
            height=_height(table, cells),
            draw=_row_drawing(table, cells, _height(table, cells), hairline=False, rule_above=True),
            may_break=False,
            row=count,
            repeat=repeat,
        )
        for cells in total
    )
    return strips


def draw_table(press: Press, table: Table, top: float) -> float:
    """Set a whole table at a place; it must fit.

    Returns:
        The place under it.
    """
    for strip in table_strips(table, page_height=float("inf")):
        strip.draw(press, top)
        top += strip.height
    return top


@dataclass(frozen=True, slots=True)
class _Prepared:
    cell: Cell
    style: TextStyle
    lines: tuple[Line, ...]


def _prepared(table: Table, row: Row, *, bold: bool) -> list[_Prepared]:
    base = table.style.total if bold else table.style.cell
    prepared = []
    for column, item in zip(table.columns, row, strict=True):
        cell = item if isinstance(item, Cell) else Cell(item)
        style = cell.style or base
        measure = column.width - cell.indent - (_PADDING if column.align is Align.LEFT else 0)
        prepared.append(_Prepared(cell, style, _lines(clean(cell.text), measure, style, cell.lines)))
    return prepared


def _lines(text: str, measure: float, style: TextStyle, most: int) -> tuple[Line, ...]:
    if not text:
        return ()
    lines = break_lines((Span(text, style.bold),), measure, style.size)
    if len(lines) <= most:
        return lines
    rest = " ".join(line.text.rstrip() for line in lines[most - 1 : most + 1])
    last = shortened(rest, measure, style.size, bold=style.bold)
    width = width_of(last, style.size, bold=style.bold)
    return (*lines[: most - 1], Line((Span(last, style.bold),), width))


def _height(table: Table, cells: Sequence[_Prepared]) -> float:
    most = max((len(each.lines) for each in cells), default=1)
    return table.style.row + CELL_LEADING * max(0, most - 1)


def _draw_head(table: Table, press: Press, top: float) -> None:
    x = table.x
    for column in table.columns:
        _aligned(press, x, column, top + _HEAD_BASELINE, column.head, table.style.head)
        x += column.width + column.gap
    y = top + _HEAD_HEIGHT
    press.line(table.x, y, table.x + table.width, y, width=RULE, colour=table.style.rules)


def _aligned(press: Press, x: float, column: Column, baseline: float, text: str, style: TextStyle) -> None:
    if column.align is Align.LEFT:
        press.text(x, baseline, text, style)
    elif column.align is Align.RIGHT:
        press.text(x + column.width, baseline, text, style, Align.RIGHT)
    else:
        press.text(x + column.width / 2, baseline, text, style, Align.CENTRE)


def _repeat_drawing(table: Table) -> Callable[[Press, float, int, int], None]:
    def draw(press: Press, top: float, first: int, last: int) -> None:
        if table.continued is not None:
            table.continued(press, top, first, min(last, len(table.rows) - 1))
        _draw_head(table, press, top + table.continued_height)

    return draw


def _row_drawing(
    table: Table, cells: Sequence[_Prepared], height: float, *, hairline: bool, rule_above: bool = False
) -> Callable[[Press, float], None]:
    def draw(press: Press, top: float) -> None:
        x = table.x
        if rule_above:
            press.line(x, top, x + table.width, top, width=RULE, colour=table.style.rules)
        for column, each in zip(table.columns, cells, strict=True):
            _draw_cell(press, x, column, each, top, table.style.row)
            x += column.width + column.gap
        if hairline:
            y = top + height
            press.line(table.x, y, table.x + table.width, y, width=HAIRLINE, colour=Colour.LINE)

    return draw


def _draw_cell(press: Press, x: float, column: Column, each: _Prepared, top: float, row: float) -> None:
    if each.cell.paint is not None:
        each.cell.paint(press, x, top + row / 2, column.width)
    baseline = top + baseline_in(row, each.style.size)
    for line in each.lines:
        if column.align is Align.LEFT:
            left = x + each.cell.indent
        elif column.align is Align.RIGHT:
            left = x + column.width - line.width
        else:
            left = x + (column.width - line.width) / 2
        draw_line(press, left, baseline, line, each.style)
        baseline += CELL_LEADING
