"""Finds places for labels beside their points: eight positions are tried, what collides is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF

_FARTHER: Final = 14.0
"""So many pixels farther away a label may stand that is wanted most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedLabel:
    """A label that looks for a place.

    Attributes:
        point: Which point it belongs to, as its place in the list of points.
        centre: Of the marker, in pixels.
        radius: Of the marker, in pixels.
        size: Of the text, in pixels.
        wanted_most: Whether it stands rather farther away, or across a line, than nowhere.
    """

    point: int
    centre: QPointF
    radius: float
    size: QSizeF
    wanted_most: bool = False


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
    spans = [(line, _span(line)) for line in lines]
    edges = [(box.left(), box.top(), box.right(), box.bottom()) for box in markers]
    for label in wanted:
        tried = positions(label)
        farther = positions(replace(label, radius=label.radius + _FARTHER)) if label.wanted_most else []
        around = _around([*tried, *farther])
        first_x, first_y, last_x, last_y = around.left(), around.top(), around.right(), around.bottom()
        near = [
            markers[place]
            for place, (left, top, right, bottom) in enumerate(edges)
            if left < last_x and right > first_x and top < last_y and bottom > first_y and place != label.point
        ]
        near += [box for box in (*placed.values(), *taken) if around.intersects(box)]
        near_lines = [line for line, span in spans if around.intersects(span)]
        found = _free([*tried, *farther], near, near_lines, frame)
        if found is None and label.wanted_most:
            found = _free([*tried, *farther], near, (), frame)
        if found is not None:
            placed[label.point] = found
    return placed


def _free(boxes: Sequence[QRectF], near: Sequence[QRectF], lines: Sequence[QLineF], frame: QRectF) -> QRectF | None:
    """The first box inside the frame that touches nothing; None without one."""
    for box in boxes:
        if not frame.contains(box):
            continue
        grown = box.adjusted(-1, 0, 1, 0)
        if not any(grown.intersects(other) for other in near) and not any(crosses(line, grown) for line in lines):
            return box
    return None


def _around(boxes: Sequence[QRectF]) -> QRectF:
    """Everything that any of the positions could touch, so that the rest is not asked eight times."""
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.united(box)
    return whole.adjusted(-1, -1, 1, 1)


def _span(line: QLineF) -> QRectF:
    """The box around a line, never without width or height."""
    return QRectF(line.p1(), line.p2()).normalized().adjusted(-1, -1, 1, 1)


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
