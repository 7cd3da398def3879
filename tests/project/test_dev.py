"""The script that sets the project up: its decisions, without installing anything."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "packaging" / "dev.py"


@pytest.fixture
def dev() -> ModuleType:
    """The script as a module (its folder is no package, on purpose: a library has the same name)."""
    specification = importlib.util.spec_from_file_location("dev", SCRIPT)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("variables", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_screen_is_where_a_window_can_be_shown(
    dev: ModuleType, variables: dict[str, str], platform: str, expected: bool
) -> None:
    assert dev.has_screen(variables, platform) is expected


def test_missing_packages_are_found_by_probing(dev: ModuleType) -> None:
    libraries = {"libmsp-desk-absent.so.9": "absent-library"}
    programs = {"msp-desk-absent-program": "absent-program", Path(sys.executable).name: "python3"}
    assert dev.missing_packages(libraries, programs)[:2] == ["absent-library", "absent-program"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="shared objects of Linux")
def test_libraries_that_qt_has_loaded_are_not_called_missing(dev: ModuleType) -> None:
    import PySide6.QtGui

    assert PySide6.QtGui.__name__
    assert dev.missing_packages(dev.OFFSCREEN_LIBRARIES, {}) == []


def test_stamp_follows_python_place_and_lock(dev: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = tmp_path / "requirements.lock"
    lock.write_text("one==1\n", "utf-8")
    monkeypatch.setattr(dev, "LOCK", lock)
    first = dev.stamp_text()
    assert first == dev.stamp_text()
    lock.write_text("one==2\n", "utf-8")
    second = dev.stamp_text()
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    assert len({first, second, dev.stamp_text()}) == 3


def test_demo_begins_with_the_worst_grade(dev: ModuleType) -> None:
    rows = [
        {"client": "Good", "grade": "A"},
        {"client": "New", "grade": None},
        {"client": "Weak", "grade": "D"},
        {"client": "Bad", "grade": "F"},
        {"client": "Worse", "grade": "F"},
    ]
    assert list(dev.clients_worst_first({"clients": rows})) == ["Bad", "Worse", "Weak", "Good"]


def test_script_needs_only_the_standard_library(tmp_path: Path) -> None:
    """`-S` leaves every installed package out; an unknown verb shows the usage and changes nothing."""
    answer = subprocess.run(
        [sys.executable, "-I", "-S", str(SCRIPT), "unknown"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert answer.returncode == 2
    assert "Usage:" in answer.stdout
    assert answer.stderr == ""
    assert list(tmp_path.iterdir()) == []
