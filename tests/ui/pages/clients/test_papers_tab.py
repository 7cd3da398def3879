"""The tab of papers: what was made, unchanged; what can be made; and what Ctrl+P does."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.language import Language
from msp_desk.ui.pages.clients.page import ClientsPage
from msp_desk.ui.pages.clients.papers_tab import PapersTab
from msp_desk.ui.widgets import kept_papers
from msp_desk.ui.widgets.handover_dialog import HandoverDialog
from msp_desk.ui.widgets.letter_editor.dialog import LetterDialog
from msp_desk.ui.widgets.page import Place

CLIENT = "Nimbuskai Spedition"


@pytest.fixture
def tab(page: ClientsPage, desk: Desk) -> PapersTab:
    page.show_client(desk.clients.named(CLIENT).id)
    page.client_view.open_tab("papers")
    return page.client_view.papers


def wait_for(qtbot: QtBot, tab: PapersTab, number: int) -> None:
    """The page shows a change a moment after it."""
    qtbot.waitUntil(lambda: tab.papers.paper is not None and tab.papers.paper.id == number)


def test_without_papers_it_offers_to_make_one(tab: PapersTab, page: ClientsPage, desk: Desk) -> None:
    assert tab.is_empty
    tab._hint.second_wanted.emit()
    (opened,) = page.findChildren(HandoverDialog)
    assert opened.draft is not None
    assert opened.draft.client.name == CLIENT
    opened.reject()


def test_a_new_paper_stands_there_unchanged(tab: PapersTab, desk: Desk, tmp_path: Path, qtbot: QtBot) -> None:
    made = desk.handovers.make(desk.clients.named(CLIENT).id)
    wait_for(qtbot, tab, made.id)
    assert not tab.is_empty
    assert tab.papers.paper is not None
    assert tab.papers.paper.content == made.content == tab.papers.preview.content
    assert made.sha256 in tab.papers.state
    tab.papers.save(int(made.id), tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == made.content
    desk.undo()
    qtbot.waitUntil(lambda: tab.is_empty)


def test_a_paper_whose_bytes_changed_is_not_shown(tab: PapersTab, desk: Desk, qtbot: QtBot) -> None:
    made = desk.handovers.make(desk.clients.named(CLIENT).id)
    other = desk.handovers.make(desk.clients.named(CLIENT).id)
    with sqlite3.connect(desk.path) as connection:
        connection.execute("UPDATE documents SET content = ? WHERE id = ?", (made.content + b" ", made.id))
    wait_for(qtbot, tab, other.id)
    tab.papers.choose(int(made.id))
    assert tab.papers.paper is None
    assert tab.papers.preview.pages.page_count == 0
    assert "SHA-256" in tab.papers.state
    assert not tab.papers._save.isEnabled()


def test_a_place_leads_to_a_paper(tab: PapersTab, page: ClientsPage, desk: Desk, qtbot: QtBot) -> None:
    client = desk.clients.named(CLIENT)
    first = desk.handovers.make(client.id)
    desk.handovers.make(client.id)
    page.show_client(desk.clients.named("Hotel Nebelzinne").id)
    page.show_place(Place(page="clients", client_id=int(client.id), family="documents", record_id=int(first.id)))
    assert page.client_view.open_key == "papers"
    wait_for(qtbot, tab, first.id)


def test_ctrl_p_prints_the_paper_in_sight(
    tab: PapersTab, page: ClientsPage, desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    made = desk.handovers.make(desk.clients.named(CLIENT).id)
    wait_for(qtbot, tab, made.id)
    page.print_paper()
    box = page.findChild(QMessageBox, "print_message")
    assert isinstance(box, QMessageBox)
    assert page.findChild(QMenu, "paper_offer") is None
    box.close()


def test_several_chosen_papers_are_all_printed(
    tab: PapersTab, desk: Desk, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    printed: list[list[bytes]] = []

    def print_them(papers: list[bytes], _title: str, parent: QWidget) -> QWidget:
        printed.append(papers)
        return QWidget(parent)

    monkeypatch.setattr(kept_papers, "print_papers", print_them)
    made = [desk.handovers.make(desk.clients.named(CLIENT).id, language=language) for language in Language]
    wait_for(qtbot, tab, made[-1].id)
    table = tab.papers.table
    table.selectAll()
    qtbot.waitUntil(lambda: tab.papers._print.text() == "Print 3 papers…")
    assert tab.print_paper()
    assert printed == [[paper.content for paper in reversed(made)]]
    tab.papers.choose(int(made[0].id))
    qtbot.waitUntil(lambda: tab.papers._print.text() == "Print…")


def test_ctrl_p_offers_papers_where_none_is_in_sight(page: ClientsPage, desk: Desk, qtbot: QtBot) -> None:
    client = desk.clients.named(CLIENT)
    made = desk.handovers.make(client.id)
    page.show_client(client.id)
    page.client_view.open_tab("overview")
    qtbot.waitUntil(lambda: page.current_client() == client.id)
    page.print_paper()
    menu = page.findChild(QMenu, "paper_offer")
    assert isinstance(menu, QMenu)
    offered = [action.text() for action in menu.actions() if action.text()]
    assert offered[:2] == ["Write a letter…", "Make a handover…"]
    assert f"Print: {made.title}" in offered
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.findChildren(LetterDialog)))
    page.findChildren(LetterDialog)[0].reject()


def test_the_handover_follows_day_and_language_and_is_kept_once(
    page: ClientsPage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    client = desk.clients.named(CLIENT)
    dialog = page._deeds.make_handover(client.id)
    assert isinstance(dialog, HandoverDialog)
    qtbot.waitUntil(lambda: not dialog.busy)
    before = dialog.preview.content
    dialog.ends_edit.setText("30.6.2027")
    qtbot.waitUntil(lambda: dialog.draft is not None and str(dialog.draft.facts.ends_on) == "2027-06-30")
    assert dialog.preview.content != before
    dialog.language_choice.write(Language.EN)
    qtbot.waitUntil(lambda: dialog.draft is not None and dialog.draft.language is Language.EN)
    dialog.ends_edit.setText("nonsense")
    dialog.renew()
    assert dialog._problem.isVisibleTo(dialog)
    dialog.ends_edit.setText("30.6.2027")
    dialog.renew()
    kept = desk.documents.count()
    dialog.finish()
    dialog.finish()
    assert desk.documents.count() == kept + 1
    assert dialog.kept is not None
    assert dialog.kept.content == dialog.preview.content
    asked = dialog.ask_where()
    assert isinstance(asked, QFileDialog)
    asked.fileSelected.emit(str(tmp_path / "handover.pdf"))
    assert (tmp_path / "handover.pdf").read_bytes() == dialog.kept.content
    assert desk.documents.count() == kept + 1


def test_a_screen_reader_can_name_tab_and_handover(
    tab: PapersTab, page: ClientsPage, desk: Desk, unnamed_widgets: Callable[[QWidget], list[str]], qtbot: QtBot
) -> None:
    client = desk.clients.named(CLIENT)
    wait_for(qtbot, tab, desk.handovers.make(client.id).id)
    assert unnamed_widgets(tab) == []
    dialog = page._deeds.make_handover(client.id)
    assert dialog is not None
    assert unnamed_widgets(dialog) == []
    dialog.reject()
