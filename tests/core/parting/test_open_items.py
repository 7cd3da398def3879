"""Open invoices as of the letter's day."""

from __future__ import annotations

from datetime import date

import pytest

from msp_desk.core.parting.open_items import AgeBucket, age_bucket, ageing, credit_held, open_items
from tests.core.parting.money_records import credit_note, invoice, payment

TODAY = date(2026, 11, 21)


def test_the_open_amount_is_gross_less_credit_notes_less_allocations() -> None:
    bills = [invoice(1, 1_000), credit_note(2, 150, 1)]
    (item,) = open_items(bills, [payment(date(2026, 11, 1), 300, r1=250)], as_of=TODAY)
    assert (item.number, item.open_amount) == ("R-1", 600)
    assert (item.issued_on, item.due_on) == (date(2026, 10, 1), date(2026, 10, 15))
    assert item.days_overdue == 37
    assert item.bucket is AgeBucket.TO_60
    assert not item.disputed


def test_only_what_had_happened_by_the_day_counts() -> None:
    bills = [
        invoice(1, 1_000, disputed_on=date(2026, 11, 22)),
        credit_note(2, 150, 1, issued_on=date(2026, 11, 22)),
        invoice(3, 500, issued_on=date(2026, 11, 22), due_on=date(2026, 12, 1)),
        invoice(4, 500, cancelled=True),
        credit_note(5, 150, 1, cancelled=True),
    ]
    (item,) = open_items(bills, [payment(date(2026, 11, 22), 300, r1=300)], as_of=TODAY)
    assert (item.number, item.open_amount, item.disputed) == ("R-1", 1_000, False)
    (later,) = open_items(bills[:2], [payment(date(2026, 11, 22), 300, r1=300)], as_of=date(2026, 11, 22))
    assert (later.open_amount, later.disputed) == (550, True)


def test_settled_and_overpaid_invoices_and_small_rests_are_not_open() -> None:
    bills = [invoice(1, 1_000), invoice(2, 1_000), invoice(3, 1_000)]
    paid = [payment(date(2026, 11, 1), 3_000, r1=1_000, r2=1_001, r3=900)]
    assert [item.number for item in open_items(bills, paid, as_of=TODAY)] == ["R-3"]
    assert open_items(bills, paid, as_of=TODAY, small_difference=100) == []
    assert len(open_items(bills, paid, as_of=TODAY, small_difference=99)) == 1


def test_money_that_went_back_opens_an_invoice_again() -> None:
    moves = [payment(date(2026, 11, 1), 1_000, r1=1_000), payment(date(2026, 11, 5), -400, r1=-400)]
    assert open_items([invoice(1, 1_000)], moves, as_of=TODAY)[0].open_amount == 400


def test_the_oldest_due_comes_first_and_ages_are_summed() -> None:
    bills = [
        invoice(1, 100, due_on=date(2026, 11, 21)),
        invoice(2, 200, due_on=date(2026, 11, 20)),
        invoice(3, 300, issued_on=date(2026, 1, 1), due_on=date(2026, 1, 31)),
    ]
    items = open_items(bills, [], as_of=TODAY)
    assert [item.number for item in items] == ["R-3", "R-2", "R-1"]
    assert list(ageing(items).values()) == [100, 200, 0, 0, 300]
    assert items[2].days_overdue == 0


@pytest.mark.parametrize(
    ("days", "bucket"),
    [
        (0, AgeBucket.NOT_DUE),
        (1, AgeBucket.TO_30),
        (30, AgeBucket.TO_30),
        (31, AgeBucket.TO_60),
        (60, AgeBucket.TO_60),
        (61, AgeBucket.TO_90),
        (90, AgeBucket.TO_90),
        (91, AgeBucket.OVER_90),
    ],
)
def test_the_edges_of_the_buckets(days: int, bucket: AgeBucket) -> None:
    assert age_bucket(days) is bucket


def test_what_the_firm_holds_for_the_client() -> None:
    on_account = [payment(date(2026, 11, 1), 1_000, r1=700)]
    assert credit_held([invoice(1, 700)], on_account, as_of=TODAY) == 300
    assert credit_held([invoice(1, 700)], on_account, as_of=date(2026, 10, 31)) == 0
    assert credit_held([invoice(1, 600)], on_account, as_of=TODAY) == 400
    assert credit_held([invoice(1, 900)], on_account, as_of=TODAY) == 300
    assert credit_held([invoice(1, 700), credit_note(2, 50, 1)], on_account, as_of=TODAY) == 350
    assert credit_held([credit_note(2, 50, None)], [], as_of=TODAY) == 50
    assert credit_held([credit_note(2, 50, None)], [payment(TODAY, -50, r2=-50)], as_of=TODAY) == 0
    assert credit_held([invoice(1, 700, cancelled=True)], on_account, as_of=TODAY) == 1_000
