"""The real pages of a PDF as pictures, fitted to the width, scrolled by keyboard.

Pages are drawn when they come into sight, in the resolution of the screen. The drawing library is loaded with the
first preview.
"""

from __future__ import annotations

import math
from typing import Any, Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from msp_desk.ui.theme.current import color_of, current_palette
from msp_desk.ui.theme.palette import Scheme
from msp_desk.ui.theme.spacing import GAP, PAGE_MARGIN

_STEP: Final = 48
_ZOOMS: Final = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
_POINT_PIXELS: Final = 96 / 72
"""Device-independent pixels of one PDF point at 100 %."""
_KEPT: Final = 6


class _OpenDocument:
    """The document that is shown; it is closed with the widget, which by then cannot be asked any more."""

    def __init__(self) -> None:
        self.document: Any = None

    def close(self) -> None:
        document, self.document = self.document, None
        if document is not None:
            document.close()


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
        self._sizes: list[tuple[float, float]] = []
        self._zoom: float | None = None
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
        if self._zoom is not None:
            return self._zoom
        widest = max((width for width, _ in self._sizes), default=595.0)
        return max(0.1, (self.viewport().width() - 2 * PAGE_MARGIN) / (widest * _POINT_PIXELS))

    @property
    def fits_width(self) -> bool:
        """Whether the pages follow the width of the window."""
        return self._zoom is None

    def show_pdf(self, content: bytes) -> None:
        """Show a PDF, staying where one was when it has as many pages.

        Raises:
            ValueError: If it cannot be read as a PDF.
        """
        import pypdfium2

        height = self.verticalScrollBar().value()
        pages = self.page_count
        self.clear()
        try:
            document = self._open.document = pypdfium2.PdfDocument(content)
            self._sizes = [document.get_page_size(place) for place in range(len(document))]
        except pypdfium2.PdfiumError as error:
            self.clear()
            raise ValueError("this is not a readable PDF") from error
        self._lay_out()
        if pages == self.page_count:
            self.verticalScrollBar().setValue(height)
        self._on_scrolled()

    def clear(self) -> None:
        """Show nothing."""
        self._open.close()
        self._sizes, self._drawn, self._marks = [], {}, {}
        self._lay_out()

    def set_marks(self, marks: dict[int, list[QRectF]]) -> None:
        """Mark places on top of the pages, never in the PDF.

        Args:
            marks: By page (0 is the first), boxes in PDF points from the top left.
        """
        self._marks = marks
        self.viewport().update()

    def fit_width(self) -> None:
        """Follow the width of the window."""
        self._zoom = None
        self._lay_out()

    def zoom_by(self, steps: int) -> None:
        """Go some steps up or down the usual zooms."""
        now = self.zoom
        higher = [zoom for zoom in _ZOOMS if zoom > now * 1.01]
        lower = [zoom for zoom in _ZOOMS if zoom < now * 0.99]
        if steps > 0 and higher:
            self._zoom = higher[0]
        elif steps < 0 and lower:
            self._zoom = lower[-1]
        self._lay_out()

    def current_page(self) -> int:
        """Return the place of the page in the middle of the view (0 is the first)."""
        middle = self.verticalScrollBar().value() + self.viewport().height() / 3
        for place in range(self.page_count):
            if middle < self._place_of(place).bottom() + GAP:
                return place
        return max(0, self.page_count - 1)

    def go_to(self, page: int) -> None:
        """Scroll to the top of a page (0 is the first)."""
        if 0 <= page < self.page_count:
            self.verticalScrollBar().setValue(self._place_of(page).top() - GAP)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll, and zoom with + and -; 0 fits the width."""
        bar = self.verticalScrollBar()
        moves = {
            Qt.Key.Key_Down: _STEP,
            Qt.Key.Key_Up: -_STEP,
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_Space: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        key = Qt.Key(event.key())
        if key in moves:
            bar.setValue(bar.value() + moves[key])
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self.zoom_by(1 if key == Qt.Key.Key_Plus else -1)
        elif key == Qt.Key.Key_0:
            self.fit_width()
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
        ground = palette.soft_line if palette.scheme is Scheme.LIGHT else palette.window
        painter.fillRect(event.rect(), QColor(ground))
        scroll = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for place in range(self.page_count):
            box = self._place_of(place).translated(-scroll)
            if not box.intersects(event.rect()):
                continue
            painter.drawImage(box, self._picture(place))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(palette.line), 1))
            painter.drawRect(box)
            self._paint_marks(painter, place, box)
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()

    def _paint_marks(self, painter: QPainter, place: int, box: QRect) -> None:
        scale = box.width() / self._sizes[place][0]
        for mark in self._marks.get(place, ()):
            shown = QRectF(box.left() + mark.left() * scale, box.top() + mark.top() * scale, 0, 0)
            shown.setSize(mark.size() * scale)
            painter.fillRect(shown, color_of("#E5B567", 0.35))
            painter.setPen(QPen(QColor("#8A5A00"), 1.5, Qt.PenStyle.DashLine))
            painter.drawLine(shown.bottomLeft() + QPointF(0, 1), shown.bottomRight() + QPointF(0, 1))

    def _size_of(self, place: int) -> QSize:
        width, height = self._sizes[place]
        scale = self.zoom * _POINT_PIXELS
        return QSize(round(width * scale), round(height * scale))

    def _place_of(self, place: int) -> QRect:
        top = GAP
        for earlier in range(place):
            top += self._size_of(earlier).height() + GAP
        size = self._size_of(place)
        left = max(PAGE_MARGIN, (self.viewport().width() - size.width()) // 2)
        return QRect(QPoint(left, top), size)

    def _lay_out(self) -> None:
        last = self._place_of(self.page_count - 1) if self._sizes else QRect()
        widest = max((self._size_of(place).width() for place in range(self.page_count)), default=0)
        view = self.viewport().size()
        self.verticalScrollBar().setPageStep(max(1, view.height() - _STEP))
        self.verticalScrollBar().setSingleStep(_STEP)
        self.verticalScrollBar().setRange(0, max(0, last.bottom() + GAP - view.height()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.horizontalScrollBar().setRange(0, max(0, widest + 2 * PAGE_MARGIN - view.width()))
        self.viewport().update()
        self._on_scrolled()

    def _picture(self, place: int) -> QImage:
        """Return a page in the screen's resolution; the last few are kept."""
        ratio = self.devicePixelRatioF()
        pixels = math.ceil(self._size_of(place).width() * ratio)
        kept = self._drawn.get((place, pixels))
        if kept is not None:
            return kept
        page = self._open.document[place]
        bitmap = page.render(scale=pixels / self._sizes[place][0], rev_byteorder=True)
        form = QImage.Format.Format_RGBA8888 if bitmap.n_channels == 4 else QImage.Format.Format_RGB888
        image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, form).copy()
        bitmap.close()
        page.close()
        while len(self._drawn) >= _KEPT:
            self._drawn.pop(next(iter(self._drawn)))
        self._drawn[(place, pixels)] = image
        return image

    def _on_scrolled(self) -> None:
        told = (self.current_page(), self.zoom)
        if told != self._told:
            self._told = told
            self.moved.emit()
