"""The boundary plan of the advice "talk": its targets, what came of them, and whether it was kept.

A plan is checked over the days since it began, not over twelve months: what happened before it was agreed is not held
against the client, and thirty good days can be seen at the first check.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from msp_desk.core.deciding.evidence import PlanOutcome, PlanState
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.grading.scores import snapped
from msp_desk.core.records.boundary_plan import BoundaryPlan, CheckDay, PlanEnd, PlanTarget
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.period import Period
from msp_desk.core.records.scorecard import MeasureKey, Scorecard

MOST_MEASURES: Final = 3
"""So many measures are proposed: a plan with more is not read."""
GOOD_ENOUGH: Final = 70.0
"""A measure that scores at least this needs no target."""
SHOWN_TO_CLIENTS: Final = tuple(key for key in MeasureKey if key is not MeasureKey.MARGIN)
"""The measures that may stand in a plan; what the client earns the owner is the owner's affair."""


class TargetState(StrEnum):
    """What came of a target."""

    NOT_YET = "not yet"
    MET = "met"
    MISSED = "missed"
    NO_DATA = "no data"


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetCheck:
    """A target and what came of it.

    Attributes:
        target: Which.
        state: What came of it.
        value: The measure over the days since the plan began; None without data or before the check.
    """

    target: PlanTarget
    state: TargetState
    value: float | None


def plan_value(grade: ClientGrade | None, key: MeasureKey) -> float | None:
    """A measure in the unit of its target: days beyond terms for days to pay; None without data."""
    if grade is None:
        return None
    result = grade.measures[key]
    return result.beyond_terms if key is MeasureKey.DAYS_TO_PAY else result.value


def proposed_targets(grade: ClientGrade, scorecard: Scorecard) -> tuple[PlanTarget, ...]:
    """Targets from the worst measures: a third of the way to the good anchor at each check.

    Decision rules, "talk". Measures without data, without weight, good enough, or not for a client's eyes give none.
    """
    worst = sorted(
        (
            key
            for key in SHOWN_TO_CLIENTS
            if grade.measures[key].has_data
            and scorecard.scales[key].weight > 0
            and snapped(grade.measures[key].score) < GOOD_ENOUGH
        ),
        key=lambda key: (grade.measures[key].contribution, list(MeasureKey).index(key)),
    )
    found = []
    for key in worst[:MOST_MEASURES]:
        value = plan_value(grade, key)
        if value is None:
            continue
        good = scorecard.scales[key].good
        for step, check in enumerate(CheckDay, start=1):
            target = value + (good - value) * step / len(CheckDay)
            found.append(
                PlanTarget(
                    plan_id=0,
                    due_after=check,
                    measure=key,
                    start_tenths=round(value * 10),
                    target_tenths=round(target * 10),
                )
            )
    return tuple(found)


def check_window(plan: BoundaryPlan, check: CheckDay) -> Period:
    """The days that a check looks at: from the day after the plan began to the check's day."""
    return Period(plan.started_on + timedelta(days=1), plan.check_day(check))


def checked(
    plan: BoundaryPlan,
    targets: Iterable[PlanTarget],
    grades: Mapping[CheckDay, ClientGrade | None],
    scorecard: Scorecard,
    as_of: date,
) -> tuple[TargetCheck, ...]:
    """What came of each target by a day.

    Args:
        plan: Whose targets.
        targets: In the order they are shown.
        grades: The client's grade over :func:`check_window` as of each check's day that has come.
        scorecard: Says for each measure which way is good.
        as_of: The day.
    """
    found = []
    for target in targets:
        if plan.check_day(target.due_after) > as_of:
            found.append(TargetCheck(target=target, state=TargetState.NOT_YET, value=None))
            continue
        value = plan_value(grades.get(target.due_after), target.measure)
        if value is None:
            found.append(TargetCheck(target=target, state=TargetState.NO_DATA, value=None))
            continue
        scale = scorecard.scales[target.measure]
        over = snapped(value) - target.target_tenths / 10
        met = over <= 0 if scale.good < scale.bad else over >= 0
        found.append(TargetCheck(target=target, state=TargetState.MET if met else TargetState.MISSED, value=value))
    return tuple(found)


def proposed_end(checks: Iterable[TargetCheck]) -> PlanEnd:
    """How a plan should be settled: by its last targets alone, for that is what was agreed to be reached.

    One missed target fails it. Without one that was met or missed there is nothing to settle it by, so it still runs.
    """
    last = [check.state for check in checks if check.target.due_after is CheckDay.LAST]
    if TargetState.MISSED in last:
        return PlanEnd.FAILED
    return PlanEnd.KEPT if TargetState.MET in last else PlanEnd.RUNNING


def plan_outcomes(plans: Iterable[BoundaryPlan], as_of: date) -> dict[ClientId, tuple[PlanOutcome, ...]]:
    """What became of every client's plans by a day, the first one first; a withdrawn plan says nothing."""
    found: dict[ClientId, Sequence[PlanOutcome]] = {}
    for plan in sorted(plans, key=lambda one: (one.started_on, one.id)):
        state = plan.state_on(as_of)
        if state is None or state is PlanEnd.WITHDRAWN:
            continue
        ended = plan.ended_on if state is not PlanEnd.RUNNING and plan.ended_on else plan.check_day(CheckDay.LAST)
        outcome = PlanOutcome(id=plan.id, day=ended, state=_STATES[state], label=plan.agreed_with)
        found[plan.client_id] = (*found.get(plan.client_id, ()), outcome)
    return {client_id: tuple(outcomes) for client_id, outcomes in found.items()}


_STATES: Final = {
    PlanEnd.RUNNING: PlanState.RUNNING,
    PlanEnd.KEPT: PlanState.KEPT,
    PlanEnd.FAILED: PlanState.FAILED,
}
