"""A formal warning with a day to put things right by, which ending an agreement for a breach asks for first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.dispatch import Dispatch
from msp_desk.core.records.family import Family, FieldKind, Record, Values, about
from msp_desk.core.records.problem import Problem

FormalWarningId = NewType("FormalWarningId", int)


class WarningState(StrEnum):
    """What is to be said of a warning on a day."""

    RUNNING = "running"  # there is time left to put things right
    LAPSED = "lapsed"  # the time is over, and it was not withdrawn
    WITHDRAWN = "withdrawn"  # things were put right, or the owner let it go


@dataclass(frozen=True, slots=True, kw_only=True)
class FormalWarning(Record):
    """A warning that was sent (notice definitions, "for cause").

    Attributes:
        id: Its number on the desk.
        client_id: To whom.
        agreement_number: The agreement that was breached; "" when it concerns all.
        day: Its date.
        cure_by: The last day to put things right.
        dispatch: How it went out.
        received_on: The day it arrived, as far as that is known.
        breached: What was breached, a dated fact a line.
        demanded: What was asked for, one thing a line.
        document_id: The paper, when it was made here.
        withdrawn_on: The day it was withdrawn, or things were put right.
        note: Of the owner, never printed.
    """

    id: FormalWarningId = FormalWarningId(0)
    client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
    agreement_number: str = field(default="", metadata=about(FieldKind.TEXT))
    day: date = field(metadata=about(FieldKind.DAY, required=True))
    cure_by: date = field(metadata=about(FieldKind.DAY, required=True))
    dispatch: Dispatch = field(default=Dispatch.NONE, metadata=about(FieldKind.CHOICE, required=True, choices=Dispatch))
    received_on: date | None = field(default=None, metadata=about(FieldKind.DAY))
    breached: str = field(default="", metadata=about(FieldKind.LONG_TEXT))
    demanded: str = field(default="", metadata=about(FieldKind.LONG_TEXT))
    document_id: int | None = field(default=None, metadata=about(FieldKind.COUNT, minimum=1, in_form=False))
    withdrawn_on: date | None = field(default=None, metadata=about(FieldKind.DAY))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))

    def state_on(self, day: date) -> WarningState | None:
        """What is to be said of it on a day; None before it was written."""
        if day < self.day:
            return None
        if self.withdrawn_on is not None and self.withdrawn_on <= day:
            return WarningState.WITHDRAWN
        return WarningState.LAPSED if self.cure_by < day else WarningState.RUNNING

    def concerns(self, agreement_number: str) -> bool:
        """Whether it warns of a breach of an agreement."""
        return not self.agreement_number or self.agreement_number == agreement_number


def _rules(values: Values) -> Iterable[Problem]:
    day = values.get("day")
    for key in ("cure_by", "received_on", "withdrawn_on"):
        later = values.get(key)
        if isinstance(day, date) and isinstance(later, date) and later < day:
            yield Problem(field=key, code="problem.before_warning", params={"day": day})


FORMAL_WARNINGS = Family(name="formal_warnings", record=FormalWarning, rules=_rules)
