"""The ballot: a form to fill in by hand, on which a person names the hardest clients and says how work feels."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from msp_desk.core.documents import fonts
from msp_desk.core.documents.flow import Strip, draw_line, pour
from msp_desk.core.documents.line_breaking import Span, break_lines
from msp_desk.core.documents.page_style import BODY, BODY_MUTED, CELL, HEAD, MM, Colour, PaperSize
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.documents.report import (
    LEFT,
    Frame,
    draw_running_foot,
    draw_running_head,
    draw_section,
    draw_title,
    drawn_strip,
    prose_strips,
    section_strip,
)
from msp_desk.core.documents.speech import Speech
from msp_desk.core.documents.text import clean, require_printable, shortened
from msp_desk.core.records.language import Language
from msp_desk.core.records.opinion import Mood
from msp_desk.core.wording import Wording

_MOST_COLUMNS = 3
_COLUMN_GAP = 6 * MM
_ROW = 17.0
_BOX = 11.5
_NOTE_LINES = 4
_NOTE_ROW = 21.0


@dataclass(frozen=True, slots=True, kw_only=True)
class BallotFacts:
    """What the ballot shows.

    Attributes:
        firm: Whose clients.
        title: What the round is called; "" for nothing.
        opened_on: The day of the round.
        clients: The names to choose from, in the order they stand.
        made_on: The day the paper bears.
    """

    firm: str
    title: str = ""
    opened_on: date
    clients: tuple[str, ...]
    made_on: date


def render_ballot(facts: BallotFacts, *, language: Language, size: PaperSize = PaperSize.A4) -> bytes:
    """Make the ballot.

    The names stand in columns, read from top to bottom on each page; the mood and the note follow the last name.

    Args:
        facts: What it shows.
        language: Of the form.
        size: Paper.

    Returns:
        The PDF; the same facts give the same bytes.

    Raises:
        MissingCharacters: If a name has characters that cannot be shown.
    """
    require_printable(facts)
    wording, speech, frame = Wording(language), Speech(language, "review"), Frame(size)

    def say(key: str, **params: object) -> str:
        return wording.say(f"ballot.{key}", **params)

    title = say("title")
    press = Press(
        size=size, language=language, title=title, author=facts.firm, subject=clean(facts.title), day=facts.made_on
    )
    press.new_page()
    press.bookmark(title)
    y = draw_title(press, LEFT, 31 * MM, title, frame.width) + 7.5 * MM
    beside = " · ".join(part for part in (clean(facts.title), speech.long(facts.opened_on)) if part)
    press.text(LEFT, y, shortened(beside, frame.width, BODY_MUTED.size), BODY_MUTED)
    y += 20
    for line in break_lines((Span(say("how")),), 150 * MM, BODY.size):
        draw_line(press, LEFT, y, line, BODY)
        y += 13.5
    opening = [
        _name_strip(say),
        section_strip(say("clients"), beside=say("names", count=len(facts.clients)), width=frame.width),
    ]
    used = sum(strip.gap + strip.height for strip in opening)
    strips = [
        *opening,
        *_client_strips(facts, frame, frame.bottom - y - used),
        _mood_strip(say, wording, frame),
        *_note_strips(say, frame),
        *prose_strips(say("hidden"), gap=14),
    ]
    pour(press, strips, type(frame.region)(y, frame.bottom), frame.region)

    def decorate(page: int, pages: int) -> None:
        draw_running_head(press, frame, facts.firm, "", label=say("private"))
        draw_running_foot(press, frame, say("foot", day=speech.long(facts.opened_on)), speech.page(page, pages))

    return press.finish(decorate)


Say = Callable[..., str]


def _name_strip(say: Say) -> Strip:
    def draw(press: Press, top: float) -> None:
        taken = press.text(LEFT, top + 24, say("who"), BODY)
        press.line(LEFT + taken + 8, top + 27, LEFT + 110 * MM, top + 27, width=0.6, colour=Colour.FRAME)

    return Strip(height=32, draw=draw, gap=4)


def _client_strips(facts: BallotFacts, frame: Frame, room: float) -> list[Strip]:
    """The names in columns, read from top to bottom on each page.

    Args:
        facts: The names.
        frame: The places of a page.
        room: What is left of the first page, points.
    """
    strips: list[Strip] = []
    rest = list(facts.clients)
    columns = _columns(facts.clients, frame)
    most = max(3, int(room // _ROW))
    while rest:
        taken, rest = rest[: most * columns], rest[most * columns :]
        rows = math.ceil(len(taken) / columns)
        strips.extend(
            _row_strip(taken[row::rows], _column_width(columns, frame), begins=row == 0) for row in range(rows)
        )
        most = int((frame.region.bottom - frame.region.top) // _ROW)
    return strips


def _columns(names: Sequence[str], frame: Frame) -> int:
    """As many columns as let every name stand in full; two at least, where a very long one is shortened."""
    widest = max((fonts.width_of(clean(name), CELL.size) for name in names), default=0.0)
    room = _column_width(_MOST_COLUMNS, frame) - _BOX - 6
    return _MOST_COLUMNS if widest <= room else _MOST_COLUMNS - 1


def _column_width(columns: int, frame: Frame) -> float:
    return (frame.width - (columns - 1) * _COLUMN_GAP) / columns


def _row_strip(names: Sequence[str], width: float, *, begins: bool) -> Strip:
    def draw(press: Press, top: float) -> None:
        middle = top + _ROW / 2
        for column, name in enumerate(names):
            x = LEFT + column * (width + _COLUMN_GAP)
            press.rectangle(x, middle - _BOX / 2, _BOX, _BOX, stroke=Colour.FRAME, line=0.8)
            shown = shortened(clean(name), width - _BOX - 6, CELL.size)
            press.text(x + _BOX + 6, middle + 3.1, shown, CELL)

    return Strip(height=_ROW, draw=draw, may_break=begins)


def _mood_strip(say: Say, wording: Wording, frame: Frame) -> Strip:
    """Five boxes with their words under them."""

    def draw(press: Press, top: float) -> None:
        draw_section(press, LEFT, top + 12, say("mood"), width=frame.width)
        slot = frame.width / len(Mood)
        for place, mood in enumerate(Mood):
            centre = LEFT + slot * (place + 0.5)
            press.rectangle(centre - 8, top + 28, 16, 16, stroke=Colour.FRAME, line=0.8)
            press.text(centre, top + 39.6, str(int(mood)), BODY_MUTED, Align.CENTRE)
            press.text(centre, top + 56, wording.word(mood), HEAD, Align.CENTRE)

    return Strip(height=60, draw=draw, gap=18)


def _note_strips(say: Say, frame: Frame) -> list[Strip]:
    def draw_head(press: Press, top: float) -> None:
        draw_section(press, LEFT, top + 12, say("note"), width=frame.width)

    def draw_rule(press: Press, top: float) -> None:
        press.line(LEFT, top + _NOTE_ROW, frame.right, top + _NOTE_ROW, width=0.5, colour=Colour.FRAME)

    lines = [drawn_strip(_NOTE_ROW, draw_rule) for _ in range(_NOTE_LINES)]
    return [Strip(height=14, draw=draw_head, gap=18, may_break=False), *lines]
