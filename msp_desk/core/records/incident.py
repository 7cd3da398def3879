"""An incident: behaviour that a grade must answer to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum, StrEnum
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import Family, FieldKind, Record, about

IncidentId = NewType("IncidentId", int)


class IncidentFamily(StrEnum):
    """The five deal-breakers."""

    ABUSE = "abuse"
    CONTEMPT = "contempt"
    SECURITY = "security"
    DEMAND = "demand"
    PAYMENT = "payment"


class Severity(IntEnum):
    """How grave an incident is."""

    NOTE = 1
    MINOR = 2
    SERIOUS = 3
    CRITICAL = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident(Record):
    """An incident.

    Attributes:
        id: Its number on the desk.
        client_id: Whose.
        minutes: Time it took; None counts as none.
        logged_on: The day on which it was written down; None for one that an import brought, which has a day itself.
    """

    id: IncidentId = IncidentId(0)
    client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
    day: date = field(metadata=about(FieldKind.DAY, required=True))
    family: IncidentFamily = field(metadata=about(FieldKind.CHOICE, required=True, choices=IncidentFamily))
    severity: Severity = field(metadata=about(FieldKind.CHOICE, required=True, choices=Severity))
    minutes: int | None = field(default=None, metadata=about(FieldKind.MINUTES, minimum=0))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))
    logged_on: date | None = field(default=None, metadata=about(FieldKind.DAY, in_form=False, in_import=False))


INCIDENTS = Family(name="incidents", record=Incident)
