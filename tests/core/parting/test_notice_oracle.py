"""The engine against the rules searched day by day."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from msp_desk.core.parting.notice import NoticeStatus, notice_dates
from msp_desk.core.parting.notice_rule import is_end_day
from msp_desk.core.parting.working_days import working_calendar
from msp_desk.core.records.agreement import Anchor, Law, NoticeUnit, PayMeasure
from tests.core.parting.agreements import agreement, dates_of
from tests.core.parting.day_by_day_oracle import allowed_end, chances, chances_by_german_law

COUNTRIES = ["DE", "IT", "GB", "US", "PL"]
DAYS = st.dates(date(2023, 12, 1), date(2029, 3, 5))
LENGTHS = {NoticeUnit.DAYS: 100, NoticeUnit.WORKING_DAYS: 25, NoticeUnit.WEEKS: 14, NoticeUnit.MONTHS: 7}


@st.composite
def _terms(draw: st.DrawFn) -> dict[str, Any]:
    anchor = draw(st.sampled_from(Anchor))
    unit = draw(st.sampled_from(NoticeUnit))
    first = draw(st.integers(1, 40)) if anchor is Anchor.END_OF_TERM else draw(st.none() | st.integers(1, 40))
    odd_starts = st.sampled_from([date(2024, 2, 29), date(2026, 1, 31)])
    start = draw(st.dates(date(2021, 1, 1), date(2027, 12, 31)) | odd_starts)
    return {
        "start": start,
        "first_term_months": first,
        "renewal_months": draw(st.integers(1, 30)),
        "tacit_renewal": True,
        "notice_length": draw(st.integers(0, LENGTHS[unit])),
        "notice_unit": unit,
        "anchor": anchor,
        "minimum_end": draw(st.none() | st.dates(start, start + timedelta(days=1500))),
    }


@settings(max_examples=400, deadline=None)
@given(_terms(), DAYS, st.sampled_from(COUNTRIES))
def test_the_engine_agrees_with_the_rules_read_day_by_day(terms: dict[str, Any], today: date, country: str) -> None:
    result = dates_of(agreement(**terms), today, region=country)
    any_day = terms["anchor"] is Anchor.ANY_DAY
    expected = chances(
        today,
        length=terms["notice_length"],
        unit=terms["notice_unit"].value,
        anchor=terms["anchor"].value,
        start=terms["start"],
        first=terms["first_term_months"],
        renewal=terms["renewal_months"],
        minimum=terms["minimum_end"],
        country=country,
        wanted=1 if any_day else 2,
    )
    got = [(result.receive_by, result.ends_on)]
    if result.next is not None:
        got.append((result.next.receive_by, result.next.ends_on))
    assert result.status is NoticeStatus.DATES
    assert got == expected


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(PayMeasure),
    st.dates(date(2022, 1, 1), date(2028, 1, 1)),
    st.none() | st.dates(date(2022, 1, 1), date(2030, 1, 1)),
    DAYS,
    st.sampled_from(COUNTRIES),
)
def test_the_german_fallback_agrees_with_the_law_read_day_by_day(
    pay: PayMeasure, start: date, minimum: date | None, today: date, country: str
) -> None:
    minimum = None if minimum is None else max(minimum, start)
    terms = agreement(law=Law.DE, pay_measured_by=pay, start=start, minimum_end=minimum)
    result = dates_of(terms, today, region=country)
    any_day = pay in {PayMeasure.DAY, PayMeasure.NONE}
    expected = chances_by_german_law(
        today, pay=pay.value, start=start, minimum=minimum, country=country, wanted=1 if any_day else 2
    )
    got = [(result.receive_by, result.ends_on)]
    if result.next is not None:
        got.append((result.next.receive_by, result.next.ends_on))
    assert got == expected


@settings(max_examples=300, deadline=None)
@given(_terms(), DAYS, st.integers(0, 14), st.sampled_from(COUNTRIES), st.sampled_from(COUNTRIES))
def test_a_notice_sent_by_the_day_to_send_arrives_in_time(
    terms: dict[str, Any], today: date, delivery: int, recipient: str, sender: str
) -> None:
    result = notice_dates(
        agreement(delivery_days=delivery, **terms), today, recipient_region=recipient, sender_region=sender
    )
    assert result.receive_by is not None
    assert result.send_by is not None
    assert result.if_sent_today is not None
    assert result.ends_on is not None
    assert result.send_by + timedelta(days=delivery) <= result.receive_by
    assert working_calendar(sender).is_working_day(result.send_by)
    assert result.send_by_is_past is (result.send_by < today)
    if result.send_by >= today:
        assert result.if_sent_today.ends_on == result.ends_on
    assert result.if_sent_today.ends_on >= result.ends_on


@settings(max_examples=300, deadline=None)
@given(_terms(), DAYS)
def test_an_end_day_is_known_when_asked_about(terms: dict[str, Any], day: date) -> None:
    expected = allowed_end(
        day,
        terms["anchor"].value,
        terms["start"],
        terms["first_term_months"],
        terms["renewal_months"],
        terms["minimum_end"],
    )
    assert is_end_day(agreement(**terms), day) is expected
