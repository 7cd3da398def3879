"""The expectations sheet: on one page, what a client may expect and what is expected of it.

What each part says is text of the owner's; nothing about grades or other clients can stand here, because the sheet is
built from types that do not carry it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from msp_desk.core.documents.flow import Strip, draw_line, height_of, pour
from msp_desk.core.documents.line_breaking import Line, Span, break_lines
from msp_desk.core.documents.opening import draw_opening
from msp_desk.core.documents.page_style import (
    BODY,
    LEADING,
    MM,
    SECTION,
    Colour,
    PaperSize,
    TextStyle,
)
from msp_desk.core.documents.press import Press
from msp_desk.core.documents.report import LEFT, PROSE, Frame, draw_running_foot, draw_running_head
from msp_desk.core.documents.speech import Speech
from msp_desk.core.documents.text import clean, require_printable, shortened
from msp_desk.core.records.expectation import ExpectationPart
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording

_LABEL_WIDTH = 50 * MM
_COLUMN_GAP = 8 * MM
_POINT_INDENT = 9.0
_CONTACT_LABEL = 24 * MM
_HEAD_SIZE = 10.5
_INTRO_BELOW = 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPart:
    """One part of the sheet.

    Attributes:
        part: Which.
        points: What it says, a point each; empty ones are passed over.
    """

    part: ExpectationPart
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectationsFacts:
    """What the sheet says.

    Attributes:
        firm: Whose sheet.
        logo: PNG, or empty.
        phone: Of the firm; "" leaves it out, as with the others.
        contact_desk: Who answers.
        reader: Whom it is for; "" for anybody.
        parts: In their order; one without points is left out.
        made_on: The day it bears.
    """

    firm: str
    logo: bytes = b""
    phone: str = ""
    email: str = ""
    web: str = ""
    contact_desk: str = ""
    reader: str = ""
    parts: tuple[SheetPart, ...]
    made_on: date


@dataclass(frozen=True, slots=True)
class _Setting:
    """How tightly the sheet is set; the loosest one that fits a page is taken."""

    size: float
    leading: float
    point_gap: float
    part_gap: float

    @property
    def body(self) -> TextStyle:
        return TextStyle(self.size)


_KEPT = 3
"""So many lines stay with the name of their part; after them a page may end where a point begins, with its dash."""
_SETTINGS = (
    _Setting(9.5, 13.5, 3.5, 17.0),
    _Setting(9.5, 12.75, 2.0, 13.0),
    _Setting(9.0, 12.5, 2.0, 13.0),
    _Setting(8.5, 11.25, 1.0, 10.0),
)


def render_expectations(
    facts: ExpectationsFacts, *, language: Language, size: PaperSize = PaperSize.A4
) -> tuple[bytes, int]:
    """Make the sheet.

    Args:
        facts: What it says.
        language: The reader's.
        size: Paper.

    Returns:
        The PDF and its number of pages: one, unless the texts are long even in the smallest type. The same facts give
        the same bytes.

    Raises:
        MissingCharacters: If a text has characters that cannot be shown.
        LogoUnreadable: If the logo is not a picture.
    """
    require_printable(facts)
    wording, speech, frame = Wording(language), Speech(language, "review"), Frame(size)
    title = wording.say("expectations.title")
    press = Press(
        size=size,
        language=language,
        title=f"{title}: {clean(facts.reader)}" if facts.reader else title,
        author=facts.firm,
        subject=title,
        day=facts.made_on,
    )
    press.new_page()
    press.bookmark(title)
    top = _draw_opening(press, facts, wording, speech, frame)
    room = frame.bottom - top
    strips: list[Strip] = []
    for setting in _SETTINGS:
        strips = _strips(facts, wording, frame, setting)
        if height_of(strips) + sum(strip.gap for strip in strips[:1]) <= room:  # the opening stands above the first
            break
    first = frame.region
    pour(press, strips, type(first)(top, frame.bottom), first)
    foot = " · ".join(part for part in (title, speech.long(facts.made_on), clean(facts.reader)) if part)

    def decorate(page: int, pages: int) -> None:
        right = wording.say("expectations.prepared_for", name=clean(facts.reader)) if facts.reader else ""
        room_right = frame.width * 0.6
        draw_running_head(press, frame, facts.firm, shortened(right, room_right, 7.5, bold=True))
        draw_running_foot(press, frame, foot, speech.page(page, pages))

    pages = press.page_count
    return press.finish(decorate), pages


def _draw_opening(press: Press, facts: ExpectationsFacts, wording: Wording, speech: Speech, frame: Frame) -> float:
    """Title, reader, day, one line of what the sheet is; the firm's logo at the right.

    Returns:
        The place where the parts begin.
    """
    y = draw_opening(
        press,
        frame,
        title=wording.say("expectations.title"),
        reader=facts.reader,
        remarks=(speech.long(facts.made_on),),
        logo=facts.logo,
    )
    y += _INTRO_BELOW
    for line in break_lines(
        (Span(clean(wording.say("expectations.intro", firm=clean(facts.firm)))),), PROSE, BODY.size
    ):
        draw_line(press, LEFT, y, line, BODY)
        y += LEADING
    return y + 6


def _strips(facts: ExpectationsFacts, wording: Wording, frame: Frame, setting: _Setting) -> list[Strip]:
    """Every part: its name at the left, its points at the right, a hairline above."""
    strips: list[Strip] = []
    for part in facts.parts:
        points = [clean(point) for point in part.points if clean(point)]
        contacts = _contacts(facts, wording) if part.part is ExpectationPart.REACHING else []
        if points or contacts:
            strips.extend(_part_strips(wording.word(part.part), points, contacts, frame, setting))
    return strips


def _contacts(facts: ExpectationsFacts, wording: Wording) -> list[tuple[str, str]]:
    rows = (
        ("contact_desk", facts.contact_desk),
        ("phone", facts.phone),
        ("email", facts.email),
        ("web", facts.web),
    )
    return [(wording.say(f"expectations.contact.{key}"), clean(value)) for key, value in rows if clean(value)]


def _part_strips(
    name: str, points: Sequence[str], contacts: Sequence[tuple[str, str]], frame: Frame, setting: _Setting
) -> list[Strip]:
    x = LEFT + _LABEL_WIDTH + _COLUMN_GAP
    measure = frame.right - x
    heads = break_lines((Span(name, bold=True),), _LABEL_WIDTH, _HEAD_SIZE)
    rows: list[tuple[float, list[tuple[float, Line, TextStyle]]]] = []
    for label, value in contacts:
        line = Line((Span(shortened(value, measure - _CONTACT_LABEL, setting.size)),), 0.0)
        named = Line((Span(label),), 0.0)
        muted = TextStyle(setting.size, colour=Colour.MUTED)
        rows.append((setting.leading, [(x, named, muted), (x + _CONTACT_LABEL, line, setting.body)]))
    if contacts and points:
        rows.append((setting.leading / 2, []))
    for number, point in enumerate(points):
        lines = break_lines((Span(point),), measure - _POINT_INDENT, setting.size)
        for place, line in enumerate(lines):
            dash = [(x, Line((Span("–"),), 0.0), TextStyle(setting.size, colour=Colour.MUTED))] if not place else []
            gap = setting.point_gap if not place and number else 0.0
            rows.append((setting.leading + gap, [*dash, (x + _POINT_INDENT, line, setting.body)]))
    least = 12.0 * len(heads)
    short = least - sum(height for height, _ in rows)
    if short > 0:
        rows.append((short, []))

    def draw_row(index: int, height: float, pieces: Sequence[tuple[float, Line, TextStyle]]) -> Strip:
        def draw(press: Press, top: float) -> None:
            if index == 0:
                rule = top - setting.part_gap / 2
                press.line(LEFT, rule, frame.right, rule, width=0.5, colour=Colour.LINE)
                for place, head in enumerate(heads):
                    style = TextStyle(_HEAD_SIZE, bold=True, colour=SECTION.colour)
                    draw_line(press, LEFT, top + setting.leading - 3.4 + 12.0 * place, head, style)
            baseline = top + height - 3.4
            for left, line, style in pieces:
                draw_line(press, left, baseline, line, style)

        return Strip(
            height=height,
            draw=draw,
            gap=setting.part_gap if index == 0 else 0.0,
            may_break=index == 0 or (index > _KEPT and len(pieces) > 1),
        )

    return [draw_row(index, height, pieces) for index, (height, pieces) in enumerate(rows)]
