"""Invoices and credit notes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import Family, FieldKind, Record, Values, about
from msp_desk.core.records.period import Period
from msp_desk.core.records.problem import Problem

InvoiceId = NewType("InvoiceId", int)


class InvoiceKind(StrEnum):
    """Whether the paper asks for money or gives it back; amounts are positive in both."""

    INVOICE = "invoice"
    CREDIT_NOTE = "credit note"


class Assumed(StrEnum):
    """Which of net and gross was taken equal to the other because the source named only one."""

    NONE = "none"
    NET = "net"
    GROSS = "gross"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invoice(Record):
    """An invoice or a credit note.

    Attributes:
        id: Its number on the desk.
        client_id: To whom.
        for_invoice_id: The invoice that a credit note corrects; None when it is unknown, and for an invoice.
        net: Minor units of the home currency, never negative.
        gross: Minor units of the home currency, never negative.
        period_start: First day of the service period; None when there is none.
        period_end: Last day of the service period.
        disputed_on: The day the client disputed it; None when it did not.
        cancelled: A cancelled invoice counts nowhere.
    """

    id: InvoiceId = InvoiceId(0)
    client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
    kind: InvoiceKind = field(
        default=InvoiceKind.INVOICE, metadata=about(FieldKind.CHOICE, required=True, choices=InvoiceKind)
    )
    number: str = field(metadata=about(FieldKind.TEXT, required=True))
    for_invoice_id: InvoiceId | None = field(default=None, metadata=about(FieldKind.INVOICE))
    issued_on: date = field(metadata=about(FieldKind.DAY, required=True))
    due_on: date = field(metadata=about(FieldKind.DAY, required=True))
    net: int = field(metadata=about(FieldKind.AMOUNT, required=True, minimum=0))
    gross: int = field(metadata=about(FieldKind.AMOUNT, required=True, minimum=0))
    period_start: date | None = field(default=None, metadata=about(FieldKind.DAY))
    period_end: date | None = field(default=None, metadata=about(FieldKind.DAY))
    disputed_on: date | None = field(default=None, metadata=about(FieldKind.DAY))
    cancelled: bool = field(default=False, metadata=about(FieldKind.FLAG))
    assumed: Assumed = field(
        default=Assumed.NONE, metadata=about(FieldKind.CHOICE, choices=Assumed, in_form=False, in_import=False)
    )

    @property
    def period(self) -> Period | None:
        """The service period, or None."""
        if self.period_start is None or self.period_end is None:
            return None
        return Period(self.period_start, self.period_end)


def _rules(values: Values) -> Iterable[Problem]:
    start, end = values.get("period_start"), values.get("period_end")
    if isinstance(start, date) and isinstance(end, date) and end < start:
        yield Problem(field="period_end", code="problem.ends_before_start", params={"start": start})
    if (start is None) != (end is None):
        missing = "period_start" if start is None else "period_end"
        yield Problem(field=missing, code="problem.period_half")
    if values.get("kind") is InvoiceKind.INVOICE and values.get("for_invoice"):
        yield Problem(field="for_invoice", code="problem.only_credit_note")


INVOICES = Family(name="invoices", record=Invoice, rules=_rules)
