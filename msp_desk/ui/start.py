"""Starting the window: application, look, language, unhandled errors, desk, main window."""

from __future__ import annotations

import gc
import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from msp_desk.core.errors import MspDeskError

if TYPE_CHECKING:
    from msp_desk.core.actions.desk import Desk
    from msp_desk.core.actions.opening import OpenedDesk
    from msp_desk.core.environment.clock import Clock
    from msp_desk.core.environment.folders import Folders
    from msp_desk.core.preferences import Choices
    from msp_desk.core.records.language import Language
    from msp_desk.ui.desk_link.link import DeskLink
    from msp_desk.ui.language.translators import Translators
    from msp_desk.ui.theme.apply import Theme
    from msp_desk.ui.widgets.page import Page
    from msp_desk.ui.window.main_window import MainWindow
    from msp_desk.ui.window.page_stack import MakePage

HAND_OVER: Final = 0.0005
"""Seconds after which work in the background lets the window go on; Python's own 5 ms are felt at every call of Qt."""
TYPING_PAUSE: Final = 1000
"""Milliseconds between two letters typed into a list; Qt's own 400 tear a name apart while a client is being read."""

_log = logging.getLogger(__name__)


def open_window(
    path: Path, *, clock: Clock, folders: Folders, choices: Choices, language: Language, sample: bool = False
) -> int:
    """Open a desk file in the window and run until it is closed.

    Args:
        path: The desk file; where there is none, the owner is asked to begin one.
        clock: What day it is.
        folders: This user's folders.
        choices: What this user chose on this machine.
        language: Of the window.
        sample: Whether to write a fresh sample desk first.

    Returns:
        The exit code.
    """
    _spare_source_checks()
    sys.setswitchinterval(HAND_OVER)
    gc.disable()  # until the first page with its grades is there
    from msp_desk.core.environment.shipped_files import shipped_file
    from msp_desk.ui.language.translators import Translators
    from msp_desk.ui.theme.apply import SchemeChoice, Theme
    from msp_desk.ui.window.program import Program

    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - Qt gives the one we made
    app.setApplicationName("MSP Desk")
    app.setDesktopFileName("msp-desk")
    app.setKeyboardInputInterval(TYPING_PAUSE)
    program = Program(
        app,
        clock=clock,
        folders=folders,
        choices=choices,
        language=language,
        theme=Theme(app, shipped_file("icons"), SchemeChoice(choices.theme.value)),
        translators=Translators(app, shipped_file("translations"), language),
        make_window=make_window,
    )
    program.opened.connect(_catch_unhandled)
    try:
        return program.run(path, sample=sample)
    finally:
        gc.enable()


def make_window(
    desk: Desk | OpenedDesk,
    choices: Choices,
    language: Language,
    *,
    theme: Theme,
    translators: Translators,
    sample: bool = False,
) -> MainWindow:
    """The window of an open desk, with every page of the program."""
    from msp_desk.ui.desk_link.link import DeskLink
    from msp_desk.ui.window.main_window import MainWindow

    return MainWindow(
        DeskLink(desk, language),
        pages=page_makers(),
        choices=choices,
        theme=theme,
        translators=translators,
        sample=sample,
        opens_with=desk.opens_with if desk.encrypted else None,
    )


def page_makers() -> dict[str, MakePage]:
    """How each page is made; its module is imported when it is first opened."""

    def clients(link: DeskLink) -> Page:
        from msp_desk.ui.pages.clients.page import ClientsPage

        return ClientsPage(link)

    def today(link: DeskLink) -> Page:
        from msp_desk.ui.pages.today.page import TodayPage

        return TodayPage(link)

    def log(link: DeskLink) -> Page:
        from msp_desk.ui.pages.log.page import LogPage

        return LogPage(link)

    def reviews(link: DeskLink) -> Page:
        from msp_desk.ui.pages.reviews.page import ReviewsPage

        return ReviewsPage(link)

    def grades(link: DeskLink) -> Page:
        from msp_desk.ui.pages.grades.page import GradesPage

        return GradesPage(link)

    def portfolio(link: DeskLink) -> Page:
        from msp_desk.ui.pages.portfolio.page import PortfolioPage

        return PortfolioPage(link)

    def exits(link: DeskLink) -> Page:
        from msp_desk.ui.pages.exits.page import ExitsPage

        return ExitsPage(link)

    def prospects(link: DeskLink) -> Page:
        from msp_desk.ui.pages.prospects.page import ProspectsPage

        return ProspectsPage(link)

    def settings(link: DeskLink) -> Page:
        from msp_desk.ui.pages.settings.page import SettingsPage

        return SettingsPage(link)

    return {
        "today": today,
        "clients": clients,
        "log": log,
        "grades": grades,
        "portfolio": portfolio,
        "exits": exits,
        "reviews": reviews,
        "prospects": prospects,
        "settings": settings,
    }


def _spare_source_checks() -> None:
    """Keep PySide6 from reading the source of every module that is imported from now on.

    It looks for ``from __feature__ import``, which this program never says; that slows each later import by a fifth.
    """
    checks = sys.modules.get("shibokensupport.feature")
    if checks is not None:
        vars(checks)["_mod_uses_pyside"] = lambda _module: False


def _catch_unhandled(window: MainWindow) -> None:
    """An error nobody expected ends in a dialog with details to copy; the program goes on."""

    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QTimer.singleShot(0, window, window.close)
            return
        details = "".join(traceback.format_exception(kind, error, trace))
        _log.error("unhandled %s", kind.__name__)
        if isinstance(error, MspDeskError):
            window.show_failure(window.link.wording.error(error), details)
        else:
            window.show_failure(window.unexpected(), details)

    sys.excepthook = show
