"""The heat map: clients by months, each cell a letter; a table, so keyboard and screen reader have every cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PANEL_PADDING, ROW_HEIGHT
from msp_desk.ui.theme.typography import tabular
from msp_desk.ui.widgets.heat_cell import CELL, paint_heat_cell
from msp_desk.ui.widgets.heat_export import map_as_text
from msp_desk.ui.widgets.heat_head import HeatHead
from msp_desk.ui.widgets.heat_model import HeatCell, HeatModel, HeatMonth, HeatRole, HeatRow, Note
from msp_desk.ui.widgets.plain_text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
_CHANGE_WIDTH: Final = 72
_LEAST_NAME: Final = 120
_FLOATING_NAME: Final = 184
"""The name's width where the months need scrolling anyway."""

__all__ = ["HeatCell", "HeatMap", "HeatMonth", "HeatRow"]


class HeatMap(QTableView):
    """The map.

    Signals:
        cell_chosen: The client's id and the month's place (0 is the first; the last one for name and change).
        opened: The client's id, on Enter or a double click.
        head_clicked: "client" or "change" was clicked in the head; the page sorts and shows again.
        menu_wanted: A place on the screen where the page may open a menu.
    """

    cell_chosen = Signal(object, int)
    opened = Signal(object)
    head_clicked = Signal(str)
    menu_wanted = Signal(QPoint)

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        """Make an empty map.

        Args:
            name: What a screen reader calls it.
            parent: Its owner.
        """
        super().__init__(parent)
        self._model = HeatModel(self)
        self._quiet = False
        self._at_end = True
        self.horizontalScrollBar().rangeChanged.connect(self._on_range_changed)
        self.setModel(self._model)
        self.setAccessibleName(name)
        self._delegate = HeatDelegate(self)
        self.setItemDelegate(self._delegate)
        header = self._head = HeatHead(self)
        self.setHorizontalHeader(header)
        header.sectionClicked.connect(self._on_head_clicked)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    @property
    def heat_model(self) -> HeatModel:
        """The model behind it."""
        return self._model

    def show_content(self, months: Sequence[HeatMonth], rows: Sequence[HeatRow], note: Note | None = None) -> None:
        """Show months and clients in the order given; the chosen cell stays chosen where it is still there.

        Args:
            months: The columns; where they are others than before, the last ones are in sight.
            rows: The clients.
            note: Says more about a cell when it is asked for.
        """
        identity, month = self.current()
        from_end = len(self._model.months) - month
        as_before = self._model.months == tuple(months)
        at = self.horizontalScrollBar().value()
        self._quiet = True
        self._model.show(months, rows, note)
        self._lay_out()
        found = self.choose(identity, max(0, len(months) - from_end)) if identity else False
        self._at_end = not as_before or self._at_end
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().maximum() if self._at_end else at)
        self._quiet = False
        if identity and not found:
            self.cell_chosen.emit(0, len(months) - 1)

    def choose(self, identity: int, month: int = -1) -> bool:
        """Choose a client's month (the last one when left out); False when the client is not there."""
        last = len(self._model.months) - 1
        for place, row in enumerate(self._model.rows):
            if row.identity == identity and last >= 0:
                at = last if not 0 <= month <= last else month
                self.setCurrentIndex(self._model.index(place, at + 1))
                return True
        return False

    def current(self) -> tuple[int, int]:
        """Return the id of the chosen client (0 for none) and the place of the chosen month."""
        index = self.currentIndex()
        last = len(self._model.months) - 1
        if not index.isValid():
            return 0, last
        month = index.column() - 1 if 1 <= index.column() <= last + 1 else last
        return self._model.rows[index.row()].identity, month

    def show_sorted(self, column: str, *, descending: bool = False) -> None:
        """Mark "client" or "change" as the sorted column; "" for none."""
        place = {"client": 0, "change": len(self._model.months) + 1}.get(column, -1)
        self._head.show_sorted(place, descending=descending)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names what is left."""
        super().resizeEvent(event)
        self._lay_out()

    @property
    def names_width(self) -> int:
        """How wide the names are, which stay at the left however far the months are scrolled, in pixels."""
        return self.columnWidth(0)

    def names_float(self) -> bool:
        """Whether the months are scrolled, so that the names lie over them."""
        return self.horizontalScrollBar().value() > 0

    def indexAt(self, pos: QPoint) -> QModelIndex:
        """The cell at a place; the names lie over the months."""
        found = super().indexAt(pos)
        if found.isValid() and self.names_float() and pos.x() < self.names_width:
            return self._model.index(found.row(), 0)
        return found

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a cell into sight, and out from under the names."""
        super().scrollTo(index, hint)
        hidden = self.names_width - self.columnViewportPosition(index.column())
        if index.column() > 0 and hidden > 0:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - hidden)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Scroll; the names do not follow to the side, so all that is in sight is painted again then."""
        super().scrollContentsBy(dx, dy)
        if dx:
            self._at_end = self.horizontalScrollBar().value() == self.horizontalScrollBar().maximum()
            self.viewport().update()
            self._head.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint what is in sight, and the names over scrolled months."""
        super().paintEvent(event)
        if not self.names_float() or not self._model.rows:
            return
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        area = event.rect()
        first = max(0, self.rowAt(area.top()))
        last = self.rowAt(area.bottom())
        last = len(self._model.rows) - 1 if last < 0 else last
        for row in range(first, last + 1):
            option.rect = QRect(0, self.rowViewportPosition(row), self.names_width, self.rowHeight(row))
            self._delegate.paint_floating(painter, option, self._model.index(row, 0))
        painter.setPen(QPen(QColor(current_palette().line), 1))
        painter.drawLine(
            self.names_width - 1, 0, self.names_width - 1, self.rowViewportPosition(last) + self.rowHeight(last)
        )
        painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask the page for its menu, beside the chosen cell where a key asked."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        below = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        self.menu_wanted.emit(below if by_key else event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the client, Ctrl+C copies the map."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(map_as_text(self._model))
            return
        identity = self.current()[0]
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and identity:
            self.opened.emit(identity)
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the palette and the language in the head too."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.LanguageChange):
            self.horizontalHeader().viewport().update()

    def _lay_out(self) -> None:
        months = len(self._model.months)
        self._head.setDefaultSectionSize(CELL.width())
        for column in range(1, months + 1):
            if self.columnWidth(column) != CELL.width():
                self.setColumnWidth(column, CELL.width())
        if self._model.columnCount() > 1:
            left = self.viewport().width() - months * CELL.width() - _CHANGE_WIDTH
            self.setColumnWidth(0, max(_LEAST_NAME if left > 0 else _FLOATING_NAME, left))
            self.setColumnWidth(months + 1, _CHANGE_WIDTH)

    def _on_range_changed(self, _least: int, most: int) -> None:
        """Keep the latest months in sight when there is a little more to scroll."""
        if self._at_end:
            self.horizontalScrollBar().setValue(most)

    def _on_current_changed(self, current: Index, _previous: Index) -> None:
        self.viewport().update()
        if current.isValid() and not self._quiet:
            self.cell_chosen.emit(*self.current())

    def _on_double_clicked(self, index: Index) -> None:
        self.opened.emit(self._model.rows[index.row()].identity)

    def _on_head_clicked(self, section: int) -> None:
        if section == 0:
            self.head_clicked.emit("client")
        elif section == len(self._model.months) + 1:
            self.head_clicked.emit("change")


class HeatDelegate(QStyledItemDelegate):
    """Paints names, cells and changes; the row of the chosen cell is tinted, the cell itself ringed."""

    def __init__(self, view: HeatMap) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(CELL)

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        if event.type() == QEvent.Type.ToolTip and index.isValid() and index.column() == 0:
            name = str(index.data() or "")
            cut = QFontMetrics(view.font()).horizontalAdvance(name) > view.visualRect(index).width() - 3 * GRID
            QToolTip.showText(event.globalPos(), plain_tooltip(name) if cut else "", view)
            return True
        return super().helpEvent(event, view, option, index)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        palette = current_palette()
        place: QRect = option.rect
        model, current = self._view.heat_model, self._view.currentIndex()
        row, column, months = index.row(), index.column(), len(model.months)
        in_row = current.isValid() and current.row() == row
        if in_row:
            painter.fillRect(place, QColor(palette.selection))
        if 1 <= column <= months:
            cell = model.cell(row, column)  # asked directly: hundreds of cells are painted at once
            if cell is not None:
                box = QRectF(place).adjusted(1, 1.5, -1, -1.5)
                paint_heat_cell(painter, box, cell.letter, palette, capped=cell.capped)
            if in_row and current.column() == column:
                self._paint_ring(painter, QRectF(place).adjusted(1, 1.5, -1, -1.5))
            return
        painter.save()
        self._paint_text(painter, option, index, months)
        if in_row and current.column() == column and self._view.hasFocus():
            painter.setPen(QPen(QColor(palette.accent), 2))
            painter.drawRect(place.adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_ring(self, painter: QPainter, box: QRectF) -> None:
        """Ring the chosen cell."""
        palette = current_palette()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(palette.surface), 1.5))
        painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), 3, 3)
        painter.setPen(QPen(QColor(palette.accent), 2))
        painter.drawRoundedRect(box, 4, 4)
        painter.restore()

    def paint_floating(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a name over the months that are scrolled under it."""
        painter.fillRect(option.rect, QColor(current_palette().surface))
        self.paint(painter, option, index)

    def _paint_text(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, months: int) -> None:
        palette = current_palette()
        change = index.column() == months + 1
        row: HeatRow = index.data(HeatRole.ROW)
        font = QFont(option.font)
        painter.setFont(tabular(font) if change else font)
        tone = (row.tone if row.change else Tone.MUTED) if change else Tone.TEXT
        chosen = self._view.currentIndex().row() == index.row()
        painter.setPen(QColor(palette.tone_on_selection(tone) if chosen else palette.tone(tone)))
        inner = option.rect.adjusted(0 if change else PANEL_PADDING, 0, -PANEL_PADDING if change else -GRID, 0)
        text = QFontMetrics(painter.font()).elidedText(
            str(index.data() or ""), Qt.TextElideMode.ElideRight, inner.width()
        )
        side = Qt.AlignmentFlag.AlignRight if change else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        painter.drawText(inner, int(flags), text)
