"""Evidence timeline, open-items list and all papers of a client: chosen, seen, kept, written."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.evidence import EvidenceDraft
from msp_desk.core.actions.open_items import OpenItemsDraft
from msp_desk.core.documents.open_items_overview import OpenItemsOverviewFacts
from msp_desk.core.records.client import Client
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.evidence_dialog import EvidenceDialog, open_evidence
from msp_desk.ui.pages.clients.open_items_dialog import EVERYBODY, OpenItemsDialog, open_open_items
from msp_desk.ui.pages.clients.page import ClientsPage
from msp_desk.ui.pages.clients.paper_export import ask_export_papers, export_papers
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.record_table import RecordTable
from tests.ui.conftest import NameWalk

NAME = "Nimbuskai Spedition"


@pytest.fixture
def client(desk: Desk) -> Client:
    return desk.clients.named(NAME)


@pytest.fixture
def link(desk: Desk) -> DeskLink:
    return DeskLink(desk, Language.EN)


@pytest.fixture
def host(qtbot: QtBot) -> Iterator[QWidget]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    yield window
    for dialog in window.findChildren(QWidget):
        if dialog.isWindow():
            dialog.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _evidence(link: DeskLink, client: Client, host: QWidget) -> EvidenceDialog:
    dialog = open_evidence(link, int(client.id), host)
    assert dialog is not None
    return dialog


def _entries(dialog: EvidenceDialog) -> list[date]:
    assert isinstance(dialog.draft, EvidenceDraft)
    return [entry.day for entry in dialog.draft.facts.entries]


def _is_there(dialog: EvidenceDialog) -> bool:
    return dialog.draft is not None


def test_period_kinds_and_language_set_the_pages_again(
    link: DeskLink, client: Client, host: QWidget, unnamed_widgets: NameWalk
) -> None:
    dialog = _evidence(link, client, host)
    days = _entries(dialog)
    assert len(days) == 4
    assert dialog.draft is not None
    assert dialog.draft.language is Language.DE
    assert dialog.preview.pages.page_count == 1
    dialog.first_edit.setText("1 April 2026")
    dialog.last_edit.setText("31/10/2026")
    dialog.renew()
    assert _entries(dialog) == [day for day in days if date(2026, 4, 1) <= day <= date(2026, 10, 31)]
    dialog.kinds[IncidentFamily.DEMAND].setChecked(False)
    dialog.renew()
    assert len(_entries(dialog)) == 1
    for box in dialog.kinds.values():
        box.setChecked(False)
    dialog.renew()
    assert not _is_there(dialog)
    assert dialog.problem == "Choose at least one kind of incident."
    assert not dialog._save.isEnabled()
    assert unnamed_widgets(dialog) == []


def test_a_day_that_means_nothing_is_said(link: DeskLink, client: Client, host: QWidget) -> None:
    dialog = _evidence(link, client, host)
    dialog.first_edit.setText("yesteryear")
    dialog.renew()
    assert not _is_there(dialog)
    assert dialog.problem
    dialog.first_edit.setText("")
    dialog.renew()
    assert len(_entries(dialog)) == 4
    assert not dialog.problem


def test_an_entry_that_names_another_client_can_be_left_out(
    link: DeskLink, client: Client, host: QWidget, desk: Desk
) -> None:
    other = desk.clients.named("Hotel Nebelzinne")
    desk.incidents.add(
        Incident(
            client_id=client.id, day=date(2026, 9, 1), family=IncidentFamily.ABUSE, severity=Severity.MINOR,
            note=f"Schlimmer als das {other.name}.",
        )
    )  # fmt: skip
    dialog = _evidence(link, client, host)
    assert not _is_there(dialog)
    assert other.name in dialog.problem
    assert not dialog.leave_out_button.isHidden()
    dialog.leave_out_button.click()
    assert len(_entries(dialog)) == 4
    assert isinstance(dialog.draft, EvidenceDraft)
    assert dialog.draft.facts.left_out == 1
    assert dialog.leave_out_button.isHidden()


def test_a_timeline_is_kept_once_and_written(
    link: DeskLink, client: Client, host: QWidget, desk: Desk, tmp_path: Path
) -> None:
    dialog = _evidence(link, client, host)
    assert dialog.draft is not None
    pdf = dialog.draft.pdf
    dialog.finish()
    (paper,) = desk.papers.all(client_id=int(client.id), kind=DocumentKind.EVIDENCE)
    assert not dialog._keep.isEnabled()
    dialog.finish(tmp_path / "e.pdf")
    assert (tmp_path / "e.pdf").read_bytes() == pdf == desk.papers.verify(paper.id).content
    assert len(desk.papers.all(client_id=int(client.id))) == 1


def _open_items(link: DeskLink, client_id: int | None, host: QWidget) -> OpenItemsDialog:
    dialog = open_open_items(link, client_id, host)
    assert dialog is not None
    return dialog


def test_the_list_follows_day_language_and_whose_it_is(
    link: DeskLink, client: Client, host: QWidget, unnamed_widgets: NameWalk
) -> None:
    dialog = _open_items(link, int(client.id), host)
    draft = dialog.draft
    assert isinstance(draft, OpenItemsDraft)
    assert (draft.language, draft.facts.day) == (Language.DE, link.today)
    dialog.day_edit.setText("1 March 2026")
    dialog.language_choice.write(Language.IT)
    dialog.renew()
    assert isinstance(dialog.draft, OpenItemsDraft)
    assert (dialog.draft.language, dialog.draft.facts.day) == (Language.IT, date(2026, 3, 1))
    dialog.whose_choice.write(EVERYBODY)
    dialog.renew()
    assert isinstance(dialog.draft, OpenItemsDraft)
    assert isinstance(dialog.draft.facts, OpenItemsOverviewFacts)
    assert dialog.draft.client is None
    assert "internal" in dialog.windowTitle()
    assert unnamed_widgets(dialog) == []


def test_the_owners_list_is_kept_with_the_firm(link: DeskLink, host: QWidget, desk: Desk, tmp_path: Path) -> None:
    dialog = _open_items(link, None, host)
    dialog.finish(tmp_path / "all.pdf")
    (paper,) = desk.papers.all(kind=DocumentKind.OPEN_ITEMS)
    assert paper.client_id is None
    assert (tmp_path / "all.pdf").read_bytes() == desk.papers.verify(paper.id).content


def test_all_papers_go_into_one_file(link: DeskLink, client: Client, host: QWidget, desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "all.zip"
    failure = export_papers(link, int(client.id), out, host)
    assert failure.objectName() == "failure"
    assert not out.exists()
    desk.open_items.finish(desk.open_items.draft(int(client.id)))
    desk.evidence.finish(desk.evidence.draft(int(client.id)))
    dialog = ask_export_papers(link, int(client.id), host)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(out))
    dialog.reject()
    said = host.findChild(QMessageBox, "papers_saved")
    assert said is not None
    assert said.text().startswith("2 papers saved")
    with zipfile.ZipFile(out) as archive:
        assert len(archive.namelist()) == 3


def test_the_money_tab_offers_the_list_as_of_its_day(page: ClientsPage, client: Client) -> None:
    page.show_client(client.id)
    page.client_view.open_tab("money")
    page.client_view.money.ageing.paper.click()
    (dialog,) = page.findChildren(OpenItemsDialog)
    assert isinstance(dialog.draft, OpenItemsDraft)
    assert dialog.draft.client is not None
    assert dialog.draft.client.name == NAME
    dialog.reject()


def _is_chosen(table: RecordTable[Any], key: int) -> bool:
    table.choose(key)
    return table.selected_ids() == [key]


def test_the_log_offers_to_attach_a_file(page: ClientsPage, client: Client, desk: Desk, qtbot: QtBot) -> None:
    page.show_client(client.id)
    page.client_view.open_tab("log")
    log = page.client_view.log
    offered: dict[str, list[str]] = {}
    for family in ("incidents", "work"):
        key = desk.rooms[family].all(client_id=int(client.id))[0].id
        log.show_kind(family)
        qtbot.waitUntil(partial(_is_chosen, log.table.table, key))
        menu = QMenu()
        log._fill_menu(menu, [key])
        offered[family] = [action.text() for action in menu.actions()]
    assert "Attach file…" in offered["incidents"]
    assert "Attach file…" not in offered["work"]
    incident = desk.incidents.all(client_id=int(client.id))[0]
    asked = log.attach_files("incidents", int(incident.id))
    assert asked is not None
    asked.reject()
    for form in page.findChildren(FormDialog):
        form.reject()
