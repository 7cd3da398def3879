"""Rounds of opinions over a window: what is in sight, what is not, and answering at the owner's screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit, QMenu, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.language import Language
from msp_desk.core.records.opinion import Mood, Opinion, OpinionRound
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.opinion_panel import OpinionPanel
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.opinion_rounds import OpinionsDialog, open_opinions
from msp_desk.ui.widgets.record_table import RecordTable

NameWalk = Callable[[QWidget], list[str]]
TODAY = date(2026, 11, 21)


@pytest.fixture
def dialog(link: DeskLink, host: QWidget) -> Iterator[OpinionsDialog]:
    made = open_opinions(link, host)
    yield made
    made.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def rows(table: RecordTable[Any], key: str) -> list[str]:
    model = table.record_model
    place = [column.key for column in model.columns].index(key)
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


def veiled(dialog: OpinionsDialog) -> bool:
    return dialog.out_of_sight


def round_of(dialog: OpinionsDialog) -> OpinionRound | None:
    return None if dialog.shown is None else dialog.shown.round


def form_of(dialog: OpinionsDialog) -> FormDialog:
    form = dialog.findChild(FormDialog, "form_opinion")
    assert form is not None
    return form


def fill(form: FormDialog, key: str, text: str) -> None:
    editor = form.editor(key)
    assert isinstance(editor, QLineEdit)
    editor.setText(text)


def test_the_newest_round_is_shown_with_sums_mood_and_single_answers(dialog: OpinionsDialog) -> None:
    for table in (dialog.namings, dialog.answers, dialog.voters):
        QAbstractItemModelTester(table.record_model)
    assert rows(dialog.namings, "client")[:2] == ["Hotel Nebelzinne", "Nimbuskai Spedition"]
    assert rows(dialog.namings, "named")[:2] == ["4 of 4", "3 of 4"]
    assert rows(dialog.namings, "places")[0] == "1, 1, 2, 3"
    assert dialog.hint == "Mood 3.0 of 5 · This round was closed on 3 October 2026."
    assert rows(dialog.answers, "voter") == ["Ruth Weidenborn", "Jonas Ehrlau", "Mirela Tamsen", "Piet Akkerby"]
    assert rows(dialog.voters, "voter") == rows(dialog.answers, "voter")


def test_a_chosen_client_shows_the_answers_that_name_it(dialog: OpinionsDialog, sample: Desk) -> None:
    dialog.namings.choose(_number(sample, "Lampwick Theatre"))
    assert rows(dialog.answers, "voter") == ["Jonas Ehrlau"]


def test_two_answers_show_the_owners_own_alone(dialog: OpinionsDialog, sample: Desk) -> None:
    older = sample.opinions.rounds()[-1]
    dialog.show_round(int(older.id))
    assert rows(dialog.answers, "voter") == ["Ruth Weidenborn"]
    assert rows(dialog.namings, "client") == []
    assert dialog.hint.startswith("One more answer and the others’ are shown; until then only your own is.")
    assert rows(dialog.voters, "voter") == ["Ruth Weidenborn", "Jonas Ehrlau"]


def test_everything_is_out_of_sight_while_somebody_answers(dialog: OpinionsDialog, sample: Desk) -> None:
    asked = sample.opinions.open_round(OpinionRound(opened_on=TODAY))
    dialog.show_round(int(asked.id))
    dialog.answer(own=False)
    assert veiled(dialog)
    assert not dialog.answers.isVisible()
    form = form_of(dialog)
    fill(form, "voter", "Mirela Tamsen")
    fill(form, "hardest_1", "Hotel Nebelzinne")
    fill(form, "hardest_2", "Hotel Nebelzinne")
    form.submit()
    assert form.complaint("hardest_2") == "This client is named already."
    fill(form, "hardest_2", "")
    form.submit()
    assert not veiled(dialog)
    result = sample.opinions.result(int(asked.id))
    assert [voter.name for voter in result.voters] == ["Mirela Tamsen"]
    assert result.is_hidden
    assert rows(dialog.answers, "voter") == []


def test_a_second_answer_of_one_person_is_refused_in_the_form(dialog: OpinionsDialog, sample: Desk) -> None:
    asked = sample.opinions.open_round(OpinionRound(opened_on=TODAY))
    sample.opinions.answer(Opinion(round_id=asked.id, voter="Mirela Tamsen", mood=Mood.GOOD))
    dialog.show_round(int(asked.id))
    dialog.answer(own=False)
    form = form_of(dialog)
    fill(form, "voter", "mirela tamsen")
    fill(form, "hardest_1", "Hotel Nebelzinne")
    form.submit()
    assert "has answered already" in form.complaint("voter")
    assert len(sample.opinions.result(int(asked.id)).voters) == 1


def test_the_owners_answer_is_prefilled_and_changed(dialog: OpinionsDialog, sample: Desk) -> None:
    asked = sample.opinions.open_round(OpinionRound(opened_on=TODAY))
    dialog.show_round(int(asked.id))
    dialog.answer(own=True)
    assert not veiled(dialog)
    form = form_of(dialog)
    voter = form.editor("voter")
    assert isinstance(voter, QLineEdit)
    assert voter.text() == "Ruth Weidenborn"
    fill(form, "hardest_1", "Nimbuskai Spedition")
    form.submit()
    form.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    dialog.answer(own=True)
    fill(form_of(dialog), "hardest_1", "Hotel Nebelzinne")
    form_of(dialog).submit()
    own = sample.opinions.result(int(asked.id)).own
    assert own is not None
    assert own.hardest == (ClientId(_number(sample, "Hotel Nebelzinne")),)


def test_an_answer_is_taken_back_unseen(dialog: OpinionsDialog, sample: Desk) -> None:
    voter = sample.opinions.result(int(sample.opinions.rounds()[0].id)).voters[1]
    dialog.take_back(int(voter.opinion_id))
    box = dialog.findChild(QMessageBox, "question")
    assert box is not None
    assert box.text() == "Take back the answer of Jonas Ehrlau?"
    box.defaultButton().click()
    assert rows(dialog.voters, "voter") == ["Ruth Weidenborn", "Mirela Tamsen", "Piet Akkerby"]


def test_a_round_is_closed_opened_and_archived_from_its_menu(dialog: OpinionsDialog, sample: Desk) -> None:
    asked = sample.opinions.open_round(OpinionRound(opened_on=TODAY))
    dialog.show_round(int(asked.id))

    def press(words: str) -> None:
        menu = dialog._open_menu()
        assert isinstance(menu, QMenu)
        next(action for action in menu.actions() if action.text() == words).trigger()
        menu.close()

    press("Close the round")
    assert sample.opinions.rounds()[0].closed_on == TODAY
    assert not dialog._another.isEnabled()
    press("Open the round again")
    assert dialog._another.isEnabled()
    press("Archive the round…")
    box = dialog.findChild(QMessageBox, "question")
    assert box is not None
    box.defaultButton().click()
    assert [one.id for one in sample.opinions.rounds()] == [2, 1]


def test_the_ballot_is_saved(dialog: OpinionsDialog, tmp_path: Path) -> None:
    question = dialog.save_ballot()
    assert question is not None
    question.fileSelected.emit(str(tmp_path / "ballot.pdf"))
    question.close()
    assert (tmp_path / "ballot.pdf").read_bytes().startswith(b"%PDF")


def test_a_desk_without_a_round_says_what_belongs_here(bare: Desk, host: QWidget) -> None:
    link = DeskLink(bare, Language.DE)
    dialog = open_opinions(link, host)
    assert round_of(dialog) is None
    assert dialog._body.currentWidget() is dialog._empty
    assert dialog.answer(own=False) is None
    form = dialog.new_round()
    form.submit()
    begun = round_of(dialog)
    assert begun is not None
    assert begun.opened_on == TODAY
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("language", list(Language))
def test_every_widget_has_a_name(sample: Desk, host: QWidget, language: Language, unnamed_widgets: NameWalk) -> None:
    link = DeskLink(sample, language)
    dialog = open_opinions(link, host)
    assert unnamed_widgets(dialog) == []
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_the_clients_panel_stands_beside_the_grade(link: DeskLink, sample: Desk, qtbot: QtBot) -> None:
    panel = OpinionPanel(link)
    qtbot.addWidget(panel)
    panel.show_client(_number(sample, "Nimbuskai Spedition"))
    qtbot.waitUntil(lambda: not panel.isHidden())
    assert panel.text == (
        "Named among the hardest by 3 of 4\nYou named it as the hardest.\nRound of 19 Sep 2026 · Yearly round"
    )
    panel.show_client(_number(sample, "Bluecairn Logistics"))
    qtbot.waitUntil(lambda: not panel.isHidden())
    assert panel.text.startswith("Named by none of 4\nRound of")
    asked = sample.opinions.open_round(OpinionRound(opened_on=TODAY))
    sample.opinions.answer(
        Opinion(round_id=asked.id, voter="Ada", hardest_1_id=ClientId(_number(sample, "Bluecairn Logistics")))
    )
    panel.show_client(_number(sample, "Bluecairn Logistics"))
    qtbot.waitUntil(lambda: "2 more" in panel.text)
    assert panel.text.startswith("2 more answers and the others’ are shown")


def test_the_panel_hides_without_a_round_and_leads_to_it(
    bare: Desk, link: DeskLink, sample: Desk, qtbot: QtBot
) -> None:
    alone = DeskLink(bare, Language.EN)
    empty = OpinionPanel(alone)
    qtbot.addWidget(empty)
    empty.show_client(1)
    qtbot.waitUntil(lambda: not empty.busy)
    assert empty.isHidden()
    panel = OpinionPanel(link)
    qtbot.addWidget(panel)
    number = _number(sample, "Lampwick Theatre")
    panel.show_client(number)
    qtbot.waitUntil(lambda: not panel.isHidden())
    dialog = panel.open_round()
    assert isinstance(dialog, OpinionsDialog)
    assert dialog.namings.current_id() == number
    assert rows(dialog.answers, "voter") == ["Jonas Ehrlau"]
    dialog.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _number(desk: Desk, name: str) -> int:
    return int(desk.clients.named(name).id)
