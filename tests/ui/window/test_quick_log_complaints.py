"""What cannot be read in the quick log is said below its field as it is typed, not only on saving."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from msp_desk.ui.window.main_window import MainWindow
from msp_desk.ui.window.quick_log import QuickLog
from msp_desk.ui.window.quick_log_fields import Kind


@pytest.fixture
def log(window: MainWindow, qtbot: QtBot) -> QuickLog:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.bring_quick_log()
    window.quick_log.complaint()
    return window.quick_log


def said(log: QuickLog, key: str) -> str:
    return log.fields.complaints.text(key)


def test_half_a_day_is_no_mistake_until_one_pauses(log: QuickLog, qtbot: QtBot) -> None:
    day = log.fields.day
    day.setFocus()
    day.selectAll()
    QTest.keyClicks(day, "31.2")
    assert log.complaint() == ""
    qtbot.waitUntil(lambda: "31.2" in said(log, "day"))
    assert day.property("wrong") is True
    assert said(log, "day") in day.accessibleDescription()


def test_a_field_that_is_left_is_spoken_of_at_once_and_mended_falls_silent_at_once(log: QuickLog) -> None:
    minutes = log.fields.minutes
    minutes.setFocus()
    QTest.keyClicks(minutes, "soon")
    QTest.keyClick(minutes, Qt.Key.Key_Tab)
    assert "soon" in said(log, "minutes")
    minutes.setFocus()
    minutes.selectAll()
    QTest.keyClicks(minutes, "5")
    assert said(log, "minutes") == ""
    assert not minutes.property("wrong")
    assert minutes.accessibleDescription() == ""


def test_a_client_that_is_not_there_is_named(log: QuickLog) -> None:
    client = log.fields.client
    client.setFocus()
    client.selectAll()
    QTest.keyClicks(client, "Nobody at all")
    log.fields.line.setFocus()
    assert said(log, "client") == Wording(Language.EN).say("problem.unknown_client", name="Nobody at all")


def test_minutes_of_a_kind_without_minutes_are_not_spoken_of(log: QuickLog, qtbot: QtBot) -> None:
    log.fields.minutes.setFocus()
    QTest.keyClicks(log.fields.minutes, "soon")
    log.fields.line.setFocus()
    assert said(log, "minutes")
    log.fields.choose_kind(Kind.NOTE)
    assert log.complaint() == ""
    log.fields.choose_kind(Kind.WORK)
    log.fields.complaints.look()
    assert said(log, "minutes")


def test_saving_says_everything_below_its_field_and_goes_to_the_first(log: QuickLog, desk: Desk) -> None:
    before = desk.tickets.count()
    log.fields.client.setText("")
    log.fields.day.setText("no day")
    log.fields.line.setText("Printer")
    log.save()
    assert desk.tickets.count() == before
    assert said(log, "client")
    assert "no day" in said(log, "day")
    assert said(log, "line") == ""
    assert QApplication.focusWidget() is log.fields.client
    assert log.fields.line.text() == "Printer"


def test_the_next_one_begins_without_complaints(log: QuickLog, desk: Desk) -> None:
    log.fields.line.setText("Printer")
    log.fields.client.setText("")
    log.save()
    assert said(log, "client")
    log.fields.client.set_value(desk.clients.all()[0].id)
    log.save()
    assert log.complaint() == ""
    assert len(log.saved.logged) == 1


def test_it_grows_so_that_nothing_is_cut(log: QuickLog, qtbot: QtBot) -> None:
    height = log.height()
    log.fields.day.setText("no day")
    log.fields.minutes.setText("soon")
    log.save()
    label = log.fields.complaints.label("minutes")
    qtbot.waitUntil(lambda: log.height() > height)
    assert label.height() >= label.heightForWidth(label.width())


def test_every_row_has_the_height_it_asks_for(log: QuickLog) -> None:
    for kind in Kind:
        log.fields.choose_kind(kind)
        log._place()
        assert log.fields.height() >= log.fields.sizeHint().height()
        assert log.fields.kind.height() >= log.fields.kind.sizeHint().height()
