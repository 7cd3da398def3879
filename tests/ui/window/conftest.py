"""A real desk in a real window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk, open_at
from msp_desk.core.actions.sample import write_sample_desk
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.preferences import Choices
from msp_desk.core.records.language import Language
from msp_desk.ui.language.translators import Translators
from msp_desk.ui.start import make_window
from msp_desk.ui.theme.apply import Theme
from msp_desk.ui.window.main_window import MainWindow


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample desk, written once."""
    path = tmp_path_factory.mktemp("sample") / "sample.mspdesk"
    write_sample_desk(path, date(2026, 11, 21))
    return path


@pytest.fixture
def desk(sample_file: Path, tmp_path: Path, today: date) -> Iterator[Desk]:
    """A copy of the sample desk, open for writing."""
    path = tmp_path / "desk.mspdesk"
    path.write_bytes(sample_file.read_bytes())
    opened = open_at(path, FixedClock(today), folders_under(tmp_path / "user"))
    yield opened
    opened.close()


@pytest.fixture
def translators(qapp: QApplication) -> Iterator[Translators]:
    """The translators, back to English afterwards."""
    made = Translators(qapp, shipped_file("translations"), Language.EN)
    yield made
    made.speak(Language.EN)


@pytest.fixture
def window(desk: Desk, theme: Theme, translators: Translators, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on the sample desk, shown; gone before the desk is closed, as in the program."""
    made = make_window(desk, Choices(), Language.EN, theme=theme, translators=translators, sample=True)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)
