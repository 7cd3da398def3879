"""What the page today asks of the whole desk, read in a few queries."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
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

_OVERDUE = """
    SELECT * FROM (
        SELECT i.client_id, i.id, i.number, i.due_on, coalesce(i.disputed_on <= :day, 0),
               i.gross
               - coalesce((SELECT sum(n.gross) FROM invoices AS n
                           WHERE n.for_invoice_id = i.id AND n.kind = 'credit note'
                             AND n.withdrawn = 0 AND n.cancelled = 0 AND n.issued_on <= :day), 0)
               - coalesce((SELECT sum(a.amount) FROM allocations AS a JOIN payments AS p ON p.id = a.payment_id
                           WHERE a.invoice_id = i.id AND p.withdrawn = 0 AND p.day <= :day), 0) AS rest
        FROM invoices AS i JOIN clients AS c ON c.id = i.client_id
        WHERE c.withdrawn = 0 AND i.withdrawn = 0 AND i.cancelled = 0 AND i.kind = 'invoice'
          AND i.issued_on <= :day AND i.due_on < :day
    )
    WHERE rest > :small
"""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class OverdueInvoice:
    """An invoice whose due day has passed and that is not settled.

    Attributes:
        id: Its number on the desk.
        number: The number on the paper.
        due_on: The day it was due.
        open_amount: Minor units.
        disputed: Whether the client disputes it.
    """

    id: int
    number: str
    due_on: date
    open_amount: int
    disputed: bool


def overdue_invoices(
    connection: Connection, day: date, *, small_difference: int
) -> Mapping[int, tuple[OverdueInvoice, ...]]:
    """The overdue invoices of every client, the oldest first.

    Args:
        connection: A transaction.
        day: As of which; what is issued, paid or disputed later does not count yet.
        small_difference: An open rest up to this counts as settled, minor units.
    """
    rows = connection.exec_driver_sql(_OVERDUE, {"day": day.isoformat(), "small": small_difference})
    found: defaultdict[int, list[OverdueInvoice]] = defaultdict(list)
    for client_id, number, name, due_on, disputed, rest in rows:
        found[int(client_id)].append(
            OverdueInvoice(
                id=int(number),
                number=str(name),
                due_on=date.fromisoformat(due_on),
                open_amount=int(rest),
                disputed=bool(disputed),
            )
        )
    return {client: tuple(sorted(ones, key=lambda one: (one.due_on, one.id))) for client, ones in found.items()}


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
