"""The month's invoices from the agreements: one step, nothing billed twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.month_fees import LeftOutReason, MonthFees
from msp_desk.core.errors import InvalidInput
from msp_desk.core.records.agreement import Agreement, Billing
from msp_desk.core.records.client import Client
from msp_desk.core.records.invoice import Assumed, Invoice, InvoiceKind
from msp_desk.core.records.tax import tax_between, with_tax
from tests.core.actions.desks import TODAY, client_named

NOVEMBER = date(2026, 11, 1)


def agreed(desk: Desk, client: Client, fee: int = 98_000, **more: object) -> Agreement:
    given: dict[str, object] = {"number": f"V-{client.id}-{fee}", "start": date(2024, 3, 1), **more}
    return desk.agreements.add(Agreement(client_id=client.id, monthly_fee=fee, **given))  # type: ignore[arg-type]


def billed(desk: Desk, client: Client, number: str, net: int, **more: object) -> Invoice:
    given: dict[str, object] = {
        "issued_on": date(2026, 10, 1),
        "due_on": date(2026, 10, 31),
        "gross": with_tax(net, 1900),
        **more,
    }
    return desk.invoices.add(Invoice(client_id=client.id, number=number, net=net, **given))  # type: ignore[arg-type]


def service(first: date, last: date) -> dict[str, object]:
    return {"period_start": first, "period_end": last}


WHOLE = service(NOVEMBER, date(2026, 11, 30))


def drafts(found: MonthFees) -> list[Invoice]:
    return [one.draft() for one in found.proposals if not one.billed_by]


def test_each_running_agreement_has_its_invoice(desk: Desk) -> None:
    first, second = client_named(desk, "Beta"), client_named(desk, "Alpha")
    billed(desk, first, "2026-0147", 50_000)
    agreed(desk, first)
    agreed(desk, second, 10_000)
    agreed(desk, second, 20_000, ended_on=date(2026, 10, 31))
    found = drafts(desk.month_fees.propose(NOVEMBER, TODAY))
    assert [(one.client_id, one.number, one.net, one.gross) for one in found] == [
        (second.id, "2026-0148", 10_000, 11_900),
        (first.id, "2026-0149", 98_000, 116_620),
    ]
    assert [(one.issued_on, (one.due_on - one.issued_on).days) for one in found] == [(TODAY, 14), (TODAY, 30)]
    assert {(one.period_start, one.period_end) for one in found} == {(NOVEMBER, date(2026, 11, 30))}
    assert desk.invoices.count() == 1, "nothing is stored by proposing"


def test_one_client_only(desk: Desk) -> None:
    first, second = client_named(desk, "A"), client_named(desk, "B")
    agreed(desk, first)
    agreed(desk, second)
    found = desk.month_fees.propose(NOVEMBER, TODAY, client_id=second.id)
    assert [one.client.id for one in found.proposals] == [second.id]


def test_storing_them_is_one_step(desk: Desk) -> None:
    for name in ("A", "B", "C"):
        agreed(desk, client_named(desk, name))
    found = [
        replace(one, number=f"R-{place}") for place, one in enumerate(drafts(desk.month_fees.propose(NOVEMBER, TODAY)))
    ]
    stored = desk.month_fees.log(NOVEMBER, found)
    assert [one.number for one in stored] == ["R-0", "R-1", "R-2"]
    assert desk.undoable is not None
    assert (desk.undoable.label, desk.undoable.params["month"]) == ("action.month_fees", "11/2026")
    desk.undo()
    assert desk.invoices.count() == 0
    desk.redo()
    assert desk.invoices.count() == 3


def test_what_is_billed_already_is_marked_with_its_number(desk: Desk) -> None:
    client = client_named(desk, "A")
    agreed(desk, client)
    desk.month_fees.log(
        NOVEMBER, [replace(one, number="R-1") for one in drafts(desk.month_fees.propose(NOVEMBER, TODAY))]
    )
    (again,) = desk.month_fees.propose(NOVEMBER, TODAY).proposals
    assert (again.billed_by, again.number) == ("R-1", "")
    (december,) = desk.month_fees.propose(date(2026, 12, 1), TODAY).proposals
    assert (december.billed_by, december.number, december.issued_on) == ("", "R-2", date(2026, 12, 1))


@pytest.mark.parametrize(
    "content",
    [
        {"cancelled": True, **WHOLE},
        service(NOVEMBER, date(2026, 11, 15)),
        service(date(2026, 10, 1), date(2026, 10, 31)),
        {},
    ],
    ids=["cancelled", "half the month", "another month", "without a period"],
)
def test_what_does_not_bill_the_month_does_not_stand_in_the_way(desk: Desk, content: dict[str, object]) -> None:
    client = client_named(desk, "A")
    agreed(desk, client)
    billed(desk, client, "R-1", 98_000, **content)
    (proposal,) = desk.month_fees.propose(NOVEMBER, TODAY).proposals
    assert proposal.billed_by == ""


def test_an_invoice_that_was_credited_in_full_bills_nothing(desk: Desk) -> None:
    client = client_named(desk, "A")
    agreed(desk, client)
    invoice = billed(desk, client, "R-1", 98_000, **WHOLE)
    note = billed(desk, client, "G-1", 50_000, kind=InvoiceKind.CREDIT_NOTE, for_invoice_id=invoice.id)
    assert desk.month_fees.propose(NOVEMBER, TODAY).proposals[0].billed_by == "R-1"
    desk.invoices.change(replace(note, net=98_000, gross=invoice.gross))
    assert desk.month_fees.propose(NOVEMBER, TODAY).proposals[0].billed_by == ""


def test_several_agreements_are_told_apart_by_their_amounts(desk: Desk) -> None:
    client = client_named(desk, "A")
    agreed(desk, client, 10_000)
    agreed(desk, client, 20_000)
    billed(desk, client, "R-1", 20_000, **WHOLE)
    found = {one.span.net: one.billed_by for one in desk.month_fees.propose(NOVEMBER, TODAY).proposals}
    assert found == {10_000: "", 20_000: "R-1"}


def test_one_invoice_over_the_sum_bills_all_of_them(desk: Desk) -> None:
    client = client_named(desk, "A")
    agreed(desk, client, 10_000)
    agreed(desk, client, 20_000)
    billed(desk, client, "R-1", 30_000, **WHOLE)
    assert [one.billed_by for one in desk.month_fees.propose(NOVEMBER, TODAY).proposals] == ["R-1", "R-1"]


def test_what_runs_without_anything_due_is_named(desk: Desk) -> None:
    client = client_named(desk, "A")
    agreed(desk, client, 0)
    agreed(desk, client, 10, billed=Billing.YEARLY)
    agreed(desk, client, 20, start=date(2026, 12, 1))
    found = desk.month_fees.propose(NOVEMBER, TODAY)
    assert found.proposals == ()
    assert [(one.agreement.monthly_fee, one.reason) for one in found.left_out] == [
        (0, LeftOutReason.NO_FEE),
        (10, LeftOutReason.NOT_DUE),
    ]


def test_the_tax_is_that_of_the_clients_last_invoice_else_the_desks(desk: Desk) -> None:
    home, abroad, new = client_named(desk, "A"), client_named(desk, "B"), client_named(desk, "C")
    for client in (home, abroad, new):
        agreed(desk, client)
    billed(desk, home, "1", 10_000)
    billed(desk, abroad, "2", 10_000, gross=10_000)
    billed(desk, home, "3", 10_000, gross=10_000, assumed=Assumed.GROSS, issued_on=TODAY, due_on=TODAY)
    assert [one.tax for one in desk.month_fees.propose(NOVEMBER, TODAY).proposals] == [1900, 0, 1900]


def test_without_a_word_on_tax_gross_is_taken_equal_and_marked(desk: Desk) -> None:
    agreed(desk, client_named(desk, "A"))
    (draft,) = drafts(desk.month_fees.propose(NOVEMBER, TODAY))
    assert (draft.net, draft.gross, draft.assumed) == (98_000, 98_000, Assumed.GROSS)


def test_problems_name_their_invoice_and_nothing_is_stored(desk: Desk) -> None:
    client = client_named(desk, "A")
    agreed(desk, client, 10_000)
    agreed(desk, client, 20_000)
    billed(desk, client, "R-9", 1)
    first, second = drafts(desk.month_fees.propose(NOVEMBER, TODAY))
    with pytest.raises(InvalidInput) as caught:
        desk.month_fees.log(NOVEMBER, [first, replace(second, number="R-9", gross=-1)])
    assert {problem.field for problem in caught.value.problems} == {"1.number", "1.gross"}
    with pytest.raises(InvalidInput) as caught:
        desk.month_fees.log(NOVEMBER, [replace(first, number="X"), replace(second, number="X")])
    assert [(problem.field, problem.code) for problem in caught.value.problems] == [
        ("1.number", "problem.number_taken")
    ]
    assert desk.invoices.count() == 1


def test_another_month_is_issued_on_its_own_days(desk: Desk) -> None:
    client = client_named(desk, "A")
    agreed(desk, client, 10_000)
    agreed(desk, client, 20_000, in_advance=False)
    days = {one.span.net: one.issued_on for one in desk.month_fees.propose(date(2026, 9, 1), TODAY).proposals}
    assert days == {10_000: date(2026, 9, 1), 20_000: date(2026, 9, 30)}


@pytest.mark.parametrize(
    ("net", "gross", "tax"),
    [(10_000, 11_900, 1900), (98_765, 106_370, 770), (100, 100, 0), (0, 0, None), (100, 90, None), (33, 39, 1900)],
)
def test_the_tax_between_net_and_gross(net: int, gross: int, tax: int | None) -> None:
    assert tax_between(net, gross) == tax or with_tax(net, tax_between(net, gross)) == gross
    if net >= 10_000:
        assert tax_between(net, gross) == tax
