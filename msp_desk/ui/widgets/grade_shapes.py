"""The five shapes of the grades, drawn as paths and never as font glyphs.

A circle, B square, C triangle, D diamond, F cross: whoever cannot tell the colours apart reads the shape. The shapes
are balanced by eye, so that none looks larger than another at one size.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPolygonF, QTransform

_ARM: Final = 0.17


@cache
def grade_shape(letter: str) -> QPainterPath:
    """Return the shape of a letter, centred on the origin within a box of 1 × 1.

    Raises:
        ValueError: If the letter is none of A, B, C, D, F.
    """
    path = QPainterPath()
    match letter:
        case "A":
            path.addEllipse(QPointF(0, 0), 0.5, 0.5)
        case "B":
            path.addRect(QRectF(-0.44, -0.44, 0.88, 0.88))
        case "C":
            path.addPolygon(QPolygonF([QPointF(0, -0.5), QPointF(0.54, 0.44), QPointF(-0.54, 0.44)]))
            path.closeSubpath()
        case "D":
            path.addPolygon(QPolygonF([QPointF(0, -0.56), QPointF(0.56, 0), QPointF(0, 0.56), QPointF(-0.56, 0)]))
            path.closeSubpath()
        case "F":
            path = _cross()
        case _:
            raise ValueError(f"no grade is written {letter!r}")
    return path


@cache
def not_graded_shape() -> QPainterPath:
    """Return the outline that stands for "not graded" in a plot: a rounded square with a dash in it."""
    path = QPainterPath()
    path.addRoundedRect(QRectF(-0.45, -0.45, 0.9, 0.9), 0.2, 0.2)
    path.moveTo(-0.22, 0)
    path.lineTo(0.22, 0)
    return path


def placed_shape(letter: str | None, centre: QPointF, size: float) -> QPainterPath:
    """Return the shape of a letter (or of "not graded") of a size in pixels around a point."""
    path = not_graded_shape() if letter is None else grade_shape(letter)
    return QTransform.fromTranslate(centre.x(), centre.y()).scale(size, size).map(path)


def _cross() -> QPainterPath:
    upright, level = QPainterPath(), QPainterPath()
    upright.addRect(QRectF(-_ARM, -0.58, 2 * _ARM, 1.16))
    level.addRect(QRectF(-0.58, -_ARM, 1.16, 2 * _ARM))
    return QTransform().rotate(45).map(upright.united(level))
