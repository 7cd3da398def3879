"""The numbers a decision is stored with, as one JSON object and back."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType

Number = int | float | str | bool | None
Numbers = Mapping[str, Number]
"""Numbers by name: amounts in whole minor units, hours and percentages as they are, codes and days as texts."""


def numbers_text(numbers: Numbers) -> str:
    """The JSON text of numbers, the same for the same ones."""
    return json.dumps(dict(numbers), sort_keys=True)


def read_numbers(text: str) -> Numbers:
    """The numbers of a JSON text; what is no plain value is left out, and a text that is none holds no numbers."""
    try:
        content = json.loads(text)
    except ValueError:
        return MappingProxyType({})
    if not isinstance(content, dict):
        return MappingProxyType({})
    plain = {str(key): value for key, value in content.items() if value is None or isinstance(value, int | float | str)}
    return MappingProxyType(plain)
