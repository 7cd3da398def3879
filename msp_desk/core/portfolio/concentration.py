"""How much of the revenue hangs on few clients."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Concentration:
    """Shares of the largest clients, 0 to 1, over clients with positive revenue.

    Attributes:
        top_1: Share of the largest; None, as all of these, when no client has revenue.
        top_3: Share of the largest three (or of all, when they are fewer).
        top_5: Share of the largest five.
        effective_clients: As many equal clients would be as concentrated: 1 / sum of squared shares.
    """

    top_1: float | None
    top_3: float | None
    top_5: float | None
    effective_clients: float | None


def concentration(revenues: Iterable[float]) -> Concentration:
    """The concentration of revenues; those that are not positive are left out, of the total as well."""
    positive = sorted((revenue for revenue in revenues if revenue > 0), reverse=True)
    total = sum(positive)
    if not positive:
        return Concentration(top_1=None, top_3=None, top_5=None, effective_clients=None)
    return Concentration(
        top_1=positive[0] / total,
        top_3=sum(positive[:3]) / total,
        top_5=sum(positive[:5]) / total,
        effective_clients=1 / sum((revenue / total) ** 2 for revenue in positive),
    )
