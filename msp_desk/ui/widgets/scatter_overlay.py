"""What lies over the scatter's points: trails, names, rings, the tooltip; and mouse and keys.

Everything is painted as plain text by QPainter; nothing here is read as markup.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from msp_desk.ui.theme.current import color_of, current_palette
from msp_desk.ui.theme.palette import Palette
from msp_desk.ui.widgets.grade_badge import spoken_grade
from msp_desk.ui.widgets.scatter_card import paint_card
from msp_desk.ui.widgets.scatter_content import ScatterContent, ScatterPoint
from msp_desk.ui.widgets.scatter_geometry import ScatterGeometry
from msp_desk.ui.widgets.scatter_painting import RING, name_places, paint_names, paint_trail

MOST_FOUND: Final = 14
"""So many selected or found points are named; all are ringed."""
_REACH: Final = 6.0
_HELD: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class ScatterOverlay(QWidget):
    """Names, rings and the tooltip over the points.

    Signals:
        opened: The id of the point that was double-clicked or on which Enter was pressed.
        hovered: The id of the point under the mouse or chosen by keys; 0 for none.
        selection_changed: The ids of the selected points, after a click, a frame drawn around some, or Space.
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
        self._geometry: ScatterGeometry | None = None
        self._radii: list[float] = []
        self._centres: list[QPointF] = []
        self._places: dict[int, QRectF] | None = None
        self._current = -1
        self._selected: set[int] = set()
        self._found: set[int] = set()
        self._band: QRectF | None = None

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
        return {points[place].name: box for place, box in self._named().items()}

    @property
    def selected(self) -> frozenset[int]:
        """The ids of the ringed points."""
        return frozenset(self._selected)

    @property
    def found(self) -> frozenset[int]:
        """The ids of the points that a search found."""
        return frozenset(self._found)

    def show_content(self, content: ScatterContent, geometry: ScatterGeometry) -> None:
        """Show other points, or the same in another place; the current one stays where it is still there."""
        kept = self.current
        self._content, self._geometry = content, geometry
        self._radii = [diameter / 2 for diameter in content.diameters()]
        self._centres = [geometry.place(point.x, point.y) for point in content.points]
        self._places = None
        identities = [point.identity for point in content.points]
        self._selected &= set(identities)
        self._current = identities.index(kept.identity) if kept is not None and kept.identity in identities else -1
        self.update()

    def set_selected(self, identities: Sequence[int]) -> None:
        """Ring these points, without a signal."""
        if self._selected != set(identities):
            self._selected = set(identities)
            self._places = None
            self.update()

    def set_found(self, identities: Sequence[int]) -> None:
        """Ring and name these points as found; none when nothing is searched."""
        if self._found != set(identities):
            self._found = set(identities)
            self._places = None
            self.update()

    def centre_of(self, identity: int) -> QPointF:
        """Return where a point is, in pixels of this widget.

        Raises:
            ValueError: If there is no such point.
        """
        return self._centres[[point.identity for point in self._points()].index(identity)]

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what is under the mouse; with its button held beside the points, draw a frame around some."""
        if self._band is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._band.setBottomRight(event.position())
            self.update()
            return
        self._move_to(self._at(event.position()))
        shape = Qt.CursorShape.PointingHandCursor if self._current >= 0 else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click selects what it means, and nothing beside the points; with Ctrl or Shift it adds and takes away."""
        if event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        place = self._at(event.position())
        self._move_to(place)
        self._band = QRectF(event.position(), event.position()) if place < 0 else None
        if event.modifiers() & _HELD:
            self._toggle()
        else:
            self._selected = {self._points()[place].identity} if place >= 0 else set()
            self._tell_selection()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select what the frame holds, with Ctrl or Shift in addition to what is selected."""
        band, self._band = self._band, None
        if band is None or event.button() != Qt.MouseButton.LeftButton:
            super().mouseReleaseEvent(event)
            return
        frame = band.normalized()
        inside = {
            point.identity
            for point, centre in zip(self._points(), self._centres, strict=True)
            if frame.contains(centre)
        }
        if inside:
            self._selected = inside | (self._selected if event.modifiers() & _HELD else set())
            self._tell_selection()
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click opens."""
        place = self._at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and place >= 0:
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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint everything that lies over the points."""
        content, geometry = self._content, self._geometry
        if content is None or geometry is None:
            return
        palette = current_palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, point in enumerate(content.points):
            if point.identity in self._selected and point.identity in content.trails:
                way = content.trails[point.identity]
                paint_trail(painter, way, geometry, palette, radius=self._radii[place] + RING)
        paint_names(painter, content, self._named(), palette)
        for place, point in enumerate(content.points):
            if point.identity in self._selected:
                self._ring(painter, place, palette)
            elif point.identity in self._found:
                self._ring(painter, place, palette, share=0.6)
        if self.current is not None:
            self._paint_current(painter, geometry, palette)
        if self._band is not None:
            painter.setPen(QPen(QColor(palette.accent), 1))
            painter.setBrush(color_of(palette.accent, 0.10))
            painter.drawRect(self._band.normalized())
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
            self._tell_selection()

    def _tell_selection(self) -> None:
        self._places = None
        self.selection_changed.emit([point.identity for point in self._points() if point.identity in self._selected])
        self.update()

    def _spoken(self, point: ScatterPoint) -> str:
        figures = ", ".join(f"{word} {figure}" for word, figure in point.figures())
        return f"{point.name}. {spoken_grade(point.letter, capped=point.capped)}. {figures}"

    def _named(self) -> dict[int, QRectF]:
        """Where names stand; looked for when they are first painted. What is selected or found is named first."""
        if self._content is None or self._geometry is None:
            return {}
        if self._places is None:
            first = [*sorted(self._selected), *sorted(self._found - self._selected)][:MOST_FOUND]
            self._places = name_places(self._content, self._geometry, self._centres, self._radii, first)
        return self._places

    def _ring(self, painter: QPainter, place: int, palette: Palette, *, share: float = 1.0) -> None:
        painter.setPen(QPen(color_of(palette.accent, share), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = self._radii[place] + RING
        painter.drawEllipse(self._centres[place], radius, radius)

    def _paint_current(self, painter: QPainter, geometry: ScatterGeometry, palette: Palette) -> None:
        centre = self._centres[self._current]
        radius = self._radii[self._current] + RING
        painter.setPen(QPen(QColor(palette.accent), 1.5, Qt.PenStyle.DotLine))
        foot = min(geometry.place(0, 0).y(), geometry.frame.bottom())
        if foot > centre.y() + radius:
            painter.drawLine(QPointF(centre.x(), centre.y() + radius), QPointF(centre.x(), foot))
        self._ring(painter, self._current, palette)
        paint_card(painter, self.rect().toRectF(), self._points()[self._current], (centre, radius), palette)
