"""What the rules of advice look at, and what several of them ask of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from msp_desk.core.deciding.evidence import PlanOutcome, PlanState
from msp_desk.core.grading.caps import CapRow
from msp_desk.core.grading.drift import Drift
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.records.client import Client
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.incident import IncidentFamily, Severity
from msp_desk.core.records.scorecard import CapRule, Letter
from msp_desk.core.records.second_look import SecondLook


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceFacts:
    """What the rules look at.

    Attributes:
        client: As it is recorded.
        grade: Its grade at the day.
        letter: The letter that holds: the owner's own while there is one, else the computed one; None without a grade.
        drift: Its change over the months; None with too few of them.
        in_first_80_of_effort: Whether it is among the clients that together take 80 % of the hours.
        effort_only: Whether it is among those and not among the clients that bring 80 % of revenue.
        share_of_hours: Of the firm's, 0 to 1.
        share_of_revenue: Of the firm's, 0 to 1; None when the firm has no revenue.
        plans: Its boundary plans by the day.
        second_look: The answers that count at the day; None without any.
        settings: With the target hourly rate.
        currency: The home currency.
    """

    client: Client
    grade: ClientGrade
    letter: Letter | None
    drift: Drift | None
    in_first_80_of_effort: bool
    effort_only: bool
    share_of_hours: float
    share_of_revenue: float | None
    plans: Sequence[PlanOutcome]
    second_look: SecondLook | None
    settings: Settings
    currency: str


def failed_plan(facts: AdviceFacts) -> PlanOutcome | None:
    """The boundary plan that has failed: the last one that ended in the window, when it was not kept."""
    ended = [
        plan for plan in facts.plans if plan.state is not PlanState.RUNNING and plan.day >= facts.grade.window.first
    ]
    last = max(ended, key=lambda plan: (plan.day, plan.id), default=None)
    return last if last is not None and last.state is PlanState.FAILED else None


def critical_abuse(facts: AdviceFacts) -> list[CapRow]:
    """The abuse incidents of severity 4 in the window, by day."""
    return [
        row
        for cap in facts.grade.caps
        if cap.rule is CapRule.CRITICAL_INCIDENT
        for row in cap.rows
        if row.family is IncidentFamily.ABUSE and row.severity is Severity.CRITICAL
    ]


def cap_rows(facts: AdviceFacts) -> list[CapRow]:
    """The rows of all caps by day, each once."""
    rows = {(row.kind, row.id): row for cap in facts.grade.caps for row in cap.rows}
    return sorted(rows.values(), key=lambda row: (row.day, row.kind, row.id))


def cap_families(facts: AdviceFacts) -> tuple[IncidentFamily, ...]:
    """The families that caps come from; an invoice that is long overdue belongs to payment."""
    known = {IncidentFamily.PAYMENT if row.family is None else row.family for row in cap_rows(facts)}
    return tuple(family for family in IncidentFamily if family in known)


def is_exempt(row: CapRow, look: SecondLook | None) -> bool:
    """A reason covers what had happened when it was written, not what comes later."""
    return look is not None and bool(look.abuse_exempt_reason.strip()) and row.day <= look.day
