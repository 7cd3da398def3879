"""What earlier invoices say about the next one, asked of the database instead of reading them all."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from msp_desk.core.records.invoice import InvoiceKind
from msp_desk.core.records.invoice_number import next_number
from msp_desk.core.records.period import Period
from msp_desk.core.records.tax import tax_between

if TYPE_CHECKING:
    from sqlalchemy import Connection

USUAL_TERMS: Final = 14
"""Days from the issue of an invoice to its due day, as long as the client has no invoice that says otherwise."""
_LAST = """
    SELECT number, issued_on, due_on, net, gross FROM invoices
    WHERE withdrawn = 0 AND kind = :kind
      AND (:taxed = 0 OR (gross > net AND net > 0)) AND (:plain = 0 OR (assumed = 'none' AND net > 0))
"""
_OF_CLIENT = " AND client_id = :client"
_NEWEST = " ORDER BY issued_on DESC, length(number) DESC, number DESC, id DESC LIMIT 1"
_TAKEN = "SELECT EXISTS (SELECT 1 FROM invoices WHERE withdrawn = 0 AND number = :number)"
_ALL_TAKEN = "SELECT number FROM invoices WHERE withdrawn = 0"
_SERVING = """
    SELECT i.client_id, i.number, i.net, i.period_start, i.period_end FROM invoices AS i
    WHERE i.withdrawn = 0 AND i.cancelled = 0 AND i.kind = 'invoice'
      AND (:client = 0 OR i.client_id = :client) AND i.period_start <= :last AND i.period_end >= :first
      AND i.gross > coalesce((SELECT sum(n.gross) FROM invoices AS n
                              WHERE n.for_invoice_id = i.id AND n.kind = 'credit note'
                                AND n.withdrawn = 0 AND n.cancelled = 0), 0)
    ORDER BY i.issued_on, i.id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class LastInvoice:
    """The latest paper of a kind.

    Attributes:
        number: How it is called.
        net: Minor units.
        gross: Minor units.
    """

    number: str
    issued_on: date
    due_on: date
    net: int
    gross: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BilledService:
    """An invoice for a span of service that is neither cancelled nor credited in full.

    Attributes:
        client_id: Whose.
        number: How it is called.
        net: Minor units.
        period: What it is for.
    """

    client_id: int
    number: str
    net: int
    period: Period


def last_invoice(
    connection: Connection, kind: InvoiceKind, *, client_id: int = 0, taxed: bool = False, both_known: bool = False
) -> LastInvoice | None:
    """The latest paper of a kind by day of issue; of one day the one with the highest number.

    Args:
        connection: A transaction.
        kind: Invoice or credit note; a cancelled one counts, because its number is used up.
        client_id: Whose; 0 for anyone's.
        taxed: Only one whose gross is above its net.
        both_known: Only one whose net and gross were both given.
    """
    asks: dict[str, object] = {"kind": kind.value, "taxed": int(taxed), "plain": int(both_known)}
    query = _LAST + _NEWEST
    if client_id:  # said by itself, so that the index of a client's invoices is used
        query, asks["client"] = _LAST + _OF_CLIENT + _NEWEST, client_id
    found = connection.exec_driver_sql(query, asks).first()
    if found is None:
        return None
    number, issued_on, due_on, net, gross = found
    return LastInvoice(
        number=str(number),
        issued_on=date.fromisoformat(issued_on),
        due_on=date.fromisoformat(due_on),
        net=int(net),
        gross=int(gross),
    )


def is_number_taken(connection: Connection, number: str) -> bool:
    """Whether an invoice or credit note of any client has a number."""
    return bool(connection.exec_driver_sql(_TAKEN, {"number": number}).scalar_one())


def numbers_taken(connection: Connection) -> frozenset[str]:
    """The numbers of all invoices and credit notes, for whoever needs many new ones."""
    return frozenset(connection.exec_driver_sql(_ALL_TAKEN).scalars())


def services_billed(connection: Connection, span: Period, *, client_id: int = 0) -> dict[int, list[BilledService]]:
    """The invoices whose service period touches a span, by client, the oldest first.

    Args:
        connection: A transaction.
        span: The days that matter.
        client_id: Whose; 0 for every client.
    """
    rows = connection.exec_driver_sql(
        _SERVING, {"first": span.first.isoformat(), "last": span.last.isoformat(), "client": client_id}
    )
    found: dict[int, list[BilledService]] = {}
    for whose, number, net, first, last in rows:
        service = BilledService(
            client_id=int(whose),
            number=str(number),
            net=int(net),
            period=Period(date.fromisoformat(first), date.fromisoformat(last)),
        )
        found.setdefault(service.client_id, []).append(service)
    return found


def following_number(connection: Connection, kind: InvoiceKind, day: date) -> str:
    """The number after the latest paper of a kind; "" when there is none to count up from."""
    last = last_invoice(connection, kind)
    if last is None:
        return ""
    return next_number(
        last.number, lambda number: is_number_taken(connection, number), last_day=last.issued_on, day=day
    )


def terms_of(connection: Connection, client_id: int) -> int:
    """Days from issue to due day on the client's last invoice, else the usual ones."""
    last = last_invoice(connection, InvoiceKind.INVOICE, client_id=client_id) if client_id else None
    return USUAL_TERMS if last is None else max(0, (last.due_on - last.issued_on).days)


def tax_of(connection: Connection, client_id: int) -> int | None:
    """The tax on the client's last invoice, else on the latest taxed one of the desk, in hundredths of a percent.

    Returns:
        0 for a client who is billed without tax; None when no invoice says anything.
    """
    last = last_invoice(connection, InvoiceKind.INVOICE, client_id=client_id, both_known=True)
    if last is None:
        last = last_invoice(connection, InvoiceKind.INVOICE, taxed=True)
    return None if last is None else tax_between(last.net, last.gross)
