"""Waiting for the window: how long is no promise of the program's, so a busy machine makes no test fail.

What is waited for comes at once on an idle machine. The bound only ends a run in which it never comes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

NEVER: Final = 60_000
"""Milliseconds after which something is taken to never come."""


class PatientBot(QtBot):
    """Waits so long wherever a test names no bound of its own."""

    def waitActive(self, widget: QWidget, *, timeout: int = NEVER) -> Any:
        """Wait until a widget is active."""
        return super().waitActive(widget, timeout=timeout)

    def waitExposed(self, widget: QWidget, *, timeout: int = NEVER) -> Any:
        """Wait until a widget is in sight."""
        return super().waitExposed(widget, timeout=timeout)

    def waitSignal(self, signal: SignalInstance, *, timeout: int = NEVER, **more: Any) -> Any:
        """Wait for a signal."""
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitSignals(self, signals: list[SignalInstance], *, timeout: int = NEVER, **more: Any) -> Any:
        """Wait for several signals."""
        return super().waitSignals(signals, timeout=timeout, **more)

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = NEVER) -> None:
        """Wait until something holds."""
        super().waitUntil(callback, timeout=timeout)
