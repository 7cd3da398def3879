"""The plain way from records to facts: each rule once, in the words of the grading definitions.

The storage room finds the same facts faster by sums in the desk file; a test holds the two against each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from msp_desk.core.grading.facts import ClientFacts, DeskFacts, Effort, InvoiceFacts, Movement, Papers, own_window
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.incident import Incident
from msp_desk.core.records.invoice import Invoice, InvoiceId, InvoiceKind
from msp_desk.core.records.payment import Payment
from msp_desk.core.records.period import Period, headline_window
from msp_desk.core.records.recommendation import Recommendation
from msp_desk.core.records.ticket import Ticket, TicketCategory
from msp_desk.core.records.work import Work

OfClient = TypeVar("OfClient", Ticket, Work, Incident, Invoice, Payment, Recommendation)


@dataclass(frozen=True, slots=True, kw_only=True)
class GradedRecords:
    """The records that grading reads, without any that was withdrawn, in any order."""

    clients: Sequence[Client] = ()
    tickets: Sequence[Ticket] = ()
    work: Sequence[Work] = ()
    incidents: Sequence[Incident] = ()
    invoices: Sequence[Invoice] = ()
    payments: Sequence[Payment] = ()
    recommendations: Sequence[Recommendation] = ()


def gather(records: GradedRecords, as_of: date, window: Period | None = None) -> DeskFacts:
    """The facts of a desk as of a day.

    Args:
        records: Everything that was not withdrawn; cancelled invoices and what lies after the day are taken away here.
        as_of: The day.
        window: Another window than the headline window; its part after the day is cut off.

    Raises:
        ValueError: If the window begins after the day.
    """
    headline = headline_window(as_of)
    asked = headline if window is None else Period(window.first, min(window.last, as_of))
    happened = _by(records, as_of)
    movements = _movements(happened)
    periods = {invoice.id: invoice.period for invoice in records.invoices if not invoice.cancelled}
    effort_days = [ticket.opened_on for ticket in happened.tickets] + [work.day for work in happened.work]
    tickets, work = _by_client(happened.tickets), _by_client(happened.work)
    incidents, invoices = _by_client(happened.incidents), _by_client(happened.invoices)
    payments, recommendations = _by_client(happened.payments), _by_client(happened.recommendations)
    found = []
    for client in happened.clients:
        own = GradedRecords(
            tickets=tickets[client.id],
            work=work[client.id],
            incidents=incidents[client.id],
            invoices=invoices[client.id],
            payments=payments[client.id],
            recommendations=recommendations[client.id],
        )
        since = client.client_since or _earliest(own)
        if since is None or since > as_of or (client.ended_on is not None and client.ended_on < as_of):
            continue
        own_part = own_window(asked, since)
        if own_part is None:
            continue
        found.append(
            ClientFacts(
                client=client,
                since=since,
                since_known=client.client_since is not None,
                window=own_part,
                effort=_effort(own, own_part),
                incidents=tuple(incident for incident in own.incidents if incident.day in own_part),
                invoices=Papers(_invoice_facts(invoice, periods, movements) for invoice in own.invoices),
                recommendations=tuple(own.recommendations),
            )
        )
    return DeskFacts(
        as_of=as_of,
        window=asked,
        effort_logged=any(day in headline for day in effort_days),
        clients=tuple(found),
    )


def _by(records: GradedRecords, as_of: date) -> GradedRecords:
    """What had happened by a day; cancelled invoices never happened."""
    return GradedRecords(
        clients=records.clients,
        tickets=[ticket for ticket in records.tickets if ticket.opened_on <= as_of],
        work=[work for work in records.work if work.day <= as_of],
        incidents=[incident for incident in records.incidents if incident.day <= as_of],
        invoices=[invoice for invoice in records.invoices if invoice.issued_on <= as_of and not invoice.cancelled],
        payments=[payment for payment in records.payments if payment.day <= as_of],
        recommendations=[advice for advice in records.recommendations if advice.proposed_on <= as_of],
    )


def _by_client(records: Iterable[OfClient]) -> defaultdict[ClientId, list[OfClient]]:
    found: defaultdict[ClientId, list[OfClient]] = defaultdict(list)
    for record in records:
        found[record.client_id].append(record)
    return found


def _earliest(own: GradedRecords) -> date | None:
    days = [ticket.opened_on for ticket in own.tickets]
    days += [work.day for work in own.work]
    days += [incident.day for incident in own.incidents]
    days += [invoice.issued_on for invoice in own.invoices]
    days += [payment.day for payment in own.payments]
    days += [advice.proposed_on for advice in own.recommendations]
    return min(days, default=None)


def _effort(own: GradedRecords, window: Period) -> Effort:
    tickets = [ticket for ticket in own.tickets if ticket.opened_on in window]
    known = [ticket.minutes for ticket in tickets if ticket.minutes is not None]
    return Effort(
        tickets=len(tickets),
        support=sum(ticket.category is TicketCategory.SUPPORT for ticket in tickets),
        admin_requests=sum(ticket.category is TicketCategory.ADMIN_REQUEST for ticket in tickets),
        escalated=sum(ticket.escalated for ticket in tickets),
        reopened=sum(ticket.reopened for ticket in tickets),
        known_tickets=len(known),
        known_minutes=sum(known),
        work_minutes=sum(work.minutes for work in own.work if work.day in window),
        incident_minutes=sum(incident.minutes or 0 for incident in own.incidents if incident.day in window),
    )


def _movements(happened: GradedRecords) -> dict[InvoiceId, list[Movement]]:
    """What lowered each invoice, by day; whose payment or credit note it was does not matter."""
    found: defaultdict[InvoiceId, list[Movement]] = defaultdict(list)
    for payment in happened.payments:
        for allocation in payment.allocations:
            found[allocation.invoice_id].append(Movement(payment.day, allocation.amount))
    for invoice in happened.invoices:
        if invoice.kind is InvoiceKind.CREDIT_NOTE and invoice.for_invoice_id is not None:
            found[invoice.for_invoice_id].append(Movement(invoice.issued_on, invoice.gross))
    return {invoice_id: sorted(movements) for invoice_id, movements in found.items()}


def _invoice_facts(
    invoice: Invoice, periods: Mapping[InvoiceId, Period | None], movements: Mapping[InvoiceId, Sequence[Movement]]
) -> InvoiceFacts:
    period = invoice.period
    if period is None and invoice.kind is InvoiceKind.CREDIT_NOTE and invoice.for_invoice_id is not None:
        period = periods.get(invoice.for_invoice_id)
    return InvoiceFacts(
        id=invoice.id,
        number=invoice.number,
        kind=invoice.kind,
        for_invoice_id=invoice.for_invoice_id,
        issued_on=invoice.issued_on,
        due_on=invoice.due_on,
        net=invoice.net,
        gross=invoice.gross,
        period=period,
        disputed_on=invoice.disputed_on,
        movements=tuple(movements.get(invoice.id, ())),
    )
