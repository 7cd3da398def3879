"""What people think: a round in which each of them names the hardest clients, and the answers it got."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import Family, FieldKind, Record, Values, about
from msp_desk.core.records.problem import Problem

OpinionRoundId = NewType("OpinionRoundId", int)
OpinionId = NewType("OpinionId", int)

MOST_NAMED = 5
"""So many clients one answer may name (decision definitions, "People's opinion")."""
HARDEST_KEYS = tuple(f"hardest_{place}" for place in range(1, MOST_NAMED + 1))
"""The keys of the clients that an answer names, the hardest first."""


class Mood(IntEnum):
    """How working with the clients feels, from 1 to 5."""

    VERY_LOW = 1
    LOW = 2
    MIXED = 3
    GOOD = 4
    VERY_GOOD = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionRound(Record):
    """A round of asking people, yearly or at any time.

    Attributes:
        id: Its number on the desk.
        opened_on: Its first day.
        title: What the owner calls it; "" is fine.
        closed_on: The day on which it was closed; None while it is open.
    """

    id: OpinionRoundId = OpinionRoundId(0)
    opened_on: date = field(metadata=about(FieldKind.DAY, required=True))
    title: str = field(default="", metadata=about(FieldKind.TEXT))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))
    closed_on: date | None = field(default=None, metadata=about(FieldKind.DAY, in_form=False))

    def is_open(self, day: date) -> bool:
        """Whether people are asked on a day."""
        return self.opened_on <= day and (self.closed_on is None or self.closed_on > day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion(Record):
    """One person's answer in a round.

    Attributes:
        id: Its number on the desk.
        round_id: The round it belongs to.
        voter: Whose answer.
        is_owner: Whether it is the owner's own.
        hardest_1_id: The hardest client; None when the person names none.
        mood: How working with the clients feels; None without an answer.
        note: What the person adds.
    """

    id: OpinionId = OpinionId(0)
    round_id: int = field(metadata=about(FieldKind.COUNT, required=True, minimum=1, in_form=False))
    voter: str = field(metadata=about(FieldKind.TEXT, required=True))
    is_owner: bool = field(default=False, metadata=about(FieldKind.FLAG))
    hardest_1_id: ClientId | None = field(default=None, metadata=about(FieldKind.CLIENT))
    hardest_2_id: ClientId | None = field(default=None, metadata=about(FieldKind.CLIENT))
    hardest_3_id: ClientId | None = field(default=None, metadata=about(FieldKind.CLIENT))
    hardest_4_id: ClientId | None = field(default=None, metadata=about(FieldKind.CLIENT))
    hardest_5_id: ClientId | None = field(default=None, metadata=about(FieldKind.CLIENT))
    mood: Mood | None = field(default=None, metadata=about(FieldKind.CHOICE, choices=Mood))
    note: str = field(default="", metadata=about(FieldKind.LONG_TEXT))

    @property
    def hardest(self) -> tuple[ClientId, ...]:
        """The clients it names, the hardest first; empty places close up."""
        named = (self.hardest_1_id, self.hardest_2_id, self.hardest_3_id, self.hardest_4_id, self.hardest_5_id)
        return tuple(client_id for client_id in named if client_id is not None)


def _round_rules(values: Values) -> Iterable[Problem]:
    opened, closed = values.get("opened_on"), values.get("closed_on")
    if isinstance(opened, date) and isinstance(closed, date) and closed < opened:
        yield Problem(field="closed_on", code="problem.ends_before_start", params={"start": opened})


def _opinion_rules(values: Values) -> Iterable[Problem]:
    seen: set[object] = set()
    for key in HARDEST_KEYS:
        named = values.get(key)
        if named is None:
            continue
        if named in seen:
            yield Problem(field=key, code="opinions.named_twice")
        seen.add(named)
    if not seen and values.get("mood") is None and not values.get("note"):
        yield Problem(field=HARDEST_KEYS[0], code="opinions.says_nothing")


OPINION_ROUNDS = Family(name="opinion_rounds", record=OpinionRound, rules=_round_rules)
OPINIONS = Family(name="opinions", record=Opinion, rules=_opinion_rules)
