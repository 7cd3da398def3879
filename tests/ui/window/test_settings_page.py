"""The page of settings and the form of the scorecard."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from msp_desk.core.actions.desk import Desk
from msp_desk.core.records.scorecard import MeasureKey
from msp_desk.ui.pages.settings.scorecard_form import open_scorecard_form
from msp_desk.ui.widgets.record_forms import open_form
from msp_desk.ui.window.main_window import MainWindow
from tests.ui.conftest import NameWalk


def shown(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.page.findChildren(QLabel))


def test_it_shows_the_firm_and_follows_a_change(window: MainWindow, desk: Desk) -> None:
    window.open_page("settings")
    assert "Quellmark IT" in shown(window)
    desk.firm.change(replace(desk.firm.current(), name="Another Name"))
    assert "Another Name" in shown(window)


def test_the_rates_form_stores_what_is_typed(window: MainWindow, desk: Desk) -> None:
    window.open_page("settings")
    form = open_form(window.link, "settings", record=desk.settings.current(), parent=window)
    cost = form.editor("hour_cost")
    assert isinstance(cost, QLineEdit)
    cost.setText("51.50")
    form.submit()
    assert desk.settings.current().hour_cost == 5150
    assert "€51.50" in shown(window)


def test_the_scorecard_form_makes_a_new_version(window: MainWindow, desk: Desk, unnamed_widgets: NameWalk) -> None:
    window.open_page("settings")
    form = open_scorecard_form(window.link, window)
    assert unnamed_widgets(form) == []
    weight = form.editor("margin.weight")
    assert isinstance(weight, QLineEdit)
    weight.setText("40")
    form.submit()
    assert desk.scorecard.current().scales[MeasureKey.MARGIN].weight == 40
    assert desk.scorecard.current().version == 1
    window.undo()
    assert desk.scorecard.current().scales[MeasureKey.MARGIN].weight == 25


def test_a_scorecard_that_cannot_score_is_refused_with_a_reason(window: MainWindow, desk: Desk, qtbot: QtBot) -> None:
    form = open_scorecard_form(window.link, window)
    for key in MeasureKey:
        weight = form.editor(f"{key.value}.weight")
        assert isinstance(weight, QLineEdit)
        weight.setText("0")
    form.submit()
    assert form.isVisible()
    assert any("sum to zero" in label.text() for label in form.findChildren(QLabel))
    good = form.editor("tickets.good")
    assert isinstance(good, QLineEdit)
    good.setText("12")
    form.submit()
    assert form.complaint("tickets.bad") == "Good and bad must differ."
    assert desk.scorecard.current().version == 0
    form.close()
