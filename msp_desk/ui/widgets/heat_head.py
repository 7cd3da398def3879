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
            self._paint_first_year(painter)
            painter.end()

    def first_in_sight(self) -> int:
        """The first month that no name covers; 0 when none is in sight."""
        edge, last = self._view.names_width, self.count() - 2
        column = max(1, self.logicalIndexAt(edge))
        if self.sectionViewportPosition(column) < edge:
            column += 1
        return column if column <= last else 0

    def _paint_first_year(self, painter: QPainter) -> None:
        """Say the year over the first month in sight too, where the next does not say its own."""
        months, column = self._view.heat_model.months, self.first_in_sight()
        if not column or months[column - 1].year or (column < len(months) and months[column].year):
            return
        year = next((month.year for month in reversed(months[:column]) if month.year), "")
        head = QRect(self.sectionViewportPosition(column), 0, self.sectionSize(column), self.height())
        self._paint_year(painter, head, year)

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
            self._paint_year(painter, rect, year)
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

    def _paint_year(self, painter: QPainter, rect: QRect, year: str) -> None:
        """Paint a year over its month."""
        line = QFontMetrics(font_of(TextSize.SMALL, bold=True)).height()
        above = QRect(rect.left(), rect.top() + rect.height() // 2 - line, rect.width(), line)
        painter.setFont(font_of(TextSize.SMALL))
        painter.setPen(QColor(current_palette().muted))
        painter.drawText(above, int(Qt.AlignmentFlag.AlignCenter), year)
