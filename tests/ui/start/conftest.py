"""The whole program in a home of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import Folders, folders_under
from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.preferences import Choices
from msp_desk.core.records.language import Language
from msp_desk.ui.language.translators import Translators
from msp_desk.ui.start import make_window
from msp_desk.ui.theme.apply import Theme
from msp_desk.ui.window import first_start
from msp_desk.ui.window.program import Program


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return folders_under(tmp_path / "user")


@pytest.fixture
def program(
    folders: Folders, today: date, theme: Theme, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    monkeypatch.setattr(first_start, "_home_currency", lambda: "EUR")
    translators = Translators(qapp, shipped_file("translations"), Language.EN)
    made = Program(
        qapp,
        clock=FixedClock(today),
        folders=folders,
        choices=Choices(page="settings"),
        language=Language.EN,
        theme=theme,
        translators=translators,
        make_window=make_window,
    )
    yield made
    made.close()
    translators.speak(Language.EN)
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)
    QCoreApplication.removePostedEvents(qapp, QEvent.Type.Quit.value)
