"""The fee a client needs, and the risk that a raise is worth."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.deciding.repricing import break_even_chance, fee_for_margin, fee_for_rate, reprice
from msp_desk.core.deciding.share import Share
from msp_desk.core.records.firm import Settings
from tests.core.deciding.test_affordability import a_share, shares

SETTINGS = Settings()
settings = st.builds(
    Settings,
    target_hourly_rate=st.integers(0, 30_000),
    hour_cost=st.integers(0, 20_000),
    target_margin=st.integers(0, 99),
    refill=st.integers(0, 100),
)


def proposal(share: Share) -> object:
    return reprice(share, SETTINGS)


def test_the_figures_by_hand() -> None:
    share = a_share(150_000, 20, 10_000)
    found = reprice(share, SETTINGS)
    assert found is not None
    assert (found.fee_now, found.fee_needed, found.fee_for_margin) == (150_000, 190_000, 200_000)
    assert found.raise_by == 40_000
    assert found.uplift_percent == pytest.approx(26.6667, abs=1e-4)
    assert found.break_even_chance == pytest.approx(40_000 / (140_000 + 40_000 - 90_000))


def test_a_client_that_pays_enough_gets_no_proposal() -> None:
    assert proposal(a_share(190_000, 20, 10_000)) is None
    assert proposal(a_share(190_001, 20, 10_000)) is None
    assert proposal(a_share(189_999, 20, 10_000)) is not None


def test_without_revenue_the_raise_has_no_percentage() -> None:
    found = reprice(a_share(0, 5), SETTINGS)
    assert found is not None
    assert found.uplift_percent is None
    assert found.break_even_chance == 1.0


@given(shares, settings)
def test_the_chance_is_a_chance(share: Share, given: Settings) -> None:
    found = reprice(share, given)
    if found is not None:
        assert 0 < found.break_even_chance <= 1
        assert found.raise_by > 0


@given(st.floats(1, 1e6), st.floats(0, 1e6), st.floats(0, 1e6), st.floats(0, 1))
def test_a_raise_pays_exactly_below_that_chance(
    raise_by: float, contribution: float, freed: float, chance: float
) -> None:
    """Expected contribution with the raise against going on as before."""
    raised = (1 - chance) * (contribution + raise_by) + chance * freed
    even = break_even_chance(raise_by, contribution, freed)
    if chance < even - 1e-9:
        assert raised > contribution - 1e-6
    elif chance > even + 1e-9:
        assert raised < contribution + 1e-6


@given(shares, st.integers(0, 20_000))
def test_the_fee_needed_brings_exactly_the_target_rate(share: Share, rate: int) -> None:
    charged = replace(share, revenue=fee_for_rate(share, rate))
    assert charged.contribution == pytest.approx(rate * share.hours, abs=1e-3)


@given(shares, st.integers(0, 99))
def test_the_fee_for_a_margin_brings_exactly_that_margin(share: Share, margin: int) -> None:
    fee = fee_for_margin(share, 4500, margin)
    profit = fee - share.hours * 4500 - share.direct_cost
    assert profit == pytest.approx(fee * margin / 100, abs=1e-3)


@given(shares, settings, st.integers(0, 100))
def test_more_refill_never_lowers_the_risk_a_raise_is_worth(share: Share, given: Settings, more: int) -> None:
    low, high = sorted((given.refill, more))
    worse, better = reprice(share, replace(given, refill=low)), reprice(share, replace(given, refill=high))
    assert (worse is None) == (better is None)
    if worse is not None and better is not None:
        assert better.break_even_chance >= worse.break_even_chance - 1e-12


def test_only_a_credit_note_has_no_percentage_and_no_risk() -> None:
    found = reprice(a_share(-10_000, 0), SETTINGS)
    assert found is not None
    assert (found.fee_needed, found.raise_by, found.uplift_percent, found.break_even_chance) == (0, 10_000, None, 1.0)
