"""Deal-breakers and falls: which are shown, and what they name."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from msp_desk.core.actions.agenda.matter import Deed, Group
from msp_desk.core.actions.agenda.of_grades import FRESH_DAYS, deal_breaker_matters, fall_matters, fall_of
from msp_desk.core.actions.agenda.words import what_text, why_text
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.records.language import Language
from msp_desk.core.records.scorecard import CapRule, Letter, MeasureKey, Scorecard
from msp_desk.core.wording import Wording
from tests.core.actions.agenda.build import TODAY, a_cap, a_grade, points, served, with_measure

ENGLISH = Wording(Language.EN)
A, B, C, D = Letter.A, Letter.B, Letter.C, Letter.D


def history(*letters: Letter | None) -> list[ClientGrade | None]:
    """The grades at the four days; None for a month without the client."""
    return [None if letter is None else a_grade(letter, day=day) for letter, day in zip(letters, points(), strict=True)]


@pytest.mark.parametrize(
    ("letters", "fell"),
    [
        ((B, B, B, B), None),
        ((C, B, B, B), None),
        ((B, B, B, C), (B, C, TODAY)),
        ((B, B, C, C), (B, C, date(2026, 10, 31))),
        ((A, B, C, D), (A, D, TODAY)),
        ((B, C, B, C), (B, C, TODAY)),
        ((C, B, B, C), (B, C, TODAY)),  # since the month end before, though not since three months ago
        ((None, B, B, C), (B, C, TODAY)),
        ((None, B, C, C), None),
    ],
)
def test_a_fall_is_since_three_months_or_since_the_month_end_before(
    letters: tuple[Letter | None, ...], fell: tuple[Letter, Letter, date] | None
) -> None:
    fall = fall_of(history(*letters), Scorecard())
    assert (None if fall is None else (fall.before, fall.now, fall.month)) == fell


def test_what_a_cap_alone_did_is_no_fall() -> None:
    capped = a_grade(B, a_cap())
    assert capped.letter is D
    assert fall_of([*history(B, B, B, B)[:3], capped], Scorecard()) is None


def test_without_a_grade_there_is_no_fall() -> None:
    assert fall_of([*history(A, A, A, A)[:3], a_grade(None)], Scorecard()) is None
    assert fall_of([], Scorecard()) is None


def test_the_measure_that_took_most_is_named_with_its_values() -> None:
    then = with_measure(
        with_measure(a_grade(B), MeasureKey.MARGIN, value=50.0, score=80), MeasureKey.ADVICE, value=80, score=83
    )
    now = with_measure(
        with_measure(a_grade(C), MeasureKey.MARGIN, value=40.0, score=60), MeasureKey.ADVICE, value=60, score=50
    )
    fall = fall_of([then, then, then, now], Scorecard())
    assert fall is not None
    assert fall.moved_most is MeasureKey.MARGIN  # 25 × 20 against 10 × 33
    (matter,) = fall_matters(served(C), fall)
    assert what_text(matter, TODAY, ENGLISH) == "Fell from B to C in November, now 60.0"
    assert why_text(matter, TODAY, ENGLISH) == "Margin took most: from 50.0 to 40.0 %; the score lost 15.0 points."
    assert (matter.group, matter.deed) == (Group.SOON, Deed.OPEN_OVERVIEW)


def test_a_fall_to_d_wants_a_decision() -> None:
    (matter,) = fall_matters(served(D), fall_of(history(C, C, C, D), Scorecard()))
    assert matter.group is Group.NOW
    assert "The score lost" in why_text(matter, TODAY, ENGLISH)


def test_a_deal_breaker_names_its_row_and_what_it_holds() -> None:
    (matter,) = deal_breaker_matters(served(B, a_cap()), TODAY)
    assert what_text(matter, TODAY, ENGLISH) == "Deal-breaker: abuse, severity 3"
    assert why_text(matter, TODAY, ENGLISH).replace("\u00a0", " ") == (
        "14 October: shouted at the help desk. Holds the grade at D."
    )
    assert (matter.group, matter.deed, matter.record_id) == (Group.NOW, Deed.PLAN_TALK, 7)
    assert matter.letter is D
    assert matter.capped


def test_the_gravest_of_several_is_shown() -> None:
    worse = a_cap(CapRule.CRITICAL_INCIDENT, Letter.F, number=9)
    (matter,) = deal_breaker_matters(served(B, a_cap(), worse), TODAY)
    assert matter.record_id == 9


def test_after_sixty_days_it_is_to_look_back_on() -> None:
    edge = TODAY - timedelta(days=FRESH_DAYS)
    (fresh,) = deal_breaker_matters(served(B, a_cap(day=edge)), TODAY)
    (old,) = deal_breaker_matters(served(B, a_cap(day=edge - timedelta(days=1))), TODAY)
    assert (fresh.group, old.group) == (Group.NOW, Group.LOOK_BACK)


def test_a_new_incident_is_another_fact() -> None:
    (one,) = deal_breaker_matters(served(B, a_cap(number=7)), TODAY)
    (other,) = deal_breaker_matters(served(B, a_cap(number=8)), TODAY)
    assert one.fact != other.fact


def test_an_overdue_invoice_is_no_deal_breaker_of_its_own() -> None:
    assert list(deal_breaker_matters(served(B, a_cap(CapRule.LONG_OVERDUE, C)), TODAY)) == []
