"""Seventy-two hours before a parting, and when a decision asks whether it was right."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from msp_desk.core.deciding.cooling_off import cooling_off_until, is_cooling
from msp_desk.core.deciding.numbers import Number, numbers_text, read_numbers
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.decision import DECISIONS, Decision, DecisionChoice, Hindsight, LookBack

MOMENT = datetime(2026, 11, 21, 16, 42, tzinfo=UTC)
PARTING = Decision(
    client_id=ClientId(1), decided_on=date(2026, 8, 31), decided_at="2026-11-21T16:42:00Z", choice=DecisionChoice.PART,
    reason="Twice abused.",
)  # fmt: skip


def test_a_parting_waits_seventy_two_hours() -> None:
    assert cooling_off_until(PARTING) == datetime(2026, 11, 24, 16, 42, tzinfo=UTC)
    assert is_cooling(PARTING, MOMENT)
    assert is_cooling(PARTING, MOMENT + timedelta(hours=71, minutes=59))
    assert not is_cooling(PARTING, MOMENT + timedelta(hours=72))


@pytest.mark.parametrize(
    "free",
    [
        replace(PARTING, for_abuse=True),
        replace(PARTING, cooling_off_skipped="The notice window closes tomorrow."),
        replace(PARTING, called_off_on=date(2026, 11, 22), called_off_reason="They apologised."),
        *(replace(PARTING, choice=choice) for choice in DecisionChoice if choice is not DecisionChoice.PART),
    ],
)
def test_what_needs_no_cooling_off_has_none(free: Decision) -> None:
    assert cooling_off_until(free) is None
    assert not is_cooling(free, MOMENT)


def test_a_blank_reason_skips_nothing() -> None:
    assert is_cooling(replace(PARTING, cooling_off_skipped="  "), MOMENT)


def test_it_asks_after_six_and_after_twelve_months() -> None:
    first, second = date(2027, 2, 28), date(2027, 8, 31)
    assert PARTING.look_back_on(LookBack.FIRST) == first
    assert PARTING.look_back_on(LookBack.SECOND) == second
    assert PARTING.look_back_due(first - timedelta(days=1)) is None
    assert PARTING.look_back_due(first) is LookBack.FIRST
    assert PARTING.look_back_due(second) is LookBack.SECOND
    answered = replace(PARTING, first_answer=Hindsight.PARTLY)
    assert answered.look_back_due(second - timedelta(days=1)) is None
    assert answered.look_back_due(second) is LookBack.SECOND
    done = replace(PARTING, second_answer=Hindsight.WRONG)
    assert done.look_back_due(second) is None


def test_a_withdrawn_decision_asks_no_more_but_stood_before() -> None:
    withdrawn = replace(PARTING, called_off_on=date(2027, 1, 1), called_off_reason="Changed my mind.")
    assert withdrawn.look_back_due(date(2028, 1, 1)) is None
    assert withdrawn.stands(date(2026, 12, 31))
    assert not withdrawn.stands(date(2027, 1, 1))
    assert not PARTING.stands(date(2026, 8, 30))


def test_a_withdrawal_needs_a_reason_and_comes_after_the_decision() -> None:
    problems = DECISIONS.problems(DECISIONS.values(replace(PARTING, called_off_on=date(2027, 1, 1))))
    assert [problem.field for problem in problems] == ["called_off_reason"]
    early = replace(PARTING, called_off_on=date(2026, 1, 1), called_off_reason="x")
    assert [problem.field for problem in DECISIONS.problems(DECISIONS.values(early))] == ["called_off_on"]


def test_numbers_come_back_as_they_were_stored() -> None:
    numbers: dict[str, Number] = {
        "lost": 146_000, "hours": 20.4, "advice": "reprice", "runway_months": None, "hold_on": True,
    }  # fmt: skip
    assert dict(read_numbers(numbers_text(numbers))) == numbers
    assert dict(read_numbers("not a text of numbers")) == {}
    assert dict(read_numbers("[1]")) == {}
    assert dict(read_numbers('{"a": [1], "b": 2}')) == {"b": 2}
