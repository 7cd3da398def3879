"""The waterfall draws what the numbers say and reads as a table."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from msp_desk.ui.theme.palette import LIGHT
from msp_desk.ui.widgets.waterfall import HEAD, ROW, Waterfall
from msp_desk.ui.widgets.waterfall_content import Contribution, Cut, WaterfallContent
from msp_desk.ui.widgets.waterfall_model import Part, WaterfallModel


def contribution(key: str, points: float, *, note: str = "") -> Contribution:
    return Contribution(
        key=key, label=key.title(), value="5.2", unit="%", points=points, points_text=f"{points:+.1f}", note=note
    )


@pytest.fixture
def content() -> WaterfallContent:
    return WaterfallContent(
        start=50,
        start_label="Start",
        start_text="50.0",
        contributions=(
            contribution("margin", -3.8, note="<b>27 %</b>"),
            contribution("advice", 1.8),
            contribution("escalations", 10.8),
        ),
        score=58.8,
        score_label="Score",
        score_text="58.8",
        letter="C",
        cuts=(Cut(score=40, text="D 40"), Cut(score=55, text="C 55"), Cut(score=70, text="B 70")),
    )


@pytest.fixture
def waterfall(qtbot: QtBot, content: WaterfallContent) -> Waterfall:
    made = Waterfall()
    qtbot.addWidget(made)
    made.show_content(content)
    made.resize(500, made.sizeHint().height())
    made.show()
    return made


def test_bars_join_up_from_the_start_to_the_score(content: WaterfallContent) -> None:
    steps = content.steps()
    assert [part.key for part in content.sorted()] == ["escalations", "advice", "margin"]
    assert steps[0][0] == 50
    assert [end for _, end in steps[:-1]] == [begin for begin, _ in steps[1:]]
    assert steps[-1][1] == pytest.approx(58.8)


def test_the_scale_reaches_all_bars_and_the_next_cut_on_each_side(content: WaterfallContent) -> None:
    low, high = content.scale()
    assert 40 < low < 50
    assert 70 < high < 72


def test_a_scale_without_any_difference_still_has_width() -> None:
    flat = WaterfallContent(
        start=50, start_label="", start_text="", contributions=(), score=50, score_label="", score_text="", letter=None
    )
    low, high = flat.scale()
    assert low < 50 < high


def test_bars_are_painted_where_the_scale_says(waterfall: Waterfall) -> None:
    picture = waterfall.grab().toImage()
    first = HEAD + ROW + ROW // 2
    inside = round(waterfall.place_of(55))
    assert picture.pixelColor(inside + waterfall.viewport().x(), first).name().upper() == LIGHT.grade("B")
    down = HEAD + 3 * ROW + ROW // 2
    inside = round(waterfall.place_of(60.5))
    assert picture.pixelColor(inside + waterfall.viewport().x(), down).name().upper() == LIGHT.grade("D")


def test_it_reads_as_a_table(waterfall: Waterfall) -> None:
    model = waterfall.model()
    role = Qt.ItemDataRole.AccessibleTextRole
    assert [model.index(1, column).data(role) for column in Part] == ["Escalations", "5.2", "%", "+10.8", "+10.8"]
    assert model.index(0, Part.LABEL).data() == "Start"
    assert model.index(4, Part.POINTS).data() == "58.8"
    assert model.headerData(Part.POINTS, Qt.Orientation.Horizontal) == "Points"
    assert "Escalations +10.8" in waterfall.accessibleDescription()
    assert "58.8" in waterfall.accessibleDescription()


def test_notes_are_plain(waterfall: Waterfall) -> None:
    assert waterfall.model().index(3, 0).data(Qt.ItemDataRole.ToolTipRole) == "<span>&lt;b&gt;27 %&lt;/b&gt;</span>"


def test_the_model_keeps_qts_rules(content: WaterfallContent, qtbot: QtBot) -> None:
    model = WaterfallModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(content)
    model.show(None)
    assert tester.model() is model
    assert model.rowCount() == 0


def test_enter_opens_a_measure_and_the_ends_open_nothing(waterfall: Waterfall, qtbot: QtBot) -> None:
    waterfall.setCurrentIndex(waterfall.model().index(1, 0))
    with qtbot.waitSignal(waterfall.opened) as told:
        QTest.keyClick(waterfall, Qt.Key.Key_Return)
    assert told.args == ["escalations"]
    waterfall.setCurrentIndex(waterfall.model().index(0, 0))
    with qtbot.assertNotEmitted(waterfall.opened):
        QTest.keyClick(waterfall, Qt.Key.Key_Return)


def test_nothing_is_shown_without_content(waterfall: Waterfall) -> None:
    full = waterfall.grab().toImage()
    waterfall.show_content(None)
    assert waterfall.model().rowCount() == 0
    assert waterfall.grab().toImage() != full


def test_a_screen_reader_can_name_it(waterfall: Waterfall, unnamed_widgets: Callable[[QWidget], list[str]]) -> None:
    assert unnamed_widgets(waterfall) == []
