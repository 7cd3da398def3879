"""A copy of the sample desk and the page of clients over it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk, open_or_make
from msp_desk.core.actions.sample import write_sample_desk
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.page import ClientsPage


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample desk, written once."""
    path = tmp_path_factory.mktemp("sample") / "sample.mspdesk"
    write_sample_desk(path, date(2026, 11, 21))
    return path


@pytest.fixture
def desk(sample_file: Path, tmp_path: Path, today: date) -> Iterator[Desk]:
    """A copy of the sample desk, open for writing."""
    path = tmp_path / "sample.mspdesk"
    shutil.copy(sample_file, path)
    opened = open_or_make(path, FixedClock(today), folders_under(tmp_path), check=False)
    yield opened
    opened.close()


@pytest.fixture
def bare(tmp_path: Path, today: date) -> Iterator[Desk]:
    """An empty desk."""
    opened = open_or_make(tmp_path / "bare.mspdesk", FixedClock(today), folders_under(tmp_path), check=False)
    yield opened
    opened.close()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, qapp: QApplication) -> ClientsPage:
    """The page over the sample desk, shown beside its first client with all that is computed."""
    made = ClientsPage(DeskLink(desk, Language.EN))
    qtbot.addWidget(made)
    made.resize(1240, 840)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: bool(made._found.trends))
    return made
