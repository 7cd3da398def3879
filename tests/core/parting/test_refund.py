"""The prepaid refund."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from msp_desk.core.parting.refund import prepaid, refund_lines, refund_sum
from msp_desk.core.records.period import Period
from tests.core.parting.money_records import credit_note, invoice, payment

QUARTER = {"period_start": date(2027, 1, 1), "period_end": date(2027, 3, 31)}  # 90 days
END = date(2027, 1, 31)  # 31 days served
TODAY = date(2027, 1, 10)
PAID = payment(date(2026, 10, 14), 119_000, r1=119_000)


def test_the_unserved_days_are_paid_back_with_net_and_tax() -> None:
    lines = refund_lines([invoice(1, 119_000, net=100_000, **QUARTER)], [PAID], end_day=END, as_of=TODAY)
    (line,) = lines
    assert line.gross == 78_011  # 119,000 − 119,000 × 31 / 90 = 78,011.11
    assert (line.net, line.tax) == (65_555, 12_456)  # 78,011 / 1.19 = 65,555.46
    assert line.days_unserved == 59
    assert line.unserved == Period(date(2027, 2, 1), date(2027, 3, 31))
    assert line.period == Period(date(2027, 1, 1), date(2027, 3, 31))
    assert (line.invoice_id, line.number) == (1, "R-1")


def test_only_what_was_paid_is_paid_back() -> None:
    half = payment(date(2026, 10, 14), 60_000, r1=60_000)
    bill = invoice(1, 119_000, net=100_000, **QUARTER)
    assert refund_lines([bill], [half], end_day=END, as_of=TODAY)[0].gross == 60_000 - 40_989
    little = payment(date(2026, 10, 14), 40_000, r1=40_000)
    assert refund_lines([bill], [little], end_day=END, as_of=TODAY) == []
    assert refund_lines([bill], [], end_day=END, as_of=TODAY) == []


def test_a_period_that_has_not_begun_is_paid_back_whole() -> None:
    (line,) = refund_lines(
        [invoice(1, 119_000, net=100_000, **QUARTER)], [PAID], end_day=date(2026, 12, 31), as_of=TODAY
    )
    assert (line.net, line.tax, line.gross, line.days_unserved) == (100_000, 19_000, 119_000, 90)
    assert line.unserved == line.period


def test_a_period_served_to_its_end_and_an_invoice_without_one_give_nothing() -> None:
    served = invoice(1, 119_000, period_start=date(2027, 1, 1), period_end=END)
    assert refund_lines([served], [PAID], end_day=END, as_of=TODAY) == []
    assert refund_lines([served], [PAID], end_day=END - timedelta(days=1), as_of=TODAY) != []
    assert refund_lines([invoice(1, 119_000)], [PAID], end_day=END, as_of=TODAY) == []


def test_only_what_had_happened_by_the_letters_day_counts() -> None:
    bill = invoice(1, 119_000, **QUARTER)
    assert refund_lines([bill], [payment(TODAY, 119_000, r1=119_000)], end_day=END, as_of=TODAY) != []
    assert refund_lines([bill], [payment(date(2027, 1, 11), 119_000, r1=119_000)], end_day=END, as_of=TODAY) == []
    later = invoice(1, 119_000, issued_on=date(2027, 1, 11), due_on=date(2027, 1, 20), **QUARTER)
    assert refund_lines([later], [PAID], end_day=END, as_of=TODAY) == []
    cancelled = invoice(1, 119_000, cancelled=True, **QUARTER)
    assert refund_lines([cancelled], [PAID], end_day=END, as_of=TODAY) == []


@pytest.mark.parametrize(
    ("paid", "credited", "expected"),
    [
        (9_000, 5_900, 0),  # the credit note already gives the unserved part back
        (9_000, 1_000, 4_900),  # it gives back a part of it
        (8_000, 1_000, 4_900),  # it lowered what was paid, so nothing of it is owed back
        (3_100, 5_900, 0),  # it covers the unserved part, which was never paid
    ],
)
def test_what_a_credit_note_gives_back_is_not_given_back_twice(paid: int, credited: int, expected: int) -> None:
    bills = [invoice(1, 9_000, **QUARTER), credit_note(2, credited, 1, issued_on=date(2027, 1, 5))]
    lines = refund_lines(bills, [payment(date(2026, 11, 1), paid, r1=paid)], end_day=END, as_of=TODAY)
    assert refund_sum(lines).gross == expected


def test_lines_come_by_period_and_sum_up() -> None:
    second = invoice(1, 300, net=200, period_start=date(2027, 4, 1), period_end=date(2027, 4, 30))
    first = invoice(2, 90, net=60, **QUARTER)
    lines = refund_lines([second, first], [payment(TODAY, 390, r1=300, r2=90)], end_day=END, as_of=TODAY)
    assert [line.number for line in lines] == ["R-2", "R-1"]
    total = refund_sum(lines)
    assert (total.net, total.tax, total.gross) == (39 + 200, 20 + 100, 59 + 300)


def test_halves_are_rounded_up() -> None:
    two_days = Period(date(2027, 1, 1), date(2027, 1, 2))
    assert prepaid(101, 101, two_days, date(2027, 1, 1)) == 51  # 50.5
    assert prepaid(0, 0, two_days, date(2027, 1, 1)) == 0


def test_an_invoice_of_nothing_gives_back_what_was_paid_on_it() -> None:
    (line,) = refund_lines([invoice(1, 0, **QUARTER)], [PAID], end_day=END, as_of=TODAY)
    assert (line.net, line.tax, line.gross) == (119_000, 0, 119_000)


@given(
    st.integers(1, 10**9),
    st.integers(0, 10**9),
    st.integers(1, 800),
    st.integers(-50, 900),
    st.fractions(0, 1, max_denominator=97),
)
def test_the_formula_in_fractions(gross: int, paid: int, length: int, served_to: int, net_share: Fraction) -> None:
    first = date(2026, 1, 1)
    bill = invoice(
        1,
        gross,
        net=int(gross * net_share),
        issued_on=first,
        due_on=first,
        period_start=first,
        period_end=first + timedelta(days=length - 1),
    )
    end = first + timedelta(days=served_to - 1)
    lines = refund_lines([bill], [payment(first, paid, r1=paid)] if paid else [], end_day=end, as_of=first)
    exact = paid - Fraction(gross * max(0, served_to), length)
    if served_to >= length or exact < Fraction(1, 2):
        assert lines == []
        return
    (line,) = lines
    assert line.gross - Fraction(1, 2) <= exact < line.gross + Fraction(1, 2)
    assert line.net + line.tax == line.gross
    assert abs(line.net - Fraction(line.gross * bill.net, gross)) <= Fraction(1, 2)
    assert line.days_unserved == min(length, length - served_to)
