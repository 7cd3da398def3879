"""The heat map's content as a table: clients, months, letters, changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.grade_badge import spoken_grade
from msp_desk.ui.widgets.plain_text import one_line, plain_tooltip
from msp_desk.ui.widgets.record_model import DASH

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatCell:
    """A client's grade at the end of a month.

    Attributes:
        letter: A, B, C, D or F; None without enough data.
        capped: Whether a cap holds it.
    """

    letter: str | None
    capped: bool = False


Note = Callable[[int, int], str]
"""What there is to say of a client's month, by the client's identity and the month's place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatMonth:
    """A column.

    Attributes:
        title: The month's short name.
        year: Shown above it where a year begins; "" else.
        spoken: Month and year for a screen reader.
    """

    title: str
    year: str
    spoken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatRow:
    """A client.

    Attributes:
        identity: Given back in signals.
        name: Of the client.
        cells: One a month; None before the client came.
        change: Change of the score over the months as text; "" without one.
        points: The same as a number; None without one.
        tone: The colour's meaning of the change.
    """

    identity: int
    name: str
    cells: tuple[HeatCell | None, ...]
    change: str = ""
    points: float | None = None
    tone: Tone = Tone.TEXT


class HeatRole(IntEnum):
    """Roles beyond Qt's own."""

    CELL = Qt.ItemDataRole.UserRole + 1
    ROW = Qt.ItemDataRole.UserRole + 2


class HeatModel(QAbstractTableModel):
    """Clients by months: the name, the months, the change."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.months: tuple[HeatMonth, ...] = ()
        self.rows: tuple[HeatRow, ...] = ()
        self._note: Note | None = None

    def show(self, months: Sequence[HeatMonth], rows: Sequence[HeatRow], note: Note | None = None) -> None:
        """Show other months and clients, in the order given.

        Args:
            months: The columns.
            rows: The clients.
            note: Says more about a cell when a tooltip or a screen reader asks, for all of them at once would take
                too long.
        """
        self.beginResetModel()
        self.months, self.rows = tuple(months), tuple(rows)
        self._note = note
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Clients."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Name, months, change."""
        return 0 if parent is not None and parent.isValid() else len(self.months) + 2

    def cell(self, row: int, column: int) -> HeatCell | None:
        """Return a month's cell; None outside the months and before the client came."""
        cells = self.rows[row].cells
        return cells[column - 1] if 1 <= column <= min(len(self.months), len(cells)) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names, letters, changes."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row, cell = self.rows[index.row()], self.cell(index.row(), index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(row, cell, index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                if 1 <= index.column() <= len(self.months):
                    return self._spoken(row, cell, index.column() - 1)
                return self._text(row, cell, index.column())
            case Qt.ItemDataRole.ToolTipRole:
                said = self._said(row, index.column() - 1) if cell is not None else ""
                return plain_tooltip(said) if said else None
            case HeatRole.CELL:
                return cell
            case HeatRole.ROW:
                return row
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names of the columns; a month's year stands on a first line."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < self.columnCount():
            return None
        month = self.months[section - 1] if 1 <= section <= len(self.months) else None
        if role == Qt.ItemDataRole.DisplayRole:
            if month is not None:
                return f"{month.year}\n{month.title}"
            return self.tr("Client") if section == 0 else self.tr("Change")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if month is not None:
                return month.spoken
            return self.tr("Client") if section == 0 else self.tr("Change")
        return None

    def _text(self, row: HeatRow, cell: HeatCell | None, column: int) -> str:
        if column == 0:
            return one_line(row.name)
        if column == len(self.months) + 1:
            return row.change or DASH
        return "" if cell is None else cell.letter or DASH

    def _said(self, row: HeatRow, month: int) -> str:
        return "" if self._note is None else self._note(row.identity, month)

    def _spoken(self, row: HeatRow, cell: HeatCell | None, month: int) -> str:
        """What a screen reader says of a cell: client, month, letter and score, or as much as is known."""
        told = self._said(row, month)
        if told:
            return one_line(told)
        said = DASH if cell is None else spoken_grade(cell.letter, capped=cell.capped)
        return f"{one_line(row.name)}, {self.months[month].spoken}: {said}"
