"""What a client works with: devices, servers and storage."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.environment.item import Item
from msp_desk.core.records.family import Family, FieldKind, Record, about
from msp_desk.core.records.secret_guard import refuse_secrets

AssetId = NewType("AssetId", int)
ServerId = NewType("ServerId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset(Record):
    """A device.

    Attributes:
        id: Its number on the desk.
        client_id: Whose.
        tag: What is written on it, or its name in the network.
        owner: Own, leased, or the provider's.
    """

    id: AssetId = AssetId(0)
    client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
    tag: str = field(metadata=about(FieldKind.TEXT, required=True))
    type: str = field(default="", metadata=about(FieldKind.TEXT))
    model: str = field(default="", metadata=about(FieldKind.TEXT))
    serial: str = field(default="", metadata=about(FieldKind.TEXT))
    user: str = field(default="", metadata=about(FieldKind.TEXT))
    place: str = field(default="", metadata=about(FieldKind.TEXT))
    warranty_end: date | None = field(default=None, metadata=about(FieldKind.DAY))
    owner: str = field(default="", metadata=about(FieldKind.TEXT))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))


@dataclass(frozen=True, slots=True, kw_only=True)
class Server(Item):
    """A server, a virtual machine, or storage.

    Attributes:
        id: Its number on the desk.
        role: What it does.
        system: Operating system or firmware.
        storage: Size and kind of its disks.
        support_end: Last day of the maker's support.
    """

    id: ServerId = ServerId(0)
    role: str = field(default="", metadata=about(FieldKind.TEXT))
    model: str = field(default="", metadata=about(FieldKind.TEXT))
    serial: str = field(default="", metadata=about(FieldKind.TEXT))
    system: str = field(default="", metadata=about(FieldKind.TEXT))
    storage: str = field(default="", metadata=about(FieldKind.TEXT))
    addresses: str = field(default="", metadata=about(FieldKind.TEXT))
    place: str = field(default="", metadata=about(FieldKind.TEXT))
    support_end: date | None = field(default=None, metadata=about(FieldKind.DAY))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))


ASSETS = Family(name="assets", record=Asset, rules=refuse_secrets)
SERVERS = Family(name="servers", record=Server, rules=refuse_secrets)
