"""The decision room: three ways side by side, levers that move them, several clients in order, a stored decision."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.deciding.room import RoomFigure, Way
from msp_desk.core.records.client import Client
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.portfolio.cash_chart import round_steps, spread
from msp_desk.ui.pages.portfolio.decision_room import DecisionRoom
from msp_desk.ui.widgets.form_dialog import FormDialog
from msp_desk.ui.widgets.manual_pages import FIGURES, read_page
from msp_desk.ui.widgets.manual_view import open_manual
from msp_desk.ui.widgets.page import Place

NameWalk = Callable[[QWidget], list[str]]
TODAY = date(2026, 11, 21)


def named(desk: Desk, name: str) -> int:
    return next(client.id for client in desk.clients.all() if client.name.startswith(name))


def shown(qtbot: QtBot, desk: Desk, *names: str, language: Language = Language.EN) -> DecisionRoom:
    """The room for some clients, in sight and read."""
    link = DeskLink(desk, language)
    room = DecisionRoom(link)
    qtbot.addWidget(room)
    room.resize(1200, 800)
    room.show()
    room.show_clients([named(desk, name) for name in names])
    qtbot.waitUntil(lambda: room.room is not None)
    return room


def texts(room: DecisionRoom, key: str) -> tuple[str, ...]:
    return next(line.texts for line in room._sheet.table.lines.lines if line.key == key)


def test_the_three_ways_of_one_client(qtbot: QtBot, sample: Desk, unnamed_widgets: NameWalk) -> None:
    room = shown(qtbot, sample, "Cobaltweir")
    found = room.room
    assert found is not None
    QAbstractItemModelTester(room._sheet.table.lines)
    advice = sample.advice.of(named(sample, "Cobaltweir"), TODAY)
    assert advice is not None
    assert advice.reprice is not None
    keep, reprice, part = (found.weighed.year(way) for way in Way)
    assert keep.contribution == pytest.approx(advice.share.contribution)
    raised = round(advice.reprice.fee_needed / 100) * 100 - advice.share.revenue
    assert reprice.contribution == pytest.approx(0.75 * (advice.share.contribution + raised))
    assert part.contribution == 0
    assert texts(room, RoomFigure.HOURS_FREED)[2] == f"{advice.share.hours:.1f}"
    assert found.advised is Way.REPRICE
    assert unnamed_widgets(room) == []


def test_levers_move_the_figures_and_go_back(qtbot: QtBot, sample: Desk) -> None:
    room = shown(qtbot, sample, "Cobaltweir")
    before = texts(room, RoomFigure.CASH)
    room._what_if.chance.slider.setFocus()
    QTest.keyClick(room._what_if.chance.slider, Qt.Key.Key_End)
    assert room._what_if.chance.value() == 100
    after = texts(room, RoomFigure.CASH)
    assert (after[0], after[2]) == (before[0], before[2])
    assert after[1] != before[1], "everybody leaves over the raise"
    assert texts(room, RoomFigure.CONTRIBUTION)[1] == "0"
    room._what_if.refill.field.setValue(0)
    assert texts(room, RoomFigure.FREED_VALUE)[2] == "0"
    QTest.mouseClick(room._what_if._reset, Qt.MouseButton.LeftButton)
    assert texts(room, RoomFigure.CASH) == before


def test_the_fee_as_it_is_leaves_repricing_like_keeping(qtbot: QtBot, sample: Desk) -> None:
    room = shown(qtbot, sample, "Cobaltweir")
    QTest.keyClick(room._what_if.fee.slider, Qt.Key.Key_Home)
    cash = texts(room, RoomFigure.CASH)
    assert cash[0] == cash[1]
    assert room._what_if.chance.slider.mark is None


def test_several_clients_are_put_in_order(qtbot: QtBot, sample: Desk) -> None:
    room = shown(qtbot, sample, "Cobaltweir", "Nimbuskai")
    found = room.room
    assert found is not None
    assert found.weighed.plan is not None
    assert all(name in room._order.text() for name in ("Cobaltweir", "Nimbuskai"))
    assert not room._store.isEnabled(), "a decision is stored client by client"
    room._what_if.floor.field.setValue(2_000_000)
    assert found.weighed.no_order is False
    assert room.room is not None
    assert room.room.weighed.no_order
    assert "24" in room._order.text()
    chips = [button for button in room.findChildren(QPushButton) if "Nimbuskai" in button.text()]
    QTest.mouseClick(chips[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(room.client_ids) == 1)
    assert room._order.text() == ""


def test_a_client_is_added_by_typing(qtbot: QtBot, sample: Desk) -> None:
    room = shown(qtbot, sample, "Cobaltweir")
    room._add.setFocus()
    QTest.keyClicks(room._add, "Nimb")
    QTest.keyClick(room._add, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: room.client_ids == [named(sample, "Cobaltweir"), named(sample, "Nimbuskai")])


def test_a_decision_is_stored_with_what_was_tried(qtbot: QtBot, sample: Desk) -> None:
    room = shown(qtbot, sample, "Cobaltweir")
    room._what_if.chance.field.setValue(40)
    QTest.mouseClick(room._store, Qt.MouseButton.LeftButton)
    form = next(one for one in QApplication.topLevelWidgets() if isinstance(one, FormDialog) and one.isVisible())
    form.write("reason", "The rate has been under the target for a year.")
    form.submit()
    stored = sample.decisions.of(named(sample, "Cobaltweir"), TODAY)[-1]
    assert stored.decision.reason.startswith("The rate")
    assert '"tried_leaving_chance": 40' in stored.decision.numbers


def test_every_figure_says_what_it_is_made_of_and_opens_its_rows(qtbot: QtBot, sample: Desk) -> None:
    room = shown(qtbot, sample, "Cobaltweir")
    table = room._sheet.table
    wanted: list[Place] = []
    said: list[str] = []
    room.place_wanted.connect(wanted.append)
    room.said.connect(said.append)
    table.setFocus()
    model = table.lines
    for row, line in enumerate(model.lines):
        assert line.made_of
        table.setCurrentIndex(model.index(row, 1))
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert said[-1] == model.lines[-1].made_of
    assert {place.tab for place in wanted} == {"money", "log", "overview"}
    assert {place.client_id for place in wanted} == {named(sample, "Cobaltweir")}


def test_missing_settings_are_asked_for_and_never_invented(qtbot: QtBot, bare: Desk) -> None:
    bare.clients.add(Client(name="Amber", client_since=date(2024, 1, 1)))
    link = DeskLink(bare, Language.EN)
    room = DecisionRoom(link)
    qtbot.addWidget(room)
    room.show()
    wanted: list[Place] = []
    room.place_wanted.connect(wanted.append)
    room.show_clients([bare.clients.all()[0].id])
    qtbot.waitUntil(lambda: room._stack.currentIndex() == 1)
    assert room.room is None
    room._missing.first_wanted.emit()
    assert wanted == [Place(page="settings", tab="rates")]


def test_the_chart_has_its_table(qtbot: QtBot, sample: Desk) -> None:
    room = shown(qtbot, sample, "Cobaltweir")
    QTest.mouseClick(room._show_months, Qt.MouseButton.LeftButton)
    assert room._either.currentIndex() == 1
    last = [item.text() for column in range(1, 4) if (item := room._months.item(12, column)) is not None]
    assert tuple(last) == texts(room, RoomFigure.CASH)


@pytest.mark.parametrize("language", [Language.DE, Language.IT])
def test_it_speaks_the_owners_language(qtbot: QtBot, sample: Desk, language: Language) -> None:
    room = shown(qtbot, sample, "Cobaltweir", language=language)
    english = shown(qtbot, sample, "Cobaltweir")
    assert room._finding_label.text() != english._finding_label.text()
    assert all(
        one.label != other.label
        for one, other in zip(room._sheet.table.lines.lines, english._sheet.table.lines.lines, strict=True)
    )


@pytest.mark.parametrize(("low", "high"), [(0.0, 0.0), (-500.0, 12_000.0), (1_840_000.0, 3_600_000.0)])
def test_the_axis_encloses_its_amounts_in_round_steps(low: float, high: float) -> None:
    ticks = round_steps(low, high)
    assert ticks[0] <= low
    assert ticks[-1] >= high
    assert 1 <= len(ticks) <= 7
    steps = {later - earlier for earlier, later in itertools.pairwise(ticks)}
    assert all(f"{step:.0f}".rstrip("0") in {"1", "2", "5"} for step in steps)


def test_names_at_the_ends_move_apart() -> None:
    assert spread([10.0, 11.0, 50.0], 12.0) == pytest.approx([4.5, 16.5, 50.0])
    assert spread([10.0, 40.0], 12.0) == [10.0, 40.0]


def test_every_figure_leads_to_its_definition(qtbot: QtBot, sample: Desk) -> None:
    room = shown(qtbot, sample, "Cobaltweir")
    table = room._sheet.table
    defined = read_page(Language.EN, FIGURES).anchors
    table.setFocus()
    opened = []
    manual = open_manual(room._link, room, FIGURES)
    for row, line in enumerate(table.lines.lines):
        table.setCurrentIndex(table.lines.index(row, 1))
        QTest.keyClick(table, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
        assert manual.spot[0] == FIGURES
        assert manual.spot[1] in defined, line.key
        opened.append(manual.spot[1])
    assert len(set(opened)) > len(opened) - 3
    manual.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
