"""The quick log, by keyboard alone."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
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
    line = opened.quick_log._line
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
    log._client.set_value(desk.clients.named("Fenlight Studios").id)
    log._line.setText("Scanner profile gone")
    log._minutes.setText("15")
    log.save()
    assert log.isVisible()
    assert log._line.text() == ""
    assert log._client.text() == "Fenlight Studios"
    assert focused() is log._client
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
    log._client.set_value(desk.clients.all()[0].id)
    log._line.setText("Something")
    log._minutes.setText("20")
    log.save()
    assert desk.rooms[kind].count() == before + 1


def test_what_is_wrong_is_said_and_the_text_kept(opened: MainWindow, desk: Desk) -> None:
    log, before = opened.quick_log, desk.tickets.count()
    log._client.setText("Nobody at all")
    log._line.setText("Printer")
    log.save()
    assert desk.tickets.count() == before
    assert log._line.text() == "Printer"
    assert "Client" in complaints(opened)
    log._client.set_value(desk.clients.all()[0].id)
    log._day.setText("no day")
    log.save()
    assert desk.tickets.count() == before
    assert log._line.text() == "Printer"


def test_escape_puts_it_away(opened: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(opened.quick_log, Qt.Key.Key_Escape)
    assert not opened.quick_log.isVisible()


def test_undo_takes_the_last_one_back(opened: MainWindow, desk: Desk) -> None:
    log, before = opened.quick_log, desk.notes.count()
    log.choose_kind("notes")
    log._client.set_value(desk.clients.all()[0].id)
    log._line.setText("Will answer on Tuesday")
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
    assert focused() is opened.quick_log._line
    QTest.keyClicks(focused(), "Toner")
    QTest.keyClick(focused(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.tickets.count() == before
    assert opened.quick_log._line.text() == "", "while it is typed, Ctrl+Z takes letters back"
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
