"""The blind gut ranking: no grade in sight, keys, leaving and going on, one step to undo, the disagreements after."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.language import Language
from msp_desk.core.records.scorecard import Letter
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.grades.gut_dialog import GutDialog
from msp_desk.ui.pages.grades.gut_round import begin, compare
from msp_desk.ui.pages.grades.page import GradesPage
from msp_desk.ui.pages.settings.page import SettingsPage
from msp_desk.ui.widgets.page import Place

NameWalk = Callable[[QWidget], list[str]]


@pytest.fixture
def link(sample: Desk) -> DeskLink:
    made = DeskLink(sample, Language.EN)
    sample_rankings = [one.id for one in sample.gut_rankings.all()]
    for number in sample_rankings:
        sample.gut_rankings.withdraw(number)
    return made


def opened(qtbot: QtBot, link: DeskLink) -> GutDialog:
    made = GutDialog(link)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.open()
    return made


def asks(dialog: GutDialog) -> bool:
    return dialog.is_asking


def press(dialog: GutDialog, keys: str) -> None:
    for key in keys:
        QTest.keyClick(dialog.asking.table, getattr(Qt.Key, f"Key_{key}"))


def button(dialog: GutDialog, name: str) -> QPushButton:
    found = dialog.findChild(QPushButton, name)
    assert found is not None
    return found


def test_it_asks_by_name_and_shows_no_grade(qtbot: QtBot, link: DeskLink) -> None:
    dialog = opened(qtbot, link)
    assert asks(dialog)
    clients = dialog._round.clients
    assert [client.name for client in clients] == sorted((client.name for client in clients), key=str.casefold)
    assert dialog.asking.progress_text() == f"0 of {len(clients)} clients"
    model = dialog.asking.table.record_model
    shown = [model.index(row, 1).data() for row in range(model.rowCount())]
    assert all(not text for text in shown)
    scores = [label.text() for label in dialog.asking.findChildren(QLabel) if " of 100" in label.text()]
    assert scores == []


def test_letters_answer_s_passes_over_and_arrows_move(qtbot: QtBot, link: DeskLink) -> None:
    dialog = opened(qtbot, link)
    first, second, third, fourth = (client.id for client in dialog._round.clients[:4])
    press(dialog, "AS")
    QTest.keyClick(dialog.asking.table, Qt.Key.Key_Down)
    press(dialog, "F")
    assert dialog._round.answers == {first: Letter.A, second: None, fourth: Letter.F}
    assert third not in dialog._round.answers
    QTest.keyClick(dialog.asking.table, Qt.Key.Key_Up)
    QTest.keyClick(dialog.asking.table, Qt.Key.Key_Up)
    press(dialog, "D")
    assert dialog._round.answers[third] is Letter.D
    assert dialog.asking.progress_text().startswith("4 of ")


def test_leaving_keeps_the_answers_as_one_step_and_the_next_time_goes_on(
    qtbot: QtBot, link: DeskLink, today: date
) -> None:
    desk = link.desk
    dialog = opened(qtbot, link)
    press(dialog, "ABC")
    button(dialog, "gut_close").click()
    kept = desk.gut_rankings.latest(today)
    assert [one.letter for one in kept.values()] == [Letter.A, Letter.B, Letter.C]
    again = opened(qtbot, link)
    assert asks(again)
    assert again.asking.progress_text().startswith("3 of ")
    assert again.asking.table.current_id() == again._round.clients[3].id
    again.reject()
    assert len(desk.gut_rankings.all()) == 3, "nothing is stored twice"
    desk.undo()
    assert desk.gut_rankings.all() == []


def test_the_last_answer_leads_to_the_disagreements_widest_first(qtbot: QtBot, link: DeskLink, today: date) -> None:
    desk = link.desk
    dialog = opened(qtbot, link)
    press(dialog, "A" * len(dialog._round.clients))
    assert not asks(dialog)
    qtbot.waitUntil(lambda: dialog.compared.table.record_model.rowCount() > 0)
    graded = {one.client_id: one for one in desk.grades.table(today).clients if one.letter is not None}
    apart = {client for client, one in graded.items() if one.letter is not Letter.A}
    model = dialog.compared.table.record_model
    ids = [ClientId(model.id_at(row)) for row in range(model.rowCount())]
    assert set(ids) == apart
    steps = []
    for one in ids:
        letter = graded[one].letter
        assert letter is not None
        steps.append(letter.rank)
    assert steps == sorted(steps, reverse=True)
    assert (
        dialog.compared.title()
        == f"You and the grades agree about {len(graded) - len(apart)} of {len(graded)} clients."
    )
    why = model.row_at(0)
    assert dialog.compared.reasons(why)
    assert dialog.compared.reasons(why) in dialog.compared._why.text()


def test_enter_on_a_disagreement_wants_that_client_and_keeps_nothing_twice(qtbot: QtBot, link: DeskLink) -> None:
    dialog = opened(qtbot, link)
    press(dialog, "F" * len(dialog._round.clients))
    qtbot.waitUntil(lambda: dialog.compared.table.record_model.rowCount() > 0)
    wanted = dialog.compared.table.current_id()
    with qtbot.waitSignal(dialog.client_wanted) as asked:
        QTest.keyClick(dialog.compared.table, Qt.Key.Key_Return)
    assert asked.args == [wanted]
    assert not dialog.isVisible()
    assert len(link.desk.gut_rankings.all()) == len(dialog._round.clients)


def test_the_last_ranking_can_be_looked_at_again_and_made_anew(qtbot: QtBot, link: DeskLink) -> None:
    press(opened(qtbot, link), "A" * len(begin(link.desk, link.today).clients))
    later = opened(qtbot, link)
    assert not asks(later)
    qtbot.waitUntil(lambda: later.compared.table.record_model.rowCount() > 0)
    button(later, "gut_again").click()
    assert asks(later)
    assert later.asking.progress_text().startswith("0 of ")
    assert not button(later, "gut_compare").isEnabled()
    press(later, "B")
    assert button(later, "gut_compare").isEnabled()
    button(later, "gut_compare").click()
    assert not asks(later)
    assert link.desk.gut_rankings.latest(link.today)[later._round.clients[0].id].letter is Letter.B


def test_three_hundred_clients_are_asked_about(qtbot: QtBot, bare: Desk) -> None:
    for number in range(300):
        bare.clients.add(Client(name=f"Client {number:03}", client_since=date(2026, 1, 1)))
    link = DeskLink(bare, Language.EN)
    dialog = opened(qtbot, link)
    press(dialog, "B" * 299)
    assert asks(dialog)
    assert dialog.asking.progress_text() == "299 of 300 clients"
    press(dialog, "S")
    assert not asks(dialog)
    qtbot.waitUntil(lambda: dialog.compared.title() == "You and the grades agree about 0 of 0 clients.")
    assert compare(bare, link.today).apart == []
    dialog.reject()


def test_a_desk_without_clients_has_nothing_to_ask(qtbot: QtBot, bare: Desk) -> None:
    link = DeskLink(bare, Language.EN)
    dialog = opened(qtbot, link)
    assert dialog.asking.progress_text() == "0 of 0 clients"
    press(dialog, "A")
    assert not button(dialog, "gut_compare").isEnabled()
    dialog.reject()
    assert bare.gut_rankings.all() == []


def test_everything_with_the_focus_has_a_name(qtbot: QtBot, link: DeskLink, unnamed_widgets: NameWalk) -> None:
    dialog = opened(qtbot, link)
    assert unnamed_widgets(dialog) == []
    press(dialog, "A")
    dialog.compare()
    assert unnamed_widgets(dialog) == []


def test_the_page_opens_it_and_explains_the_chosen_client(qtbot: QtBot, link: DeskLink) -> None:
    page = GradesPage(link)
    qtbot.addWidget(page)
    page.resize(1240, 840)
    page.show()
    qtbot.waitUntil(lambda: bool(page._months))
    page.show_place(Place(page="grades", tab="gut"))
    dialog = page.findChild(GutDialog)
    assert dialog is not None
    wanted = page.heat_map.heat_model.rows[5].identity
    dialog._on_client_wanted(wanted)
    assert page.current_client() == wanted
    assert page.why._client_id == wanted


def test_the_scorecard_settings_lead_to_it(qtbot: QtBot, link: DeskLink) -> None:
    page = SettingsPage(link)
    qtbot.addWidget(page)
    page.resize(1240, 840)
    page.show()
    page.show_place(Place(page="settings", tab="scorecard"))
    found = page.findChild(QPushButton, "settings_gut")
    assert found is not None
    with qtbot.waitSignal(page.place_wanted) as asked:
        found.click()
    assert asked.args == [Place(page="grades", tab="gut")]
