"""What the window can do: one declaration each, which the menu, the keyboard and the command palette share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from msp_desk.ui.theme.icons import Icon, icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.plain_text import plain_label


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Something the owner can do from anywhere in the window.

    Attributes:
        key: Its name in the program.
        run: Does it.
        shortcut: Its keys; "" for none.
        picture: Its icon.
        menu: The section of the menu it stands in; "" keeps it out of the menu.
        jump: Whether the palette offers it.
    """

    key: str
    run: Callable[[], object]
    shortcut: QKeySequence.StandardKey | str = ""
    picture: Icon | None = None
    menu: str = ""
    jump: bool = True


class Commands:
    """The commands of a window as actions."""

    def __init__(self, window: QWidget, commands: Sequence[Command]) -> None:
        """Make an action for each; their words come with :meth:`say`."""
        self._commands = {command.key: command for command in commands}
        self._actions = {command.key: _action(window, command) for command in commands}
        self._menus: dict[str, QMenu] = {}

    def __getitem__(self, key: str) -> QAction:
        """The action of a command."""
        return self._actions[key]

    def say(self, words: Mapping[str, str]) -> None:
        """Name commands and the sections of the menu by their keys in the window's language."""
        for key, text in words.items():
            if key in self._actions:
                self._actions[key].setText(plain_label(text))
            elif key in self._menus:
                self._menus[key].setTitle(plain_label(text))

    def fill(self, menu: QMenu, sections: Iterable[str]) -> None:
        """Put the commands into a menu, section by section; a section in braces becomes a menu of its own."""
        for section in sections:
            target = menu
            name = section.strip("{}")
            if section.startswith("{"):
                target = self._menus[name] = menu.addMenu("")
            elif not menu.isEmpty():
                menu.addSeparator()
            target.addActions([self._actions[key] for key, one in self._commands.items() if one.menu == name])

    def section(self, command: Command) -> str:
        """The words of the menu a command stands in, where that is a menu of its own; "" elsewhere."""
        menu = self._menus.get(command.menu)
        return "" if menu is None else menu.title()

    def jumps(self) -> list[tuple[Command, QAction]]:
        """What the palette offers now, in the order of the declaration."""
        return [
            (command, self._actions[key])
            for key, command in self._commands.items()
            if command.jump and self._actions[key].isEnabled()
        ]


def _action(window: QWidget, command: Command) -> QAction:
    made = QAction(window)
    made.setObjectName(f"command_{command.key}")
    if command.shortcut != "":
        made.setShortcut(QKeySequence(command.shortcut))
    if command.picture is not None:
        made.setIcon(icon(command.picture, Tone.MUTED))
    made.triggered.connect(lambda _checked=False: command.run())
    window.addAction(made)
    return made
