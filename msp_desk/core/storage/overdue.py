"""What is open of an invoice and what is overdue: :func:`msp_desk.core.parting.open_items`, found by the database."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

OPEN_OF_INVOICE: Final = """CASE WHEN t.kind = 'invoice' AND t.cancelled = 0 AND t.issued_on <= :day THEN
    t.gross
    - coalesce((SELECT sum(n.gross) FROM invoices AS n
                WHERE n.for_invoice_id = t.id AND n.kind = 'credit note'
                  AND n.withdrawn = 0 AND n.cancelled = 0 AND n.issued_on <= :day), 0)
    - coalesce((SELECT sum(a.amount) FROM allocations AS a JOIN payments AS p ON p.id = a.payment_id
                WHERE a.invoice_id = t.id AND p.withdrawn = 0 AND p.day <= :day), 0)
    ELSE 0 END"""
"""What is not paid of an invoice as of ``:day``; the rule of :mod:`msp_desk.core.parting.open_items`."""

_OVERDUE: Final = f"""
    SELECT * FROM (
        SELECT t.client_id AS client_id, t.id, t.number, t.due_on, coalesce(t.disputed_on <= :day, 0),
               {OPEN_OF_INVOICE} AS rest
        FROM invoices AS t JOIN clients AS c ON c.id = t.client_id
        WHERE c.withdrawn = 0 AND t.withdrawn = 0 AND t.due_on < :day
    )
    WHERE rest > :small
"""  # noqa: S608 - put together from our own text
_BY_CLIENT: Final = f"SELECT client_id, sum(rest) FROM ({_OVERDUE}) GROUP BY client_id"  # noqa: S608


@dataclass(frozen=True, slots=True, kw_only=True)
class OverdueInvoice:
    """An invoice whose due day has passed and that is not settled.

    Attributes:
        id: Its number on the desk.
        number: The number on the paper.
        due_on: The day it was due.
        open_amount: Minor units.
        disputed: Whether the client disputes it.
    """

    id: int
    number: str
    due_on: date
    open_amount: int
    disputed: bool


def overdue_invoices(
    connection: Connection, day: date, *, small_difference: int
) -> Mapping[int, tuple[OverdueInvoice, ...]]:
    """The overdue invoices of every client, the oldest first.

    Args:
        connection: A transaction.
        day: As of which; what is issued, paid or disputed later does not count yet.
        small_difference: An open rest up to this counts as settled, minor units.
    """
    rows = connection.exec_driver_sql(_OVERDUE, {"day": day.isoformat(), "small": small_difference})
    found: defaultdict[int, list[OverdueInvoice]] = defaultdict(list)
    for client_id, number, name, due_on, disputed, rest in rows:
        found[int(client_id)].append(
            OverdueInvoice(
                id=int(number),
                number=str(name),
                due_on=date.fromisoformat(due_on),
                open_amount=int(rest),
                disputed=bool(disputed),
            )
        )
    return {client: tuple(sorted(ones, key=lambda one: (one.due_on, one.id))) for client, ones in found.items()}


def overdue_by_client(connection: Connection, day: date, *, small_difference: int) -> dict[int, int]:
    """The open amounts of invoices whose due day has passed, by client, minor units.

    Args:
        connection: A transaction.
        day: As of which; what is issued or paid later does not count yet.
        small_difference: An open rest up to this counts as settled, minor units.

    Returns:
        Clients with nothing overdue are left out.
    """
    rows = connection.exec_driver_sql(_BY_CLIENT, {"day": day.isoformat(), "small": small_difference})
    return {int(client_id): int(amount) for client_id, amount in rows}
