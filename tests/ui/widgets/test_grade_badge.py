"""A grade is letter, shape and hue; it reads without any one of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from msp_desk.ui.theme.palette import LETTERS, LIGHT, Palette
from msp_desk.ui.widgets.grade_badge import GradeBadge, paint_grade, spoken_grade
from msp_desk.ui.widgets.grade_shapes import grade_shape, not_graded_shape, placed_shape


def badge_image(letter: str | None, palette: Palette, *, capped: bool = False, overridden: bool = False) -> QImage:
    image = QImage(44, 28, QImage.Format.Format_ARGB32)
    image.fill(QColor(palette.surface))
    painter = QPainter(image)
    paint_grade(painter, QRectF(4, 4, 36, 20), letter, palette, capped=capped, overridden=overridden)
    painter.end()
    return image


@pytest.mark.parametrize("letter", LETTERS)
def test_a_badge_has_its_hue_and_its_letters_colour(letter: str, palette: Palette) -> None:
    image = badge_image(letter, palette)
    assert image.pixelColor(38, 14).name().upper() == palette.grade(letter)
    colors = {image.pixelColor(x, y).name().upper() for x in range(44) for y in range(28)}
    assert palette.on_grade in colors


def test_the_cap_is_a_bar_above_the_badge(palette: Palette) -> None:
    assert badge_image("D", palette).pixelColor(22, 1).name().upper() == palette.surface
    assert badge_image("D", palette, capped=True).pixelColor(22, 1).name().upper() == palette.text


@pytest.mark.parametrize("letter", [*LETTERS, None])
def test_a_letter_set_by_the_owner_is_a_ringed_dot_at_the_corner(letter: str | None, palette: Palette) -> None:
    plain, marked = badge_image(letter, palette), badge_image(letter, palette, overridden=True)
    assert plain.pixelColor(37, 24).name().upper() != palette.text
    assert marked.pixelColor(37, 24).name().upper() == palette.text
    assert marked.pixelColor(37, 20).name().upper() == palette.surface, "no hue touches the dot"
    assert marked.copy(0, 0, 32, 28) == plain.copy(0, 0, 32, 28), "letter and shape stay as they are"


def test_not_graded_is_an_outline_with_a_dash(palette: Palette) -> None:
    image = badge_image(None, palette)
    assert image.pixelColor(12, 10).name().upper() == palette.surface
    assert image.pixelColor(22, 13).name().upper() != palette.surface


def test_no_two_shapes_are_alike() -> None:
    outlines = {
        tuple((round(point.x(), 3), round(point.y(), 3)) for point in grade_shape(letter).toFillPolygon().toList())
        for letter in LETTERS
    }
    assert len(outlines) == len(LETTERS)


@pytest.mark.parametrize("letter", [*LETTERS, None])
def test_shapes_are_centred_and_scaled(letter: str | None) -> None:
    box = placed_shape(letter, QPointF(100, 50), 10).boundingRect()
    assert box.center().x() == pytest.approx(100, abs=0.5)
    assert box.center().y() == pytest.approx(50, abs=0.8)
    assert 8 <= box.width() <= 12


def test_an_unknown_letter_has_no_shape() -> None:
    with pytest.raises(ValueError, match="'E'"):
        grade_shape("E")
    assert not not_graded_shape().isEmpty()


def test_a_badge_says_what_it_shows(qtbot: QtBot) -> None:
    badge = GradeBadge()
    qtbot.addWidget(badge)
    assert badge.accessibleName() == "Not graded"
    badge.set_grade("C")
    assert badge.accessibleName() == "Grade C"
    badge.set_grade("D", capped=True)
    assert badge.accessibleName() == "Grade D, held there by a cap"
    badge.set_grade("D", own="Set by you: <b> until 31 Mar 2027, computed D")
    assert badge.accessibleName() == "Grade D. Set by you: <b> until 31 Mar 2027, computed D"
    assert "Set by you: &lt;b&gt; until" in badge.toolTip()
    badge.set_grade(None, capped=True)
    assert badge.toolTip() == ""
    assert badge.accessibleName() == spoken_grade(None)


def test_a_large_badge_is_larger(qtbot: QtBot) -> None:
    small, large = GradeBadge(), GradeBadge(large=True)
    for badge in (small, large):
        qtbot.addWidget(badge)
        badge.set_grade("A")
        picture = badge.grab().toImage()
        colors = {picture.pixelColor(x, picture.height() // 2).name().upper() for x in range(picture.width())}
        assert LIGHT.grade("A") in colors
    assert large.sizeHint().width() == 52
    assert small.sizeHint().width() == 36
