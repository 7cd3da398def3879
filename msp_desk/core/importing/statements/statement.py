"""What a bank statement says, whatever its format: an account, two balances and the entries between them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from msp_desk.core.formatting.unreadable import shown
from msp_desk.core.importing.failures import failed
from msp_desk.core.records.money import Money, is_currency, minor_digits

MOST_MINOR = 10**15
"""An amount of so many minor units is no payment of a small firm but damage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """A balance of an account at the end of a day; ``amount`` in minor units, negative when overdrawn."""

    day: date
    amount: int
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BankEntry:
    """One booked movement.

    Attributes:
        day: On which it was booked.
        amount: Minor units; positive when money arrived.
        currency: ISO 4217 code.
        payer: The other party's name; "" when the bank does not say.
        account: The other party's account; "" when the bank does not say.
        reference: What the payer wrote, on one line.
        bank_reference: What the bank calls the entry; "" when it gives none.
    """

    day: date
    amount: int
    currency: str
    payer: str = ""
    account: str = ""
    reference: str = ""
    bank_reference: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BankStatement:
    """A statement of one account.

    Attributes:
        account: Its number, such as an IBAN.
        number: What the bank calls the statement; "" when it gives none.
        opening: The balance before the entries; None when the format has none.
        closing: The balance after them; None when the format has none.
        entries: In the order of the file.
    """

    account: str
    number: str = ""
    opening: Balance | None = None
    closing: Balance | None = None
    entries: tuple[BankEntry, ...] = ()


def amount_of(text: str, currency: str, *, file: str, place: str) -> int:
    """An amount of a statement in minor units of its currency.

    Args:
        text: Digits with a point or a comma as the decimal sign, nothing between thousands.
        currency: ISO 4217 code.
        file: The file's name, for the sentence.
        place: Where in the file it stands, for the sentence.

    Raises:
        ImportFailed: It is no finite number, has more decimals than the currency, or is absurdly large.
    """
    if not is_currency(currency):
        raise failed("statement_currency", file, place=place, value=shown(currency))
    written = text.strip().replace(",", ".")
    try:
        value = Decimal(written) if written.isascii() and len(written) <= 40 else Decimal("NaN")
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite():
        raise failed("statement_amount", file, place=place, value=shown(text))
    minor = value.scaleb(minor_digits(currency))
    if minor != minor.to_integral_value() or abs(minor) >= MOST_MINOR:
        raise failed("statement_amount", file, place=place, value=shown(text))
    return int(minor)


def day_of(text: str, *, file: str, place: str) -> date:
    """The day of a date or a moment that begins with it, as 2026-11-21 or 20261121.

    Raises:
        ImportFailed: It is no day of the calendar.
    """
    written = text.strip()
    digits = written[:10] if "-" in written[:10] else written[:8]
    try:
        return date.fromisoformat(digits)
    except ValueError as error:
        raise failed("statement_day", file, place=place, value=shown(text)) from error


def require_balanced(statement: BankStatement, *, file: str) -> BankStatement:
    """Give a statement whose opening balance and entries come to its closing balance.

    A statement without either balance cannot be checked and passes.

    Raises:
        ImportFailed: They do not, or they are in several currencies.
    """
    opening, closing = statement.opening, statement.closing
    named = {balance.currency for balance in (opening, closing) if balance is not None}
    currencies = sorted(named | {entry.currency for entry in statement.entries})
    if len(currencies) > 1:
        raise failed("statement_currencies", file, account=statement.account, currencies=currencies)
    if opening is None or closing is None:
        return statement
    moved = sum(entry.amount for entry in statement.entries)
    missing = closing.amount - opening.amount - moved
    if missing:
        currency = closing.currency
        raise failed(
            "statement_balance",
            file,
            account=statement.account,
            opening=Money(opening.amount, currency),
            moved=Money(moved, currency),
            closing=Money(closing.amount, currency),
            missing=Money(abs(missing), currency),
        )
    return statement


def on_one_line(*texts: str | None) -> str:
    """Texts one after another without the line breaks and runs of spaces a bank cuts them with; none twice.

    Signs that cannot be seen, such as a NUL from a damaged file, are left out.
    """
    words = (" ".join(_seen(text).split()) for text in texts if text)
    return " ".join(dict.fromkeys(word for word in words if word))


def _seen(text: str) -> str:
    if text.isprintable():
        return text
    return "".join(sign for sign in text if sign.isprintable() or sign.isspace())
