"""How a scatter is painted: the same for the window, for a picture and for a drawing in a file.

Everything is painted as plain text and paths by QPainter; nothing here is read as markup.
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QFontMetricsF, QPainter, QPen

from msp_desk.ui.theme.current import color_of
from msp_desk.ui.theme.typography import TextSize, font_of, tabular
from msp_desk.ui.widgets.label_placing import WantedLabel, place_labels
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.widgets.scatter_geometry import ScatterGeometry, x_ticks, y_ticks
from msp_desk.ui.widgets.scatter_stamps import EDGE, Stamps, paint_marker

if TYPE_CHECKING:
    from msp_desk.ui.theme.palette import Palette
    from msp_desk.ui.widgets.scatter_content import Ray, ScatterContent, ScatterPoint

LONGEST_NAME: Final = 220
"""Pixels after which a name is cut."""
RING: Final = 5.0
"""So far beyond a marker lies the ring of what is selected, found or in focus."""
_TRAIL_DOT: Final = 1.8
_ACROSS: Final = Qt.AlignmentFlag.AlignVCenter


def paint_ground(
    painter: QPainter,
    content: ScatterContent,
    geometry: ScatterGeometry,
    palette: Palette,
    stamps: Stamps | None = None,
) -> None:
    """Paint what lies under names and rings: the ground below the target, axes, rays with their words, points.

    Args:
        painter: Its font, pens and brushes are changed.
        content: What is shown.
        geometry: Where it stands.
        palette: Whose hues.
        stamps: Pictures of the markers, for a screen; without them they are painted as paths, for a file.
    """
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.below_target))
    for ray in content.rays:
        if ray.target:
            painter.drawPolygon(geometry.ground(ray))
    _paint_axes(painter, content, geometry, palette)
    for ray in content.rays:
        _paint_ray(painter, ray, geometry, palette)
    _paint_titles(painter, content, geometry, palette)
    _paint_points(painter, content, geometry, palette, stamps)


def paint_trail(
    painter: QPainter,
    places: Sequence[tuple[float, float]],
    geometry: ScatterGeometry,
    palette: Palette,
    *,
    radius: float = 0.0,
) -> None:
    """Paint the way of a point through the months, oldest faintest.

    Args:
        painter: Its state is kept.
        places: Oldest first, ending where the point stands.
        geometry: The way stays inside its frame.
        palette: Whose hues.
        radius: So many pixels around the point stay free of it.
    """
    corners = [geometry.place(x, y) for x, y in places]
    if not corners:
        return
    painter.save()
    painter.setClipRect(geometry.frame.adjusted(-2, -2, 2, 2))
    end = corners[-1]
    for number, (start, after) in enumerate(itertools.pairwise(corners), start=1):
        hue = color_of(palette.accent, 0.3 + 0.55 * number / len(corners))
        if QLineF(start, end).length() <= radius:
            continue
        line = QLineF(start, after)
        if QLineF(after, end).length() < radius:
            line = QLineF(start, end)
            line.setLength(line.length() - radius)
        painter.setPen(QPen(hue, 1.4))
        painter.drawLine(line)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(hue)
        painter.drawEllipse(start, _TRAIL_DOT, _TRAIL_DOT)
    painter.restore()


def paint_names(painter: QPainter, content: ScatterContent, places: Mapping[int, QRectF], palette: Palette) -> None:
    """Paint the names that found a place, by the place of their point among the points."""
    painter.setFont(font_of(TextSize.SMALL))
    painter.setPen(QColor(palette.text))
    for place, box in places.items():
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), shown_name(content.points[place]))


def shown_name(point: ScatterPoint) -> str:
    """A point's name on one line, cut when it is very long."""
    metrics = QFontMetrics(font_of(TextSize.SMALL))
    return metrics.elidedText(one_line(point.name), Qt.TextElideMode.ElideRight, LONGEST_NAME)


def name_places(
    content: ScatterContent,
    geometry: ScatterGeometry,
    centres: Sequence[QPointF],
    radii: Sequence[float],
    first: Sequence[int] = (),
) -> dict[int, QRectF]:
    """Where names stand, by the place of their point; those without a free place are missing.

    Args:
        content: The points.
        geometry: Of the chart.
        centres: Of the points, in pixels.
        radii: Of the points, in pixels.
        first: Ids of points that are named before the others, whether or not they would be by themselves.
    """
    metrics = QFontMetricsF(font_of(TextSize.SMALL))
    order = {identity: rank for rank, identity in enumerate(first)}
    named = [place for place, point in enumerate(content.points) if point.labelled or point.identity in order]
    named.sort(key=lambda place: order.get(content.points[place].identity, len(order)))
    wanted = [
        WantedLabel(
            point=place,
            centre=centres[place],
            radius=radii[place] + (RING if content.points[place].identity in order else 0),
            size=QSizeF(metrics.horizontalAdvance(shown_name(content.points[place])) + 1, metrics.height()),
            wanted_most=content.points[place].identity in order,
        )
        for place in named
    ]
    markers = [
        QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        for centre, radius in zip(centres, radii, strict=True)
    ]
    lines = [line for ray in content.rays if (line := geometry.ray_line(ray)) is not None]
    for identity in first:
        corners = [geometry.place(x, y) for x, y in content.trails.get(identity, ())]
        lines += [QLineF(start, end) for start, end in itertools.pairwise(corners)]
    taken = [box for ray in content.rays if (box := geometry.ray_words_box(ray)) is not None]
    return place_labels(wanted, markers, lines, taken, geometry.frame.adjusted(2, 0, -2, -2))


def _paint_axes(painter: QPainter, content: ScatterContent, geometry: ScatterGeometry, palette: Palette) -> None:
    frame, line = geometry.frame, QPen(QColor(palette.line), 1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)  # lines along the pixels need none
    font = tabular(font_of(TextSize.SMALL))
    painter.setFont(font)
    metrics = QFontMetricsF(font)
    high = metrics.height()
    for tick in y_ticks(geometry.axes, frame.height()):
        y = round(geometry.place(0, tick).y()) + 0.5
        painter.setPen(line)
        painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
        painter.setPen(QColor(palette.muted))
        box = QRectF(0, y - high / 2, frame.left() - 6, high)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignRight | _ACROSS), content.y_text(tick))
    control = QPen(QColor(palette.control), 1)
    bottom = round(frame.bottom()) + 0.5
    painter.setPen(control)
    painter.drawLine(QPointF(frame.left(), bottom), QPointF(frame.right(), bottom))
    if geometry.axes[2] < 0:
        zero = round(geometry.place(0, 0).y()) + 0.5
        painter.drawLine(QPointF(frame.left(), zero), QPointF(frame.right(), zero))
    for tick in x_ticks(geometry.axes, frame.width()):
        x = round(geometry.place(tick, 0).x()) + 0.5
        painter.setPen(control)
        painter.drawLine(QPointF(x, bottom), QPointF(x, bottom + 4))
        text = content.x_text(tick)
        width = metrics.horizontalAdvance(text) + 2
        painter.setPen(QColor(palette.muted))
        painter.drawText(QRectF(x - width / 2, bottom + 6, width, high), int(Qt.AlignmentFlag.AlignCenter), text)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def _paint_ray(painter: QPainter, ray: Ray, geometry: ScatterGeometry, palette: Palette) -> None:
    line = geometry.ray_line(ray)
    if line is None:
        return
    pen = QPen(QColor(palette.text if ray.target else palette.muted), 1.5 if ray.target else EDGE)
    if not ray.target:
        pen.setDashPattern([4, 3])
    painter.setPen(pen)
    painter.drawLine(line)
    place = geometry.ray_words(ray)
    if place is None:
        return
    centre, angle, width = place
    painter.save()
    painter.setFont(font_of(TextSize.SMALL, bold=ray.target))
    painter.setPen(QColor(palette.text if ray.target else palette.muted))
    painter.translate(centre)
    painter.rotate(angle)
    painter.drawText(QPointF(-width / 2, -5), ray.text)
    painter.restore()


def _paint_titles(painter: QPainter, content: ScatterContent, geometry: ScatterGeometry, palette: Palette) -> None:
    painter.setFont(font_of(TextSize.SMALL))
    painter.setPen(QColor(palette.muted))
    high = QFontMetricsF(painter.font()).height()
    frame = geometry.frame
    above = QRectF(frame.left(), frame.top() - high - 6, frame.width(), high)
    painter.drawText(above, int(Qt.AlignmentFlag.AlignLeft | _ACROSS), content.y_title)
    below = QRectF(frame.left(), geometry.size.height() - high, frame.width(), high)
    painter.drawText(below, int(Qt.AlignmentFlag.AlignRight | _ACROSS), content.x_title)


def _paint_points(
    painter: QPainter, content: ScatterContent, geometry: ScatterGeometry, palette: Palette, stamps: Stamps | None
) -> None:
    """Paint the points, the largest below the others."""
    sizes = content.diameters()
    for place in sorted(range(len(sizes)), key=lambda place: -sizes[place]):
        point = content.points[place]
        centre = geometry.place(point.x, point.y)
        if stamps is None:
            paint_marker(painter, point.letter, centre, sizes[place], palette)
        else:
            stamps.stamp(painter, point.letter, centre, sizes[place])
