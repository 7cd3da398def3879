"""The real pages of a PDF as pictures: fitted to the width or the page, or at a zoom, worked by keyboard.

Pages are drawn when they come into sight, in the resolution of the screen. A short paper is drawn at once, so that it
never flickers while a letter is typed; the pages of a long one are drawn away from the window, nearest first.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from msp_desk.ui.desk_link.background import Background, Task
from msp_desk.ui.theme.current import color_of, current_palette
from msp_desk.ui.theme.palette import Scheme
from msp_desk.ui.theme.spacing import GAP, PAGE_MARGIN
from msp_desk.ui.widgets.pdf_drawing import PageSize, PdfDrawing
from msp_desk.ui.widgets.pdf_layout import POINT_PIXELS, Layout, lay_out

LEAST_ZOOM: Final = 0.5
MOST_ZOOM: Final = 3.0
SHORT: Final = 4
"""A paper of so many pages is drawn at once."""
_STEP: Final = 48
_ZOOMS: Final = (LEAST_ZOOM, 0.75, 1.0, 1.25, 1.5, 2.0, 2.5, MOST_ZOOM)
_KEPT_BYTES: Final = 96 * 1024 * 1024
_MOST_PIXELS: Final = 24_000_000
"""A larger page is drawn with so many pixels and stretched."""


class Fit(StrEnum):
    """What the zoom follows."""

    WIDTH = "width"
    PAGE = "page"
    NOTHING = "nothing"


class _OpenDocument:
    """The document that is shown; it is closed with the widget, which by then cannot be asked any more."""

    def __init__(self) -> None:
        self.drawing: PdfDrawing | None = None

    def close(self) -> None:
        drawing, self.drawing = self.drawing, None
        if drawing is not None:
            drawing.close()


class PdfPages(QAbstractScrollArea):
    """The pages below one another.

    Signals:
        moved: The place of the page in the middle changed, or the zoom did.
    """

    moved = Signal()

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        """Make an empty preview.

        Args:
            name: What a screen reader calls it.
            parent: Its owner.
        """
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._open = shown = _OpenDocument()
        self.destroyed.connect(lambda: shown.close())  # noqa: PLW0108 - a bound method would be held weakly and die first
        self._background = Background(self)
        self._drawing_now: Task[QImage] | None = None
        self._sizes: tuple[PageSize, ...] = ()
        self._widest, self._highest = 595.0, 842.0
        self._laid: tuple[float, int, Layout] | None = None
        self._fit, self._zoom = Fit.WIDTH, 1.0
        self._drawn: dict[tuple[int, int], QImage] = {}
        self._marks: dict[int, list[QRectF]] = {}
        self._told = (-1, -1.0)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._sizes)

    @property
    def zoom(self) -> float:
        """The scale in force; 1.0 is the paper's own size."""
        if self._fit is Fit.NOTHING:
            return self._zoom
        by_width = (self.viewport().width() - 2 * PAGE_MARGIN) / (self._widest * POINT_PIXELS)
        if self._fit is Fit.WIDTH:
            return max(0.1, by_width)
        return max(0.1, min(by_width, (self.viewport().height() - 2 * GAP) / (self._highest * POINT_PIXELS)))

    @property
    def fit(self) -> Fit:
        """What the zoom follows."""
        return self._fit

    @property
    def fits_width(self) -> bool:
        """Whether the pages follow the width of the window."""
        return self._fit is Fit.WIDTH

    @property
    def drawing(self) -> bool:
        """Whether a page is being drawn away from the window."""
        return self._drawing_now is not None

    def show_pdf(self, content: bytes) -> None:
        """Show a PDF, staying where one was when it has as many pages.

        Raises:
            ValueError: If it cannot be read as a PDF.
        """
        height = self.verticalScrollBar().value()
        pages = self.page_count
        try:
            self._leave()
            self._open.drawing = PdfDrawing(content)
            self._take_sizes(self._open.drawing.sizes)
        finally:
            self._lay_out()
        self.verticalScrollBar().setValue(height if pages == self.page_count else 0)
        self._on_scrolled()

    def clear(self) -> None:
        """Show nothing."""
        self._leave()
        self._lay_out()

    def _leave(self) -> None:
        """Let go of the paper that was shown."""
        if self._drawing_now is not None:
            self._drawing_now.cancel()
        self._open.close()
        self._drawn, self._marks = {}, {}
        self._take_sizes(())

    def _take_sizes(self, sizes: tuple[PageSize, ...]) -> None:
        self._sizes, self._laid = sizes, None
        self._widest = max((size.width for size in sizes), default=595.0)
        self._highest = max((size.height for size in sizes), default=842.0)

    def set_marks(self, marks: dict[int, list[QRectF]]) -> None:
        """Mark places on top of the pages, never in the PDF.

        Args:
            marks: By page (0 is the first), boxes in PDF points from the top left.
        """
        self._marks = marks
        self.viewport().update()

    def mark_words(self, phrases: Iterable[str]) -> None:
        """Mark everything on the pages that says one of these."""
        drawing = self._open.drawing
        marks: dict[int, list[QRectF]] = {}
        for phrase in phrases:
            for page, boxes in (drawing.find(phrase) if drawing is not None else {}).items():
                marks.setdefault(page, []).extend(boxes)
        self.set_marks(marks)

    @property
    def marks(self) -> dict[int, list[QRectF]]:
        """What is marked, by page."""
        return self._marks

    def fit_width(self) -> None:
        """Follow the width of the window."""
        self._follow(Fit.WIDTH)

    def fit_page(self) -> None:
        """Show whole pages."""
        self._follow(Fit.PAGE)

    def zoom_to(self, zoom: float) -> None:
        """Show the paper at a scale between 50 and 300 %; 1.0 is its own size."""
        page, within = self._anchor()
        self._fit, self._zoom = Fit.NOTHING, min(MOST_ZOOM, max(LEAST_ZOOM, zoom))
        self._lay_out()
        self._return_to(page, within)

    def zoom_by(self, steps: int) -> None:
        """Go one step up or down the usual zooms."""
        now = self.zoom
        higher = [zoom for zoom in _ZOOMS if zoom > now * 1.01]
        lower = [zoom for zoom in _ZOOMS if zoom < now * 0.99]
        if steps > 0 and higher:
            self.zoom_to(higher[0])
        elif steps < 0 and lower:
            self.zoom_to(lower[-1])

    def current_page(self) -> int:
        """Return the place of the page in the middle of the view (0 is the first)."""
        return self._layout().page_at(self.verticalScrollBar().value() + self.viewport().height() / 3)

    def go_to(self, page: int) -> None:
        """Scroll to the top of a page (0 is the first)."""
        if 0 <= page < self.page_count:
            self.verticalScrollBar().setValue(self._layout().boxes[page].top() - GAP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, turn pages with Ctrl, and zoom with + and -; 0 fits the width, 9 the page."""
        key = Qt.Key(event.key())
        ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if ctrl and key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.go_to(
                min(self.page_count - 1, max(0, self.current_page() + (1 if key == Qt.Key.Key_PageDown else -1)))
            )
            return
        bar, across = self.verticalScrollBar(), self.horizontalScrollBar()
        moves = {
            Qt.Key.Key_Down: _STEP,
            Qt.Key.Key_Up: -_STEP,
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_Space: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        if key in moves:
            bar.setValue(bar.value() + moves[key])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            across.setValue(across.value() + (_STEP if key == Qt.Key.Key_Right else -_STEP))
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self.zoom_by(1 if key == Qt.Key.Key_Plus else -1)
        elif key == Qt.Key.Key_0:
            self.fit_width()
        elif key == Qt.Key.Key_9:
            self.fit_page()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll, with Ctrl zoom."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pages that are in sight."""
        palette = current_palette()
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        ground = palette.soft_line if palette.scheme is Scheme.LIGHT else palette.window
        painter.fillRect(event.rect(), QColor(ground))
        for place, box in self._in_sight():
            picture = self._picture(place)
            if picture is None:
                painter.fillRect(box, QColor("#FFFFFF"))  # paper is white in the dark scheme too
            else:
                painter.drawImage(box, picture)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.line), 1))
            painter.drawRect(box)
            self._paint_marks(painter, place, box)
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_marks(self, painter: QPainter, place: int, box: QRect) -> None:
        scale = box.width() / self._sizes[place].width
        for mark in self._marks.get(place, ()):
            shown = QRectF(box.left() + mark.left() * scale, box.top() + mark.top() * scale, 0, 0)
            shown.setSize(mark.size() * scale)
            painter.fillRect(shown, color_of("#E5B567", 0.35))
            painter.setPen(QPen(QColor("#8A5A00"), 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(shown.bottomLeft() + QPointF(0, 1), shown.bottomRight() + QPointF(0, 1))

    def _follow(self, fit: Fit) -> None:
        page, within = self._anchor()
        self._fit = fit
        self._lay_out()
        self._return_to(page, within)

    def _anchor(self) -> tuple[int, float]:
        """The page at the top of the view, and how far down it one is (0 to 1)."""
        if not self.page_count:
            return 0, 0.0
        top = self.verticalScrollBar().value()
        place = self._layout().page_at(top)
        box = self._layout().boxes[place]
        return place, (top - box.top()) / max(1, box.height())

    def _return_to(self, page: int, within: float) -> None:
        if page < self.page_count:
            box = self._layout().boxes[page]
            self.verticalScrollBar().setValue(round(box.top() + within * box.height()))

    def _layout(self) -> Layout:
        """Where each page lies now."""
        zoom, width = self.zoom, self.viewport().width()
        if self._laid is None or self._laid[:2] != (zoom, width):
            self._laid = (zoom, width, lay_out(self._sizes, zoom, width))
        return self._laid[2]

    def _in_sight(self) -> list[tuple[int, QRect]]:
        layout, across = self._layout(), self.horizontalScrollBar().value()
        top, view = self.verticalScrollBar().value(), self.viewport().rect()
        found = []
        for place in range(layout.page_at(top), self.page_count):
            box = layout.boxes[place].translated(-across, -top)
            if box.top() > view.bottom():
                break
            if box.intersects(view):
                found.append((place, box))
        return found

    def _lay_out(self) -> None:
        layout = self._layout()
        lowest, widest, view = layout.height, layout.widest, self.viewport().size()
        self.verticalScrollBar().setPageStep(max(1, view.height() - _STEP))
        self.verticalScrollBar().setSingleStep(_STEP)
        self.verticalScrollBar().setRange(0, max(0, lowest - view.height()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.horizontalScrollBar().setSingleStep(_STEP)
        self.horizontalScrollBar().setRange(0, max(0, widest + 2 * PAGE_MARGIN - view.width()))
        self.viewport().update()
        self._on_scrolled()

    def _pixels_of(self, place: int) -> int:
        """How many pixels wide a page is drawn: those of the screen, within reason."""
        size = self._sizes[place]
        wanted = math.ceil(self._layout().boxes[place].width() * self.devicePixelRatioF())
        return min(wanted, math.floor(math.sqrt(_MOST_PIXELS * size.width / size.height)))

    def _picture(self, place: int) -> QImage | None:
        """Return a page in the screen's resolution; None while it is drawn away from the window."""
        pixels = self._pixels_of(place)
        kept = self._drawn.get((place, pixels))
        if kept is not None:
            return kept
        drawing = self._open.drawing
        if drawing is None:
            return None
        if self.page_count <= SHORT:
            return self._keep(place, pixels, drawing.draw(place, pixels / self._sizes[place].width))
        self._draw_away(drawing, place, pixels)
        return next((picture for (page, _), picture in self._drawn.items() if page == place), None)

    def _draw_away(self, drawing: PdfDrawing, place: int, pixels: int) -> None:
        if self._drawing_now is not None:
            return  # the next one is asked for when this one has come
        scale = pixels / self._sizes[place].width
        task = self._drawing_now = self._background.run(lambda _token: drawing.draw(place, scale))
        task.finished.connect(lambda picture: self._on_drawn(drawing, place, pixels, picture))
        task.failed.connect(lambda _error: self._on_drawing_over())
        task.cancelled.connect(self._on_drawing_over)

    def _on_drawn(self, drawing: PdfDrawing, place: int, pixels: int, picture: QImage) -> None:
        if drawing is self._open.drawing and not picture.isNull():
            self._keep(place, pixels, picture)
        self._on_drawing_over()

    def _on_drawing_over(self) -> None:
        self._drawing_now = None
        self.viewport().update()

    def _keep(self, place: int, pixels: int, picture: QImage) -> QImage:
        for other in [key for key in self._drawn if key[0] == place]:
            del self._drawn[other]
        while (
            self._drawn and picture.sizeInBytes() + sum(one.sizeInBytes() for one in self._drawn.values()) > _KEPT_BYTES
        ):
            del self._drawn[next(iter(self._drawn))]
        self._drawn[(place, pixels)] = picture
        return picture

    def _on_scrolled(self) -> None:
        told = (self.current_page(), self.zoom)
        if told != self._told:
            self._told = told
            self.moved.emit()
