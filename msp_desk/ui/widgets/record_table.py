"""The table of every list: sorted by a click, filtered as one types, worked by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final, Generic, TypeVar, cast

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QWidget

from msp_desk.ui.theme.current import color_of, current_palette
from msp_desk.ui.theme.spacing import GRID, ROW_HEIGHT
from msp_desk.ui.widgets.menus import add_choice
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.widgets.record_delegate import RecordDelegate
from msp_desk.ui.widgets.record_model import Index, RecordModel
from msp_desk.ui.widgets.row_source import Order, RowSource
from msp_desk.ui.widgets.table_column import Column
from msp_desk.ui.widgets.table_header import TableHeader

Row = TypeVar("Row")
_SELECT: Final = QItemSelectionModel.SelectionFlag
MenuBuilder = Callable[[QMenu, Sequence[int]], None]


class RecordTable(QTableView, Generic[Row]):
    """A table over a source of rows, each with an id.

    Signals:
        chosen: The id of the row that became the current one; 0 when there is none.
        opened: The id of the row on which Enter was pressed or that was double-clicked.
        selection_changed: The ids of all selected rows.
        edit_wanted: The id of the row on which F2 was pressed.
        removal_wanted: Del was pressed: the ids of the selected rows.
        arranged: Columns, widths or the order changed; :meth:`arrangement` gives them for keeping.
        resized: The room for columns changed.
    """

    chosen = Signal(object)
    opened = Signal(object)
    selection_changed = Signal(list)
    edit_wanted = Signal(object)
    removal_wanted = Signal(list)
    arranged = Signal()
    resized = Signal()

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        source: RowSource[Row],
        *,
        name: str,
        parent: QWidget | None = None,
        empty: str = "",
        several: bool = True,
    ) -> None:
        """Make the table.

        Args:
            columns: From left to right.
            source: Its rows.
            name: What a screen reader calls it.
            parent: Its owner.
            empty: Said in the middle when no row is there.
            several: Whether several rows can be selected.
        """
        super().__init__(parent)
        self._model: RecordModel[Row] = RecordModel(columns, source, self)
        self._empty = empty
        self._menu: MenuBuilder | None = None
        self._quiet = False
        self._last_chosen = 0
        self.setAccessibleName(name)
        self._set_up(several=several)
        self.setModel(self._model)
        self._show_columns()
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)

    @property
    def record_model(self) -> RecordModel[Row]:
        """The model behind it."""
        return self._model

    def show_rows(self, source: RowSource[Row]) -> None:
        """Show other rows; what was selected stays selected where it is still there."""
        self._keeping_selection(lambda: self._model.set_source(source))

    def show_columns(self, columns: Sequence[Column[Row]], source: RowSource[Row] | None = None) -> None:
        """Show columns in another language or of other kinds; widths are kept for columns of the same key."""
        kept = self.arrangement()

        def change() -> None:
            self._model.set_columns(columns)
            if source is not None:
                self._model.set_source(source)

        self._keeping_selection(change)
        self._show_columns()
        self.arrange(kept)

    def set_filter(self, wanted: str) -> None:
        """Keep only rows that contain a text."""
        self._keeping_selection(lambda: self._model.set_filter(wanted))

    def sort_by(self, key: str, *, descending: bool = False) -> None:
        """Sort by a column's key."""
        order = Order(column=key, descending=descending)
        self._keeping_selection(lambda: self._model.set_order(order))
        self._show_order()

    def set_empty(self, text: str) -> None:
        """Say something else while no row is there."""
        self._empty = text
        self.viewport().update()

    def set_menu(self, build: MenuBuilder) -> None:
        """Fill the context menu with a function that is given the menu and the selected ids."""
        self._menu = build

    def current_id(self) -> int:
        """Return the id of the current row; 0 when there is none."""
        return self._model.id_at(self.currentIndex().row())

    def selected_ids(self) -> list[int]:
        """Return the ids of the selected rows in the order of the table."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._model.id_at(row) for row in rows]

    def selected_rows(self) -> list[Row]:
        """Return the selected rows in the order of the table."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._model.row_at(row) for row in rows]

    def choose(self, identity: int) -> bool:
        """Make a row the current and only selected one and scroll to it; False when it is not among the rows."""
        place = self._model.place_of(identity)
        if place < 0:
            return False
        index = self._model.index(place, self._first_shown())
        in_focus_only = self.currentIndex().row() == place and not self.selected_ids()
        self.selectionModel().setCurrentIndex(index, _SELECT.ClearAndSelect | _SELECT.Rows)
        self.scrollTo(index)
        if in_focus_only and not self._quiet:
            self.chosen.emit(identity)  # it was the current row already, without being chosen
        return True

    def select_ids(self, identities: Sequence[int]) -> None:
        """Select exactly these rows, as far as they are fetched."""
        self.selectionModel().select(self._rows_selection(identities), _SELECT.ClearAndSelect | _SELECT.Rows)

    def selection_as_text(self) -> str:
        """Return the selected rows as lines with tabs between the shown columns, in their shown order."""
        header = self.horizontalHeader()
        shown = [header.logicalIndex(place) for place in range(header.count())]
        columns = [self._model.columns[place] for place in shown if not header.isSectionHidden(place)]
        return "\n".join("\t".join(one_line(column.text(row)) for column in columns) for row in self.selected_rows())

    def columns_menu(self, parent: QWidget) -> QMenu:
        """Return a menu in which each column can be shown or hidden; the first one always stays."""
        menu = QMenu(parent)
        for place, column in enumerate(self._model.columns[1:], start=1):
            shown = not self.isColumnHidden(place)
            add_choice(menu, column.heading, partial(self._show_column, place), checked=shown)
        return menu

    def arrangement(self) -> dict[str, object]:
        """Return shown columns, widths and order as plain values that can be kept as JSON."""
        header = self.horizontalHeader()
        keys = [column.key for column in self._model.columns]
        visual = [keys[header.logicalIndex(place)] for place in range(header.count())]
        return {
            "columns": visual,
            "hidden": [key for place, key in enumerate(keys) if self.isColumnHidden(place)],
            "widths": {
                column.key: self.columnWidth(place)
                for place, column in enumerate(self._model.columns)
                if self.columnWidth(place) and not column.stretch
            },
            "sorted_by": self._model.order.column,
            "descending": self._model.order.descending,
        }

    def arrange(self, kept: Mapping[str, object]) -> None:
        """Take back an arrangement; unknown columns and odd values are passed over."""
        keys = [column.key for column in self._model.columns]
        header = self.horizontalHeader()
        widths, hidden, visual = kept.get("widths"), kept.get("hidden"), kept.get("columns")
        for place, key in enumerate(keys):
            width = widths.get(key) if isinstance(widths, Mapping) else None
            if isinstance(width, int) and 0 < width < 4000:
                self.setColumnWidth(place, width)
            if isinstance(hidden, list) and place > 0:
                self.setColumnHidden(place, key in hidden)
        known = [key for key in visual if key in keys] if isinstance(visual, list) else []
        for target, key in enumerate(known):
            header.moveSection(header.visualIndex(keys.index(key)), target)
        sorted_by = kept.get("sorted_by")
        if isinstance(sorted_by, str) and sorted_by in keys:
            self.sort_by(sorted_by, descending=kept.get("descending") is True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, F2 edits, Del asks for removal, Ctrl+C copies."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selection_as_text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id():
            if not self.selected_ids():
                self.choose(self.current_id())  # the row in focus is meant
            self.opened.emit(self.current_id())
        elif event.key() == Qt.Key.Key_F2 and self.current_id():
            self.edit_wanted.emit(self.current_id())
        elif event.key() == Qt.Key.Key_Delete and self.selected_ids():
            self.removal_wanted.emit(self.selected_ids())
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what the page can do with the selected rows."""
        if self._menu is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._menu(menu, self.selected_ids())
        if menu.isEmpty():
            return
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        menu.popup(self._below_current() if by_key else event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or the words for none."""
        super().paintEvent(event)
        if self._empty and self._model.rowCount() == 0:
            painter = QPainter(self.viewport())
            painter.setPen(color_of(current_palette().muted))
            place = self.viewport().rect().adjusted(3 * GRID, 3 * GRID, -3 * GRID, -3 * GRID)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._empty)
            painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the stretching column what is left, and tell about it once that is done."""
        super().resizeEvent(event)
        self._stretch()
        self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Follow font and palette."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.horizontalHeader().viewport().update()

    def _set_up(self, *, several: bool) -> None:
        header = TableHeader(self)
        self.setHorizontalHeader(header)
        header.sectionClicked.connect(self._on_head_clicked)
        header.sectionResized.connect(self._on_resized)
        header.sectionMoved.connect(self._on_moved)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.setItemDelegate(RecordDelegate(self))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        modes = QAbstractItemView.SelectionMode
        self.setSelectionMode(modes.ExtendedSelection if several else modes.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.doubleClicked.connect(self._on_double_clicked)

    def _show_columns(self) -> None:
        for place, column in enumerate(self._model.columns):
            self.setColumnHidden(place, not column.shown)
            self.setColumnWidth(place, max(column.width, self.horizontalHeader().sectionSizeHint(place)))
        self._show_order()
        self._stretch()

    def _show_order(self) -> None:
        keys = [column.key for column in self._model.columns]
        order = self._model.order
        place = keys.index(order.column) if order.column in keys else -1
        cast(TableHeader, self.horizontalHeader()).show_sorted(place, descending=order.descending)

    def _show_column(self, place: int, on: bool) -> None:
        self.setColumnHidden(place, not on)
        self._stretch()
        self.arranged.emit()

    def _stretch(self) -> None:
        stretching = [place for place, column in enumerate(self._model.columns) if column.stretch]
        if not stretching or self.isColumnHidden(stretching[0]):
            return
        place = stretching[0]
        others = sum(self.columnWidth(other) for other in range(self._model.columnCount()) if other != place)
        wanted = max(self._model.columns[place].width, self.viewport().width() - others)
        if wanted != self.columnWidth(place):
            self._quiet = True
            self.setColumnWidth(place, wanted)
            self._quiet = False

    def _first_shown(self) -> int:
        header = self.horizontalHeader()
        for place in range(header.count()):
            if not header.isSectionHidden(header.logicalIndex(place)):
                return header.logicalIndex(place)
        return 0

    def _below_current(self) -> QPoint:
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft() + QPoint(GRID, 0))

    def _rows_selection(self, identities: Sequence[int]) -> QItemSelection:
        selection = QItemSelection()
        last = self._model.columnCount() - 1
        for place in self._model.places_of(identities):
            selection.select(self._model.index(place, 0), self._model.index(place, last))
        return selection

    def _keeping_selection(self, change: Callable[[], None]) -> None:
        current, selected = self.current_id(), self.selected_ids()
        height = self.verticalScrollBar().value()
        self._quiet = True
        change()
        place = self._model.place_of(current) if current else -1
        if place >= 0:
            index = self._model.index(place, self._first_shown())
            self.selectionModel().setCurrentIndex(index, _SELECT.NoUpdate)
        self.selectionModel().select(self._rows_selection(selected), _SELECT.ClearAndSelect | _SELECT.Rows)
        self._quiet = False
        self._stretch()
        self.verticalScrollBar().setValue(height)
        if place >= 0:
            self.scrollTo(self.currentIndex())
        if self.current_id() != self._last_chosen:
            self._last_chosen = self.current_id()
            self.chosen.emit(self._last_chosen)
        if self.selected_ids() != selected:
            self.selection_changed.emit(self.selected_ids())

    def _on_current_changed(self, current: Index, _previous: Index) -> None:
        self.viewport().update()
        if not self._quiet:
            self._last_chosen = self._model.id_at(current.row())
            self.chosen.emit(self._last_chosen)

    def _on_selection_changed(self) -> None:
        if not self._quiet:
            self.selection_changed.emit(self.selected_ids())

    def _on_double_clicked(self, index: Index) -> None:
        self.opened.emit(self._model.id_at(index.row()))

    def _on_head_clicked(self, place: int) -> None:
        column: Column[Any] = self._model.columns[place]
        if column.sort is None:
            return
        order = self._model.order
        self.sort_by(column.key, descending=order.column == column.key and not order.descending)
        self.arranged.emit()

    def _on_resized(self) -> None:
        if not self._quiet:
            self.arranged.emit()

    def _on_moved(self) -> None:
        self.viewport().update()
        self.arranged.emit()
