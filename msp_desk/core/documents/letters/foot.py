"""The foot of a letter's sheets: legal lines on the first, a running line on the others, page numbers on all."""

from __future__ import annotations

from collections.abc import Sequence

from msp_desk.core.documents import fonts
from msp_desk.core.documents.letters.address import town_line
from msp_desk.core.documents.letters.facts import LetterFacts
from msp_desk.core.documents.letters.measures import LEFT
from msp_desk.core.documents.letters.sheet import Geometry
from msp_desk.core.documents.letters.speaker import Speaker, reference
from msp_desk.core.documents.letters.wording import filled
from msp_desk.core.documents.page_style import FRAME_RULE, LETTER_FOOT, MM, RUNNING, Colour, TextStyle
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.documents.text import clean, shortened
from msp_desk.core.records.language import Language

_FOOT_AT_LEAST = 5.0


def draw_foot(press: Press, facts: LetterFacts, speaker: Speaker, geometry: Geometry, page: int, pages: int) -> None:
    """Draw the foot of the first page, or the running line of a following one."""
    number = str(filled(speaker.wording.text("page"), {"page": str(page), "pages": str(pages)}))
    if page > 1:
        _draw_running_line(press, facts, speaker, geometry, number)
        return
    press.text(geometry.right, press.height - 31 * MM, number, RUNNING, Align.RIGHT)
    y = press.height - 27 * MM
    press.line(LEFT, y, geometry.right, y, width=FRAME_RULE, colour=Colour.FRAME)
    _draw_columns(press, footer(facts, speaker), y + 3.8 * MM, geometry.right - LEFT)


def _draw_running_line(press: Press, facts: LetterFacts, speaker: Speaker, geometry: Geometry, number: str) -> None:
    wording = speaker.wording
    numbered = filled(wording.text("running"), {"agreement_number": reference(facts.agreement_number) or None})
    day = speaker.short(facts.day) if speaker.language is Language.DE else speaker.long(facts.day)
    parts = (clean(facts.sender.party), numbered or wording.text("running_without_number"), day)
    width = press.text(geometry.right, 20 * MM, number, RUNNING, Align.RIGHT)
    tail = "".join(f"\u00a0 · \u00a0{part}" for part in parts[1:])
    room = geometry.right - LEFT - width - 8 * MM - fonts.width_of(tail, RUNNING.size)
    press.set(LEFT, 20 * MM, shortened(parts[0], room, RUNNING.size) + tail, RUNNING)
    press.line(LEFT, 22.5 * MM, geometry.right, 22.5 * MM, width=FRAME_RULE, colour=Colour.FRAME)


def footer(facts: LetterFacts, speaker: Speaker) -> tuple[tuple[str, ...], ...]:
    """The columns of the first page's foot: address, ways to reach the firm, then its legal lines."""
    sender = facts.sender
    address = tuple(filter(None, (sender.party, sender.street, town_line(sender, speaker))))
    phone = filled(speaker.wording.text("labels", "telephone_in_footer"), {"phone": sender.phone or None})
    reach = tuple(filter(None, (phone, sender.email, sender.web)))
    return tuple(column for column in (address, reach, *sender.footer) if column)


def _draw_columns(press: Press, columns: Sequence[Sequence[str]], top: float, room: float) -> None:
    cleaned = [[clean(line) for line in column] for column in columns]
    size, gap = LETTER_FOOT.size, 3 * MM
    widths = _widths(cleaned, size)
    while sum(widths) + gap * (len(widths) - 1) > room and size > _FOOT_AT_LEAST:
        size -= 0.25
        widths = _widths(cleaned, size)
    if sum(widths) + gap * (len(widths) - 1) > room:
        widths = [(room - gap * (len(cleaned) - 1)) / len(cleaned)] * len(cleaned)
    space = min(12 * MM, (room - sum(widths)) / max(1, len(widths) - 1))
    x, style = LEFT, TextStyle(size, colour=LETTER_FOOT.colour)
    for column, width in zip(cleaned, widths, strict=True):
        for index, line in enumerate(column):
            press.text(x, top + 9 * index, shortened(line, width + 0.5, size), style)
        x += width + space


def _widths(columns: Sequence[Sequence[str]], size: float) -> list[float]:
    return [max(fonts.width_of(line, size) for line in column) for column in columns]
