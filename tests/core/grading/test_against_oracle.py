"""The program's grades against a second, separately written grading, over random desks."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from fractions import Fraction
from random import Random

import pytest

from msp_desk.core.grading.gathering import gather
from msp_desk.core.grading.grades import ClientGrade, Grades, grade
from msp_desk.core.portfolio.portfolio import Portfolio, portfolio
from tests.core.grading.oracle import Answer, Second
from tests.core.grading.random_desks import DAY, random_desk, random_scorecard, random_settings

NEAR = 1e-7
DESKS = 160


@pytest.mark.parametrize("seed", range(DESKS))
def test_every_number_letter_status_and_cap_is_the_same(seed: int) -> None:
    ours, theirs = _both(seed)
    assert [client.name for client in ours.clients] == sorted(theirs)
    for client in ours.clients:
        _compare(client, theirs[client.name])


@pytest.mark.parametrize("seed", range(0, DESKS, 4))
def test_the_portfolio_is_the_same(seed: int) -> None:
    ours, theirs = _both(seed)
    _compare_portfolio(portfolio(ours), theirs)


def test_the_random_desks_reach_every_case() -> None:
    """Otherwise the comparison would say little."""
    seen: Counter[str] = Counter()
    for seed in range(DESKS):
        ours, _ = _both(seed)
        for client in ours.clients:
            seen[client.status.value] += 1
            seen[f"letter {client.letter}"] += 1
            seen["capped"] += client.is_capped
            seen["borderline"] += client.borderline
            seen.update(cap.rule.value for cap in client.caps)
            seen.update(gap.reason.value for gap in (*client.missing, *client.not_graded))
            imputed = [result.score for result in client.measures.values() if result.imputed]
            seen["median"] += any(score != 50 for score in imputed)
            margin = next(result.value for key, result in client.measures.items() if key.value == "margin")
            seen["no revenue"] += margin == -100
    expected = {
        "graded", "not_graded", "onboarding", "letter A", "letter B", "letter C", "letter D", "letter F", "capped",
        "borderline", "serious_incident", "critical_incident", "repeated_incidents", "long_overdue", "coverage_low",
        "one_dimension", "records_short", "effort_not_logged", "seats_unknown", "no_ticket", "no_invoice",
        "nothing_settled_or_overdue", "minutes_unknown", "no_revenue_no_minutes", "nothing_decided", "median",
        "no revenue",
    }  # fmt: skip
    assert not expected - {case for case, count in seen.items() if count >= 3}, seen


def _both(seed: int) -> tuple[Grades, dict[str, Answer]]:
    """Mostly at the day the desk was made around; also at the ends of months and on a leap day before it."""
    records, settings, scorecard = random_desk(seed), random_settings(seed), random_scorecard(seed)
    day = Random(seed).choice((DAY, DAY, DAY, date(2026, 10, 31), date(2026, 3, 1), DAY + timedelta(days=30)))
    return grade(gather(records, day), settings, scorecard), Second(records, day, settings, scorecard).answers()


def _near(ours: float | None, theirs: object) -> bool:
    if ours is None or theirs is None:
        return ours is theirs
    assert isinstance(theirs, Fraction)
    return abs(ours - float(theirs)) <= NEAR * max(1.0, abs(ours))


def _compare(ours: ClientGrade, theirs: Answer) -> None:
    assert ours.status.value == theirs["status"]
    assert (ours.letter and ours.letter.value) == theirs["letter"]
    assert (ours.uncapped_letter and ours.uncapped_letter.value) == theirs["uncapped"]
    assert ours.borderline == theirs["borderline"]
    assert _near(ours.score, theirs["score"])
    assert _near(ours.coverage, theirs["coverage"])
    caps = {cap.rule.value: (cap.at_most.value, {row.id for row in cap.rows}) for cap in ours.caps}
    assert caps == theirs["caps"]
    values, full, points = theirs["values"], theirs["full"], theirs["contributions"]
    assert isinstance(values, dict)
    assert isinstance(full, dict)
    assert isinstance(points, dict)
    for key, result in ours.measures.items():
        assert _near(result.value, values[key.value]), key
        assert _near(result.score, full[key.value]), key
        assert _near(result.contribution, points[key.value]), key
        assert result.has_data is (values[key.value] is not None)
        assert result.imputed is not result.has_data
    figures = ours.figures
    assert _near(
        ours.measures[next(key for key in ours.measures if key == "days_to_pay")].beyond_terms, theirs["beyond"]
    )
    assert _near(figures.minutes, theirs["minutes"])
    assert _near(figures.effective_hourly_rate, theirs["rate"])
    assert figures.revenue == theirs["revenue"]
    assert figures.direct_cost == theirs["direct_cost"]
    assert figures.contribution == theirs["contribution"]
    assert figures.profit == theirs["profit"]


def _compare_portfolio(ours: Portfolio, theirs: dict[str, Answer]) -> None:
    revenue = {name: _fraction(answer["exact_revenue"]) for name, answer in theirs.items()}
    minutes = {name: _fraction(answer["minutes"]) for name, answer in theirs.items()}
    assert list(ours.revenue.first_80) == _first_80(revenue)
    assert list(ours.effort.first_80) == _first_80(minutes)
    assert list(ours.effort_only) == [name for name in _first_80(minutes) if name not in _first_80(revenue)]
    assert {point.name for point in ours.points if point.earns_less_than_target} == {
        name for name, answer in theirs.items() if answer["below"]
    }
    positive = sorted((amount for amount in revenue.values() if amount > 0), reverse=True)
    found = ours.concentration
    if not positive:
        assert (found.top_1, found.top_3, found.top_5, found.effective_clients) == (None, None, None, None)
        return
    shares = [amount / sum(positive) for amount in positive]
    assert _near(found.top_1, sum(shares[:1], Fraction(0)))
    assert _near(found.top_3, sum(shares[:3], Fraction(0)))
    assert _near(found.top_5, sum(shares[:5], Fraction(0)))
    assert _near(found.effective_clients, 1 / sum((share * share for share in shares), Fraction(0)))


def _fraction(value: object) -> Fraction:
    assert isinstance(value, Fraction)
    return value


def _first_80(amounts: dict[str, Fraction]) -> list[str]:
    total = sum(amounts.values(), Fraction(0))
    names: list[str] = []
    reached = Fraction(0)
    if total > 0:
        for name in sorted(amounts, key=lambda name: (-amounts[name], name)):
            if reached * 5 >= total * 4:
                break
            names.append(name)
            reached += amounts[name]
    return names
