"""What handover and review share: margins, running head and foot, titles, sections, paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from msp_desk.core.documents import fonts
from msp_desk.core.documents.flow import Region, Strip, text_strips
from msp_desk.core.documents.line_breaking import Span, break_lines
from msp_desk.core.documents.page_style import (
    BESIDE,
    BODY,
    FRAME_RULE,
    LEADING,
    MM,
    RUNNING,
    RUNNING_BOLD,
    SECTION,
    SECTION_ABOVE,
    SECTION_NUMBER,
    SECTION_TO_TABLE,
    SECTION_TO_TEXT,
    SUBSECTION,
    TITLE,
    Colour,
    PaperSize,
    TextStyle,
)
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.documents.text import clean, shortened

LEFT = 20 * MM
PROSE = 150 * MM
"""The widest measure of running text, points."""

_SECTION_ASCENT = 12.0
_TEXT_ASCENT = 10.1  # from a line's top to its baseline at body size
_SMALLEST_HEADING = 0.875  # of its own size, beside a long remark
_BESIDE_AIR = 10.0
_SMALLEST_REMARK = 7.5  # points
_LEAST_ROOM = 15 * MM
_LABEL = TextStyle(7.5, bold=True, colour=Colour.WHITE)
_CONTENT_END = 27 * MM
_FOOT_RULE = 15 * MM


@dataclass(frozen=True, slots=True)
class Frame:
    """The places of a report's page, points."""

    size: PaperSize = PaperSize.A4

    @property
    def right(self) -> float:
        """Right edge of everything."""
        return self.size.width - LEFT

    @property
    def width(self) -> float:
        """Between the margins."""
        return self.size.width - 2 * LEFT

    @property
    def bottom(self) -> float:
        """Where content ends."""
        return self.size.height - _CONTENT_END

    @property
    def region(self) -> Region:
        """The content of a following page: a section's baseline at 27 mm."""
        return Region(27 * MM - _SECTION_ASCENT, self.bottom)


def draw_running_head(press: Press, frame: Frame, left: str, right: str, *, label: str = "") -> None:
    """Draw the line above every page.

    Args:
        press: The paper.
        frame: Its places.
        left: Whose paper, and for whom.
        right: What a reader must know before turning the page.
        label: White on black at the right edge, such as INTERNAL; what stands beside it is then muted.
    """
    y, edge = 14 * MM, frame.right
    if label:
        width = fonts.width_of(label, _LABEL.size, bold=True) + 12
        press.rectangle(edge - width, y - 8.6, width, 12.4, fill=Colour.TEXT)
        press.text(edge - 6, y, label, _LABEL, Align.RIGHT)
        edge -= width + 6
    taken = press.text(edge, y, right, RUNNING if label else RUNNING_BOLD, Align.RIGHT)
    press.text(LEFT, y, shortened(clean(left), edge - taken - LEFT - 12, RUNNING.size), RUNNING)
    press.line(LEFT, 16.5 * MM, frame.right, 16.5 * MM, width=FRAME_RULE, colour=Colour.FRAME)


def draw_running_foot(press: Press, frame: Frame, left: str, page: str) -> None:
    """Draw the line under every page: what it is at the left, "page x of y" at the right."""
    y = frame.size.height - _FOOT_RULE
    press.line(LEFT, y, frame.right, y, width=FRAME_RULE, colour=Colour.FRAME)
    taken = press.text(frame.right, y + 3.5 * MM, page, RUNNING, Align.RIGHT)
    press.text(LEFT, y + 3.5 * MM, shortened(clean(left), frame.width - taken - 12, RUNNING.size), RUNNING)


def draw_title(press: Press, x: float, y: float, text: str, width: float) -> float:
    """Set a page's title, smaller and then on two lines where it is long.

    Returns:
        The baseline of its last line.
    """
    words, size = clean(text), TITLE.size
    while size > 14 and fonts.width_of(words, size, bold=True) > width:
        size -= 0.5
    lines = break_lines((Span(words, bold=True),), width, size)
    for index, line in enumerate(lines):
        press.text(x, y + index * size * 1.2, line.text, TextStyle(size, bold=True))
    return y + max(0, len(lines) - 1) * size * 1.2


def draw_section(press: Press, x: float, y: float, title: str, *, beside: str = "", width: float) -> None:
    """Set a section's heading on a baseline, with a remark at the right."""
    _draw_heading(press, x, y, clean(title), SECTION, clean(beside), width)


def draw_subsection(press: Press, x: float, y: float, title: str, *, beside: str = "", width: float) -> None:
    """Set a sub-section's heading on a baseline, with a remark at the right."""
    _draw_heading(press, x, y, clean(title), SUBSECTION, clean(beside), width)


def _draw_heading(press: Press, x: float, y: float, title: str, style: TextStyle, beside: str, width: float) -> None:
    """The heading in full, smaller where it is long; the remark gets smaller too, is cut, and at last goes without."""
    shown, small = style, BESIDE
    while _width(title, shown) + _width(beside, small) + _BESIDE_AIR > width and shown.size > _smallest(style):
        shown = replace(shown, size=shown.size - 0.5)
        small = replace(small, size=max(_SMALLEST_REMARK, small.size - 0.5))
    if _width(title, shown) + _width(beside, small) + _BESIDE_AIR > width:
        shown, small = style, BESIDE
    words = shortened(title, width, shown.size, bold=True)
    press.text(x, y, words, shown)
    left = width - _width(words, shown) - _BESIDE_AIR
    if beside and left > _LEAST_ROOM:
        press.text(x + width, y, shortened(beside, left, small.size), small, Align.RIGHT)


def _width(text: str, style: TextStyle) -> float:
    return fonts.width_of(text, style.size, bold=style.bold)


def _smallest(style: TextStyle) -> float:
    return style.size * _SMALLEST_HEADING


def section_strip(
    title: str, *, number: int | None = None, beside: str = "", width: float, before_table: bool = False
) -> Strip:
    """A section's heading in the flow; a page never ends right below it."""

    def draw(press: Press, top: float) -> None:
        x, y = LEFT, top + _SECTION_ASCENT
        if number is not None:
            x += press.text(x, y, str(number), SECTION_NUMBER) + 7
        _draw_heading(press, x, y, clean(title), SECTION, clean(beside), width - (x - LEFT))

    after = SECTION_TO_TABLE if before_table else SECTION_TO_TEXT - _TEXT_ASCENT
    return Strip(height=_SECTION_ASCENT + after, draw=draw, gap=SECTION_ABOVE - _SECTION_ASCENT)


def subsection_strip(title: str, *, beside: str = "", width: float, gap: float = 14.0) -> Strip:
    """A sub-section's heading above a table in the flow."""

    def draw(press: Press, top: float) -> None:
        draw_subsection(press, LEFT, top + 10, title, beside=beside, width=width)

    return Strip(height=13.0, draw=draw, gap=gap, may_break=gap > 0)


def prose_strips(
    sentences: str | Sequence[Span], *, gap: float = 0.0, may_break: bool = False, measure: float = PROSE,
    style: TextStyle = BODY,
) -> list[Strip]:  # fmt: skip
    """A paragraph in the flow."""
    spans = (Span(clean(sentences)),) if isinstance(sentences, str) else sentences
    lines = break_lines(spans, measure, style.size)
    return text_strips(lines, LEFT, style, leading=LEADING, gap=gap, may_break=may_break)


def drawn_strip(height: float, draw: Callable[[Press, float], None], *, gap: float = 0.0) -> Strip:
    """Something drawn that stays with what stands above it."""
    return Strip(height=height, draw=draw, gap=gap, may_break=False)


def continued_heading(
    title: str, number: int | None, says: Callable[[int, int], str], width: float
) -> Callable[[Press, float, int, int], None]:
    """The heading over a continued table, with the numbers of its rows at the right.

    Args:
        title: The section's.
        number: The section's, if it has one.
        says: Words for the first and last row on the page, counted from 1.
        width: Between the margins.
    """

    def draw(press: Press, top: float, first: int, last: int) -> None:
        strip = section_strip(title, number=number, beside=says(first + 1, last + 1), width=width, before_table=True)
        strip.draw(press, top)

    return draw


CONTINUED_HEIGHT = _SECTION_ASCENT + SECTION_TO_TABLE
"""Height of the heading over a continued table, points."""
