"""The page of clients: the list, and beside it (or over it in a narrow window) the chosen client."""

from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QPaintEvent, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QSplitter, QVBoxLayout, QWidget

from msp_desk.core.actions.topics import Topics
from msp_desk.core.errors import MspDeskError
from msp_desk.ui.desk_link.background import Task, Token
from msp_desk.ui.desk_link.finding import Finding
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.client_list import ClientList
from msp_desk.ui.pages.clients.deeds import ClientDeeds
from msp_desk.ui.pages.clients.paper_offer import offer_papers
from msp_desk.ui.pages.clients.rows import (
    NOTHING_FOUND,
    Findings,
    Listed,
    find_grades,
    find_notices,
    find_overdue,
    find_trends,
    load_modules,
    read_clients,
    rows_of,
)
from msp_desk.ui.theme.spacing import NARROW_WINDOW
from msp_desk.ui.widgets.page import Page, Place

if TYPE_CHECKING:
    from msp_desk.ui.pages.clients.client_view import ClientView
    from msp_desk.ui.widgets.letter_editor.dialog import LetterDialog

LIST_WIDTH: Final = 560
VIEW_WIDTH: Final = 420
"""The least widths of list and client side by side."""
PAUSE: Final = 15
"""Milliseconds that let the window paint before the grades, and again before the trends, are computed."""
UNSEEN: Final = 400
"""Milliseconds after which the grades are computed even when the page was not painted yet."""
QUICK: Final = 0.15
"""Seconds that computing the trends may take to be done after each change."""
CALM: Final = 4000
"""Milliseconds without a change after which slower trends are computed again; their last points follow at once."""
LISTED_TOPICS: Final = frozenset({"clients", "agreements", "firm", "settings", "imports"})
"""What the list reads before anything is computed."""
MONEY_TOPICS: Final = frozenset({"clients", "invoices", "payments", "settings", "imports"})
NOTICE_TOPICS: Final = frozenset({"clients", "agreements", "firm", "imports"})
LIST_SHARE: Final = 59
"""Percent of the width that the list begins with."""


class ClientsPage(Page):
    """The page of clients."""

    topics: ClassVar[frozenset[str]] = frozenset(
        {
            "exits", "exit_agreements", "exit_steps", "sendings",
            "clients", "contacts", "agreements", "tickets", "work", "incidents", "notes", "invoices", "payments",
            "recommendations", "documents", "firm", "settings", "scorecards", "imports",
            "second_looks", "decisions",
            "overrides", "boundary_plans", "plan_targets", "opinion_rounds", "opinions",
        }
    )  # fmt: skip
    manual: ClassVar[str] = "clients"

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the page; it reads nothing before it is shown."""
        super().__init__(link, parent)
        self._found: Findings = NOTHING_FOUND
        self._listed: Listed | None = None
        self._found_on: date | None = None
        self._changed: set[str] = set()
        self._trend_seconds = self._trends_asked = 0.0
        self._wanted = 0
        self._pending: Place | None = None
        self._led = False
        self._narrow = False
        self._client_open = False
        self._placed = self._seen = self._painted = False
        self._deeds = ClientDeeds(link, self)
        self._loading: Task[None] | None = None
        self._list = ClientList(link, self._deeds)
        self._list.setMinimumWidth(LIST_WIDTH)
        self._view: ClientView | None = None
        self._place = QWidget()
        self._place.setMinimumWidth(VIEW_WIDTH)
        self._place.setAutoFillBackground(True)
        self._place.setBackgroundRole(QPalette.ColorRole.Base)
        room = QVBoxLayout(self._place)
        room.setContentsMargins(0, 0, 0, 0)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setObjectName("clients_splitter")
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._list)
        self._splitter.addWidget(self._place)
        self._splitter.setStretchFactor(0, LIST_SHARE)
        self._splitter.setStretchFactor(1, 100 - LIST_SHARE)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        column.addWidget(self._splitter)
        self._grade_later, self._rest_later, self._trend_later = QTimer(self), QTimer(self), QTimer(self)
        for timer, work in (
            (self._grade_later, self._find_grades),
            (self._rest_later, self._go_on),
            (self._trend_later, self._find_trends),
        ):
            timer.setSingleShot(True)
            timer.setInterval(PAUSE)
            timer.timeout.connect(work)
        self._grades: Finding[Findings] = Finding(link, self._find_now, self._show_grades, self._tell, self)
        self._rest: Finding[Findings] = Finding(link, self._find_rest, self._show_rest, self._tell, self)
        self._trends: Finding[Findings] = Finding(
            link, lambda token: find_trends(link, self._found, between=token.check), self._show_trends, self._tell, self
        )
        self._list.chosen.connect(self._on_chosen)
        self._list.opened.connect(self._on_opened)
        self._list.new_wanted.connect(self.new_record)
        self._list.import_wanted.connect(lambda: self.import_wanted.emit("clients"))
        self._list.selection_said.connect(self.selection_said)
        self._list.table.clicked.connect(self._on_clicked)

    @property
    def client_list(self) -> ClientList:
        """The list."""
        return self._list

    @property
    def client_view(self) -> ClientView:
        """The chosen client; made when it is first needed, after the list was seen."""
        if self._view is None:
            self._view = self._make_view()
        return self._view

    def current_client(self) -> int:
        """The number of the client in sight; 0 for none."""
        return 0 if self._view is None else self._view.client_id

    def show_client(self, client_id: int) -> None:
        """Choose a client and bring it into sight."""
        self.refresh_if_stale()
        if not self._list.table.choose(client_id):
            self._list.show_all()
            self._list.table.choose(client_id)
        self._open_client(client_id)

    def show_place(self, place: Place) -> None:
        """Show a client, and one of its tabs where one is named."""
        if not place.client_id:
            return
        self.show_client(place.client_id)
        if place.tab:
            self.client_view.open_tab(place.tab)
            self._led = True
        if self.client_view.client_id == place.client_id:
            self._lead_to(place)
        else:
            self._pending = place  # its rows are there once the client is shown

    def take_focus(self) -> None:
        """Put the keyboard into the list, or right after a jump into the tab that was jumped to."""
        led, self._led = self._led, False
        if not led:
            super().take_focus()
        elif not self._keyboard_is_in_the_client():
            self.client_view.take_focus()

    def _keyboard_is_in_the_client(self) -> bool:
        focused: QWidget | None = self.window().focusWidget()
        return self._view is not None and focused is not None and self._view.isAncestorOf(focused)

    def _lead_to(self, place: Place) -> None:
        """Choose a record, or the kind of records, in the open tab of the client in sight."""
        if place.tab == "environment" and place.family:
            self.client_view.environment.show_record(place.family, place.record_id)
        if place.tab == "log" and place.family and not self.client_view.log.show_record(place.family, place.record_id):
            self.client_view.log.show_kind(place.family)
        if place.tab == "money" and place.family == "invoices" and place.record_id:
            self.client_view.money.invoice_table.table.choose(place.record_id)
        if place.family == "documents" and place.record_id:
            self.client_view.open_tab("papers")
            self.client_view.papers.choose(place.record_id)

    def manual_key(self) -> str:
        """The page on the open tab; the overview belongs to the clients' own page."""
        tab = "" if self._view is None else self._view.open_key
        return f"client-{tab}" if tab not in ("", "overview") else self.manual

    def print_paper(self) -> None:
        """Print the paper in sight; where there is none, offer the papers that can be made for the client."""
        client_id = self.current_client() or self._list.table.current_id()
        if not client_id:
            return
        view = self._view
        if view is not None and view.client_id == client_id and view.open_key == "papers" and view.papers.print_paper():
            return
        offer_papers(self._deeds, client_id, self)

    def open_letter(self, client_id: int) -> LetterDialog | None:
        """Open the letter that ends a client's agreement; says why when none can be written."""
        return self._deeds.open_letter(client_id)

    def back_to_list(self) -> None:
        """Bring the list back where the client replaced it."""
        self._client_open = False
        self._arrange()
        self._list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the desk; when the page first comes into sight, the keyboard is in the list."""
        super().showEvent(event)
        if not self._seen:
            self._seen = True
            self._list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the clients now, and right after the first paint what has to be computed."""
        if self._listed is None or self._another_day() or not self._changed or self._changed & LISTED_TOPICS:
            self._listed = read_clients(self.link)
            self._show_rows()
            self._arrange()
        self._grade_later.start(PAUSE if self._painted else UNSEEN)

    def retranslate(self) -> None:
        """Say the page's own words in the window's language."""
        self._list.retranslate()
        if self._view is not None:
            self._view.retranslate()

    def new_record(self) -> None:
        """Open the form of a new one of what the keyboard is in: a row of the client's tab, else a client."""
        if self._view is None or not self._view.new_record():
            self._deeds.new_client(self.show_client)

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        if self._narrow and self._client_open:
            self.back_to_list()
        self._list.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._list.search.selectAll()

    def minimumSizeHint(self) -> QSize:
        """One of the two beside nothing: a narrow window shows them in turn."""
        return QSize(VIEW_WIDTH, 320)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The names are seen first; then the grades are computed."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            if self._grade_later.isActive():
                self._grade_later.start(PAUSE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show both, or one in place of the other."""
        super().resizeEvent(event)
        self._arrange()

    def _make_view(self) -> ClientView:
        from msp_desk.ui.pages.clients.client_view import ClientView

        view = ClientView(self.link, self._deeds)
        view.back_wanted.connect(self.back_to_list)
        view.log_wanted.connect(self.log_wanted)
        view.grown.connect(self.grown)
        view.set_narrow(narrow=self._narrow)
        view.hide()  # until it shows somebody
        room = self._place.layout()
        if room is not None:
            room.addWidget(view)
        self.grown.emit()
        return view

    def _on_changed(self, topics: Topics) -> None:
        self._changed |= topics
        super()._on_changed(topics)

    def _find_grades(self) -> None:
        """Find today's grades, then of money and notices what may have changed, then the trends."""
        self._trend_later.stop()
        self._rest_later.stop()
        self._rest.drop()
        self._trends.drop()
        if self._loading is None:
            self._loading = self.link.background.run(lambda _token: load_modules(self.link))
            self._loading.finished.connect(self._on_loaded)
            self._loading.failed.connect(self._on_loaded)
        elif self._loading.over:
            self._grades.ask()

    def _on_loaded(self, _result: object) -> None:
        self._grades.ask()

    def _find_now(self, _token: Token) -> Findings:
        """Today's grades."""
        return find_grades(self.link, self._found)

    def _show_grades(self, found: Findings) -> None:
        self._found = found
        if self.link.answers_at_once:
            self._go_on()
        else:
            self._show_rows()
            self._rest_later.start()  # the letters are painted before the client beside them is made

    def _go_on(self) -> None:
        if not self.link.answers_at_once:
            if self._makes_view():
                self._rest_later.start()
                return
            self._show_chosen()
        if self._another_day() or self._changed & (MONEY_TOPICS | NOTICE_TOPICS):
            self._rest.ask()
        else:
            self._show_rest(self._found)

    def _makes_view(self) -> bool:
        """Make the part of the page that shows a client, in steps that the window does not feel.

        Returns:
            Whether there was something to make; then the next step comes after the window's other work.
        """
        if self._narrow and not self._wanted:
            return False
        if self._view is None:
            self._view = self._make_view()
            return True
        return self._view.make_front()

    def _show_rows(self) -> None:
        if self._listed is not None:
            self._list.show_rows(rows_of(self._listed, self._found))

    def _find_rest(self, _token: Token) -> Findings:
        found, everything = self._found, self._another_day()
        if everything or self._changed & MONEY_TOPICS:
            found = find_overdue(self.link, found)
        if everything or self._changed & NOTICE_TOPICS:
            found = find_notices(self.link, found)
        return found

    def _show_rest(self, found: Findings) -> None:
        soon = self._another_day() or self._trend_seconds < QUICK
        self._changed.clear()
        self._found_on = self.link.today
        if found is not self._found or self.link.answers_at_once:
            self._found = found
            self._show_rows()
        if self.link.answers_at_once:
            self._show_chosen()  # on a large desk it was shown before this was asked for
        self._trend_later.start(PAUSE if soon else CALM)

    def _find_trends(self) -> None:
        self._trends_asked = time.perf_counter()
        self._trends.ask()

    def _show_trends(self, found: Findings) -> None:
        self._trend_seconds = time.perf_counter() - self._trends_asked
        self._found = found
        self._show_rows()

    def _another_day(self) -> bool:
        """Whether what depends on the day was found on another one, or never."""
        return self._found_on != self.link.today

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, MspDeskError):
            raise error
        self._deeds.tell(error)

    def _show_chosen(self) -> None:
        """Show the chosen client as it is now; beside the list the first one is chosen by itself."""
        table = self._list.table
        if self._wanted and self._list.row_of(self._wanted) is None:
            self._wanted = 0
        if not self._wanted:
            first = next(iter(table.selected_ids()), 0) or self._first_active()
            if first and not self._narrow:
                self._wanted = first
                table.choose(first)
        row = self._list.row_of(self._wanted)
        if row is None:
            if self._view is not None:
                self._view.show_nothing()
                self._view.show()
            self._client_open = False
            self._arrange()
            return
        self.client_view.show_client(row.client, self._found.grades.get(row.client.id))
        self.client_view.show()
        pending, self._pending = self._pending, None
        if pending is not None and pending.client_id == row.client.id:
            self._lead_to(pending)

    def _first_active(self) -> int:
        """The first listed client that has a grade or will have one; else the first of all."""
        model = self._list.table.record_model
        listed = [model.id_at(place) for place in range(model.rowCount())]
        return next((number for number in listed if number in self._found.grades), listed[0] if listed else 0)

    def _on_chosen(self, client_id: int) -> None:
        if client_id == self._wanted or client_id not in self._list.table.selected_ids():
            return  # the row in focus changes by itself; only a chosen one is shown
        self._wanted = client_id
        if not self._grade_later.isActive():
            self._show_chosen()

    def _on_opened(self, client_id: int) -> None:
        self._open_client(client_id)

    def _on_clicked(self, index: QModelIndex) -> None:
        if self._narrow and len(self._list.table.selected_ids()) == 1:
            self._open_client(self._list.table.record_model.id_at(index.row()))

    def _open_client(self, client_id: int) -> None:
        if self._list.row_of(client_id) is None:
            return
        self._wanted = client_id
        if not self._grade_later.isActive():
            self._show_chosen()
        self._client_open = True
        self._arrange()
        if self._narrow:
            self.client_view.take_focus()

    def _arrange(self) -> None:
        """Both side by side where there is room for both, else the one that is in use."""
        least = LIST_WIDTH + VIEW_WIDTH + self._splitter.handleWidth()
        self._narrow = self.window().width() < NARROW_WINDOW or self.width() < least
        self._list.setVisible(not (self._narrow and self._client_open))
        beside = not self._narrow and not self._list.is_empty()
        self._place.setVisible(beside or self._client_open)
        if self._view is not None:
            self._view.set_narrow(narrow=self._narrow)
        if not self._narrow and not self._placed and self.width() > least:
            self._placed = True
            first = max(LIST_WIDTH, self.width() * LIST_SHARE // 100)
            self._splitter.setSizes([first, self.width() - first])
