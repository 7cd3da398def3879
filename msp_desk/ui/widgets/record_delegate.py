"""How a cell of a table looks: text, figures, badge or trend over a soft line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, ROW_HEIGHT
from msp_desk.ui.theme.typography import tabular
from msp_desk.ui.widgets.grade_badge import BADGE_SIZE, paint_grade
from msp_desk.ui.widgets.plain_text import plain_tooltip
from msp_desk.ui.widgets.record_model import DASH, TableRole
from msp_desk.ui.widgets.trend_line import TREND_SIZE, paint_trend

if TYPE_CHECKING:
    from msp_desk.ui.theme.palette import Palette
    from msp_desk.ui.widgets.table_column import Column

Index = QModelIndex | QPersistentModelIndex
_STATE: Final = QStyle.StateFlag


class RecordDelegate(QStyledItemDelegate):
    """Paints the cells of a :class:`msp_desk.ui.widgets.record_table.RecordTable`."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The width the text needs and the height of a row."""
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        width = QFontMetrics(tabular(option.font)).horizontalAdvance(text)
        return QSize(max(width, BADGE_SIZE.width()) + 2 * GRID + 2, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        palette = current_palette()
        painter.save()
        self._paint_ground(painter, option, index, palette)
        column: Column[Any] | None = index.data(TableRole.COLUMN)
        if column is not None:
            row = index.data(TableRole.ROW)
            place = QRectF(option.rect)
            if column.badge is not None:
                badge = column.badge(row)
                left = place.left() + GRID
                top = round(place.center().y() - BADGE_SIZE.height() / 2)
                box = QRectF(left, top, BADGE_SIZE.width(), BADGE_SIZE.height())
                paint_grade(painter, box, badge.letter, palette, capped=badge.capped, overridden=bool(badge.own))
            elif column.trend is not None:
                trend = column.trend(row)
                top = round(place.center().y() - TREND_SIZE.height() / 2)
                box = QRectF(place.left() + GRID, top, TREND_SIZE.width(), TREND_SIZE.height())
                paint_trend(painter, box, trend.points, trend.letter, palette)
            else:
                self._paint_text(painter, option, index, column, palette)
        self._paint_focus(painter, option, index, palette)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Show a cell's tooltip, or all of a text that was cut."""
        if event.type() == QEvent.Type.ToolTip and index.isValid():
            tooltip = index.data(Qt.ItemDataRole.ToolTipRole)
            text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
            room = view.visualRect(index).width() - 2 * GRID
            if not tooltip and QFontMetrics(tabular(view.font())).horizontalAdvance(text) > room:
                tooltip = plain_tooltip(text)
            if tooltip:
                QToolTip.showText(event.globalPos(), tooltip, view)
            else:
                QToolTip.hideText()
            return True
        return super().helpEvent(event, view, option, index)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, palette: Palette) -> None:
        rect: QRect = option.rect
        state = option.state
        if state & _STATE.State_Selected:
            painter.fillRect(rect, QColor(palette.selection))
        painter.setPen(QPen(QColor(palette.soft_line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _paint_text(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
        column: Column[Any],
        palette: Palette,
    ) -> None:
        row = index.data(TableRole.ROW)
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        font = QFont(option.font)
        if column.figures:
            font = tabular(font)
        if column.bold is not None and column.bold(row):
            font.setWeight(QFont.Weight.DemiBold)
        tone = column.tone(row) if column.tone is not None else Tone.TEXT
        painter.setFont(font)
        if text == DASH:
            tone = Tone.MUTED
        chosen = option.state & _STATE.State_Selected
        painter.setPen(QColor(palette.tone_on_selection(tone) if chosen else palette.tone(tone)))
        rect: QRect = option.rect
        inner = rect.adjusted(GRID, 0, -GRID, -1)
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        side = Qt.AlignmentFlag.AlignRight if column.figures else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(inner, int(flags), elided)

    def _paint_focus(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, palette: Palette) -> None:
        """Ring the current row while the table has the focus."""
        view = option.widget
        if not isinstance(view, QTableView) or not view.hasFocus() or view.currentIndex().row() != index.row():
            return
        rect = QRectF(option.rect)
        painter.setPen(QPen(QColor(palette.accent), 2))
        painter.drawLine(rect.topLeft() + QPointF(0, 1), rect.topRight() + QPointF(0, 1))
        painter.drawLine(rect.bottomLeft() + QPointF(0, -1), rect.bottomRight() + QPointF(0, -1))
        header = view.horizontalHeader()
        shown = [place for place in range(header.count()) if not header.isSectionHidden(header.logicalIndex(place))]
        place = header.visualIndex(index.column())
        if shown and place == shown[0]:
            painter.drawLine(rect.topLeft() + QPointF(1, 0), rect.bottomLeft() + QPointF(1, 0))
        if shown and place == shown[-1]:
            painter.drawLine(rect.topRight() + QPointF(-1, 0), rect.bottomRight() + QPointF(-1, 0))
