"""Which backups stay: those of the last days, weeks and months."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

KEEP_DAILY, KEEP_WEEKLY, KEEP_MONTHLY = 7, 4, 12


def kept(days: Sequence[date]) -> set[int]:
    """Which of the backups, newest first, stay: the newest of each of 7 days, 4 weeks and 12 months."""
    keep: set[int] = {0} if days else set()
    spans = (
        (KEEP_DAILY, lambda day: day.toordinal()),
        (KEEP_WEEKLY, lambda day: day.isocalendar()[:2]),
        (KEEP_MONTHLY, lambda day: (day.year, day.month)),
    )
    for most, span in spans:
        seen: set[object] = set()
        for position, day in enumerate(days):
            name = span(day)
            if name not in seen and len(seen) < most:
                seen.add(name)
                keep.add(position)
    return keep
