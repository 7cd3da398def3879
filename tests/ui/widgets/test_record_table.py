"""The table of every list: sorting, filtering, keeping the selection, copying, and hostile rows."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QProgressDialog, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.errors import FileProblem
from msp_desk.core.records.language import Language
from msp_desk.core.records.money import Money
from msp_desk.core.wording import Wording
from msp_desk.ui.desk_link.background import Background
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.letter_keys import give_letter_keys
from msp_desk.ui.widgets.menus import add_entry
from msp_desk.ui.widgets.record_model import BATCH, MOST_BATCHES, RecordModel
from msp_desk.ui.widgets.record_table import MOST_SUMMED, RecordTable
from msp_desk.ui.widgets.row_source import MemoryRows, Order
from msp_desk.ui.widgets.table_column import BadgeCell, Column, TrendCell
from msp_desk.ui.widgets.table_export import AT_ONCE, export_to


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
    assert tester.model() is model
    assert model.rowCount() == 3 * BATCH
    assert model.index(3 * BATCH - 1, 0).data() == f"Client {3 * BATCH - 1}"


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


class Watched(MemoryRows[Client]):
    """Rows that note which of them were asked for, and may be slow."""

    is_slow = False

    def __init__(self, count: int) -> None:
        many = [Client(identity=number + 1, name=f"Client {number}", fee=number % 7) for number in range(count)]
        super().__init__(many, lambda row: row.identity, COLUMNS)
        self.asked: list[int] = []
        self.fails = False

    @property
    def slow(self) -> bool:
        return self.is_slow

    def rows(self, *, order: Order, wanted: str, offset: int, limit: int) -> Sequence[tuple[int, Client]]:
        if self.fails:
            raise FileProblem("desk.closed", file="x")
        self.asked.append(offset)
        return super().rows(order=order, wanted=wanted, offset=offset, limit=limit)


def test_only_rows_that_come_into_sight_are_fetched() -> None:
    source = Watched(50 * BATCH + 5)
    model = RecordModel(COLUMNS, source)
    assert (model.rowCount(), model.count, source.asked) == (50 * BATCH + 5, 50 * BATCH + 5, [0])
    assert model.place_of(40 * BATCH + 3) == 40 * BATCH + 2
    assert model.place_of(99_999) == -1
    assert source.asked == [0], "finding a place fetches nothing"
    assert model.id_at(40 * BATCH + 2) == 40 * BATCH + 3
    assert source.asked == [0, 40 * BATCH]
    assert model.ids_between(BATCH, 3 * BATCH) == list(range(BATCH + 1, 3 * BATCH + 2))
    assert source.asked == [0, 40 * BATCH]
    assert len(model.rows_between(0, 3 * BATCH)) == 3 * BATCH + 1


def test_what_was_in_sight_long_ago_is_fetched_again() -> None:
    source = Watched((MOST_BATCHES + 10) * BATCH)
    model = RecordModel(COLUMNS, source)
    for number in range(MOST_BATCHES + 10):
        assert model.id_at(number * BATCH) == number * BATCH + 1
    assert model.id_at(BATCH) == BATCH + 1
    assert source.asked.count(BATCH) == 2
    assert source.asked.count(0) == 1, "the beginning is kept"


def test_a_slow_source_is_asked_away_from_the_window(qtbot: QtBot) -> None:
    background = Background()
    source = Watched(3 * BATCH)
    source.is_slow = True
    model = RecordModel(COLUMNS, rows_of(CLIENTS), background=background)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.set_source(source)
    assert (model.busy, model.rowCount()) == (True, 4), "the former rows stay until the others are there"
    qtbot.waitUntil(lambda: model.is_counted and model.rowCount() == 3 * BATCH)
    assert tester.model() is model
    for wanted in ("Client", "Client 1", "Client 12", "Client 123"):
        model.set_filter(wanted)
    qtbot.waitUntil(lambda: not model.busy)
    assert (model.rowCount(), model.id_at(0)) == (1, 124), "the newest question counts"
    source.fails = True
    with qtbot.waitSignal(model.failed):
        model.set_filter("")
    assert model.rowCount() == 0
    background.stop()


class Prepared(Watched):
    """A slow source that notes when it is let prepare the next search."""

    is_slow = True
    prepared = 0

    def prepare(self) -> None:
        self.prepared += 1


@pytest.mark.parametrize(("wanted", "times"), [("Client 123", 1), ("Client", 1), ("  ", 0)])
def test_a_slow_source_prepares_the_next_search_after_one(qtbot: QtBot, wanted: str, times: int) -> None:
    background = Background()
    source = Prepared(3 * BATCH)
    model = RecordModel(COLUMNS, rows_of(CLIENTS), background=background)
    model.set_source(source)
    qtbot.waitUntil(lambda: model.is_counted and not background.busy)
    model.set_filter(wanted)
    qtbot.waitUntil(lambda: not model.busy and model.is_counted and not background.busy)
    assert source.prepared == times
    background.stop()


def test_a_row_is_chosen_once_a_slow_source_has_answered(qtbot: QtBot) -> None:
    background = Background()
    link = SimpleNamespace(background=background, asking=background.branch(), language=Language.EN)
    source = Watched(3 * BATCH)
    source.is_slow = True
    made = RecordTable(COLUMNS, rows_of(CLIENTS), name="Clients", link=cast(DeskLink, link))
    qtbot.addWidget(made)
    made.show_rows(source)
    assert made.choose(2 * BATCH + 7)
    qtbot.waitUntil(lambda: made.current_id() == 2 * BATCH + 7)
    made.sort_by("name", descending=True)
    qtbot.waitUntil(lambda: not made.record_model.busy)
    assert made.current_id() == 2 * BATCH + 7
    assert made.selected_ids() == [2 * BATCH + 7], "wherever it is now"


def test_a_source_that_fails_is_told_and_shows_nothing(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    source = Watched(2 * BATCH)
    made = RecordTable(COLUMNS, source, name="Clients")
    qtbot.addWidget(made)
    source.fails = True
    assert made.record_model.index(BATCH, 0).data() is None
    told: list[object] = []
    made.failed.connect(told.append)
    made.set_filter("Client 1")
    assert made.record_model.rowCount() == 0
    assert isinstance(told[0], FileProblem)


def test_everything_can_be_selected_without_fetching_it(qtbot: QtBot) -> None:
    source = Watched(MOST_SUMMED + 1)
    made = RecordTable(COLUMNS, source, name="Clients")
    qtbot.addWidget(made)
    said: list[str] = []
    made.selection_said.connect(said.append)
    made.selectAll()
    assert made.selected_count() == MOST_SUMMED + 1
    assert len(made.selected_ids()) == MOST_SUMMED + 1
    assert said[-1] == f"{MOST_SUMMED + 1} selected"
    assert source.asked == [0]


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
    assert QGuiApplication.clipboard().text() == (
        "Fee €/mo\tClient\tGrade\n1980\tCobaltweir Engineering\tC\n980\tÖhlmann & <b>Söhne</b> GmbH\t"
    )


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
    assert [action.text() for action in menu.actions()] == ["&Grade", "&Trend", "&Fee €/mo"]
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
    assert menu.actions()[0].text() == "&Edit <b>this</b> && that"
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


# Copying, sums, menus and files ---------------------------------------------------------------------------------------


def typed_columns() -> tuple[Column[Client], ...]:
    return (
        Column(key="name", title="Client", text=lambda row: row.name, sort=lambda row: row.name, stretch=True),
        Column(
            key="day", title="Day", text=lambda row: "soon", value=lambda row: date(2026, 11, row.identity % 28 + 1)
        ),
        Column(
            key="fee", title="Fee", text=lambda row: f"{row.fee},00 €", value=lambda row: Money(row.fee * 100, "EUR"),
            sort=lambda row: row.fee, summed=lambda rows: str(sum(row.fee for row in rows)), figures=True,
        ),
        Column(key="letter", title="Letter", text=lambda row: row.letter or "", shown=False),
    )  # fmt: skip


@pytest.fixture
def typed(qtbot: QtBot) -> RecordTable[Client]:
    columns = typed_columns()
    made = RecordTable(columns, MemoryRows(CLIENTS, lambda row: row.identity, columns), name="Clients: all/now")
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def test_days_are_copied_as_days_whatever_the_table_shows(typed: RecordTable[Client]) -> None:
    typed.select_ids([20])
    assert typed.selection_as_text() == "Client\tDay\tFee\namberlock Dental\t2026-11-21\t980,00 €"


def test_a_selection_is_said_with_its_sums(typed: RecordTable[Client]) -> None:
    said: list[str] = []
    typed.selection_said.connect(said.append)
    typed.select_ids([10, 20])
    assert said[-1] == "2 selected · Fee 2960"
    typed.clearSelection()
    assert said[-1] == ""


def test_every_entry_of_a_menu_has_its_own_letter(qtbot: QtBot) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    for text in ("Edit", "Export", "Tom && Eve", "Edit", "–"):
        menu.addAction(text)
    give_letter_keys(menu)
    assert [action.text() for action in menu.actions()] == ["&Edit", "E&xport", "&Tom && Eve", "E&dit", "–"]
    give_letter_keys(menu)
    assert menu.actions()[0].text() == "&Edit"


def test_every_table_offers_copy_columns_and_export_by_letter(typed: RecordTable[Client]) -> None:
    typed.choose(10)
    typed.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5)))
    menu = typed.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["&Copy", "C&olumns", "&Export table…"]
    QTest.keyClick(menu, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text().startswith("Client\tDay\tFee\nCobaltweir")


def test_export_asks_where_and_writes_what_is_shown(typed: RecordTable[Client], tmp_path: Path, qtbot: QtBot) -> None:
    typed.sort_by("fee", descending=True)
    typed.set_filter("e")
    typed.horizontalHeader().moveSection(2, 0)
    typed.export()
    dialog = typed.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert dialog.defaultSuffix() == "xlsx"
    dialog.fileSelected.emit(str(tmp_path / "t.csv"))
    dialog.reject()
    read = list(csv.reader(io.StringIO((tmp_path / "t.csv").read_text("utf-8-sig"))))
    assert read[:3] == [
        ["Fee", "Client", "Day"],
        ["1980.00", "Cobaltweir Engineering", "2026-11-11"],
        ["980.00", "amberlock Dental", "2026-11-21"],
    ]
    assert len(read) == 1 + typed.record_model.count


def test_a_long_table_is_written_in_the_background_with_progress(qtbot: QtBot, tmp_path: Path) -> None:
    background = Background()
    link = SimpleNamespace(
        background=background, asking=background.branch(), language=Language.EN, wording=Wording(Language.EN)
    )
    made = RecordTable(COLUMNS, Watched(AT_ONCE + 500), name="Clients", link=cast(DeskLink, link))
    qtbot.addWidget(made)
    made.show()
    export_to(made, tmp_path / "t.csv")
    progress = made.findChild(QProgressDialog)
    assert isinstance(progress, QProgressDialog)
    assert progress.isVisible()
    qtbot.waitUntil(lambda: (tmp_path / "t.csv").exists() and not link.background.busy)
    assert len((tmp_path / "t.csv").read_text("utf-8-sig").splitlines()) == AT_ONCE + 501
    export_to(made, tmp_path / "gone" / "t.csv")
    qtbot.waitUntil(lambda: any(box.isVisible() for box in made.findChildren(QMessageBox)))
    for box in made.findChildren(QMessageBox):
        box.close()


def test_the_head_offers_the_columns(typed: RecordTable[Client]) -> None:
    typed.horizontalHeader().customContextMenuRequested.emit(QPoint(5, 5))
    menu = typed.findChild(QMenu)
    assert isinstance(menu, QMenu)
    menu.actions()[2].trigger()
    assert [column.key for column in typed.shown_columns()] == ["name", "day", "fee", "letter"]
    menu.close()
