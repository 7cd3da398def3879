"""A bar of segments: how far something has come, with the word of each stage below it where there is room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.spacing import HALF
from msp_desk.ui.theme.typography import TextSize, font_of
from msp_desk.ui.widgets.plain_text import one_line, plain_tooltip

THIN: Final = 4
THICK: Final = 6
GAP: Final = 4


class StageBar(QWidget):
    """Segments of equal width; those that were reached are filled.

    It says nothing by colour alone: what was not reached is lighter *and* thinner, the word of the present stage is
    bold, and a screen reader is told the whole.
    """

    def __init__(self, parent: QWidget | None = None, *, labelled: bool = False) -> None:
        """Make an empty bar.

        Args:
            parent: Its owner.
            labelled: Whether the words stand below the segments.
        """
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._reached, self._labelled, self._halted = 0, labelled, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def reached(self) -> int:
        """How many segments are filled."""
        return self._reached

    def show_stage(self, words: Sequence[str], reached: int, *, spoken: str, halted: bool = False) -> None:
        """Show a stage.

        Args:
            words: Of every stage, in their order.
            reached: How many were reached, the present one included.
            spoken: What a screen reader says.
            halted: Whether it goes no further, as what was withdrawn.
        """
        self._words, self._reached, self._halted = tuple(words), reached, halted
        self.setAccessibleName(spoken)
        self.setToolTip("" if self._labelled else plain_tooltip(spoken))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The bar, and a line of small words below it."""
        if not self._labelled:
            return QSize(160, THICK)
        return QSize(480, THICK + HALF + QFontMetrics(font_of(TextSize.SMALL)).height())

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a card."""
        return QSize(80, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the segments and their words."""
        if not self._words:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_stages(painter, QRectF(0, 0, self.width(), THICK), len(self._words), self._reached, halted=self._halted)
        if self._labelled:
            self._paint_words(painter)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Say the word under the pointer in full where it was cut."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent) and self._labelled and self._words:
            width = (self.width() + GAP) / len(self._words)
            place = min(len(self._words) - 1, max(0, int(event.pos().x() / width)))
            QToolTip.showText(event.globalPos(), plain_tooltip(self._words[place]), self)
            return True
        return super().event(event)

    def _paint_words(self, painter: QPainter) -> None:
        palette, count = current_palette(), len(self._words)
        width = (self.width() - GAP * (count - 1)) / count
        for place, word in enumerate(self._words):
            here = place == self._reached - 1
            font = font_of(TextSize.SMALL, bold=here)
            painter.setFont(font)
            painter.setPen(QColor(palette.text if here else palette.muted))
            room = QRectF(place * (width + GAP), THICK + HALF, width, self.height() - THICK - HALF)
            text = QFontMetrics(font).elidedText(one_line(word), Qt.TextElideMode.ElideRight, int(width))
            painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), text)


def paint_stages(painter: QPainter, place: QRectF, count: int, reached: int, *, halted: bool = False) -> None:
    """Paint segments into a rectangle.

    Args:
        painter: Its state is kept; anti-aliasing should be on.
        place: Where; what was reached fills its height, the rest is thinner.
        count: How many segments there are.
        reached: How many are filled.
        halted: Whether they are only outlined, as of what was withdrawn.
    """
    palette = current_palette()
    painter.save()
    width = (place.width() - GAP * (count - 1)) / count
    for number in range(count):
        left = place.left() + number * (width + GAP)
        filled = number < reached
        height = place.height() if filled else THIN
        box = QRectF(left, place.center().y() - height / 2, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.accent if filled and not halted else palette.line))
        if filled and halted:
            painter.setPen(QPen(QColor(palette.muted), 1))
            box.adjust(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, height / 2, height / 2)
    painter.restore()


def paint_share(painter: QPainter, place: QRectF, done: int, total: int) -> None:
    """Paint how much of something is done, as one bar."""
    palette = current_palette()
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.line))
    painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
    if done > 0 and total > 0:
        part = QRectF(place.left(), place.top(), max(place.height(), place.width() * done / total), place.height())
        painter.setBrush(QColor(palette.ok if done >= total else palette.accent))
        painter.drawRoundedRect(part, place.height() / 2, place.height() / 2)
    painter.restore()
