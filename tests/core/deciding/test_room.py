"""The decision room: the three ways, their bands, the order of several exits."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.deciding.affordability import Means, afford, result_of
from msp_desk.core.deciding.comparing import Case, compare, compare_all
from msp_desk.core.deciding.room import (
    Candidate,
    RoomFigure,
    Trial,
    Way,
    best_of_cash,
    best_way,
    figure_of,
    weigh,
)
from msp_desk.core.deciding.share import Share
from msp_desk.core.records.client import ClientId
from tests.core.deciding.test_affordability import MEANS, means, shares
from tests.core.deciding.test_comparing import CHOICE, FIRM, choices

FIRST, SECOND = (Candidate(share=share, notice_months=3, refund_due=30_000) for share in FIRM[:2])
RAISED = Trial(fees={FIRM[0].client_id: FIRM[0].revenue + 50_000})


def numbered(firm: list[Share]) -> list[Share]:
    """The shares with a number of their own each."""
    return [replace(share, client_id=ClientId(place)) for place, share in enumerate(firm, start=1)]


def test_one_client_is_compared_as_anywhere() -> None:
    found = weigh(FIRM, [FIRST], MEANS, RAISED)
    choice = replace(CHOICE, raise_after=1, leaving_after=3)
    assert found.comparison == compare(FIRM, FIRM[0], MEANS, choice)
    assert found.raise_by == 50_000
    # Δ / (G + Δ − V) with G = 180,000 and V = 20 h × 50 % × 90.00
    assert found.break_even_chance == pytest.approx(50_000 / (180_000 + 50_000 - 90_000))
    assert found.affordability == afford([FIRM[0]], result_of(FIRM, MEANS), MEANS, refund_due=30_000)
    assert (found.plan, found.no_order) == (None, False), "one client needs no order"


def test_without_a_raise_nobody_leaves_over_it() -> None:
    found = weigh(FIRM, [FIRST], MEANS, Trial(leaving_chance=1.0))
    assert found.comparison.reprice == found.comparison.keep
    assert found.break_even_chance is None
    assert found.reprice_band.low == found.reprice_band.high


def test_the_refill_of_the_trial_counts_before_the_setting() -> None:
    half, all_sold = weigh(FIRM, [FIRST], MEANS, RAISED), weigh(FIRM, [FIRST], MEANS, replace(RAISED, refill=1.0))
    assert half.comparison.part.freed_value == 90_000
    assert all_sold.comparison.part.freed_value == 180_000
    assert half.part_band.high == all_sold.comparison.part.cash


def test_the_floor_names_the_ways_that_go_under_it() -> None:
    lowest = {way: min(weigh(FIRM, [FIRST], MEANS, RAISED).year(way).cash) for way in Way}
    floor = int(max(lowest.values()))
    under = weigh(FIRM, [FIRST], MEANS, replace(RAISED, floor=floor)).under_floor
    assert under == {way for way, cash in lowest.items() if cash < floor}
    assert weigh(FIRM, [FIRST], MEANS, RAISED).under_floor == frozenset(), "nothing is invented before it is said"


def test_several_clients_get_an_order_or_hear_that_there_is_none() -> None:
    found = weigh(FIRM, [FIRST, SECOND], MEANS, Trial(floor=0))
    assert found.plan is not None
    assert {one.client_id for one in found.plan.exits} == {share.client_id for share in FIRM[:2]}
    assert min(found.plan.cash) >= 0
    broke = weigh(FIRM, [FIRST, SECOND], replace(MEANS, reserve=0, refill=0.0), Trial(floor=10**9))
    assert (broke.plan, broke.no_order) == (None, True)


@pytest.mark.parametrize("count", [0, 8])
def test_nobody_and_too_many_cannot_be_weighed(count: int) -> None:
    with pytest.raises(ValueError, match="weighed"):
        weigh(FIRM, [FIRST] * count, MEANS, Trial())


def test_the_best_is_the_one_that_is_better_than_both_others() -> None:
    found = weigh(FIRM, [FIRST], MEANS, replace(RAISED, leaving_chance=0.0))
    assert best_way(found, RoomFigure.CONTRIBUTION) is Way.REPRICE
    assert best_way(found, RoomFigure.CASH) is Way.REPRICE
    assert best_way(found, RoomFigure.RUNWAY) is None, "no way has an end"
    assert best_way(found, RoomFigure.HOURS_FREED) is None
    assert best_of_cash(found) is Way.REPRICE
    assert figure_of(found.comparison.keep, RoomFigure.RUNWAY) is None
    same = weigh(FIRM, [FIRST], MEANS, Trial())
    assert best_of_cash(same) is Way.KEEP, "keeping wins among equals"


@given(st.lists(shares, min_size=2, max_size=5), means, choices, choices)
def test_parting_with_two_ends_where_parting_with_both_does(
    firm: list[Share], given_means: Means, one: object, other: object
) -> None:
    firm = numbered(firm)
    cases = [Case(share=share, choice=choice) for share, choice in zip(firm[:2], (one, other), strict=True)]  # type: ignore[arg-type]
    both = compare_all(firm, cases, given_means)
    keep = both.keep.cash
    alone = [compare(firm, case.share, given_means, case.choice).part.cash for case in cases]
    for month in range(12):
        change = sum(cash[month] - keep[month] for cash in alone)
        assert both.part.cash[month] == pytest.approx(keep[month] + change, abs=1e-2)


@given(st.lists(shares, min_size=1, max_size=4), means, st.floats(0, 1), st.floats(0, 1), st.floats(0, 300_000))
def test_bands_hold_their_ways_and_more_refill_never_costs(
    firm: list[Share], given_means: Means, chance: float, refill: float, raise_by: float
) -> None:
    firm = numbered(firm)
    chosen = Candidate(share=firm[0], notice_months=2)
    trial = Trial(fees={firm[0].client_id: firm[0].revenue + raise_by}, leaving_chance=chance, refill=refill)
    found = weigh(firm, [chosen], given_means, trial)
    for band, way in ((found.reprice_band, Way.REPRICE), (found.part_band, Way.PART)):
        for low, cash, high in zip(band.low, found.year(way).cash, band.high, strict=True):
            assert low - 1e-2 <= cash <= high + 1e-2
    more = weigh(firm, [chosen], given_means, replace(trial, refill=min(1.0, refill + 0.1)))
    assert more.comparison.part.cash[-1] >= found.comparison.part.cash[-1] - 1e-2
    assert found.break_even_chance is None or 0.0 <= found.break_even_chance <= 1.0
