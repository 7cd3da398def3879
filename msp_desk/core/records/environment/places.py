"""Where a client works, and its networks."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NewType

from msp_desk.core.records.environment.item import Item
from msp_desk.core.records.family import Family, FieldKind, about
from msp_desk.core.records.secret_guard import refuse_secrets

SiteId = NewType("SiteId", int)
NetworkId = NewType("NetworkId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Site(Item):
    """A place where a client works.

    Attributes:
        id: Its number on the desk.
        contact: Who is met there.
        access: How one gets in, without codes.
    """

    id: SiteId = SiteId(0)
    street: str = field(default="", metadata=about(FieldKind.TEXT))
    postal_code: str = field(default="", metadata=about(FieldKind.TEXT))
    city: str = field(default="", metadata=about(FieldKind.TEXT))
    contact: str = field(default="", metadata=about(FieldKind.TEXT))
    phone: str = field(default="", metadata=about(FieldKind.TEXT))
    access: str = field(default="", metadata=about(FieldKind.TEXT))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))


@dataclass(frozen=True, slots=True, kw_only=True)
class Network(Item):
    """A network of a client: a segment, a wireless one, a line or a tunnel.

    Attributes:
        id: Its number on the desk.
        addresses: Range or public address.
        device: Firewall, switch or controller that makes it.
        provider: Who delivers the line.
        protection: How it is protected: the method, never a key.
        contract_end: Last day of the line's contract.
    """

    id: NetworkId = NetworkId(0)
    type: str = field(default="", metadata=about(FieldKind.TEXT))
    place: str = field(default="", metadata=about(FieldKind.TEXT))
    addresses: str = field(default="", metadata=about(FieldKind.TEXT))
    vlan: str = field(default="", metadata=about(FieldKind.TEXT))
    device: str = field(default="", metadata=about(FieldKind.TEXT))
    provider: str = field(default="", metadata=about(FieldKind.TEXT))
    protection: str = field(default="", metadata=about(FieldKind.TEXT))
    contract_end: date | None = field(default=None, metadata=about(FieldKind.DAY))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))


SITES = Family(name="sites", record=Site, rules=refuse_secrets)
NETWORKS = Family(name="networks", record=Network, rules=refuse_secrets)
