"""The facts that grading reads, summed by the database: equal to :func:`msp_desk.core.grading.gathering.gather`.

Tickets and work are summed per client inside its own window from covering indexes; invoices, incidents and
recommendations are read once and serve every day that is asked, so that a history of many month ends costs little
more than one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from sqlalchemy import Connection, text

from msp_desk.core.grading.facts import ClientFacts, DeskFacts, Effort, InvoiceFacts, Movement, own_window
from msp_desk.core.records.client import CLIENTS, ClientId
from msp_desk.core.records.incident import INCIDENTS, Incident
from msp_desk.core.records.invoice import InvoiceId, InvoiceKind
from msp_desk.core.records.period import Period, headline_window
from msp_desk.core.records.recommendation import RECOMMENDATIONS, Recommendation
from msp_desk.core.storage.store import fetch_all

_TICKETS = text("""
    SELECT t.client_id, count(*), total(t.category = 'support'), total(t.category = 'admin request'),
           total(t.escalated), total(t.reopened), count(t.minutes), total(t.minutes)
    FROM clients AS c JOIN tickets AS t ON t.client_id = c.id
    WHERE c.withdrawn = 0 AND t.withdrawn = 0
      AND t.opened_on BETWEEN max(:first, coalesce(c.client_since, :first)) AND :last
    GROUP BY t.client_id
""")
_WORK = text("""
    SELECT w.client_id, total(w.minutes)
    FROM clients AS c JOIN work AS w ON w.client_id = c.id
    WHERE c.withdrawn = 0 AND w.withdrawn = 0
      AND w.day BETWEEN max(:first, coalesce(c.client_since, :first)) AND :last
    GROUP BY w.client_id
""")
_LOGGED = text("""
    SELECT EXISTS (SELECT 1 FROM clients AS c JOIN tickets AS t ON t.client_id = c.id
                   WHERE c.withdrawn = 0 AND t.withdrawn = 0 AND t.opened_on BETWEEN :first AND :last)
        OR EXISTS (SELECT 1 FROM clients AS c JOIN work AS w ON w.client_id = c.id
                   WHERE c.withdrawn = 0 AND w.withdrawn = 0 AND w.day BETWEEN :first AND :last)
""")
_EARLIEST = text("""
    SELECT client_id, min(day) FROM (
        SELECT client_id, min(opened_on) AS day FROM tickets
         WHERE withdrawn = 0 AND opened_on <= :as_of GROUP BY client_id
        UNION ALL SELECT client_id, min(day) FROM work WHERE withdrawn = 0 AND day <= :as_of GROUP BY client_id
        UNION ALL SELECT client_id, min(day) FROM incidents WHERE withdrawn = 0 AND day <= :as_of GROUP BY client_id
        UNION ALL SELECT client_id, min(issued_on) FROM invoices
         WHERE withdrawn = 0 AND cancelled = 0 AND issued_on <= :as_of GROUP BY client_id
        UNION ALL SELECT client_id, min(day) FROM payments WHERE withdrawn = 0 AND day <= :as_of GROUP BY client_id
        UNION ALL SELECT client_id, min(proposed_on) FROM recommendations
         WHERE withdrawn = 0 AND proposed_on <= :as_of GROUP BY client_id
    ) GROUP BY client_id
""")
_INVOICES = text("""
    SELECT i.id, i.client_id, i.number, i.kind, i.for_invoice_id, i.issued_on, i.due_on, i.net, i.gross,
           i.period_start, i.period_end, i.disputed_on
    FROM invoices AS i JOIN clients AS c ON c.id = i.client_id
    WHERE i.withdrawn = 0 AND i.cancelled = 0 AND c.withdrawn = 0 ORDER BY i.id
""")
_ALLOCATIONS = text("""
    SELECT a.invoice_id, p.day, a.amount
    FROM allocations AS a JOIN payments AS p ON p.id = a.payment_id
    JOIN clients AS c ON c.id = p.client_id
    WHERE p.withdrawn = 0 AND c.withdrawn = 0
""")


class FactsReader:
    """Facts as of any number of days from one reading transaction."""

    def __init__(self, connection: Connection, *, effort_only: bool = False) -> None:
        """Read what every day shares.

        Args:
            connection: A transaction.
            effort_only: Whether invoices and recommendations are left out, for what asks about effort alone.
        """
        self._connection = connection
        self.clients = fetch_all(connection, CLIENTS, order_by=("name",))
        self._invoices = {} if effort_only else _invoices(connection)
        self._incidents = _by_client(fetch_all(connection, INCIDENTS, order_by=("day",)))
        advice = [] if effort_only else fetch_all(connection, RECOMMENDATIONS, order_by=("proposed_on",))
        self._recommendations = _by_client_advice(advice)

    def facts(self, as_of: date, window: Period | None = None) -> DeskFacts:
        """The facts of every active client as of a day.

        Args:
            as_of: Only what had happened by then counts.
            window: Another window than the headline window; its part after the day is cut off.

        Raises:
            ValueError: If the window begins after the day.
        """
        headline = headline_window(as_of)
        asked = headline if window is None else Period(window.first, min(window.last, as_of))
        efforts = self._efforts(asked)
        unknown = any(client.client_since is None for client in self.clients)
        earliest = self._earliest(as_of) if unknown else {}
        found = []
        for client in self.clients:
            since = client.client_since or earliest.get(client.id)
            if since is None or since > as_of or (client.ended_on is not None and client.ended_on < as_of):
                continue
            own_part = own_window(asked, since)
            if own_part is None:
                continue
            incidents = tuple(incident for incident in self._incidents.get(client.id, ()) if incident.day in own_part)
            found.append(
                ClientFacts(
                    client=client,
                    since=since,
                    since_known=client.client_since is not None,
                    window=own_part,
                    effort=_with_incidents(efforts.get(client.id, _NO_EFFORT), incidents),
                    incidents=incidents,
                    invoices=tuple(self._invoices.get(client.id, ())),
                    recommendations=tuple(self._recommendations.get(client.id, ())),
                )
            )
        parameters = {"first": headline.first.isoformat(), "last": headline.last.isoformat()}
        logged = bool(self._connection.execute(_LOGGED, parameters).scalar_one())
        return DeskFacts(as_of=as_of, window=asked, effort_logged=logged, clients=tuple(found))

    def _efforts(self, window: Period) -> dict[int, tuple[int, ...]]:
        """Eight sums per client: the ticket columns of the query, then minutes of work."""
        parameters = {"first": window.first.isoformat(), "last": window.last.isoformat()}
        sums: dict[int, tuple[int, ...]] = {}
        for client_id, *counts in self._connection.execute(_TICKETS, parameters):
            sums[client_id] = (*(int(number) for number in counts), 0)
        for client_id, minutes in self._connection.execute(_WORK, parameters):
            sums[client_id] = (*sums.get(client_id, _NO_EFFORT)[:-1], int(minutes))
        return sums

    def _earliest(self, as_of: date) -> dict[int, date]:
        rows = self._connection.execute(_EARLIEST, {"as_of": as_of.isoformat()})
        return {client_id: date.fromisoformat(day) for client_id, day in rows}


_NO_EFFORT = (0,) * 8


def _with_incidents(sums: tuple[int, ...], incidents: Sequence[Incident]) -> Effort:
    tickets, support, admin_requests, escalated, reopened, known_tickets, known_minutes, work_minutes = sums
    return Effort(
        tickets=tickets,
        support=support,
        admin_requests=admin_requests,
        escalated=escalated,
        reopened=reopened,
        known_tickets=known_tickets,
        known_minutes=known_minutes,
        work_minutes=work_minutes,
        incident_minutes=sum(incident.minutes or 0 for incident in incidents),
    )


def _by_client(incidents: Sequence[Incident]) -> Mapping[ClientId, list[Incident]]:
    found: defaultdict[ClientId, list[Incident]] = defaultdict(list)
    for incident in incidents:
        found[incident.client_id].append(incident)
    return found


def _by_client_advice(recommendations: Sequence[Recommendation]) -> Mapping[ClientId, list[Recommendation]]:
    found: defaultdict[ClientId, list[Recommendation]] = defaultdict(list)
    for recommendation in recommendations:
        found[recommendation.client_id].append(recommendation)
    return found


def _invoices(connection: Connection) -> Mapping[int, list[InvoiceFacts]]:
    """Every invoice and credit note that counts, by client, with what lowered it."""
    rows = [tuple(row) for row in connection.execute(_INVOICES)]
    movements: defaultdict[int, list[Movement]] = defaultdict(list)
    for invoice_id, day, amount in connection.execute(_ALLOCATIONS):
        movements[invoice_id].append(Movement(date.fromisoformat(day), amount))
    periods: dict[int, Period | None] = {}
    for row in rows:
        if row[3] == InvoiceKind.CREDIT_NOTE.value and row[4] is not None:
            movements[row[4]].append(Movement(date.fromisoformat(row[5]), row[8]))
        periods[row[0]] = None if row[9] is None else Period(date.fromisoformat(row[9]), date.fromisoformat(row[10]))
    found: defaultdict[int, list[InvoiceFacts]] = defaultdict(list)
    kinds = {kind.value: kind for kind in InvoiceKind}
    for number, client_id, name, kind, corrected, issued, due, net, gross, _first, _last, disputed in rows:
        period = periods[number]
        if period is None and kind == InvoiceKind.CREDIT_NOTE.value:
            period = periods.get(corrected)
        found[client_id].append(
            InvoiceFacts(
                id=InvoiceId(number),
                number=name,
                kind=kinds[kind],
                for_invoice_id=corrected,
                issued_on=date.fromisoformat(issued),
                due_on=date.fromisoformat(due),
                net=net,
                gross=gross,
                period=period,
                disputed_on=None if disputed is None else date.fromisoformat(disputed),
                movements=tuple(sorted(movements.get(number, ()))),
            )
        )
    return found
