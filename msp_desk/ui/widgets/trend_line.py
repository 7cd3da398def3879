"""The small line of a trend: 56 × 18, its last point in the grade's hue."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

if TYPE_CHECKING:
    from collections.abc import Sequence

    from msp_desk.ui.theme.palette import Palette

TREND_SIZE: Final = QSize(56, 18)
_LEAST_SPAN: Final = 20.0
"""Points on the scale that fill the height at least, so that a calm client's line looks calm."""


def paint_trend(
    painter: QPainter, place: QRectF, points: Sequence[float | None], letter: str | None, palette: Palette
) -> None:
    """Paint a trend.

    Args:
        painter: Its state is kept.
        place: Where.
        points: Values from old to new; None leaves a gap. Fewer than two values give a dotted line.
        letter: Whose hue the last point has.
        palette: Whose hues.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    known = [value for value in points if value is not None]
    if len(known) < 2:
        pen = QPen(QColor(palette.control), 1, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        middle = round(place.center().y()) + 0.5
        painter.drawLine(QPointF(place.left(), middle), QPointF(place.right(), middle))
    else:
        _paint_line(painter, place.adjusted(2, 3, -3, -3), points, letter, palette)
    painter.restore()


def _paint_line(
    painter: QPainter, place: QRectF, points: Sequence[float | None], letter: str | None, palette: Palette
) -> None:
    known = [value for value in points if value is not None]
    low, high = min(known), max(known)
    spare = max(0.0, _LEAST_SPAN - (high - low)) / 2
    low, high = low - spare, high + spare
    step = place.width() / (len(points) - 1)
    painter.setPen(QPen(QColor(palette.muted), 1.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    run = QPolygonF()
    last = QPointF()
    for position, value in enumerate(points):
        if value is None:
            painter.drawPolyline(run)
            run = QPolygonF()
            continue
        last = QPointF(place.left() + position * step, place.bottom() - (value - low) / (high - low) * place.height())
        run.append(last)
    painter.drawPolyline(run)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.grade(letter) if letter is not None else palette.muted))
    painter.drawEllipse(last, 2.4, 2.4)
