"""The table of every list: sorting, filtering, keeping the selection, copying, and hostile rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.record_model import BATCH, RecordModel
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.widgets.row_source import MemoryRows, Order
from msp_desk.ui.widgets.table_column import BadgeCell, Column, TrendCell


@dataclass(frozen=True, slots=True, kw_only=True)
class Client:
    """A row for these tests."""

    identity: int
    name: str
    fee: int
    letter: str | None = None


COLUMNS: tuple[Column[Client], ...] = (
    Column(key="name", title="Client", text=lambda row: row.name, sort=lambda row: row.name, stretch=True, width=140),
    Column(
        key="grade",
        title="Grade",
        text=lambda row: row.letter or "",
        sort=lambda row: row.letter or "Z",
        badge=lambda row: BadgeCell(letter=row.letter),
        width=56,
    ),
    Column(
        key="trend",
        title="Trend",
        text=lambda row: "",
        trend=lambda row: TrendCell(points=(50.0, None, 60.0), letter=row.letter, spoken="rising"),
        width=72,
        searched=False,
    ),
    Column(
        key="fee",
        title="Fee",
        unit="€/mo",
        text=lambda row: str(row.fee) if row.fee else "",
        sort=lambda row: row.fee,
        figures=True,
        tone=lambda row: Tone.OK,
        tooltip=lambda row: f"<b>{row.name}</b>",
    ),
)
CLIENTS = (
    Client(identity=10, name="Cobaltweir Engineering", fee=1980, letter="C"),
    Client(identity=20, name="amberlock Dental", fee=980, letter="A"),
    Client(identity=30, name="Brackwater Foods", fee=0, letter="D"),
    Client(identity=40, name="Öhlmann & <b>Söhne</b>\nGmbH", fee=980),
)


def rows_of(clients: Sequence[Client]) -> MemoryRows[Client]:
    return MemoryRows(clients, lambda row: row.identity, COLUMNS)


def shown_ids(table: RecordTable[Client]) -> list[int]:
    return [table.record_model.id_at(row) for row in range(table.record_model.rowCount())]


@pytest.fixture
def table(qtbot: QtBot) -> RecordTable[Client]:
    made = RecordTable(COLUMNS, rows_of(CLIENTS), name="Clients", empty="No clients yet")
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    many = [Client(identity=number + 1, name=f"Client {number}", fee=number % 7) for number in range(3 * BATCH)]
    model = RecordModel(COLUMNS, rows_of(many))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.fetchMore()
    model.fetchMore()
    assert tester.model() is model
    assert model.rowCount() == 3 * BATCH


def test_the_model_keeps_qts_rules_when_its_rows_change(qtbot: QtBot) -> None:
    model = RecordModel(COLUMNS, rows_of(CLIENTS))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.sort(3, Qt.SortOrder.DescendingOrder)
    model.set_filter("amberlock")
    model.set_filter("nobody")
    model.set_filter("")
    model.set_source(rows_of(CLIENTS[:2]))
    model.set_columns(COLUMNS[:2])
    assert tester.model() is model
    assert (model.rowCount(), model.columnCount()) == (2, 2)


def test_rows_are_fetched_as_they_are_scrolled_to() -> None:
    many = [Client(identity=number + 1, name=f"Client {number}", fee=0) for number in range(2 * BATCH + 5)]
    model = RecordModel(COLUMNS, rows_of(many))
    assert (model.rowCount(), model.count) == (BATCH, 2 * BATCH + 5)
    assert model.place_of(2 * BATCH + 3) == 2 * BATCH + 2
    assert model.rowCount() == 2 * BATCH + 5
    assert model.place_of(99_999) == -1
    assert not model.canFetchMore()


def test_a_click_on_a_head_sorts_and_a_second_one_turns_it_round(table: RecordTable[Client]) -> None:
    header = table.horizontalHeader()
    header.sectionClicked.emit(0)
    assert shown_ids(table) == [20, 30, 10, 40]
    header.sectionClicked.emit(0)
    assert shown_ids(table) == [40, 10, 30, 20]
    header.sectionClicked.emit(2)
    assert table.record_model.order == Order(column="name", descending=True), "a trend has nothing to sort by"


def test_equal_rows_keep_their_order_in_both_directions(table: RecordTable[Client]) -> None:
    table.sort_by("fee")
    assert shown_ids(table) == [30, 20, 40, 10]
    table.sort_by("fee", descending=True)
    assert shown_ids(table) == [10, 20, 40, 30]


def test_the_filter_takes_every_word_in_any_case(table: RecordTable[Client]) -> None:
    table.set_filter("FOODS brack")
    assert shown_ids(table) == [30]
    table.set_filter("öhlmann")
    assert shown_ids(table) == [40]
    table.set_filter("rising")
    assert shown_ids(table) == [], "the column is not searched"
    table.set_filter("")
    assert len(shown_ids(table)) == 4


def test_the_selection_stays_with_its_rows(table: RecordTable[Client], qtbot: QtBot) -> None:
    table.choose(10)
    table.select_ids([10, 30])
    told: list[object] = []
    table.chosen.connect(told.append)
    table.selection_changed.connect(told.append)
    table.sort_by("name", descending=True)
    assert table.current_id() == 10
    assert sorted(table.selected_ids()) == [10, 30]
    table.show_rows(rows_of([Client(identity=10, name="Renamed", fee=1), *CLIENTS[1:]]))
    assert (table.current_id(), sorted(table.selected_ids())) == (10, [10, 30])
    assert all(isinstance(ids, list) and sorted(ids) == [10, 30] for ids in told), "only the order of the same ids"
    told.clear()
    table.show_rows(rows_of(CLIENTS[1:2]))
    assert table.selected_ids() == []
    assert told[-1] == []


def test_a_chosen_row_is_told_once(table: RecordTable[Client]) -> None:
    told: list[object] = []
    table.chosen.connect(told.append)
    assert table.choose(30)
    assert told == [30]
    assert not table.choose(77)
    assert told == [30]


def test_enter_opens_and_del_asks_for_removal(table: RecordTable[Client], qtbot: QtBot) -> None:
    table.choose(20)
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [20]
    with qtbot.waitSignal(table.removal_wanted) as removed:
        QTest.keyClick(table, Qt.Key.Key_Delete)
    assert removed.args == [[20]]


def test_the_down_key_moves_the_choice(table: RecordTable[Client], qtbot: QtBot) -> None:
    table.choose(10)
    with qtbot.waitSignal(table.chosen) as told:
        QTest.keyClick(table, Qt.Key.Key_Down)
    assert told.args == [20]


def test_copying_gives_lines_with_tabs_in_the_shown_order(table: RecordTable[Client], qtbot: QtBot) -> None:
    table.setColumnHidden(2, True)
    table.horizontalHeader().moveSection(3, 0)
    table.select_ids([10, 40])
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == ("1980\tCobaltweir Engineering\tC\n980\tÖhlmann & <b>Söhne</b> GmbH\t")


def test_texts_from_the_log_are_one_line_and_never_markup(table: RecordTable[Client]) -> None:
    model = table.record_model
    assert model.index(3, 0).data() == "Öhlmann & <b>Söhne</b> GmbH"
    tooltip = model.index(0, 3).data(Qt.ItemDataRole.ToolTipRole)
    assert tooltip == "<span>&lt;b&gt;Cobaltweir Engineering&lt;/b&gt;</span>"


def test_a_screen_reader_hears_grades_trends_and_whole_heads(table: RecordTable[Client]) -> None:
    model = table.record_model
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 1).data(role) == "Grade C"
    assert model.index(3, 1).data(role) == "Not graded"
    assert model.index(0, 2).data(role) == "rising"
    assert model.headerData(3, Qt.Orientation.Horizontal, role) == "Fee €/mo"
    assert table.accessibleName() == "Clients"


def test_nothing_is_a_dash_in_a_column_of_figures(table: RecordTable[Client]) -> None:
    assert table.record_model.index(2, 3).data() == "–"


def test_a_column_that_fails_leaves_its_cell_empty(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    broken: Column[Client] = Column(key="broken", title="Broken", text=lambda row: str(1 // row.fee))
    made = RecordTable([broken], MemoryRows(CLIENTS, lambda row: row.identity, []), name="Broken")
    qtbot.addWidget(made)
    assert made.record_model.index(2, 0).data() is None
    assert made.record_model.index(0, 0).data() == "0"
    assert "broken" in caplog.text


def test_an_arrangement_can_be_kept_and_taken_back(table: RecordTable[Client], qtbot: QtBot) -> None:
    table.setColumnHidden(2, True)
    table.setColumnWidth(3, 123)
    table.horizontalHeader().moveSection(3, 1)
    table.sort_by("fee", descending=True)
    kept = table.arrangement()
    other = RecordTable(COLUMNS, rows_of(CLIENTS), name="Clients")
    qtbot.addWidget(other)
    other.arrange(kept)
    assert other.arrangement() == kept
    other.arrange({"columns": "nonsense", "widths": {"fee": -4, "gone": 50}, "hidden": 3, "sorted_by": "gone"})
    assert other.arrangement() == kept, "odd values are passed over"


def test_the_first_column_cannot_be_hidden_by_the_menu(table: RecordTable[Client]) -> None:
    menu = table.columns_menu(table)
    assert [action.text() for action in menu.actions()] == ["Grade", "Trend", "Fee €/mo"]
    menu.actions()[2].trigger()
    assert table.isColumnHidden(3)


def test_the_context_menu_is_filled_for_the_selected_rows(table: RecordTable[Client], qtbot: QtBot) -> None:
    asked: list[Sequence[int]] = []

    def build(menu: QMenu, identities: Sequence[int]) -> None:
        asked.append(identities)
        add_entry(menu, "Edit <b>this</b> & that", partial(asked.append, [0]))

    table.set_menu(build)
    table.choose(20)
    QTest.keyClick(table, Qt.Key.Key_Down)

    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5))
    table.contextMenuEvent(event)
    assert asked == [[30]]
    menu = table.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert menu.actions()[0].text() == "Edit <b>this</b> && that"
    menu.close()


def test_the_stretching_column_takes_what_is_left(table: RecordTable[Client]) -> None:
    used = sum(table.columnWidth(place) for place in range(4))
    assert used == table.viewport().width()
    table.resize(900, 300)
    assert sum(table.columnWidth(place) for place in range(4)) == table.viewport().width()


def test_columns_can_change_their_language_and_keep_widths(table: RecordTable[Client]) -> None:
    table.setColumnWidth(3, 150)
    table.choose(30)
    german = tuple(
        Column(key=column.key, title=f"{column.title}!", text=column.text, figures=column.figures) for column in COLUMNS
    )
    table.show_columns(german)
    assert table.record_model.headerData(0, Qt.Orientation.Horizontal) == "Client!"
    assert table.columnWidth(3) == 150
    assert table.current_id() == 30


def test_every_state_can_be_painted(table: RecordTable[Client], qtbot: QtBot) -> None:
    table.choose(40)
    table.setFocus()
    with_rows = table.grab().toImage()
    table.show_rows(rows_of([]))
    empty = table.grab().toImage()
    assert with_rows != empty


def test_a_screen_reader_can_name_it(
    table: RecordTable[Client], unnamed_widgets: Callable[[QWidget], list[str]]
) -> None:
    assert unnamed_widgets(table) == []


def test_f2_asks_for_the_form_of_the_current_row(table: RecordTable[Client]) -> None:
    asked: list[object] = []
    table.edit_wanted.connect(asked.append)
    table.choose(30)
    QTest.keyClick(table, Qt.Key.Key_F2)
    assert asked == [30]


def test_a_row_that_only_has_the_focus_is_chosen_by_name_and_by_enter(table: RecordTable[Client]) -> None:
    told: list[object] = []
    table.chosen.connect(told.append)
    table.setCurrentIndex(table.record_model.index(1, 0))
    table.clearSelection()
    identity = table.current_id()
    told.clear()
    assert table.choose(identity)
    assert told == [identity]
    table.clearSelection()
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert table.selected_ids() == [identity]


def test_it_tells_when_the_room_for_columns_changed(table: RecordTable[Client], qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.resized):
        table.resize(500, 300)
