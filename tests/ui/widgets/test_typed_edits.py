"""Line edits that read as people write and show how they read."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.formatting import Unreadable
from msp_desk.core.records.language import Language
from msp_desk.ui.widgets.completing_edit import CompletingEdit
from msp_desk.ui.widgets.typed_edits import AmountEdit, Conventions, CountEdit, DayEdit, MinutesEdit

CLIENTS = ((7, "Cobaltweir Engineering"), (8, "Coburg & Söhne"), (9, "Amberlock Dental"))


@pytest.fixture
def german(today: date) -> Conventions:
    return Conventions(language=Language.DE, currency="EUR", today=today)


def test_a_day_is_read_and_shown(english_conventions: Conventions, qtbot: QtBot) -> None:
    edit = DayEdit(english_conventions)
    qtbot.addWidget(edit)
    assert edit.value() is None
    edit.setText("today")
    assert edit.value() == date(2026, 11, 21)
    assert edit.trailing == "Sat 21 Nov 2026"
    edit.set_value(date(2027, 1, 31))
    assert edit.text() == "31 Jan 2027"
    assert edit.trailing == "Sun"
    edit.setText("someday")
    with pytest.raises(Unreadable):
        edit.value()
    assert edit.trailing == ""


def test_a_day_is_written_in_full_when_the_field_is_left(german: Conventions, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    edit, other = DayEdit(german, window), DayEdit(german, window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    edit.setFocus()
    QTest.keyClicks(edit, "3.12.")
    other.setFocus()
    assert edit.text() == "03.12.2026"
    assert edit.value() == date(2026, 12, 3)


def test_an_amount_shows_its_currency(german: Conventions, qtbot: QtBot) -> None:
    edit = AmountEdit(german)
    qtbot.addWidget(edit)
    assert edit.trailing == "€"
    edit.setText("1234,5")
    assert edit.value() == 123_450
    assert edit.trailing == "1.234,50\u00a0€"
    edit.set_value(-500)
    assert edit.text() == "−5,00"
    assert edit.value() == -500
    edit.setText("viel")
    with pytest.raises(Unreadable):
        edit.value()
    assert edit.trailing == "€"


def test_minutes_and_counts(german: Conventions, qtbot: QtBot) -> None:
    minutes, percent = MinutesEdit(german), CountEdit(german, unit="%")
    for edit in (minutes, percent):
        qtbot.addWidget(edit)
    minutes.setText("1:30")
    assert minutes.value() == 90
    assert minutes.trailing == "1\u00a0h\u00a030\u00a0min"
    percent.setText("1.250 %")
    assert percent.value() == 1250
    assert percent.trailing == "%"


def test_the_rest_of_a_name_is_shown_and_taken_by_tab(qtbot: QtBot) -> None:
    edit = CompletingEdit(CLIENTS)
    qtbot.addWidget(edit)
    edit.show()
    QTest.keyClicks(edit, "COBA")
    assert edit.rest() == "ltweir Engineering"
    assert edit.value() is None
    with qtbot.waitSignal(edit.picked) as told:
        QTest.keyClick(edit, Qt.Key.Key_Tab)
    assert edit.text() == "Cobaltweir Engineering"
    assert (edit.value(), told.args) == (7, [7])


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Right])
def test_enter_and_right_take_the_rest_too(qtbot: QtBot, key: Qt.Key) -> None:
    edit = CompletingEdit(CLIENTS)
    qtbot.addWidget(edit)
    edit.show()
    QTest.keyClicks(edit, "amb")
    QTest.keyClick(edit, key)
    assert edit.value() == 9


def test_nothing_is_completed_in_the_middle_or_for_nobody(qtbot: QtBot) -> None:
    edit = CompletingEdit(CLIENTS)
    qtbot.addWidget(edit)
    edit.setText("coba")
    edit.setCursorPosition(2)
    assert edit.rest() == ""
    edit.setText("zzz")
    assert edit.rest() == ""
    assert not edit.take_rest()


def test_an_id_shows_its_name_and_an_unknown_one_nothing(qtbot: QtBot) -> None:
    edit = CompletingEdit(CLIENTS)
    qtbot.addWidget(edit)
    edit.set_value(8)
    assert edit.text() == "Coburg & Söhne"
    assert edit.value() == 8
    edit.set_value(99)
    assert edit.text() == ""
    assert edit.value() is None
