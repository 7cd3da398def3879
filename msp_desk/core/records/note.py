"""A note: something worth remembering about a client that no figure is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import Family, FieldKind, Record, about

NoteId = NewType("NoteId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Record):
    """A note about a client.

    Attributes:
        id: Its number on the desk.
        client_id: About whom.
    """

    id: NoteId = NoteId(0)
    client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
    day: date = field(metadata=about(FieldKind.DAY, required=True))
    note: str = field(metadata=about(FieldKind.LONG_TEXT, required=True))


NOTES = Family(name="notes", record=Note)
