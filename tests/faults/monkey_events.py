"""What a monkey does to a window: one seeded choice after the other, each said in words so that a run can be read."""

from __future__ import annotations

import contextlib
import random
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QHelpEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QPushButton

from msp_desk.core.preferences import Theme as ThemeChoice
from msp_desk.core.records.language import Language
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.window.main_window import MainWindow
from tests.faults.hostile_corpus import STORABLE
from tests.faults.monkey_eyes import Eyes, said
from tests.faults.monkey_filling import NUMBERS, commit, fill_in

Key, Modifier = Qt.Key, Qt.KeyboardModifier
KEYS: Final = (
    Key.Key_Tab, Key.Key_Tab, Key.Key_Backtab, Key.Key_Return, Key.Key_Return, Key.Key_Enter, Key.Key_Escape,
    Key.Key_Space, Key.Key_Delete, Key.Key_Backspace, Key.Key_Up, Key.Key_Down, Key.Key_Down, Key.Key_Left,
    Key.Key_Right, Key.Key_Home, Key.Key_End, Key.Key_PageUp, Key.Key_PageDown, Key.Key_F1, Key.Key_F2, Key.Key_F4,
    Key.Key_F10, Key.Key_Menu, Key.Key_Insert, Key.Key_Plus, Key.Key_Minus, Key.Key_Alt,
)  # fmt: skip
LETTERS: Final = "abcdefghijklmnopqrstuvwxyz0123456789.,-/ "
TABS: Final = ("overview", "log", "money", "agreement", "environment", "exit", "papers", "")


class Monkey:
    """Acts on whatever is in front."""

    def __init__(self, window: MainWindow, chance: random.Random) -> None:
        """Get ready.

        Args:
            window: The window of a desk.
            chance: Chooses everything.
        """
        self._window, self._chance = window, chance
        self.doing = ""
        self.eyes = Eyes(window, chance)
        kinds: Sequence[tuple[int, Callable[[], str]]] = (
            (300, self._click), (40, self._double), (40, self._context), (200, self._key), (60, self._letters),
            (60, self._text), (40, self._paste), (60, self._chord), (60, self._command), (50, self._wheel),
            (30, self._move), (30, self._drag), (50, self._go), (70, self._leave), (110, self._fill),
            (25, self._step_back), (6, self._resize), (4, self._language), (1, self._scheme), (2, self._drop),
            (2, self._activate),
        )  # fmt: skip
        self._kinds = [kind for _, kind in kinds]
        self._weights = [weight for weight, _ in kinds]

    def act(self) -> str:
        """Do one thing.

        Returns:
            What was done, in words.
        """
        if not self._window.isVisible():
            self._window.show()
        kind = self._chance.choices(self._kinds, self._weights)[0]
        self.doing = kind.__name__.strip("_")
        return f"{self.doing} {kind()}"

    def _modifier(self) -> Qt.KeyboardModifier:
        return self._chance.choices(
            (Modifier.NoModifier, Modifier.ControlModifier, Modifier.ShiftModifier), (90, 5, 5)
        )[0]

    def _blocked(self) -> bool:
        """Whether the owner could not reach the window now: something is before it."""
        return QApplication.activeModalWidget() is not None or self._window.screening.covered

    # The mouse

    def _click(self) -> str:
        top, point = self.eyes.target()
        handle = top.windowHandle()
        button = Qt.MouseButton.LeftButton if self._chance.random() < 0.96 else Qt.MouseButton.MiddleButton
        if handle is not None:
            with _perhaps_gone():
                QTest.mouseClick(handle, button, self._modifier(), point)
        return f"{self.eyes.saw} {point.x()},{point.y()}"

    def _double(self) -> str:
        top, point = self.eyes.target()
        handle = top.windowHandle()
        if handle is not None:
            with _perhaps_gone():
                QTest.mouseDClick(handle, Qt.MouseButton.LeftButton, self._modifier(), point)
        return f"{self.eyes.saw} {point.x()},{point.y()}"

    def _context(self) -> str:
        if QApplication.activePopupWidget() is not None:
            return "nothing"
        top, point = self.eyes.target()
        place = top.childAt(point) or top
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place.mapFrom(top, point), top.mapToGlobal(point))
        QApplication.sendEvent(place, event)
        return f"{self.eyes.saw} {point.x()},{point.y()}"

    def _wheel(self) -> str:
        top, point = self.eyes.target()
        handle = top.windowHandle()
        turn = self._chance.choice((-1200, -120, -120, 120, 120, 1200))
        modifier = self._chance.choices((Modifier.NoModifier, Modifier.ControlModifier), (85, 15))[0]
        if handle is not None:
            with _perhaps_gone():
                QTest.wheelEvent(handle, QPointF(point), QPoint(0, turn), stateKey=modifier)
        return f"{self.eyes.saw} {turn} {modifier.name}"

    def _move(self) -> str:
        top, point = self.eyes.target()
        handle = top.windowHandle()
        if handle is not None:
            with _perhaps_gone():
                QTest.mouseMove(handle, point)
        if self._chance.random() < 0.5:
            place = top.childAt(point) or top
            inside = place.mapFrom(top, point)
            QApplication.sendEvent(place, QHelpEvent(QEvent.Type.ToolTip, inside, top.mapToGlobal(point)))
        return f"{self.eyes.saw} {point.x()},{point.y()}"

    def _drag(self) -> str:
        top, start = self.eyes.target()
        away = QPoint(self._chance.randint(-300, 300), self._chance.randint(-200, 200))
        end = start + away
        end = QPoint(min(max(end.x(), 0), top.width() - 1), min(max(end.y(), 0), top.height() - 1))
        left = Qt.MouseButton.LeftButton
        handle = top.windowHandle()
        with _perhaps_gone():
            QTest.mousePress(handle, left, Modifier.NoModifier, start)
            for part in (1, 2, 3):
                QTest.mouseMove(handle, start + (end - start) * part / 3)
            QTest.mouseRelease(handle, left, Modifier.NoModifier, end)
        return f"{self.eyes.saw} {start.x()},{start.y()} to {end.x()},{end.y()}"

    # The keyboard

    def _press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            modifier = Modifier.NoModifier  # QTest presses it first, and the menu may go before the key comes
        handle = (popup or QApplication.activeWindow() or self._window).windowHandle()
        if handle is not None:
            with _perhaps_gone():
                QTest.keyClick(handle, key, modifier)

    def _key(self) -> str:
        key, modifier = self._chance.choice(KEYS), self._modifier()
        for _ in range(self._chance.choice((1, 1, 1, 2, 5))):
            self._press(key, modifier)
        return f"{modifier.name} {key.name} on {said(QApplication.focusWidget())}"

    def _letters(self) -> str:
        on = said(QApplication.focusWidget())
        text = "".join(self._chance.choice(LETTERS) for _ in range(self._chance.randint(1, 4)))
        for letter in text:
            self._press(Key(ord(letter.upper())))
        return f"{text!r} on {on}"

    def _chord(self) -> str:
        actions = [each for each in self._window.findChildren(QAction) if not each.shortcut().isEmpty()]
        chord: QKeyCombination = self._chance.choice(actions).shortcut()[0]  # type: ignore[index]  # it can be
        if self._chance.random() < 0.3:
            key = Key(self._chance.randrange(Key.Key_A, Key.Key_Z + 1))
            modifier = self._chance.choice((Modifier.ControlModifier, Modifier.AltModifier))
        else:
            key, modifier = chord.key(), chord.keyboardModifiers()
        self._press(key, modifier)
        return f"{modifier} {key.name} on {said(QApplication.focusWidget())}"

    def _text(self) -> str:
        focus = QApplication.focusWidget()
        name, text = self._chance.choice([*STORABLE.items(), *((each, each) for each in NUMBERS)])
        if focus is not None:
            commit(focus, text)
        return f"{name} on {said(focus)}"

    def _paste(self) -> str:
        board = QGuiApplication.clipboard()
        name, text = self._chance.choice([*STORABLE.items(), *((each, each) for each in NUMBERS)])
        if self._chance.random() < 0.3:
            text = "\n".join("\t".join(self._chance.choice((text, "x", "1", "")) for _ in range(4)) for _ in range(3))
        board.setText(text)
        self._press(Key.Key_V, Modifier.ControlModifier)
        return f"{name} on {said(QApplication.focusWidget())}"

    # What the program offers

    def _command(self) -> str:
        if self._blocked():
            return "nothing"
        actions = [each for each in self._window.findChildren(QAction) if each.isEnabled() and each.menu() is None]
        chosen = self._chance.choice(actions)
        words = f"{chosen.objectName()} {chosen.text()!r}"
        chosen.trigger()
        return words

    def _go(self) -> str:
        if self._blocked():
            return "nowhere"
        page = self._chance.choice([entry.key for entry in self._window.entries])
        clients = [0, *(client.id for client in self._window.link.glance.clients())]
        place = Place(page=page, client_id=self._chance.choice(clients), tab=self._chance.choice(TABS))
        if page in ("portfolio", "exits", "log"):
            place = self._chance.choice((place, Place(page=page)))
        self._window.go(place)
        return str(place)

    def _leave(self) -> str:
        front = self.eyes.front()
        if isinstance(front, QDialog):
            buttons = [each for each in front.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]
            if buttons and self._chance.random() < 0.6:
                button = self._chance.choice(buttons)
                words = f"{said(front)} by {said(button)}"
                button.click()
                return words
        if self._chance.random() < 0.3:
            words = f"closing {said(front)}"
            front.close()
            return words
        words = f"escape on {said(front)}"
        self._press(Key.Key_Escape)
        return words

    def _fill(self) -> str:
        front = self.eyes.front()
        if not isinstance(front, QDialog):
            return "nothing"
        names = [client.name for client in self._window.link.glance.clients()]
        words = f"{fill_in(front, names, self._chance)} in {said(front)}"
        main = [each for each in front.findChildren(QPushButton) if each.isDefault() and each.isEnabled()]
        if main and self._chance.random() < 0.8:
            main[0].click()
        return words

    def _step_back(self) -> str:
        if self._blocked():
            return "nothing"
        back = self._chance.random() < 0.6
        for _ in range(self._chance.choice((1, 1, 3))):
            (self._window.undo if back else self._window.redo)()
        return "undo" if back else "redo"

    def _resize(self) -> str:
        front = self.eyes.front()
        if front.windowType() in (Qt.WindowType.Popup, Qt.WindowType.ToolTip):
            return "nothing"
        size = self._chance.choice(((1024, 640), (1440, 900), (1100, 700), (2200, 1300), (700, 400)))
        front.resize(*size)
        return f"{said(front)} to {size}"

    def _language(self) -> str:
        language = self._chance.choice(list(Language))
        self._window.speak(language)
        return language.value

    def _scheme(self) -> str:
        choice = self._chance.choice(list(ThemeChoice))
        self._window.choose_theme(choice)
        return choice.value

    def _activate(self) -> str:
        front = self.eyes.front()
        front.activateWindow()
        return said(front)

    def _drop(self) -> str:
        """Files or words are let go over the window."""
        if QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None:
            return "nothing"
        carried = QMimeData()
        name, text = self._chance.choice(list(STORABLE.items()))
        if self._chance.random() < 0.5:
            carried.setText(text)
        else:
            carried.setUrls([QUrl.fromLocalFile("/nowhere/at all.csv"), QUrl("http://127.0.0.1:9/x.csv")])
        actions, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        middle = QPoint(400, 300)
        QApplication.sendEvent(self._window, QDragEnterEvent(middle, actions, carried, left, Modifier.NoModifier))
        QApplication.sendEvent(self._window, QDropEvent(middle.toPointF(), actions, carried, left, Modifier.NoModifier))
        return name


@contextlib.contextmanager
def _perhaps_gone() -> Iterator[None]:
    """A window may go between being looked at and being touched, such as a menu that closes itself."""
    try:
        yield
    except RuntimeError as error:
        if "already deleted" not in str(error):
            raise
