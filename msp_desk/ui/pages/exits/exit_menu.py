"""What else can be done with an exit: the entries of its menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

from msp_desk.core.records.exit import ExitStage
from msp_desk.ui.pages.exits.deeds import ExitDeeds
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.widgets.figure_text import as_head
from msp_desk.ui.widgets.letter_keys import give_letter_keys
from msp_desk.ui.widgets.menus import add_entry

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_views import ExitDetail
    from msp_desk.core.wording import Wording


def fill_exit_menu(
    menu: QMenu, detail: ExitDetail, deeds: ExitDeeds, wording: Wording, back: Callable[[], object]
) -> None:
    """Fill the menu of an exit anew.

    Args:
        menu: Of the exit.
        detail: The exit.
        deeds: What can be done.
        wording: In the window's language.
        back: Moves the exit back by a stage.
    """
    found = detail.exit
    menu.clear()
    client_id = int(detail.client.id)
    add_entry(
        menu,
        QCoreApplication.translate("ExitView", "Open the client"),
        lambda: deeds.go(client_id, "exit"),
        picture=Icon.CLIENTS,
    )
    edit = QCoreApplication.translate("ExitView", "Edit the exit…")
    fields = ("way", "why", "told_on")
    add_entry(menu, edit, partial(deeds.edit, found, fields), picture=Icon.EDIT, enabled=found.is_open)
    if found.is_open and found.stage.rank:
        before = as_head(wording.word(list(ExitStage)[found.stage.rank - 1]))
        words = QCoreApplication.translate("ExitView", "Back to: {stage}").replace("{stage}", before)
        add_entry(menu, words, back, picture=Icon.CHEVRON_LEFT)
    menu.addSeparator()
    add_entry(
        menu,
        QCoreApplication.translate("ExitView", "Save as calendar file…"),
        partial(deeds.save_calendar, detail),
        picture=Icon.CALENDAR,
    )
    if detail.is_frozen:
        add_entry(
            menu,
            QCoreApplication.translate("ExitView", "Check that nothing has changed"),
            partial(deeds.verify, found),
            picture=Icon.LOCK,
        )
    if detail.may_archive:
        add_entry(
            menu,
            QCoreApplication.translate("ExitView", "Put the client away…"),
            partial(deeds.archive_client, detail),
            picture=Icon.ARCHIVE,
        )
    menu.addSeparator()
    withdraw = QCoreApplication.translate("ExitView", "Withdraw…")
    add_entry(menu, withdraw, partial(deeds.call_off, found), picture=Icon.UNDO, enabled=found.is_open)
    give_letter_keys(menu)
