"""The number of the next invoice, after the pattern of the last one."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date


def next_number(
    last: str,
    is_taken: Callable[[str], bool] = lambda _number: False,
    *,
    last_day: date | None = None,
    day: date | None = None,
) -> str:
    """Return the number after another: its last digits counted up, as wide as they were.

    A number that begins its counting anew each year does so here too: after ``2026-0147`` of 2026 comes ``2027-0001``
    in 2027.

    Args:
        last: Such as ``2026-0099`` or ``INV 7``; without a digit there is nothing to count up.
        is_taken: Tells whether a number is in use.
        last_day: The day of the last number; None when a new year is not to be looked at.
        day: The day of the next number.

    Returns:
        The first free one; "" when there is none to propose.
    """
    found = re.fullmatch(r"(.*?)([0-9]{1,18})([^0-9]*)", last, re.DOTALL)
    if found is None:
        return ""
    before, digits, after = found.groups()
    count = int(digits)
    if last_day is not None and day is not None and day.year > last_day.year:
        turned = re.sub(rf"(?<![0-9]){last_day.year}(?![0-9])", str(day.year), before)
        if turned != before:
            before, count = turned, 0
    while True:
        count += 1
        proposed = f"{before}{count:0{len(digits)}d}{after}"
        if not is_taken(proposed):
            return proposed
