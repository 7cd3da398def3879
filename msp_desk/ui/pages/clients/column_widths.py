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

MEASURED: Final = 200
"""So many rows are measured; the others are like them."""
WIDEST: Final = 220
ROOMY: Final = 720
"""A table this wide need not save on words."""


def natural_width(table: RecordTable[Any], place: int, rows: Sequence[Any]) -> int:
    """The width that a column's head and the first rows need.

    Words get at most the column's own width in a narrow table, and at most :data:`WIDEST` in a wide one.

    Args:
        table: Its table.
        place: Of the column.
        rows: What it shows.
    """
    column: Column[Any] = table.record_model.columns[place]
    head = table.horizontalHeader().sectionSizeHint(place)
    if column.badge is not None or column.trend is not None:
        return max(head, column.width)
    metrics = QFontMetrics(tabular(font_of(TextSize.BODY, bold=column.bold is not None)))
    texts = {one_line(column.text(row)) for row in rows[:MEASURED]}
    widest = max((metrics.horizontalAdvance(text) for text in texts), default=0)
    roomy = column.figures or table.viewport().width() >= ROOMY
    most = WIDEST if roomy else max(head, column.width)
    return min(most, max(head, widest + 2 * GRID + 3))


def fit_columns(table: RecordTable[Any], rows: Sequence[Any], droppable: Sequence[str]) -> None:
    """Give each column its natural width and hide what does not fit.

    Args:
        table: The table.
        rows: What it shows.
        droppable: Keys of columns to hide where there is too little room, the least important first.
    """
    columns = table.record_model.columns
    widths = {
        column.key: column.width if column.stretch else natural_width(table, place, rows)
        for place, column in enumerate(columns)
    }
    room = table.viewport().width()
    dropped: set[str] = set()
    for key in droppable:
        if sum(width for shown, width in widths.items() if shown not in dropped) <= room:
            break
        dropped.add(key)
    for place, column in enumerate(columns):
        if not column.stretch:
            table.setColumnWidth(place, widths[column.key])
        table.setColumnHidden(place, column.key in dropped)
    left = room - sum(width for key, width in widths.items() if key not in dropped)
    for place, column in enumerate(columns):
        if column.stretch:
            table.setColumnWidth(place, column.width + max(0, left))
