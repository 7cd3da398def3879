"""The invoices that are prepaid past a day, with what was paid and credited of them, of every client at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.invoice import INVOICES, Invoice
from msp_desk.core.records.payment import PAYMENTS, Payment
from msp_desk.core.storage.store import fetch_numbered

if TYPE_CHECKING:
    from sqlalchemy import Connection

_REACHING = """SELECT id FROM invoices WHERE withdrawn = 0 AND cancelled = 0 AND kind = 'invoice'
               AND issued_on <= :day AND period_end > :day"""
_NOTES = f"SELECT id FROM invoices WHERE withdrawn = 0 AND cancelled = 0 AND for_invoice_id IN ({_REACHING})"  # noqa: S608 - declared
_PAYMENTS = f"""SELECT DISTINCT p.id FROM allocations AS a JOIN payments AS p ON p.id = a.payment_id
                WHERE p.withdrawn = 0 AND a.invoice_id IN ({_REACHING})"""  # noqa: S608 - declared


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepaid:
    """What a client may have prepaid.

    Attributes:
        invoices: Those whose service period reaches past the day, and the credit notes for them.
        payments: Those that settle some of them.
    """

    invoices: tuple[Invoice, ...]
    payments: tuple[Payment, ...]


def prepaid_by_client(connection: Connection, as_of: date) -> Mapping[ClientId, Prepaid]:
    """The prepaid invoices of every client that has some.

    Args:
        connection: A transaction.
        as_of: The day; later invoices are left out, later payments and credit notes are among them.
    """
    day = {"day": as_of.isoformat()}
    numbers = [int(number) for (number,) in connection.exec_driver_sql(_REACHING, day)]
    if not numbers:
        return {}
    numbers += [int(number) for (number,) in connection.exec_driver_sql(_NOTES, day)]
    paid_by = [int(number) for (number,) in connection.exec_driver_sql(_PAYMENTS, day)]
    invoices: defaultdict[ClientId, list[Invoice]] = defaultdict(list)
    for invoice in fetch_numbered(connection, INVOICES, numbers).values():
        invoices[invoice.client_id].append(invoice)
    client_of = {invoice.id: client_id for client_id, ones in invoices.items() for invoice in ones}
    payments: defaultdict[ClientId, list[Payment]] = defaultdict(list)
    for payment in fetch_numbered(connection, PAYMENTS, paid_by).values():
        settled = [client_of[part.invoice_id] for part in payment.allocations if part.invoice_id in client_of]
        for client_id in dict.fromkeys(settled):
            payments[client_id].append(payment)
    return {
        client_id: Prepaid(invoices=tuple(ones), payments=tuple(payments[client_id]))
        for client_id, ones in invoices.items()
    }
