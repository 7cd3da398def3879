"""The end of a handover: what is kept, what stays open, and the signatures of the three parties."""

from __future__ import annotations

from msp_desk.core.documents.flow import Strip
from msp_desk.core.documents.handover.facts import (
    Party,
)
from msp_desk.core.documents.handover.maker import Maker
from msp_desk.core.documents.line_breaking import Span, break_lines
from msp_desk.core.documents.page_style import (
    BODY_BOLD,
    FRAME_RULE,
    HEAD,
    MM,
    NOTE,
    RULE,
    Colour,
)
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.documents.report import (
    LEFT,
    drawn_strip,
    prose_strips,
)
from msp_desk.core.documents.tables import Column
from msp_desk.core.documents.text import clean

BY_HAND = 2
"""Empty lines for exceptions that are agreed at the table."""


def kept_strips(maker: Maker, number: int) -> list[Strip]:
    """What stays with the outgoing provider."""
    say, facts = maker.speech.say, maker.facts
    items = [say(f"kept.{each.value}") for each in facts.not_handed_over]
    items.extend(clean(each) for each in facts.also_not_handed_over if each.strip())
    strips = [maker.section("kept", number)]
    if not items:
        return [*strips, *prose_strips(say("kept.nothing"))]
    strips.extend(prose_strips(say("kept.text")))
    for item in items:
        strips.extend(prose_strips(f"–\u00a0\u00a0{item}"))
    return strips


def exceptions_strips(maker: Maker, number: int) -> list[Strip]:
    """What stays open at the acceptance."""
    say, speech, rows = maker.speech.say, maker.speech, maker.facts.exceptions
    columns = (
        Column("", 7 * MM),
        Column(say("exceptions.what"), 109 * MM),
        Column(say("exceptions.settled_by"), 30 * MM),
        Column(say("exceptions.until"), 24 * MM, Align.RIGHT),
    )
    cells = [
        (_letter(index), row.what, say(f"side.{row.settled_by.value}"), speech.short(row.until))
        for index, row in enumerate(rows)
    ]
    cells += [(_letter(len(rows) + index), "", "", "") for index in range(BY_HAND)]
    said = [] if rows else prose_strips(say("exceptions.none_yet"))
    return [
        maker.section("exceptions", number, beside=say("exceptions.beside") if rows else "", table=bool(rows)),
        *said,
        *maker.table(columns, cells, key="exceptions", number=number, gap=8 if said else 0),
        *prose_strips(say("exceptions.by_hand"), gap=5, style=NOTE),
    ]


def _letter(index: int) -> str:
    """A to z, then aa, ab and so on."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(97 + rest) + letters
    return letters


def acceptance_strips(maker: Maker, number: int) -> list[Strip]:
    """The signatures of the three parties."""
    say, facts = maker.speech.say, maker.facts
    parties = (("client", facts.client), ("outgoing", facts.outgoing), ("incoming", facts.incoming or Party(name="")))
    gap = 6 * MM
    width = (maker.frame.width - 2 * gap) / 3

    def draw(press: Press, top: float) -> None:
        for index, (key, party) in enumerate(parties):
            x = LEFT + index * (width + gap)
            press.line(x, top, x + width, top, width=RULE, colour=Colour.TEXT)
            press.text(x, top + 12, say(key), HEAD)
            y = top + 25
            if not party.name.strip():
                press.line(x, y + 2, x + width, y + 2, width=FRAME_RULE, colour=Colour.FRAME)
            for line in break_lines((Span(clean(party.name), bold=True),), width, BODY_BOLD.size)[:3]:
                press.text(x, y, line.text, BODY_BOLD)
                y += 12
            signs = clean(party.signs_as)
            signature = say("acceptance.signature_as", capacity=signs) if signs else say("acceptance.signature")
            for offset, label in ((62, say("acceptance.place")), (112, signature), (152, say("acceptance.name"))):
                line_y = top + offset + 12
                press.line(x, line_y, x + width, line_y, width=FRAME_RULE, colour=Colour.FRAME)
                press.text(x, line_y + 10, label, HEAD)

    return [
        maker.section("acceptance", number),
        *prose_strips(say("acceptance.text", version=facts.version, section=maker.numbers.removal)),
        drawn_strip(178, draw, gap=14),
    ]
