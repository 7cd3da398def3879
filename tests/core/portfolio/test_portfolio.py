"""Points, rays, Pareto sets, concentration and what is said about them."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.grading.gathering import GradedRecords, gather
from msp_desk.core.grading.grades import grade
from msp_desk.core.portfolio.concentration import Concentration, concentration
from msp_desk.core.portfolio.portfolio import Portfolio, portfolio
from msp_desk.core.portfolio.report import portfolio_json
from msp_desk.core.portfolio.sentences import pareto_sentence, pareto_title, scatter_title
from msp_desk.core.portfolio.trails import trails
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.language import Language
from msp_desk.core.records.scorecard import Scorecard
from msp_desk.core.wording import Wording
from tests.core.grading.builders import DAY, a_client, a_credit_note, ago, an_invoice, some_work

EN = Wording(Language.EN)
MONTHS = 356 / 30.4375


def _portfolio(*clients: tuple[int, int], target: int = 9000, direct_cost: int = 0) -> Portfolio:
    """Clients named "Client 1" … by revenue in minor units and minutes."""
    numbered = list(enumerate(clients, start=1))
    records = GradedRecords(
        clients=[a_client(number, direct_cost=direct_cost) for number, _ in reversed(numbered)],
        invoices=[
            an_invoice(number, net=revenue, client=number)
            if revenue >= 0
            else a_credit_note(number, None, gross=-revenue, client=number)
            for number, (revenue, _) in numbered
        ],
        work=[some_work(minutes=minutes, client=number) for number, (_, minutes) in numbered],
    )
    return portfolio(grade(gather(records, DAY), Settings(target_hourly_rate=target), Scorecard()))


def _names(*numbers: int) -> tuple[str, ...]:
    return tuple(f"Client {number}" for number in numbers)


def test_a_point_is_hours_against_contribution() -> None:
    (point,) = _portfolio((100000, 600), direct_cost=1000).points
    direct = 1000 * MONTHS
    assert (point.name, point.hours, point.revenue) == ("Client 1", 10, 100000)
    assert point.contribution == round(100000 - direct)
    assert point.profit == round(100000 - direct - 45000)
    assert point.effective_hourly_rate == pytest.approx((100000 - direct) / 10)
    assert point.fee_now == round(100000 / MONTHS)
    assert point.fee_needed == round((90000 + direct) / MONTHS)
    assert point.exact_contribution == pytest.approx(100000 - direct)
    assert not point.is_capped


@pytest.mark.parametrize(
    ("revenue", "minutes", "below", "short"),
    [(90000, 600, False, 0), (89999, 600, True, 0), (80000, 600, True, 855), (100000, 600, False, 0), (0, 0, False, 0)],
)
def test_below_the_target_ray_is_exactly_where_the_fee_needed_is_above_the_fee_now(
    revenue: int, minutes: int, below: bool, short: int
) -> None:
    (point,) = _portfolio((revenue, minutes)).points
    assert point.earns_less_than_target is below
    assert point.short == short


def test_without_hours_only_direct_cost_above_revenue_is_below_the_target() -> None:
    assert _portfolio((1000, 0), direct_cost=1000).below_target == _names(1)
    assert _portfolio((100000, 0), direct_cost=1000).below_target == ()
    assert _portfolio((100000, 0)).points[0].effective_hourly_rate is None


@given(revenue=st.integers(0, 10**7), minutes=st.integers(0, 10**5), cost=st.integers(0, 10**5))
def test_fee_needed_and_target_ray_say_the_same(revenue: int, minutes: int, cost: int) -> None:
    (point,) = _portfolio((revenue, minutes), direct_cost=cost).points
    if point.fee_needed > point.fee_now:
        assert point.earns_less_than_target
    if point.fee_needed < point.fee_now:
        assert not point.earns_less_than_target


def test_rays_are_the_target_and_the_firms_average() -> None:
    rays = _portfolio((100000, 600), (50000, 1200), direct_cost=1000).rays
    assert rays.target == 9000
    assert rays.average == pytest.approx((150000 - 2 * 1000 * MONTHS) / 30)
    assert rays.average_revenue == pytest.approx(5000)
    idle = _portfolio((100000, 0)).rays
    assert (idle.average, idle.average_revenue) == (None, None)


def test_the_smallest_set_that_reaches_eighty_percent() -> None:
    found = _portfolio((100, 10), (700, 10), (200, 980))
    assert found.revenue.names == _names(2, 3, 1)
    assert found.revenue.cumulative == pytest.approx((0.7, 0.9, 1.0))
    assert found.revenue.first_80 == _names(2, 3)
    assert found.revenue.share_of_first_80 == pytest.approx(0.9)
    assert found.effort.first_80 == _names(3)
    assert found.effort_only == ()


def test_exactly_eighty_percent_is_reached_and_ties_go_by_name() -> None:
    found = _portfolio(*[(100, 7)] * 5)
    assert found.revenue.first_80 == _names(1, 2, 3, 4)
    assert found.effort.first_80 == _names(1, 2, 3, 4)
    thirds = _portfolio(*[(33, 11)] * 10, (1, 0))
    assert thirds.effort.first_80 == tuple(sorted(_names(*range(1, 11)))[:8])


def test_four_of_five_clients_hold_eighty_percent_whatever_a_sum_comes_out_as() -> None:
    minutes = 7 * 1000 + 1  # a fraction of an hour that has no end
    for size in (5, 10, 15, 20, 25, 40):
        assert len(_portfolio(*[(100, minutes)] * size).effort.first_80) == size * 4 // 5


def test_effort_only_is_among_the_second_but_not_the_first_most_hours_first() -> None:
    found = _portfolio((1000, 10), (10, 300), (10, 500))
    assert found.revenue.first_80 == _names(1)
    assert found.effort.first_80 == _names(3, 2)
    assert found.effort_only == _names(3, 2)
    assert found.below_target == _names(3, 2, 1)
    assert found.below_target_hours_share == 1


def test_two_clients_of_one_name_are_two() -> None:
    records = GradedRecords(
        clients=[replace(a_client(number), name="Twin") for number in (1, 2)],
        invoices=[an_invoice(1, net=1000, client=1), an_invoice(2, net=10, client=2)],
        work=[some_work(minutes=10, client=1), some_work(minutes=500, client=2)],
    )
    found = portfolio(grade(gather(records, DAY), Settings(), Scorecard()))
    assert found.revenue.first_80_clients == (1,)
    assert found.effort.clients == (2, 1)
    assert found.effort_only_clients == (2,)
    assert found.effort_only == ("Twin",)


def test_ids_and_names_stand_in_one_order() -> None:
    found = _portfolio((100, 10), (700, 10), (200, 980))
    assert found.revenue.clients == (2, 3, 1)
    assert found.revenue.first_80_clients == (2, 3)
    assert found.effort.first_80_clients == (3,)
    only = _portfolio((1000, 10), (10, 300), (10, 500))
    assert only.effort_only_clients == (3, 2)


def test_one_client_is_all_of_it() -> None:
    found = _portfolio((1000, 60))
    assert (found.revenue.first_80, found.effort.first_80, found.effort_only) == (_names(1), _names(1), ())
    assert found.concentration == Concentration(top_1=1, top_3=1, top_5=1, effective_clients=1)
    assert found.has_shares


def test_a_negative_margin_everywhere_still_has_places_and_shares() -> None:
    found = _portfolio((1000, 600), (2000, 600), direct_cost=5000)
    assert all(point.contribution < 0 and point.profit < point.contribution for point in found.points)
    assert all(point.effective_hourly_rate is not None and point.effective_hourly_rate < 0 for point in found.points)
    assert set(found.below_target) == set(_names(1, 2))
    assert found.rays.average is not None
    assert found.rays.average < 0
    assert found.has_shares


def test_only_a_credit_note_has_a_place_and_no_shares() -> None:
    found = _portfolio((-5000, 60))
    assert found.points[0].revenue == -5000
    assert not found.has_shares
    assert found.concentration.effective_clients is None


def test_trails_follow_each_client_through_the_months() -> None:
    records = GradedRecords(
        clients=[a_client(1), a_client(2, since=ago(40))],
        work=[some_work(ago(days), minutes=60, client=client) for days in (100, 50, 10) for client in (1, 2)],
    )
    months = [portfolio(grade(gather(records, ago(days)), Settings(), Scorecard())) for days in (60, 30, 0)]
    found = trails(months)
    assert [point.hours for point in found[ClientId(1)]] == [1, 2, 3]
    assert [point.hours for point in found[ClientId(2)]] == [0, 1], "it was not served yet in the first month"
    assert trails([]) == {}


def test_without_a_positive_total_there_are_no_shares() -> None:
    found = _portfolio((0, 0), (0, 0))
    assert (found.revenue.first_80, found.revenue.cumulative) == ((), ())
    assert found.revenue.names == _names(1, 2)
    assert found.revenue.share_of_first_80 == 0
    assert found.effort.first_80 == ()
    assert found.below_target_hours_share == 0
    assert portfolio(grade(gather(GradedRecords(), DAY), Settings(), Scorecard())).points == ()


def test_a_client_below_zero_counts_in_the_total() -> None:
    found = _portfolio((1000, 1), (400, 1), (-400, 1))
    assert found.revenue.cumulative == pytest.approx((1.0, 1.4, 1.0))
    assert found.revenue.first_80 == _names(1)
    assert found.concentration.top_1 == pytest.approx(1000 / 1400)


def test_concentration_is_over_positive_revenue() -> None:
    found = concentration([100, 300, 0, -50, 200, 250, 100, 50])
    assert found.top_1 == 0.3
    assert found.top_3 == 0.75
    assert found.top_5 == 0.95
    assert found.effective_clients == pytest.approx(1e6 / (90000 + 62500 + 40000 + 10000 + 10000 + 2500))
    assert concentration([7.0] * 4).effective_clients == pytest.approx(4)
    assert concentration([5.0]) == Concentration(top_1=1, top_3=1, top_5=1, effective_clients=1)
    assert concentration([2.3e-308]).effective_clients == 1  # squares of it vanish
    nothing = Concentration(top_1=None, top_3=None, top_5=None, effective_clients=None)
    assert concentration([]) == concentration([0, -1]) == nothing


@given(st.lists(st.floats(0.01, 1e9), min_size=1, max_size=30))
def test_effective_clients_lie_between_one_and_all(revenues: list[float]) -> None:
    found = concentration(revenues)
    assert found.effective_clients is not None
    assert 1 - 1e-9 <= found.effective_clients <= len(revenues) + 1e-9


def test_the_json_shape() -> None:
    found = json.loads(json.dumps(portfolio_json(_portfolio((1000, 10), (10, 300), direct_cost=0))))
    assert list(found) == ["as_of", "clients", "pareto", "concentration"]
    assert found["as_of"] == "2026-11-21"
    assert found["clients"][0] == {
        "client": "Client 1",
        "hours": 0.166667,
        "revenue": 1000,
        "contribution": 1000,
        "profit": 250,
        "effective_hourly_rate": 6000,
        "grade": "C",  # 57.5: margin 25 % scores 30, days beyond terms 0, the missing two 50, the rest 100
    }
    assert found["pareto"] == {"revenue_80": ["Client 1"], "effort_80": ["Client 2"], "effort_only": ["Client 2"]}
    assert found["concentration"] == {
        "top_1": 0.990099, "top_3": 1, "top_5": 1, "effective_clients": round(1010**2 / (1000**2 + 100), 6),
    }  # fmt: skip


def test_a_client_without_grade_or_hours_has_its_place() -> None:
    records = GradedRecords(clients=[a_client(since=ago(5))])
    found = portfolio_json(portfolio(grade(gather(records, DAY), Settings(), Scorecard())))
    assert found["clients"] == [
        {
            "client": "Client 1",
            "hours": 0.0,
            "revenue": 0,
            "contribution": 0,
            "profit": 0,
            "effective_hourly_rate": None,
            "grade": None,
        }
    ]
    assert found["concentration"] == dict.fromkeys(["top_1", "top_3", "top_5", "effective_clients"])


def test_the_pareto_sentence_counts_and_names() -> None:
    assert pareto_sentence(_portfolio((1000, 10), (10, 300), (10, 500)), EN) == (
        "1 of 3 clients makes 80% of revenue; 2 of 3 take 80% of the hours; "
        "2 are in the second group only (Client 3 and Client 2)."
    )
    assert pareto_sentence(_portfolio((500, 10), (500, 300)), EN) == (
        "2 of 2 clients make 80% of revenue; 1 of 2 takes 80% of the hours; none is in the second group only."
    )
    assert pareto_title(_portfolio((1000, 10), (10, 300), (10, 500)), EN) == (
        "1 client brings 80% of revenue, 2 take 80% of the hours, 2 only in the second"
    )


def test_the_scatter_title_is_a_finding() -> None:
    assert scatter_title(_portfolio((1000000, 300), (10, 300), (10, 400)), "EUR", EN) == (
        "2 of 3 clients earn less than €90.00 an hour and take 70% of the hours"
    )
    assert scatter_title(_portfolio((1000000, 300)), "EUR", EN) == "Every client earns at least €90.00 an hour"


def test_without_clients_it_says_that_nobody_is_active() -> None:
    nobody = portfolio(grade(gather(GradedRecords(), DAY), Settings(), Scorecard()))
    said = "No client is active on this day."
    assert pareto_sentence(nobody, EN) == pareto_title(nobody, EN) == scatter_title(nobody, "EUR", EN) == said
    assert "no shares" in pareto_sentence(_portfolio((0, 0)), EN)


@pytest.mark.parametrize("language", list(Language))
def test_every_sentence_in_every_language(language: Language) -> None:
    wording = Wording(language)
    desks = [
        _portfolio((1000, 10), (10, 300), (10, 500)),
        _portfolio((500, 10), (500, 300)),
        _portfolio((1000000, 1)),
        _portfolio((0, 0)),
        portfolio(grade(gather(GradedRecords(), DAY), Settings(), Scorecard())),
    ]
    for found in desks:
        for text in (
            pareto_sentence(found, wording),
            pareto_title(found, wording),
            scatter_title(found, "EUR", wording),
        ):
            assert text
            assert "{" not in text
