"""The tab of the exit: the running one in short, or the way to begin one; below it the earlier ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.records.client import Client
from msp_desk.core.records.exit import Exit, ExitStage
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.deeds import ClientDeeds
from msp_desk.ui.pages.clients.tab import ClientTab, SectionHead, scrolled
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.figure_text import as_head
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.widgets.panel import Hairline, Panel
from msp_desk.ui.widgets.plain_label import ElidedLabel, PlainLabel
from msp_desk.ui.widgets.stage_bar import StageBar

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_views import ExitDetail


class ExitTab(ClientTab):
    """The exit of a client."""

    def __init__(self, link: DeskLink, deeds: ClientDeeds, parent: QWidget | None = None) -> None:
        """Make an empty tab; see :class:`ClientTab`."""
        super().__init__(link, deeds, parent)
        self._shown = 0
        self._panel = Panel()
        self._title, self._line = PlainLabel(size=TextSize.SECTION), PlainLabel(wrap=True)
        self._bar = StageBar(labelled=True)
        self._step, self._progress = PlainLabel(tone=Tone.MUTED, wrap=True), PlainLabel(tone=Tone.MUTED)
        self._open = PushButton(role=ButtonRole.PRIMARY)
        self._open.setObjectName("client_open_exit")
        self._open.clicked.connect(lambda _on=False: self._show_exit(self._shown))
        self._anew = PushButton()
        self._anew.setObjectName("client_begin_exit")
        self._anew.clicked.connect(lambda _on=False: self._begin())
        foot = QHBoxLayout()
        foot.setSpacing(GRID)
        foot.addWidget(self._open)
        foot.addWidget(self._anew)
        foot.addStretch(1)
        for widget in (self._title, self._line, self._bar, self._step, self._progress):
            self._panel.column.addWidget(widget)
        self._panel.column.addLayout(foot)
        self._earlier_head, self._earlier = SectionHead(), QVBoxLayout()
        self._earlier.setSpacing(GRID)
        full, column = QWidget(), QVBoxLayout()
        column.addWidget(self._panel)
        column.addWidget(self._earlier_head)
        column.addLayout(self._earlier)
        column.addStretch(1)
        scrolled(column, full)
        self._hint = EmptyHint(Icon.EXITS)
        self._hint.first_wanted.connect(self._begin)
        self._hint.second_wanted.connect(self._decide)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._hint)
        self._stack.addWidget(full)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        self.retranslate()

    @property
    def is_empty(self) -> bool:
        """Whether the client never had an exit."""
        return self._stack.currentIndex() == 0

    def text(self) -> str:
        """All that is said of the exit in front, a line each."""
        labels = (self._title, self._line, self._step, self._progress)
        return "\n".join(label.text() for label in labels if not label.isHidden())

    def show_client(self, client: Client, grade: ClientGrade | None) -> None:
        """Read and show the exits of a client."""
        self.client_id = int(client.id)
        room = self.link.desk.exits
        found = room.of_client(self.client_id)
        self._stack.setCurrentIndex(0 if found is None else 1)
        if found is None:
            return
        self._shown = int(found.id)
        self._show(room.look(self._shown, self.link.today))
        self._show_earlier([one for one in room.all(client_id=self.client_id, newest_first=True) if one.id != found.id])

    def retranslate(self) -> None:
        """Say the tab's own words in the window's language; what was read is shown anew afterwards."""
        self._open.setText(self.tr("Open the exit"))
        self._anew.setText(self.tr("Begin an exit…"))
        self._earlier_head.say(self.tr("Earlier exits"))
        self._hint.say(
            self.tr("No exit"),
            self.tr(
                "If you part from this client, the exit leads through agreement, conversation, letter, handover and "
                "money. Look at the decision first: what does keeping, repricing or parting do to the firm?"
            ),
            self.tr("Begin an exit…"),
            self.tr("Open decision room"),
        )

    def _show(self, detail: ExitDetail) -> None:
        wording, found = self.link.wording, detail.exit
        stage = as_head(wording.word(found.stage))
        running = self.tr("Exit: {stage}").replace("{stage}", stage)
        withdrawn, closed = self.tr("Exit withdrawn"), self.tr("Exit closed")
        halted = found.called_off_on is not None
        self._title.setText(withdrawn if halted else closed if found.is_closed else running)
        self._line.setText(wording.problem(detail.card.says))
        self._line.set_tone(Tone.DANGER if detail.card.late else Tone.TEXT)
        words = [as_head(wording.word(one)) for one in ExitStage]
        self._bar.show_stage(words, found.stage.rank + 1, spoken=self._title.text(), halted=halted)
        step = detail.card.next_step if found.is_open else None
        self._step.setVisible(step is not None)
        if step is not None:
            day = "" if step.due is None else format_day(step.due, self.link.language, DayStyle.MEDIUM)
            said = self.tr("Next: {step}").replace("{step}", step.title)
            self._step.setText(f"{said} ({day})" if day else said)
        said = self.tr("{done} of {steps} steps done").replace("{done}", str(detail.card.steps_done))
        self._progress.setText(said.replace("{steps}", str(detail.card.steps_all)))
        self._progress.setVisible(bool(detail.card.steps_all))
        self._anew.setVisible(not found.is_open)

    def _show_earlier(self, exits: list[Exit]) -> None:
        while (item := self._earlier.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._earlier_head.setVisible(bool(exits))
        for one in exits:
            self._earlier.addWidget(self._earlier_line(one))
            self._earlier.addWidget(Hairline())

    def _earlier_line(self, one: Exit) -> QWidget:
        language = self.link.language
        if one.called_off_on is not None:
            said = self.tr("Withdrawn on {day}: {reason}").replace("{reason}", one.called_off_reason)
            day = one.called_off_on
        else:
            said, day = self.tr("Closed on {day}"), one.closed_on or one.opened_on
        words = said.replace("{day}", format_day(day, language, DayStyle.LONG))
        place = QWidget()
        line = QHBoxLayout(place)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GRID)
        line.addWidget(ElidedLabel(words), 1)
        button = PushButton(self.tr("Open"), small=True)
        opens = self.tr("Open")
        button.setAccessibleName(f"{opens}: {words}")
        button.clicked.connect(lambda _on=False: self._show_exit(int(one.id)))
        line.addWidget(button)
        return place

    def _begin(self) -> None:
        from msp_desk.ui.widgets.exit_form import open_begin_exit

        open_begin_exit(
            self.link, self.client_id, begun=lambda made: self._show_exit(int(made.id)), parent=self.window()
        )

    def _decide(self) -> None:
        self.go(Place(page="portfolio", client_id=self.client_id, tab="decision"))

    def _show_exit(self, number: int) -> None:
        self.go(Place(page="exits", client_id=self.client_id, family="exits", record_id=number))
