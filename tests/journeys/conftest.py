"""An empty desk in the real window, worked only through widgets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk, open_or_make
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.records.language import Language
from msp_desk.ui.language.translators import Translators
from msp_desk.ui.theme.apply import SchemeChoice, Theme
from msp_desk.ui.window.main_window import MainWindow
from tests.ui.windows import window_on


@pytest.fixture
def desk(tmp_path: Path, today: date) -> Iterator[Desk]:
    """A new desk file with nothing in it."""
    opened = open_or_make(tmp_path / "new.mspdesk", FixedClock(today), folders_under(tmp_path / "user"), check=False)
    yield opened
    opened.close()


@pytest.fixture
def window(desk: Desk, qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on it."""
    qapp.setFont(QFont(qapp.font().family(), 10))
    theme = Theme(qapp, shipped_file("icons"), SchemeChoice.LIGHT)
    translators = Translators(qapp, shipped_file("translations"), Language.EN)
    with window_on(desk, qtbot, theme=theme, translators=translators) as made:
        yield made
