"""Sixteen small squares, one for each changed weight: filled where the letter stays, outlined with it where not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.widgets.plain_text import plain_tooltip

_SIDE, _BETWEEN = 10, 2


class WeightingSquares(QWidget):
    """A row of squares; what each stands for is in its tooltip and in the accessible description."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty row."""
        super().__init__(parent)
        self._squares: tuple[tuple[bool, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_squares(self, squares: Sequence[tuple[bool, str]], description: str) -> None:
        """Show whether the letter stays, and what was changed, for each weighting.

        Args:
            squares: Whether it stays, and the words of the tooltip.
            description: The whole row in words, for a screen reader.
        """
        self._squares = tuple(squares)
        changed = [words for stays, words in squares if not stays]
        self.setAccessibleName(description)
        self.setAccessibleDescription("; ".join(changed))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As long as the row."""
        return QSize(len(self._squares) * (_SIDE + _BETWEEN), _SIDE + 2)

    def minimumSizeHint(self) -> QSize:
        """As long as the row."""
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        """Say what a square stands for."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = event.pos().x() // (_SIDE + _BETWEEN)
            if 0 <= place < len(self._squares):
                QToolTip.showText(event.globalPos(), plain_tooltip(self._squares[place][1]), self)
                return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the squares."""
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, (stays, _words) in enumerate(self._squares):
            box = QRectF(place * (_SIDE + _BETWEEN) + 0.5, 1.5, _SIDE - 1, _SIDE - 1)
            painter.setPen(QPen(QColor(palette.muted), 1.2))
            painter.setBrush(QColor(palette.muted) if stays else Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 2, 2)
        painter.end()
