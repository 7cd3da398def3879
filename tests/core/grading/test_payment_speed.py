"""Settled days, and how long a client takes."""

from __future__ import annotations

from datetime import date

import pytest

from msp_desk.core.grading.gathering import GradedRecords
from msp_desk.core.grading.measures import NoData
from msp_desk.core.grading.payment_speed import open_amount, settled_on
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.scorecard import MeasureKey
from tests.core.grading.builders import (
    DAY,
    WINDOW,
    a_client,
    a_credit_note,
    a_payment,
    ago,
    an_invoice,
    grade_of,
    invoice_facts,
)

SMALL = 100


@pytest.mark.parametrize(
    ("movements", "expected"),
    [
        ([], None),
        ([(ago(30), 10000)], ago(30)),
        ([(ago(30), 9900)], ago(30)),
        ([(ago(30), 9899)], None),
        ([(ago(30), 5000), (ago(20), 5000)], ago(20)),
        ([(ago(30), 99999)], ago(30)),
        ([(ago(70), 10000)], ago(60)),
        ([(ago(60), 10000)], ago(60)),
        ([(ago(70), 10000), (ago(65), -10000)], None),
        ([(ago(30), 10000), (ago(20), -10000)], None),
        ([(ago(30), 10000), (ago(20), -10000), (ago(10), 10000)], ago(10)),
        ([(ago(30), 10000), (ago(20), -10000), (ago(20), 10000)], ago(30)),
        ([(ago(30), 10000), (ago(20), -100), (ago(10), 100)], ago(30)),
        ([(ago(30), 10000), (ago(10), 500)], ago(30)),
        ([(DAY, 10000)], DAY),
        ([(ago(-1), 10000)], None),
        ([(ago(30), 10000), (ago(-1), -10000)], ago(30)),
    ],
    ids=[
        "nothing", "all", "within the small difference", "one more than it", "two halves", "too much", "before issue",
        "on the day of issue", "before issue and back", "back", "back and again", "back and again on one day",
        "a trifle back", "paid again", "on the day itself", "after the day", "back after the day",
    ],
)  # fmt: skip
def test_settled_from_the_first_day_from_which_it_stayed_so(
    movements: list[tuple[date, int]], expected: date | None
) -> None:
    assert settled_on(invoice_facts(*movements), DAY, SMALL) == expected


def test_a_trifle_is_settled_when_it_is_issued() -> None:
    assert settled_on(invoice_facts(gross=100), DAY, SMALL) == ago(60)


def test_open_amount_looks_at_the_day() -> None:
    invoice = invoice_facts((ago(30), 4000), (DAY, 500), (ago(-1), 5500))
    assert open_amount(invoice, ago(31)) == 10000
    assert open_amount(invoice, DAY) == 5500
    assert open_amount(invoice, ago(-1)) == 0


def _days(records: GradedRecords, small: int = SMALL) -> tuple[float | None, float | None, NoData | None]:
    result = grade_of(records, settings=Settings(small_difference=small)).measures[MeasureKey.DAYS_TO_PAY]
    return result.value, result.beyond_terms, result.reason


def test_the_mean_is_weighted_by_gross() -> None:
    records = GradedRecords(
        clients=[a_client()],
        invoices=[an_invoice(1, ago(60), gross=30000), an_invoice(2, ago(60), ago(30), gross=10000)],
        payments=[a_payment(1, ago(50), 30000), a_payment(2, ago(20), 10000)],
    )
    assert _days(records) == ((10 * 30000 + 40 * 10000) / 40000, (-4 * 30000 + 10 * 10000) / 40000, None)


def test_an_open_invoice_counts_from_the_day_after_it_was_due() -> None:
    overdue = GradedRecords(clients=[a_client()], invoices=[an_invoice(1, ago(15), ago(1))])
    assert _days(overdue) == (15, 1, None)
    due_today = GradedRecords(clients=[a_client()], invoices=[an_invoice(1, ago(15), DAY)])
    assert _days(due_today) == (None, None, NoData.NOTHING_SETTLED_OR_OVERDUE)
    with_a_paid_one = GradedRecords(
        clients=[a_client()],
        invoices=[an_invoice(1, ago(15), DAY), an_invoice(2, ago(15))],
        payments=[a_payment(2, ago(12))],
    )
    assert _days(with_a_paid_one) == (3, -11, None)


def test_only_invoices_of_the_window_that_are_no_trifle_count() -> None:
    records = GradedRecords(
        clients=[a_client()],
        invoices=[
            an_invoice(1, date(2025, 11, 30)),
            an_invoice(2, ago(60), gross=SMALL),
            an_invoice(3, ago(60), cancelled=True),
            a_credit_note(4, None, ago(60)),
        ],
    )
    assert _days(records) == (None, None, NoData.NO_INVOICE)
    assert _days(records, small=SMALL - 1) == (60, 46, None)
    first_day = GradedRecords(clients=[a_client()], invoices=[an_invoice(1, WINDOW.first, WINDOW.first)])
    assert _days(first_day) == (WINDOW.days - 1, WINDOW.days - 1, None)


def test_a_credit_note_settles_like_a_payment() -> None:
    records = GradedRecords(
        clients=[a_client()], invoices=[an_invoice(1, ago(60)), a_credit_note(2, 1, ago(53), gross=11900)]
    )
    assert _days(records) == (7, -7, None)
