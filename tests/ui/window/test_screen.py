"""Without the part of Qt that draws, a sentence comes instead of an abort; without a font, another one is taken."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from msp_desk.ui.window.screen import missing_platform

ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    ("asked", "missing"),
    [("offscreen", None), ("offscreen:x=1", None), ("nonsense;offscreen", None), ("nonsense", "nonsense")],
)
def test_what_is_asked_for_is_looked_for(monkeypatch: pytest.MonkeyPatch, asked: str, missing: str | None) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM_PLUGIN_PATH", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", asked)
    assert missing_platform() == missing


def test_what_qt_would_take_by_itself_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    assert missing_platform() is None


def test_an_empty_folder_of_plugins_is_noticed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setenv("QT_QPA_PLATFORM_PLUGIN_PATH", str(tmp_path))
    assert missing_platform() == "offscreen"


def test_the_program_says_so_and_ends(tmp_path: Path) -> None:
    names = ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "LOCALAPPDATA", "APPDATA")
    there = {**os.environ, **{name: str(tmp_path) for name in names}, "PYTHONPATH": str(ROOT)}
    there.update(QT_QPA_PLATFORM="nonsense", LC_ALL="en_GB.UTF-8", LANGUAGE="en")
    done = subprocess.run(
        [sys.executable, "-m", "msp_desk"], env=there, capture_output=True, encoding="utf-8", timeout=120, check=False
    )
    said = Wording(Language.EN).say("screen.platform_missing", names="nonsense") + "\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", said)
