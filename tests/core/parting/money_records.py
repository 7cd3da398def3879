"""Invoices and payments to test with."""

from __future__ import annotations

from datetime import date
from typing import Any

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.invoice import Invoice, InvoiceId, InvoiceKind
from msp_desk.core.records.payment import Allocation, Payment, PaymentId

CLIENT = ClientId(1)


def invoice(number: int, gross: int, **fields: Any) -> Invoice:
    """An invoice of 1 October 2026, due on the 15th; net equals gross unless told."""
    content: dict[str, Any] = {
        "issued_on": date(2026, 10, 1),
        "due_on": date(2026, 10, 15),
        "net": gross,
        "number": f"R-{number}",
    }
    return Invoice(id=InvoiceId(number), client_id=CLIENT, gross=gross, **(content | fields))


def credit_note(number: int, gross: int, for_invoice: int | None, **fields: Any) -> Invoice:
    """A credit note."""
    target = None if for_invoice is None else InvoiceId(for_invoice)
    return invoice(number, gross, kind=InvoiceKind.CREDIT_NOTE, for_invoice_id=target, **fields)


def payment(day: date, amount: int, **allocated: int) -> Payment:
    """A payment with its allocations, such as ``r1=500`` for invoice 1."""
    parts = tuple(
        Allocation(invoice_id=InvoiceId(int(key.removeprefix("r"))), amount=part) for key, part in allocated.items()
    )
    return Payment(id=PaymentId(1), client_id=CLIENT, day=day, amount=amount, allocations=parts)
