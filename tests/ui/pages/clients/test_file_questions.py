"""Mail drafts, calendar files and sheets from the window: where they go is asked, and they are offered to be shown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import icalendar
import openpyxl
import pytest
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.exporting.table_file import TableFormat
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import Quarter
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.page import ClientsPage
from msp_desk.ui.widgets import written_file
from msp_desk.ui.widgets.calendar_export import CalendarQuestion, ask_calendar, write_calendar
from msp_desk.ui.widgets.kept_papers import KeptPapers
from msp_desk.ui.widgets.mail_draft import ask_mail_draft, write_mail_draft
from msp_desk.ui.widgets.sheet_export import ask_sheets, write_sheets

CLIENT = "Nimbuskai Spedition"


@pytest.fixture
def link(desk: Desk) -> DeskLink:
    return DeskLink(desk, Language.EN)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def message(window: QWidget, name: str) -> QMessageBox:
    (found,) = [box for box in window.findChildren(QMessageBox) if box.objectName() == name]
    return found


def press(box: QMessageBox, word: str) -> None:
    (button,) = [button for button in box.buttons() if button.text().replace("&", "") == word]
    button.click()


def test_a_mail_draft_is_written_and_offered(link: DeskLink, desk: Desk, window: QWidget, tmp_path: Path) -> None:
    made = desk.handovers.make(desk.clients.named(CLIENT).id)
    question = ask_mail_draft(link, window, int(made.id), "Über/gabe: „A“")
    assert question.selectedFiles()[0].endswith(".eml")
    assert "/gabe" not in Path(question.selectedFiles()[0]).name
    question.fileSelected.emit(str(tmp_path / "a.eml"))
    assert (tmp_path / "a.eml").read_bytes().startswith(b"X-Unsent: 1\r\n")
    assert desk.papers.mail_draft(int(made.id)).recipient_address in message(window, "written_file").informativeText()
    question.reject()


def test_what_was_written_is_opened_or_shown_in_its_folder(
    window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(written_file, "show_path", opened.append)
    path = tmp_path / "a.eml"
    for word in ("Open", "Show folder", "Close"):
        press(written_file.offer_to_show(window, "Written", path), word)
    assert opened == [path, tmp_path]
    box = written_file.offer_to_show(window, "Written", tmp_path)
    assert "Open" not in {button.text().replace("&", "") for button in box.buttons()}
    press(box, "Show folder")
    assert opened[-1] == tmp_path


def test_a_failure_is_said_and_nothing_is_offered(link: DeskLink, desk: Desk, window: QWidget) -> None:
    made = desk.handovers.make(desk.clients.named(CLIENT).id)
    assert not write_mail_draft(link, window, int(made.id), desk.path)
    assert message(window, "failure").informativeText()
    assert not [box for box in window.findChildren(QMessageBox) if box.objectName() == "written_file"]


@pytest.mark.parametrize(("chosen", "alarms"), [(-1, 0), (0, 1), (14, 1)])
def test_the_calendar_asks_for_its_reminder_first(
    link: DeskLink, desk: Desk, window: QWidget, tmp_path: Path, qtbot: QtBot, chosen: int, alarms: int
) -> None:
    client = desk.clients.named(CLIENT)
    question = ask_calendar(link, window, client_id=int(client.id), name=client.name)
    assert isinstance(question, CalendarQuestion)
    question.write("remind", chosen)
    question.submit()
    (where,) = window.findChildren(QFileDialog)
    assert CLIENT in where.selectedFiles()[0]
    out = tmp_path / "days.ics"
    where.fileSelected.emit(str(out))
    qtbot.waitUntil(lambda: not link.asking.busy)
    calendar: Any = icalendar.Calendar.from_ical(out.read_bytes())
    events = list(calendar.walk("VEVENT"))
    assert [str(event["UID"]) for event in events] == [
        event.uid for event in desk.calendars.events(link.today, client_id=int(client.id))
    ]
    assert {len(list(event.walk("VALARM"))) for event in events} == {alarms}
    assert message(window, "written_file").text()
    where.reject()


def test_a_client_without_deadlines_is_told_so(
    link: DeskLink, desk: Desk, window: QWidget, tmp_path: Path, qtbot: QtBot
) -> None:
    client = desk.clients.add(Client(name="Ohne Vertrag"))
    write_calendar(link, window, tmp_path / "a.ics", link.today, client_id=int(client.id))
    qtbot.waitUntil(lambda: not link.asking.busy)
    assert message(window, "failure").informativeText()
    assert not (tmp_path / "a.ics").exists()


def test_sheets_go_into_a_workbook_or_a_folder(link: DeskLink, desk: Desk, window: QWidget, tmp_path: Path) -> None:
    client = desk.clients.named(CLIENT)
    question = ask_sheets(link, window, int(client.id), client.party, TableFormat.XLSX)
    question.fileSelected.emit(str(tmp_path / "a.xlsx"))
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames
    question.reject()
    folder = ask_sheets(link, window, int(client.id), client.party, TableFormat.CSV)
    folder.fileSelected.emit(str(tmp_path / "out"))
    assert list((tmp_path / "out").glob("*.csv"))
    folder.reject()
    empty = desk.clients.add(Client(name="Leer"))
    assert not write_sheets(link, window, int(empty.id), tmp_path / "b.xlsx", TableFormat.XLSX)
    assert not (tmp_path / "b.xlsx").exists()


def test_the_firms_own_paper_offers_no_mail(link: DeskLink, desk: Desk, qtbot: QtBot) -> None:
    own = desk.reviews.make(Quarter(2026, 3))
    theirs = desk.handovers.make(desk.clients.named(CLIENT).id)
    papers = KeptPapers(link, name="papers")
    qtbot.addWidget(papers)
    papers.show_papers(desk.papers.all())
    papers.choose(int(own.id))
    assert not papers._mail.isEnabled()
    assert papers.mail_draft() is None
    papers.choose(int(theirs.id))
    assert papers._mail.isEnabled()
    question = papers.mail_draft()
    assert isinstance(question, QFileDialog)
    question.reject()
    papers.preview.clear()


def menu_words(menu: QMenu) -> list[str]:
    return [action.text().replace("&", "") for action in menu.actions() if action.text()]


def test_the_window_offers_them_where_they_belong(page: ClientsPage, desk: Desk) -> None:
    page.show_client(desk.clients.named(CLIENT).id)
    view = page.client_view
    view.open_tab("agreement")
    menus = [menu for menu in page.findChildren(QMenu) if menu.objectName() == "agreement_menu"]
    assert any("Save as calendar file…" in menu_words(menu) for menu in menus)
    view.open_tab("environment")
    view.environment.menu.aboutToShow.emit()
    words = menu_words(view.environment.menu)
    assert "Sheets for the next provider (XLSX)…" in words
    assert "Sheets for the next provider (CSV)…" in words
    desk.handovers.make(desk.clients.named(CLIENT).id)
    view.open_tab("papers")
    view.papers._menu.aboutToShow.emit()
    assert menu_words(view.papers._menu) == ["New evidence timeline…", "New open-items list…", "Save all papers…"]
