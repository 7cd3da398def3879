"""Minutes as text."""

from __future__ import annotations

from msp_desk.core.formatting.conventions import MINUS, NO_BREAK_SPACE
from msp_desk.core.formatting.numbers import format_number
from msp_desk.core.records.language import Language


def format_minutes(minutes: int, language: Language) -> str:
    """Write whole minutes as hours and minutes: "45 min", "2 h", "1.200 h 30 min" (with no-break spaces).

    Args:
        minutes: whole minutes; negative ones carry the real minus.
        language: whose grouping of thousands.
    """
    hours, rest = divmod(abs(minutes), 60)
    parts = []
    if hours:
        parts.append(f"{format_number(hours, language)}{NO_BREAK_SPACE}h")
    if rest or not hours:
        parts.append(f"{rest}{NO_BREAK_SPACE}min")
    return (MINUS if minutes < 0 else "") + NO_BREAK_SPACE.join(parts)


def format_hours(minutes: float, language: Language, digits: int = 1) -> str:
    """Write minutes as decimal hours: "1,5 h" (with a no-break space).

    Args:
        minutes: minutes, whole or not.
        language: whose conventions.
        digits: decimals of the hours.

    Raises:
        ValueError: the value is not finite.
    """
    return f"{format_number(minutes / 60, language, digits)}{NO_BREAK_SPACE}h"
