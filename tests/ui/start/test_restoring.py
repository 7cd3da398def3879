"""Restoring from the window alone: the desk is as it was in the backup, the window opens again and says so."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import open_at, open_or_make
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import Folders
from msp_desk.core.errors import DamagedDesk
from msp_desk.core.records.client import Client
from msp_desk.core.storage import connecting
from msp_desk.ui.pages.settings.backup_section import BackupSection
from msp_desk.ui.pages.settings.page import SettingsPage
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.window.failure_dialog import FailureDialog
from msp_desk.ui.window.main_window import MainWindow
from msp_desk.ui.window.program import Program
from tests.conftest import TODAY


def begun(program: Program, folders: Folders, qtbot: QtBot) -> tuple[MainWindow, Path]:
    """A desk with one client that is backed up, then another client, in its window."""
    folders.default_desk.parent.mkdir(parents=True, exist_ok=True)
    desk = open_or_make(folders.default_desk, FixedClock(TODAY), folders)
    desk.clients.add(Client(name="Before"))
    backup = desk.backups.make().path
    desk.clients.add(Client(name="After"))
    desk.close()
    program.begin(folders.default_desk, sample=False)
    window = program.window
    assert window is not None
    qtbot.waitExposed(window)
    return window, backup


def section(window: MainWindow) -> BackupSection:
    window.go(Place(page="settings", tab="backup"))
    page = window.page
    assert isinstance(page, SettingsPage)
    found = page.section("backup")
    assert isinstance(found, BackupSection)
    return found


def agree(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: window.findChild(QMessageBox, "question") is not None)
    box = window.findChild(QMessageBox, "question")
    assert isinstance(box, QMessageBox)
    box.defaultButton().click()


def clients(folders: Folders) -> list[str]:
    desk = open_at(folders.default_desk, FixedClock(TODAY), folders, writable=False)
    found = [client.name for client in desk.clients.all()]
    desk.close()
    return found


def opened_again(program: Program, before: MainWindow, qtbot: QtBot) -> MainWindow:
    qtbot.waitUntil(lambda: program.window is not None and program.window is not before)
    window = program.window
    assert window is not None
    return window


def test_the_chosen_backup_takes_the_place_of_the_desk(program: Program, folders: Folders, qtbot: QtBot) -> None:
    window, _backup = begun(program, folders, qtbot)
    button = section(window).findChild(QPushButton, "restore_backup")
    assert isinstance(button, QPushButton)
    qtbot.waitUntil(button.isEnabled)
    button.click()
    agree(window, qtbot)
    again = opened_again(program, window, qtbot)
    assert [client.name for client in again.link.desk.clients.all()] == ["Before"]
    again.link.desk.clients.add(Client(name="Goes on"))
    program.close()
    assert clients(folders) == ["Before", "Goes on"]
    assert list(folders.default_desk.parent.glob("*.before-restore-1.mspdesk"))


def test_a_file_that_is_no_backup_leaves_the_desk_and_is_said(
    program: Program, folders: Folders, qtbot: QtBot, tmp_path: Path
) -> None:
    window, _backup = begun(program, folders, qtbot)
    other = tmp_path / "letter.mspdesk"
    other.write_bytes(b"%PDF-1.4 " + bytes(200))
    shown = section(window)
    shown.ask_for_file()
    dialog = window.findChild(QFileDialog, "restore_file")
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(other))
    dialog.reject()
    agree(window, qtbot)
    again = opened_again(program, window, qtbot)
    failure = again.findChild(FailureDialog)
    assert isinstance(failure, FailureDialog)
    assert any("letter.mspdesk" in label.text() for label in failure.findChildren(QLabel))
    failure.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    program.close()
    assert clients(folders) == ["After", "Before"]


def broken(path: Path) -> bytes:
    """A desk whose pages are gone behind its first bytes."""
    content = bytearray(path.read_bytes())
    content[100:] = os.urandom(len(content) - 100)
    path.write_bytes(content)
    return bytes(content)


def test_a_damaged_desk_is_offered_its_newest_backup_at_the_start(
    program: Program, folders: Folders, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders.default_desk.parent.mkdir(parents=True, exist_ok=True)
    desk = open_or_make(folders.default_desk, FixedClock(TODAY), folders)
    desk.clients.add(Client(name="Before"))
    desk.backups.make()
    desk.close()
    wreck = broken(folders.default_desk)
    monkeypatch.setattr(qapp, "exec", lambda: 0)
    assert program.run(folders.default_desk, sample=False) == 1
    dialog = next(one for one in qapp.topLevelWidgets() if isinstance(one, FailureDialog) and one.isVisible())
    assert any("newest verified backup" in label.text() for label in dialog.findChildren(QLabel))
    button = dialog.findChild(QPushButton, "mend")
    assert isinstance(button, QPushButton)
    button.click()
    qtbot.waitUntil(lambda: program.window is not None)
    program.close()
    assert clients(folders) == ["Before"]
    (aside,) = folders.default_desk.parent.glob("*.before-restore-1.mspdesk")
    assert aside.read_bytes() == wreck


def offered(qapp: QApplication) -> FailureDialog:
    return next(one for one in qapp.topLevelWidgets() if isinstance(one, FailureDialog) and one.isVisible())


def said(dialog: FailureDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def hole_in(path: Path, table: str) -> bytes:
    """A desk of which the first page of a table is gone."""
    connection = connecting.connect_raw(path, "mode=ro")
    (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    connection.close()
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = bytes(4096)
    path.write_bytes(content)
    return bytes(content)


def test_a_damaged_desk_says_what_the_backup_lacks_and_can_be_salvaged(
    program: Program, folders: Folders, qtbot: QtBot
) -> None:
    folders.default_desk.parent.mkdir(parents=True, exist_ok=True)
    desk = open_or_make(folders.default_desk, FixedClock(TODAY), folders)
    desk.clients.add(Client(name="Before"))
    desk.backups.make()
    desk.clients.add(Client(name="After"))
    desk.close()
    wreck = hole_in(folders.default_desk, "notes")
    program.begin(folders.default_desk, sample=False)
    before = program.window
    assert before is not None
    qtbot.waitUntil(lambda: before.findChild(FailureDialog) is not None)
    with pytest.raises(DamagedDesk):
        before.link.desk.clients.add(Client(name="Never written to a damaged desk"))
    dialog = before.findChild(FailureDialog)
    assert isinstance(dialog, FailureDialog)
    qtbot.waitUntil(lambda: "1 row that the backup lacks" in said(dialog))
    assert "Clients (1)" in said(dialog)
    button = dialog.findChild(QPushButton, "salvage")
    assert isinstance(button, QPushButton)
    assert button.isEnabled()
    button.click()
    window = opened_again(program, before, qtbot)
    done = next(one for one in window.findChildren(FailureDialog))
    assert "Salvaged: " in said(done)
    (report,) = folders.default_desk.parent.glob("my.salvaged.txt")
    assert str(report) in said(done)
    assert "Notes: 0 rows brought over" in report.read_text("utf-8")
    done.reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    program.close()
    assert clients(folders) == ["After", "Before"]
    (aside,) = folders.default_desk.parent.glob("*.before-restore-1.mspdesk")
    assert aside.read_bytes() == wreck


def test_what_is_no_desk_at_all_cannot_be_salvaged(
    program: Program, folders: Folders, qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders.default_desk.parent.mkdir(parents=True, exist_ok=True)
    folders.default_desk.write_bytes(b"A letter to nobody.\n" * 500)
    seen: list[str] = []

    def look() -> int:
        dialog = offered(qapp)
        button = dialog.findChild(QPushButton, "salvage")
        assert isinstance(button, QPushButton)
        qtbot.waitUntil(lambda: not button.isEnabled())
        seen.append(said(dialog))
        dialog.reject()
        return 0

    monkeypatch.setattr(qapp, "exec", look)
    assert program.run(folders.default_desk, sample=False) == 1
    assert "can be read row by row" in seen[0]
