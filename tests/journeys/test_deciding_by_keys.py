"""Two questions of an owner, answered by keys alone on the sample desk.

"What must I charge them?" and "Can I afford to lose these two, and in which order?"
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.formatting.whole_amounts import format_whole_money
from msp_desk.core.records.language import Language
from msp_desk.ui.pages.portfolio.decision_room import DecisionRoom
from msp_desk.ui.pages.portfolio.page import PortfolioPage
from msp_desk.ui.window.main_window import MainWindow
from tests.journeys.by_keys import CONTROL, at_the_keyboard, focused, press, tab_to, write

TODAY = date(2026, 11, 21)


def decide_about(window: MainWindow, qtbot: QtBot, name: str) -> DecisionRoom:
    """Go to the decision room of a client by the palette."""
    press(Qt.Key.Key_K, CONTROL)
    QTest.keyClicks(focused(), f"decide {name}")
    press(Qt.Key.Key_Return)
    page = window.page
    assert isinstance(page, PortfolioPage)
    room = page.decision_room
    assert room is not None
    qtbot.waitUntil(lambda: room.room is not None)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return room


def test_what_must_i_charge_them(sample_window: MainWindow, sample: Desk, qtbot: QtBot) -> None:
    at_the_keyboard(sample_window, qtbot)
    room = decide_about(sample_window, qtbot, "cobalt")
    client = next(one for one in sample.advice.table(TODAY).clients if one.name.startswith("Cobalt"))
    assert client.reprice is not None
    needed = format_whole_money(client.reprice.fee_needed, "EUR", Language.EN)
    lever = tab_to("New fee")
    assert needed.removeprefix("€") in lever.parent().findChild(type(room._what_if.fee.field)).text()  # type: ignore[union-attr]
    assert needed in room._what_if.fee.hint.text()
    assert needed in room._sheet._heads[1].what.text()


def test_can_i_afford_to_lose_these_two_and_in_which_order(
    sample_window: MainWindow, sample: Desk, qtbot: QtBot
) -> None:
    at_the_keyboard(sample_window, qtbot)
    room = decide_about(sample_window, qtbot, "cobalt")
    tab_to("Add a client to the decision", backwards=True)
    write("nimb")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(room.client_ids) == 2)
    at_the_keyboard(sample_window, qtbot)  # the list of names gives it back, as a sample_window manager sees to
    found = room.room
    assert found is not None
    assert found.weighed.plan is not None
    order = room._order.text()
    assert [name for name in ("Cobaltweir", "Nimbuskai") if name in order] == ["Cobaltweir", "Nimbuskai"]
    assert min(found.weighed.plan.cash) >= (found.trial.floor or 0)
    assert "a month is left" in room._sheet._heads[2].verdict.text()
    tab_to("Portfolio", backwards=True)
    press(Qt.Key.Key_Return)
    page = sample_window.page
    assert isinstance(page, PortfolioPage)
    assert not room.isVisible()
