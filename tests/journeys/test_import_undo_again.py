"""An owner imports a file, thinks better of it, and imports it again: each time all of it or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.ui.window.importing.import_dialog import ImportDialog
from msp_desk.ui.window.importing.past_imports import PastImportsDialog
from msp_desk.ui.window.main_window import MainWindow
from tests.journeys.by_keys import CONTROL, at_the_keyboard, press

ROWS = 450
"""Enough that taking the import back is a step that is waited for."""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An export of a help desk about three clients that the desk does not know yet."""
    path = tmp_path / "tickets-2026.csv"
    rows = ""
    for number in range(ROWS):
        client = ("Alpha", "Beta", "Gamma")[number % 3]
        rows += f"T-{number};Printer {number % 7};{number % 28 + 1:02}.0{number % 9 + 1}.2026;{client}\n"
    path.write_text("Ticket ID;Subject;Created time;Company Name\n" + rows, "utf-8")
    return path


def dialog_in_sight(window: MainWindow, qtbot: QtBot) -> ImportDialog:
    """The import dialog once the rows were looked at."""

    def there() -> bool:
        shown = [one for one in window.findChildren(ImportDialog) if one.isVisible()]
        return len(shown) == 1 and not shown[0].busy

    qtbot.waitUntil(there)
    return next(one for one in window.findChildren(ImportDialog) if one.isVisible())


def said(dialog: ImportDialog, name: str) -> str:
    label = dialog.findChild(QLabel, name)
    assert label is not None
    return label.text()


def bring_in(window: MainWindow, file: Path, qtbot: QtBot, *, create: bool) -> ImportDialog:
    """Import the file and stay on the last page of the dialog."""
    window.open_import(files=[file])
    dialog = dialog_in_sight(window, qtbot)
    made = dialog.findChild(QCheckBox, "import_create_clients")
    assert made is not None
    assert made.isChecked() is not create, "what was decided last time is remembered"
    if create:
        made.click()
        qtbot.waitUntil(lambda: not dialog.busy)
    assert said(dialog, "import_counts").startswith(f"{ROWS} new, 0 changed")
    go = dialog.findChild(QPushButton, "import_go")
    assert go is not None
    assert go.text() == f"Import {ROWS} rows"
    go.click()
    qtbot.waitUntil(lambda: not dialog.busy)
    assert said(dialog, "import_result").startswith(f"tickets-2026.csv: {ROWS} new, 0 changed, 0 unchanged.")
    return dialog


def held(desk: Desk) -> list[tuple[str, str, object]]:
    """What the desk holds of the tickets, without their numbers on the desk."""
    names = {client.id: client.name for client in desk.clients.all()}
    return sorted((names[ticket.client_id], ticket.number, ticket.opened_on) for ticket in desk.tickets.all())


def test_import_undo_import_again(window: MainWindow, desk: Desk, file: Path, qtbot: QtBot) -> None:
    window.open_page("clients")
    bring_in(window, file, qtbot, create=True).accept()
    first = held(desk)
    assert len(first) == ROWS
    assert [client.name for client in desk.clients.all()] == ["Alpha", "Beta", "Gamma"]

    at_the_keyboard(window, qtbot)
    press(Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: desk.tickets.count() == 0)
    assert desk.clients.count() == 0
    assert desk.imports.entries() == []
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)

    again = bring_in(window, file, qtbot, create=True)
    assert held(desk) == first
    undo = again.findChild(QPushButton, "import_undo")
    assert undo is not None
    undo.click()
    qtbot.waitUntil(lambda: not again.busy)
    assert said(again, "import_result") == "The import of tickets-2026.csv was taken back."
    assert held(desk) == []
    again.accept()

    at_the_keyboard(window, qtbot)
    press(Qt.Key.Key_Z, CONTROL)  # undo of the undo: the rows are there again
    qtbot.waitUntil(lambda: desk.tickets.count() == ROWS)
    assert held(desk) == first
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)

    window.open_import(files=[file])
    dialog = dialog_in_sight(window, qtbot)
    assert said(dialog, "import_counts").startswith(f"0 new, 0 changed, {ROWS} unchanged")
    assert said(dialog, "import_state") == "There is nothing to import: the desk holds every row already."
    past = dialog.show_past()
    assert isinstance(past, PastImportsDialog)
    assert past.table.record_model.rowCount() == 1
    past.reject()
    dialog.reject()
    assert desk.backups.problems() == []
