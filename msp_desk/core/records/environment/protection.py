"""What protects a client: its backups and its security tools."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.environment.item import Item
from msp_desk.core.records.family import Family, FieldKind, Record, about
from msp_desk.core.records.secret_guard import refuse_secrets

BackupJobId = NewType("BackupJobId", int)
SecurityToolId = NewType("SecurityToolId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupJob(Record):
    """A backup of a client's data; not one of the desk itself.

    Attributes:
        id: Its number on the desk.
        client_id: Whose.
        what: What is backed up.
        target: Where the copies are.
        last_test: The day of the last test restore.
        key_holder: Who holds the key of the copies; never the key.
        after_end: What becomes of it at the end.
    """

    id: BackupJobId = BackupJobId(0)
    client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
    what: str = field(metadata=about(FieldKind.TEXT, required=True))
    target: str = field(default="", metadata=about(FieldKind.TEXT))
    schedule: str = field(default="", metadata=about(FieldKind.TEXT))
    retention: str = field(default="", metadata=about(FieldKind.TEXT))
    last_test: date | None = field(default=None, metadata=about(FieldKind.DAY))
    key_holder: str = field(default="", metadata=about(FieldKind.TEXT))
    after_end: str = field(default="", metadata=about(FieldKind.TEXT))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))


@dataclass(frozen=True, slots=True, kw_only=True)
class SecurityTool(Item):
    """Something that guards a client.

    Attributes:
        id: Its number on the desk.
        covers: Which devices, accounts or mailboxes.
        managed_by: Who looks after it.
        after_end: What becomes of it at the end.
    """

    id: SecurityToolId = SecurityToolId(0)
    purpose: str = field(default="", metadata=about(FieldKind.TEXT))
    covers: str = field(default="", metadata=about(FieldKind.TEXT))
    managed_by: str = field(default="", metadata=about(FieldKind.TEXT))
    renewal: date | None = field(default=None, metadata=about(FieldKind.DAY))
    after_end: str = field(default="", metadata=about(FieldKind.TEXT))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))


BACKUP_JOBS = Family(name="backup_jobs", record=BackupJob, rules=refuse_secrets)
SECURITY_TOOLS = Family(name="security_tools", record=SecurityTool, rules=refuse_secrets)
