"""The ring of the keyboard around a widget that the style sheet gives none."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from msp_desk.ui.theme.current import current_palette

_WIDTH: Final = 2
_RADIUS: Final = 6


class FocusRing(QWidget):
    """Lies over a widget and is seen while that has the keyboard."""

    def __init__(self, around: QWidget) -> None:
        """Follow a widget."""
        super().__init__(around)
        self._around = around
        self.setObjectName("focus_ring")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        around.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the keyboard, and grow with the widget."""
        match event.type():
            case QEvent.Type.FocusIn:
                self._cover()
                self.show()
            case QEvent.Type.FocusOut:
                self.hide()
            case QEvent.Type.Resize if self.isVisible():
                self._cover()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        painter = QPainter(self)
        paint_ring(painter, QRectF(self.rect()))
        painter.end()

    def _cover(self) -> None:
        self.setGeometry(self._around.rect())
        self.raise_()


def paint_ring(painter: QPainter, around: QRectF) -> None:
    """Paint the ring just inside a rectangle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(current_palette().accent), _WIDTH))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = _WIDTH / 2
    painter.drawRoundedRect(around.adjusted(half, half, -half, -half), _RADIUS - half, _RADIUS - half)
