"""Money, days, numbers and durations as text and back, per language; tables, letters, forms and imports share it."""

from __future__ import annotations

from msp_desk.core.formatting.conventions import currency_sign, keep_together
from msp_desk.core.formatting.day_reading import parse_day
from msp_desk.core.formatting.days import DayStyle, format_day
from msp_desk.core.formatting.durations import format_hours, format_minutes
from msp_desk.core.formatting.number_reading import parse_amount, parse_count, parse_minutes, parse_number
from msp_desk.core.formatting.numbers import format_money, format_number, format_percent
from msp_desk.core.formatting.unreadable import Unreadable

__all__ = [
    "DayStyle",
    "Unreadable",
    "currency_sign",
    "format_day",
    "format_hours",
    "format_minutes",
    "format_money",
    "format_number",
    "format_percent",
    "keep_together",
    "parse_amount",
    "parse_count",
    "parse_day",
    "parse_minutes",
    "parse_number",
]
