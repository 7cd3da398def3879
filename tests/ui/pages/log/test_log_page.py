"""The page Log: kinds, search, client and days, keys, places, and what an empty or unreadable desk says."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QMenu, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language
from msp_desk.core.records.note import Note
from msp_desk.core.storage.list_families import LOG_FAMILIES
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.log.day_range import Range, days_of
from msp_desk.ui.pages.log.page import LogPage
from msp_desk.ui.pages.log.tables import KINDS
from msp_desk.ui.widgets.empty_hint import EmptyHint
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.listed_words import day_of
from msp_desk.ui.widgets.page import Place


def shown(qtbot: QtBot, desk: Desk) -> LogPage:
    made = LogPage(DeskLink(desk, Language.EN))
    qtbot.addWidget(made)
    made.resize(1240, 840)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def page(qtbot: QtBot, sample: Desk) -> LogPage:
    return shown(qtbot, sample)


def form(page: LogPage) -> FormDialog:
    found = [dialog for dialog in page.findChildren(FormDialog) if dialog.isVisible()]
    assert len(found) == 1
    return found[0]


def question(page: LogPage) -> QMessageBox:
    return next(box for box in page.findChildren(QMessageBox) if box.isVisible())


def hint(page: LogPage) -> EmptyHint | None:
    return next((one for one in page.findChildren(EmptyHint) if one.isVisible()), None)


def pressable(widget: QWidget) -> list[str]:
    return [button.text() for button in widget.findChildren(QPushButton) if button.isVisible()]


def test_everything_stands_in_one_list_newest_first(page: LogPage, sample: Desk) -> None:
    model = page.table.record_model
    assert model.count == sum(sample.rooms[family].count() for family in LOG_FAMILIES)
    days = [day_of(row) for row in model.rows_between(0, model.count - 1)]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize("kind", KINDS[1:])
def test_each_kind_has_its_own_list_with_columns_that_sort(page: LogPage, sample: Desk, kind: str) -> None:
    page.kinds._on_segment(kind)
    table = page.table
    assert table.objectName() == f"log_{kind}"
    assert table.record_model.count == sample.rooms[kind].count()
    before = [table.record_model.id_at(row) for row in range(20)]
    for place, column in enumerate(table.record_model.columns):
        if column.sort is None:
            continue
        table.sort_by(column.key)
        first = table.record_model.rows_between(0, table.record_model.count - 1)
        if column.key not in ("client", "category", "family", "outcome"):  # sorted by what is stored
            values = [column.sort(row) for row in first]
            assert values == sorted(values, key=_folded), column.key
        assert table.record_model.index(0, place).data() is not None
    table.sort_by("")
    assert [table.record_model.id_at(row) for row in range(20)] == before


def _folded(value: float | str) -> Any:
    """Letters A to Z in any case, as the database sorts them."""
    if isinstance(value, str):
        return "".join(sign.lower() if sign.isascii() else sign for sign in value)
    return value


def test_search_client_and_days_work_together(page: LogPage, sample: Desk, today: date) -> None:
    client = sample.clients.named("Nimbuskai Spedition")
    page.kinds._on_segment("tickets")
    page.client_filter.setText(client.name)
    tickets = sample.tickets.all(client_id=client.id)
    assert page.table.record_model.count == len(tickets)
    page.day_range.ranges.setCurrentIndex(list(Range).index(Range.DAYS_30))
    recent = [one for one in tickets if one.opened_on >= today - timedelta(days=30)]
    assert recent
    assert page.table.record_model.count == len(recent)
    QTest.keyClicks(page.search, recent[0].number)
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert [row.record for row in page.table.record_model.first_rows()] == [recent[0]]
    page.search.clear()
    page.day_range.ranges.setCurrentIndex(list(Range).index(Range.OTHER))
    first, last = page.day_range.edits
    first.set_value(tickets[0].opened_on)
    last.set_value(tickets[0].opened_on)
    last.editingFinished.emit()
    assert {row.record.opened_on for row in page.table.record_model.first_rows()} == {  # type: ignore[attr-defined]
        tickets[0].opened_on
    }


def test_a_day_that_means_nothing_is_marked_and_ends_nothing(page: LogPage) -> None:
    page.day_range.ranges.setCurrentIndex(list(Range).index(Range.OTHER))
    first, last = page.day_range.edits
    all_of_them = page.table.record_model.rowCount()
    last.setText("<b>tomorrow-ish</b>")
    last.editingFinished.emit()
    page.refresh()
    assert page.day_range.days() == (None, None)
    assert (first.property("wrong"), last.property("wrong")) == (None, True)
    assert "&lt;b&gt;" in last.toolTip()
    assert page.table.record_model.rowCount() == all_of_them
    last.setText("")
    last.editingFinished.emit()
    assert (last.property("wrong"), last.toolTip()) == (False, "")


def test_usual_ranges_end_where_their_name_says() -> None:
    day = date(2026, 11, 21)
    assert days_of(Range.ANY, day) == (None, None)
    assert days_of(Range.MONTHS_3, day) == (date(2026, 8, 22), None)
    assert days_of(Range.MONTHS_12, day) == (date(2025, 11, 22), None)
    assert days_of(Range.THIS_YEAR, day) == (date(2026, 1, 1), date(2026, 12, 31))
    assert days_of(Range.LAST_YEAR, day) == (date(2025, 1, 1), date(2025, 12, 31))


@pytest.mark.parametrize("kind", KINDS)
def test_enter_and_f2_edit_the_row(page: LogPage, kind: str) -> None:
    page.kinds._on_segment(kind)
    page.table.choose(page.table.record_model.id_at(3))
    row = page.table.record_model.row_at(3)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_F2):
        QTest.keyClick(page.table, key)
        assert form(page).objectName().endswith(row.family.rstrip("s")) or row.family in form(page).objectName()
        form(page).reject()


def test_del_asks_once_and_undo_brings_it_back(page: LogPage, sample: Desk, qtbot: QtBot) -> None:
    before = page.table.record_model.count
    identity = page.table.record_model.id_at(0)
    page.table.choose(identity)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert page.table.record_model.row_at(0).client in question(page).text()
    QTest.keyClick(question(page), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.table.record_model.count == before - 1)
    assert page.table.record_model.id_at(0) != identity
    sample.undo()
    qtbot.waitUntil(lambda: page.table.record_model.count == before)
    assert page.table.record_model.id_at(0) == identity


def test_what_is_new_is_of_the_chosen_kind_or_goes_through_the_quick_log(page: LogPage, qtbot: QtBot) -> None:
    page.table.choose(page.table.record_model.id_at(0))
    client_id = page.current_client()
    with qtbot.waitSignal(page.log_wanted) as wanted:
        page.new_record()
    assert wanted.args == [client_id]
    page.kinds._on_segment("recommendations")
    page.table.choose(page.table.record_model.id_at(0))
    client_id = page.current_client()
    page.new_record()
    assert form(page).values()["client"] == client_id


def test_the_menu_leads_to_the_client(page: LogPage, qtbot: QtBot) -> None:
    page.table.choose(page.table.record_model.id_at(2))
    page.table.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint(5, 5)))
    menu = page.table.findChild(QMenu)
    assert isinstance(menu, QMenu)
    with qtbot.waitSignal(page.place_wanted) as wanted:
        QTest.keyClick(menu, Qt.Key.Key_O)
    assert wanted.args == [Place(page="clients", client_id=page.current_client(), tab="log")]


def test_a_place_chooses_kind_and_row_whatever_was_filtered(page: LogPage, sample: Desk) -> None:
    page.search.setText("nobody")
    page.search._tell()
    incident = sample.incidents.all()[0]
    page.show_place(Place(page="log", family="incidents", record_id=incident.id))
    assert (page.kinds.value(), page.search.text()) == ("incidents", "")
    assert page.table.selected_rows()[0].record == incident
    client = sample.clients.named("Nimbuskai Spedition")
    page.show_place(Place(page="log", client_id=client.id))
    assert page.kinds.value() == ""
    assert {row.client for row in page.table.record_model.first_rows()} == {client.name}


def test_sums_of_the_selection_are_said(page: LogPage) -> None:
    said: list[str] = []
    page.selection_said.connect(said.append)
    page.kinds._on_segment("invoices")
    page.table.select_ids([page.table.record_model.id_at(row) for row in range(3)])
    assert said[-1].startswith("3 selected · Net ")
    page.kinds._on_segment("")
    assert said[-1] == ""


def test_an_empty_log_says_the_two_ways(qtbot: QtBot, bare: Desk) -> None:
    page = shown(qtbot, bare)
    empty = hint(page)
    assert empty is not None
    assert pressable(empty) == ["Quick log", "Import…"]
    with qtbot.waitSignal(page.import_wanted) as wanted:
        empty.second_wanted.emit()
    assert wanted.args == ["tickets"]
    page.kinds._on_segment("notes")
    assert pressable(empty) == ["New: Note"]
    client = bare.clients.add(Client(name="Umbra"))
    bare.notes.add(Note(client_id=client.id, day=page.link.today, note="<b>bold</b>"))
    assert hint(page) is None
    assert page.table.record_model.index(0, 2).data() == "<b>bold</b>"
    QTest.keyClicks(page.search, "nobody")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    assert hint(page) is None, "the search found nothing, the log is not empty"


def test_a_desk_that_cannot_be_read_is_said_and_read_again(page: LogPage, sample: Desk) -> None:
    sample._database._closed = True
    page.refresh()
    error = hint(page)
    assert error is not None
    assert pressable(error) == ["Try again"]
    sample._database._closed = False
    error.first_wanted.emit()
    assert hint(page) is None
    assert page.table.record_model.count


def test_every_language_fits_and_every_control_has_a_name(
    page: LogPage, unnamed_widgets: Callable[[QWidget], list[str]]
) -> None:
    assert unnamed_widgets(page) == []
    page.link.speak(Language.DE)
    page.retranslate()
    page.refresh()
    words = [button.text() for button in page.kinds.findChildren(QAbstractButton)]
    assert words[1:3] == ["Tickets", "Arbeit"]
    page.resize(960, 600)
    assert page.width() == 960
