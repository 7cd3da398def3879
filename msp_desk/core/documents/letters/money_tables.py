"""The tables of letters: open invoices, refunds line by line, prices now and then."""

from __future__ import annotations

from collections.abc import Mapping

from msp_desk.core.documents.letters.fact_parts import RefundRow
from msp_desk.core.documents.letters.facts import LetterFacts
from msp_desk.core.documents.letters.measures import LEFT
from msp_desk.core.documents.letters.speaker import Speaker
from msp_desk.core.documents.letters.wording import LetterWording, filled
from msp_desk.core.documents.page_style import LETTER_CELL, LETTER_CELL_BOLD, LETTER_HEAD, MM
from msp_desk.core.documents.press import Align
from msp_desk.core.documents.tables import Column, Table, TableStyle
from msp_desk.core.documents.text import clean
from msp_desk.core.formatting import currency_sign, format_money, format_percent
from msp_desk.core.records.money import half_up

_STYLE = TableStyle(cell=LETTER_CELL, total=LETTER_CELL_BOLD, head=LETTER_HEAD, last_hairline=True)


def open_table(facts: LetterFacts, speaker: Speaker) -> Table:
    """The invoices that are open on the letter's day, with their sum."""
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


def refund_table(facts: LetterFacts, speaker: Speaker) -> Table:
    """What was paid in advance and is given back, with its sum."""
    label, currency = _labels(speaker.wording, "table_refund", facts)
    refunds = all_refunds(facts, speaker)
    rates = {row.tax_percent for row in refunds}
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
    for row in refunds:
        item = _refund_item(row, facts, speaker)
        if common is None and row.tax_percent is not None:
            values = {"item": item, "percent": _percent(row.tax_percent, speaker)}
            item = str(filled(speaker.wording.text("table_refund", "rated"), values))
        rows.append((item, *_sums(row.net, row.tax, row.gross, currency, speaker)))
    total = _sums(
        sum(row.net for row in refunds),
        sum(row.tax for row in refunds),
        sum(row.gross for row in refunds),
        currency,
        speaker,
    )
    return Table(x=LEFT, columns=columns, rows=rows, total=(label["sum"], *total), style=_STYLE)


def all_refunds(facts: LetterFacts, speaker: Speaker) -> tuple[RefundRow, ...]:
    """What is given back, the unused hours at their price among it; the tax is rounded half up."""
    hours = facts.unused_hours
    if hours is None:
        return facts.refunds
    net = half_up(hours.minutes * hours.rate, 60)
    tax = half_up(net * round(hours.tax_percent * 10), 1000)
    row = RefundRow(
        label=speaker.wording.text("table_refund", "unused_hours"),
        minutes=hours.minutes,
        rate=hours.rate,
        net=net,
        tax=tax,
        gross=net + tax,
        tax_percent=hours.tax_percent,
    )
    return (*facts.refunds, row)


def price_table(facts: LetterFacts, speaker: Speaker) -> Table:
    """What services cost and are to cost, net."""
    label, currency = _labels(speaker.wording, "table_prices", facts)
    columns = (
        Column(label["item"], 82 * MM),
        Column(label["old"], 29 * MM, Align.RIGHT),
        Column(label["new"], 29 * MM, Align.RIGHT),
    )
    rows = []
    for price in facts.prices:
        period = speaker.wording.text("price_period", price.period.value)
        item = str(filled(speaker.wording.text("table_prices", "row"), {"label": clean(price.label), "period": period}))
        sums = ("–" if amount is None else format_money(amount, currency, speaker.language, symbol=False)
                for amount in (price.now, price.new))  # fmt: skip
        rows.append((item, *sums))
    return Table(x=LEFT, columns=columns, rows=rows, style=_STYLE)


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
