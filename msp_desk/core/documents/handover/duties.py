"""Who does what in a transition, and the steps by which credentials, data and accesses change hands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Side(StrEnum):
    """Who is meant."""

    CLIENT = "client"
    OUTGOING = "outgoing"
    INCOMING = "incoming"
    VENDOR = "vendor"
    BOTH = "both"


class Task(StrEnum):
    """What has to be done in a transition, in the order of the responsibility table."""

    NAME_PROVIDER = "name_provider"
    DOCUMENTATION = "documentation"
    VAULT = "vault"
    DOMAINS = "domains"
    LICENCES = "licences"
    BACKUP = "backup"
    ROTATION = "rotation"
    REMOVAL = "removal"
    DATA = "data"


class Duty(StrEnum):
    """The four roles of a responsibility table, by their usual letters."""

    RESPONSIBLE = "R"
    ACCOUNTABLE = "A"
    CONSULTED = "C"
    INFORMED = "I"


class CredentialStep(StrEnum):
    """The steps by which credentials change hands, in their order."""

    EXPORT = "export"
    PASSPHRASE = "passphrase"  # noqa: S105  # the name of a step, not a secret
    OPEN = "open"
    ROTATE = "rotate"
    ERASE = "erase"


class RotationGroup(StrEnum):
    """Groups of secrets the incoming provider changes."""

    TENANT_ADMINS = "tenant_admins"
    NETWORK = "network"
    SERVERS = "servers"
    REGISTRARS = "registrars"
    WIRELESS = "wireless"
    SERVICES = "services"


class DataStep(StrEnum):
    """What becomes of the data that lies with the outgoing provider, in this order."""

    CHOOSE = "choose"
    GIVE_BACK = "give_back"
    CHECK = "check"
    DELETE = "delete"
    CONFIRM = "confirm"


class RemovalStep(StrEnum):
    """What of the outgoing provider is taken out of the client's systems, in this order."""

    TOOLS = "tools"
    USERS = "users"
    DELEGATED = "delegated"
    REMOTE = "remote"
    KEYS = "keys"


@dataclass(frozen=True, slots=True, kw_only=True)
class Responsibility:
    """Who does a task: the duties of each party, several where they share it."""

    task: Task
    client: tuple[Duty, ...] = ()
    outgoing: tuple[Duty, ...] = ()
    incoming: tuple[Duty, ...] = ()
    vendor: tuple[Duty, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CredentialRow:
    """A step of handing credentials over; the day is written in by hand when it is None."""

    step: CredentialStep
    who: Side
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RotationRow:
    """A group of secrets and how many entries it has; None when that is not counted."""

    group: RotationGroup
    entries: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DataRow:
    """A step of giving back or deleting data; the day is written in by hand when it is None."""

    step: DataStep
    who: Side
    day: date | None = None
    done_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovalRow:
    """Something that is removed, and how that is shown; what is not known yet is written in by hand."""

    step: RemovalStep
    day: date | None = None
    done_on: date | None = None
    evidence: str = ""


def standard_responsibilities() -> tuple[Responsibility, ...]:
    """Who usually does what; the owner may send another table."""
    r, a, c, i = Duty.RESPONSIBLE, Duty.ACCOUNTABLE, Duty.CONSULTED, Duty.INFORMED
    return (
        Responsibility(task=Task.NAME_PROVIDER, client=(r, a), outgoing=(i,), incoming=(c,)),
        Responsibility(task=Task.DOCUMENTATION, client=(i,), outgoing=(r, a), incoming=(c,)),
        Responsibility(task=Task.VAULT, client=(a,), outgoing=(r,), incoming=(r,)),
        Responsibility(task=Task.DOMAINS, client=(a,), outgoing=(c,), incoming=(r,), vendor=(c,)),
        Responsibility(task=Task.LICENCES, client=(a,), outgoing=(c,), incoming=(r,), vendor=(c,)),
        Responsibility(task=Task.BACKUP, client=(a,), outgoing=(c,), incoming=(r,)),
        Responsibility(task=Task.ROTATION, client=(i,), outgoing=(c,), incoming=(r, a)),
        Responsibility(task=Task.REMOVAL, client=(i,), outgoing=(r, a), incoming=(c,)),
        Responsibility(task=Task.DATA, client=(a,), outgoing=(r,), incoming=(i,)),
    )


def standard_credential_steps() -> tuple[CredentialRow, ...]:
    """The five steps of a safe handover of credentials, without days."""
    return (
        CredentialRow(step=CredentialStep.EXPORT, who=Side.OUTGOING),
        CredentialRow(step=CredentialStep.PASSPHRASE, who=Side.OUTGOING),
        CredentialRow(step=CredentialStep.OPEN, who=Side.BOTH),
        CredentialRow(step=CredentialStep.ROTATE, who=Side.INCOMING),
        CredentialRow(step=CredentialStep.ERASE, who=Side.OUTGOING),
    )


def standard_rotation() -> tuple[RotationRow, ...]:
    """Every group of secrets, uncounted."""
    return tuple(RotationRow(group=group) for group in RotationGroup)


def standard_data_steps() -> tuple[DataRow, ...]:
    """The five steps of giving back or deleting data, without days."""
    return (
        DataRow(step=DataStep.CHOOSE, who=Side.CLIENT),
        DataRow(step=DataStep.GIVE_BACK, who=Side.OUTGOING),
        DataRow(step=DataStep.CHECK, who=Side.INCOMING),
        DataRow(step=DataStep.DELETE, who=Side.OUTGOING),
        DataRow(step=DataStep.CONFIRM, who=Side.OUTGOING),
    )


def standard_removals() -> tuple[RemovalRow, ...]:
    """Everything that is removed, without days."""
    return tuple(RemovalRow(step=step) for step in RemovalStep)
