"""One alarm per cause, until it has recovered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.grading.alarms import Alarm, AlarmCause, ScoredMonth, alarms_of, falling, running_alarms
from msp_desk.core.grading.drift import CERTAIN, LIKELY, STEEP
from msp_desk.core.grading.scores import snapped
from msp_desk.core.grading.trend_statistics import mann_kendall, theil_sen
from msp_desk.core.records.period import add_months, month_of
from msp_desk.core.records.scorecard import MeasureKey

FIRST = date(2024, 1, 1)


def _months(scores: Sequence[float | None], taken_by: MeasureKey = MeasureKey.MARGIN) -> list[ScoredMonth | None]:
    return [
        None
        if score is None
        else ScoredMonth(
            month=month_of(add_months(FIRST, place)),
            score=score,
            contributions={key: score - 50 if key is taken_by else 0.0 for key in MeasureKey},
        )
        for place, score in enumerate(scores)
    ]


def _of(cause: AlarmCause, scores: Sequence[float | None]) -> list[Alarm]:
    return [alarm for alarm in alarms_of(_months(scores)) if alarm.cause is cause]


STEADY = [70.0, 71.0, 70.0, 71.0, 70.0, 71.0, 70.0, 71.0]


def test_a_long_fall_alarms_once() -> None:
    falling_months = [80.0 - 3 * month for month in range(12)]
    (alarm,) = _of(AlarmCause.DRIFT, falling_months)
    assert alarm.is_running
    assert alarm.began == add_months(FIRST, 5)  # the sixth point is the first that can speak
    assert alarm.moved_most is MeasureKey.MARGIN
    assert alarm.points == -15.0


def test_a_fall_that_recovers_and_comes_again_alarms_twice() -> None:
    down = [80.0 - 3 * month for month in range(8)]
    up = [60.0 + 3 * month for month in range(14)]
    again = [100.0 - 4 * month for month in range(14)]
    first, second = _of(AlarmCause.DRIFT, [*down, *up, *again])
    assert first.ended is not None
    assert first.ended > first.began
    assert second.is_running
    assert second.began > first.ended


def test_a_bad_month_alarms_until_a_month_reaches_its_limit_again() -> None:
    (alarm,) = _of(AlarmCause.SIGNAL, [*STEADY, 40.0, 41.0, 40.0])
    assert alarm.is_running
    assert alarm.began == add_months(FIRST, 8)
    (recovered,) = _of(AlarmCause.SIGNAL, [*STEADY, 40.0, 41.0, 70.0])
    assert recovered.ended == add_months(FIRST, 10)


def test_a_month_above_its_limits_is_no_alarm() -> None:
    assert _of(AlarmCause.SIGNAL, [*STEADY, 99.0]) == []


def test_too_few_months_never_alarm() -> None:
    assert alarms_of(_months([80.0, 60.0, 40.0, 20.0, 0.0])) == ()
    assert alarms_of([]) == ()


def test_months_without_a_grade_are_left_out() -> None:
    scores = [value for month in range(10) for value in (80.0 - 5 * month, None)]
    assert [alarm.cause for alarm in running_alarms(_months(scores))] == [AlarmCause.DRIFT]
    assert alarms_of([None] * 40) == ()


def test_the_measure_that_took_most_is_named_and_never_one_that_rose() -> None:
    (alarm,) = alarms_of(_months([*STEADY, 40.0], MeasureKey.ESCALATIONS))
    assert alarm.moved_most is MeasureKey.ESCALATIONS


@given(st.lists(st.integers(0, 100).map(float), min_size=0, max_size=12))
def test_the_quick_rule_says_what_the_statistics_say(scores: list[float]) -> None:
    certain, likely = falling(scores)
    if len(scores) < 6:
        assert not certain
        assert not likely
        return
    p, per_year = mann_kendall(scores), theil_sen(scores) * 12
    steep = per_year < 0 and snapped(abs(per_year)) >= STEEP
    # an order with no concordance has p = 1 or a normal p above the limits, so leaving it out early changes nothing
    assert certain == (p <= CERTAIN and steep)
    assert likely == (p <= LIKELY and steep)


@given(st.lists(st.one_of(st.none(), st.integers(0, 100).map(float)), max_size=40))
def test_one_cause_never_alarms_twice_at_a_time(scores: list[float | None]) -> None:
    for cause in AlarmCause:
        alarms = _of(cause, scores)
        for earlier, later in pairwise(alarms):
            assert earlier.ended is not None
            assert earlier.ended < later.began
