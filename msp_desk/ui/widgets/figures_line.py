"""A line of several figures, each of which leads to its definition: "72.4 of 100 · coverage 90 % · borderline"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.focus_ring import paint_ring
from msp_desk.ui.widgets.manual_pages import FIGURES
from msp_desk.ui.widgets.manual_view import define, open_manual
from msp_desk.ui.widgets.plain_label import ElidedLabel

SEPARATOR: Final = " · "
RING: Final = 2
"""Room around the words for the ring of the keyboard."""
_PRESSING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
Part = tuple[str, str]
"""What is said, and the anchor of its definition; "" for what needs none."""


class FiguresLine(ElidedLabel):
    """One line, one stop of the keyboard: a click on a part, or the arrow keys and Enter, open what it means."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make it empty.

        Args:
            link: Says in which language the manual is.
            parent: Its owner.
        """
        self._parts: Sequence[Part] = ()
        self._current = self._hovered = -1
        super().__init__(parent=parent, size=TextSize.SMALL, tone=Tone.MUTED)
        self._link = link
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setContentsMargins(RING, RING, RING, RING)
        define(self, link, self.anchor)
        self.show_parts(())

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show other figures."""
        kept = self.anchor()
        self._parts = tuple(parts)
        self._hovered = -1
        anchors = [anchor for _words, anchor in self._parts]
        first = next((place for place, anchor in enumerate(anchors) if anchor), -1)
        self._current = anchors.index(kept) if kept and kept in anchors else first
        self.setText(SEPARATOR.join(words for words, _anchor in self._parts))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus if first < 0 else Qt.FocusPolicy.TabFocus)
        self._name()

    def anchor(self) -> str:
        """The definition of the part under the pointer, else of the one the keyboard is at; "" for none."""
        place = self._hovered if self._hovered >= 0 else self._current
        return self._parts[place][1] if 0 <= place < len(self._parts) else ""

    def part_rect(self, place: int) -> QRectF:
        """Where a part stands, by its place among all parts; what is cut away lies outside the label."""
        metrics = QFontMetrics(self.font())
        before = "".join(f"{words}{SEPARATOR}" for words, _anchor in self._parts[:place])
        inner = QRectF(self.contentsRect())
        left = inner.left() + metrics.horizontalAdvance(before)
        return QRectF(left, inner.top(), metrics.horizontalAdvance(self._parts[place][0]), inner.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right go to the next figure, Enter and the space bar open its definition."""
        if self.anchor() and event.key() in _PRESSING and event.modifiers() in _PLAIN:
            open_manual(self._link, self, FIGURES, self.anchor())
            return
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        defined = [place for place, (_words, anchor) in enumerate(self._parts) if anchor]
        if not step or not defined:
            super().keyPressEvent(event)
            return
        place = defined.index(self._current) + step
        self._current = defined[max(0, min(len(defined) - 1, place))]
        self._hovered = -1
        self._name()
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the figure under the pointer."""
        self._hover(self._part_at(event.position()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Light nothing."""
        self._hover(-1)
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here as well."""
        event.setAccepted(self._part_at(event.position()) >= 0)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the definition."""
        place = self._part_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place >= 0:
            open_manual(self._link, self, FIGURES, self._parts[place][1])

    def paintEvent(self, event: QPaintEvent) -> None:
        """Underline what leads to a definition, and ring the figure the keyboard is at."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setClipRect(self.contentsRect().adjusted(0, 0, 0, RING))
        color = current_palette()
        for place, (_words, anchor) in enumerate(self._parts):
            if not anchor or self._is_cut(place):
                continue
            rect = self.part_rect(place)
            lit = place == self._hovered
            painter.setPen(QPen(QColor(color.accent if lit else color.control), 1, Qt.PenStyle.DotLine))
            base = rect.bottom() + 0.5
            painter.drawLine(QPointF(rect.left(), base), QPointF(rect.right() - 1, base))
        painter.setClipping(False)
        if self.hasFocus() and self._current >= 0:
            around = self.part_rect(self._current).adjusted(-RING, -RING, RING, RING)
            paint_ring(painter, around.intersected(QRectF(self.rect())))
        painter.end()

    def _is_cut(self, place: int) -> bool:
        inner = self.contentsRect()
        whole = self.fontMetrics().horizontalAdvance(self.text()) <= inner.width()
        room = inner.width() - (0 if whole else self.fontMetrics().horizontalAdvance("…"))
        return self.part_rect(place).right() - inner.left() > room

    def _part_at(self, point: QPointF) -> int:
        for place, (_words, anchor) in enumerate(self._parts):
            if anchor and self.part_rect(place).contains(point):
                return place
        return -1

    def _hover(self, place: int) -> None:
        if place != self._hovered:
            self._hovered = place
            self.setCursor(Qt.CursorShape.ArrowCursor if place < 0 else Qt.CursorShape.PointingHandCursor)
            self.update()

    def _name(self) -> None:
        """Tell a screen reader the line, and the figure the keyboard is at."""
        self.setAccessibleName(self.text())
        at = self._parts[self._current][0] if self._current >= 0 else ""
        self.setAccessibleDescription(at)
