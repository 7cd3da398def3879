"""A round of opinions: what may be shown, how the named clients add up, and when the next round is due."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.deciding.opinions import ENOUGH, namings, next_round_due, points_of, round_result
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.opinion import Mood, Opinion, OpinionId, OpinionRound, OpinionRoundId

DAY = date(2026, 11, 21)
NAMES = {1: "Anker", 2: "Birke", 3: "Cedro", 4: "Dorn", 5: "Esche", 6: "Fenn"}
ROUND = OpinionRound(id=OpinionRoundId(1), opened_on=DAY)


def opinion(voter: str, *hardest: int, mood: int | None = None, owner: bool = False) -> Opinion:
    places = [ClientId(number) for number in hardest] + [None] * (5 - len(hardest))
    return Opinion(
        id=OpinionId(abs(hash(voter)) % 10**6 + 1),
        round_id=1,
        voter=voter,
        is_owner=owner,
        hardest_1_id=places[0],
        hardest_2_id=places[1],
        hardest_3_id=places[2],
        hardest_4_id=places[3],
        hardest_5_id=places[4],
        mood=None if mood is None else Mood(mood),
    )


opinions = st.lists(
    st.tuples(st.lists(st.sampled_from(sorted(NAMES)), max_size=5, unique=True), st.integers(1, 5)), max_size=6
).map(
    lambda given: [
        opinion(f"p{place}", *named, mood=mood, owner=place == 0) for place, (named, mood) in enumerate(given)
    ]
)


def test_places_give_points_and_people_are_counted() -> None:
    found = round_result(
        ROUND,
        [opinion("Ida", 1, 2, mood=2, owner=True), opinion("Ada", 2, 1, 3, mood=4), opinion("Eda", 2, mood=None)],
        NAMES,
    )
    assert [(one.name, one.named_by, one.voters, one.points, one.places) for one in found.namings] == [
        ("Birke", 3, 3, 14, (1, 1, 2)),
        ("Anker", 2, 3, 9, (1, 2)),
        ("Cedro", 1, 3, 3, (3,)),
    ]
    assert (found.mood, found.moods) == (3.0, 2)
    assert not found.is_hidden
    assert found.naming_of(4) is None


@pytest.mark.parametrize("voters", [1, 2])
def test_under_three_answers_nothing_of_the_others_is_shown(voters: int) -> None:
    given = [opinion("Ida", 1, mood=2, owner=True), opinion("Ada", 2, mood=5)][:voters]
    found = round_result(ROUND, given, NAMES)
    assert found.own is given[0]
    assert found.own_place_of(1) == 1
    assert found.own_place_of(2) is None
    assert found.others == ()
    assert found.namings == ()  # with two answers, a sum less the own one is the other's
    assert found.mood is None
    assert found.missing == ENOUGH - voters
    assert found.is_hidden is (voters == 2)
    assert [voter.name for voter in found.voters] == ["Ida", "Ada"][:voters]


def test_an_answer_of_somebody_else_alone_is_hidden() -> None:
    found = round_result(ROUND, [opinion("Ada", 2, mood=5)], NAMES)
    assert (found.own, found.others, found.namings, found.mood, found.is_hidden) == (None, (), (), None, True)


@given(given=opinions)
def test_whoever_is_hidden_leaves_no_trace(given: list[Opinion]) -> None:
    found = round_result(ROUND, given, NAMES)
    if len(given) < ENOUGH:
        silent = [one if one.is_owner else opinion(one.voter) for one in given]
        assert round_result(ROUND, silent, NAMES) == found
    else:
        assert {one.voter for one in found.others} == {one.voter for one in given if not one.is_owner}


@given(given=opinions)
def test_points_are_conserved(given: list[Opinion]) -> None:
    found = namings(given, NAMES)
    named = [len(one.hardest) for one in given]
    assert sum(one.named_by for one in found) == sum(named)
    assert sum(one.points for one in found) == sum(points_of(place) for count in named for place in range(1, count + 1))
    assert [one.points for one in found] == sorted((one.points for one in found), reverse=True)


def test_a_client_that_is_gone_is_left_out_and_keeps_its_place() -> None:
    found = namings([opinion("Ida", 9, 2)], NAMES)
    assert [(one.name, one.points) for one in found] == [("Birke", 4)]


def test_a_round_is_due_a_year_after_the_last_one() -> None:
    closed = OpinionRound(opened_on=date(2025, 11, 21), closed_on=date(2025, 12, 1))
    older = OpinionRound(opened_on=date(2024, 1, 1), closed_on=date(2024, 2, 1))
    assert next_round_due([older, closed], date(2020, 1, 1), DAY) == DAY
    assert next_round_due([older, closed], date(2020, 1, 1), date(2025, 12, 1)) == DAY
    ahead = OpinionRound(opened_on=date(2026, 12, 1))
    assert next_round_due([closed, ahead], None, DAY) == DAY


def test_no_round_is_due_while_one_is_open_or_nobody_is_served() -> None:
    assert next_round_due([OpinionRound(opened_on=date(2024, 1, 1))], date(2020, 1, 1), DAY) is None
    assert next_round_due([], None, DAY) is None
    assert next_round_due([], date(2026, 1, 31), DAY) == date(2027, 1, 31)
