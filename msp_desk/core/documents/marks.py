"""Marks drawn as vectors: grades by letter, shape and colour, states by shape and colour beside their word.

Shapes differ without colour, so paper in greyscale says the same.
"""

from __future__ import annotations

from enum import StrEnum

from msp_desk.core.documents.page_style import GRADE_COLOURS, Colour, TextStyle
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.records.scorecard import Letter

STATE_INDENT = 12.0
"""Space that a state's mark takes before its word, points."""

ROW_GRADE = 11.0
TITLE_GRADE = 26.0
PLOT_GRADE = 9.0

_CAPITALS = 0.357  # half the height of capitals, in parts of the type size


class State(StrEnum):
    """How far something is, or how urgent."""

    ACT = "act"
    WATCH = "watch"
    DONE = "done"
    OPEN = "open"
    NO = "no"


STATE_COLOURS = {
    State.ACT: Colour.DANGER,
    State.WATCH: Colour.WARN,
    State.DONE: Colour.OK,
    State.OPEN: Colour.FRAME,
    State.NO: Colour.DANGER,
}


def draw_grade(
    press: Press, x: float, y: float, letter: Letter | None, diameter: float, *, plain: bool = False
) -> None:
    """Draw a grade round a point.

    Args:
        press: The paper.
        x: Centre, points from the left.
        y: Centre, points from the top.
        letter: The grade; None draws the outlined dash of "not graded".
        diameter: Of the circle that the other shapes look as large as.
        plain: Whether the letter inside is left out.
    """
    r = diameter / 2
    if letter is None:
        _draw_not_graded(press, x, y, r)
        return
    colour = GRADE_COLOURS[letter]
    if letter is Letter.A:
        press.circle(x, y, r, fill=colour)
    elif letter is Letter.B:
        side = 1.8 * r
        press.rectangle(x - side / 2, y - side / 2, side, side, fill=colour)
    elif letter is Letter.C:
        press.polygon(((x, y - 1.1 * r), (x + 1.16 * r, y + 0.9 * r), (x - 1.16 * r, y + 0.9 * r)), fill=colour)
    elif letter is Letter.D:
        h = 1.22 * r
        press.polygon(((x, y - h), (x + h, y), (x, y + h), (x - h, y)), fill=colour)
    else:
        _draw_cross(press, x, y, 1.06 * r, 0.56 * r, colour)
    if plain:
        return
    size = diameter * (0.54 if letter is Letter.C else 0.58)
    lowered = 0.31 * r if letter is Letter.C else 0.0
    style = TextStyle(size, bold=True, colour=Colour.WHITE)
    press.set(x, y + lowered + _CAPITALS * size, letter.value, style, Align.CENTRE)


def stamp_grade(
    press: Press, x: float, y: float, letter: Letter | None, diameter: float, *, plain: bool = False
) -> None:
    """Draw a grade as :func:`draw_grade` does, where many stand on the pages: the file holds each kind once."""
    key = ("grade", letter, diameter, plain)
    press.stamp(key, x, y, lambda on: draw_grade(on, 0, 0, letter, diameter, plain=plain))


def draw_state(press: Press, x: float, y: float, state: State) -> None:
    """Draw a state's mark with its left edge at a place and its middle at a height (points)."""
    colour, middle = STATE_COLOURS[state], x + 3.6
    if state is State.ACT:
        press.polygon(((middle, y - 3.7), (middle + 4, y + 3.1), (middle - 4, y + 3.1)), fill=colour)
        press.line(middle, y - 1.2, middle, y + 0.9, width=0.9, colour=Colour.WHITE)
        press.circle(middle, y + 2.0, 0.5, fill=Colour.WHITE)
    elif state is State.WATCH:
        points = ((middle, y - 3.4), (middle + 3.7, y + 2.9), (middle - 3.7, y + 2.9))
        press.polygon(points, stroke=colour, line=1.0)
    elif state is State.DONE:
        press.circle(middle, y, 3.5, fill=colour)
        tick = ((middle - 1.7, y), (middle - 0.4, y + 1.4), (middle + 1.8, y - 1.4))
        press.polygon(tick, stroke=Colour.WHITE, line=0.9, closed=False)
    elif state is State.OPEN:
        press.circle(middle, y, 3.1, stroke=colour, line=1.0)
    else:
        for up in (1, -1):
            press.line(middle - 2.4, y - 2.4 * up, middle + 2.4, y + 2.4 * up, width=1.3, colour=colour)


def draw_arrow(press: Press, x1: float, x2: float, y: float) -> None:
    """Draw an arrow to the right."""
    press.line(x1, y, x2 - 2.5, y, width=0.8, colour=Colour.FRAME)
    press.polygon(((x2, y), (x2 - 3.6, y - 1.9), (x2 - 3.6, y + 1.9)), fill=Colour.FRAME)


def draw_box(press: Press, x: float, y: float, size: float = 8.0) -> None:
    """Draw an empty box to tick by hand, its left edge at a place and its middle at a height."""
    press.rectangle(x, y - size / 2, size, size, stroke=Colour.FRAME, line=0.8)


def _draw_not_graded(press: Press, x: float, y: float, r: float) -> None:
    press.rounded(x - r, y - 0.8 * r, 2 * r, 1.6 * r, 0.45 * r, stroke=Colour.FRAME, line=max(0.6, 0.15 * r))
    press.line(x - 0.45 * r, y, x + 0.45 * r, y, width=max(0.6, 0.17 * r), colour=Colour.MUTED)


def _draw_cross(press: Press, x: float, y: float, reach: float, arm: float, colour: Colour) -> None:
    corners = (
        (-arm, -reach), (arm, -reach), (arm, -arm), (reach, -arm), (reach, arm), (arm, arm),
        (arm, reach), (-arm, reach), (-arm, arm), (-reach, arm), (-reach, -arm), (-arm, -arm),
    )  # fmt: skip
    press.polygon([(x + dx, y + dy) for dx, dy in corners], fill=colour)
