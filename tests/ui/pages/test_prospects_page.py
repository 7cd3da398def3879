"""The page of prospects: verdicts in the list, answers by keys, decisions, the profile, partners, empty and failing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.deciding.prospects import Verdict
from msp_desk.core.records.language import Language
from msp_desk.core.records.prospect import CriterionAnswer, Prospect, ProspectStatus
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.prospects.page import CANDIDATES, PARTNERS, PROFILE, ProspectsPage
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.widgets.plain_label import PlainLabel

NameWalk = Callable[[QWidget], list[str]]


def opened(qtbot: QtBot, desk: Desk, language: Language = Language.EN, width: int = 1240) -> ProspectsPage:
    page = ProspectsPage(DeskLink(desk, language))
    qtbot.addWidget(page)
    page.resize(width, 840)
    page.show()
    return page


@pytest.fixture
def page(qtbot: QtBot, sample: Desk) -> ProspectsPage:
    return opened(qtbot, sample)


@pytest.fixture
def bare_page(qtbot: QtBot, bare: Desk) -> ProspectsPage:
    return opened(qtbot, bare)


def number_of(desk: Desk, name: str) -> int:
    return next(int(one.prospect.id) for one in desk.prospects.all() if one.prospect.name.startswith(name))


def chosen(page: ProspectsPage, name: str) -> int:
    number = number_of(page.link.desk, name)
    assert page.table.choose(number)
    return number


def said(page: ProspectsPage) -> str:
    return "\n".join(label.text() for label in page.detail.findChildren(PlainLabel) if label.isVisibleTo(page))


def texts(page: ProspectsPage, key: str) -> list[str]:
    model = page.table.record_model
    place = [column.key for column in model.columns].index(key)
    return [str(model.index(row, place).data()) for row in range(model.rowCount())]


def closed(form: FormDialog) -> None:
    form.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_every_prospect_has_its_verdict_and_the_open_ones_come_first(page: ProspectsPage, sample: Desk) -> None:
    QAbstractItemModelTester(page.table.record_model)
    assert texts(page, "name")[:4] == [
        "Dornhag Immobilien", "Harrowfen Surveyors", "Krähenfurt Zahntechnik", "Officine Brentavalle",
    ]  # fmt: skip
    assert texts(page, "verdict")[:4] == ["✕ Say no", "● Take", "▲ Take with conditions", "○ Ask more"]
    assert texts(page, "score")[:3] == ["30", "95", "70"]
    assert page.table.current_id() == number_of(sample, "Dornhag")


def test_the_count_of_open_prospects_is_told(qtbot: QtBot, sample: Desk) -> None:
    page = ProspectsPage(DeskLink(sample, Language.EN))
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.count_said) as told:
        page.show()
    assert told.args == [4]
    with qtbot.waitSignal(page.count_said) as fewer:
        sample.prospects.decline(number_of(sample, "Dornhag"), date(2026, 11, 21), "too risky")
    assert fewer.args == [3]


def test_an_answer_by_key_changes_the_verdict_at_once_and_keeps_the_keyboard(
    qtbot: QtBot, page: ProspectsPage, sample: Desk
) -> None:
    number = chosen(page, "Officine")
    rows = page.detail.answers.rows
    assert page.detail.verdict.text.startswith("○ Ask more\n100 of 100 · 35% answered · between 35 and 100")
    rows[1].segments.setFocus(Qt.FocusReason.TabFocusReason)
    for place in (1, 3, 4, 5, 6):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_1)
        assert sample.prospects.get(number).assessment.judged[place].answer is CriterionAnswer.YES
        assert rows[place].isAncestorOf(page.focusWidget())
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Down)
        if place == 1:
            QTest.keyClick(page.focusWidget(), Qt.Key.Key_Down)
    assert page.detail.verdict.text.startswith("● Take\n100 of 100 · 100% answered")
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_3)
    assert page.detail.verdict.text.startswith("▲ Take with conditions")
    assert "Agree first: Why they left the last provider" in page.detail.verdict.text
    sample.undo()
    assert page.detail.verdict.text.startswith("● Take")


def test_a_click_answers_as_well(page: ProspectsPage, sample: Desk) -> None:
    number = chosen(page, "Harrowfen")
    segments = page.detail.answers.rows[0].segments
    QTest.mouseClick(segments.findChildren(QWidget)[2], Qt.MouseButton.LeftButton)
    assert sample.prospects.get(number).assessment.judged[0].answer is CriterionAnswer.NO


def test_the_worst_clients_that_began_alike_are_named(qtbot: QtBot, page: ProspectsPage) -> None:
    chosen(page, "Dornhag")
    qtbot.waitUntil(lambda: not page.asking)
    warned = [row.warning for row in page.detail.answers.rows]
    assert warned[3] == (
        "2 of the 2 worst clients that began as prospects began with this “no”: "
        "Nimbuskai Spedition and Lampwick Theatre."
    )
    assert warned[0] == ""


def test_becoming_a_client_asks_for_name_and_day_and_opens_the_client(
    qtbot: QtBot, page: ProspectsPage, sample: Desk
) -> None:
    number = chosen(page, "Harrowfen")
    page.detail.buttons["win"].click()
    form = page.window().findChild(FormDialog, "prospect_question")
    assert form is not None
    name = form.editor("name")
    assert isinstance(name, QLineEdit)
    assert name.text() == "Harrowfen Surveyors"
    name.setText("Harrowfen Ltd")
    with qtbot.waitSignal(page.client_wanted) as wanted:
        form.submit()
    assert wanted.args == [int(sample.clients.named("Harrowfen Ltd").id)]
    assert sample.prospects.get(number).prospect.status is ProspectStatus.WON
    assert not page.detail.buttons["win"].isVisibleTo(page)
    assert page.detail.buttons["client"].isVisibleTo(page)
    assert not page.detail.answers.rows[0].segments.isEnabled()
    closed(form)


def test_a_taken_name_is_said_beside_the_field(page: ProspectsPage, sample: Desk) -> None:
    chosen(page, "Harrowfen")
    form = page.deeds.become_client(sample.prospects.get(page.table.current_id()).prospect, lambda _number: None)
    name = form.editor("name")
    assert isinstance(name, QLineEdit)
    name.setText("Bluecairn Logistics")
    form.submit()
    assert "Bluecairn" in form.complaint("name")
    assert sample.prospects.open_count() == 4
    closed(form)


def test_saying_no_asks_for_the_reason(page: ProspectsPage, sample: Desk) -> None:
    number = chosen(page, "Dornhag")
    page.detail.buttons["decline"].click()
    form = page.window().findChild(FormDialog, "prospect_question")
    assert form is not None
    form.submit()
    assert form.complaint("reason")
    reason = form.editor("reason")
    assert isinstance(reason, QPlainTextEdit)
    reason.setPlainText("<b>Third provider</b> in four years")
    form.submit()
    assert sample.prospects.get(number).prospect.status is ProspectStatus.DECLINED
    assert "declined · 21 Nov 2026 · <b>Third provider</b> in four years" in said(page)
    page.deeds.reopen(number)
    assert sample.prospects.get(number).prospect.status is ProspectStatus.OPEN
    closed(form)


def test_the_menu_offers_what_can_be_done(page: ProspectsPage) -> None:
    def offered() -> list[str]:
        menu = QMenu(page)
        page._fill_menu(menu)
        found = [action.text() for action in menu.actions()]
        menu.deleteLater()
        return found

    chosen(page, "Dornhag")
    assert offered() == [
        "Edit…", "Note to an answer", "Becomes a client…", "Say no…", "They said no…", "Expectations sheet…",
        "Archive…",
    ]  # fmt: skip
    chosen(page, "Bluecairn")
    assert "Open the client" in offered()
    assert "Becomes a client…" not in offered()
    chosen(page, "Rautenbach")
    assert "Look at it anew" in offered()


def test_the_search_keeps_what_fits(page: ProspectsPage) -> None:
    page.focus_search()
    page._search.setText("krähen")
    assert texts(page, "name") == ["Krähenfurt Zahntechnik"]
    page.open_part(PARTNERS)
    page._search.setText("italian")
    assert page.partners.table.record_model.rowCount() == 1


def test_the_profile_moves_and_keeps_its_weight(page: ProspectsPage, sample: Desk) -> None:
    page.open_part(PROFILE)
    assert page.profile.table.record_model.rowCount() == 7
    page.profile.shift(3, -1)
    assert [one.label for one in sample.prospects.profile()][1:3] == ["Accepts our standard stack", "Industry"]
    assert page.profile.table.current_id() == 2
    page.profile.shift(1, -1)
    assert sample.prospects.profile()[0].label == "Size"
    sample.undo()
    assert sample.prospects.profile()[1].label == "Industry"


def test_a_proposed_profile_says_so_and_is_kept_with_the_first_change(bare_page: ProspectsPage, bare: Desk) -> None:
    bare_page.open_part(PROFILE)
    assert bare_page.profile.line.startswith("Proposed by the program")
    bare_page.profile.shift(1, 1)
    assert bare.prospect_criteria.count() == 7
    assert [one.label for one in bare.prospects.profile()][:2] == ["Industry", "Size"]
    assert bare_page.profile.line.startswith("Only the proportions")


def test_an_empty_desk_says_what_belongs_here(bare_page: ProspectsPage, bare: Desk) -> None:
    assert "No prospects yet" in [label.text() for label in bare_page.findChildren(PlainLabel) if label.isVisible()]
    bare_page.open_part(PARTNERS)
    assert bare_page.partners.is_empty
    bare.rooms["prospects"].add(Prospect(name="Neuling"))
    bare_page.open_part(CANDIDATES)
    assert texts(bare_page, "verdict") == ["○ Ask more"]
    assert texts(bare_page, "score") in (["–"], [""])


def test_a_new_prospect_begins_in_the_owners_language_today_and_is_chosen(bare_page: ProspectsPage, bare: Desk) -> None:
    form = bare_page.deeds.new("prospects", bare_page.table.choose)
    name = form.editor("name")
    assert isinstance(name, QLineEdit)
    name.setText("Neuling")
    form.submit()
    (one,) = bare.prospects.all()
    assert (one.prospect.language, one.prospect.met_on) == (Language.EN, date(2026, 11, 21))
    assert bare_page.table.current_id() == one.prospect.id
    closed(form)


def test_a_desk_that_cannot_be_read_says_so(bare_page: ProspectsPage, bare: Desk) -> None:
    bare.rooms["prospects"].add(Prospect(name="Neuling"))
    bare.prospects.keep_profile()
    with bare._database.writing() as connection:
        connection.exec_driver_sql("UPDATE prospect_criteria SET weight = 0")
    bare_page.refresh()
    shown = [label.text() for label in bare_page.findChildren(PlainLabel) if label.isVisible()]
    assert "The prospects could not be read" in shown
    assert any(text.startswith("The weights sum to zero") for text in shown)


@pytest.mark.parametrize("language", list(Language))
def test_every_widget_has_a_name_and_every_verdict_its_word(
    qtbot: QtBot, sample: Desk, language: Language, unnamed_widgets: NameWalk
) -> None:
    page = opened(qtbot, sample, language)
    for part in (CANDIDATES, PROFILE, PARTNERS):
        page.open_part(part)
        assert unnamed_widgets(page) == []
    words = {page.link.wording.say(f"prospects.verdict.{verdict.name.lower()}") for verdict in Verdict}
    assert {text[2:] for text in texts(page, "verdict")} == words


def test_a_narrow_page_leaves_the_status_out_and_brings_it_back(qtbot: QtBot, sample: Desk) -> None:
    page = opened(qtbot, sample, width=820)
    keys = [column.key for column in page.table.shown_columns()]
    assert "status" not in keys
    page.resize(1500, 840)
    qtbot.waitUntil(lambda: "status" in [column.key for column in page.table.shown_columns()])


def test_a_place_leads_to_a_prospect_or_a_part(page: ProspectsPage, sample: Desk) -> None:
    number = number_of(sample, "Krähenfurt")
    page.show_place(Place(page="prospects", family="prospects", record_id=number))
    assert page.table.current_id() == number
    page.show_place(Place(page="prospects", family="referral_partners", record_id=2))
    assert page.partners.table.current_id() == 2
    page.show_place(Place(page="prospects", tab=PROFILE))
    assert page.profile.isVisible()


def test_the_warning_follows_what_was_logged_and_does_not_blink_while_answering(
    qtbot: QtBot, page: ProspectsPage, sample: Desk
) -> None:
    chosen(page, "Dornhag")
    qtbot.waitUntil(lambda: not page.asking)
    rows = page.detail.answers.rows
    page.deeds.answer(page.table.current_id(), page.detail.answers.criterion_at(0), CriterionAnswer.PARTLY)
    assert not page.asking
    assert rows[3].warning  # known at once: an answer changes no grade
    lampwick = sample.clients.named("Lampwick Theatre")
    sample.clients.withdraw(int(lampwick.id))
    sample.prospects.answer(page.table.current_id(), page.detail.answers.criterion_at(1), CriterionAnswer.NO)
    qtbot.waitUntil(lambda: not page.asking)
    assert rows[3].warning == (
        "The one client that began as a prospect and turned out badly began with this “no”: Nimbuskai Spedition."
    )
