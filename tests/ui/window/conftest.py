"""A real desk in a real window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk, open_at
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.language.translators import Translators
from msp_desk.ui.theme.apply import Theme
from msp_desk.ui.window.main_window import MainWindow
from tests.ui.encrypted import encrypt
from tests.ui.windows import window_on


@pytest.fixture(scope="session")
def encrypted_file(sample_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample desk, encrypted once."""
    folder = tmp_path_factory.mktemp("encrypted")
    return encrypt(sample_file, folder / "encrypted.mspdesk", folder / "user")


@pytest.fixture
def desk(sample_file: Path, tmp_path: Path, today: date) -> Iterator[Desk]:
    """A copy of the sample desk, open for writing."""
    path = tmp_path / "desk.mspdesk"
    path.write_bytes(sample_file.read_bytes())
    opened = open_at(path, FixedClock(today), folders_under(tmp_path / "user"))
    yield opened
    opened.close()


@pytest.fixture
def link(desk: Desk) -> DeskLink:
    """The desk as a window sees it."""
    return DeskLink(desk, Language.EN)


@pytest.fixture
def window(desk: Desk, theme: Theme, translators: Translators, qtbot: QtBot) -> Iterator[MainWindow]:
    """The window on the sample desk."""
    with window_on(desk, qtbot, theme=theme, translators=translators, sample=True) as made:
        yield made
