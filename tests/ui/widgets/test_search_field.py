"""The search field leaves to the window what it has no use for."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.search_field import SearchField

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_undo_is_the_windows_until_something_was_typed(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = SearchField(window)
    undone: list[str] = []
    QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), window).activated.connect(lambda: undone.append("window"))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert undone == ["window"]
    QTest.keyClicks(field, "acme")
    QTest.keyClick(field, Qt.Key.Key_Z, CONTROL)
    assert undone == ["window"]
    assert field.text() == ""


def test_enter_presses_the_button_that_has_the_keyboard(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = PushButton("Go", window)
    QVBoxLayout(window).addWidget(button)
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append("go"))
    window.show()
    for key, modifier in (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Enter, Qt.KeyboardModifier.KeypadModifier),
        (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier),
    ):
        QTest.keyClick(button, key, modifier)
    QTest.keyClick(button, Qt.Key.Key_Return, CONTROL)
    assert pressed == ["go"] * 3


def test_enter_after_a_word_goes_to_what_was_found(qtbot: QtBot) -> None:
    field = SearchField()
    qtbot.addWidget(field)
    told: list[str] = []
    field.wanted.connect(lambda text: told.append(f"wanted {text}"))
    field.left_down.connect(lambda: told.append("left"))
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == []
    QTest.keyClicks(field, "acme")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert told == ["wanted acme", "left"]
