"""What the log can fill of the client's edition of the quarterly review."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from msp_desk.core.documents.review.service_facts import QuarterCounts, Request, ServiceAdvice, ServiceFacts
from msp_desk.core.records.client import Client
from msp_desk.core.records.firm import Firm
from msp_desk.core.records.period import Period, Quarter
from msp_desk.core.records.recommendation import Outcome, Recommendation
from msp_desk.core.records.ticket import Ticket


def service_facts(
    firm: Firm,
    client: Client,
    tickets: Sequence[Ticket],
    recommendations: Sequence[Recommendation],
    *,
    quarter: Quarter,
    today: date,
) -> ServiceFacts:
    """The facts of one client's edition.

    Args:
        firm: Who writes.
        client: For whom.
        tickets: The client's, of all time.
        recommendations: The client's, of all time.
        quarter: Which; one that still runs is told up to today.
        today: The day of the paper.
    """
    last = min(quarter.period.last, today)
    span = Period(quarter.period.first, last)
    known = [ticket for ticket in tickets if ticket.opened_on <= last]
    kinds = Counter(ticket.category for ticket in known if ticket.opened_on in span)
    return ServiceFacts(
        firm=firm.legal_name or firm.name,
        client=client.party,
        quarter=quarter,
        first=span.first,
        last=last,
        made_on=today,
        open_at_end=sum(ticket.closed_on is None or ticket.closed_on > last for ticket in known),
        quarters=tuple(_counts(known, each, last) for each in quarter.five_up_to()),
        requests=tuple(Request(category=kind, opened=count) for kind, count in kinds.most_common()),
        advice=tuple(_advice(recommendations, span)),
    )


def _counts(tickets: Sequence[Ticket], quarter: Quarter, last: date) -> QuarterCounts:
    inside = Period(quarter.period.first, min(quarter.period.last, last))
    opened = [ticket for ticket in tickets if ticket.opened_on in inside]
    return QuarterCounts(
        quarter=quarter,
        opened=len(opened),
        closed=sum(ticket.closed_on in inside for ticket in tickets),
        reopened=sum(ticket.reopened > 0 for ticket in opened),
    )


def _advice(recommendations: Sequence[Recommendation], span: Period) -> list[ServiceAdvice]:
    found = []
    for one in recommendations:
        if one.proposed_on > span.last:
            continue
        decided = one.decided_on is not None and one.decided_on <= span.last
        if decided and one.decided_on not in span and one.proposed_on not in span:
            continue
        outcome = one.outcome if decided else Outcome.OPEN
        found.append(ServiceAdvice(what=one.title, proposed_on=one.proposed_on, by=one.due_on, outcome=outcome))
    return found
