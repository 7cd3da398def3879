"""The facts of the log that can stand in a letter, offered as a menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from msp_desk.core.actions.letter_reasons import LoggedReason
from msp_desk.core.actions.letters import Letter
from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.widgets.menus import add_entry

MOST_REASONS: Final = 14
LONGEST_REASON: Final = 90
"""So many facts of the log are offered, each with so many characters."""


def offer_reasons(link: DeskLink, letter: Letter, below: QWidget, take: Callable[[LoggedReason], object]) -> QMenu:
    """Open the menu below a button.

    Args:
        link: The desk.
        letter: Whose reasons are wanted.
        below: The button.
        take: Called with the chosen one.
    """
    menu = QMenu(below)
    menu.setObjectName("letter_reasons")
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    offered = link.desk.letters.reasons(letter)[:MOST_REASONS]
    for one in offered:
        day = format_day(one.reason.day, link.language, DayStyle.MEDIUM)
        words = f"{day}: {one.reason.fact}"
        words = words if len(words) <= LONGEST_REASON else f"{words[:LONGEST_REASON]}…"
        picture = Icon.INVOICE if one.family == "invoices" else Icon.INCIDENT
        add_entry(menu, words, partial(take, one), picture=picture)
    if not offered:
        nothing = QCoreApplication.translate(
            "LetterReasons", "The log has no overdue invoice and no incident with a note."
        )
        add_entry(menu, nothing, lambda: None, enabled=False)
    menu.popup(below.mapToGlobal(QPoint(0, below.height())))
    return menu
