"""The heat map is a table of letters with a pattern for every letter."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from msp_desk.ui.theme.palette import LETTERS, LIGHT, Palette, Tone
from msp_desk.ui.widgets import heat_map as heat_map_module
from msp_desk.ui.widgets.grade_legend import GradeCounts, GradeLegend
from msp_desk.ui.widgets.heat_cell import paint_heat_cell
from msp_desk.ui.widgets.heat_head import HeatHead
from msp_desk.ui.widgets.heat_map import HeatMap
from msp_desk.ui.widgets.heat_model import HeatCell, HeatModel, HeatMonth, HeatRow
from msp_desk.ui.widgets.plain_label import PlainLabel

MONTHS = tuple(
    HeatMonth(title=title, year=year, spoken=f"{title} {year or 2026}")
    for title, year in (("Dec", "2025"), ("Jan", "2026"), ("Feb", ""))
)


def heat_row(identity: int, letters: str, change: str = "") -> HeatRow:
    cells = tuple(
        None if sign == " " else HeatCell(letter=None if sign == "-" else sign.upper(), capped=sign.islower())
        for sign in letters
    )
    return HeatRow(identity=identity, name=f"Client <b>{identity}</b>", cells=cells, change=change, tone=Tone.DANGER)


ROWS = (heat_row(1, "ABc", "−4.2"), heat_row(2, " -F", "+1.0"), heat_row(3, "DDD"))


@pytest.fixture
def heat_map(qtbot: QtBot) -> HeatMap:
    made = HeatMap(name="Grades by month")
    qtbot.addWidget(made)
    made.show_content(MONTHS, ROWS)
    made.resize(500, 200)
    made.show()
    return made


def cell_image(letter: str | None, palette: Palette, *, capped: bool = False) -> QImage:
    image = QImage(37, 25, QImage.Format.Format_ARGB32)
    image.fill(QColor(palette.surface))
    painter = QPainter(image)
    paint_heat_cell(painter, QRectF(0, 0, 37, 25), letter, palette, capped=capped)
    painter.end()
    return image


def test_every_letter_has_another_pattern_even_without_colour(palette: Palette) -> None:
    patterns = set()
    for letter in LETTERS:
        image = cell_image(letter, palette)
        hue = palette.grade(letter)
        corner = [(x, y) for x in range(3, 10) for y in range(4, 21)]
        patterns.add(tuple(image.pixelColor(x, y).name().upper() == hue for x, y in corner))
    assert len(patterns) == len(LETTERS)


def test_the_pattern_stays_away_from_the_letter(palette: Palette) -> None:
    for letter in LETTERS:
        image = cell_image(letter, palette)
        assert image.pixelColor(18, 6).name().upper() == palette.grade(letter)


def test_a_cap_is_a_bar_inside_the_cell(palette: Palette) -> None:
    assert cell_image("A", palette, capped=True).pixelColor(6, 2).name().upper() == palette.on_grade
    assert cell_image("A", palette).pixelColor(6, 2).name().upper() == palette.grade("A")


def test_no_data_is_an_outline_and_before_the_client_came_nothing(heat_map: HeatMap) -> None:
    model = heat_map.heat_model
    assert model.index(1, 1).data() == ""
    assert model.index(1, 2).data() == "–"
    assert model.index(1, 3).data() == "F"


def test_a_screen_reader_hears_grades_months_and_names(
    heat_map: HeatMap, unnamed_widgets: Callable[[QWidget], list[str]]
) -> None:
    model = heat_map.heat_model
    role = Qt.ItemDataRole.AccessibleTextRole
    assert "Client <b>1</b>" in model.index(0, 3).data(role)
    assert model.index(0, 3).data(role).endswith("Grade C, held there by a cap")
    assert model.index(1, 2).data(role).endswith("Not graded")
    assert model.months[1].spoken in model.index(1, 2).data(role)
    assert model.index(0, 0).data(role) == "Client <b>1</b>"
    assert model.headerData(1, Qt.Orientation.Horizontal, role) == "Dec 2025"
    assert unnamed_widgets(heat_map) == []


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    model = HeatModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(MONTHS, ROWS)
    model.show(MONTHS[:1], ())
    assert tester.model() is model
    assert model.columnCount() == 3


def test_keys_move_from_cell_to_cell_and_tell_the_month(heat_map: HeatMap, qtbot: QtBot) -> None:
    assert heat_map.choose(1, 1)
    with qtbot.waitSignal(heat_map.cell_chosen) as told:
        QTest.keyClick(heat_map, Qt.Key.Key_Right)
    assert told.args == [1, 2]
    with qtbot.waitSignal(heat_map.cell_chosen) as told:
        QTest.keyClick(heat_map, Qt.Key.Key_Down)
    assert told.args == [2, 2]
    with qtbot.waitSignal(heat_map.opened) as told:
        QTest.keyClick(heat_map, Qt.Key.Key_Return)
    assert told.args == [2]


def test_the_chosen_cell_stays_when_the_order_changes(heat_map: HeatMap) -> None:
    heat_map.choose(3, 0)
    told: list[object] = []
    heat_map.cell_chosen.connect(lambda *cell: told.append(cell))
    heat_map.show_content(MONTHS, tuple(reversed(ROWS)))
    assert heat_map.current() == (3, 0)
    assert told == []
    heat_map.show_content(MONTHS, ROWS[:1])
    assert told == [(0, 2)]


def test_the_heads_ask_for_an_order(heat_map: HeatMap, qtbot: QtBot) -> None:
    with qtbot.waitSignal(heat_map.head_clicked) as told:
        heat_map.horizontalHeader().sectionClicked.emit(4)
    assert told.args == ["change"]
    with qtbot.assertNotEmitted(heat_map.head_clicked):
        heat_map.horizontalHeader().sectionClicked.emit(2)


def test_cells_are_painted_in_their_hue(heat_map: HeatMap) -> None:
    picture = heat_map.viewport().grab().toImage()
    place = heat_map.visualRect(heat_map.heat_model.index(0, 1))
    assert picture.pixelColor(place.left() + 6, place.center().y()).name().upper() == LIGHT.grade("A")


def test_the_legend_says_its_words_and_the_counts_their_numbers(qtbot: QtBot) -> None:
    legend = GradeLegend([("A", "A"), (None, "not graded")], closing="area = profit")
    counts = GradeCounts()
    for widget in (legend, counts):
        qtbot.addWidget(widget)
    assert legend.accessibleName() == "A, not graded, area = profit"
    counts.set_counts({"A": 8, None: 2})
    assert [label.text() for label in counts.findChildren(PlainLabel)] == ["8", "0", "0", "0", "0", "2"]
    assert legend.grab().toImage().pixelColor(5, legend.height() // 2).name().upper() == LIGHT.grade("A")


LONG = tuple(HeatMonth(title="Jan", year="", spoken=f"month {place}") for place in range(120))


@pytest.fixture
def long_map(qtbot: QtBot) -> HeatMap:
    made = HeatMap(name="Grades by month")
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    made.show_content(LONG, [heat_row(number, "A" * 120) for number in range(1, 301)])
    return made


def test_the_latest_months_of_many_are_in_sight_and_the_names_stay(long_map: HeatMap) -> None:
    bar = long_map.horizontalScrollBar()
    assert bar.value() == bar.maximum() > 0
    assert long_map.names_float()
    inside = long_map.visualRect(long_map.heat_model.index(0, 1))
    assert inside.right() < 0, "the first month is far to the left"
    found = long_map.indexAt(QPoint(long_map.names_width // 2, 10))
    assert (found.row(), found.column()) == (0, 0)
    image = long_map.viewport().grab().toImage()
    over = {image.pixelColor(x, 3).name() for x in range(2, long_map.names_width - 2)}
    assert over == {image.pixelColor(2, 3).name()}, "no cell shows under the name"


def test_keys_bring_a_cell_out_from_under_the_names(long_map: HeatMap) -> None:
    long_map.choose(1)
    for _ in range(60):
        QTest.keyClick(long_map, Qt.Key.Key_Left)
        place = long_map.visualRect(long_map.currentIndex())
        assert place.left() >= long_map.names_width
    assert long_map.current() == (1, 59)


def test_only_what_is_in_sight_is_painted(long_map: HeatMap, monkeypatch: pytest.MonkeyPatch) -> None:
    painted = 0

    def count(*_args: object, **_kwargs: object) -> None:
        nonlocal painted
        painted += 1

    monkeypatch.setattr(heat_map_module, "paint_heat_cell", count)
    long_map.viewport().repaint()
    rows, columns = 300 // 28 + 1, 600 // 39 + 2
    assert 0 < painted <= rows * columns


def test_the_head_of_the_names_sorts_although_months_lie_under_it(long_map: HeatMap, qtbot: QtBot) -> None:
    with qtbot.waitSignal(long_map.head_clicked) as told:
        QTest.mouseClick(
            long_map.horizontalHeader().viewport(), Qt.MouseButton.LeftButton, pos=QPoint(long_map.names_width // 2, 10)
        )
    assert told.args == ["client"]


def test_a_note_is_asked_for_when_it_is_wanted(qtbot: QtBot) -> None:
    asked: list[tuple[int, int]] = []

    def note(identity: int, month: int) -> str:
        asked.append((identity, month))
        return f"client {identity}, month {month}"

    model = HeatModel()
    model.show(MONTHS, ROWS, note)
    assert asked == []
    assert model.index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole) == "client 2, month 1"
    assert "month 2" in model.index(0, 3).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(1, 1).data(Qt.ItemDataRole.ToolTipRole) is None
    assert asked == [(2, 1), (1, 2)]


def test_ctrl_c_copies_the_whole_map_as_text(heat_map: HeatMap) -> None:
    QTest.keyClick(heat_map, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().split("\n") == [
        "Client\tDec 2025\tJan 2026\tFeb 2026\tChange",
        "Client <b>1</b>\tA\tB\tC\t−4.2",
        "Client <b>2</b>\t\t–\tF\t+1.0",
        "Client <b>3</b>\tD\tD\tD\t",
    ]


def test_the_year_is_said_over_the_first_month_in_sight(qtbot: QtBot) -> None:
    def shown(year: str) -> QImage:
        months = tuple(
            HeatMonth(title="Mon", year=year if place % 12 == 0 else "", spoken=str(place)) for place in range(60)
        )
        made = HeatMap(name="Grades")
        qtbot.addWidget(made)
        made.resize(560, 200)
        made.show()
        made.show_content(months, [heat_row(1, "A" * 60)])
        head = made.horizontalHeader()
        made.horizontalScrollBar().setValue(37 * 39)  # months 38 and on lie right of the names
        assert isinstance(head, HeatHead)
        column = head.first_in_sight()
        assert made.visualRect(made.heat_model.index(0, column)).left() >= made.names_width
        assert made.visualRect(made.heat_model.index(0, column - 1)).left() < made.names_width
        assert not months[column - 1].year
        assert not months[column].year
        return head.viewport().grab(QRect(head.sectionViewportPosition(column), 0, 39, 18)).toImage()

    assert shown("2024") != shown("2031")
