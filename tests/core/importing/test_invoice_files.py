"""Files of invoices: one amount for two, disputes, settled days, credit notes, currencies."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import cast

import pytest

from msp_desk.core.importing import Difference, Fate
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.invoice import Assumed, Invoice, InvoiceId, InvoiceKind
from msp_desk.core.records.payment import Allocation, Payment
from tests.core.importing.plain_desk import OPTIONS, PlainDesk, refused

HEAD = "client;number;issued_on;due_on;gross"
MAPS = [
    "client=customerID",
    "number=invoiceNumber",
    "issued_on=InvoiceDate",
    "due_on=DueDate",
    "gross=InvoiceAmount",
    "disputed=Disputed",
    "settled_on=SettledDate",
]
RECEIVABLES = (
    "countryCode,customerID,PaperlessDate,invoiceNumber,InvoiceDate,DueDate,InvoiceAmount,Disputed,SettledDate\n"
    "391,0001-AAAAA,4/6/2013,0000000001,1/2/2013,2/1/2013,55.94,No,1/15/2013\n"
    "391,0001-AAAAA,4/6/2013,0000000002,1/26/2013,2/25/2013,61.7,Yes,3/3/2013\n"
    "406,0002-BBBBB,3/3/2012,0000000003,7/3/2013,8/2/2013,65,No,7/8/2013\n"
)


def invoices(desk: PlainDesk) -> list[Invoice]:
    return [cast(Invoice, record) for record in desk.of("invoices")]


def payments(desk: PlainDesk) -> list[Payment]:
    return [cast(Payment, record) for record in desk.of("payments")]


def test_receivables_with_american_days_and_a_settled_day(desk: PlainDesk) -> None:
    plan = desk.bring_in("invoices", RECEIVABLES, *MAPS)
    assert [new.name for new in plan.new_clients] == ["0001-AAAAA", "0002-BBBBB"]
    assert [(i.number, i.issued_on, i.gross, i.net, i.assumed, i.disputed_on) for i in invoices(desk)] == [
        ("0000000001", date(2013, 1, 2), 5594, 5594, Assumed.NET, None),
        ("0000000002", date(2013, 1, 26), 6170, 6170, Assumed.NET, date(2013, 1, 26)),
        ("0000000003", date(2013, 7, 3), 6500, 6500, Assumed.NET, None),
    ]
    assert [(p.day, p.amount, p.reference, p.allocations[0].invoice_id) for p in payments(desk)] == [
        (date(2013, 1, 15), 5594, "0000000001", 1),
        (date(2013, 3, 3), 6170, "0000000002", 2),
        (date(2013, 7, 8), 6500, "0000000003", 3),
    ]
    before = desk.contents()
    assert {row.fate for row in desk.bring_in("invoices", RECEIVABLES, *MAPS).rows} == {Fate.UNCHANGED}
    assert desk.contents() == before


def test_the_real_receivables_give_their_known_truths(desk: PlainDesk, shared_folder: Path) -> None:
    path = shared_folder / "data" / "receivables" / "accounts-receivable.csv"
    plan = desk.plan_file("invoices", path, *MAPS)
    plan.require_sound()
    desk.store(plan)
    assert (len(invoices(desk)), len(desk.of("clients"))) == (2466, 100)
    assert sum(invoice.gross for invoice in invoices(desk)) == 14770318
    assert sum(invoice.disputed_on is not None for invoice in invoices(desk)) == 561
    settled = {payment.allocations[0].invoice_id: payment.day for payment in payments(desk)}
    days = [(settled[invoice.id] - invoice.issued_on).days for invoice in invoices(desk)]
    assert sum(days) / len(days) == pytest.approx(26.4448, abs=0.0001)
    again = desk.plan_file("invoices", path, *MAPS)
    assert again.counts[Fate.UNCHANGED] == 2466


def test_only_net_takes_gross_equal_and_marks_it(desk: PlainDesk) -> None:
    desk.bring_in("invoices", "client;number;issued_on;due_on;net\nA;1;2026-01-31;2026-02-14;100,50\n")
    assert [(i.net, i.gross, i.assumed) for i in invoices(desk)] == [(10050, 10050, Assumed.GROSS)]


def test_a_known_net_survives_a_file_that_has_only_gross(desk: PlainDesk) -> None:
    both = "client;number;issued_on;due_on;net;gross\nA;1;2026-01-31;2026-02-14;100,00;119,00\n"
    desk.bring_in("invoices", both)
    plan = desk.bring_in("invoices", HEAD + "\nA;1;2026-01-31;2026-02-14;119,00\n")
    assert [row.fate for row in plan.rows] == [Fate.UNCHANGED]
    plan = desk.bring_in("invoices", HEAD + "\nA;1;2026-01-31;2026-02-14;121,00\n")
    assert [(i.net, i.gross, i.assumed) for i in invoices(desk)] == [(12100, 12100, Assumed.NET)]
    desk.bring_in("invoices", both)
    assert [(i.net, i.gross, i.assumed) for i in invoices(desk)] == [(10000, 11900, Assumed.NONE)]


def test_a_row_without_any_amount_is_rejected(desk: PlainDesk) -> None:
    said = refused(desk.plan("invoices", HEAD + "\nA;1;2026-01-31;2026-02-14;?\n").require_sound)
    assert said == "file.csv, row 2, column gross: There is no amount."


def test_an_unreadable_gross_is_not_replaced_by_net(desk: PlainDesk) -> None:
    content = "client;number;issued_on;due_on;net;gross\nA;1;2026-01-31;2026-02-14;100,00;1Q19,00\n"
    assert "column gross" in refused(desk.plan("invoices", content).require_sound)


def test_disputes(desk: PlainDesk) -> None:
    head = HEAD + ";disputed;disputed_on\n"
    row = "A;1;2026-01-31;2026-02-14;119,00;"
    desk.bring_in("invoices", head + row + "yes;2026-02-03\n")
    assert invoices(desk)[0].disputed_on == date(2026, 2, 3)
    assert desk.bring_in("invoices", head + row + "yes;\n").changes_nothing
    desk.bring_in("invoices", head + row + "no;\n")
    assert invoices(desk)[0].disputed_on is None
    desk.bring_in("invoices", head + row + "yes;\n")
    assert invoices(desk)[0].disputed_on == date(2026, 1, 31)
    assert desk.bring_in("invoices", head + row + ";\n").changes_nothing
    desk.bring_in("invoices", head + row + "no;2026-02-05\n")
    assert invoices(desk)[0].disputed_on == date(2026, 2, 5)


def test_a_settled_day_pays_what_is_still_open(desk: PlainDesk) -> None:
    desk.bring_in("invoices", HEAD + "\nA;1;2026-01-31;2026-02-14;100,00\n")
    desk.bring_in("payments", "client;day;amount;invoice_number\nA;2026-02-10;30,00;1\n")
    plan = desk.bring_in("invoices", HEAD + ";settled_on\nA;1;2026-01-31;2026-02-14;100,00;2026-02-20\n")
    assert [row.fate for row in plan.rows] == [Fate.UPDATED]
    assert [(p.day, p.amount) for p in payments(desk)] == [(date(2026, 2, 10), 3000), (date(2026, 2, 20), 7000)]


def test_credit_notes_find_their_invoice_and_lessen_what_is_open(desk: PlainDesk) -> None:
    content = (
        "client;kind;number;for_invoice;issued_on;due_on;gross;settled_on\n"
        "A;credit note;C1;1;2026-02-10;2026-02-10;40,00;\n"
        "A;invoice;1;;2026-01-31;2026-02-14;100,00;2026-02-20\n"
        "A;credit note;C2;1;2026-03-10;2026-03-10;10,00;\n"
    )
    plan = desk.bring_in("invoices", content)
    assert [row.values["number"] for row in plan.rows] == ["1", "C1", "C2"]
    assert {i.number: i.for_invoice_id for i in invoices(desk)} == {"1": None, "C1": 1, "C2": 1}
    assert [(p.day, p.amount) for p in payments(desk)] == [(date(2026, 2, 20), 6000)]
    assert desk.bring_in("invoices", content).changes_nothing


def test_stored_credit_notes_lessen_what_is_open(desk: PlainDesk) -> None:
    head = "client;kind;number;for_invoice;issued_on;due_on;gross;settled_on\n"
    desk.bring_in("invoices", head + "A;;1;;2026-01-31;2026-02-14;100,00;\n")
    desk.bring_in("invoices", head + "A;credit note;C1;1;2026-02-10;2026-02-10;40,00;\n")
    desk.bring_in("invoices", head + "A;;1;;2026-01-31;2026-02-14;100,00;2026-02-20\n")
    assert [p.amount for p in payments(desk)] == [6000]


def test_a_credit_note_can_be_given_its_invoice_later(desk: PlainDesk) -> None:
    head = "client;kind;number;for_invoice;issued_on;due_on;gross\n"
    rows = "A;;1;;2026-01-31;2026-02-14;100,00\nA;credit note;C1;{};2026-02-10;2026-02-10;40,00\n"
    desk.bring_in("invoices", head + rows.format(""))
    plan = desk.bring_in("invoices", head + rows.format("1"))
    assert [row.fate for row in plan.rows] == [Fate.UNCHANGED, Fate.UPDATED]
    assert plan.rows[1].differences == (Difference(field="for_invoice", before="", after="1"),)
    assert invoices(desk)[1].for_invoice_id == 1


def test_a_credit_note_for_an_unknown_invoice_is_rejected(desk: PlainDesk) -> None:
    head = "client;kind;number;for_invoice;issued_on;due_on;gross\n"
    content = head + "A;credit note;C1;9;2026-02-10;2026-02-10;40,00\nB;;9;;2026-02-10;2026-02-10;40,00\n"
    said = refused(desk.plan("invoices", content).require_sound)
    assert said == "file.csv, row 2, column for_invoice: This client has no invoice 9."


def test_a_negative_invoice_is_a_credit_note(desk: PlainDesk) -> None:
    content = "client;number;issued_on;due_on;net;gross\nA;1;2026-01-31;2026-02-14;(100,00);-119,00\n"
    desk.bring_in("invoices", content)
    assert [(i.kind, i.net, i.gross) for i in invoices(desk)] == [(InvoiceKind.CREDIT_NOTE, 10000, 11900)]
    assert desk.bring_in("invoices", content).changes_nothing
    stated = "client;kind;number;issued_on;due_on;gross\nA;invoice;2;2026-01-31;2026-02-14;-119,00\n"
    assert "column gross" in refused(desk.plan("invoices", stated).require_sound)
    mixed = "client;number;issued_on;due_on;net;gross\nA;3;2026-01-31;2026-02-14;-100,00;119,00\n"
    assert "column net" in refused(desk.plan("invoices", mixed).require_sound)


@pytest.mark.parametrize("text", ["USD", "usd", "$", "GBP"])
def test_another_currency_is_refused_by_its_name(desk: PlainDesk, text: str) -> None:
    content = HEAD + f";currency\nA;1;2026-01-31;2026-02-14;5,00;{text}\n"
    said = refused(desk.plan("invoices", content).require_sound)
    assert "row 2, column currency: The currency is" in said
    assert said.endswith("this desk is kept in EUR.")


@pytest.mark.parametrize("text", ["EUR", "eur", "€", "?"])
def test_the_home_currency_is_accepted(desk: PlainDesk, text: str) -> None:
    desk.bring_in("invoices", HEAD + f";currency\nA;1;2026-01-31;2026-02-14;5,00;{text}\n")
    assert len(invoices(desk)) == 1


def test_a_cancelled_invoice_and_a_credit_note_are_not_paid_by_a_settled_day(desk: PlainDesk) -> None:
    content = (
        "client;kind;number;issued_on;due_on;gross;settled_on;cancelled\n"
        "A;;1;2026-01-31;2026-02-14;5,00;2026-02-20;yes\nA;credit note;2;2026-01-31;2026-02-14;5,00;2026-02-20;\n"
    )
    desk.bring_in("invoices", content)
    assert payments(desk) == []


def test_an_amount_below_what_was_paid_is_rejected(desk: PlainDesk) -> None:
    desk.records["clients"] = [Client(id=ClientId(1), name="A")]
    day = date(2026, 1, 31)
    desk.records["invoices"] = [
        Invoice(id=InvoiceId(1), client_id=ClientId(1), number="1", issued_on=day, due_on=day, net=10000, gross=10000)
    ]
    part = Allocation(invoice_id=InvoiceId(1), amount=8000)
    desk.records["payments"] = [Payment(client_id=ClientId(1), day=day, amount=8000, allocations=(part,))]
    said = refused(desk.plan("invoices", HEAD + "\nA;1;2026-01-31;2026-01-31;79,99\n").require_sound)
    assert "row 2, column gross: €80.00 of this invoice are paid already" in said
    desk.plan("invoices", HEAD + "\nA;1;2026-01-31;2026-01-31;80,00\n").require_sound()


def test_a_number_twice_with_other_content_rejects_both_rows_and_with_the_same_neither(desk: PlainDesk) -> None:
    rows = "A;1;2026-01-31;2026-02-14;5,00\nA;1;2026-01-31;2026-02-14;{}\nB;1;2026-01-31;2026-02-14;5,00\n"
    plan = desk.plan("invoices", f"{HEAD}\n{rows.format('6,00')}")
    assert [row.fate for row in plan.rows] == [Fate.REJECTED, Fate.REJECTED, Fate.NEW]
    said = refused(plan.require_sound)
    assert said.startswith("file.csv, row 2, column number: “1” stands in row 3 as well, with other content.")
    plan = desk.bring_in("invoices", f"{HEAD}\n{rows.format('5,00')}")
    assert [row.fate for row in plan.rows] == [Fate.NEW, Fate.UNCHANGED, Fate.NEW]
    assert plan.rows[1].same_as == 2
    assert len(invoices(desk)) == 2


def test_a_desk_in_another_currency_counts_its_own_minor_units(desk: PlainDesk) -> None:
    options = replace(OPTIONS, home_currency="JPY")
    desk.bring_in("invoices", HEAD + "\nA;1;2026-01-31;2026-02-14;¥1,234\n", options=options)
    assert invoices(desk)[0].gross == 1234
