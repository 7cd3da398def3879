"""What is on the desk, as far as an import must know it: a frozen view, handed in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from msp_desk.core.importing.kinds import ImportKind
from msp_desk.core.records.client import Client
from msp_desk.core.records.family import Record
from msp_desk.core.records.invoice import Invoice, InvoiceId, InvoiceKind
from msp_desk.core.records.payment import Payment


@dataclass(frozen=True, slots=True, kw_only=True)
class Existing:
    """Stored records by the name of their family; `ImportKind.needs` says which families a kind compares with.

    Withdrawn and archived records are left out.
    """

    records: Mapping[str, Sequence[Record]] = field(default_factory=dict)

    def of(self, kind: ImportKind) -> Sequence[Record]:
        """Give the stored records of a kind."""
        return self.records.get(kind.name, ())

    @property
    def clients(self) -> Sequence[Client]:
        """Every client on the desk."""
        return cast(Sequence[Client], self.records.get("clients", ()))

    @property
    def invoices(self) -> Sequence[Invoice]:
        """Every invoice and credit note on the desk."""
        return cast(Sequence[Invoice], self.records.get("invoices", ()))

    @property
    def payments(self) -> Sequence[Payment]:
        """Every payment on the desk."""
        return cast(Sequence[Payment], self.records.get("payments", ()))


def allocated(existing: Existing) -> dict[InvoiceId, int]:
    """Sum what payments settle of each invoice, in minor units."""
    sums: dict[InvoiceId, int] = {}
    for payment in existing.payments:
        for allocation in payment.allocations:
            sums[allocation.invoice_id] = sums.get(allocation.invoice_id, 0) + allocation.amount
    return sums


def credit_notes(existing: Existing) -> dict[InvoiceId, list[Invoice]]:
    """Give the uncancelled credit notes of each invoice."""
    notes: dict[InvoiceId, list[Invoice]] = {}
    for invoice in existing.invoices:
        if invoice.kind is InvoiceKind.CREDIT_NOTE and invoice.for_invoice_id and not invoice.cancelled:
            notes.setdefault(invoice.for_invoice_id, []).append(invoice)
    return notes
