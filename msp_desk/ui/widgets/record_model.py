"""The model behind every table: columns over a source, fetched as they are scrolled to."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any, Final, Generic, TypeVar, cast

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from msp_desk.ui.widgets.grade_badge import spoken_grade
from msp_desk.ui.widgets.plain_text import one_line, plain_tooltip
from msp_desk.ui.widgets.row_source import Order, RowSource
from msp_desk.ui.widgets.table_column import Column

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

BATCH: Final = 200
"""Rows fetched at a time."""
DASH: Final = "–"
"""What a column of figures shows where there is nothing."""

_LOG = logging.getLogger(__name__)


class TableRole(IntEnum):
    """Roles beyond Qt's own."""

    ROW = Qt.ItemDataRole.UserRole + 1
    COLUMN = Qt.ItemDataRole.UserRole + 2


class RecordModel(QAbstractTableModel, Generic[Row]):
    """Columns over a source of rows."""

    def __init__(self, columns: Sequence[Column[Row]], source: RowSource[Row], parent: QObject | None = None) -> None:
        """Show the first rows of a source."""
        super().__init__(parent)
        self._columns = tuple(columns)
        self._source = source
        self._order = Order()
        self._wanted = ""
        self._loaded: list[tuple[int, Row]] = []
        self._count = 0
        self._load_first(BATCH)

    @property
    def columns(self) -> tuple[Column[Row], ...]:
        """The columns from left to right as they were given."""
        return self._columns

    @property
    def order(self) -> Order:
        """How the rows are sorted."""
        return self._order

    @property
    def wanted(self) -> str:
        """The text that rows are filtered by."""
        return self._wanted

    @property
    def count(self) -> int:
        """How many rows the source has for the filter, fetched or not."""
        return self._count

    def set_source(self, source: RowSource[Row]) -> None:
        """Show other rows, as many as were fetched before."""
        self._source = source
        self._renew(len(self._loaded))

    def set_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Show other columns of the same rows, after a change of language for instance."""
        self.beginResetModel()
        self._columns = tuple(columns)
        self.endResetModel()

    def set_filter(self, wanted: str) -> None:
        """Keep only rows that contain a text; "" for all."""
        if wanted != self._wanted:
            self._wanted = wanted
            self._renew(0)

    def set_order(self, order: Order) -> None:
        """Sort in another way."""
        if order != self._order:
            self._order = order
            self._renew(len(self._loaded))

    def id_at(self, row: int) -> int:
        """Return the id of a fetched row; 0 outside."""
        return self._loaded[row][0] if 0 <= row < len(self._loaded) else 0

    def row_at(self, row: int) -> Row:
        """Return a fetched row.

        Raises:
            IndexError: If it was not fetched.
        """
        return self._loaded[row][1]

    def place_of(self, identity: int) -> int:
        """Return where a row with an id is, fetching on as far as needed; -1 when it is not among the rows."""
        seen = 0
        while True:
            for place in range(seen, len(self._loaded)):
                if self._loaded[place][0] == identity:
                    return place
            seen = len(self._loaded)
            if not self.canFetchMore():
                return -1
            self.fetchMore()

    def places_of(self, identities: Sequence[int]) -> list[int]:
        """Return the places of those ids that are among the fetched rows, in the order of the rows."""
        wanted = set(identities)
        return [place for place, (identity, _) in enumerate(self._loaded) if identity in wanted]

    def rowCount(self, parent: Index | None = None) -> int:
        """Fetched rows."""
        return 0 if parent is not None and parent.isValid() else len(self._loaded)

    def columnCount(self, parent: Index | None = None) -> int:
        """Columns, shown or not."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def canFetchMore(self, parent: Index | None = None) -> bool:
        """Whether the source has more."""
        return (parent is None or not parent.isValid()) and len(self._loaded) < self._count

    def fetchMore(self, parent: Index | None = None) -> None:
        """Fetch the next batch."""
        if not self.canFetchMore(parent):
            return
        place = len(self._loaded)
        more = self._source.rows(order=self._order, wanted=self._wanted, offset=place, limit=BATCH)
        if not more:
            self._count = place
            return
        self.beginInsertRows(QModelIndex(), place, place + len(more) - 1)
        self._loaded.extend(more)
        self.endInsertRows()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; one without a sort key leaves the source's own order."""
        known = self._columns[column] if 0 <= column < len(self._columns) else None
        if known is None or known.sort is None:
            self.set_order(Order())
        else:
            self.set_order(Order(column=known.key, descending=order == Qt.SortOrder.DescendingOrder))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One aspect of a cell. A column that fails leaves its cell empty and is noted in the log."""
        if not index.isValid() or index.row() >= len(self._loaded):
            return None
        column, row = self._columns[index.column()], self._loaded[index.row()][1]
        answer = _ANSWERS.get(role)
        if answer is None:
            return None
        try:
            return answer(cast("Column[Any]", column), row)
        except Exception:  # noqa: BLE001 - a view must never meet an exception: Qt would unwind through C++
            _LOG.exception("column %s cannot show a row", column.key)
            return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The head of a column: both lines, joined by a line break when there are two."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        column = self._columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{column.title}\n{column.unit}" if column.unit else column.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return column.heading
            case Qt.ItemDataRole.TextAlignmentRole:
                return _alignment(column)
            case TableRole.COLUMN:
                return column
            case _:
                return None

    def _renew(self, at_least: int) -> None:
        self.beginResetModel()
        self._load_first(max(BATCH, at_least))
        self.endResetModel()

    def _load_first(self, limit: int) -> None:
        self._count = self._source.count(self._wanted)
        self._loaded = list(self._source.rows(order=self._order, wanted=self._wanted, offset=0, limit=limit))


def _shown(column: Column[Any], row: object) -> str:
    if column.badge is not None or column.trend is not None:
        return ""
    text = one_line(column.text(row))
    return DASH if not text and column.figures else text


def _spoken(column: Column[Any], row: object) -> str:
    if column.badge is not None:
        cell = column.badge(row)
        return spoken_grade(cell.letter, capped=cell.capped)
    if column.trend is not None:
        return column.trend(row).spoken
    return one_line(column.text(row))


def _tooltip(column: Column[Any], row: object) -> str | None:
    text = column.tooltip(row) if column.tooltip is not None else ""
    return plain_tooltip(text) if text else None


def _alignment(column: Column[Any]) -> int:
    if column.figures:
        return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


_ANSWERS: Final[dict[int, Callable[[Column[Any], Any], object]]] = {
    Qt.ItemDataRole.DisplayRole: _shown,
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
    Qt.ItemDataRole.ToolTipRole: _tooltip,
    Qt.ItemDataRole.TextAlignmentRole: lambda column, _row: _alignment(column),
    TableRole.ROW: lambda _column, row: row,
    TableRole.COLUMN: lambda column, _row: column,
}
