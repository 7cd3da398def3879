"""What only files of payments have: the number of the invoice that a payment settles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from msp_desk.core.formatting.unreadable import shown
from msp_desk.core.importing.drafts import Draft
from msp_desk.core.importing.existing import Existing
from msp_desk.core.importing.invoices import foreign
from msp_desk.core.importing.options import ImportOptions
from msp_desk.core.records.invoice import InvoiceId
from msp_desk.core.records.payment import Allocation, Payment
from msp_desk.core.records.problem import Problem


def shape_payments(drafts: Sequence[Draft], options: ImportOptions) -> None:
    """Take off what was paid back and refuse another currency; what was paid back whole is no payment.

    Args:
        drafts: the rows.
        options: the currency of the desk.
    """
    for draft in drafts:
        values = draft.values
        currency = cast("str | None", values.pop("currency", None))
        refunded = cast(int, values.pop("refunded", 0))
        if currency is not None and (problem := foreign(currency, options.home_currency)) is not None:
            draft.problems.append(problem)
        if refunded and "amount" in values:
            values["amount"] = cast(int, values["amount"]) - abs(refunded)
            if not values["amount"]:
                draft.skipped = Problem(field="", code="sources.paid_back")


def match_payments(drafts: Sequence[Draft], existing: Existing) -> None:
    """Find the payments that are on the desk already, and what the others settle.

    A payment is known by client, day, amount and reference, and by the invoice it names when several are equal; its
    reference is the invoice's number when the file gives none. A row that names an invoice settles it with its whole
    amount, whatever other rows and their order say: an invoice that was paid too much shows so itself, and money that
    went back opens it again. A row that names none stays on account.

    Args:
        drafts: the rows; their stored payments, allocations and problems are noted in them.
        existing: stored invoices and payments.
    """
    invoices = {(invoice.client_id, invoice.number): invoice for invoice in existing.invoices}
    stored: dict[tuple[object, ...], list[Payment]] = {}
    for payment in existing.payments:
        stored.setdefault((payment.client_id, payment.day, payment.amount, payment.reference), []).append(payment)
    for draft in drafts:
        number = cast(str, draft.values.pop("invoice_number", ""))
        if number:
            draft.values.setdefault("reference", number)
        if draft.problems or draft.skipped is not None or draft.client is None:
            continue
        invoice = invoices.get((draft.client.client_id, number)) if draft.client.client_id else None
        if number and invoice is None:
            params = {"number": shown(number)}
            draft.problems.append(Problem(field="invoice_number", code="importing.invoice_unknown", params=params))
            continue
        values = draft.values
        key = (draft.client.client_id, values.get("day"), values.get("amount"), values.get("reference", ""))
        draft.record = _take(stored.get(key, []), invoice.id if invoice else None)
        if draft.record is None and invoice is not None and values.get("amount"):
            draft.allocations = (Allocation(invoice_id=invoice.id, amount=cast(int, values["amount"])),)


def _take(equal: list[Payment], invoice_id: InvoiceId | None) -> Payment | None:
    """Take the stored payment that fits best, so that no other row can have it.

    One that settles the named invoice comes first, then one that settles nothing. For a row without an invoice any
    will do: the owner may have allocated it since.
    """
    settling = [payment for payment in equal if any(part.invoice_id == invoice_id for part in payment.allocations)]
    unallocated = [payment for payment in equal if not payment.allocations]
    fitting = settling or unallocated or (equal if invoice_id is None else [])
    if not fitting:
        return None
    taken = fitting[0]
    equal.remove(taken)
    return taken
