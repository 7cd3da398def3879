"""How long the window does not answer while the rest loads, and after an incident was logged."""

from __future__ import annotations

import json
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.pairs import output_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Stall:
    """Medians of several runs, in milliseconds; absolute times are reported, never asserted.

    Attributes:
        page: The page that was open first.
        loading: The worst stall between the first paint and the last of what the page shows.
        logging: The worst stall after an incident was logged.
        seen: From logging it until what it changes stands on the page.
        goal: What the design wants at most of the first.
    """

    page: str
    loading: float
    logging: float
    seen: float
    goal: float = 50.0


def stalls(page: str, command: Sequence[str], *, runs: int = 5) -> Stall:
    """Run the watched window after one warm-up."""
    output_of(command)
    found = [json.loads(output_of(command)) for _ in range(runs)]
    loading, logging, seen = (
        statistics.median(float(one[name]) for one in found) for name in ("loading", "logging", "seen")
    )
    return Stall(page=page, loading=loading, logging=logging, seen=seen)
