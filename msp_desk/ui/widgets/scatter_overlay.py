"""What lies over the scatter's points: names, rays' words, rings, the tooltip; and mouse and keys.

Everything is painted as plain text by QPainter; nothing here is read as markup. It knows positions only through a
function from the axes' units to pixels, so it has nothing to do with the plotting library below it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from msp_desk.ui.theme.current import color_of, current_palette
from msp_desk.ui.theme.palette import Palette
from msp_desk.ui.theme.typography import TextSize, font_of
from msp_desk.ui.widgets.grade_badge import spoken_grade
from msp_desk.ui.widgets.label_placing import WantedLabel, place_labels
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.widgets.scatter_card import LONGEST_NAME, paint_card
from msp_desk.ui.widgets.scatter_content import Ray, ScatterContent, ScatterPoint

ToPixels = Callable[[float, float], QPointF]

_REACH: Final = 6.0


class ScatterOverlay(QWidget):
    """Names, rings and the tooltip over the points.

    Signals:
        opened: The id of the point that was clicked or on which Enter was pressed.
        hovered: The id of the point under the mouse or chosen by keys; 0 for none.
        selection_changed: The ids of the selected points, after Ctrl+click or Space.
    """

    opened = Signal(object)
    hovered = Signal(object)
    selection_changed = Signal(list)

    def __init__(self, parent: QWidget, *, name: str) -> None:
        """Lie over a plot.

        Args:
            parent: The plot.
            name: What a screen reader calls the chart.
        """
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self._content: ScatterContent | None = None
        self._frame = QRectF()
        self._to_pixels: ToPixels | None = None
        self._radii: list[float] = []
        self._centres: list[QPointF] = []
        self._places: dict[int, QRectF] = {}
        self._current = -1
        self._selected: set[int] = set()

    @property
    def current(self) -> ScatterPoint | None:
        """The point under the mouse or chosen by keys."""
        if self._content is None or not 0 <= self._current < len(self._content.points):
            return None
        return self._content.points[self._current]

    @property
    def labels(self) -> dict[str, QRectF]:
        """The names that found a place, and where."""
        points = self._points()
        return {points[place].name: box for place, box in self._places.items()}

    def show_content(self, content: ScatterContent) -> None:
        """Show other points; the current one stays where it is still there."""
        kept = self.current
        self._content = content
        self._radii = [diameter / 2 for diameter in content.diameters()]
        identities = [point.identity for point in content.points]
        self._selected &= set(identities)
        self._current = identities.index(kept.identity) if kept is not None and kept.identity in identities else -1
        self.lay_out(self._frame, self._to_pixels)

    def lay_out(self, frame: QRectF, to_pixels: ToPixels | None) -> None:
        """Take the frame of the axes, in pixels of this widget, and the way from the axes' units to pixels."""
        self._frame, self._to_pixels = frame, to_pixels
        if to_pixels is None or self._content is None:
            return
        self._centres = [to_pixels(point.x, point.y) for point in self._content.points]
        self._places = self._placed()
        self.update()

    def set_selected(self, identities: Sequence[int]) -> None:
        """Ring these points, without a signal."""
        self._selected = set(identities)
        self.update()

    def centre_of(self, identity: int) -> QPointF:
        """Return where a point is, in pixels of this widget.

        Raises:
            ValueError: If there is no such point.
        """
        return self._centres[[point.identity for point in self._points()].index(identity)]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what is under the mouse."""
        self._move_to(self._at(event.position()))
        shape = Qt.CursorShape.PointingHandCursor if self._current >= 0 else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens, with Ctrl it selects."""
        place = self._at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or place < 0:
            return
        self._move_to(place)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._toggle()
        else:
            self.opened.emit(self._points()[place].identity)

    def leaveEvent(self, event: QEvent) -> None:
        """Show nothing any more, unless the keys chose it."""
        if not self.hasFocus():
            self._move_to(-1)
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the next point in their direction, Enter opens, Space selects, Esc lets go."""
        key = event.key()
        arrows = {Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1)}
        if Qt.Key(key) in arrows and self._points():
            self._step(*arrows[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit(self.current.identity)
        elif key == Qt.Key.Key_Space and self.current is not None:
            self._toggle()
        elif key == Qt.Key.Key_Escape and self._current >= 0:
            self._move_to(-1)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let go of the point that the keys chose."""
        super().focusOutEvent(event)
        self._move_to(-1)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wait for the plot to say where things are now."""
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint everything that lies over the points."""
        content = self._content
        if content is None or self._to_pixels is None:
            return
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font_of(TextSize.SMALL))
        self._paint_titles(painter, content, palette)
        for ray in content.rays:
            self._paint_ray_text(painter, ray, palette)
        painter.setPen(QColor(palette.text))
        points = self._points()
        for place, box in self._places.items():
            painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._shown_name(points[place]))
        for place, point in enumerate(points):
            if point.identity in self._selected:
                self._ring(painter, place, palette, share=0.55)
        if self.current is not None:
            self._paint_current(painter, palette)
        if self.hasFocus():
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _points(self) -> Sequence[ScatterPoint]:
        return self._content.points if self._content is not None else ()

    def _at(self, position: QPointF) -> int:
        best, nearest = -1, math.inf
        for place, centre in enumerate(self._centres):
            distance = math.dist((centre.x(), centre.y()), (position.x(), position.y()))
            if distance <= self._radii[place] + _REACH and distance < nearest:
                best, nearest = place, distance
        return best

    def _move_to(self, place: int) -> None:
        if place == self._current:
            return
        self._current = place
        point = self.current
        self.setAccessibleDescription(self._spoken(point) if point is not None else "")
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))
        self.hovered.emit(point.identity if point is not None else 0)
        self.update()

    def _step(self, right: int, down: int) -> None:
        """Go to the nearest point in a direction; sideways distance counts double."""
        if self._current < 0:
            order = sorted(range(len(self._centres)), key=lambda at: (self._centres[at].x(), self._centres[at].y()))
            self._move_to(order[0])
            return
        here = self._centres[self._current]
        best, nearest = -1, math.inf
        for place, centre in enumerate(self._centres):
            ahead = (centre.x() - here.x()) * right + (centre.y() - here.y()) * down
            aside = abs((centre.x() - here.x()) * down) + abs((centre.y() - here.y()) * right)
            tie = ahead == 0 and aside == 0 and place > self._current
            if place != self._current and (ahead > 0 or tie) and ahead + 2 * aside < nearest:
                best, nearest = place, ahead + 2 * aside
        if best >= 0:
            self._move_to(best)

    def _toggle(self) -> None:
        point = self.current
        if point is not None:
            self._selected ^= {point.identity}
            self.selection_changed.emit([p.identity for p in self._points() if p.identity in self._selected])
            self.update()

    def _spoken(self, point: ScatterPoint) -> str:
        figures = ", ".join(f"{word} {figure}" for word, figure in point.figures)
        return f"{point.name}. {spoken_grade(point.letter, capped=point.capped)}. {figures}"

    def _shown_name(self, point: ScatterPoint) -> str:
        metrics = QFontMetrics(font_of(TextSize.SMALL))
        return metrics.elidedText(one_line(point.name), Qt.TextElideMode.ElideRight, LONGEST_NAME)

    def _placed(self) -> dict[int, QRectF]:
        metrics = QFontMetrics(font_of(TextSize.SMALL))
        wanted = [
            WantedLabel(
                point=place,
                centre=self._centres[place],
                radius=self._radii[place],
                size=QSizeF(metrics.horizontalAdvance(self._shown_name(point)) + 1, metrics.height()),
            )
            for place, point in enumerate(self._points())
            if point.labelled
        ]
        markers = [
            QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
            for centre, radius in zip(self._centres, self._radii, strict=True)
        ]
        rays = self._content.rays if self._content is not None else ()
        lines = [line for ray in rays if (line := self._ray_line(ray)) is not None]
        taken = [box for ray in rays if (box := self._ray_text_box(ray)) is not None]
        frame = self._frame.adjusted(2, 0, -2, -2)
        return place_labels(wanted, markers, lines, taken, frame)

    def _ray_line(self, ray: Ray) -> QLineF | None:
        """Return a ray from the origin to the edge of the frame."""
        if self._to_pixels is None or self._frame.isEmpty():
            return None
        origin, one = self._to_pixels(0, 0), self._to_pixels(1, ray.slope)
        along = one - origin
        if along.x() <= 0:
            return None
        far = (self._frame.right() - origin.x()) / along.x()
        if along.y() < 0:
            far = min(far, (self._frame.top() - origin.y()) / along.y())
        return QLineF(origin, origin + along * far)

    def _ray_text_place(self, ray: Ray) -> tuple[QPointF, float, float] | None:
        """Return where a ray's words are centred, their angle in degrees and their width."""
        line = self._ray_line(ray)
        if line is None:
            return None
        width = QFontMetrics(font_of(TextSize.SMALL, bold=ray.target)).horizontalAdvance(ray.text)
        if line.length() < width + 60:
            return None
        share = max(0.5, 1 - (width / 2 + 22) / line.length())
        return line.pointAt(share), -line.angle(), width

    def _ray_text_box(self, ray: Ray) -> QRectF | None:
        place = self._ray_text_place(ray)
        if place is None:
            return None
        centre, angle, width = place
        turned = math.radians(angle)
        across = abs(width * math.cos(turned)) + 18 * abs(math.sin(turned))
        high = abs(width * math.sin(turned)) + 18 * abs(math.cos(turned))
        return QRectF(centre.x() - across / 2, centre.y() - high / 2 - 9, across, high)

    def _paint_titles(self, painter: QPainter, content: ScatterContent, palette: Palette) -> None:
        painter.setPen(QColor(palette.muted))
        height = painter.fontMetrics().height()
        above = QRectF(self._frame.left(), self._frame.top() - height - 6, self._frame.width(), height)
        painter.drawText(above, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), content.y_title)
        below = QRectF(self._frame.left(), self.height() - height - 2, self._frame.width(), height)
        painter.drawText(below, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), content.x_title)

    def _paint_ray_text(self, painter: QPainter, ray: Ray, palette: Palette) -> None:
        place = self._ray_text_place(ray)
        if place is None:
            return
        centre, angle, width = place
        painter.save()
        painter.setFont(font_of(TextSize.SMALL, bold=ray.target))
        painter.setPen(QColor(palette.text if ray.target else palette.muted))
        painter.translate(centre)
        painter.rotate(angle)
        painter.drawText(QPointF(-width / 2, -5), ray.text)
        painter.restore()

    def _ring(self, painter: QPainter, place: int, palette: Palette, *, share: float = 1.0) -> None:
        painter.setPen(QPen(color_of(palette.accent, share), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = self._radii[place] + 5
        painter.drawEllipse(self._centres[place], radius, radius)

    def _paint_current(self, painter: QPainter, palette: Palette) -> None:
        centre = self._centres[self._current]
        radius = self._radii[self._current] + 5
        pen = QPen(QColor(palette.accent), 1.5, Qt.PenStyle.DotLine)
        painter.setPen(pen)
        origin = self._to_pixels(0, 0) if self._to_pixels is not None else QPointF()
        foot = min(origin.y(), self._frame.bottom())
        if foot > centre.y() + radius:
            painter.drawLine(QPointF(centre.x(), centre.y() + radius), QPointF(centre.x(), foot))
        self._ring(painter, self._current, palette)
        paint_card(painter, self.rect().toRectF(), self._points()[self._current], (centre, radius), palette)
