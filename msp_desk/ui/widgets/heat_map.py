"""The heat map: clients by months, each cell a letter; a table, so keyboard and screen reader have every cell."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PANEL_PADDING, ROW_HEIGHT, TWO_LINE_HEAD_HEIGHT
from msp_desk.ui.theme.typography import TextSize, font_of, tabular
from msp_desk.ui.widgets.heat_cell import CELL, paint_heat_cell
from msp_desk.ui.widgets.heat_model import HeatCell, HeatModel, HeatMonth, HeatRole, HeatRow
from msp_desk.ui.widgets.plain_text import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
_CHANGE_WIDTH: Final = 72
_LEAST_NAME: Final = 120

__all__ = ["HeatCell", "HeatMap", "HeatMonth", "HeatRow"]


class HeatMap(QTableView):
    """The map.

    Signals:
        cell_chosen: The client's id and the month's place (0 is the first; the last one for name and change).
        opened: The client's id, on Enter or a double click.
        head_clicked: "client" or "change" was clicked in the head; the page sorts and shows again.
    """

    cell_chosen = Signal(object, int)
    opened = Signal(object)
    head_clicked = Signal(str)

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        """Make an empty map.

        Args:
            name: What a screen reader calls it.
            parent: Its owner.
        """
        super().__init__(parent)
        self._model = HeatModel(self)
        self._quiet = False
        self.setModel(self._model)
        self.setAccessibleName(name)
        self.setItemDelegate(_HeatDelegate(self))
        header = _HeatHeader(self)
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

    def show_content(self, months: Sequence[HeatMonth], rows: Sequence[HeatRow]) -> None:
        """Show months and clients in the order given; the chosen cell stays chosen where it is still there."""
        identity, month = self.current()
        self._quiet = True
        self._model.show(months, rows)
        self._lay_out()
        found = self.choose(identity, month) if identity else False
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
        header = self.horizontalHeader()
        if isinstance(header, _HeatHeader):
            header.show_sorted(place, descending=descending)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names what is left."""
        super().resizeEvent(event)
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the client."""
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
        for column in range(1, months + 1):
            self.setColumnWidth(column, CELL.width())
        if self._model.columnCount() > 1:
            left = self.viewport().width() - months * CELL.width() - _CHANGE_WIDTH
            self.setColumnWidth(0, max(_LEAST_NAME, left))
            self.setColumnWidth(months + 1, _CHANGE_WIDTH)

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


class _HeatDelegate(QStyledItemDelegate):
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
        current = self._view.currentIndex()
        months = len(self._view.heat_model.months)
        painter.save()
        if current.isValid() and current.row() == index.row():
            painter.fillRect(place, QColor(palette.selection))
        if 1 <= index.column() <= months:
            cell: HeatCell | None = index.data(HeatRole.CELL)
            box = QRectF(place).adjusted(1, 1.5, -1, -1.5)
            if cell is not None:
                paint_heat_cell(painter, box, cell.letter, palette, capped=cell.capped)
            if index == current:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(palette.surface), 1.5))
                painter.drawRoundedRect(box.adjusted(1.5, 1.5, -1.5, -1.5), 3, 3)
                painter.setPen(QPen(QColor(palette.accent), 2))
                painter.drawRoundedRect(box.adjusted(0, 0, 0, 0), 4, 4)
        else:
            self._paint_text(painter, option, index, months)
            if index == current and self._view.hasFocus():
                painter.setPen(QPen(QColor(palette.accent), 2))
                painter.drawRect(place.adjusted(1, 1, -1, -1))
        painter.restore()

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


class _HeatHeader(QHeaderView):
    """Months centred with the year above the first of it; the last one in text colour."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(24)
        self._sorted = -1
        self._descending = False

    def show_sorted(self, place: int, *, descending: bool) -> None:
        self._sorted, self._descending = place, descending
        self.viewport().update()

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        size.setHeight(TWO_LINE_HEAD_HEIGHT)
        return size

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        palette = current_palette()
        painter.save()
        painter.fillRect(rect, QColor(palette.surface))
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        told = str(self.model().headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        year, _, title = told.rpartition("\n")
        last = self.model().columnCount() - 1
        bold = font_of(TextSize.SMALL, bold=True)
        strong = logicalIndex in (self._sorted, last - 1)
        painter.setPen(QColor(palette.text if strong else palette.muted))
        painter.setFont(bold)
        if 1 <= logicalIndex < last:
            line = QFontMetrics(bold).height()
            second = QRect(rect.left(), rect.top() + rect.height() // 2 - 3, rect.width(), line)
            painter.drawText(second, int(Qt.AlignmentFlag.AlignCenter), title)
            painter.setFont(font_of(TextSize.SMALL))
            painter.setPen(QColor(palette.muted))
            painter.drawText(second.translated(0, -line + 3), int(Qt.AlignmentFlag.AlignCenter), year)
        else:
            right = logicalIndex == last
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
            arrow = ("▾" if self._descending else "▴") if logicalIndex == self._sorted else ""
            inner = rect.adjusted(PANEL_PADDING, 0, -PANEL_PADDING, 0) if not right else rect.adjusted(0, 0, -6, 0)
            shown = f"{title} {arrow}" if arrow else title
            if right and not arrow:
                inner = rect.adjusted(0, 0, -PANEL_PADDING, 0)
            painter.drawText(inner, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.restore()
