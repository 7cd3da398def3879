"""Rounds of opinions: who has answered, what may be seen of it, the form for the next person, the ballot to print."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from msp_desk.core.deciding.opinions import Naming, RoundResult, Voter
from msp_desk.core.environment.writing import write_whole
from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.opinion import Opinion, OpinionRound
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import CONTROL_HEIGHT, GAP, GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.asking import ask_once, ask_where, tell_failure
from msp_desk.ui.widgets.buttons import ButtonRole, IconButton, PushButton
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.opinion_form import open_opinion_form
from msp_desk.ui.widgets.opinion_tables import OpinionTables
from msp_desk.ui.widgets.opinion_words import round_name
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.record_forms import open_form
from msp_desk.ui.widgets.record_table import RecordTable

SIZE: Final = QSize(980, 680)
TOPICS: Final = frozenset({"opinion_rounds", "opinions", "clients"})


def open_opinions(link: DeskLink, parent: QWidget, *, client_id: int = 0, round_id: int = 0) -> OpinionsDialog:
    """Open the rounds of opinions over a window.

    Args:
        link: The desk.
        parent: The window, or a widget of it.
        client_id: The client whose answers are wanted; 0 for everybody's.
        round_id: The round to begin with; 0 for the newest.
    """
    dialog = OpinionsDialog(link, parent.window())
    dialog.show_round(round_id)
    if client_id:
        dialog.namings.choose(client_id)
    dialog.open()
    return dialog


class OpinionsDialog(QDialog):
    """The rounds of the desk, one at a time."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Read the rounds."""
        super().__init__(parent)
        self.setObjectName("opinions_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._link = link
        self._rounds: list[OpinionRound] = []
        self._result: RoundResult | None = None
        self._names: dict[int, str] = {}
        self._away = False
        self._build()
        link.changed.connect(self._on_changed)
        self.retranslate()
        self.resize(SIZE.boundedTo(self.screen().availableSize() - QSize(48, 80)))

    @property
    def shown(self) -> RoundResult | None:
        """What is shown of the open round; None without a round."""
        return self._result

    @property
    def namings(self) -> RecordTable[Naming]:
        """The named clients."""
        return self._tables.namings

    @property
    def answers(self) -> RecordTable[Opinion]:
        """The single answers that may be shown."""
        return self._tables.answers

    @property
    def voters(self) -> RecordTable[Voter]:
        """Who has answered."""
        return self._tables.voters

    @property
    def hint(self) -> str:
        """What is said above the answers."""
        return self._tables.hint.text()

    @property
    def out_of_sight(self) -> bool:
        """Whether the answers are hidden because somebody is answering."""
        return self._body.currentWidget() is self._veil

    def show_round(self, round_id: int = 0) -> None:
        """Show a round; 0 shows the newest."""
        link = self._link
        try:
            self._rounds = link.desk.opinions.rounds()
            self._names = {int(client.id): client.name for client in link.desk.clients.all()}
            known = {int(one.id) for one in self._rounds}
            shown = round_id if round_id in known else next((int(one.id) for one in self._rounds), 0)
            self._result = link.desk.opinions.result(shown) if shown else None
        except MspDeskError as error:
            tell_failure(self, link.wording.error(error))
            return
        self._which.blockSignals(True)
        self._which.clear()
        for one in self._rounds:
            self._which.addItem(round_name(one, link.wording), int(one.id))
        self._which.setCurrentIndex(self._which.findData(shown))
        self._which.blockSignals(False)
        self._show()

    def new_round(self) -> FormDialog:
        """Open the form of a new round."""
        form = open_form(self._link, "opinion_rounds", parent=self)
        form.saved.connect(self.show_round)
        return form

    def answer(self, *, own: bool) -> FormDialog | None:
        """Open the form of the next answer, with everything else out of sight; the owner's own is changed."""
        if self._result is None:
            return None
        opinion = self._result.own if own else None
        form = open_opinion_form(self._link, self._result.round, own=own, opinion=opinion, parent=self)
        self._away = not own
        self._show_body()
        form.finished.connect(self._on_answered)
        return form

    def take_back(self, opinion_id: int) -> None:
        """Ask once, then take an answer out of the round."""
        who = next((voter.name for voter in self._voters_shown() if voter.opinion_id == opinion_id), "")
        ask_once(
            self,
            self.tr("Take back the answer of {name}?").replace("{name}", who),
            self.tr("It is not shown, and the person can answer anew. Ctrl+Z brings it back."),
            self.tr("Take back"),
            lambda: self._do(lambda: self._link.desk.opinions.take_back(opinion_id)),
        )

    def print_ballot(self) -> QWidget | None:
        """Ask how the ballot should be printed."""
        ballot = self._ballot()
        if ballot is None:
            return None
        from msp_desk.ui.widgets.printing import print_pdf

        return print_pdf(ballot[1], ballot[0], self)

    def save_ballot(self) -> QFileDialog | None:
        """Ask where the ballot should go as a file."""
        ballot = self._ballot()
        if ballot is None:
            return None
        title, pdf = ballot

        def write(path: Path) -> None:
            try:
                write_whole(path, pdf)
            except MspDeskError as error:
                tell_failure(self, self._link.wording.error(error))

        return ask_where(self, self.tr("Save the ballot"), title, write)

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self.setWindowTitle(self.tr("What people think"))
        self._title.setText(self.tr("Which clients are hardest to work with?"))
        self._line.setText(self.tr("It stands beside the grades and changes none of them."))
        self._which.setAccessibleName(self.tr("Round"))
        self._new.setText(self.tr("New round…"))
        self._more.set_name(self.tr("More"))
        self._mine.setText(self.tr("My answer…"))
        self._another.setText(self.tr("Somebody answers…"))
        self._print.setText(self.tr("Print ballot…"))
        self._save.setText(self.tr("Save ballot…"))
        self._close.setText(self.tr("Close"))
        self._tables.retranslate()
        self._empty.say(
            self.tr("No round yet"),
            self.tr("Once a year, whoever works with the clients names up to five and says how work feels."),
            self.tr("New round…"),
        )
        self._veil.say(
            self.tr("Somebody is answering"),
            self.tr("The other answers are out of sight until the form is closed."),
        )

    def changeEvent(self, event: QEvent) -> None:
        """Speak the new language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.show_round(self._shown_id())
        super().changeEvent(event)

    def _build(self) -> None:
        self._title = PlainLabel(size=TextSize.TITLE)
        self._line = PlainLabel(tone=Tone.MUTED)
        self._which = QComboBox()
        self._which.setObjectName("opinions_round")
        self._which.setMinimumHeight(CONTROL_HEIGHT)
        self._which.currentIndexChanged.connect(lambda _place: self.show_round(self._shown_id()))
        self._new, self._mine = PushButton(), PushButton()
        self._another = PushButton(role=ButtonRole.PRIMARY)
        self._more = IconButton(Icon.MORE, "")
        self._print, self._save, self._close = PushButton(picture=Icon.PRINT), PushButton(), PushButton()
        for button, pressed in (
            (self._new, self.new_round),
            (self._mine, partial(self.answer, own=True)),
            (self._another, partial(self.answer, own=False)),
            (self._print, self.print_ballot),
            (self._save, self.save_ballot),
            (self._close, self.reject),
        ):
            button.clicked.connect(lambda _on=False, work=pressed: work())
        self._more.clicked.connect(lambda _on=False: self._open_menu())
        self._tables = OpinionTables(self._link)
        self._tables.take_back_wanted.connect(self.take_back)
        self._empty, self._veil = EmptyHint(Icon.CONTACT), EmptyHint(Icon.LOCK)
        self._empty.first_wanted.connect(self.new_round)
        self._body = QStackedWidget()
        for shown in (self._tables, self._empty, self._veil):
            self._body.addWidget(shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, GAP, PAGE_MARGIN, GAP)
        column.setSpacing(GRID)
        column.addWidget(self._title)
        column.addWidget(self._line)
        column.addSpacing(GRID)
        column.addLayout(_row((self._which, self._more, self._new), (self._mine, self._another)))
        column.addWidget(self._body, 1)
        column.addLayout(_row((self._print, self._save), (self._close,)))

    def _show(self) -> None:
        result = self._result
        self._tables.show_result(result, self._names)
        open_now = result is not None and result.round.is_open(self._link.today)
        for button in (self._mine, self._another):
            button.setEnabled(open_now)
        for tool in (self._print, self._save, self._more):
            tool.setEnabled(result is not None)
        self._show_body()

    def _show_body(self) -> None:
        shown: QWidget = self._empty if self._result is None else self._veil if self._away else self._tables
        self._body.setCurrentWidget(shown)

    def _voters_shown(self) -> tuple[Voter, ...]:
        return () if self._result is None else self._result.voters

    def _shown_id(self) -> int:
        found = self._which.currentData()
        return found if isinstance(found, int) else 0

    def _ballot(self) -> tuple[str, bytes] | None:
        if self._result is None:
            return None
        try:
            made = self._link.desk.opinions.ballot(int(self._result.round.id), language=self._link.language)
        except MspDeskError as error:
            tell_failure(self, self._link.wording.error(error))
            return None
        return made.title, made.pdf

    def _open_menu(self) -> QMenu | None:
        """What can be done with the round."""
        if self._result is None:
            return None
        asked, opinions, today = self._result.round, self._link.desk.opinions, self._link.today
        number = int(asked.id)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        add_entry(menu, self.tr("Edit the round…"), lambda: open_form(
            self._link, "opinion_rounds", record=self._link.desk.rooms["opinion_rounds"].get(number), parent=self
        ), picture=Icon.EDIT)  # fmt: skip
        if asked.closed_on is None:
            add_entry(menu, self.tr("Close the round"), lambda: self._do(lambda: opinions.close_round(number, today)))
        else:
            add_entry(menu, self.tr("Open the round again"), lambda: self._do(lambda: opinions.reopen_round(number)))
        add_entry(menu, self.tr("Archive the round…"), partial(self._ask_to_archive, asked), picture=Icon.ARCHIVE)
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
        return menu

    def _ask_to_archive(self, asked: OpinionRound) -> None:
        ask_once(
            self,
            self.tr("Archive “{name}”?").replace("{name}", round_name(asked, self._link.wording)),
            self.tr("Its answers go with it. Nothing is destroyed; Ctrl+Z brings it back."),
            self.tr("Archive"),
            lambda: self._do(lambda: self._link.desk.opinions.withdraw_round(int(asked.id))),
        )

    def _do(self, work: Callable[[], object]) -> None:
        try:
            work()
        except MspDeskError as error:
            tell_failure(self, self._link.wording.error(error))

    def _on_answered(self) -> None:
        self._away = False
        self._show_body()

    def _on_changed(self, topics: frozenset[str]) -> None:
        if topics & TOPICS:
            self.show_round(self._shown_id())


def _row(left: tuple[QWidget, ...], right: tuple[QWidget, ...]) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(GRID)
    for widget in left:
        line.addWidget(widget)
    line.addStretch(1)
    for widget in right:
        line.addWidget(widget)
    return line
