"""Drift and alarms of 300 clients over 120 months, against three full SQL passes over the monthly facts.

Both sides are counted in CPU time of this thread and repeated by turns, so that a machine that is shared says the same.
"""

from __future__ import annotations

import random
import sqlite3
import sys
import time
from collections.abc import Callable
from datetime import date
from statistics import median

from benchmarks.pairs import Paired
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


def measured() -> Paired:
    """Measure both sides by turns, pair by pair."""
    months, database = _months(), _facts()
    pairs = [
        (_seconds(lambda: [alarms_of(own) for own in months]), _seconds(lambda: _run_passes(database)))
        for _ in range(ROUNDS)
    ]
    database.close()
    ratios = [ours / floor for ours, floor in pairs]
    return Paired(
        name=f"alarms of {CLIENTS} clients over {MONTHS} months",
        against=f"{PASSES} SQL passes over the monthly facts",
        goal=1.0,
        ratio=median(ratios),
        lowest=min(ratios),
        highest=max(ratios),
        seconds=median(ours for ours, _floor in pairs),
        floor_seconds=median(floor for _ours, floor in pairs),
    )


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
    sys.stdout.write(measured().line())
    return 0


if __name__ == "__main__":
    sys.exit(main())
