"""The box that says whether an arrival is stored, and the drawing beside the word for its state."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.icons import Icon, paint_icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.widgets.record_delegate import RecordDelegate
from msp_desk.ui.widgets.record_model import TableRole
from msp_desk.ui.window.reconciling.choice import ArrivalState

PICTURES: Final[Mapping[ArrivalState, Icon]] = {
    ArrivalState.KNOWN: Icon.LOCK,
    ArrivalState.SURE: Icon.OK,
    ArrivalState.AGREED: Icon.CHECK,
    ArrivalState.PROPOSED: Icon.RECOMMENDATION,
    ArrivalState.OPEN: Icon.HELP,
}
TONES: Final[Mapping[ArrivalState, Tone]] = {
    ArrivalState.KNOWN: Tone.MUTED,
    ArrivalState.SURE: Tone.OK,
    ArrivalState.AGREED: Tone.OK,
    ArrivalState.PROPOSED: Tone.WARN,
    ArrivalState.OPEN: Tone.TEXT,
}
_BOX: Final = 16
_PICTURE: Final = 16

Index = QModelIndex | QPersistentModelIndex


class BoxDelegate(RecordDelegate):
    """Paints a box, ticked when the arrival is stored; what is on the desk already has none."""

    def __init__(self, ticked: Callable[[int], bool | None], parent: QWidget) -> None:
        """Ask a function whether an arrival is ticked; None paints no box."""
        super().__init__(parent)
        self._ticked = ticked

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        palette = current_palette()
        painter.save()
        self._paint_ground(painter, option, index, palette)
        row = index.data(TableRole.ROW)
        ticked = self._ticked(row) if isinstance(row, int) else None
        if ticked is not None:
            centre = QRectF(option.rect).center()
            box = QRectF(centre.x() - _BOX / 2, centre.y() - _BOX / 2, _BOX, _BOX)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(palette.accent if ticked else palette.control), 1))
            painter.setBrush(QColor(palette.accent) if ticked else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
            if ticked:
                paint_icon(painter, box.adjusted(1, 1, -1, -1), Icon.CHECK, palette.on_accent)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._paint_focus(painter, option, index, palette)
        painter.restore()


class StateDelegate(RecordDelegate):
    """Paints a drawing before the word of a state."""

    def __init__(self, state: Callable[[int], ArrivalState], parent: QWidget) -> None:
        """Ask a function for the state of an arrival."""
        super().__init__(parent)
        self._state = state

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a cell."""
        palette = current_palette()
        painter.save()
        self._paint_ground(painter, option, index, palette)
        row, column = index.data(TableRole.ROW), index.data(TableRole.COLUMN)
        if isinstance(row, int) and column is not None:
            state = self._state(row)
            chosen = option.state & QStyle.StateFlag.State_Selected
            tone = TONES[state]
            colour = palette.tone_on_selection(tone) if chosen else palette.tone(tone)
            place = QRectF(option.rect)
            top = round(place.center().y() - _PICTURE / 2)
            paint_icon(painter, QRectF(place.left() + GRID, top, _PICTURE, _PICTURE), PICTURES[state], colour)
            beside = QStyleOptionViewItem(option)
            beside.rect = option.rect.adjusted(_PICTURE + GRID // 2, 0, 0, 0)
            self._paint_text(painter, beside, index, column, palette)
        self._paint_focus(painter, option, index, palette)
        painter.restore()
