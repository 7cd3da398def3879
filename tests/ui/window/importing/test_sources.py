"""The import dialog and files of other programs: it is shown, may be chosen, and what the export lacks is asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.client import Client
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.completing_edit import CompletingEdit
from msp_desk.ui.window.importing import open_import
from msp_desk.ui.window.importing.choice import Choice
from msp_desk.ui.window.importing.client_questions import ClientQuestions
from msp_desk.ui.window.importing.import_dialog import ImportDialog
from msp_desk.ui.window.importing.preview_rows import Sieve

ITFLOW = (
    "Ticket Number,Priority,Status,Subject,Date Opened,Date Resolved,Date Closed\n"
    "TCK-1,Low,Closed,Tonner,2026-07-14 09:00:00,2026-07-16 09:00:00,2026-07-17 09:00:00\n"
    "Total,,,,,,\n"
)
CONNECTWISE = (
    "Ticket #,Company,Summary Description,Board,Date Entered,SLA Status,Actual Hours\n"
    "1,Nordlicht Zahntechnick,Backup,Help,2026-07-14,Ok,1.5\n2,Neuhaus,NAS,Help,2026-07-15,Ok,0.25\n"
)
UNDATED = "Nr.;Kunde;Datum;Status;Netto;Brutto\nR-1;Neuhaus;14.07.2026;Bezahlt;100,00;119,00\n"
Show = Callable[..., ImportDialog]


@pytest.fixture
def show(link: DeskLink, host: QWidget, qtbot: QtBot, tmp_path: Path) -> Iterator[Show]:
    """A function that opens the dialog with a file of some text and waits until its rows were looked at."""
    opened: list[ImportDialog] = []

    def act(text: str, name: str = "export.csv") -> ImportDialog:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        dialog = open_import(link, host, [path])
        opened.append(dialog)
        settle(dialog, qtbot)
        return dialog

    yield act
    for dialog in opened:
        try:
            dialog.close()
            QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)
        except RuntimeError:
            continue


def settle(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.busy)


def choice(dialog: QWidget, name: str) -> Choice:
    found = dialog.findChild(Choice, name)
    assert found is not None
    return found


def labels(dialog: ImportDialog) -> list[str]:
    return [label.text() for label in dialog.columns.findChildren(QLabel)]


def problem(dialog: ImportDialog) -> str:
    found = dialog.findChild(QLabel, "import_problem")
    assert found is not None
    return found.text()


def go(dialog: ImportDialog) -> QPushButton:
    found = dialog.findChild(QPushButton, "import_go")
    assert found is not None
    return found


def test_the_program_is_shown_and_the_one_missing_thing_is_asked(show: Show, qtbot: QtBot, desk: Desk) -> None:
    desk.clients.add(Client(name="Neuhaus"))
    dialog = show(ITFLOW)
    source = choice(dialog, "import_source")
    assert (source.value(), source.currentText()) == ("itflow-tickets", "ITFlow: Tickets")
    assert "export.csv is read as Tickets from ITFlow." in labels(dialog)
    assert problem(dialog).startswith("No column says whose the rows are.")
    assert not go(dialog).isEnabled()
    client = dialog.focusWidget()
    assert isinstance(client, CompletingEdit)
    QTest.keyClicks(client, "Neuhaus")
    QTest.keyClick(client, Qt.Key.Key_Return)
    settle(dialog, qtbot)
    assert problem(dialog) == ""
    assert (dialog.preview.count(Sieve.NEW), dialog.preview.count(Sieve.LEFT_OUT)) == (1, 1)
    dialog.carry_out()
    settle(dialog, qtbot)
    ticket = next(one for one in desk.tickets.all() if one.number == "TCK-1")
    assert str(ticket.closed_on) == "2026-07-17"


def test_another_program_can_be_chosen_or_none(show: Show, qtbot: QtBot) -> None:
    dialog = show(CONNECTWISE)
    assert choice(dialog, "import_source").value() == "connectwise-tickets"
    assert choice(dialog, "import_column_minutes").value() == "Actual Hours"
    source = choice(dialog, "import_source")
    source.setCurrentIndex(source.findData("stripe-payments"))
    settle(dialog, qtbot)
    assert dialog.columns.kind() == "payments"
    source.setCurrentIndex(source.findData(""))
    settle(dialog, qtbot)
    assert (source.value(), dialog.columns.kind()) == ("", "payments")


def test_a_name_is_asked_once_and_known_from_then_on(show: Show, qtbot: QtBot, desk: Desk) -> None:
    meant = desk.clients.add(Client(name="Nordlicht Zahntechnik"))
    desk.clients.add(Client(name="Neuhaus GmbH"))
    dialog = show(CONNECTWISE)
    assert dialog.preview.count(Sieve.NEW) == 1, "a legal form keeps two names apart"
    asked = dialog.columns.findChild(ClientQuestions)
    assert asked is not None
    answer = asked.choice("Nordlicht Zahntechnick")
    assert answer.itemData(1) == "Nordlicht Zahntechnik", "the likely client does not stand first"
    QTest.keyClick(answer, Qt.Key.Key_Down)
    settle(dialog, qtbot)
    assert dialog.preview.count(Sieve.NEW) == 2
    dialog.carry_out()
    settle(dialog, qtbot)
    assert "Nordlicht Zahntechnick" in desk.clients.get(meant.id).aliases
    again = show(CONNECTWISE.replace("1.5", "2.5"), "later.csv")
    assert (again.preview.count(Sieve.UPDATED), again.preview.count(Sieve.REJECTED)) == (1, 0)
    questions = again.columns.findChild(ClientQuestions)
    assert questions is not None
    assert not questions.isVisibleTo(again)


def test_the_days_until_invoices_are_due_are_asked(show: Show, qtbot: QtBot, desk: Desk) -> None:
    desk.clients.add(Client(name="Neuhaus"))
    dialog = show(UNDATED)
    assert choice(dialog, "import_source").value() == "sevdesk-invoices"
    assert problem(dialog).startswith("No column says when the invoices are due.")
    due = choice(dialog, "import_due_days")
    assert dialog.focusWidget() is due
    due.setCurrentIndex(due.findData("14"))
    settle(dialog, qtbot)
    dialog.carry_out()
    settle(dialog, qtbot)
    invoice = next(one for one in desk.invoices.all() if one.number == "R-1")
    assert str(invoice.due_on) == "2026-07-28"


def test_a_name_for_which_a_client_is_made_is_not_called_undecided(show: Show, desk: Desk, qtbot: QtBot) -> None:
    desk.clients.add(Client(name="Nordlicht Zahntechnik"))
    dialog = show(CONNECTWISE)
    questions = dialog.findChild(ClientQuestions)
    assert questions is not None
    assert questions.choice("Neuhaus").itemText(0) == "not decided yet"
    create = dialog.findChild(QCheckBox, "import_create_clients")
    assert create is not None
    create.click()
    qtbot.waitUntil(lambda: questions.choice("Neuhaus").itemText(0) == "a new client")
