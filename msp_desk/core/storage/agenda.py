"""What the page today asks of the whole desk, read in a few queries."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from msp_desk.core.grading.figures import figures
from msp_desk.core.records.period import Quarter, month_of
from msp_desk.core.records.recommendation import RECOMMENDATIONS, Outcome, Recommendation
from msp_desk.core.storage.facts import FactsReader
from msp_desk.core.storage.store import fetch_all

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from msp_desk.core.records.firm import Settings

_LAST_LOGGED = """
    SELECT max(day) FROM (
        SELECT max(opened_on) AS day FROM tickets WHERE withdrawn = 0 AND opened_on <= :day
        UNION ALL SELECT max(day) FROM work WHERE withdrawn = 0 AND day <= :day
        UNION ALL SELECT max(day) FROM incidents WHERE withdrawn = 0 AND day <= :day
        UNION ALL SELECT max(day) FROM notes WHERE withdrawn = 0 AND day <= :day
    )
"""
_REVIEWED = """
    SELECT d.client_id FROM documents AS d
    WHERE d.withdrawn = 0 AND d.kind = 'review' AND d.client_id IS NOT NULL
      AND json_extract(d.facts, '$.quarter.year') = :year AND json_extract(d.facts, '$.quarter.number') = :number
    UNION
    SELECT c.id FROM documents AS d, json_each(d.facts, '$.clients') AS page
    JOIN clients AS c ON c.name = json_extract(page.value, '$.name')
    WHERE d.withdrawn = 0 AND d.kind = 'review' AND d.client_id IS NULL AND c.withdrawn = 0
      AND json_extract(d.facts, '$.quarter.year') = :year AND json_extract(d.facts, '$.quarter.number') = :number
"""


def last_logged(connection: Connection, day: date) -> date | None:
    """The latest day, up to a day, with a ticket, work, an incident or a note; None without any."""
    found = connection.exec_driver_sql(_LAST_LOGGED, {"day": day.isoformat()}).scalar_one()
    return None if found is None else date.fromisoformat(found)


def reviewed_clients(connection: Connection, quarter: Quarter) -> frozenset[int]:
    """The clients with a page in a kept review of a quarter."""
    rows = connection.exec_driver_sql(_REVIEWED, {"year": quarter.year, "number": quarter.number})
    return frozenset(int(client_id) for (client_id,) in rows)


def open_recommendations(connection: Connection) -> Mapping[int, tuple[Recommendation, ...]]:
    """The recommendations of every client that nobody has answered."""
    found: defaultdict[int, list[Recommendation]] = defaultdict(list)
    for one in fetch_all(connection, RECOMMENDATIONS, where={"outcome": Outcome.OPEN}):
        found[one.client_id].append(one)
    return {client_id: tuple(ones) for client_id, ones in found.items()}


def minutes_this_month(connection: Connection, day: date, settings: Settings) -> float:
    """Minutes of every active client from the first of a day's month to the day, as grading counts them."""
    facts = FactsReader(connection, effort_only=True).facts(day, month_of(day))
    return sum(figures(client, day, settings).minutes for client in facts.clients)
