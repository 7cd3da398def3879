"""Letters that the owner set and that have run out, boundary plans to look at, and warnings whose time runs out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from msp_desk.core.actions.agenda.matter import Deed, Group, Matter, Served
from msp_desk.core.parting.phrase import phrase
from msp_desk.core.records.boundary_plan import BoundaryPlan, CheckDay, PlanEnd
from msp_desk.core.records.formal_warning import FormalWarning, WarningState
from msp_desk.core.records.override import Override
from msp_desk.core.records.reminder import MatterKind

ASKS_DAYS: Final = 30
"""A letter that ran out is asked about for so many days."""
CURE_AHEAD_DAYS: Final = 7
"""The end of the time that a warning gives is announced so many days before."""


def override_matters(served: Served, overrides: Sequence[Override], today: date) -> Iterator[Matter]:
    """The last letter that the owner set for a client, once it has run out and no other took its place."""
    own = [one for one in overrides if one.client_id == served.id and one.set_on <= today]
    if not own:
        return
    last = max(own, key=lambda one: (one.expires_on, one.id))
    if not last.expires_on <= today <= last.expires_on + timedelta(days=ASKS_DAYS):
        return
    computed = served.letter
    yield Matter(
        kind=MatterKind.OVERRIDE,
        client_id=served.id,
        client=served.name,
        letter=served.letter,
        capped=served.capped,
        what=phrase("alarms.override.what", letter=last.letter.value),
        why=phrase(
            "alarms.override.why" if computed else "alarms.override.why_without",
            computed=computed.value if computed else "",
            reason=" ".join(last.reason.split()).rstrip("."),
        ),
        day=last.expires_on,
        group=Group.SOON,
        deed=Deed.OPEN_OVERVIEW,
        fact=f"{last.id} {last.expires_on.isoformat()}",
        record_id=last.id,
    )


def plan_matters(served: Served, plans: Sequence[BoundaryPlan], today: date) -> Iterator[Matter]:
    """The latest check of a client's running plan that is due; ticking it off holds until the next check."""
    for plan in plans:
        if plan.client_id != served.id or plan.state_on(today) is not PlanEnd.RUNNING:
            continue
        due = [check for check in CheckDay if plan.check_day(check) <= today]
        if not due:
            continue
        over = due[-1] is CheckDay.LAST
        yield Matter(
            kind=MatterKind.PLAN,
            client_id=served.id,
            client=served.name,
            letter=served.letter,
            capped=served.capped,
            what=phrase("alarms.plan.over" if over else "alarms.plan.check", days=int(due[-1])),
            why=phrase("alarms.plan.why_over" if over else "alarms.plan.why_check", day=plan.started_on),
            day=plan.check_day(due[-1]),
            group=Group.NOW if over else Group.SOON,
            deed=Deed.OPEN_OVERVIEW,
            fact=f"{plan.id} {int(due[-1])}",
            record_id=plan.id,
        )
        return


def warning_matters(served: Served, warnings: Sequence[FormalWarning], today: date) -> Iterator[Matter]:
    """The last formal warning of a client that was not withdrawn, once the time to put things right is nearly over.

    It asks until it is ticked off, withdrawn, or followed by another one: what comes of it is the owner's decision.
    """
    standing = [
        one
        for one in warnings
        if one.client_id == served.id and one.state_on(today) in (WarningState.RUNNING, WarningState.LAPSED)
    ]
    last = max(standing, key=lambda one: (one.cure_by, one.id), default=None)
    if last is None or today < last.cure_by - timedelta(days=CURE_AHEAD_DAYS):
        return
    over = last.state_on(today) is WarningState.LAPSED
    yield Matter(
        kind=MatterKind.WARNING,
        client_id=served.id,
        client=served.name,
        letter=served.letter,
        capped=served.capped,
        what=phrase("alarms.warning.over" if over else "alarms.warning.ending"),
        why=phrase("alarms.warning.why_over" if over else "alarms.warning.why_ending", day=last.day),
        day=last.cure_by,
        late=over,
        group=Group.NOW if over else Group.SOON,
        deed=Deed.OPEN_OVERVIEW,
        fact=f"{last.id} {last.cure_by.isoformat()} {'over' if over else 'ending'}",
        record_id=last.id,
    )
