"""A boundary plan: what a client and the owner agree for 30, 60 and 90 days, in targets that can be measured."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import IntEnum, StrEnum
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import Family, FieldKind, Record, Values, about
from msp_desk.core.records.problem import Problem
from msp_desk.core.records.scorecard import MeasureKey

BoundaryPlanId = NewType("BoundaryPlanId", int)
PlanTargetId = NewType("PlanTargetId", int)


class PlanEnd(StrEnum):
    """What became of a plan."""

    RUNNING = "running"
    KEPT = "kept"
    FAILED = "failed"
    WITHDRAWN = "withdrawn"


class CheckDay(IntEnum):
    """On which day after its beginning a plan is looked at."""

    FIRST = 30
    SECOND = 60
    LAST = 90


@dataclass(frozen=True, slots=True, kw_only=True)
class BoundaryPlan(Record):
    """A boundary plan.

    Attributes:
        id: Its number on the desk.
        client_id: With whom.
        started_on: Its first day.
        agreed_with: Who agreed to it at the client's; "" while nobody has.
        outcome: What became of it.
        ended_on: The day the outcome was settled; required unless it is running.
        note: Of the owner, never printed.
    """

    id: BoundaryPlanId = BoundaryPlanId(0)
    client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
    started_on: date = field(metadata=about(FieldKind.DAY, required=True))
    agreed_with: str = field(default="", metadata=about(FieldKind.TEXT))
    outcome: PlanEnd = field(default=PlanEnd.RUNNING, metadata=about(FieldKind.CHOICE, required=True, choices=PlanEnd))
    ended_on: date | None = field(default=None, metadata=about(FieldKind.DAY))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))

    def check_day(self, check: CheckDay) -> date:
        """The day of a check."""
        return self.started_on + timedelta(days=check)

    def state_on(self, day: date) -> PlanEnd | None:
        """What was known of it on a day; None before it began."""
        if day < self.started_on:
            return None
        return PlanEnd.RUNNING if self.ended_on is None or self.ended_on > day else self.outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTarget(Record):
    """What a measure should be at a check.

    Attributes:
        id: Its number on the desk.
        plan_id: Of which plan.
        due_after: At which check.
        measure: Which; never the margin, for both sides sign the plan.
        start_tenths: Its value when the plan was made, tenths of its unit; None without data.
        target_tenths: What it should be, tenths of its unit.
        note: As agreed, printed below the target.
    """

    id: PlanTargetId = PlanTargetId(0)
    plan_id: int = field(metadata=about(FieldKind.COUNT, required=True, minimum=1))
    due_after: CheckDay = field(metadata=about(FieldKind.CHOICE, required=True, choices=CheckDay))
    measure: MeasureKey = field(metadata=about(FieldKind.CHOICE, required=True, choices=MeasureKey))
    start_tenths: int | None = field(default=None, metadata=about(FieldKind.COUNT))
    target_tenths: int = field(metadata=about(FieldKind.COUNT, required=True))
    note: str = field(default="", metadata=about(FieldKind.TEXT))


def _plan_rules(values: Values) -> Iterable[Problem]:
    outcome, ended, started = values.get("outcome"), values.get("ended_on"), values.get("started_on")
    if isinstance(outcome, PlanEnd) and outcome is not PlanEnd.RUNNING and ended is None:
        yield Problem(field="ended_on", code="problem.plan_end_needed")
    if outcome is PlanEnd.RUNNING and ended is not None:
        yield Problem(field="ended_on", code="problem.plan_still_runs")
    if isinstance(ended, date) and isinstance(started, date) and ended < started:
        yield Problem(field="ended_on", code="problem.plan_end_before", params={"day": started})


def _target_rules(values: Values) -> Iterable[Problem]:
    if values.get("measure") is MeasureKey.MARGIN:
        yield Problem(field="measure", code="problem.plan_margin")


BOUNDARY_PLANS = Family(name="boundary_plans", record=BoundaryPlan, rules=_plan_rules)
PLAN_TARGETS = Family(name="plan_targets", record=PlanTarget, rules=_target_rules)
