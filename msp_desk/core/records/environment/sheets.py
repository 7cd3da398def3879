"""The sheets of a client's environment in their order, and what of each has to be known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.contact import CONTACTS
from msp_desk.core.records.environment.access import ACCOUNTS
from msp_desk.core.records.environment.equipment import ASSETS, SERVERS
from msp_desk.core.records.environment.places import NETWORKS, SITES
from msp_desk.core.records.environment.protection import BACKUP_JOBS, SECURITY_TOOLS
from msp_desk.core.records.environment.software import AGENTS, APPLICATIONS, JOBS, VENDORS
from msp_desk.core.records.environment.subscriptions import CLOUD_TENANTS, DOMAINS, LICENCES
from msp_desk.core.records.family import Family, FieldKind, Record, about

EmptySheetId = NewType("EmptySheetId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet of the environment.

    Attributes:
        family: What its rows are.
        title: Key of the field that names a row.
        matters: Keys of the fields that the next provider needs; the coverage counts them.
    """

    family: Family[Any]
    title: str
    matters: tuple[str, ...]

    @property
    def name(self) -> str:
        """The family's name."""
        return self.family.name


SHEETS: tuple[Sheet, ...] = (
    Sheet(family=CONTACTS, title="name", matters=("role", "email", "phone")),
    Sheet(family=SITES, title="name", matters=("street", "city", "contact", "access")),
    Sheet(family=ASSETS, title="tag", matters=("type", "model", "serial", "user", "place", "warranty_end", "owner")),
    Sheet(family=NETWORKS, title="name", matters=("type", "addresses", "device", "protection")),
    Sheet(family=SERVERS, title="name", matters=("role", "model", "system", "place", "support_end")),
    Sheet(
        family=CLOUD_TENANTS, title="name",
        matters=("provider", "tenant", "global_admin", "delegated_rights", "break_glass"),
    ),
    Sheet(family=LICENCES, title="product", matters=("count", "renewal", "commitment", "route")),
    Sheet(family=DOMAINS, title="name", matters=("registrar", "registrant", "expiry", "transfer_route")),
    Sheet(
        family=BACKUP_JOBS, title="what",
        matters=("target", "schedule", "retention", "last_test", "key_holder", "after_end"),
    ),
    Sheet(family=SECURITY_TOOLS, title="name", matters=("purpose", "covers", "managed_by", "after_end")),
    Sheet(family=APPLICATIONS, title="name", matters=("vendor", "version", "place", "support")),
    Sheet(family=VENDORS, title="name", matters=("service", "customer_number", "phone", "authorised")),
    Sheet(family=ACCOUNTS, title="name", matters=("system", "holder", "method", "kept_in")),
    Sheet(family=JOBS, title="name", matters=("purpose", "runs_on", "schedule", "account")),
    Sheet(family=AGENTS, title="name", matters=("installed_on", "remove_by")),
)  # fmt: skip

SHEET_BY_NAME: Mapping[str, Sheet] = MappingProxyType({sheet.name: sheet for sheet in SHEETS})


class SheetName(StrEnum):
    """The sheets by name, for a record that speaks of one."""

    CONTACTS = "contacts"
    SITES = "sites"
    ASSETS = "assets"
    NETWORKS = "networks"
    SERVERS = "servers"
    CLOUD_TENANTS = "cloud_tenants"
    LICENCES = "licences"
    DOMAINS = "domains"
    BACKUP_JOBS = "backup_jobs"
    SECURITY_TOOLS = "security_tools"
    APPLICATIONS = "applications"
    VENDORS = "vendors"
    ACCOUNTS = "accounts"
    JOBS = "jobs"
    AGENTS = "agents"


@dataclass(frozen=True, slots=True, kw_only=True)
class EmptySheet(Record):
    """The owner's word that a client has nothing of a kind, so that nothing is missing there.

    Attributes:
        id: Its number on the desk.
        client_id: Who has none.
        sheet: Of what.
    """

    id: EmptySheetId = EmptySheetId(0)
    client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
    sheet: SheetName = field(metadata=about(FieldKind.CHOICE, required=True, choices=SheetName))


EMPTY_SHEETS = Family(name="empty_sheets", record=EmptySheet)
