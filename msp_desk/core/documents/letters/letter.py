"""Making a letter: fixed parts on the first sheet, text that flows over as many as it needs."""

from __future__ import annotations

from dataclasses import replace

from msp_desk.core.documents.flow import Region, Strip, baseline_in, pour
from msp_desk.core.documents.letters.address import AddressTooLong
from msp_desk.core.documents.letters.body import body_strips, paragraph, said
from msp_desk.core.documents.letters.closing import closing_strip
from msp_desk.core.documents.letters.facts import LetterFacts, LetterLayout
from msp_desk.core.documents.letters.foot import draw_foot
from msp_desk.core.documents.letters.kind_values import item_values
from msp_desk.core.documents.letters.measures import LEFT, MEASURE
from msp_desk.core.documents.letters.sheet import Geometry, draw_first_sheet, draw_folds, geometry_of
from msp_desk.core.documents.letters.speaker import Speaker
from msp_desk.core.documents.letters.values import person_values, values_of
from msp_desk.core.documents.letters.wording import filled, letter_wording
from msp_desk.core.documents.line_breaking import Span, break_lines
from msp_desk.core.documents.page_style import LEADING, LETTER_BODY, LETTER_SUBJECT, MM, PARAGRAPH_GAP
from msp_desk.core.documents.press import Press
from msp_desk.core.documents.text import MissingCharacters, clean, require_printable
from msp_desk.core.records.language import Language

_SUBJECT_AIR = 1.5 * LEADING
_OBJECT_INDENT = 17 * MM


def default_layout(language: Language, country: str = "") -> LetterLayout:
    """The layout that is usual for a language and the recipient's country (ISO 3166 code)."""
    if country.upper() in {"US", "CA"}:
        return LetterLayout.ENGLISH_US
    usual = {Language.DE: LetterLayout.DIN_5008_B, Language.IT: LetterLayout.ITALIAN}
    return usual.get(language, LetterLayout.ENGLISH_UK)


def render(facts: LetterFacts, *, language: Language, layout: LetterLayout) -> bytes:
    """Make a letter.

    Args:
        facts: What it says.
        language: Its language; the client's.
        layout: How it stands on the sheet.

    Returns:
        The PDF; the same facts give the same bytes.

    Raises:
        MissingCharacters: If a text has characters that cannot be shown.
        AddressTooLong: If the recipient's address does not fit the window.
        LogoUnreadable: If the firm's logo is not a picture.
    """
    require_printable(facts)
    speaker = _speaker(facts, language, layout)
    values = values_of(facts, speaker)
    subject = str(filled(speaker.wording.text("subject"), values))
    geometry = geometry_of(layout, after_references=0.0)
    press = Press(
        size=geometry.size, language=language, title=_title(subject), author=facts.sender.party,
        subject=facts.recipient.name, day=facts.day,
    )  # fmt: skip
    press.new_page()
    below = draw_first_sheet(press, facts, layout, speaker)
    geometry = geometry_of(layout, after_references=below)
    strips = _opening(subject, facts, layout, speaker)
    following = geometry.next_bottom - geometry.next_top
    strips += body_strips(facts, values, speaker, page_height=following)
    strips[-1] = replace(strips[-1], may_break=False)  # a last paragraph of one line takes one more with it
    strips.append(closing_strip(facts, speaker))
    _pour(press, strips, geometry)

    def decorate(page: int, pages: int) -> None:
        draw_folds(press, geometry)
        draw_foot(press, facts, speaker, geometry, page, pages)

    return press.finish(decorate)


def letter_text(facts: LetterFacts, *, language: Language, layout: LetterLayout) -> str:
    """The sentences of a letter as plain text, one paragraph a line, for checks that read it."""
    speaker = _speaker(facts, language, layout)
    values = values_of(facts, speaker)
    lines = [str(filled(speaker.wording.text("subject"), values))]
    for each in speaker.wording.paragraphs:
        for sentences in said(each, facts, values):
            lines.append(" ".join("".join(span.text for span in spans) for spans in sentences))
            lines.extend(
                text
                for own in item_values(each.listed, facts, values, speaker)
                if each.item and (text := filled(each.item, own))
            )
    lines.extend(clean(price.label) for price in facts.prices)
    return "\n".join(lines)


def fits_window(facts: LetterFacts, *, language: Language, layout: LetterLayout) -> bool:
    """Whether the recipient's address fits the window of the envelope; characters no font has are not its matter."""
    try:
        require_printable(facts)
    except MissingCharacters:
        return True
    speaker = _speaker(facts, language, layout)
    press = Press(
        size=geometry_of(layout, after_references=0.0).size, language=language, title="", author="", subject="",
        day=facts.day,
    )  # fmt: skip
    press.new_page()
    try:
        draw_first_sheet(press, facts, layout, speaker)
    except AddressTooLong:
        return False
    return True


def _speaker(facts: LetterFacts, language: Language, layout: LetterLayout) -> Speaker:
    american = layout is LetterLayout.ENGLISH_US
    return Speaker(language, letter_wording(facts.kind, language, american=american), american=american)


def _title(subject: str) -> str:
    return subject[:1].upper() + subject[1:].replace("\u00a0", " ")


def _pour(press: Press, strips: list[Strip], geometry: Geometry) -> None:
    first = Region(geometry.first_top, geometry.first_bottom)
    pour(press, strips, first, Region(geometry.next_top, geometry.next_bottom))


def _opening(subject: str, facts: LetterFacts, layout: LetterLayout, speaker: Speaker) -> list[Strip]:
    """Subject and salutation, in the order of the layout."""
    salutation = paragraph((Span(_salutation(facts, speaker)),), speaker, gap=0.0)
    english = layout in {LetterLayout.ENGLISH_UK, LetterLayout.ENGLISH_US}
    lines = _subject_strips(subject, speaker, gap=PARAGRAPH_GAP if english else 0.0)
    if english:
        return [*salutation, *lines]
    return [*lines, *_with_gap(salutation, _SUBJECT_AIR)]


def _with_gap(strips: list[Strip], gap: float) -> list[Strip]:
    first = strips[0]
    return [Strip(height=first.height, draw=first.draw, gap=gap, may_break=False), *strips[1:]]


def _subject_strips(subject: str, speaker: Speaker, *, gap: float) -> list[Strip]:
    wording = speaker.wording
    label = wording.text("subject_label") if wording.has("subject_label") else ""
    indent = _OBJECT_INDENT if label else 0.0
    size = LETTER_SUBJECT.size
    strips = []
    for index, line in enumerate(break_lines((Span(subject, bold=True),), MEASURE - indent, size)):

        def draw(press: Press, top: float, text: str = line.text, *, first: bool = index == 0) -> None:
            baseline = top + baseline_in(LEADING, LETTER_BODY.size)
            if label and first:
                press.text(LEFT, baseline, label, LETTER_BODY)
            press.text(LEFT + indent, baseline, text, LETTER_SUBJECT)

        strips.append(Strip(height=LEADING, draw=draw, gap=gap if index == 0 else 0.0, may_break=False))
    return strips


def _salutation(facts: LetterFacts, speaker: Speaker) -> str:
    person = facts.recipient.person
    if person is None:
        return speaker.wording.text("salutation", "firm")
    template = speaker.wording.text("salutation", person.salutation.value)
    return str(filled(template, person_values(person, speaker.wording)))
