"""The head of the heat map: months with the year above the first of it; the name stays where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.spacing import PANEL_PADDING, TWO_LINE_HEAD_HEIGHT
from msp_desk.ui.theme.typography import TextSize, font_of

if TYPE_CHECKING:
    from msp_desk.ui.widgets.heat_map import HeatMap


class HeatHead(QHeaderView):
    """Months centred; the last one in text colour."""

    def __init__(self, view: HeatMap) -> None:
        """Make the head of a map."""
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(24)
        self._sorted = -1
        self._descending = False

    def show_sorted(self, place: int, *, descending: bool) -> None:
        """Mark a column as the sorted one; -1 for none."""
        self._sorted, self._descending = place, descending
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Two lines."""
        size = super().sizeHint()
        size.setHeight(TWO_LINE_HEAD_HEIGHT)
        return size

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The name's head lies over scrolled months and is what is pressed there."""
        if self._view.names_float() and event.position().x() < self._view.names_width:
            self.sectionClicked.emit(0)
            return
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the months, and the name's head over them where they are scrolled."""
        super().paintEvent(event)
        if self._view.names_float() and self.model().columnCount() > 0:
            painter = QPainter(self.viewport())
            self.paintSection(painter, QRect(0, 0, self._view.names_width, self.height()), 0)
            painter.end()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint one head."""
        palette = current_palette()
        painter.save()
        painter.fillRect(rect, QColor(palette.surface))
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        told = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        year, _, title = told.rpartition("\n")
        last = self.model().columnCount() - 1
        bold = font_of(TextSize.SMALL, bold=True)
        strong = logicalIndex in (self._sorted, last - 1)
        painter.setPen(QColor(palette.text if strong else palette.muted))
        painter.setFont(bold)
        if 1 <= logicalIndex < last:
            line = QFontMetrics(bold).height()
            second = QRect(rect.left(), rect.top() + rect.height() // 2 - 3, rect.width(), line)
            painter.drawText(second, int(Qt.AlignmentFlag.AlignCenter), title)
            painter.setFont(font_of(TextSize.SMALL))
            painter.setPen(QColor(palette.muted))
            painter.drawText(second.translated(0, -line + 3), int(Qt.AlignmentFlag.AlignCenter), year)
        else:
            right = logicalIndex == last
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            arrow = ("▾" if self._descending else "▴") if logicalIndex == self._sorted else ""
            inner = rect.adjusted(PANEL_PADDING, 0, -PANEL_PADDING, 0) if not right else rect.adjusted(0, 0, -6, 0)
            shown = f"{title} {arrow}" if arrow else title
            if right and not arrow:
                inner = rect.adjusted(0, 0, -PANEL_PADDING, 0)
            painter.drawText(inner, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()
