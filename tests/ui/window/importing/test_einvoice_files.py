"""Electronic invoices through the import dialog: recognised by themselves, the client asked once, stored once."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.invoice import InvoiceKind
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.window.importing import open_import
from msp_desk.ui.window.importing.import_dialog import ImportDialog
from tests.core.importing.einvoice_files import archive, cii, fatturapa, pdf_with, ubl


@pytest.fixture
def link(bare: Desk) -> DeskLink:
    return DeskLink(bare, Language.EN)


def settle(dialog: ImportDialog, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not dialog.busy)


def close(dialog: ImportDialog) -> None:
    dialog.done(0)
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete)


def said(dialog: QWidget, name: str) -> str:
    found = dialog.findChild(QLabel, name)
    assert found is not None
    return found.text()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("zugferd.pdf", pdf_with(cii())),
        ("zugferd1.xml", cii(old=True).encode()),
        ("xrechnung-cii.xml", cii().encode()),
        ("xrechnung-ubl.xml", ubl().encode()),
        ("fattura.xml", fatturapa("RE-2026-0301").encode()),
        ("archive.zip", archive(one__xml=cii())),
    ],
)
def test_an_invoice_is_stored_with_its_client_asked_once(
    link: DeskLink, host: QWidget, bare: Desk, tmp_path: Path, qtbot: QtBot, name: str, content: bytes
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    dialog = open_import(link, host, [path])
    settle(dialog, qtbot)
    assert dialog.columns.kind() == "invoices"
    assert said(dialog, "import_problem") == ""
    create = dialog.findChild(QCheckBox, "import_create_clients")
    assert create is not None
    assert create.isVisibleTo(dialog)
    labels = [label.text() for label in dialog.columns.findChildren(QLabel)]
    assert "1 client is not on the desk: Amberlock Dental & Partner." in labels
    go = dialog.findChild(QPushButton, "import_go")
    assert go is not None
    assert not go.isEnabled()
    create.click()
    settle(dialog, qtbot)
    assert (go.isEnabled(), go.text()) == (True, "Import 1 row")
    go.click()
    settle(dialog, qtbot)
    invoice = bare.invoices.all()[0]
    assert (invoice.number, invoice.gross, invoice.net) == ("RE-2026-0301", 178_500, 150_000)
    assert bare.clients.get(invoice.client_id).name == "Amberlock Dental & Partner"
    dialog.take_files([path])
    settle(dialog, qtbot)
    assert said(dialog, "import_state") == "There is nothing to import: the desk holds every row already."
    assert not create.isVisibleTo(dialog) or create.isChecked()
    close(dialog)


def test_the_client_is_not_asked_again_for_the_next_invoice_or_its_credit_note(
    link: DeskLink, host: QWidget, bare: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    invoices, credit = tmp_path / "invoices.zip", tmp_path / "credit.xml"
    invoices.write_bytes(archive(one__xml=cii("RE-1"), two__xml=ubl("RE-2")))
    credit.write_text(cii("GU-1", code="381", corrects="RE-1"), "utf-8")
    dialog = open_import(link, host, [invoices, credit])
    settle(dialog, qtbot)
    create = dialog.findChild(QCheckBox, "import_create_clients")
    go = dialog.findChild(QPushButton, "import_go")
    assert create is not None
    assert go is not None
    create.click()
    settle(dialog, qtbot)
    go.click()
    settle(dialog, qtbot)
    go.click()
    settle(dialog, qtbot)
    assert (go.isEnabled(), go.text()) == (True, "Import 1 row")
    go.click()
    settle(dialog, qtbot)
    assert len(bare.clients.all()) == 1
    kinds = {one.number: one.kind for one in bare.invoices.all()}
    assert kinds == {"RE-1": InvoiceKind.INVOICE, "RE-2": InvoiceKind.INVOICE, "GU-1": InvoiceKind.CREDIT_NOTE}
    close(dialog)


def test_electronic_invoices_can_be_chosen_among_files(link: DeskLink, host: QWidget) -> None:
    dialog = open_import(link, host)
    chooser = dialog.choose_files()
    assert isinstance(chooser, QFileDialog)
    first = chooser.nameFilters()[0]
    assert all(ending in first for ending in ("*.csv", "*.xlsx", "*.xml", "*.pdf", "*.zip"))
    chooser.close()
    close(dialog)


def test_an_xml_file_that_is_no_invoice_is_explained(
    link: DeskLink, host: QWidget, bare: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "page.xml"
    path.write_text("<html><body/></html>", "utf-8")
    dialog = open_import(link, host, [path])
    settle(dialog, qtbot)
    assert "no invoice that is read" in said(dialog, "import_problem")
    assert bare.imports.entries() == []
    close(dialog)
