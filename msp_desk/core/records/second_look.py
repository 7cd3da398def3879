"""A second look before any parting: challenging or bad, wrong fit, burn-out, reputation, a friendlier way."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import Family, FieldKind, Record, about

SecondLookId = NewType("SecondLookId", int)


class Contrast(StrEnum):
    """The answer to one of the three contrast questions."""

    CHALLENGING = "challenging"
    BAD = "bad"
    UNKNOWN = "unknown"


class PlainAnswer(StrEnum):
    """The answer to a plain question."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondLook(Record):
    """What the owner answered on a day; the latest answers by a day count.

    Attributes:
        id: Its number on the desk.
        client_id: About whom.
        questions: Asks many questions (challenging), or knows everything (bad)?
        reach: Hard to reach now and then (challenging), or erratic (bad)?
        haggling: Haggles within decency (challenging), or dictates budget, decisions and schedule (bad)?
        wrong_fit: Whether it is a wrong fit rather than a bad client.
        burnt_out: Whether it is the owner who is burnt out.
        reputation: What parting could cost in reputation.
        friendlier_way: Whether there is a friendlier way, such as a referral.
        abuse_exempt_reason: Why not to part now over the abuse up to this day; "" when there is no such reason.
    """

    id: SecondLookId = SecondLookId(0)
    client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
    day: date = field(metadata=about(FieldKind.DAY, required=True))
    questions: Contrast = field(
        default=Contrast.UNKNOWN, metadata=about(FieldKind.CHOICE, required=True, choices=Contrast)
    )
    reach: Contrast = field(default=Contrast.UNKNOWN, metadata=about(FieldKind.CHOICE, required=True, choices=Contrast))
    haggling: Contrast = field(
        default=Contrast.UNKNOWN, metadata=about(FieldKind.CHOICE, required=True, choices=Contrast)
    )
    wrong_fit: PlainAnswer = field(
        default=PlainAnswer.UNKNOWN, metadata=about(FieldKind.CHOICE, required=True, choices=PlainAnswer)
    )
    burnt_out: PlainAnswer = field(
        default=PlainAnswer.UNKNOWN, metadata=about(FieldKind.CHOICE, required=True, choices=PlainAnswer)
    )
    reputation: str = field(default="", metadata=about(FieldKind.LONG_TEXT))
    friendlier_way: str = field(default="", metadata=about(FieldKind.LONG_TEXT))
    abuse_exempt_reason: str = field(default="", metadata=about(FieldKind.LONG_TEXT))

    @property
    def contrasts(self) -> tuple[Contrast, ...]:
        """The answers to the three contrast questions, in their order."""
        return (self.questions, self.reach, self.haggling)

    @property
    def is_challenging(self) -> bool:
        """Whether all three are answered "challenging": a demanding client, not a bad one."""
        return all(answer is Contrast.CHALLENGING for answer in self.contrasts)


def latest_by(looks: Iterable[SecondLook], as_of: date) -> SecondLook | None:
    """The look that counts on a day: the latest one by then, of one day the one stored last."""
    return max((look for look in looks if look.day <= as_of), key=lambda look: (look.day, look.id), default=None)


SECOND_LOOKS = Family(name="second_looks", record=SecondLook)
