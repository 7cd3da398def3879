"""The board: a card an exit, worked by keys; filter, search, table, empty."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.client import Client
from msp_desk.core.records.exit import ExitStage
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from msp_desk.ui.pages.exits.board_room import TABLE, Shown
from msp_desk.ui.pages.exits.card_delegate import card_height, said_in_full
from msp_desk.ui.pages.exits.card_list import CardList
from msp_desk.ui.pages.exits.card_model import CardModel
from msp_desk.ui.pages.exits.cards import Card, picture_of
from msp_desk.ui.pages.exits.page import ExitsPage
from msp_desk.ui.pages.exits.words import urgency
from msp_desk.ui.theme.icons import Icon
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.page import Place
from tests.ui.pages.exits.conftest import TODAY, MakePage, client_of, exit_of, looked_at

NameWalk = Callable[[QWidget], list[str]]
CONTROL = Qt.KeyboardModifier.ControlModifier


def columns(page: ExitsPage) -> list[list[str]]:
    return [[card.client for card in column.list.cards.cards] for column in page.board_room.board.columns]


def go_to(page: ExitsPage, desk: Desk, name: str) -> QWidget:
    assert page.board_room.board.choose(int(exit_of(desk, name).id), focus=True)
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def at(page: ExitsPage) -> str:
    card = page.board_room.board.current()
    return "" if card is None else card.client


def question(page: ExitsPage) -> QMessageBox:
    found = [box for box in page.findChildren(QMessageBox) if box.isVisible()]
    assert len(found) == 1
    return found[0]


def test_each_exit_stands_in_the_column_of_its_stage(page: ExitsPage, sample: Desk) -> None:
    for column, stage in zip(page.board_room.board.columns, ExitStage, strict=True):
        QAbstractItemModelTester(column.list.cards)
        wanted = [card.client for card in sample.exits.board(TODAY).stages[stage]]
        assert [card.client for card in column.list.cards.cards] == wanted
        assert column.count.text() == (str(len(wanted)) if wanted else "")
    assert ["Nimbuskai Spedition"] in columns(page)


def test_a_card_says_the_day_the_next_step_the_progress_and_the_way(page: ExitsPage, sample: Desk) -> None:
    card = page.board_room.board.card(int(exit_of(sample, "Nimbuskai").id))
    assert card is not None
    assert card.sentence == "To be out by 31 Mar, they must have it by 31 Dec: 40 days left."
    assert (card.letter, card.way) == ("F", "Termination with notice")
    assert card.step.startswith("By ")
    assert card.progress == f"0 of {card.steps} steps done"
    for part in (card.sentence.rstrip("."), card.step, card.progress, card.way, "Grade F"):
        assert part in card.spoken
    assert card.sentence in said_in_full(card)


def test_urgency_has_an_icon_of_its_own_and_not_only_a_colour(sample: Desk) -> None:
    tones = [Tone.MUTED, Tone.WARN, Tone.DANGER, Tone.OK]
    assert len({picture_of(tone) for tone in tones}) == len(tones)
    board = sample.exits.board(TODAY)
    cards = {card.client: card for cards in board.stages.values() for card in cards}
    assert urgency(cards["Nimbuskai Spedition"]) is Tone.MUTED
    assert urgency(cards["Lampwick Theatre"]) is Tone.WARN
    assert urgency(cards["Alderfen Print Works"]) is Tone.OK
    later = {
        card.client: card
        for cards in sample.exits.board(TODAY.replace(year=2027, month=1, day=8)).stages.values()
        for card in cards
    }
    assert urgency(later["Nimbuskai Spedition"]) is Tone.DANGER


def test_arrows_go_from_card_to_card_and_over_empty_columns(page: ExitsPage, sample: Desk) -> None:
    first = next(names for names in columns(page) if names)[0]
    QTest.keyClick(go_to(page, sample, first), Qt.Key.Key_Left)
    assert at(page) == first  # there is nothing further left
    met = [at(page)]
    for _ in range(4):
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, Qt.Key.Key_Right)
        met.append(at(page))
    assert [names[0] for names in columns(page) if names][: len(set(met))] == list(dict.fromkeys(met))
    assert len(set(met)) == sum(bool(names) for names in columns(page))


def test_enter_opens_the_exit_and_esc_comes_back_to_its_card(page: ExitsPage, sample: Desk) -> None:
    QTest.keyClick(go_to(page, sample, "Nimbuskai"), Qt.Key.Key_Return)
    assert page.view is not None
    assert page.view.isVisible()
    assert page.current_client() == client_of(sample, "Nimbuskai")
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, Qt.Key.Key_Escape)
    assert page.board_room.isVisible()
    assert at(page) == "Nimbuskai Spedition"
    assert page.current_client() == client_of(sample, "Nimbuskai")


def test_what_stands_in_the_way_of_a_stage_is_said_and_leads_to_its_mend(page: ExitsPage, sample: Desk) -> None:
    found = exit_of(sample, "Officine")
    QTest.keyClick(go_to(page, sample, "Officine"), Qt.Key.Key_Right, CONTROL)
    assert sample.exits.get(found.id).stage is ExitStage.DECIDE
    box = question(page)
    assert "The cooling-off runs until" in box.informativeText()
    QTest.keyClick(box.defaultButton(), Qt.Key.Key_Space)
    assert page.view is not None
    assert page.view.number == found.id


def test_the_question_that_closes_says_what_is_not_settled_yet(page: ExitsPage, sample: Desk) -> None:
    QTest.keyClick(go_to(page, sample, "Bluecairn"), Qt.Key.Key_Right, CONTROL)
    box = question(page)
    assert "Close the exit of Bluecairn Logistics?" in box.text()
    assert "Not settled yet: The client is served until 30 April 2027 · 28 steps are not done" in box.informativeText()
    assert exit_of(sample, "Bluecairn").is_open


def test_ctrl_and_arrows_move_an_exit_and_the_keyboard_goes_with_it(page: ExitsPage, sample: Desk) -> None:
    looked_at(sample, "Officine")
    QTest.keyClick(go_to(page, sample, "Officine"), Qt.Key.Key_Right, CONTROL)
    assert exit_of(sample, "Officine").stage is ExitStage.PREPARE
    assert at(page) == "Officine Valtorba"
    widget = QApplication.focusWidget()
    assert widget is page.board_room.board.columns[1].list
    QTest.keyClick(widget, Qt.Key.Key_Left, CONTROL)
    assert exit_of(sample, "Officine").stage is ExitStage.DECIDE
    sample.undo()
    assert exit_of(sample, "Officine").stage is ExitStage.PREPARE
    assert "Officine Valtorba" in columns(page)[1]  # the page hears of it


def test_a_closed_exit_does_not_move(page: ExitsPage, sample: Desk) -> None:
    widget = go_to(page, sample, "Alderfen")
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
        QTest.keyClick(widget, key, CONTROL)
    assert exit_of(sample, "Alderfen").stage is ExitStage.CLOSED
    assert not [box for box in page.findChildren(QMessageBox) if box.isVisible()]


def test_a_card_that_is_dropped_in_another_column_moves_there(page: ExitsPage, sample: Desk) -> None:
    looked_at(sample, "Officine")
    page.board_room.board.columns[1].list.dropped.emit(int(exit_of(sample, "Officine").id))
    assert exit_of(sample, "Officine").stage is ExitStage.PREPARE


def test_search_and_filter_choose_what_is_shown(page: ExitsPage, sample: Desk) -> None:
    room = page.board_room
    room.search.setText("nimb")
    QTest.keyClick(room.search, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert [name for names in columns(page) for name in names] == ["Nimbuskai Spedition"]
    room.search.clear()
    QTest.keyClick(room.search, Qt.Key.Key_Return)
    room.show_only(Shown.CALLED_OFF)
    withdrawn = [card for column in room.board.columns for card in column.list.cards.cards]
    assert [card.client for card in withdrawn] == ["Brackwater Foods"]
    assert withdrawn[0].halted
    assert "standing order" in withdrawn[0].sentence
    room.show_only(Shown.ALL_CLOSED)
    assert columns(page) == [[], [], [], [], ["Alderfen Print Works"]]


def test_the_table_has_the_same_exits_and_opens_them(page: ExitsPage, sample: Desk) -> None:
    room = page.board_room
    room.show_as(TABLE)
    assert room.table.isVisible()
    QAbstractItemModelTester(room.table.record_model)
    model = room.table.record_model
    names = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert sorted(names) == sorted(name for names in columns(page) for name in names)
    room.table.choose(int(exit_of(sample, "Nimbuskai").id))
    assert room.current_client() == client_of(sample, "Nimbuskai")
    room.table.setFocus()
    assert "2026-12-31" in room.table.selection_as_text()
    QTest.keyClick(room.table, Qt.Key.Key_Return)
    assert page.view is not None
    assert page.view.number == exit_of(sample, "Nimbuskai").id


def test_a_card_is_copied_as_text(page: ExitsPage, sample: Desk) -> None:
    QTest.keyClick(go_to(page, sample, "Nimbuskai"), Qt.Key.Key_C, CONTROL)
    card = page.board_room.board.current()
    assert card is not None
    assert QApplication.clipboard().text() == said_in_full(card)


def test_the_menu_of_a_card_names_where_it_can_go(page: ExitsPage, sample: Desk) -> None:
    widget = go_to(page, sample, "Nimbuskai")
    assert isinstance(widget, CardList)
    widget.contextMenuEvent(
        QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0), Qt.KeyboardModifier.NoModifier)
    )
    menu = next(menu for menu in page.findChildren(QMenu) if menu.objectName() == "exit_card_menu")
    words = [action.text().replace("&", "") for action in menu.actions() if action.text()]
    assert words == ["Open", "Open the client", "Move to: Told", "Back to: Decide", "Withdraw…"]
    menu.close()


def test_an_empty_board_says_what_belongs_there_and_how_to_begin(make_page: MakePage, bare: Desk, qtbot: QtBot) -> None:
    bare.clients.add(Client(name="Nord GmbH", client_since=TODAY))
    page = make_page(bare)
    qtbot.waitUntil(lambda: not page.busy)
    assert not page.board_room.board.isVisible()
    with qtbot.waitSignal(page.place_wanted) as heard:
        page.board_room._empty.second_wanted.emit()
    assert heard.args[0] == Place(page="portfolio")
    page.new_record()
    form = page.findChild(FormDialog, "form_begin_exit")
    assert isinstance(form, FormDialog)
    form.write("client", client_of(bare, "Nord"))
    form.submit()
    assert exit_of(bare, "Nord").is_open
    assert page.view is not None
    assert page.view.number == exit_of(bare, "Nord").id


def test_forty_exits_are_shown_at_once_and_every_card_has_its_height(
    make_page: MakePage, bare: Desk, qtbot: QtBot
) -> None:
    for number in range(40):
        client = bare.clients.add(Client(name=f"Kunde {number:02}", client_since=TODAY))
        bare.exits.open(int(client.id))
    page = make_page(bare, width=960)
    qtbot.waitUntil(lambda: not page.busy)
    first = page.board_room.board.columns[0].list
    assert first.cards.rowCount() == 40
    assert page.board_room.board.columns[0].width() >= 212
    assert page.board_room.board.horizontalScrollBar().maximum() > 0  # it scrolls sideways where there is little room
    heights = {first.visualRect(first.cards.index(row)).height() for row in range(40)}
    assert heights == {card_height(first.cards.cards[0], first.viewport().width())}


@pytest.mark.parametrize("language", list(Language))
def test_every_language_has_its_words_and_every_control_a_name(
    make_page: MakePage, sample: Desk, language: Language, unnamed_widgets: NameWalk
) -> None:
    page = make_page(sample, language=language)
    words = [Wording(language).word(stage).casefold() for stage in ExitStage]
    assert [column.title.text().casefold() for column in page.board_room.board.columns] == words
    assert unnamed_widgets(page) == []
    assert all(
        ".." not in card.sentence for column in page.board_room.board.columns for card in column.list.cards.cards
    )


def test_the_page_counts_what_runs(make_page: MakePage, sample: Desk, qtbot: QtBot) -> None:
    page = make_page(sample)
    with qtbot.waitSignal(page.count_said) as heard:
        page.refresh()
    assert heard.args == [sample.exits.count_open()]
    assert page.link.glance.count_open_exits() == sample.exits.count_open()


def test_a_card_model_answers_nothing_beyond_its_cards() -> None:
    model = CardModel()
    card = Card(
        id=3, client_id=1, client="A", letter=None, capped=False, column=0, sentence="", tone=Tone.MUTED, step="",
        step_tone=Tone.MUTED, done=0, steps=0, progress="", way="",
    )  # fmt: skip
    model.show_cards([card])
    assert model.data(model.index(0)) == "A"
    assert model.data(model.index(5)) is None
    assert model.place_of(3) == 0
    assert model.place_of(4) == -1
    assert card.picture is Icon.CALENDAR
    assert card.spoken == "A. Not graded."
