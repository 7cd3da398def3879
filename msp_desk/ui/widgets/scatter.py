"""The scatter of effort against what it brings: points by grade, rays at the target and the average.

The plotting library is loaded when the first scatter is made, not when this module is imported.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPen, QPolygonF, QResizeEvent, QShowEvent, QTransform
from PySide6.QtWidgets import QGraphicsPolygonItem, QSizePolicy, QWidget

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.palette import LETTERS, Palette
from msp_desk.ui.theme.typography import TextSize, font_of, tabular
from msp_desk.ui.widgets.grade_shapes import grade_shape, not_graded_shape
from msp_desk.ui.widgets.scatter_content import Ray, ScatterContent
from msp_desk.ui.widgets.scatter_overlay import ScatterOverlay

_ROOM: Final = 1.2
"""The library cuts symbols at a box of 1 × 1; ours reach a little beyond, so they are drawn smaller in a larger box."""
_TOP: Final = 26
_BOTTOM: Final = 22


class Scatter(QWidget):
    """The chart; the page shows the same clients in a table beside it.

    Signals:
        opened: The id of the point that was clicked or on which Enter was pressed.
        hovered: The id of the point under the mouse or chosen by keys; 0 for none.
        selection_changed: The ids of the selected points, after Ctrl+click or Space.
    """

    opened = Signal(object)
    hovered = Signal(object)
    selection_changed = Signal(list)

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        """Make an empty chart.

        Args:
            name: What a screen reader calls it.
            parent: Its owner.
        """
        import pyqtgraph

        super().__init__(parent)
        self._library: Any = pyqtgraph
        self._content: ScatterContent | None = None
        self._plot: Any = pyqtgraph.PlotWidget(self, background=None)
        self._marks: dict[str | None, Any] = {}
        self._rays: list[Any] = []
        self._ground = QGraphicsPolygonItem()
        self._set_up()
        self.overlay = ScatterOverlay(self, name=name)
        self.overlay.opened.connect(self.opened)
        self.overlay.hovered.connect(self.hovered)
        self.overlay.selection_changed.connect(self.selection_changed)
        self.setFocusProxy(self.overlay)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def content(self) -> ScatterContent | None:
        """What is shown."""
        return self._content

    def show_content(self, content: ScatterContent) -> None:
        """Show other points and rays."""
        self._content = content
        left, right, low, high = content.bounds()
        view = self._plot.getPlotItem().getViewBox()
        view.setRange(xRange=(left, right), yRange=(low, high), padding=0, disableAutoRange=True)
        self._plot.getAxis("bottom").tickStrings = lambda values, _scale, _spacing: [
            content.x_text(value) for value in values
        ]
        self._plot.getAxis("left").tickStrings = lambda values, _scale, _spacing: [
            content.y_text(value) for value in values
        ]
        self._draw(current_palette())
        self.overlay.show_content(content)
        self._lay_out()

    def set_selected(self, identities: Sequence[int]) -> None:
        """Ring these points, without a signal."""
        self.overlay.set_selected(identities)

    def sizeHint(self) -> QSize:
        """Wide enough for names beside points."""
        return QSize(640, 400)

    def minimumSizeHint(self) -> QSize:
        """Small enough for a narrow window."""
        return QSize(320, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put plot and overlay over one another."""
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure once everything has its size."""
        super().showEvent(event)
        self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        """Follow palette and font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange) and hasattr(self, "overlay"):
            self._draw(current_palette())
            self._lay_out()

    def _set_up(self) -> None:
        plot = self._plot
        item = plot.getPlotItem()
        item.hideButtons()
        item.setMenuEnabled(False)
        view = item.getViewBox()
        view.setMouseEnabled(x=False, y=False)
        view.setFlag(view.GraphicsItemFlag.ItemClipsChildrenToShape, False)
        view.sigResized.connect(self._on_frame_moved)
        plot.setProperty("role", "bare")
        plot.setBackgroundBrush(Qt.BrushStyle.NoBrush)
        plot.viewport().setAutoFillBackground(False)
        plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.viewport().setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plot.setFrameShape(plot.Shape.NoFrame)
        plot.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        plot.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        item.layout.setContentsMargins(6, _TOP, 10, _BOTTOM)
        for side in ("left", "bottom"):
            axis = plot.getAxis(side)
            axis.enableAutoSIPrefix(False)
            axis.setStyle(
                tickLength=-4 if side == "bottom" else 0, tickTextOffset=6, maxTickLevel=0, hideOverlappingLabels=False
            )
        plot.getAxis("bottom").setStyle(tickLength=4)
        self._ground.setZValue(-20)
        view.addItem(self._ground, ignoreBounds=True)

    def _draw(self, palette: Palette) -> None:
        font = tabular(font_of(TextSize.SMALL))
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setTickFont(font)
            axis.setTextPen(QColor(palette.muted))
            axis.setPen(QPen(QColor(palette.control if side == "bottom" else palette.surface), 1))
        self._plot.getAxis("left").setTickPen(QPen(QColor(palette.line), 1))
        self._plot.getAxis("left").setGrid(255)
        self._plot.getAxis("left").setZValue(-10)
        self._plot.getAxis("bottom").setTickPen(QPen(QColor(palette.control), 1))
        if self._content is None:
            return
        self._draw_rays(self._content, palette)
        self._draw_points(self._content, palette)

    def _draw_rays(self, content: ScatterContent, palette: Palette) -> None:
        view = self._plot.getPlotItem().getViewBox()
        for old in self._rays:
            view.removeItem(old)
        self._rays = []
        self._ground.setPolygon(QPolygonF())
        for ray in content.rays:
            ends = _clipped(ray, content.bounds())
            if ends is None:
                continue
            pen = QPen(QColor(palette.text if ray.target else palette.muted), 1.5 if ray.target else 1.2)
            pen.setCosmetic(True)
            if not ray.target:
                pen.setDashPattern([4, 3])
            line = self._library.PlotCurveItem([0.0, ends.x()], [0.0, ends.y()], pen=pen, antialias=True)
            line.setZValue(-5)
            view.addItem(line, ignoreBounds=True)
            self._rays.append(line)
            if ray.target:
                self._ground.setPolygon(_below(ends, content.bounds()))
                self._ground.setBrush(QBrush(QColor(palette.below_target)))
                self._ground.setPen(QPen(Qt.PenStyle.NoPen))

    def _draw_points(self, content: ScatterContent, palette: Palette) -> None:
        """Draw one item a letter, so that all its points share one brush."""
        view = self._plot.getPlotItem().getViewBox()
        for old in self._marks.values():
            view.removeItem(old)
        self._marks = {}
        sizes = content.diameters()
        for letter in (None, *LETTERS):
            places = [place for place, point in enumerate(content.points) if point.letter == letter]
            if not places:
                continue
            shape = not_graded_shape() if letter is None else grade_shape(letter)
            ink = palette.surface if letter is None else palette.grade(letter)
            edge = QPen(QColor(palette.control if letter is None else palette.surface), 1.2)
            edge.setCosmetic(True)
            mark = self._library.ScatterPlotItem(
                x=[content.points[place].x for place in places],
                y=[content.points[place].y for place in places],
                size=[sizes[place] * _ROOM for place in places],
                symbol=QTransform.fromScale(1 / _ROOM, 1 / _ROOM).map(shape),
                brush=QBrush(QColor(ink)),
                pen=edge,
                pxMode=True,
                useCache=True,
                antialias=True,
            )
            mark.setZValue(10)
            view.addItem(mark, ignoreBounds=True)
            self._marks[letter] = mark

    def _on_frame_moved(self) -> None:
        if hasattr(self, "overlay"):
            self._place_overlay()

    def _lay_out(self) -> None:
        self._plot.setGeometry(self.rect())
        self.overlay.setGeometry(self.rect())
        self.overlay.raise_()
        self._plot.getPlotItem().layout.activate()
        self._place_overlay()

    def _place_overlay(self) -> None:
        if self._content is None:
            return
        view = self._plot.getPlotItem().getViewBox()
        left, right, low, high = self._content.bounds()
        shape: QRectF = self._plot.viewportTransform().mapRect(view.sceneBoundingRect())

        def to_pixels(x: float, y: float) -> QPointF:
            return QPointF(
                shape.left() + (x - left) / (right - left) * shape.width(),
                shape.bottom() - (y - low) / (high - low) * shape.height(),
            )

        self.overlay.lay_out(shape, to_pixels)


def _clipped(ray: Ray, bounds: tuple[float, float, float, float]) -> QPointF | None:
    """Return where a ray leaves the axes, None when it never enters them."""
    _, right, low, high = bounds
    if right <= 0:
        return None
    x = right
    if ray.slope * x > high:
        x = high / ray.slope
    elif ray.slope * x < low:
        x = low / ray.slope
    return QPointF(x, ray.slope * x)


def _below(end: QPointF, bounds: tuple[float, float, float, float]) -> QPolygonF:
    """Return the ground between a ray and the bottom of the axes."""
    _, right, low, _ = bounds
    corners = [QPointF(0, 0), end]
    if end.x() < right:
        corners.append(QPointF(right, end.y()))
    return QPolygonF([*corners, QPointF(right, low), QPointF(0, low)])
