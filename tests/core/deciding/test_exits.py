"""Several exits in order: against trying everything, and what must hold for every firm."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from msp_desk.core.deciding.affordability import Means, afford
from msp_desk.core.deciding.exits import (
    LATEST_MONTH,
    MOST_LEAVERS,
    WATCHED_MONTHS,
    ExitPlan,
    Leaver,
    cash_of,
    exits_in_order,
)
from msp_desk.core.records.client import ClientId
from tests.core.deciding.test_affordability import MEANS, a_share

leavers = st.builds(
    lambda revenue, hours, earliest, refund: Leaver(
        share=a_share(float(revenue), float(hours)), earliest=earliest, refund_due=refund
    ),
    st.integers(0, 300_000),
    st.integers(0, 40),
    st.integers(0, 6),
    st.sampled_from((0, 0, 50_000, 200_000)),
)
few_leavers = st.lists(leavers, min_size=1, max_size=2)
firms = st.tuples(st.integers(-20_000, 250_000), st.integers(0, 2_000_000), st.floats(0, 1), st.integers(0, 800_000))


def numbered(found: list[Leaver]) -> list[Leaver]:
    return [
        replace(one, share=replace(one.share, client_id=ClientId(place), name=f"Client {place}"))
        for place, one in enumerate(found, start=1)
    ]


def tried_all(found: list[Leaver], result: float, means: Means, floor: int) -> tuple[int, float, int] | None:
    """The best way by trying every month of everybody: finished in, hours still taken, months waited."""
    best = None
    for months in itertools.product(*(range(one.earliest, LATEST_MONTH + 1) for one in found)):
        if min(cash_of(found, months, result, means)) >= floor:
            hours = sum(one.share.hours * month for one, month in zip(found, months, strict=True))
            way = (max(months), hours, sum(months))
            best = way if best is None or way < best else best
    return best


def summed(plan: ExitPlan, found: list[Leaver]) -> tuple[int, float, int]:
    month_of = {one.client_id: one.month for one in plan.exits}
    hours = sum(one.share.hours * month_of[one.share.client_id] for one in found)
    return plan.finished_in, hours, sum(month_of.values())


@settings(max_examples=60, deadline=None)
@given(few_leavers, firms)
def test_it_finds_what_trying_everything_finds(found: list[Leaver], firm: tuple[int, int, float, int]) -> None:
    found = numbered(found)
    result, reserve, refill, floor = firm
    means = replace(MEANS, reserve=reserve, refill=refill)
    plan = exits_in_order(found, result, means, floor=floor)
    best = tried_all(found, result, means, floor)
    if best is None:
        assert plan is None
    else:
        assert plan is not None
        assert summed(plan, found) == pytest.approx(best)


@settings(max_examples=100, deadline=None)
@given(st.lists(leavers, max_size=5), firms)
def test_cash_is_never_under_the_floor(found: list[Leaver], firm: tuple[int, int, float, int]) -> None:
    found = numbered(found)
    result, reserve, refill, floor = firm
    means = replace(MEANS, reserve=reserve, refill=refill)
    plan = exits_in_order(found, result, means, floor=floor)
    assume(plan is not None)
    assert plan is not None
    assert len(plan.cash) == WATCHED_MONTHS
    assert min(plan.cash) == plan.lowest_cash >= floor - 1e-3
    assert [one.month for one in plan.exits] == sorted(one.month for one in plan.exits)
    assert {one.client_id for one in plan.exits} == {one.share.client_id for one in found}
    earliest = {one.share.client_id: one.earliest for one in found}
    assert all(earliest[one.client_id] <= one.month <= LATEST_MONTH for one in plan.exits)
    after = afford([one.share for one in found], result, means).result_after
    assert plan.result_after == pytest.approx(after, abs=1e-3)
    assert plan.cash[-1] - plan.cash[-2] == pytest.approx(after, abs=1e-3)


@settings(max_examples=60, deadline=None)
@given(st.lists(leavers, min_size=1, max_size=4), firms, st.floats(0, 1))
def test_more_refill_never_takes_an_order_away(
    found: list[Leaver], firm: tuple[int, int, float, int], more: float
) -> None:
    found = numbered(found)
    result, reserve, refill, floor = firm
    low, high = sorted((refill, more))
    worse = exits_in_order(found, result, replace(MEANS, reserve=reserve, refill=low), floor=floor)
    better = exits_in_order(found, result, replace(MEANS, reserve=reserve, refill=high), floor=floor)
    if worse is not None:
        assert better is not None
        assert better.finished_in <= worse.finished_in


def test_the_figures_by_hand() -> None:
    # Each loses 100,000 and frees 45,000 a month; the firm makes 60,000: after one 5,000, after both -50,000.
    both = numbered([Leaver(share=a_share(100_000, 10)), Leaver(share=a_share(100_000, 10))])
    means = replace(MEANS, reserve=0)
    plan = exits_in_order(both, 60_000, means, floor=0)
    assert plan is not None
    # Twelve months and more of -50,000 need so much saved that the second waits.
    assert plan.exits[0].month < plan.exits[1].month == plan.finished_in
    assert plan.result_after == -50_000
    assert plan.lowest_cash >= 0


def test_it_says_when_no_order_exists() -> None:
    one = numbered([Leaver(share=a_share(200_000, 0))])
    assert exits_in_order(one, 50_000, replace(MEANS, reserve=0), floor=0) is None
    assert exits_in_order([replace(one[0], earliest=25)], 500_000, MEANS, floor=0) is None
    assert exits_in_order([], -100_000, replace(MEANS, reserve=0), floor=0) is None, "it falls without any exit"


def test_a_client_whose_hours_are_worth_more_goes_at_once() -> None:
    plan = exits_in_order(numbered([Leaver(share=a_share(10_000, 40), earliest=3)]), 0, MEANS, floor=0)
    assert plan is not None
    assert (plan.exits[0].month, plan.exits[0].freed_value, plan.exits[0].lost) == (3, 180_000, 10_000)


def test_ties_go_by_name_and_more_than_seven_are_refused() -> None:
    seven = numbered([Leaver(share=a_share(0, 1))] * MOST_LEAVERS)
    plan = exits_in_order(seven, 0, MEANS, floor=0)
    assert plan is not None
    assert [one.name for one in plan.exits] == [f"Client {number}" for number in range(1, 8)]
    with pytest.raises(ValueError, match="8"):
        exits_in_order(numbered([Leaver(share=a_share(0, 1))] * 8), 0, MEANS, floor=0)
