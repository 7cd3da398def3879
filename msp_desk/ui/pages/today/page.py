"""Today: what needs a decision now, each with its button; three figures of the firm and the last backup."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final, TypeAlias

from PySide6.QtCore import QEvent, QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.language import Language
from msp_desk.core.records.reminder import MatterKind
from msp_desk.ui.desk_link.background import Task, Token
from msp_desk.ui.desk_link.finding import Finding
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.today.exits_panel import ExitRow, exit_rows
from msp_desk.ui.pages.today.figures import BackupPanel, FigurePanel, name_figures, show_figures
from msp_desk.ui.pages.today.matter_list import MatterList
from msp_desk.ui.pages.today.rows import NOTHING_WRITTEN, MatterKey, MatterRow, Shown, rows_of, written
from msp_desk.ui.pages.today.side_column import SideColumn
from msp_desk.ui.pages.today.window_rows import WindowRow
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.spacing import GAP, PAGE_MARGIN
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.manual_view import define
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.page import Page, Place
from msp_desk.ui.widgets.page_head import PageHead
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from msp_desk.core.actions.today import Today
    from msp_desk.core.storage.backup import Backup

Found: TypeAlias = "tuple[Today, Language, Mapping[MatterKey, MatterRow], Sequence[ExitRow]]"
"""What was found, with the words of its matters and its exits in a language."""
NARROW: Final = 1060
"""Below this width of the page the time line takes the place of the list, not the room beside it."""
PAUSE: Final = 15
"""Milliseconds that let the window paint before what the page needs is loaded."""
SIDE_WIDTH: Final = 328
SIDE_WIDTH_NARROWER: Final = 280
_ROOMY: Final = 1200
DATED_KINDS: Final = frozenset(
    {
        MatterKind.NOTICE,
        MatterKind.AGREEMENT_END,
        MatterKind.EXIT_LETTER,
        MatterKind.EXIT_RECEIPT,
        MatterKind.EXIT_STEPS,
        MatterKind.WARNING,
    }
)
"""Matters whose days can go into a calendar file."""
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class TodayPage(Page):
    """The page today.

    Signals:
        count_said: How many matters want the owner, for the entry in the navigation.
    """

    topics: ClassVar[frozenset[str]] = frozenset(
        {
            "clients", "agreements", "tickets", "work", "incidents", "notes", "invoices", "payments",
            "recommendations", "documents", "settings", "scorecards", "firm", "reminders",
            "exits", "exit_agreements", "exit_steps", "conversations", "sendings",
            "second_looks", "decisions", "overrides", "boundary_plans", "plan_targets", "opinion_rounds", "opinions",
        }
    )  # fmt: skip
    manual: ClassVar[str] = "today"
    count_said = Signal(int)

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the page; it reads nothing before it is shown."""
        super().__init__(link, parent)
        self._found: Today | None = None
        self._written: Mapping[MatterKey, MatterRow] = NOTHING_WRITTEN
        self._written_in: Language | None = None
        self._day: date | None = None
        self._failure = ""
        self._narrow, self._windows_instead = False, False
        self._quick_first = True
        self._list_wants_focus = False
        self._backing_up: Task[Backup] | None = None
        self._loading_modules: Task[None] | None = None
        self._asked: Finding[Found] = Finding(link, self._find, self._show, self._tell, self, at_once=False)
        self._load_later = QTimer(self)
        self._load_later.setSingleShot(True)
        self._load_later.setInterval(PAUSE)
        self._load_later.timeout.connect(self._load)
        self._make()
        self._say_state()
        self.retranslate()

    @property
    def matters(self) -> MatterList:
        """The matters."""
        return self._list

    @property
    def is_whole(self) -> bool:
        """Whether everything was looked for, falls included."""
        return self._found is not None and self._found.is_whole

    @property
    def side(self) -> SideColumn:
        """The time line and what comes next."""
        return self._side

    @property
    def backup(self) -> BackupPanel:
        """The last backup."""
        return self._backup

    def retranslate(self) -> None:
        """Say the page's own words in the window's language."""
        self._head.set_title(self.tr("Today"))
        if self._found is None:
            self._head.set_line(self.tr("What needs a decision now."))
            name_figures(self._figures, self._backup, self.link.wording)
        self._search.set_placeholder(self.tr("Search today"))
        self._filter.setAccessibleName(self.tr("Which matters are shown"))
        self._windows_button.setText(self.tr("Notice windows"))
        self._list.setAccessibleName(self.tr("What wants you today"))
        self._backup.button.setText(self.tr("Back up now"))
        self._loading.say(self.tr("Looking through the desk…"), "")
        self._empty.say(
            self.tr("Nothing to look after yet"),
            self.tr(
                "Add the clients you serve, or import them from a file. Closing notice windows, overdue invoices and "
                "falling grades then appear here by themselves."
            ),
            self.tr("New client…"),
            self.tr("Import clients…"),
        )
        self._say_filter()
        self._say_state()

    def refresh(self) -> None:
        """Look through the desk; what is shown stays until the answer is there."""
        self._day = self.link.today
        self._quick_first = True
        self._failure = ""
        self._say_state()
        if self._loading_modules is None:
            self._load_later.start()
        elif self._loading_modules.over:
            QTimer.singleShot(0, self, self._asked.ask)

    def new_record(self) -> None:
        """Begin a new client (Ctrl+N)."""
        from msp_desk.ui.widgets.record_forms import open_form

        open_form(self.link, "clients", parent=self.window())

    def focus_search(self) -> None:
        """Put the cursor into the search (Ctrl+F)."""
        self._show_windows_instead(wanted=False)
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def take_focus(self) -> None:
        """Put the keyboard into the list, or onto the first control where there is none."""
        if self._list.isVisible():
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._list_wants_focus = self._found is None
            super().take_focus()

    def event(self, event: QEvent) -> bool:
        """Another day may have begun while the window was in the background."""
        if event.type() == QEvent.Type.WindowActivate and self._day not in (None, self.link.today):
            self._become_stale()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the time line takes the place of the list."""
        super().resizeEvent(event)
        self._narrow = event.size().width() < NARROW
        self._arrange()

    def _make(self) -> None:
        self._head = PageHead("", "")
        self._search = SearchField()
        self._search.wanted.connect(lambda _text: self._show_rows())
        self._filter = QComboBox()
        self._filter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for shown in Shown:
            self._filter.addItem("", shown.value)
        self._filter.activated.connect(lambda _place: self._show_rows())
        self._windows_button = PushButton()
        self._windows_button.setObjectName("today_windows_button")
        self._windows_button.setCheckable(True)
        self._windows_button.clicked.connect(lambda on=False: self._show_windows_instead(wanted=on))
        for widget in (self._search, self._filter, self._windows_button):
            self._head.add(widget)
        self._figures = (FigurePanel(), FigurePanel(), FigurePanel())
        anchors = ("monthly_recurring", "hours", "effective_hourly_rate")
        for panel, anchor in zip(self._figures, anchors, strict=True):
            define(panel, self.link, anchor)
        self._backup = BackupPanel()
        self._backup.wanted.connect(self._back_up)
        top = QHBoxLayout()
        top.setSpacing(GAP)
        for panel in self._figures:
            top.addWidget(panel, 1)
        top.addWidget(self._backup, 2)
        self._list = MatterList()
        self._list.pressed_deed.connect(self._on_pressed)
        self._list.later_wanted.connect(self._on_later)
        self._list.menu_wanted.connect(self._on_menu)
        self._search.left_down.connect(lambda: self._list.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self._nothing, self._loading, self._failed = EmptyHint(Icon.OK), EmptyHint(Icon.TODAY), EmptyHint(Icon.WARNING)
        self._failed.first_wanted.connect(self.refresh)
        self._states = QStackedWidget()
        for state in (self._list, self._nothing, self._loading, self._failed):
            self._states.addWidget(state)
        framed = Panel(padding=1)
        framed.column.addWidget(self._states)
        self._framed = framed
        self._side = SideColumn()
        self._side.window_opened.connect(self._on_window)
        self._side.exit_opened.connect(self._on_exit)
        self._side.calendar_wanted.connect(lambda: self._save_calendar(None))
        body = QHBoxLayout()
        body.setSpacing(GAP)
        body.addWidget(framed, 1)
        body.addWidget(self._side)
        full = QWidget()
        inner = QVBoxLayout(full)
        inner.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, PAGE_MARGIN)
        inner.setSpacing(GAP)
        inner.addLayout(top)
        inner.addLayout(body, 1)
        self._empty = EmptyHint(Icon.CLIENTS)
        self._empty.first_wanted.connect(self.new_record)
        self._empty.second_wanted.connect(lambda: self.import_wanted.emit("clients"))
        self._pages = QStackedWidget()
        self._pages.addWidget(full)
        self._pages.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._pages, 1)

    def _arrange(self) -> None:
        """Both columns beside one another, or one of them."""
        alone = self._narrow and self._windows_instead
        self._framed.setVisible(not alone)
        self._side.setVisible(not self._narrow or alone)
        if alone:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16_777_215)
        else:
            self._side.setFixedWidth(SIDE_WIDTH if self.width() >= _ROOMY else SIDE_WIDTH_NARROWER)
        self._windows_button.setVisible(self._narrow)
        self._windows_button.setChecked(alone)

    def _show_windows_instead(self, *, wanted: bool) -> None:
        if not self._narrow:
            return
        self._windows_instead = wanted
        self._arrange()
        (self._side.line if wanted else self._list).setFocus(Qt.FocusReason.OtherFocusReason)

    def _load(self) -> None:
        if self._loading_modules is None:
            self._loading_modules = self.link.background.run(lambda _token: _load(self.link))
            self._loading_modules.finished.connect(self._on_loaded)
            self._loading_modules.failed.connect(self._on_loaded)

    def _on_loaded(self, _result: object) -> None:
        self._asked.ask()

    def _find(self, token: Token) -> Found:
        """First without the falls, so that the rest need not wait for the grades of two years."""
        before = None if self._found is None or self._found.day != self.link.today else self._found.agenda
        wording = self.link.wording
        found = self.link.desk.today.look(
            self.link.today, between=token.check, falls=not self._quick_first, before=before
        )
        return found, wording.language, written(found.agenda, found.day, wording), self._find_exits()

    def _find_exits(self) -> Sequence[ExitRow]:
        """The exits that run; a desk without any loads nothing for it."""
        if not self.link.glance.count_open_exits():
            return ()
        return exit_rows(self.link.desk.exits.board(self.link.today), self.link.wording)

    def _show(self, answer: Found) -> None:
        from msp_desk.core.actions.agenda import words

        found, self._written_in, self._written, exits = answer
        self._found, self._failure = found, ""
        show_figures(self._figures, found.figures, self.link.wording)
        self._backup.show_backup(found.backup, found.day, self.link.wording)
        self._side.show_today(found, self.link.wording, exits)
        day = self.link.wording.say(f"notice.weekday.{_WEEKDAYS[found.day.weekday()]}")
        self._head.set_line(words.head_text(found.agenda, found.day, day[:1].upper() + day[1:], self.link.wording))
        self._say_filter()
        self._show_rows()
        if self._list_wants_focus and self._search.hasFocus() and not self._search.text():
            self.take_focus()  # it was asked for before there was a list
        self._list_wants_focus = False
        status = words.status_text(found.agenda, self.link.wording)
        if found.is_whole:
            self.count_said.emit(len(found.agenda.matters))
        else:
            looking = self.tr("Looking for falls…")
            status = f"{looking} · {status}"
            self._quick_first = False
            self._asked.ask()
        self.selection_said.emit(status)

    def _tell(self, error: Exception) -> None:
        """Show what went wrong in the place of the list; what the program did not expect is told to the owner too."""
        if isinstance(error, MspDeskError):
            self._failure = self.link.wording.error(error)
        else:
            self._failure = self.tr("Something went wrong while the desk was looked through. Nothing was changed.")
        self._say_state()
        if not isinstance(error, MspDeskError):
            raise error

    def _show_rows(self) -> None:
        """Show what the filter and the search let through."""
        if self._found is None:
            return
        rows = rows_of(
            self._found.agenda,
            self._shown(),
            self._search.text(),
            today=self._found.day,
            wording=self.link.wording,
            bring_back=self.tr("Bring back"),
            known=self._written if self._written_in is self.link.language else NOTHING_WRITTEN,
        )
        self._list.show_rows(rows)
        self._say_state()

    def _shown(self) -> Shown:
        return Shown(self._filter.currentData())

    def _say_filter(self) -> None:
        """The words of the filter; matters that were put off are offered while there are some."""
        off = 0 if self._found is None else len(self._found.agenda.put_off)
        chosen = self._shown()
        if chosen is Shown.PUT_OFF and not off:
            chosen = Shown.EVERYTHING
        texts = {
            Shown.EVERYTHING: self.tr("Everything"),
            Shown.NOW: self.tr("Decide now"),
            Shown.SOON: self.tr("Soon"),
            Shown.LOOK_BACK: self.tr("Look back"),
            Shown.PUT_OFF: self.tr("Put off ({count})").replace("{count}", str(off)),
        }
        with QSignalBlocker(self._filter):
            self._filter.clear()
            for shown, text in texts.items():
                if shown is not Shown.PUT_OFF or off:
                    self._filter.addItem(text, shown.value)
            self._filter.setCurrentIndex(self._filter.findData(chosen.value))

    def _say_state(self) -> None:
        """Which of list, nothing, loading, failure and empty is in sight."""
        found = self._found
        empty = found is not None and not found.has_clients
        self._pages.setCurrentIndex(1 if empty else 0)
        for widget in (self._search, self._filter, self._windows_button):
            widget.setEnabled(not empty)
        if self._failure:
            self._failed.say(self.tr("Today could not be read"), self._failure, self.tr("Try again"))
            self._states.setCurrentWidget(self._failed)
        elif found is None:
            self._states.setCurrentWidget(self._loading)
        elif self._list.matters.rows:
            self._states.setCurrentWidget(self._list)
        elif not found.is_whole:
            self._states.setCurrentWidget(self._loading)
        else:
            from msp_desk.core.actions.agenda import words

            searched = bool(self._search.text()) or self._shown() is not Shown.EVERYTHING
            if searched and found.agenda.matters:
                self._nothing.say(self.tr("Nothing here"), self.tr("No matter fits the search and the filter."))
            else:
                self._nothing.say(
                    self.link.wording.say("today.nothing"),
                    words.next_text(found.agenda.next_due, found.day, self.link.wording),
                )
            self._states.setCurrentWidget(self._nothing)

    def _on_pressed(self, row: MatterRow) -> None:
        from msp_desk.core.actions.agenda import Deed
        from msp_desk.ui.pages.today.places import place_of

        if row.put_off:
            self.link.desk.today.bring_back(row.matter)
        elif row.matter.deed is Deed.BACK_UP:
            self._back_up()
        elif row.matter.deed is Deed.ASK_PEOPLE:
            from msp_desk.ui.widgets.opinion_rounds import open_opinions

            open_opinions(self.link, self)
        else:
            place = place_of(row.matter)
            if place is not None:
                self.place_wanted.emit(place)

    def _on_window(self, row: WindowRow) -> None:
        from msp_desk.ui.pages.today.places import place_of_window

        self.place_wanted.emit(place_of_window(row.window))

    def _on_exit(self, row: ExitRow) -> None:
        from msp_desk.ui.pages.today.places import place_of_exit

        self.place_wanted.emit(place_of_exit(row.client_id, row.id))

    def _on_later(self, row: MatterRow, where: QPoint) -> None:
        menu = self._menu()
        self._add_later(menu, row)
        menu.popup(where)
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])

    def _on_menu(self, row: MatterRow, where: QPoint) -> None:
        menu = self._menu()
        if not row.put_off:
            add_entry(menu, row.button, lambda: self._on_pressed(row), picture=Icon.OPEN)
        client_id = row.matter.client_id
        if client_id is not None:
            add_entry(
                menu,
                self.tr("Open client"),
                lambda: self.place_wanted.emit(Place(page="clients", client_id=client_id)),
                picture=Icon.CLIENTS,
            )
            if row.matter.kind in DATED_KINDS:
                calendar = partial(self._save_calendar, client_id)
                add_entry(menu, self.tr("Save as calendar file…"), calendar, picture=Icon.CALENDAR)
        menu.addSeparator()
        self._add_later(menu, row)
        menu.popup(where)

    def _save_calendar(self, client_id: int | None) -> None:
        """Ask where the deadlines of a client, or of all with the firm's own, should go."""
        from msp_desk.ui.widgets.calendar_export import ask_calendar

        name = "" if client_id is None else self.link.desk.clients.get(client_id).name
        ask_calendar(self.link, self.window(), client_id=client_id, name=name)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("today_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _add_later(self, menu: QMenu, row: MatterRow) -> None:
        from msp_desk.ui.pages.today.later_menu import add_later, ask_day

        room = self.link.desk.today
        if row.put_off:
            add_entry(menu, self.tr("Bring back"), lambda: room.bring_back(row.matter), picture=Icon.UNDO)
            return
        add_later(
            menu,
            self.link.today,
            lambda day: room.put_off(row.matter, day),
            lambda: ask_day(self.link, lambda day: room.put_off(row.matter, day), self.window()),
            lambda: room.tick_off(row.matter),
        )

    def _back_up(self) -> None:
        """Make a verified backup in the background; twice at once is once."""
        if self._backing_up is not None:
            return
        self._backup.show_working(self.tr("Copying and checking…"))
        backups = self.link.desk.backups
        self._backing_up = self.link.background.run(lambda _token: backups.make())
        self._backing_up.finished.connect(self._on_backed_up)
        self._backing_up.failed.connect(self._on_backup_failed)
        self._backing_up.cancelled.connect(self._on_backup_over)

    def _on_backed_up(self, _made: object) -> None:
        self._on_backup_over()
        self.refresh()

    def _on_backup_failed(self, error: Exception) -> None:
        self._on_backup_over()
        if not isinstance(error, MspDeskError):
            raise error
        self._backup.show_failure(self.link.wording.error(error))

    def _on_backup_over(self) -> None:
        self._backing_up = None
        self._backup.show_idle()


def _load(link: DeskLink) -> None:
    """Load what the first look needs, which takes longer than the look; any thread may."""
    link.load_rooms()
    link.load_sentences()
    from msp_desk.core.actions.today import load_modules

    load_modules()
