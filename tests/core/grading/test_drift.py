"""Drift and signal: when a course is called worsening, and when a month is out of the ordinary."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from msp_desk.core.grading.drift import Direction, Outlier, course_of, courses_of, full_months
from msp_desk.core.grading.gathering import GradedRecords, gather
from msp_desk.core.grading.grades import Grades, grade
from msp_desk.core.grading.trend_statistics import mann_kendall, theil_sen, usual_limits
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.period import Period
from msp_desk.core.records.scorecard import MeasureKey, Scorecard
from tests.core.grading.builders import DAY, ONE, a_client, a_ticket, an_invoice
from tests.core.grading.random_desks import random_desk


def _months(records: GradedRecords, day: date = DAY) -> list[Grades]:
    return [grade(gather(records, day, month), Settings(), Scorecard()) for month in full_months(day)]


def _course_with(scores: list[float | None]) -> list[Grades]:
    """Twelve months whose scores are these; None for a month without a grade."""
    records = GradedRecords(clients=[a_client()], tickets=[a_ticket()], invoices=[an_invoice()])
    template = _months(records)
    found = []
    for month, score in zip(template, scores, strict=True):
        (client,) = template[0].clients
        margin = replace(client.measures[MeasureKey.MARGIN], score=0.0 if score is None else score)
        given = replace(client, score=score, measures={**client.measures, MeasureKey.MARGIN: margin})
        found.append(replace(month, clients=(given,)))
    return found


def test_full_months_end_with_the_last_whole_one() -> None:
    assert full_months(date(2026, 11, 21))[-1] == Period(date(2026, 10, 1), date(2026, 10, 31))
    assert full_months(date(2026, 11, 30))[-1] == Period(date(2026, 11, 1), date(2026, 11, 30))
    months = full_months(date(2024, 2, 29))
    assert len(months) == 12
    assert (months[0].first, months[-1].last) == (date(2023, 3, 1), date(2024, 2, 29))


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ([90, 88, 86, 84, 82, 80, 78, 76, 74, 72, 70, 68], Direction.WORSENING),
        ([60, 62, 64, 66, 68, 70, 72, 74, 76, 78, 80, 82], Direction.IMPROVING),
        ([70.0, 70.1, 70.2, 70.3, 70.4, 70.5, 70.6, 70.7, 70.8, 70.9, 71.0, 71.1], Direction.STEADY),
        ([70, 72, 69, 71, 70, 72, 69, 71, 70, 72, 69, 71], Direction.STEADY),
        # Six points out of order in one pair: p = 0.017; in two: 0.056; in three: 0.136.
        ([None] * 6 + [90, 80, 70, 60, 50, 55], Direction.WORSENING),
        ([None] * 6 + [90, 80, 60, 70, 50, 55], Direction.FALLING),
        ([None] * 6 + [50, 60, 80, 70, 90, 85], Direction.STEADY),
        ([None] * 6 + [80, 90, 60, 70, 50, 55], Direction.STEADY),
    ],
)
def test_the_direction_needs_certainty_and_size(scores: list[float | None], expected: Direction) -> None:
    drift = course_of(ONE, _course_with(scores)).drift
    assert drift is not None
    known = [score for score in scores if score is not None]
    assert drift.p == pytest.approx(mann_kendall(known))
    assert drift.per_year == pytest.approx(theil_sen(known) * 12)
    assert drift.direction is expected, (drift.p, drift.per_year)
    assert drift.moved_most is (MeasureKey.MARGIN if known[0] != known[-1] else None)


def test_five_points_are_too_few_for_a_drift_and_six_before_the_last_for_a_signal() -> None:
    assert course_of(ONE, _course_with([None] * 7 + [90, 80, 70, 60, 50])).drift is None
    assert course_of(ONE, _course_with([None] * 6 + [70, 71, 70, 71, 70, 10])).signal is None
    assert course_of(ONE, _course_with([None] * 5 + [70, 71, 70, 71, 70, 71, 10])).signal is not None


def test_a_signal_is_a_last_month_outside_the_limits_of_those_before() -> None:
    before: list[float | None] = [None, None, None, 70, 71, 70, 72, 71, 70, 71, 72]
    lower, upper = usual_limits([score for score in before if score is not None])
    below = course_of(ONE, _course_with([*before, lower - 0.01])).signal
    above = course_of(ONE, _course_with([*before, upper + 0.01])).signal
    assert below is not None
    assert above is not None
    assert (below.side, above.side) == (Outlier.BELOW, Outlier.ABOVE)
    assert below.lower == pytest.approx(lower)
    assert below.upper == pytest.approx(upper)
    assert below.month == full_months(DAY)[-1]
    assert below.moved_most is MeasureKey.MARGIN
    assert course_of(ONE, _course_with([*before, lower])).signal is None
    assert course_of(ONE, _course_with([*before, upper])).signal is None
    assert course_of(ONE, _course_with([70, *before[1:], None])).signal is None, "the last full month has no point"


def test_months_are_their_own_windows_as_of_the_reports_day() -> None:
    for seed in range(12):
        records = random_desk(seed)
        months = _months(records)
        assert {month.as_of for month in months} == {DAY}
        courses = courses_of(months)
        for month in months:
            for client in month.clients:
                scores = {point.month: point.score for point in courses[client.client_id].points}
                assert scores.get(month.window) == client.score


def test_a_client_that_is_in_no_month_has_no_course() -> None:
    course = course_of(ClientId(99), _months(random_desk(3)))
    assert (course.points, course.drift, course.signal) == ((), None, None)
