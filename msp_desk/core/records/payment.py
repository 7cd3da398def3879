"""Payments and what each of them settles."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import Family, FieldKind, Record, Values, about
from msp_desk.core.records.invoice import InvoiceId
from msp_desk.core.records.problem import Problem

PaymentId = NewType("PaymentId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Allocation:
    """The part of a payment that settles one invoice.

    Attributes:
        invoice_id: Which invoice.
        amount: Minor units; negative when money went back.
    """

    invoice_id: InvoiceId
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment(Record):
    """Money that arrived (or, when negative, went back).

    Attributes:
        id: Its number on the desk.
        client_id: From whom.
        amount: Minor units; negative when money went back.
        bank_key: By which an entry of a bank statement is known again; "" for a payment that was typed.
        allocations: What it settles; the rest stays on account.
    """

    id: PaymentId = PaymentId(0)
    client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
    day: date = field(metadata=about(FieldKind.DAY, required=True))
    amount: int = field(metadata=about(FieldKind.AMOUNT, required=True))
    reference: str = field(default="", metadata=about(FieldKind.TEXT))
    bank_key: str = field(default="", metadata=about(FieldKind.TEXT, in_form=False, in_import=False))
    allocations: tuple[Allocation, ...] = ()

    @property
    def on_account(self) -> int:
        """What is not allocated to any invoice, minor units."""
        return self.amount - sum(allocation.amount for allocation in self.allocations)


def allocation_problems(amount: int, allocations: Sequence[Allocation]) -> list[Problem]:
    """What is wrong with the allocations of a payment: another sign, an invoice twice, or more than the amount."""
    found = []
    named = [allocation.invoice_id for allocation in allocations]
    if len(set(named)) != len(named):
        found.append(Problem(field="allocations", code="problem.allocated_twice"))
    if any(allocation.amount * amount < 0 or allocation.amount == 0 for allocation in allocations):
        found.append(Problem(field="allocations", code="problem.allocation_sign"))
    elif abs(sum(allocation.amount for allocation in allocations)) > abs(amount):
        found.append(Problem(field="allocations", code="problem.over_allocated"))
    return found


def _rules(values: Values) -> Iterable[Problem]:
    if values.get("amount") == 0:
        yield Problem(field="amount", code="problem.zero")


PAYMENTS = Family(name="payments", record=Payment, rules=_rules)
