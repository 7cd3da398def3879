"""What a client owes on a day: open invoices, how late they are, and what the firm holds for the client."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from msp_desk.core.records.invoice import Invoice, InvoiceId, InvoiceKind
from msp_desk.core.records.payment import Payment


class AgeBucket(StrEnum):
    """How long an invoice has been overdue."""

    NOT_DUE = "not due"
    TO_30 = "1-30"
    TO_60 = "31-60"
    TO_90 = "61-90"
    OVER_90 = "over 90"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenItem:
    """An invoice that is not paid.

    Attributes:
        invoice_id: Which invoice.
        open_amount: Minor units: gross − credit notes − allocations, as of the day.
        days_overdue: Days since the due day; 0 on the due day and before.
        disputed: Whether the client had disputed it by the day.
    """

    invoice_id: InvoiceId
    number: str
    issued_on: date
    due_on: date
    open_amount: int
    days_overdue: int
    disputed: bool

    @property
    def bucket(self) -> AgeBucket:
        """The bucket of its age."""
        return age_bucket(self.days_overdue)


def age_bucket(days_overdue: int) -> AgeBucket:
    """The bucket for a number of days overdue; 0 and less is not due."""
    for last, bucket in ((0, AgeBucket.NOT_DUE), (30, AgeBucket.TO_30), (60, AgeBucket.TO_60), (90, AgeBucket.TO_90)):
        if days_overdue <= last:
            return bucket
    return AgeBucket.OVER_90


def paid_by_invoice(payments: Iterable[Payment], day: date) -> dict[InvoiceId, int]:
    """What payments up to and including a day settle of each invoice, minor units."""
    paid: dict[InvoiceId, int] = {}
    for payment in payments:
        if payment.day <= day:
            for allocation in payment.allocations:
                paid[allocation.invoice_id] = paid.get(allocation.invoice_id, 0) + allocation.amount
    return paid


def credited_by_invoice(invoices: Iterable[Invoice], day: date) -> dict[InvoiceId, int]:
    """The gross of credit notes issued up to and including a day for each invoice, minor units."""
    credited: dict[InvoiceId, int] = {}
    for note in invoices:
        if note.kind is InvoiceKind.CREDIT_NOTE and note.for_invoice_id is not None and _counts(note, day):
            credited[note.for_invoice_id] = credited.get(note.for_invoice_id, 0) + note.gross
    return credited


def open_items(
    invoices: Sequence[Invoice], payments: Sequence[Payment], *, as_of: date, small_difference: int = 0
) -> list[OpenItem]:
    """The open invoices of one client, the oldest due first.

    Args:
        invoices: The client's invoices and credit notes, in one currency.
        payments: The client's payments.
        as_of: The letter's day; what is issued or paid later does not count yet.
        small_difference: An open rest up to this counts as settled, minor units.
    """
    paid, credited = paid_by_invoice(payments, as_of), credited_by_invoice(invoices, as_of)
    found = []
    for invoice in invoices:
        if invoice.kind is not InvoiceKind.INVOICE or not _counts(invoice, as_of):
            continue
        rest = invoice.gross - credited.get(invoice.id, 0) - paid.get(invoice.id, 0)
        if rest > small_difference:
            found.append(
                OpenItem(
                    invoice_id=invoice.id,
                    number=invoice.number,
                    issued_on=invoice.issued_on,
                    due_on=invoice.due_on,
                    open_amount=rest,
                    days_overdue=max(0, (as_of - invoice.due_on).days),
                    disputed=invoice.disputed_on is not None and invoice.disputed_on <= as_of,
                )
            )
    return sorted(found, key=lambda item: (item.due_on, item.issued_on, item.number, item.invoice_id))


def ageing(items: Iterable[OpenItem]) -> Mapping[AgeBucket, int]:
    """The open amounts by age, minor units; every bucket is there, in order."""
    sums = dict.fromkeys(AgeBucket, 0)
    for item in items:
        sums[item.bucket] += item.open_amount
    return sums


def credit_held(invoices: Sequence[Invoice], payments: Sequence[Payment], *, as_of: date) -> int:
    """What the firm holds for the client and no open item shows, minor units.

    It is what payments leave on account, what invoices were paid or credited beyond their gross, and credit notes
    that name no invoice; money paid back against a credit note is taken off.

    Args:
        invoices: The client's invoices and credit notes, in one currency.
        payments: The client's payments.
        as_of: The day.
    """
    paid, credited = paid_by_invoice(payments, as_of), credited_by_invoice(invoices, as_of)
    held = sum(payment.on_account for payment in payments if payment.day <= as_of)
    for invoice in invoices:
        if not _counts(invoice, as_of):
            held += paid.get(invoice.id, 0)  # paid, though cancelled or not issued yet
        elif invoice.kind is InvoiceKind.INVOICE:
            held += max(0, paid.get(invoice.id, 0) + credited.get(invoice.id, 0) - invoice.gross)
        else:
            held += paid.get(invoice.id, 0) + (invoice.gross if invoice.for_invoice_id is None else 0)
    return held


def _counts(invoice: Invoice, day: date) -> bool:
    return not invoice.cancelled and invoice.issued_on <= day
