"""What a table's figures are where they are taken out of the program: numbers, amounts and days, not words."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from msp_desk.core.actions.desk import Desk
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.widgets.record_table import RecordTable
from msp_desk.ui.window.entries import ENTRIES
from msp_desk.ui.window.main_window import MainWindow

TABS = ("overview", "log", "money", "agreement", "environment", "papers")


def untyped(window: MainWindow) -> set[tuple[str, str]]:
    """The columns of figures in sight that would be written as text."""
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    tables: list[RecordTable[Any]] = window.page.findChildren(RecordTable)
    return {
        (table.objectName(), column.key)
        for table in tables
        for column in table.record_model.columns
        if column.figures and column.value is None
    }


def test_figures_leave_the_program_as_figures(window: MainWindow, desk: Desk) -> None:
    found: set[tuple[str, str]] = set()
    for entry in ENTRIES:
        window.open_page(entry.key)
        found |= untyped(window)
    client = desk.clients.named("Nimbuskai Spedition")
    for tab in TABS:
        window.go(Place(page="clients", client_id=client.id, tab=tab))
        found |= untyped(window)
    assert found == set()
