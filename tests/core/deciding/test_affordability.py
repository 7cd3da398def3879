"""Losing clients: the formulas by hand, and what must hold for every firm."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.deciding.affordability import (
    Means,
    Verdict,
    afford,
    freed_value,
    result_of,
    what_flips,
)
from msp_desk.core.deciding.means import MissingMeans, means_of
from msp_desk.core.deciding.share import Share
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.firm import SETTINGS, Settings

MEANS = Means(fixed_cost=300_000, draw=400_000, reserve=1_000_000, refill=0.5, target_hourly_rate=9000)

amounts = st.integers(-500_000, 2_000_000).map(float)
shares = st.builds(
    Share,
    client_id=st.integers(1, 99).map(ClientId),
    name=st.just("Client"),
    revenue=amounts,
    direct_cost=st.integers(0, 300_000).map(float),
    hours=st.floats(0, 200, allow_nan=False),
)
means = st.builds(
    Means,
    fixed_cost=st.integers(0, 2_000_000),
    draw=st.integers(0, 1_000_000),
    reserve=st.integers(0, 10_000_000),
    refill=st.floats(0, 1),
    target_hourly_rate=st.integers(0, 30_000),
)
_ORDER = (Verdict.CANNOT_AFFORD_NOW, Verdict.TIGHT, Verdict.CAN_AFFORD)


def a_share(revenue: float, hours: float, direct_cost: float = 0.0, number: int = 1) -> Share:
    return Share(
        client_id=ClientId(number), name=f"Client {number}", revenue=revenue, direct_cost=direct_cost, hours=hours
    )


def test_result_is_contribution_less_fixed_cost_and_draw() -> None:
    assert result_of([a_share(500_000, 20, 50_000), a_share(400_000, 5)], MEANS) == 150_000


def test_the_figures_by_hand() -> None:
    found = afford([a_share(200_000, 20, 20_000)], 50_000, MEANS)
    assert (found.lost, found.lost_revenue, found.freed_hours) == (180_000, 200_000, 20)
    assert found.freed_value == 90_000
    assert found.result_after == -40_000
    assert found.runway_months == 25
    assert found.verdict is Verdict.TIGHT


@pytest.mark.parametrize(
    ("reserve", "refund", "verdict"),
    [
        (480_000, 0, Verdict.TIGHT),
        (479_999, 0, Verdict.CANNOT_AFFORD_NOW),
        (490_000, 10_001, Verdict.CANNOT_AFFORD_NOW),
        (0, 0, Verdict.CANNOT_AFFORD_NOW),
    ],
)
def test_twelve_months_of_cash_after_the_refund_are_tight_and_fewer_are_too_few(
    reserve: int, refund: int, verdict: Verdict
) -> None:
    found = afford([a_share(200_000, 20, 20_000)], 50_000, replace(MEANS, reserve=reserve), refund_due=refund)
    assert found.verdict is verdict


def test_a_refund_above_the_cash_leaves_no_month() -> None:
    found = afford([a_share(200_000, 20, 20_000)], 50_000, replace(MEANS, reserve=5), refund_due=10)
    assert found.runway_months == 0.0


def test_hours_worth_more_than_the_client_can_always_be_afforded() -> None:
    found = afford([a_share(90_000, 20)], -500_000, MEANS)
    assert found.verdict is Verdict.CAN_AFFORD
    assert found.runway_months is not None, "the firm loses money either way, and that is shown"


def test_a_result_that_stays_positive_can_be_afforded() -> None:
    found = afford([a_share(300_000, 0)], 300_000, MEANS)
    assert (found.verdict, found.runway_months, found.result_after) == (Verdict.CAN_AFFORD, None, 0)


@given(shares, amounts, means, st.floats(0, 1))
def test_more_refill_never_makes_a_loss_harder(share: Share, result: float, given_means: Means, more: float) -> None:
    low, high = sorted((given_means.refill, more))
    worse = afford([share], result, replace(given_means, refill=low))
    better = afford([share], result, replace(given_means, refill=high))
    assert better.freed_value >= worse.freed_value
    assert better.result_after >= worse.result_after
    assert _ORDER.index(better.verdict) >= _ORDER.index(worse.verdict)


@given(shares, shares, amounts, means)
def test_parting_twice_equals_parting_with_both(one: Share, other: Share, result: float, given_means: Means) -> None:
    first = afford([one], result, given_means)
    second = afford([other], first.result_after, given_means)
    both = afford([one, other], result, given_means)
    assert both.result_after == pytest.approx(second.result_after, abs=1e-3)
    assert both.lost == pytest.approx(first.lost + second.lost, abs=1e-3)
    assert both.freed_value == pytest.approx(first.freed_value + second.freed_value, abs=1e-3)


@given(st.lists(shares, max_size=6), means)
def test_losing_nobody_changes_nothing(clients: list[Share], given_means: Means) -> None:
    result = result_of(clients, given_means)
    found = afford([], result, given_means)
    assert (found.result_after, found.lost, found.verdict) == (result, 0, Verdict.CAN_AFFORD)


def test_freed_hours_are_sold_at_the_target_rate() -> None:
    assert freed_value(10, MEANS) == 45_000


@given(shares, amounts, means, st.integers(0, 100_000))
def test_each_way_that_would_flip_a_loss_makes_it_affordable(
    share: Share, result: float, given_means: Means, refund: int
) -> None:
    found = afford([share], result, given_means, refund_due=refund)
    flip = what_flips(found, given_means, refund_due=refund)
    assert (flip is None) == (found.verdict is not Verdict.CANNOT_AFFORD_NOW)
    if flip is None:
        return
    assert flip.more_result > 0
    assert flip.more_reserve > 0
    earned = afford([share], result + flip.more_result + 1e-3, given_means, refund_due=refund)
    assert earned.verdict is Verdict.CAN_AFFORD
    saved = replace(given_means, reserve=math.ceil(given_means.reserve + flip.more_reserve + 1))
    assert afford([share], result, saved, refund_due=refund).verdict is Verdict.TIGHT
    if flip.refill is not None:
        assert given_means.refill < flip.refill <= 1
        sold = afford([share], result, replace(given_means, refill=flip.refill + 1e-9), refund_due=refund)
        assert sold.verdict is Verdict.CAN_AFFORD
    else:
        every_hour = afford([share], result, replace(given_means, refill=1.0), refund_due=refund)
        assert every_hour.result_after < 1e-3


@pytest.mark.parametrize(
    ("said", "missing"),
    [
        ({}, ("fixed_cost", "draw", "cash_reserve")),
        ({"fixed_cost": 0, "cash_reserve": 5}, ("draw",)),
        ({"draw": 1, "cash_reserve": 0}, ("fixed_cost",)),
    ],
)
def test_what_the_owner_has_not_said_is_asked_for(said: dict[str, int], missing: tuple[str, ...]) -> None:
    found = means_of(Settings(**said))
    assert isinstance(found, MissingMeans)
    assert found.names == missing


def test_what_the_owner_has_said_counts_and_zero_is_said() -> None:
    found = means_of(Settings(fixed_cost=0, draw=200, cash_reserve=0, refill=40, target_hourly_rate=8000))
    assert found == Means(fixed_cost=0, draw=200, reserve=0, refill=0.4, target_hourly_rate=8000)


def test_the_refill_begins_at_half_and_never_passes_the_whole() -> None:
    assert Settings().refill == 50
    assert [problem.field for problem in SETTINGS.problems(SETTINGS.values(Settings(refill=101)))] == ["refill"]
    assert SETTINGS.problems(SETTINGS.values(Settings(refill=100))) == []
