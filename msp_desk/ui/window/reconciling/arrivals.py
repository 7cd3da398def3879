"""The arrivals of a bank file: filter, table, and the keys by which they are cleared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from msp_desk.core.formatting import DayStyle, format_day, format_money
from msp_desk.core.importing.statements import BankEntry
from msp_desk.core.wording import Wording
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.row_source import MemoryRows
from msp_desk.ui.widgets.search_field import SearchField
from msp_desk.ui.widgets.segments import Segments
from msp_desk.ui.widgets.table_column import Column
from msp_desk.ui.window.reconciling.choice import ArrivalState, Sieve
from msp_desk.ui.window.reconciling.clearing import Clearing
from msp_desk.ui.window.reconciling.state_delegates import TONES, BoxDelegate, StateDelegate

_SEEN_AT_ONCE: Final = 20
"""Fewer arrivals need no search; Ctrl+F brings it all the same."""
_PLAIN: Final = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class ArrivalTable(RecordTable[int]):
    """The table of arrivals.

    Signals:
        toggled: Space was pressed: the ids of the rows that are to be ticked or unticked.
        next_wanted: N was pressed.
    """

    toggled = Signal(list)
    next_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space toggles, N goes on."""
        if event.key() == Qt.Key.Key_Space:
            chosen = self.selected_ids() or ([self.current_id()] if self.current_id() else [])
            if chosen:
                self.toggled.emit(chosen)
        elif event.key() == Qt.Key.Key_N and event.modifiers() in _PLAIN:
            self.next_wanted.emit()
        else:
            super().keyPressEvent(event)


class ArrivalsPanel(QWidget):
    """Filter and table.

    Signals:
        chosen: The place of the arrival that is now the current one; -1 for none.
        edit_wanted: Enter was pressed on the current arrival.
        ticked: Other arrivals than before are ticked.
    """

    chosen = Signal(int)
    edit_wanted = Signal()
    ticked = Signal()

    def __init__(self, wording: Wording, currency: str, parent: QWidget | None = None) -> None:
        """Make it without arrivals."""
        super().__init__(parent)
        self._wording, self._currency = wording, currency
        self._clearing: Clearing | None = None
        self._clients: dict[int, str] = {}
        self._sieves = Segments([(sieve, "") for sieve in Sieve], name=self.tr("Arrivals shown"))
        self._sieves.setObjectName("reconcile_sieves")
        self._sieves.changed.connect(lambda _sieve: self._show_rows())
        self._table = ArrivalTable(
            self._columns(), MemoryRows[int]([], _identity, ()), name=self.tr("Money that arrived"), empty=""
        )
        self._table.setObjectName("reconcile_arrivals")
        self._table.setItemDelegateForColumn(0, BoxDelegate(self._is_ticked, self._table))
        self._table.setItemDelegateForColumn(1, StateDelegate(self._state, self._table))
        self._table.clicked.connect(self._on_clicked)
        self._table.toggled.connect(lambda found: self._toggle([identity - 1 for identity in found]))
        self._table.next_wanted.connect(self.go_on)
        self._table.opened.connect(lambda _identity: self.edit_wanted.emit())
        self._table.chosen.connect(lambda identity: self.chosen.emit(identity - 1))
        self._search = SearchField(placeholder=self.tr("Search what arrived"))
        self._search.setObjectName("reconcile_search")
        self._search.wanted.connect(self._table.set_filter)
        self._search.left_down.connect(self.focus_table)
        self._keys = PlainLabel(wording.say("reconcile.keys"), size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, GRID, GRID * 2, GRID)
        column.setSpacing(GRID)
        column.addWidget(self._sieves)
        column.addWidget(self._search)
        column.addWidget(self._table, 1)
        column.addWidget(self._keys)

    @property
    def table(self) -> ArrivalTable:
        """The table; the id of a row is the place of its arrival, counted from 1."""
        return self._table

    def current(self) -> int:
        """The place of the current arrival; -1 when there is none."""
        return self._table.current_id() - 1

    def show_clearing(self, clearing: Clearing | None) -> None:
        """Show the arrivals of a file; those to decide when there are any."""
        self._clearing = clearing
        self._clients = {} if clearing is None else {int(number): name for number, name in clearing.file.clients}
        self._sieves.set_value(Sieve.ALL)
        self._search.clear()
        self._search.setVisible(clearing is not None and len(clearing.file.arrivals) > _SEEN_AT_ONCE)
        self._table.set_empty("" if clearing is None else self._wording.say("reconcile.all_left"))
        self.tell()
        self._show_rows()
        if clearing is not None and clearing.file.arrivals:
            first = clearing.next_undecided(-1)
            self._table.choose((first or 0) + 1)

    def tell(self) -> None:
        """Say how many arrivals each filter shows, and show the rows as they are now."""
        counts = dict.fromkeys(Sieve, 0) if self._clearing is None else self._clearing.counts()
        words = [self.tr("All"), self.tr("To decide"), self.tr("Sure"), self.tr("Already there")]
        numbers = [self._wording.text(counts[sieve]) for sieve in Sieve]
        self._sieves.set_words([f"{word} {number}" for word, number in zip(words, numbers, strict=True)])
        model = self._table.record_model
        if model.rowCount():
            model.dataChanged.emit(model.index(0, 0), model.index(model.rowCount() - 1, model.columnCount() - 1))

    def focus_search(self) -> None:
        """Put the keyboard into the search."""
        if self._clearing is not None:
            self._search.show()
            self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_table(self) -> None:
        """Put the keyboard on the current arrival."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Go to the next arrival to decide; where filter or search hide it, all are shown again."""
        found = None if self._clearing is None else self._clearing.next_undecided(self.current())
        if found is None:
            return
        if not self._table.choose(found + 1):
            self._sieves.set_value(Sieve.ALL)
            self._search.clear()
            self._show_rows()
            self._table.choose(found + 1)

    def _toggle(self, places: Sequence[int]) -> None:
        if self._clearing is not None and self._clearing.tick(places):
            self.ticked.emit()
        elif len(places) == 1 and self._clearing is not None and self._state(places[0]) is ArrivalState.OPEN:
            self.edit_wanted.emit()  # nobody is chosen yet: that is what must be said first

    def _show_rows(self) -> None:
        sieve = self._sieves.value()
        places = [] if self._clearing is None else self._clearing.places(Sieve(str(sieve)))
        self._table.show_rows(MemoryRows(places, _identity, self._columns()))
        if places and not self._table.current_id():
            self._table.choose(places[0] + 1)

    def _on_clicked(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if index.column() == 0:
            self._toggle([self._table.record_model.id_at(index.row()) - 1])

    def _is_ticked(self, place: int) -> bool | None:
        if self._clearing is None or self._clearing.arrival(place).payment is not None:
            return None
        return self._clearing.choice(place).ticked

    def _state(self, place: int) -> ArrivalState:
        return ArrivalState.OPEN if self._clearing is None else self._clearing.state(place)

    def _columns(self) -> Sequence[Column[int]]:
        wording, stored, left = self._wording, self.tr("is stored"), self.tr("is not stored")

        def entry(place: int) -> BankEntry:
            assert self._clearing is not None  # noqa: S101 - rows are shown only of a file
            return self._clearing.arrival(place).entry

        def client(place: int) -> str:
            number = None if self._clearing is None else self._clearing.choice(place).client_id
            return self._clients.get(int(number or 0), "")

        return (
            Column(key="ticked", title="", text=lambda place: stored if self._is_ticked(place) else left, width=36,
                   searched=False),
            Column(key="state", title=self.tr("State"), width=112, tone=lambda place: TONES[self._state(place)],
                   text=lambda place: wording.say(f"reconcile.state.{self._state(place).value}"),
                   sort=lambda place: list(ArrivalState).index(self._state(place))),
            Column(key="day", title=self.tr("Day"), width=84, figures=True,
                   text=lambda place: format_day(entry(place).day, wording.language, DayStyle.SHORT),
                   value=lambda place: entry(place).day, sort=lambda place: entry(place).day.toordinal()),
            Column(key="amount", title=self.tr("Amount"), width=100, figures=True,
                   text=lambda place: format_money(entry(place).amount, self._currency, wording.language),
                   sort=lambda place: entry(place).amount),
            Column(key="payer", title=self.tr("Payer"), width=152, text=lambda place: entry(place).payer,
                   sort=lambda place: entry(place).payer),
            Column(key="client", title=self.tr("Client"), width=136, text=client, sort=client),
            Column(key="reference", title=self.tr("Reference"), width=152, stretch=True,
                   text=lambda place: entry(place).reference),
        )  # fmt: skip


def _identity(place: int) -> int:
    return place + 1
