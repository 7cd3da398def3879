"""The scatter: points in their places, names that do not collide, mouse and keys."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QLineF, QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QMouseEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from msp_desk.ui.theme.apply import SchemeChoice, Theme
from msp_desk.ui.theme.palette import DARK, LIGHT
from msp_desk.ui.theme.typography import TextSize, font_of
from msp_desk.ui.widgets.label_placing import WantedLabel, crosses, place_labels
from msp_desk.ui.widgets.scatter import Scatter
from msp_desk.ui.widgets.scatter_card import card_box
from msp_desk.ui.widgets.scatter_content import LARGEST_DIAMETER, LEAST_DIAMETER, Ray, ScatterContent, ScatterPoint
from msp_desk.ui.widgets.scatter_geometry import geometry_of, nice_ticks
from msp_desk.ui.widgets.scatter_painting import paint_ground
from msp_desk.ui.widgets.scatter_stamps import Stamps


def point(identity: int, x: float, y: float, letter: str | None, weight: float = 1, name: str = "") -> ScatterPoint:
    return ScatterPoint(
        identity=identity,
        name=name or f"Client {identity}",
        x=x,
        y=y,
        weight=weight,
        letter=letter,
        labelled=True,
        figures=lambda: (("Hours", str(x)),),
    )


CONTENT = ScatterContent(
    points=(
        point(1, 165, 31_000, "A", 12, "Marensteg & <b>Sons</b>"),
        point(2, 288, 13_000, "F", 0),
        point(3, 138, 21_000, "B", 9),
        point(4, 60, 2_700, "D", -5),
        point(5, 6, 500, None),
    ),
    rays=(Ray(slope=115, text="average"), Ray(slope=90, text="target", target=True)),
    x_title="Hours",
    y_title="Contribution",
    x_text=lambda value: f"{value:.0f}",
    y_text=lambda value: f"{value / 1000:.0f}",
)


@pytest.fixture
def scatter(qtbot: QtBot) -> Scatter:
    made = Scatter(name="Effort and contribution")
    qtbot.addWidget(made)
    made.resize(700, 420)
    made.show_content(CONTENT)
    made.show()
    qtbot.waitExposed(made)
    qtbot.waitUntil(lambda: made.overlay.centre_of(1).x() > 100)
    return made


def test_no_plotting_library_is_loaded() -> None:
    code = "import sys, msp_desk.ui.widgets.scatter; sys.exit('pyqtgraph' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_areas_grow_with_the_weight_and_nothing_is_smaller_than_the_smallest() -> None:
    sizes = dict(zip((given.identity for given in CONTENT.points), CONTENT.diameters(), strict=True))
    assert sizes[1] == LARGEST_DIAMETER
    assert sizes[5] == pytest.approx((81 + (676 - 81) / 12) ** 0.5)
    assert sizes[2] > LEAST_DIAMETER, "a cross has little ink and is drawn larger"
    half = ScatterContent(
        points=(point(1, 1, 1, "A", 10), point(2, 1, 1, "A", 5)),
        rays=(),
        x_title="",
        y_title="",
        x_text=str,
        y_text=str,
    ).diameters()
    assert half[1] ** 2 - LEAST_DIAMETER**2 == pytest.approx((half[0] ** 2 - LEAST_DIAMETER**2) / 2)


def test_zero_is_always_on_the_axes() -> None:
    left, right, low, high = CONTENT.bounds()
    assert (left, low) == (0, 0)
    assert right > 288
    assert high > 31_000


def test_the_overlay_stands_where_the_points_are_painted(scatter: Scatter) -> None:
    picture = scatter.grab().toImage()
    for identity, letter in ((1, "A"), (3, "B")):
        centre = scatter.overlay.centre_of(identity)
        assert picture.pixelColor(round(centre.x()), round(centre.y())).name().upper() == LIGHT.grade(letter)


def test_points_follow_the_scheme(scatter: Scatter, themed_app: Theme) -> None:
    themed_app.choose(SchemeChoice.DARK)
    centre = scatter.overlay.centre_of(1)
    picture = scatter.grab().toImage()
    assert picture.pixelColor(round(centre.x()), round(centre.y())).name().upper() == DARK.grade("A")


def test_the_ground_below_the_target_is_tinted(scatter: Scatter) -> None:
    below = scatter.overlay.centre_of(2) + QPointF(-60, 40)
    above = scatter.overlay.centre_of(1) + QPointF(-150, 0)
    picture = scatter.grab().toImage()
    assert picture.pixelColor(below.toPoint()).name().upper() == LIGHT.below_target
    assert picture.pixelColor(above.toPoint()).name().upper() != LIGHT.below_target


def at(scatter: Scatter, identity: int) -> QPoint:
    return scatter.overlay.centre_of(identity).toPoint()


def test_a_click_selects_ctrl_adds_and_a_click_beside_lets_go(scatter: Scatter, qtbot: QtBot) -> None:
    left, control, shift = (
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.ShiftModifier,
    )
    told: list[list[int]] = []
    scatter.selection_changed.connect(told.append)
    with qtbot.assertNotEmitted(scatter.opened):
        QTest.mouseClick(scatter.overlay, left, pos=at(scatter, 3))
        QTest.mouseClick(scatter.overlay, left, control, at(scatter, 1))
        QTest.mouseClick(scatter.overlay, left, shift, at(scatter, 2))
        QTest.mouseClick(scatter.overlay, left, control, at(scatter, 3))
        QTest.mouseClick(scatter.overlay, left, control, QPoint(690, 410))
        QTest.mouseClick(scatter.overlay, left, pos=QPoint(690, 410))
        QTest.mouseClick(scatter.overlay, Qt.MouseButton.RightButton, pos=at(scatter, 1))
    assert told == [[3], [1, 3], [1, 2, 3], [1, 2], []]
    assert scatter.overlay.selected == frozenset()


def dragged(scatter: Scatter, start: QPoint, end: QPoint, held: Qt.KeyboardModifier) -> None:
    """Draw a frame as the mouse does."""
    left = Qt.MouseButton.LeftButton
    kinds = ((QEvent.Type.MouseButtonPress, start), (QEvent.Type.MouseMove, end), (QEvent.Type.MouseButtonRelease, end))
    for kind, place in kinds:
        at_place = QPointF(place)
        everywhere = scatter.overlay.mapToGlobal(at_place)
        QCoreApplication.sendEvent(scatter.overlay, QMouseEvent(kind, at_place, everywhere, left, left, held))
        scatter.grab()


def test_a_frame_drawn_with_the_mouse_selects_what_it_holds(scatter: Scatter, qtbot: QtBot) -> None:
    told: list[list[int]] = []
    scatter.selection_changed.connect(told.append)
    none, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    beyond = at(scatter, 3) + QPoint(40, 40)
    dragged(scatter, at(scatter, 1) + QPoint(60, -25), beyond - QPoint(120, 0), none)
    assert told[-1] == [1, 3]
    dragged(scatter, at(scatter, 2) + QPoint(25, 25), at(scatter, 2) - QPoint(25, 25), control)
    assert told[-1] == [1, 2, 3]
    dragged(scatter, QPoint(690, 400), QPoint(680, 390), none)
    assert told[-1] == [], "a frame around nothing is a click beside the points"


def test_a_double_click_opens(scatter: Scatter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(scatter.opened) as told:
        QTest.mouseDClick(scatter.overlay, Qt.MouseButton.LeftButton, pos=at(scatter, 3))
    assert told.args == [3]
    with qtbot.assertNotEmitted(scatter.opened):
        QTest.mouseDClick(scatter.overlay, Qt.MouseButton.LeftButton, pos=QPoint(690, 410))


def test_the_mouse_shows_what_it_is_on(scatter: Scatter, qtbot: QtBot) -> None:
    QTest.mouseMove(scatter.overlay, QPoint(1, 1))  # where it lay before may be the very place
    with qtbot.waitSignal(scatter.hovered) as told:
        QTest.mouseMove(scatter.overlay, scatter.overlay.centre_of(2).toPoint())
    assert told.args == [2]
    before = scatter.overlay.current
    assert before is not None
    assert before.identity == 2


def test_every_point_is_reached_by_keys(scatter: Scatter) -> None:
    overlay = scatter.overlay
    seen = set()
    for key in [Qt.Key.Key_Right] * 5 + [Qt.Key.Key_Up] * 5 + [Qt.Key.Key_Left] * 5 + [Qt.Key.Key_Down] * 5:
        QTest.keyClick(overlay, key)
        assert overlay.current is not None
        seen.add(overlay.current.identity)
    assert seen == {1, 2, 3, 4, 5}


def test_keys_open_select_and_let_go(scatter: Scatter, qtbot: QtBot) -> None:
    overlay = scatter.overlay
    QTest.keyClick(overlay, Qt.Key.Key_Right)
    assert overlay.current is not None
    assert overlay.accessibleDescription() == "Client 5. Not graded. Hours 6"
    with qtbot.waitSignal(scatter.opened) as told:
        QTest.keyClick(overlay, Qt.Key.Key_Return)
    assert told.args == [5]
    with qtbot.waitSignal(scatter.selection_changed) as selected:
        QTest.keyClick(overlay, Qt.Key.Key_Space)
    assert selected.args == [[5]]
    QTest.keyClick(overlay, Qt.Key.Key_Escape)
    assert overlay.accessibleDescription() == ""


def test_names_stand_free_of_one_another(scatter: Scatter) -> None:
    labels = scatter.overlay.labels
    assert len(labels) >= 4
    assert "Marensteg & <b>Sons</b>" in labels
    for one, other in combinations(labels.values(), 2):
        assert not one.intersects(other)


def test_a_selection_of_points_that_are_gone_is_forgotten(scatter: Scatter, qtbot: QtBot) -> None:
    scatter.set_selected([3, 4])
    scatter.show_content(
        ScatterContent(points=CONTENT.points[3:4], rays=(), x_title="", y_title="", x_text=str, y_text=str)
    )
    assert scatter.content is not None
    with pytest.raises(ValueError, match="3"):
        scatter.overlay.centre_of(3)


def test_nothing_to_show_is_no_error(scatter: Scatter) -> None:
    scatter.show_content(ScatterContent(points=(), rays=CONTENT.rays, x_title="", y_title="", x_text=str, y_text=str))
    QTest.keyClick(scatter.overlay, Qt.Key.Key_Right)
    assert scatter.overlay.current is None
    assert not scatter.grab().isNull()


def test_a_screen_reader_can_name_it(scatter: Scatter, unnamed_widgets: Callable[[QWidget], list[str]]) -> None:
    assert unnamed_widgets(scatter) == []
    assert scatter.overlay.accessibleName() == "Effort and contribution"


def painted_with(scatter: Scatter, hue: str, around: QPointF, reach: int = 24) -> int:
    """How many pixels around a place have a hue."""
    picture = scatter.grab().toImage()
    x, y = round(around.x()), round(around.y())
    places = [(x + right, y + down) for right in range(-reach, reach + 1) for down in range(-reach, reach + 1)]
    return sum(picture.pixelColor(*place).name().upper() == hue for place in places if picture.valid(*place))


def test_selected_and_found_points_are_ringed(scatter: Scatter) -> None:
    bare = painted_with(scatter, LIGHT.accent, scatter.overlay.centre_of(3))
    scatter.set_selected([3])
    assert painted_with(scatter, LIGHT.accent, scatter.overlay.centre_of(3)) > bare + 40
    scatter.set_selected([])
    plain = scatter.grab().toImage()
    scatter.set_found([2])
    assert scatter.overlay.found == {2}
    assert scatter.grab().toImage() != plain
    scatter.set_found([])
    assert scatter.grab().toImage() == plain


def test_what_is_selected_or_found_is_named_although_it_would_not_be(scatter: Scatter) -> None:
    unnamed = replace(CONTENT, points=[replace(one, labelled=False) for one in CONTENT.points])
    scatter.show_content(unnamed)
    assert scatter.overlay.labels == {}
    scatter.set_found([4])
    assert set(scatter.overlay.labels) == {"Client 4"}
    scatter.set_selected([3])
    assert set(scatter.overlay.labels) == {"Client 3", "Client 4"}
    scatter.set_found([])
    assert set(scatter.overlay.labels) == {"Client 3"}


def test_the_trail_of_a_selected_point_leads_to_it_and_names_keep_off(scatter: Scatter) -> None:
    way = [(100.0, 20_000.0), (200.0, 20_000.0), (288.0, 13_000.0)]
    trailed = replace(
        CONTENT, trails={2: way}, points=[replace(one, labelled=one.identity == 2) for one in CONTENT.points]
    )
    scatter.show_content(trailed)
    plain = scatter.grab().toImage()
    scatter.set_selected([3])
    start, middle = scatter.overlay.centre_of(3), scatter.overlay.centre_of(2)
    scatter.set_selected([2])
    picture = scatter.grab().toImage()
    geometry = geometry_of(trailed, QSizeF(scatter.size()))
    for place in way[:2]:
        where = geometry.place(*place).toPoint()
        assert picture.pixelColor(where) != plain.pixelColor(where)
    assert start != middle
    ends = [geometry.place(*place) for place in way]
    for name in scatter.overlay.labels.values():
        assert not any(crosses(QLineF(one, other), name) for one, other in pairwise(ends))


def test_given_axes_and_sizes_hold_whatever_is_shown() -> None:
    steady = replace(CONTENT, axes=(0.0, 500.0, -10.0, 40_000.0), heaviest=24.0, points=CONTENT.points[:1])
    assert steady.bounds() == (0.0, 500.0, -10.0, 40_000.0)
    assert steady.diameters()[0] ** 2 - LEAST_DIAMETER**2 == pytest.approx(
        (LARGEST_DIAMETER**2 - LEAST_DIAMETER**2) / 2
    )
    assert replace(steady, heaviest=6.0).diameters() == [LARGEST_DIAMETER]


@pytest.mark.parametrize(
    ("low", "high", "most", "expected"),
    [
        (0, 300, 7, [0, 50, 100, 150, 200, 250, 300]),
        (0, 34, 5, [0, 10, 20, 30]),
        (0, 11, 6, [0, 2, 4, 6, 8, 10]),
        (-12, 9, 5, [-10, -5, 0, 5]),
        (0, 1, 4, [0, 0.5, 1]),
        (0, 0.9, 4, [0, 0.5]),
        (3, 3, 4, [3]),
        (0, float("inf"), 4, [0]),
    ],
)
def test_ticks_are_round_numbers(low: float, high: float, most: int, expected: list[float]) -> None:
    assert list(nice_ticks(low, high, most)) == expected


@given(st.floats(-1e7, 1e7), st.floats(0.01, 1e8), st.integers(2, 12))
def test_ticks_lie_between_the_ends_evenly_and_are_not_many(low: float, span: float, most: int) -> None:
    high = low + span
    ticks = list(nice_ticks(low, high, most))
    assert len(ticks) <= most + 1
    slack = span * 1e-6 + 1e-6
    assert all(low - slack <= tick <= high + slack for tick in ticks)
    steps = [after - before for before, after in pairwise(ticks)]
    assert all(step == pytest.approx(steps[0], rel=1e-3, abs=slack) for step in steps)


def test_a_marker_is_stamped_where_its_path_would_be_painted(scatter: Scatter) -> None:
    geometry = geometry_of(CONTENT, QSizeF(700, 420))
    pictures = []
    for stamps in (None, Stamps(LIGHT, 1.0)):
        picture = QImage(700, 420, QImage.Format.Format_RGB32)
        picture.fill(QColor(LIGHT.surface))
        painter = QPainter(picture)
        paint_ground(painter, CONTENT, geometry, LIGHT, stamps)
        painter.end()
        pictures.append(picture)
    for one in CONTENT.points[:-1]:
        where = geometry.place(one.x, one.y).toPoint()
        assert pictures[0].pixelColor(where) == pictures[1].pixelColor(where)
    paths, stamped = pictures
    changed = sum(paths.pixelColor(x, y) != stamped.pixelColor(x, y) for x in range(700) for y in range(420))
    assert 0 < changed < 700, "only edges differ, by less than a pixel"


def test_the_tooltip_stays_inside_and_grows_with_the_type(qapp: QApplication) -> None:
    room = QRectF(0, 0, 700, 420)
    told = [("Hours", "288"), ("Contribution", "€12,983"), ("Fee needed", "€2,644/mo")]
    usual = qapp.font()
    large = QFont(usual)
    large.setPointSizeF(usual.pointSizeF() * 2)
    heights = []
    try:
        for font in (usual, large):
            qapp.setFont(font)
            high = QFontMetrics(font_of(TextSize.SMALL)).height()
            for x, y in ((5.0, 5.0), (695.0, 415.0), (350.0, 5.0), (5.0, 415.0)):
                box = card_box(room, CONTENT.points[0], told, (QPointF(x, y), 9.0))
                assert room.contains(box)
                assert not box.contains(QPointF(x, y))
                assert box.height() >= (len(told) + 1) * high
                heights.append(box.height())
    finally:
        qapp.setFont(usual)
    assert min(heights[4:]) > max(heights[:4])


def wanted(at: int, x: float, y: float) -> WantedLabel:
    return WantedLabel(point=at, centre=QPointF(x, y), radius=5, size=QSizeF(60, 14))


def around(x: float, y: float) -> QRectF:
    return QRectF(x - 5, y - 5, 10, 10)


FRAME = QRectF(0, 0, 400, 300)


def test_a_label_goes_to_the_right_when_nothing_is_there() -> None:
    placed = place_labels([wanted(0, 100, 100)], [around(100, 100)], [], [], FRAME)
    assert placed[0].left() > 105


def test_a_label_moves_aside_for_a_marker_a_line_and_the_frame() -> None:
    beside_marker = place_labels([wanted(0, 100, 100)], [around(100, 100), around(130, 100)], [], [], FRAME)
    assert beside_marker[0].right() < 100
    line = QLineF(120, 0, 120, 300)
    assert not crosses(line, place_labels([wanted(0, 100, 100)], [around(100, 100)], [line], [], FRAME)[0])
    assert FRAME.contains(place_labels([wanted(0, 395, 100)], [around(395, 100)], [], [], FRAME)[0])


def test_a_label_without_a_free_place_is_left_out() -> None:
    everywhere = [QRectF(0, 0, 400, 300)]
    assert place_labels([wanted(0, 100, 100)], [around(100, 100)], [], everywhere, FRAME) == {}


def test_a_label_that_is_wanted_most_stands_farther_away_or_across_a_line_rather_than_nowhere() -> None:
    marker = around(200, 150)
    close = QRectF(150, 125, 100, 50)
    plain = wanted(0, 200, 150)
    most = replace(plain, wanted_most=True)
    assert place_labels([plain], [marker, close], [], [], FRAME) == {}
    farther = place_labels([most], [marker, QRectF(206, 120, 8, 60), QRectF(186, 120, 8, 60)], [], [], FRAME)[0]
    assert FRAME.contains(farther)
    lines = [QLineF(0, y, 400, y) for y in range(0, 300, 6)]
    assert place_labels([plain], [marker], lines, [], FRAME) == {}
    assert place_labels([most], [marker], lines, [], FRAME)[0].left() > 205
    assert place_labels([most], [marker], [], [FRAME], FRAME) == {}, "never over another label or marker"


def test_nothing_is_painted_where_nobody_is(scatter: Scatter) -> None:
    nobody = ScatterContent(points=(), rays=CONTENT.rays, x_title="Hours", y_title="Money", x_text=str, y_text=str)
    assert nobody.is_blank
    assert not replace(nobody, axes=CONTENT.bounds()).is_blank, "a filter may leave nobody on the axes of all"
    assert not CONTENT.is_blank
    scatter.show_content(nobody)
    blank = scatter.grab().toImage()
    assert all(blank.pixelColor(x, 200) == blank.pixelColor(20, 20) for x in range(5, 695))  # beside the focus ring
    scatter.show_content(replace(nobody, axes=CONTENT.bounds()))
    assert scatter.grab().toImage() != blank


def test_without_any_extent_the_axes_show_ten_hours() -> None:
    idle = replace(CONTENT, points=[point(1, 0, 0, None)])
    assert idle.bounds() == (0, 10, 0, 900)


def test_a_line_that_only_passes_through_crosses() -> None:
    box = QRectF(10, 10, 20, 10)
    assert crosses(QLineF(0, 15, 100, 15), box)
    assert crosses(QLineF(15, 12, 18, 14), box)
    assert not crosses(QLineF(0, 0, 100, 0), box)
