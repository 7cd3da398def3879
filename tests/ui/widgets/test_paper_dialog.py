"""A kept paper over the window: shown as it was made, printed, saved byte for byte, put into a mail draft."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QMessageBox, QPushButton, QWidget
from shiboken6 import isValid

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.document import Document
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.paper_dialog import PaperDialog, open_paper


@pytest.fixture
def made(sample: Desk) -> Document:
    """A paper that was kept."""
    return sample.handovers.make(sample.clients.named("Nimbuskai Spedition").id)


@pytest.fixture
def dialog(sample: Desk, made: Document, host: QWidget) -> Iterator[PaperDialog]:
    link = DeskLink(sample, Language.EN)
    shown = open_paper(link, host, int(made.id))
    assert shown is not None
    yield shown
    if isValid(shown):
        shown.close()
        shown.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def press(dialog: PaperDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisible()
    QTest.keyClick(button, Qt.Key.Key_Return)


def test_it_is_shown_as_it_was_made_and_saved_byte_for_byte(
    dialog: PaperDialog, made: Document, tmp_path: Path
) -> None:
    assert dialog.preview.content == made.content
    assert dialog.windowTitle() == made.title
    press(dialog, "paper_save")
    asked = dialog.findChild(QFileDialog, "save_pdf")
    assert asked is not None
    asked.fileSelected.emit(str(tmp_path / "again.pdf"))
    asked.close()
    assert (tmp_path / "again.pdf").read_bytes() == made.content


def test_a_file_that_cannot_be_written_is_said(dialog: PaperDialog, tmp_path: Path) -> None:
    press(dialog, "paper_save")
    asked = dialog.findChild(QFileDialog, "save_pdf")
    assert asked is not None
    asked.fileSelected.emit(str(tmp_path / "no such folder" / "again.pdf"))
    asked.close()
    box = dialog.findChild(QMessageBox, "failure")
    assert box is not None
    assert "again.pdf" in box.informativeText()
    box.close()


def test_it_is_printed(dialog: PaperDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    press(dialog, "paper_print")
    box = dialog.findChild(QMessageBox, "print_message")
    assert box is not None
    box.close()


def test_it_goes_into_a_mail_draft(dialog: PaperDialog, tmp_path: Path) -> None:
    press(dialog, "paper_mail")
    asked = dialog.findChild(QFileDialog)
    assert asked is not None
    out = tmp_path / "draft.eml"
    asked.fileSelected.emit(str(out))
    asked.close()
    assert b"application/pdf" in out.read_bytes()
    for box in dialog.findChildren(QMessageBox):
        box.close()


def test_a_paper_in_sight_is_not_offered_to_be_opened(
    dialog: PaperDialog, unnamed_widgets: Callable[[QWidget], list[str]]
) -> None:
    shown = [one.objectName() for one in dialog.deeds.findChildren(QPushButton) if one.isVisible()]
    assert shown == ["paper_print", "paper_save", "paper_mail"]
    assert unnamed_widgets(dialog) == []
