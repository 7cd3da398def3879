"""The program's window on a desk, as the program makes it and takes it down."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.preferences import Choices
from msp_desk.core.records.language import Language
from msp_desk.ui.language.translators import Translators
from msp_desk.ui.start import make_window
from msp_desk.ui.theme.apply import Theme
from msp_desk.ui.window.main_window import MainWindow


@contextmanager
def window_on(
    desk: Desk,
    qtbot: QtBot,
    *,
    theme: Theme,
    translators: Translators,
    language: Language = Language.EN,
    sample: bool = False,
) -> Iterator[MainWindow]:
    """Show a window; it is gone before the desk is closed, as in the program.

    Args:
        desk: What it shows.
        qtbot: Waits until it is there.
        theme: On the application.
        translators: Back to English afterwards.
        language: Of the window.
        sample: Whether the desk is the sample.
    """
    translators.speak(language)
    made = make_window(desk, Choices(), language, theme=theme, translators=translators, sample=sample)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    try:
        yield made
    finally:
        made.close()
        made.deleteLater()
        QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)
        translators.speak(Language.EN)
