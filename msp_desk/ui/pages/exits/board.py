"""The board: a column a stage, side by side; where there is little room it scrolls to the column in use."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from msp_desk.ui.pages.exits.card_list import CardList
from msp_desk.ui.pages.exits.cards import Card
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.panel import Panel, PanelKind
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel

LEAST_WIDTH: Final = 212
"""Of a column; narrower ones scroll sideways instead."""
COLUMN_GAP: Final = 12


class Column(Panel):
    """The head of a stage and its cards."""

    def __init__(self) -> None:
        """Make an empty column."""
        super().__init__(kind=PanelKind.GROUND, padding=10)
        self.setMinimumWidth(LEAST_WIDTH)
        self.title = ElidedLabel(bold=True)
        self.count = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, figures=True)
        self.list = CardList()
        head = QHBoxLayout()
        head.setSpacing(GRID)
        head.addWidget(self.title)
        head.addWidget(self.count)
        head.addStretch(1)
        self.column.setSpacing(10)
        self.column.addLayout(head)
        self.column.addWidget(self.list, 1)


class Board(QScrollArea):
    """All stages.

    Signals:
        opened: An exit should be opened; carries its number.
        stage_wanted: An exit should move: its number, and by how many stages.
        menu_wanted: The menu of an exit is wanted: its number, and where.
        chosen: The exit the keyboard is at; 0 for none.
    """

    opened = Signal(int)
    stage_wanted = Signal(int, int)
    menu_wanted = Signal(int, QPoint)
    chosen = Signal(int)

    def __init__(self, stages: int, parent: QWidget | None = None) -> None:
        """Make a column for each stage."""
        super().__init__(parent)
        self.setObjectName("exits_board")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        inside.setProperty("role", "scrolled")
        line = QHBoxLayout(inside)
        line.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, PAGE_MARGIN)
        line.setSpacing(COLUMN_GAP)
        self._columns = [Column() for _ in range(stages)]
        for place, column in enumerate(self._columns):
            line.addWidget(column, 1)
            cards = column.list
            cards.opened.connect(self.opened)
            cards.sideways.connect(partial(self._go_sideways, place))
            cards.stage_wanted.connect(self.stage_wanted)
            cards.menu_wanted.connect(self.menu_wanted)
            cards.dropped.connect(partial(self._on_dropped, place))
            cards.chosen.connect(partial(self._on_chosen, place))
        self._in_use = 0
        self.setWidget(inside)

    @property
    def columns(self) -> Sequence[Column]:
        """The columns from left to right."""
        return self._columns

    def name(self, words: Sequence[str], empty: Sequence[str]) -> None:
        """Name the stages, and say what belongs where nothing is."""
        for column, word, nothing in zip(self._columns, words, empty, strict=True):
            column.title.setText(word)
            column.list.setAccessibleName(word)
            column.list.set_empty(nothing)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show exits; the one the keyboard is at keeps it, wherever it went."""
        at = self.current()
        held = any(column.list.hasFocus() for column in self._columns)
        for place, column in enumerate(self._columns):
            here = [card for card in cards if card.column == place]
            column.list.show_cards(here)
            column.count.setText(str(len(here)) if here else "")
            column.list.setAccessibleDescription(str(len(here)))
        if at is not None:
            self.choose(at.id, focus=held)
        if held and not any(column.list.hasFocus() for column in self._columns):
            self.take_focus()

    def current(self) -> Card | None:
        """The card the keyboard is at, or was last."""
        return self._columns[self._in_use].list.current()

    def card(self, number: int) -> Card | None:
        """A card by the number of its exit."""
        found = (card for column in self._columns for card in column.list.cards.cards if card.id == number)
        return next(found, None)

    def choose(self, number: int, *, focus: bool = False) -> bool:
        """Go to an exit; False when it is not on the board."""
        for place, column in enumerate(self._columns):
            if column.list.choose(number):
                self._in_use = place
                if focus:
                    column.list.setFocus(Qt.FocusReason.OtherFocusReason)
                self.ensureWidgetVisible(column, PAGE_MARGIN, 0)
                return True
        return False

    def take_focus(self) -> None:
        """Put the keyboard onto a card."""
        order = [self._in_use, *range(len(self._columns))]
        for place in order:
            if self._columns[place].list.cards.rowCount():
                self._columns[place].list.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def _go_sideways(self, place: int, step: int) -> None:
        """To the next column that has cards, at the same height."""
        row = self._columns[place].list.currentIndex().row()
        beyond = place + step
        while 0 <= beyond < len(self._columns):
            cards = self._columns[beyond].list
            if cards.cards.rowCount():
                cards.choose_row(row)
                cards.setFocus(Qt.FocusReason.TabFocusReason)
                self.ensureWidgetVisible(self._columns[beyond], PAGE_MARGIN, 0)
                return
            beyond += step

    def _on_dropped(self, place: int, number: int) -> None:
        card = self.card(number)
        if card is not None and card.column != place:
            self.stage_wanted.emit(number, place - card.column)

    def _on_chosen(self, place: int, number: int) -> None:
        if number and self._columns[place].list.hasFocus():
            self._in_use = place
            self.chosen.emit(number)
