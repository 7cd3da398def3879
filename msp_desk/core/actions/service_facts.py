"""What the log can fill of the client's edition of the quarterly review."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from msp_desk.core.documents.review.service_facts import (
    OutOfWarranty,
    Progress,
    QuarterCounts,
    Recurring,
    Request,
    ServiceAction,
    ServiceAdvice,
    ServiceFacts,
)
from msp_desk.core.records.agreed_action import AgreedAction
from msp_desk.core.records.client import Client
from msp_desk.core.records.environment.equipment import Asset
from msp_desk.core.records.firm import Firm
from msp_desk.core.records.period import Period, Quarter
from msp_desk.core.records.recommendation import Outcome, Recommendation
from msp_desk.core.records.ticket import Ticket, TicketCategory

LEAST_RECURRING: Final = 3
"""So often a request must come in a quarter to be called recurring."""
MOST_RECURRING: Final = 5
MOST_PROJECTS: Final = 3
_WORD: Final = re.compile(r"[^\W\d_]+")
_ANSWERS: Final = frozenset({"re", "aw", "wg", "fw", "fwd", "r", "i"})
"""What programs for mail put before a subject, in the three languages."""


def service_facts(
    firm: Firm,
    client: Client,
    tickets: Sequence[Ticket],
    recommendations: Sequence[Recommendation],
    *,
    quarter: Quarter,
    today: date,
    assets: Sequence[Asset] = (),
    agreed: Sequence[AgreedAction] = (),
) -> ServiceFacts:
    """The facts of one client's edition.

    Args:
        firm: Who writes.
        client: For whom.
        tickets: The client's, of all time.
        recommendations: The client's, of all time.
        quarter: Which; one that still runs is told up to today.
        today: The day of the paper.
        assets: The client's devices, as the handover list holds them today.
        agreed: What was ever agreed with the client.
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
        finished=tuple(finished(known, span)),
        recurring=tuple(recurring(known, quarter, span)),
        advice=tuple(_advice(recommendations, span)),
        out_of_warranty=tuple(out_of_warranty(assets, last)),
        devices=len(assets),
        actions=tuple(actions(agreed, span, today)),
        minuted=any(last < one.agreed_on <= today for one in agreed),
    )


def finished(tickets: Sequence[Ticket], span: Period) -> list[str]:
    """Titles of the projects that were closed, the latest first, each once and at most :data:`MOST_PROJECTS`."""
    closed = [one for one in tickets if one.category is TicketCategory.PROJECT and one.closed_on in span]
    ordered = sorted(closed, key=lambda one: (one.closed_on or date.min, one.id), reverse=True)
    return list(dict.fromkeys(title for one in ordered if (title := one.title.strip())))[:MOST_PROJECTS]


def actions(agreed: Sequence[AgreedAction], span: Period, today: date) -> Iterator[ServiceAction]:
    """What was agreed by the day of the paper and is not done, or was done since the quarter began."""
    for one in sorted(agreed, key=lambda one: (one.agreed_on, one.due_on or date.max, one.id)):
        if one.agreed_on > today or (one.done_on is not None and one.done_on < span.first):
            continue
        late = Progress.LATE if one.is_late(today) else Progress.OPEN
        progress = Progress.DONE if one.was_done(today) else late
        yield ServiceAction(what=one.what, who=one.who, by=one.due_on, progress=progress)


def recurring(tickets: Sequence[Ticket], quarter: Quarter, span: Period) -> list[Recurring]:
    """Find what came back: requests whose titles say the same, whatever numbers and answer marks stand in them.

    Projects are planned and no cause; a title of nothing but numbers says nothing.

    Args:
        tickets: The client's.
        quarter: Which.
        span: Its days, up to the day of the paper.

    Returns:
        At most :data:`MOST_RECURRING`, the most frequent first, then by title.
    """
    earlier = quarter.earlier(1).period
    titles: dict[str, Counter[str]] = {}
    before: Counter[str] = Counter()
    for ticket in tickets:
        cause = cause_of(ticket.title)
        if not cause or ticket.category is TicketCategory.PROJECT:
            continue
        if ticket.opened_on in span:
            titles.setdefault(cause, Counter())[ticket.title.strip()] += 1
        elif ticket.opened_on in earlier:
            before[cause] += 1
    found = [
        Recurring(
            what=min(said, key=lambda title: (-said[title], title)),
            opened=said.total(),
            before=before[cause],
        )
        for cause, said in titles.items()
        if said.total() >= LEAST_RECURRING
    ]
    return sorted(found, key=lambda one: (-one.opened, one.what))[:MOST_RECURRING]


def cause_of(title: str) -> str:
    """Give what a title says apart from its numbers, signs and answer marks; "" when that is nothing."""
    words = _WORD.findall(title.casefold())
    while words and words[0] in _ANSWERS:
        words = words[1:]
    return " ".join(words)


def out_of_warranty(assets: Sequence[Asset], last: date) -> list[OutOfWarranty]:
    """Give the devices whose warranty had ended by a day, the longest without first."""
    found = [
        OutOfWarranty(
            what=" · ".join(part for part in (asset.tag, asset.model) if part),
            place=asset.user or asset.place,
            ended_on=asset.warranty_end,
        )
        for asset in assets
        if asset.warranty_end is not None and asset.warranty_end < last
    ]
    return sorted(found, key=lambda one: (one.ended_on, one.what))


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
        found.append(
            ServiceAdvice(what=one.title, proposed_on=one.proposed_on, risk=one.risk, by=one.due_on, outcome=outcome)
        )
    return found
