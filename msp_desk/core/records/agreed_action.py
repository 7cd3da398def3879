"""What a client and the owner agreed in a review meeting: who does it, by when, and the day it was done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import Family, FieldKind, Record, Values, about
from msp_desk.core.records.problem import Problem

AgreedActionId = NewType("AgreedActionId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedAction(Record):
    """Something agreed with a client. Both sides read it: it stands in the client's edition of the review.

    Attributes:
        id: Its number on the desk.
        client_id: With whom.
        what: What is to be done.
        who: Who does it: a person or one of the two firms; "" when that was left open.
        agreed_on: The day of the meeting; it decides in which review it is looked back on.
        due_on: By when; None when no day was named.
        done_on: The day it was done; None while it is not.
    """

    id: AgreedActionId = AgreedActionId(0)
    client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
    what: str = field(metadata=about(FieldKind.TEXT, required=True))
    who: str = field(default="", metadata=about(FieldKind.TEXT))
    agreed_on: date = field(metadata=about(FieldKind.DAY, required=True))
    due_on: date | None = field(default=None, metadata=about(FieldKind.DAY))
    done_on: date | None = field(default=None, metadata=about(FieldKind.DAY))

    def was_done(self, day: date) -> bool:
        """Whether it had been done by a day."""
        return self.done_on is not None and self.done_on <= day

    def is_late(self, day: date) -> bool:
        """Whether it should have been done before a day and had not been by then."""
        return self.due_on is not None and self.due_on < day and not self.was_done(day)


def _rules(values: Values) -> Iterable[Problem]:
    agreed = values.get("agreed_on")
    if not isinstance(agreed, date):
        return
    for key in ("due_on", "done_on"):
        day = values.get(key)
        if isinstance(day, date) and day < agreed:
            yield Problem(field=key, code="problem.before_agreed", params={"day": agreed})


AGREED_ACTIONS = Family(name="agreed_actions", record=AgreedAction, rules=_rules)
