"""Finds places for labels beside their points: eight positions are tried, what collides is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedLabel:
    """A label that looks for a place.

    Attributes:
        point: Which point it belongs to, as its place in the list of points.
        centre: Of the marker, in pixels.
        radius: Of the marker, in pixels.
        size: Of the text, in pixels.
    """

    point: int
    centre: QPointF
    radius: float
    size: QSizeF


def place_labels(
    wanted: Sequence[WantedLabel],
    markers: Sequence[QRectF],
    lines: Sequence[QLineF],
    taken: Sequence[QRectF],
    frame: QRectF,
) -> dict[int, QRectF]:
    """Return where labels stand, by point; labels without a free place are missing.

    Args:
        wanted: In order of importance.
        markers: The boxes of all points, by point.
        lines: What labels must not cross.
        taken: Boxes that are taken already.
        frame: Labels stay inside.
    """
    placed: dict[int, QRectF] = {}
    for label in wanted:
        for box in positions(label):
            if not frame.contains(box):
                continue
            grown = box.adjusted(-1, 0, 1, 0)
            others = (marker for place, marker in enumerate(markers) if place != label.point)
            if any(grown.intersects(other) for other in (*others, *placed.values(), *taken)):
                continue
            if any(crosses(line, grown) for line in lines):
                continue
            placed[label.point] = box
            break
    return placed


def positions(label: WantedLabel) -> list[QRectF]:
    """Return the eight boxes around a marker, best first: right, left, above, below, then the corners."""
    width, height = label.size.width(), label.size.height()
    x, y, away = label.centre.x(), label.centre.y(), label.radius + 5
    near = label.radius * 0.7 + 3
    lefts_and_tops = (
        (x + away, y - height / 2),
        (x - away - width, y - height / 2),
        (x - width / 2, y - away - height + 2),
        (x - width / 2, y + away - 2),
        (x + near, y - near - height + 3),
        (x - near - width, y - near - height + 3),
        (x + near, y + near - 3),
        (x - near - width, y + near - 3),
    )
    return [QRectF(left, top, width, height) for left, top in lefts_and_tops]


def crosses(line: QLineF, box: QRectF) -> bool:
    """Tell whether a line touches a box."""
    if box.contains(line.p1()) or box.contains(line.p2()):
        return True
    corners = (box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft())
    for start, end in zip(corners, (*corners[1:], corners[0]), strict=True):
        if line.intersects(QLineF(start, end))[0] == QLineF.IntersectionType.BoundedIntersection:
            return True
    return False
