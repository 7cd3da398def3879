"""A score as a bar in a cell: how much of 100, and lighter how much the open answers could still bring."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from msp_desk.core.actions.prospects import JudgedProspect
from msp_desk.ui.theme.current import color_of, current_palette
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import tabular
from msp_desk.ui.widgets.record_delegate import Index, RecordDelegate
from msp_desk.ui.widgets.record_model import TableRole

HEIGHT: Final = 8
SHARE_OF_OPEN: Final = 0.3


class ScoreBarDelegate(RecordDelegate):
    """Paints the score of a :class:`~msp_desk.core.actions.prospects.JudgedProspect`: figure, then bar."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        row: Any = index.data(TableRole.ROW)
        if not isinstance(row, JudgedProspect):
            super().paint(painter, option, index)
            return
        palette = current_palette()
        painter.save()
        self._paint_ground(painter, option, index, palette)
        place = QRectF(option.rect).adjusted(GRID, 0, -GRID, 0)
        painter.setFont(tabular(option.font))
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.setPen(QColor(palette.tone_on_selection(Tone.TEXT) if selected else palette.text))
        width = painter.fontMetrics().horizontalAdvance("100") + 2
        figure = QRectF(place.left(), place.top(), width, place.height())
        painter.drawText(figure, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), text)
        bar = QRectF(
            figure.right() + GRID, place.center().y() - HEIGHT / 2, place.right() - figure.right() - GRID, HEIGHT
        )
        if bar.width() > GRID:
            paint_bar(painter, bar, row.assessment.lowest, row.assessment.highest)
        self._paint_focus(painter, option, index, palette)
        painter.restore()


def paint_bar(painter: QPainter, place: QRectF, lowest: float, highest: float) -> None:
    """Paint a bar: filled up to what is certain, light up to what is possible, with its outline up to 100.

    Args:
        painter: Where.
        place: Of the whole bar, which is 100.
        lowest: The score if every open answer turned out "no".
        highest: The score if every open answer turned out "yes".
    """
    palette = current_palette()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.line))
    painter.drawRect(place)
    for score, share in ((highest, SHARE_OF_OPEN), (lowest, 1.0)):
        filled = QRectF(place)
        filled.setWidth(place.width() * score / 100)
        painter.setBrush(color_of(palette.accent, share))
        painter.drawRect(filled)
