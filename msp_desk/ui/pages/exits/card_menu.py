"""What can be done with an exit on the board: the entries of a card's menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from msp_desk.core.records.exit import Exit
from msp_desk.ui.pages.exits.deeds import ExitDeeds
from msp_desk.ui.pages.exits.words import stage_words
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.widgets.menus import add_entry

if TYPE_CHECKING:
    from msp_desk.core.wording import Wording


def fill_card_menu(
    menu: QMenu, found: Exit, deeds: ExitDeeds, wording: Wording, open_client: Callable[[], object]
) -> None:
    """Add what can be done with an exit.

    Args:
        menu: Of the card, or of the line of the table.
        found: The exit.
        deeds: What can be done.
        wording: In the window's language.
        open_client: Shows the client.
    """
    number, words = int(found.id), stage_words(wording)
    opens = QCoreApplication.translate("BoardRoom", "Open")
    add_entry(menu, opens, partial(deeds.opened.emit, number), picture=Icon.OPEN, shortcut="Return")
    add_entry(menu, QCoreApplication.translate("BoardRoom", "Open the client"), open_client, picture=Icon.CLIENTS)
    menu.addSeparator()
    if not found.is_open:
        return
    forward = QCoreApplication.translate("BoardRoom", "Move to: {stage}")
    back = QCoreApplication.translate("BoardRoom", "Back to: {stage}")
    for step, said, keys in ((1, forward, "Ctrl+Right"), (-1, back, "Ctrl+Left")):
        place = found.stage.rank + step
        if 0 <= place < len(words):
            move = partial(deeds.move, number, step)
            add_entry(menu, said.replace("{stage}", words[place]), move, shortcut=keys)
    menu.addSeparator()
    withdraw = QCoreApplication.translate("BoardRoom", "Withdraw…")
    add_entry(menu, withdraw, partial(deeds.call_off, found), picture=Icon.UNDO)
