"""Parting by keys alone: one client from the decision to the closed file, another one's exit withdrawn."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.decision import DecisionChoice
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.exit import Exit, ExitStage
from msp_desk.ui.pages.exits.detail import ExitView
from msp_desk.ui.pages.exits.page import ExitsPage
from msp_desk.ui.pages.portfolio.page import PortfolioPage
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.window.main_window import MainWindow
from tests.journeys.by_keys import CONTROL, at_the_keyboard, focused, press, tab_to, write

ENTER = Qt.Key.Key_Return


def exit_of(desk: Desk, name: str) -> Exit:
    client = next(client for client in desk.clients.all() if client.name.startswith(name))
    found = desk.exits.of_client(int(client.id))
    assert found is not None
    return found


def jump(words: str) -> None:
    """Go somewhere by the palette."""
    press(Qt.Key.Key_K, CONTROL)
    QTest.keyClicks(focused(), words)
    press(ENTER)


def form_of(window: MainWindow, qtbot: QtBot, name: str) -> FormDialog:
    """The form that came, once it has the keyboard."""

    def found() -> list[FormDialog]:
        return [one for one in window.findChildren(FormDialog) if one.objectName() == name and one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    at_the_keyboard(found()[0], qtbot)
    return found()[0]


def question_of(window: MainWindow, qtbot: QtBot) -> QMessageBox:
    """The question that came, once it has the keyboard."""

    def found() -> list[QMessageBox]:
        return [one for one in window.findChildren(QMessageBox) if one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    at_the_keyboard(found()[0], qtbot)
    return found()[0]


def saved(window: MainWindow, form: QWidget, qtbot: QtBot) -> None:
    """Ctrl and Enter save a form; the window has the keyboard again."""
    press(ENTER, CONTROL)
    qtbot.waitUntil(lambda: not isValid(form) or not form.isVisible())
    at_the_keyboard(window, qtbot)


def part(view: ExitView, qtbot: QtBot, key: str) -> None:
    """Go to a part of the exit by the list of parts and into it."""
    words = view.parts.words
    tab_to("Parts of the exit", backwards=True)
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Down, times=list(words).index(key))
    assert view.open_key == key
    qtbot.waitUntil(lambda: not view.busy)


def view_of(window: MainWindow) -> ExitView:
    page = window.page
    assert isinstance(page, ExitsPage)
    assert page.view is not None
    return page.view


def test_from_the_decision_to_the_closed_file(sample_window: MainWindow, sample: Desk, qtbot: QtBot) -> None:
    window = sample_window
    at_the_keyboard(window, qtbot)
    decide_to_part(window, sample, qtbot)
    view = view_of(window)
    assert view.isVisible()
    number = int(exit_of(sample, "Tannbr").id)
    answer_the_second_look(window, view, qtbot)
    move_on(window, view, qtbot)
    assert sample.exits.get(number).stage is ExitStage.PREPARE
    plan_and_write(window, view, qtbot)
    move_on(window, view, qtbot)
    assert sample.exits.get(number).stage is ExitStage.TOLD
    note_the_sending(window, view, qtbot)
    move_on(window, view, qtbot)
    assert sample.exits.get(number).stage is ExitStage.TRANSITION
    tick_a_step(view, qtbot)
    press(Qt.Key.Key_Right, CONTROL)
    box = question_of(window, qtbot)
    assert "frozen" in box.informativeText()
    press(ENTER)
    at_the_keyboard(window, qtbot)
    closed = sample.exits.get(number)
    assert closed.stage is ExitStage.CLOSED
    assert closed.sha256
    sample.exits.verify(number)
    kinds = {paper.kind for paper in sample.papers.all(client_id=int(closed.client_id))}
    assert DocumentKind.LETTER in kinds
    press(Qt.Key.Key_Escape)
    page = window.page
    assert isinstance(page, ExitsPage)
    card = page.board_room.board.current()
    assert card is not None
    assert (card.client, card.column) == ("Tannbrück Metallbau", 4)


def decide_to_part(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    """The decision room stores the decision and offers the exit."""
    jump("decide tannbr")
    page = window.page
    assert isinstance(page, PortfolioPage)
    room = page.decision_room
    assert room is not None
    qtbot.waitUntil(lambda: room.room is not None)
    tab_to("Store decision…")
    press(ENTER)
    form = form_of(window, qtbot, "form_store_decision")
    form.write("choice", DecisionChoice.PART)
    form.go_to("reason")
    write("Shouted at the technician; nothing else matters after that.")
    form.go_to("cooling_off_skipped")
    write("Abuse.")
    press(ENTER, CONTROL)
    box = question_of(window, qtbot)
    assert "Tannbrück" in box.text()
    press(ENTER)
    at_the_keyboard(window, qtbot)
    made = exit_of(desk, "Tannbr")
    assert made.stage is ExitStage.DECIDE
    assert made.decision_id is not None


def answer_the_second_look(window: MainWindow, view: ExitView, qtbot: QtBot) -> None:
    """Where the abuse does not spare it, the second look is taken; the why comes from the decision."""
    detail = view.detail
    assert detail is not None
    if not detail.may_advance:
        part(view, qtbot, "look")
        tab_to("Second look…")
        press(ENTER)
        saved(window, form_of(window, qtbot, "form_second_looks"), qtbot)


def plan_and_write(window: MainWindow, view: ExitView, qtbot: QtBot) -> None:
    """A conversation with its points, then the letter in the page."""
    part(view, qtbot, "conversation")
    press(Qt.Key.Key_N, CONTROL)
    saved(window, form_of(window, qtbot, "form_conversations"), qtbot)
    part(view, qtbot, "letter")
    press(Qt.Key.Key_Tab)
    write_button = focused()
    assert isinstance(write_button, QPushButton)
    assert write_button.text().startswith("Write: ")
    press(ENTER)
    page = window.page
    assert isinstance(page, ExitsPage)
    room = page.letter_room
    assert room is not None
    editor = room.editor
    qtbot.waitUntil(lambda: not editor.busy)
    assert editor.letter is not None
    editor.finish(None)  # asking where a file should go is the system's own dialog
    qtbot.waitUntil(view.isVisible)
    qtbot.waitUntil(lambda: not view.busy)


def note_the_sending(window: MainWindow, view: ExitView, qtbot: QtBot) -> None:
    """How it was sent, then that it arrived."""
    part(view, qtbot, "sending")
    press(Qt.Key.Key_N, CONTROL)
    form = form_of(window, qtbot, "form_sendings")
    form.go_to("tracking")
    write("RR 123 456 789 DE")
    saved(window, form, qtbot)


def tick_a_step(view: ExitView, qtbot: QtBot) -> None:
    """Into the checklist, Space."""
    part(view, qtbot, "checklist")
    tab_to("Steps")
    press(Qt.Key.Key_Home)
    before = sum(step.is_done for step in view.detail.steps) if view.detail else 0
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: view.detail is not None and sum(one.is_done for one in view.detail.steps) != before)


def move_on(window: MainWindow, view: ExitView, qtbot: QtBot) -> None:
    """Ctrl and Right, where nothing blocks."""
    qtbot.waitUntil(lambda: not view.busy)
    detail = view.detail
    assert detail is not None
    stage = detail.exit.stage
    assert detail.may_advance, [check.code for check in detail.checks[stage] if check.mend]
    tab_to("Parts of the exit", backwards=True)
    press(Qt.Key.Key_Right, CONTROL)
    assert not [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    qtbot.waitUntil(lambda: view.detail is not None and view.detail.exit.stage is not stage)


def test_an_exit_is_withdrawn_and_that_is_undone(sample_window: MainWindow, sample: Desk, qtbot: QtBot) -> None:
    window = sample_window
    at_the_keyboard(window, qtbot)
    jump("exit nimb")
    page = window.page
    assert isinstance(page, ExitsPage)
    view = view_of(window)
    qtbot.waitUntil(lambda: view.detail is not None)
    assert view.number == exit_of(sample, "Nimbuskai").id
    tab_to("More for this exit")
    press(ENTER)
    qtbot.waitUntil(view.menu.isVisible)
    withdraw = next(action for action in view.menu.actions() if action.text().replace("&", "") == "Withdraw…")
    mark = withdraw.text()[withdraw.text().index("&") + 1]
    QTest.keyClicks(view.menu, mark)
    form = form_of(window, qtbot, "form_call_off_exit")
    write("They accepted the new price.")
    saved(window, form, qtbot)
    assert exit_of(sample, "Nimbuskai").called_off_reason == "They accepted the new price."
    press(Qt.Key.Key_Z, CONTROL)
    assert exit_of(sample, "Nimbuskai").is_open
    press(Qt.Key.Key_Escape)
    assert page.board_room.isVisible()
    QApplication.processEvents()
    card = page.board_room.board.current()
    assert card is not None
    assert card.client == "Nimbuskai Spedition"
    press(Qt.Key.Key_Right)
    moved = page.board_room.board.current()
    assert moved is not None
    assert moved.column > card.column
