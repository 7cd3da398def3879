"""Column widths measured from what the columns show, so that no language and no font is cut more than needed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtGui import QFontMetrics

from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize, font_of, tabular
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.table_column import Column
from msp_desk.ui.widgets.table_header import TableHeader

MEASURED: Final = 200
"""So many rows are measured; the others are like them."""
WIDEST: Final = 220
SHORT: Final = 140
"""What the stretching column of a narrow table shows whole before any other grows: a number, a short name."""
ROOMY: Final = 720
"""A table this wide need not save on words."""


def widest_text(table: RecordTable[Any], place: int, rows: Sequence[Any]) -> int:
    """The width of the widest text that a column shows in the first rows; 0 where it paints something else."""
    column: Column[Any] = table.record_model.columns[place]
    if column.badge is not None or column.trend is not None:
        return 0
    metrics = QFontMetrics(tabular(font_of(TextSize.BODY, bold=column.bold is not None)))
    texts = {one_line(column.text(row)) for row in rows[:MEASURED]}
    return max((metrics.horizontalAdvance(text) for text in texts), default=0)


def natural_width(table: RecordTable[Any], place: int, widest: int, *, roomy: bool | None = None) -> int:
    """The width that a column's head and its widest text need.

    Words get at most the column's own width in a narrow table, and at most :data:`WIDEST` in a wide one.

    Args:
        table: Its table.
        place: Of the column.
        widest: What :func:`widest_text` found.
        roomy: Whether there is room for all words; None looks how wide the table is.
    """
    column: Column[Any] = table.record_model.columns[place]
    head = _head_width(table, place)
    if column.badge is not None or column.trend is not None:
        return max(head, column.width)
    if roomy is None:
        roomy = table.viewport().width() >= ROOMY
    most = WIDEST if roomy or column.figures else max(head, column.width)
    return min(most, max(head, widest + 2 * GRID + 3))


def _head_width(table: RecordTable[Any], place: int) -> int:
    """The width of a head; also of a hidden one, for which Qt's own hint is nothing."""
    header = table.horizontalHeader()
    if isinstance(header, TableHeader):
        return header.sectionSizeFromContents(place).width()
    return header.sectionSizeHint(place)


def fit_columns(table: RecordTable[Any], rows: Sequence[Any], droppable: Sequence[str]) -> None:
    """Give each column its natural width and hide what does not fit.

    Args:
        table: The table.
        rows: What it shows.
        droppable: Keys of columns to hide where there is too little room, the least important first.
    """
    columns = table.record_model.columns
    widest = [widest_text(table, place, rows) for place in range(len(columns))]
    widths = {
        column.key: column.width if column.stretch else natural_width(table, place, widest[place])
        for place, column in enumerate(columns)
    }
    room = table.viewport().width()
    dropped: set[str] = set()
    for key in droppable:
        if sum(width for shown, width in widths.items() if shown not in dropped) <= room:
            break
        dropped.add(key)
    left = room - sum(width for key, width in widths.items() if key not in dropped)
    stretched = {}
    for place, column in enumerate(columns):
        if column.stretch:
            wanted = min(SHORT, widest[place] + 2 * GRID + 3) - column.width
            stretched[place] = column.width + max(0, min(left, wanted))
            left -= stretched[place] - column.width
    for place, column in enumerate(columns):
        table.setColumnHidden(place, column.key in dropped)
        if column.stretch or column.key in dropped:
            continue
        width = widths[column.key]
        if left > 0:  # words that would be cut go before empty room in the stretching column
            wanted = natural_width(table, place, widest[place], roomy=True) - width
            grown = max(0, min(left, wanted))
            width, left = width + grown, left - grown
        table.setColumnWidth(place, width)
    for place, width in stretched.items():
        table.setColumnWidth(place, width + max(0, left))
