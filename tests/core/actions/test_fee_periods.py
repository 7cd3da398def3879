"""What an agreement asks to be billed in a month."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.actions.fee_periods import PartOfMonth, fee_span, span_of
from msp_desk.core.records.agreement import Agreement, Billing
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.period import Period, each_day, month_of


def agreement(start: date, billed: Billing = Billing.MONTHLY, fee: int = 30_000, **more: object) -> Agreement:
    return Agreement(client_id=ClientId(1), number="1", start=start, billed=billed, monthly_fee=fee, **more)  # type: ignore[arg-type]


def due(found: Agreement, month: date, ends: date | None = None) -> tuple[date, date, int] | None:
    span = fee_span(found, month, ends=ends)
    return None if span is None else (span.period.first, span.period.last, span.net)


def test_a_month_in_advance_is_the_month() -> None:
    found = agreement(date(2024, 3, 1))
    assert due(found, date(2026, 11, 21)) == (date(2026, 11, 1), date(2026, 11, 30), 30_000)
    assert due(found, date(2024, 2, 1)) is None


def test_the_first_month_counts_by_its_days_rounded_half_up() -> None:
    found = agreement(date(2026, 11, 16), fee=1_001)
    span = fee_span(found, date(2026, 11, 1))
    assert span is not None
    assert (span.period.first, span.months, span.parts) == (date(2026, 11, 16), 0, (PartOfMonth(days=15, of=30),))
    assert span.net == 501, "half of 10.01 is rounded up"


def test_the_last_month_counts_by_its_days() -> None:
    found = agreement(date(2024, 1, 1), ended_on=date(2026, 11, 10))
    assert due(found, date(2026, 11, 1)) == (date(2026, 11, 1), date(2026, 11, 10), 10_000)
    assert due(found, date(2026, 12, 1)) is None
    assert due(agreement(date(2024, 1, 1)), date(2026, 11, 1), ends=date(2026, 11, 3)) == (
        date(2026, 11, 1),
        date(2026, 11, 3),
        3_000,
    )


@pytest.mark.parametrize(
    ("billed", "in_advance", "due_months"),
    [
        (Billing.QUARTERLY, True, [2, 5, 8, 11]),
        (Billing.QUARTERLY, False, [1, 4, 7, 10]),
        (Billing.YEARLY, True, [2]),
        (Billing.YEARLY, False, [1]),
        (Billing.MONTHLY, False, list(range(1, 13))),
    ],
)
def test_longer_spans_are_due_in_their_first_or_last_month(
    billed: Billing, in_advance: bool, due_months: list[int]
) -> None:
    found = agreement(date(2024, 2, 1), billed, in_advance=in_advance)
    assert [month for month in range(1, 13) if fee_span(found, date(2026, month, 1))] == due_months


def test_a_span_in_arrears_that_ends_early_is_due_when_it_ends() -> None:
    found = agreement(date(2026, 1, 1), Billing.QUARTERLY, in_advance=False, ended_on=date(2026, 11, 15))
    assert due(found, date(2026, 11, 1)) == (date(2026, 10, 1), date(2026, 11, 15), 45_000)
    assert due(found, date(2026, 12, 1)) is None


def test_a_quarter_that_begins_within_a_month_is_one_part_and_two_months() -> None:
    span = fee_span(agreement(date(2026, 11, 16), Billing.QUARTERLY), date(2026, 11, 1))
    assert span is not None
    assert (span.period, span.months, span.net) == (Period(date(2026, 11, 16), date(2027, 1, 31)), 2, 75_000)


@given(
    fee=st.integers(0, 10_000_000),
    first=st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    days=st.integers(0, 800),
)
def test_the_net_is_the_sum_of_every_days_share(fee: int, first: date, days: int) -> None:
    period = Period(first, date.fromordinal(first.toordinal() + days))
    exact = sum((Fraction(fee, month_of(day).days) for day in each_day(period)), Fraction(0))
    assert span_of(fee, period).net == (exact + Fraction(1, 2)).__floor__()


@given(
    start=st.dates(date(2023, 1, 1), date(2025, 12, 31)),
    runs=st.integers(0, 900),
    billed=st.sampled_from(Billing),
    in_advance=st.booleans(),
)
def test_every_day_of_an_agreement_is_billed_exactly_once(
    start: date, runs: int, billed: Billing, in_advance: bool
) -> None:
    last = date.fromordinal(start.toordinal() + runs)
    found = agreement(start, billed, in_advance=in_advance, ended_on=last)
    days: list[date] = []
    for year in range(2023, 2030):
        for month in range(1, 13):
            span = fee_span(found, date(year, month, 1))
            if span is not None:
                days.extend(each_day(span.period))
    assert days == list(each_day(Period(start, last)))
