"""The letter's checks are put right by their buttons, reasons come from the log, and keys alone are enough."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.document import DocumentKind
from msp_desk.ui.widgets.letter_editor.dialog import LetterDialog
from tests.journeys.by_keys import focused, press
from tests.ui.widgets.letter_editor.by_hand import Hand


def tab_to(name: str) -> QWidget:
    """Press Tab until a field has the keyboard."""
    for _ in range(80):
        if focused().objectName() == name:
            return focused()
        press(Qt.Key.Key_Tab)
    raise AssertionError(name)


@pytest.fixture
def keyboard(hand: Hand, dialog: LetterDialog, qtbot: QtBot) -> Hand:
    """The letter in the active window, with the keyboard on its first field."""
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    hand.editor.take_focus()
    return hand


def test_a_day_that_is_too_early_is_mended_by_the_computed_one(hand: Hand) -> None:
    hand.write(end_date="31.12.2026")
    assert not hand.editor.finish_button.isEnabled()
    hand.mend("end_date_too_early").click()
    hand.settle()
    assert hand.facts.end_date == date(2027, 3, 31)
    assert hand.editor.finish_button.isEnabled()


def test_who_signs_comes_from_the_settings(hand: Hand, desk: Desk) -> None:
    hand.write(signatory="")
    assert hand.line("signatory").placeholderText() == "who signs"
    button = hand.mend("signatory_missing")
    assert desk.firm.current().signatory in button.text()
    button.click()
    hand.settle()
    assert hand.facts.signatory == desk.firm.current().signatory


def test_a_missing_address_unfolds_its_part_and_leads_to_its_field(keyboard: Hand) -> None:
    assert not keyboard.box("street").isVisible()
    keyboard.write(street="")
    keyboard.mend("address_missing").click()
    assert keyboard.box("street").isVisible()
    assert keyboard.box("street").hasFocus()


def test_a_word_on_the_tone_list_is_marked_on_page_and_field_and_typed_over(keyboard: Hand) -> None:
    keyboard.write(reason_day_0="3.11.2026", reason_fact_0="Die Zahlungen gehen ständig zu spät ein.")
    (boxes,) = keyboard.editor.preview.pages.marks.values()
    assert boxes[0].width() > 10
    fact = keyboard.box("reason_fact_0")
    assert [one.cursor.selectedText() for one in fact.extraSelections()] == ["ständig"]
    button = keyboard.mend("tone_absolute")
    assert button.text() == "Replace"
    button.click()
    assert fact.textCursor().selectedText() == "ständig"
    QTest.keyClicks(focused(), "in 5 von 11 Monaten")
    keyboard.settle()
    assert fact.toPlainText() == "Die Zahlungen gehen in 5 von 11 Monaten zu spät ein."
    assert keyboard.editor.preview.pages.marks == {}
    assert not fact.extraSelections()


def test_a_reason_is_chosen_from_the_log(hand: Hand, desk: Desk) -> None:
    offered = desk.letters.reasons(hand.letter)
    overdue = {one.number for one in hand.facts.open_invoices if one.due_on and one.due_on < date(2026, 11, 21)}
    told = [one.reason.fact for one in offered if one.family == "invoices"]
    assert overdue
    assert all(any(number in fact for fact in told) for number in overdue)
    menu = hand.editor.ask_for_reason()
    assert menu is not None
    assert len(menu.actions()) == len(offered)
    menu.actions()[0].trigger()
    menu.close()
    hand.settle()
    (reason,) = hand.facts.reasons
    assert reason == offered[0].reason
    fields = hand.editor.fields
    assert fields.add_reason(offered[0]), "the same reason is not written twice"
    assert fields.add_reason(offered[1])
    assert not fields.add_reason(offered[2]), "a notice has room for two"
    hand.settle()
    assert [one.day for one in hand.facts.reasons] == [offered[0].reason.day, offered[1].reason.day]


def test_licences_come_into_the_letter_with_their_number(hand: Hand) -> None:
    before = hand.editor.preview.content
    hand.write(licence_end="31.8.2027")
    assert not hand.editor.finish_button.isEnabled(), "licences need their number"
    hand.write(licence_count="28", licence_rest="1.234,50")
    licences = hand.facts.licences
    assert licences is not None
    assert (licences.count, licences.end, licences.rest) == (28, date(2027, 8, 31), 123450)
    assert hand.editor.preview.content != before


def test_prepaid_time_needs_its_price_and_keeps_it(hand: Hand) -> None:
    hand.write(unused_minutes="90")
    assert not hand.editor.finish_button.isEnabled()
    hand.write(unused_rate="90,00", unused_tax="19")
    unused = hand.facts.unused_hours
    assert unused is not None
    assert (unused.minutes, unused.rate, unused.tax_percent) == (90, 9000, 19.0)
    hand.write(hours="7")
    assert hand.facts.hours_included == 420


def test_partners_are_ticked_as_long_as_there_is_room(hand: Hand, desk: Desk) -> None:
    partners = {one.name: one for one in desk.referral_partners.all()}
    assert partners, "the sample desk knows some"
    hand.editor.fields.go_to("referrals")
    ticks = [one for one in hand.editor.findChildren(QCheckBox) if one.objectName().startswith("letter_partner_")]
    assert [one.accessibleName() for one in ticks] == list(partners)
    ticks[0].setChecked(True)
    hand.settle()
    named = hand.facts.referrals
    assert len(named) == 1
    said = named[0]
    assert ticks[0].accessibleName() in said
    hand.write(referrals=f"{said}\nNordlicht IT\nSüdwind Systeme")
    assert len(hand.facts.referrals) == 3
    assert ticks[0].isChecked()
    assert not any(one.isEnabled() for one in ticks[1:])
    ticks[0].setChecked(False)
    hand.settle()
    assert list(hand.facts.referrals) == ["Nordlicht IT", "Südwind Systeme"]
    hand.write(referrals="a\nb\nc\nd")
    assert not hand.editor.finish_button.isEnabled()


def test_it_is_printed_only_when_nothing_blocks_and_kept_without_a_file(
    hand: Hand, dialog: LetterDialog, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    before = desk.documents.count()
    hand.write(signatory="")
    assert dialog.print_paper() is None
    hand.mend("signatory_missing").click()
    hand.settle()
    box = dialog.print_paper()
    assert isinstance(box, QMessageBox)
    box.close()
    assert desk.documents.count() == before
    pdf = hand.editor.preview.content
    hand.editor.finish(None)
    kept = desk.documents.all(newest_first=True)[0]
    assert desk.documents.count() == before + 1
    assert kept.content == pdf


def test_tab_goes_from_top_to_bottom_as_the_eye_does(keyboard: Hand) -> None:
    keyboard.write(signatory="")
    keyboard.editor.take_focus()
    seen = []
    for _ in range(24):
        seen.append(focused().objectName())
        press(Qt.Key.Key_Tab)
    expected = [
        "letter_kind", "letter_recipient", "letter_attention", "letter_end_date", "letter_day", "letter_dispatch",
        "letter_layout", "letter_language", "letter_signatory", "letter_capacity", "letter_from_log",
        "letter_reason_day_0", "letter_reason_clause_0", "letter_reason_fact_0", "letter_free_text",
        "mend_signatory_missing",
    ]  # fmt: skip
    assert seen[: len(expected)] == expected


def test_keys_alone_write_and_finish_a_letter(keyboard: Hand, dialog: LetterDialog, desk: Desk, tmp_path: Path) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    tab_to("letter_end_date")
    press(Qt.Key.Key_A, control)
    QTest.keyClicks(focused(), "30.6.2027")
    tab_to("letter_signatory")
    press(Qt.Key.Key_A, control)
    QTest.keyClicks(focused(), "Anna Quell")
    tab_to("letter_from_log")
    press(Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert keyboard.line("reason_day_0").text()
    zoom = keyboard.editor.preview.pages.zoom
    press(Qt.Key.Key_Plus, control)
    assert keyboard.editor.preview.pages.zoom > zoom
    keyboard.settle()
    assert keyboard.editor.finish_button.isEnabled(), keyboard.codes()
    press(Qt.Key.Key_Return, control)
    asked = dialog.findChild(QFileDialog, "save_pdf")
    assert isinstance(asked, QFileDialog)
    asked.fileSelected.emit(str(tmp_path / "letter.pdf"))
    asked.close()
    kept = desk.documents.all(newest_first=True)[0]
    assert kept.kind is DocumentKind.LETTER
    assert (tmp_path / "letter.pdf").read_bytes() == kept.content
    assert '"end_date": "2027-06-30"' in kept.facts
    assert "Anna Quell" in kept.facts
