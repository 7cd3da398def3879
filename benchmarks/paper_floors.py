"""What papers are measured against: the same pages drawn with a bare canvas, and with Qt's own writer.

Our pages are recorded as they are drawn: every text with its place, size and colour, every line and shape. The bare
canvas and Qt draw exactly these again, and need no layout for it: places and breaks are given to them.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final
from unittest.mock import patch

from msp_desk.core.documents import fonts
from msp_desk.core.documents.page_style import PaperSize, TextStyle
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.environment.shipped_files import shipped_file

_A4: Final = PaperSize.A4
_FILES: Final = {"": "NotoSans-Regular.ttf", "Bold": "NotoSans-Bold.ttf"}


@dataclass(frozen=True, slots=True)
class Text:
    """A text on its baseline, counted from the top."""

    x: float
    y: float
    text: str
    size: float
    bold: bool
    colour: str


@dataclass(frozen=True, slots=True)
class Shape:
    """Straight lines from point to point: stroked in a colour and width, filled in a colour, or both."""

    points: tuple[tuple[float, float], ...]
    stroke: str | None
    width: float
    fill: str | None


@dataclass(frozen=True, slots=True)
class Round:
    """A circle."""

    x: float
    y: float
    radius: float
    stroke: str | None
    width: float
    fill: str | None


@dataclass(slots=True)
class Page:
    """What stands on a page, in the order it was drawn."""

    marks: list[Text | Shape | Round] = field(default_factory=list)


class _Recorder:
    """Stands in for the drawing methods of every press; each still draws."""

    def __init__(self) -> None:
        self.pages: list[Page] = []
        self._current, self._at = -1, (0.0, 0.0)
        self._press = {name: getattr(Press, name) for name in _METHODS}

    def methods(self) -> dict[str, Any]:
        """What stands in, by the name of what it stands for."""
        return {name: self._for(name) for name in _METHODS}

    def _for(self, name: str) -> Any:
        own, original = getattr(self, f"_{name}"), self._press[name]

        def instead(press: Press, *where: Any, **how: Any) -> Any:
            return own(original, press, *where, **how)

        return instead

    def _mark(self, one: Text | Shape | Round) -> None:
        self.pages[self._current].marks.append(one)

    def _moved(self, points: Sequence[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
        return tuple((x + self._at[0], y + self._at[1]) for x, y in points)

    def _new_page(self, original: Any, press: Press) -> None:
        self.pages.append(Page())
        self._current = len(self.pages) - 1
        original(press)

    def _set(
        self, original: Any, press: Press, x: float, y: float, text: str, style: TextStyle, align: Align = Align.LEFT
    ) -> float:  # fmt: skip
        width = float(original(press, x, y, text, style, align))
        left = x - (width if align is Align.RIGHT else width / 2 if align is Align.CENTRE else 0.0)
        if text:
            ((left, y),) = self._moved([(left, y)])
            self._mark(Text(left, y, text, style.size, style.bold, style.colour.value))
        return width

    def _line(self, original: Any, press: Press, x1: float, y1: float, x2: float, y2: float, **how: Any) -> None:
        self._mark(Shape(self._moved([(x1, y1), (x2, y2)]), how["colour"].value, how["width"], None))
        original(press, x1, y1, x2, y2, **how)

    def _rectangle(
        self, original: Any, press: Press, x: float, y: float, width: float, height: float, **how: Any
    ) -> None:
        corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)]
        self._mark(Shape(self._moved(corners), *_how(how)))
        original(press, x, y, width, height, **how)

    def _polygon(self, original: Any, press: Press, points: Sequence[tuple[float, float]], **how: Any) -> None:
        closed = [*points, points[0]] if how.get("closed", True) else points
        self._mark(Shape(self._moved(closed), *_how(how)))
        original(press, points, **how)

    def _circle(self, original: Any, press: Press, x: float, y: float, radius: float, **how: Any) -> None:
        ((left, top),) = self._moved([(x, y)])
        self._mark(Round(left, top, radius, *_how(how)))
        original(press, x, y, radius, **how)

    def _rounded(
        self, original: Any, press: Press, x: float, y: float, width: float, height: float, radius: float, **how: Any
    ) -> None:
        corners = [(x, y), (x + width, y), (x + width, y + height), (x, y + height), (x, y)]
        self._mark(Shape(self._moved(corners), *_how(how)))
        original(press, x, y, width, height, radius, **how)

    def _stamp(
        self, _original: Any, press: Press, _key: object, x: float, y: float, draw: Callable[[Press], None]
    ) -> None:
        """What our file holds once, the others draw each time."""
        self._at = (x, y)
        draw(press)
        self._at = (0.0, 0.0)

    def _finish(self, original: Any, press: Press, decorate: Callable[[int, int], None] | None = None) -> bytes:
        def drawn(page: int, total: int) -> None:
            self._current = page - 1
            if decorate is not None:
                decorate(page, total)

        return bytes(original(press, drawn))


_METHODS: Final = ("new_page", "set", "line", "rectangle", "polygon", "circle", "rounded", "stamp", "finish")


@contextmanager
def recorded() -> Iterator[list[Page]]:
    """Record what is drawn on every press meanwhile."""
    recorder = _Recorder()
    with patch.multiple(Press, **recorder.methods()):
        yield recorder.pages


def _how(how: dict[str, Any]) -> tuple[str | None, float, str | None]:
    stroke, fill = how.get("stroke"), how.get("fill")
    return (stroke and stroke.value, how.get("line", 0.8), fill and fill.value)


def draw_with_canvas(pages: Sequence[Page]) -> bytes:
    """Draw recorded pages with the PDF library's canvas, one call after the other, with the same faces."""
    from reportlab.pdfgen.canvas import Canvas

    fonts.register_faces()
    stream, height = io.BytesIO(), _A4.height
    canvas = Canvas(stream, pagesize=(_A4.width, height))
    for page in pages:
        for mark in page.marks:
            if isinstance(mark, Text):
                canvas.setFont((fonts.Face.BOLD if mark.bold else fonts.Face.REGULAR).value, mark.size)
                canvas.setFillColor(mark.colour)
                canvas.drawString(mark.x, height - mark.y, mark.text)
                continue
            if mark.stroke:
                canvas.setStrokeColor(mark.stroke)
                canvas.setLineWidth(mark.width)
            if mark.fill:
                canvas.setFillColor(mark.fill)
            if isinstance(mark, Round):
                canvas.circle(
                    mark.x, height - mark.y, mark.radius, stroke=int(bool(mark.stroke)), fill=int(bool(mark.fill))
                )
                continue
            path = canvas.beginPath()
            path.moveTo(mark.points[0][0], height - mark.points[0][1])
            for x, y in mark.points[1:]:
                path.lineTo(x, height - y)
            canvas.drawPath(path, stroke=int(bool(mark.stroke)), fill=int(bool(mark.fill)))
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


class QtPages:
    """Draws recorded pages with Qt's own writer; fonts, pens and brushes are made once, as a careful program does."""

    def __init__(self) -> None:
        """Load the faces."""
        from PySide6.QtGui import QFontDatabase

        found = [QFontDatabase.addApplicationFont(str(shipped_file("fonts", name))) for name in _FILES.values()]
        self._family = QFontDatabase.applicationFontFamilies(found[0])[0]
        self._fonts: dict[tuple[float, bool], Any] = {}
        self._pens: dict[tuple[str, float], Any] = {}
        self._brushes: dict[str, Any] = {}

    def draw(self, pages: Sequence[Page]) -> bytes:
        """Give the PDF."""
        from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, Qt
        from PySide6.QtGui import QPageSize, QPainter, QPdfWriter, QPolygonF

        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setResolution(72)
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        painter = QPainter(writer)
        for number, page in enumerate(pages):
            if number:
                writer.newPage()
            for mark in page.marks:
                if isinstance(mark, Text):
                    painter.setFont(self._font(mark.size, bold=mark.bold))
                    painter.setPen(self._pen(mark.colour, 1.0))
                    painter.drawText(QPointF(mark.x, mark.y), mark.text)
                    continue
                painter.setPen(self._pen(mark.stroke, mark.width) if mark.stroke else Qt.PenStyle.NoPen)
                painter.setBrush(self._brush(mark.fill) if mark.fill else Qt.BrushStyle.NoBrush)
                if isinstance(mark, Round):
                    painter.drawEllipse(QPointF(mark.x, mark.y), mark.radius, mark.radius)
                elif mark.fill:
                    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in mark.points]))
                else:
                    painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in mark.points]))
        painter.end()
        return bytes(buffer.data().data())

    def _font(self, size: float, *, bold: bool) -> Any:
        from PySide6.QtGui import QFont

        found = self._fonts.get((size, bold))
        if found is None:
            found = self._fonts[(size, bold)] = QFont(self._family)
            found.setPointSizeF(size)
            found.setBold(bold)
            found.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return found

    def _pen(self, colour: str, width: float) -> Any:
        from PySide6.QtGui import QColor, QPen

        found = self._pens.get((colour, width))
        if found is None:
            found = self._pens[(colour, width)] = QPen(QColor(colour), width)
        return found

    def _brush(self, colour: str) -> Any:
        from PySide6.QtGui import QBrush, QColor

        found = self._brushes.get(colour)
        if found is None:
            found = self._brushes[colour] = QBrush(QColor(colour))
        return found
