"""The running part of a letter: paragraphs, lists, the two tables, closing and enclosures, as strips that flow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msp_desk.core.documents.flow import Strip, baseline_in, text_strips
from msp_desk.core.documents.letters.facts import LetterFacts, RefundRow
from msp_desk.core.documents.letters.values import Speaker
from msp_desk.core.documents.letters.wording import LetterWording, Paragraph, Values, filled, filled_spans, hyphens
from msp_desk.core.documents.line_breaking import Span, break_lines
from msp_desk.core.documents.page_style import (
    BLOCK_LEADING,
    FRAME_RULE,
    LEADING,
    LETTER_BODY,
    LETTER_BOLD,
    LETTER_CELL,
    LETTER_CELL_BOLD,
    LETTER_HEAD,
    MM,
    PARAGRAPH_GAP,
    Colour,
    TextStyle,
)
from msp_desk.core.documents.press import Align, Press
from msp_desk.core.documents.tables import Column, Table, TableStyle, table_strips
from msp_desk.core.documents.text import clean
from msp_desk.core.formatting import currency_sign, format_money, format_percent

LEFT = 25 * MM
MEASURE = 140 * MM
_TABLE_GAP = 4.9
_AFTER_TABLE = 9.0
_LIST_INDENT = 4 * MM
_CLOSING_GAP = LEADING
_SIGNATURE_LINES = 4 * LEADING
_SIGNATURE_RULE = 70 * MM
_ENCLOSURES_X = 125 * MM
_ENCLOSURES_WIDTH = 72 * MM
_SMALL = TextStyle(8.5)
_SMALL_BOLD = TextStyle(8.5, bold=True)
_SMALL_MUTED = TextStyle(8.5, colour=Colour.MUTED)
_STYLE = TableStyle(cell=LETTER_CELL, total=LETTER_CELL_BOLD, head=LETTER_HEAD, last_hairline=True)
_ENCLOSURE_PITCH = BLOCK_LEADING


def body_strips(facts: LetterFacts, values: Values, speaker: Speaker, *, page_height: float) -> list[Strip]:
    """All paragraphs of a letter below its salutation, tables between them.

    Args:
        facts: What the letter says.
        values: The facts as its sentences name them.
        speaker: Writes days and sums.
        page_height: Of a following page's text region, points.
    """
    strips: list[Strip] = []
    shown: set[str] = set()
    for paragraph in speaker.wording.paragraphs:
        sentences = [spans for text in paragraph.text if (spans := filled_spans(text, values))]
        if not sentences:
            continue
        heading = paragraph.heading
        if not heading and paragraph.same_heading not in shown:
            heading = paragraph.same_heading
        shown.add(heading)
        gap = _AFTER_TABLE if strips and strips[-1].row is not None else PARAGRAPH_GAP
        strips.extend(_paragraph_strips(heading, sentences, speaker, gap))
        if paragraph.item:
            strips.extend(_list_strips(paragraph, facts, values, speaker))
        if paragraph.table:
            table = _open_table(facts, speaker) if paragraph.table == "open" else _refund_table(facts, speaker)
            strips.extend(table_strips(table, page_height=page_height, gap=_TABLE_GAP, may_break=False))
    return strips


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


def _list_strips(paragraph_: Paragraph, facts: LetterFacts, values: Values, speaker: Speaker) -> list[Strip]:
    strips: list[Strip] = []
    for reason in facts.reasons:
        own: dict[str, str | None] = {
            **values,
            "reason_day": speaker.long(reason.day),
            "reason_fact": clean(reason.fact),
            "reason_clause_text": speaker.clause(reason.clause),
        }
        own["reason_clause"] = filled(speaker.wording.parts()["reason_clause"], own) or ""
        spans = filled_spans(paragraph_.item, own) or ()
        item = paragraph(spans, speaker, gap=0.0, may_break=False, indent=_LIST_INDENT)
        strips.append(_with_dash(item[0]))
        strips.extend(item[1:])
    return strips


def _with_dash(strip: Strip) -> Strip:
    def draw(press: Press, top: float) -> None:
        press.text(LEFT, top + baseline_in(LEADING, LETTER_BODY.size), "–", LETTER_BODY)
        strip.draw(press, top)

    return Strip(height=strip.height, draw=draw, gap=strip.gap, may_break=strip.may_break)


def _open_table(facts: LetterFacts, speaker: Speaker) -> Table:
    label, currency = _labels(speaker.wording, "table_open", facts)
    columns = (
        Column(label["number"], 45.9 * MM),
        Column(label["issued"], 30 * MM),
        Column(label["due"], 30 * MM),
        Column(label["open"], 34.1 * MM, Align.RIGHT),
    )
    rows = [
        (
            clean(invoice.number),
            speaker.short(invoice.issued_on),
            speaker.short(invoice.due_on) if invoice.due_on else "–",
            format_money(invoice.open, currency, speaker.language, symbol=False),
        )
        for invoice in facts.open_invoices
    ]
    summed = format_money(sum(each.open for each in facts.open_invoices), currency, speaker.language, symbol=False)
    return Table(x=LEFT, columns=columns, rows=rows, total=(label["sum"], "", "", summed), style=_STYLE)


def _refund_table(facts: LetterFacts, speaker: Speaker) -> Table:
    label, currency = _labels(speaker.wording, "table_refund", facts)
    rates = {row.tax_percent for row in facts.refunds}
    common = rates.pop() if len(rates) == 1 else None
    tax_head = label["tax"]
    if common is not None:
        percent = _percent(common, speaker)
        tax_head = str(filled(label["tax_rated"], {"percent": percent}))
    columns = (
        Column(label["item"], 72 * MM),
        Column(label["net"], 20 * MM, Align.RIGHT),
        Column(tax_head, 24 * MM, Align.RIGHT),
        Column(label["gross"], 24 * MM, Align.RIGHT),
    )
    rows = []
    for row in facts.refunds:
        item = _refund_item(row, facts, speaker)
        if common is None and row.tax_percent is not None:
            values = {"item": item, "percent": _percent(row.tax_percent, speaker)}
            item = str(filled(speaker.wording.text("table_refund", "rated"), values))
        rows.append((item, *_sums(row.net, row.tax, row.gross, currency, speaker)))
    total = _sums(
        sum(row.net for row in facts.refunds),
        sum(row.tax for row in facts.refunds),
        sum(row.gross for row in facts.refunds),
        currency,
        speaker,
    )
    return Table(x=LEFT, columns=columns, rows=rows, total=(label["sum"], *total), style=_STYLE)


def _sums(net: int, tax: int, gross: int, currency: str, speaker: Speaker) -> tuple[str, str, str]:
    written = [format_money(amount, currency, speaker.language, symbol=False) for amount in (net, tax, gross)]
    return written[0], written[1], written[2]


def _percent(rate: float, speaker: Speaker) -> str:
    return format_percent(rate, speaker.language, 0 if float(rate).is_integer() else 1)


def _refund_item(row: RefundRow, facts: LetterFacts, speaker: Speaker) -> str:
    label = clean(row.label)
    wording = speaker.wording
    if row.first is not None and row.last is not None:
        days = (row.last - row.first).days + 1
        key = "period_day" if days == 1 else "period"
        period = speaker.period(row.first, row.last) if days > 1 else speaker.short(row.first)
        values = {"label": label, "period": period, "days": str(days)}
        return str(filled(wording.text("table_refund", key), values))
    if row.minutes is not None and row.rate is not None:
        values = {
            "label": label,
            "hours": speaker.hours(row.minutes),
            "rate": speaker.money(row.rate, facts.currency),
        }
        return str(filled(wording.text("table_refund", "hours"), values))
    return label


def _labels(wording: LetterWording, table: str, facts: LetterFacts) -> tuple[Mapping[str, str], str]:
    """The heads of a table with the currency in them, and the currency's code."""
    sign = currency_sign(facts.currency)
    return {key: text.replace("{currency}", sign) for key, text in wording.table(table).items()}, facts.currency


def closing_strip(facts: LetterFacts, speaker: Speaker, *, sender: str) -> Strip:
    """Greeting, firm, room for the signature, and the enclosures at its right: one strip, never divided."""
    wording = speaker.wording
    named = facts.recipient.person is not None
    greeting = wording.text("closing_named" if named else "closing")
    enclosures = [
        line
        for enclosure in facts.all_enclosures
        for line in break_lines((Span(wording.text("enclosure", enclosure.value)),), _ENCLOSURES_WIDTH, _SMALL.size)
    ]
    under = [(clean(facts.signatory), _SMALL)] if facts.signatory.strip() else []
    if facts.capacity.strip():
        under.append((clean(facts.capacity), _SMALL_MUTED))
    firm = break_lines((Span(sender, bold=True),), _ENCLOSURES_X - LEFT - 8 * MM, LETTER_BOLD.size)
    firm_height = LEADING * len(firm)
    rule_at = LEADING + PARAGRAPH_GAP + firm_height + _SIGNATURE_LINES - (LEADING - baseline_in(LEADING, 10))
    height = max(rule_at + 2 + BLOCK_LEADING * len(under), LEADING + _ENCLOSURE_PITCH * len(enclosures))

    def draw(press: Press, top: float) -> None:
        baseline = top + baseline_in(LEADING, LETTER_BODY.size)
        press.text(LEFT, baseline, greeting, LETTER_BODY)
        y = baseline + LEADING + PARAGRAPH_GAP
        for line in firm:
            press.text(LEFT, y, line.text, LETTER_BOLD)
            y += LEADING
        press.line(LEFT, top + rule_at, LEFT + _SIGNATURE_RULE, top + rule_at, width=FRAME_RULE, colour=Colour.FRAME)
        y = top + rule_at + 11
        for text, style in under:
            press.text(LEFT, y, text, style)
            y += BLOCK_LEADING
        if enclosures:
            press.text(_ENCLOSURES_X, baseline, wording.text("enclosures"), _SMALL_BOLD)
            for index, line in enumerate(enclosures, start=1):
                press.text(_ENCLOSURES_X, baseline + _ENCLOSURE_PITCH * index, line.text, _SMALL)

    return Strip(height=height, draw=draw, gap=_CLOSING_GAP, may_break=False)
