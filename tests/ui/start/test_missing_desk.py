"""A desk that is gone comes back from the first window alone; so does a desk from another computer."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.beginning import FirstAnswers, begin_desk
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import Folders
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language
from msp_desk.core.records.passphrase import Passphrase
from msp_desk.ui.window.main_window import MainWindow
from msp_desk.ui.window.passphrase_dialog import PassphraseDialog
from msp_desk.ui.window.program import Program
from msp_desk.ui.window.welcome import Welcome
from tests.ui.encrypted import WORDS

ANSWERS = FirstAnswers(name="Rivermead", language=Language.EN, currency="EUR", hour_cost=4500)


def lost(folders: Folders, today: date, passphrase: Passphrase | None = None) -> Path:
    """A desk that was backed up and is gone; its backup."""
    desk = begin_desk(folders.default_desk, ANSWERS, FixedClock(today), folders, passphrase)
    desk.clients.add(Client(name="Quellmark Foods"))
    backup = desk.backups.make().path
    desk.close()
    folders.default_desk.unlink()
    return backup


def welcomed(program: Program) -> Welcome:
    welcome = program.welcome
    assert welcome is not None
    return welcome


def press(welcome: Welcome, name: str) -> None:
    button = welcome.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    assert not button.isHidden()
    button.click()


def clients(program: Program, qtbot: QtBot) -> list[str]:
    qtbot.waitUntil(lambda: program.window is not None and program.welcome is None)
    window = program.window
    assert isinstance(window, MainWindow)
    return [client.name for client in window.link.desk.clients.all()]


def asked(program: Program, qtbot: QtBot) -> PassphraseDialog:
    qtbot.waitUntil(lambda: program.passphrases.backup_dialog is not None)
    dialog = program.passphrases.backup_dialog
    assert dialog is not None
    return dialog


def test_a_desk_that_is_gone_comes_back_with_one_button(
    program: Program, folders: Folders, today: date, qtbot: QtBot
) -> None:
    lost(folders, today)
    program.begin(folders.default_desk, sample=False)
    assert "my.mspdesk is not there any more" in welcomed(program).restoring.said
    assert str(today.year) in welcomed(program).restoring.said
    press(welcomed(program), "welcome_newest_backup")
    assert clients(program, qtbot) == ["Quellmark Foods"]


def test_an_encrypted_backup_asks_again_after_a_wrong_passphrase_and_stays_encrypted(
    program: Program, folders: Folders, today: date, qtbot: QtBot
) -> None:
    lost(folders, today, Passphrase(WORDS))
    program.begin(folders.default_desk, sample=False)
    press(welcomed(program), "welcome_newest_backup")
    first = asked(program, qtbot)
    first.edit.line.setText("wrong words")
    first.submit()
    qtbot.waitUntil(lambda: program.passphrases.backup_dialog not in (None, first))
    again = asked(program, qtbot)
    assert "does not open" in again.edit.said
    assert not folders.default_desk.exists()
    again.edit.line.setText(WORDS)
    again.submit()
    assert clients(program, qtbot) == ["Quellmark Foods"]
    window = program.window
    assert window is not None
    assert window.link.desk.opens_with(Passphrase(WORDS)), "asked once, not twice"


def test_a_file_of_another_computer_is_copied(
    program: Program, folders: Folders, today: date, tmp_path: Path, qtbot: QtBot
) -> None:
    moved = tmp_path / "stick" / "office.mspdesk"
    lost(folders, today).rename(tmp_path / "office.mspdesk")
    moved.parent.mkdir()
    (tmp_path / "office.mspdesk").rename(moved)
    before = moved.read_bytes()
    program.begin(folders.default_desk, sample=False)
    welcome = welcomed(program)
    assert len(welcome.restoring.widgets()) == 1, "it has no backup of its own"
    press(welcome, "welcome_backup")
    files = welcome.restoring.files
    assert isinstance(files, QFileDialog)
    files.fileSelected.emit(str(moved))
    files.reject()
    assert clients(program, qtbot) == ["Quellmark Foods"]
    assert moved.read_bytes() == before


def test_a_file_that_is_no_desk_is_said_in_the_first_window_and_the_questions_stay(
    program: Program, folders: Folders, tmp_path: Path, qtbot: QtBot
) -> None:
    program.begin(folders.default_desk, sample=False)
    letter = tmp_path / "letter.mspdesk"
    letter.write_text("Dear Sirs", encoding="utf-8")
    before = welcomed(program)
    before.restore_wanted.emit(letter)
    qtbot.waitUntil(lambda: program.welcome not in (None, before))
    assert "letter.mspdesk" in welcomed(program).failure
    assert not folders.default_desk.exists()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_from_the_box_to_tick(
    program: Program, folders: Folders, today: date, qtbot: QtBot, key: Qt.Key
) -> None:
    begin_desk(folders.default_desk, ANSWERS, FixedClock(today), folders, Passphrase(WORDS)).close()
    program.begin(folders.default_desk, sample=False)
    dialog = program.passphrases.dialog
    assert dialog is not None
    qtbot.waitExposed(dialog)
    dialog.edit.line.setText(WORDS)
    dialog.remember.setFocus()
    qtbot.waitUntil(dialog.remember.hasFocus)
    QTest.keyClick(dialog.remember, key)
    assert clients(program, qtbot) == []
