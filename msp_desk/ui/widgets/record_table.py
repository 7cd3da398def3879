"""The table of every list: sorted by a click, filtered as one types, worked by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, cast

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
from msp_desk.ui.widgets.record_delegate import RecordDelegate
from msp_desk.ui.widgets.record_model import Index, RecordModel
from msp_desk.ui.widgets.row_source import Order, RowSource
from msp_desk.ui.widgets.table_column import Column
from msp_desk.ui.widgets.table_header import TableHeader
from msp_desk.ui.widgets.table_menu import columns_menu, fill_table_menu
from msp_desk.ui.widgets.table_text import rows_as_text, selection_words

if TYPE_CHECKING:
    from msp_desk.ui.desk_link.link import DeskLink

Row = TypeVar("Row")
_SELECT: Final = QItemSelectionModel.SelectionFlag
MOST_KEPT: Final = 20
"""So many selected rows stay selected when others are shown, wherever they are then."""
MOST_SUMMED: Final = 5_000
"""Of a larger selection only the number of rows is said."""
MenuBuilder = Callable[[QMenu, Sequence[int]], None]


class RecordTable(QTableView, Generic[Row]):
    """A table over a source of rows, each with an id.

    Signals:
        chosen: The id of the row that became the current one; 0 when there is none.
        opened: The id of the row on which Enter was pressed or that was double-clicked.
        selection_changed: The ids of the selected rows; of more than :data:`MOST_SUMMED` only so many.
        edit_wanted: The id of the row on which F2 was pressed.
        removal_wanted: Del was pressed: the ids of the selected rows.
        selection_said: The selection and its sums in words, "" for none; see :attr:`Column.summed`.
        arranged: Columns, widths or the order changed; :meth:`arrangement` gives them for keeping.
        failed: The rows could not be read; carries the error.
        resized: The room for columns changed.
    """

    chosen = Signal(object)
    opened = Signal(object)
    selection_changed = Signal(list)
    selection_said = Signal(str)
    failed = Signal(object)
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
        link: DeskLink | None = None,
    ) -> None:
        """Make the table.

        Args:
            columns: From left to right.
            source: Its rows.
            name: What a screen reader calls it.
            parent: Its owner.
            empty: Said in the middle when no row is there.
            several: Whether several rows can be selected.
            link: The desk, for a table whose rows may be many: they are then searched and exported away from the
                window.
        """
        super().__init__(parent)
        background = None if link is None else link.asking
        self._link = link
        self._model: RecordModel[Row] = RecordModel(columns, source, self, background=background)
        self._empty = empty
        self._menu: MenuBuilder | None = None
        self._quiet = False
        self._last_chosen = 0
        self._to_choose = 0
        self._kept: tuple[int, list[int], int] = (0, [], 0)
        self.setAccessibleName(name)
        self._set_up(several=several)
        self.setModel(self._model)
        self._show_columns()
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self._model.keep(self._ids_to_keep)
        self._model.about_to_show.connect(self._on_about_to_show)
        self._model.shown.connect(self._on_shown)
        self._model.counted.connect(self._on_counted)
        self._model.failed.connect(self.failed)

    @property
    def link(self) -> DeskLink | None:
        """The desk, where the table was given one."""
        return self._link

    @property
    def record_model(self) -> RecordModel[Row]:
        """The model behind it."""
        return self._model

    def show_rows(self, source: RowSource[Row], *, wanted: str | None = None) -> None:
        """Show other rows; what was selected stays selected where it is still there.

        Args:
            source: Of the rows.
            wanted: The text they contain; None leaves the filter as it is.
        """
        self._model.set_source(source, wanted)

    def show_columns(self, columns: Sequence[Column[Row]], source: RowSource[Row] | None = None) -> None:
        """Show columns in another language or of other kinds; widths are kept for columns of the same key."""
        kept = self.arrangement()
        self._model.set_columns(columns)
        if source is not None:
            self._model.set_source(source)
        self._show_columns()
        self.arrange(kept)

    def set_filter(self, wanted: str) -> None:
        """Keep only rows that contain a text."""
        self._model.set_filter(wanted)

    def sort_by(self, key: str, *, descending: bool = False) -> None:
        """Sort by a column's key."""
        self._model.set_order(Order(column=key, descending=descending))
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

    def current_column(self) -> str:
        """Return the key of the column the keyboard is in; "" for none."""
        place = self.currentIndex().column()
        return self._model.columns[place].key if 0 <= place < len(self._model.columns) else ""

    def selected_ids(self) -> list[int]:
        """Return the ids of the selected rows in the order of the table."""
        return [one for first, last in self._selected_spans() for one in self._model.ids_between(first, last)]

    def selected_rows(self) -> list[Row]:
        """Return the selected rows in the order of the table."""
        return [row for first, last in self._selected_spans() for row in self._model.rows_between(first, last)]

    def selected_count(self) -> int:
        """Return how many rows are selected; reads none of them."""
        return sum(last - first + 1 for first, last in self._selected_spans())

    def choose(self, identity: int) -> bool:
        """Make a row the current and only selected one and scroll to it; False when it is not among the rows.

        While other rows are on their way, it is chosen as soon as they are there.
        """
        if self._model.busy:
            self._to_choose = identity
            return True
        place = self._model.place_of(identity)
        if place < 0:
            return False
        index = self._model.index(place, self._first_shown())
        in_focus_only = self.currentIndex().row() == place and not self.selectionModel().hasSelection()
        self.selectionModel().setCurrentIndex(index, _SELECT.ClearAndSelect | _SELECT.Rows)
        self.scrollTo(index)
        if in_focus_only and not self._quiet:
            self.chosen.emit(identity)  # it was the current row already, without being chosen
        return True

    def select_ids(self, identities: Sequence[int]) -> None:
        """Select exactly these rows, as far as they are fetched."""
        self.selectionModel().select(self._rows_selection(identities), _SELECT.ClearAndSelect | _SELECT.Rows)

    def shown_columns(self) -> list[Column[Row]]:
        """Return the columns in sight from left to right."""
        header = self.horizontalHeader()
        places = [header.logicalIndex(visual) for visual in range(header.count())]
        return [self._model.columns[place] for place in places if not header.isSectionHidden(place)]

    def selection_as_text(self) -> str:
        """Return the heads and the selected rows as lines with tabs between the shown columns."""
        return rows_as_text(self.shown_columns(), self.selected_rows())

    def show_column(self, key: str, *, on: bool = True) -> None:
        """Show or hide a column, as the owner does; the first one always stays."""
        keys = [column.key for column in self._model.columns]
        place = keys.index(key) if key in keys else 0
        if place:
            self.setColumnHidden(place, not on)
            self._stretch()
            self.arranged.emit()

    def columns_menu(self, parent: QWidget) -> QMenu:
        """Return a menu in which each column can be shown or hidden; the first one always stays."""
        return columns_menu(self, parent)

    def fill_menu(self, menu: QMenu) -> None:
        """Add what every table offers to a page's own menu: copy, choose columns, export."""
        fill_table_menu(self, menu)

    def export(self) -> None:
        """Ask where the table should go as a file, then write it: all rows of the filter in the shown columns."""
        from msp_desk.ui.widgets.table_export import ask_to_export

        ask_to_export(self)

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
            self.copy_selection()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id():
            if not self.selectionModel().hasSelection():
                self.choose(self.current_id())  # the row in focus is meant
            self.opened.emit(self.current_id())
        elif event.key() == Qt.Key.Key_F2 and self.current_id():
            self.edit_wanted.emit(self.current_id())
        elif event.key() == Qt.Key.Key_Delete and self.selectionModel().hasSelection():
            self.removal_wanted.emit(self.selected_ids())
        else:
            super().keyPressEvent(event)

    def copy_selection(self) -> None:
        """Put the selected rows into the clipboard."""
        if self.selectionModel().hasSelection():
            QGuiApplication.clipboard().setText(self.selection_as_text())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what the page can do with the selected rows, then what every table offers."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._menu is not None:
            self._menu(menu, self.selected_ids() if self.selected_count() <= MOST_SUMMED else [])
        self.fill_menu(menu)
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        menu.popup(self._below_current() if by_key else event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, or the words for none."""
        super().paintEvent(event)
        if self._empty and self._model.rowCount() == 0 and not self._model.busy:
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
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._on_head_menu)
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

    def _selected_spans(self) -> list[tuple[int, int]]:
        """The selected rows as pairs of first and last place, in order; cheap however many rows they are."""
        spans: list[tuple[int, int]] = []
        selection = self.selectionModel().selection()
        ranges = [selection.at(place) for place in range(selection.count())]
        for found in sorted((span.top(), span.bottom()) for span in ranges):
            if spans and found[0] <= spans[-1][1] + 1:
                spans[-1] = (spans[-1][0], max(spans[-1][1], found[1]))
            else:
                spans.append(found)
        return spans

    def _ids_to_tell(self) -> list[int]:
        found: list[int] = []
        for first, last in self._selected_spans():
            room = MOST_SUMMED - len(found)
            if room > 0:
                found.extend(self._model.ids_between(first, min(last, first + room - 1)))
        return found

    def _ids_to_keep(self) -> list[int]:
        if self.selectionModel() is None:
            return []
        selected = self.selected_ids() if self.selected_count() <= MOST_KEPT else []
        current = self.current_id()
        return [*([current] if current else []), *(one for one in selected if one != current)]

    def _on_about_to_show(self) -> None:
        few = self.selected_count() <= MOST_SUMMED
        self._kept = (self.current_id(), self.selected_ids() if few else [], self.verticalScrollBar().value())
        self._quiet = True

    def _on_shown(self) -> None:
        current, selected, height = self._kept
        place = self._model.kept_place(current) if current else -1
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
        remaining = self._ids_to_tell()
        if remaining != selected:
            self.selection_changed.emit(remaining)
        self._say_selection()
        self.viewport().update()
        wanted, self._to_choose = self._to_choose, 0
        if wanted and not self._model.busy:
            self.choose(wanted)

    def _on_counted(self) -> None:
        self._say_selection()

    def _say_selection(self) -> None:
        count = self.selected_count()
        rows = self.selected_rows() if 0 < count <= MOST_SUMMED else []
        self.selection_said.emit(selection_words(self._model.columns, rows, count, self._link))

    def _on_current_changed(self, current: Index, _previous: Index) -> None:
        self.viewport().update()
        if not self._quiet:
            self._last_chosen = self._model.id_at(current.row())
            self.chosen.emit(self._last_chosen)

    def _on_selection_changed(self) -> None:
        if not self._quiet:
            self.selection_changed.emit(self._ids_to_tell())
            self._say_selection()

    def _on_head_menu(self, place: QPoint) -> None:
        menu = self.columns_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(place))

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
