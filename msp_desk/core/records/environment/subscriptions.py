"""What a client rents: cloud tenants, licences, domains with their certificates."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.environment.item import Item
from msp_desk.core.records.family import Family, FieldKind, Record, about
from msp_desk.core.records.secret_guard import refuse_secrets

CloudTenantId = NewType("CloudTenantId", int)
LicenceId = NewType("LicenceId", int)
DomainId = NewType("DomainId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class CloudTenant(Item):
    """A tenant in somebody's cloud.

    Attributes:
        id: Its number on the desk.
        tenant: Its primary domain or number.
        global_admin: Who holds the highest rights.
        delegated_rights: The provider's own rights that have to be removed.
        break_glass: The emergency account: that it exists and who holds it.
        billing: Who is billed.
    """

    id: CloudTenantId = CloudTenantId(0)
    provider: str = field(default="", metadata=about(FieldKind.TEXT))
    tenant: str = field(default="", metadata=about(FieldKind.TEXT))
    global_admin: str = field(default="", metadata=about(FieldKind.TEXT))
    delegated_rights: str = field(default="", metadata=about(FieldKind.TEXT))
    break_glass: str = field(default="", metadata=about(FieldKind.TEXT))
    billing: str = field(default="", metadata=about(FieldKind.TEXT))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence(Record):
    """A licence or subscription.

    Attributes:
        id: Its number on the desk.
        client_id: Whose.
        renewal: The day on which it renews or ends.
        commitment: For how long it is bound, such as monthly or yearly.
        route: What becomes of it at a change of provider.
    """

    id: LicenceId = LicenceId(0)
    client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
    product: str = field(metadata=about(FieldKind.TEXT, required=True))
    vendor: str = field(default="", metadata=about(FieldKind.TEXT))
    count: int | None = field(default=None, metadata=about(FieldKind.COUNT, minimum=0))
    renewal: date | None = field(default=None, metadata=about(FieldKind.DAY))
    commitment: str = field(default="", metadata=about(FieldKind.TEXT))
    route: str = field(default="", metadata=about(FieldKind.TEXT))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))


@dataclass(frozen=True, slots=True, kw_only=True)
class Domain(Item):
    """A domain with the certificate that protects it.

    Attributes:
        id: Its number on the desk.
        name: The domain.
        registrant: Who legally holds it.
        dns: Where its zone is kept.
        transfer_route: How it goes to the next provider.
        certificate: What the certificate covers and how it is renewed.
    """

    id: DomainId = DomainId(0)
    registrar: str = field(default="", metadata=about(FieldKind.TEXT))
    registrant: str = field(default="", metadata=about(FieldKind.TEXT))
    expiry: date | None = field(default=None, metadata=about(FieldKind.DAY))
    dns: str = field(default="", metadata=about(FieldKind.TEXT))
    transfer_route: str = field(default="", metadata=about(FieldKind.TEXT))
    certificate: str = field(default="", metadata=about(FieldKind.TEXT))
    certificate_expiry: date | None = field(default=None, metadata=about(FieldKind.DAY))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))


CLOUD_TENANTS = Family(name="cloud_tenants", record=CloudTenant, rules=refuse_secrets)
LICENCES = Family(name="licences", record=Licence, rules=refuse_secrets)
DOMAINS = Family(name="domains", record=Domain, rules=refuse_secrets)
