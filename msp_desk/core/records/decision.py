"""A decision about a client, stored with the numbers of its day so that it can be defended a year later."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum, StrEnum
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import Family, FieldKind, Record, Values, about
from msp_desk.core.records.period import add_months
from msp_desk.core.records.problem import Problem

DecisionId = NewType("DecisionId", int)


class DecisionChoice(StrEnum):
    """What was decided."""

    KEEP = "keep"
    TALK = "talk"
    REPRICE = "reprice"
    PART = "part"


class Hindsight(StrEnum):
    """Whether it was right, looked back on."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"


class LookBack(IntEnum):
    """The two times at which a decision is looked back on, by the months after it."""

    FIRST = 6
    SECOND = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision(Record):
    """A decision.

    Attributes:
        id: Its number on the desk.
        client_id: About whom.
        decided_on: The day.
        decided_at: The UTC moment, from which the cooling-off runs.
        reason: Why, in the owner's words.
        numbers: JSON object: the numbers of its day, see :mod:`msp_desk.core.deciding.numbers`.
        for_abuse: Whether the advice of the day was to part now over abuse, which needs no cooling-off.
        cooling_off_skipped: Why the cooling-off was skipped; "" when it was not.
        first_answer: Was it right, after six months; None until it is answered.
        first_note: What was learned.
        second_answer: Was it right, after twelve months.
        second_note: What was learned.
        called_off_on: The day on which it was withdrawn; None while it stands.
        called_off_reason: Why; required with the day.
    """

    id: DecisionId = DecisionId(0)
    client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
    decided_on: date = field(metadata=about(FieldKind.DAY, required=True))
    decided_at: str = field(default="", metadata=about(FieldKind.MOMENT, in_form=False))
    choice: DecisionChoice = field(metadata=about(FieldKind.CHOICE, required=True, choices=DecisionChoice))
    reason: str = field(metadata=about(FieldKind.LONG_TEXT, required=True))
    numbers: str = field(default="{}", metadata=about(FieldKind.JSON, in_form=False))
    for_abuse: bool = field(default=False, metadata=about(FieldKind.FLAG, in_form=False))
    cooling_off_skipped: str = field(default="", metadata=about(FieldKind.LONG_TEXT))
    first_answer: Hindsight | None = field(
        default=None, metadata=about(FieldKind.CHOICE, choices=Hindsight, in_form=False)
    )
    first_note: str = field(default="", metadata=about(FieldKind.LONG_TEXT, in_form=False))
    second_answer: Hindsight | None = field(
        default=None, metadata=about(FieldKind.CHOICE, choices=Hindsight, in_form=False)
    )
    second_note: str = field(default="", metadata=about(FieldKind.LONG_TEXT, in_form=False))
    called_off_on: date | None = field(default=None, metadata=about(FieldKind.DAY, in_form=False))
    called_off_reason: str = field(default="", metadata=about(FieldKind.LONG_TEXT, in_form=False))

    def stands(self, day: date) -> bool:
        """Whether it had been made by a day and had not been withdrawn by then."""
        return self.decided_on <= day and (self.called_off_on is None or self.called_off_on > day)

    def answer(self, which: LookBack) -> Hindsight | None:
        """The answer given when it was looked back on."""
        return self.first_answer if which is LookBack.FIRST else self.second_answer

    def look_back_on(self, which: LookBack) -> date:
        """The day on which it asks whether it was right."""
        return add_months(self.decided_on, which)

    def look_back_due(self, day: date) -> LookBack | None:
        """Which question waits for an answer on a day; the later one when both do, None when neither does."""
        if not self.stands(day):
            return None
        waiting = [which for which in LookBack if self.look_back_on(which) <= day and self.answer(which) is None]
        if LookBack.SECOND not in waiting and self.second_answer is not None:
            return None  # whoever answered after a year need not answer for half a year any more
        return waiting[-1] if waiting else None


def _rules(values: Values) -> Iterable[Problem]:
    decided, called_off = values.get("decided_on"), values.get("called_off_on")
    if isinstance(decided, date) and isinstance(called_off, date) and called_off < decided:
        yield Problem(field="called_off_on", code="problem.ends_before_start", params={"start": decided})
    if called_off is not None and not values.get("called_off_reason"):
        yield Problem(field="called_off_reason", code="problem.required")


DECISIONS = Family(name="decisions", record=Decision, rules=_rules)
