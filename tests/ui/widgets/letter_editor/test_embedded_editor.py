"""The editor inside a page: it begins from a client, says what is missing, gives its buttons away and stops."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.errors import NotFound
from msp_desk.core.parting.check import Check
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.records.agreement import Agreement
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.language.translators import Translators
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.letter_editor.dialog import LetterDialog, open_letter
from msp_desk.ui.widgets.letter_editor.editor import LetterEditor
from tests.ui.widgets.letter_editor.by_hand import CLIENT, Hand


@pytest.fixture
def editor(link: DeskLink, host: QWidget) -> Iterator[LetterEditor]:
    """An editor in a page, without a letter."""
    made = LetterEditor(link)
    column = QVBoxLayout(host)
    for button in made.buttons():
        column.addWidget(button)
    column.addWidget(made, 1)
    yield made
    made.stop()
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_it_begins_from_a_client_and_gives_its_buttons_to_the_page(
    editor: LetterEditor, desk: Desk, qtbot: QtBot
) -> None:
    assert editor.letter is None
    assert editor.client_id == 0
    how, printing, finish = editor.buttons()
    assert not any(button.isEnabled() for button in (how, printing, finish))
    client = desk.clients.named(CLIENT)
    with qtbot.waitSignal(editor.line_changed) as told:
        assert editor.start(int(client.id), kind=LetterKind.NON_RENEWAL)
    assert "31 March 2027" in told.args[0]
    assert editor.client_id == client.id
    assert editor.kind is LetterKind.NON_RENEWAL
    qtbot.waitUntil(finish.isEnabled)
    assert finish.window() is editor.window()
    assert not editor.changed


def test_it_says_why_no_letter_can_be_written_and_goes_on_once_there_is_an_agreement(
    editor: LetterEditor, desk: Desk, host: QWidget, qtbot: QtBot
) -> None:
    client = desk.clients.add(Client(name="Stillwater", street="Weg 1", postal_code="12345", city="Ort", country="DE"))
    assert not editor.start(int(client.id))
    assert editor.client_id == 0
    (mend,) = [one for one in editor.findChildren(QPushButton) if one.isVisible() and one.text() == "New agreement…"]
    mend.click()
    (form,) = [one for one in host.findChildren(FormDialog) if one.isVisible()]
    desk.agreements.add(Agreement(client_id=client.id, number="S-1", start=date(2024, 1, 1), notice_length=3))
    form.saved.emit()
    form.reject()
    assert Hand(editor, qtbot).letter.agreement.number == "S-1"
    qtbot.waitUntil(lambda: not editor.busy)


def test_another_client_begins_anew(editor: LetterEditor, desk: Desk, qtbot: QtBot) -> None:
    editor.start(int(desk.clients.named(CLIENT).id))
    hand = Hand(editor, qtbot)
    hand.write(signatory="Ada Quell")
    typed = editor.changed
    editor.start(int(desk.clients.named("Officine Valtorba").id))
    hand.settle()
    assert [typed, editor.changed] == [True, False]
    assert hand.facts.signatory == desk.firm.current().signatory
    assert hand.line("recipient").text().startswith("Officine Valtorba")


def test_esc_asks_once_and_then_wants_to_close(editor: LetterEditor, desk: Desk, qtbot: QtBot) -> None:
    editor.start(int(desk.clients.named(CLIENT).id))
    Hand(editor, qtbot).write(signatory="Ada Quell")
    told: list[bool] = []
    editor.close_wanted.connect(lambda: told.append(True))
    assert not editor.may_close()
    assert "not finished" in editor.said
    assert editor.may_close()


def test_stopping_lets_go_of_page_and_work(editor: LetterEditor, desk: Desk, qtbot: QtBot) -> None:
    editor.start(int(desk.clients.named(CLIENT).id))
    editor.stop()
    assert editor.preview.pages.page_count == 0
    qtbot.waitUntil(lambda: not editor.busy)
    assert editor.preview.pages.page_count == 0, "what was set meanwhile is not shown any more"
    editor.start(int(desk.clients.named(CLIENT).id))
    qtbot.waitUntil(lambda: editor.preview.pages.page_count == 2)


def test_it_speaks_another_language_when_the_window_does(
    editor: LetterEditor, desk: Desk, link: DeskLink, qtbot: QtBot, translators: Translators
) -> None:
    editor.start(int(desk.clients.named(CLIENT).id))
    qtbot.waitUntil(lambda: not editor.busy)
    link.speak(Language.DE)
    translators.speak(Language.DE)
    QCoreApplication.processEvents()
    assert "31. März 2027" in editor.line


def test_closing_while_a_page_is_set_does_no_harm(link: DeskLink, desk: Desk, host: QWidget, qtbot: QtBot) -> None:
    for _ in range(3):
        dialog = open_letter(link, host, client_id=int(desk.clients.named(CLIENT).id))
        assert dialog is not None
        assert dialog.editor.busy
        dialog.reject()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
    assert not [one for one in host.findChildren(LetterDialog) if one.isVisible()]


def test_a_letter_that_cannot_even_be_looked_at_says_so_and_is_not_finished(
    editor: LetterEditor, desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor.start(int(desk.clients.named(CLIENT).id))
    qtbot.waitUntil(editor.finish_button.isEnabled)

    def refuse(_letter: object) -> list[Check]:
        raise NotFound("desk.no_such_agreement", client="Nobody", number="N-1")

    monkeypatch.setattr(desk.letters, "checks", refuse)
    Hand(editor, qtbot).write(signatory="Ada Quell")
    assert "N-1" in editor.said
    assert not editor.finish_button.isEnabled()
