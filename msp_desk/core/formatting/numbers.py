"""Numbers, percentages and amounts of money as text.

Rounding is half away from zero, as people round, not half to even. The minus is the real one (U+2212), so that it is as
wide as a digit in tables.
"""

from __future__ import annotations

import math
from decimal import ROUND_HALF_UP, Context, Decimal

from msp_desk.core.formatting.conventions import (
    MINUS,
    NO_BREAK_SPACE,
    Conventions,
    conventions_of,
    currency_sign,
)
from msp_desk.core.records.language import Language
from msp_desk.core.records.money import minor_digits


def format_money(amount: int, currency: str, language: Language, *, symbol: bool = True) -> str:
    """Write an amount of money.

    Args:
        amount: minor units of the currency.
        currency: ISO 4217 code; it decides the number of decimals.
        language: whose conventions.
        symbol: whether the currency is shown.

    Returns:
        For instance "1.428,00 €" with a no-break space, "€1,428.00", "−€80.00", "CHF 80.00".
    """
    conventions = conventions_of(language)
    digits = minor_digits(currency)
    figures = str(abs(amount)).rjust(digits + 1, "0")
    whole, fraction = (figures[:-digits], figures[-digits:]) if digits else (figures, "")
    text = _join(_grouped(whole, conventions), fraction, conventions)
    minus = MINUS if amount < 0 else ""
    if not symbol:
        return minus + text
    sign = currency_sign(currency)
    if not conventions.sign_first:
        return f"{minus}{text}{NO_BREAK_SPACE}{sign}"
    gap = NO_BREAK_SPACE if sign[-1].isalpha() else ""
    return f"{minus}{sign}{gap}{text}"


def format_number(value: float, language: Language, digits: int = 0, *, sign: bool = False) -> str:
    """Write a number with a fixed count of decimals.

    Args:
        value: any finite number.
        language: whose conventions.
        digits: decimals shown, 0 to 15.
        sign: whether a positive number carries "+"; zero after rounding carries no sign at all.

    Raises:
        ValueError: the value is not finite.
    """
    if not math.isfinite(value):
        raise ValueError(f"only finite numbers can be written, not {value}")
    conventions = conventions_of(language)
    context = Context(prec=400, rounding=ROUND_HALF_UP)
    rounded = Decimal(repr(value)).quantize(Decimal(1).scaleb(-digits), context=context)
    whole, _, fraction = f"{abs(rounded):f}".partition(".")
    text = _join(_grouped(whole, conventions), fraction, conventions)
    if rounded < 0:
        return MINUS + text
    return "+" + text if sign and rounded > 0 else text


def format_percent(value: float, language: Language, digits: int = 0, *, sign: bool = False) -> str:
    """Write a percentage; 19.0 means nineteen per cent: "19 %" in German (no-break space), "19%" else.

    Raises:
        ValueError: the value is not finite.
    """
    return f"{format_number(value, language, digits, sign=sign)}{conventions_of(language).percent_gap}%"


def _join(whole: str, fraction: str, conventions: Conventions) -> str:
    return f"{whole}{conventions.decimal_sign}{fraction}" if fraction else whole


def _grouped(whole: str, conventions: Conventions) -> str:
    return f"{int(whole):,}".replace(",", conventions.group_sign)
