"""The list of matters: arrows move, Enter presses the button, Del puts off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from msp_desk.ui.pages.today.matter_delegate import MatterDelegate
from msp_desk.ui.pages.today.matter_model import MatterModel
from msp_desk.ui.pages.today.rows import MatterRow, Row, matter_rows


class MatterList(QListView):
    """The matters in their groups.

    Signals:
        pressed_deed: The button of a row was pressed; carries the row.
        later_wanted: A matter should be put off; carries the row and where a menu may open.
        menu_wanted: Everything that can be done with a row; carries the same.
    """

    pressed_deed = Signal(object)
    later_wanted = Signal(object, QPoint)
    menu_wanted = Signal(object, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self.setObjectName("today_matters")
        self._model = MatterModel(self)
        self.setModel(self._model)
        self._delegate = MatterDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self._down: tuple[int, str] = (-1, "")

    @property
    def matters(self) -> MatterModel:
        """What it shows."""
        return self._model

    @property
    def parts(self) -> MatterDelegate:
        """Where the parts of a row stand."""
        return self._delegate

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; the chosen matter stays chosen, else the one at its place."""
        before = self.current()
        place, offset = self.currentIndex().row(), self.verticalScrollBar().value()
        self._delegate.fit(matter_rows(rows))
        self._delegate.hovered = (-1, "")
        self._model.show_rows(rows)
        found = -1 if before is None else self._model.place_of(before.matter.key)
        if found < 0 and before is not None:
            found = self._nearest(place)
        if found < 0:
            found = self._model.first_place()
        if found >= 0:
            self._choose(found)
        self.verticalScrollBar().setValue(offset)

    def current(self) -> MatterRow | None:
        """The chosen matter."""
        return self._model.row_at(self.currentIndex())

    def choose(self, place: int) -> None:
        """Choose a row by its place among the matters, the first one is 0."""
        places = [at for at, row in enumerate(self._model.rows) if isinstance(row, MatterRow)]
        if 0 <= place < len(places):
            self._choose(places[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button, Del puts off, Home and End go to the first and last matter."""
        row = self.current()
        if row is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pressed_deed.emit(row)
        elif row is not None and event.key() == Qt.Key.Key_Delete:
            self.later_wanted.emit(row, self._menu_place())
        elif event.key() == Qt.Key.Key_Home:
            self.choose(0)
            self.scrollToTop()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the row under the pointer, or of the chosen one."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            row, where = self.current(), self._menu_place()
        else:
            row, where = self._model.row_at(self.indexAt(event.pos())), event.globalPos()
        if row is not None:
            self.menu_wanted.emit(row, where)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the part under the pointer."""
        self._hover(*self._part(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Light nothing."""
        self._hover(-1, "")
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember which part was pressed."""
        self._down = self._part(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what the part that was pressed stands for, when it is let go there."""
        super().mouseReleaseEvent(event)
        here = self._part(event.position().toPoint())
        down, self._down = self._down, (-1, "")
        if event.button() != Qt.MouseButton.LeftButton or here != down or not here[1]:
            return
        row = self._model.row_at(self._model.index(here[0]))
        if row is None:
            return
        if here[1] == "button":
            self.pressed_deed.emit(row)
        else:
            self.later_wanted.emit(row, event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click anywhere but on a part presses the button."""
        place, part = self._part(event.position().toPoint())
        row = self._model.row_at(self._model.index(place)) if place >= 0 else None
        if row is not None and not part:
            self.pressed_deed.emit(row)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard begins at the first matter."""
        super().focusInEvent(event)
        if self.current() is None:
            self.choose(0)

    def _part(self, point: QPoint) -> tuple[int, str]:
        index = self.indexAt(point)
        if self._model.row_at(index) is None:
            return (-1, "")
        return (index.row(), self._delegate.part_at(self.visualRect(index), point.x(), point.y()))

    def _hover(self, place: int, part: str) -> None:
        if self._delegate.hovered == (place, part):
            return
        before, self._delegate.hovered = self._delegate.hovered, (place, part)
        for row in {before[0], place} - {-1}:
            self.update(self._model.index(row))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if part else Qt.CursorShape.ArrowCursor)

    def _menu_place(self) -> QPoint:
        rect = self._delegate.dots_rect(self.visualRect(self.currentIndex()))
        return self.viewport().mapToGlobal(rect.bottomLeft())

    def _nearest(self, place: int) -> int:
        places = [at for at, row in enumerate(self._model.rows) if isinstance(row, MatterRow)]
        return min(places, key=lambda at: (abs(at - place), at), default=-1)

    def _choose(self, place: int) -> None:
        index: QModelIndex = self._model.index(place)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
