"""Notice windows and ends: which are shown, how soon, and what they say."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from msp_desk.core.actions.agenda.matter import Deed, Group, Matter, Served
from msp_desk.core.actions.agenda.of_agreements import end_matters, next_anniversary, notice_matters, notice_window
from msp_desk.core.actions.agenda.words import distance_text, what_text, why_text
from msp_desk.core.actions.notices import AgreementNotice
from msp_desk.core.records.agreement import Anchor, NoticeUnit
from msp_desk.core.records.language import Language
from msp_desk.core.records.scorecard import CapRule, Letter
from msp_desk.core.wording import Wording
from tests.core.actions.agenda.build import SETTINGS, TODAY, a_cap, agreed, served

ENGLISH = Wording(Language.EN)


def renewing(number: int = 1) -> AgreementNotice:
    """Three years first, then renewed for a year each time: the window closes on 30 November 2026."""
    return agreed(number=number, first_term_months=36, renewal_months=12, tacit_renewal=True, anchor=Anchor.END_OF_TERM)


def notices(who: Served, *found: AgreementNotice, today: date = TODAY, days: int = 45) -> list[Matter]:
    return list(notice_matters(who, found, replace(SETTINGS, remind_notice_days=days), today))


def ends(*found: AgreementNotice, today: date = TODAY, days: int = 60) -> list[Matter]:
    return list(end_matters(served(), found, replace(SETTINGS, remind_end_days=days), today))


def test_a_closing_window_says_until_when_and_leads_to_the_agreement() -> None:
    (matter,) = notices(served(Letter.D), agreed())
    assert why_text(matter, TODAY, ENGLISH).replace("\u00a0", " ") == (
        "To be out by 31 March, they must have it by 31 December; send it by 28 December."
    )
    assert what_text(matter, TODAY, ENGLISH) == "Notice window closes in 40 days"
    assert distance_text(matter, TODAY, ENGLISH) == "40 days"
    assert (matter.day, matter.group, matter.deed) == (date(2026, 12, 31), Group.SOON, Deed.DECIDE)
    assert matter.record_id == 1


@pytest.mark.parametrize(("days", "shown"), [(40, True), (39, False)])
def test_it_is_shown_so_many_days_ahead_as_the_settings_say(days: int, *, shown: bool) -> None:
    assert bool(notices(served(Letter.D), agreed(), days=days)) is shown


@pytest.mark.parametrize(
    ("letter", "shown"), [(Letter.A, False), (Letter.C, False), (Letter.D, True), (Letter.F, True)]
)
def test_a_window_that_comes_again_soon_is_shown_for_difficult_clients_only(letter: Letter, *, shown: bool) -> None:
    assert bool(notices(served(letter), agreed())) is shown


def test_a_fact_that_caps_makes_a_client_difficult() -> None:
    assert notices(served(Letter.B, a_cap(CapRule.LONG_OVERDUE, Letter.C)), agreed())


def test_a_window_that_binds_for_a_year_is_shown_for_everybody() -> None:
    (matter,) = notices(served(Letter.A), renewing())
    assert matter.day == date(2026, 11, 30)
    assert matter.group is Group.NOW


def test_an_agreement_that_can_end_on_any_day_closes_no_window() -> None:
    any_day = agreed(notice_length=30, notice_unit=NoticeUnit.DAYS, anchor=Anchor.ANY_DAY)
    assert notices(served(Letter.F), any_day) == []
    assert notice_window(served(Letter.F), [any_day]) is None


@pytest.mark.parametrize(("day", "group"), [(date(2026, 12, 13), Group.SOON), (date(2026, 12, 14), Group.NOW)])
def test_two_weeks_before_it_must_be_sent_it_wants_a_decision(day: date, group: Group) -> None:
    (matter,) = notices(served(Letter.D), agreed(day), today=day)
    assert matter.group is group


def test_when_the_post_is_too_slow_it_says_so() -> None:
    day = date(2026, 12, 30)
    (matter,) = notices(served(Letter.D), agreed(day), today=day)
    assert "hand it over" in why_text(matter, day, ENGLISH)
    assert what_text(matter, day, ENGLISH) == "Notice window closes tomorrow"
    last = date(2026, 12, 31)
    (matter,) = notices(served(Letter.D), agreed(last), today=last)
    assert what_text(matter, last, ENGLISH) == "Notice window closes today"


def test_of_several_agreements_the_first_to_close_is_shown() -> None:
    (matter,) = notices(served(Letter.D), agreed(number=1), renewing(2))
    assert (matter.day, matter.record_id) == (date(2026, 11, 30), 2)


def test_the_next_window_is_another_fact() -> None:
    (matter,) = notices(served(Letter.D), agreed())
    later = date(2027, 3, 1)
    (following,) = notices(served(Letter.D), agreed(later), today=later)
    assert matter.fact != following.fact


def test_an_agreement_that_ends_by_itself_is_told_ahead() -> None:
    found = agreed(start=date(2026, 1, 15), first_term_months=12, anchor=Anchor.END_OF_TERM)
    (matter,) = ends(found)
    assert (matter.day, matter.group, matter.deed) == (date(2027, 1, 14), Group.SOON, Deed.OPEN_AGREEMENT)
    assert what_text(matter, TODAY, ENGLISH) == "Agreement A-1 ends by itself"
    assert ends(found, days=53) == []
    assert ends(found, today=date(2027, 1, 15)) == []
    assert ends(found, today=date(2027, 1, 1))[0].group is Group.NOW


def test_an_agreement_that_was_ended_and_a_minimum_term_are_told() -> None:
    (ended,) = ends(agreed(ended_on=date(2026, 12, 31)))
    assert what_text(ended, TODAY, ENGLISH) == "Agreement A-1 ends"
    (minimum,) = ends(agreed(minimum_end=date(2026, 12, 15)))
    assert what_text(minimum, TODAY, ENGLISH) == "Minimum term of A-1 ends"
    assert minimum.day == date(2026, 12, 15)
    assert ends(agreed(minimum_end=TODAY - timedelta(days=1))) == []


def test_of_several_ends_the_first_is_told() -> None:
    (matter,) = ends(agreed(number=1, ended_on=date(2026, 12, 31)), agreed(number=2, ended_on=date(2026, 12, 1)))
    assert matter.record_id == 2


def test_an_anniversary_lies_ahead_and_before_the_end() -> None:
    assert next_anniversary(agreed(), TODAY) == date(2027, 3, 1)
    assert next_anniversary(agreed(start=TODAY), TODAY) == date(2027, 11, 21)
    assert next_anniversary(agreed(start=date(2023, 11, 21)), TODAY) == date(2027, 11, 21)
    assert next_anniversary(agreed(ended_on=date(2027, 2, 28)), TODAY) is None


def test_the_minimum_term_of_an_agreement_that_ends_anyway_is_no_news() -> None:
    assert ends(agreed(ended_on=date(2027, 12, 31), minimum_end=date(2026, 12, 15))) == []
