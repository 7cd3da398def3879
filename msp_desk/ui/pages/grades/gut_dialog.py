"""The blind gut ranking: first the owner's letters without a grade in sight, then where the two disagree."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.ui.desk_link.background import Token
from msp_desk.ui.desk_link.finding import Finding
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.grades.gut_asking import GutAsking
from msp_desk.ui.pages.grades.gut_result import GutResult
from msp_desk.ui.pages.grades.gut_round import Comparison, GutRound, begin, compare
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.form_banner import FormBanner
from msp_desk.ui.widgets.plain_label import PlainLabel

_WIDTH, _HEIGHT = 860, 640
_ROOM = 64
"""So much of the screen is left free around it."""


class GutDialog(QDialog):
    """Asks, then compares.

    What was answered is stored in one step when the owner goes to the comparison or leaves; a round that was left is
    gone on with the next time.

    Signals:
        client_wanted: The owner wants to see why a client has its letter.
    """

    client_wanted = Signal(object)

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Show the last comparison where there is one and no round was left half done; else ask."""
        super().__init__(parent)
        self.setObjectName("gut_ranking")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._link = link
        self._round: GutRound = begin(link.desk, link.today)
        self._intro = PlainLabel(tone=Tone.MUTED, wrap=True)
        self._banner = FormBanner()
        self._asking, self._result = GutAsking(link), GutResult(link)
        self._asking.answered.connect(self._on_answered)
        self._result.client_wanted.connect(self._on_client_wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._asking)
        self._stack.addWidget(self._result)
        self._again, self._compare, self._close = PushButton(), PushButton(role=ButtonRole.PRIMARY), PushButton()
        self._again.setObjectName("gut_again")
        self._again.clicked.connect(lambda _on=False: self._ask_again())
        self._compare.setObjectName("gut_compare")
        self._compare.clicked.connect(lambda _on=False: self.compare())
        self._close.setObjectName("gut_close")
        self._close.clicked.connect(lambda _on=False: self.reject())
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self._again)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._compare)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN - GRID, PAGE_MARGIN, PAGE_MARGIN - GRID)
        column.setSpacing(GRID)
        column.addWidget(self._banner)
        column.addWidget(self._intro)
        column.addWidget(self._stack, 1)
        column.addLayout(buttons)
        self._finding: Finding[Comparison] = Finding(link, self._find, self._show, self._tell, self)
        self.retranslate()
        self._asking.show_round(self._round)
        room = QGuiApplication.primaryScreen().availableSize()
        self.resize(min(_WIDTH, room.width() - _ROOM), min(_HEIGHT, room.height() - _ROOM))
        if not self._round.answers and link.desk.gut_rankings.latest(link.today):
            self._go(self._result)
        else:
            self._go(self._asking)

    @property
    def asking(self) -> GutAsking:
        """The half that asks."""
        return self._asking

    @property
    def compared(self) -> GutResult:
        """The half that compares."""
        return self._result

    @property
    def is_asking(self) -> bool:
        """Whether it asks, rather than compares."""
        return self._stack.currentWidget() is self._asking

    def compare(self) -> None:
        """Store the answers and show where they and the grades disagree."""
        if self.keep():
            self._go(self._result)

    def keep(self) -> bool:
        """Store what was answered and is not stored yet, as one step that can be undone; False when it failed."""
        fresh = self._round.unsaved()
        try:
            self._link.desk.gut_rankings.keep(fresh)
        except MspDeskError as error:
            self._tell(error)
            return False
        self._round.stored.update(fresh)
        return True

    def reject(self) -> None:
        """Leave; what was answered is stored."""
        if self.keep():
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The cross of the window leaves as Esc does."""
        if self.keep():
            super().closeEvent(event)
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self._asking.retranslate()
            self._result.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self.setWindowTitle(self.tr("Gut ranking"))
        self._compare.setText(self.tr("Compare with the grades"))
        self._say()

    def _say(self) -> None:
        asking = self.is_asking
        self._intro.setText(
            self.tr("Your own letter for each client, before you look. You may leave at any time and go on later.")
        )
        self._intro.setVisible(asking)
        self._compare.setVisible(asking)
        self._compare.setEnabled(any(letter is not None for letter in self._round.answers.values()))
        self._again.setText(self.tr("Begin anew") if asking else self.tr("Rank again…"))
        self._again.setVisible(not asking or self._round.settled > 0)
        self._close.setText(self.tr("Go on later") if asking else self.tr("Close"))

    def _go(self, half: GutAsking | GutResult) -> None:
        self._stack.setCurrentWidget(half)
        if half is self._result:
            self._result.show_waiting()
            self._finding.ask()
        self._say()
        half.take_focus()

    def _ask_again(self) -> None:
        """A new round, without the answers there were; those that are stored stay stored."""
        if not self.keep():
            return
        self._round = GutRound(clients=self._round.clients)
        self._asking.show_round(self._round)
        self._go(self._asking)

    def _find(self, _token: Token) -> Comparison:
        return compare(self._link.desk, self._link.today)

    def _show(self, comparison: Comparison) -> None:
        self._result.show_comparison(comparison)
        if not self.is_asking:
            self._result.take_focus()

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, MspDeskError):
            raise error
        self._banner.say(self._link.wording.error(error))

    def _on_answered(self) -> None:
        self._say()
        if self._round.is_complete:
            self.compare()

    def _on_client_wanted(self, client_id: object) -> None:
        self.accept()
        self.client_wanted.emit(client_id)
