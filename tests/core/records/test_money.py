"""Rounding and dividing money."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.records.money import half_up, half_up_float, is_currency, largest_remainder, minor_digits

amounts = st.integers(-(10**15), 10**15)


@pytest.mark.parametrize(
    ("numerator", "denominator", "expected"),
    [(5, 2, 3), (-5, 2, -3), (5, -2, -3), (-5, -2, 3), (4, 2, 2), (0, 7, 0), (1, 3, 0), (2, 3, 1), (-1, 2, -1)],
)  # fmt: skip
def test_halves_go_away_from_zero(numerator: int, denominator: int, expected: int) -> None:
    assert half_up(numerator, denominator) == expected


def test_nothing_is_divided_by_zero() -> None:
    with pytest.raises(ZeroDivisionError):
        half_up(1, 0)


@given(numerator=amounts, denominator=amounts.filter(bool))
def test_rounding_agrees_with_exact_fractions(numerator: int, denominator: int) -> None:
    exact = Fraction(numerator, denominator)
    rounded = half_up(numerator, denominator)
    assert abs(exact - rounded) <= Fraction(1, 2)
    if abs(exact - rounded) == Fraction(1, 2):
        assert abs(rounded) > abs(exact)
    assert half_up(-numerator, denominator) == -rounded


@given(st.floats(-1e15, 1e15))
def test_a_measured_value_rounds_like_its_exact_decimal(value: float) -> None:
    assert half_up_float(value) == int(Decimal(value).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def test_a_measured_value_just_under_a_half_stays_under_it() -> None:
    assert half_up_float(0.49999999999999994) == 0
    assert half_up_float(2.5) == 3
    assert half_up_float(-2.5) == -3


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_what_is_not_finite_cannot_be_rounded(value: float) -> None:
    with pytest.raises(ValueError, match="cannot round"):
        half_up_float(value)


def test_parts_go_to_the_largest_remainders_and_ties_to_the_earlier() -> None:
    assert largest_remainder(100, [1, 1, 1]) == [34, 33, 33]
    assert largest_remainder(101, [1, 1, 1]) == [34, 34, 33]
    assert largest_remainder(-100, [1, 1, 1]) == [-34, -33, -33]
    assert largest_remainder(10, [0, 3, 7]) == [0, 3, 7]
    assert largest_remainder(1, [1, 2]) == [0, 1]
    assert largest_remainder(0, [5]) == [0]


weights = st.lists(st.integers(0, 10**9), min_size=1, max_size=12).filter(any)


@given(total=amounts, shares=weights)
def test_parts_sum_to_the_whole_and_none_is_a_unit_off(total: int, shares: list[int]) -> None:
    parts = largest_remainder(total, shares)
    assert sum(parts) == total
    whole = sum(shares)
    for part, share in zip(parts, shares, strict=True):
        assert abs(part - Fraction(total * share, whole)) < 1
        if share == 0:
            assert part == 0


@given(total=amounts, shares=weights)
def test_a_larger_weight_never_gets_less(total: int, shares: list[int]) -> None:
    parts = [abs(part) for part in largest_remainder(total, shares)]
    ordered = sorted(zip(shares, parts, strict=True))
    for (lighter, less), (heavier, more) in pairwise(ordered):
        assert lighter == heavier or less <= more


@pytest.mark.parametrize("shares", [[], [0, 0], [1, -1], [-1]])
def test_weights_that_divide_nothing_are_refused(shares: list[int]) -> None:
    with pytest.raises(ValueError, match="weights"):
        largest_remainder(100, shares)


def test_currencies_have_their_digits() -> None:
    assert [minor_digits(code) for code in ("EUR", "USD", "JPY", "KWD", "XXX")] == [2, 2, 0, 3, 2]


@pytest.mark.parametrize(
    ("code", "expected"),
    [("EUR", True), ("eur", False), ("EU", False), ("EURO", False), ("E1R", False), ("ÄÖÜ", False), ("", False)],
)
def test_the_form_of_a_currency_code(code: str, expected: bool) -> None:
    assert is_currency(code) is expected
