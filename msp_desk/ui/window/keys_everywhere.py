"""Keys that work in every window of the program, even where a dialog keeps the keys of the main window from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QWindow

PRIVACY_KEYS: Final = "Ctrl+Shift+H"
LOCK_KEYS: Final = "Ctrl+Alt+L"


class KeysEverywhere(QObject):
    """Runs something when its keys are pressed and nothing in the window in front has taken them."""

    def __init__(self, deeds: Mapping[str, Callable[[], object]], parent: QObject) -> None:
        """Listen in every window that gets the keyboard.

        Args:
            deeds: What to run, by its keys.
            parent: Its owner.
        """
        super().__init__(parent)
        self._deeds = {QKeySequence(keys).toString(): deed for keys, deed in deeds.items()}
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._hear)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Run what the keys mean."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        deed = self._deeds.get(QKeySequence(event.keyCombination()).toString())
        if deed is None:
            return False
        deed()
        return True

    def _hear(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
