"""The cash of the three ways over twelve months: lines with their names, bands for what is uncertain, and the floor."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from msp_desk.core.deciding.room import Band, Way
from msp_desk.ui.theme.current import color_of, current_palette
from msp_desk.ui.theme.palette import Palette
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize, font_of, tabular

_MOST_TICKS: Final = 5
_BAND: Final = 0.12
HALF_GAP: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class CashContent:
    """What the chart shows; amounts in minor units.

    Attributes:
        start: Cash today.
        lines: Cash at the end of each month, a way each.
        bands: Of the ways that are uncertain.
        names: Of the ways.
        months: Names of the months.
        floor: The owner's floor; None without one.
        floor_words: Its label.
        event: The month in which the agreement would end, counted from 0; None for none within the year.
        event_words: Its label.
        tick: An amount on the axis as text.
        amount: An amount at the end of a line as text.
        spoken: The finding, for a screen reader.
    """

    start: float
    lines: dict[Way, tuple[float, ...]]
    bands: dict[Way, Band]
    names: dict[Way, str]
    months: tuple[str, ...]
    floor: int | None
    floor_words: str
    event: int | None
    event_words: str
    tick: Callable[[float], str]
    amount: Callable[[float], str]
    spoken: str


def round_steps(low: float, high: float) -> list[float]:
    """At most six amounts of 1, 2 or 5 times a power of ten that enclose a range, the least first."""
    span = max(high - low, 1.0)
    step = 1.0
    while span / step > _MOST_TICKS:
        step *= 2.5 if str(int(step))[0] == "2" else 2
    first = step * (low // step)
    ticks = [first]
    while ticks[-1] < high:
        ticks.append(ticks[-1] + step)
    return ticks


class CashChart(QWidget):
    """The painted chart; the table of months beside it holds every figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty chart."""
        super().__init__(parent)
        self._content: CashContent | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_content(self, content: CashContent | None) -> None:
        """Show other courses; None empties it."""
        self._content = content
        self.setAccessibleName("" if content is None else content.spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the table above it."""
        return QSize(640, 260)

    def minimumSizeHint(self) -> QSize:
        """Low enough for a small window."""
        return QSize(320, 150)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint axes, bands, lines and their names."""
        content = self._content
        if content is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _Painting(painter, content, QRectF(self.rect()), current_palette()).paint()
        painter.end()


class _Painting:
    """One painting of the chart."""

    def __init__(self, painter: QPainter, content: CashContent, place: QRectF, palette: Palette) -> None:
        self._painter, self._content, self._palette = painter, content, palette
        self._font = tabular(font_of(TextSize.SMALL))
        self._bold = font_of(TextSize.SMALL, bold=True)
        metrics, bold = QFontMetrics(self._font), QFontMetrics(self._bold)
        self._line = metrics.height()
        values = [content.start, *(amount for cash in content.lines.values() for amount in cash)]
        values += [amount for band in content.bands.values() for amount in (*band.low, *band.high)]
        if content.floor is not None:
            values.append(float(content.floor))
        self._ticks = round_steps(min(values), max(values))
        left = max(metrics.horizontalAdvance(content.tick(tick)) for tick in self._ticks) + GRID
        self._ends = {way: (content.names[way], content.amount(cash[-1])) for way, cash in content.lines.items()}
        right = max(
            bold.horizontalAdvance(name) + metrics.horizontalAdvance(amount) + 2 * GRID
            for name, amount in self._ends.values()
        )
        self._frame = place.adjusted(left, self._line, -right - GRID, -self._line - GRID)

    def paint(self) -> None:
        """Paint everything, what is behind first."""
        if self._frame.width() < 40 or self._frame.height() < 40:
            return
        self._paint_axes()
        for way, band in self._content.bands.items():
            self._paint_band(way, band)
        self._paint_floor()
        self._paint_event()
        for way in (Way.KEEP, Way.PART, Way.REPRICE):
            self._paint_line(way)
        self._paint_ends()

    def _x(self, month: int) -> float:
        """Where a month ends; -1 is today."""
        return self._frame.left() + (month + 1) / len(self._content.months) * self._frame.width()

    def _y(self, amount: float) -> float:
        low, high = self._ticks[0], self._ticks[-1]
        return self._frame.bottom() - (amount - low) / (high - low) * self._frame.height()

    def _color(self, way: Way) -> str:
        palette = self._palette
        return {Way.KEEP: palette.text, Way.REPRICE: palette.accent, Way.PART: palette.warn}[way]

    def _paint_axes(self) -> None:
        painter, palette = self._painter, self._palette
        painter.setFont(self._font)
        side = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for tick in self._ticks:
            y = self._y(tick)
            painter.setPen(QPen(color_of(palette.line), 1))
            painter.drawLine(QPointF(self._frame.left(), y), QPointF(self._frame.right(), y))
            painter.setPen(color_of(palette.muted))
            box = QRectF(0, y - self._line / 2, self._frame.left() - GRID, self._line)
            painter.drawText(box, side, self._content.tick(tick))
        step = self._frame.width() / len(self._content.months)
        metrics = QFontMetrics(self._font)
        widest = max(metrics.horizontalAdvance(name) for name in self._content.months)
        every = max(1, -(-(widest + HALF_GAP) // max(1, int(step))))
        middle = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        for month, name in enumerate(self._content.months):
            if month % every == 0:
                box = QRectF(
                    self._x(month) - step / 2 - widest, self._frame.bottom() + HALF_GAP, step + widest, self._line
                )
                painter.drawText(box, middle, name)

    def _paint_band(self, way: Way, band: Band) -> None:
        start = QPointF(self._x(-1), self._y(self._content.start))
        path = QPainterPath(start)
        for month, amount in enumerate(band.high):
            path.lineTo(self._x(month), self._y(amount))
        for month in range(len(band.low) - 1, -1, -1):
            path.lineTo(self._x(month), self._y(band.low[month]))
        path.closeSubpath()
        self._painter.fillPath(path, color_of(self._color(way), _BAND))

    def _paint_floor(self) -> None:
        floor = self._content.floor
        if floor is None:
            return
        y = self._y(floor)
        self._painter.setPen(QPen(color_of(self._palette.danger), 1.5))
        self._painter.drawLine(QPointF(self._frame.left(), y), QPointF(self._frame.right(), y))
        self._painter.setFont(self._font)
        self._write(self._content.floor_words, self._frame.left() + HALF_GAP, y - self._line - 1, self._palette.danger)

    def _paint_event(self) -> None:
        month = self._content.event
        if month is None:
            return
        x = self._x(month - 1)
        self._painter.setPen(QPen(color_of(self._palette.muted), 1.2, Qt.PenStyle.DotLine))
        self._painter.drawLine(QPointF(x, self._frame.top() - self._line), QPointF(x, self._frame.bottom()))
        width = QFontMetrics(self._font).horizontalAdvance(self._content.event_words)
        left = x + HALF_GAP if x + HALF_GAP + width <= self._frame.right() else x - HALF_GAP - width
        self._write(self._content.event_words, max(0.0, left), self._frame.top() - self._line, self._palette.muted)

    def _write(self, words: str, left: float, top: float, color: str) -> None:
        width = QFontMetrics(self._font).horizontalAdvance(words)
        box = QRectF(left, top, width, self._line)
        self._painter.setFont(self._font)
        self._painter.fillRect(box, color_of(self._palette.surface, 0.75))
        self._painter.setPen(color_of(color))
        self._painter.drawText(box, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), words)

    def _paint_line(self, way: Way) -> None:
        points = [QPointF(self._x(-1), self._y(self._content.start))]
        points += [QPointF(self._x(month), self._y(amount)) for month, amount in enumerate(self._content.lines[way])]
        style = Qt.PenStyle.DashLine if way is Way.PART else Qt.PenStyle.SolidLine
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(color_of(self._color(way)), 2, style))
        path = QPainterPath(points[0])
        for point in points[1:]:
            path.lineTo(point)
        self._painter.drawPath(path)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(color_of(self._color(way)))
        self._painter.drawEllipse(points[-1], 3, 3)

    def _paint_ends(self) -> None:
        """Name each line at its end; names that would stand on one another move apart."""
        ends = sorted(self._ends, key=lambda way: self._y(self._content.lines[way][-1]))
        for way, top in zip(ends, spread([self._end(way) for way in ends], self._line), strict=True):
            name, amount = self._ends[way]
            left = self._frame.right() + GRID
            self._painter.setFont(self._bold)
            self._painter.setPen(color_of(self._color(way)))
            base = top + QFontMetrics(self._bold).ascent()
            self._painter.drawText(QPointF(left, base), name)
            self._painter.setFont(self._font)
            self._painter.setPen(color_of(self._palette.text))
            left += QFontMetrics(self._bold).horizontalAdvance(name) + GRID
            self._painter.drawText(QPointF(left, base), amount)

    def _end(self, way: Way) -> float:
        return self._y(self._content.lines[way][-1]) - self._line / 2


def spread(tops: Sequence[float], height: float) -> list[float]:
    """Move lines of text apart that would overlap, the uppermost first, staying as near as can be.

    Args:
        tops: Where each should begin, the uppermost first.
        height: Of a line.
    """
    placed = list(tops)
    for _round in placed:
        for place in range(1, len(placed)):
            missing = placed[place - 1] + height - placed[place]
            if missing > 0:
                placed[place - 1] -= missing / 2
                placed[place] += missing / 2
    return placed
