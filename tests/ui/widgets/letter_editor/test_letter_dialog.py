"""The letter dialog: preview, checks, what follows what is edited, finishing to a file; papers that are kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QMessageBox, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.documents.letters.facts import Dispatch, LetterLayout
from msp_desk.core.parting.letter_checks import CheckLevel
from msp_desk.core.records.agreement import Agreement, Law
from msp_desk.core.records.client import Client
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.language import Language
from msp_desk.ui.pages.clients.asking import pdf_name
from msp_desk.ui.pages.clients.letter_dialog import LetterDialog
from msp_desk.ui.pages.clients.letter_fields import LetterFields
from msp_desk.ui.pages.clients.page import ClientsPage
from msp_desk.ui.pages.clients.paper_dialog import PaperDialog
from msp_desk.ui.pages.clients.sourced_edits import SourcedChoice

NameWalk = Callable[[QWidget], list[str]]
CLIENT = "Nimbuskai Spedition"


@pytest.fixture
def dialog(page: ClientsPage, desk: Desk, qtbot: QtBot) -> LetterDialog:
    opened = page.open_letter(desk.clients.named(CLIENT).id)
    assert opened is not None
    qtbot.waitUntil(lambda: opened.preview.pages.page_count > 0)
    return opened


def line(fields: LetterFields, key: str) -> QLineEdit:
    edit = fields.edit(key)
    assert isinstance(edit, QLineEdit)
    return edit


def choice(fields: LetterFields, key: str) -> SourcedChoice:
    edit = fields.edit(key)
    assert isinstance(edit, SourcedChoice)
    return edit


def blocking(dialog: LetterDialog) -> list[str]:
    return [check.code for check in dialog.checks if check.level is CheckLevel.BLOCKED]


def test_the_log_fills_the_letter_and_the_page_is_shown(dialog: LetterDialog) -> None:
    assert dialog.preview.pages.page_count == 2
    assert line(dialog.fields, "recipient").text() == "Nimbuskai Spedition GmbH"
    assert line(dialog.fields, "end_date").text() == "31 Mar 2027"
    assert choice(dialog.fields, "dispatch").value() is Dispatch.REGISTERED
    assert choice(dialog.fields, "layout").value() is LetterLayout.DIN_5008_B
    assert blocking(dialog) == []
    assert dialog.finish_button.isEnabled()


def test_the_page_follows_what_is_typed_a_moment_after_the_last_key(dialog: LetterDialog, qtbot: QtBot) -> None:
    before = dialog.letter
    signatory = line(dialog.fields, "signatory")
    signatory.clear()
    QTest.keyClicks(signatory, "Ada Quell")
    assert dialog.letter is before, "nothing is set again while keys come"
    qtbot.waitUntil(lambda: dialog.letter.facts.signatory == "Ada Quell")


def test_a_letter_nobody_signs_is_blocked_and_says_so(dialog: LetterDialog) -> None:
    line(dialog.fields, "signatory").clear()
    dialog.renew()
    assert blocking(dialog) == ["parting.signatory_missing"]
    assert not dialog.finish_button.isEnabled()
    assert "Nobody is named who signs." in dialog.finish_button.toolTip()
    line(dialog.fields, "signatory").setText("Ruth Weidenborn")
    dialog.renew()
    assert dialog.finish_button.isEnabled()
    assert dialog.finish_button.toolTip() == ""


def test_a_day_that_means_nothing_is_said_beside_it_and_blocks(dialog: LetterDialog) -> None:
    line(dialog.fields, "end_date").setText("someday")
    dialog.renew()
    assert not dialog.finish_button.isEnabled()
    assert "someday" in dialog.fields.edit("end_date").accessibleDescription()
    assert dialog.letter.facts.end_date == date(2027, 3, 31)


def test_other_days_follow_the_end_day(dialog: LetterDialog) -> None:
    before = dialog.letter.facts
    line(dialog.fields, "end_date").setText("30 Jun 2027")
    dialog.renew()
    after = dialog.letter.facts
    assert after.end_date == date(2027, 6, 30)
    assert before.handover_date is not None
    assert after.handover_date is not None
    assert after.handover_date > before.handover_date
    assert line(dialog.fields, "final_invoice_date").text() == "15 Jul 2027"
    assert dialog.finish_button.isEnabled()


def test_an_end_that_is_too_early_blocks(dialog: LetterDialog) -> None:
    line(dialog.fields, "end_date").setText("31 Dec 2026")
    dialog.renew()
    assert blocking(dialog) == ["parting.end_date_too_early"]


def test_the_layout_follows_the_language_and_can_still_be_another(dialog: LetterDialog) -> None:
    choice(dialog.fields, "language").write(Language.EN)
    dialog.renew()
    assert dialog.letter.language is Language.EN
    assert choice(dialog.fields, "layout").value() is LetterLayout.ENGLISH_UK
    choice(dialog.fields, "layout").write(LetterLayout.DIN_5008_A)
    dialog.renew()
    assert dialog.letter.layout is LetterLayout.DIN_5008_A
    assert line(dialog.fields, "recipient").text() == "Nimbuskai Spedition GmbH"


def test_a_reason_needs_its_day_and_is_then_in_the_letter(dialog: LetterDialog) -> None:
    fact = dialog.fields.edit("reason_fact_0")
    assert isinstance(fact, QPlainTextEdit)
    fact.setPlainText("die Rechnung RE-2026-0126 ist offen")
    dialog.renew()
    assert not dialog.finish_button.isEnabled()
    assert not dialog.letter.facts.reasons
    line(dialog.fields, "reason_day_0").setText("15 Jun 2026")
    line(dialog.fields, "reason_clause_0").setText("6.1")
    dialog.renew()
    reason = dialog.letter.facts.reasons[-1]
    assert (reason.day, reason.clause) == (date(2026, 6, 15), "6.1")
    assert dialog.finish_button.isEnabled()


def test_another_clients_name_in_a_reason_blocks(dialog: LetterDialog) -> None:
    fact = dialog.fields.edit("reason_fact_0")
    assert isinstance(fact, QPlainTextEdit)
    fact.setPlainText("anders als Marensteg Maschinenbau zahlen Sie nicht")
    line(dialog.fields, "reason_day_0").setText("15 Jun 2026")
    dialog.renew()
    assert "parting.leak_other_client" in blocking(dialog)


def test_characters_that_no_font_has_are_named_and_keep_the_earlier_page(dialog: LetterDialog) -> None:
    line(dialog.fields, "signatory").setText("Ruth \U00013000")
    dialog.renew()
    assert not dialog.finish_button.isEnabled()
    assert dialog.preview.pages.page_count == 2


def test_finishing_writes_the_file_and_keeps_the_paper_with_the_client(
    dialog: LetterDialog, page: ClientsPage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    client = desk.clients.named(CLIENT)
    page.show_client(client.id)
    before = page.client_view.overview.papers.table.record_model.count
    dialog.finish_button.click()
    asked = dialog.findChild(QFileDialog)
    assert isinstance(asked, QFileDialog)
    out = tmp_path / "letter.pdf"
    with qtbot.waitSignal(dialog.letter_finished):
        asked.fileSelected.emit(str(out))
    assert out.read_bytes().startswith(b"%PDF")
    papers = desk.documents.all(client_id=client.id, newest_first=True)
    assert papers[0].kind is DocumentKind.LETTER
    assert papers[0].content == out.read_bytes()
    qtbot.waitUntil(lambda: page.client_view.overview.papers.table.record_model.count == before + 1)


def test_a_file_that_cannot_be_written_keeps_the_letter_open(dialog: LetterDialog, desk: Desk, tmp_path: Path) -> None:
    before = desk.documents.count()
    dialog.finish(tmp_path / "no such folder" / "letter.pdf")
    assert dialog.isVisible()
    assert desk.documents.count() == before
    assert "no such folder" in dialog._problem_text.text()


def test_esc_asks_once_when_something_was_changed(dialog: LetterDialog) -> None:
    line(dialog.fields, "signatory").setText("Ada Quell")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_enter_in_a_field_does_not_finish_the_letter(dialog: LetterDialog) -> None:
    QTest.keyClick(dialog.fields.edit("signatory"), Qt.Key.Key_Return)
    assert dialog.findChild(QFileDialog) is None
    assert dialog.isVisible()


def test_a_client_without_an_agreement_is_told_what_is_missing(page: ClientsPage, desk: Desk) -> None:
    client = desk.clients.add(Client(name="Without agreement"))
    assert page.open_letter(client.id) is None
    (box,) = [box for box in page.findChildren(QMessageBox) if box.isVisible()]
    assert "Without agreement has no running agreement" in box.informativeText()


def test_a_screen_reader_can_name_everything_in_the_letter(dialog: LetterDialog, unnamed_widgets: NameWalk) -> None:
    assert unnamed_widgets(dialog) == []


def test_the_letter_can_be_used_in_the_smallest_window(dialog: LetterDialog) -> None:
    dialog.resize(1000, 600)
    assert dialog.width() == 1000
    assert dialog.height() == 600


def test_a_kept_paper_is_shown_as_it_was_made_and_saved_again(
    page: ClientsPage, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    client = desk.clients.named(CLIENT)
    made = desk.handovers.make(client.id)
    page.show_client(client.id)
    opened = page._deeds.open_paper(made.id)
    assert isinstance(opened, PaperDialog)
    assert opened._preview.pages.page_count >= 1
    PaperDialog.ask_where_to_save(made, page.link, opened)
    asked = opened.findChild(QFileDialog)
    assert isinstance(asked, QFileDialog)
    asked.fileSelected.emit(str(tmp_path / "again.pdf"))
    assert (tmp_path / "again.pdf").read_bytes() == made.content


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Kündigung RV/2022: Ende", "Kündigung RV-2022- Ende.pdf"),
        ("../../etc/passwd", "etc-passwd.pdf"),
        ("  ", "MSP Desk.pdf"),
        ("x" * 300, "x" * 80 + ".pdf"),
    ],
)
def test_suggested_file_names_are_safe_everywhere(name: str, file: str) -> None:
    assert pdf_name(name) == file


@pytest.fixture
def silent(page: ClientsPage, desk: Desk, today: date, qtbot: QtBot) -> LetterDialog:
    """A letter under an agreement by German law that says nothing about notice."""
    client = desk.clients.add(Client(name="Stillwater", street="Weg 1", postal_code="12345", city="Ort", country="DE"))
    desk.agreements.add(Agreement(client_id=client.id, number="S-1", start=date(2024, 1, 1), law=Law.DE))
    opened = page.open_letter(client.id)
    assert opened is not None
    qtbot.waitUntil(lambda: opened.preview.pages.page_count > 0)
    return opened


def labels_of(dialog: LetterDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisibleTo(dialog))


def test_where_the_agreement_is_silent_the_laws_notice_is_confirmed_by_a_tick(
    silent: LetterDialog, qtbot: QtBot
) -> None:
    assert silent.letter.notice.from_law
    assert not silent.law_tick.isHidden()
    assert "parting.law_unconfirmed" in [check.code for check in silent.checks]
    silent.law_tick.click()
    qtbot.waitUntil(lambda: "parting.law_unconfirmed" not in [check.code for check in silent.checks])
    assert silent.letter.law_confirmed
    assert "You confirmed that the law’s notice applies." in labels_of(silent)
    silent.law_tick.click()
    silent.renew()
    assert "parting.law_unconfirmed" in [check.code for check in silent.checks]
    assert "You confirmed" not in labels_of(silent)


def test_no_tick_where_the_agreement_says_it(dialog: LetterDialog) -> None:
    assert dialog.law_tick.isHidden()


def test_a_letter_that_cannot_be_written_says_so_and_is_not_kept(
    dialog: LetterDialog, desk: Desk, tmp_path: Path
) -> None:
    kept = desk.documents.count()
    dialog.finish(tmp_path / "missing" / "letter.pdf")
    assert dialog.isVisible()
    assert "letter.pdf" in dialog._problem_text.text()
    assert desk.documents.count() == kept
    dialog.finish(desk.path)
    assert dialog.isVisible()
    assert desk.documents.count() == kept, "a desk file is never written over"


def test_ctrl_enter_finishes_by_keyboard(dialog: LetterDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    asked = dialog.findChild(QFileDialog, "save_pdf")
    assert asked is not None
    asked.close()
