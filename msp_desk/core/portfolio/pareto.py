"""The smallest set of clients that reaches 80 % of something, and the curve it lies on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from msp_desk.core.portfolio.points import ClientPoint
from msp_desk.core.records.client import ClientId

VITAL_SHARE = 0.8
"""The share that the smallest set has to reach."""
_NOISE = 1e-9
"""Four of five equal clients hold 80 %, whatever a sum of binary fractions says: so close a share counts as reached."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParetoCurve:
    """Clients by what they have of something, most first, with the share they hold together.

    Attributes:
        clients: Every client's id, most first, equal ones by name; it tells clients of one name apart.
        names: Their names, in the same order.
        cumulative: The share of the total that the first, the first two … hold, in the same order; it passes 1 where
            later clients are negative. Empty when the total is not positive, for then there are no shares.
        first_80: The smallest set from the front that reaches 80 %; empty when the total is not positive.
    """

    clients: tuple[ClientId, ...]
    names: tuple[str, ...]
    cumulative: tuple[float, ...]
    first_80: tuple[str, ...]

    @property
    def first_80_clients(self) -> tuple[ClientId, ...]:
        """The smallest set from the front that reaches 80 %, as ids."""
        return self.clients[: len(self.first_80)]

    @property
    def share_of_first_80(self) -> float:
        """What the smallest set holds together; 0 when it is empty."""
        return self.cumulative[len(self.first_80) - 1] if self.first_80 else 0.0


def pareto_curve(points: Iterable[ClientPoint], measure: Callable[[ClientPoint], float]) -> ParetoCurve:
    """Clients sorted by a measure of theirs. Every client counts in the total, also one below zero."""
    ordered = sorted(points, key=lambda point: (-measure(point), point.name, point.client_id))
    clients = tuple(point.client_id for point in ordered)
    names = tuple(point.name for point in ordered)
    total = sum(measure(point) for point in ordered)
    if total <= 0:
        return ParetoCurve(clients=clients, names=names, cumulative=(), first_80=())
    cumulative = []
    running = 0.0
    for point in ordered:
        running += measure(point)
        cumulative.append(running / total)
    needed = next(count for count, share in enumerate(cumulative, start=1) if share >= VITAL_SHARE - _NOISE)
    return ParetoCurve(clients=clients, names=names, cumulative=tuple(cumulative), first_80=names[:needed])
