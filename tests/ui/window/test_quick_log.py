"""The quick log, by keyboard alone."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.incident import IncidentFamily, Severity
from msp_desk.core.records.ticket import TicketCategory
from msp_desk.ui.window.main_window import MainWindow


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def complaints(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.quick_log.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def opened(window: MainWindow, qtbot: QtBot) -> MainWindow:
    window.open_page("settings")  # no client is in sight, so the cursor stands in the client
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QApplication.processEvents()
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.quick_log.isVisible()
    return window


def test_an_incident_is_logged_by_keys_alone(opened: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    before = desk.incidents.count()
    QTest.keyClicks(focused(), "Coba")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(opened.quick_log, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(opened.quick_log, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    line = opened.quick_log.fields.line
    line.setFocus()
    QTest.keyClicks(line, "Shouted at the help desk")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert desk.incidents.count() == before + 1
    logged = max(desk.incidents.all(), key=lambda incident: incident.id)
    assert logged.note == "Shouted at the help desk"
    assert logged.severity is Severity.SERIOUS
    assert logged.family is IncidentFamily.DEMAND
    assert logged.day == date(2026, 11, 21)
    assert desk.clients.get(logged.client_id).name == "Cobaltweir Engineering"


def test_it_is_ready_for_the_next_one(opened: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    log = opened.quick_log
    log.fields.client.set_value(desk.clients.named("Fenlight Studios").id)
    log.fields.line.setText("Scanner profile gone")
    log.fields.minutes.setText("15")
    log.save()
    assert log.isVisible()
    assert log.fields.line.text() == ""
    assert log.fields.client.text() == "Fenlight Studios"
    assert focused() is log.fields.client
    assert "Scanner profile gone" in complaints(opened)
    ticket = max(desk.tickets.all(), key=lambda one: one.id)
    assert (ticket.title, ticket.minutes, ticket.category) == ("Scanner profile gone", 15, TicketCategory.SUPPORT)


@pytest.mark.parametrize(
    ("kind", "family"),
    [
        ("tickets", "tickets"),
        ("work", "work"),
        ("incidents", "incidents"),
        ("recommendations", "recommendations"),
        ("notes", "notes"),
    ],
)
def test_every_kind_can_be_logged(opened: MainWindow, desk: Desk, kind: str, family: str) -> None:
    log, before = opened.quick_log, desk.rooms[family].count()
    log.choose_kind(kind)
    log.fields.client.set_value(desk.clients.all()[0].id)
    log.fields.line.setText("Something")
    log.fields.minutes.setText("20")
    log.save()
    assert desk.rooms[kind].count() == before + 1


def test_what_is_wrong_is_said_and_the_text_kept(opened: MainWindow, desk: Desk) -> None:
    log, before = opened.quick_log, desk.tickets.count()
    log.fields.client.setText("Nobody at all")
    log.fields.line.setText("Printer")
    log.save()
    assert desk.tickets.count() == before
    assert log.fields.line.text() == "Printer"
    assert "Client" in complaints(opened)
    log.fields.client.set_value(desk.clients.all()[0].id)
    log.fields.day.setText("no day")
    log.save()
    assert desk.tickets.count() == before
    assert log.fields.line.text() == "Printer"


def test_escape_puts_it_away(opened: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(opened.quick_log, Qt.Key.Key_Escape)
    assert not opened.quick_log.isVisible()


def test_undo_takes_the_last_one_back(opened: MainWindow, desk: Desk) -> None:
    log, before = opened.quick_log, desk.notes.count()
    log.choose_kind("notes")
    log.fields.client.set_value(desk.clients.all()[0].id)
    log.fields.line.setText("Will answer on Tuesday")
    log.save()
    assert desk.notes.count() == before + 1
    opened.undo()
    assert desk.notes.count() == before


def test_enter_in_a_chosen_client_goes_on_to_the_line_and_ctrl_z_takes_the_record_back(
    opened: MainWindow, desk: Desk, qtbot: QtBot
) -> None:
    before = desk.tickets.count()
    QTest.keyClicks(focused(), "Fenlight Studios")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert focused() is opened.quick_log.fields.line
    QTest.keyClicks(focused(), "Toner")
    QTest.keyClick(focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.tickets.count() == before
    assert opened.quick_log.fields.line.text() == "", "while it is typed, Ctrl+Z takes letters back"
    QTest.keyClicks(focused(), "Toner")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert desk.tickets.count() == before + 1
    assert "Toner" in complaints(opened)
    QTest.keyClick(focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.tickets.count() == before
    assert "Toner" not in complaints(opened), "what was taken back is not saved just now"


def test_tab_stays_inside_and_escape_goes_back_to_where_one_was(opened: MainWindow, qtbot: QtBot) -> None:
    log = opened.quick_log
    log.put_away()
    button = next(one for one in opened.page.findChildren(QPushButton) if one.isVisible())
    button.setFocus()
    opened.bring_quick_log()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        for _ in range(20):
            QTest.keyClick(focused(), key)
            assert log.isAncestorOf(focused())
    QTest.keyClick(log, Qt.Key.Key_Escape)
    assert focused() is button


def test_it_is_made_when_it_is_first_brought(window: MainWindow) -> None:
    assert window.quick_log.findChildren(QWidget) == []
    window.bring_quick_log()
    assert window.quick_log.findChildren(QWidget) != []
    window.quick_log.put_away()


def log_one(window: MainWindow, desk: Desk, text: str, kind: str = "notes") -> None:
    log = window.quick_log
    log.choose_kind(kind)
    log.fields.client.set_value(desk.clients.all()[0].id)
    log.fields.line.setText(text)
    log.save()


def test_each_saved_line_can_be_taken_back_by_itself(opened: MainWindow, desk: Desk) -> None:
    before = desk.notes.count()
    for text in ("First", "Second", "Third"):
        log_one(opened, desk, text)
    assert [row.texts()[3] for row in opened.quick_log.saved.rows] == ["Third", "Second", "First"]
    opened.quick_log.saved.rows[1].setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Delete)
    assert [row.texts()[3] for row in opened.quick_log.saved.rows] == ["Third", "First"]
    assert sorted(note.note for note in desk.notes.all()[-2:]) == ["First", "Third"]
    assert desk.notes.count() == before + 2
    assert focused() is opened.quick_log.fields.client
    opened.undo()
    assert desk.notes.count() == before + 3, "what was taken back can come back"


def test_the_saved_lines_are_reached_by_tab_and_named(opened: MainWindow, desk: Desk) -> None:
    log_one(opened, desk, "Something")
    opened.quick_log._foot.save_button.setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert focused() is opened.quick_log.saved.rows[0]
    assert "Something" in focused().accessibleName()


def test_the_family_of_an_incident_is_chosen_by_keys(opened: MainWindow, desk: Desk) -> None:
    log = opened.quick_log
    log.choose_kind("incidents")
    QTest.keyClick(log, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    log_one(opened, desk, "Late again", "incidents")
    logged = max(desk.incidents.all(), key=lambda incident: incident.id)
    assert logged.family is IncidentFamily.PAYMENT
    QTest.keyClick(log, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    assert log.fields.values()["family"] is IncidentFamily.ABUSE, "after the last one comes the first"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("yesterday", date(2026, 11, 20)),
        ("gestern", date(2026, 11, 20)),
        ("ieri", date(2026, 11, 20)),
        ("20.11.", date(2026, 11, 20)),
        ("-2", date(2026, 11, 19)),
    ],
)
def test_the_day_is_typed_as_people_say_it(opened: MainWindow, desk: Desk, typed: str, day: date) -> None:
    opened.quick_log.fields.day.setText(typed)
    log_one(opened, desk, "Something")
    assert max(desk.notes.all(), key=lambda note: note.id).day == day


@pytest.mark.parametrize(("typed", "minutes"), [("90", 90), ("1:30", 90), ("1,5 h", 90), ("1h15", 75)])
def test_minutes_are_typed_as_people_write_them(opened: MainWindow, desk: Desk, typed: str, minutes: int) -> None:
    opened.quick_log.fields.minutes.setText(typed)
    log_one(opened, desk, "Something", "work")
    assert max(desk.work.all(), key=lambda work: work.id).minutes == minutes


def test_unreadable_minutes_are_said_and_get_the_keyboard(opened: MainWindow, desk: Desk) -> None:
    opened.quick_log.fields.minutes.setText("soon")
    log_one(opened, desk, "Something", "work")
    assert "soon" in opened.quick_log.complaint()
    assert focused() is opened.quick_log.fields.minutes
    assert opened.quick_log.fields.line.text() == "Something"


def test_the_text_stays_when_the_desk_cannot_store_it(
    opened: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_record: object) -> None:
        raise MspDeskError("desk.locked", file="desk.mspdesk")

    monkeypatch.setattr(desk.notes, "add", refuse)
    log_one(opened, desk, "Typed with care")
    assert opened.quick_log.complaint()
    assert opened.quick_log.fields.line.text() == "Typed with care"
    assert opened.quick_log.saved.logged == ()


def test_an_untouched_day_follows_the_calendar(opened: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    log = opened.quick_log
    log.put_away()
    monkeypatch.setattr(desk, "clock", FixedClock(date(2026, 11, 22)))
    opened.bring_quick_log()
    assert log.fields.day.value() == date(2026, 11, 22)
    log.fields.day.setText("today")
    assert log.fields.day.value() == date(2026, 11, 22), "and so does the word"
