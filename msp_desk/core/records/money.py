"""Money as whole minor units of one currency, and the only places where it is rounded or divided.

Amounts travel through the program as plain ``int`` (cents, pence, yen); :class:`Money` joins an amount with its
currency where a sentence or a paper has to show it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

# ISO 4217: the currencies whose minor unit is not a hundredth.
_DIGITS = {
    "BHD": 3, "BIF": 0, "CLP": 0, "DJF": 0, "GNF": 0, "IQD": 3, "ISK": 0, "JOD": 3, "JPY": 0, "KMF": 0, "KRW": 0,
    "KWD": 3, "LYD": 3, "OMR": 3, "PYG": 0, "RWF": 0, "TND": 3, "UGX": 0, "UYI": 0, "VND": 0, "VUV": 0, "XAF": 0,
    "XOF": 0, "XPF": 0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Money:
    """An amount to show.

    Attributes:
        amount: Whole minor units; negative when it is owed the other way.
        currency: ISO 4217 code, three capital letters.
    """

    amount: int
    currency: str


def minor_digits(currency: str) -> int:
    """Digits behind the point of a currency (ISO 4217): 2 for EUR, 0 for JPY, 3 for KWD."""
    return _DIGITS.get(currency, 2)


def is_currency(code: str) -> bool:
    """Whether a text has the form of an ISO 4217 code: three capital letters A to Z."""
    return len(code) == 3 and code.isascii() and code.isalpha() and code.isupper()


def half_up(numerator: int, denominator: int) -> int:
    """Round a fraction to a whole number, halves away from zero: 2.5 → 3, −2.5 → −3.

    Raises:
        ZeroDivisionError: If the denominator is zero.
    """
    if denominator < 0:
        numerator, denominator = -numerator, -denominator
    magnitude = (2 * abs(numerator) + denominator) // (2 * denominator)
    return magnitude if numerator >= 0 else -magnitude


def half_up_float(value: float) -> int:
    """Round a finite measured value to a whole number, halves away from zero.

    Raises:
        ValueError: If the value is not finite.
    """
    if not math.isfinite(value):
        raise ValueError(f"cannot round {value}")
    return half_up(*value.as_integer_ratio())


def largest_remainder(total: int, weights: Sequence[int]) -> list[int]:
    """Divide an amount by weights so that the parts sum to it exactly (largest remainder; ties to the earlier part).

    Args:
        total: Whole minor units, of either sign.
        weights: One non-negative weight per part, not all zero.

    Returns:
        The parts, in the order of the weights.

    Raises:
        ValueError: If a weight is negative or all are zero.
    """
    whole = sum(weights)
    if whole <= 0 or any(weight < 0 for weight in weights):
        raise ValueError("weights must be non-negative and not all zero")
    sign = -1 if total < 0 else 1
    parts = [abs(total) * weight // whole for weight in weights]
    remainders = [abs(total) * weight % whole for weight in weights]
    left = abs(total) - sum(parts)
    for index in sorted(range(len(weights)), key=lambda position: (-remainders[position], position))[:left]:
        parts[index] += 1
    return [sign * part for part in parts]
