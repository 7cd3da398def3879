"""Three years side by side, by hand and for every firm."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.deciding.affordability import Means, afford, result_of
from msp_desk.core.deciding.comparing import Choice, compare
from msp_desk.core.deciding.share import Share
from msp_desk.core.records.client import ClientId
from tests.core.deciding.test_affordability import MEANS, a_share, means, shares

FIRM = (a_share(200_000, 20, 20_000), a_share(600_000, 10, number=2), a_share(200_000, 10, number=3))
CHOICE = Choice(raise_by=50_000, raise_after=2, leaving_chance=0.25, notice_months=3, refund_due=30_000)
choices = st.builds(
    Choice,
    raise_by=st.floats(0, 200_000),
    raise_after=st.integers(0, 15),
    leaving_chance=st.floats(0, 1),
    notice_months=st.integers(0, 15),
    refund_due=st.integers(0, 100_000),
)


def test_the_figures_by_hand() -> None:
    found = compare(FIRM, FIRM[0], MEANS, CHOICE)
    assert result_of(FIRM, MEANS) == 280_000
    assert found.keep.contribution == 12 * 180_000
    assert found.keep.cash[0] == 1_280_000
    assert found.keep.cash[-1] == 1_000_000 + 12 * 280_000
    assert found.keep.effort_removed == 0
    # Parting: three months as now, then hours sold again for 90,000.
    assert found.part.contribution == 3 * 180_000 + 9 * 90_000
    assert found.part.hours == 60
    assert found.part.monthly_result == 190_000
    assert found.part.cash[3] == 1_000_000 + 3 * 280_000 + 190_000 - 30_000
    assert found.part.effort_removed == 0.5
    assert found.part.effective_clients == pytest.approx(1 / (0.75**2 + 0.25**2))
    # Repricing: three quarters of 230,000 and one quarter of 90,000.
    assert found.reprice.monthly_result == pytest.approx(280_000 - 180_000 + 0.75 * 230_000 + 0.25 * 90_000)
    assert found.reprice.hours == pytest.approx(2 * 20 + 10 * 15)
    assert found.reprice.effort_removed == pytest.approx(0.125)


def test_what_comes_after_the_year_changes_nothing_in_it() -> None:
    found = compare(FIRM, FIRM[0], MEANS, replace(CHOICE, notice_months=12, raise_after=14))
    assert found.part == found.keep
    assert found.reprice == found.keep


def test_a_loss_has_a_runway_and_a_lowest_month() -> None:
    poor = replace(MEANS, fixed_cost=900_000)
    found = compare(FIRM, FIRM[0], poor, CHOICE)
    assert found.keep.monthly_result == -320_000
    assert found.keep.runway_months == pytest.approx(1_000_000 / 320_000)
    assert found.keep.lowest_cash == found.keep.cash[-1] < 0
    assert compare(FIRM, FIRM[0], MEANS, CHOICE).keep.runway_months is None


def test_a_firm_with_one_client_has_none_left_when_it_parts() -> None:
    found = compare(FIRM[:1], FIRM[0], MEANS, CHOICE)
    assert found.part.effective_clients is None
    assert found.part.effort_removed == 1.0
    assert found.keep.effective_clients == 1.0


@given(shares, st.lists(shares, max_size=4), means, choices)
def test_parting_ends_where_affordability_says(
    chosen: Share, others: list[Share], given_means: Means, choice: Choice
) -> None:
    chosen = replace(chosen, client_id=ClientId(1000))
    every = [chosen, *others]
    found = compare(every, chosen, given_means, choice)
    expected = afford([chosen], result_of(every, given_means), given_means)
    if choice.notice_months < 12:
        assert found.part.monthly_result == pytest.approx(expected.result_after, abs=1e-3)
    assert len(found.part.cash) == 12


@given(shares, st.lists(shares, max_size=4), means, choices)
def test_a_raise_that_nobody_leaves_over_is_never_worse(
    chosen: Share, others: list[Share], given_means: Means, choice: Choice
) -> None:
    chosen = replace(chosen, client_id=ClientId(1000))
    found = compare([chosen, *others], chosen, given_means, replace(choice, leaving_chance=0.0))
    assert found.reprice.contribution >= found.keep.contribution - 1e-6
    assert found.reprice.hours == pytest.approx(found.keep.hours)
