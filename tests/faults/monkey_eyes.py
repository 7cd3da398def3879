"""What a monkey sees: which window is in front, and where in it something can be worked."""

from __future__ import annotations

import random
from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QMenu, QWidget

from msp_desk.ui.window.main_window import MainWindow

SMALLEST_TARGET: Final = 3


class Eyes:
    """Looks for something to act on."""

    def __init__(self, window: MainWindow, chance: random.Random) -> None:
        """Get ready.

        Args:
            window: The window of a desk.
            chance: Chooses among what is seen.
        """
        self._window, self._chance = window, chance
        self.saw = ""

    def front(self) -> QWidget:
        """The popup, else the dialog, else now and then any other window, else the window."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup
        modal = QApplication.activeModalWidget()
        if modal is not None:
            return modal
        others = [
            each
            for each in QApplication.topLevelWidgets()
            if each.isVisible() and each.windowHandle() is not None and each is not self._window
            and each.windowType() not in (Qt.WindowType.ToolTip, Qt.WindowType.Popup)
        ]  # fmt: skip
        if others and self._chance.random() < 0.3:
            return self._chance.choice(sorted(others, key=lambda each: each.objectName() + type(each).__name__))
        return self._window

    def target(self) -> tuple[QWidget, QPoint]:
        """A window and a point in it, mostly on something that can be worked."""
        front = self.front()
        if isinstance(front, QMenu) and front.actions():
            entry = self._chance.choice(front.actions())
            self.saw = f"menu {entry.text()!r}"
            return front, front.actionGeometry(entry).center()
        seen = [
            each for each in front.findChildren(QWidget)
            if each.isVisible() and each.isEnabled() and min(each.width(), each.height()) > SMALLEST_TARGET
        ]  # fmt: skip
        live = [each for each in seen if each.focusPolicy() != Qt.FocusPolicy.NoFocus or _is_viewport(each)]
        if live and self._chance.random() < 0.85:
            seen = live
        if not seen:
            self.saw = said(front)
            return front, QPoint(front.width() // 2, front.height() // 2)
        chosen = self._chance.choice(seen)
        self.saw = said(chosen)
        inside = QPoint(self._chance.randrange(chosen.width()), self._chance.randrange(chosen.height()))
        top = chosen.window()
        point = chosen.mapTo(top, inside)
        return top, QPoint(min(max(point.x(), 0), top.width() - 1), min(max(point.y(), 0), top.height() - 1))


def _is_viewport(widget: QWidget) -> bool:
    return widget.objectName() == "qt_scrollarea_viewport"


def said(widget: QWidget | None) -> str:
    """A widget in words: its kind, its name and the named one it stands in."""
    if widget is None:
        return "nothing"
    words = type(widget).__name__
    if widget.objectName():
        words += f" {widget.objectName()}"
    if isinstance(widget, QAbstractButton):
        words += f" {widget.text()[:30]!r}"
    if isinstance(widget, QLineEdit) and widget.accessibleName():
        words += f" {widget.accessibleName()[:30]!r}"
    above = widget.parentWidget()
    while above is not None and not above.objectName():
        above = above.parentWidget()
    return words if above is None else f"{words} in {type(above).__name__} {above.objectName()}"
