"""The worked examples of the notice definitions, and the cases they name in words."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from msp_desk.core.parting.notice import NoticeStatus, Sending, notice_dates
from msp_desk.core.parting.notice_rule import Window, is_end_day
from msp_desk.core.records.agreement import Anchor, Law, NoticeUnit, PayMeasure
from tests.core.parting.agreements import agreement, dates_of

SATURDAY = date(2026, 11, 21)
TERMS: dict[str, Any] = {
    "start": date(2024, 3, 1),
    "first_term_months": 36,
    "renewal_months": 12,
    "tacit_renewal": True,
    "notice_length": 3,
    "anchor": Anchor.END_OF_TERM,
}
MONTHLY: dict[str, Any] = {
    "start": date(2026, 1, 31),
    "first_term_months": 1,
    "renewal_months": 1,
    "tacit_renewal": True,
    "notice_length": 1,
    "anchor": Anchor.END_OF_TERM,
}
TWO_WEEKS: dict[str, Any] = {"notice_length": 2, "notice_unit": NoticeUnit.WEEKS, "anchor": Anchor.END_OF_MONTH}
QUARTER: dict[str, Any] = {"notice_length": 3, "anchor": Anchor.END_OF_QUARTER}


def _window(receive_by: tuple[int, int, int], ends_on: tuple[int, int, int]) -> Window:
    return Window(receive_by=date(*receive_by), ends_on=date(*ends_on))


@pytest.mark.parametrize(
    ("terms", "today", "first", "following"),
    [
        ({"notice_length": 30, "notice_unit": NoticeUnit.DAYS}, SATURDAY, ((2026, 11, 21), (2026, 12, 21)), None),
        (QUARTER, SATURDAY, ((2026, 12, 31), (2027, 3, 31)), ((2027, 3, 31), (2027, 6, 30))),
        (TWO_WEEKS, SATURDAY, ((2026, 12, 17), (2026, 12, 31)), ((2027, 1, 17), (2027, 1, 31))),
        (TERMS, SATURDAY, ((2026, 11, 30), (2027, 2, 28)), ((2027, 11, 30), (2028, 2, 29))),
        (TERMS, date(2026, 12, 1), ((2027, 11, 30), (2028, 2, 29)), ((2028, 11, 30), (2029, 2, 28))),
        ({"law": Law.DE}, date(2026, 11, 10), ((2026, 11, 15), (2026, 11, 30)), ((2026, 12, 15), (2026, 12, 31))),
        ({"law": Law.DE}, SATURDAY, ((2026, 12, 15), (2026, 12, 31)), ((2027, 1, 15), (2027, 1, 31))),
        (MONTHLY, SATURDAY, ((2026, 11, 30), (2026, 12, 30)), ((2026, 12, 30), (2027, 1, 30))),
    ],
)
def test_the_worked_examples(
    terms: dict[str, Any],
    today: date,
    first: tuple[tuple[int, int, int], tuple[int, int, int]],
    following: tuple[tuple[int, int, int], tuple[int, int, int]] | None,
) -> None:
    result = dates_of(agreement(**terms), today)
    assert result.status is NoticeStatus.DATES
    assert result.receive_by is not None
    assert result.ends_on is not None
    assert Window(receive_by=result.receive_by, ends_on=result.ends_on) == _window(*first)
    assert result.next == (None if following is None else _window(*following))


@pytest.mark.parametrize(
    ("end", "received"),
    [
        (date(2026, 12, 31), date(2026, 9, 30)),
        (date(2027, 3, 31), date(2026, 12, 31)),
        (date(2027, 2, 28), date(2026, 11, 30)),
    ],
)
def test_three_months_to_a_day_as_the_definitions_say(end: date, received: date) -> None:
    terms = agreement(start=date(2020, 1, 1), minimum_end=end, notice_length=3)
    result = dates_of(terms, received)
    assert (result.receive_by, result.ends_on) == (received, end)
    late = dates_of(terms, received + timedelta(days=1))
    assert late.ends_on is not None
    assert late.ends_on > end


def test_today_is_still_in_time_and_the_day_after_is_not() -> None:
    assert dates_of(agreement(**QUARTER), date(2026, 12, 31)).ends_on == date(2027, 3, 31)
    assert dates_of(agreement(**QUARTER), date(2027, 1, 1)).ends_on == date(2027, 6, 30)


def test_a_notice_of_no_days_ends_the_agreement_on_the_day_it_arrives() -> None:
    result = dates_of(agreement(notice_length=0, notice_unit=NoticeUnit.DAYS), SATURDAY)
    assert (result.receive_by, result.ends_on) == (SATURDAY, SATURDAY)


def test_it_never_ends_before_the_first_term_or_the_minimum_end() -> None:
    terms: dict[str, Any] = {"notice_length": 30, "notice_unit": NoticeUnit.DAYS, "tacit_renewal": True}
    first = dates_of(agreement(start=date(2026, 3, 1), first_term_months=12, **terms), SATURDAY)
    assert (first.receive_by, first.ends_on) == (date(2027, 1, 29), date(2027, 2, 28))
    assert "notice.how_first_term" in first.codes
    minimum = dates_of(
        agreement(start=date(2026, 3, 1), first_term_months=12, minimum_end=date(2027, 4, 10), **terms), SATURDAY
    )
    assert minimum.ends_on == date(2027, 4, 10)
    assert "notice.how_minimum_end" in minimum.codes
    assert "notice.how_first_term" not in minimum.codes
    later = dates_of(agreement(start=date(2027, 5, 1), notice_length=0), SATURDAY)
    assert later.ends_on == date(2027, 5, 1)
    assert "notice.how_not_begun" in later.codes
    running = dates_of(agreement(start=date(2020, 3, 1), first_term_months=12, **terms), SATURDAY)
    assert "notice.how_first_term" not in running.codes


def test_a_term_that_does_not_renew_ends_by_itself() -> None:
    terms = agreement(start=date(2024, 3, 1), first_term_months=36, notice_length=3, anchor=Anchor.END_OF_TERM)
    result = dates_of(terms, SATURDAY)
    assert result.status is NoticeStatus.ENDS_BY_ITSELF
    assert (result.receive_by, result.send_by, result.ends_on, result.next) == (None, None, date(2027, 2, 28), None)
    assert result.explanation.code == "notice.ends_by_itself"
    assert "notice.how_runs_on" not in result.codes
    assert dates_of(terms, date(2027, 2, 28)).status is NoticeStatus.ENDS_BY_ITSELF
    assert dates_of(terms, date(2027, 3, 1)).status is NoticeStatus.ENDED
    held = agreement(start=date(2024, 3, 1), first_term_months=36, minimum_end=date(2027, 6, 30))
    assert dates_of(held, SATURDAY).ends_on == date(2027, 6, 30)
    assert "notice.how_runs_on" in dates_of(held, SATURDAY).codes


def test_an_agreement_under_notice_says_so() -> None:
    terms = agreement(notice_length=3, ended_on=date(2026, 12, 31))
    assert dates_of(terms, date(2026, 12, 31)).status is NoticeStatus.ENDING
    assert dates_of(terms, date(2027, 1, 1)).status is NoticeStatus.ENDED
    assert dates_of(terms, date(2027, 1, 1)).ends_on == date(2026, 12, 31)


@pytest.mark.parametrize("law", [law for law in Law if law is not Law.DE])
def test_silence_is_asked_about_outside_germany(law: Law) -> None:
    result = dates_of(agreement(law=law), SATURDAY)
    assert result.status is NoticeStatus.ASKS
    assert result.explanation.code == "notice.ask_length"
    assert (result.receive_by, result.send_by, result.ends_on, result.next) == (None, None, None, None)


@pytest.mark.parametrize(
    ("pay", "anchor", "first"),
    [
        (PayMeasure.DAY, Anchor.ANY_DAY, ((2026, 11, 21), (2026, 11, 22))),
        (PayMeasure.WEEK, Anchor.ANY_DAY, ((2026, 11, 23), (2026, 11, 28))),
        (PayMeasure.QUARTER, Anchor.ANY_DAY, ((2027, 2, 17), (2027, 3, 31))),
        (PayMeasure.YEAR, Anchor.ANY_DAY, ((2027, 2, 17), (2027, 3, 31))),
        (PayMeasure.NONE, Anchor.ANY_DAY, ((2026, 11, 21), (2026, 11, 21))),
        (PayMeasure.MONTH, Anchor.END_OF_YEAR, ((2026, 12, 15), (2026, 12, 31))),
        (PayMeasure.QUARTER, Anchor.END_OF_MONTH, ((2027, 2, 17), (2027, 3, 31))),
        (PayMeasure.NONE, Anchor.END_OF_QUARTER, ((2026, 12, 31), (2026, 12, 31))),
    ],
)
def test_the_law_by_what_the_pay_is_measured(
    pay: PayMeasure, anchor: Anchor, first: tuple[tuple[int, int, int], tuple[int, int, int]]
) -> None:
    result = dates_of(agreement(law=Law.DE, pay_measured_by=pay, anchor=anchor), SATURDAY)
    assert result.receive_by is not None
    assert result.ends_on is not None
    assert Window(receive_by=result.receive_by, ends_on=result.ends_on) == _window(*first)
    assert result.from_law
    assert "notice.how_law_confirm" in result.codes
    assert ("notice.how_law_full_time" in result.codes) is (pay is PayMeasure.NONE)


def test_the_law_is_not_taken_where_the_agreement_speaks() -> None:
    result = dates_of(agreement(law=Law.DE, notice_length=30, notice_unit=NoticeUnit.DAYS), SATURDAY)
    assert result.ends_on == date(2026, 12, 21)
    assert not result.from_law
    assert "notice.how_law_confirm" not in result.codes


def test_a_weekly_notice_by_law_arrives_on_the_first_working_day_of_its_week() -> None:
    weekly = agreement(law=Law.DE, pay_measured_by=PayMeasure.WEEK)
    result = dates_of(weekly, date(2026, 4, 5))  # Easter Monday is the 6th
    assert (result.receive_by, result.ends_on) == (date(2026, 4, 7), date(2026, 4, 11))
    assert dates_of(weekly, date(2026, 4, 8)).receive_by == date(2026, 4, 13)
    christmas = dates_of(weekly, date(2028, 12, 24))  # Monday and Tuesday are holidays
    assert (christmas.receive_by, christmas.ends_on) == (date(2028, 12, 27), date(2028, 12, 30))


@pytest.mark.parametrize(
    ("pay", "terms"),
    [
        (PayMeasure.MONTH, {"anchor": Anchor.END_OF_TERM, "first_term_months": 12, "tacit_renewal": True}),
        (PayMeasure.MONTH, {"anchor": Anchor.END_OF_CONTRACT_YEAR}),
        (PayMeasure.WEEK, {"anchor": Anchor.END_OF_MONTH}),
    ],
)
def test_the_law_is_not_bent_to_end_days_it_does_not_know(pay: PayMeasure, terms: dict[str, Any]) -> None:
    result = dates_of(agreement(law=Law.DE, pay_measured_by=pay, **terms), SATURDAY)
    assert result.explanation.code == "notice.ask_length_law_does_not_fit"


def test_terms_that_are_missing_are_asked_for() -> None:
    no_term = agreement(anchor=Anchor.END_OF_TERM, notice_length=3)
    assert dates_of(no_term, SATURDAY).explanation.code == "notice.ask_first_term"
    no_renewal = agreement(**{**TERMS, "renewal_months": None})
    last_chance = dates_of(no_renewal, date(2026, 11, 30))
    assert (last_chance.ends_on, last_chance.next) == (date(2027, 2, 28), None)
    assert "notice.how_renewal_missing" in last_chance.codes
    assert dates_of(no_renewal, date(2026, 12, 1)).explanation.code == "notice.ask_renewal"


def test_contract_years_and_terms_are_counted_from_the_start_each_time() -> None:
    leap = agreement(start=date(2024, 2, 29), notice_length=1, anchor=Anchor.END_OF_CONTRACT_YEAR)
    assert dates_of(leap, date(2026, 11, 21)).ends_on == date(2027, 2, 27)
    assert dates_of(leap, date(2027, 11, 21)).ends_on == date(2028, 2, 28)
    from_31st = agreement(**MONTHLY)
    assert dates_of(from_31st, date(2027, 2, 1)).ends_on == date(2027, 3, 30)


def test_working_days_are_those_of_the_recipients_region() -> None:
    terms = agreement(notice_length=5, notice_unit=NoticeUnit.WORKING_DAYS)
    day = date(2026, 12, 30)  # 31 December is a working day, 1 January is none, 6 January is none in Bavaria
    assert dates_of(terms, day, region="DE").ends_on == date(2027, 1, 7)
    assert dates_of(terms, day, region="DE-BY").ends_on == date(2027, 1, 8)
    assert notice_dates(terms, day, recipient_region="DE", sender_region="DE-BY").ends_on == date(
        2027, 1, 7
    )  # the sender's holidays do not count


def test_the_day_to_send_leaves_working_days_on_both_sides() -> None:
    terms = agreement(**TWO_WEEKS)  # to be there by Sunday 17 January 2027
    result = dates_of(terms, date(2027, 1, 1))
    assert result.receive_by == date(2027, 1, 17)
    assert result.send_by == date(2027, 1, 12)  # Friday the 15th less three days
    assert "notice.how_send_by" in result.codes
    assert not result.send_by_is_past
    by_law = agreement(law=Law.DE, delivery_days=9)  # Friday 15 January less nine days: 6 January
    day = date(2027, 1, 1)
    assert notice_dates(by_law, day, recipient_region="DE", sender_region="DE").send_by == date(2027, 1, 6)
    assert notice_dates(by_law, day, recipient_region="DE", sender_region="DE-BY").send_by == date(2027, 1, 5)


def test_a_day_to_send_in_the_past_is_said_with_what_sending_today_leads_to() -> None:
    result = dates_of(agreement(**TERMS), date(2026, 11, 30))
    assert (result.receive_by, result.send_by) == (date(2026, 11, 30), date(2026, 11, 27))
    assert result.send_by_is_past
    assert "notice.how_send_by" not in result.codes
    assert "notice.how_if_sent_today" in result.codes
    assert result.if_sent_today == Sending(
        sent_on=date(2026, 11, 30), arrives_on=date(2026, 12, 3), ends_on=date(2028, 2, 29)
    )
    on_a_saturday = dates_of(agreement(notice_length=30, notice_unit=NoticeUnit.DAYS), SATURDAY)
    assert on_a_saturday.if_sent_today == Sending(
        sent_on=date(2026, 11, 23), arrives_on=date(2026, 11, 26), ends_on=date(2026, 12, 26)
    )
    assert "notice.how_send_by" in dates_of(agreement(**TERMS), date(2026, 11, 27)).codes
    on_a_thursday = dates_of(agreement(notice_length=30, notice_unit=NoticeUnit.DAYS), date(2026, 11, 26))
    assert on_a_thursday.if_sent_today == Sending(  # three days later is a Sunday
        sent_on=date(2026, 11, 26), arrives_on=date(2026, 11, 30), ends_on=date(2026, 12, 30)
    )


@pytest.mark.parametrize(
    ("region", "code"),
    [
        ("", "notice.how_region_missing"),
        ("XX", "notice.how_region_unknown"),
        ("Germany", "notice.how_region_unknown"),
        ("DE-ZZ", "notice.how_region_part_unknown"),
    ],
)
def test_holidays_that_are_not_known_are_said_once(region: str, code: str) -> None:
    assert dates_of(agreement(**QUARTER), SATURDAY, region=region).codes.count(code) == 1
    assert not any(known.startswith("notice.how_region") for known in dates_of(agreement(**QUARTER), SATURDAY).codes)


def test_a_year_without_known_holidays_is_said() -> None:
    far = dates_of(agreement(minimum_end=date(2150, 12, 31), **QUARTER), SATURDAY)
    assert far.ends_on == date(2150, 12, 31)
    assert "notice.how_year_unknown" in far.codes


@pytest.mark.parametrize("unit", list(NoticeUnit))
@pytest.mark.parametrize("anchor", list(Anchor))
def test_terms_beyond_the_calendar_are_asked_about(unit: NoticeUnit, anchor: Anchor) -> None:
    terms: dict[str, Any] = {"notice_unit": unit, "anchor": anchor, "renewal_months": 12, "tacit_renewal": True}
    long_notice = agreement(notice_length=10**7, first_term_months=12, **terms)
    long_term = agreement(notice_length=1, first_term_months=10**7, **terms)
    near_the_end = agreement(notice_length=6 if unit is NoticeUnit.MONTHS else 300, first_term_months=12, **terms)
    assert dates_of(long_notice, SATURDAY).explanation.code == "notice.ask_too_far"
    assert dates_of(long_term, SATURDAY).explanation.code == "notice.ask_too_far"
    assert dates_of(near_the_end, date.max).explanation.code == "notice.ask_too_far"


def test_a_renewal_beyond_the_calendar_leaves_only_the_first_chance() -> None:
    endless = agreement(**{**TERMS, "renewal_months": 10**6})
    result = dates_of(endless, date(2026, 11, 30))
    assert (result.ends_on, result.next, result.if_sent_today) == (date(2027, 2, 28), None, None)
    assert result.send_by_is_past
    assert "notice.how_if_sent_today" not in result.codes
    assert not is_end_day(agreement(**{**TERMS, "first_term_months": 10**7}), SATURDAY)


def test_the_last_days_the_program_keeps_have_no_next_chance() -> None:
    result = dates_of(agreement(notice_length=3, anchor=Anchor.END_OF_YEAR), date(2199, 9, 30))
    assert (result.ends_on, result.next) == (date(2199, 12, 31), None)
    assert result.if_sent_today is None
    assert dates_of(agreement(notice_length=3, anchor=Anchor.END_OF_YEAR), date(2199, 10, 1)).status is (
        NoticeStatus.ASKS
    )


def test_every_answer_ends_with_the_line_on_legal_advice() -> None:
    answers = [
        dates_of(agreement(**QUARTER), SATURDAY),
        dates_of(agreement(), SATURDAY),
        dates_of(agreement(first_term_months=12), SATURDAY),
        dates_of(agreement(ended_on=SATURDAY), SATURDAY),
    ]
    assert {answer.codes[-1] for answer in answers} == {"notice.not_legal_advice"}
