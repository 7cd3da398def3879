"""The box at the left of a row that says whether it is taken."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.icons import Icon, paint_icon
from msp_desk.ui.widgets.record_delegate import RecordDelegate
from msp_desk.ui.widgets.record_model import TableRole
from msp_desk.ui.window.importing.preview_rows import PreviewRow

_BOX = 16


class TickDelegate(RecordDelegate):
    """Paints a box, ticked while the row is taken; a row that brings nothing has none."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint a cell."""
        palette = current_palette()
        painter.save()
        self._paint_ground(painter, option, index, palette)
        row = index.data(TableRole.ROW)
        if isinstance(row, PreviewRow) and row.can_be_left_out:
            centre = QRectF(option.rect).center()
            box = QRectF(centre.x() - _BOX / 2, centre.y() - _BOX / 2, _BOX, _BOX)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(palette.control if row.left_out else palette.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush if row.left_out else QColor(palette.accent))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            if not row.left_out:
                paint_icon(painter, box.adjusted(1, 1, -1, -1), Icon.CHECK, palette.on_accent)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._paint_focus(painter, option, index, palette)
        painter.restore()
