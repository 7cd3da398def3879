"""What may become of an arrival, and how far it is cleared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.payment import Allocation


class ArrivalState(StrEnum):
    """How far an arrival is cleared."""

    KNOWN = "known"
    SURE = "sure"
    AGREED = "agreed"
    PROPOSED = "proposed"
    OPEN = "open"


class Sieve(StrEnum):
    """Which arrivals are shown."""

    ALL = "all"
    UNDECIDED = "undecided"
    SURE = "sure"
    KNOWN = "known"


SIEVES: Mapping[ArrivalState, Sieve] = {
    ArrivalState.KNOWN: Sieve.KNOWN,
    ArrivalState.SURE: Sieve.SURE,
    ArrivalState.AGREED: Sieve.SURE,
    ArrivalState.PROPOSED: Sieve.UNDECIDED,
    ArrivalState.OPEN: Sieve.UNDECIDED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is to become of an arrival.

    Attributes:
        client_id: Whose payment it is; None while nobody is chosen.
        allocations: What it settles; the rest stays on account.
        ticked: Whether it is to be stored.
        own: Whether the owner chose client or amounts.
    """

    client_id: ClientId | None
    allocations: tuple[Allocation, ...]
    ticked: bool
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sums:
    """Money of a file, minor units.

    Attributes:
        arrived: All that arrived.
        matched: What is on the desk already or ticked.
        count: How many payments would be stored.
    """

    arrived: int
    matched: int
    count: int

    @property
    def left(self) -> int:
        """What nobody has agreed to yet."""
        return self.arrived - self.matched
