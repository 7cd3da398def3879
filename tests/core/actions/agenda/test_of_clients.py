"""Overdue invoices and waiting recommendations: one line a client, from the day the settings name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from msp_desk.core.actions.agenda.matter import Deed, Group, Matter, Served
from msp_desk.core.actions.agenda.of_clients import VERY_LATE_DAYS, overdue_matters, recommendation_matters
from msp_desk.core.actions.agenda.words import distance_text, what_text, why_text
from msp_desk.core.records.language import Language
from msp_desk.core.records.recommendation import Outcome, Recommendation
from msp_desk.core.records.scorecard import CapRule, Letter
from msp_desk.core.storage.overdue import OverdueInvoice
from msp_desk.core.wording import Wording
from tests.core.actions.agenda.build import SETTINGS, TODAY, a_cap, served
from tests.core.grading.builders import some_advice

ENGLISH = Wording(Language.EN)


def late(days: int, number: int = 1, *, amount: int = 10_000, disputed: bool = False) -> OverdueInvoice:
    due = TODAY - timedelta(days=days)
    return OverdueInvoice(id=number, number=f"R-{number}", due_on=due, open_amount=amount, disputed=disputed)


def overdue(*invoices: OverdueInvoice, who: Served | None = None) -> list[Matter]:
    return list(overdue_matters(who or served(), invoices, SETTINGS, "EUR", TODAY))


def waiting(*advice: Recommendation, days: int = 14) -> list[Matter]:
    settings = replace(SETTINGS, remind_recommendation_days=days)
    return list(recommendation_matters(served(), advice, settings, TODAY))


def test_overdue_invoices_are_one_line_with_count_sum_and_oldest() -> None:
    (matter,) = overdue(late(12, 1, amount=100_000), late(99, 2, amount=449_800))
    assert what_text(matter, TODAY, ENGLISH) == "2 invoices overdue, €5,498"
    assert why_text(matter, TODAY, ENGLISH) == "The oldest, R-2, is 99 days past due."
    assert distance_text(matter, TODAY, ENGLISH) == "99 days late"
    assert (matter.deed, matter.record_id, matter.day) == (Deed.OPEN_MONEY, 2, TODAY - timedelta(days=99))


@pytest.mark.parametrize(("days", "shown"), [(6, False), (7, True)])
def test_a_few_days_late_are_not_worth_a_line(days: int, *, shown: bool) -> None:
    assert bool(overdue(late(days))) is shown
    assert overdue() == []


@pytest.mark.parametrize(("days", "group"), [(VERY_LATE_DAYS - 1, Group.SOON), (VERY_LATE_DAYS, Group.NOW)])
def test_a_month_late_wants_a_decision(days: int, group: Group) -> None:
    assert overdue(late(days))[0].group is group


def test_an_invoice_that_holds_the_grade_wants_a_decision_and_says_so() -> None:
    (matter,) = overdue(late(20), who=served(Letter.B, a_cap(CapRule.LONG_OVERDUE, Letter.C)))
    assert matter.group is Group.NOW
    assert why_text(matter, TODAY, ENGLISH).endswith("it holds the grade at C.")


def test_a_disputed_one_is_told() -> None:
    (matter,) = overdue(late(20), late(30, 2, disputed=True))
    assert why_text(matter, TODAY, ENGLISH).endswith("one is disputed.")


def test_a_further_overdue_invoice_is_another_fact() -> None:
    assert overdue(late(20, 1))[0].fact != overdue(late(20, 1), late(8, 2))[0].fact


def test_recommendations_are_one_line_with_their_titles() -> None:
    first, second = some_advice(due=TODAY + timedelta(days=5)), some_advice(due=TODAY + timedelta(days=13))
    (matter,) = waiting(second, replace(first, title="Multi-factor sign-in."))
    assert what_text(matter, TODAY, ENGLISH) == "2 recommendations wait for an answer"
    assert why_text(matter, TODAY, ENGLISH) == "Multi-factor sign-in, and one more."
    assert (matter.day, matter.record_id) == (first.due_on, first.id)
    assert (matter.deed, matter.group) == (Deed.OPEN_ADVICE, Group.SOON)


@pytest.mark.parametrize(("days", "shown"), [(14, True), (15, False)])
def test_an_answer_is_asked_for_so_many_days_ahead(days: int, *, shown: bool) -> None:
    assert bool(waiting(some_advice(due=TODAY + timedelta(days=days)))) is shown


def test_past_its_day_it_says_what_silence_costs() -> None:
    (matter,) = waiting(some_advice(due=TODAY - timedelta(days=3)))
    assert why_text(matter, TODAY, ENGLISH) == "Firewall. Without an answer it counts as ignored."
    assert distance_text(matter, TODAY, ENGLISH) == "3 days late"


def test_decided_ones_and_ones_without_a_day_do_not_wait() -> None:
    decided = some_advice(Outcome.IGNORED, due=TODAY, decided=date(2026, 11, 1))
    assert waiting(decided, some_advice()) == []
