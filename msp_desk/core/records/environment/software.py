"""What runs at a client and who supplies it: applications, vendors, scheduled jobs, the provider's own agents."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NewType

from msp_desk.core.records.environment.item import Item
from msp_desk.core.records.family import Family, FieldKind, about
from msp_desk.core.records.secret_guard import refuse_secrets

ApplicationId = NewType("ApplicationId", int)
VendorId = NewType("VendorId", int)
JobId = NewType("JobId", int)
AgentId = NewType("AgentId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Application(Item):
    """A program that the client works with.

    Attributes:
        id: Its number on the desk.
        place: Where it runs.
        support: Hotline or contract.
        support_end: Last day of maintenance.
    """

    id: ApplicationId = ApplicationId(0)
    purpose: str = field(default="", metadata=about(FieldKind.TEXT))
    vendor: str = field(default="", metadata=about(FieldKind.TEXT))
    version: str = field(default="", metadata=about(FieldKind.TEXT))
    place: str = field(default="", metadata=about(FieldKind.TEXT))
    support: str = field(default="", metadata=about(FieldKind.TEXT))
    support_end: date | None = field(default=None, metadata=about(FieldKind.DAY))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))


@dataclass(frozen=True, slots=True, kw_only=True)
class Vendor(Item):
    """Somebody who supplies the client.

    Attributes:
        id: Its number on the desk.
        service: What it supplies.
        customer_number: The client's number with it.
        authorised: Who may give it orders.
    """

    id: VendorId = VendorId(0)
    service: str = field(default="", metadata=about(FieldKind.TEXT))
    customer_number: str = field(default="", metadata=about(FieldKind.TEXT))
    phone: str = field(default="", metadata=about(FieldKind.TEXT))
    email: str = field(default="", metadata=about(FieldKind.TEXT))
    authorised: str = field(default="", metadata=about(FieldKind.TEXT))
    contract_end: date | None = field(default=None, metadata=about(FieldKind.DAY))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))


@dataclass(frozen=True, slots=True, kw_only=True)
class Job(Item):
    """A scheduled job or script.

    Attributes:
        id: Its number on the desk.
        account: The account it runs as, by name.
        after_end: What becomes of it at the end.
    """

    id: JobId = JobId(0)
    purpose: str = field(default="", metadata=about(FieldKind.TEXT))
    runs_on: str = field(default="", metadata=about(FieldKind.TEXT))
    schedule: str = field(default="", metadata=about(FieldKind.TEXT))
    account: str = field(default="", metadata=about(FieldKind.TEXT))
    after_end: str = field(default="", metadata=about(FieldKind.TEXT))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))


@dataclass(frozen=True, slots=True, kw_only=True)
class Agent(Item):
    """A tool of the provider that is installed at the client and has to go.

    Attributes:
        id: Its number on the desk.
        client_id: Where it is installed.
        installed_on: On what.
        count: On how many devices.
        remove_by: By when it has to go.
        removed_on: When it went.
        evidence: What proves that.
    """

    id: AgentId = AgentId(0)
    purpose: str = field(default="", metadata=about(FieldKind.TEXT))
    installed_on: str = field(default="", metadata=about(FieldKind.TEXT))
    count: int | None = field(default=None, metadata=about(FieldKind.COUNT, minimum=0))
    remove_by: date | None = field(default=None, metadata=about(FieldKind.DAY))
    removed_on: date | None = field(default=None, metadata=about(FieldKind.DAY))
    evidence: str = field(default="", metadata=about(FieldKind.TEXT))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))


APPLICATIONS = Family(name="applications", record=Application, rules=refuse_secrets)
VENDORS = Family(name="vendors", record=Vendor, rules=refuse_secrets)
JOBS = Family(name="jobs", record=Job, rules=refuse_secrets)
AGENTS = Family(name="agents", record=Agent, rules=refuse_secrets)
