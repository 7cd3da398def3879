"""What was agreed is typed, ticked off, archived and found again on the page of reviews."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.agreed_action import AgreedAction
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.reviews.agreed_part import AgreedPart
from msp_desk.ui.pages.reviews.page import AGREED, NEW, ReviewsPage
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.page import Place


@pytest.fixture
def page(qtbot: QtBot, sample: Desk) -> ReviewsPage:
    made = ReviewsPage(DeskLink(sample, Language.EN))
    qtbot.addWidget(made)
    made.resize(1240, 840)
    made.open_part(AGREED)
    made.show()
    return made


def first(part: AgreedPart) -> AgreedAction:
    row: AgreedAction = part.table.record_model.row_at(0)
    return row


def test_what_is_due_stands_first_and_what_is_done_last(page: ReviewsPage, sample: Desk) -> None:
    rows = page.agreed.table.record_model
    shown = [rows.row_at(place) for place in range(rows.rowCount())]
    assert len(shown) == len(sample.agreed_actions.all()) > 10
    done = [one.done_on is not None for one in shown]
    assert done == sorted(done)
    waiting = [one.due_on for one in shown if one.done_on is None and one.due_on is not None]
    assert waiting == sorted(waiting)


def test_a_new_one_is_typed_and_stands_in_the_list(page: ReviewsPage, sample: Desk) -> None:
    client = sample.clients.named("Lampwick Theatre")
    before = {one.id for one in sample.agreed_actions.all()}
    form = page.agreed.new(int(client.id))
    assert isinstance(form, FormDialog)
    for key, value in (("what", "Replace the stage laptop"), ("who", "Quellmark IT"), ("due_on", date(2026, 12, 10))):
        form.write(key, value)
    form.submit()
    (made,) = [one for one in sample.agreed_actions.all() if one.id not in before]
    assert (made.client_id, made.what, made.agreed_on, made.due_on) == (
        client.id, "Replace the stage laptop", sample.clock.today(), date(2026, 12, 10),
    )  # fmt: skip
    assert page.agreed.table.choose(int(made.id))


def test_it_is_ticked_off_and_the_tick_is_taken_away(page: ReviewsPage, sample: Desk) -> None:
    part = page.agreed
    one = first(part)
    assert one.done_on is None
    part.table.choose(int(one.id))
    assert part.done_button.text() == "Done today"
    QTest.mouseClick(part.done_button, Qt.MouseButton.LeftButton)
    assert sample.agreed_actions.get(one.id).done_on == sample.clock.today()
    part.table.choose(int(one.id))
    assert part.done_button.text() == "Not done after all"
    QTest.mouseClick(part.done_button, Qt.MouseButton.LeftButton)
    assert sample.agreed_actions.get(one.id).done_on is None
    sample.undo()
    assert sample.agreed_actions.get(one.id).done_on == sample.clock.today()


def test_archiving_asks_once_and_names_what_goes(page: ReviewsPage, sample: Desk) -> None:
    one = first(page.agreed)
    page.agreed.table.choose(int(one.id))
    page.agreed.table.setFocus()
    QTest.keyClick(page.agreed.table, Qt.Key.Key_Delete)
    (box,) = page.window().findChildren(QMessageBox)
    assert one.what in box.text()
    yes = next(button for button in box.findChildren(QPushButton) if button.text() == "Archive")
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert one.id not in {each.id for each in sample.agreed_actions.all()}


def test_search_menu_and_place_lead_to_one(page: ReviewsPage, sample: Desk) -> None:
    one = next(each for each in sample.agreed_actions.all() if "firewall" in each.what)
    page.agreed.search.setText("options")
    page.agreed.search.wanted.emit("options")
    assert page.agreed.table.record_model.rowCount() == 1
    menu = QMenu()
    page.agreed._fill_menu(menu, [int(one.id)])
    assert [entry.text() for entry in menu.actions()] == [
        "New agreed action…", "Not done after all", "Edit…", "Archive…",
    ]  # fmt: skip
    page.agreed.search.wanted.emit("")
    page.open_part(NEW)
    page.show_place(Place(page="reviews", family="agreed_actions", record_id=int(one.id)))
    assert page.agreed.isVisible()
    assert page.agreed.table.current_id() == one.id


def test_without_any_it_says_what_belongs_here(qtbot: QtBot, bare: Desk) -> None:
    part = AgreedPart(DeskLink(bare, Language.EN))
    qtbot.addWidget(part)
    part.refresh()
    assert part.is_empty
    part.show()
    part._empty.first_wanted.emit()
    (form,) = part.findChildren(FormDialog)
    assert form.objectName() == "form_agreed_actions"
    form.reject()


def test_a_screen_reader_can_name_everything(
    page: ReviewsPage, unnamed_widgets: Callable[[QWidget], list[str]]
) -> None:
    assert unnamed_widgets(page) == []
