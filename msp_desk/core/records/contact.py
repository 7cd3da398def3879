"""A person at a client."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import Family, FieldKind, Record, about
from msp_desk.core.records.secret_guard import refuse_secrets

ContactId = NewType("ContactId", int)


class Salutation(StrEnum):
    """How a letter addresses a person."""

    NEUTRAL = "neutral"
    MS = "ms"
    MR = "mr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Record):
    """A person at a client.

    Attributes:
        id: Its number on the desk.
        client_id: Whose person.
        signatory: Whether letters go to the attention of this person.
    """

    id: ContactId = ContactId(0)
    client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
    name: str = field(metadata=about(FieldKind.TEXT, required=True))
    salutation: Salutation = field(
        default=Salutation.NEUTRAL, metadata=about(FieldKind.CHOICE, required=True, choices=Salutation)
    )
    role: str = field(default="", metadata=about(FieldKind.TEXT))
    email: str = field(default="", metadata=about(FieldKind.TEXT))
    phone: str = field(default="", metadata=about(FieldKind.TEXT))
    signatory: bool = field(default=False, metadata=about(FieldKind.FLAG))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))


CONTACTS = Family(name="contacts", record=Contact, rules=refuse_secrets)
