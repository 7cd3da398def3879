"""The page of clients over a copy of the sample desk."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.page import ClientsPage


@pytest.fixture
def desk(sample: Desk) -> Desk:
    """A copy of the sample desk, open for writing."""
    return sample


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
