"""One column of the board: a list of cards worked by keys and pointer."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QDrag,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from msp_desk.ui.pages.exits.card_delegate import CardDelegate, said_in_full
from msp_desk.ui.pages.exits.card_model import CardModel
from msp_desk.ui.pages.exits.cards import Card
from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize, font_of

CARD_FORMAT: Final = "application/x-msp-desk-exit"
"""What is dragged from column to column: the number of the exit."""


class CardList(QListView):
    """The cards of one stage.

    Signals:
        opened: Enter was pressed on an exit, or it was double-clicked; carries its number.
        sideways: Left or Right was pressed: -1 or 1.
        stage_wanted: Ctrl with Left or Right: the number of the exit, and -1 or 1.
        menu_wanted: The menu of an exit is wanted: its number, and where.
        dropped: An exit was dropped here; carries its number.
        chosen: Another card became the current one; carries the number of its exit.
    """

    opened = Signal(int)
    sideways = Signal(int)
    stage_wanted = Signal(int, int)
    menu_wanted = Signal(int, QPoint)
    dropped = Signal(int)
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make an empty column."""
        super().__init__(parent)
        self._cards = CardModel(self)
        self._empty = ""
        self.setModel(self._cards)
        self.setItemDelegate(CardDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "cards")
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(False)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setMouseTracking(True)
        self.doubleClicked.connect(lambda _index: self._open())
        self.selectionModel().currentChanged.connect(lambda _now, _before: self._tell())

    @property
    def cards(self) -> CardModel:
        """The cards."""
        return self._cards

    def current(self) -> Card | None:
        """The card the keyboard is at."""
        return self._cards.card_at(self.currentIndex())

    def show_cards(self, cards: list[Card]) -> None:
        """Show other cards; the current exit stays so while it is here."""
        kept = self.current()
        place = self.currentIndex().row()
        height = self.verticalScrollBar().value()
        self._cards.show_cards(cards)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if cards else Qt.FocusPolicy.NoFocus)
        at = -1 if kept is None else self._cards.place_of(kept.id)
        if cards:
            self.choose_row(at if at >= 0 else max(0, min(place, len(cards) - 1)))
        self.verticalScrollBar().setValue(height)
        self.viewport().update()

    def choose_row(self, row: int) -> None:
        """Make a row the current one, as near as there is one."""
        if self._cards.rowCount():
            index = self._cards.index(max(0, min(row, self._cards.rowCount() - 1)))
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def choose(self, number: int) -> bool:
        """Make an exit the current one; False when it is not here."""
        place = self._cards.place_of(number)
        if place >= 0:
            self.choose_row(place)
            self.scrollTo(self.currentIndex())
        return place >= 0

    def set_empty(self, text: str) -> None:
        """What is said while no card is here."""
        self._empty = text
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; Left and Right go to the next column, with Ctrl they move the exit there; Ctrl+C copies."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        card = self.current()
        if step is not None and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if card is not None:
                self.stage_wanted.emit(card.id, step)
        elif step is not None:
            self.sideways.emit(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif event.matches(QKeySequence.StandardKey.Copy) and card is not None:
            QGuiApplication.clipboard().setText(said_in_full(card))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the card under the pointer, or of the current one."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        card = self.current() if by_key else self._cards.card_at(self.indexAt(event.pos()))
        if card is not None:
            here = self.visualRect(self.currentIndex()).topLeft() + QPoint(2 * GRID, 4 * GRID)
            self.menu_wanted.emit(card.id, self.viewport().mapToGlobal(here) if by_key else event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard begins at the first card."""
        super().focusInEvent(event)
        if self.current() is None:
            self.choose_row(0)
        self._tell()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words break anew at another width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards, or what is said where there is none."""
        super().paintEvent(event)
        if self._empty and not self._cards.rowCount():
            painter = QPainter(self.viewport())
            painter.setFont(font_of(TextSize.SMALL))
            painter.setPen(QColor(current_palette().muted))
            place = self.viewport().rect().adjusted(GRID, GRID, -GRID, -GRID)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap), self._empty)
            painter.end()

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Take the current exit along."""
        card = self.current()
        if card is None:
            return
        carried = QMimeData()
        carried.setData(CARD_FORMAT, str(card.id).encode("ascii"))
        drag = QDrag(self)
        drag.setMimeData(carried)
        drag.setPixmap(self.viewport().grab(self.visualRect(self.currentIndex())))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """An exit may be let go here."""
        if event.mimeData().hasFormat(CARD_FORMAT):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Anywhere in the column."""
        if event.mimeData().hasFormat(CARD_FORMAT):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """It should come to this stage."""
        carried = bytes(event.mimeData().data(CARD_FORMAT).data())
        if carried.isdigit():
            event.acceptProposedAction()
            self.dropped.emit(int(carried))

    def _open(self) -> None:
        card = self.current()
        if card is not None:
            self.opened.emit(card.id)

    def _tell(self) -> None:
        card = self.current()
        self.chosen.emit(0 if card is None else card.id)
