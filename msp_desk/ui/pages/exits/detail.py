"""One exit: its stage above, the list of its parts at the left, the chosen part beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from msp_desk.core.errors import MspDeskError, NotFound
from msp_desk.core.parting.letter_checks import CheckLevel
from msp_desk.core.records.exit import ExitStage
from msp_desk.ui.desk_link.finding import Finding
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.exits.deeds import ExitDeeds
from msp_desk.ui.pages.exits.exit_menu import fill_exit_menu
from msp_desk.ui.pages.exits.part_list import PartList
from msp_desk.ui.pages.exits.sections.agreement import AgreementSection
from msp_desk.ui.pages.exits.sections.checklist import ChecklistSection
from msp_desk.ui.pages.exits.sections.conversation import ConversationSection
from msp_desk.ui.pages.exits.sections.handover import HandoverSection
from msp_desk.ui.pages.exits.sections.letter import LetterSection
from msp_desk.ui.pages.exits.sections.look import LookSection
from msp_desk.ui.pages.exits.sections.money import MoneySection
from msp_desk.ui.pages.exits.sections.now import NowSection
from msp_desk.ui.pages.exits.sections.papers import PapersSection
from msp_desk.ui.pages.exits.sections.section import ExitSection, moves_stage
from msp_desk.ui.pages.exits.sections.sending import SendingSection
from msp_desk.ui.pages.exits.words import stage_spoken, stage_words, state_text
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.spacing import GAP, GRID, PAGE_MARGIN
from msp_desk.ui.widgets.buttons import ButtonRole, IconButton, PushButton
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.figure_text import as_head
from msp_desk.ui.widgets.grade_badge import GradeBadge
from msp_desk.ui.widgets.page_head import PageHead
from msp_desk.ui.widgets.plain_text import plain_tooltip
from msp_desk.ui.widgets.stage_bar import StageBar

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_views import ExitDetail
    from msp_desk.core.grading.grades import ClientGrade
    from msp_desk.ui.desk_link.background import Token

Reading = tuple["ExitDetail", "ClientGrade | None"]
SECTIONS: Final[tuple[tuple[str, Callable[[DeskLink, ExitDeeds], ExitSection], Icon], ...]] = (
    ("now", NowSection, Icon.TODAY),
    ("agreement", AgreementSection, Icon.AGREEMENT),
    ("look", LookSection, Icon.AGAIN),
    ("conversation", ConversationSection, Icon.CONTACT),
    ("letter", LetterSection, Icon.LETTER),
    ("sending", SendingSection, Icon.EXPORT),
    ("handover", HandoverSection, Icon.HANDOVER),
    ("checklist", ChecklistSection, Icon.CHECK),
    ("money", MoneySection, Icon.INVOICE),
    ("papers", PapersSection, Icon.DOCUMENT),
)
"""The parts from top to bottom; each is made when it is first opened."""


class ExitView(QWidget):
    """Shows one exit.

    Signals:
        back_wanted: Back to the board.
        said: What the status bar says.
        failed: What went wrong while it was read.
    """

    back_wanted = Signal()
    said = Signal(str)
    failed = Signal(object)

    def __init__(self, link: DeskLink, deeds: ExitDeeds, parent: QWidget | None = None) -> None:
        """Make an empty view.

        Args:
            link: The desk.
            deeds: What can be done.
            parent: Its owner.
        """
        super().__init__(parent)
        self.setObjectName("exit_view")
        self._link, self._deeds = link, deeds
        self._number = 0
        self._detail: ExitDetail | None = None
        self._stale: set[str] = set()
        self._made: dict[str, ExitSection] = {}
        self._finding: Finding[Reading] = Finding(link, self._find, self._show, self._tell, self)
        self._build()
        self.retranslate()

    @property
    def detail(self) -> ExitDetail | None:
        """The exit in sight; None until it was read."""
        return self._detail

    @property
    def busy(self) -> bool:
        """Whether it is being read."""
        return self._finding.busy

    @property
    def client_id(self) -> int:
        """The number of its client; 0 for none."""
        return 0 if self._detail is None else int(self._detail.client.id)

    @property
    def number(self) -> int:
        """The number of the exit that is wanted; 0 for none."""
        return self._number

    @property
    def forward_button(self) -> PushButton:
        """Moves the exit to its next stage."""
        return self._forward

    @property
    def parts(self) -> PartList:
        """The list of the parts."""
        return self._list

    @property
    def menu(self) -> QMenu:
        """What else can be done."""
        return self._menu

    @property
    def open_key(self) -> str:
        """The key of the part in front."""
        return self._list.open_key

    def section(self, key: str) -> ExitSection:
        """A part by its key; made when it is not there yet."""
        if key not in self._made:
            make = next(made for known, made, _picture in SECTIONS if known == key)
            part = self._made[key] = make(self._link, self._deeds)
            part.setObjectName(f"exit_section_{key}")
            part.focus_lost.connect(self.take_focus)
            part.retranslate()
            self._stack.addWidget(part)
        return self._made[key]

    def open_section(self, key: str) -> None:
        """Bring a part to the front."""
        self._list.open_key = key

    def show_exit(self, number: int, section: str = "") -> None:
        """Show an exit, at its first part or at one that is named."""
        if number != self._number:
            self._number, self._detail = number, None
            self._put_head_away()
            self.open_section(section or "now")
        elif section:
            self.open_section(section)
        self.refresh()

    def refresh(self) -> None:
        """Read the exit again."""
        if self._number:
            self._finding.ask()

    def drop(self) -> None:
        """Want nothing any more."""
        self._finding.drop()

    def new_record(self) -> None:
        """Begin a new one of what the part in front lists."""
        if self._detail is not None:
            self.section(self.open_key).new_record()

    def print_paper(self) -> None:
        """Print what the part in front shows; the checklist where it has no paper."""
        if self._detail is not None and not self.section(self.open_key).print_paper():
            self.section("checklist").show_detail(self._detail)
            self.section("checklist").print_paper()

    def take_focus(self) -> None:
        """Put the keyboard into the list of the parts."""
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the board; Ctrl with Left or Right moves the exit."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        elif moves_stage(event):
            self.move_stage(1 if event.key() == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)

    def move_stage(self, by: int) -> None:
        """Move the exit by a stage; where something stands in its way, that is shown."""
        if self._detail is None:
            return
        if by > 0 and not self._detail.may_advance:
            self.open_section("now")
            mends = self.section("now").findChildren(PushButton)
            first = next((button for button in mends if button.objectName().startswith("mend_")), None)
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._deeds.move(int(self._detail.exit.id), by)

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        for part in self._made.values():
            part.retranslate()
        self._list.retranslate()
        self._more.set_name(self.tr("More for this exit"))
        self._loading.say(self.tr("Looking at the exit…"), "")
        self._say_way()
        if self._detail is not None:
            self._show_head(self._detail)

    def _say_way(self) -> None:
        self._head.set_crumbs([(self.tr("Exits"), self.back_wanted.emit)])

    def _build(self) -> None:
        self._head = PageHead("", "")
        self._say_way()  # before the other controls, whose order the Tab key follows
        self._badge = GradeBadge(large=True)
        self._more = IconButton(Icon.MORE, "")
        self._more.setObjectName("exit_more")
        self._menu = QMenu(self)
        self._menu.setObjectName("exit_menu")
        self._more.clicked.connect(
            lambda _on=False: self._menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))
        )
        self._forward = PushButton(role=ButtonRole.PRIMARY)
        self._forward.setObjectName("exit_forward")
        self._forward.clicked.connect(lambda _on=False: self.move_stage(1))
        for widget in (self._badge, self._more, self._forward):
            self._head.add(widget)
        self._bar = StageBar(labelled=True)
        bar_line = QHBoxLayout()
        bar_line.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, GAP)
        bar_line.addWidget(self._bar)
        self._list = PartList([(key, picture) for key, _make, picture in SECTIONS])
        self._stack = QStackedWidget()
        self._loading = EmptyHint(Icon.EXITS)
        self._stack.addWidget(self._loading)
        self._list.currentItemChanged.connect(lambda _now, _before: self._show_front())
        self._list.itemActivated.connect(lambda _item: self._enter_front())
        line = QHBoxLayout()
        line.setContentsMargins(PAGE_MARGIN - GRID, 0, 0, 0)
        line.setSpacing(GRID)
        line.addWidget(self._list)
        line.addWidget(self._stack, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(bar_line)
        column.addLayout(line, 1)
        self._list.setCurrentRow(0)

    def _find(self, _token: Token) -> Reading:
        desk, today = self._link.desk, self._link.today
        detail = desk.exits.look(self._number, today)
        client_id = detail.client.id
        grades = desk.grades.table(today).clients
        return detail, next((grade for grade in grades if grade.client_id == client_id), None)

    def _tell(self, error: Exception) -> None:
        if isinstance(error, NotFound):
            self.back_wanted.emit()  # undone, with everything that belonged to it
        elif isinstance(error, MspDeskError):
            self._put_head_away()
            self._loading.say(self.tr("The exit could not be read"), self._link.wording.error(error))
        else:
            raise error

    def _show(self, reading: Reading) -> None:
        detail, grade = reading
        if int(detail.exit.id) != self._number:
            return
        self._detail = detail
        letter = None if grade is None or grade.letter is None else grade.letter.value
        self._badge.set_grade(letter, capped=grade is not None and grade.is_capped)
        self._stale = {key for key, _make, _picture in SECTIONS}
        self._show_head(detail)
        self._show_front()

    def _put_head_away(self) -> None:
        """While nothing is known of the exit, nothing is offered."""
        for widget in (self._badge, self._more, self._forward, self._bar):
            widget.hide()
        self._head.set_title("")
        self._head.set_line("")
        self._loading.say(self.tr("Looking at the exit…"), "")
        self._stack.setCurrentWidget(self._loading)

    def _show_head(self, detail: ExitDetail) -> None:
        wording, found = self._link.wording, detail.exit
        for widget in (self._badge, self._more, self._bar):
            widget.show()
        self._head.set_title(detail.client.name)
        self._head.set_line(state_text(detail.card, wording))
        halted = found.called_off_on is not None
        spoken = stage_spoken(found.stage, wording)
        self._bar.show_stage(stage_words(wording), found.stage.rank + 1, spoken=spoken, halted=halted)
        blocking = [
            wording.problem(check.problem())
            for check in detail.checks.get(found.stage, ())
            if check.level is CheckLevel.BLOCKED
        ]
        self._forward.setVisible(detail.next_stage is not None)
        if detail.next_stage is ExitStage.CLOSED:
            self._forward.set_plain_text(self.tr("Close…"))
        elif detail.next_stage is not None:
            word = self.tr("Move on: {stage}").replace("{stage}", as_head(wording.word(detail.next_stage)))
            self._forward.set_plain_text(word)
        self._forward.setEnabled(detail.may_advance)
        self._forward.setToolTip(plain_tooltip("\n".join(blocking)))
        self._forward.setAccessibleDescription(" ".join(blocking))
        self._list.mark(detail)
        fill_exit_menu(self._menu, detail, self._deeds, self._link.wording, lambda: self.move_stage(-1))

    def _enter_front(self) -> None:
        """Enter in the list of parts goes into the part."""
        if self._detail is not None:
            part = self.section(self.open_key)
            part.setFocus(Qt.FocusReason.OtherFocusReason)
            part.focusNextChild()

    def _show_front(self) -> None:
        """Show the part in front, if what it shows is stale."""
        if self._detail is None:
            return
        key = self.open_key
        part = self.section(key)
        if key in self._stale:
            self._stale.discard(key)
            try:
                part.show_detail(self._detail)
            except MspDeskError as error:
                self._stale.add(key)
                self.failed.emit(error)
                return
        self._stack.setCurrentWidget(part)
        self.said.emit(f"{self._detail.client.name} · {self._list.words[key]}")
