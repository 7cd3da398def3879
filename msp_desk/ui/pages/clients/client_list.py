"""The list of clients with its search, its filter by grade, and what an empty desk says."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QComboBox, QMenu, QStackedWidget, QVBoxLayout, QWidget

from msp_desk.core.formatting import currency_sign, format_number
from msp_desk.core.records.scorecard import Letter
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.columns import client_columns
from msp_desk.ui.pages.clients.deeds import ClientDeeds
from msp_desk.ui.pages.clients.figures import whole_money
from msp_desk.ui.pages.clients.rows import ClientRow
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.spacing import CONTROL_HEIGHT, GAP, PAGE_MARGIN
from msp_desk.ui.widgets.buttons import ButtonRole, IconButton, PushButton
from msp_desk.ui.widgets.column_widths import natural_width, widest_text
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.manual_view import define
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.page_head import PageHead
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.row_source import MemoryRows
from msp_desk.ui.widgets.search_field import SearchField

NAME_WIDTH: Final = 104
"""The name of a client gets at least so much."""
ALL, WITHOUT = "", "none"
FILTERS: Final = (ALL, *(letter.value for letter in Letter), WITHOUT)


DEFINED: Final = {
    "grade": "letter",
    "fee": "monthly_recurring",
    "hours": "hours",
    "rate": "effective_hourly_rate",
    "days_to_pay": "days_to_pay",
    "overdue": "overdue",
    "notice_by": "notice",
}
"""Where the manual defines the figures of a column."""


class ClientList(QWidget):
    """Every client in one table.

    Signals:
        chosen: The client that became the current one; 0 for none.
        opened: The client that Enter or a click asks for.
        import_wanted: The owner wants to import clients.
        new_wanted: A new client is wanted.
        selection_said: What the status line says of the selection.
    """

    chosen = Signal(int)
    opened = Signal(int)
    import_wanted = Signal()
    new_wanted = Signal()
    selection_said = Signal(str)

    def __init__(self, link: DeskLink, deeds: ClientDeeds, parent: QWidget | None = None) -> None:
        """Make an empty list."""
        super().__init__(parent)
        self._link, self._deeds = link, deeds
        self._rows: Sequence[ClientRow] = ()
        self._widest: dict[str, int] = {}
        self._fitting, self._arranged = True, False
        self._build()
        self.retranslate()

    @property
    def table(self) -> RecordTable[ClientRow]:
        """The table."""
        return self._table

    @property
    def search(self) -> SearchField:
        """The search."""
        return self._search

    @property
    def grades(self) -> QComboBox:
        """The filter by grade."""
        return self._grades

    def show_rows(self, rows: Sequence[ClientRow]) -> None:
        """Show the clients, or what an empty desk says."""
        self._rows = rows
        self._widest.clear()
        focused = [widget for widget in self._hint.findChildren(QWidget) if widget is self.window().focusWidget()]
        from_hint = bool(rows) and bool(focused)
        self._stack.setCurrentIndex(1 if rows else 0)
        if from_hint:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)  # the button that was pressed is gone
        for tool in (self._search, self._grades, self._columns):
            tool.setEnabled(bool(rows))
        self._new.setVisible(bool(rows))
        many = self.tr("Search {count} clients").replace("{count}", format_number(len(rows), self._link.language))
        self._search.set_placeholder(many if len(rows) > 1 else self.tr("Search clients"))
        self._filter()

    def row_of(self, client_id: int) -> ClientRow | None:
        """The row of a client; None when it is not on the desk."""
        return next((row for row in self._rows if row.client.id == client_id), None)

    def is_empty(self) -> bool:
        """Whether the desk has no client at all."""
        return not self._rows

    def show_all(self) -> None:
        """Take search and filter away."""
        self._search.clear()
        self._grades.setCurrentIndex(0)
        self._filter()

    def retranslate(self) -> None:
        """Say its own words in the window's language; what was read is shown anew afterwards."""
        self._head.set_title(self.tr("Clients"))
        self._head.set_line(self.tr("Who they are, what they bring, what they cost."))
        self._grades.setAccessibleName(self.tr("Filter by grade"))
        self._grades.setItemText(0, self.tr("All grades"))
        for place, letter in enumerate(FILTERS[1:-1], start=1):
            self._grades.setItemText(place, self.tr("Grade {letter}").replace("{letter}", letter))
        self._grades.setItemText(len(FILTERS) - 1, self.tr("Not graded"))
        self._columns.set_name(self.tr("Choose columns"))
        self._new.setText(self.tr("New client"))
        self._table.setAccessibleName(self.tr("Clients"))
        self._table.set_empty(self.tr("No client fits the search and the filter."))
        self._hint.say(
            self.tr("No clients yet"),
            self.tr(
                "Each client you serve stands here with its grade, its fee and what is overdue. Enter the first one, "
                "or import a file that has them."
            ),
            self.tr("New client"),
            self.tr("Import clients…"),
        )
        self._fitting = True
        self._widest.clear()
        self._table.show_columns(client_columns(self._link))
        self._fitting = False
        self._tell_selection()

    def _build(self) -> None:
        self._head = PageHead("", "", toolbar_below=True)
        self._search = SearchField()
        self._grades = QComboBox()
        self._grades.setMinimumHeight(CONTROL_HEIGHT)
        for wanted in FILTERS:
            self._grades.addItem("", wanted)
        self._columns = IconButton(Icon.COLUMNS, "")
        self._new = PushButton(role=ButtonRole.PRIMARY)
        self._new.setObjectName("new_client")
        for widget in (self._search, self._grades, self._columns):
            self._head.add(widget)
        self._head.add_space()
        self._head.add(self._new)
        columns = client_columns(self._link)
        self._table = RecordTable(columns, MemoryRows[ClientRow]([], _identify, columns), name="")
        self._table.setObjectName("clients_table")
        define(self._table, self._link, lambda: DEFINED.get(self._table.current_column(), "score"))
        self._table.sort_by("name")
        self._table.set_menu(self._fill_menu)
        panel = Panel(padding=1)
        panel.column.addWidget(self._table)
        inside = QWidget()
        room = QVBoxLayout(inside)
        room.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, GAP)
        room.addWidget(panel)
        self._hint = EmptyHint(Icon.CLIENTS)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._hint)
        self._stack.addWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._stack, 1)
        self._hint.first_wanted.connect(self.new_wanted)
        self._hint.second_wanted.connect(self.import_wanted)
        self._new.clicked.connect(self.new_wanted)
        self._search.wanted.connect(self._table.set_filter)
        self._search.wanted.connect(self._tell_selection)
        self._search.left_down.connect(self._on_left_down)
        self._grades.currentIndexChanged.connect(self._filter)
        self._columns.clicked.connect(self._on_columns)
        self._table.chosen.connect(self._on_chosen)
        self._table.arranged.connect(self._on_arranged)
        self._table.opened.connect(self._on_opened)
        self._table.selection_changed.connect(self._tell_selection)
        self._table.removal_wanted.connect(partial(self._deeds.archive, "clients"))
        self._table.resized.connect(self._fit)
        self._table.edit_wanted.connect(partial(self._deeds.edit, "clients"))

    def _fit(self) -> None:
        """Measure the columns, unless the owner arranged them; the name gives way before anything hides."""
        if self._arranged or self._fitting or not self._rows:
            return
        self._fitting = True
        table = self._table
        places = {column.key: place for place, column in enumerate(table.record_model.columns)}
        widths = {
            key: natural_width(table, place, self._widest_of(key, place))
            for key, place in places.items()
            if not table.isColumnHidden(place) and key != "advice"
        }
        room = table.viewport().width() - sum(widths.values()) - table.record_model.columns[places["advice"]].width
        widths["name"] = max(NAME_WIDTH, widths["name"] + min(0, room))
        for key, width in widths.items():
            table.setColumnWidth(places[key], width)
        left = table.viewport().width() - sum(widths.values())
        table.setColumnWidth(places["advice"], max(table.record_model.columns[places["advice"]].width, left))
        self._fitting = False

    def _widest_of(self, key: str, place: int) -> int:
        """What a column's texts need; measured once for the same rows, for the window resizes the list many times."""
        if key not in self._widest:
            self._widest[key] = widest_text(self._table, place, self._rows)
        return self._widest[key]

    def _on_arranged(self) -> None:
        self._arranged = self._arranged or not self._fitting

    def _filter(self) -> None:
        wanted = self._grades.currentData()
        rows = [row for row in self._rows if wanted in (ALL, row.letter or WITHOUT)]
        self._table.show_rows(MemoryRows(rows, _identify, client_columns(self._link)))
        self._fit()
        self._tell_selection()

    def _fill_menu(self, menu: QMenu, numbers: Sequence[int]) -> None:
        if len(numbers) == 1:
            client_id = numbers[0]
            add_entry(menu, self.tr("Open"), partial(self.opened.emit, client_id), shortcut="Return")
            add_entry(menu, self.tr("Edit…"), partial(self._deeds.edit, "clients", client_id), shortcut="F2")
            add_entry(menu, self.tr("Letter…"), partial(self._deeds.open_letter, client_id))
            add_entry(menu, self.tr("Handover…"), partial(self._deeds.make_handover, client_id))
            menu.addSeparator()
        if numbers:
            add_entry(menu, self.tr("Archive…"), partial(self._deeds.archive, "clients", list(numbers)), shortcut="Del")

    def _tell_selection(self) -> None:
        rows = self._table.selected_rows()
        if not rows:
            self.selection_said.emit("")
            return
        link = self._link
        hours = sum(row.hours_a_month or 0.0 for row in rows)
        said = self.tr("{chosen} of {all} selected · Fee {fee} {sign}/mo · {hours} h/mo · overdue {overdue} {sign}")
        parts = {
            "{chosen}": format_number(len(rows), link.language),
            "{all}": format_number(self._table.record_model.count, link.language),
            "{fee}": whole_money(sum(row.fee for row in rows), link),
            "{hours}": format_number(hours, link.language, 1),
            "{overdue}": whole_money(sum(row.overdue for row in rows), link),
            "{sign}": currency_sign(link.currency),
        }
        for name, text in parts.items():
            said = said.replace(name, text)
        self.selection_said.emit(said)

    def _on_chosen(self, client_id: object) -> None:
        self.chosen.emit(client_id if isinstance(client_id, int) else 0)

    def _on_opened(self, client_id: object) -> None:
        if isinstance(client_id, int) and client_id:
            self.opened.emit(client_id)

    def _on_left_down(self) -> None:
        self._table.setFocus(Qt.FocusReason.TabFocusReason)
        if not self._table.selected_ids() and self._table.record_model.rowCount():
            self._table.choose(self._table.record_model.id_at(0))

    def _on_columns(self) -> None:
        menu = self._table.columns_menu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._columns.mapToGlobal(QPoint(0, self._columns.height())))


def _identify(row: ClientRow) -> int:
    return row.client.id
