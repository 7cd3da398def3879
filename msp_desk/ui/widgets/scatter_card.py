"""The tooltip of a point in the scatter, painted as plain text in two columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from msp_desk.ui.theme.current import color_of
from msp_desk.ui.theme.typography import TextSize, font_of, tabular
from msp_desk.ui.widgets.grade_badge import BADGE_SIZE, paint_grade
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.widgets.scatter_painting import LONGEST_NAME

if TYPE_CHECKING:
    from msp_desk.ui.theme.palette import Palette
    from msp_desk.ui.widgets.scatter_content import Figures, ScatterPoint

_CARD_PADDING: Final = 12
_CARD_LINE: Final = 18
"""Height of a line at the usual size of type; larger type makes it higher."""


def card_box(room: QRectF, point: ScatterPoint, told: Figures, marker: tuple[QPointF, float]) -> QRectF:
    """Where the tooltip stands: beside the point, inside the room as far as it is large enough.

    Args:
        room: The chart.
        point: Whose figures.
        told: Pairs of word and figure.
        marker: Centre and radius of the point, in pixels.
    """
    centre, radius = marker
    bold, small = QFontMetrics(font_of(TextSize.SMALL, bold=True)), QFontMetrics(font_of(TextSize.SMALL))
    figures = QFontMetrics(tabular(font_of(TextSize.SMALL)))
    words = max((small.horizontalAdvance(word) for word, _ in told), default=0)
    numbers = max((figures.horizontalAdvance(figure) for _, figure in told), default=0)
    head = BADGE_SIZE.width() + 8 + bold.horizontalAdvance(_name(point))
    width = max(head, words + 24 + numbers) + 2 * _CARD_PADDING
    height = 2 * _CARD_PADDING + _head_height() + (6 if told else 0) + _line_height() * len(told)
    left = centre.x() + radius + 12
    if left + width > room.width() - 4:
        left = centre.x() - radius - 12 - width
    top = min(max(4.0, centre.y() - height / 3), room.height() - height - 4)
    return QRectF(max(4.0, left), max(4.0, top), width, height)


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
    told = point.figures()
    bold, small = font_of(TextSize.SMALL, bold=True), font_of(TextSize.SMALL)
    card = card_box(room, point, told, marker)
    for spread in (3, 2, 1):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color_of("#000000", 0.035))
        painter.drawRoundedRect(card.adjusted(-spread, -spread + 2, spread, spread + 2), 6 + spread, 6 + spread)
    painter.setPen(QPen(QColor(palette.control), 1))
    painter.setBrush(QColor(palette.surface))
    painter.drawRoundedRect(card, 6, 6)
    inner = card.adjusted(_CARD_PADDING, _CARD_PADDING, -_CARD_PADDING, -_CARD_PADDING)
    head = QRectF(inner.left(), inner.top(), inner.width(), _head_height())
    badge = QRectF(head.left(), head.center().y() - BADGE_SIZE.height() / 2, BADGE_SIZE.width(), BADGE_SIZE.height())
    paint_grade(painter, badge, point.letter, palette, capped=point.capped)
    painter.setFont(bold)
    painter.setPen(QColor(palette.text))
    middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
    painter.drawText(
        QRectF(badge.right() + 8, head.top(), head.width(), head.height()),
        int(middle | Qt.AlignmentFlag.AlignLeft),
        _name(point),
    )
    line = QRectF(inner.left(), head.bottom() + 6, inner.width(), _line_height())
    for word, figure in told:
        painter.setFont(small)
        painter.setPen(QColor(palette.muted))
        painter.drawText(line, int(middle | Qt.AlignmentFlag.AlignLeft), word)
        painter.setFont(tabular(small))
        painter.setPen(QColor(palette.text))
        painter.drawText(line, int(middle | right), figure)
        line.translate(0, _line_height())


def _name(point: ScatterPoint) -> str:
    metrics = QFontMetrics(font_of(TextSize.SMALL, bold=True))
    return metrics.elidedText(one_line(point.name), Qt.TextElideMode.ElideRight, LONGEST_NAME)


def _head_height() -> int:
    return max(BADGE_SIZE.height(), QFontMetrics(font_of(TextSize.SMALL, bold=True)).height())


def _line_height() -> int:
    return max(_CARD_LINE, QFontMetrics(font_of(TextSize.SMALL)).height() + 2)
