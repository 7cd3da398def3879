"""Work without a ticket: visits, calls, travel."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import Family, FieldKind, Record, about

WorkId = NewType("WorkId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Work(Record):
    """Effort without a ticket.

    Attributes:
        id: Its number on the desk.
        client_id: For whom.
        minutes: How long.
    """

    id: WorkId = WorkId(0)
    client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
    day: date = field(metadata=about(FieldKind.DAY, required=True))
    minutes: int = field(metadata=about(FieldKind.MINUTES, required=True, minimum=0))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))


WORK = Family(name="work", record=Work)
