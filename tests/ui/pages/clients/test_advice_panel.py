"""The advice on a client's overview: its words, its rows, what it asks, and what is stored."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.decision import DecisionChoice, Hindsight
from msp_desk.core.records.language import Language
from msp_desk.core.records.second_look import Contrast
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.advice_panel import AdvicePanel
from msp_desk.ui.pages.clients.columns import client_columns
from msp_desk.ui.pages.clients.deeds import ClientDeeds
from msp_desk.ui.pages.clients.page import ClientsPage
from msp_desk.ui.pages.clients.rows import read_clients, rows_of
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.buttons import PushButton
from msp_desk.ui.widgets.decision_form import open_call_off, open_look_back, open_second_look, open_store_decision
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.page import Place
from tests.core.actions.desks import TODAY


def client_id(desk: Desk, name: str) -> int:
    return next(client.id for client in desk.clients.all() if client.name == name)


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def shown(bot: QtBot, desk: Desk, owner: QWidget, name: str, language: Language = Language.EN) -> AdvicePanel:
    link = DeskLink(desk, language)
    panel = AdvicePanel(link, ClientDeeds(link, owner), owner)
    panel.show_client(client_id(desk, name))
    bot.waitUntil(lambda: not panel.busy)
    return panel


def buttons(panel: AdvicePanel) -> list[PushButton]:
    return [one for one in panel.findChildren(PushButton) if not one.isHidden()]


def test_it_says_the_advice_with_its_figures(sample: Desk, owner: QWidget, qtbot: QtBot) -> None:
    panel = shown(qtbot, sample, owner, "Cobaltweir Engineering")
    assert panel.found is not None
    assert panel.found.reprice is not None
    text = panel.text
    assert text.startswith("Advice: reprice\n")
    for amount in (panel.found.share.revenue, panel.found.reprice.fee_needed):
        assert f"{round(amount / 100):,}" in text
    found = panel.found
    assert panel.counts.text() == f"{len(found.in_favour)} rules for · {len(found.against)} against"
    assert len(found.in_favour) == 2


@pytest.mark.parametrize("language", list(Language))
def test_every_client_has_its_words(sample: Desk, owner: QWidget, language: Language, qtbot: QtBot) -> None:
    for found in sample.advice.table(TODAY).clients:
        panel = shown(qtbot, sample, owner, found.name, language)
        panel.counts.click()
        assert found.client_id == panel.found.client_id if panel.found else False
        assert "{" not in panel.text


def test_a_row_of_a_fact_opens(sample: Desk, owner: QWidget, qtbot: QtBot) -> None:
    panel = shown(qtbot, sample, owner, "Tannbrück Metallbau")
    assert "severity 4" not in panel.text.split("Fee now")[0].replace("Grave", "")
    panel.counts.click()
    assert "An abuse incident of severity 4" in panel.text
    show = next(one for one in buttons(panel) if one.accessibleName().startswith("Show: An abuse incident"))
    show.click()
    form = owner.findChild(FormDialog, "form_incidents")
    assert form is not None
    assert "droht" in str(form.values()["note"])
    form.reject()


def test_figures_of_many_rows_lead_to_where_they_are(sample: Desk, owner: QWidget, qtbot: QtBot) -> None:
    panel = shown(qtbot, sample, owner, "Cobaltweir Engineering")
    panel.counts.click()
    wanted: list[Place] = []
    panel.place_wanted.connect(wanted.append)
    for button in buttons(panel):
        if button.text() == "Show":
            button.click()
    assert {(place.page, place.tab) for place in wanted} == {("clients", "money"), ("grades", "")}
    assert {place.client_id for place in wanted} == {client_id(sample, "Cobaltweir Engineering")}


def test_missing_settings_are_asked_for_with_a_way_to_them(sample: Desk, owner: QWidget, qtbot: QtBot) -> None:
    settings = sample.settings.current()
    sample.settings.change(replace(settings, cash_reserve=None, draw=None))
    panel = shown(qtbot, sample, owner, "Cobaltweir Engineering")
    assert "What you take out a month and Cash reserve" in panel.text
    wanted: list[Place] = []
    panel.place_wanted.connect(wanted.append)
    button = panel.findChild(PushButton, "advice_settings")
    assert button is not None
    button.click()
    assert wanted == [Place(page="settings", tab="rates")]


def test_hold_on_says_what_would_flip_it(sample: Desk, owner: QWidget, qtbot: QtBot) -> None:
    settings = sample.settings.current()
    sample.settings.change(replace(settings, fixed_cost=(settings.fixed_cost or 0) + 500_000, cash_reserve=0))
    panel = shown(qtbot, sample, owner, "Officine Valtorba")
    assert "Hold on" in panel.text
    assert "more cash" in panel.text


def test_a_client_that_is_not_active_has_none(sample: Desk, owner: QWidget, qtbot: QtBot) -> None:
    assert shown(qtbot, sample, owner, "Alderfen Print Works").isHidden()


def test_a_second_look_begins_with_the_last_answers_and_is_added(sample: Desk, owner: QWidget) -> None:
    link = DeskLink(sample, Language.EN)
    number = client_id(sample, "Officine Valtorba")
    before = len(sample.second_looks.all(client_id=number))
    form = open_second_look(link, number, owner)
    assert form.values()["haggling"] is Contrast.BAD
    form.write("reach", Contrast.BAD)
    form.submit()
    looks = sample.second_looks.all(client_id=number)
    assert len(looks) == before + 1
    assert (looks[-1].day, looks[-1].reach, looks[-1].haggling) == (TODAY, Contrast.BAD, Contrast.BAD)


def test_a_decision_is_stored_with_what_is_advised(sample: Desk, owner: QWidget, qtbot: QtBot) -> None:
    panel = shown(qtbot, sample, owner, "Cobaltweir Engineering")
    form = panel.open_store_decision()
    assert isinstance(form, FormDialog)
    assert form.values()["choice"] is DecisionChoice.REPRICE
    form.submit()
    assert sample.decisions.count() == 2, "a decision needs a reason"
    form.write("reason", "They are worth it at the right price.")
    form.submit()
    (view,) = sample.decisions.of(client_id(sample, "Cobaltweir Engineering"), TODAY)
    assert view.decision.choice is DecisionChoice.REPRICE
    assert view.then["advice"] == "reprice"


def test_what_the_decision_room_tried_is_stored_beside(sample: Desk, owner: QWidget) -> None:
    link, number = DeskLink(sample, Language.EN), client_id(sample, "Cobaltweir Engineering")
    form = open_store_decision(link, number, choice=DecisionChoice.KEEP, tried={"new_fee": 235_600}, parent=owner)
    form.write("reason", "Later.")
    form.submit()
    (view,) = sample.decisions.of(number, TODAY)
    assert view.then["tried_new_fee"] == 235_600


def test_a_decision_is_looked_back_on_from_the_overview(sample: Desk, owner: QWidget, qtbot: QtBot) -> None:
    panel = shown(qtbot, sample, owner, "Quarzfeld Optik")
    assert "Twelve months on: was it right?" in panel.text
    look = panel.findChild(PushButton, "decision_look_back")
    assert look is not None
    look.click()
    form = owner.findChild(FormDialog, "form_look_back")
    assert form is not None
    form.submit()
    assert form.isVisible(), "it asks for an answer"
    form.write("second_answer", Hindsight.PARTLY)
    form.submit()
    assert sample.decisions.all()[0].second_answer is Hindsight.PARTLY


def test_numbers_then_and_now_stand_side_by_side(sample: Desk, owner: QWidget, qtbot: QtBot) -> None:
    panel = shown(qtbot, sample, owner, "Quarzfeld Optik")
    button = next(one for one in buttons(panel) if one.text() == "Numbers then and now")
    button.click()
    assert "Then" in panel.text
    assert "Contribution a month" in panel.text


def test_a_decision_is_withdrawn_with_a_reason(sample: Desk, owner: QWidget) -> None:
    link = DeskLink(sample, Language.EN)
    decision = sample.decisions.all()[0]
    form = open_call_off(link, decision, owner)
    form.submit()
    assert form.isVisible()
    form.write("called_off_reason", "It was not mine to make.")
    form.submit()
    assert sample.decisions.get(decision.id).called_off_on == TODAY


def test_an_answer_can_be_given_by_keyboard(sample: Desk, owner: QWidget, qtbot: QtBot) -> None:
    decision = sample.decisions.all()[0]
    due = decision.look_back_due(TODAY)
    assert due is not None
    form = open_look_back(DeskLink(sample, Language.EN), decision, due, owner)
    qtbot.waitExposed(form)
    box = form.editor("second_answer")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_R)
    QTest.keyClick(form, Qt.Key.Key_Return)
    assert sample.decisions.get(decision.id).second_answer is Hindsight.RIGHT


def test_the_list_shows_the_advice_and_sorts_it_by_urgency(page: ClientsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(page._found.advice))
    columns = {column.key: column for column in client_columns(page.link)}
    rows = {row.client.name: row for row in rows_of(read_clients(page.link), page._found)}
    advice = columns["advice"]
    said = {name: advice.text(row) for name, row in rows.items()}
    assert said["Tannbrück Metallbau"] == "Part now"
    assert said["Officine Valtorba"] == "Part with notice"
    assert said["Alderfen Print Works"].startswith("ended")
    assert advice.tone is not None
    assert advice.sort is not None
    assert advice.tone(rows["Amberlock Dental"]) is Tone.MUTED
    assert advice.tone(rows["Rivermoss Nursery"]) is Tone.MUTED
    assert advice.tone(rows["Tannbrück Metallbau"]) is Tone.DANGER
    assert advice.tone(rows["Cobaltweir Engineering"]) is Tone.TEXT
    urgency = {name: advice.sort(row) for name, row in rows.items()}
    order = sorted(rows, key=lambda name: float(urgency[name]))
    assert order[0] == "Tannbrück Metallbau"
    assert "Officine Valtorba" in order[1:3]
    assert order[-1] == "Alderfen Print Works"


def test_the_overview_leads_to_the_decision_room(page: ClientsPage, qtbot: QtBot) -> None:
    panel = page.client_view.overview.advice
    qtbot.waitUntil(lambda: panel.found is not None)
    wanted: list[Place] = []
    page.place_wanted.connect(wanted.append)
    next(one for one in buttons(panel) if one.text() == "Open decision room").click()
    assert panel.found is not None
    assert wanted == [Place(page="portfolio", client_id=panel.found.client_id, tab="decision")]
