"""Markers of the scatter as small pictures: a shape is painted once for each grade and size, then stamped."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from msp_desk.ui.widgets.grade_shapes import placed_shape

if TYPE_CHECKING:
    from msp_desk.ui.theme.palette import Palette

EDGE: Final = 1.2
"""Pixels of a marker's edge in the colour of the surface."""
_STEPS: Final = 2
"""Sizes are rounded to this part of a pixel."""
_ROOM: Final = 1.25
"""The widest shape reaches so far beyond its size."""


def paint_marker(painter: QPainter, letter: str | None, centre: QPointF, size: float, palette: Palette) -> None:
    """Paint one marker as a path.

    Args:
        painter: Its pen and brush are changed.
        letter: The grade; None for "not graded".
        centre: Where.
        size: In pixels.
        palette: Whose hues.
    """
    painter.setBrush(QColor(palette.surface if letter is None else palette.grade(letter)))
    painter.setPen(QPen(QColor(palette.control if letter is None else palette.surface), EDGE))
    painter.drawPath(placed_shape(letter, centre, size))


class Stamps:
    """The pictures of one palette on one screen."""

    def __init__(self, palette: Palette, ratio: float) -> None:
        """Begin without any.

        Args:
            palette: Whose hues.
            ratio: Pixels of the screen for each of ours.
        """
        self.palette = palette
        self.ratio = ratio
        self._known: dict[tuple[str | None, int], QPixmap] = {}

    def stamp(self, painter: QPainter, letter: str | None, centre: QPointF, size: float) -> None:
        """Put a marker on the nearest pixel of the screen."""
        key = (letter, round(size * _STEPS))
        picture = self._known.get(key)
        if picture is None:
            picture = self._known[key] = self._made(letter, key[1] / _STEPS)
        half = picture.width() / self.ratio / 2
        x, y = (round((at - half) * self.ratio) / self.ratio for at in (centre.x(), centre.y()))
        painter.drawPixmap(QPointF(x, y), picture)

    def _made(self, letter: str | None, size: float) -> QPixmap:
        extent = math.ceil((size * _ROOM + 2 * EDGE) * self.ratio)
        extent += 1 - extent % 2  # an odd extent has a pixel in its middle
        picture = QPixmap(extent, extent)
        picture.setDevicePixelRatio(self.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = extent / self.ratio / 2
        paint_marker(painter, letter, QPointF(middle, middle), size, self.palette)
        painter.end()
        return picture
