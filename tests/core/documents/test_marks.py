"""Marks and charts: shapes differ without colour, ticks are round, nothing fails on odd values."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.documents.charts import Box, Dot, Point, Ray, draw_months, draw_scatter, ticks
from msp_desk.core.documents.marks import State, draw_grade, draw_state
from msp_desk.core.documents.page_style import PaperSize
from msp_desk.core.documents.press import Press
from msp_desk.core.records.language import Language
from msp_desk.core.records.scorecard import Letter
from tests.core.documents.reading import page_texts, reader


def _press() -> Press:
    press = Press(size=PaperSize.A4, language=Language.EN, title="t", author="a", subject="s", day=date(2026, 1, 1))
    press.new_page()
    return press


def _shape(press: Press) -> str:
    """The path operators of the first page without colours and numbers."""
    stream = reader(press.finish()).pages[0].get_contents()
    assert stream is not None
    operations = stream.get_data().decode("latin-1")
    return " ".join(re.findall(r"\b(?:re|m|l|c|h|f|S|B)\b", operations))


def test_every_grade_has_its_own_shape() -> None:
    shapes = set()
    for letter in [*Letter, None]:
        press = _press()
        draw_grade(press, 100, 100, letter, 11, plain=True)
        shapes.add(_shape(press))
    assert len(shapes) >= 5  # square and others differ; diamond and triangle by their count of corners


def test_the_letter_stands_in_its_shape() -> None:
    for letter in Letter:
        press = _press()
        draw_grade(press, 100, 100, letter, 26)
        assert page_texts(press.finish()) == [letter.value]


def test_every_state_has_its_own_shape() -> None:
    shapes = set()
    for state in State:
        press = _press()
        draw_state(press, 100, 100, state)
        shapes.add(_shape(press))
    assert len(shapes) == len(State)


@given(st.floats(-1e7, 1e7), st.floats(0.001, 1e7))
def test_ticks_are_few_even_and_cover_the_span(low: float, span: float) -> None:
    values = ticks(low, low + span)
    assert values[0] <= low + 1e-6 * span + abs(low) * 1e-9
    assert values[-1] >= low + span - 1e-6 * span - abs(low) * 1e-9
    assert 2 <= len(values) <= 8
    steps = [b - a for a, b in pairwise(values)]
    assert max(steps) - min(steps) <= 1e-6 * max(steps) + abs(low) * 1e-9


def test_ticks_of_a_common_span() -> None:
    assert ticks(0, 420) == (0, 100, 200, 300, 400, 500)


@pytest.mark.parametrize("count", [0, 1, 45, 300])
def test_a_scatter_of_any_size_is_drawn(count: int) -> None:
    press = _press()
    dots = [Dot(name=f"Client {index}", x=index * 3.0, y=index * 7.0 - 50, letter=None) for index in range(count)]
    rays = [Ray(90.0, "target", dashed=True), Ray(0.0, "nothing", dashed=False)]
    draw_scatter(press, Box(60, 60, 300, 200), dots, rays, x_label="hours", y_label="money", write=lambda v: f"{v:g}")
    text = page_texts(press.finish())[0]
    assert "hours" in text
    assert "target" in text
    assert "nothing" not in text
    assert ("Client" in text) == (count > 0)


def test_months_without_a_score_leave_a_gap() -> None:
    def drawn(values: list[float | None]) -> str:
        press = _press()
        points = [Point(str(index), value) for index, value in enumerate(values)]
        cuts = [(Letter.A, 85.0), (Letter.B, 70.0), (Letter.C, 55.0), (Letter.D, 40.0)]
        draw_months(press, Box(60, 60, 250, 110), points, cuts, lambda value: f"{value:.1f}")
        return _shape(press)

    whole, gap = drawn([50, 51, 52, 53]), drawn([50, 51, None, 53])
    assert whole != gap
    assert drawn([None, None]) != ""
