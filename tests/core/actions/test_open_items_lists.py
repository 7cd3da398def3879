"""The open-items list says what the account says, on any day, and goes on over pages with its head."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from msp_desk.core.actions.desk import Desk
from msp_desk.core.documents.open_items_list import OpenItemsFacts
from msp_desk.core.documents.open_items_overview import OpenItemsOverviewFacts
from msp_desk.core.errors import NotFound
from msp_desk.core.parting.open_items import AgeBucket
from msp_desk.core.records.client import Client
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.invoice import Invoice, InvoiceKind
from msp_desk.core.records.language import Language
from msp_desk.core.records.payment import Allocation, Payment
from tests.core.actions.desks import TODAY
from tests.core.documents.reading import page_texts, whole_text

LONG = "Grundstücksverwaltungsgesellschaft Żółtobrzeg & Αθηναϊκή Εταιρεία Λογισμικού Süd mbH & Co. KG Wien"


@pytest.fixture
def client(desk: Desk) -> Client:
    desk.firm.change(replace(desk.firm.current(), name="Quell", legal_name="Quellhof IT GmbH", phone="+49 40 123 456"))
    return desk.clients.add(Client(name="Neuhaus", legal_name=LONG, language=Language.DE))


def _invoice(desk: Desk, client: Client, number: str, due: date, gross: int, **more: object) -> Invoice:
    made = Invoice(
        client_id=client.id, number=number, issued_on=due - timedelta(days=30), due_on=due, net=gross, gross=gross
    )
    return desk.invoices.add(replace(made, **more))  # type: ignore[arg-type]  # fields of an invoice


def _facts(desk: Desk, client: Client, as_of: date | None = None) -> OpenItemsFacts:
    facts = desk.open_items.draft(int(client.id), as_of=as_of).facts
    assert isinstance(facts, OpenItemsFacts)
    return facts


def test_it_says_what_is_open_how_late_and_how_old(desk: Desk, client: Client) -> None:
    first = _invoice(desk, client, "R-1", TODAY - timedelta(days=45), 100_000)
    _invoice(desk, client, "R-2", TODAY + timedelta(days=5), 50_000, disputed_on=TODAY)
    paid = _invoice(desk, client, "R-3", TODAY - timedelta(days=10), 70_000)
    _invoice(desk, client, "K-1", TODAY, 20_000, kind=InvoiceKind.CREDIT_NOTE, for_invoice_id=first.id)
    _invoice(desk, client, "K-2", TODAY, 3_000, kind=InvoiceKind.CREDIT_NOTE)
    parts = (Allocation(invoice_id=paid.id, amount=70_000),)
    desk.payments.add(Payment(client_id=client.id, day=TODAY, amount=71_000, allocations=parts))
    facts = _facts(desk, client)
    assert [(line.number, line.open_amount, line.days_late, line.disputed) for line in facts.invoices] == [
        ("R-1", 80_000, 45, False), ("R-2", 50_000, 0, True),
    ]  # fmt: skip
    assert (facts.total, facts.overdue, facts.held) == (130_000, 80_000, 4_000)
    assert facts.ages[AgeBucket.TO_60] == 80_000
    assert [(note.number, note.for_number) for note in facts.credit_notes] == [("K-1", "R-1"), ("K-2", "")]
    said = whole_text(desk.open_items.draft(int(client.id)).pdf)
    for words in ("800,00", "1.300,00", "−200,00", "−40,00", "1.260,00", "R-2 (beanstandet)", "Stand 21.11.2026",
                  "Saldo zu unseren Gunsten", "Davon sind 800,00 € überfällig.", "Seite 1 von 1"):  # fmt: skip
        assert words in said
    assert "R-3" not in said


def test_the_day_decides_what_was_known(desk: Desk, client: Client) -> None:
    first = _invoice(desk, client, "R-1", TODAY - timedelta(days=45), 100_000)
    _invoice(desk, client, "R-2", TODAY + timedelta(days=29), 50_000)
    parts = (Allocation(invoice_id=first.id, amount=100_000),)
    desk.payments.add(Payment(client_id=client.id, day=TODAY, amount=100_000, allocations=parts))
    earlier = _facts(desk, client, TODAY - timedelta(days=5))
    assert [(line.number, line.days_late) for line in earlier.invoices] == [("R-1", 40)]
    assert earlier.day == TODAY - timedelta(days=5)
    assert [line.number for line in _facts(desk, client).invoices] == ["R-2"]
    assert _facts(desk, client, date(2020, 1, 1)).invoices == ()


def test_nothing_open_and_only_a_credit_note_are_said(desk: Desk, client: Client) -> None:
    assert "An diesem Tag ist nichts offen." in whole_text(desk.open_items.draft(int(client.id)).pdf)
    _invoice(desk, client, "K-2", TODAY, 3_000, kind=InvoiceKind.CREDIT_NOTE)
    said = whole_text(desk.open_items.draft(int(client.id)).pdf)
    assert "Saldo zu Ihren Gunsten" in said
    assert "K-2" in said


@pytest.mark.parametrize("count", [40, 200])
def test_many_invoices_go_on_with_their_head_and_say_which(desk: Desk, client: Client, count: int) -> None:
    for number in range(1, count + 1):
        _invoice(desk, client, f"R-{number:04}", TODAY - timedelta(days=count - number), 100_00 + number)
    draft = desk.open_items.draft(int(client.id), language=Language.EN)
    pages = page_texts(draft.pdf)
    assert len(pages) > 1
    seen = 0
    for place, page in enumerate(pages):
        rows = [number for number in range(1, count + 1) if f"R-{number:04}" in page]
        if not rows:
            continue
        assert rows == list(range(seen + 1, seen + len(rows) + 1))
        assert page.count("Days late") == 1
        if place:
            assert f"continued: {rows[0]} to {rows[-1]} of {count}" in page
            assert len(rows) >= 2
        seen = rows[-1]
    assert seen == count
    total = sum(100_00 + number for number in range(1, count + 1))
    assert f"{total / 100:,.2f}" in whole_text(draft.pdf)


def test_the_owners_list_has_everybody_and_is_marked_internal(sample: Desk) -> None:
    draft = sample.open_items.draft(None)
    facts = draft.facts
    assert isinstance(facts, OpenItemsOverviewFacts)
    totals = {}
    for client in sample.clients.all():
        own = sample.client_money.of_client(int(client.id), TODAY)
        if own.items or own.held:
            totals[client.name] = (own.open_amount, own.held)
    assert {each.client: (each.total, each.held) for each in facts.clients} == totals
    assert [each.total for each in facts.clients] == sorted((each.total for each in facts.clients), reverse=True)
    for page in page_texts(draft.pdf):
        assert "INTERN" in page
    made = sample.open_items.finish(draft)
    assert made.client_id is None
    assert made.kind is DocumentKind.OPEN_ITEMS


def test_a_client_never_sees_another_one(sample: Desk) -> None:
    names = [client.name for client in sample.clients.all()]
    client = sample.clients.named("Cobaltweir Engineering")
    said = whole_text(sample.open_items.draft(int(client.id)).pdf)
    assert [name for name in names if name in said] == [client.name]


def test_it_is_kept_and_written(desk: Desk, client: Client, tmp_path: Path) -> None:
    _invoice(desk, client, "R-1", TODAY, 100_000)
    draft = desk.open_items.draft(int(client.id))
    made = desk.open_items.finish(draft, out=tmp_path / "o.pdf")
    assert (tmp_path / "o.pdf").read_bytes() == draft.pdf == desk.papers.verify(int(made.id)).content
    assert made.title == "Offene Posten Neuhaus 21.11.2026"
    with pytest.raises(NotFound):
        desk.open_items.draft(999)
