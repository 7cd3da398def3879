"""The facts that grading reads, summed by the database: equal to :func:`msp_desk.core.grading.gathering.gather`.

Tickets and work are summed per client inside its own window (:mod:`msp_desk.core.storage.efforts`); invoices, incidents
and recommendations are read once and serve every day that is asked, so that a history of many month ends costs little
more than one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import TypeVar

from sqlalchemy import Connection, text

from msp_desk.core.grading.facts import ClientFacts, DeskFacts, Effort, InvoiceFacts, Movement, Papers, own_window
from msp_desk.core.records.client import CLIENTS, ClientId
from msp_desk.core.records.incident import INCIDENTS, Incident
from msp_desk.core.records.invoice import InvoiceId, InvoiceKind
from msp_desk.core.records.period import Period, headline_window
from msp_desk.core.records.recommendation import RECOMMENDATIONS, Recommendation
from msp_desk.core.storage.efforts import NO_EFFORT, Efforts, Sums, rows_of
from msp_desk.core.storage.store import fetch_all

OfClient = TypeVar("OfClient", Incident, Recommendation)

_LOGGED = text("""
    SELECT EXISTS (SELECT 1 FROM clients AS c JOIN tickets AS t ON t.client_id = c.id
                   WHERE c.withdrawn = 0 AND t.withdrawn = 0 AND t.opened_on BETWEEN :first AND :last)
        OR EXISTS (SELECT 1 FROM clients AS c JOIN work AS w ON w.client_id = c.id
                   WHERE c.withdrawn = 0 AND w.withdrawn = 0 AND w.day BETWEEN :first AND :last)
""")
_EARLIEST = text("""
    SELECT client_id, min(day) FROM (
        SELECT client_id, min(opened_on) AS day FROM tickets WHERE withdrawn = 0 GROUP BY client_id
        UNION ALL SELECT client_id, min(day) FROM work WHERE withdrawn = 0 GROUP BY client_id
        UNION ALL SELECT client_id, min(day) FROM incidents WHERE withdrawn = 0 GROUP BY client_id
        UNION ALL SELECT client_id, min(issued_on) FROM invoices
         WHERE withdrawn = 0 AND cancelled = 0 GROUP BY client_id
        UNION ALL SELECT client_id, min(day) FROM payments WHERE withdrawn = 0 GROUP BY client_id
        UNION ALL SELECT client_id, min(proposed_on) FROM recommendations WHERE withdrawn = 0 GROUP BY client_id
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

    def __init__(
        self, connection: Connection, *, effort_only: bool = False, between: Callable[[], object] | None = None
    ) -> None:
        """Read what every day shares.

        Args:
            connection: A transaction.
            effort_only: Whether invoices and recommendations are left out, for what asks about effort alone.
            between: Called now and then while reading; what it raises ends the work.
        """
        self._connection = connection
        self._efforts = Efforts(connection)
        self._logged: dict[Period, bool] = {}
        self.clients = fetch_all(connection, CLIENTS, order_by=("name",))
        self._invoices = {} if effort_only else _papers(connection, between)
        self._incidents = _by_client(fetch_all(connection, INCIDENTS, order_by=("day",)))
        advice = [] if effort_only else fetch_all(connection, RECOMMENDATIONS, order_by=("proposed_on",))
        self._recommendations = _by_client(advice)

    def keep_months(self, windows: Iterable[Period], between: Callable[[], object] | None = None) -> None:
        """Sum the effort of whole months once, because many windows will be asked.

        Args:
            windows: Which.
            between: Called now and then meanwhile; what it raises ends the work.
        """
        asked = list(windows)
        if len(asked) > 1:
            span = Period(min(window.first for window in asked), max(window.last for window in asked))
            self._efforts.keep(span, between)

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
        efforts = self._efforts.of(asked)
        found = []
        for client in self.clients:
            since = client.client_since or self._earliest.get(client.id)
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
                    effort=_with_incidents(efforts.get(client.id, NO_EFFORT), incidents),
                    incidents=incidents,
                    invoices=self._invoices.get(client.id, _NO_PAPERS),
                    recommendations=self._recommendations.get(client.id, ()),
                )
            )
        return DeskFacts(as_of=as_of, window=asked, effort_logged=self._is_logged(headline), clients=tuple(found))

    def _is_logged(self, headline: Period) -> bool:
        found = self._logged.get(headline)
        if found is None:
            parameters = {"first": headline.first.isoformat(), "last": headline.last.isoformat()}
            found = self._logged[headline] = bool(self._connection.execute(_LOGGED, parameters).scalar_one())
        return found

    @cached_property
    def _earliest(self) -> Mapping[int, date]:
        """The day of each client's earliest record; by a day before it, the client has not begun."""
        rows = self._connection.execute(_EARLIEST).all()
        return {client_id: date.fromisoformat(day) for client_id, day in rows}


_NO_PAPERS = Papers()


def _with_incidents(sums: Sums, incidents: Sequence[Incident]) -> Effort:
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


def _by_client(records: Iterable[OfClient]) -> Mapping[ClientId, tuple[OfClient, ...]]:
    found: defaultdict[ClientId, list[OfClient]] = defaultdict(list)
    for record in records:
        found[record.client_id].append(record)
    return {client_id: tuple(own) for client_id, own in found.items()}


def _papers(connection: Connection, between: Callable[[], object] | None) -> Mapping[int, Papers]:
    """Every invoice and credit note that counts, by client, with what lowered it."""
    rows = list(rows_of(connection, _INVOICES, {}, between))
    movements: defaultdict[int, list[Movement]] = defaultdict(list)
    for invoice_id, day, amount in rows_of(connection, _ALLOCATIONS, {}, between):
        movements[invoice_id].append(Movement(date.fromisoformat(day), amount))
    periods: dict[int, Period | None] = {}
    credit_note = InvoiceKind.CREDIT_NOTE.value
    for row in rows:
        if row[3] == credit_note and row[4] is not None:
            movements[row[4]].append(Movement(date.fromisoformat(row[5]), row[8]))
        periods[row[0]] = None if row[9] is None else Period(date.fromisoformat(row[9]), date.fromisoformat(row[10]))
    found: defaultdict[int, list[InvoiceFacts]] = defaultdict(list)
    kinds = {kind.value: kind for kind in InvoiceKind}
    for place, row in enumerate(rows):
        if between is not None and place % 500 == 0:
            between()
        number, client_id, name, kind, corrected, issued, due, net, gross, _first, _last, disputed = row
        period = periods[number]
        if period is None and kind == credit_note:
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
                movements=tuple(sorted(movements[number])) if number in movements else (),
            )
        )
    return {client_id: Papers(own) for client_id, own in found.items()}
