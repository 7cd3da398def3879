"""How each language writes numbers and days: the facts, in one place.

A small fixed table instead of a locale library: three languages need three dozen words, the first page is painted
without loading anything, and common locale data is wrong for this trade in two places (it groups Italian numbers only
from 10.000, and it changes with its version). The tests hold the table against a locale library.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from msp_desk.core.records.language import Language

NO_BREAK_SPACE: Final = "\u00a0"
MINUS: Final = "\u2212"

_CURRENCY_SIGNS: Final = {"EUR": "€", "GBP": "£", "USD": "$", "JPY": "¥"}


def conventions_of(language: Language) -> Conventions:
    """Give the writing conventions of a language."""
    return _CONVENTIONS[language]


def currency_sign(currency: str) -> str:
    """Give the sign shown for an ISO 4217 code: the usual one, else the code itself ("CHF")."""
    return _CURRENCY_SIGNS.get(currency, currency)


def keep_together(text: str) -> str:
    """Replace every space by a no-break space, for a day or a sum that must not be split over two lines."""
    return text.replace(" ", NO_BREAK_SPACE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conventions:
    """The writing conventions of one language.

    Attributes:
        decimal_sign: between whole and fraction.
        group_sign: between groups of three digits, used from 1000 on.
        percent_gap: between number and percent sign.
        sign_first: whether the currency sign stands before the amount.
        months: the twelve names in full.
        short_months: the twelve names as written in tables.
    """

    decimal_sign: str
    group_sign: str
    percent_gap: str
    sign_first: bool
    months: tuple[str, ...]
    short_months: tuple[str, ...]


_CONVENTIONS: Final = {
    Language.EN: Conventions(
        decimal_sign=".",
        group_sign=",",
        percent_gap="",
        sign_first=True,
        months=(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ),
        short_months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    ),
    Language.DE: Conventions(
        decimal_sign=",",
        group_sign=".",
        percent_gap=NO_BREAK_SPACE,
        sign_first=False,
        months=(
            "Januar",
            "Februar",
            "März",
            "April",
            "Mai",
            "Juni",
            "Juli",
            "August",
            "September",
            "Oktober",
            "November",
            "Dezember",
        ),
        short_months=("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."),
    ),
    Language.IT: Conventions(
        decimal_sign=",",
        group_sign=".",
        percent_gap="",
        sign_first=False,
        months=(
            "gennaio",
            "febbraio",
            "marzo",
            "aprile",
            "maggio",
            "giugno",
            "luglio",
            "agosto",
            "settembre",
            "ottobre",
            "novembre",
            "dicembre",
        ),
        short_months=("gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"),
    ),
}
