"""All matters of a day in the order of their urgency, without what the owner put off."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msp_desk.core.actions.agenda.matter import Group, Matter, Served
from msp_desk.core.actions.agenda.of_agreements import (
    NoticeWindow,
    end_matters,
    next_anniversary,
    notice_matters,
    notice_window,
)
from msp_desk.core.actions.agenda.of_clients import overdue_matters, recommendation_matters
from msp_desk.core.actions.agenda.of_decisions import decision_matters
from msp_desk.core.actions.agenda.of_exits import exit_matters, is_leaving
from msp_desk.core.actions.agenda.of_firm import backup_matters, log_matters, place_matters, review_matters
from msp_desk.core.actions.agenda.of_grades import Fall, deal_breaker_matters, fall_matters, fall_of
from msp_desk.core.actions.agenda.of_people import opinion_matters
from msp_desk.core.actions.agenda.of_plans import override_matters, plan_matters, warning_matters
from msp_desk.core.parting.phrase import Phrase, phrase
from msp_desk.core.records.period import last_whole_quarter
from msp_desk.core.records.recommendation import Outcome, Recommendation
from msp_desk.core.records.reminder import MatterKind, Reminder

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_states import ExitState
    from msp_desk.core.actions.notices import AgreementNotice
    from msp_desk.core.grading.alarms import Alarm
    from msp_desk.core.grading.grades import Grades
    from msp_desk.core.records.boundary_plan import BoundaryPlan
    from msp_desk.core.records.client import Client, ClientId
    from msp_desk.core.records.decision import Decision
    from msp_desk.core.records.firm import Settings
    from msp_desk.core.records.formal_warning import FormalWarning
    from msp_desk.core.records.override import Override
    from msp_desk.core.records.problem import Problem
    from msp_desk.core.records.second_look import SecondLook
    from msp_desk.core.storage.overdue import OverdueInvoice

_KIND_ORDER = {kind: place for place, kind in enumerate(MatterKind)}


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaFacts:
    """What the matters of a day are found in.

    Attributes:
        today: The day.
        settings: When to remind of what.
        currency: The home currency.
        clients: Every client that is not withdrawn.
        months: The grades at the last month ends and today, oldest first.
        notices: The agreements of each client with their notice dates.
        overdue: The overdue invoices of each client.
        advice: The recommendations of each client.
        reviewed: The clients that have a review of the last whole quarter.
        last_logged: The latest day with an entry in the log; None without any.
        last_backup: The day of the newest verified backup; None without any.
        reminders: What was put off or ticked off.
        opinions_due: By when people should be asked which clients are hardest; None when nothing is due.
        last_opinions: The day of the last round of opinions; None without one.
        decisions: The stored decisions of each client.
        second_looks: The second looks at each client.
        alarms: The running alarms of each client; None while falls are not looked for yet.
        known_falls: The falls of an earlier look, which stand until falls are looked for again.
        overrides: Every letter that the owner set.
        plans: Every boundary plan.
        warnings: Every formal warning.
        exits: Every running exit.
        place: What there is to say about where the desk lies.
    """

    today: date
    settings: Settings
    currency: str
    clients: Sequence[Client]
    months: Sequence[Grades]
    notices: Mapping[int, Sequence[AgreementNotice]]
    overdue: Mapping[int, Sequence[OverdueInvoice]]
    advice: Mapping[int, Sequence[Recommendation]]
    reviewed: frozenset[int]
    last_logged: date | None
    last_backup: date | None
    reminders: Sequence[Reminder]
    opinions_due: date | None = None
    last_opinions: date | None = None
    decisions: Mapping[int, Sequence[Decision]] = field(default_factory=dict)
    second_looks: Mapping[int, Sequence[SecondLook]] = field(default_factory=dict)
    alarms: Mapping[ClientId, Sequence[Alarm]] | None = field(default_factory=dict)
    known_falls: Sequence[Matter] = ()
    overrides: Sequence[Override] = ()
    plans: Sequence[BoundaryPlan] = ()
    warnings: Sequence[FormalWarning] = ()
    exits: Sequence[ExitState] = ()
    place: Sequence[Problem] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NextDue:
    """What comes after everything that is shown.

    Attributes:
        what: What it is.
        client: Whose; "" for the firm itself.
        day: When.
    """

    what: Phrase
    client: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """The matters of a day.

    Attributes:
        matters: In the order of their urgency; at most one of a client and kind.
        put_off: Those the owner does not want to see now.
        windows: The next notice window of every client that has one, the first to close first.
        next_due: What comes after everything that is shown; None when nothing is known.
    """

    matters: tuple[Matter, ...]
    put_off: tuple[Matter, ...]
    windows: tuple[NoticeWindow, ...]
    next_due: NextDue | None

    @property
    def falls(self) -> tuple[Matter, ...]:
        """The falls, put off or not."""
        return tuple(matter for matter in (*self.matters, *self.put_off) if matter.kind is MatterKind.FALL)

    def of(self, group: Group) -> tuple[Matter, ...]:
        """The matters of one group."""
        return tuple(matter for matter in self.matters if matter.group is group)


def agenda(facts: AgendaFacts) -> Agenda:
    """Find everything that wants the owner on a day."""
    known = _served(facts)
    falls = _falls(facts)
    found = sorted(_matters(facts, known, falls), key=urgency)
    hidden = {matter.key for matter in found if _is_hidden(matter, facts.reminders, facts.today)}
    return Agenda(
        matters=tuple(matter for matter in found if matter.key not in hidden),
        put_off=tuple(matter for matter in found if matter.key in hidden),
        windows=_windows(facts, known),
        next_due=_next_due(facts, {served.id: served.name for served in known if served.grade is not None}),
    )


def urgency(matter: Matter) -> tuple[int, int, int, str]:
    """The order of matters: by group, then by kind; within it what closes first, or has waited longest.

    A deal-breaker or a fall that is new comes before an older one.
    """
    day = 0 if matter.day is None else matter.day.toordinal()
    newest_first = matter.kind in (MatterKind.DEAL_BREAKER, MatterKind.FALL)
    return (matter.group.rank, _KIND_ORDER[matter.kind], -day if newest_first else day, matter.client.casefold())


def _is_hidden(matter: Matter, reminders: Iterable[Reminder], today: date) -> bool:
    return any(reminder.hides(matter.client_id, matter.kind, matter.fact, today) for reminder in reminders)


def _matters(facts: AgendaFacts, known: Sequence[Served], falls: Mapping[ClientId, Fall]) -> Iterator[Matter]:
    settings, today = facts.settings, facts.today
    if facts.alarms is None:
        yield from facts.known_falls
    for served in known:
        notices = facts.notices.get(served.id, ())
        if served.grade is not None:
            if not is_leaving(served, facts.exits):
                yield from notice_matters(served, notices, settings, today)
            yield from deal_breaker_matters(served, today)
            if facts.alarms is not None:
                yield from fall_matters(served, falls.get(served.id), facts.alarms.get(served.id, ()))
            yield from end_matters(served, notices, settings, today)
            yield from recommendation_matters(served, facts.advice.get(served.id, ()), settings, today)
            yield from override_matters(served, facts.overrides, today)
            yield from plan_matters(served, facts.plans, today)
            yield from warning_matters(served, facts.warnings, today)
        decisions = facts.decisions.get(served.id, ())
        if decisions:
            yield from decision_matters(served, decisions, facts.second_looks.get(served.id, ()), today)
        yield from exit_matters(served, facts.exits, settings, today)
        yield from overdue_matters(served, facts.overdue.get(served.id, ()), settings, facts.currency, today)
    if facts.clients:
        quarter_end = last_whole_quarter(today).period.last
        then = {client.id for client in facts.clients if _served_on(client, quarter_end)}
        yield from review_matters(len(then & facts.reviewed), len(then), settings, today)
        yield from backup_matters(facts.last_backup, settings, today)
        yield from log_matters(facts.last_logged, settings, today)
        yield from opinion_matters(facts.opinions_due, facts.last_opinions, today)
    yield from place_matters(facts.place)


def _served(facts: AgendaFacts) -> tuple[Served, ...]:
    """Every client with its grade of today, which is None for one that is not active."""
    grades = {grade.client_id: grade for grade in facts.months[-1].clients}
    return tuple(Served(id=client.id, name=client.name, grade=grades.get(client.id)) for client in facts.clients)


def _falls(facts: AgendaFacts) -> dict[ClientId, Fall]:
    """The clients whose letter fell."""
    by_month = [{grade.client_id: grade for grade in month.clients} for month in facts.months]
    scorecard = facts.months[-1].scorecard
    found = {}
    for client_id in by_month[-1]:
        fall = fall_of([month.get(client_id) for month in by_month], scorecard)
        if fall is not None:
            found[client_id] = fall
    return found


def _served_on(client: Client, day: date) -> bool:
    """Whether a client is known to have been served on a day."""
    begun = client.client_since is not None and client.client_since <= day
    return begun and (client.ended_on is None or client.ended_on >= day)


def _windows(facts: AgendaFacts, known: Sequence[Served]) -> tuple[NoticeWindow, ...]:
    found = []
    for served in known:
        if served.grade is not None:
            window = notice_window(served, facts.notices.get(served.id, ()))
            if window is not None:
                found.append(window)
    worst = {window.client_id: 9 if window.letter is None else -window.letter.rank for window in found}
    return tuple(sorted(found, key=lambda one: (one.receive_by, not one.weighs, worst[one.client_id], one.client)))


def _next_due(facts: AgendaFacts, names: Mapping[ClientId, str]) -> NextDue | None:
    """The first thing that is known to come after the days the owner is reminded ahead."""
    settings, today = facts.settings, facts.today
    ahead = today + timedelta(days=settings.remind_recommendation_days)
    coming: list[NextDue] = []
    for client_id, name in names.items():
        days = [next_anniversary(found, today) for found in facts.notices.get(client_id, ())]
        coming.extend(
            NextDue(what=phrase("today.next.anniversary"), client=name, day=day) for day in days if day is not None
        )
        coming.extend(
            NextDue(what=phrase("today.next.recommendation"), client=name, day=one.due_on)
            for one in facts.advice.get(client_id, ())
            if one.outcome is Outcome.OPEN and one.due_on is not None and one.due_on > ahead
        )
    return min(coming, key=lambda one: (one.day, one.client), default=None)
