"""Files of payments: each settles the invoice it names, as far as that is open."""

from __future__ import annotations

from typing import cast

import pytest

from msp_desk.core.importing import Fate
from msp_desk.core.records.payment import Payment
from tests.core.importing.plain_desk import PlainDesk, refused

INVOICES = (
    "client;kind;number;issued_on;due_on;gross;cancelled\nA;;1;2026-01-31;2026-02-14;100,00;\n"
    "A;;2;2026-01-31;2026-02-14;50,00;\nA;;3;2026-01-31;2026-02-14;50,00;yes\nB;;9;2026-01-31;2026-02-14;50,00;\n"
    "A;credit note;C;2026-01-31;2026-02-14;50,00;\n"
)
HEAD = "client;day;amount;reference;invoice_number\n"


@pytest.fixture
def with_invoices(desk: PlainDesk) -> PlainDesk:
    desk.bring_in("invoices", INVOICES)
    return desk


def settled(desk: PlainDesk) -> list[tuple[int, list[tuple[int, int]]]]:
    payments = [cast(Payment, record) for record in desk.of("payments")]
    return [
        (payment.on_account, [(part.invoice_id, part.amount) for part in payment.allocations]) for payment in payments
    ]


def test_a_payment_settles_the_invoice_it_names_with_its_whole_amount(with_invoices: PlainDesk) -> None:
    content = HEAD + (
        "A;2026-02-10;60,00;x;1\nA;2026-02-11;60,00;y;1\nA;2026-02-12;60,00;;\nA;2026-02-13;-30,00;back;1\n"
        "A;2026-02-13;50,00;w;3\nA;2026-02-14;-5,00;refund;C\n"
    )
    with_invoices.bring_in("payments", content)
    corrected = next(record.id for record in with_invoices.of("invoices") if getattr(record, "number", "") == "C")
    third = next(record.id for record in with_invoices.of("invoices") if getattr(record, "number", "") == "3")
    assert settled(with_invoices) == [
        (0, [(1, 6000)]),
        (0, [(1, 6000)]),
        (6000, []),
        (0, [(1, -3000)]),
        (0, [(third, 5000)]),
        (0, [(corrected, -500)]),
    ]
    before = with_invoices.contents()
    assert with_invoices.bring_in("payments", content).changes_nothing
    assert with_invoices.contents() == before


def test_the_order_of_the_rows_does_not_matter(with_invoices: PlainDesk) -> None:
    rows = ["A;2026-02-10;100,00;late;1\n", "A;2026-02-05;100,00;early;1\n"]
    with_invoices.bring_in("payments", HEAD + "".join(reversed(rows)))
    assert sorted(settled(with_invoices)) == [(0, [(1, 10000)]), (0, [(1, 10000)])]


def test_equal_payments_for_other_invoices_are_other_payments(with_invoices: PlainDesk) -> None:
    with_invoices.bring_in("payments", HEAD + "A;2026-02-10;20,00;bank;1\n")
    plan = with_invoices.bring_in("payments", HEAD + "A;2026-02-10;20,00;bank;2\nA;2026-02-10;20,00;bank;1\n")
    assert [row.fate for row in plan.rows] == [Fate.NEW, Fate.UNCHANGED]
    assert settled(with_invoices) == [(0, [(1, 2000)]), (0, [(2, 2000)])]


def test_the_reference_is_the_invoice_number_when_there_is_none(with_invoices: PlainDesk) -> None:
    with_invoices.bring_in("payments", HEAD + "A;2026-02-10;20,00;;1\n")
    assert cast(Payment, with_invoices.of("payments")[0]).reference == "1"


def test_a_payment_that_a_settled_day_made_is_known_again(with_invoices: PlainDesk) -> None:
    settled_on = "client;number;issued_on;due_on;gross;settled_on\nA;1;2026-01-31;2026-02-14;100,00;2026-02-20\n"
    with_invoices.bring_in("invoices", settled_on)
    assert with_invoices.bring_in("payments", HEAD + "A;2026-02-20;100,00;;1\n").changes_nothing


def test_a_payment_that_was_allocated_by_hand_since_is_known_again(with_invoices: PlainDesk) -> None:
    with_invoices.bring_in("payments", HEAD + "A;2026-02-10;20,00;bank;1\n")
    assert with_invoices.bring_in("payments", HEAD + "A;2026-02-10;20,00;bank;\n").changes_nothing


@pytest.mark.parametrize("number", ["7", "9"])
def test_an_unknown_invoice_is_an_error(with_invoices: PlainDesk, number: str) -> None:
    plan = with_invoices.plan("payments", HEAD + f"A;2026-02-10;20,00;;{number}\n")
    assert refused(plan.require_sound) == (
        f"file.csv, row 2, column invoice_number: This client has no invoice {number}."
    )


def test_a_payment_of_nothing_is_rejected(with_invoices: PlainDesk) -> None:
    assert "column amount" in refused(with_invoices.plan("payments", HEAD + "A;2026-02-10;0;;1\n").require_sound)


def test_a_new_client_has_no_invoices(with_invoices: PlainDesk) -> None:
    assert "no invoice 1" in refused(with_invoices.plan("payments", HEAD + "New;2026-02-10;5,00;;1\n").require_sound)
