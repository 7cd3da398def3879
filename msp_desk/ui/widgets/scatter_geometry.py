"""Where everything in a scatter stands, in pixels: the frame of the axes, ticks, points, rays and their words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF, QPolygonF

from msp_desk.ui.theme.typography import TextSize, font_of, tabular
from msp_desk.ui.widgets.scatter_content import Axes, Ray, ScatterContent

_GAP: Final = 6.0
_END: Final = 14.0
_TICK_APART_X: Final = 80.0
_TICK_APART_Y: Final = 44.0
_RAY_END: Final = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ScatterGeometry:
    """The frame of the axes and the way into it.

    Attributes:
        size: Of the whole chart.
        frame: Of the axes.
        axes: In their own units.
    """

    size: QSizeF
    frame: QRectF
    axes: Axes

    def place(self, x: float, y: float) -> QPointF:
        """A place on the axes in pixels."""
        left, right, low, high = self.axes
        frame = self.frame
        return QPointF(
            frame.left() + (x - left) / (right - left) * frame.width(),
            frame.bottom() - (y - low) / (high - low) * frame.height(),
        )

    def ray_line(self, ray: Ray) -> QLineF | None:
        """A ray from the origin to the edge of the frame; None when it never enters it."""
        _, right, low, high = self.axes
        if right <= 0 or self.frame.isEmpty():
            return None
        x = right
        if ray.slope * x > high:
            x = high / ray.slope
        elif ray.slope * x < low:
            x = low / ray.slope
        return QLineF(self.place(0, 0), self.place(x, ray.slope * x))

    def ground(self, ray: Ray) -> QPolygonF:
        """The ground between a ray and the bottom of the frame."""
        line = self.ray_line(ray)
        if line is None:
            return QPolygonF()
        frame = self.frame
        corners = [line.p1(), line.p2()]
        if line.p2().x() < frame.right() - 0.5:
            corners.append(QPointF(frame.right(), line.p2().y()))
        return QPolygonF([*corners, frame.bottomRight(), QPointF(line.p1().x(), frame.bottom())])

    def ray_words(self, ray: Ray) -> tuple[QPointF, float, float] | None:
        """Where a ray's words are centred, their angle in degrees and their width; None without room for them."""
        line = self.ray_line(ray)
        if line is None:
            return None
        width = QFontMetricsF(font_of(TextSize.SMALL, bold=ray.target)).horizontalAdvance(ray.text)
        if line.length() < width + _RAY_END:
            return None
        share = max(0.5, 1 - (width / 2 + 22) / line.length())
        return line.pointAt(share), -line.angle(), width

    def ray_words_box(self, ray: Ray) -> QRectF | None:
        """The upright box around a ray's words."""
        place = self.ray_words(ray)
        if place is None:
            return None
        centre, angle, width = place
        turned = math.radians(angle)
        across = abs(width * math.cos(turned)) + 18 * abs(math.sin(turned))
        high = abs(width * math.sin(turned)) + 18 * abs(math.cos(turned))
        return QRectF(centre.x() - across / 2, centre.y() - high / 2 - 9, across, high)


def geometry_of(content: ScatterContent, size: QSizeF) -> ScatterGeometry:
    """The geometry of a scatter in a chart of a size: the frame leaves room for the words around it."""
    metrics = QFontMetricsF(tabular(font_of(TextSize.SMALL)))
    line = metrics.height()
    axes = content.bounds()
    top, bottom = line + 2 * _GAP, 2 * line + 2 * _GAP
    high = max(1.0, size.height() - top - bottom)
    widest = max((metrics.horizontalAdvance(content.y_text(tick)) for tick in y_ticks(axes, high)), default=0.0)
    left = widest + 2 * _GAP
    return ScatterGeometry(size=size, frame=QRectF(left, top, max(1.0, size.width() - left - _END), high), axes=axes)


def x_ticks(axes: Axes, width: float) -> Sequence[float]:
    """The numbers on the x axis."""
    return nice_ticks(axes[0], axes[1], max(2, int(width / _TICK_APART_X)))


def y_ticks(axes: Axes, height: float) -> Sequence[float]:
    """The numbers on the y axis."""
    return nice_ticks(axes[2], axes[3], max(2, int(height / _TICK_APART_Y)))


def nice_ticks(low: float, high: float, most: int) -> Sequence[float]:
    """Round numbers between two ends, evenly apart.

    Steps are 1, 2 or 5 times a power of ten, and there are at most ``most`` of them.
    """
    span = high - low
    if not span > 0 or not math.isfinite(span):
        return (low,)
    rough = span / max(1, most)
    power = 10.0 ** math.floor(math.log10(rough))
    step = next((factor * power for factor in (1.0, 2.0, 5.0) if factor * power >= rough * (1 - 1e-9)), 10 * power)
    first = math.ceil(low / step - 1e-9)
    last = math.floor(high / step + 1e-9)
    return [round(number * step, 10) + 0.0 for number in range(first, last + 1)]
