"""The first start: three questions make a desk at one go, the sample leaves nothing to clean up, Esc leaves nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.beginning import FirstAnswers, begin_desk
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import Folders
from msp_desk.core.preferences import load_choices
from msp_desk.core.records.language import Language
from msp_desk.ui.window.main_window import MainWindow
from msp_desk.ui.window.program import Program
from msp_desk.ui.window.welcome import Welcome
from tests.ui.conftest import NameWalk


def welcomed(program: Program, qtbot: QtBot) -> Welcome:
    welcome = program.welcome
    assert welcome is not None
    qtbot.waitExposed(welcome)
    welcome.activateWindow()
    qtbot.waitUntil(welcome.isActiveWindow)
    return welcome


def line(welcome: Welcome, key: str) -> QLineEdit:
    found = welcome.questions.widget(key)
    assert isinstance(found, QLineEdit)
    return found


def press(widget: QWidget | None, key: Qt.Key) -> None:
    assert widget is not None
    widget.setFocus()
    QTest.keyClick(widget, key)


def opened(program: Program, qtbot: QtBot) -> MainWindow:
    qtbot.waitUntil(lambda: program.window is not None and program.welcome is None)
    window = program.window
    assert window is not None
    return window


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_enter_alone_leads_through_the_questions_to_today(
    program: Program, folders: Folders, qtbot: QtBot, tmp_path: Path
) -> None:
    program.begin(folders.default_desk, sample=False)
    welcome = welcomed(program, qtbot)
    assert files(tmp_path) == [], "nothing is written before the owner answers"
    assert line(welcome, "name").hasFocus()
    QTest.keyClicks(line(welcome, "name"), "Rivermead IT & <b>")
    press(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert isinstance(QApplication.focusWidget(), QComboBox)
    press(QApplication.focusWidget(), Qt.Key.Key_Down)
    press(QApplication.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClicks(line(welcome, "currency"), "chf")
    press(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert line(welcome, "hour_cost").hasFocus()
    QTest.keyClicks(line(welcome, "hour_cost"), "60")
    assert "CHF" in welcome.questions.said("hour_cost")
    assert "120" in welcome.questions.said("hour_cost")
    press(QApplication.focusWidget(), Qt.Key.Key_Return)
    window = opened(program, qtbot)
    desk = window.link.desk
    firm, settings = desk.firm.current(), desk.settings.current()
    assert (firm.name, firm.language, firm.currency) == ("Rivermead IT & <b>", Language.DE, "CHF")
    assert (settings.hour_cost, settings.target_hourly_rate) == (6000, 12000)
    assert desk.path == folders.default_desk
    assert desk.undoable is None, "beginning a desk is nothing to take back"
    assert window.page.objectName() == "page_today", "the first page, wherever this user was last"
    assert window.sample_bar.isHidden()


def test_esc_leaves_nothing_behind(program: Program, folders: Folders, qtbot: QtBot, tmp_path: Path) -> None:
    program.begin(folders.default_desk, sample=False)
    welcome = welcomed(program, qtbot)
    QTest.keyClicks(line(welcome, "name"), "Rivermead")
    press(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert program.welcome is None
    assert program.window is None
    assert files(tmp_path) == []


def test_what_is_wrong_stands_beside_its_field_and_nothing_is_made(
    program: Program, folders: Folders, qtbot: QtBot, tmp_path: Path
) -> None:
    program.begin(folders.default_desk, sample=False)
    welcome = welcomed(program, qtbot)
    assert [welcome.questions.said(key) for key in ("name", "currency")] == ["", ""], "nobody typed yet"
    press(line(welcome, "name"), Qt.Key.Key_Return)
    assert welcome.questions.said("name") == "This is needed."
    assert line(welcome, "name").hasFocus(), "Enter stays where something is wrong"
    line(welcome, "currency").setText("E1")
    line(welcome, "hour_cost").setText("forty")
    welcome.submit()
    assert "no currency code" in welcome.questions.said("currency")
    assert "forty" in welcome.questions.said("hour_cost")
    assert line(welcome, "currency").accessibleDescription() == welcome.questions.said("currency")
    assert program.window is None
    assert files(tmp_path) == []
    line(welcome, "hour_cost").setText("-1")
    assert welcome.questions.said("hour_cost") == "The amount must not be negative."


def test_the_language_changes_at_once_and_is_kept(program: Program, folders: Folders, qtbot: QtBot) -> None:
    program.begin(folders.default_desk, sample=False)
    welcome = welcomed(program, qtbot)
    start = welcome.findChild(QPushButton, "welcome_start")
    assert start is not None
    german = next(one for one in welcome.findChildren(QAbstractButton) if one.text() == "Deutsch")
    press(german, Qt.Key.Key_Return)
    assert line(welcome, "hour_cost").text() == "45,00"
    assert "Einstellungen" in welcome.questions.said("hour_cost")
    chosen = welcome.questions.widget("language")
    assert isinstance(chosen, QComboBox)
    assert chosen.currentText() == "Deutsch", "the papers follow until the owner chose"
    QTest.keyClicks(line(welcome, "name"), "Rivermead")
    press(start, Qt.Key.Key_Return)
    window = opened(program, qtbot)
    assert window.link.language is Language.DE
    assert window.link.desk.firm.current().language is Language.DE
    assert load_choices(folders.preferences).language == "de"


def test_a_failure_keeps_what_was_typed_and_makes_no_half_desk(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "away" / "my.mspdesk"
    program.begin(path, sample=False)
    welcome = welcomed(program, qtbot)
    QTest.keyClicks(line(welcome, "name"), "Rivermead")
    welcome.submit()
    assert "my.mspdesk" in welcome.failure
    assert line(welcome, "name").text() == "Rivermead"
    assert files(tmp_path) == []
    path.parent.mkdir()
    welcome.submit()
    assert opened(program, qtbot).link.desk.path == path


def test_from_the_sample_to_the_own_desk_in_one_process(program: Program, folders: Folders, qtbot: QtBot) -> None:
    program.begin(folders.default_desk, sample=False)
    sample = welcomed(program, qtbot).findChild(QPushButton, "welcome_sample")
    press(sample, Qt.Key.Key_Return)
    window = opened(program, qtbot)
    assert window.link.desk.path == folders.sample_desk
    assert not folders.default_desk.exists()
    own = window.findChild(QPushButton, "own_desk_button")
    assert own is not None
    assert (own.isVisible(), own.text()) == (True, "Start your own desk")
    press(own, Qt.Key.Key_Return)
    welcome = welcomed(program, qtbot)
    beside = welcome.findChild(QPushButton, "welcome_sample")
    assert beside is not None
    assert not beside.isVisible(), "the sample is there already"
    press(line(welcome, "name"), Qt.Key.Key_Escape)
    assert program.window is window, "back in the sample"
    press(own, Qt.Key.Key_Return)
    welcome = welcomed(program, qtbot)
    QTest.keyClicks(line(welcome, "name"), "Rivermead")
    welcome.submit()
    qtbot.waitUntil(lambda: program.window is not None and program.window is not window)
    assert opened(program, qtbot).link.desk.path == folders.default_desk


def test_the_own_desk_that_is_there_opens_from_the_sample(
    program: Program, folders: Folders, today: date, qtbot: QtBot
) -> None:
    answers = FirstAnswers(name="Rivermead", language=Language.EN, currency="EUR", hour_cost=4500)
    begin_desk(folders.default_desk, answers, FixedClock(today), folders).close()
    program.begin(folders.sample_desk, sample=True)
    window = program.window
    assert window is not None
    own = window.findChild(QPushButton, "own_desk_button")
    assert own is not None
    assert own.text() == "Open your own desk"
    press(own, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.window is not None and program.window is not window)
    assert opened(program, qtbot).link.desk.firm.current().name == "Rivermead"


def test_an_own_desk_that_cannot_open_leaves_the_sample(program: Program, folders: Folders, qtbot: QtBot) -> None:
    folders.data.mkdir(parents=True)
    folders.default_desk.write_bytes(b"no desk at all, but a letter\n" * 50)
    program.begin(folders.sample_desk, sample=True)
    window = program.window
    assert window is not None
    window.sample_bar.own_desk_wanted.emit()
    qtbot.waitUntil(lambda: any(dialog.isVisible() for dialog in window.findChildren(QWidget, "failure")))
    assert program.window is window
    assert window.link.desk.clients.count() > 0


@pytest.mark.parametrize("protected", [False, True], ids=["plain", "protected"])
def test_every_control_is_named_and_tab_comes_round(
    program: Program, folders: Folders, qtbot: QtBot, unnamed_widgets: NameWalk, protected: bool
) -> None:
    program.begin(folders.default_desk, sample=False)
    welcome = welcomed(program, qtbot)
    if protected:
        welcome.protection.box.click()
        welcome.questions.take_focus()
    assert unnamed_widgets(welcome) == []
    visited = []
    for _ in range(16):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in visited:
            break
        visited.append(focused)
        press(focused, Qt.Key.Key_Tab)
    names = [widget.objectName() for widget in visited if widget.objectName()]
    fields = ["welcome_name", "welcome_language", "welcome_currency", "welcome_hour_cost"]
    typed = ["new_passphrase", "repeated_passphrase", "show_passphrase"] if protected else []
    assert names == [*fields, "welcome_protect", *typed, "welcome_start", "welcome_backup", "welcome_sample"]
    assert QApplication.focusWidget() is visited[0], "Tab is not trapped"
