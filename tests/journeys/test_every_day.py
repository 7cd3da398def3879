"""An owner's day in the real window: a grade falls before one's eyes, a save fails, the language changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.invoice import Invoice
from msp_desk.core.records.language import Language
from msp_desk.core.records.ticket import Ticket
from msp_desk.ui.pages.clients.page import ClientsPage
from msp_desk.ui.pages.grades.page import GradesPage
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.window.main_window import MainWindow
from tests.journeys.by_keys import CONTROL, at_the_keyboard, press
from tests.journeys.test_by_keys_alone import form_in_sight


@pytest.fixture
def client(desk: Desk, today: date) -> Client:
    """A client with a good year."""
    made = desk.clients.add(Client(name="Acme Works", client_since=date(2024, 1, 1), seats=12))
    for back in range(30, 330, 30):
        day = today - timedelta(days=back)
        desk.tickets.add(Ticket(client_id=made.id, number=f"T-{back}", title="Printer", opened_on=day, minutes=30))
        desk.invoices.add(
            Invoice(
                client_id=made.id, number=f"R-{back}", issued_on=day, due_on=day + timedelta(days=14), net=200_000,
                gross=238_000,
            )
        )  # fmt: skip
    return made


def test_an_incident_lowers_the_grade_on_every_page_that_shows_it(
    window: MainWindow, desk: Desk, client: Client, qtbot: QtBot, today: date
) -> None:
    page = window.open_page("clients")
    assert isinstance(page, ClientsPage)
    page.show_client(client.id)
    qtbot.waitUntil(lambda: page.client_view.badge.letter is not None)
    before = page.client_view.badge.letter
    desk.incidents.add(
        Incident(client_id=client.id, day=today, family=IncidentFamily.ABUSE, severity=Severity.CRITICAL, note="Threat")
    )
    qtbot.waitUntil(lambda: page.client_view.badge.letter == "F")
    grades = window.open_page("grades")
    assert isinstance(grades, GradesPage)
    qtbot.waitUntil(lambda: bool(grades._months))

    def now() -> str | None:
        (row,) = grades.heat_map.heat_model.rows
        cell = row.cells[-1]
        return None if cell is None else cell.letter

    qtbot.waitUntil(lambda: now() == "F")
    at_the_keyboard(window, qtbot)
    press(Qt.Key.Key_Z, CONTROL)
    qtbot.waitUntil(lambda: now() == before)
    assert window.open_page("clients") is page
    qtbot.waitUntil(lambda: page.client_view.badge.letter == before)


def test_a_save_that_fails_keeps_the_form_and_every_word_in_it(
    window: MainWindow, desk: Desk, client: Client, qtbot: QtBot, tmp_path: Path
) -> None:
    page = window.open_page("clients")
    assert isinstance(page, ClientsPage)
    page.show_client(client.id)
    at_the_keyboard(window, qtbot)
    press(Qt.Key.Key_N, CONTROL)
    form = form_in_sight(window, qtbot)
    name = form.editor("name")
    assert isinstance(name, QLineEdit)
    QTest.keyClicks(name, "Second Works")
    aside = tmp_path / "aside.mspdesk"
    desk.path.rename(aside)  # somebody moves the file while the form is open
    form.submit()
    assert form.isVisible()
    assert name.text() == "Second Works"
    aside.rename(desk.path)
    form.submit()
    assert [one.name for one in desk.clients.all()] == ["Acme Works", "Second Works"]


def test_the_language_changes_while_everything_is_open(
    window: MainWindow, desk: Desk, client: Client, qtbot: QtBot
) -> None:
    titles: dict[Language, list[str]] = {}
    keys = ["today", "clients", "log", "grades", "portfolio", "reviews", "settings"]
    for key in keys:
        window.open_page(key)
    for language in (Language.DE, Language.IT, Language.EN):
        window.speak(language)
        QApplication.processEvents()
        seen = []
        for key in keys:
            page = window.open_page(key)
            seen.append("|".join(label.text() for label in page.findChildren(PlainLabel) if label.text()))
        titles[language] = seen
    for place, key in enumerate(keys):
        assert len({titles[language][place] for language in titles}) == 3, key
    assert desk.clients.get(client.id) == client


def test_what_another_page_changed_is_read_when_a_page_comes_back(
    window: MainWindow, desk: Desk, client: Client, qtbot: QtBot
) -> None:
    page = window.open_page("clients")
    assert isinstance(page, ClientsPage)
    page.show_client(client.id)
    window.open_page("settings")
    desk.clients.change(replace(client, name="Acme Limited"))
    window.open_page("clients")
    qtbot.waitUntil(lambda: page.client_view.head_texts()[0] == "Acme Limited")
    assert page.current_client() == ClientId(client.id)
