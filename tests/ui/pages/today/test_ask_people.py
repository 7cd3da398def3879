"""The page today reminds of asking people, and its button opens the rounds."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.agenda import Deed
from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language
from msp_desk.core.records.reminder import MatterKind
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.today.page import TodayPage
from msp_desk.ui.pages.today.rows import MatterRow
from msp_desk.ui.widgets.opinion_rounds import OpinionsDialog


@pytest.fixture
def page(qtbot: QtBot, bare: Desk) -> TodayPage:
    bare.clients.add(Client(name="Anker", client_since=date(2024, 1, 1)))
    made = TodayPage(DeskLink(bare, Language.EN))
    qtbot.addWidget(made)
    made.resize(1240, 840)
    made.show()
    qtbot.waitUntil(lambda: bool(made.matters.matters.rows))
    return made


def test_the_button_opens_the_rounds(page: TodayPage) -> None:
    rows = [one for one in page.matters.matters.rows if isinstance(one, MatterRow)]
    row = next(one for one in rows if one.matter.kind is MatterKind.OPINIONS)
    assert row.matter.deed is Deed.ASK_PEOPLE
    page._on_pressed(row)
    dialog = page.window().findChild(OpinionsDialog, "opinions_dialog")
    assert dialog is not None
    assert dialog.isVisible()
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
