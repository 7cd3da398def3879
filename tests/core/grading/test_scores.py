"""Anchors, stand-ins, coverage, status, letters and contributions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from msp_desk.core.errors import InvalidInput
from msp_desk.core.grading.contributions import contributions_of, largest_down, largest_up
from msp_desk.core.grading.gathering import GradedRecords, gather
from msp_desk.core.grading.grades import grade
from msp_desk.core.grading.scores import (
    NotGraded,
    Status,
    coverage_of,
    is_borderline,
    letter_of,
    reasons_not_graded,
    score_of,
    stand_in,
    total_score,
)
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.scorecard import Letter, MeasureKey, Scale, Scorecard
from tests.core.grading.builders import (
    DAY,
    a_client,
    a_payment,
    a_ticket,
    ago,
    an_invoice,
    grade_of,
    some_advice,
    some_work,
)

CUTS = Scorecard().cuts
FALLING, RISING = Scale(good=3, bad=12, weight=1), Scale(good=60, bad=10, weight=1)


@pytest.mark.parametrize(
    ("value", "scale", "score"),
    [
        (3, FALLING, 100),
        (2, FALLING, 100),
        (12, FALLING, 0),
        (13, FALLING, 0),
        (7.5, FALLING, 50),
        (60, RISING, 100),
        (61, RISING, 100),
        (10, RISING, 0),
        (-400, RISING, 0),
        (22.5, RISING, 25),
    ],
)
def test_a_score_is_linear_between_its_anchors(value: float, scale: Scale, score: float) -> None:
    assert score_of(value, scale) == score


def test_a_stand_in_is_the_median_of_five_or_more() -> None:
    assert stand_in([]) == 50
    assert stand_in([0, 0, 0, 100]) == 50
    assert stand_in([0, 10, 90, 100, 100]) == 90
    assert stand_in([0, 10, 20, 90, 100, 100]) == 55


@pytest.mark.parametrize(
    ("score", "letter"),
    [(100, "A"), (85, "A"), (84.999, "B"), (70, "B"), (69.999, "C"), (55, "C"), (54.9, "D"), (40, "D"), (39.9, "F")],
)
def test_letters_begin_at_their_cut(score: float, letter: str) -> None:
    assert letter_of(score, CUTS) is Letter(letter)


def test_noise_of_a_sum_never_costs_a_letter() -> None:
    """Every measure at 70.1 is a score of 70.1, in whatever way the sum comes out."""
    cuts = {Letter.A: 85, Letter.B: 70.1, Letter.C: 55, Letter.D: 40}
    weights = dict(zip(MeasureKey, (0.1, 0.2, 0.3, 0.7, 1.1, 2.3, 3.7, 0.6), strict=True))
    card = Scorecard(scales={key: Scale(good=1, bad=0, weight=weight) for key, weight in weights.items()}, cuts=cuts)
    noisy = sum(weight * 70.1 for weight in weights.values()) / card.total_weight
    assert noisy < 70.1, "this sum no longer shows the noise: choose other weights"
    assert letter_of(total_score(dict.fromkeys(MeasureKey, 70.1), card), cuts) is Letter.B


@pytest.mark.parametrize(
    ("score", "expected"),
    [(88, True), (88.01, False), (82, True), (81.99, False), (67, True), (73, True), (73.01, False), (37, True),
     (36.9, False), (100, False), (0, False), (85, True), (58, True), (52, True), (43, True), (62.5, False)],
)  # fmt: skip
def test_borderline_is_three_points_around_a_cut(score: float, expected: bool) -> None:
    assert is_borderline(score, CUTS) is expected


def test_borderline_includes_three_points_whatever_a_difference_comes_out_as() -> None:
    cuts = {Letter.A: 85.1, Letter.B: 70.1, Letter.C: 55.1, Letter.D: 40.1}
    assert abs(58.1 - 55.1) > 0
    assert all(is_borderline(cut + 3, cuts) and is_borderline(cut - 3, cuts) for cut in cuts.values())
    assert is_borderline(58.1, cuts)
    assert is_borderline(67.1, cuts)


def test_coverage_is_the_share_of_the_weights_with_data() -> None:
    card = Scorecard()
    assert coverage_of([], card) == 0
    assert coverage_of([MeasureKey.MARGIN, MeasureKey.DISPUTED], card) == 35
    assert coverage_of(list(MeasureKey), card) == 100


EFFORT = (MeasureKey.TICKETS, MeasureKey.REOPENED, MeasureKey.ADMIN_REQUESTS)


@pytest.mark.parametrize(
    ("with_data", "coverage", "days", "known", "reasons"),
    [
        ((*EFFORT, MeasureKey.MARGIN), 60, 90, True, []),
        ((*EFFORT, MeasureKey.MARGIN), 60, 89, True, ["onboarding"]),
        ((*EFFORT, MeasureKey.MARGIN), 60, 90, False, []),
        ((*EFFORT, MeasureKey.MARGIN), 60, 89, False, ["records_short"]),
        ((*EFFORT, MeasureKey.MARGIN), 59.99, 400, True, ["coverage_low"]),
        (EFFORT, 60, 400, True, ["one_dimension"]),
        ((MeasureKey.DISPUTED, MeasureKey.DAYS_TO_PAY), 80, 400, True, ["one_dimension"]),
        ((MeasureKey.DISPUTED, MeasureKey.ADVICE), 80, 400, True, []),
        ((), 0, 10, False, ["coverage_low", "one_dimension", "records_short"]),
        ((), 0, 10, True, ["onboarding"]),
    ],
)
def test_reasons_for_no_grade(
    with_data: tuple[MeasureKey, ...], coverage: float, days: int, known: bool, reasons: list[str]
) -> None:
    found = reasons_not_graded(with_data, coverage, days, since_known=known)
    assert [reason.value for reason in found] == reasons


def test_status_and_what_it_names() -> None:
    tickets = [a_ticket()]
    young = grade_of(GradedRecords(clients=[a_client(since=ago(89))], tickets=tickets))
    assert (young.status, young.letter, young.score, young.borderline) == (Status.ONBOARDING, None, None, False)
    assert young.not_graded[0].reason is NotGraded.ONBOARDING
    assert young.not_graded[0].params == {"since": ago(89), "days": 89, "enough": ago(-1)}
    thin = grade_of(GradedRecords(clients=[a_client(since=None)], tickets=[a_ticket(ago(30), minutes=None)]))
    assert thin.status is Status.NOT_GRADED
    assert {gap.reason.value: dict(gap.params) for gap in thin.not_graded} == {
        "coverage_low": {"coverage": 40},
        "records_short": {"since": ago(30), "days": 30, "enough": ago(-60)},
    }
    lone = grade_of(GradedRecords(clients=[a_client()], invoices=[an_invoice()]))
    assert [dict(gap.params) for gap in lone.not_graded] == [{"coverage": 25}, {"dimensions": 1}]


def test_a_missing_measure_takes_the_median_of_clients_that_are_not_onboarding() -> None:
    """Six clients with invoices; two of them onboarding, whose scores count for themselves only."""
    since = [ago(400)] * 5 + [ago(10), None]
    clients = [a_client(number, since=first) for number, first in enumerate(since, start=1)]
    late = [0, 3, 6, 9, 12, 30]
    invoices = [
        an_invoice(number, ago(9) if number == 6 else ago(80), client=number, due=ago(9) if number == 6 else ago(66))
        for number in range(1, 7)
    ]
    payments = [
        a_payment(number, ago(66 - days) if number < 6 else ago(9 - 9), client=number)
        for number, days in enumerate(late, start=1)
    ]
    records = GradedRecords(clients=clients, invoices=invoices, payments=payments, work=[some_work(ago(200), client=7)])
    result = grade_of(records, client=7).measures[MeasureKey.DAYS_TO_PAY]
    assert result.imputed
    assert not result.has_data
    assert result.value is None
    assert result.score == pytest.approx(80)  # 100, 90, 80, 70, 60; the onboarding client's 70 is not among them
    assert grade_of(records, client=6).measures[MeasureKey.DAYS_TO_PAY].score == pytest.approx(70)
    four = replace(records, clients=[client for client in clients if client.id != 1])
    assert grade_of(four, client=7).measures[MeasureKey.DAYS_TO_PAY].score == 50


def test_clients_that_are_not_active_lend_nothing_to_a_median() -> None:
    clients = [a_client(number, ended_on=ago(1) if number == 1 else None) for number in range(1, 7)]
    records = GradedRecords(
        clients=clients,
        invoices=[an_invoice(number, client=number) for number in range(1, 6)],
        work=[some_work(client=6)],
    )
    found = grade(gather(records, DAY), Settings(), Scorecard())
    assert [client.name for client in found.clients] == [f"Client {number}" for number in range(2, 7)]
    assert found.find(ClientId(1)) is None
    assert grade_of(records, client=6).measures[MeasureKey.DISPUTED].score == 50


def test_a_whole_grade_by_hand() -> None:
    """All eight measures of one client, each worked out on paper."""
    records = GradedRecords(
        clients=[a_client(since=DAY - timedelta(days=486), seats=10)],
        tickets=[a_ticket(date(2026, 1, 1), minutes=60) for _ in range(10)],
        invoices=[an_invoice(1, ago(60), net=100000)],
        payments=[a_payment(1, ago(46 - 15))],
        recommendations=[some_advice(), some_advice(due=ago(1))],
    )
    found = grade_of(records)
    scores = {key.value: result.score for key, result in found.measures.items()}
    assert scores == {
        "tickets": 100,  # 0.86 for 10 seats and a month
        "reopened": 100,
        "admin_requests": 100,
        "escalations": 100,
        "disputed": 100,
        "days_to_pay": 50,  # 15 days beyond terms
        "margin": pytest.approx(90),  # (1000 − 450) / 1000 = 55 %
        "advice": 0,
    }
    assert found.score == pytest.approx((10 + 10 + 5 + 15 + 10 + 15 * 0.5 + 25 * 0.9) * 1)
    assert (found.letter, found.uncapped_letter, found.coverage) == (Letter.B, Letter.B, 100)
    assert found.largest_up() == (MeasureKey.MARGIN, MeasureKey.ESCALATIONS, MeasureKey.TICKETS)
    assert found.largest_down() == (MeasureKey.ADVICE,)


def test_contributions_sum_to_the_score_less_fifty() -> None:
    scores = dict(zip(MeasureKey, (0, 10, 20, 50, 90, 100, 35, 60), strict=True))
    points = contributions_of(scores, Scorecard())
    assert points[MeasureKey.TICKETS] == -5
    assert points[MeasureKey.ESCALATIONS] == 0
    assert sum(points.values()) == pytest.approx(total_score(scores, Scorecard()) - 50)
    assert largest_up(points) == (MeasureKey.DAYS_TO_PAY, MeasureKey.DISPUTED, MeasureKey.ADVICE)
    assert largest_down(points) == (MeasureKey.TICKETS, MeasureKey.REOPENED, MeasureKey.MARGIN)


def test_a_broken_scorecard_is_refused_with_its_reasons() -> None:
    scales = {key: replace(scale, weight=0) for key, scale in Scorecard().scales.items()}
    scales[MeasureKey.MARGIN] = Scale(good=5, bad=5, weight=0)
    with pytest.raises(InvalidInput) as refused:
        grade(gather(GradedRecords(), DAY), Settings(), Scorecard(scales=scales))
    assert [problem.code for problem in refused.value.problems] == ["problem.good_is_bad", "problem.weights_zero"]
