"""The scatter: points in their places, names that do not collide, mouse and keys."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from msp_desk.ui.theme.apply import SchemeChoice, Theme
from msp_desk.ui.theme.palette import DARK, LIGHT
from msp_desk.ui.widgets.label_placing import WantedLabel, crosses, place_labels
from msp_desk.ui.widgets.scatter import Scatter
from msp_desk.ui.widgets.scatter_content import LARGEST_DIAMETER, LEAST_DIAMETER, Ray, ScatterContent, ScatterPoint


def point(identity: int, x: float, y: float, letter: str | None, weight: float = 1, name: str = "") -> ScatterPoint:
    return ScatterPoint(
        identity=identity,
        name=name or f"Client {identity}",
        x=x,
        y=y,
        weight=weight,
        letter=letter,
        labelled=True,
        figures=(("Hours", str(x)),),
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


def test_the_plotting_library_is_not_loaded_by_the_import() -> None:
    code = "import sys, msp_desk.ui.widgets.scatter; sys.exit('pyqtgraph' in sys.modules)"
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


def test_a_click_opens_and_ctrl_selects(scatter: Scatter, qtbot: QtBot) -> None:
    place = scatter.overlay.centre_of(3).toPoint()
    with qtbot.waitSignal(scatter.opened) as told:
        QTest.mouseClick(scatter.overlay, Qt.MouseButton.LeftButton, pos=place)
    assert told.args == [3]
    with qtbot.waitSignal(scatter.selection_changed) as selected:
        QTest.mouseClick(scatter.overlay, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place)
    assert selected.args == [[3]]
    with qtbot.assertNotEmitted(scatter.opened):
        QTest.mouseClick(scatter.overlay, Qt.MouseButton.LeftButton, pos=QPointF(690, 410).toPoint())


def test_the_mouse_shows_what_it_is_on(scatter: Scatter, qtbot: QtBot) -> None:
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


def test_a_line_that_only_passes_through_crosses() -> None:
    box = QRectF(10, 10, 20, 10)
    assert crosses(QLineF(0, 15, 100, 15), box)
    assert crosses(QLineF(15, 12, 18, 14), box)
    assert not crosses(QLineF(0, 0, 100, 0), box)
