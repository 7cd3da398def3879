"""The main thread of the program as one story: a client comes, is served, falls in grade, and is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.invoice import InvoiceKind
from msp_desk.ui.pages.clients.page import ClientsPage
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.letter_editor.dialog import LetterDialog
from msp_desk.ui.widgets.payment_form import PaymentForm
from msp_desk.ui.window.main_window import MainWindow

OWN_KEYS = Qt.KeyboardModifier.ControlModifier


def fill(form: FormDialog, **typed: str) -> None:
    """Type into the fields of a form; a choice is taken by its word, a tick by any text."""
    for key, text in typed.items():
        edit = form.editor(key)
        if isinstance(edit, QComboBox):
            place = edit.findText(text)
            assert place >= 0, f"{key} does not offer {text}"
            edit.setCurrentIndex(place)
        elif isinstance(edit, QCheckBox):
            edit.click()
        else:
            assert isinstance(edit, QLineEdit | QPlainTextEdit)
            edit.selectAll()
            QTest.keyClicks(edit, text)


def send(form: FormDialog) -> None:
    """Press Save; everything must be fine."""
    complaints = {key: form.complaint(key) for key in form.values()}
    form.submit()
    said = {key: form.complaint(key) or complaints[key] for key in complaints}
    assert not form.isVisible(), said


def come_back(window: MainWindow, qtbot: QtBot) -> None:
    """Have the keyboard in the window again, as a window manager does when a dialog closes."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def letter_of(page: ClientsPage) -> str | None:
    """The letter in the head of the client in sight."""
    return page.client_view.badge.letter


def press(owner: FormDialog | ClientsPage | LetterDialog, words: str) -> None:
    """Press the button with these words that is in sight."""
    found = [one for one in owner.findChildren(QPushButton) if one.text() == words and one.isVisible()]
    assert found, f"no button {words!r}"
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def opened(window: MainWindow, name: str) -> FormDialog:
    """The form in sight."""
    forms = [form for form in window.findChildren(FormDialog, name) if form.isVisible()]
    assert len(forms) == 1, [form.objectName() for form in window.findChildren(FormDialog)]
    return forms[0]


def log(
    window: MainWindow, qtbot: QtBot, kind: int, what: str, *, minutes: str = "", day: str = "", severity: int = 0
) -> None:
    """Log one thing with the quick log, by keys."""
    come_back(window, qtbot)
    QTest.keyClick(window, Qt.Key.Key_L, OWN_KEYS)
    quick = window.quick_log
    assert quick.isVisible()
    QTest.keyClick(quick, getattr(Qt.Key, f"Key_{kind}"), OWN_KEYS)
    if severity:
        QTest.keyClick(quick, getattr(Qt.Key, f"Key_{severity}"), Qt.KeyboardModifier.AltModifier)
    for edit, text in ((quick.fields.day, day), (quick.fields.minutes, minutes)):
        if text:
            edit.setFocus()
            edit.selectAll()
            QTest.keyClicks(edit, text)
    quick.fields.line.setFocus()
    QTest.keyClicks(quick.fields.line, what)
    QTest.keyClick(quick.fields.line, Qt.Key.Key_Return)
    assert quick.fields.line.text() == "", quick.complaint()
    QTest.keyClick(quick, Qt.Key.Key_Escape)


def test_from_the_first_client_to_the_letter_and_back(
    window: MainWindow, desk: Desk, qtbot: QtBot, tmp_path: Path, today: date
) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    settings = window.open_page("settings")
    typed = {
        "name": "Quell IT", "street": "Kanalgasse 4", "postal_code": "80331", "city": "Munich",
        "signatory": "Ada Quell",
    }  # fmt: skip
    for key, text in typed.items():
        edit = settings.findChild(QLineEdit, f"setting_{key}")
        assert edit is not None, key
        edit.setFocus()
        edit.selectAll()
        QTest.keyClicks(edit, text)
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert desk.firm.current().signatory == "Ada Quell"

    # A client comes.
    page = window.open_page("clients")
    assert isinstance(page, ClientsPage)
    press(page, "New client")
    form = opened(window, "form_clients")
    assert form.values()["client_since"] == today
    fill(form, name="Acme Works", client_since="1/2/2024", street="Dock 3", postal_code="20095", city="Hamburg")
    send(form)
    qtbot.waitUntil(lambda: page.client_view.head_texts()[0] == "Acme Works")
    page.client_view.open_tab("agreement")
    press(page, "New agreement…")
    form = opened(window, "form_agreements")
    fill(form, number="MSA-1", start="1/2/2024", notice_length="1", monthly_fee="2.000", first_term_months="12")
    fill(form, renewal_months="12")
    tick = form.editor("tacit_renewal")
    assert isinstance(tick, QCheckBox)
    assert tick.isChecked(), "who types a renewal means one"
    send(form)

    # It is served, billed, and pays.
    for place in range(4):
        log(window, qtbot, 1, f"Printer {place}", minutes="45", day=f"{3 + place}/10/2026")
    page.client_view.open_tab("money")
    press(page, "New invoice…")
    form = opened(window, "form_invoices")
    fill(form, number="2026-0099", issued_on="1/9/2026", net="6000", gross="7140")
    assert form.values()["due_on"] == date(2026, 9, 15), "the due day follows until it is typed"
    send(form)
    press(page, "New payment…")
    form = opened(window, "form_payments")
    assert isinstance(form, PaymentForm)
    fill(form, day="10/9/2026", amount="7140")
    assert [one.amount for one in form.settled.allocations()] == [714_000]
    send(form)
    credit_note = [one for one in page.client_view.menu.actions() if "Credit note" in one.text().replace("&", "")]
    credit_note[0].trigger()
    form = opened(window, "form_invoices")
    corrects = form.editor("for_invoice")
    assert isinstance(corrects, QLineEdit)
    fill(form, number="C-1", for_invoice="2026-0099", net="100", gross="119")
    send(form)
    credit = next(one for one in desk.invoices.all() if one.kind is InvoiceKind.CREDIT_NOTE)
    assert desk.invoices.get(credit.for_invoice_id or 0).number == "2026-0099"
    press(page, "New invoice…")
    form = opened(window, "form_invoices")
    assert form.values()["number"] == "2026-0100", "the next number is proposed"
    form.reject()
    qtbot.waitUntil(lambda: letter_of(page) is not None)
    before = letter_of(page)
    assert before in ("A", "B")

    # An incident costs it its grade.
    log(window, qtbot, 3, "Threatened the help desk", severity=4, day="20/11/2026")
    qtbot.waitUntil(lambda: letter_of(page) not in (None, before))
    fallen = letter_of(page)
    assert fallen is not None
    assert fallen > str(before)

    # The letter is written.
    page.client_view.open_tab("overview")
    press(page, "Letter…")
    letter = window.findChild(LetterDialog)
    assert letter is not None
    qtbot.waitUntil(letter.finish_button.isEnabled)
    QTest.mouseClick(letter.finish_button, Qt.MouseButton.LeftButton)
    asked = letter.findChild(QFileDialog, "save_pdf")
    assert asked is not None
    out = tmp_path / "letter.pdf"
    asked.fileSelected.emit(str(out))
    asked.close()
    qtbot.waitUntil(out.exists)
    assert out.read_bytes().startswith(b"%PDF-")
    assert len(desk.documents.all()) == 1
    QTest.keyClick(letter, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not any(one.isVisible() for one in window.findChildren(LetterDialog)))

    # The incident was an error: undo takes the paper's entry back, then the incident, and the grade is as it was.
    come_back(window, qtbot)
    for _ in range(2):
        QTest.keyClick(window, Qt.Key.Key_Z, OWN_KEYS)
    assert desk.incidents.count() == 0
    qtbot.waitUntil(lambda: letter_of(page) == before)
    assert out.exists(), "a file that was handed out stays"
