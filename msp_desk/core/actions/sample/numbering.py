"""Joins the ledgers of all clients into one: numbered by the day of issue, as one firm writes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from msp_desk.core.actions.sample.ledger import Ledger
from msp_desk.core.records.invoice import Invoice, InvoiceId, InvoiceKind
from msp_desk.core.records.payment import Allocation, Payment

_PREFIX = {InvoiceKind.INVOICE: "RE", InvoiceKind.CREDIT_NOTE: "RK"}


def join_ledgers(ledgers: Sequence[Ledger]) -> tuple[list[Invoice], list[Payment]]:
    """All invoices with their numbers, and all payments that name them, by day."""
    written = sorted((invoice for ledger in ledgers for invoice in ledger.invoices), key=_order)
    final = {invoice.id: InvoiceId(place) for place, invoice in enumerate(written, start=1)}
    counts: Counter[str] = Counter()
    invoices = []
    for invoice in written:
        series = f"{_PREFIX[invoice.kind]}-{invoice.issued_on.year}"
        counts[series] += 1
        invoices.append(
            replace(
                invoice,
                id=final[invoice.id],
                number=f"{series}-{counts[series]:04d}",
                for_invoice_id=None if invoice.for_invoice_id is None else final[invoice.for_invoice_id],
            )
        )
    paid = sorted(
        (payment for ledger in ledgers for payment in ledger.payments),
        key=lambda payment: (payment.day, payment.client_id, -payment.amount),
    )
    return invoices, [_named(payment, final, invoices) for payment in paid]


def _order(invoice: Invoice) -> tuple[object, ...]:
    return (invoice.issued_on, invoice.kind is InvoiceKind.CREDIT_NOTE, invoice.client_id, invoice.id)


def _named(payment: Payment, final: dict[InvoiceId, InvoiceId], invoices: Sequence[Invoice]) -> Payment:
    """A payment with the final invoices it settles, and their numbers as its reference."""
    allocations = tuple(
        Allocation(invoice_id=final[allocation.invoice_id], amount=allocation.amount)
        for allocation in payment.allocations
    )
    reference = ", ".join(invoices[allocation.invoice_id - 1].number for allocation in allocations)
    return replace(payment, allocations=allocations, reference=reference)
