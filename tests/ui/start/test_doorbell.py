"""A second start on the same desk raises the first window; one that hangs does not keep the second one waiting."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.beginning import FirstAnswers, begin_desk
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import Folders, folders_under
from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.preferences import Choices
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link import doorbell
from msp_desk.ui.desk_link.doorbell import Doorbell, ring
from msp_desk.ui.language.translators import Translators
from msp_desk.ui.start import make_window, open_window
from msp_desk.ui.theme.apply import Theme
from msp_desk.ui.window.failure_dialog import FailureDialog
from msp_desk.ui.window.program import Program

ROOT = Path(__file__).resolve().parents[3]
_RING = "import sys, pathlib, msp_desk.ui.desk_link.doorbell as b; sys.exit(not b.ring(pathlib.Path(sys.argv[1])))"
_HOLD = """
import pathlib, sys
from PySide6.QtCore import QCoreApplication
from msp_desk.core.environment.desk_lock import DeskLock
from msp_desk.ui.desk_link.doorbell import Doorbell
app = QCoreApplication([])
path = pathlib.Path(sys.argv[1])
lock, bell = DeskLock(path), Doorbell(path)
print(bell.hears, flush=True)
sys.stdin.read()
"""
"""A first start that hangs: it has the desk and listens, but never answers."""


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return folders_under(tmp_path / "user")


@pytest.fixture
def desk_file(tmp_path: Path, folders: Folders, today: date) -> Path:
    """A desk that is closed."""
    path = tmp_path / "my.mspdesk"
    answers = FirstAnswers(name="Rivermead", language=Language.EN, currency="EUR", hour_cost=4500)
    begin_desk(path, answers, FixedClock(today), folders).close()
    return path


@pytest.fixture
def hanging(desk_file: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that hangs with the desk open."""
    words = [sys.executable, "-c", _HOLD, str(desk_file)]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        yield process
        process.kill()


def test_another_process_is_answered(tmp_path: Path, qtbot: QtBot) -> None:
    desk = tmp_path / "my.mspdesk"
    bell = Doorbell(desk)
    with qtbot.waitSignal(bell.rung):
        caller = subprocess.Popen([sys.executable, "-c", _RING, str(desk)], cwd=ROOT)
    qtbot.waitUntil(lambda: caller.poll() is not None)
    assert caller.returncode == 0
    bell.close()


def test_nobody_at_home_and_another_desk_are_not_reached(tmp_path: Path, qtbot: QtBot) -> None:
    bell = Doorbell(tmp_path / "one.mspdesk")
    assert not ring(tmp_path / "two.mspdesk")
    bell.close()
    assert not ring(tmp_path / "one.mspdesk")


@pytest.mark.skipif(os.name == "nt", reason="a pipe of Windows goes with its process")
def test_a_socket_left_behind_by_a_crash_is_replaced(
    desk_file: Path, qtbot: QtBot, hanging: subprocess.Popen[str]
) -> None:
    desk = desk_file
    beside = Doorbell(desk)
    assert not beside.hears, "a socket that somebody holds stays his, answering or not"
    hanging.send_signal(signal.SIGKILL)
    hanging.wait(20)
    assert not ring(desk)
    assert Path(doorbell._name(desk)).exists()
    after = Doorbell(desk)
    assert after.hears
    after.close()


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps pipes from other users by itself")
def test_only_this_user_may_ring_and_is_believed(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = tmp_path / "my.mspdesk"
    bell = Doorbell(desk)
    assert Path(doorbell._name(desk)).stat().st_mode & 0o077 == 0
    bell.close()
    name = tmp_path / "somebody"
    name.touch()
    monkeypatch.setattr(os, "getuid", lambda: name.stat().st_uid + 1)
    assert not doorbell._own(str(name))


def test_a_second_start_raises_the_first_window_and_ends(
    tmp_path: Path, folders: Folders, today: date, theme: Theme, qapp: QApplication, qtbot: QtBot
) -> None:
    desk = tmp_path / "my.mspdesk"
    program = Program(
        qapp,
        clock=FixedClock(today),
        folders=folders,
        choices=Choices(),
        language=Language.EN,
        theme=theme,
        translators=Translators(qapp, shipped_file("translations"), Language.EN),
        make_window=make_window,
    )
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        environment[name] = str(tmp_path / "home")

    def second() -> int:
        process = subprocess.Popen([sys.executable, "-m", "msp_desk", "--desk", str(desk)], env=environment)
        qtbot.waitUntil(lambda: process.poll() is not None)
        return int(process.returncode)

    program.begin(desk, sample=False)
    welcome = program.welcome
    assert welcome is not None
    welcome.showMinimized()
    assert second() == 0
    assert not welcome.isMinimized(), "the welcome comes forward as well"
    welcome.answered.emit(FirstAnswers(name="Rivermead", language=Language.EN, currency="EUR", hour_cost=4500))
    qtbot.waitUntil(lambda: program.window is not None)
    window = program.window
    assert window is not None
    window.showMinimized()
    assert second() == 0
    assert not window.isMinimized()
    assert window.isVisible()
    program.close()
    program.deleteLater()
    QCoreApplication.sendPostedEvents(program, QEvent.Type.DeferredDelete)


def test_when_the_first_does_not_answer_the_lock_is_said(
    desk_file: Path, folders: Folders, today: date, theme: Theme, qapp: QApplication, hanging: subprocess.Popen[str],
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    said: list[str] = []

    def close() -> None:
        for shown in QApplication.topLevelWidgets():
            if isinstance(shown, FailureDialog) and shown.isVisible():
                said.extend(label.text() for label in shown.findChildren(QLabel))
                shown.accept()

    timer = QTimer()
    timer.timeout.connect(close)
    timer.start(20)
    code = open_window(desk_file, clock=FixedClock(today), folders=folders, choices=Choices(), language=Language.EN)
    timer.stop()
    QCoreApplication.removePostedEvents(qapp, QEvent.Type.Quit.value)
    assert code == 1
    assert any("is open in another program" in text for text in said)
    assert "is open in another program" in capsys.readouterr().err
