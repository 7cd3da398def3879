"""When an invoice was settled, and how long a client takes (grading definitions, "Facts" and "days_to_pay")."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from msp_desk.core.grading.invoice_facts import InvoiceFacts
from msp_desk.core.records.invoice import InvoiceKind
from msp_desk.core.records.period import Period

SettledOn = Callable[[InvoiceFacts, date, int], date | None]
"""What says from which day an invoice is settled as of a day, as :func:`settled_on` does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentSpeed:
    """How long a client takes, as means weighted by gross.

    Attributes:
        days: From the day of issue.
        beyond_terms: The same less the days of the terms, that is from the due day; negative for an early payer.
    """

    days: float
    beyond_terms: float


def is_judged(invoice: InvoiceFacts, as_of: date, small_difference: int) -> bool:
    """Whether a paper may appear in disputed, days to pay and caps: an invoice issued by the day, not a trifle.

    A credit note never does, nor an invoice whose whole gross would count as a small difference.
    """
    return invoice.kind is InvoiceKind.INVOICE and invoice.gross > small_difference and invoice.issued_on <= as_of


def judged_in(
    invoices: Iterable[InvoiceFacts], window: Period, as_of: date, small_difference: int
) -> list[InvoiceFacts]:
    """The invoices issued in a window that disputed and days to pay look at."""
    first, last = window.first, window.last
    return [
        invoice
        for invoice in invoices
        if first <= invoice.issued_on <= last and is_judged(invoice, as_of, small_difference)
    ]


def open_amount(invoice: InvoiceFacts, as_of: date) -> int:
    """Gross less allocations and credit notes by a day, minor units; negative when too much was paid."""
    rest = invoice.gross
    for day, amount in invoice.movements:
        if day <= as_of:
            rest -= amount
    return rest


def settled_on(invoice: InvoiceFacts, as_of: date, small_difference: int) -> date | None:
    """The first day from which an invoice stayed settled at each day's end up to a day, or None when it is not settled.

    Movements of one day act together, because only a day's end counts: a payment that is taken back and repeated on one
    day never unsettles. An overpaid invoice is settled. What was paid before the day of issue settles on that day.
    """
    rest = invoice.gross
    since = invoice.issued_on if rest <= small_difference else None
    movements = invoice.movements
    for position, movement in enumerate(movements, start=1):
        if movement.day > as_of:
            break
        rest -= movement.amount
        if position < len(movements) and movements[position].day == movement.day:
            continue
        if rest > small_difference:
            since = None
        elif since is None:
            since = max(movement.day, invoice.issued_on)
    return since


def is_disputed(invoice: InvoiceFacts, as_of: date) -> bool:
    """Whether an invoice had been disputed by a day."""
    return invoice.disputed_on is not None and invoice.disputed_on <= as_of


def payment_speed(
    judged: Iterable[InvoiceFacts], as_of: date, small_difference: int, settled: SettledOn = settled_on
) -> PaymentSpeed | None:
    """How long a client takes over some invoices (see :func:`judged_in`); None when none of them counts.

    An invoice that is not settled counts as if it were settled on the day itself once it is overdue (otherwise the
    worst payers look best), and is left out before: on its due day it is not overdue yet.

    Args:
        judged: The invoices.
        as_of: The day.
        small_difference: An open rest up to this counts as settled, minor units.
        settled: :func:`settled_on`, or what knows its answers already.
    """
    weight = days = beyond = 0
    for invoice in judged:
        end = settled(invoice, as_of, small_difference)
        if end is None:
            if invoice.due_on >= as_of:
                continue
            end = as_of
        gross = invoice.gross
        weight += gross
        days += gross * (end - invoice.issued_on).days
        beyond += gross * (end - invoice.due_on).days
    if not weight:
        return None
    return PaymentSpeed(days=days / weight, beyond_terms=beyond / weight)
