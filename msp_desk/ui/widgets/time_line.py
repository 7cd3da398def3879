"""A painted line of an agreement's days: terms as bars, each day that matters as a shape with its word.

Left and Right go from mark to mark; what is under the keyboard or the pointer is said in full.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.palette import Palette
from msp_desk.ui.theme.typography import TextSize, font_of
from msp_desk.ui.widgets.plain_text import one_line, plain_tooltip
from msp_desk.ui.widgets.time_line_content import Mark, MarkKind, TimeLineContent, label_rows

_SIDE: Final = 10
_BAR: Final = 12
_ROWS: Final = 4
_REACH: Final = 9.0
_FIRST: Final = (MarkKind.RECEIVE, MarkKind.END, MarkKind.TODAY, MarkKind.SEND, MarkKind.NEXT, MarkKind.START)
"""Whose words are painted first when there is not room for all."""


class TimeLine(QWidget):
    """The line; without content it takes no room.

    Signals:
        pointed: The sentence of the mark under the keyboard or the pointer; "" for none.
    """

    pointed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty line."""
        super().__init__(parent)
        self._content: TimeLineContent | None = None
        self._current = -1
        self.setObjectName("time_line")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def content(self) -> TimeLineContent | None:
        """What is shown."""
        return self._content

    @property
    def current(self) -> Mark | None:
        """The mark under the keyboard."""
        marks = () if self._content is None else self._content.marks
        return marks[self._current] if 0 <= self._current < len(marks) else None

    def show_content(self, content: TimeLineContent, name: str) -> None:
        """Show days.

        Args:
            content: What.
            name: What a screen reader calls the line; every mark is said after it.
        """
        self._content, self._current = content, -1
        self.setAccessibleName(name)
        self.setAccessibleDescription(content.spoken())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As high as three rows of words, the bar and the years."""
        line = QFontMetrics(font_of(TextSize.SMALL)).height()
        return QSize(320, (_ROWS + 1) * line + _BAR + 24)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a narrow window."""
        return QSize(200, self.sizeHint().height())

    def place_of(self, mark: Mark) -> QPointF:
        """The middle of a mark's shape."""
        assert self._content is not None  # noqa: S101 - a mark comes from the content
        return QPointF(self._x(self._content.share(mark.day)), self._middle())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left, Right, Home and End choose a mark."""
        count = 0 if self._content is None else len(self._content.marks)
        keys = Qt.Key
        place = {
            keys.Key_Right: self._current + 1,
            keys.Key_Left: self._current - 1,
            keys.Key_Home: 0,
            keys.Key_End: count - 1,
        }.get(keys(event.key()))
        if place is None or not count:
            super().keyPressEvent(event)
            return
        self._choose(min(max(place, 0), count - 1))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at today."""
        super().focusInEvent(event)
        if self._content is not None and self._current < 0 and event.reason() != Qt.FocusReason.MouseFocusReason:
            kinds = [mark.kind for mark in self._content.marks]
            self._choose(kinds.index(MarkKind.TODAY) if MarkKind.TODAY in kinds else 0)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing is chosen any more."""
        super().focusOutEvent(event)
        self._current = -1
        self.pointed.emit("")
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say the mark under the pointer."""
        chosen = "" if self.current is None else self.current.sentence
        self.pointed.emit(self._said_at(event.position()) or chosen)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer."""
        super().leaveEvent(event)
        self.pointed.emit("" if self.current is None else self.current.sentence)

    def event(self, event: QEvent) -> bool:
        """Show the tooltip of the mark under the pointer."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            said = self._said_at(QPointF(event.pos()))
            if said:
                QToolTip.showText(event.globalPos(), plain_tooltip(said), self)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint bars, years, words and shapes."""
        if self._content is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = current_palette()
        self._paint_terms(painter, self._content, palette)
        self._paint_years(painter, self._content, palette)
        self._paint_words(painter, self._content, palette)
        for place, mark in enumerate(self._content.marks):
            if mark.kind is not MarkKind.TERM:
                self._paint_mark(painter, mark, palette, current=place == self._current and self.hasFocus())
        painter.end()

    def _x(self, share: float) -> float:
        return _SIDE + share * (self.width() - 2 * _SIDE)

    def _middle(self) -> float:
        return _ROWS * QFontMetrics(font_of(TextSize.SMALL)).height() + 12 + _BAR / 2

    def _choose(self, place: int) -> None:
        self._current = place
        mark = self.current
        if mark is not None:
            self.setAccessibleDescription(mark.sentence)
            self.pointed.emit(mark.sentence)
        self.update()

    def _mark_at(self, point: QPointF) -> Mark | None:
        """The nearest mark within reach."""
        if self._content is None or not self._content.marks:
            return None
        nearest = min(self._content.marks, key=lambda mark: abs(self.place_of(mark).x() - point.x()))
        return nearest if abs(self.place_of(nearest).x() - point.x()) <= _REACH else None

    def _said_at(self, point: QPointF) -> str:
        """The mark under a point, else the term."""
        mark = self._mark_at(point)
        if mark is not None or self._content is None:
            return "" if mark is None else mark.sentence
        for term in self._content.terms:
            left, right = self._x(self._content.share(term.first)), self._x(self._content.share(term.last))
            if left <= point.x() <= right and abs(point.y() - self._middle()) <= _BAR:
                return term.sentence
        return ""

    def _paint_terms(self, painter: QPainter, content: TimeLineContent, palette: Palette) -> None:
        top = self._middle() - _BAR / 2
        font = font_of(TextSize.SMALL)
        for term in content.terms:
            left, right = self._x(content.share(term.first)), self._x(content.share(term.last))
            bar = QRectF(left, top, max(2.0, right - left - 1), _BAR)
            painter.setPen(QPen(QColor(palette.control), 1))
            painter.setBrush(QColor(palette.selection if term.is_first else palette.hover))
            painter.drawRect(bar)
        painter.setFont(font)
        if content.open_ended:
            painter.setPen(QPen(QColor(palette.control), 1, Qt.PenStyle.DashLine))
            end = self._x(1.0)
            painter.drawLine(QPointF(end, top), QPointF(self.width(), top))
            painter.drawLine(QPointF(end, top + _BAR), QPointF(self.width(), top + _BAR))

    def _paint_years(self, painter: QPainter, content: TimeLineContent, palette: Palette) -> None:
        font = font_of(TextSize.SMALL)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        top = self._middle() + _BAR / 2 + 8
        last = -1000.0
        for day, word in content.years:
            x = self._x(content.share(day))
            width = metrics.horizontalAdvance(word)
            painter.setPen(QPen(QColor(palette.line), 1))
            painter.drawLine(QPointF(x, top - 6), QPointF(x, top))
            left = min(max(0.0, x - width / 2), self.width() - width)
            if left < last + 12:
                continue
            painter.setPen(QColor(palette.muted))
            painter.drawText(QPointF(left, top + metrics.ascent()), word)
            last = left + width

    def _paint_words(self, painter: QPainter, content: TimeLineContent, palette: Palette) -> None:
        metrics = QFontMetrics(font_of(TextSize.SMALL, bold=True))
        marks = sorted(
            (mark for mark in content.marks if mark.kind in _FIRST), key=lambda mark: _FIRST.index(mark.kind)
        )
        places = []
        for mark in marks:
            width = metrics.horizontalAdvance(one_line(mark.label))
            left = min(max(0.0, self.place_of(mark).x() - width / 2), self.width() - width)
            places.append((left, left + width))
        rows = label_rows(places, gap=10, rows=_ROWS)
        fitting = [one for one in zip(marks, places, rows, strict=True) if one[2] >= 0]
        top = self._middle() - _BAR / 2
        painter.setPen(QPen(QColor(palette.line), 1))
        for mark, _place, row in fitting:
            x = self.place_of(mark).x()
            painter.drawLine(QPointF(x, top - 6 - row * metrics.height()), QPointF(x, top))
        for mark, (left, right), row in fitting:
            base = top - 8 - row * metrics.height()
            ground = QRectF(left - 2, base - metrics.ascent(), right - left + 4, metrics.height() - 2)
            painter.fillRect(ground, QColor(palette.surface))
            painter.setFont(font_of(TextSize.SMALL, bold=mark.kind in (MarkKind.RECEIVE, MarkKind.END)))
            painter.setPen(QColor(_word_colour(mark.kind, palette)))
            painter.drawText(QPointF(left, base - metrics.descent() + 2), one_line(mark.label))

    def _paint_mark(self, painter: QPainter, mark: Mark, palette: Palette, *, current: bool) -> None:
        centre = self.place_of(mark)
        if mark.kind is MarkKind.TODAY:
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.drawLine(
                QPointF(centre.x(), centre.y() - _BAR / 2 - 4), QPointF(centre.x(), centre.y() + _BAR / 2 + 4)
            )
        else:
            painter.setPen(QPen(QColor(palette.surface), 1.2))
            painter.setBrush(QColor(_shape_colour(mark.kind, palette)))
            painter.drawPath(_shape(mark.kind).translated(centre))
        if current:
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, 9, 9)


def _shape_colour(kind: MarkKind, palette: Palette) -> str:
    return {MarkKind.RECEIVE: palette.danger, MarkKind.SEND: palette.warn, MarkKind.END: palette.text}.get(
        kind, palette.muted
    )


def _word_colour(kind: MarkKind, palette: Palette) -> str:
    return {
        MarkKind.RECEIVE: palette.danger, MarkKind.SEND: palette.warn, MarkKind.END: palette.text,
        MarkKind.TODAY: palette.accent,
    }.get(kind, palette.muted)  # fmt: skip


def _shape(kind: MarkKind) -> QPainterPath:
    """A shape round the middle: triangle to send, diamond to receive, square for an end, circle for the rest."""
    path = QPainterPath()
    match kind:
        case MarkKind.SEND:
            corners = [QPointF(-5.5, -5), QPointF(5.5, 0), QPointF(-5.5, 5)]
        case MarkKind.RECEIVE:
            corners = [QPointF(0, -7), QPointF(6, 0), QPointF(0, 7), QPointF(-6, 0)]
        case MarkKind.END:
            path.addRect(QRectF(-5, -5, 10, 10))
            return path
        case _:
            path.addEllipse(QPointF(0, 0), 4.5, 4.5)
            return path
    path.moveTo(corners[0])
    for corner in corners[1:]:
        path.lineTo(corner)
    path.closeSubpath()
    return path
