"""The exits as a board or as a table, with search and filter; what an empty one says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.exit import ExitStage
from msp_desk.core.records.period import add_months
from msp_desk.ui.desk_link.finding import Finding
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.exits.board import Board
from msp_desk.ui.pages.exits.card_menu import fill_card_menu
from msp_desk.ui.pages.exits.cards import Card
from msp_desk.ui.pages.exits.columns import Row, exit_columns
from msp_desk.ui.pages.exits.deeds import ExitDeeds
from msp_desk.ui.pages.exits.words import STAGES, card_of, stage_words
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.spacing import PAGE_MARGIN
from msp_desk.ui.widgets.buttons import ButtonRole, PushButton
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.widgets.page_head import PageHead
from msp_desk.ui.widgets.panel import Panel
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.row_source import MemoryRows
from msp_desk.ui.widgets.search_field import SearchField
from msp_desk.ui.widgets.segments import Segments
from msp_desk.ui.widgets.table_column import Column

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_views import Board as Exits
    from msp_desk.core.grading.grades import ClientGrade
    from msp_desk.ui.desk_link.background import Token

BOARD: Final = "board"
TABLE: Final = "table"
CLOSED_MONTHS: Final = 12
"""Closed exits are shown for so long."""
SEARCH_WIDTH: Final = 176
Reading = tuple["Exits", "Mapping[int, ClientGrade]"]


class Shown(StrEnum):
    """What the filter lets through."""

    RUNNING = "running"
    ALL_CLOSED = "all closed"
    CALLED_OFF = "called off"


class BoardRoom(QWidget):
    """All exits.

    Signals:
        counted: How many exits run.
        said: What the status bar says.
        place_wanted: A place of the window is wanted.
    """

    counted = Signal(int)
    said = Signal(str)
    place_wanted = Signal(object)

    def __init__(self, link: DeskLink, deeds: ExitDeeds, parent: QWidget | None = None) -> None:
        """Make an empty board; :meth:`refresh` fills it."""
        super().__init__(parent)
        self._link, self._deeds = link, deeds
        self._reading: Reading | None = None
        self._failure = ""
        self._to_choose = 0
        self._tabled = False
        self._finding: Finding[Reading] = Finding(link, self._find, self._show, self._tell, self)
        self._first = QTimer(self)
        self._first.setSingleShot(True)
        self._first.setInterval(0)
        self._first.timeout.connect(self._finding.ask)
        self._asked = False
        self._build()
        self.retranslate()

    @property
    def board(self) -> Board:
        """The columns."""
        return self._board

    @property
    def table(self) -> RecordTable[Row]:
        """The same exits as a table."""
        return self._table

    @property
    def search(self) -> SearchField:
        """What is searched for."""
        return self._search

    @property
    def busy(self) -> bool:
        """Whether the exits are being read."""
        return self._first.isActive() or self._finding.busy

    def current_client(self) -> int:
        """The client of the exit the keyboard is at; 0 for none."""
        card = self._current()
        return 0 if card is None else card.client_id

    def shown(self) -> Shown:
        """What the filter lets through."""
        return Shown(self._filter.currentData())

    def show_only(self, shown: Shown) -> None:
        """Let other exits through."""
        self._filter.setCurrentIndex(self._filter.findData(shown.value))
        self._show_rows()

    def show_as(self, how: str) -> None:
        """Show the exits as a board or as a table."""
        self._how.set_value(how)
        self._show_state()

    def refresh(self) -> None:
        """Read the exits again; the first time a moment later, for the page itself has just been made."""
        if not self._asked:
            self._asked = True
            self._first.start()
            return
        self._first.stop()
        self._finding.ask()

    def drop(self) -> None:
        """Want nothing any more."""
        self._first.stop()
        self._finding.drop()

    def choose(self, number: int) -> None:
        """Go to an exit, now or once it has been read."""
        self._to_choose = number
        self._board.choose(number)
        self._table.choose(number)

    def take_focus(self) -> None:
        """Put the keyboard onto a card, or where an exit is begun."""
        shown = self._stack.currentWidget()
        if shown is self._board:
            self._board.take_focus()
        elif shown is self._framed:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_search(self) -> None:
        """Put the cursor into the search."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def retranslate(self) -> None:
        """Say its own words in the window's language."""
        self._head.set_title(self.tr("Exits"))
        self._head.set_line(self.tr("Who leaves, how far it is, and what is to be done next."))
        self._search.set_placeholder(self.tr("Find a client"))
        self._filter.setAccessibleName(self.tr("Which exits are shown"))
        self._how.rename(self.tr("Shown as"))
        self._how.set_words([self.tr("Board"), self.tr("Table")])
        self._new.setText(self.tr("Begin an exit…"))
        self._table.setAccessibleName(self.tr("Exits"))
        self._table.set_empty(self.tr("No exit fits the search and the filter."))
        with QSignalBlocker(self._filter):
            for place, text in enumerate(
                (self.tr("Running, closed in 12 months"), self.tr("All closed"), self.tr("Withdrawn"))
            ):
                self._filter.setItemText(place, text)
        self._board.name(
            stage_words(self._link.wording),
            [
                self.tr("Look twice, then decide."),
                self.tr("Talk, write the letter, know what is handed over."),
                self.tr("The letter is with them."),
                self.tr("Hand over, settle the money."),
                self.tr("What was made is frozen here."),
            ],
        )
        self._empty.say(
            self.tr("Nobody is leaving"),
            self.tr(
                "An exit leads from the decision to the closed file: agreement, conversation, letter, handover, "
                "checklist, money. It begins with a decision to part in the decision room, or here with a client."
            ),
            self.tr("Begin an exit…"),
            self.tr("Open the portfolio"),
        )
        self._show_state()
        self._show_rows()

    def _build(self) -> None:
        self._head = PageHead("", "")
        self._search = SearchField()
        self._search.setFixedWidth(SEARCH_WIDTH)
        self._search.wanted.connect(lambda _text: self._show_rows())
        self._filter = QComboBox()
        self._filter.setObjectName("exits_filter")
        self._filter.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        for shown in Shown:
            self._filter.addItem("", shown.value)
        self._filter.activated.connect(lambda _place: self._show_rows())
        self._how = Segments(((BOARD, ""), (TABLE, "")), name="")
        self._how.changed.connect(lambda _how: self._show_state())
        self._new = PushButton(role=ButtonRole.PRIMARY)
        self._new.setObjectName("exits_begin")
        self._new.clicked.connect(lambda _on=False: self._deeds.begin())
        for widget in (self._search, self._filter, self._how, self._new):
            self._head.add(widget)
        self._board = Board(len(STAGES))
        self._board.opened.connect(self._deeds.opened)
        self._board.stage_wanted.connect(self._deeds.move)
        self._board.menu_wanted.connect(self._on_menu)
        self._board.chosen.connect(lambda _number: self._say())
        self._search.left_down.connect(self.take_focus)
        columns = self._columns()
        self._table: RecordTable[Row] = RecordTable(
            columns, MemoryRows[Row]([], _number, columns), name="", several=False, link=self._link
        )
        self._table.setObjectName("exits_table")
        self._table.opened.connect(self._on_opened)
        self._table.selection_said.connect(self.said)
        self._table.set_menu(self._fill_table_menu)
        framed = Panel(padding=1)
        framed.column.addWidget(self._table)
        self._framed = QWidget()
        inner = QHBoxLayout(self._framed)
        inner.setContentsMargins(PAGE_MARGIN, 0, PAGE_MARGIN, PAGE_MARGIN)
        inner.addWidget(framed)
        self._empty, self._failed = EmptyHint(Icon.EXITS), EmptyHint(Icon.WARNING)
        self._empty.first_wanted.connect(self._deeds.begin)
        self._empty.second_wanted.connect(lambda: self.place_wanted.emit(Place(page="portfolio")))
        self._failed.first_wanted.connect(self.refresh)
        self._stack = QStackedWidget()
        for part in (self._board, self._framed, self._empty, self._failed):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._stack, 1)

    def _columns(self) -> list[Column[Row]]:
        words = {
            "client": self.tr("Client"),
            "grade": self.tr("Grade"),
            "stage": self.tr("Stage"),
            "receive_by": self.tr("Must be there by"),
            "days_left": self.tr("Days left"),
            "ends_on": self.tr("Ends on"),
            "step": self.tr("Next step"),
            "progress": self.tr("Checklist"),
            "way": self.tr("Way of ending"),
            "opened_on": self.tr("Begun on"),
        }
        return exit_columns(self._link, words)

    def _find(self, _token: Token) -> Reading:
        desk, today = self._link.desk, self._link.today
        grades = {int(grade.client_id): grade for grade in desk.grades.table(today).clients}
        return desk.exits.board(today), grades

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, MspDeskError):
            raise error
        self._failure = self._link.wording.error(error)
        self._show_state()

    def _show(self, reading: Reading) -> None:
        self._reading, self._failure = reading, ""
        self.counted.emit(reading[0].count)
        self._show_rows()
        if self._to_choose and self._board.choose(self._to_choose):
            self._to_choose = 0

    def _rows(self) -> list[Row]:
        """What filter and search let through, in words."""
        if self._reading is None:
            return []
        exits, grades = self._reading
        shown, oldest = self.shown(), add_months(self._link.today, -CLOSED_MONTHS)
        if shown is Shown.CALLED_OFF:
            found = list(exits.called_off)
        else:
            found = [card for stage in STAGES for card in exits.stages.get(stage, ())]
        if shown is Shown.ALL_CLOSED:
            found = [card for card in found if card.exit.stage is ExitStage.CLOSED]
        elif shown is Shown.RUNNING:
            found = [card for card in found if card.exit.closed_on is None or card.exit.closed_on >= oldest]
        wanted = self._search.text().casefold().split()
        rows = [(card, card_of(card, grades, self._link)) for card in found]
        return [row for row in rows if all(word in row[1].client.casefold() for word in wanted)]

    def _show_rows(self) -> None:
        self._board.show_cards([card for _exit, card in self._rows()])
        self._tabled = False
        self._show_state()
        self._say()

    def _fill_table(self) -> None:
        """Bring the table up to date; it need not be while the board is shown."""
        columns = self._columns()
        self._table.show_columns(columns, MemoryRows(self._rows(), _number, columns))
        self._tabled = True

    def _show_state(self) -> None:
        if self._failure:
            self._failed.say(self.tr("The exits could not be read"), self._failure, self.tr("Try again"))
            self._stack.setCurrentWidget(self._failed)
            return
        exits = None if self._reading is None else self._reading[0]
        empty = exits is not None and not exits.called_off and not any(exits.stages.values())
        board = self._how.value() == BOARD
        if not board and not self._tabled:
            self._fill_table()
        self._stack.setCurrentWidget(self._empty if empty else self._board if board else self._framed)

    def _say(self) -> None:
        """How many there are, stage by stage."""
        if self._reading is None:
            return
        stages = self._reading[0].stages
        parts = [
            f"{self._link.wording.word(stage)} {len(stages.get(stage, ()))}" for stage in STAGES if stages.get(stage)
        ]
        running = self.tr("running: {count}").replace("{count}", str(self._reading[0].count))
        self.said.emit(" · ".join([running, *parts]))

    def _current(self) -> Card | None:
        if self._stack.currentWidget() is self._framed:
            return self._board.card(self._table.current_id())
        return self._board.current()

    def _on_opened(self, number: object) -> None:
        if isinstance(number, int) and number:
            self._deeds.opened.emit(number)

    def _on_menu(self, number: int, where: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("exit_card_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_menu(menu, number)
        menu.popup(where)

    def _fill_table_menu(self, menu: QMenu, numbers: Sequence[int]) -> None:
        if len(numbers) == 1:
            self._fill_menu(menu, numbers[0])

    def _fill_menu(self, menu: QMenu, number: int) -> None:
        found = next((one.exit for one, shown in self._rows() if shown.id == number), None)
        if found is not None:
            client = Place(page="clients", client_id=int(found.client_id), tab="exit")
            fill_card_menu(menu, found, self._deeds, self._link.wording, lambda: self.place_wanted.emit(client))


def _number(row: Row) -> int:
    return row[1].id
