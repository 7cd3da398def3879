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
from msp_desk.core.actions.sample import write_sample_desk
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


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[Desk]:
    """The sample desk as of the day of the tests."""
    path = tmp_path / "sample.mspdesk"
    write_sample_desk(path, date(2026, 11, 21))
    opened = open_or_make(path, FixedClock(date(2026, 11, 21)), folders_under(tmp_path / "user"), check=False)
    yield opened
    opened.close()


@pytest.fixture
def sample_window(sample: Desk, qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on the sample desk."""
    qapp.setFont(QFont(qapp.font().family(), 10))
    theme = Theme(qapp, shipped_file("icons"), SchemeChoice.LIGHT)
    translators = Translators(qapp, shipped_file("translations"), Language.EN)
    with window_on(sample, qtbot, theme=theme, translators=translators, sample=True) as made:
        yield made
