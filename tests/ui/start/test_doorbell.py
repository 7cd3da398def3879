"""A second start on the same desk raises the first window."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from pytestqt.qtbot import QtBot

from msp_desk.ui.desk_link.doorbell import Doorbell, ring

_RING = "import sys, pathlib, msp_desk.ui.desk_link.doorbell as b; sys.exit(not b.ring(pathlib.Path(sys.argv[1])))"


def test_another_process_reaches_the_first_one(tmp_path: Path, qtbot: QtBot) -> None:
    desk = tmp_path / "my.mspdesk"
    bell = Doorbell(desk)
    with qtbot.waitSignal(bell.rung, timeout=20_000):
        caller = subprocess.Popen([sys.executable, "-c", _RING, str(desk)])
    assert caller.wait(20) == 0


def test_nobody_at_home_and_another_desk_are_not_reached(tmp_path: Path, qtbot: QtBot) -> None:
    bell = Doorbell(tmp_path / "one.mspdesk")
    assert not ring(tmp_path / "two.mspdesk")
    bell.deleteLater()


def test_a_bell_left_behind_is_replaced(tmp_path: Path, qtbot: QtBot) -> None:
    left = Doorbell(tmp_path / "one.mspdesk")
    fresh = Doorbell(tmp_path / "one.mspdesk")
    with qtbot.waitSignal(fresh.rung):
        assert ring(tmp_path / "one.mspdesk")
    left.deleteLater()
    fresh.deleteLater()
