"""Prospects: who may become a client, how they fit the ideal client, and whom others are referred to."""

from __future__ import annotations

from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from msp_desk.core.actions.prospects import JudgedProspect
from msp_desk.core.actions.topics import Topics
from msp_desk.core.deciding.beginnings import Beginnings
from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.prospect import Criterion, CriterionAnswer, ProspectStatus
from msp_desk.ui.desk_link.background import Task
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.prospects.columns import SCORE, prospect_columns
from msp_desk.ui.pages.prospects.deeds import ProspectDeeds
from msp_desk.ui.pages.prospects.detail import ProspectDetail
from msp_desk.ui.pages.prospects.partners_part import PartnersPart
from msp_desk.ui.pages.prospects.profile_part import ProfilePart
from msp_desk.ui.pages.prospects.score_bar import ScoreBarDelegate
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.spacing import GRID, PAGE_MARGIN
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.page import Page, Place
from msp_desk.ui.widgets.page_head import PageHead
from msp_desk.ui.widgets.panel import Hairline, Panel
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.row_source import MemoryRows
from msp_desk.ui.widgets.search_field import SearchField
from msp_desk.ui.widgets.segments import Segments
from msp_desk.ui.widgets.table_column import Column

CANDIDATES: Final = "prospects"
PROFILE: Final = "profile"
PARTNERS: Final = "partners"
HARMLESS: Final = frozenset({
    "prospect_answers", "prospect_criteria", "referral_partners", "opinions", "opinion_rounds", "expectations",
})  # fmt: skip
"""What changes neither a grade nor who became a client."""
SEARCH_WIDTH: Final = 168
NO_STATUS: Final = 600
"""Under so many pixels the status is left out."""


class ProspectsPage(Page):
    """The page of prospects.

    Signals:
        count_said: How many prospects wait for a decision.
    """

    topics: ClassVar[frozenset[str]] = frozenset({
        "prospects", "prospect_criteria", "prospect_answers", "referral_partners", "firm",
    })  # fmt: skip
    manual: ClassVar[str] = "prospects"
    count_said = Signal(int)

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the page; it reads nothing before it is shown."""
        super().__init__(link, parent)
        self._found: dict[int, JudgedProspect] = {}
        self._asking: Task[Beginnings] | None = None
        self._beginnings: Beginnings | None = None
        self._outdated = 0
        self._failure = ""
        self._status_left_out = False
        self._deeds = ProspectDeeds(link, self)
        self._columns: list[Column[JudgedProspect]] = self._described()
        self._build()
        self.retranslate()

    @property
    def table(self) -> RecordTable[JudgedProspect]:
        """The prospects."""
        return self._table

    @property
    def detail(self) -> ProspectDetail:
        """The prospect beside the list."""
        return self._detail

    @property
    def profile(self) -> ProfilePart:
        """The ideal client."""
        return self._profile

    @property
    def partners(self) -> PartnersPart:
        """The referral partners."""
        return self._partners

    @property
    def deeds(self) -> ProspectDeeds:
        """What can be done."""
        return self._deeds

    @property
    def asking(self) -> bool:
        """Whether it is being found which answers the worst clients began with."""
        return self._asking is not None

    def open_part(self, part: str) -> None:
        """Show the prospects, the profile or the partners."""
        self._parts.set_value(part)
        self._show_part()

    def refresh(self) -> None:
        """Read prospects, profile and partners; the chosen prospect and the keyboard stay."""
        desk = self.link.desk
        try:
            prospects, profile = desk.prospects.all(), desk.prospects.profile()
            partners = desk.referral_partners.all()
        except MspDeskError as error:
            self._failure = self.link.wording.error(error)
            self._say_state()
            return
        self._failure = ""
        self._found = {int(one.prospect.id): one for one in prospects}
        self._columns = self._described()
        self._table.show_columns(self._columns, MemoryRows(prospects, _number, self._columns))
        self._table.set_filter(self._search.text())
        self._profile.show_profile(profile)
        self._partners.show_partners(partners, self._search.text())
        if prospects and self._chosen() is None:
            self._table.choose(int(prospects[0].prospect.id))
        self._show_chosen()
        self._say_state()
        self.count_said.emit(sum(one.prospect.status is ProspectStatus.OPEN for one in prospects))

    def retranslate(self) -> None:
        """Say the page's own words in the window's language."""
        self._head.set_title(self.tr("Prospects"))
        self._head.set_line(self.tr("Who may become a client, and who rather should not."))
        self._parts.rename(self.tr("What is shown"))
        self._parts.set_words([self.tr("Prospects"), self.tr("Ideal client"), self.tr("Partners")])
        self._search.setPlaceholderText(self.tr("Search"))
        self._search.setAccessibleName(self.tr("Search"))
        self._table.setAccessibleName(self.tr("Prospects"))
        self._table.set_empty(self.tr("No prospect fits the search."))
        self._empty.say(
            self.tr("No prospects yet"),
            self.tr("Whoever asks to become a client: answer a few questions, and see whether it would be a good one."),
            self.tr("New prospect…"),
            self.tr("See the ideal client"),
        )
        self._failed.say(self.tr("The prospects could not be read"), self._failure, self.tr("Try again"))
        self._profile.retranslate()
        self._partners.retranslate()
        self._show_part()

    def new_record(self) -> None:
        """Begin a new prospect, criterion or partner: of what is shown."""
        part = self._parts.value()
        if part == PROFILE:
            self._profile.new()
        elif part == PARTNERS:
            self._partners.new()
        else:
            self._deeds.new("prospects", self._table.choose)

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def show_place(self, place: Place) -> None:
        """Show a prospect, a criterion or a partner."""
        self.refresh_if_stale()
        if place.family == "referral_partners":
            self.open_part(PARTNERS)
            self._partners.table.choose(place.record_id)
        elif place.family == "prospect_criteria" or place.tab == PROFILE:
            self.open_part(PROFILE)
        else:
            self.open_part(CANDIDATES)
            if place.record_id:
                self._table.choose(place.record_id)

    def print_paper(self) -> None:
        """Open the expectations sheet of the chosen prospect, which is what this page prints."""
        self._open_sheet()

    def _build(self) -> None:
        self._head = PageHead("", "")
        self._search = SearchField()
        self._search.setFixedWidth(SEARCH_WIDTH)
        self._parts = Segments(((CANDIDATES, ""), (PROFILE, ""), (PARTNERS, "")), name="")
        self._new = PushButton(role=ButtonRole.PRIMARY)
        self._new.setObjectName("prospects_new")
        for widget in (self._search, self._parts, self._new):
            self._head.add(widget)
        self._search.textChanged.connect(self._on_search)
        self._parts.changed.connect(lambda _part: self._show_part())
        self._new.clicked.connect(lambda _on=False: self.new_record())
        self._detail = ProspectDetail(self.link)
        self._profile = ProfilePart(self.link, self._deeds)
        self._partners = PartnersPart(self.link, self._deeds)
        self._empty, self._failed = EmptyHint(Icon.PROSPECTS), EmptyHint(Icon.WARNING)
        self._empty.first_wanted.connect(self.new_record)
        self._empty.second_wanted.connect(partial(self.open_part, PROFILE))
        self._failed.first_wanted.connect(self.refresh)
        self._stack = QStackedWidget()
        self._candidates = self._make_candidates()
        for part in (self._candidates, self._profile, self._partners, self._empty, self._failed):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._stack, 1)

    def _make_candidates(self) -> QSplitter:
        self._table: RecordTable[JudgedProspect] = RecordTable(
            self._columns, MemoryRows[JudgedProspect]([], _number, self._columns), name="", several=False,
            link=self.link,
        )  # fmt: skip
        self._table.setObjectName("prospects_list")
        place = [column.key for column in self._columns].index(SCORE)
        self._table.resized.connect(self._fit)
        self._table.setItemDelegateForColumn(place, ScoreBarDelegate(self._table))
        self._table.chosen.connect(lambda _number: self._show_chosen())
        self._table.opened.connect(lambda _number: self._focus_answers())
        self._table.edit_wanted.connect(partial(self._deeds.edit, "prospects"))
        self._table.removal_wanted.connect(lambda _chosen: self._archive())
        self._table.selection_said.connect(self.selection_said)
        self._table.set_menu(lambda menu, _chosen: self._fill_menu(menu))
        self._detail.answered.connect(self._on_answered)
        self._detail.win_wanted.connect(self._win)
        self._detail.decline_wanted.connect(self._decline)
        self._detail.sheet_wanted.connect(self._open_sheet)
        self._detail.client_wanted.connect(self.client_wanted)
        self._detail.menu_wanted.connect(self._open_menu)
        left = QWidget()
        inner = QHBoxLayout(left)
        inner.setContentsMargins(PAGE_MARGIN, 0, 0, PAGE_MARGIN)
        inner.setSpacing(GRID)
        frame = Panel(padding=1)
        frame.column.addWidget(self._table)
        inner.addWidget(frame)
        right = QWidget()
        beside = QHBoxLayout(right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(Hairline(upright=True))
        beside.addWidget(self._detail, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setObjectName("prospects_splitter")
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(GRID)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([680, 480])
        return splitter

    def _fit(self) -> None:
        """Leave the status out where the table has little room, and bring it back where it has."""
        little = self._table.viewport().width() < NO_STATUS
        if little != self._status_left_out:
            self._status_left_out = little
            place = [column.key for column in self._columns].index("status")
            self._table.setColumnHidden(place, little)

    def _described(self) -> list[Column[JudgedProspect]]:
        return prospect_columns(self.link.wording, self.tr("Verdict"), self.tr("Score"))

    def _chosen(self) -> JudgedProspect | None:
        return self._found.get(self._table.current_id())

    def _show_part(self) -> None:
        words = {
            PROFILE: self.tr("New criterion…"),
            PARTNERS: self.tr("New partner…"),
            CANDIDATES: self.tr("New prospect…"),
        }
        self._new.setText(words[str(self._parts.value())])
        self._search.setVisible(self._parts.value() != PROFILE)
        self._say_state()

    def _say_state(self) -> None:
        part = self._parts.value()
        shown: QWidget = {PROFILE: self._profile, PARTNERS: self._partners}.get(str(part), self._candidates)
        if self._failure:
            self._failed.say(self.tr("The prospects could not be read"), self._failure, self.tr("Try again"))
            shown = self._failed
        elif part == CANDIDATES and not self._found:
            shown = self._empty
        self._stack.setCurrentWidget(shown)

    def _show_chosen(self) -> None:
        judged = self._chosen()
        self._detail.setVisible(judged is not None)
        if judged is not None:
            self._detail.show_prospect(judged)
            self._warn()

    def _warn(self) -> None:
        """Say which answers the worst clients began with, as soon as it is known how those turned out."""
        judged = self._chosen()
        if judged is None:
            return
        if self._beginnings is None:
            self._ask_beginnings()
            return
        self._detail.show_bad_starts(
            int(judged.prospect.id),
            self._beginnings.warnings(judged.assessment.judged, but=judged.prospect.client_id),
        )

    def _ask_beginnings(self) -> None:
        """Find how the clients that began as prospects turned out: that grades every client, so away from here."""
        if self._asking is not None:
            return
        link = self.link
        today = link.today
        generation = self._outdated
        task: Task[Beginnings] = link.background.run(lambda _token: link.desk.prospects.beginnings(today))
        self._asking = task

        def over(found: Beginnings | None) -> None:
            self._asking = None
            if generation != self._outdated:
                self._ask_beginnings()
            elif found is not None:
                self._beginnings = found
                self._warn()

        task.finished.connect(over)
        task.failed.connect(lambda _error: over(None))
        task.cancelled.connect(lambda: over(None))

    def _on_changed(self, topics: Topics) -> None:
        """What an open prospect answers changes no grade; everything else may."""
        if topics - HARMLESS:
            self._beginnings = None
            self._outdated += 1
        super()._on_changed(topics)
        if topics - HARMLESS and self.isVisible():
            self._warn()

    def _on_search(self, wanted: str) -> None:
        self._table.set_filter(wanted)
        self._partners.table.set_filter(wanted)

    def _on_answered(self, criterion: Criterion, answer: CriterionAnswer) -> None:
        judged = self._chosen()
        if judged is not None:
            self._deeds.answer(int(judged.prospect.id), criterion, answer)

    def _focus_answers(self) -> None:
        rows = self._detail.answers.rows
        if rows:
            rows[0].segments.setFocus(Qt.FocusReason.TabFocusReason)

    def _win(self) -> None:
        judged = self._chosen()
        if judged is not None:
            self._deeds.become_client(judged.prospect, self.client_wanted.emit)

    def _decline(self) -> None:
        judged = self._chosen()
        if judged is not None:
            self._deeds.decline(judged.prospect)

    def _archive(self) -> None:
        judged = self._chosen()
        if judged is not None:
            self._deeds.archive_prospect(judged.prospect)

    def _open_sheet(self) -> None:
        judged = self._chosen()
        if judged is None:
            self._deeds.open_sheet()
        elif judged.prospect.client_id is not None:
            self._deeds.open_sheet(client_id=int(judged.prospect.client_id))
        else:
            self._deeds.open_sheet(prospect_id=int(judged.prospect.id))

    def _open_menu(self, button: QWidget) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_menu(menu)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))
        return menu

    def _fill_menu(self, menu: QMenu) -> None:
        judged = self._chosen()
        if judged is None:
            add_entry(menu, self.tr("New prospect…"), self.new_record, picture=Icon.PLUS)
            return
        prospect = judged.prospect
        number = int(prospect.id)
        add_entry(menu, self.tr("Edit…"), partial(self._deeds.edit, "prospects", number), picture=Icon.EDIT)
        notes = menu.addMenu(self.tr("Note to an answer"))
        for one in judged.assessment.judged:
            if prospect.status is ProspectStatus.OPEN:
                note = judged.notes.get(int(one.criterion.id), "")
                deed = partial(self._deeds.note, number, one.criterion, one.answer, note)
                add_entry(notes, one.criterion.label, deed, picture=Icon.NOTE)
        notes.setEnabled(prospect.status is ProspectStatus.OPEN)
        if prospect.status is ProspectStatus.OPEN:
            add_entry(menu, self.tr("Becomes a client…"), self._win, picture=Icon.CLIENTS)
            add_entry(menu, self.tr("Say no…"), self._decline, picture=Icon.BLOCKED)
            add_entry(menu, self.tr("They said no…"), partial(self._deeds.lose, prospect))
        elif prospect.client_id is not None:
            open_client = partial(self.client_wanted.emit, int(prospect.client_id))
            add_entry(menu, self.tr("Open the client"), open_client, picture=Icon.CLIENTS)
        else:
            add_entry(menu, self.tr("Look at it anew"), partial(self._deeds.reopen, number), picture=Icon.AGAIN)
        add_entry(menu, self.tr("Expectations sheet…"), self._open_sheet, picture=Icon.DOCUMENT)
        add_entry(menu, self.tr("Archive…"), self._archive, picture=Icon.ARCHIVE)


def _number(judged: JudgedProspect) -> int:
    return int(judged.prospect.id)
