"""The decision room: keep, reprice and part side by side over the next twelve months, for one or several clients."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from msp_desk.core.deciding.advice_words import missing_sentence, whole
from msp_desk.core.deciding.exits import MOST_LEAVERS
from msp_desk.core.deciding.means import MissingMeans
from msp_desk.core.deciding.room import FIRST_CHANCE, Trial, Way
from msp_desk.core.deciding.room_words import share
from msp_desk.core.formatting import DayStyle, format_day, format_number, format_percent
from msp_desk.core.formatting.conventions import NO_BREAK_SPACE, conventions_of, currency_sign
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.decision import DecisionChoice
from msp_desk.core.records.money import minor_digits
from msp_desk.core.records.period import add_months
from msp_desk.ui.desk_link.finding import Finding
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.portfolio import decision_reading as reading
from msp_desk.ui.pages.portfolio.cash_chart import CashChart
from msp_desk.ui.pages.portfolio.decision_table import DecisionSheet
from msp_desk.ui.pages.portfolio.second_look_panel import SecondLookPanel, affordable_line, look_lines
from msp_desk.ui.pages.portfolio.what_if import WhatIf
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.theme.spacing import GAP, GRID, PAGE_MARGIN
from msp_desk.ui.theme.typography import TextSize
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.completing_edit import CompletingEdit
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.manual_view import define
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.widgets.page_head import PageHead
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from msp_desk.core.actions.advice import AdviceTable, ClientAdvice
    from msp_desk.core.deciding.affordability import Means
    from msp_desk.ui.desk_link.background import Token

_LOG_FIGURES: Final = ("hours_freed", "freed_value", "effort_removed")
_SIDE: Final = 280
_FREE: Final = 16777215
_LOOK_BACK: Final = (6, 12)


class DecisionRoom(QWidget):
    """The room for one or several clients.

    Signals:
        back_wanted: Back to the portfolio.
        place_wanted: The rows that a figure was made of, or the settings that are missing.
        said: What the status bar says.
    """

    back_wanted = Signal()
    place_wanted = Signal(object)
    said = Signal(str)

    def __init__(self, link: DeskLink, parent: QWidget | None = None) -> None:
        """Make an empty room."""
        super().__init__(parent)
        self.setObjectName("decision_room")
        self._link = link
        self._ids: list[int] = []
        self._table: AdviceTable | None = None
        self._room: reading.Room | None = None
        self._fresh = True
        self._finding: Finding[AdviceTable] = Finding(link, self._find, self._show_table, _raise, self)
        self._head = PageHead("", "")
        self._back = PushButton(picture=Icon.CHEVRON_LEFT)
        self._add = CompletingEdit()
        self._add.setObjectName("decision_add")
        self._store = PushButton(role=ButtonRole.PRIMARY)
        self._back.clicked.connect(lambda _on=False: self.back_wanted.emit())
        self._add.picked.connect(self._on_picked)
        self._store.clicked.connect(lambda _on=False: self.store())
        for widget in (self._back, self._add, self._store):
            self._head.add(widget)
        self._chips = QHBoxLayout()
        self._chips.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, GRID)
        self._chips.setSpacing(GRID)
        self._stack = QStackedWidget()
        self._missing = EmptyHint(Icon.SETTINGS)
        self._missing.first_wanted.connect(lambda: self.place_wanted.emit(Place(page="settings", tab="rates")))
        self._missing.second_wanted.connect(self.back_wanted)
        self._stack.addWidget(self._make_content())
        self._stack.addWidget(self._missing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addLayout(self._chips)
        column.addWidget(self._stack, 1)
        self.retranslate()

    @property
    def client_ids(self) -> list[int]:
        """Whom the decision is about."""
        return list(self._ids)

    @property
    def room(self) -> reading.Room | None:
        """What is shown; None until the desk was read, and while settings are missing."""
        return self._room

    def show_clients(self, identities: Sequence[int]) -> None:
        """Decide about other clients; the levers begin anew."""
        self._ids = list(dict.fromkeys(identities))[:MOST_LEAVERS]
        self._fresh = True
        self.refresh()

    def refresh(self) -> None:
        """Read the desk again; the levers stay."""
        self._finding.ask()

    def retranslate(self) -> None:
        """Say the room's own words in the window's language."""
        wording = self._link.wording
        self._say_title(self._clients())
        self._head.set_line(wording.say("room.subtitle"))
        self._back.set_plain_text(self.tr("Portfolio"))
        self._add.setPlaceholderText(self.tr("Add a client…"))
        self._add.setAccessibleName(self.tr("Add a client to the decision"))
        self._store.set_plain_text(self.tr("Store decision…"))
        self._show_months.set_plain_text(self.tr("Show as table"))
        self._sheet.table.setAccessibleName(self.tr("Figures of the three ways"))
        self._months.setAccessibleName(self.tr("Cash by month"))
        self._show()

    def take_focus(self) -> None:
        """Put the keyboard into the figures."""
        self._sheet.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def store(self) -> None:
        """Open the form that stores the decision with the numbers of the day and of the levers."""
        room = self._room
        if room is None or len(self._ids) != 1:
            return
        from msp_desk.ui.widgets.decision_form import open_store_decision

        choice = {Way.KEEP: DecisionChoice.KEEP, Way.REPRICE: DecisionChoice.REPRICE, Way.PART: DecisionChoice.PART}
        advised = room.advised
        tried: dict[str, int | float | str | bool | None] = {
            "new_fee": round(room.fee_now + room.weighed.raise_by),
            "leaving_chance": round(100 * room.trial.leaving_chance),
            "refill": self._what_if.refill.value(),
            "cash_floor": room.trial.floor,
        }
        given = None if advised is None else choice[advised]
        lead = self.place_wanted.emit
        open_store_decision(self._link, self._ids[0], choice=given, tried=tried, lead=lead, parent=self.window())

    def _find(self, token: Token) -> AdviceTable:
        return self._link.desk.advice.table(self._link.today, between=token.check)

    def _show_table(self, table: AdviceTable) -> None:
        self._table = table
        known = {client.client_id for client in table.clients}
        self._ids = [identity for identity in self._ids if identity in known]
        if not self._ids:
            self.back_wanted.emit()
            return
        entries = [(client.client_id, client.name) for client in table.clients if client.client_id not in self._ids]
        self._add.set_entries(entries)
        self._add.clear()
        self._add.setEnabled(len(self._ids) < MOST_LEAVERS and bool(entries))
        self._fill_chips()
        if self._fresh and not isinstance(table.means, MissingMeans):
            self._fresh = False
            self._reset(table, table.means)
        self._weigh()

    def _make_content(self) -> QWidget:
        self._sheet = DecisionSheet()
        self._sheet.table.opened.connect(self._on_opened)
        self._sheet.table.said.connect(self._say)
        define(self._sheet.table, self._link, self._defined)
        self._what_if = WhatIf()
        self._what_if.moved.connect(self._weigh)
        self._what_if.reset_wanted.connect(self._on_reset)
        self._look = SecondLookPanel()
        self._look.wanted.connect(self._on_look)
        for panel in (self._what_if, self._look):
            panel.setFixedWidth(_SIDE)
        content = QWidget()
        content.setProperty("role", "scrolled")
        grid = QGridLayout(content)
        grid.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, GAP)
        grid.setSpacing(GAP)
        grid.addWidget(self._sheet, 0, 0)
        grid.addWidget(self._what_if, 0, 1)
        grid.addWidget(self._make_cash(), 1, 0)
        grid.addWidget(self._look, 1, 1)
        grid.setRowStretch(1, 1)
        grid.setColumnStretch(0, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        return area

    def _make_cash(self) -> Panel:
        panel = Panel()
        self._finding_label = PlainLabel(size=TextSize.SECTION, wrap=True)
        self._finding_label.setMaximumWidth(_FREE)
        self._cash_line = PlainLabel(size=TextSize.SMALL, tone=Tone.MUTED, wrap=True)
        self._cash_line.setMaximumWidth(_FREE)
        self._order = PlainLabel(wrap=True)
        self._order.setMaximumWidth(_FREE)
        self._show_months = PushButton(small=True)
        self._show_months.setCheckable(True)
        top = QHBoxLayout()
        top.addWidget(self._finding_label, 1)
        top.addWidget(self._show_months, 0, Qt.AlignmentFlag.AlignTop)
        self._chart = CashChart()
        self._months = QTableWidget(0, 4)
        self._months.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._months.setTabKeyNavigation(False)
        self._months.setShowGrid(False)
        self._months.verticalHeader().hide()
        self._either = QStackedWidget()
        self._show_months.toggled.connect(lambda on: self._either.setCurrentIndex(1 if on else 0))
        self._either.addWidget(self._chart)
        self._either.addWidget(self._months)
        self._either.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        panel.column.addLayout(top)
        panel.column.addWidget(self._cash_line)
        panel.column.addWidget(self._order)
        panel.column.addWidget(self._either, 1)
        return panel

    def _fill_chips(self) -> None:
        """A button for each of several clients, which takes it out; one client alone stands in the title."""
        while (item := self._chips.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        clients = self._clients()
        self._say_title(clients)
        if len(clients) < 2:
            return
        for client in clients:
            chip = PushButton(small=True, picture=Icon.CLOSE)
            chip.set_plain_text(_with_letter(client))
            chip.setAccessibleDescription(self.tr("Take it out of the decision"))
            chip.clicked.connect(lambda _on=False, gone=client.client_id: self._take_out(gone))
            self._chips.addWidget(chip)
        self._chips.addStretch(1)

    def _say_title(self, clients: Sequence[ClientAdvice]) -> None:
        title = self._link.wording.say("room.title")
        self._head.set_title(f"{title}: {_with_letter(clients[0])}" if len(clients) == 1 else title)

    def _clients(self) -> list[ClientAdvice]:
        if self._table is None:
            return []
        found = (self._table.find(identity) for identity in self._ids)
        return [client for client in found if client is not None]

    def _take_out(self, client_id: int) -> None:
        self.show_clients([identity for identity in self._ids if identity != client_id])
        self.take_focus()

    def _on_picked(self, client_id: object) -> None:
        if isinstance(client_id, int) and client_id and client_id not in self._ids:
            self.show_clients([*self._ids, client_id])
            self.take_focus()

    def _on_reset(self) -> None:
        if self._table is not None and not isinstance(self._table.means, MissingMeans):
            self._reset(self._table, self._table.means)
            self._weigh()

    def _reset(self, table: AdviceTable, means: Means) -> None:
        """Put the levers where they begin: the fee that is needed, a chance of 25 %, the owner's refill and floor."""
        levers = self._what_if
        units = self._units
        if len(self._ids) == 1:
            client = self._clients()[0]
            now = client.share.revenue
            needed = now if client.reprice is None else client.reprice.fee_needed
            low, high = round(now / units), round(max(needed * 1.3, now * 1.5, 100 * units) / units)
            levers.fee.set_range(low, high)
            levers.fee.set_step(max(1, (high - low) // 100))
            levers.fee.set_value(round(needed / units))
        else:
            levers.fee.set_range(0, 200, typed_high=1000)
            levers.fee.set_step(1)
            levers.fee.set_value(100)
        levers.chance.set_value(round(100 * FIRST_CHANCE))
        levers.refill.set_value(round(100 * means.refill))
        levers.floor.set_range(0, max(round(2 * means.reserve / units), 1000), typed_low=-2_000_000_000)
        levers.floor.set_step(max(1, round(means.reserve / units) // 50))
        levers.floor.set_value(round((table.settings.cash_floor or 0) / units))

    @property
    def _units(self) -> int:
        """Minor units in one of the currency's."""
        return int(10 ** minor_digits(self._link.currency))

    def _trial(self, clients: Sequence[ClientAdvice], table: AdviceTable) -> Trial:
        levers = self._what_if
        fees: dict[ClientId, float] = {}
        if len(clients) == 1:
            fees[clients[0].client_id] = float(levers.fee.value() * self._units)
            if levers.fee.value() == round(clients[0].share.revenue / self._units):
                fees.clear()  # the fee as it is, to the cent
        else:
            for client in clients:
                if client.reprice is not None:
                    raised = client.reprice.raise_by * levers.fee.value() / 100
                    fees[client.client_id] = client.share.revenue + raised
        floor: int | None = levers.floor.value() * self._units
        if floor == 0 and table.settings.cash_floor is None:
            floor = None  # the owner has not said one, and nothing is invented
        return Trial(
            fees=fees, leaving_chance=levers.chance.value() / 100, refill=levers.refill.value() / 100, floor=floor
        )

    def _weigh(self) -> None:
        """Weigh the levers as they are; quick enough for every step of a drag."""
        table, clients = self._table, self._clients()
        if table is None or not clients:
            return
        if isinstance(table.means, MissingMeans):
            self._room = None
        else:
            self._room = reading.make_room(table, clients, table.means, self._trial(clients, table))
        self._show()

    def _show(self) -> None:
        table, room, wording = self._table, self._room, self._link.wording
        if table is None:
            return
        self._store.setEnabled(room is not None and len(self._ids) == 1)
        self._store.setToolTip("" if len(self._ids) == 1 else self.tr("A decision is stored client by client."))
        if isinstance(table.means, MissingMeans):
            self._missing.say(
                self.tr("What does the firm live on?"),
                missing_sentence(table.means.names, wording),
                self.tr("Open the settings"),
                self.tr("Back to the portfolio"),
            )
            self._stack.setCurrentIndex(1)
            return
        if room is None:
            return
        self._stack.setCurrentIndex(0)
        names = ("", *(wording.say(f"room.way.{way.value}") for way in Way))
        self._sheet.say_heads(reading.beginning(room, wording), reading.heads(room, wording))
        self._sheet.table.show_lines(reading.lines(room, wording), names, room.advised)
        self._finding_label.setText(reading.cash_title(room, wording))
        self._cash_line.setText(reading.cash_line(room, wording))
        order = reading.order(room, wording)
        self._order.setText(order)
        self._order.setVisible(bool(order))
        self._chart.show_content(reading.cash_content(room, wording))
        self._show_cash_rows(room, names)
        self._say_levers(room)
        self._show_look(room)

    def _show_cash_rows(self, room: reading.Room, names: Sequence[str]) -> None:
        wording = self._link.wording
        self._months.setHorizontalHeaderLabels([wording.say("room.cash.month"), *names[1:]])
        rows = reading.cash_rows(room, wording)
        if self._months.rowCount() != len(rows):
            self._months.setRowCount(len(rows))
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                item = self._months.item(place, column)
                if item is None:
                    item = QTableWidgetItem()
                    if column:
                        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                    self._months.setItem(place, column, item)
                if item.text() != text:
                    item.setText(text)

    def _say_levers(self, room: reading.Room) -> None:
        wording, currency = self._link.wording, room.table.currency
        levers = self._what_if
        levers.say(wording.say("room.what_if.title"), self.tr("Reset"), QLocale(self._link.language.value))
        sign = currency_sign(currency)
        percent = format_percent(0, self._link.language).removeprefix("0")
        first = conventions_of(self._link.language).sign_first
        before, after = (sign, "") if first else ("", f"{NO_BREAK_SPACE}{sign}")
        now = whole(room.fee_now, currency, wording)
        needed = sum(
            client.share.revenue if client.reprice is None else client.reprice.fee_needed for client in room.clients
        )
        enough = all(client.reprice is None for client in room.clients)
        hint = "fee_hint_enough" if enough else "fee_hint"
        fee_hint = wording.say(f"room.what_if.{hint}", now=now, needed=whole(needed, currency, wording))
        one = len(room.clients) == 1
        levers.fee.say(
            wording.say(f"room.what_if.{'fee' if one else 'fees'}"),
            fee_hint,
            prefix=before if one else "",
            suffix=after if one else percent,
        )
        limit = room.weighed.break_even_chance
        chance_hint = (
            wording.say("room.what_if.chance_hint_none")
            if limit is None
            else wording.say("room.what_if.chance_hint", limit=share(limit, wording))
        )
        levers.chance.say(wording.say("room.what_if.chance"), chance_hint, suffix=percent)
        levers.chance.set_mark(limit)
        hours = sum(client.share.hours for client in room.clients)
        refill_hint = wording.say(
            "room.what_if.refill_hint",
            sold=format_number(hours * (room.trial.refill or 0.0), wording.language, digits=1),
            hours=format_number(hours, wording.language, digits=1),
            rate=whole(room.means.target_hourly_rate, currency, wording),
        )
        levers.refill.say(wording.say("room.what_if.refill"), refill_hint, suffix=percent)
        floor_hint = wording.say("room.what_if.floor_hint", amount=whole(room.means.reserve, currency, wording))
        if room.trial.floor is None:
            floor_hint = f"{floor_hint} {wording.say('room.what_if.floor_unsaid')}"
        levers.floor.say(wording.say("room.what_if.floor"), floor_hint, prefix=before, suffix=after)

    def _show_look(self, room: reading.Room) -> None:
        wording, currency = self._link.wording, room.table.currency
        first, second = (
            format_day(add_months(self._link.today, months), self._link.language, DayStyle.MONTH)
            for months in _LOOK_BACK
        )
        one = len(room.clients) == 1
        self._look.say(
            wording.say("room.look.title"),
            wording.say("room.look.line"),
            self.tr("Answer…"),
            wording.say("room.look.stored", first=first, second=second),
            answerable=one,
        )
        if one:
            self._look.show_lines(look_lines(room.weighed, room.clients[0].second_look, currency, wording))
        else:
            self._look.show_lines([affordable_line(room.weighed, currency, wording)])

    def _defined(self) -> str:
        """Where the manual defines the figure the keyboard is at."""
        key = self._sheet.table.current_key()
        return reading.DEFINED.get(key, key)

    def _say(self, words: str) -> None:
        """The current figure's parts, or how far the figures go, in the status bar."""
        if self._table is None or not self.isVisible():
            return
        day = format_day(self._table.as_of, self._link.language, DayStyle.MEDIUM)
        self.said.emit(words or self._link.wording.say("room.estimates", day=day))

    def _on_opened(self, key: str) -> None:
        """Open the rows behind a figure: hours in the log, everything else in the money of the client."""
        if self._ids:
            tab = "log" if key in _LOG_FIGURES else "overview" if key == "grade_after" else "money"
            self.place_wanted.emit(Place(page="clients", client_id=self._ids[0], tab=tab))

    def _on_look(self) -> None:
        from msp_desk.ui.widgets.decision_form import open_second_look

        open_second_look(self._link, self._ids[0], self.window())


def _with_letter(client: ClientAdvice) -> str:
    """A client with the letter that holds, which needs no colour to be read."""
    return f"{client.name} ({'–' if client.letter is None else client.letter.value})"


def _raise(error: Exception) -> None:
    """The program's one handler of errors says it."""
    raise error
