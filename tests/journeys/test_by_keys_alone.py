"""The main path worked by keys alone: client, agreement, ticket, invoice, payment, grade, letter."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.ui.pages.clients.page import ClientsPage
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.letter_editor.dialog import LetterDialog
from msp_desk.ui.window.main_window import MainWindow
from tests.journeys.by_keys import ALT, CONTROL, at_the_keyboard, focused, name_of, press, tab_to, write


def form_in_sight(window: MainWindow, qtbot: QtBot) -> FormDialog:
    """The form that came up; it has the keyboard."""
    found: list[FormDialog] = []

    def there() -> bool:
        found[:] = [form for form in window.findChildren(FormDialog) if form.isVisible()]
        return len(found) == 1

    qtbot.waitUntil(there)
    at_the_keyboard(found[0], qtbot)
    return found[0]


def fill_and_save(window: MainWindow, qtbot: QtBot, **typed: str) -> None:
    """Go through a form with Tab, type into the fields that are named, and save it with Enter."""
    form = form_in_sight(window, qtbot)
    left = dict(typed)
    for _ in range(60):
        key = next((key for key in left if form.editor(key) is focused()), None)
        if key is not None:
            write(left.pop(key))
        if not left:
            break
        press(Qt.Key.Key_Tab)
    assert not left, f"Tab does not reach {sorted(left)}"
    said = {key: form.complaint(key) for key in form.values() if form.complaint(key)}
    press(Qt.Key.Key_Return)
    still = [one for one in window.findChildren(FormDialog) if one.isVisible()]
    assert not still, said
    at_the_keyboard(window, qtbot)


def test_from_a_new_client_to_its_letter_without_a_mouse(
    window: MainWindow, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    firm = desk.firm.current()
    desk.firm.change(
        replace(firm, name="Quell IT", street="Kanalgasse 4", postal_code="80331", city="Munich", signatory="Ada Quell")
    )
    at_the_keyboard(window, qtbot)

    press(Qt.Key.Key_2, ALT)
    page = window.page
    assert isinstance(page, ClientsPage)
    press(Qt.Key.Key_N, CONTROL)
    fill_and_save(
        window, qtbot, name="Acme Works", client_since="1/2/2024", street="Dock 3", postal_code="20095", city="Hamburg",
        seats="12",
    )  # fmt: skip
    qtbot.waitUntil(lambda: page.client_view.head_texts()[0] == "Acme Works")

    # The tabs are one stop of the keyboard; the arrow keys change them.
    tab_to("Client")
    press(Qt.Key.Key_Right, times=3)
    tab_to("New agreement…")
    press(Qt.Key.Key_Return)
    fill_and_save(window, qtbot, number="MSA-1", start="1/2/2024", notice_length="1", monthly_fee="2000")
    assert desk.agreements.count() == 1

    # A ticket, by the quick log.
    press(Qt.Key.Key_L, CONTROL)
    assert window.quick_log.isVisible()
    press(Qt.Key.Key_1, CONTROL)
    tab_to("Minutes")
    write("45")
    tab_to("What")
    write("Printer")
    press(Qt.Key.Key_Return)
    assert desk.tickets.count() == 1
    press(Qt.Key.Key_Escape)
    at_the_keyboard(window, qtbot)

    # An invoice and its payment.
    tab_to("Client")
    press(Qt.Key.Key_Left)
    tab_to("New invoice…")
    press(Qt.Key.Key_Return)
    fill_and_save(window, qtbot, number="2026-1", issued_on="1/9/2026", net="6000", gross="7140")
    tab_to("New payment…")
    press(Qt.Key.Key_Return)
    fill_and_save(window, qtbot, day="10/9/2026", amount="7140")
    (payment,) = desk.payments.all()
    assert [one.amount for one in payment.allocations] == [714_000]

    # Its grade is on the page, and the letter is written.
    qtbot.waitUntil(lambda: page.client_view.badge.letter is not None)
    tab_to("Client")
    press(Qt.Key.Key_Left, times=2)
    tab_to("Letter…")
    press(Qt.Key.Key_Return)
    letter = window.findChild(LetterDialog)
    assert letter is not None
    at_the_keyboard(letter, qtbot)
    out = tmp_path / "letter.pdf"
    qtbot.waitUntil(letter.finish_button.isEnabled)
    tab_to(letter.finish_button.text())
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: letter.findChild(QFileDialog, "save_pdf") is not None)
    asked = letter.findChild(QFileDialog, "save_pdf")
    assert asked is not None
    name = asked.findChild(QLineEdit)
    assert name is not None
    at_the_keyboard(asked, qtbot)
    name.setFocus()
    write(str(out))
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(out.exists)
    assert out.read_bytes().startswith(b"%PDF-")
    assert len(desk.documents.all()) == 1
    kept = letter.findChild(QWidget, "kept_bar")
    assert kept is not None
    qtbot.waitUntil(kept.isVisible)
    at_the_keyboard(letter, qtbot)
    assert name_of(focused()) == "Open", "what can be done with the kept paper comes next"
    press(Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None
