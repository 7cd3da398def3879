"""Grades of past days and long spans: the day field, the months, progress, the empty day, copying and exporting."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import month_ends_up_to
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.grades.history import HistoryOrder
from msp_desk.ui.pages.grades.map_export import copy_map, export_map
from msp_desk.ui.pages.grades.page import GradesPage
from msp_desk.ui.widgets.page import Place

PAST = date(2026, 6, 30)


@pytest.fixture
def page(qtbot: QtBot, sample: Desk) -> GradesPage:
    link = DeskLink(sample, Language.EN)
    made = GradesPage(link)
    qtbot.addWidget(made)
    made.resize(1240, 840)
    made.show()
    qtbot.waitUntil(lambda: bool(made._months))
    return made


def last_letters(page: GradesPage) -> dict[int, str | None]:
    """The letters of the last column."""
    return {row.identity: row.cells[-1].letter for row in page.heat_map.heat_model.rows if row.cells[-1] is not None}


def letters_of(desk: Desk, day: date) -> dict[int, str | None]:
    return {one.client_id: one.letter and one.letter.value for one in desk.grades.table(day).clients}


def type_day(page: GradesPage, text: str) -> None:
    edit = page._bar.day_edit
    edit.setFocus()
    edit.selectAll()
    QTest.keyClicks(edit, text)
    QTest.keyClick(edit, Qt.Key.Key_Return)


def test_a_typed_day_shows_the_letters_of_that_day_and_today_returns(
    qtbot: QtBot, page: GradesPage, sample: Desk
) -> None:
    told: list[str] = []
    page.selection_said.connect(told.append)
    assert page._bar.today_button.isHidden()
    type_day(page, "30 Jun 2026")
    assert page.as_of == PAST
    qtbot.waitUntil(lambda: bool(page._months))
    assert last_letters(page) == letters_of(sample, PAST)
    assert page.heat_map.heat_model.months[-1].spoken == "June 2026"
    assert told[-1].startswith("Grades as of 30 Jun 2026")
    assert not page._bar.today_button.isHidden()
    page._bar.today_button.click()
    qtbot.waitUntil(lambda: bool(page._months) and page.heat_map.heat_model.months[-1].spoken == "November 2026")
    assert last_letters(page) == letters_of(sample, page.link.today)
    assert told[-1].startswith("A ")
    assert page._bar.today_button.isHidden()
    assert page._bar.day_edit.text() == "21 Nov 2026"


def test_a_day_to_come_and_no_day_at_all_change_nothing_and_say_so(page: GradesPage) -> None:
    type_day(page, "1 Jan 2027")
    assert page._bar.complaint() == "That day has not come yet."
    assert page.as_of == page.link.today
    type_day(page, "soonish")
    assert page._bar.complaint()
    assert page._bar.complaint() != "That day has not come yet."
    type_day(page, "today")
    assert page._bar.complaint() == ""
    assert page.as_of == page.link.today


def test_arrow_keys_in_the_day_field_go_back_day_by_day(qtbot: QtBot, page: GradesPage) -> None:
    QTest.keyClick(page._bar.day_edit, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.as_of == date(2026, 11, 20))


def test_a_day_before_the_first_record_has_a_page_of_its_own(qtbot: QtBot, page: GradesPage) -> None:
    page.show_as_of(date(2001, 5, 5))
    qtbot.waitUntil(page._side.empty.isVisible)
    assert "5 May 2001" in page._side.empty._sentence.text()
    assert not page.heat_map.isVisible()
    assert page._bar.isVisible(), "the way back stays"
    page._side.empty._first.click()
    assert page.as_of == page.link.today
    qtbot.waitUntil(lambda: page.heat_map.isVisible() and bool(page._months))


@pytest.mark.parametrize("count", [24, 60])
def test_more_months_are_found_in_the_background_and_end_with_the_day(
    qtbot: QtBot, page: GradesPage, sample: Desk, count: int, today: date
) -> None:
    page.show_months(count)
    qtbot.waitUntil(lambda: len(page._months) == count)
    months = page.heat_map.heat_model.months
    assert len(months) == count
    assert months[-1].spoken == "November 2026"
    every = sample.grades.history(month_ends_up_to(today, count))
    for row in page.heat_map.heat_model.rows:
        found = [one.find(row.identity) for one in every]  # type: ignore[arg-type]
        expected = ["" if one is None else one.letter and one.letter.value for one in found]
        assert ["" if cell is None else cell.letter for cell in row.cells] == expected
    bar = page.heat_map.horizontalScrollBar()
    assert bar.value() == bar.maximum() > 0, "the latest months are in sight"
    assert page._bar._bar.isHidden()


def test_progress_is_said_and_stopping_goes_back_to_a_year(qtbot: QtBot, page: GradesPage) -> None:
    page.show_months(120)
    qtbot.waitUntil(page._bar._stop.isVisible)
    assert "of 120" in page._bar._doing.text()
    assert last_letters(page), "what is known already stays in sight"
    page._bar._stop.click()
    qtbot.waitUntil(lambda: len(page._months) == 12)
    assert page._bar._stop.isHidden()
    assert page._bar.months.currentData() == 12
    assert len(page.heat_map.heat_model.months) == 12


def test_months_that_became_stale_are_never_shown(qtbot: QtBot, page: GradesPage, sample: Desk) -> None:
    page.show_months(24)
    client = sample.clients.add(Client(name="Zephyr", client_since=date(2026, 10, 1)))
    qtbot.waitUntil(lambda: len(page._months) == 24)
    row = next(row for row in page.heat_map.heat_model.rows if row.identity == client.id)
    assert row.cells[-1] is not None
    assert row.cells[-1].letter is None


def test_the_largest_rise_can_stand_first(page: GradesPage) -> None:
    page._sort_by(HistoryOrder.RISE, backwards=False)
    points = [row.points for row in page.heat_map.heat_model.rows if row.points is not None]
    assert points == sorted(points, reverse=True)
    assert len(points) > 10


def test_another_part_of_the_window_leads_to_a_client(qtbot: QtBot, page: GradesPage) -> None:
    page.show_as_of(PAST)
    qtbot.waitUntil(lambda: bool(page._months))
    wanted = page.heat_map.heat_model.rows[7].identity
    page._search.setText("zzz")
    page.show_place(Place(page="grades", client_id=wanted))
    qtbot.waitUntil(lambda: bool(page._months) and page.current_client() == wanted)
    assert page.as_of == page.link.today
    assert page.why._client_id == wanted


def test_the_map_is_copied_and_written_as_it_is_shown(page: GradesPage, tmp_path: Path) -> None:
    copy_map(page.heat_map)
    lines = QGuiApplication.clipboard().text().split("\n")
    rows = page.heat_map.heat_model.rows
    assert lines[0].split("\t") == ["Client", "December 2025", *[f"{month} 2026" for month in (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    )], "Change"]  # fmt: skip
    assert [line.split("\t")[0] for line in lines[1:]] == [row.name for row in rows]
    assert lines[1].split("\t")[-1] == rows[0].change
    file = tmp_path / "grades.csv"
    export_map(page.heat_map, "Grades", file, page.link.wording, page)
    with file.open(encoding="utf-8-sig", newline="") as text:
        written = list(csv.reader(text))
    assert written[0] == lines[0].split("\t")
    assert len(written) == len(lines)
    assert rows[0].points is not None
    assert float(written[1][-1]) == round(rows[0].points, 1)
    assert written[1][1:-1] == ["" if cell is None else cell.letter or "–" for cell in rows[0].cells]


def test_a_file_that_cannot_be_written_is_said(qtbot: QtBot, page: GradesPage, tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    export_map(page.heat_map, "Grades", tmp_path / "folder.csv", page.link.wording, page)
    box = page.findChild(QFileDialog, "export_grades")
    assert box is None
    from PySide6.QtWidgets import QMessageBox

    said = page.findChild(QMessageBox, "failure")
    assert said is not None
    assert said.informativeText()
    said.close()


def test_the_menu_offers_ranking_copy_and_export_by_keyboard(page: GradesPage) -> None:
    page._open_menu(None)
    menu = page.findChild(QMenu, "grades_menu")
    assert menu is not None
    words = [action.text().replace("&", "") for action in menu.actions() if not action.isSeparator()]
    assert words == ["Gut ranking…", "Copy the map", "Export the map…"]
    assert all("&" in action.text() for action in menu.actions() if not action.isSeparator())
    menu.close()
    assert page._side.more.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_bar_speaks_another_language(page: GradesPage) -> None:
    page.show_as_of(PAST)
    page.link.speak(Language.DE)
    QCoreApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page._bar.day_edit.text() == "30.06.2026"
