"""The columns of a client's open items, invoices and payments."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from msp_desk.core.formatting import format_number
from msp_desk.core.parting.open_items import OpenItem
from msp_desk.core.records.invoice import Invoice, InvoiceKind
from msp_desk.core.records.money import Money
from msp_desk.core.records.payment import Payment
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.figures import bare_money, day_text
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.table_column import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceRow:
    """An invoice with what is open of it.

    Attributes:
        invoice: It.
        open_item: What is open; None when it is settled.
        corrects: The number of the invoice that a credit note corrects.
    """

    invoice: Invoice
    open_item: OpenItem | None
    corrects: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentRow:
    """A payment with the numbers of what it settles."""

    payment: Payment
    settles: str


def invoice_rows(invoices: list[Invoice], items: Mapping[int, OpenItem]) -> list[InvoiceRow]:
    """Invoices and credit notes, newest first."""
    numbers = {invoice.id: invoice.number for invoice in invoices}
    ordered = sorted(invoices, key=lambda invoice: (invoice.issued_on, invoice.id), reverse=True)
    return [
        InvoiceRow(
            invoice=invoice,
            open_item=items.get(invoice.id),
            corrects=numbers.get(invoice.for_invoice_id, "") if invoice.for_invoice_id is not None else "",
        )
        for invoice in ordered
    ]


def payment_rows(payments: list[Payment], invoices: list[Invoice], link: DeskLink) -> list[PaymentRow]:
    """Payments, newest first."""
    numbers = {int(invoice.id): invoice.number for invoice in invoices}
    ordered = sorted(payments, key=lambda payment: (payment.day, payment.id), reverse=True)
    return [PaymentRow(payment=payment, settles=_settles(payment, numbers, link)) for payment in ordered]


def _settles(payment: Payment, numbers: Mapping[int, str], link: DeskLink) -> str:
    """The numbers of what a payment settles, each with its amount where there are several."""
    parts = [(numbers.get(one.invoice_id, "?"), one.amount) for one in payment.allocations]
    if len(parts) == 1:
        return parts[0][0]
    return ", ".join(f"{number} ({bare_money(amount, link)})" for number, amount in parts)


def open_columns(link: DeskLink) -> list[Column[OpenItem]]:
    """The columns of the open items."""
    wording = link.wording
    return [
        Column(
            key="number",
            title=wording.field("invoices", "number"),
            text=lambda item: item.number,
            sort=lambda item: item.number,
            stretch=True,
            width=100,
        ),
        Column(
            key="due_on",
            title=wording.field("invoices", "due_on"),
            text=lambda item: day_text(item.due_on, link),
            sort=lambda item: item.due_on.toordinal(),
            value=lambda item: item.due_on,
            figures=True,
            width=100,
        ),
        Column(
            key="late",
            title=QCoreApplication.translate("MoneyColumns", "Days late"),
            text=lambda item: format_number(item.days_overdue, link.language) if item.days_overdue else "",
            sort=lambda item: item.days_overdue,
            value=lambda item: item.days_overdue or None,
            tone=lambda _item: Tone.DANGER,
            figures=True,
            width=84,
        ),
        Column(
            key="open",
            title=QCoreApplication.translate("MoneyColumns", "Open"),
            text=lambda item: bare_money(item.open_amount, link),
            sort=lambda item: item.open_amount,
            value=lambda item: Money(item.open_amount, link.currency),
            bold=lambda _item: True,
            figures=True,
            width=96,
        ),
    ]


def invoice_columns(link: DeskLink) -> list[Column[InvoiceRow]]:
    """The columns of the invoices."""
    wording = link.wording
    return [
        Column(
            key="number",
            title=wording.field("invoices", "number"),
            text=lambda row: row.invoice.number,
            sort=lambda row: row.invoice.number,
            stretch=True,
            width=92,
        ),
        Column(
            key="issued_on",
            title=wording.field("invoices", "issued_on"),
            text=lambda row: day_text(row.invoice.issued_on, link),
            sort=lambda row: row.invoice.issued_on.toordinal(),
            value=lambda row: row.invoice.issued_on,
            figures=True,
            width=100,
        ),
        Column(
            key="net",
            title=wording.field("invoices", "net"),
            text=lambda row: bare_money(_signed(row.invoice, row.invoice.net), link),
            sort=lambda row: _signed(row.invoice, row.invoice.net),
            value=lambda row: Money(_signed(row.invoice, row.invoice.net), link.currency),
            tone=lambda _row: Tone.MUTED,
            figures=True,
            width=84,
        ),
        Column(
            key="gross",
            title=wording.field("invoices", "gross"),
            text=lambda row: bare_money(_signed(row.invoice, row.invoice.gross), link),
            sort=lambda row: _signed(row.invoice, row.invoice.gross),
            value=lambda row: Money(_signed(row.invoice, row.invoice.gross), link.currency),
            figures=True,
            width=84,
        ),
        Column(
            key="state",
            title=QCoreApplication.translate("MoneyColumns", "State"),
            text=lambda row: _state(row, link),
            sort=lambda row: _state(row, link),
            tone=_state_tone,
            tooltip=lambda row: _state(row, link),
            width=128,
        ),
    ]


def payment_columns(link: DeskLink) -> list[Column[PaymentRow]]:
    """The columns of the payments."""
    wording = link.wording
    return [
        Column(
            key="day",
            title=wording.field("payments", "day"),
            text=lambda row: day_text(row.payment.day, link),
            sort=lambda row: row.payment.day.toordinal(),
            value=lambda row: row.payment.day,
            width=100,
        ),
        Column(
            key="settles",
            title=wording.field("payments", "allocations"),
            text=lambda row: row.settles,
            sort=lambda row: row.settles,
            stretch=True,
            width=100,
        ),
        Column(
            key="reference",
            title=wording.field("payments", "reference"),
            text=lambda row: row.payment.reference,
            sort=lambda row: row.payment.reference,
            tone=lambda _row: Tone.MUTED,
            width=84,
        ),
        Column(
            key="amount",
            title=wording.field("payments", "amount"),
            text=lambda row: bare_money(row.payment.amount, link),
            sort=lambda row: row.payment.amount,
            value=lambda row: Money(row.payment.amount, link.currency),
            figures=True,
            width=88,
        ),
        Column(
            key="on_account",
            title=QCoreApplication.translate("MoneyColumns", "On account"),
            text=lambda row: bare_money(row.payment.on_account, link) if row.payment.on_account else "",
            sort=lambda row: row.payment.on_account,
            value=lambda row: Money(row.payment.on_account, link.currency) if row.payment.on_account else None,
            figures=True,
            width=88,
        ),
    ]


def _signed(invoice: Invoice, amount: int) -> int:
    return -amount if invoice.kind is InvoiceKind.CREDIT_NOTE else amount


def _state(row: InvoiceRow, link: DeskLink) -> str:
    invoice, item = row.invoice, row.open_item
    if invoice.cancelled:
        return QCoreApplication.translate("MoneyColumns", "cancelled")
    if invoice.kind is InvoiceKind.CREDIT_NOTE:
        credit = QCoreApplication.translate("MoneyColumns", "credit for {number}")
        return credit.replace("{number}", row.corrects) if row.corrects else link.wording.word(invoice.kind)
    if item is None:
        return QCoreApplication.translate("MoneyColumns", "settled")
    said = [QCoreApplication.translate("MoneyColumns", "disputed")] if item.disputed else []
    if item.days_overdue == 1:
        said.append(QCoreApplication.translate("MoneyColumns", "1 day late"))
    elif item.days_overdue:
        late = QCoreApplication.translate("MoneyColumns", "{days} days late")
        said.append(late.replace("{days}", format_number(item.days_overdue, link.language)))
    if item.open_amount != invoice.gross:
        rest = QCoreApplication.translate("MoneyColumns", "{amount} still open")
        said.append(rest.replace("{amount}", bare_money(item.open_amount, link)))
    return " · ".join(said) or QCoreApplication.translate("MoneyColumns", "open")


def _state_tone(row: InvoiceRow) -> Tone:
    if row.open_item is None or row.invoice.cancelled:
        return Tone.MUTED
    if row.open_item.disputed:
        return Tone.WARN
    return Tone.DANGER if row.open_item.days_overdue else Tone.TEXT
