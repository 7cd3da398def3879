"""An owner's question by keys alone: who is in the second 20 % only, what do they take, and what could be done?"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.ui.pages.portfolio.page import PortfolioPage
from msp_desk.ui.window.main_window import MainWindow
from tests.journeys.by_keys import ALT, CONTROL, MOST_TABS, at_the_keyboard, focused, press, tab_to

MOST_KEYS = 30
"""So many keys, two a second, leave three quarters of a minute for reading."""


def portfolio_by_keys(window: MainWindow, qtbot: QtBot) -> PortfolioPage:
    """Go to the portfolio with Alt and its digit, and wait until it has read everything."""
    at_the_keyboard(window, qtbot)
    press(Qt.Key.Key_5, ALT)
    page = window.page
    assert isinstance(page, PortfolioPage)
    qtbot.waitUntil(lambda: page.scatter is not None and not page.link.background.busy, timeout=60_000)
    return page


def test_who_is_in_the_second_only(sample_window: MainWindow, sample: Desk, qtbot: QtBot, today: date) -> None:
    page = portfolio_by_keys(sample_window, qtbot)
    only = sample.grades.portfolio(today).effort_only
    assert only
    # The answer stands there, and a screen reader finds it on the way of Tab.
    assert all(name in page.pareto.accessibleDescription() for name in only)
    press(Qt.Key.Key_F, CONTROL)
    keys = 2
    for _ in range(MOST_TABS):
        if focused() in page.pareto.links.links:
            break
        press(Qt.Key.Key_Tab)
        keys += 1
    met = []
    for _ in only:
        met.append(focused().accessibleName())
        press(Qt.Key.Key_Tab)
        keys += 1
    assert tuple(met) == only
    assert keys <= MOST_KEYS


def test_from_a_name_to_its_figures_and_to_the_decision_room(
    sample_window: MainWindow, sample: Desk, qtbot: QtBot, today: date
) -> None:
    page = portfolio_by_keys(sample_window, qtbot)
    found = sample.grades.portfolio(today)
    name, client_id = found.effort_only[0], found.effort_only_clients[0]
    press(Qt.Key.Key_F, CONTROL)
    tab_to(name)
    press(Qt.Key.Key_Return)
    assert page.table.selected_ids() == [client_id]
    point = next(point for point in found.points if point.client_id == client_id)
    assert page.table.selected_rows()[0].short == point.short
    press(Qt.Key.Key_F, CONTROL)
    tab_to("Compare 1 client")
    press(Qt.Key.Key_Return)
    room = page.decision_room
    assert room is not None
    assert room.isVisible()
    qtbot.waitUntil(lambda: not page.link.background.busy, timeout=60_000)
