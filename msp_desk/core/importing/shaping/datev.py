"""DATEV postings (EXTF, category 21): what is posted on accounts of debtors is an invoice, a credit note or a payment.

The first line of the file says when the year of account begins, for the days have no year, and how long the numbers of
accounts are; debtors are numbered from 1 to 6 with one digit more. "S" is debit, seen from the account in the first
column. Revenue is posted on 8000-8999 (SKR03) or 4000-4999 (SKR04).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from msp_desk.core.importing.columns import Columns
from msp_desk.core.importing.presets import headings_of
from msp_desk.core.importing.shaping.shaped import Dropped, dropped
from msp_desk.core.importing.table import Table
from msp_desk.core.records.invoice import InvoiceKind

_YEAR_START: Final = 12
_ACCOUNT_LENGTH: Final = 13
_USUAL_LENGTH: Final = 4
_REVENUE: Final = ("4", "8")
_SHORT_DAY: Final = re.compile(r"0?([1-9]|[12][0-9]|3[01])(0[1-9]|1[0-2])")
_LONG_DAY: Final = re.compile(r"([0-3]?[0-9])([01][0-9])((?:20)?[0-9]{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Postings:
    """What the first line of a file of postings says.

    Attributes:
        year_start: the first day of the year of account; None when the line does not say.
        digits: of the number of a debtor.
    """

    year_start: date | None
    digits: int

    def day(self, text: str) -> str:
        """Give the day of a posting with its year, as ISO; what is no such day stays as it is."""
        match = _SHORT_DAY.fullmatch(text.strip())
        if match is None or self.year_start is None:
            return text
        day, month = int(match[1]), int(match[2])
        year = self.year_start.year + (month < self.year_start.month)
        try:
            return date(year, month, day).isoformat()
        except ValueError:
            return text

    def is_debtor(self, account: str) -> bool:
        """Whether an account is a client's."""
        number = account.strip()
        return len(number) == self.digits and number.isdigit() and number[0] in "123456"


def postings_of(table: Table) -> Postings:
    """Read the first line of a file of postings."""
    line = table.above[0] if table.above else ()
    written = line[_YEAR_START].strip() if len(line) > _YEAR_START else ""
    length = line[_ACCOUNT_LENGTH].strip() if len(line) > _ACCOUNT_LENGTH else ""
    try:
        start = date.fromisoformat(written)
    except ValueError:
        start = None
    return Postings(year_start=start, digits=(int(length) if length.isdigit() else _USUAL_LENGTH) + 1)


def shape_postings(table: Table, rows: list[list[str]], columns: Columns, *, payments: bool) -> Mapping[int, Dropped]:
    """Put postings right, in place.

    The column of the client gets the debtor's account, days get their year, the mark of debit and credit becomes the
    kind of the paper; a payment that was taken back gets a minus.

    Args:
        table: the file, with its first line above the headings.
        rows: its rows; they are changed.
        columns: which column feeds which field.
        payments: whether payments are wanted rather than invoices.

    Returns:
        What is not wanted, by its place.
    """
    postings, place = postings_of(table), {name: table.headers.index(head) for name, head in headings_of(table).items()}
    account = place["konto"]
    other = place.get("gegenkonto(ohnebuschlüssel)", place.get("gegenkonto", account))
    sign, amount = place["soll/habenkennzeichen"], place["umsatz(ohnesoll/habenkz)"]
    days = [columns.positions[key] for key in ("issued_on", "day") if key in columns.positions]
    due = columns.positions.get("due_on")
    going: dict[int, Dropped] = {}
    for index, row in enumerate(rows):
        ours, theirs, debit = row[account].strip(), row[other].strip(), row[sign].strip().upper() != "H"
        if not postings.is_debtor(ours):
            ours, theirs, debit = theirs, ours, not debit
        if not postings.is_debtor(ours):
            going[index] = dropped(table.lines[index], "no_debtor", account=row[account], other=row[other])
            continue
        is_revenue = theirs.startswith(_REVENUE) and len(theirs) == postings.digits - 1
        if is_revenue is payments:
            code = "a_payment" if not payments else "an_invoice"
            going[index] = dropped(
                table.lines[index], code, number=row[place["belegfeld1"]] if "belegfeld1" in place else ""
            )
            continue
        row[account] = ours
        for position in days:
            row[position] = postings.day(row[position])
        if due is not None:
            row[due] = _due_day(row[due])
        if payments:
            row[amount] = f"-{row[amount]}" if debit else row[amount]
        else:
            row[sign] = (InvoiceKind.INVOICE if debit else InvoiceKind.CREDIT_NOTE).value
    return going


def _due_day(text: str) -> str:
    """Read the day on which a paper is due, written without signs; the field may hold something else as well."""
    match = _LONG_DAY.fullmatch(text.strip())
    if match is None:
        return ""
    year = int(match[3]) if len(match[3]) > 2 else 2000 + int(match[3])
    try:
        return date(year, int(match[2]), int(match[1])).isoformat()
    except ValueError:
        return ""
