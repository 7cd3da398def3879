"""The money at the end of an exit (notice definitions, "Money at the end")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from msp_desk.core.parting.open_items import OpenItem
from msp_desk.core.parting.refund import RefundLine, RefundSum
from msp_desk.core.records.agreement import Agreement
from msp_desk.core.records.invoice import Invoice, InvoiceKind
from msp_desk.core.records.money import half_up
from msp_desk.core.records.period import Period, month_of

_DAYS_OF_ALL_MONTHS = 31 * 30 * 29 * 28
"""A common multiple of the lengths of all months, so that the share of each is a whole number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FinalInvoice:
    """What is still to be invoiced up to the last day.

    Attributes:
        expected_on: By when the final invoice is promised.
        first: The first day that no invoice covers.
        last: The last day of service.
        net: The agreements' fees for those days, minor units.
    """

    expected_on: date
    first: date
    last: date
    net: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitMoney:
    """What is open between the firm and a client that goes.

    Attributes:
        currency: Of every sum.
        as_of: The day; later invoices and payments do not count yet.
        ends_on: The last day of service; None while it is not known.
        items: Open invoices, the oldest due first.
        open_amount: Their sum, minor units.
        refunds: What was paid for the time after the last day, by invoice.
        refund: The sum of that.
        unused_minutes: Prepaid time that was not used.
        unused_rate: Its net price an hour, minor units.
        unused_amount: What it is worth, net, minor units.
        final: The invoice still to be written; None when nothing is left to invoice.
    """

    currency: str
    as_of: date
    ends_on: date | None
    items: tuple[OpenItem, ...] = ()
    open_amount: int = 0
    refunds: tuple[RefundLine, ...] = ()
    refund: RefundSum
    unused_minutes: int = 0
    unused_rate: int = 0
    unused_amount: int = 0
    final: FinalInvoice | None = None


def covered_until(invoices: Sequence[Invoice], as_of: date) -> date | None:
    """The last day that an invoice written by a day covers with its service period; None without any."""
    days = [
        invoice.period_end
        for invoice in invoices
        if invoice.kind is InvoiceKind.INVOICE
        and not invoice.cancelled
        and invoice.issued_on <= as_of
        and invoice.period_end is not None
    ]
    return max(days, default=None)


def fee_for(monthly_fee: int, period: Period) -> int:
    """A monthly fee for some days: of each month the share of its days, rounded once, half up, minor units."""
    parts, day = 0, period.first
    while day <= period.last:
        month = month_of(day)
        days = period.shared_days(month)
        parts += days * (_DAYS_OF_ALL_MONTHS // month.days)
        day = month.last + timedelta(days=1)
    return half_up(monthly_fee * parts, _DAYS_OF_ALL_MONTHS)


def final_invoice(
    ends: Sequence[tuple[Agreement, date]], invoices: Sequence[Invoice], *, as_of: date, expected_on: date
) -> FinalInvoice | None:
    """What is still to be invoiced up to the last day; None when every day is covered or nothing is charged.

    Args:
        ends: The agreements with their last days.
        invoices: The client's, in one currency.
        as_of: Later invoices do not count yet.
        expected_on: By when the final invoice is promised.
    """
    covered = covered_until(invoices, as_of)
    firsts, net = [], 0
    for agreement, last in ends:
        first = agreement.start if covered is None else max(agreement.start, covered + timedelta(days=1))
        if first <= last and agreement.monthly_fee > 0:
            firsts.append(first)
            net += fee_for(agreement.monthly_fee, Period(first, last))
    if not net:
        return None
    return FinalInvoice(expected_on=expected_on, first=min(firsts), last=max(day for _, day in ends), net=net)
