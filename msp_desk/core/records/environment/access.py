"""Who can get in: accounts by what they are for and how they are held, never by a secret."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NewType

from msp_desk.core.records.environment.item import Item
from msp_desk.core.records.family import Family, FieldKind, about
from msp_desk.core.records.secret_guard import refuse_secrets

AccountId = NewType("AccountId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account(Item):
    """An account with more than everyday rights. There is no field for a secret.

    Attributes:
        id: Its number on the desk.
        system: Where one signs in with it.
        holder: Who holds it.
        method: How one proves to be the holder, such as "password and app".
        kept_in: Where the secret is kept, such as the name of a vault.
        rotate: Whether the next provider has to change it.
    """

    id: AccountId = AccountId(0)
    system: str = field(default="", metadata=about(FieldKind.TEXT))
    purpose: str = field(default="", metadata=about(FieldKind.TEXT))
    holder: str = field(default="", metadata=about(FieldKind.TEXT))
    method: str = field(default="", metadata=about(FieldKind.TEXT))
    kept_in: str = field(default="", metadata=about(FieldKind.TEXT))
    rotate: bool = field(default=True, metadata=about(FieldKind.FLAG))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))


ACCOUNTS = Family(name="accounts", record=Account, rules=refuse_secrets)
