"""A recommendation: advice given to a client, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import Family, FieldKind, Record, Values, about
from msp_desk.core.records.problem import Problem

RecommendationId = NewType("RecommendationId", int)


class Outcome(StrEnum):
    """What became of a recommendation."""

    OPEN = "open"
    IMPLEMENTED = "implemented"
    IGNORED = "ignored"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation(Record):
    """A recommendation.

    Attributes:
        id: Its number on the desk.
        client_id: To whom.
        due_on: By when it should be done; None when no day was named.
        risk: What waiting risks, in words the client may read; "" when nothing was said.
        decided_on: Required unless it is open.
    """

    id: RecommendationId = RecommendationId(0)
    client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
    title: str = field(metadata=about(FieldKind.TEXT, required=True))
    proposed_on: date = field(metadata=about(FieldKind.DAY, required=True))
    due_on: date | None = field(default=None, metadata=about(FieldKind.DAY))
    risk: str = field(default="", metadata=about(FieldKind.TEXT))
    outcome: Outcome = field(default=Outcome.OPEN, metadata=about(FieldKind.CHOICE, required=True, choices=Outcome))
    decided_on: date | None = field(default=None, metadata=about(FieldKind.DAY))


def _rules(values: Values) -> Iterable[Problem]:
    outcome, decided = values.get("outcome"), values.get("decided_on")
    if outcome in (Outcome.IMPLEMENTED, Outcome.IGNORED) and decided is None:
        yield Problem(field="decided_on", code="problem.decided_needed")
    if outcome is Outcome.OPEN and decided is not None:
        yield Problem(field="decided_on", code="problem.decided_open")


RECOMMENDATIONS = Family(name="recommendations", record=Recommendation, rules=_rules)
