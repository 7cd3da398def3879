"""What an import brought, and what others made of it since."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, or_, select

from msp_desk.core.records.family import Family, ImportId
from msp_desk.core.storage.tables import ALLOCATIONS, TABLES


def numbers_brought(connection: Connection, family: Family[Any], import_id: ImportId, *, touched: bool) -> list[int]:
    """The numbers of the records that an import brought and that are not withdrawn.

    Args:
        connection: A transaction.
        family: Which family.
        import_id: The import.
        touched: Whether only those are wanted that were stored again since.
    """
    table = TABLES[family.name]
    query = select(table.c.id).where(table.c.withdrawn == 0, table.c.import_id == import_id)
    if touched:
        query = query.where(table.c.revision != 1)
    return [int(row[0]) for row in connection.execute(query.order_by(table.c.id))]


def named_by(
    connection: Connection, family: Family[Any], attribute: str, numbers: Collection[int], *, but: ImportId
) -> set[int]:
    """Those of some numbers that a record names which an import did not bring.

    Args:
        connection: A transaction.
        family: Of the records that name.
        attribute: The field with which they name.
        numbers: Of the records that may be named.
        but: The import whose own records do not count.
    """
    table = TABLES[family.name]
    column = table.c[attribute]
    other = or_(table.c.import_id.is_(None), table.c.import_id != but)
    query = select(column).distinct().where(table.c.withdrawn == 0, column.is_not(None), other)
    return {int(row[0]) for row in connection.execute(query)}.intersection(numbers)


def settled_by_others(connection: Connection, import_id: ImportId) -> dict[int, list[tuple[int, int]]]:
    """What payments that an import did not bring settle: pairs of payment and amount by invoice."""
    payments = TABLES["payments"]
    query = (
        select(ALLOCATIONS.c.invoice_id, ALLOCATIONS.c.payment_id, ALLOCATIONS.c.amount)
        .join(payments, payments.c.id == ALLOCATIONS.c.payment_id)
        .where(payments.c.withdrawn == 0, or_(payments.c.import_id.is_(None), payments.c.import_id != import_id))
        .order_by(ALLOCATIONS.c.payment_id, ALLOCATIONS.c.id)
    )
    found: dict[int, list[tuple[int, int]]] = {}
    for invoice_id, payment_id, amount in connection.execute(query):
        found.setdefault(invoice_id, []).append((payment_id, amount))
    return found
