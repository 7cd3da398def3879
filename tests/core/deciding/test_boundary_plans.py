"""Boundary plans: their targets, what came of them, and whether they were kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from msp_desk.core.deciding.boundary_plans import (
    TargetState,
    check_window,
    checked,
    plan_outcomes,
    plan_value,
    proposed_end,
    proposed_targets,
)
from msp_desk.core.deciding.evidence import PlanState
from msp_desk.core.deciding.plan_words import plan_number
from msp_desk.core.documents.boundary_plan import PlanLine
from msp_desk.core.errors import InvalidInput
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.grading.scores import score_of
from msp_desk.core.records.boundary_plan import PLAN_TARGETS, BoundaryPlan, CheckDay, PlanEnd, PlanTarget
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.language import Language
from msp_desk.core.records.override import OVERRIDES, Override, OverrideId, overrides_on
from msp_desk.core.records.scorecard import Letter, MeasureKey, Scorecard
from tests.core.deciding.builders_of_plans import graded

START = date(2026, 6, 1)
CARD = Scorecard()


def _plan(**changes: object) -> BoundaryPlan:
    return replace(BoundaryPlan(id=7, client_id=ClientId(1), started_on=START), **changes)  # type: ignore[arg-type]


def _target(check: CheckDay, measure: MeasureKey, target: float) -> PlanTarget:
    return PlanTarget(plan_id=7, due_after=check, measure=measure, target_tenths=round(target * 10))


def _values(**values: float | None) -> ClientGrade:
    return graded({MeasureKey(key): value for key, value in values.items()}, CARD)


def test_the_worst_measures_are_proposed_a_third_of_the_way_at_each_check() -> None:
    targets = proposed_targets(_values(days_to_pay=30, tickets=12, margin=-50, advice=30), CARD)
    assert {target.measure for target in targets} == {MeasureKey.DAYS_TO_PAY, MeasureKey.TICKETS, MeasureKey.ADVICE}
    late = [target for target in targets if target.measure is MeasureKey.DAYS_TO_PAY]
    assert [(one.due_after, one.start_tenths, one.target_tenths) for one in late] == [
        (CheckDay.FIRST, 300, 200),
        (CheckDay.SECOND, 300, 100),
        (CheckDay.LAST, 300, 0),
    ]


def test_every_proposed_target_scores_better_than_the_one_before() -> None:
    for measure, value in ((MeasureKey.ADVICE, 10.0), (MeasureKey.REOPENED, 40.0), (MeasureKey.ESCALATIONS, 2.0)):
        targets = proposed_targets(_values(**{measure.value: value}), CARD)
        scores = [score_of(target.target_tenths / 10, CARD.scales[measure]) for target in targets]
        assert scores == sorted(scores)
        assert scores[-1] == 100.0


def test_the_margin_is_never_a_target() -> None:
    assert proposed_targets(_values(margin=-300), CARD) == ()
    with pytest.raises(InvalidInput):
        PLAN_TARGETS.check(_target(CheckDay.LAST, MeasureKey.MARGIN, 10))
    with pytest.raises(ValueError, match="margin"):
        PlanLine(check=CheckDay.LAST, measure=MeasureKey.MARGIN, start=1, target=2, at_most=False)


def test_nothing_is_proposed_where_all_is_well_or_nothing_is_known() -> None:
    assert proposed_targets(_values(tickets=3, advice=90), CARD) == ()
    assert proposed_targets(_values(), CARD) == ()


def test_three_measures_at_most_the_heaviest_burden_first() -> None:
    bad = {key.value: float(CARD.scales[key].bad) for key in MeasureKey}
    chosen = list(dict.fromkeys(target.measure for target in proposed_targets(_values(**bad), CARD)))
    # of the two that weigh 15, and of those that weigh 10, the one that is defined first
    assert chosen == [MeasureKey.ESCALATIONS, MeasureKey.DAYS_TO_PAY, MeasureKey.TICKETS]


@pytest.mark.parametrize(("value", "targets"), [(5.7, 0), (5.71, 3), (6.0, 3), (5.0, 0)])
def test_a_measure_that_scores_seventy_needs_no_target(value: float, targets: int) -> None:
    assert len(proposed_targets(_values(tickets=value), CARD)) == targets  # 3 scores 100 and 12 scores 0


def test_a_measure_without_weight_or_without_data_gives_no_target() -> None:
    weightless = replace(
        CARD, scales={**CARD.scales, MeasureKey.TICKETS: replace(CARD.scales[MeasureKey.TICKETS], weight=0)}
    )
    grade = _values(tickets=12, advice=30)
    assert {one.measure for one in proposed_targets(grade, weightless)} == {MeasureKey.ADVICE}
    imputed = replace(grade.measures[MeasureKey.TICKETS], has_data=False, imputed=True)
    unknown = replace(grade, measures={**grade.measures, MeasureKey.TICKETS: imputed})
    assert {one.measure for one in proposed_targets(unknown, CARD)} == {MeasureKey.ADVICE}


def test_days_to_pay_are_days_beyond_terms() -> None:
    grade = _values(days_to_pay=30)
    late = replace(grade.measures[MeasureKey.DAYS_TO_PAY], value=44.0, beyond_terms=30.0)
    grade = replace(grade, measures={**grade.measures, MeasureKey.DAYS_TO_PAY: late})
    assert [one.target_tenths for one in proposed_targets(grade, CARD)] == [200, 100, 0]
    assert plan_value(grade, MeasureKey.DAYS_TO_PAY) == 30.0
    assert plan_value(None, MeasureKey.DAYS_TO_PAY) is None


def test_a_value_that_is_the_target_but_for_its_last_bits_meets_it() -> None:
    target, day = _target(CheckDay.FIRST, MeasureKey.TICKETS, 0.3), START + timedelta(days=30)
    (check,) = checked(_plan(), [target], {CheckDay.FIRST: _values(tickets=0.1 + 0.2)}, CARD, day)
    assert check.state is TargetState.MET


def test_plans_of_a_client_come_in_the_order_in_which_they_began() -> None:
    early, late = _plan(id=9), _plan(id=8, started_on=START + timedelta(days=40), agreed_with="Dr. Meer")
    same = _plan(id=7)
    found = plan_outcomes([late, early, same], START + timedelta(days=50))[ClientId(1)]
    assert [(one.id, one.label) for one in found] == [(7, ""), (9, ""), (8, "Dr. Meer")]


@pytest.mark.parametrize(
    ("measure", "value", "state"),
    [
        (MeasureKey.TICKETS, 6.0, TargetState.MET),
        (MeasureKey.TICKETS, 6.1, TargetState.MISSED),
        (MeasureKey.ADVICE, 6.0, TargetState.MET),
        (MeasureKey.ADVICE, 5.9, TargetState.MISSED),
        (MeasureKey.ADVICE, None, TargetState.NO_DATA),
    ],
)
def test_a_target_is_met_on_its_good_side(measure: MeasureKey, value: float | None, state: TargetState) -> None:
    target = _target(CheckDay.FIRST, measure, 6.0)
    day = START + timedelta(days=30)
    (check,) = checked(_plan(), [target], {CheckDay.FIRST: _values(**{measure.value: value})}, CARD, day)
    assert check.state is state
    (earlier,) = checked(_plan(), [target], {}, CARD, day - timedelta(days=1))
    assert earlier.state is TargetState.NOT_YET


def test_only_the_last_targets_settle_a_plan() -> None:
    targets = [_target(check, MeasureKey.TICKETS, 5) for check in CheckDay]
    good, bad, none = _values(tickets=4), _values(tickets=9), _values()

    def end(first: ClientGrade, last: ClientGrade, day: int = 90) -> PlanEnd:
        grades = {CheckDay.FIRST: first, CheckDay.SECOND: first, CheckDay.LAST: last}
        return proposed_end(checked(_plan(), targets, grades, CARD, START + timedelta(days=day)))

    assert end(bad, good) is PlanEnd.KEPT
    assert end(good, bad) is PlanEnd.FAILED
    assert end(good, none) is PlanEnd.RUNNING
    assert end(bad, bad, day=89) is PlanEnd.RUNNING


def test_a_check_looks_at_the_days_since_the_plan_began() -> None:
    window = check_window(_plan(), CheckDay.SECOND)
    assert (window.first, window.last) == (START + timedelta(days=1), START + timedelta(days=60))


def test_what_was_known_on_a_day() -> None:
    ended = START + timedelta(days=91)
    failed = _plan(outcome=PlanEnd.FAILED, ended_on=ended)
    withdrawn = _plan(id=8, outcome=PlanEnd.WITHDRAWN, ended_on=ended)
    assert plan_outcomes([failed], START - timedelta(days=1)) == {}
    (running,) = plan_outcomes([failed], ended - timedelta(days=1))[ClientId(1)]
    assert (running.state, running.day) == (PlanState.RUNNING, START + timedelta(days=90))
    (over,) = plan_outcomes([failed], ended)[ClientId(1)]
    assert (over.state, over.day) == (PlanState.FAILED, ended)
    assert plan_outcomes([withdrawn], ended) == {}


def test_an_override_counts_from_its_first_day_until_before_its_last() -> None:
    first = Override(
        id=OverrideId(1),
        client_id=ClientId(1),
        letter=Letter.B,
        reason="r",
        set_on=START,
        expires_on=START + timedelta(days=10),
    )
    second = replace(first, id=OverrideId(2), letter=Letter.A, set_on=START + timedelta(days=5))
    assert overrides_on([first, second], START - timedelta(days=1)) == {}
    assert overrides_on([second, first], START)[ClientId(1)] is first
    assert overrides_on([second, first], START + timedelta(days=9))[ClientId(1)] is second
    assert overrides_on([first, second], START + timedelta(days=10)) == {}
    with pytest.raises(InvalidInput):
        OVERRIDES.check(replace(first, expires_on=START))


@pytest.mark.parametrize(("value", "said"), [(0.0, "0"), (14.0, "14"), (14.04, "14"), (1.5, "1,5"), (0.96, "1")])
def test_a_target_has_a_decimal_only_where_it_says_something(value: float, said: str) -> None:
    assert plan_number(value, Language.DE) == said
