"""What can be imported: each record family with the fields that only a file has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from msp_desk.core.records.agreement import AGREEMENTS
from msp_desk.core.records.client import CLIENTS
from msp_desk.core.records.contact import CONTACTS
from msp_desk.core.records.environment.sheets import SHEETS
from msp_desk.core.records.family import Family, Field, FieldKind
from msp_desk.core.records.incident import INCIDENTS
from msp_desk.core.records.invoice import INVOICES
from msp_desk.core.records.payment import PAYMENTS
from msp_desk.core.records.recommendation import RECOMMENDATIONS
from msp_desk.core.records.ticket import TICKETS
from msp_desk.core.records.work import WORK


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportKind:
    """One kind of file.

    Attributes:
        family: what its rows become.
        extra: fields of the file that the record does not have as such.
        either: required fields of which one is enough.
        needs: names of the families whose stored records a plan compares with.
    """

    family: Family[Any]
    extra: tuple[Field, ...] = ()
    either: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """The kind as the command line and the dialog name it."""
        return self.family.name

    @property
    def fields(self) -> tuple[Field, ...]:
        """Every field a column can be matched to."""
        return (*(field for field in self.family.fields if field.in_import), *self.extra)

    @property
    def required(self) -> tuple[str, ...]:
        """Fields that need a column each: those that are required and have no value of their own."""
        return tuple(
            field.key
            for field in self.fields
            if field.required and field.default is None and field.key not in self.either
        )


_KINDS: Final = (
    ImportKind(family=CLIENTS, needs=("clients",)),
    ImportKind(family=CONTACTS, needs=("clients", "contacts")),
    ImportKind(family=AGREEMENTS, needs=("clients", "agreements")),
    ImportKind(family=TICKETS, needs=("clients", "tickets")),
    ImportKind(family=WORK, needs=("clients", "work")),
    ImportKind(family=INCIDENTS, needs=("clients", "incidents")),
    ImportKind(
        family=INVOICES,
        extra=(
            Field(key="tax", attribute="", kind=FieldKind.AMOUNT),
            Field(key="currency", attribute="", kind=FieldKind.TEXT),
            Field(key="disputed", attribute="", kind=FieldKind.FLAG),
            Field(key="settled_on", attribute="", kind=FieldKind.DAY),
        ),
        either=("net", "gross"),
        needs=("clients", "invoices", "payments"),
    ),
    ImportKind(
        family=PAYMENTS,
        extra=(
            Field(key="refunded", attribute="", kind=FieldKind.AMOUNT),
            Field(key="currency", attribute="", kind=FieldKind.TEXT),
            Field(key="invoice_number", attribute="", kind=FieldKind.INVOICE),
        ),
        needs=("clients", "invoices", "payments"),
    ),
    ImportKind(family=RECOMMENDATIONS, needs=("clients", "recommendations")),
    *(
        ImportKind(family=sheet.family, needs=("clients", sheet.name))
        for sheet in SHEETS
        if sheet.family is not CONTACTS
    ),
)

IMPORT_KINDS: Final[Mapping[str, ImportKind]] = MappingProxyType({kind.name: kind for kind in _KINDS})
"""Every kind by its name."""
