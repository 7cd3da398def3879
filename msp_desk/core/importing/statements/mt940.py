"""MT940, the statement of the SWIFT network, through the mt-940 library: one statement after another."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.readers.encoding import detect_encoding
from msp_desk.core.importing.readers.file_access import explained
from msp_desk.core.importing.statements.statement import Balance, BankEntry, BankStatement, amount_of, on_one_line

if TYPE_CHECKING:
    from mt940.models import Transactions

MEGABYTES: Final = 20
_BEGINNING: Final = re.compile(r"^:20:", re.MULTILINE)
_NEEDED: Final = {":25:": "^:25P?:", ":60F:": "^:60[FM]:", ":62F:": "^:62[FM]:"}
"""What no statement is without, as a sentence names it."""


def read_mt940(path: Path) -> list[BankStatement]:
    """Read every statement of a file.

    Raises:
        ImportFailed: It holds no whole statement, or something in it cannot be read.
    """
    with explained(path):
        if path.stat().st_size > MEGABYTES * 2**20:
            raise failed("too_big", path.name, limit=MEGABYTES)
        content = path.read_bytes()
    written = content.decode(detect_encoding(path).value).replace("\r\n", "\n").replace("\r", "\n")
    starts = [found.start() for found in _BEGINNING.finditer(written)]
    if not starts:
        raise failed("statement_cut", path.name, row=1, field=":20:")
    parts = [written[start:end] for start, end in zip(starts, [*starts[1:], len(written)], strict=True)]
    lines = [written.count("\n", 0, start) + 1 for start in starts]
    return [_statement(part, path.name, line) for part, line in zip(parts, lines, strict=True)]


def _statement(written: str, file: str, line: int) -> BankStatement:
    import mt940

    for shown, pattern in _NEEDED.items():
        if not re.search(pattern, written, re.MULTILINE):
            raise failed("statement_cut", file, row=line, field=shown)
    try:
        found: Transactions = mt940.parse(written, options=mt940.Options.all())
    except (ValueError, RuntimeError, ArithmeticError, LookupError, TypeError, AttributeError, AssertionError) as error:
        raise failed("statement_broken", file, row=line) from error
    data = found.data
    account = str(data.get("account_identification", ""))
    opening = _balance(_either(data, "final_opening_balance", "intermediate_opening_balance"), file, line)
    closing = _balance(_either(data, "final_closing_balance", "intermediate_closing_balance"), file, line)
    if opening is None or closing is None or len(found) != len(re.findall(r"^:61:", written, re.MULTILINE)):
        raise failed("statement_broken", file, row=line)
    entries = tuple(_entry(each.data, opening.currency, file, line) for each in found)
    number = str(data.get("statement_number", "") or "")
    return BankStatement(account=account, number=number, opening=opening, closing=closing, entries=entries)


def _either(data: dict[str, object], key: str, instead: str) -> object:
    """The balance of the whole statement, else that of a page of it; a balance of nothing counts."""
    found = data.get(key)
    return data.get(instead) if found is None else found


def _balance(found: object, file: str, line: int) -> Balance | None:
    if found is None:
        return None
    amount = getattr(found, "amount", None)
    day = getattr(found, "date", None)
    if amount is None or not isinstance(day, date):
        raise failed("statement_broken", file, row=line)
    currency = str(amount.currency or "")
    return Balance(
        day=date(day.year, day.month, day.day),
        amount=_minor(amount.amount, currency, file, line),
        currency=currency,
    )


def _entry(data: dict[str, object], currency: str, file: str, line: int) -> BankEntry:
    amount, day = data.get("amount"), data.get("entry_date") or data.get("date")
    if amount is None or not isinstance(day, date):
        raise failed("statement_broken", file, row=line)
    purpose = data.get("purpose") or data.get("transaction_details") or data.get("additional_purpose")
    end_to_end = _said(data, "end_to_end_reference")
    reference = on_one_line(
        str(purpose or ""), _said(data, "extra_details"), end_to_end, _said(data, "customer_reference")
    )
    return BankEntry(
        day=date(day.year, day.month, day.day),
        amount=_minor(getattr(amount, "amount", None), currency, file, line),
        currency=currency,
        payer=on_one_line(_said(data, "applicant_name")),
        account=_said(data, "applicant_iban"),
        reference=reference,
        bank_reference=_said(data, "bank_reference"),
    )


def _said(data: dict[str, object], key: str) -> str:
    """A field as text; what a bank writes where it has nothing to say is nothing."""
    found = str(data.get(key) or "").strip()
    return "" if found in ("NONREF", "NOTPROVIDED", "N") else found


def _minor(amount: object, currency: str, file: str, line: int) -> int:
    written = format(amount, "f") if isinstance(amount, Decimal) else str(amount)
    return amount_of(written, currency, file=file, place=str(line))
