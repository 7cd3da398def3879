"""The model behind every table: columns over a source, whose rows are fetched as they come into sight."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from enum import IntEnum
from typing import Any, Final, Generic, TypeVar, cast

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from msp_desk.core.errors import MspDeskError
from msp_desk.ui.desk_link.background import Background
from msp_desk.ui.widgets.grade_badge import spoken_grade
from msp_desk.ui.widgets.plain_text import one_line, plain_tooltip
from msp_desk.ui.widgets.row_question import Answer, Asker, Question
from msp_desk.ui.widgets.row_source import Order, RowSource
from msp_desk.ui.widgets.table_column import Column

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

BATCH: Final = 200
"""Rows fetched at a time."""
MOST_BATCHES: Final = 64
"""So many batches are kept; what was in sight longest ago is fetched again when it comes back."""
DASH: Final = "–"
"""What a column of figures shows where there is nothing."""

_LOG = logging.getLogger(__name__)


class TableRole(IntEnum):
    """Roles beyond Qt's own."""

    ROW = Qt.ItemDataRole.UserRole + 1
    COLUMN = Qt.ItemDataRole.UserRole + 2


class RecordModel(QAbstractTableModel, Generic[Row]):
    """Columns over a source of rows.

    The first batch is there at once. Of a slow source, it is found in another thread while the former rows stay, and
    how many rows there are comes after it.

    Signals:
        about_to_show: Other rows will take the place of these.
        shown: They did.
        counted: It became known how many rows there are.
        failed: The source could not be asked; carries the error, and no row is shown.
    """

    about_to_show = Signal()
    shown = Signal()
    counted = Signal()
    failed = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        source: RowSource[Row],
        parent: QObject | None = None,
        *,
        background: Background | None = None,
    ) -> None:
        """Show the first rows of a source.

        Args:
            columns: From left to right.
            source: Its rows.
            parent: Its owner.
            background: Where slow sources are asked; None asks all of them at once.
        """
        super().__init__(parent)
        self._columns = tuple(columns)
        self._source = source
        self._order = Order()
        self._wanted = ""
        self._batches: OrderedDict[int, Sequence[tuple[int, Row]]] = OrderedDict()
        self._rows = 0
        self._whole = True
        self._keep: Callable[[], Sequence[int]] = tuple
        self._places: dict[int, int] = {}
        self._showing = self._question()
        self._asker: Asker[Row] = Asker(background, self)
        self._asker.answered.connect(self._on_answered)
        self._asker.counted.connect(self._on_counted)
        self._asker.failed.connect(self._on_failed)
        self._ask()

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
    def source(self) -> RowSource[Row]:
        """Where the rows come from."""
        return self._source

    @property
    def count(self) -> int:
        """How many rows the source has for the filter; at least so many while :attr:`is_counted` does not hold."""
        return self._rows

    @property
    def is_counted(self) -> bool:
        """Whether it is known how many rows there are."""
        return self._whole

    @property
    def busy(self) -> bool:
        """Whether other rows are on their way."""
        return self._asker.busy

    def keep(self, identities: Callable[[], Sequence[int]]) -> None:
        """Find the places of these rows whenever other rows are shown, so that a table can keep its selection."""
        self._keep = identities

    def set_source(self, source: RowSource[Row], wanted: str | None = None) -> None:
        """Show other rows, filtered by another text unless that is None."""
        self._source = source
        self._wanted = self._wanted if wanted is None else wanted
        self._ask()

    def set_columns(self, columns: Sequence[Column[Row]]) -> None:
        """Show other columns of the same rows, after a change of language for instance."""
        self.about_to_show.emit()
        self._places = self._known_places(self._keep())
        self.beginResetModel()
        self._columns = tuple(columns)
        self.endResetModel()
        self.shown.emit()

    def set_filter(self, wanted: str) -> None:
        """Keep only rows that contain a text; "" for all."""
        if wanted != self._wanted:
            self._wanted = wanted
            self._ask()

    def set_order(self, order: Order) -> None:
        """Sort in another way."""
        if order != self._order:
            self._order = order
            self._ask()

    def id_at(self, row: int) -> int:
        """Return the id of a row, fetching it where needed; 0 outside and where it cannot be fetched."""
        pair = self._pair(row)
        return 0 if pair is None else pair[0]

    def row_at(self, row: int) -> Row:
        """Return a row, fetching it where needed.

        Raises:
            IndexError: If there is no such row.
        """
        pair = self._pair(row)
        if pair is None:
            raise IndexError(row)
        return pair[1]

    def first_rows(self) -> list[Row]:
        """Return the rows of the first batch: what the others are like."""
        return [row for _, row in self._batches.get(0, ())]

    def ids_between(self, first: int, last: int) -> list[int]:
        """Return the ids of the rows from one place to another, both included."""
        if self._all_fetched(first, last):
            return [self.id_at(place) for place in range(first, last + 1)]
        try:
            asked = self._showing
            return list(
                asked.source.numbers(order=asked.order, wanted=asked.wanted, offset=first, limit=last - first + 1)
            )
        except MspDeskError:
            _LOG.exception("rows could not be named")
            return []

    def rows_between(self, first: int, last: int) -> list[Row]:
        """Return the rows from one place to another, both included."""
        if self._all_fetched(first, last):
            return [self.row_at(place) for place in range(first, last + 1)]
        try:
            asked = self._showing
            found = asked.source.rows(order=asked.order, wanted=asked.wanted, offset=first, limit=last - first + 1)
        except MspDeskError:
            _LOG.exception("rows could not be fetched")
            return []
        return [row for _, row in found]

    def place_of(self, identity: int) -> int:
        """Return where a row with an id is; -1 when it is not among the rows. Nothing before it is fetched."""
        known = self._known_places([identity])
        if identity in known:
            return known[identity]
        try:
            asked = self._showing
            place = asked.source.places([identity], order=asked.order, wanted=asked.wanted)[0]
        except MspDeskError:
            _LOG.exception("a row could not be found")
            return -1
        return place if place < self._rows or self._grow(place + 1) else -1

    def places_of(self, identities: Iterable[int]) -> list[int]:
        """Return the places of rows with these ids, in the order of the rows.

        Of a slow source only those that are fetched or were asked to be kept.
        """
        wanted = set(identities)
        found = {identity: place for identity, place in self._places.items() if identity in wanted}
        found.update(self._known_places(list(wanted)))
        missing = [identity for identity in wanted if identity not in found]
        asked = self._showing
        if missing and not asked.source.slow and not self._all_fetched(0, self._rows - 1):
            places = asked.source.places(missing, order=asked.order, wanted=asked.wanted)
            found.update(zip(missing, places, strict=True))
        return sorted(place for place in found.values() if 0 <= place < self._rows)

    def kept_place(self, identity: int) -> int:
        """Return where a kept or fetched row is without asking the source; -1 when it is not known to be there."""
        return next(iter(self.places_of([identity])), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        """Rows, fetched or not."""
        return 0 if parent is not None and parent.isValid() else self._rows

    def canFetchMore(self, parent: Index | None = None) -> bool:
        """Never: every row is there for the view, and read when it comes into sight."""
        return False

    def columnCount(self, parent: Index | None = None) -> int:
        """Columns, shown or not."""
        return 0 if parent is not None and parent.isValid() else len(self._columns)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; one without a sort key leaves the source's own order."""
        known = self._columns[column] if 0 <= column < len(self._columns) else None
        if known is None or known.sort is None:
            self.set_order(Order())
        else:
            self.set_order(Order(column=known.key, descending=order == Qt.SortOrder.DescendingOrder))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """One aspect of a cell. A column that fails leaves its cell empty and is noted in the log."""
        answer = _ANSWERS.get(role)
        if answer is None or not index.isValid():
            return None
        pair = self._pair(index.row())
        if pair is None or index.column() >= len(self._columns):
            return None
        column = self._columns[index.column()]
        try:
            return answer(cast("Column[Any]", column), pair[1])
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

    def _ask(self) -> None:
        self._asker.ask(self._question())

    def _question(self) -> Question[Row]:
        return Question(
            source=self._source, order=self._order, wanted=self._wanted, limit=BATCH, keep=tuple(self._keep())
        )

    def _on_answered(self, answer: Answer[Row]) -> None:
        self.about_to_show.emit()
        self.beginResetModel()
        self._showing = answer.question
        self._batches.clear()
        self._batches[0] = answer.first
        known = max([len(answer.first), *(place + 1 for place in answer.places.values())])
        self._rows, self._whole = (known, False) if answer.count is None else (answer.count, True)
        self._places = answer.places
        self.endResetModel()
        self.shown.emit()

    def _on_counted(self, count: int) -> None:
        self._whole = True
        if count < self._rows:  # the desk changed meanwhile, and whoever shows it will ask again
            self.beginRemoveRows(QModelIndex(), count, self._rows - 1)
            self._rows = count
            self._batches = OrderedDict(
                (number, batch) for number, batch in self._batches.items() if number * BATCH < count
            )
            self.endRemoveRows()
        else:
            self._grow(count)
        self.counted.emit()

    def _on_failed(self, error: object) -> None:
        self.about_to_show.emit()
        self.beginResetModel()
        self._batches.clear()
        self._places = {}
        self._rows, self._whole = 0, True
        self.endResetModel()
        self.shown.emit()
        self.failed.emit(error)

    def _grow(self, rows: int) -> bool:
        if rows > self._rows:
            self.beginInsertRows(QModelIndex(), self._rows, rows - 1)
            self._rows = rows
            self.endInsertRows()
        return True

    def _pair(self, row: int) -> tuple[int, Row] | None:
        if not 0 <= row < self._rows:
            return None
        number, place = divmod(row, BATCH)
        batch = self._batches.get(number)
        if batch is None:
            batch = self._fetch(number)
        return batch[place] if place < len(batch) else None

    def _fetch(self, number: int) -> Sequence[tuple[int, Row]]:
        try:
            asked = self._showing
            batch = asked.source.rows(order=asked.order, wanted=asked.wanted, offset=number * BATCH, limit=BATCH)
        except MspDeskError:
            _LOG.exception("rows could not be fetched")
            return ()
        self._batches[number] = batch
        while len(self._batches) > MOST_BATCHES:
            oldest = next(known for known in self._batches if known not in (0, number))
            del self._batches[oldest]
        return batch

    def _all_fetched(self, first: int, last: int) -> bool:
        return all(number in self._batches for number in range(first // BATCH, last // BATCH + 1))

    def _known_places(self, identities: Sequence[int]) -> dict[int, int]:
        wanted = set(identities)
        if not wanted:
            return {}
        return {
            identity: number * BATCH + place
            for number, batch in self._batches.items()
            for place, (identity, _) in enumerate(batch)
            if identity in wanted
        }


def _shown(column: Column[Any], row: object) -> str:
    if column.badge is not None or column.trend is not None:
        return ""
    text = one_line(column.text(row))
    return DASH if not text and column.figures else text


def _spoken(column: Column[Any], row: object) -> str:
    if column.badge is not None:
        cell = column.badge(row)
        return spoken_grade(cell.letter, capped=cell.capped, own=cell.own)
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
