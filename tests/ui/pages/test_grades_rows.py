"""Every bar and cap opens its rows; the letter set by the owner stands beside the computed one."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.grading.caps import RowKind
from msp_desk.core.grading.drift import Direction
from msp_desk.core.grading.sentences import measure_name
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.language import Language
from msp_desk.core.records.override import Override
from msp_desk.core.records.scorecard import Letter, MeasureKey
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.page import ClientsPage
from msp_desk.ui.pages.grades.page import GradesPage
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.widgets.plain_label import PlainLabel
from msp_desk.ui.widgets.waterfall import Waterfall


@pytest.fixture
def page(qtbot: QtBot, sample: Desk) -> GradesPage:
    link = DeskLink(sample, Language.EN)
    made = GradesPage(link)
    qtbot.addWidget(made)
    made.resize(1240, 840)
    made.show()
    qtbot.waitUntil(lambda: bool(made._months))
    return made


def said(page: GradesPage) -> str:
    return "\n".join(label.text() for label in page.why.findChildren(PlainLabel) if label.isVisible())


def button(page: GradesPage, name: str) -> QPushButton:
    found = page.why.findChild(QPushButton, name)
    assert found is not None
    return found


@pytest.mark.parametrize("measure", list(MeasureKey))
def test_enter_on_a_bar_wants_the_rows_of_its_measure(qtbot: QtBot, page: GradesPage, measure: MeasureKey) -> None:
    waterfall = page.why.findChild(Waterfall)
    assert waterfall is not None
    row = next(at for at in range(1, 9) if (part := waterfall.part_at(at)) is not None and part.key == measure.value)
    waterfall.setCurrentIndex(waterfall.model().index(row, 0))
    with qtbot.waitSignal(page.place_wanted) as asked:
        QTest.keyClick(waterfall, Qt.Key.Key_Return)
    assert asked.args is not None
    place = asked.args[0]
    assert isinstance(place, Place)
    assert place.page == "clients"
    assert place.client_id == page.current_client()
    expected = {
        MeasureKey.ADVICE: ("log", "recommendations"),
        MeasureKey.DISPUTED: ("money", ""),
        MeasureKey.DAYS_TO_PAY: ("money", ""),
        MeasureKey.MARGIN: ("money", ""),
    }
    assert (place.tab, place.family) == expected.get(measure, ("log", "tickets"))


def test_each_cap_row_opens_its_own_record_in_the_clients_log(
    qtbot: QtBot, page: GradesPage, sample: Desk, today: date
) -> None:
    grade = next(one for one in sample.grades.table(today).clients if one.letter is Letter.A)
    logged = [
        sample.incidents.add(
            Incident(
                client_id=grade.client_id, day=date(2026, 11, day), family=IncidentFamily.ABUSE,
                severity=Severity.SERIOUS, note=f"incident {day}",
            )
        )
        for day in (3, 9)
    ]  # fmt: skip
    page.heat_map.choose(grade.client_id)
    qtbot.waitUntil(lambda: "incident 9" in said(page))
    places: list[Place] = []
    page.place_wanted.connect(places.append)
    for name in ("cap_rows", "cap_rows_1"):
        button(page, name).click()
    assert "incident 9" in button(page, "cap_rows").accessibleName(), "the newest stands first"
    assert [place.record_id for place in places] == [logged[1].id, logged[0].id]
    clients = ClientsPage(page.link)
    qtbot.addWidget(clients)
    clients.resize(1240, 840)
    clients.show()
    clients.show_place(places[1])
    view = clients.client_view
    qtbot.waitUntil(lambda: view.client_id == grade.client_id)
    assert view.open_key == "log"
    assert view.log.kinds.value() == "incidents"
    current = view.log._current()
    assert current is not None
    assert current.record.id == logged[0].id
    clients.show_place(Place(page="clients", client_id=grade.client_id, tab="log", family="tickets"))
    assert view.log.kinds.value() == "tickets"


def test_an_overdue_invoice_opens_in_the_money_tab(qtbot: QtBot, page: GradesPage, sample: Desk, today: date) -> None:
    grade = next(
        one
        for one in sample.grades.table(today).clients
        if any(row.kind is RowKind.INVOICE for cap in one.caps for row in cap.rows)
    )
    page.heat_map.choose(grade.client_id)
    places: list[Place] = []
    page.place_wanted.connect(places.append)
    rows = page.why._shown_rows
    at = next(place for place, row in enumerate(rows) if row.kind is RowKind.INVOICE)
    button(page, "cap_rows" if at == 0 else f"cap_rows_{at}").click()
    assert places == [
        Place(page="clients", client_id=grade.client_id, tab="money", family="invoices", record_id=rows[at].id)
    ]


def test_a_set_letter_stands_beside_the_computed_one_and_can_be_ended(
    qtbot: QtBot, page: GradesPage, sample: Desk, today: date
) -> None:
    grade = next(one for one in sample.grades.table(today).clients if one.letter is Letter.A)
    page.heat_map.choose(grade.client_id)
    assert button(page, "end_override").isHidden() or not button(page, "end_override").isVisible()
    sample.overrides.add(
        Override(
            client_id=grade.client_id, letter=Letter.C, reason="the new manager <b>shouts</b>",
            set_on=today, expires_on=date(2027, 3, 1),
        )
    )  # fmt: skip
    qtbot.waitUntil(lambda: "the new manager <b>shouts</b>" in said(page))
    text = said(page)
    assert "1 Mar 2027" in text
    assert page.why._badge.letter == "A", "grading never sees it"
    assert "the new manager" in page.why.spoken
    page.heat_map.choose(grade.client_id, 3)
    assert "the new manager" not in said(page), "another day"
    page.heat_map.choose(grade.client_id)
    button(page, "end_override").click()
    assert "the new manager" not in said(page)
    assert sample.overrides.of(grade.client_id, today) is None


def test_set_letter_opens_a_form_for_the_client_in_sight(page: GradesPage) -> None:
    button(page, "set_letter").click()
    form = page.findChild(FormDialog, "form_overrides")
    assert form is not None
    values = form.values()
    assert values["client"] == page.current_client()
    assert isinstance(values["expires_on"], date)
    assert values["expires_on"] > page.link.today
    form.reject()


def test_a_drift_names_the_measure_that_moved_most(qtbot: QtBot, page: GradesPage, sample: Desk, today: date) -> None:
    client_id, course = next(
        (client_id, course)
        for client_id, course in sample.grades.courses(today).items()
        if course.drift is not None and course.drift.direction is Direction.WORSENING
    )
    assert course.drift is not None
    assert course.drift.moved_most is not None
    page.heat_map.choose(client_id)
    measure = measure_name(course.drift.moved_most, page.link.wording)
    expected = page.link.wording.say("course.drift_moved", measure=measure)
    qtbot.waitUntil(lambda: "Worsening since" in said(page))
    assert expected in said(page)
