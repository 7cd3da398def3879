"""The whole desk as tables: one for each family, by the field names that imports use, and one of the allocations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from typing import Any

from msp_desk.core.exporting.table_file import Cell, Sheet
from msp_desk.core.records.families import FAMILY_BY_NAME
from msp_desk.core.records.family import Family, Field, FieldKind, Record
from msp_desk.core.records.money import Money
from msp_desk.core.records.payment import Payment

ALLOCATIONS = "allocations"
"""What each payment settles; a payment may settle several invoices, which no single column can say."""


def desk_tables(records: Mapping[str, Sequence[Record]], *, currency: str) -> Iterator[Sheet]:
    """A table for each family in the order of their names, then the allocations.

    Clients stand there by name and invoices by number, so that the tables can be imported again; bytes are left out.

    Args:
        records: The records of each family by the family's name.
        currency: ISO 4217 code of every amount.
    """
    clients = {record.id: str(getattr(record, "name", "")) for record in records.get("clients", ())}
    invoices = {record.id: str(getattr(record, "number", "")) for record in records.get("invoices", ())}

    def cell(described: Field, value: object) -> Cell:
        match described.kind:
            case FieldKind.CLIENT:
                return clients.get(value) if isinstance(value, int) else None
            case FieldKind.INVOICE:
                return invoices.get(value) if isinstance(value, int) else None
            case FieldKind.AMOUNT:
                return Money(value, currency) if isinstance(value, int) else None
        if isinstance(value, Enum):
            value = value.value
        return int(value) if isinstance(value, bool) else value  # type: ignore[return-value]

    for name, found in sorted(records.items()):
        family: Family[Any] = FAMILY_BY_NAME[name]
        fields = [described for described in family.fields if described.kind is not FieldKind.BYTES]
        yield Sheet(
            title=name,
            heads=["id", *(described.key for described in fields)],
            rows=[
                [record.id, *(cell(described, getattr(record, described.attribute)) for described in fields)]
                for record in sorted(found, key=lambda one: one.id)
            ],
        )
    yield Sheet(
        title=ALLOCATIONS,
        heads=["payment_id", "invoice_number", "amount"],
        rows=[
            [payment.id, invoices.get(allocation.invoice_id), Money(allocation.amount, currency)]
            for payment in sorted(records.get("payments", ()), key=lambda one: one.id)
            if isinstance(payment, Payment)
            for allocation in payment.allocations
        ],
    )
