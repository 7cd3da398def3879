"""What is still to be invoiced up to the last day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.parting.exit_money import covered_until, fee_for, final_invoice
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.invoice import Invoice, InvoiceKind
from msp_desk.core.records.period import Period
from tests.core.parting.exits import AGREEMENT, TODAY

NOVEMBER = Invoice(
    client_id=ClientId(1), number="R-1", issued_on=date(2026, 11, 1), due_on=date(2026, 11, 15), net=100_000,
    gross=119_000, period_start=date(2026, 11, 1), period_end=date(2026, 11, 30),
)  # fmt: skip
LAST = date(2026, 12, 15)
EXPECTED = date(2027, 1, 4)


@given(fee=st.integers(0, 10**9), first=st.dates(date(2024, 1, 1), date(2027, 1, 1)), days=st.integers(1, 800))
def test_a_fee_for_days_adds_up_and_whole_months_are_whole(fee: int, first: date, days: int) -> None:
    last = first + timedelta(days=days - 1)
    whole = fee_for(fee, Period(first, last))
    assert abs(whole - fee * days / 30.4375) <= fee * 0.2 + 1  # never far from the average month
    if days > 1:
        middle = first + timedelta(days=days // 2)
        parts = fee_for(fee, Period(first, middle - timedelta(days=1))) + fee_for(fee, Period(middle, last))
        assert abs(parts - whole) <= 1  # rounded once each


def test_months_are_charged_whole_and_days_by_their_month() -> None:
    assert fee_for(100_000, Period(date(2026, 1, 1), date(2026, 12, 31))) == 1_200_000
    assert fee_for(100_000, Period(date(2026, 2, 1), date(2026, 2, 28))) == 100_000
    assert fee_for(100_000, Period(date(2026, 12, 1), LAST)) == 48_387  # 15 of 31 days
    assert fee_for(0, Period(date(2026, 12, 1), LAST)) == 0


def test_what_no_invoice_covers_is_still_to_be_invoiced() -> None:
    found = final_invoice([(AGREEMENT, LAST)], [NOVEMBER], as_of=TODAY, expected_on=EXPECTED)
    assert found is not None
    assert (found.first, found.last, found.net, found.expected_on) == (date(2026, 12, 1), LAST, 48_387, EXPECTED)


def test_nothing_is_left_when_every_day_is_covered_or_nothing_is_charged() -> None:
    ends = [(AGREEMENT, date(2026, 11, 30))]
    assert final_invoice(ends, [NOVEMBER], as_of=TODAY, expected_on=EXPECTED) is None
    free = [(replace(AGREEMENT, monthly_fee=0), LAST)]
    assert final_invoice(free, [NOVEMBER], as_of=TODAY, expected_on=EXPECTED) is None
    assert final_invoice([], [NOVEMBER], as_of=TODAY, expected_on=EXPECTED) is None


def test_only_invoices_that_count_cover_anything() -> None:
    others = [
        replace(NOVEMBER, cancelled=True),
        replace(NOVEMBER, kind=InvoiceKind.CREDIT_NOTE),
        replace(NOVEMBER, issued_on=TODAY + timedelta(days=1)),
        replace(NOVEMBER, period_start=None, period_end=None),
    ]
    assert covered_until(others, TODAY) is None
    assert covered_until([*others, NOVEMBER], TODAY) == date(2026, 11, 30)
    without = final_invoice([(AGREEMENT, LAST)], others, as_of=TODAY, expected_on=EXPECTED)
    assert without is not None
    assert without.first == AGREEMENT.start
