"""What was agreed with clients in review meetings: typed here, ticked off here, looked back on in the next review."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QMenu, QMessageBox, QStackedWidget, QVBoxLayout, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.records.agreed_action import AgreedAction
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GRID
from msp_desk.ui.widgets.asking import ask_once, tell_failure
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_text import one_line
from msp_desk.ui.widgets.record_forms import open_form
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.row_source import MemoryRows
from msp_desk.ui.widgets.search_field import SearchField
from msp_desk.ui.widgets.table_column import Column

FAMILY = "agreed_actions"


class AgreedPart(QWidget):
    """The agreed actions of all clients as a table, the open ones that are due first at the top."""

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make an empty table; the page shows it what there is."""
        super().__init__(parent)
        self._link = link
        self._actions: dict[int, AgreedAction] = {}
        self._names: dict[int, str] = {}
        self._shown = self._columns()
        self._table: RecordTable[AgreedAction] = RecordTable(
            self._shown, MemoryRows[AgreedAction]([], _number, self._shown), name="", several=False, link=link
        )
        self._table.setObjectName("reviews_agreed")
        self._table.opened.connect(lambda number: self.edit(int(number)))
        self._table.edit_wanted.connect(lambda number: self.edit(int(number)))
        self._table.removal_wanted.connect(lambda chosen: self.archive(int(chosen[0])) if chosen else None)
        self._table.chosen.connect(lambda _number: self._say_done())
        self._table.set_menu(self._fill_menu)
        self._search = SearchField()
        self._search.wanted.connect(self._table.set_filter)
        self._done = PushButton()
        self._done.setObjectName("reviews_agreed_done")
        self._done.clicked.connect(lambda _on=False: self.tick_off(self._table.current_id()))
        self._empty = EmptyHint(Icon.REVIEWS)
        self._empty.first_wanted.connect(self.new)
        self._stack = QStackedWidget()
        self._build()
        self.retranslate()

    @property
    def table(self) -> RecordTable[AgreedAction]:
        """The actions."""
        return self._table

    @property
    def search(self) -> SearchField:
        """The search among them."""
        return self._search

    @property
    def done_button(self) -> PushButton:
        """Ticks the chosen action off, or takes the tick away."""
        return self._done

    @property
    def is_empty(self) -> bool:
        """Whether it says what belongs here instead of a table."""
        return self._stack.currentIndex() == 1

    def refresh(self) -> None:
        """Read the actions anew.

        Raises:
            MspDeskError: If the desk cannot be read.
        """
        desk, today = self._link.desk, self._link.today
        actions = desk.agreed_actions.all()
        self._names = {int(client.id): client.name for client in desk.clients.all()} if actions else {}
        actions.sort(key=lambda one: (one.was_done(today), one.due_on or one.agreed_on, one.id))
        self._actions = {int(one.id): one for one in actions}
        self._shown = self._columns()
        self._table.show_columns(self._shown, MemoryRows(actions, _number, self._shown))
        self._stack.setCurrentIndex(0 if actions else 1)
        self._say_done()

    def new(self, client_id: int = 0) -> FormDialog:
        """Open the form of a new action; the client of the chosen one is proposed."""
        chosen = self._actions.get(self._table.current_id())
        whose = client_id or (int(chosen.client_id) if chosen is not None else 0)
        given: dict[str, object] = {"agreed_on": self._link.today}
        if whose:
            given["client"] = whose
        return open_form(self._link, FAMILY, given=given, parent=self.window())

    def edit(self, number: int) -> FormDialog | None:
        """Open the form of an action; says so when it is gone."""
        try:
            record = self._link.desk.agreed_actions.get(number)
        except MspDeskError as error:
            tell_failure(self.window(), self._link.wording.error(error))
            return None
        return open_form(self._link, FAMILY, record=record, parent=self.window())

    def tick_off(self, number: int) -> None:
        """Note that an action was done today, or that it was not after all."""
        one = self._actions.get(number)
        if one is None:
            return
        today = self._link.today
        done = None if one.was_done(today) else max(today, one.agreed_on)
        try:
            self._link.desk.agreed_actions.change(replace(one, done_on=done))
        except MspDeskError as error:
            tell_failure(self.window(), self._link.wording.error(error))

    def archive(self, number: int) -> QMessageBox | None:
        """Ask once, then archive an action."""
        one = self._actions.get(number)
        if one is None:
            return None

        def withdraw() -> None:
            try:
                self._link.desk.agreed_actions.withdraw(number)
            except MspDeskError as error:
                tell_failure(self.window(), self._link.wording.error(error))

        question = self.tr("Archive “{what}”?").replace("{what}", one_line(one.what))
        more = self.tr("It no longer stands in any review that is made from now on. Undo brings it back.")
        return ask_once(self.window(), question, more, self.tr("Archive"), withdraw)

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._table.setAccessibleName(self.tr("Agreed actions"))
        self._table.set_empty(self.tr("No agreed action fits the search."))
        self._search.set_placeholder(self.tr("Search agreed actions"))
        self._empty.say(
            self.tr("Nothing was agreed yet"),
            self.tr(
                "What you and a client agree in a review meeting, who does it and by when. It stands in the client’s "
                "edition to be signed, and the next review says whether it happened."
            ),
            self.tr("New agreed action…"),
        )
        self._say_done()

    def _build(self) -> None:
        frame = Panel(padding=1)
        frame.column.addWidget(self._table)
        tools = QHBoxLayout()
        tools.setSpacing(GRID)
        tools.addWidget(self._search, 1)
        tools.addWidget(self._done)
        listed = QWidget()
        column = QVBoxLayout(listed)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(tools)
        column.addWidget(frame, 1)
        self._stack.addWidget(listed)
        self._stack.addWidget(self._empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _columns(self) -> list[Column[AgreedAction]]:
        wording, today = self._link.wording, self._link.today

        def client(one: AgreedAction) -> str:
            return one_line(self._names.get(int(one.client_id), ""))

        def day(key: str, *, width: int = 112) -> Column[AgreedAction]:
            return Column(
                key=key,
                title=wording.field(FAMILY, key),
                text=lambda one: (
                    format_day(found, wording.language, DayStyle.MEDIUM) if (found := getattr(one, key)) else ""
                ),
                sort=lambda one: found.isoformat() if (found := getattr(one, key)) else "",
                value=lambda one: getattr(one, key),
                tone=(lambda one: Tone.WARN if one.is_late(today) else Tone.TEXT) if key == "due_on" else None,
                width=width,
            )

        return [
            Column(key="client", title=wording.field(FAMILY, "client"), text=client, sort=client, width=176),
            Column(
                key="what", title=wording.field(FAMILY, "what"), text=lambda one: one_line(one.what),
                sort=lambda one: one.what, stretch=True, width=200,
            ),
            Column(
                key="who", title=wording.field(FAMILY, "who"), text=lambda one: one_line(one.who),
                sort=lambda one: one.who, width=144,
            ),
            day("agreed_on"),
            day("due_on"),
            day("done_on"),
        ]  # fmt: skip

    def _say_done(self) -> None:
        one = self._actions.get(self._table.current_id())
        done = one is not None and one.was_done(self._link.today)
        self._done.setText(self.tr("Not done after all") if done else self.tr("Done today"))
        self._done.setEnabled(one is not None)

    def _fill_menu(self, menu: QMenu, chosen: Sequence[int]) -> None:
        add_entry(menu, self.tr("New agreed action…"), self.new, picture=Icon.PLUS)
        one = self._actions.get(chosen[0]) if chosen else None
        if one is not None:
            number = int(one.id)
            done = one.was_done(self._link.today)
            words = self.tr("Not done after all") if done else self.tr("Done today")
            add_entry(menu, words, partial(self.tick_off, number))
            add_entry(menu, self.tr("Edit…"), partial(self.edit, number), picture=Icon.EDIT)
            add_entry(menu, self.tr("Archive…"), partial(self.archive, number), picture=Icon.ARCHIVE)


def _number(one: AgreedAction) -> int:
    return int(one.id)
