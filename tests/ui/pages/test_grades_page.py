"""The page of grades: the letters of the desk, the explanation of a cell, orders, search, small windows, no clients."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.formatting import format_number
from msp_desk.core.grading.drift import Direction
from msp_desk.core.grading.scores import Status
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.grades.history import MONTHS, HistoryOrder, histories
from msp_desk.ui.pages.grades.page import GradesPage
from msp_desk.ui.theme.apply import SchemeChoice, Theme
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.waterfall import Waterfall

NameWalk = Callable[[QWidget], list[str]]


def shown(qtbot: QtBot, desk: Desk, width: int = 1240, height: int = 840) -> GradesPage:
    """The page of a desk in sight, with every month filled in."""
    page = GradesPage(DeskLink(desk, Language.EN))
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    qtbot.waitUntil(lambda: bool(page._months))
    return page


def letters(page: GradesPage) -> dict[int, list[str | None]]:
    """What the map shows: letters by client; "" where a cell is empty."""
    return {
        row.identity: ["" if cell is None else cell.letter for cell in row.cells]
        for row in page.heat_map.heat_model.rows
    }


def names(page: GradesPage) -> list[str]:
    return [row.name for row in page.heat_map.heat_model.rows]


def said(page: GradesPage) -> str:
    """Everything the explanation shows."""
    return "\n".join(label.text() for label in page.why.findChildren(PlainLabel) if label.isVisible())


def test_every_cell_has_the_letter_that_the_desk_gives(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    months = sample.grades.months(today, MONTHS)
    expected: dict[int, list[str | None]] = {}
    for grade in months[-1].clients:
        found = [month.find(grade.client_id) for month in months]
        expected[grade.client_id] = ["" if one is None else one.letter and one.letter.value for one in found]
    assert letters(page) == expected
    capped = {row.identity: row.cells[-1].capped for row in page.heat_map.heat_model.rows if row.cells[-1] is not None}
    assert capped == {grade.client_id: grade.is_capped for grade in months[-1].clients}
    assert any(capped.values())


def test_heads_name_the_months_and_the_year_where_it_begins(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    heads = page.heat_map.heat_model.months
    assert [head.title for head in heads[:3]] == ["Dec", "Jan", "Feb"]
    assert [head.year for head in heads] == ["2025", "2026", *([""] * 10)]
    assert heads[-1].spoken == "November 2026"


def test_a_chosen_cell_is_explained_for_its_month(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    history = next(client for client in histories(sample.grades.months(today)) if client.change is not None)
    earlier, now = history.grades[3], history.now
    assert earlier is not None
    assert now is not None
    assert earlier.score is not None
    page.heat_map.choose(history.client_id, 3)
    assert f"{format_number(earlier.score, Language.EN, 1)} of 100 · March 2026" in said(page)
    waterfall = page.why.findChild(Waterfall)
    assert waterfall is not None
    assert waterfall.content is not None
    assert waterfall.content.score == earlier.score
    assert len(waterfall.content.contributions) == 8
    assert 50 + sum(part.points for part in waterfall.content.contributions) == pytest.approx(earlier.score)
    page.heat_map.choose(history.client_id)
    assert now.score is not None
    assert f"{format_number(now.score, Language.EN, 1)} of 100 · November 2026" in said(page)
    assert f"{history.name}, November 2026: " in page.heat_map.accessibleDescription()


def test_a_cap_is_told_with_its_rows_and_how_long_it_holds(qtbot: QtBot, bare: Desk, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    grade = next(
        grade for grade in sample.grades.table(today).clients if grade.is_capped and grade.caps[0].until is not None
    )
    page.heat_map.choose(grade.client_id)
    text = said(page)
    assert f"{grade.letter} (capped: " in text
    assert f"The score alone says {grade.uncapped_letter}." in text
    assert "until" in text
    assert grade.caps[0].rows[0].label in text


def test_what_is_missing_is_told_and_how_to_fill_it(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    grade = next(one for one in sample.grades.table(today).clients if one.status is Status.NOT_GRADED)
    page.heat_map.choose(grade.client_id)
    text = said(page)
    wording = page.link.wording
    for gap in (*grade.not_graded, *grade.missing):
        assert wording.say(f"grading.reason.{gap.reason.value}", **gap.params) in text
        assert wording.say(f"grading.fill.{gap.reason.value}", **gap.params) in text
    assert " of 100 ·" not in text
    waterfall = page.why.findChild(Waterfall)
    assert waterfall is not None
    assert not waterfall.isVisible()


def test_a_stand_in_is_marked(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    graded = next(one for one in sample.grades.table(today).clients if one.status is Status.GRADED)
    sample.clients.change(replace(sample.clients.get(graded.client_id), seats=None))
    grade = sample.grades.table(today).find(graded.client_id)
    assert grade is not None
    assert grade.missing
    page.heat_map.choose(grade.client_id)
    waterfall = page.why.findChild(Waterfall)
    assert waterfall is not None
    assert waterfall.content is not None
    missing = {gap.measure for gap in grade.missing}
    assert {part.key for part in waterfall.content.contributions if not part.measured} == missing
    assert all(part.unit == "stand-in" for part in waterfall.content.contributions if part.key in missing)
    assert "What is missing" in said(page)


def test_an_incident_lowers_the_visible_letter_at_once(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    grade = next(
        one for one in sample.grades.table(today).clients if one.letter is not None and one.letter.value == "A"
    )
    page.heat_map.choose(grade.client_id)
    sample.incidents.add(
        Incident(client_id=grade.client_id, day=today, family=IncidentFamily.ABUSE, severity=Severity.CRITICAL)
    )
    # No event loop has run: the page read again while the incident was being logged.
    assert letters(page)[grade.client_id][-1] == "F"
    assert "F (capped: " in said(page)
    assert page.current_client() == grade.client_id
    sample.undo()
    assert letters(page)[grade.client_id][-1] == "A"


def test_a_new_client_appears_and_a_withdrawn_one_goes(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    client = sample.clients.add(Client(name="Zephyr & Söhne <b>", client_since=date(2026, 10, 1)))
    assert letters(page)[client.id] == [*([""] * 11), None]
    qtbot.waitUntil(lambda: letters(page)[client.id] == [*([""] * 10), None, None])
    page.heat_map.choose(client.id)
    sample.clients.withdraw(client.id)
    assert client.id not in letters(page)
    assert page.current_client() in letters(page)


def test_a_month_before_the_client_came_says_so(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    client = sample.clients.add(Client(name="Zephyr", client_since=date(2026, 10, 1)))
    qtbot.waitUntil(lambda: client.id in letters(page))
    page.heat_map.choose(client.id, 0)
    assert "Not a client yet in December 2025" in said(page)
    assert "not a client yet" in page.heat_map.accessibleDescription()


def test_the_largest_fall_stands_first_and_orders_can_be_changed(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    every = {client.client_id: client for client in histories(sample.grades.months(today))}
    changes = [every[ClientId(row.identity)].change for row in page.heat_map.heat_model.rows]
    known = [change for change in changes if change is not None]
    assert known == sorted(known)
    assert changes[len(known) :] == [None] * (len(changes) - len(known))
    page.heat_map.head_clicked.emit("change")
    assert [every[ClientId(row.identity)].change for row in page.heat_map.heat_model.rows][: len(known)] == known[::-1]
    page.heat_map.head_clicked.emit("client")
    assert names(page) == sorted(names(page), key=str.casefold)
    worst = page._sort.findData(HistoryOrder.GRADE)
    page._sort.setCurrentIndex(worst)
    page._sort.activated.emit(worst)
    column = [row.cells[-1].letter for row in page.heat_map.heat_model.rows if row.cells[-1] is not None]
    graded = [letter for letter in column if letter is not None]
    assert graded == sorted(graded, reverse=True)
    assert column[: len(graded)] == graded


def test_the_search_keeps_fitting_clients_and_tells_how_many(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    told: list[str] = []
    page.selection_said.connect(told.append)
    first = names(page)[5]
    page.focus_search()
    QTest.keyClicks(page._search, first.split()[0].upper())
    qtbot.waitUntil(lambda: len(names(page)) < 5)
    assert first in names(page)
    assert " of 24 clients" in told[-1]
    assert page.current_client() in letters(page)
    QTest.keyClick(page._search, Qt.Key.Key_Escape)
    assert len(names(page)) == 24
    assert told[-1].startswith("A ")


def test_arrows_move_the_cell_and_enter_opens_the_client(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    page.heat_map.setFocus()
    rows = page.heat_map.heat_model.rows
    assert page.heat_map.current() == (rows[0].identity, 11)
    QTest.keyClick(page.heat_map, Qt.Key.Key_Down)
    QTest.keyClick(page.heat_map, Qt.Key.Key_Left)
    assert page.heat_map.current() == (rows[1].identity, 10)
    assert "October 2026" in said(page)
    with qtbot.waitSignal(page.client_wanted) as wanted:
        QTest.keyClick(page.heat_map, Qt.Key.Key_Return)
    assert wanted.args == [rows[1].identity]
    button = page.why.findChild(QPushButton, "open_client")
    assert button is not None
    with qtbot.waitSignal(page.client_wanted) as again:
        button.click()
    assert again.args == [rows[1].identity]


def test_without_clients_the_page_says_what_belongs_here(qtbot: QtBot, bare: Desk) -> None:
    page = GradesPage(DeskLink(bare, Language.EN))
    qtbot.addWidget(page)
    told: list[str] = []
    page.selection_said.connect(told.append)
    page.resize(1240, 840)
    page.show()
    qtbot.waitUntil(lambda: bool(told))
    assert page._side.empty.isVisible()
    assert not page.heat_map.isVisible()
    assert told[-1] == ""
    bare.clients.add(Client(name="First", client_since=date(2026, 11, 1)))
    assert page.heat_map.isVisible()
    qtbot.waitUntil(lambda: bool(page.current_client()))
    assert "Onboarding · November 2026 · coverage " in said(page)


def test_names_stand_there_before_anything_is_computed(qtbot: QtBot, sample: Desk) -> None:
    page = GradesPage(DeskLink(sample, Language.EN))
    qtbot.addWidget(page)
    page.show()
    assert names(page) == sorted(names(page), key=str.casefold)
    assert len(names(page)) == 24
    assert all(cell is None for row in page.heat_map.heat_model.rows for cell in row.cells)
    qtbot.waitUntil(lambda: bool(page._months))


def test_in_a_small_window_the_explanation_takes_the_place_of_the_map(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample, width=968, height=600)
    assert page.heat_map.isVisible()
    assert not page.why.isVisible()
    button = page.findChild(QPushButton, "why_button")
    assert button is not None
    button.click()
    assert page.why.isVisible()
    assert not page.heat_map.isVisible()
    QTest.keyClick(page.why._area, Qt.Key.Key_Escape)
    assert page.heat_map.isVisible()
    page.resize(1300, 800)
    assert page.heat_map.isVisible()
    assert page.why.isVisible()
    assert not button.isVisible()


def test_points_of_the_waterfall_never_fall_off_the_edge(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    page.link.speak(Language.IT)
    QCoreApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    waterfall = page.why.findChild(Waterfall)
    assert waterfall is not None
    units: list[set[str]] = []
    for width in (420, 900):
        page.why.resize(width, 700)
        page.why._fit_waterfall()
        assert waterfall.content is not None
        units.append({part.unit for part in waterfall.content.contributions})
        assert all(part.note for part in waterfall.content.contributions)
    assert "/10 postazioni" in units[1]
    assert "%" in units[0]


def test_everything_with_the_focus_has_a_name(qtbot: QtBot, sample: Desk, unnamed_widgets: NameWalk) -> None:
    page = shown(qtbot, sample)
    # A button that an empty page does not use has no words and is never shown.
    assert [found for found in unnamed_widgets(page) if not found.endswith("in EmptyHint")] == []
    assert page.why.spoken.count("November 2026") >= 1


def test_the_model_keeps_its_promises_while_clients_come_and_go(qtbot: QtBot, sample: Desk) -> None:
    page = GradesPage(DeskLink(sample, Language.EN))
    qtbot.addWidget(page)
    tester = QAbstractItemModelTester(
        page.heat_map.heat_model, QAbstractItemModelTester.FailureReportingMode.Warning, page
    )
    page.show()
    qtbot.waitUntil(lambda: bool(page._months))
    sample.clients.add(Client(name="Another"))
    page._search.setText("an")
    qtbot.waitUntil(lambda: len(names(page)) < 24)
    assert tester.model() is page.heat_map.heat_model


def test_another_language_is_spoken_at_once(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    page.link.speak(Language.DE)
    QCoreApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page.heat_map.heat_model.months[0].title == "Dez."
    assert "," in page.heat_map.heat_model.rows[0].change
    assert "November 2026" in said(page)


def test_both_schemes_paint(qtbot: QtBot, sample: Desk, theme: Theme) -> None:
    page = shown(qtbot, sample)
    light = page.grab().toImage()
    theme.choose(SchemeChoice.DARK)
    dark = page.grab().toImage()
    assert light.pixelColor(2, 2) != dark.pixelColor(2, 2)
    assert light.pixelColor(page.width() - 5, page.height() - 5) != dark.pixelColor(page.width() - 5, page.height() - 5)


def test_the_explanation_says_what_moved_what_lifts_and_how_sure_it_is(qtbot: QtBot, sample: Desk, today: date) -> None:
    page = shown(qtbot, sample)
    history = {client.client_id: client for client in histories(sample.grades.months(today, MONTHS))}
    capped = next(client for client in history.values() if client.now and client.now.is_capped and client.first_graded)
    page.heat_map.choose(capped.client_id)
    qtbot.waitUntil(lambda: capped.name in said(page))
    text = said(page)
    assert capped.change is not None
    assert f"{format_number(capped.change, Language.EN, 1, sign=True)} points" in text
    assert "Once the cap has gone" in text
    assert "of 16 weightings" in text
    assert "of 16 weightings" in page.why.spoken
    ungraded = next(client for client in history.values() if client.now and client.now.score is None)
    page.heat_map.choose(ungraded.client_id)
    qtbot.waitUntil(lambda: ungraded.name in said(page))
    assert "weightings" not in said(page)
    assert "weightings" not in page.why.spoken


def test_a_course_is_said_for_today_only(qtbot: QtBot, sample: Desk, today: date) -> None:
    courses = sample.grades.courses(today)
    drifting = next(
        client_id
        for client_id, course in courses.items()
        if course.drift is not None and course.drift.direction is Direction.WORSENING
    )
    page = shown(qtbot, sample)
    page.heat_map.choose(drifting)
    qtbot.waitUntil(lambda: "Worsening since" in said(page))
    QTest.keyClick(page.heat_map, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: "Worsening since" not in said(page))
    assert sample.grades.courses(today) is courses, "kept until something changes"
    sample.grades.forget()
    assert sample.grades.courses(today) is not courses


def test_the_scorecard_is_one_button_away(qtbot: QtBot, sample: Desk) -> None:
    page = shown(qtbot, sample)
    button = page.findChild(QPushButton, "scorecard_button")
    assert button is not None
    with qtbot.waitSignal(page.place_wanted) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == [Place(page="settings", tab="scorecard")]
