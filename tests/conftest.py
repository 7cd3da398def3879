"""What every test shares: no network, a fixed day, a desk in a temporary folder."""

from __future__ import annotations

import gc
import os
import socket
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("suite", derandomize=True, deadline=None)  # a run means the same everywhere and every time
settings.register_profile("explore", deadline=None, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))

TODAY = date(2026, 11, 21)
_SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Any attempt to reach a network raises; local sockets of the operating system stay."""

    def refuse(self: socket.socket, address: object, *_rest: object) -> NoReturn:
        raise AssertionError(f"the program tried to reach {address}")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@pytest.fixture(autouse=True)
def nothing_left() -> Iterator[None]:
    """What a test of the window has put away is gone before the next test begins, not when an event loop comes by."""
    yield
    if "PySide6.QtWidgets" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent

        if QCoreApplication.instance() is not None:
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[QtBot]:
    """What acts on windows and waits for them.

    Meanwhile Python clears no cycles by itself: it would do so in whatever thread allocates next, and a widget that an
    earlier test left in a cycle must not be unmade beside the thread of the window.
    """
    from tests.patience import PatientBot

    clears = gc.isenabled()
    gc.disable()
    yield PatientBot(request)
    if clears:
        gc.enable()


@pytest.fixture
def today() -> date:
    """The day on which most tests stand."""
    return TODAY


@pytest.fixture
def shared_folder() -> Path:
    """The folder of real files beside a checkout; the test is skipped where there is none."""
    if not (_SHARED / "data").is_dir():
        pytest.skip("the folder of real files is not beside this checkout")
    return _SHARED
