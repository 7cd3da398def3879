"""The expectations sheet over a window: its page, its texts, saving and keeping."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QMessageBox, QWidget
from shiboken6 import isValid

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.expectation import ExpectationPart
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.expectations_dialog import ExpectationsDialog, open_expectations

NameWalk = Callable[[QWidget], list[str]]


@pytest.fixture
def dialog(link: DeskLink, host: QWidget, sample: Desk) -> Iterator[ExpectationsDialog]:
    made = open_expectations(link, host, client_id=int(sample.clients.named("Quarzfeld Optik").id))
    assert made is not None
    yield made
    if isValid(made):
        made.close()
        made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_it_opens_in_the_clients_language_with_the_programs_texts(dialog: ExpectationsDialog, sample: Desk) -> None:
    assert dialog.sheet.language is Language.DE
    assert dialog.texts() == sample.expectations.texts(Language.DE)
    assert "Quarzfeld Optik" in dialog.windowTitle()
    assert dialog.said == ""


def test_a_changed_text_is_set_and_kept_with_the_paper(
    dialog: ExpectationsDialog, sample: Desk, tmp_path: Path
) -> None:
    before = dialog.sheet.pdf
    dialog.text_edit(ExpectationPart.PAYMENT).setPlainText("Immer am Ersten.\n<b>Bar</b> geht auch.")
    dialog.finish(tmp_path / "sheet.pdf")
    assert dialog.sheet.pdf != before
    assert (tmp_path / "sheet.pdf").read_bytes() == dialog.sheet.pdf
    assert sample.expectations.texts(Language.DE)[ExpectationPart.PAYMENT] == "Immer am Ersten.\n<b>Bar</b> geht auch."
    assert dialog.kept is not None
    assert dialog.kept.kind is DocumentKind.EXPECTATIONS
    assert dialog.kept.content == dialog.sheet.pdf


def test_closing_without_saving_keeps_no_text(dialog: ExpectationsDialog, sample: Desk) -> None:
    before = sample.documents.count()
    dialog.text_edit(ExpectationPart.PAYMENT).setPlainText("Nie.")
    dialog.reject()
    assert sample.expectations.changed_parts(Language.DE) == frozenset()
    assert sample.documents.count() == before


def test_another_language_brings_its_own_texts(dialog: ExpectationsDialog, sample: Desk) -> None:
    dialog.language_choice.setCurrentIndex(list(Language).index(Language.IT))
    assert dialog.sheet.language is Language.IT
    assert dialog.texts() == sample.expectations.texts(Language.IT)


def test_the_programs_texts_come_back(dialog: ExpectationsDialog, sample: Desk, tmp_path: Path) -> None:
    sample.expectations.change_texts(Language.DE, {ExpectationPart.STACK: "Nur Papier."})
    dialog.use_shipped()
    dialog.finish(tmp_path / "sheet.pdf")
    assert sample.expectations.changed_parts(Language.DE) == frozenset()


def test_more_than_one_page_is_said(dialog: ExpectationsDialog) -> None:
    dialog.text_edit(ExpectationPart.STACK).setPlainText("Wir reden über alles, was unklar ist.\n" * 90)
    dialog.renew()
    assert dialog.said == f"The texts take {dialog.sheet.pages} pages; the sheet is meant to be one."


def test_a_file_that_cannot_be_written_is_said_and_nothing_is_kept(
    dialog: ExpectationsDialog, sample: Desk, tmp_path: Path
) -> None:
    before = sample.documents.count()
    dialog.finish(tmp_path / "no such folder" / "sheet.pdf")
    assert dialog.said
    assert dialog.kept is None
    assert sample.documents.count() == before


def test_a_client_that_is_gone_is_said(link: DeskLink, host: QWidget) -> None:
    assert open_expectations(link, host, client_id=9999) is None
    box = host.findChild(QMessageBox, "failure")
    assert box is not None
    box.close()


@pytest.mark.parametrize("language", list(Language))
def test_every_widget_has_a_name(sample: Desk, host: QWidget, language: Language, unnamed_widgets: NameWalk) -> None:
    link = DeskLink(sample, language)
    dialog = open_expectations(link, host, prospect_id=1)
    assert dialog is not None
    assert unnamed_widgets(dialog) == []
    dialog.close()
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
