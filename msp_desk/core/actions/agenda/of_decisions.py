"""Decisions to look back on, and partings whose cooling-off is over or that have had no second look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Final

from msp_desk.core.actions.agenda.matter import Deed, Group, Matter, Served
from msp_desk.core.deciding.cooling_off import cooling_off_until
from msp_desk.core.parting.phrase import Phrase, phrase
from msp_desk.core.records.decision import Decision, DecisionChoice
from msp_desk.core.records.reminder import MatterKind
from msp_desk.core.records.second_look import SecondLook

FRESH: Final = timedelta(days=30)
"""A second look so long before a decision still belongs to it."""


def decision_matters(
    served: Served, decisions: Sequence[Decision], looks: Sequence[SecondLook], today: date
) -> Iterator[Matter]:
    """What a client's decisions ask of the owner on a day."""
    yield from _look_backs(served, decisions, today)
    standing = [one for one in decisions if one.stands(today)]
    newest = max(standing, key=lambda one: (one.decided_on, one.id), default=None)
    if newest is None or newest.choice is not DecisionChoice.PART or served.grade is None:
        return
    needs_look = not newest.for_abuse and not any(newest.decided_on - FRESH <= look.day <= today for look in looks)
    if needs_look:
        yield _matter(
            served,
            MatterKind.SECOND_LOOK,
            newest,
            newest.decided_on,
            why=phrase("advising.matter.second_look.why"),
            group=Group.NOW,
            deed=Deed.SECOND_LOOK,
        )
    until = cooling_off_until(newest)
    if until is not None and until.astimezone().date() <= today:
        yield _matter(
            served,
            MatterKind.COOLING_OFF,
            newest,
            until.astimezone().date(),
            why=phrase("advising.matter.cooling_off.why", day=newest.decided_on, reason=newest.reason),
            group=Group.SOON,
            deed=Deed.LOOK_BACK,
        )


def _look_backs(served: Served, decisions: Sequence[Decision], today: date) -> Iterator[Matter]:
    """The decision that has waited longest for an answer."""
    due = [(one.look_back_on(which), one, which) for one in decisions if (which := one.look_back_due(today))]
    if not due:
        return
    day, decision, which = min(due, key=lambda found: (found[0], found[1].id))
    yield _matter(
        served,
        MatterKind.LOOK_BACK,
        decision,
        day,
        why=phrase(
            "advising.matter.look_back.why",
            day=decision.decided_on,
            choice=decision.choice,
            months=int(which),
        ),
        group=Group.LOOK_BACK,
        deed=Deed.LOOK_BACK,
    )


def _matter(
    served: Served, kind: MatterKind, decision: Decision, day: date, *, why: Phrase, group: Group, deed: Deed
) -> Matter:
    return Matter(
        kind=kind,
        client_id=served.id,
        client=served.name,
        letter=served.letter,
        capped=served.capped,
        what=phrase(f"advising.matter.{kind.name.lower()}.what"),
        why=why,
        day=day,
        group=group,
        deed=deed,
        fact=f"{decision.id} {day.isoformat()}",
        record_id=decision.id,
    )
