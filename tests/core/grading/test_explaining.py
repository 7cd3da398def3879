"""What would make it a B, how firmly a letter stands, and what moved it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from msp_desk.core.grading.change import change_between
from msp_desk.core.grading.gathering import gather
from msp_desk.core.grading.grades import ClientGrade, Grades, grade
from msp_desk.core.grading.lifting import lifts_of
from msp_desk.core.grading.scores import letter_of, score_of, total_score
from msp_desk.core.grading.sensitivity import sensitivity_of
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.scorecard import Letter, MeasureKey, Scale, Scorecard
from tests.core.grading.builders import DAY, ago
from tests.core.grading.random_desks import random_desk

seeds = st.integers(0, 10**6)
CARD = Scorecard()


def _grades(seed: int, card: Scorecard = CARD, days_ago: int = 0) -> Grades:
    return grade(gather(random_desk(seed), ago(days_ago)), Settings(), card)


def _graded(grades: Grades) -> list[ClientGrade]:
    return [client for client in grades.clients if client.score is not None]


def _scores(client: ClientGrade) -> dict[MeasureKey, float]:
    return {key: client.measures[key].score for key in MeasureKey}


@settings(max_examples=60)
@given(seeds)
@example(9311)  # escalations at their best reach the C's 55 exactly
def test_a_lift_reaches_the_next_cut_exactly_and_none_is_forgotten(seed: int) -> None:
    for client in _graded(_grades(seed)):
        lifts = {lift.measure: lift for lift in lifts_of(client, CARD)}
        assert list(lifts) == [lift.measure for lift in sorted(lifts.values(), key=lambda lift: lift.distance)]
        assert client.uncapped_letter is not None
        if client.uncapped_letter is Letter.A:
            assert not lifts
            continue
        better = list(Letter)[client.uncapped_letter.rank - 1]
        for key in MeasureKey:
            best = total_score({**_scores(client), key: 100.0}, CARD)
            possible = client.measures[key].has_data and best >= CARD.cuts[better]
            assert (key in lifts) is possible, (key, best)
            if key in lifts:
                lifted = {**_scores(client), key: score_of(lifts[key].needed, CARD.scales[key])}
                assert total_score(lifted, CARD) == pytest.approx(CARD.cuts[better], abs=1e-7)
                assert lifts[key].letter is better
                scale = CARD.scales[key]
                way = abs(lifts[key].needed - lifts[key].value) / abs(scale.good - scale.bad)
                assert lifts[key].distance == pytest.approx(way)


def test_days_to_pay_are_lifted_in_days_beyond_terms() -> None:
    found = False
    for seed in range(60):
        for client in _graded(_grades(seed)):
            for lift in lifts_of(client, CARD):
                if lift.measure is MeasureKey.DAYS_TO_PAY:
                    assert lift.value == client.measures[lift.measure].beyond_terms
                    found = True
    assert found


def test_a_measure_without_weight_lifts_nothing() -> None:
    card = replace(CARD, scales={**CARD.scales, MeasureKey.MARGIN: Scale(good=60, bad=10, weight=0)})
    lifted = [
        lift.measure for seed in range(40) for one in _graded(_grades(seed, card)) for lift in lifts_of(one, card)
    ]
    assert lifted
    assert MeasureKey.MARGIN not in lifted


def test_without_a_grade_nothing_lifts_and_nothing_is_sensitive() -> None:
    ungraded = [one for seed in range(10) for one in _grades(seed).clients if one.score is None]
    assert ungraded
    for client in ungraded:
        assert lifts_of(client, CARD) == ()
        assert sensitivity_of(client, CARD) is None


@settings(max_examples=40)
@given(seeds)
def test_each_weighting_is_a_grading_with_that_weight(seed: int) -> None:
    for client in _graded(_grades(seed)):
        found = sensitivity_of(client, CARD)
        assert found is not None
        assert found.total == 16
        for weighting in found.weightings:
            scale = CARD.scales[weighting.measure]
            heavier = {**CARD.scales, weighting.measure: replace(scale, weight=scale.weight * weighting.factor)}
            card = replace(CARD, scales=heavier)
            assert weighting.letter is letter_of(total_score(_scores(client), card), card.cuts)
        assert found.same == sum(weighting.letter is client.uncapped_letter for weighting in found.weightings)


@settings(max_examples=40)
@given(seeds)
def test_a_change_adds_up_to_the_difference_of_the_scores(seed: int) -> None:
    now, then = _grades(seed), _grades(seed, days_ago=92)
    for client in _graded(now):
        before = then.find(client.client_id)
        if before is None or before.score is None or client.score is None:
            continue
        change = change_between(client, before, CARD)
        assert change.since == ago(92)
        assert change.total == pytest.approx(client.score - before.score, abs=1e-8)
        for key in MeasureKey:
            assert (key in change.became_measured) is (
                client.measures[key].has_data and not before.measures[key].has_data
            )
            assert (key in change.became_unmeasured) is (
                before.measures[key].has_data and not client.measures[key].has_data
            )
        most = change.moved_most
        if most is None:
            assert not any(change.points.values())
        else:
            assert abs(change.points[most]) == max(abs(points) for points in change.points.values())


def test_nothing_moved_between_a_day_and_itself() -> None:
    for client in _graded(_grades(7)):
        assert change_between(client, client, CARD).moved_most is None
    assert _grades(7).as_of == DAY
