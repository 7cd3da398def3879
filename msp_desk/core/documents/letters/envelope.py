"""A page to lay behind the window of an envelope: the address as the letter has it, and the window's frame around it.

The frame of DIN 5008 is the norm's; for Italian envelopes no binding position exists, so the frame moves with the
address; the British window is the usual one of DL, the American that of a no. 10 envelope.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msp_desk.core.documents.letters.facts import LetterFacts, LetterLayout
from msp_desk.core.documents.letters.measures import LEFT, MEASURE
from msp_desk.core.documents.letters.sheet import draw_first_sheet, draw_folds, geometry_of
from msp_desk.core.documents.letters.speaker import Speaker
from msp_desk.core.documents.letters.wording import letter_wording
from msp_desk.core.documents.line_breaking import Span, break_lines
from msp_desk.core.documents.page_style import BLOCK_LEADING, MM, Colour, TextStyle
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.documents.text import require_printable
from msp_desk.core.formatting import format_number
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording

WINDOWS: Mapping[LetterLayout, tuple[float, float, float, float]] = MappingProxyType(
    {
        LetterLayout.DIN_5008_A: (20.0, 27.0, 85.0, 45.0),
        LetterLayout.DIN_5008_B: (20.0, 45.0, 85.0, 45.0),
        LetterLayout.ITALIAN: (110.0, 45.0, 90.0, 45.0),
        LetterLayout.ENGLISH_UK: (20.0, 51.5, 90.0, 35.0),
        LetterLayout.ENGLISH_US: (22.0, 54.5, 114.0, 28.5),
    }
)
"""The window of the usual envelope on the sheet: left, top, width, height in millimetres."""

_TEXT = TextStyle(9)
_BOLD = TextStyle(9, bold=True)
_SMALL = TextStyle(6.5, colour=Colour.MUTED)
_LINE = 0.5
_CROSS = 3 * MM
_TICK = 1.5 * MM
_WORDS_AT = 130 * MM


def render_envelope_test(facts: LetterFacts, *, language: Language, layout: LetterLayout, said_in: Language) -> bytes:
    """Make the page.

    Args:
        facts: Of the letter: its address, its references and how far its address is moved.
        language: Of the letter.
        layout: How it stands on its sheet.
        said_in: The language of the page's own words.

    Returns:
        The PDF of one page; the same facts give the same bytes.

    Raises:
        MissingCharacters: If a text has characters that cannot be shown.
        AddressTooLong: If the recipient's address does not fit the window.
    """
    require_printable(facts)
    american = layout is LetterLayout.ENGLISH_US
    speaker = Speaker(language, letter_wording(facts.kind, language, american=american), american=american)
    wording = Wording(said_in)
    geometry = geometry_of(layout, after_references=0.0)
    press = Press(
        size=geometry.size, language=said_in, title=wording.say("envelope_test.title"), author=facts.sender.party,
        subject=facts.recipient.name, day=facts.day,
    )  # fmt: skip
    press.new_page()
    draw_first_sheet(press, facts, layout, speaker)
    right, down = facts.recipient_offset if layout is LetterLayout.ITALIAN else (0.0, 0.0)
    x, y, width, height = WINDOWS[layout]
    _draw_window(press, (x + right) * MM, (y + down) * MM, width * MM, height * MM)
    _draw_words(press, wording, layout, right, down)
    return press.finish(lambda _page, _pages: draw_folds(press, geometry))


def _draw_window(press: Press, x: float, y: float, width: float, height: float) -> None:
    """The frame with a crosshair at each corner, and a tick for each centimetre of its left and upper edge."""
    press.rectangle(x, y, width, height, stroke=Colour.ACCENT, line=_LINE)
    for corner_x in (x, x + width):
        for corner_y in (y, y + height):
            press.line(corner_x - _CROSS, corner_y, corner_x + _CROSS, corner_y, width=_LINE, colour=Colour.ACCENT)
            press.line(corner_x, corner_y - _CROSS, corner_x, corner_y + _CROSS, width=_LINE, colour=Colour.ACCENT)
    for centimetre in range(1, round(width / (10 * MM))):
        at = x + centimetre * 10 * MM
        press.line(at, y, at, y - _TICK, width=_LINE, colour=Colour.ACCENT)
    for centimetre in range(1, round(height / (10 * MM))):
        at = y + centimetre * 10 * MM
        press.line(x, at, x - _TICK, at, width=_LINE, colour=Colour.ACCENT)
        press.text(x - _TICK - 2, at + 2, str(centimetre), _SMALL, Align.RIGHT)


def _draw_words(press: Press, wording: Wording, layout: LetterLayout, right: float, down: float) -> None:
    """How to use the page, and how far the address is moved."""
    paragraphs = [wording.say("envelope_test.how")]
    if layout is LetterLayout.ITALIAN:
        moved = {"right": format_number(right, wording.language, 1), "down": format_number(down, wording.language, 1)}
        paragraphs.append(wording.say("envelope_test.moved", **moved))
    y = _WORDS_AT
    press.text(LEFT, y, wording.say("envelope_test.title"), _BOLD)
    for paragraph in paragraphs:
        y += BLOCK_LEADING * 1.5
        for line in break_lines((Span(paragraph),), MEASURE, _TEXT.size):
            press.text(LEFT, y, line.text, _TEXT)
            y += BLOCK_LEADING
        y -= BLOCK_LEADING
