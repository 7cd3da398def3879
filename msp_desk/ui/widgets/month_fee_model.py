"""The month's fees as a table in which one can type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from msp_desk.core.records.invoice import Invoice
from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.widgets.month_fee_rows import EDITABLE, Cell, FeeRow
from msp_desk.ui.widgets.plain_text import one_line, plain_tooltip

Index = QModelIndex | QPersistentModelIndex
_ROLE: Final = Qt.ItemDataRole
_RIGHT: Final = (Cell.NET, Cell.TAX, Cell.GROSS, Cell.ISSUED_ON, Cell.DUE_ON)


class MonthFeeModel(QAbstractTableModel):
    """Rows to tick and cells to type in.

    Signals:
        edited: The owner changed a row.
    """

    edited = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._rows: list[FeeRow] = []
        self._heads: Sequence[str] = [""] * len(Cell)

    @property
    def rows(self) -> Sequence[FeeRow]:
        """The rows from top to bottom."""
        return self._rows

    def show_rows(self, rows: Sequence[FeeRow], heads: Sequence[str]) -> None:
        """Show other rows and heads."""
        self.beginResetModel()
        self._rows, self._heads = list(rows), heads
        self.endResetModel()

    def tell_changed(self) -> None:
        """Rows were changed from outside."""
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(Cell) - 1))

    def toggle(self, places: Sequence[int]) -> None:
        """Tick these rows, or take the ticks away when all of them are ticked."""
        ticked = not all(self._rows[place].ticked for place in places)
        for place in places:
            self._rows[place].ticked = ticked
        self.tell_changed()
        self.edited.emit()

    def drafts(self) -> list[tuple[int, Invoice]]:
        """The ticked invoices that can be read, with the places of their rows."""
        found = [(place, row.draft()) for place, row in enumerate(self._rows) if row.ticked]
        return [(place, draft) for place, draft in found if draft is not None]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """How many columns."""
        return 0 if parent.isValid() else len(Cell)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole) -> Any:
        """The head of a column."""
        if orientation is Qt.Orientation.Horizontal and role == _ROLE.DisplayRole and 0 <= section < len(self._heads):
            return self._heads[section]
        if orientation is Qt.Orientation.Horizontal and role == _ROLE.TextAlignmentRole and section in _RIGHT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What can be done to a cell."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == Cell.CLIENT:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable if Cell(index.column()) in EDITABLE else flags

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:  # noqa: PLR0911 - one return a role
        """What a cell shows and says."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row, cell = self._rows[index.row()], Cell(index.column())
        match role:
            case _ROLE.DisplayRole:
                return one_line(row.text(cell))
            case _ROLE.EditRole:
                return row.text(cell)
            case _ROLE.CheckStateRole if cell is Cell.CLIENT:
                return Qt.CheckState.Checked if row.ticked else Qt.CheckState.Unchecked
            case _ROLE.TextAlignmentRole if cell in _RIGHT:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case _ROLE.ForegroundRole:
                palette = current_palette()
                if row.problem(cell):
                    return QColor(palette.danger)
                return QColor(palette.text if row.ticked and cell is not Cell.SERVICE else palette.muted)
            case _ROLE.ToolTipRole:
                return plain_tooltip(row.problem(cell) or row.text(cell))
            case _ROLE.AccessibleTextRole:
                problem = row.problem(cell)
                return f"{row.text(cell)}. {problem}" if problem else row.text(cell)
            case _:
                return None

    def setData(self, index: Index, value: Any, role: int = _ROLE.EditRole) -> bool:
        """Take what was typed or ticked."""
        if not index.isValid():
            return False
        row, cell = self._rows[index.row()], Cell(index.column())
        if role == _ROLE.CheckStateRole and cell is Cell.CLIENT:
            row.ticked = Qt.CheckState(value) is Qt.CheckState.Checked
        elif role == _ROLE.EditRole and cell in EDITABLE:
            if str(value) == row.text(cell):
                return False
            row.type_in(cell, str(value))
            row.ticked = True
        else:
            return False
        self.dataChanged.emit(self.index(index.row(), 0), self.index(index.row(), len(Cell) - 1))
        self.edited.emit()
        return True
