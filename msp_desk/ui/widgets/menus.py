"""Menus whose entries are plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction

from msp_desk.ui.theme.icons import Icon, icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.plain_text import one_line, plain_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeySequence
    from PySide6.QtWidgets import QMenu


def add_entry(
    menu: QMenu,
    text: str,
    chosen: Callable[[], object],
    *,
    picture: Icon | None = None,
    shortcut: QKeySequence | QKeySequence.StandardKey | str | None = None,
    enabled: bool = True,
) -> QAction:
    """Add an entry.

    Args:
        menu: Where; it owns the entry.
        text: Shown letter by letter, also when it comes from the log.
        chosen: Called without arguments when the entry is chosen.
        picture: Its icon.
        shortcut: Shown beside it; it works while the menu's window is active.
        enabled: Whether it can be chosen.
    """
    action = QAction(plain_label(one_line(text)), menu)
    if picture is not None:
        action.setIcon(icon(picture, Tone.MUTED))
    if shortcut is not None:
        action.setShortcut(shortcut)
    action.setEnabled(enabled)
    action.triggered.connect(lambda: chosen())  # noqa: PLW0108 - keeps Qt's "checked" away from it
    menu.addAction(action)
    return action


def add_choice(menu: QMenu, text: str, changed: Callable[[bool], object], *, checked: bool) -> QAction:
    """Add an entry that is on or off; `changed` is called with the new state."""
    action = QAction(plain_label(one_line(text)), menu)
    action.setCheckable(True)
    action.setChecked(checked)
    action.toggled.connect(changed)
    menu.addAction(action)
    return action
