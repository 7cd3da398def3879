"""One Pareto curve, drawn small: the share that the largest clients hold together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from msp_desk.ui.theme.current import color_of, current_palette
from msp_desk.ui.theme.palette import Palette
from msp_desk.ui.theme.typography import TextSize, font_of, tabular

_LEAST: Final = 68
_TICK_ROOM: Final = 34
_LINES_FOR_A_MARK: Final = 4
"""In a lower frame than so many lines, what the mark says stands beside the title, not on the curve."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CurveContent:
    """What a curve shows.

    Attributes:
        title: What is shared.
        axes: The words for both axes; "" for none.
        cumulative: The share, 0 to 1, of the first client, the first two …
        marked: How many clients the marked set has; 0 for none.
        mark: What is said at the mark.
        number: A tick's number as text.
        clients: Whose each share is, in the same order.
    """

    title: str
    axes: str
    cumulative: tuple[float, ...]
    marked: int
    mark: str
    number: Callable[[int], str]
    clients: tuple[int, ...] = ()


class ShareCurve(QWidget):
    """The painted curve; its words say it all to a screen reader, and the table holds the figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty curve."""
        super().__init__(parent)
        self._content: CurveContent | None = None
        self._selected: frozenset[int] = frozenset()
        self._low = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_content(self, content: CurveContent | None) -> None:
        """Show another curve; None empties it."""
        self._content = content
        self.setAccessibleName("" if content is None else f"{content.title}: {content.mark}")
        self.update()

    @property
    def selected_places(self) -> list[int]:
        """Which of the clients on the curve are selected, the largest being 1."""
        clients = self._content.clients if self._content is not None else ()
        return [place for place, client in enumerate(clients, start=1) if client in self._selected]

    def set_selected(self, identities: Iterable[int]) -> None:
        """Mark these clients on the curve."""
        self._selected = frozenset(identities)
        self.update()

    def sizeHint(self) -> QSize:
        """Two of them fit beside the scatter."""
        return QSize(300, 132)

    def minimumSizeHint(self) -> QSize:
        """Low enough for a small window."""
        return QSize(200, _LEAST)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint title, axes, curve and mark."""
        content = self._content
        if content is None or not content.cumulative:
            return
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        line = QFontMetrics(font_of(TextSize.SMALL)).height()
        frame = QRectF(_TICK_ROOM, line + 8, self.width() - _TICK_ROOM - 4, self.height() - 2 * line - 14)
        self._low = frame.height() < _LINES_FOR_A_MARK * line
        self._paint_title(painter, content, palette, line)
        self._paint_axes(painter, content, palette, frame, line)
        self._paint_curve(painter, content, palette, frame)
        painter.end()

    def _paint_title(self, painter: QPainter, content: CurveContent, palette: Palette, line: int) -> None:
        place = QRectF(0, 0, self.width(), line)
        bold = font_of(TextSize.SMALL, bold=True)
        painter.setFont(bold)
        painter.setPen(QColor(palette.text))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), content.title)
        used = QFontMetrics(bold).horizontalAdvance(content.title) + 16
        small = font_of(TextSize.SMALL)
        painter.setFont(small)
        painter.setPen(QColor(palette.muted))
        room = int(self.width() - used)
        words = content.mark if self._low and content.marked else content.axes
        axes = QFontMetrics(small).elidedText(words, Qt.TextElideMode.ElideRight, max(0, room))
        painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), axes)

    def _paint_axes(self, painter: QPainter, content: CurveContent, palette: Palette, frame: QRectF, line: int) -> None:
        font = tabular(font_of(TextSize.SMALL))
        painter.setFont(font)
        metrics = QFontMetrics(font)
        low = frame.height() < 2 * line
        for share in (0, 100) if low else (0, 50, 100):
            y = frame.bottom() - share / 100 * frame.height()
            painter.setPen(QPen(QColor(palette.control if share == 0 else palette.line), 1))
            painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
            painter.setPen(QColor(palette.muted))
            box = QRectF(0, y - line / 2, frame.left() - 6, line)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, int(side), content.number(share))
        for count in client_ticks(len(content.cumulative)):
            x = frame.left() + count / len(content.cumulative) * frame.width()
            text = content.number(count)
            width = metrics.horizontalAdvance(text)
            left = min(max(x - width / 2, 0.0), self.width() - width)
            painter.drawText(QPointF(left, frame.bottom() + 3 + metrics.ascent()), text)

    def _paint_curve(self, painter: QPainter, content: CurveContent, palette: Palette, frame: QRectF) -> None:
        count = len(content.cumulative)
        top = max(1.0, *content.cumulative)

        def at(place: int, share: float) -> QPointF:
            return QPointF(
                frame.left() + place / count * frame.width(), frame.bottom() - max(0.0, share) / top * frame.height()
            )

        painter.setPen(QPen(QColor(palette.muted), 1, Qt.PenStyle.DotLine))
        painter.drawLine(at(0, 0), at(count, 1.0))
        points = [at(0, 0), *(at(place, share) for place, share in enumerate(content.cumulative, start=1))]
        if content.marked:
            ground = QPainterPath(points[0])
            for point in points[1 : content.marked + 1]:
                ground.lineTo(point)
            ground.lineTo(QPointF(points[content.marked].x(), frame.bottom()))
            ground.closeSubpath()
            painter.fillPath(ground, color_of(palette.accent, 0.12))
        curve = QPainterPath(points[0])
        for point in points[1:]:
            curve.lineTo(point)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(palette.accent), 2))
        painter.drawPath(curve)
        if content.marked:
            self._paint_mark(painter, content, palette, frame, points[content.marked])
        painter.setPen(QPen(QColor(palette.accent), 1.6))
        painter.setBrush(QColor(palette.surface))
        for place in self.selected_places:
            painter.drawEllipse(points[place], 3.5, 3.5)

    def _paint_mark(
        self, painter: QPainter, content: CurveContent, palette: Palette, frame: QRectF, point: QPointF
    ) -> None:
        painter.setPen(QPen(QColor(palette.accent), 1.2))
        painter.drawLine(point, QPointF(point.x(), frame.bottom()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.accent))
        painter.drawEllipse(point, 3.5, 3.5)
        if self._low:
            return
        font = tabular(font_of(TextSize.SMALL))
        metrics = QFontMetrics(font)
        width = metrics.horizontalAdvance(content.mark)
        left = point.x() + 8
        if left + width > frame.right():
            left = max(frame.left() + 4, point.x() - 8 - width)
        box = QRectF(left, frame.bottom() - metrics.height() - 5, width, metrics.height())
        painter.fillRect(box.adjusted(-2, 0, 2, 0), color_of(palette.surface, 0.75))
        painter.setFont(font)
        painter.setPen(QColor(palette.text))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), content.mark)


def client_ticks(count: int) -> Sequence[int]:
    """Where numbers stand on the axis of clients: both ends and up to three between, in whole clients."""
    if count <= 0:
        return ()
    return sorted({round(count * quarter / 4) for quarter in range(5)})
