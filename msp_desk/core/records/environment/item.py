"""What the rows of most sheets begin with: whose they are and what they are called."""

from __future__ import annotations

from dataclasses import dataclass, field

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import FieldKind, Record, about


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Record):
    """Something of a client that has a name.

    Attributes:
        client_id: Whose.
        name: What it is called.
    """

    client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
    name: str = field(metadata=about(FieldKind.TEXT, required=True))
