"""One cell of the heat map: letter, hue and pattern, so that it reads without colours too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen, QPixmap, QPixmapCache

from msp_desk.ui.theme.current import color_of
from msp_desk.ui.theme.typography import TextSize, font_of

if TYPE_CHECKING:
    from msp_desk.ui.theme.palette import Palette

CELL: Final = QSize(39, 28)
_RADIUS: Final = 3
_FREE: Final = 8.0
_SHARE: Final = 0.26


def paint_heat_cell(
    painter: QPainter, place: QRectF, letter: str | None, palette: Palette, *, capped: bool = False
) -> None:
    """Paint a month's cell.

    Args:
        painter: Its state is kept.
        place: The cell without its gaps.
        letter: A plain, B dots, C diagonal, D tighter the other way, F cross-hatch; None an outlined dash.
        palette: Whose hues.
        capped: Whether a bar stands inside at the top.
    """
    ratio = painter.device().devicePixelRatio()
    key = f"heat {letter} {palette.scheme} {place.width()} {place.height()} {capped} {ratio}"
    kept = QPixmap()
    if not QPixmapCache.find(key, kept):
        kept = QPixmap(round(place.width() * ratio), round(place.height() * ratio))
        kept.setDevicePixelRatio(ratio)
        kept.fill(Qt.GlobalColor.transparent)
        inner = QPainter(kept)
        inner.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw(inner, QRectF(0, 0, place.width(), place.height()), letter, palette, capped=capped)
        inner.end()
        QPixmapCache.insert(key, kept)
    painter.drawPixmap(place.topLeft(), kept)


def _draw(painter: QPainter, place: QRectF, letter: str | None, palette: Palette, *, capped: bool) -> None:
    if letter is None:
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        painter.setPen(QPen(QColor(palette.muted), 1.5))
        middle = place.center()
        painter.drawLine(middle - QPointF(4, 0), middle + QPointF(4, 0))
        return
    body = QPainterPath()
    body.addRoundedRect(place, _RADIUS, _RADIUS)
    painter.fillPath(body, QColor(palette.grade(letter)))
    free = QPainterPath()
    free.addEllipse(place.center(), _FREE, _FREE)
    painter.save()
    painter.setClipPath(body.subtracted(free))
    _draw_pattern(painter, place, letter, color_of(palette.on_grade, _SHARE))
    painter.restore()
    ink = QColor(palette.on_grade)
    if capped:
        painter.fillRect(QRectF(place.left() + 4, place.top() + 2, place.width() - 8, 1.5), ink)
    font = font_of(TextSize.BODY)
    font.setPixelSize(12)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(place.adjusted(0, 1 if capped else 0, 0, 0), Qt.AlignmentFlag.AlignCenter, letter)


def _draw_pattern(painter: QPainter, place: QRectF, letter: str, color: QColor) -> None:
    match letter:
        case "B":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            for row in range(int(place.height() // 6) + 1):
                for column in range(int(place.width() // 6) + 1):
                    painter.drawEllipse(QPointF(3 + column * 6, 3 + row * 6), 0.9, 0.9)
        case "C":
            _draw_diagonals(painter, place, color, step=7, rising=True)
        case "D":
            _draw_diagonals(painter, place, color, step=4.5, rising=False)
        case "F":
            _draw_diagonals(painter, place, color, step=5, rising=True)
            _draw_diagonals(painter, place, color, step=5, rising=False)
        case _:
            pass


def _draw_diagonals(painter: QPainter, place: QRectF, color: QColor, *, step: float, rising: bool) -> None:
    painter.setPen(QPen(color, 1.1))
    height = place.height()
    at = -height
    while at < place.width():
        bottom, top = (height, 0.0) if rising else (0.0, height)
        painter.drawLine(QPointF(at, bottom), QPointF(at + height, top))
        at += step
