"""Each client's place between effort and what it brings, and the fee it would need."""

from __future__ import annotations

from dataclasses import dataclass

from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.grading.scores import Status
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.money import half_up_float
from msp_desk.core.records.scorecard import Letter


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientPoint:
    """One client's place.

    Amounts are whole minor units, rounded half up from their exact value.

    Attributes:
        client_id: Whose.
        name: The client's name.
        status: Whether it has a grade.
        letter: The grade after caps; None without one.
        is_capped: Whether a cap changed the letter.
        hours: Hours in the window, unrounded.
        revenue: Net revenue in the window.
        contribution: Revenue less direct cost.
        profit: Contribution less the owner's own hours.
        effective_hourly_rate: Contribution for an hour, minor units, unrounded; None without hours.
        fee_now: Revenue for a month.
        fee_needed: The revenue for a month that would bring the target hourly rate.
        earns_less_than_target: Whether the point lies below the target ray, which is exactly when the fee needed is
            above the fee now.
        exact_revenue: Revenue, unrounded.
        exact_contribution: Contribution, unrounded.
    """

    client_id: ClientId
    name: str
    status: Status
    letter: Letter | None
    is_capped: bool
    hours: float
    revenue: int
    contribution: int
    profit: int
    effective_hourly_rate: float | None
    fee_now: int
    fee_needed: int
    earns_less_than_target: bool
    exact_revenue: float
    exact_contribution: float

    @property
    def short(self) -> int:
        """How much a month the fee falls short of the one needed, minor units; 0 when it does not."""
        return max(0, self.fee_needed - self.fee_now) if self.earns_less_than_target else 0


def point_of(grade: ClientGrade, target_hourly_rate: int) -> ClientPoint:
    """A client's place.

    Args:
        grade: Its grade, with its figures.
        target_hourly_rate: Minor units an hour.
    """
    figures = grade.figures
    months = figures.months
    needed = target_hourly_rate * figures.hours + (figures.exact_revenue - figures.exact_contribution)
    rate = figures.effective_hourly_rate
    return ClientPoint(
        client_id=grade.client_id,
        name=grade.name,
        status=grade.status,
        letter=grade.letter,
        is_capped=grade.is_capped,
        hours=figures.hours,
        revenue=figures.revenue,
        contribution=figures.contribution,
        profit=figures.profit,
        effective_hourly_rate=rate,
        fee_now=half_up_float(figures.exact_revenue / months),
        fee_needed=half_up_float(needed / months),
        earns_less_than_target=figures.exact_contribution < 0 if rate is None else rate < target_hourly_rate,
        exact_revenue=figures.exact_revenue,
        exact_contribution=figures.exact_contribution,
    )
