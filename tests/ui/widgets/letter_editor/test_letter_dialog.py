"""A letter with notice in its dialog: preview, checks, what follows what is edited, finishing to a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.documents.letters.facts import LetterLayout
from msp_desk.core.parting.letter_checks import CheckLevel
from msp_desk.core.records.client import Client
from msp_desk.core.records.dispatch import Dispatch
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.asking import pdf_name
from msp_desk.ui.widgets.letter_editor.dialog import LetterDialog, open_letter
from msp_desk.ui.widgets.letter_editor.page_setter import SetLetter
from msp_desk.ui.widgets.sourced_edits import SourcedDayEdit
from tests.ui.widgets.letter_editor.by_hand import Hand

NameWalk = Callable[[QWidget], list[str]]


def test_the_log_fills_the_letter_and_the_page_is_shown(hand: Hand, dialog: LetterDialog) -> None:
    assert hand.editor.preview.pages.page_count == 2
    assert hand.line("recipient").text() == "Nimbuskai Spedition GmbH"
    assert hand.line("end_date").text() == "31 Mar 2027"
    assert hand.choice("dispatch").value() is Dispatch.REGISTERED
    assert hand.choice("layout").value() is LetterLayout.DIN_5008_B
    assert hand.blocking() == []
    assert dialog.finish_button.isEnabled()
    assert "must have it by 31 December 2026: 40 days left" in hand.editor.line


def test_the_page_follows_what_is_typed_a_moment_after_the_last_key(hand: Hand, qtbot: QtBot) -> None:
    before, page = hand.editor.letter, hand.editor.preview.content
    signatory = hand.line("signatory")
    signatory.clear()
    QTest.keyClicks(signatory, "Ada Quell")
    assert hand.editor.letter is before, "nothing is set again while keys come"
    assert hand.editor.busy
    qtbot.waitUntil(lambda: not hand.editor.busy)
    assert hand.facts.signatory == "Ada Quell"
    assert hand.editor.preview.content != page


def test_only_the_newest_of_several_pages_is_shown(hand: Hand, qtbot: QtBot) -> None:
    shown: list[SetLetter] = []
    hand.editor._setter.done.connect(shown.append)
    for name in ("Ada", "Ada Q", "Ada Quell"):
        hand.line("signatory").setText(name)
        hand.editor.renew()
    qtbot.waitUntil(lambda: not hand.editor.busy)
    assert [one.letter.facts.signatory for one in shown] == ["Ada Quell"]
    assert hand.editor.preview.content == shown[0].pdf


def test_a_letter_nobody_signs_is_blocked_and_says_so(hand: Hand, dialog: LetterDialog) -> None:
    hand.write(signatory="")
    assert hand.blocking() == ["signatory_missing"]
    assert not dialog.finish_button.isEnabled()
    assert "Nobody is named who signs." in dialog.finish_button.toolTip()
    assert hand.line("signatory").property("wrong")
    hand.write(signatory="Ruth Weidenborn")
    assert dialog.finish_button.isEnabled()
    assert dialog.finish_button.toolTip() == ""
    assert not hand.line("signatory").property("wrong")


def test_a_day_that_means_nothing_is_said_beside_it_and_blocks(hand: Hand, dialog: LetterDialog) -> None:
    hand.write(end_date="someday")
    assert not dialog.finish_button.isEnabled()
    assert "someday" in hand.line("end_date").accessibleDescription()
    assert hand.facts.end_date == date(2027, 3, 31)
    dialog.editor.finish(None)
    assert "someday" in hand.editor.said


def test_other_days_follow_the_end_day(hand: Hand, dialog: LetterDialog) -> None:
    before = hand.facts
    hand.write(end_date="30 Jun 2027")
    after = hand.facts
    assert after.end_date == date(2027, 6, 30)
    assert before.handover_date is not None
    assert after.handover_date is not None
    assert after.handover_date > before.handover_date
    assert hand.line("final_invoice_date").text() == "15 Jul 2027"
    assert dialog.finish_button.isEnabled()


def test_an_end_that_is_too_early_blocks(hand: Hand) -> None:
    hand.write(end_date="31 Dec 2026")
    assert hand.blocking() == ["end_date_too_early"]


def test_the_layout_follows_the_language_and_can_still_be_another(hand: Hand) -> None:
    hand.choose("language", Language.EN)
    assert hand.letter.language is Language.EN
    assert hand.choice("layout").value() is LetterLayout.ENGLISH_UK
    hand.choose("layout", LetterLayout.DIN_5008_A)
    assert hand.letter.layout is LetterLayout.DIN_5008_A
    assert hand.line("recipient").text() == "Nimbuskai Spedition GmbH"


def test_a_reason_needs_its_day_and_is_then_in_the_letter(hand: Hand, dialog: LetterDialog) -> None:
    hand.write(reason_fact_0="die Rechnung RE-2026-0126 ist offen")
    assert not dialog.finish_button.isEnabled()
    assert not hand.facts.reasons
    hand.write(reason_day_0="15 Jun 2026", reason_clause_0="6.1")
    reason = hand.facts.reasons[-1]
    assert (reason.day, reason.clause) == (date(2026, 6, 15), "6.1")
    assert dialog.finish_button.isEnabled()


def test_another_clients_name_in_a_reason_blocks_and_is_underlined(hand: Hand) -> None:
    hand.write(reason_fact_0="anders als Marensteg Maschinenbau zahlen Sie nicht", reason_day_0="15 Jun 2026")
    assert "leak_other_client" in hand.blocking()
    (underlined,) = hand.box("reason_fact_0").extraSelections()
    assert underlined.cursor.selectedText() == "Marensteg Maschinenbau"
    hand.write(reason_fact_0="Sie zahlen nicht")
    assert "leak_other_client" not in hand.blocking()
    assert not hand.box("reason_fact_0").extraSelections()


def test_characters_that_no_font_has_are_named_and_keep_the_earlier_page(hand: Hand, dialog: LetterDialog) -> None:
    hand.write(signatory="Ruth \U00013000")
    assert not dialog.finish_button.isEnabled()
    assert hand.editor.preview.pages.page_count == 2
    assert hand.editor.said


def test_finishing_writes_the_file_keeps_the_paper_and_offers_what_comes_next(
    hand: Hand, dialog: LetterDialog, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    before = desk.documents.count()
    hand.editor.finish_button.click()
    asked = dialog.findChild(QFileDialog)
    assert isinstance(asked, QFileDialog)
    out = tmp_path / "letter.pdf"
    with qtbot.waitSignal(dialog.letter_finished) as told:
        asked.fileSelected.emit(str(out))
    assert out.read_bytes().startswith(b"%PDF")
    assert desk.documents.count() == before + 1
    paper = desk.documents.all(newest_first=True)[0]
    assert told.args[0].id == paper.id
    assert paper.kind is DocumentKind.LETTER
    assert paper.content == out.read_bytes()
    kept = dialog.findChild(QWidget, "kept_bar")
    assert kept is not None
    assert kept.isVisible()
    offered = [button.objectName() for button in kept.findChildren(QPushButton) if button.isVisible()]
    assert offered == ["paper_open", "paper_print", "paper_save", "paper_mail"]
    assert not dialog.finish_button.isEnabled(), "the same letter is not kept twice"
    asked.close()
    hand.write(signatory="Ada Quell")
    assert not kept.isVisible()
    assert dialog.finish_button.isEnabled()


@pytest.mark.parametrize("name", ["no such folder/letter.pdf", ""])
def test_a_file_that_cannot_be_written_keeps_the_letter_and_its_text(
    hand: Hand, dialog: LetterDialog, desk: Desk, tmp_path: Path, name: str
) -> None:
    before = desk.documents.count()
    hand.write(signatory="Ada Quell")
    dialog.editor.finish(tmp_path / name if name else desk.path)
    assert dialog.isVisible()
    assert desk.documents.count() == before, "a desk file is never written over, and nothing is kept by half"
    assert ("letter.pdf" if name else "desk") in hand.editor.said
    assert hand.line("signatory").text() == "Ada Quell"


def test_esc_asks_once_when_something_was_changed(hand: Hand, dialog: LetterDialog) -> None:
    hand.line("signatory").setText("Ada Quell")
    QTest.keyClick(hand.line("signatory"), Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "not finished" in hand.editor.said
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_esc_closes_at_once_when_nothing_was_changed(hand: Hand, dialog: LetterDialog) -> None:
    QTest.keyClick(hand.line("signatory"), Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_enter_in_a_field_does_not_finish_the_letter(hand: Hand, dialog: LetterDialog) -> None:
    QTest.keyClick(hand.line("signatory"), Qt.Key.Key_Return)
    assert dialog.findChild(QFileDialog) is None
    assert dialog.isVisible()


def test_a_client_without_an_agreement_is_told_what_is_missing(link: DeskLink, desk: Desk, host: QWidget) -> None:
    client = desk.clients.add(Client(name="Without agreement"))
    assert open_letter(link, host, client_id=int(client.id)) is None
    (box,) = [box for box in host.findChildren(QMessageBox) if box.isVisible()]
    assert "Without agreement has no running agreement" in box.informativeText()
    box.close()


def test_the_letter_can_be_used_in_the_smallest_window(dialog: LetterDialog) -> None:
    dialog.resize(1000, 600)
    assert (dialog.width(), dialog.height()) == (1000, 600)


def test_how_the_date_was_computed_is_shown_and_hidden(hand: Hand, dialog: LetterDialog, link: DeskLink) -> None:
    how = dialog.findChild(QPushButton, "letter_how")
    assert how is not None
    explained = link.wording.text(hand.letter.notice.explanation)

    def said() -> bool:
        return any(explained in label.text() for label in dialog.findChildren(QLabel) if label.isVisible())

    assert not said()
    how.click()
    assert said()
    assert how.text().startswith("Hide")
    how.click()
    assert not said()


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Kündigung RV/2022: Ende", "Kündigung RV-2022- Ende.pdf"),
        ("../../etc/passwd", "etc-passwd.pdf"),
        ("AC/DC & Söhne\u202efdp.exe", "AC-DC & Söhnefdp.exe.pdf"),
        ("CON", "_CON.pdf"),
        ("  ", "MSP Desk.pdf"),
        ("x" * 300, "x" * 80 + ".pdf"),
    ],
)
def test_suggested_file_names_are_safe_everywhere(name: str, file: str) -> None:
    assert pdf_name(name) == file


def test_where_the_agreement_is_silent_the_laws_notice_is_confirmed_by_a_tick(silent: Hand, qtbot: QtBot) -> None:
    editor = silent.editor
    assert silent.letter.notice.from_law
    assert not editor.law_tick.isHidden()
    assert "law_unconfirmed" in silent.codes(CheckLevel.WARNED)
    editor.law_tick.click()
    qtbot.waitUntil(lambda: not editor.busy)
    assert "law_unconfirmed" not in silent.codes()
    assert silent.letter.law_confirmed

    def confirmed() -> bool:
        return any("You confirmed" in label.text() for label in editor.findChildren(QLabel) if label.isVisible())

    assert confirmed()
    editor.law_tick.click()
    silent.settle()
    assert "law_unconfirmed" in silent.codes()
    assert not confirmed()


def test_no_tick_where_the_agreement_says_it(hand: Hand) -> None:
    assert hand.editor.law_tick.isHidden()


def test_ctrl_enter_finishes_by_keyboard(hand: Hand, dialog: LetterDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(hand.line("signatory"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    asked = dialog.findChild(QFileDialog, "save_pdf")
    assert asked is not None
    asked.close()


def test_a_screen_reader_can_name_everything(hand: Hand, dialog: LetterDialog, unnamed_widgets: NameWalk) -> None:
    hand.write(signatory="")
    assert unnamed_widgets(dialog) == []
    assert hand.mend("signatory_missing").accessibleDescription()


def test_a_notice_that_goes_today_says_when_it_arrives_and_ends_it(
    write_to: Callable[..., LetterDialog], qtbot: QtBot
) -> None:
    hand = Hand(write_to("Brackwater Foods").editor, qtbot)
    hand.settle()
    sending = hand.letter.notice.if_sent_today
    assert sending is not None
    assert hand.facts.end_date == sending.ends_on != hand.letter.notice.ends_on
    assert (
        hand.editor.line == "Sent today, it arrives about 24 November 2026 and ends the agreement on 24 December 2026."
    )
    day = hand.editor.fields.edit("day")
    assert isinstance(day, SourcedDayEdit)
    assert day.trailing == "arrives about 24 Nov 2026"
    hand.write(day="23 Nov 2026")
    assert day.trailing == "Mon", "another day arrives on another one"


def test_the_day_by_which_it_must_arrive_stands_beside_every_day_it_can_be_sent(hand: Hand) -> None:
    day = hand.editor.fields.edit("day")
    assert isinstance(day, SourcedDayEdit)
    assert day.trailing == "must arrive by 31 Dec 2026"
    hand.write(day="25 Nov 2026")
    assert day.trailing == "must arrive by 31 Dec 2026"
    hand.write(end_date="30 Jun 2027")
    assert day.trailing == "Wed", "that day was for the earlier end"
