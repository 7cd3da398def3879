"""The portfolio as one JSON object, for scripts (the shape of the command line's ``portfolio --json``)."""

from __future__ import annotations

from msp_desk.core.grading.report import plain_number, plain_rate
from msp_desk.core.portfolio.points import ClientPoint
from msp_desk.core.portfolio.portfolio import Portfolio


def portfolio_json(found: Portfolio) -> dict[str, object]:
    """Points sorted by name, the Pareto sets most first, shares from 0 to 1; money in whole minor units."""
    return {
        "as_of": found.as_of.isoformat(),
        "clients": [_point_json(point) for point in found.points],
        "pareto": {
            "revenue_80": list(found.revenue.first_80),
            "effort_80": list(found.effort.first_80),
            "effort_only": list(found.effort_only),
        },
        "concentration": {
            "top_1": plain_number(found.concentration.top_1),
            "top_3": plain_number(found.concentration.top_3),
            "top_5": plain_number(found.concentration.top_5),
            "effective_clients": plain_number(found.concentration.effective_clients),
        },
    }


def _point_json(point: ClientPoint) -> dict[str, object]:
    return {
        "client": point.name,
        "hours": plain_number(point.hours),
        "revenue": point.revenue,
        "contribution": point.contribution,
        "profit": point.profit,
        "effective_hourly_rate": plain_rate(point.effective_hourly_rate),
        "grade": point.letter.value if point.letter else None,
    }
