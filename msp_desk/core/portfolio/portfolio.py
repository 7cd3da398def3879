"""The whole portfolio at a day: points, rays, Pareto curves and concentration."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from msp_desk.core.grading.grades import Grades
from msp_desk.core.portfolio.concentration import Concentration, concentration
from msp_desk.core.portfolio.pareto import ParetoCurve, pareto_curve
from msp_desk.core.portfolio.points import ClientPoint, point_of
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.period import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Rays:
    """The slopes of the rays from the origin, minor units an hour.

    Attributes:
        target: The target hourly rate.
        average: The firm's contribution for an hour over all clients; None without hours.
        average_revenue: The firm's revenue for an hour, for the scatter that shows revenue; None without hours.
    """

    target: int
    average: float | None
    average_revenue: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Portfolio:
    """Effort against what it brings, client by client.

    Attributes:
        as_of: The day.
        window: The asked window.
        points: Every active client, sorted by name.
        rays: The rays of the scatter.
        revenue: The curve of revenue.
        effort: The curve of hours.
        effort_only: In the first 80 % of effort but not in the first 80 % of revenue, most hours first.
        effort_only_clients: Their ids, in the same order.
        concentration: Of revenue.
        hours: Hours of all clients together.
        below_target: Clients that earn less than the target rate, most hours first.
        below_target_hours_share: The share of all hours they take, 0 to 1; 0 without hours.
    """

    as_of: date
    window: Period
    points: tuple[ClientPoint, ...]
    rays: Rays
    revenue: ParetoCurve
    effort: ParetoCurve
    effort_only: tuple[str, ...]
    effort_only_clients: tuple[ClientId, ...]
    concentration: Concentration
    hours: float
    below_target: tuple[str, ...]
    below_target_hours_share: float

    @property
    def has_shares(self) -> bool:
        """Whether there is revenue and time to share, so that the two curves can be compared."""
        return bool(self.revenue.first_80 and self.effort.first_80)


def portfolio(grades: Grades) -> Portfolio:
    """The portfolio of the graded day and window; clients that have no grade have their place as well."""
    target = grades.settings.target_hourly_rate
    points = tuple(point_of(grade, target) for grade in grades.clients)
    hours = sum(point.hours for point in points)
    revenue = pareto_curve(points, lambda point: point.exact_revenue)
    effort = pareto_curve(points, lambda point: point.hours)
    below = sorted(
        (point for point in points if point.earns_less_than_target), key=lambda point: (-point.hours, point.name)
    )
    in_revenue = frozenset(revenue.first_80_clients)
    names = {point.client_id: point.name for point in points}
    effort_only = tuple(client for client in effort.first_80_clients if client not in in_revenue)
    return Portfolio(
        as_of=grades.as_of,
        window=grades.window,
        points=points,
        rays=Rays(
            target=target,
            average=sum(point.exact_contribution for point in points) / hours if hours else None,
            average_revenue=sum(point.exact_revenue for point in points) / hours if hours else None,
        ),
        revenue=revenue,
        effort=effort,
        effort_only=tuple(names[client] for client in effort_only),
        effort_only_clients=effort_only,
        concentration=concentration(point.exact_revenue for point in points),
        hours=hours,
        below_target=tuple(point.name for point in below),
        below_target_hours_share=sum(point.hours for point in below) / hours if hours else 0.0,
    )
