"""A curtain before the whole program: nothing of the desk is in sight, and everything comes back as it was.

The parts of the window and every other window are put away, not closed: what was typed stays where it was typed, and
work in the background goes on. What opens meanwhile, such as a message about that work, waits behind the curtain.
"""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QToolTip, QWidget
from shiboken6 import isValid

COVERED = "covered"
"""The property of a window whose parts are behind the curtain: they are out of sight, but were not left."""

_PASSING: Final = (Qt.WindowType.ToolTip, Qt.WindowType.Popup, Qt.WindowType.SplashScreen)
"""Kinds of windows that come for a moment; they do not come back."""


class Curtain(QObject):
    """Before one window and all others of the program."""

    def __init__(self, window: QWidget) -> None:
        """Make it open.

        Args:
            window: Keeps its place on the screen; the others go.
        """
        super().__init__(window)
        self._window = window
        self._front: QWidget | None = None
        self._parts: list[QWidget] = []
        self._others: list[QWidget] = []
        self._focus: QWidget | None = None

    @property
    def drawn(self) -> bool:
        """Whether everything is out of sight."""
        return self._front is not None

    def draw(self, front: QWidget) -> None:
        """Show nothing but one widget; drawn already, it only takes the place of the one before.

        Args:
            front: A child of the window that says what this is; the keyboard goes there.
        """
        before, self._front = self._front, front
        if before is None:
            _close_popups()
            self._focus = QApplication.focusWidget()
            self._window.setProperty(COVERED, True)
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # there is one: it has a window
        front.setGeometry(self._window.rect())
        front.show()
        front.raise_()
        # Not as if the owner went on to another field: a field that stores what is left in it must not do so now.
        front.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        if before is not None:
            before.hide()
            return
        for other in reversed(_windows_beside(self._window)):
            self._put_away(other)
        for part in self._window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if part is not front and not part.isWindow() and not part.isHidden():
                part.hide()
                self._parts.append(part)
        self._window.activateWindow()
        front.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def open(self) -> None:
        """Bring everything back as it was, with the keyboard where it was."""
        front, self._front = self._front, None
        if front is None:
            return
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        parts, self._parts = self._parts, []
        others, self._others = self._others, []
        for part in parts:
            if isValid(part):
                part.show()
        front.hide()
        for other in sorted((one for one in others if isValid(one)), key=_depth):
            _forget_end(self, other)
            other.show()
        focus, self._focus = self._focus, None
        if focus is not None and isValid(focus) and focus.isVisible():
            focus.window().activateWindow()
            focus.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        self._window.setProperty(COVERED, False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep what opens meanwhile out of sight, and the front as large as the window."""
        front = self._front
        if front is None or not isinstance(watched, QWidget):
            return False
        if event.type() == QEvent.Type.Resize and watched is self._window:
            front.setGeometry(self._window.rect())
        elif event.type() == QEvent.Type.Show and not _belongs(watched, front) and watched is not self._window:
            if watched.isWindow():
                watched.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, True)
                QTimer.singleShot(0, self, partial(self._put_away, watched))
            elif watched.parentWidget() is self._window and watched not in self._parts:
                self._parts.append(watched)
                QTimer.singleShot(0, self, partial(self._hide_part, watched))
        return False

    def _hide_part(self, part: QWidget) -> None:
        if self.drawn and isValid(part):
            part.hide()

    def _put_away(self, other: QWidget) -> None:
        """Hide another window; one that is closed meanwhile, such as a box that waited for work, stays away."""
        if not isValid(other):
            return
        if other.isVisible():
            other.hide()
            if other.windowType() in _PASSING:
                other.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
                return
            if other not in self._others:
                self._others.append(other)
                if isinstance(other, QDialog):
                    other.finished.connect(self._on_finished)
        other.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
        if not self.drawn:  # the curtain was opened in between
            self._others.remove(other)
            other.show()

    def _on_finished(self, _result: int) -> None:
        ended = self.sender()
        self._others = [one for one in self._others if one is not ended]


def _forget_end(curtain: Curtain, other: QWidget) -> None:
    if isinstance(other, QDialog):
        other.finished.disconnect(curtain._on_finished)  # noqa: SLF001 - its own


def _windows_beside(window: QWidget) -> list[QWidget]:
    """The other windows in sight, each after the one it stands in front of."""
    shown = [one for one in QApplication.topLevelWidgets() if one is not window and one.isVisible()]
    return sorted(shown, key=_depth)


def _depth(window: QWidget) -> int:
    """How many windows a window stands in front of."""
    depth, parent = 0, window.parentWidget()
    while parent is not None:
        depth, parent = depth + 1, parent.window().parentWidget()
    return depth


def _belongs(part: QObject | None, front: QWidget) -> bool:
    """Whether something is part of the front, a menu of one of its fields included."""
    while part is not None and part is not front:
        part = part.parent()
    return part is front


def _close_popups() -> None:
    QToolTip.hideText()
    popup = QApplication.activePopupWidget()
    while popup is not None:
        popup.close()
        after = QApplication.activePopupWidget()
        popup = None if after is popup else after
