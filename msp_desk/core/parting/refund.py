"""What was paid in advance for the time after the end, invoice by invoice (notice definitions, "Money at the end")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from msp_desk.core.parting.open_items import credited_by_invoice, paid_by_invoice
from msp_desk.core.records.invoice import Invoice, InvoiceId, InvoiceKind
from msp_desk.core.records.money import half_up
from msp_desk.core.records.payment import Payment
from msp_desk.core.records.period import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundLine:
    """One line of the credit note that gives a prepaid amount back.

    Attributes:
        invoice_id: The invoice it corrects.
        period: That invoice's service period.
        unserved: The part of it after the end day.
        net: Minor units.
        tax: Minor units; net + tax = gross.
        gross: Minor units, more than 0.
    """

    invoice_id: InvoiceId
    number: str
    period: Period
    unserved: Period
    net: int
    tax: int
    gross: int

    @property
    def days_unserved(self) -> int:
        """How many days of the period lie after the end day."""
        return self.unserved.days


@dataclass(frozen=True, slots=True, kw_only=True)
class RefundSum:
    """The sum of refund lines; net + tax = gross, minor units."""

    net: int
    tax: int
    gross: int


def refund_lines(
    invoices: Sequence[Invoice], payments: Sequence[Payment], *, end_day: date, as_of: date
) -> list[RefundLine]:
    """The prepaid refund of one client.

    For each invoice whose service period reaches past the end day: what was paid, less the share of the gross for the
    days served, never below 0, rounded half up per invoice. The net is the invoice's share of it, the tax the rest.
    What a credit note already gives back is not given back twice.

    Args:
        invoices: The client's invoices and credit notes, in one currency.
        payments: The client's payments.
        end_day: The agreement's last day; it is served.
        as_of: The letter's day; later invoices and payments do not count yet.

    Returns:
        The lines above 0, by period.
    """
    paid, credited = paid_by_invoice(payments, as_of), credited_by_invoice(invoices, as_of)
    lines = []
    for invoice in invoices:
        period = invoice.period
        if invoice.kind is not InvoiceKind.INVOICE or invoice.cancelled or invoice.issued_on > as_of:
            continue
        if period is None or period.last <= end_day:
            continue
        given = _given_back(invoice.gross, paid.get(invoice.id, 0), credited.get(invoice.id, 0))
        gross = prepaid(invoice.gross, paid.get(invoice.id, 0), period, end_day) - given
        if gross > 0:
            lines.append(_line(invoice, period, end_day, gross))
    return sorted(lines, key=lambda line: (line.period.first, line.period.last, line.number, line.invoice_id))


def refund_sum(lines: Sequence[RefundLine]) -> RefundSum:
    """The sum under the lines."""
    return RefundSum(
        net=sum(line.net for line in lines),
        tax=sum(line.tax for line in lines),
        gross=sum(line.gross for line in lines),
    )


def prepaid(gross: int, paid: int, period: Period, end_day: date) -> int:
    """max(0, paid − gross × served days / days of the period), half up, minor units.

    Args:
        gross: Of the invoice, minor units.
        paid: What was paid of it, minor units.
        period: Its service period.
        end_day: The last day served.
    """
    served = min(period.days, max(0, (end_day - period.first).days + 1))
    return max(0, half_up(paid * period.days - gross * served, period.days))


def _given_back(gross: int, paid: int, credited: int) -> int:
    """The part of the credit notes that is owed back because the invoice was paid before them."""
    return max(0, min(credited, paid + credited - gross))


def _line(invoice: Invoice, period: Period, end_day: date, gross: int) -> RefundLine:
    net = half_up(gross * invoice.net, invoice.gross) if invoice.gross else gross
    return RefundLine(
        invoice_id=invoice.id,
        number=invoice.number,
        period=period,
        unserved=Period(max(period.first, end_day + timedelta(days=1)), period.last),
        net=net,
        tax=gross - net,
        gross=gross,
    )
