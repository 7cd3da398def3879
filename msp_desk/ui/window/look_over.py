"""The look over the file of an open desk, after its window was painted and away from it."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from msp_desk.ui.desk_link.background import Background, Token
    from msp_desk.ui.window.main_window import MainWindow

AFTER_THE_PAGE: Final = 1500
"""Milliseconds after which the file is looked over: the first page comes first, with its grades."""
OBJECTS_BETWEEN: Final = (50_000, 20, 100)
"""When Python looks for circles of unused objects: rarely, for a look at all of a large desk stalls the window."""


def look_over_later(window: MainWindow, background: Background, failed: Callable[[object], object]) -> None:
    """Do what can wait until the owner sees something, once nothing else takes its time from the window.

    What is opened next is loaded; then: is the file whole, backed up, searchable?

    Args:
        window: Of the desk; when it goes, nothing is looked at any more.
        background: Where it is done.
        failed: Told the error that ended it.
    """
    QTimer.singleShot(AFTER_THE_PAGE, window, partial(_look_over, window, background, failed))


def _look_over(window: MainWindow, background: Background, failed: Callable[[object], object]) -> None:
    if window.link.background.busy:  # both would take their time from the window
        look_over_later(window, background, failed)
        return
    from msp_desk.ui.window.loading import load_wanted

    gc.freeze()  # what is loaded now stays, and need not be looked through again
    gc.set_threshold(*OBJECTS_BETWEEN)
    gc.enable()

    def look(token: Token) -> None:
        load_wanted(token)
        desk = window.link.desk
        desk.quick_check()
        desk.integrity.require_whole(token.progress)  # a damaged desk is not backed up over the good one
        desk.backups.make_if_changed()
        desk.listings.keep_up()

    background.run(look).failed.connect(failed)
