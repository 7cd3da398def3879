"""Targets as they are read and written: one decimal, none where it would be a nought."""

from __future__ import annotations

from msp_desk.core.formatting import format_number
from msp_desk.core.records.language import Language


def plan_number(value: float, language: Language) -> str:
    """A value of a target: 14, or 1.5."""
    return format_number(value, language, 0 if round(value, 1).is_integer() else 1)
