"""Figures as tables and lines write them: whole units of the currency, short days."""

from __future__ import annotations

from datetime import date

from msp_desk.core.formatting import DayStyle, format_day, format_money
from msp_desk.core.formatting.whole_amounts import format_whole_number
from msp_desk.ui.desk_link.link import DeskLink

DASH = "–"
NEAR_DAYS = 330
"""A day within so many days is written without its year."""


def whole_money(amount: float, link: DeskLink) -> str:
    """An amount of minor units in whole units, without its currency: 1,980."""
    return format_whole_number(amount, link.currency, link.language)


def money(amount: int, link: DeskLink) -> str:
    """An amount of minor units with its currency: €1,980.00."""
    return format_money(amount, link.currency, link.language)


def bare_money(amount: int, link: DeskLink) -> str:
    """An amount of minor units without its currency: 1,980.00."""
    return format_money(amount, link.currency, link.language, symbol=False)


def day_text(day: date | None, link: DeskLink) -> str:
    """A day as tables write it: 31 Dec 2026; "" for none."""
    return "" if day is None else format_day(day, link.language, DayStyle.MEDIUM)


def near_day(day: date, link: DeskLink) -> str:
    """A day without its year while that is plain: 31 Dec."""
    text = day_text(day, link)
    if abs((day - link.today).days) > NEAR_DAYS:
        return text
    return text.removesuffix(f" {day.year}")


def as_head(word: str) -> str:
    """A word that stands alone, with a capital."""
    return word[:1].upper() + word[1:]
