"""What goes wrong at the start and what nobody expected: a sentence, nothing lost, and the program goes on."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk, open_or_make
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import Folders, folders_under
from msp_desk.core.environment.system_reason import SystemReason
from msp_desk.core.preferences import Choices
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from msp_desk.ui.language.translators import Translators
from msp_desk.ui.start import _catch_unhandled, open_window
from msp_desk.ui.theme.apply import Theme
from msp_desk.ui.window.failure_dialog import FailureDialog
from msp_desk.ui.window.main_window import MainWindow
from tests.ui.windows import window_on


class Sender(QObject):
    """Something that sends a signal."""

    sent = Signal()


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return folders_under(tmp_path / "user")


@pytest.fixture
def desk(tmp_path: Path, today: date, folders: Folders) -> Iterator[Desk]:
    opened = open_or_make(tmp_path / "desk.mspdesk", FixedClock(today), folders, check=False)
    yield opened
    opened.close()


@pytest.fixture
def window(desk: Desk, theme: Theme, translators: Translators, qtbot: QtBot) -> Iterator[MainWindow]:
    with window_on(desk, qtbot, theme=theme, translators=translators) as made:
        yield made


def words(dialog: FailureDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def failures(window: MainWindow) -> list[FailureDialog]:
    return [dialog for dialog in window.findChildren(FailureDialog) if dialog.isVisible()]


@pytest.mark.qt_no_exception_capture
def test_an_exception_in_a_slot_is_said_and_the_program_goes_on(
    window: MainWindow, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)  # put back afterwards
    _catch_unhandled(window)
    desk.clients.add(Client(name="Kept before"))
    sender = Sender()

    def fail() -> None:
        raise RuntimeError("a slot <b>broke</b>")

    sender.sent.connect(fail)
    sender.sent.emit()
    sender.sent.emit()
    assert len(failures(window)) == 1, "the second failure opens nothing more"
    dialog = failures(window)[0]
    assert "did not expect" in words(dialog)
    assert "Everything saved before is kept." in words(dialog)
    copy = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Copy details")
    copy.click()
    assert "RuntimeError: a slot <b>broke</b>" in QGuiApplication.clipboard().text()
    dialog.accept()
    assert [client.name for client in desk.clients.all()] == ["Kept before"]
    desk.clients.add(Client(name="After it"))
    window.open_page("settings")
    assert desk.clients.count() == 2
    sender.sent.emit()
    assert len(failures(window)) == 1, "the next failure is said again"


def make_foreign(path: Path) -> None:
    path.write_bytes(b"This is a letter to nobody, and not a desk.\n" * 40)


def make_other_database(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    connection.close()


def make_newer(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute(f"PRAGMA user_version = {version + 40}")
    connection.close()


def make_damaged(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[100:4096] = b"\xff" * 3996
    path.write_bytes(bytes(content))


def make_short(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:700])


def make_empty(path: Path) -> None:
    path.write_bytes(b"")


def make_picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(3000))


def start(path: Path, folders: Folders, today: date) -> tuple[int, str]:
    """Start the program as the command line does, and close the first dialog that opens; its exit code and words."""
    said: list[str] = []

    def close() -> None:
        for shown in QApplication.topLevelWidgets():
            if isinstance(shown, FailureDialog) and shown.isVisible():
                said.append(words(shown))
                shown.accept()
            elif isinstance(shown, MainWindow) and shown.isVisible():
                shown.close()  # the last window closed ends the program's loop

    timer = QTimer()
    timer.timeout.connect(close)
    timer.start(20)
    code = open_window(path, clock=FixedClock(today), folders=folders, choices=Choices(), language=Language.EN)
    timer.stop()
    # A second wish to quit that nobody waits for any more would end every later event loop of this process at once.
    app = QApplication.instance()
    assert app is not None
    QCoreApplication.removePostedEvents(app, QEvent.Type.Quit.value)
    return code, "\n".join(said)


@pytest.mark.parametrize(
    "spoil",
    [make_foreign, make_other_database, make_newer, make_damaged, make_short, make_empty, make_picture],
    ids=lambda spoil: spoil.__name__,
)
def test_a_desk_that_cannot_be_opened_is_said_and_not_touched(
    spoil: Callable[[Path], None], tmp_path: Path, folders: Folders, today: date, theme: Theme,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    path = tmp_path / "given.mspdesk"
    if spoil in (make_newer, make_damaged, make_short):
        open_or_make(path, FixedClock(today), folders, check=False).close()
    spoil(path)
    before, beside = path.read_bytes(), set(tmp_path.iterdir())
    code, said = start(path, folders, today)
    assert code == 1
    assert "given.mspdesk" in said
    assert capsys.readouterr().err.strip() in said
    assert path.read_bytes() == before
    assert set(tmp_path.iterdir()) - beside <= {folders.data.parent, tmp_path / "user"}


def test_a_folder_is_said_to_be_one(tmp_path: Path, folders: Folders, today: date, theme: Theme) -> None:
    path = tmp_path / "folder.mspdesk"
    path.mkdir()
    code, said = start(path, folders, today)
    assert code == 1
    assert Wording(Language.EN).word(SystemReason.IS_A_FOLDER) in said


def test_a_write_protected_desk_is_said_with_what_to_do(
    tmp_path: Path, folders: Folders, today: date, theme: Theme
) -> None:
    path = tmp_path / "kept.mspdesk"
    open_or_make(path, FixedClock(today), folders, check=False).close()
    before = path.read_bytes()
    path.chmod(0o400)
    code, said = start(path, folders, today)
    path.chmod(0o600)
    assert code == 1
    assert Wording(Language.EN).say("desk.read_only", file=str(path), reason=SystemReason.WRITE_PROTECTED) in said
    assert path.read_bytes() == before


def test_a_desk_open_elsewhere_is_said(desk: Desk, folders: Folders, today: date, theme: Theme) -> None:
    code, said = start(desk.path, folders, today)
    assert code == 1
    assert desk.path.name in said
    desk.clients.add(Client(name="Still mine"))


def test_a_desk_opens_and_closes_with_success(
    tmp_path: Path, folders: Folders, today: date, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    path = tmp_path / "new.mspdesk"
    open_or_make(path, FixedClock(today), folders, check=False).close()
    with capture_exceptions() as raised:
        code, said = start(path, folders, today)
    assert (code, said, raised) == (0, "", [])
