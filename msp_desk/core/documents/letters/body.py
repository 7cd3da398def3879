"""The running part of a letter: paragraphs, lists and tables, as strips that flow."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from msp_desk.core.documents.flow import Strip, baseline_in, text_strips
from msp_desk.core.documents.letters.day_values import MutableValues
from msp_desk.core.documents.letters.facts import LetterFacts
from msp_desk.core.documents.letters.kind_values import item_values
from msp_desk.core.documents.letters.measures import LEFT, MEASURE
from msp_desk.core.documents.letters.money_tables import open_table, price_table, refund_table
from msp_desk.core.documents.letters.speaker import Speaker, owners
from msp_desk.core.documents.letters.wording import Paragraph, filled_spans, hyphens
from msp_desk.core.documents.line_breaking import Span, break_lines
from msp_desk.core.documents.page_style import LEADING, LETTER_BODY, MM, PARAGRAPH_GAP, TextStyle
from msp_desk.core.documents.press import Press
from msp_desk.core.documents.tables import Table, table_strips

_TABLE_GAP = 4.9
_AFTER_TABLE = 9.0
_LIST_INDENT = 4 * MM
_TABLES: Mapping[str, Callable[[LetterFacts, Speaker], Table]] = MappingProxyType(
    {"open": open_table, "refund": refund_table, "prices": price_table}
)


def body_strips(facts: LetterFacts, values: MutableValues, speaker: Speaker, *, page_height: float) -> list[Strip]:
    """All paragraphs of a letter below its salutation, tables between them.

    Args:
        facts: What the letter says.
        values: The facts as its sentences name them.
        speaker: Writes days and sums.
        page_height: Of a following page's text region, points.
    """
    strips: list[Strip] = []
    shown: set[str] = set()
    for each in speaker.wording.paragraphs:
        for sentences in said(each, facts, values):
            wanted = each.heading or each.same_heading
            heading = "" if wanted in shown else wanted
            shown.add(wanted)
            gap = _AFTER_TABLE if strips and strips[-1].row is not None else PARAGRAPH_GAP
            strips.extend(_paragraph_strips(heading, sentences, speaker, gap))
            if each.item:
                strips.extend(_list_strips(each, facts, values, speaker))
            if each.table:
                table = _TABLES[each.table](facts, speaker)
                strips.extend(table_strips(table, page_height=page_height, gap=_TABLE_GAP, may_break=False))
    return strips


def said(paragraph_: Paragraph, facts: LetterFacts, values: MutableValues) -> Iterator[list[tuple[Span, ...]]]:
    """What a paragraph of the wording says: nothing, one paragraph of sentences, or the owner's own paragraphs."""
    if paragraph_.free:
        for block in re.split(r"\n\s*\n", facts.free_text):
            if text := owners(block):
                yield [(Span(text),)]
        return
    sentences = [spans for text in paragraph_.text if (spans := filled_spans(text, values))]
    if sentences:
        yield sentences


def _paragraph_strips(heading: str, sentences: Sequence[tuple[Span, ...]], speaker: Speaker, gap: float) -> list[Strip]:
    strips = []
    if heading:
        strips.extend(paragraph((Span(heading, bold=True),), speaker, gap=gap))
    joined: list[Span] = []
    for spans in sentences:
        if joined:
            joined.append(Span(" "))
        joined.extend(spans)
    strips.extend(paragraph(joined, speaker, gap=0.0 if heading else gap, may_break=not heading))
    return strips


def paragraph(
    spans: Sequence[Span], speaker: Speaker, *, gap: float, may_break: bool = True, style: TextStyle = LETTER_BODY,
    indent: float = 0.0,
) -> list[Strip]:  # fmt: skip
    """Set a paragraph over the letter's measure."""
    lines = break_lines(spans, MEASURE - indent, style.size, hyphens(speaker.language))
    return text_strips(lines, LEFT + indent, style, leading=LEADING, gap=gap, may_break=may_break)


def _list_strips(paragraph_: Paragraph, facts: LetterFacts, values: MutableValues, speaker: Speaker) -> list[Strip]:
    strips: list[Strip] = []
    for own in item_values(paragraph_.listed, facts, values, speaker):
        spans = filled_spans(paragraph_.item, own)
        if spans:
            item = paragraph(spans, speaker, gap=0.0, may_break=False, indent=_LIST_INDENT)
            strips.append(_with_dash(item[0], may_break=bool(strips)))
            strips.extend(item[1:])
    return strips


def _with_dash(strip: Strip, *, may_break: bool) -> Strip:
    def draw(press: Press, top: float) -> None:
        press.text(LEFT, top + baseline_in(LEADING, LETTER_BODY.size), "–", LETTER_BODY)
        strip.draw(press, top)

    return Strip(height=strip.height, draw=draw, gap=strip.gap, may_break=may_break)
