"""Where each client stood before: its places through the months, for the trails of the scatter."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from msp_desk.core.portfolio.points import ClientPoint
from msp_desk.core.portfolio.portfolio import Portfolio
from msp_desk.core.records.client import ClientId


def trails(months: Iterable[Portfolio]) -> Mapping[ClientId, tuple[ClientPoint, ...]]:
    """Each client's places, in the order of the months; a month in which it was not active is left out.

    Args:
        months: The same desk as of several days, oldest first.
    """
    found: defaultdict[ClientId, list[ClientPoint]] = defaultdict(list)
    for month in months:
        for point in month.points:
            found[point.client_id].append(point)
    return {client: tuple(points) for client, points in found.items()}
