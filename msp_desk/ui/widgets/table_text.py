"""What is selected in a table, as text for the clipboard and in words for the status line."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QCoreApplication

from msp_desk.core.formatting import format_number
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.widgets.table_column import Column

if TYPE_CHECKING:
    from msp_desk.ui.desk_link.link import DeskLink

Row = TypeVar("Row")


def rows_as_text(columns: Sequence[Column[Row]], rows: Sequence[Row]) -> str:
    """Heads and rows as lines with tabs between the cells.

    Days are written as ISO days and counts as bare numbers, so that a spreadsheet takes them; an amount stands as the
    table shows it, in the owner's way of writing.
    """
    lines = ["\t".join(one_line(column.heading) for column in columns)]
    lines.extend("\t".join(_cell_text(column, row) for column in columns) for row in rows)
    return "\n".join(lines)


def selection_words(columns: Sequence[Column[Row]], rows: Sequence[Row], count: int, link: DeskLink | None) -> str:
    """The selection in words: how many rows, and the sums of the columns that have one.

    Args:
        columns: All columns of the table.
        rows: The selected rows; none when they are too many to be summed.
        count: How many are selected.
        link: Says in which language numbers are written.
    """
    if count == 0:
        return ""
    shown = str(count) if link is None else format_number(count, link.language)
    parts = [QCoreApplication.translate("TableText", "{count} selected").replace("{count}", shown)]
    if rows:
        parts.extend(_sums(columns, rows))
    return " · ".join(parts)


def _sums(columns: Sequence[Column[Any]], rows: Sequence[Any]) -> list[str]:
    found = ((column.title, column.summed(rows)) for column in columns if column.summed is not None)
    return [f"{title} {said}" for title, said in found if said]


def _cell_text(column: Column[Any], row: object) -> str:
    if column.value is None:
        return one_line(column.text(row))
    value = column.value(row)
    if value is None:
        return ""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, int | float | Decimal):
        return str(value)
    if isinstance(value, str):
        return one_line(value)
    return one_line(column.text(row))
