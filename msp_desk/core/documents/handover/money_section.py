"""Open invoices, refund and final invoice."""

from __future__ import annotations

from datetime import date

from msp_desk.core.documents.flow import Strip
from msp_desk.core.documents.handover.maker import Maker
from msp_desk.core.documents.page_style import (
    CELL_BOLD,
    MM,
)
from msp_desk.core.documents.press import Align
from msp_desk.core.documents.report import (
    prose_strips,
    subsection_strip,
)
from msp_desk.core.documents.speech import Speech
from msp_desk.core.documents.tables import Cell, Column, Row
from msp_desk.core.documents.text import clean


def money_strips(maker: Maker, number: int) -> list[Strip]:
    """Open invoices, refund and final invoice."""
    facts, say, speech = maker.facts, maker.speech.say, maker.speech
    sign, currency = speech.sign_of(facts.money_currency), facts.money_currency
    strips = [maker.section("money", number)]
    if facts.open_invoices:
        columns = (
            Column(say("money.invoice"), 60 * MM),
            Column(say("money.issued"), 35 * MM, Align.RIGHT),
            Column(say("money.due"), 35 * MM, Align.RIGHT),
            Column(say("money.open", currency=sign), 40 * MM, Align.RIGHT),
        )
        rows = [
            (
                Cell(row.number, CELL_BOLD),
                speech.short(row.issued_on),
                speech.short(row.due_on),
                speech.amount(row.open, currency),
            )
            for row in facts.open_invoices
        ]
        total = speech.amount(sum(row.open for row in facts.open_invoices), currency)
        strips.append(subsection_strip(say("money.open_invoices"), width=maker.frame.width, gap=0))
        last = (say("money.total"), "", "", total)
        strips.extend(maker.table(columns, rows, key="money", number=number, total=last))
    else:
        strips.extend(prose_strips(say("money.no_open_invoices", day=speech.short(facts.data_as_of))))
    if facts.refunds:
        strips.extend(_refund_strips(maker, number, sign, currency))
    else:
        strips.extend(prose_strips(say("money.no_refunds"), gap=8 if facts.open_invoices else 0, may_break=True))
    if facts.final_invoice_date:
        final = say("money.final_invoice", day=speech.long(facts.final_invoice_date))
        strips.extend(prose_strips(final, gap=8 if facts.refunds else 0, may_break=True))
    return strips


def _refund_strips(maker: Maker, number: int, sign: str, currency: str) -> list[Strip]:
    say, speech, refunds = maker.speech.say, maker.speech, maker.facts.refunds
    columns = (
        Column(say("money.item"), 74 * MM),
        Column(say("money.net", currency=sign), 32 * MM, Align.RIGHT),
        Column(say("money.tax", currency=sign), 32 * MM, Align.RIGHT),
        Column(say("money.gross", currency=sign), 32 * MM, Align.RIGHT),
    )
    rows: list[Row] = [
        (
            Cell(_refund_label(row.label, row.first, row.last, speech), CELL_BOLD),
            *(speech.amount(amount, currency) for amount in (row.net, row.tax, row.gross)),
        )
        for row in refunds
    ]
    sums = (sum(row.net for row in refunds), sum(row.tax for row in refunds), sum(row.gross for row in refunds))
    total = (say("money.total"), *(speech.amount(amount, currency) for amount in sums))
    return [
        subsection_strip(say("money.refunds"), width=maker.frame.width),
        *maker.table(columns, rows, key="money", number=number, total=total),
    ]


def _refund_label(label: str, first: date | None, last: date | None, speech: Speech) -> str:
    if first is not None and last is not None:
        return f"{clean(label)}, {speech.short(first)} – {speech.short(last)}"
    return clean(label)
