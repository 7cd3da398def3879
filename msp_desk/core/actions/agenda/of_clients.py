"""Overdue invoices, and recommendations that wait for an answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msp_desk.core.actions.agenda.matter import Deed, Group, Matter, Served
from msp_desk.core.actions.agenda.of_grades import overdue_cap
from msp_desk.core.parting.phrase import phrase
from msp_desk.core.records.money import Money
from msp_desk.core.records.recommendation import Outcome, Recommendation
from msp_desk.core.records.reminder import MatterKind

if TYPE_CHECKING:
    from msp_desk.core.records.firm import Settings
    from msp_desk.core.storage.overdue import OverdueInvoice

VERY_LATE_DAYS = 30
"""An invoice so many days past its due day wants a decision now."""


def overdue_matters(
    served: Served, overdue: Sequence[OverdueInvoice], settings: Settings, currency: str, today: date
) -> Iterator[Matter]:
    """How many invoices of a client are overdue, their sum and the oldest, once it is late enough to be reminded."""
    if not overdue:
        return
    oldest = min(overdue, key=lambda invoice: (invoice.due_on, invoice.id))
    days = (today - oldest.due_on).days
    if days < settings.remind_due_days:
        return
    disputed = sum(invoice.disputed for invoice in overdue)
    cap = overdue_cap(served)
    if disputed:
        why = phrase("today.overdue.why_disputed", number=oldest.number, days=days, count=disputed)
    elif cap is not None:
        why = phrase("today.overdue.why_cap", number=oldest.number, count=days, letter=cap.at_most.value)
    else:
        why = phrase("today.overdue.why", number=oldest.number, count=days)
    yield Matter(
        kind=MatterKind.OVERDUE,
        client_id=served.id,
        client=served.name,
        letter=served.letter,
        capped=served.capped,
        what=phrase(
            "today.overdue.what", count=len(overdue), sum=Money(sum(one.open_amount for one in overdue), currency)
        ),
        why=why,
        day=oldest.due_on,
        late=True,
        group=Group.NOW if days >= VERY_LATE_DAYS or cap is not None else Group.SOON,
        deed=Deed.OPEN_MONEY,
        fact=str(max(invoice.id for invoice in overdue)),
        record_id=oldest.id,
    )


def recommendation_matters(
    served: Served, advice: Sequence[Recommendation], settings: Settings, today: date
) -> Iterator[Matter]:
    """The recommendations of a client whose answer is due soon or past due."""
    until = today + timedelta(days=settings.remind_recommendation_days)
    waiting = sorted(
        (one for one in advice if one.outcome is Outcome.OPEN and one.due_on is not None and one.due_on <= until),
        key=lambda one: (one.due_on or today, one.id),
    )
    if not waiting:
        return
    first = waiting[0].due_on or today
    past = sum(one.due_on is not None and one.due_on < today for one in waiting)
    title = waiting[0].title.rstrip(".")
    several = phrase("today.recommendation.titles", first=title, count=len(waiting) - 1)
    named = title if len(waiting) == 1 else several
    yield Matter(
        kind=MatterKind.RECOMMENDATION,
        client_id=served.id,
        client=served.name,
        letter=served.letter,
        capped=served.capped,
        what=phrase("today.recommendation.what", count=len(waiting)),
        why=phrase(f"today.recommendation.{'why_past' if past else 'why'}", titles=named),
        day=first,
        late=bool(past),
        group=Group.SOON,
        deed=Deed.OPEN_ADVICE,
        fact=" ".join(str(one.id) for one in waiting),
        record_id=waiting[0].id,
    )
