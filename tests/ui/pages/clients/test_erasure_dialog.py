"""Erasing a client from the window: counts first, then its name letter by letter, then the certificate."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import FileProblem
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.erasure import ErasureReason
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.erasure_dialog import ErasureDialog
from msp_desk.ui.pages.clients.page import ClientsPage

CLIENT = "Nimbuskai Spedition"


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot) -> ErasureDialog:
    """The dialog, once it has counted."""
    made = ErasureDialog(DeskLink(desk, Language.EN), int(desk.clients.named(CLIENT).id))
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: not made.busy)
    return made


def test_counts_come_first(dialog: ErasureDialog) -> None:
    said = dialog.lines()
    assert "Erased entirely" in said
    assert said[said.index("Contacts") + 1] == "3"
    assert "45 invoices" in said
    assert any("8 years" in line for line in said)
    assert any("still served" in line for line in said)


def test_only_the_whole_name_opens_the_way(dialog: ErasureDialog) -> None:
    assert not dialog.erase_button.isEnabled()
    for typed in (CLIENT[:-1], CLIENT.lower(), ""):
        dialog.name_edit.setText(typed)
        assert not dialog.erase_button.isEnabled()
    dialog.name_edit.setText(f" {CLIENT} ")
    assert dialog.erase_button.isEnabled()


def test_enter_does_not_erase(dialog: ErasureDialog, desk: Desk) -> None:
    dialog.name_edit.setText(CLIENT)
    QTest.keyClick(dialog.name_edit, Qt.Key.Key_Return)
    assert not dialog.busy
    assert desk.clients.named(CLIENT).name == CLIENT


def test_the_client_is_erased_and_the_certificate_written(
    dialog: ErasureDialog, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    number = dialog._client.id
    out = tmp_path / "certificate.pdf"
    dialog.name_edit.setText(CLIENT)
    dialog.reason_box.setCurrentIndex(list(ErasureReason).index(ErasureReason.OBJECTION))
    with qtbot.waitSignal(dialog.erased) as told:
        dialog.erase(out)
    assert told.args is not None
    assert told.args[1] == out
    assert out.read_bytes().startswith(b"%PDF")
    assert desk.clients.get(int(number)).name == f"Erased client {int(number)}"
    (paper,) = desk.papers.all(kind=DocumentKind.ERASURE)
    assert CLIENT not in paper.title
    assert not dialog.isVisible()


def test_what_fails_is_said_and_nothing_is_erased(
    dialog: ErasureDialog, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.name_edit.setText(CLIENT)
    dialog.erase(tmp_path / "none" / "certificate.pdf")
    qtbot.waitUntil(lambda: not dialog.busy)
    assert "certificate.pdf" in dialog.said
    assert desk.clients.named(CLIENT).name == CLIENT
    assert dialog.erase_button.isEnabled()


def test_a_file_that_could_not_be_written_anew_is_tried_again(
    dialog: ErasureDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([False, True])
    monkeypatch.setattr("msp_desk.core.actions.erasure.rewrite", lambda _database: next(answers))
    dialog.name_edit.setText(CLIENT)
    dialog.erase(tmp_path / "certificate.pdf")
    qtbot.waitUntil(lambda: not dialog.busy)
    assert "traces may be left" in dialog.said
    assert dialog.erase_button.text() == "Try again"
    with qtbot.waitSignal(dialog.erased):
        dialog.erase_button.click()


def test_the_page_offers_it_and_goes_on_without_the_client(
    page: ClientsPage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    number = int(desk.clients.named(CLIENT).id)
    opened = page._deeds.erase(number)
    assert opened is not None
    qtbot.waitUntil(lambda: not opened.busy)
    opened.name_edit.setText(CLIENT)
    opened.erase(tmp_path / "certificate.pdf")
    qtbot.waitUntil(lambda: page.window().findChild(QMessageBox, "written_file") is not None)
    box = page.window().findChild(QMessageBox, "written_file")
    assert isinstance(box, QMessageBox)
    assert "certificate.pdf" in box.text()
    box.close()
    assert desk.undoable is None


def test_a_desk_that_refuses_says_why(dialog: ErasureDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_words: object) -> None:
        raise FileProblem("desk.disk_full", file="my.mspdesk")

    monkeypatch.setattr(dialog._link.desk.erasure, "erase", refuse)
    dialog.name_edit.setText(CLIENT)
    dialog.erase(Path("certificate.pdf"))
    qtbot.waitUntil(lambda: not dialog.busy)
    assert "no room left" in dialog.said


def test_a_dialog_that_is_closed_while_it_counts_says_nothing(desk: Desk, qtbot: QtBot) -> None:
    link = DeskLink(desk, Language.EN)
    made = ErasureDialog(link, int(desk.clients.named(CLIENT).id))
    made.show()
    made.reject()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)
    assert not isValid(made)
    qtbot.waitUntil(lambda: not link.background.busy)


def test_a_client_that_is_not_there_is_said_and_no_half_dialog_stays(page: ClientsPage) -> None:
    assert page._deeds.erase(0) is None
    assert page.findChildren(ErasureDialog) == []
    (box,) = page.findChildren(QMessageBox, "failure")
    assert isinstance(box, QMessageBox)
    box.close()
