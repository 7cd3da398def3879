"""Drift and alarms of 300 clients over 120 months, against three full SQL passes over the monthly facts.

Both sides are counted in CPU time of this thread and repeated by turns, so that a machine that is shared says the same.
"""

from __future__ import annotations

import random
import sqlite3
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from statistics import median

from msp_desk.core.grading.alarms import ScoredMonth, alarms_of
from msp_desk.core.records.period import add_months, month_of
from msp_desk.core.records.scorecard import MeasureKey

CLIENTS, MONTHS, PASSES, ROUNDS = 300, 120, 3, 7
_FACTS = """
    SELECT client_id, strftime('%Y-%m', day) AS month, count(*), total(minutes), total(escalated), total(reopened)
    FROM tickets GROUP BY client_id, month
"""
_MONEY = """
    SELECT client_id, strftime('%Y-%m', day) AS month, total(net), count(*) FROM invoices GROUP BY client_id, month
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class DriftCost:
    """What was measured.

    Attributes:
        drift: Seconds for the alarms of every client over every month.
        passes: Seconds for three passes over the facts.
    """

    drift: float
    passes: float

    @property
    def ratio(self) -> float:
        """Below 1 the goal is met."""
        return self.drift / self.passes


def measured() -> DriftCost:
    """Measure both sides by turns; the median of each counts."""
    months, database = _months(), _facts()
    drift, passes = [], []
    for _ in range(ROUNDS):
        drift.append(_seconds(lambda: [alarms_of(own) for own in months]))
        passes.append(_seconds(lambda: _run_passes(database)))
    database.close()
    return DriftCost(drift=median(drift), passes=median(passes))


def _seconds(work: Callable[[], object]) -> float:
    begun = time.thread_time()
    work()
    return time.thread_time() - begun


def _run_passes(database: sqlite3.Connection) -> None:
    for _ in range(PASSES):
        for query in (_FACTS, _MONEY):
            database.execute(query).fetchall()


def _months() -> list[list[ScoredMonth | None]]:
    chance = random.Random(1)
    first = date(2016, 12, 1)
    found: list[list[ScoredMonth | None]] = []
    for _client in range(CLIENTS):
        score, slope = chance.uniform(40, 90), chance.uniform(-0.8, 0.6)
        own: list[ScoredMonth | None] = []
        for place in range(MONTHS):
            score = min(100.0, max(0.0, score + slope + chance.gauss(0, 4)))
            month = month_of(add_months(first, place))
            own.append(ScoredMonth(month=month, score=score, contributions=dict.fromkeys(MeasureKey, score / 8)))
        found.append(own)
    return found


def _facts() -> sqlite3.Connection:
    """Monthly facts of a desk of that size: ten tickets and one invoice a client and month."""
    chance = random.Random(2)
    database = sqlite3.connect(":memory:")
    database.execute(
        "CREATE TABLE tickets (client_id INTEGER, day TEXT, minutes INTEGER, escalated INTEGER, reopened INTEGER)"
    )
    database.execute("CREATE TABLE invoices (client_id INTEGER, day TEXT, net INTEGER)")
    first = date(2016, 12, 1)
    days = [add_months(first, place).isoformat() for place in range(MONTHS)]
    tickets = [
        (client, day, chance.randrange(90), int(chance.random() < 0.05), int(chance.random() < 0.1))
        for client in range(CLIENTS)
        for day in days
        for _ticket in range(10)
    ]
    database.executemany("INSERT INTO tickets VALUES (?, ?, ?, ?, ?)", tickets)
    invoices = [(client, day, 90_000) for client in range(CLIENTS) for day in days]
    database.executemany("INSERT INTO invoices VALUES (?, ?, ?)", invoices)
    return database


def main() -> int:
    """Print both sides and their ratio."""
    found = measured()
    sys.stdout.write(
        f"alarms of {CLIENTS} clients over {MONTHS} months: {found.drift * 1000:.0f} ms, "
        f"{PASSES} SQL passes over the monthly facts: {found.passes * 1000:.0f} ms, "
        f"ratio {found.ratio:.2f} (goal < 1)\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
