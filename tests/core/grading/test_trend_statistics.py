"""The small statistics against scipy, and against what they mean."""

from __future__ import annotations

import math
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from msp_desk.core.grading.trend_statistics import concordance, mann_kendall, theil_sen, usual_limits

rows = st.lists(st.floats(0, 100, allow_nan=False).map(lambda number: round(number, 3)), min_size=3, max_size=24)
few = st.lists(st.integers(0, 10**6), min_size=3, max_size=10, unique=True)
many = st.lists(st.integers(0, 10**6), min_size=11, max_size=24, unique=True)
tied = st.lists(st.integers(0, 4), min_size=4, max_size=24).filter(lambda row: 1 < len(set(row)) < len(row))


@given(few)
def test_few_points_without_ties_are_counted_exactly(row: list[int]) -> None:
    expected = stats.kendalltau(range(len(row)), row, method="exact").pvalue
    assert mann_kendall(row) == pytest.approx(expected, abs=1e-12)


def test_exact_p_is_the_share_of_all_orders_at_least_as_concordant() -> None:
    orders = [concordance(order) for order in permutations(range(6))]
    for row in ([0, 1, 2, 3, 4, 5], [0, 2, 1, 3, 5, 4], [3, 1, 4, 0, 5, 2], [5, 4, 3, 2, 0, 1]):
        share = sum(abs(other) >= abs(concordance(row)) for other in orders) / len(orders)
        assert mann_kendall(row) == pytest.approx(min(1.0, share))


@given(many)
def test_more_points_come_from_the_normal_distribution_without_continuity_correction(row: list[int]) -> None:
    count, score = len(row), concordance(row)
    deviation = math.sqrt(count * (count - 1) * (2 * count + 5) / 18)
    assert mann_kendall(row) == pytest.approx(2 * stats.norm.sf(abs(score) / deviation), abs=1e-12)


@given(tied)
def test_ties_are_corrected_as_scipy_does(row: list[int]) -> None:
    expected = stats.kendalltau(range(len(row)), row, method="asymptotic").pvalue
    assert mann_kendall(row) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize("row", [[], [1], [1, 2], [3, 3, 3, 3], [5] * 15])
def test_too_few_or_equal_points_have_no_trend(row: list[float]) -> None:
    assert mann_kendall(row) == 1.0


@given(rows)
def test_the_slope_is_that_of_scipy(row: list[float]) -> None:
    assert theil_sen(row) == pytest.approx(stats.theilslopes(row, range(len(row))).slope, abs=1e-9)


def test_one_point_has_no_slope() -> None:
    assert theil_sen([4.0]) == 0.0


def test_limits_are_the_mean_and_2_66_mean_moving_ranges() -> None:
    lower, upper = usual_limits([70, 72, 71, 73, 70])
    assert lower == pytest.approx(71.2 - 2.66 * 2.0)
    assert upper == pytest.approx(71.2 + 2.66 * 2.0)
    with pytest.raises(ValueError, match="two points"):
        usual_limits([70])
