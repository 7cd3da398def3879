"""Grades: clients by months, each cell a letter, and why it is that letter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import ClassVar, Final

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QWidget

from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.grading.drift import Course
from msp_desk.core.grading.grades import Grades
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.override import Override
from msp_desk.core.records.period import month_ends_up_to
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.grades.gut_dialog import GutDialog
from msp_desk.ui.pages.grades.history import (
    MONTHS,
    ClientHistory,
    HistoryOrder,
    found,
    histories,
    ordered,
)
from msp_desk.ui.pages.grades.map_content import cell_words, counts_text, month_heads, rows_of
from msp_desk.ui.pages.grades.map_export import ask_to_export, copy_map
from msp_desk.ui.pages.grades.map_side import MapSide
from msp_desk.ui.pages.grades.reading import MonthsReading
from msp_desk.ui.pages.grades.why_panel import WhyPanel
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.widgets.heat_map import HeatMap, HeatRow
from msp_desk.ui.widgets.letter_keys import give_letter_keys
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.page import Page, Place
from msp_desk.ui.widgets.record_forms import open_form

NARROW: Final = 1150
"""Below this width of the page the explanation stands in the place of the map, not beside it."""
_WHY_LEAST = 420
_SORTED_AS: Final = {
    HistoryOrder.FALL: ("change", False),
    HistoryOrder.RISE: ("change", True),
    HistoryOrder.NAME: ("client", False),
}
"""The column that an order marks, and whether its arrow is turned."""


class GradesPage(Page):
    """The page of grades.

    More than a year of months is found away from the window, with its progress, and thrown away once it is stale.
    """

    topics: ClassVar[frozenset[str]] = frozenset(
        {
            "clients", "tickets", "work", "incidents", "invoices", "payments", "recommendations", "settings",
            "scorecards", "firm", "overrides",
        }
    )  # fmt: skip
    manual: ClassVar[str] = "grades"

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the page; it reads nothing before it is shown."""
        super().__init__(link, parent)
        self._days: list[date] = []
        self._months: list[Grades] = []
        self._clients: dict[int, ClientHistory] = {}
        self._order, self._backwards = HistoryOrder.FALL, False
        self._narrow, self._explaining = False, False
        self._histories: list[ClientHistory] = []
        self._wanted_client = 0
        self._courses: Mapping[ClientId, Course] = {}
        self._overrides: Mapping[ClientId, Override] = {}
        self._as_of: date | None = None
        self._count = MONTHS
        self._reading = MonthsReading(link, self)
        self._reading.last_found.connect(self._show_last)
        self._reading.months_found.connect(self._show_months)
        self._reading.courses_found.connect(self._show_courses)
        self._reading.failed.connect(self._tell)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setObjectName("grades_splitter")
        self._splitter.setChildrenCollapsible(False)
        self._make_side()
        self._reading.read.connect(self._bar.show_progress)
        self._why = WhyPanel(link)
        self._why.setMinimumWidth(_WHY_LEAST)
        self._why.client_wanted.connect(self.client_wanted)
        self._why.place_wanted.connect(self.place_wanted)
        self._why.back_wanted.connect(lambda: self._explain_instead(wanted=False))
        for widget in (self._side, self._why):
            self._splitter.addWidget(widget)
        self._splitter.setStretchFactor(0, 3)
        self._splitter.setStretchFactor(1, 2)
        self._splitter.setSizes([774, 466])
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._splitter)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._why)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(lambda: self._explain_instead(wanted=False))
        self.retranslate()

    @property
    def heat_map(self) -> HeatMap:
        """The map."""
        return self._map

    @property
    def why(self) -> WhyPanel:
        """The explanation of the chosen cell."""
        return self._why

    @property
    def as_of(self) -> date:
        """The day whose grades are shown."""
        return self._as_of or self.link.today

    def show_as_of(self, day: date | None) -> None:
        """Show the grades as of another day; None is today."""
        wanted = None if day == self.link.today else day
        if wanted != self._as_of:
            self._as_of = wanted
            if self._bar.day != wanted:
                self._bar.show_day(wanted)
            self.refresh()

    def show_months(self, count: int) -> None:
        """Show so many months: 12, 24, 60 or 120."""
        if count != self._count:
            self._count = count
            self._bar.show_months(count)
            self.refresh()

    def show_place(self, place: Place) -> None:
        """Explain a client's grade of today, or begin the gut ranking."""
        if place.tab == "gut":
            self._open_gut_ranking()
        elif place.client_id:
            self._search.clear()
            self.show_as_of(None)
            self._wanted_client = place.client_id
            if self._months:
                self._explain_client(place.client_id)

    def current_client(self) -> int:
        """The id of the chosen client; 0 for none."""
        return self._map.current()[0]

    def retranslate(self) -> None:
        """Say the page's own words in the window's language."""
        self._side.retranslate()
        self._side.say_hint(self._as_of)
        self._why.retranslate()

    def refresh(self) -> None:
        """Show today's letters at once and the earlier months a moment later; names come first on a cold start."""
        days = month_ends_up_to(self.as_of, self._count)
        self._reading.stand_on(self.as_of, self._count)
        self._bar.show_progress(0, 0)
        self._courses = {}
        if self._months and self._days[-1] == days[-1]:  # fewer or more months: those in sight stay until they are read
            self._reading.ask_last()
        else:
            self._days, self._months = days, []
            self._show_names()
        QTimer.singleShot(0, self, self._reading.ask_months)

    def new_record(self) -> None:
        """Begin a new client (Ctrl+N)."""
        open_form(self.link, "clients", parent=self.window())

    def focus_search(self) -> None:
        """Put the cursor into the search (Ctrl+F)."""
        self._explain_instead(wanted=False)
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the explanation takes the place of the map."""
        super().resizeEvent(event)
        self._narrow = event.size().width() < NARROW
        self._arrange()

    def _make_side(self) -> None:
        side = self._side = MapSide(self.link)
        self._search, self._sort, self._bar, self._map = side.search, side.sort, side.bar, side.heat_map
        self._search.wanted.connect(lambda _text: self._show())
        self._sort.activated.connect(self._on_sort_chosen)
        side.why_button.clicked.connect(lambda _on=False: self._explain_instead(wanted=True))
        side.more.clicked.connect(lambda _on=False: self._open_menu(None))
        scorecard = Place(page="settings", tab="scorecard")
        side.scorecard.clicked.connect(lambda _on=False: self.place_wanted.emit(scorecard))
        side.empty.first_wanted.connect(self._on_hint_pressed)
        self._bar.day_chosen.connect(self.show_as_of)
        self._bar.months_chosen.connect(self.show_months)
        self._bar.stop_wanted.connect(lambda: self.show_months(MONTHS))
        self._map.menu_wanted.connect(self._open_menu)
        self._map.cell_chosen.connect(self._on_cell_chosen)
        self._map.opened.connect(self._on_opened)
        self._map.head_clicked.connect(self._on_head_clicked)

    def _arrange(self) -> None:
        """Both beside one another, or one of them."""
        empty = self._side.is_empty
        alone = self._narrow and self._explaining and not empty
        self._side.setVisible(not alone)
        self._why.setVisible(not empty and (not self._narrow or alone))
        self._why.set_back(shown=alone)
        self._side.why_button.setVisible(self._narrow and not empty)

    def _explain_instead(self, *, wanted: bool) -> None:
        if not self._narrow or wanted == self._explaining:
            return
        self._explaining = wanted
        self._arrange()
        (self._why if wanted else self._map).setFocus(Qt.FocusReason.OtherFocusReason)
        if wanted:
            self._why.focusNextChild()

    def _show_names(self) -> None:
        """Before anything is computed: who is there, in no order but the name's."""
        today = self.as_of
        active = [
            client
            for client in self.link.desk.clients.all()
            if (client.client_since is None or client.client_since <= today)
            and (client.ended_on is None or client.ended_on >= today)
        ]
        self._clients, self._histories = {}, []
        self._say_empty(empty=not active)
        nothing = (None,) * len(self._days)
        names = sorted(active, key=lambda client: client.name.casefold())
        rows = [HeatRow(identity=client.id, name=client.name, cells=nothing) for client in names]
        with QSignalBlocker(self._map):
            self._map.show_content(month_heads(self._days, self.link.language), rows)
        self._why.clear()

    def _show_last(self, found: Grades) -> None:
        self._months = [*self._months[:-1], found]
        self._histories = histories(self._months)
        self._show()

    def _show_months(self, found: list[Grades]) -> None:
        self._bar.show_progress(0, 0)
        self._days, self._months = month_ends_up_to(self.as_of, self._count), found
        self._histories = histories(found)
        self._show()
        self._reading.ask_courses()

    def _show_courses(self, found: Mapping[ClientId, Course]) -> None:
        self._courses = found
        self._explain()

    def _tell(self, error: Exception) -> None:
        """The program's one handler of errors says it."""
        self._bar.show_progress(0, 0)
        raise error

    def _show(self) -> None:
        """Show what is known, in the chosen order."""
        if not self._months:
            return
        every = self._histories
        self._overrides = self.link.desk.overrides.on(self._days[-1])
        self._say_empty(empty=not every)
        shown = ordered(found(every, self._search.text()), self._order, backwards=self._backwards)
        self._clients = {client.client_id: client for client in shown}
        with QSignalBlocker(self._map):
            language = self.link.language
            self._map.show_content(month_heads(self._days, language), rows_of(shown, language), self._note)
            wanted, self._wanted_client = self._wanted_client, 0
            if wanted in self._clients:
                self._map.choose(wanted)
            elif shown and not self._map.current()[0]:
                self._map.choose(shown[0].client_id)
        column, turned = _SORTED_AS.get(self._order, ("", False))
        self._map.show_sorted(column, descending=self._backwards is not turned)
        self._explain()
        self._say_counts(every, shown)

    def _note(self, client_id: int, month: int) -> str:
        """What a cell says when it is asked."""
        client = self._clients.get(client_id)
        if client is None or not 0 <= month < len(client.grades):
            return ""
        spoken = self._map.heat_model.months[month].spoken
        return cell_words(client.name, client.grades[month], spoken, self.link.wording)

    def _on_hint_pressed(self) -> None:
        if self._as_of is None:
            self.new_record()
        else:
            self.show_as_of(None)

    def _say_empty(self, *, empty: bool) -> None:
        self._side.show_empty(self._as_of, empty=empty)
        self._arrange()

    def _say_counts(self, every: Sequence[ClientHistory], shown: Sequence[ClientHistory]) -> None:
        said = counts_text(every) if every else ""
        if len(shown) < len(every):
            found_words = self.tr("{shown} of {all} clients").replace("{shown}", str(len(shown)))
            said = f"{found_words.replace('{all}', str(len(every)))}  ·  {counts_text(shown)}"
        if self._as_of is not None:
            day = format_day(self._as_of, self.link.language, DayStyle.MEDIUM)
            as_of = self.tr("Grades as of {day}").replace("{day}", day)
            said = f"{as_of}  ·  {said}" if said else as_of
        self.selection_said.emit(said)

    def _explain(self) -> None:
        client_id, month = self._map.current()
        client = self._clients.get(client_id)
        if client is None or not 0 <= month < len(self._days):
            self._why.clear()
            self._map.setAccessibleDescription("")
            return
        grade, day = client.grades[month], self._days[month]
        first = client.first_graded
        earlier = first if first is not None and first.as_of < day else None
        self._why.explain(
            client_id,
            client.name,
            grade,
            day,
            self._months[month].scorecard,
            first=earlier,
            course=self._courses.get(ClientId(client_id)) if month == len(self._days) - 1 else None,
            override=self._overrides.get(ClientId(client_id)) if month == len(self._days) - 1 else None,
        )
        self._map.setAccessibleDescription(self._note(client_id, month))
        QAccessible.updateAccessibility(QAccessibleEvent(self._map, QAccessible.Event.DescriptionChanged))

    def _open_menu(self, place: QPoint | None) -> None:
        """Open what else can be done, at a place of the screen or below its button."""
        menu = QMenu(self)
        menu.setObjectName("grades_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        client_id, there = self.current_client(), bool(self._histories)
        if place is not None and client_id:
            add_entry(menu, self.tr("Open client"), lambda: self.client_wanted.emit(client_id), picture=Icon.CLIENTS)
            menu.addSeparator()
        add_entry(menu, self.tr("Gut ranking…"), self._open_gut_ranking, picture=Icon.EDIT)
        menu.addSeparator()
        add_entry(menu, self.tr("Copy the map"), lambda: copy_map(self._map), shortcut="Ctrl+C", enabled=there)
        add_entry(menu, self.tr("Export the map…"), self._export, picture=Icon.EXPORT, enabled=there)
        give_letter_keys(menu)
        button = self._side.more
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()) if place is None else place)

    def _export(self) -> None:
        title = self.tr("Grades {day}").replace("{day}", self.as_of.isoformat())
        ask_to_export(self._map, title, self.link.wording, self)

    def _open_gut_ranking(self) -> None:
        dialog = GutDialog(self.link, self)
        dialog.client_wanted.connect(self._explain_client)
        dialog.open()

    def _explain_client(self, client_id: int) -> None:
        """Choose a client in the map, so that its grade is explained."""
        self.show_as_of(None)
        self._wanted_client = client_id
        if self._search.text():
            self._search.clear()
        self._show()
        self._explain_instead(wanted=True)

    def _on_opened(self, client_id: int) -> None:
        self.client_wanted.emit(client_id)

    def _on_cell_chosen(self, _client_id: int, _month: int) -> None:
        self._explain()

    def _on_sort_chosen(self, place: int) -> None:
        self._sort_by(HistoryOrder(self._sort.itemData(place)), backwards=False)

    def _on_head_clicked(self, column: str) -> None:
        order = HistoryOrder.NAME if column == "client" else HistoryOrder.FALL
        if column != "client" and self._order is HistoryOrder.FALL and not self._backwards:
            self._sort_by(HistoryOrder.RISE, backwards=False)
        else:
            self._sort_by(order, backwards=order is self._order and not self._backwards)

    def _sort_by(self, order: HistoryOrder, *, backwards: bool) -> None:
        self._order, self._backwards = order, backwards
        self._sort.setCurrentIndex(list(HistoryOrder).index(order))
        self._show()
