"""The asking half of the gut ranking: every client by name, a letter each, without a grade in sight."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.scorecard import Letter
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.grades.gut_round import GutRound
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.row_source import MemoryRows
from msp_desk.ui.widgets.table_column import BadgeCell, Column

_KEYS: Final = {
    Qt.Key.Key_A: Letter.A,
    Qt.Key.Key_B: Letter.B,
    Qt.Key.Key_C: Letter.C,
    Qt.Key.Key_D: Letter.D,
    Qt.Key.Key_F: Letter.F,
}
_HELD: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class GutAsking(QWidget):
    """The question, the letters, and the list of those who were asked about.

    Signals:
        answered: Something was said about a client.
    """

    answered = Signal()

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Ask about nobody yet."""
        super().__init__(parent)
        self._link = link
        self._round = GutRound(clients=[])
        self._question = ElidedLabel(size=TextSize.TITLE)
        self._hint = PlainLabel(tone=Tone.MUTED, wrap=True)
        self._buttons: dict[Letter | None, PushButton] = {}
        letters = QHBoxLayout()
        letters.setSpacing(GRID)
        for letter in (*Letter, None):
            button = PushButton("" if letter is None else letter.value)
            button.setObjectName("gut_skip" if letter is None else f"gut_{letter.value}")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._on_pressed, letter))
            self._buttons[letter] = button
            letters.addWidget(button)
        letters.addStretch(1)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._progress = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, figures=True)
        self._progress.setObjectName("gut_progress")
        progress = QHBoxLayout()
        progress.setSpacing(GRID)
        progress.addWidget(self._bar, 1)
        progress.addWidget(self._progress)
        self._table: RecordTable[Client] = RecordTable(
            self._columns(), MemoryRows[Client]([], lambda row: row.id, self._columns()), name="", several=False
        )
        self._table.setObjectName("gut_clients")
        self._table.installEventFilter(self)
        self._table.chosen.connect(lambda _client: self._ask())
        frame = Panel(padding=1)
        frame.column.addWidget(self._table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._question)
        column.addLayout(letters)
        column.addWidget(self._hint)
        column.addLayout(progress)
        column.addWidget(frame, 1)
        self.retranslate()

    @property
    def table(self) -> RecordTable[Client]:
        """The clients."""
        return self._table

    def progress_text(self) -> str:
        """How far the round is, in words."""
        return self._progress.text()

    def show_round(self, shown: GutRound) -> None:
        """Ask about the clients of a round, from the first one without an answer on."""
        self._round = shown
        self._table.show_rows(MemoryRows(shown.clients, lambda row: row.id, self._columns()))
        first = shown.first_open() or (shown.clients[0].id if shown.clients else 0)
        self._table.choose(first)
        self._ask()
        self._say_progress()

    def answer(self, letter: Letter | None) -> None:
        """Say something about the client in front and go on to the next one.

        Args:
            letter: None passes the client over.
        """
        client = ClientId(self._table.current_id())
        if not client:
            return
        self._round.answers[client] = letter
        model, place = self._table.record_model, self._table.currentIndex().row()
        model.dataChanged.emit(model.index(place, 0), model.index(place, model.columnCount() - 1))
        if place + 1 < model.rowCount():
            self._table.choose(model.id_at(place + 1))
        self._ask()
        self._say_progress()
        self.answered.emit()

    def take_focus(self) -> None:
        """Put the keyboard into the list."""
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._hint.setText(
            self.tr("Press A, B, C, D or F as you feel about the client; S passes it over; the arrow keys move.")
        )
        skip = self._buttons[None]
        skip.setText(self.tr("Pass over (S)"))
        grade = self.tr("Grade {letter}")
        for letter, button in self._buttons.items():
            if letter is not None:
                button.setAccessibleName(grade.replace("{letter}", letter.value))
        self._bar.setAccessibleName(self.tr("Progress"))
        self._table.setAccessibleName(self.tr("Clients and your letters"))
        self._table.show_columns(self._columns())
        self._ask()
        self._say_progress()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take letters before the list searches for them."""
        if watched is self._table and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = Qt.Key(event.key())
            if not event.modifiers() & _HELD and (key in _KEYS or key == Qt.Key.Key_S):
                self.answer(_KEYS.get(key))
                return True
        return super().eventFilter(watched, event)

    def _columns(self) -> list[Column[Client]]:
        return [
            Column(key="client", title=self.tr("Client"), text=lambda row: row.name, width=220, stretch=True),
            Column(key="letter", title=self.tr("Your letter"), text=self._letter_text, badge=self._badge, width=110),
            Column(key="said", title="", text=self._said, tone=lambda _row: Tone.MUTED, width=130),
        ]

    def _badge(self, row: Client) -> BadgeCell:
        letter = self._round.answers.get(row.id)
        return BadgeCell(letter=None if letter is None else letter.value)

    def _letter_text(self, row: Client) -> str:
        letter = self._round.answers.get(row.id)
        return "" if letter is None else letter.value

    def _said(self, row: Client) -> str:
        if row.id not in self._round.answers:
            return ""
        return self.tr("passed over") if self._round.answers[row.id] is None else ""

    def _ask(self) -> None:
        current = self._table.current_id()
        name = next((client.name for client in self._round.clients if client.id == current), "")
        self._question.setText(name)
        self._question.setAccessibleDescription(self._hint.text())
        for button in self._buttons.values():
            button.setEnabled(bool(name))

    def _say_progress(self) -> None:
        done, total = self._round.settled, len(self._round.clients)
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
        said = self.tr("{done} of {total} clients").replace("{done}", str(done)).replace("{total}", str(total))
        self._progress.setText(said)

    def _on_pressed(self, letter: Letter | None, _on: object = None) -> None:
        self.answer(letter)
