"""The log: everything that was logged, newest first, with search and filters."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.core.formatting import format_number
from msp_desk.core.records.family import Record
from msp_desk.core.records.listed import Listed
from msp_desk.core.storage.listing import ListFilter
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.log.day_range import DayRange
from msp_desk.ui.pages.log.deeds import LogDeeds
from msp_desk.ui.pages.log.tables import KINDS, LogTable, LogTables
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import CONTROL_HEIGHT, GAP, GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, IconButton, PushButton
from msp_desk.ui.widgets.completing_edit import CompletingEdit
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.kind_filter import KindFilter
from msp_desk.ui.widgets.listed_columns import ALL
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.page import Page, Place
from msp_desk.ui.widgets.page_head import PageHead
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.search_field import SearchField

IMPORTABLE: Final = frozenset({"tickets", "work", "incidents", "recommendations", "invoices", "payments"})
CLIENT_WIDTH: Final = 176


class LogPage(Page):
    """The page log."""

    topics: ClassVar[frozenset[str]] = frozenset({*KINDS, "clients", "settings", "firm"} - {ALL})
    manual: ClassVar[str] = "log"

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make the page; it reads nothing before it is shown."""
        super().__init__(link, parent)
        self._deeds = LogDeeds(link, self)
        self._build()
        self._wire()
        self.retranslate()

    @property
    def kinds(self) -> KindFilter:
        """The filter by kind."""
        return self._kinds

    @property
    def table(self) -> LogTable:
        """The table in sight."""
        return self._tables.table(self._kinds.value())

    @property
    def search(self) -> SearchField:
        """The search."""
        return self._search

    @property
    def client_filter(self) -> CompletingEdit:
        """The filter by client."""
        return self._client

    @property
    def day_range(self) -> DayRange:
        """The filter by day."""
        return self._days

    def current_client(self) -> int:
        """Return the client of the row in focus, else the one filtered by; 0 for none."""
        row = self._current()
        record = None if row is None else row.record
        return int(getattr(record, "client_id", 0)) or int(self._client.value() or 0)

    def refresh(self) -> None:
        """Read the desk and show what the filters leave."""
        try:
            clients = self.link.desk.clients.all()
        except MspDeskError as error:
            self._on_failed(error)
            return
        self._client.set_entries([(client.id, client.name) for client in clients])
        self._show_rows()

    def retranslate(self) -> None:
        """Say the page's own words in the window's language."""
        wording = self.link.wording
        names = {kind: wording.say(f"words.families.{kind}") for kind in KINDS if kind != ALL}
        names[ALL] = self.tr("All")
        self._head.set_title(self.tr("Log"))
        self._head.set_line(self.tr("Everything logged, newest first."))
        self._search.set_placeholder(self.tr("Search the log"))
        self._client.setPlaceholderText(self.tr("All clients"))
        self._client.setAccessibleName(self.tr("Client"))
        self._days.retranslate()
        self._columns.set_name(self.tr("Choose columns"))
        self._more.set_name(self.tr("More"))
        self._kinds.set_words([names[kind] for kind in KINDS], self.tr("Kind"))
        self._tables.retranslate({**names, ALL: self.tr("Log")})
        for table in self._tables.all():
            table.set_empty(self.tr("Nothing fits the search and the filters."))
        self._error.say(self.tr("The log could not be read"), "", self.tr("Try again"))
        self._say_new()

    def new_record(self) -> None:
        """Begin a new record of the chosen kind; the quick log where all kinds are shown."""
        kind, client_id = self._kinds.value(), self.current_client()
        if kind == ALL:
            self.log_wanted.emit(client_id)
        else:
            self._deeds.new(kind, client_id)

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def show_place(self, place: Place) -> None:
        """Show a kind, a client's rows or one record."""
        if not (place.family or place.client_id or place.record_id):
            return
        kind = place.family if place.family in KINDS else ALL
        self._kinds.set_value(kind)
        for widget in (self._search, self._client, self._days):
            widget.blockSignals(True)
            widget.clear()
            widget.blockSignals(False)
        if not place.record_id:
            self._client.set_value(place.client_id or None)
        self._on_kind(kind)
        if place.record_id:
            self.table.choose(place.record_id)

    def _build(self) -> None:
        self._head = PageHead("", "")
        self._search = SearchField()
        self._client = CompletingEdit()
        self._client.setMinimumHeight(CONTROL_HEIGHT)
        self._client.setFixedWidth(CLIENT_WIDTH)
        self._client.setClearButtonEnabled(False)
        self._days = DayRange(self.link)
        self._columns, self._more = IconButton(Icon.COLUMNS, ""), IconButton(Icon.MORE, "")
        self._new = PushButton(role=ButtonRole.PRIMARY)
        self._new.setObjectName("log_new")
        for widget in (self._search, self._columns, self._more, self._new):
            self._head.add(widget)
        self._kinds = KindFilter(KINDS)
        self._count = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED)
        bar = QHBoxLayout()
        bar.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, 12)
        bar.setSpacing(GRID)
        bar.addWidget(self._kinds, 1)
        bar.addWidget(self._count)
        bar.addWidget(self._client)
        bar.addWidget(self._days)
        self._tables = LogTables(self.link)
        panel = Panel(padding=1)
        panel.column.addWidget(self._tables)
        inside = QWidget()
        room = QVBoxLayout(inside)
        room.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, GAP)
        room.addWidget(panel)
        self._hint, self._error = EmptyHint(Icon.LOG), EmptyHint(Icon.WARNING)
        self._stack = QStackedWidget()
        for shown in (inside, self._hint, self._error):
            self._stack.addWidget(shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(bar)
        column.addWidget(self._stack, 1)

    def _wire(self) -> None:
        """Every connection of the page, by sender."""
        self._kinds.changed.connect(self._on_kind)
        self._search.wanted.connect(self._on_searched)
        self._search.left_down.connect(self._on_left_down)
        self._client.picked.connect(self._show_rows)
        self._days.changed.connect(self._show_rows)
        self._columns.clicked.connect(self._on_columns)
        self._more.clicked.connect(self._on_more)
        self._new.clicked.connect(self.new_record)
        self._hint.first_wanted.connect(self.new_record)
        self._hint.second_wanted.connect(self._on_import)
        self._error.first_wanted.connect(self.refresh)
        for table in self._tables.all():
            table.opened.connect(self._edit)
            table.edit_wanted.connect(self._edit)
            table.removal_wanted.connect(self._archive)
            table.failed.connect(self._on_failed)
            table.selection_said.connect(partial(self._on_selection_said, table))
            table.record_model.shown.connect(partial(self._on_shown, table))
            table.record_model.counted.connect(partial(self._on_shown, table))
            table.set_menu(self._fill_menu)

    def _wish(self) -> ListFilter:
        first, last = self._days.days()
        return ListFilter(client_id=int(self._client.value() or 0), first=first, last=last)

    def _show_rows(self) -> None:
        self._stack.setCurrentIndex(0)
        self._tables.show_kind(self._kinds.value(), self._wish(), self._search.text())

    def _current(self) -> Listed[Record] | None:
        model, place = self.table.record_model, self.table.currentIndex().row()
        return model.row_at(place) if 0 <= place < model.rowCount() else None

    def _edit(self) -> None:
        row = self._current()
        if row is not None:
            self._deeds.edit(row)

    def _archive(self) -> None:
        self._deeds.archive(self.table.selected_rows())

    def _open_client(self) -> None:
        self.place_wanted.emit(Place(page="clients", client_id=self.current_client(), tab="log"))

    def _fill_menu(self, menu: QMenu, keys: Sequence[int]) -> None:
        if len(keys) == 1:
            add_entry(menu, self.tr("Edit…"), self._edit, shortcut="F2")
            add_entry(menu, self.tr("Open client"), self._open_client)
        if keys:
            add_entry(menu, self.tr("Archive…"), self._archive, shortcut="Del")

    def _is_filtered(self) -> bool:
        return bool(self._search.text().strip()) or self._wish() != ListFilter()

    def _say_new(self) -> None:
        kind, wording = self._kinds.value(), self.link.wording
        import_word = self.tr("Import…") if kind == ALL or kind in IMPORTABLE else ""
        if kind == ALL:
            self._new.setText(self.tr("Log…"))
            self._hint.say(
                self.tr("Nothing logged yet"),
                self.tr(
                    "Tickets, work, incidents, recommendations and notes stand here, newest first. "
                    "Ctrl+L logs one in seconds; a file from your help desk brings them all."
                ),
                self.tr("Quick log"),
                import_word,
            )
            return
        name = wording.say(f"words.family.{kind}")
        new = self.tr("New: {kind}").replace("{kind}", name)
        self._new.set_plain_text(new)
        self._hint.say(
            self.tr("Nothing of this kind yet"),
            self.tr("{kind}: enter the first one, or import a file.").replace(
                "{kind}", wording.say(f"words.families.{kind}")
            )
            if import_word
            else "",
            new,
            import_word,
        )

    def _on_kind(self, _kind: str) -> None:
        self._say_new()
        self.selection_said.emit("")
        self._show_rows()

    def _on_searched(self, wanted: str) -> None:
        self.table.set_filter(wanted)

    def _on_shown(self, table: LogTable) -> None:
        if table is not self.table:
            return
        model = table.record_model
        empty = model.is_counted and model.count == 0 and not model.busy and not self._is_filtered()
        if self._stack.currentIndex() != 2:
            self._stack.setCurrentIndex(1 if empty else 0)
        self._new.setVisible(not empty)  # the hint has the one filled button then
        for tool in (self._search, self._columns, self._more, self._client, self._days):
            tool.setEnabled(not empty)
        number = format_number(model.count, self.link.language)
        one, many = self.tr("1 entry"), self.tr("{count} entries").replace("{count}", number)
        self._count.setText("" if not model.is_counted or empty else one if model.count == 1 else many)

    def _on_failed(self, error: object) -> None:
        sentence = self.link.wording.error(error) if isinstance(error, MspDeskError) else ""
        self._error.say(self.tr("The log could not be read"), sentence, self.tr("Try again"))
        self._stack.setCurrentIndex(2)

    def _on_selection_said(self, table: LogTable, said: str) -> None:
        if table is self.table:
            self.selection_said.emit(said)

    def _on_left_down(self) -> None:
        self.table.setFocus(Qt.FocusReason.TabFocusReason)
        if not self.table.selected_count() and self.table.record_model.rowCount():
            self.table.choose(self.table.record_model.id_at(0))

    def _on_columns(self) -> None:
        self._pop_up(self.table.columns_menu(self), self._columns)

    def _on_more(self) -> None:
        menu = QMenu(self)
        self.table.fill_menu(menu)
        self._pop_up(menu, self._more)

    def _pop_up(self, menu: QMenu, below: QWidget) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(below.mapToGlobal(QPoint(0, below.height())))

    def _on_import(self) -> None:
        self.import_wanted.emit(self._kinds.value() or "tickets")
