"""The notice windows of the time line: the clients that matter by name, the others of a day counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from msp_desk.core.actions.agenda.of_agreements import NoticeWindow

SPAN_DAYS = 105
"""How far the time line reaches."""
MOST_NAMED = 4
"""So many clients of one day are named; the others are counted."""
MOST_ROWS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowRow:
    """A row of the time line.

    Attributes:
        day: The last day a notice may arrive.
        window: The client's window; None for a row that counts.
        more: How many further windows close on the day.
    """

    day: date
    window: NoticeWindow | None = None
    more: int = 0


def window_rows(windows: Sequence[NoticeWindow], today: date) -> list[WindowRow]:
    """The rows up to the end of the span, the first to close first.

    Args:
        windows: Sorted by their day, on each day the ones that weigh first.
        today: The day.
    """
    last = today + timedelta(days=SPAN_DAYS)
    rows: list[WindowRow] = []
    near = [window for window in windows if today <= window.receive_by <= last]
    for day, on_day in groupby(near, key=lambda window: window.receive_by):
        ones = list(on_day)
        weighing = [window for window in ones if window.weighs]
        named = ones if len(ones) == 1 else (weighing or ones[:1])[:MOST_NAMED]
        rows.extend(WindowRow(day=day, window=window) for window in named)
        if len(ones) > len(named):
            rows.append(WindowRow(day=day, more=len(ones) - len(named)))
    return rows[:MOST_ROWS]


def first_to_close(windows: Sequence[NoticeWindow], today: date) -> tuple[int, int] | None:
    """How many windows close first, and in how many days; None when none closes within the span."""
    near = [window.receive_by for window in windows if today <= window.receive_by <= today + timedelta(days=SPAN_DAYS)]
    if not near:
        return None
    return near.count(min(near)), (min(near) - today).days
