"""A veil over the window while something stands in front of it."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from msp_desk.ui.theme.current import color_of, current_palette
from msp_desk.ui.theme.palette import LIGHT

_SHARE: Final = 0.32


class Veil(QWidget):
    """Covers a widget with 32 % of the dark text colour and follows its size.

    Signals:
        pressed: The veil was clicked.
    """

    pressed = Signal()

    def __init__(self, covered: QWidget) -> None:
        """Make a hidden veil over a widget, which owns it."""
        super().__init__(covered)
        self._covered = covered
        covered.installEventFilter(self)
        self.hide()

    def cover(self) -> None:
        """Lie down over everything in the widget."""
        self.setGeometry(self._covered.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of what is covered."""
        if event.type() == QEvent.Type.Resize and watched is self._covered:
            self.setGeometry(self._covered.rect())
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint one rectangle."""
        painter = QPainter(self)
        dark = current_palette().scheme is not LIGHT.scheme
        painter.fillRect(event.rect(), color_of("#000000" if dark else LIGHT.text, 0.5 if dark else _SHARE))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Tell, and let nothing through."""
        self.pressed.emit()
        event.accept()
