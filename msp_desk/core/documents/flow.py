"""Filling pages: strips that are never divided, and the places where a page may end between them.

Text keeps at least two lines on either side of a page's end, a heading keeps two lines of what it heads, a table is not
split unless it takes most of a page, and then it repeats its head and says which rows follow.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from msp_desk.core.documents.line_breaking import Line
from msp_desk.core.documents.page_style import TextStyle
from msp_desk.core.documents.press import Press

_ROUNDING = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """What stands above a continued table.

    Attributes:
        height: Points.
        draw: Draws it, given the top, the numbers of the first and last row on the page (from 0).
    """

    height: float
    draw: Callable[[Press, float, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """A part of the flow that is never divided.

    Attributes:
        height: Points.
        draw: Draws it, given the place of its top.
        gap: Space above it; dropped at the head of a page.
        may_break: Whether a page may end before it.
        row: Its number in its table, from 0.
        repeat: What is drawn above it when it begins a page.
    """

    height: float
    draw: Callable[[Press, float], None]
    gap: float = 0.0
    may_break: bool = True
    row: int | None = None
    repeat: Repeat | None = None


@dataclass(frozen=True, slots=True)
class Region:
    """The part of a page that is filled: top and bottom, points from the page's top."""

    top: float
    bottom: float


@dataclass(slots=True)
class _Filled:
    placed: list[tuple[float, Strip]] = field(default_factory=list)
    repeated: Repeat | None = None
    top: float = 0.0


def pour(press: Press, strips: Sequence[Strip], first: Region, following: Region) -> float:
    """Set strips on the current page and as many new ones as they need.

    Args:
        press: The paper; its last page is the first one filled.
        strips: What to set, in order.
        first: Where on the current page.
        following: Where on each new page.

    Returns:
        The place under the last strip, on the last page.
    """
    bottom, index, region, fresh = first.top, 0, first, False
    while index < len(strips):
        page, index = _fill(strips, index, region, fresh=fresh)
        if fresh:
            press.new_page()
        if page.repeated is not None:
            own = [strip for _, strip in page.placed if strip.repeat is page.repeated]  # not those of a next table
            rows = [strip.row for strip in own if strip.row is not None]
            page.repeated.draw(press, page.top, rows[0], rows[-1])
        for top, strip in page.placed:
            strip.draw(press, top)
            bottom = top + strip.height
        region, fresh = following, True
    return bottom


def height_of(strips: Sequence[Strip]) -> float:
    """The height of strips on one page, without the space above the first."""
    return sum(strip.height + (strip.gap if index else 0.0) for index, strip in enumerate(strips))


def _fill(strips: Sequence[Strip], start: int, region: Region, *, fresh: bool) -> tuple[_Filled, int]:
    """Choose the strips of one page; on a page that is not fresh there may be none."""
    page = _Filled(top=region.top)
    y = region.top
    if start and fresh and strips[start].repeat is not None:
        page.repeated = strips[start].repeat
        y += strips[start].repeat.height  # type: ignore[union-attr]  # just tested
    index, best = start, None
    while index < len(strips):
        strip = strips[index]
        gap = strip.gap if page.placed or (not fresh and start == 0) else 0.0
        if index > start and strip.may_break:
            best = index
        if y + gap + strip.height > region.bottom + _ROUNDING and (page.placed or not fresh):
            break
        y += gap
        page.placed.append((y, strip))
        y += strip.height
        index += 1
    if index == len(strips):
        return page, index
    if best is None:
        best = index if fresh else start
    del page.placed[best - start :]
    return page, best


def text_strips(
    lines: Sequence[Line], x: float, style: TextStyle, *, leading: float, gap: float = 0.0, may_break: bool = True
) -> list[Strip]:
    """Make a paragraph's lines ready to flow: two lines stay together at either end.

    Args:
        lines: Broken lines; spans carry the weight.
        x: Left edge in points.
        style: Size and colour.
        leading: Distance between baselines.
        gap: Space above the first line.
        may_break: Whether a page may end before the first line.
    """
    count = len(lines)
    return [
        Strip(
            height=leading,
            draw=_line_drawing(line, x, style, leading),
            gap=gap if index == 0 else 0.0,
            may_break=may_break if index == 0 else 2 <= index <= count - 2,
        )
        for index, line in enumerate(lines)
    ]


def draw_line(press: Press, x: float, baseline: float, line: Line, style: TextStyle) -> None:
    """Set the spans of one line on a baseline."""
    for span in line.spans:
        as_set = style if span.bold == style.bold else TextStyle(style.size, span.bold or style.bold, style.colour)
        x += press.set(x, baseline, span.text, as_set)


def _line_drawing(line: Line, x: float, style: TextStyle, leading: float) -> Callable[[Press, float], None]:
    def draw(press: Press, top: float) -> None:
        draw_line(press, x, top + baseline_in(leading, style.size), line, style)

    return draw


def baseline_in(height: float, size: float) -> float:
    """Where the baseline lies in a line of a height so that capitals stand in its middle."""
    return height / 2 + 0.357 * size
