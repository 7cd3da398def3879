"""Three years side by side, by hand and for every firm."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.deciding.affordability import Means, afford, result_of
from msp_desk.core.deciding.comparing import Choice, compare, runway
from msp_desk.core.deciding.share import Share
from msp_desk.core.records.client import ClientId
from tests.core.deciding.test_affordability import MEANS, a_share, means, shares

FIRM = (a_share(200_000, 20, 20_000), a_share(600_000, 10, number=2), a_share(200_000, 10, number=3))
CHOICE = Choice(
    raise_by=50_000, raise_after=2, leaving_chance=0.25, leaving_after=3, notice_months=3, refund_due=30_000
)
choices = st.builds(
    Choice,
    raise_by=st.floats(0, 200_000),
    raise_after=st.integers(0, 15),
    leaving_chance=st.floats(0, 1),
    leaving_after=st.integers(0, 15),
    notice_months=st.integers(0, 15),
    refund_due=st.integers(0, 100_000),
)


def test_the_figures_by_hand() -> None:
    found = compare(FIRM, FIRM[0], MEANS, CHOICE)
    assert result_of(FIRM, MEANS) == 280_000
    assert (found.keep.contribution, found.keep.year_contribution) == (180_000, 12 * 180_000)
    assert found.keep.cash[0] == 1_280_000
    assert found.keep.cash[-1] == 1_000_000 + 12 * 280_000
    assert found.keep.lowest_cash == 1_000_000, "today's cash counts as well"
    assert (found.keep.effort_removed, found.keep.hours_freed, found.keep.freed_value) == (0, 0, 0)
    # Parting: three months as now, then hours sold again for 90,000.
    assert (found.part.contribution, found.part.freed_value, found.part.hours_freed) == (0, 90_000, 20)
    assert found.part.year_contribution == 3 * 180_000 + 9 * 90_000
    assert found.part.year_hours == 60
    assert found.part.monthly_result == 190_000
    assert found.part.cash[3] == 1_000_000 + 3 * 280_000 + 190_000 - 30_000
    assert found.part.effort_removed == 0.5
    assert found.part.effective_clients == pytest.approx(1 / (0.75**2 + 0.25**2))
    # Repricing: two months as now, one in which who leaves pays the old fee, then three quarters pay and stay.
    assert found.reprice.contribution == pytest.approx(0.75 * 230_000)
    assert found.reprice.monthly_result == pytest.approx(280_000 - 180_000 + 0.75 * 230_000 + 0.25 * 90_000)
    assert found.reprice.cash[2] == pytest.approx(1_000_000 + 3 * 280_000 + 0.75 * 50_000)
    assert found.reprice.year_hours == pytest.approx(3 * 20 + 9 * 15)
    assert found.reprice.effort_removed == pytest.approx(0.125)


def test_the_picture_of_the_decision_room() -> None:
    """Fee 1,980 to 2,356 from January, 20.4 hours, 25 % chance of leaving at the end of March, refill 50 %."""
    chosen = a_share(1980.0, 20.4, 520.0)
    others = a_share(20_000.0, 152.5, number=2)
    firm_means = replace(MEANS, fixed_cost=10_820, draw=10_000, reserve=18_400, target_hourly_rate=90)
    assert result_of((chosen, others), firm_means) == 640
    choice = Choice(
        raise_by=376.0, raise_after=1, leaving_chance=0.25, leaving_after=4, notice_months=4, refund_due=2356
    )
    found = compare((chosen, others), chosen, firm_means, choice)
    assert [round(year.contribution) for year in (found.keep, found.reprice, found.part)] == [1460, 1377, 0]
    assert [round(year.hours_freed, 1) for year in (found.keep, found.reprice, found.part)] == [0.0, 5.1, 20.4]
    assert [year.monthly_result for year in (found.keep, found.reprice, found.part)] == pytest.approx([640, 786.5, 98])
    assert [year.cash[-1] for year in (found.keep, found.reprice, found.part)] == pytest.approx(
        [26_080, 28_098, 19_388]
    )
    assert [year.lowest_cash for year in (found.keep, found.reprice, found.part)] == [18_400] * 3
    assert round(100 * found.part.effort_removed, 1) == 11.8


def test_what_comes_after_the_year_changes_nothing_in_it() -> None:
    found = compare(FIRM, FIRM[0], MEANS, replace(CHOICE, notice_months=12, raise_after=14))
    assert found.part == found.keep
    assert found.reprice == found.keep


def test_nobody_leaves_over_a_fee_that_does_not_hold_yet() -> None:
    found = compare(FIRM, FIRM[0], MEANS, replace(CHOICE, raise_after=6, leaving_after=0))
    assert found.reprice.cash[:6] == found.keep.cash[:6]
    assert found.reprice.year_hours == pytest.approx(6 * 20 + 6 * 15)


def test_a_loss_has_a_runway_and_a_lowest_month() -> None:
    poor = replace(MEANS, fixed_cost=900_000)
    found = compare(FIRM, FIRM[0], poor, CHOICE)
    assert found.keep.monthly_result == -320_000
    assert found.keep.runway_months == pytest.approx(1_000_000 / 320_000)
    assert found.keep.lowest_cash == found.keep.cash[-1] < 0
    assert compare(FIRM, FIRM[0], MEANS, CHOICE).keep.runway_months is None


@pytest.mark.parametrize(
    ("reserve", "flows", "afterwards", "months"),
    [
        (100, [-40] * 12, -40, 2.5),
        (100, [-10] * 12, -5, 10),
        (200, [-10] * 12, -5, 12 + 80 / 5),
        (100, [50, -200, 10], 10, 1.75),
        (100, [-50, -50], 0, None),
        (0, [-1], -1, 0),
        (-5, [100], 100, 0),
    ],
)
def test_runway_is_counted_to_the_part_of_a_month(
    reserve: float, flows: list[float], afterwards: float, months: float | None
) -> None:
    found = runway(reserve, flows, afterwards)
    assert found == (None if months is None else pytest.approx(months))


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
    assert found.reprice.year_contribution >= found.keep.year_contribution - 1e-6
    assert found.reprice.year_hours == pytest.approx(found.keep.year_hours)
