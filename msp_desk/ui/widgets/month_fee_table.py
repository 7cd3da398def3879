"""The table of the month's fees, worked by keys alone."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.spacing import ROW_HEIGHT
from msp_desk.ui.widgets.table_header import TableHeader

_CONTROL: Final = Qt.KeyboardModifier.ControlModifier
_BOX: Final = 16
_LEFT: Final = 8
_Index = QModelIndex | QPersistentModelIndex


class FeeDelegate(QStyledItemDelegate):
    """Paints ticks that are seen in light and dark, and keeps a cell's colour when it is selected."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Leave room for the box, and say what is wrong also in a selected cell."""
        super().initStyleOption(option, index)
        view: Any = option  # the stubs know the fields of the option only on some platforms
        colour = index.data(Qt.ItemDataRole.ForegroundRole)
        if isinstance(colour, QColor):
            view.palette.setColor(QPalette.ColorRole.HighlightedText, colour)
        view.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the box before the text."""
        ticked = index.data(Qt.ItemDataRole.CheckStateRole)
        if ticked is None:
            super().paint(painter, option, index)
            return
        view: Any = option
        place = QRectF(view.rect)
        inner = QStyleOptionViewItem(option)
        moved: Any = inner
        moved.rect = view.rect.adjusted(_LEFT + _BOX, 0, 0, 0)
        super().paint(painter, inner, index)
        palette = current_palette()
        box = QRectF(place.left() + _LEFT, place.center().y() - _BOX / 2, _BOX, _BOX).adjusted(0.5, 0.5, -0.5, -0.5)
        on = Qt.CheckState(ticked) is Qt.CheckState.Checked
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(palette.accent if on else palette.control), 1))
        painter.setBrush(QColor(palette.accent if on else palette.surface))
        painter.drawRoundedRect(box, 3, 3)
        if on:
            painter.setPen(QPen(QColor(palette.on_accent), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            corners = [(0.25, 0.52), (0.43, 0.7), (0.76, 0.32)]
            points = [QPointF(box.left() + x * box.width(), box.top() + y * box.height()) for x, y in corners]
            painter.drawPolyline(QPolygonF(points))
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """A click on the box turns its tick."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            ticked = index.data(Qt.ItemDataRole.CheckStateRole)
            view: Any = option
            if ticked is not None and event.position().x() < view.rect.left() + _LEFT + _BOX + 4:
                on = Qt.CheckState(ticked) is Qt.CheckState.Checked
                state = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
                return model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
        return False


class FeeTable(QTableView):
    """The invoices to be: Space ticks, typing or F2 edits, Enter goes on.

    Signals:
        toggled: Space was pressed over these rows.
    """

    toggled = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self.setObjectName("month_fees_table")
        self.setHorizontalHeader(TableHeader(self))
        self.horizontalHeader().setSectionsMovable(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT + 2)
        self.setShowGrid(False)
        self.setItemDelegate(FeeDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.EditKeyPressed | triggers.DoubleClicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the selected rows, in whatever column; Enter after a cell stores nothing, Ctrl+Enter does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() & _CONTROL:
            event.accept()
            return
        if event.key() == Qt.Key.Key_Space:
            rows = sorted({index.row() for index in self.selectionModel().selectedIndexes()})
            if rows:
                self.toggled.emit(rows)
            return
        super().keyPressEvent(event)
