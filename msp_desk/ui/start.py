"""Starting the window: application, look, language, unhandled errors, desk, main window."""

from __future__ import annotations

import gc
import logging
import sys
import traceback
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QTimer
from PySide6.QtWidgets import QApplication

from msp_desk.core.errors import FileProblem, MspDeskError

if TYPE_CHECKING:
    from msp_desk.core.actions.desk import Desk
    from msp_desk.core.environment.clock import Clock
    from msp_desk.core.environment.folders import Folders
    from msp_desk.core.preferences import Choices
    from msp_desk.core.records.language import Language
    from msp_desk.ui.desk_link.background import Background, Token
    from msp_desk.ui.desk_link.link import DeskLink
    from msp_desk.ui.language.translators import Translators
    from msp_desk.ui.theme.apply import Theme
    from msp_desk.ui.widgets.page import Page
    from msp_desk.ui.window.main_window import MainWindow, MakePage

AFTER_THE_PAGE: Final = 1500
"""Milliseconds after which the file is looked over: the first page comes first, with its grades."""
OBJECTS_BETWEEN: Final = (50_000, 20, 100)
"""When Python looks for circles of unused objects: rarely, for a look at all of a large desk stalls the window."""
HAND_OVER: Final = 0.0005
"""Seconds after which work in the background lets the window go on; Python's own 5 ms are felt at every call of Qt."""

_log = logging.getLogger(__name__)


def open_window(
    path: Path, *, clock: Clock, folders: Folders, choices: Choices, language: Language, sample: bool = False
) -> int:
    """Open a desk file in the window and run until it is closed.

    Args:
        path: The desk file; made when it is not there.
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
    from msp_desk.ui.desk_link.background import Background
    from msp_desk.ui.language.translators import Translators
    from msp_desk.ui.theme.apply import SchemeChoice, Theme

    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - Qt gives the one we made
    app.setApplicationName("MSP Desk")
    app.setDesktopFileName("msp-desk")
    theme = Theme(app, shipped_file("icons"), SchemeChoice(choices.theme.value))
    translators = Translators(app, shipped_file("translations"), language)
    from msp_desk.ui.desk_link.doorbell import Doorbell, ring

    if ring(path):
        return 0  # the window that has the desk open comes to the front
    try:
        desk = _desk(path, clock, folders, sample=sample)
    except MspDeskError as error:
        from msp_desk.core.wording import Wording
        from msp_desk.ui.window.failure_dialog import FailureDialog

        sentence = Wording(language).error(error)
        sys.stderr.write(f"{sentence}\n")
        dialog = FailureDialog(sentence)
        dialog.finished.connect(app.quit)
        dialog.open()
        app.exec()
        return 1
    window = make_window(desk, choices, language, theme=theme, translators=translators, sample=sample)
    _catch_unhandled(window)
    window.closed.connect(lambda kept: _keep(folders, kept))
    window.show()
    bell = Doorbell(path, window)
    bell.rung.connect(window.come_forward)
    background = Background()
    QTimer.singleShot(AFTER_THE_PAGE, window, lambda: _look_over(window, desk, background))
    try:
        return app.exec()
    finally:
        gc.enable()
        background.stop()
        link = window.link
        window.deleteLater()  # with it go the timers of its pages, which must not read a closed desk
        QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)
        link.close()


def make_window(
    desk: Desk, choices: Choices, language: Language, *, theme: Theme, translators: Translators, sample: bool = False
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

    def settings(link: DeskLink) -> Page:
        from msp_desk.ui.pages.settings.page import SettingsPage

        return SettingsPage(link)

    return {
        "today": today,
        "clients": clients,
        "log": log,
        "grades": grades,
        "portfolio": portfolio,
        "reviews": reviews,
        "settings": settings,
    }


def _desk(path: Path, clock: Clock, folders: Folders, *, sample: bool) -> Desk:
    """The open desk; the sample desk is written anew each time, so there is nothing to clean up."""
    from msp_desk.core.actions.desk import open_or_make
    from msp_desk.core.environment.folders import make_private
    from msp_desk.core.environment.writing import reason, remove_leftovers

    try:
        make_private(folders.data)
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(folders.data), reason=reason(error)) from error
    remove_leftovers(path.parent)
    if sample:
        from msp_desk.core.actions.renewal import renew_sample_desk

        renew_sample_desk(path, clock.today())
    return open_or_make(path, clock, folders, check=False)


def _spare_source_checks() -> None:
    """Keep PySide6 from reading the source of every module that is imported from now on.

    It looks for ``from __feature__ import``, which this program never says; that slows each later import by a fifth.
    """
    checks = sys.modules.get("shibokensupport.feature")
    if checks is not None:
        vars(checks)["_mod_uses_pyside"] = lambda _module: False


def _look_over(window: MainWindow, desk: Desk, background: Background) -> None:
    """What can wait until the owner sees something, away from the window: is the file whole, and is it backed up?"""
    gc.freeze()  # what is loaded now stays, and need not be looked through again
    gc.set_threshold(*OBJECTS_BETWEEN)
    gc.enable()

    def look(_token: Token) -> None:
        desk.quick_check()
        desk.backups.make_if_changed()

    background.run(look).failed.connect(window.show_error)


def _keep(folders: Folders, choices: Choices) -> None:
    from msp_desk.core.preferences import save_choices

    try:
        save_choices(folders.preferences, choices)
    except (MspDeskError, OSError):
        _log.warning("the choices of this machine could not be kept")


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
