"""What the owner put off or ticked off on the page today, so that it does not ask again."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import Family, FieldKind, Record, about

ReminderId = NewType("ReminderId", int)


class MatterKind(StrEnum):
    """What can need a decision."""

    NOTICE = "notice"
    DEAL_BREAKER = "deal-breaker"
    OVERDUE = "overdue"
    FALL = "fall"
    RECOMMENDATION = "recommendation"
    AGREEMENT_END = "agreement end"
    REVIEW = "review"
    BACKUP = "backup"
    LOG = "log"
    SECOND_LOOK = "second look"
    COOLING_OFF = "cooling-off"
    LOOK_BACK = "look back"
    OPINIONS = "opinions"
    OVERRIDE = "override"
    PLAN = "boundary plan"
    EXIT_LETTER = "exit letter"
    EXIT_RECEIPT = "exit receipt"
    EXIT_STEPS = "exit steps"
    WARNING = "formal warning"
    PLACE = "place of the desk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder(Record):
    """A matter that the owner does not want to be reminded of for a while, or not again.

    Attributes:
        id: Its number on the desk.
        client_id: Whose matter; None for one of the firm itself.
        fact: What it rests on, such as the day a notice must have arrived by; a matter that rests on another fact
            is a new one and asks again.
        until: It comes back on this day; None when it is done.
    """

    id: ReminderId = ReminderId(0)
    client_id: ClientId | None = field(default=None, metadata=about(FieldKind.CLIENT))
    kind: MatterKind = field(metadata=about(FieldKind.CHOICE, required=True, choices=MatterKind))
    fact: str = field(default="", metadata=about(FieldKind.TEXT))
    until: date | None = field(default=None, metadata=about(FieldKind.DAY))

    def hides(self, client_id: int | None, kind: MatterKind, fact: str, day: date) -> bool:
        """Whether it keeps a matter back on a day."""
        same = (self.client_id, self.kind, self.fact) == (client_id, kind, fact)
        return same and (self.until is None or day < self.until)


REMINDERS = Family(name="reminders", record=Reminder)
