"""One alarm per cause, until it has recovered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise
from random import Random
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.grading.alarms import (
    Alarm,
    AlarmCause,
    ScoredMonth,
    alarms_of,
    falling,
    running_alarms,
    scored_months,
)
from msp_desk.core.grading.drift import CERTAIN, LIKELY, STEEP, full_months
from msp_desk.core.grading.gathering import GradedRecords, gather
from msp_desk.core.grading.grades import grade
from msp_desk.core.grading.scores import snapped
from msp_desk.core.grading.trend_statistics import mann_kendall, theil_sen
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.period import add_months, month_of
from msp_desk.core.records.scorecard import MeasureKey, Scorecard
from tests.core.grading.builders import DAY, a_client, a_ticket, an_invoice

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


def _plainly(cause: AlarmCause, scores: Sequence[float | None]) -> list[tuple[int, int | None, float]]:
    """When each alarm began and ended, as places of months, and its points; the definitions, read word by word."""
    found: list[tuple[int, int | None, float]] = []
    limit = 0.0
    for place, score in enumerate(scores):
        if score is None:
            continue
        year = [one for one in scores[max(0, place - 11) : place + 1] if one is not None]
        running = bool(found) and found[-1][1] is None
        if cause is AlarmCause.DRIFT:
            enough, per_year = len(year) >= 6, theil_sen(year) * 12 if len(year) > 1 else 0.0
            down = enough and per_year < 0 and snapped(-per_year) >= 10
            p = mann_kendall(year) if enough else 1.0
            begins, over, since = down and p <= 0.05, not (down and p <= 0.10), year[0]
        else:
            before = year[:-1]
            moves = [abs(later - earlier) for earlier, later in pairwise(before)]
            lower = mean(before) - 2.66 * mean(moves) if len(before) >= 6 else -1.0
            begins, over, since = snapped(score) < snapped(lower), snapped(score) >= snapped(limit), year[-2:][0]
            if begins and not running:
                limit = lower
        if running and over:
            began, _none, points = found[-1]
            found[-1] = began, place, points
        elif begins and not running:
            found.append((place, None, min(score - since, 0.0)))
    return found


def _walks() -> Iterator[list[float | None]]:
    """Rows of months such as desks have them: slow falls, sudden ones, recoveries, gaps and months that are alike."""
    chance = Random(7)
    for _ in range(400):
        score, slope, noise = chance.uniform(40, 95), chance.uniform(-3, 2), chance.choice((0.0, 1.0, 4.0, 9.0))
        row: list[float | None] = []
        for _month in range(40):
            if chance.random() < 0.06:
                slope = chance.uniform(-4, 4)
            score = min(100.0, max(0.0, score + slope + chance.gauss(0, noise)))
            shown = round(score) if chance.random() < 0.5 else round(score / 5) * 5
            row.append(None if chance.random() < 0.04 else float(shown))
        yield row


@pytest.mark.parametrize("cause", list(AlarmCause))
def test_every_month_is_judged_as_the_definitions_say(cause: AlarmCause) -> None:
    begun = 0
    for row in _walks():
        found = [
            (
                _place(alarm.began),
                None if alarm.ended is None else _place(alarm.ended),
                alarm.points,
            )
            for alarm in _of(cause, row)
        ]
        assert _plainly(cause, row) == found, row
        for alarm in _of(cause, row):
            assert alarm.moved_most is (MeasureKey.MARGIN if alarm.points < 0 else None)
        begun += len(found)
    assert begun > 200, "rows that never alarm prove nothing"


def _place(day: date) -> int:
    assert day.day == 1
    return (day.year - FIRST.year) * 12 + day.month - FIRST.month


@pytest.mark.parametrize(
    ("scores", "says"),
    [
        ([60, 62, 50, 40, 30, 20], (True, True)),  # 1 pair of 15 rises: p = 0.017
        ([60, 62, 50, 52, 30, 20], (False, True)),  # 2 pairs: p = 0.056
        ([60, 62, 50, 52, 30, 32], (False, False)),  # 3 pairs: p = 0.136
        ([60, 50, 40, 30, 20], (False, False)),  # too few
        ([20, 30, 40, 50, 60, 70], (False, False)),
        ([70.0] * 8, (False, False)),
        ([50 - month * 10 / 12 for month in range(8)], (True, True)),  # exactly 10 points a year
        ([33.26 - month * 10 / 12 for month in range(8)], (True, True)),  # the same but for its last bits
        ([50 - month * 9.9 / 12 for month in range(8)], (False, False)),
    ],
)
def test_a_fall_is_certain_likely_or_none(scores: list[float], says: tuple[bool, bool]) -> None:
    assert falling(scores) == says


@pytest.mark.parametrize("usual", [70.0, 70.1, 66.7, 33.3])
@pytest.mark.parametrize("months", range(6, 12))
def test_a_month_on_its_limit_is_no_signal_and_reaching_it_again_ends_one(usual: float, months: int) -> None:
    steady = [usual] * months
    assert _of(AlarmCause.SIGNAL, [*steady, usual]) == []
    (alarm,) = _of(AlarmCause.SIGNAL, [*steady, usual - 1, usual - 0.5, usual])
    assert (_place(alarm.began), alarm.ended) == (months, add_months(FIRST, months + 2))


def test_a_month_that_reaches_its_limit_but_for_the_last_bits_ends_a_signal() -> None:
    (alarm,) = _of(AlarmCause.SIGNAL, [*[96.9, 97.0] * 5, 90.0, 96.684])  # the limit is 96.68400000000001
    assert alarm.ended == add_months(FIRST, 11)


def test_alarms_come_in_the_order_in_which_they_began_and_recovered_ones_do_not_run() -> None:
    months = _months([*STEADY, 40.0, 70.0, *(68.0 - 4 * month for month in range(12))])
    days = [alarm.began for alarm in alarms_of(months)]
    assert len(days) > 1
    assert days == sorted(days)
    assert next(alarm.cause for alarm in alarms_of(months)) is AlarmCause.SIGNAL
    assert all(alarm.is_running for alarm in running_alarms(months))
    assert len(running_alarms(months)) < len(days)


def test_months_without_a_grade_stay_empty() -> None:
    records = GradedRecords(clients=[a_client()], tickets=[a_ticket()], invoices=[an_invoice()])
    months = [grade(gather(records, DAY, month), Settings(), Scorecard()) for month in full_months(DAY)]
    graded = replace(months[0].clients[0], score=61.5)
    months[0] = replace(months[0], clients=(graded,))
    months[1] = replace(months[1], clients=(replace(graded, score=None),))
    found = scored_months(months)[graded.client_id]
    assert len(found) == 12
    assert found[0] is not None
    assert (found[0].month, found[0].score) == (months[0].window, 61.5)
    assert set(found[0].contributions) == set(MeasureKey)
    assert found[1] is None
