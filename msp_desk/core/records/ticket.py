"""A ticket: a request for help and the effort it took."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import Family, FieldKind, Record, Values, about
from msp_desk.core.records.problem import Problem

TicketId = NewType("TicketId", int)


class TicketCategory(StrEnum):
    """What kind of request a ticket is."""

    SUPPORT = "support"
    ADMIN_REQUEST = "admin request"
    PROJECT = "project"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket(Record):
    """A ticket.

    Attributes:
        id: Its number on the desk.
        client_id: Whose ticket.
        number: The help desk's number; "" for one logged by hand.
        closed_on: None while it is open.
        reopened: Times reopened.
        minutes: Minutes worked; None when unknown.
        escalated: Whether it reached the client's or the owner's management.
    """

    id: TicketId = TicketId(0)
    client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
    number: str = field(default="", metadata=about(FieldKind.TEXT))
    title: str = field(default="", metadata=about(FieldKind.TEXT))
    opened_on: date = field(metadata=about(FieldKind.DAY, required=True))
    closed_on: date | None = field(default=None, metadata=about(FieldKind.DAY))
    category: TicketCategory = field(
        default=TicketCategory.SUPPORT, metadata=about(FieldKind.CHOICE, required=True, choices=TicketCategory)
    )
    reopened: int = field(default=0, metadata=about(FieldKind.COUNT, minimum=0))
    minutes: int | None = field(default=None, metadata=about(FieldKind.MINUTES, minimum=0))
    escalated: bool = field(default=False, metadata=about(FieldKind.FLAG))


def _rules(values: Values) -> Iterable[Problem]:
    opened, closed = values.get("opened_on"), values.get("closed_on")
    if isinstance(opened, date) and isinstance(closed, date) and closed < opened:
        yield Problem(field="closed_on", code="problem.ends_before_start", params={"start": opened})


TICKETS = Family(name="tickets", record=Ticket, rules=_rules)
