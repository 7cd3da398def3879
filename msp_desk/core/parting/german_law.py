"""What German law says where a service contract does not say how it ends: § 621 BGB.

The law goes by the span that the pay is *measured* by, not by how often it is billed. It asks for receipt by a day,
for another day as the end:

=========  =============================================  ================================
pay by     received by                                    ends with
=========  =============================================  ================================
day        any day                                        the next day (no. 1)
week       the first working day of a week                that week's Saturday (no. 2)
month      the 15th of a month                            that month (no. 3)
quarter +  six weeks before                               a calendar quarter (no. 4)
not time   any day; two weeks where it fills the          the same day (no. 5)
           provider's working time
=========  =============================================  ================================
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from msp_desk.core.parting.working_days import WorkingCalendar
from msp_desk.core.records.agreement import Anchor, PayMeasure

_DAY = timedelta(days=1)
_SATURDAY = 5
_COARSER = (Anchor.ANY_DAY, Anchor.END_OF_MONTH, Anchor.END_OF_QUARTER, Anchor.END_OF_HALF_YEAR, Anchor.END_OF_YEAR)
_LAWS_ENDS = {
    PayMeasure.DAY: Anchor.ANY_DAY,
    PayMeasure.MONTH: Anchor.END_OF_MONTH,
    PayMeasure.QUARTER: Anchor.END_OF_QUARTER,
    PayMeasure.YEAR: Anchor.END_OF_QUARTER,
    PayMeasure.NONE: Anchor.ANY_DAY,
}


def joint_anchor(pay: PayMeasure, agreed: Anchor) -> Anchor | None:
    """The end days that both the law and the agreement allow, where the agreement names only the end days.

    Returns:
        The coarser of the two; None where they do not fit into one another, as with terms, contract years, and with
        weekly pay unless the agreement allows any day.
    """
    if agreed not in _COARSER:
        return None
    if pay is PayMeasure.WEEK:
        return agreed if agreed is Anchor.ANY_DAY else None
    return max(agreed, _LAWS_ENDS[pay], key=_COARSER.index)


def saturdays(bound: date) -> Iterator[date]:
    """Every Saturday from a bound on."""
    day = bound + timedelta(days=(_SATURDAY - bound.weekday()) % 7)
    while True:
        yield day
        day += timedelta(weeks=1)


def last_receipt_by_law(pay: PayMeasure, end: date, calendar: WorkingCalendar) -> date | None:
    """By when the law wants the notice received for an end day.

    Args:
        pay: What the pay is measured by.
        end: An end day the law allows for it.
        calendar: The recipient's region.

    Returns:
        The last day of receipt; None for a week without any working day.
    """
    match pay:
        case PayMeasure.DAY:
            return end - _DAY
        case PayMeasure.WEEK:
            week = (end - timedelta(days=back) for back in range(_SATURDAY, 0, -1))
            return next((day for day in week if calendar.is_working_day(day)), None)
        case PayMeasure.MONTH:
            return end.replace(day=15)
        case PayMeasure.QUARTER | PayMeasure.YEAR:
            return end - timedelta(weeks=6)
        case PayMeasure.NONE:
            return end
