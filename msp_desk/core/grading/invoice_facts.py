"""What grading reads of an invoice or credit note."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from msp_desk.core.records.invoice import InvoiceId, InvoiceKind
from msp_desk.core.records.period import Period


class Movement(NamedTuple):
    """Something that lowered what is open of an invoice: an allocation of a payment, or a credit note for it.

    Attributes:
        day: Day of the payment, or the day the credit note was issued.
        amount: Minor units; positive lowers the open amount, negative (money went back) raises it.
    """

    day: date
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceFacts:
    """An invoice or credit note that is neither cancelled nor withdrawn.

    Attributes:
        id: Its number on the desk.
        number: The number on the paper.
        kind: Invoice or credit note; amounts are positive in both.
        for_invoice_id: The invoice that a credit note corrects.
        issued_on: Day of issue.
        due_on: Day it is due.
        net: Minor units.
        gross: Minor units.
        period: The service period; a credit note without one has that of its invoice, unless that is cancelled. A
            period is no event: it does not matter on which day the invoice was issued.
        disputed_on: Day it was disputed; None when it never was. It may lie after the day that is asked about.
        movements: Allocations and credit notes for it, by day. Later ones may be among them: every rule looks at the
            day itself.
    """

    id: InvoiceId
    number: str
    kind: InvoiceKind
    for_invoice_id: InvoiceId | None
    issued_on: date
    due_on: date
    net: int
    gross: int
    period: Period | None
    disputed_on: date | None
    movements: tuple[Movement, ...]
