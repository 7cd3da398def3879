"""The head of a table: name bold, unit below it regular, so that long words need not be cut."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.spacing import GRID, HEAD_HEIGHT, TWO_LINE_HEAD_HEIGHT
from msp_desk.ui.theme.typography import TextSize, font_of

_ARROW: Final = 10


class TableHeader(QHeaderView):
    """A head of one or two lines with a small arrow at the sorted column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a head whose columns can be clicked, moved and resized."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setSectionsMovable(True)
        self.setHighlightSections(False)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumSectionSize(32)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._sorted = -1
        self._descending = False

    def show_sorted(self, section: int, *, descending: bool = False) -> None:
        """Mark a column as the sorted one; -1 for none."""
        self._sorted, self._descending = section, descending
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """32 high, 40 when a head has two lines."""
        size = super().sizeHint()
        size.setHeight(TWO_LINE_HEAD_HEIGHT if self._has_units() else HEAD_HEIGHT)
        return size

    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:
        """The width that both lines need."""
        title, unit = self._lines(logicalIndex)
        widest = max(
            QFontMetrics(self._title_font()).horizontalAdvance(title) + _ARROW,
            QFontMetrics(font_of(TextSize.SMALL)).horizontalAdvance(unit),
        )
        return QSize(widest + 2 * GRID, TWO_LINE_HEAD_HEIGHT if self._has_units() else HEAD_HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint one head."""
        if not rect.isValid():
            return
        palette = current_palette()
        painter.save()
        painter.fillRect(rect, QColor(palette.surface))
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        title, unit = self._lines(logicalIndex)
        chosen = logicalIndex == self._sorted
        alignment = self.model().headerData(logicalIndex, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole)
        right = bool(int(alignment or 0) & int(Qt.AlignmentFlag.AlignRight))
        side = (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute
        inner = rect.adjusted(GRID, 0, -GRID, -1)
        font = self._title_font()
        metrics = QFontMetrics(font)
        room = inner.width() - (_ARROW if chosen and not right else 0)
        shown = metrics.elidedText(title, Qt.TextElideMode.ElideRight, room)
        first = QRect(inner)
        if unit:
            line = metrics.height()
            both = line + QFontMetrics(font_of(TextSize.SMALL)).height()
            first = QRect(inner.left(), inner.top() + (inner.height() - both) // 2, inner.width(), line)
            second = QRect(inner.left(), first.bottom() + 1, inner.width(), both - line)
            self._paint_line(painter, second, unit, font_of(TextSize.SMALL), palette.muted, side)
        self._paint_line(painter, first, shown, font, palette.text if chosen else palette.muted, side)
        if chosen:
            width = metrics.horizontalAdvance(shown)
            left = rect.right() - 3 if right else first.left() + width + 7
            self._paint_arrow(painter, QPointF(left, first.center().y() + 1), palette.text)
        painter.restore()

    def _paint_line(
        self, painter: QPainter, place: QRect, text: str, font: QFont, color: str, side: Qt.AlignmentFlag
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(color))
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, int(side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), elided)

    def _paint_arrow(self, painter: QPainter, centre: QPointF, color: str) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = -2.0 if not self._descending else 2.0
        path = QPainterPath(centre + QPointF(-3.2, -high))
        path.lineTo(centre + QPointF(3.2, -high))
        path.lineTo(centre + QPointF(0, high))
        path.closeSubpath()
        painter.fillPath(path, QColor(color))

    def _title_font(self) -> QFont:
        return font_of(TextSize.SMALL, bold=True)

    def _lines(self, section: int) -> tuple[str, str]:
        told: Any = self.model().headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole)
        title, _, unit = str(told or "").partition("\n")
        return title, unit

    def _has_units(self) -> bool:
        return any(self._lines(section)[1] for section in range(self.count()) if not self.isSectionHidden(section))
