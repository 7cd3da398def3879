"""The ways to an exit from elsewhere: the client's tab, Today, a decision; leaving a letter that is not finished."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.agenda import Deed
from msp_desk.core.actions.desk import Desk
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.records.decision import DecisionChoice
from msp_desk.core.records.exit import ExitStage
from msp_desk.core.records.language import Language
from msp_desk.core.records.reminder import MatterKind
from msp_desk.core.wording import Wording
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.exit_tab import ExitTab
from msp_desk.ui.pages.clients.page import ClientsPage
from msp_desk.ui.pages.exits.page import ExitsPage
from msp_desk.ui.pages.today.exits_panel import MOST_ROWS, ExitButton, ExitRow, ExitsPanel, exit_rows
from msp_desk.ui.pages.today.page import TodayPage
from msp_desk.ui.pages.today.places import place_of
from msp_desk.ui.pages.today.rows import ICONS
from msp_desk.ui.theme.current import current_palette
from msp_desk.ui.widgets.decision_form import open_store_decision
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.widgets.stage_bar import StageBar, paint_stages
from tests.ui.pages.exits.conftest import TODAY, client_of, exit_of

NameWalk = Callable[[QWidget], list[str]]


@pytest.fixture
def clients(qtbot: QtBot, sample: Desk) -> ClientsPage:
    """The page of clients."""
    page = ClientsPage(DeskLink(sample, Language.EN))
    qtbot.addWidget(page)
    page.resize(1240, 840)
    page.show()
    qtbot.waitUntil(lambda: bool(page._found.trends))
    return page


def exit_tab(page: ClientsPage, name: str) -> ExitTab:
    page.show_place(Place(page="clients", client_id=client_of(page.link.desk, name), tab="exit"))
    QApplication.processEvents()
    tab = page.findChild(ExitTab)
    assert isinstance(tab, ExitTab)
    return tab


def test_the_tab_shows_the_running_exit_in_short_and_leads_to_it(clients: ClientsPage, sample: Desk) -> None:
    tab = exit_tab(clients, "Nimbuskai")
    assert not tab.is_empty
    assert "Exit: Prepare" in tab.text()
    assert "they must have it by 31 December 2026" in tab.text()
    assert "0 of 34 steps done" in tab.text()
    bar = tab.findChild(StageBar)
    assert isinstance(bar, StageBar)
    assert bar.reached == 2
    wanted: list[Place] = []
    clients.place_wanted.connect(wanted.append)
    tab._open.click()
    number = int(exit_of(sample, "Nimbuskai").id)
    client = client_of(sample, "Nimbuskai")
    assert wanted == [Place(page="exits", client_id=client, family="exits", record_id=number)]


def test_the_tab_of_a_client_without_an_exit_offers_to_begin_one(
    clients: ClientsPage, sample: Desk, qtbot: QtBot
) -> None:
    tab = exit_tab(clients, "Inkwarden")
    assert tab.is_empty
    wanted: list[Place] = []
    clients.place_wanted.connect(wanted.append)
    tab._hint.second_wanted.emit()
    assert wanted[-1] == Place(page="portfolio", client_id=client_of(sample, "Inkwarden"), tab="decision")
    tab._hint.first_wanted.emit()
    form = next(one for one in clients.findChildren(FormDialog) if one.objectName() == "form_begin_exit")
    form.submit()
    assert exit_of(sample, "Inkwarden").is_open
    assert wanted[-1].record_id == exit_of(sample, "Inkwarden").id
    qtbot.waitUntil(lambda: not tab.is_empty)  # the tab hears of it


def test_the_tab_lists_earlier_exits_with_how_they_ended(clients: ClientsPage, sample: Desk) -> None:
    sample.exits.open(client_of(sample, "Brackwater"))
    tab = exit_tab(clients, "Brackwater")
    assert "Exit: Decide" in tab.text()
    assert tab._earlier.count() == 2  # a line, and the hairline below it
    assert not tab._anew.isVisible()


def shown_today(qtbot: QtBot, desk: Desk) -> TodayPage:
    page = TodayPage(DeskLink(desk, Language.EN))
    qtbot.addWidget(page)
    page.resize(1240, 840)
    page.show()
    qtbot.waitUntil(lambda: page.is_whole)
    return page


def test_today_has_a_bar_for_each_running_exit_that_leads_there(
    qtbot: QtBot, sample: Desk, unnamed_widgets: NameWalk
) -> None:
    page = shown_today(qtbot, sample)
    rows = page.side.exits.rows
    assert rows[0].client == "Bluecairn Logistics"  # the furthest first
    assert len(rows) == sample.exits.count_open()
    nimbuskai = next(row for row in rows if row.client.startswith("Nimbuskai"))
    assert (nimbuskai.stage, nimbuskai.reached) == ("prepare", 2)
    assert "blocking: 1" in nimbuskai.line
    assert "40 days left" in nimbuskai.spoken
    assert unnamed_widgets(page.side.exits) == []
    wanted: list[Place] = []
    page.place_wanted.connect(wanted.append)
    button = page.side.exits.findChildren(ExitButton)[0]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert wanted[0].page == "exits"
    assert wanted[0].record_id == exit_of(sample, "Bluecairn").id


def test_a_desk_without_exits_shows_no_panel_and_many_are_cut(qtbot: QtBot, bare: Desk) -> None:
    panel = ExitsPanel()
    qtbot.addWidget(panel)
    panel.show_rows([])
    assert panel.isHidden()
    row = ExitRow(id=1, client_id=1, client="A", stage="told", reached=3, line="", says="")
    panel.show_rows([row] * (MOST_ROWS + 3))
    assert not panel.isHidden()
    assert len([one for one in panel.findChildren(ExitButton) if not one.isHidden()]) == MOST_ROWS
    assert panel._more.text() == "3 more"
    assert exit_rows(bare.exits.board(TODAY), Wording(Language.EN)) == []


def test_every_matter_of_an_exit_has_an_icon_and_leads_to_it(sample: Desk) -> None:
    found = sample.today.look(TODAY).agenda
    matters = [matter for matter in (*found.matters, *found.put_off) if matter.deed is Deed.OPEN_EXIT]
    assert matters
    for matter in matters:
        place = place_of(matter)
        assert place is not None
        assert (place.page, place.family, place.record_id) == ("exits", "exits", matter.record_id)
    for kind in (MatterKind.EXIT_LETTER, MatterKind.EXIT_RECEIPT, MatterKind.EXIT_STEPS):
        assert kind in ICONS


@pytest.fixture
def link(sample: Desk) -> DeskLink:
    """The desk as the window holds it: longer than any question over it."""
    return DeskLink(sample, Language.EN)


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    """What forms and questions open over, as the window: it outlives them."""
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("choice", [DecisionChoice.PART, DecisionChoice.KEEP])
def test_a_decision_to_part_offers_to_begin_the_exit(
    sample: Desk, link: DeskLink, owner: QWidget, choice: DecisionChoice
) -> None:
    led: list[Place] = []
    number = client_of(sample, "Inkwarden")
    form = open_store_decision(link, number, choice=choice, lead=led.append, parent=owner)
    form.write("reason", "Another direction.")
    form.submit()
    boxes = [box for box in owner.findChildren(QMessageBox) if box.isVisible()]
    if choice is DecisionChoice.KEEP:
        assert not boxes
        return
    assert "Inkwarden" in boxes[0].text()
    boxes[0].defaultButton().click()
    made = exit_of(sample, "Inkwarden")
    assert made.decision_id is not None
    assert led == [Place(page="exits", client_id=number, family="exits", record_id=int(made.id))]


def test_who_has_an_open_exit_is_not_offered_another(sample: Desk, link: DeskLink, owner: QWidget) -> None:
    number = client_of(sample, "Nimbuskai")
    form = open_store_decision(link, number, choice=DecisionChoice.PART, lead=lambda _place: None, parent=owner)
    form.write("reason", "Again.")
    form.submit()
    assert not [box for box in owner.findChildren(QMessageBox) if box.isVisible()]


def test_a_letter_that_was_typed_is_left_only_when_that_is_meant(page: ExitsPage, sample: Desk, qtbot: QtBot) -> None:
    page.open_exit(int(exit_of(sample, "Nimbuskai").id), "letter")
    page.write_letter(LetterKind.NOTICE)
    room = page.letter_room
    assert room is not None
    qtbot.waitUntil(lambda: not room.editor.busy)
    field = next(edit for edit in room.editor.findChildren(QWidget) if edit.hasFocus() or edit.objectName())
    assert field is not None
    room.editor._changed = True
    room.head.crumbs[0].click()
    assert room.isVisible()
    box = next(box for box in page.findChildren(QMessageBox) if box.isVisible())
    assert box.text() == "Leave the letter?"
    box.defaultButton().click()
    assert page.board_room.isVisible()


def test_reached_segments_are_filled_and_the_rest_are_thinner(qtbot: QtBot) -> None:
    picture = QImage(500, 6, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.black)
    painter = QPainter(picture)
    paint_stages(painter, QRectF(0, 0, 500, 6), len(ExitStage), 2)
    painter.end()
    accent, line = current_palette().accent.lower(), current_palette().line.lower()
    middles = [picture.pixelColor(50 + 100 * place, 3).name() for place in range(5)]
    assert middles == [accent, accent, line, line, line]
    tops = [picture.pixelColor(50 + 100 * place, 0).name() for place in range(5)]
    assert tops[1] == accent
    assert tops[2] != line
