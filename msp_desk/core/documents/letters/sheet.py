"""What stands fixed on a letter's sheets: head, address, references, fold marks, foot, for each layout.

Positions come from DIN 5008 (forms A and B), and from the usual windows of Italian, British and American envelopes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msp_desk.core.documents import fonts
from msp_desk.core.documents.letters.address import (
    ADDRESS_LINES,
    AddressTooLong,
    address_lines,
    dispatch_note,
    town_line,
)
from msp_desk.core.documents.letters.facts import LetterFacts, LetterLayout
from msp_desk.core.documents.letters.logo import draw_logo
from msp_desk.core.documents.letters.measures import LEFT
from msp_desk.core.documents.letters.speaker import Speaker
from msp_desk.core.documents.line_breaking import Span, break_lines
from msp_desk.core.documents.page_style import (
    BLOCK_LEADING,
    LEADING,
    LETTER_BODY,
    LETTER_BOLD,
    LETTER_FIRM,
    LETTER_LABEL,
    LETTER_RETURN,
    MM,
    PARAGRAPH_GAP,
    Colour,
    PaperSize,
    TextStyle,
)
from msp_desk.core.documents.press import Press
from msp_desk.core.documents.text import clean, shortened

_DISPATCH = TextStyle(9, bold=True)
_TAGLINE = TextStyle(8.5, colour=Colour.MUTED)
_MARK = 0.35
_ADDRESS_SMALLER = ((6, 10.0, 12.0), (7, 9.0, 10.6), (8, 8.0, 9.3))  # lines, type size, pitch: all within 27.3 mm


@dataclass(frozen=True, slots=True)
class Geometry:
    """The heights a letter's text obeys, points from the top.

    Attributes:
        size: Paper.
        first_top: Top of the first line of the flowing text on the first page.
        first_bottom: Where it ends there.
        next_top: Top on the following pages.
        next_bottom: Where it ends there.
        right: Right edge of head and foot.
        folds: Marks for folding and punching: height and length.
    """

    size: PaperSize
    first_top: float
    first_bottom: float
    next_top: float
    next_bottom: float
    right: float
    folds: tuple[tuple[float, float], ...] = ()


def geometry_of(layout: LetterLayout, *, after_references: float) -> Geometry:
    """The heights of a layout.

    Args:
        layout: How the letter stands.
        after_references: Where the English references end, points; the other layouts have fixed subjects.
    """
    size = PaperSize.LETTER if layout is LetterLayout.ENGLISH_US else PaperSize.A4
    top = {
        LetterLayout.DIN_5008_B: 98.46 * MM,
        LetterLayout.DIN_5008_A: 80.46 * MM,
        LetterLayout.ITALIAN: 92 * MM - 9.9,
    }.get(layout, after_references)
    folds = {
        LetterLayout.DIN_5008_B: ((105 * MM, 4 * MM), (148.5 * MM, 6 * MM), (210 * MM, 4 * MM)),
        LetterLayout.DIN_5008_A: ((87 * MM, 4 * MM), (148.5 * MM, 6 * MM), (192 * MM, 4 * MM)),
    }.get(layout, ())
    return Geometry(
        size=size,
        first_top=top,
        first_bottom=size.height - 39 * MM,
        next_top=34 * MM - 10.3,
        next_bottom=size.height - 20 * MM,
        right=size.width - 20 * MM,
        folds=folds,
    )


def draw_first_sheet(press: Press, facts: LetterFacts, layout: LetterLayout, speaker: Speaker) -> float:
    """Draw head, address and references on the first page.

    Returns:
        Where the references end, points from the top; the text of the English layouts begins there.

    Raises:
        AddressTooLong: If the address does not fit its window.
    """
    _draw_head(press, facts)
    if layout in {LetterLayout.DIN_5008_A, LetterLayout.DIN_5008_B}:
        return _draw_din(press, facts, speaker, shift=-18 * MM if layout is LetterLayout.DIN_5008_A else 0.0)
    if layout is LetterLayout.ITALIAN:
        return _draw_italian(press, facts, speaker)
    return _draw_english(press, facts, speaker, american=layout is LetterLayout.ENGLISH_US)


def draw_folds(press: Press, geometry: Geometry) -> None:
    """Draw the marks for folding and punching at the left edge."""
    for y, length in geometry.folds:
        press.line(4 * MM, y, 4 * MM + length, y, width=_MARK, colour=Colour.FRAME)


def _draw_head(press: Press, facts: LetterFacts) -> None:
    x = LEFT
    if facts.sender.logo:
        x += draw_logo(press, facts.sender.logo, LEFT, 16 * MM, height=8 * MM, width=40 * MM) + 3.5 * MM
    room = press.width - 20 * MM - x
    name = clean(facts.sender.name)
    size = LETTER_FIRM.size
    while size > 9 and fonts.width_of(name, size, bold=True) > room:
        size -= 0.5
    press.text(x, 19.3 * MM, shortened(name, room, size, bold=True), TextStyle(size, bold=True))
    press.text(x, 22.8 * MM, shortened(clean(facts.sender.tagline), room, _TAGLINE.size), _TAGLINE)


def _draw_din(press: Press, facts: LetterFacts, speaker: Speaker, *, shift: float) -> float:
    sender = facts.sender
    parts = (sender.party, sender.street, town_line(sender, speaker))
    line = " · ".join(clean(part) for part in parts if part.strip())
    size = LETTER_RETURN.size
    while size > 4.5 and fonts.width_of(line, size) > 80 * MM:
        size -= 0.25
    line = shortened(line, 80 * MM, size)
    width = press.text(LEFT, 49 * MM + shift, line, TextStyle(size, colour=LETTER_RETURN.colour))
    press.line(LEFT, 50 * MM + shift, LEFT + width, 50 * MM + shift, width=_MARK, colour=Colour.FRAME)
    press.text(LEFT, 61.2 * MM + shift, dispatch_note(facts, speaker), _DISPATCH)
    _draw_address(press, address_lines(facts, speaker, LetterLayout.DIN_5008_B), 66.4 * MM + shift, 80 * MM)
    _draw_information(press, facts, speaker, 53.2 * MM + shift)
    return 98.46 * MM + shift


def _draw_address(press: Press, lines: Sequence[str], baseline: float, width: float) -> None:
    for count, size, pitch in _ADDRESS_SMALLER:
        broken = [
            part.text
            for line in lines
            for part in break_lines((Span(line),), width, size)
        ]  # fmt: skip
        if len(broken) <= count:
            for index, line in enumerate(broken):
                press.text(LEFT, baseline + pitch * index, line, TextStyle(size))
            return
    raise AddressTooLong("documents.address_too_long", name=lines[0], count=ADDRESS_LINES)


def _draw_information(press: Press, facts: LetterFacts, speaker: Speaker, baseline: float) -> None:
    label = speaker.wording.text
    sender = facts.sender
    groups = (
        (("our_reference", facts.our_reference), ("customer_number", facts.customer_number)),
        (("contact", facts.contact), ("phone", sender.phone), ("email", sender.email)),
        (("date", speaker.short(facts.day)),),
    )
    y, x, room = baseline, 125 * MM, 43 * MM
    for group in groups:
        rows = [(key, clean(value)) for key, value in group if value.strip()]
        for key, value in rows:
            press.text(x, y, label("labels", key), LETTER_LABEL)
            y = _draw_value(press, x + 32 * MM, y, value, room, bold=key == "date")
        if rows:
            y += BLOCK_LEADING / 2


def _draw_value(press: Press, x: float, y: float, value: str, room: float, *, bold: bool = False) -> float:
    """Set a value, smaller or on two lines where it is long; gives the next baseline."""
    size = 9.0
    while size > 7.5 and fonts.width_of(value, size, bold=bold) > room:
        size -= 0.25
    for line in break_lines((Span(value, bold),), room, size):
        press.text(x, y, line.text, TextStyle(size, bold))
        y += BLOCK_LEADING
    return y


def _draw_italian(press: Press, facts: LetterFacts, speaker: Speaker) -> float:
    place = clean(facts.sender.place or facts.sender.city)
    dated = f"{place}, {speaker.long(facts.day)}" if place else speaker.long(facts.day)
    press.text(LEFT, 50 * MM, dated, LETTER_BODY)
    rows = (
        ("our_reference", facts.our_reference),
        ("customer_number", facts.customer_number),
        ("contact", facts.contact),
        ("phone", facts.sender.phone),
        ("email", facts.sender.email),
    )
    y = 50 * MM + LEADING + PARAGRAPH_GAP
    for key, value in rows:
        if value.strip():
            press.text(LEFT, y, speaker.wording.text("labels", key), LETTER_LABEL)
            _draw_value(press, 42 * MM, y, clean(value), 66 * MM)
            y += LEADING
    right, down = facts.recipient_offset
    x, y = 115 * MM + right * MM, 50 * MM + down * MM
    room = press.width - 15 * MM - x
    note = dispatch_note(facts, speaker)
    if note:
        for line in break_lines((Span(note, bold=True),), room, _DISPATCH.size):
            press.text(x, y, line.text, _DISPATCH)
            y += BLOCK_LEADING
        y += LEADING + PARAGRAPH_GAP - BLOCK_LEADING
    lines = address_lines(facts, speaker, LetterLayout.ITALIAN)
    before = speaker.wording.text("before_firm") if speaker.wording.has("before_firm") else ""
    styled = [(before, LETTER_BODY)] if before else []
    styled.append((lines[0], LETTER_BOLD))
    styled.extend((line, LETTER_BODY) for line in lines[1:])
    broken = [
        (part.text, style)
        for line, style in styled
        for part in break_lines((Span(line, style.bold),), room, style.size)
    ]
    pitch = LEADING if y + LEADING * (len(broken) - 1) <= 84 * MM else BLOCK_LEADING
    if y + pitch * (len(broken) - 1) > 87 * MM:
        raise AddressTooLong("documents.address_too_long", name=facts.recipient.name, count=ADDRESS_LINES)
    for text, style in broken:
        press.text(x, y, text, style)
        y += pitch
    return 92 * MM


def _draw_english(press: Press, facts: LetterFacts, speaker: Speaker, *, american: bool) -> float:
    layout = LetterLayout.ENGLISH_US if american else LetterLayout.ENGLISH_UK
    lines = [
        part.text
        for line in address_lines(facts, speaker, layout)
        for part in break_lines((Span(line),), 80 * MM, LETTER_BODY.size)
    ]
    if len(lines) > 7:
        raise AddressTooLong("documents.address_too_long", name=facts.recipient.name, count=ADDRESS_LINES)
    top = (60 if american else 58) * MM
    for index, line in enumerate(lines):
        press.text(LEFT, top + BLOCK_LEADING * index, line, LETTER_BODY)
    y = max((92 if american else 90) * MM, top + BLOCK_LEADING * (len(lines) + 1.5))
    rows = (
        ("date", speaker.long(facts.day)),
        ("our_reference", facts.our_reference),
        ("customer_number", facts.customer_number),
        ("contact", facts.contact),
        ("sent", dispatch_note(facts, speaker)),
    )
    for key, value in rows:
        if value.strip():
            press.text(LEFT, y, speaker.wording.text("labels", key), LETTER_LABEL)
            y = _draw_value(press, 51 * MM, y, clean(value), 110 * MM)
    return y - BLOCK_LEADING + 25 - 9.9
