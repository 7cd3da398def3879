"""What is overdue of every client, summed by the database: equal to :func:`msp_desk.core.parting.open_items`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

_OVERDUE = """
    SELECT client_id, sum(rest) FROM (
        SELECT i.client_id AS client_id,
               i.gross
               - coalesce((SELECT sum(n.gross) FROM invoices AS n
                           WHERE n.for_invoice_id = i.id AND n.kind = 'credit note'
                             AND n.withdrawn = 0 AND n.cancelled = 0 AND n.issued_on <= :day), 0)
               - coalesce((SELECT sum(a.amount) FROM allocations AS a JOIN payments AS p ON p.id = a.payment_id
                           WHERE a.invoice_id = i.id AND p.withdrawn = 0 AND p.day <= :day), 0) AS rest
        FROM invoices AS i JOIN clients AS c ON c.id = i.client_id
        WHERE c.withdrawn = 0 AND i.withdrawn = 0 AND i.cancelled = 0 AND i.kind = 'invoice'
          AND i.issued_on <= :day AND i.due_on < :day
    )
    WHERE rest > :small GROUP BY client_id
"""


def overdue_by_client(connection: Connection, day: date, *, small_difference: int) -> dict[int, int]:
    """The open amounts of invoices whose due day has passed, by client, minor units.

    Args:
        connection: A transaction.
        day: As of which; what is issued or paid later does not count yet.
        small_difference: An open rest up to this counts as settled, minor units.

    Returns:
        Clients with nothing overdue are left out.
    """
    rows = connection.exec_driver_sql(_OVERDUE, {"day": day.isoformat(), "small": small_difference})
    return {int(client_id): int(amount) for client_id, amount in rows}
