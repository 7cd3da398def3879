"""Amounts in whole units of the home currency, as tables, axes and sums show them."""

from __future__ import annotations

from msp_desk.core.formatting.conventions import MINUS, NO_BREAK_SPACE, conventions_of, currency_sign
from msp_desk.core.formatting.numbers import format_number
from msp_desk.core.records.language import Language
from msp_desk.core.records.money import minor_digits


def in_units(amount: float, currency: str) -> float:
    """Minor units as units of the currency."""
    return amount / float(10 ** minor_digits(currency))


def format_whole_number(amount: float, currency: str, language: Language, *, sign: bool = False) -> str:
    """An amount without its currency and without decimals, such as "18,012"."""
    return format_number(in_units(amount, currency), language, sign=sign)


def format_whole_money(amount: float, currency: str, language: Language) -> str:
    """An amount with its currency and without decimals, such as "−€35" or "18.012 €"."""
    number = format_whole_number(amount, currency, language)
    known = currency_sign(currency)
    if not conventions_of(language).sign_first:
        return f"{number}{NO_BREAK_SPACE}{known}"
    minus, figures = (MINUS, number.removeprefix(MINUS)) if number.startswith(MINUS) else ("", number)
    gap = NO_BREAK_SPACE if known[-1].isalpha() else ""
    return f"{minus}{known}{gap}{figures}"
