"""The waterfall's rows as a table: the start, every contribution, the score."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from msp_desk.ui.widgets.plain_text import one_line, plain_tooltip
from msp_desk.ui.widgets.record_model import DASH
from msp_desk.ui.widgets.waterfall_content import Contribution, WaterfallContent

Index = QModelIndex | QPersistentModelIndex


class Part(IntEnum):
    """The columns."""

    LABEL = 0
    VALUE = 1
    UNIT = 2
    BAR = 3
    POINTS = 4


class WaterfallModel(QAbstractTableModel):
    """The rows of a waterfall as a table: the start, every contribution, the score."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Start without rows."""
        super().__init__(parent)
        self.content: WaterfallContent | None = None
        self.parts: list[Contribution] = []

    def show(self, content: WaterfallContent | None) -> None:
        """Show another waterfall."""
        self.beginResetModel()
        self.content = content
        self.parts = content.sorted() if content is not None else []
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Contributions and the two ends."""
        if self.content is None or (parent is not None and parent.isValid()):
            return 0
        return len(self.parts) + 2

    def columnCount(self, parent: Index | None = None) -> int:
        """Five."""
        return 0 if parent is not None and parent.isValid() else len(Part)

    def part(self, row: int) -> Contribution | None:
        """Return the contribution of a row, None for the two ends."""
        return self.parts[row - 1] if 1 <= row <= len(self.parts) else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Texts; the bar column says its points to a screen reader."""
        if not index.isValid() or self.content is None or index.row() >= self.rowCount():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(index.row(), Part(index.column()))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            column = Part.POINTS if index.column() == Part.BAR else Part(index.column())
            return self.text(index.row(), column)
        if role == Qt.ItemDataRole.ToolTipRole:
            part = self.part(index.row())
            return plain_tooltip(part.note) if part is not None and part.note else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            right = index.column() in (Part.VALUE, Part.POINTS)
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            return int(side | Qt.AlignmentFlag.AlignVCenter)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Names of the columns for a screen reader; the head itself shows the cuts."""
        if orientation != Qt.Orientation.Horizontal or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        names = {
            Part.LABEL: self.tr("Measure"),
            Part.VALUE: self.tr("Value"),
            Part.UNIT: self.tr("Unit"),
            Part.BAR: self.tr("Contribution"),
            Part.POINTS: self.tr("Points"),
        }
        return names[Part(section)]

    def text(self, row: int, column: Part) -> str:
        """Return what a cell says."""
        content = self.content
        if content is None:
            return ""
        part = self.part(row)
        if part is None:
            first = row == 0
            ends = {
                Part.LABEL: content.start_label if first else content.score_label,
                Part.POINTS: content.start_text if first else content.score_text,
            }
            return one_line(ends.get(column, ""))
        texts = {
            Part.LABEL: part.label,
            Part.VALUE: part.value or DASH,
            Part.UNIT: part.unit,
            Part.POINTS: part.points_text,
        }
        return one_line(texts.get(column, ""))
