"""How a card looks: client and grade, way of ending, the sentence of its day, the next step, how much is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from msp_desk.ui.pages.exits.card_model import CARD_ROLE, Index
from msp_desk.ui.pages.exits.cards import Card, picture_of
from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.icons import Icon, paint_icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, HALF, RADIUS
from msp_desk.ui.theme.typography import TextSize, font_of
from msp_desk.ui.widgets.grade_badge import BADGE_SIZE, paint_grade
from msp_desk.ui.widgets.plain_text import one_line, plain_tooltip
from msp_desk.ui.widgets.stage_bar import THIN, paint_share

if TYPE_CHECKING:
    from msp_desk.ui.theme.palette import Palette

PADDING: Final = 12
ICON: Final = 16
MOST_LINES: Final = 6
"""Of the sentence; what is longer is cut and said in the tooltip."""
_WRAP: Final = int(Qt.TextFlag.TextWordWrap)
_ONE: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine)


class CardDelegate(QStyledItemDelegate):
    """Paints the cards of one column."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its words at the width of the column."""
        card = index.data(CARD_ROLE)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 220
        return QSize(120, card_height(card, width) if isinstance(card, Card) else 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a card."""
        card = index.data(CARD_ROLE)
        if not isinstance(card, Card):
            return
        view = option.widget
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = chosen and isinstance(view, QAbstractItemView) and view.hasFocus()
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(option.rect).adjusted(1, 1, -1, -(GRID + 1))
        _paint_card(painter, place, card, current_palette(), focused=focused, hovered=hovered)
        painter.restore()

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """Say a card in full."""
        card = index.data(CARD_ROLE) if index.isValid() else None
        if event.type() == QEvent.Type.ToolTip and isinstance(card, Card):
            QToolTip.showText(event.globalPos(), plain_tooltip(said_in_full(card)), view)
            return True
        return super().helpEvent(event, view, option, index)


def said_in_full(card: Card) -> str:
    """Everything a card says, a line each."""
    return "\n".join(part for part in (card.client, card.way, card.sentence, card.step, card.progress) if part)


def card_height(card: Card, width: int) -> int:
    """How high a card is in a column of some width, with the gap below it."""
    bold, small = QFontMetrics(font_of(TextSize.BODY, bold=True)), QFontMetrics(_small())
    height = PADDING + max(bold.height(), BADGE_SIZE.height()) + 2
    height += small.height() if card.way else 0
    height += GRID + _words_height(card.sentence, width) if card.sentence else 0
    height += HALF + _words_height(card.step, width) if card.step else 0
    height += GRID + small.height() + HALF + THIN if card.steps else 0
    return height + PADDING + GRID + 2


def _paint_card(
    painter: QPainter, place: QRectF, card: Card, palette: Palette, *, focused: bool, hovered: bool
) -> None:
    painter.setPen(QPen(QColor(palette.accent if focused else palette.line), 2 if focused else 1))
    painter.setBrush(QColor(palette.selection if focused else palette.hover if hovered else palette.surface))
    frame = place if focused else place.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(frame, RADIUS, RADIUS)
    room = place.toRect().adjusted(PADDING, PADDING, -PADDING, -PADDING)
    top = _paint_head(painter, room, card, palette)
    small = _small()
    muted = palette.tone_on_selection(Tone.MUTED) if focused else palette.muted
    if card.way:
        line = QRect(room.left(), top, room.width(), QFontMetrics(small).height())
        _paint_line(painter, line, card.way, small, muted)
        top += line.height()
    for words, tone, gap in ((card.sentence, card.tone, GRID), (card.step, card.step_tone, HALF)):
        if words:
            ink = palette.tone_on_selection(tone) if focused else palette.tone(tone)
            height = _words_height(words, round(place.width()) + 2)
            line = QRect(room.left(), top + gap, room.width(), height)
            picture = card.picture if words is card.sentence else Icon.CHECK if tone is Tone.MUTED else picture_of(tone)
            _paint_words(painter, line, words, picture, ink)
            top += gap + height
    if card.steps:
        line = QRect(room.left(), top + GRID, room.width(), QFontMetrics(small).height())
        _paint_line(painter, line, card.progress, small, muted)
        bar = QRectF(room.left(), line.bottom() + 1 + HALF, room.width(), THIN)
        paint_share(painter, bar, card.done, card.steps)


def _paint_head(painter: QPainter, room: QRect, card: Card, palette: Palette) -> int:
    """The client's name and the grade at the right; gives the y below both."""
    bold = font_of(TextSize.BODY, bold=True)
    height = max(QFontMetrics(bold).height(), BADGE_SIZE.height())
    badge = QRectF(
        room.right() + 1 - BADGE_SIZE.width(), room.top() + (height - BADGE_SIZE.height()) / 2, BADGE_SIZE.width(),
        BADGE_SIZE.height(),
    )  # fmt: skip
    paint_grade(painter, badge, card.letter, palette, capped=card.capped)
    line = QRect(room.left(), room.top(), room.width() - BADGE_SIZE.width() - GRID, height)
    _paint_line(painter, line, card.client, bold, palette.muted if card.halted else palette.text)
    return room.top() + height + 2


def _paint_line(painter: QPainter, place: QRect, text: str, font: QFont, ink: str) -> None:
    painter.setFont(font)
    painter.setPen(QColor(ink))
    shown = QFontMetrics(font).elidedText(one_line(text), Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, _ONE, shown)


def _paint_words(painter: QPainter, place: QRect, text: str, picture: Icon, ink: str) -> None:
    """Some lines beside an icon; what has no room is cut at a word."""
    font = _small()
    line = QFontMetrics(font).height()
    paint_icon(painter, QRectF(place.left(), place.top() + (line - ICON) / 2, ICON, ICON), picture, ink)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    room = place.adjusted(ICON + HALF + 2, 0, 0, 0)
    painter.setClipRect(room)
    painter.drawText(room, _WRAP | int(Qt.AlignmentFlag.AlignTop), one_line(text))
    painter.setClipping(False)


def _words_height(text: str, width: int) -> int:
    """How high some words are beside their icon."""
    metrics = QFontMetrics(_small())
    room = QRect(0, 0, max(40, width - 2 * PADDING - 2 - ICON - HALF - 2), 10_000)
    whole = metrics.boundingRect(room, _WRAP, one_line(text)).height()
    return max(ICON, min(whole, MOST_LINES * metrics.lineSpacing()))


def _small() -> QFont:
    return font_of(TextSize.SMALL)
