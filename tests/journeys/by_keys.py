"""Working a window by keys alone: every key goes to whatever has the keyboard, as at a desk without a mouse."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

MOST_TABS = 80
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def focused() -> QWidget:
    """The widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the keyboard"
    return widget


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    """Press a key where the keyboard is."""
    for _ in range(times):
        QTest.keyClick(focused(), key, modifier)
        QApplication.processEvents()


def write(text: str) -> None:
    """Replace what stands in the field that has the keyboard."""
    press(Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(focused(), text)


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a widget; a button by its words."""
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.text().replace("&", "")
    return widget.accessibleName()


def tab_to(name: str, *, backwards: bool = False) -> QWidget:
    """Press Tab until the widget with a name has the keyboard."""
    met = []
    for _ in range(MOST_TABS):
        widget = focused()
        if name_of(widget) == name and widget.isEnabled():
            return widget
        met.append(name_of(widget))
        press(Qt.Key.Key_Backtab if backwards else Qt.Key.Key_Tab, SHIFT if backwards else NONE)
    raise AssertionError(f"no {name!r} on the way: {met}")


def at_the_keyboard(window: QWidget, qtbot: QtBot) -> None:
    """Wait until a window has the keyboard, as a window manager gives it when a dialog closes."""
    window.activateWindow()
    qtbot.waitUntil(lambda: window.isActiveWindow() and QApplication.focusWidget() is not None)
