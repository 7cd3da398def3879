"""Whether the sums of a desk hold: what payments settle, what credit notes correct, and whose money it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from msp_desk.core.records.problem import Problem

if TYPE_CHECKING:
    from sqlalchemy import Connection

_QUERIES: Final[Mapping[str, str]] = MappingProxyType({
    # a payment settles more than its amount
    "desk.over_allocated": """
        SELECT p.id, c.name FROM payments AS p JOIN clients AS c ON c.id = p.client_id
        JOIN allocations AS a ON a.payment_id = p.id
        GROUP BY p.id HAVING abs(sum(a.amount)) > abs(p.amount) ORDER BY p.id""",
    # money that came in settles a negative part, or the other way round
    "integrity.allocation_sign": """
        SELECT DISTINCT p.id, c.name FROM payments AS p JOIN clients AS c ON c.id = p.client_id
        JOIN allocations AS a ON a.payment_id = p.id WHERE (a.amount < 0) <> (p.amount < 0) ORDER BY p.id""",
    # a payment settles the same invoice twice
    "integrity.allocated_twice": """
        SELECT DISTINCT p.id, c.name FROM payments AS p JOIN clients AS c ON c.id = p.client_id
        JOIN allocations AS a ON a.payment_id = p.id
        GROUP BY p.id, a.invoice_id HAVING count(*) > 1 ORDER BY p.id""",
    # a payment that counts settles an invoice of another client
    "integrity.foreign_allocation": """
        SELECT DISTINCT p.id, c.name FROM payments AS p JOIN clients AS c ON c.id = p.client_id
        JOIN allocations AS a ON a.payment_id = p.id JOIN invoices AS i ON i.id = a.invoice_id
        WHERE p.withdrawn = 0 AND i.client_id <> p.client_id ORDER BY p.id""",
    # a credit note that counts corrects another client's invoice, or no invoice
    "integrity.foreign_credit_note": """
        SELECT n.number, c.name FROM invoices AS n JOIN clients AS c ON c.id = n.client_id
        JOIN invoices AS i ON i.id = n.for_invoice_id
        WHERE n.withdrawn = 0 AND (i.client_id <> n.client_id OR i.kind <> 'invoice') ORDER BY n.id""",
})  # fmt: skip
_CURRENCIES: Final = """
    SELECT c.name, c.currency, f.currency FROM clients AS c, firm AS f
    WHERE f.id = 1 AND c.withdrawn = 0 AND c.currency <> '' AND c.currency <> f.currency
      AND EXISTS (SELECT 1 FROM invoices AS i WHERE i.client_id = c.id AND i.withdrawn = 0) ORDER BY c.id
"""


def money_problems(connection: Connection) -> Iterator[Problem]:
    """Everything that does not hold, in the words of :mod:`msp_desk.core.wording`.

    Args:
        connection: A reading transaction.
    """
    for code, query in _QUERIES.items():
        for number, client in connection.exec_driver_sql(query):
            yield Problem(field="", code=code, params={"number": str(number), "client": client})
    for client, currency, home in connection.exec_driver_sql(_CURRENCIES):
        params = {"client": client, "currency": currency, "home": home}
        yield Problem(field="", code="integrity.mixed_currencies", params=params)
