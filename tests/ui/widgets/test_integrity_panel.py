"""The desk is looked over from the window; what was found is said, and can be accepted."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import DamagedDesk
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.integrity_panel import IntegrityPanel


@pytest.fixture
def panel(sample: Desk, qtbot: QtBot) -> IntegrityPanel:
    """The panel over a copy of the sample desk."""
    made = IntegrityPanel(DeskLink(sample, Language.EN))
    qtbot.addWidget(made)
    made.show()
    return made


def checked(panel: IntegrityPanel, qtbot: QtBot) -> None:
    panel.check()
    assert panel.busy
    qtbot.waitUntil(lambda: not panel.busy)


def accept_button(panel: IntegrityPanel) -> QPushButton:
    found = panel.findChild(QPushButton, "accept_desk")
    assert isinstance(found, QPushButton)
    return found


def test_a_whole_desk_is_said_to_be_in_order(panel: IntegrityPanel, qtbot: QtBot) -> None:
    checked(panel, qtbot)
    assert panel.said == "Everything is in order."
    assert any("entries" in line for line in panel.lines())
    assert not accept_button(panel).isVisible()


def test_what_is_broken_is_named_and_can_be_accepted(panel: IntegrityPanel, sample: Desk, qtbot: QtBot) -> None:
    with sample._database.writing() as connection:
        connection.exec_driver_sql("UPDATE invoices SET net = net + 1 WHERE id = 5")
    checked(panel, qtbot)
    assert panel.said == "1 finding."
    assert panel.lines()[0].startswith("Invoice RE-2023-0005 of Wolkenried Brauerei")
    assert accept_button(panel).isVisible()
    accept_button(panel).click()
    box = panel.window().findChild(QMessageBox, "question")
    assert isinstance(box, QMessageBox)
    box.buttons()[0].click()
    qtbot.waitUntil(lambda: not panel.busy and panel.said.startswith("Accepted"))
    assert not accept_button(panel).isVisible()
    checked(panel, qtbot)
    assert panel.said == "Everything is in order."
    assert any("begun anew" in line for line in panel.lines())


def test_a_file_that_cannot_be_read_is_said(
    panel: IntegrityPanel, qtbot: QtBot, sample: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_tell: object) -> None:
        raise DamagedDesk("desk.damaged", file="my.mspdesk", found="page 7")

    monkeypatch.setattr(sample.integrity, "check", fail)
    checked(panel, qtbot)
    assert "page 7" in panel.said
    assert panel.lines() == []
