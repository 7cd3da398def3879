"""The end of a letter: greeting, signatures, enclosures, as one strip that is never divided."""

from __future__ import annotations

from collections.abc import Sequence

from msp_desk.core.documents.flow import Strip, baseline_in
from msp_desk.core.documents.letters.facts import LetterFacts
from msp_desk.core.documents.letters.measures import LEFT
from msp_desk.core.documents.letters.speaker import Speaker
from msp_desk.core.documents.letters.wording import filled
from msp_desk.core.documents.line_breaking import Line, Span, break_lines
from msp_desk.core.documents.page_style import (
    BLOCK_LEADING,
    FRAME_RULE,
    LEADING,
    LETTER_BODY,
    LETTER_BOLD,
    MM,
    PARAGRAPH_GAP,
    Colour,
    TextStyle,
)
from msp_desk.core.documents.press import Press
from msp_desk.core.documents.text import clean
from msp_desk.core.parting.letter_kind import LetterKind

_GAP = LEADING
_SIGNATURE_LINES = 4 * LEADING
_SIGNATURE_RULE = 70 * MM
_ENCLOSURES_X = 125 * MM
_ENCLOSURES_WIDTH = 72 * MM
_BESIDE_X = 115 * MM
_PLACE_LINES = 2.5 * LEADING
_FIRM_WIDTH = 92 * MM
_SMALL = TextStyle(8.5)
_SMALL_BOLD = TextStyle(8.5, bold=True)
_SMALL_MUTED = TextStyle(8.5, colour=Colour.MUTED)
_UNDER_RULE = 11.0

Signed = Sequence[tuple[str, TextStyle]]


def closing_strip(facts: LetterFacts, speaker: Speaker) -> Strip:
    """The closing of a letter; one that both sides sign has room for both."""
    return _both_sign(facts, speaker) if facts.kind is LetterKind.MUTUAL else _one_signs(facts, speaker)


def _one_signs(facts: LetterFacts, speaker: Speaker) -> Strip:
    enclosures = _enclosures(facts, speaker)
    under = _signed(facts.signatory, facts.capacity)
    firm = break_lines((Span(clean(facts.sender.party), bold=True),), _FIRM_WIDTH, LETTER_BOLD.size)
    rule_at = LEADING + PARAGRAPH_GAP + LEADING * len(firm) + _SIGNATURE_LINES
    rule_at -= LEADING - baseline_in(LEADING, LETTER_BODY.size)
    height = max(rule_at + 2 + BLOCK_LEADING * len(under), LEADING + BLOCK_LEADING * len(enclosures))

    def draw(press: Press, top: float) -> None:
        baseline = top + baseline_in(LEADING, LETTER_BODY.size)
        press.text(LEFT, baseline, _greeting(facts, speaker), LETTER_BODY)
        _lines(press, LEFT, baseline + LEADING + PARAGRAPH_GAP, firm)
        _signature(press, LEFT, top + rule_at, under)
        _draw_enclosures(press, _ENCLOSURES_X, baseline, enclosures, speaker)

    return Strip(height=height, draw=draw, gap=_GAP, may_break=False)


def _both_sign(facts: LetterFacts, speaker: Speaker) -> Strip:
    """Two columns: the sender's signature, and beside it what the other side fills in."""
    words = speaker.wording.text
    ours = _party("for_us", facts.sender.party, speaker)
    theirs = _party("for_them", facts.recipient.name, speaker)
    under, beside = _signed(facts.signatory, facts.capacity), _signed(facts.counter_signatory, facts.counter_capacity)
    place_at = LEADING + PARAGRAPH_GAP + LEADING * max(len(ours), len(theirs)) + _PLACE_LINES
    rule_at = place_at + _SIGNATURE_LINES
    enclosures = _enclosures(facts, speaker)
    enclosed_at = rule_at + 2 + BLOCK_LEADING * max(len(under), len(beside), 1) + LEADING
    height = enclosed_at + BLOCK_LEADING * (len(enclosures) + 1) if enclosures else enclosed_at - LEADING

    def draw(press: Press, top: float) -> None:
        baseline = top + baseline_in(LEADING, LETTER_BODY.size)
        press.text(LEFT, baseline, _greeting(facts, speaker), LETTER_BODY)
        press.text(_BESIDE_X, baseline, words("signatures", "agreed"), LETTER_BODY)
        for x, lines in ((LEFT, ours), (_BESIDE_X, theirs)):
            _lines(press, x, baseline + LEADING + PARAGRAPH_GAP, lines)
        _signature(press, _BESIDE_X, top + place_at, [(words("signatures", "place_and_date"), _SMALL_MUTED)])
        _signature(press, LEFT, top + rule_at, under)
        _signature(press, _BESIDE_X, top + rule_at, beside)
        _draw_enclosures(press, LEFT, top + enclosed_at + baseline_in(LEADING, 8.5), enclosures, speaker)

    return Strip(height=height, draw=draw, gap=_GAP, may_break=False)


def _party(key: str, name: str, speaker: Speaker) -> list[Line]:
    """For whom is signed, in bold; where it takes more than a line the name begins one of its own."""
    template, party = speaker.wording.text("signatures", key), clean(name)
    whole = break_lines((Span(str(filled(template, {"party": party})), bold=True),), _SIGNATURE_RULE, LETTER_BOLD.size)
    before = template.partition("{party}")[0].strip()
    if len(whole) == 1 or not before:
        return list(whole)
    parts = (before, party)
    return [line for part in parts for line in break_lines((Span(part, bold=True),), _SIGNATURE_RULE, LETTER_BOLD.size)]


def _greeting(facts: LetterFacts, speaker: Speaker) -> str:
    return speaker.wording.text("closing" if facts.recipient.person is None else "closing_named")


def _signed(name: str, capacity: str) -> Signed:
    """What stands under the rule for a signature."""
    pairs = ((name, _SMALL), (capacity, _SMALL_MUTED))
    return [(clean(text), style) for text, style in pairs if text.strip()]


def _lines(press: Press, x: float, baseline: float, lines: Sequence[Line]) -> None:
    for index, line in enumerate(lines):
        press.text(x, baseline + LEADING * index, line.text, LETTER_BOLD)


def _signature(press: Press, x: float, y: float, under: Signed) -> None:
    press.line(x, y, x + _SIGNATURE_RULE, y, width=FRAME_RULE, colour=Colour.FRAME)
    for index, (text, style) in enumerate(under):
        press.text(x, y + _UNDER_RULE + BLOCK_LEADING * index, text, style)


def _enclosures(facts: LetterFacts, speaker: Speaker) -> list[Line]:
    return [
        line
        for enclosure in facts.all_enclosures
        for line in break_lines(
            (Span(speaker.wording.text("enclosure", enclosure.value)),), _ENCLOSURES_WIDTH, _SMALL.size
        )
    ]


def _draw_enclosures(press: Press, x: float, baseline: float, lines: Sequence[Line], speaker: Speaker) -> None:
    if lines:
        press.text(x, baseline, speaker.wording.text("enclosures"), _SMALL_BOLD)
        for index, line in enumerate(lines, start=1):
            press.text(x, baseline + BLOCK_LEADING * index, line.text, _SMALL)
