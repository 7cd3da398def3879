"""The tooltip of a point in the scatter, painted as plain text in two columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from msp_desk.ui.theme.current import color_of
from msp_desk.ui.theme.typography import TextSize, font_of, tabular
from msp_desk.ui.widgets.grade_badge import BADGE_SIZE, paint_grade
from msp_desk.ui.widgets.plain_text import one_line

if TYPE_CHECKING:
    from msp_desk.ui.theme.palette import Palette
    from msp_desk.ui.widgets.scatter_content import ScatterPoint

LONGEST_NAME: Final = 220
"""Pixels after which a name is cut."""
_CARD_PADDING: Final = 12
_CARD_LINE: Final = 18


def paint_card(
    painter: QPainter, room: QRectF, point: ScatterPoint, marker: tuple[QPointF, float], palette: Palette
) -> None:
    """Paint the tooltip: badge and name, then words at the left and figures at the right.

    Args:
        painter: Its font and pens are changed.
        room: The tooltip stays inside.
        point: Whose figures.
        marker: Centre and radius of the point, in pixels.
        palette: Whose hues.
    """
    centre, radius = marker
    bold, small = font_of(TextSize.SMALL, bold=True), font_of(TextSize.SMALL)
    figures = tabular(small)
    name = QFontMetrics(bold).elidedText(one_line(point.name), Qt.TextElideMode.ElideRight, LONGEST_NAME)
    words = max((QFontMetrics(small).horizontalAdvance(word) for word, _ in point.figures), default=0)
    numbers = max((QFontMetrics(figures).horizontalAdvance(figure) for _, figure in point.figures), default=0)
    head = BADGE_SIZE.width() + 8 + QFontMetrics(bold).horizontalAdvance(name)
    width = max(head, words + 24 + numbers) + 2 * _CARD_PADDING
    height = 2 * _CARD_PADDING + BADGE_SIZE.height() + (6 if point.figures else 0)
    height += _CARD_LINE * len(point.figures)
    left = centre.x() + radius + 12
    if left + width > room.width() - 4:
        left = centre.x() - radius - 12 - width
    top = min(max(4.0, centre.y() - height / 3), room.height() - height - 4)
    card = QRectF(max(4.0, left), max(4.0, top), width, height)
    for spread in (3, 2, 1):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color_of("#000000", 0.035))
        painter.drawRoundedRect(card.adjusted(-spread, -spread + 2, spread, spread + 2), 6 + spread, 6 + spread)
    painter.setPen(QPen(QColor(palette.control), 1))
    painter.setBrush(QColor(palette.surface))
    painter.drawRoundedRect(card, 6, 6)
    inner = card.adjusted(_CARD_PADDING, _CARD_PADDING, -_CARD_PADDING, -_CARD_PADDING)
    badge = QRectF(inner.left(), inner.top(), BADGE_SIZE.width(), BADGE_SIZE.height())
    paint_grade(painter, badge, point.letter, palette, capped=point.capped)
    painter.setFont(bold)
    painter.setPen(QColor(palette.text))
    middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
    painter.drawText(
        QRectF(badge.right() + 8, badge.top(), inner.width(), badge.height()),
        int(middle | Qt.AlignmentFlag.AlignLeft),
        name,
    )
    line = QRectF(inner.left(), badge.bottom() + 6, inner.width(), _CARD_LINE)
    for word, figure in point.figures:
        painter.setFont(small)
        painter.setPen(QColor(palette.muted))
        painter.drawText(line, int(middle | Qt.AlignmentFlag.AlignLeft), word)
        painter.setFont(figures)
        painter.setPen(QColor(palette.text))
        painter.drawText(line, int(middle | right), figure)
        line.translate(0, _CARD_LINE)
