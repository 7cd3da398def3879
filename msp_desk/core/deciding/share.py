"""What one client brings and takes in a month, as every decision about it starts from."""

from __future__ import annotations

from dataclasses import dataclass

from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.records.client import ClientId


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A client's share of the firm, for a month of the window (decision definitions: window figure / months).

    Attributes:
        client_id: Whose.
        name: The client's name.
        revenue: Net, minor units, unrounded.
        direct_cost: What is bought for it, minor units, unrounded.
        hours: The owner's hours.
    """

    client_id: ClientId
    name: str
    revenue: float
    direct_cost: float
    hours: float

    @property
    def contribution(self) -> float:
        """Revenue less direct cost; the owner's own hours cost no cash."""
        return self.revenue - self.direct_cost


def share_of(grade: ClientGrade) -> Share:
    """A client's share of the firm, from the figures of its grade: window figure by months of its own window."""
    figures = grade.figures
    return Share(
        client_id=grade.client_id,
        name=grade.name,
        revenue=figures.exact_revenue / figures.months,
        direct_cost=(figures.exact_revenue - figures.exact_contribution) / figures.months,
        hours=figures.hours / figures.months,
    )
