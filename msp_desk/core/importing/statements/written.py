"""Entries of a bank as a table or a list has them: texts whose days and amounts are understood together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from msp_desk.core.formatting.unreadable import shown
from msp_desk.core.importing.dates import WrittenDay, column_order, resolved_day, written_day
from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.numbers import WrittenNumber, column_sign, resolved_number, written_amount
from msp_desk.core.importing.options import DayOrder, DecimalSign
from msp_desk.core.importing.statements.statement import BankEntry, BankStatement, on_one_line
from msp_desk.core.records.money import minor_digits
from msp_desk.core.records.problem import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenEntry:
    """An entry as written.

    Attributes:
        line: of the file, on which it begins.
        day: its day.
        amount: what moved, with its sign; what left the account may carry a further minus in front.
        currency: as written, "" where the file does not say.
        payer: the other party.
        account: the other party's account.
        reference: what the payer wrote.
        own: the account itself, "" where the file does not say.
    """

    line: int
    day: str
    amount: str
    currency: str = ""
    payer: str = ""
    account: str = ""
    reference: str = ""
    own: str = ""


def understood(
    entries: Sequence[WrittenEntry], file: str, *, home: str, today: date, order: DayOrder | None
) -> list[BankStatement]:
    """Give the statements of written entries, one for each account.

    Args:
        entries: in the order of the file.
        file: the file's name, for sentences.
        home: ISO 4217 code of the amounts where the file names none.
        today: decides the century of two-digit years.
        order: of day and month when the owner says it, None to infer it from all entries.

    Raises:
        ImportFailed: an entry cannot be read, or the order of days or the decimal sign cannot be told.
    """
    days = [_day(one, file, today) for one in entries]
    amounts = [_amount(one, file, home) for one in entries]
    shown_order = column_order(Counter(days))
    taken = order or shown_order.order
    if taken is None and shown_order.needs_order:
        place = next(place for place, day in enumerate(days) if day.sign and day.first != day.second)
        one = entries[place]
        raise failed("day_order_open", file, row=one.line, column="date", value=shown(one.day))
    places = minor_digits(home)
    shown_sign = column_sign(Counter(amounts), places)
    sign = shown_sign.sign
    if sign is None and shown_sign.needs_sign:
        place = next(place for place, amount in enumerate(amounts) if amount.is_divided)
        raise failed("statement_decimals", file, row=entries[place].line, value=shown(entries[place].amount))
    by_account: dict[str, list[BankEntry]] = {}
    for one, day, amount in zip(entries, days, amounts, strict=True):
        made = resolved_day(day, taken or DayOrder.DAY_FIRST, one.day)
        if isinstance(made, Problem):
            raise failed("statement_day", file, place=str(one.line), value=shown(one.day))
        minor = resolved_number(amount, sign or DecimalSign.POINT, places, one.amount)
        if isinstance(minor, Problem):
            raise failed("statement_amount", file, place=str(one.line), value=shown(one.amount))
        by_account.setdefault(one.own, []).append(
            BankEntry(
                day=made,
                amount=minor,
                currency=one.currency.strip().upper() or home,
                payer=on_one_line(one.payer),
                account=on_one_line(one.account),
                reference=on_one_line(one.reference),
            )
        )
    return [BankStatement(account=own, entries=tuple(found)) for own, found in by_account.items()]


def _day(one: WrittenEntry, file: str, today: date) -> WrittenDay:
    found = written_day(one.day.replace("'", "/").replace("/ ", "/"), today)
    if isinstance(found, Problem):
        raise failed("statement_day", file, place=str(one.line), value=shown(one.day))
    return found


def _amount(one: WrittenEntry, file: str, home: str) -> WrittenNumber:
    currency = one.currency.strip().upper() or home
    found = written_amount(one.amount, currency)
    if isinstance(found, Problem):
        raise failed("statement_amount", file, place=str(one.line), value=shown(one.amount))
    return found
