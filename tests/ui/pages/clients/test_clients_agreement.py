"""The agreements of a client: the days on a line, what is missing, and how an end is recorded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.agreement import Agreement, Anchor, NoticeUnit
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.agreement_tab import AgreementTab
from msp_desk.ui.pages.clients.deeds import ClientDeeds
from msp_desk.ui.widgets.agreement_line import time_line_of
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.time_line import TimeLine
from msp_desk.ui.widgets.time_line_content import MarkKind, TimeLineContent, label_rows


@pytest.fixture
def client(bare: Desk) -> Client:
    return bare.clients.add(Client(name="Cobaltweir Engineering", country="DE"))


@pytest.fixture
def tab(bare: Desk, qtbot: QtBot) -> AgreementTab:
    link = DeskLink(bare, Language.EN)
    owner = QWidget()
    qtbot.addWidget(owner)
    made = AgreementTab(link, ClientDeeds(link, owner), owner)
    made.resize(620, 800)
    owner.resize(620, 800)
    owner.show()
    qtbot.waitExposed(owner)
    return made


def agreed(desk: Desk, client: Client, **more: object) -> Agreement:
    given: dict[str, object] = {"number": "V-1", "start": date(2024, 3, 1), "law": "DE", "notice_length": 3, **more}
    given.pop("law")
    return desk.agreements.add(Agreement(client_id=client.id, monthly_fee=98_000, **given))  # type: ignore[arg-type]


def in_terms(desk: Desk, client: Client) -> Agreement:
    """The fourth worked example: three years, then a year each, three months to the end of a term."""
    return agreed(
        desk, client, first_term_months=36, renewal_months=12, tacit_renewal=True, notice_unit=NoticeUnit.MONTHS,
        anchor=Anchor.END_OF_TERM,
    )  # fmt: skip


def content_of(desk: Desk, client: Client) -> TimeLineContent:
    link = DeskLink(desk, Language.EN)
    (found,) = desk.notices.of_client(client.id, link.today)
    content = time_line_of(found.agreement, found.notice, link)
    assert content is not None
    return content


def form_of(tab: AgreementTab) -> FormDialog:
    (form,) = [one for one in tab.window().findChildren(FormDialog) if one.isVisible()]
    return form


def button(tab: AgreementTab, words: str) -> QPushButton:
    return next(one for one in tab.findChildren(QPushButton) if one.text().startswith(words) and one.isVisibleTo(tab))


def test_the_line_holds_the_days_of_the_worked_example(bare: Desk, client: Client) -> None:
    in_terms(bare, client)
    content = content_of(bare, client)
    days = {mark.kind: mark.day for mark in content.marks}
    assert days[MarkKind.RECEIVE] == date(2026, 11, 30)
    assert days[MarkKind.END] == date(2027, 2, 28)
    assert days[MarkKind.NEXT] == date(2028, 2, 29)
    assert days[MarkKind.TODAY] == date(2026, 11, 21)
    assert days[MarkKind.SEND] <= days[MarkKind.RECEIVE]
    assert [(term.last, term.is_first) for term in content.terms[:2]] == [
        (date(2027, 2, 28), True),
        (date(2028, 2, 29), False),
    ]
    assert "Must be there by: 30 November 2026." in content.spoken()


def test_an_old_agreement_that_renews_each_month_still_shows_its_present_terms(bare: Desk, client: Client) -> None:
    agreed(
        bare, client, start=date(2001, 1, 31), first_term_months=1, renewal_months=1, tacit_renewal=True,
        notice_length=1, anchor=Anchor.END_OF_TERM,
    )  # fmt: skip
    content = content_of(bare, client)
    assert any(term.first <= date(2026, 11, 21) <= term.last for term in content.terms)


def test_an_open_ended_agreement_goes_on(bare: Desk, client: Client) -> None:
    agreed(bare, client, anchor=Anchor.END_OF_QUARTER)
    content = content_of(bare, client)
    assert content.open_ended
    assert len(content.terms) == 1
    assert all(content.first <= mark.day <= content.last for mark in content.marks)


def test_arrow_keys_go_from_day_to_day_and_say_each(
    tab: AgreementTab, bare: Desk, client: Client, unnamed_widgets: Callable[[QWidget], list[str]]
) -> None:
    in_terms(bare, client)
    tab.show_client(client, None)
    line = tab.findChild(TimeLine)
    assert line is not None
    said: list[str] = []
    line.pointed.connect(said.append)
    line.window().activateWindow()
    line.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(line, Qt.Key.Key_Home)
    QTest.keyClick(line, Qt.Key.Key_End)
    QTest.keyClick(line, Qt.Key.Key_Right)
    assert line.current is not None
    assert line.current.kind is MarkKind.NEXT
    QTest.keyClick(line, Qt.Key.Key_Left)
    assert said[-1] == "Ends on: 28 February 2027."
    assert line.accessibleDescription() == said[-1]
    assert "V-1" in line.accessibleName()
    assert unnamed_widgets(tab) == []


def test_several_agreements_have_a_line_each(tab: AgreementTab, bare: Desk, client: Client) -> None:
    in_terms(bare, client)
    agreed(bare, client, number="V-2")
    agreed(bare, client, number="V-3", ended_on=date(2026, 3, 31))
    tab.show_client(client, None)
    assert len(tab.findChildren(TimeLine)) == 3


def test_what_is_missing_is_asked_for_with_its_button(tab: AgreementTab, bare: Desk, client: Client) -> None:
    agreed(bare, client, notice_length=None, anchor=Anchor.END_OF_YEAR)
    tab.show_client(client, None)
    button(tab, "Fill in").click()
    form = form_of(tab)
    assert form.focusWidget() is form.editor("notice_length")
    form.reject()


def test_an_end_is_recorded_with_the_day_that_was_worked_out(tab: AgreementTab, bare: Desk, client: Client) -> None:
    stored = in_terms(bare, client)
    tab.show_client(client, None)
    menu = tab.findChild(QMenu, "agreement_menu")
    assert menu is not None
    next(one for one in menu.actions() if one.text() == "&Record the end…").trigger()
    form = form_of(tab)
    assert form.values()["ended_on"] == date(2027, 2, 28)
    assert form.focusWidget() is form.editor("ended_on")
    assert bare.agreements.get(stored.id).ended_on is None
    form.submit()
    assert bare.agreements.get(stored.id).ended_on == date(2027, 2, 28)


@given(st.lists(st.tuples(st.integers(0, 300), st.integers(1, 120)), max_size=8))
def test_no_two_words_of_a_row_touch(spans: list[tuple[int, int]]) -> None:
    places = [(float(left), float(left + width)) for left, width in spans]
    rows = label_rows(places, gap=10, rows=3)
    for one in range(len(places)):
        for other in range(one):
            if rows[one] == rows[other] >= 0:
                (left, right), (start, end) = places[one], places[other]
                assert right + 10 <= start or left >= end + 10
    assert all(-1 <= row < 3 for row in rows)
    if places:
        assert rows[0] == 0, "what matters most always finds room"
