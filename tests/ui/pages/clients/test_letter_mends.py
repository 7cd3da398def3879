"""The letter's checks are put right by their buttons, reasons come from the log, and keys alone are enough."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.document import DocumentKind
from msp_desk.ui.pages.clients.letter_dialog import LetterDialog
from msp_desk.ui.pages.clients.page import ClientsPage

CLIENT = "Nimbuskai Spedition"


@pytest.fixture
def dialog(page: ClientsPage, desk: Desk, qtbot: QtBot) -> LetterDialog:
    opened = page.open_letter(desk.clients.named(CLIENT).id)
    assert opened is not None
    qtbot.waitUntil(lambda: opened.preview.pages.page_count > 0)
    return opened


def line(dialog: LetterDialog, key: str) -> QLineEdit:
    return cast(QLineEdit, dialog.fields.edit(key))


def mend(dialog: LetterDialog, code: str) -> QPushButton:
    button = dialog.findChild(QPushButton, f"mend_{code}")
    assert isinstance(button, QPushButton), [check.code for check in dialog.checks]
    return button


def focused() -> QWidget:
    """The widget that has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def codes(dialog: LetterDialog) -> list[str]:
    return [check.code for check in dialog.checks]


def test_a_day_that_is_too_early_is_mended_by_the_computed_one(dialog: LetterDialog) -> None:
    line(dialog, "end_date").setText("31.12.2026")
    dialog.renew()
    assert not dialog.finish_button.isEnabled()
    mend(dialog, "end_date_too_early").click()
    dialog.renew()
    assert dialog.letter.facts.end_date == date(2027, 3, 31)
    assert dialog.finish_button.isEnabled()


def test_who_signs_comes_from_the_settings(dialog: LetterDialog, desk: Desk) -> None:
    line(dialog, "signatory").setText("")
    dialog.renew()
    button = mend(dialog, "signatory_missing")
    assert desk.firm.current().signatory in button.text()
    button.click()
    dialog.renew()
    assert dialog.letter.facts.signatory == desk.firm.current().signatory


def test_a_missing_address_leads_to_its_field(dialog: LetterDialog, qtbot: QtBot) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    cast(QPlainTextEdit, dialog.fields.edit("street")).setPlainText("")
    dialog.renew()
    mend(dialog, "address_missing").click()
    assert dialog.fields.edit("street").hasFocus()


def test_a_word_on_the_tone_list_is_marked_on_the_page_and_shown_in_the_field(dialog: LetterDialog) -> None:
    line(dialog, "reason_day_0").setText("3.11.2026")
    fact = cast(QPlainTextEdit, dialog.fields.edit("reason_fact_0"))
    fact.setPlainText("Die Zahlungen gehen ständig zu spät ein.")
    dialog.renew()
    (boxes,) = dialog.preview.pages.marks.values()
    assert boxes[0].width() > 10
    mend(dialog, "tone_absolute").click()
    assert fact.textCursor().selectedText() == "ständig"
    fact.setPlainText("Die Zahlungen gehen zu spät ein.")
    dialog.renew()
    assert dialog.preview.pages.marks == {}


def test_a_reason_is_chosen_from_the_log(dialog: LetterDialog, desk: Desk) -> None:
    offered = desk.letters.reasons(dialog.letter)
    overdue = {
        one.number for one in dialog.letter.facts.open_invoices if one.due_on and one.due_on < date(2026, 11, 21)
    }
    told = [one.reason.fact for one in offered if one.family == "invoices"]
    assert overdue
    assert all(any(number in fact for fact in told) for number in overdue)
    menu = dialog.ask_for_reason()
    assert len(menu.actions()) == len(offered)
    menu.actions()[0].trigger()
    menu.close()
    dialog.renew()
    (reason,) = dialog.letter.facts.reasons
    assert reason == offered[0].reason
    assert dialog.fields.add_reason(offered[0].reason), "the same reason is not written twice"
    assert dialog.fields.add_reason(offered[1].reason)
    assert not dialog.fields.add_reason(offered[2].reason)
    dialog.renew()
    assert [one.day for one in dialog.letter.facts.reasons] == [offered[0].reason.day, offered[1].reason.day]


def test_licences_and_other_providers_come_into_the_letter(dialog: LetterDialog) -> None:
    before = dialog.preview.content
    line(dialog, "licence_end").setText("31.8.2027")
    dialog.renew()
    assert not dialog.finish_button.isEnabled(), "licences need their number"
    line(dialog, "licence_count").setText("28")
    line(dialog, "licence_rest").setText("1.234,50")
    cast(QPlainTextEdit, dialog.fields.edit("referrals")).setPlainText("Nordlicht IT\nSüdwind Systeme")
    dialog.renew()
    licences = dialog.letter.facts.licences
    assert licences is not None
    assert (licences.count, licences.end, licences.rest) == (28, date(2027, 8, 31), 123450)
    assert dialog.letter.facts.referrals == ("Nordlicht IT", "Südwind Systeme")
    assert dialog.preview.content != before
    cast(QPlainTextEdit, dialog.fields.edit("referrals")).setPlainText("a\nb\nc\nd")
    dialog.renew()
    assert not dialog.finish_button.isEnabled()


def test_it_is_printed_only_when_nothing_blocks_and_kept_without_a_file(
    dialog: LetterDialog, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    line(dialog, "signatory").setText("")
    dialog.renew()
    assert dialog.print_paper() is None
    mend(dialog, "signatory_missing").click()
    box = dialog.print_paper()
    assert isinstance(box, QMessageBox)
    box.close()
    assert desk.documents.count() == 0
    pdf = dialog.preview.content
    dialog.finish(None)
    (kept,) = desk.documents.all()
    assert kept.content == pdf


def test_keys_alone_write_and_finish_a_letter(
    page: ClientsPage, desk: Desk, tmp_path: Path, qtbot: QtBot, dialog: LetterDialog
) -> None:
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.fields.edit("end_date").setFocus()

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(focused(), key, modifier)

    def tab_to(name: str) -> QWidget:
        for _ in range(60):
            if focused().objectName() == name:
                return focused()
            press(Qt.Key.Key_Tab)
        raise AssertionError(name)

    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focused(), "30.6.2027")
    tab_to("letter_signatory")
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(focused(), "Anna Quell")
    tab_to("letter_from_log")
    press(Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert line(dialog, "reason_day_0").text()
    tab_to("letter_referrals")
    QTest.keyClicks(focused(), "Nordlicht IT")
    zoom = dialog.preview.pages.zoom
    press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert dialog.preview.pages.zoom > zoom
    dialog.renew()
    assert dialog.finish_button.isEnabled(), codes(dialog)
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    asked = dialog.findChild(QFileDialog, "save_pdf")
    assert isinstance(asked, QFileDialog)
    asked.fileSelected.emit(str(tmp_path / "letter.pdf"))
    (kept,) = desk.documents.all()
    assert kept.kind is DocumentKind.LETTER
    assert (tmp_path / "letter.pdf").read_bytes() == kept.content
    assert '"end_date": "2027-06-30"' in kept.facts
    assert "Anna Quell" in kept.facts


def test_a_screen_reader_can_name_everything(
    dialog: LetterDialog, unnamed_widgets: Callable[[QWidget], list[str]]
) -> None:
    line(dialog, "signatory").setText("")
    dialog.renew()
    assert unnamed_widgets(dialog) == []
    assert mend(dialog, "signatory_missing").accessibleDescription()
