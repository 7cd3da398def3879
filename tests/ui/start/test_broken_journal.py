"""A desk that no longer holds what was entered says so after the first paint, and backs nothing up over a good one."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import open_or_make
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import Folders
from msp_desk.core.records.client import Client
from msp_desk.core.records.invoice import Invoice
from msp_desk.core.storage import connecting
from msp_desk.ui.window.failure_dialog import FailureDialog
from msp_desk.ui.window.program import Program
from tests.conftest import TODAY

DAY = date(2026, 11, 3)


def test_it_is_named_with_the_way_out(program: Program, folders: Folders, qtbot: QtBot) -> None:
    folders.default_desk.parent.mkdir(parents=True, exist_ok=True)
    desk = open_or_make(folders.default_desk, FixedClock(TODAY), folders)
    client = desk.clients.add(Client(name="Northwind"))
    desk.invoices.add(Invoice(client_id=client.id, number="R-77", issued_on=DAY, due_on=DAY, net=100, gross=119))
    desk.backups.make()
    desk.close()
    raw = connecting.connect_raw(folders.default_desk, "mode=rw")
    raw.execute("UPDATE invoices SET gross = 120")
    raw.close()
    program.begin(folders.default_desk, sample=False)
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: window.findChild(FailureDialog) is not None)
    dialog = window.findChild(FailureDialog)
    assert isinstance(dialog, FailureDialog)
    said = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert "R-77" in said
    assert "Northwind" in said
    assert "newest verified backup" in said
    assert len(window.link.desk.backups.all()) == 1
    dialog.reject()
    program.close()
