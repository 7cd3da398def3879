"""An override: a letter that the owner sets beside the computed one, with a reason and a last day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import Family, FieldKind, Record, Values, about
from msp_desk.core.records.problem import Problem
from msp_desk.core.records.scorecard import Letter

OverrideId = NewType("OverrideId", int)


@dataclass(frozen=True, slots=True, kw_only=True)
class Override(Record):
    """A letter set by the owner (grading definitions, "Explanation"); the computed one stays visible beside it.

    Attributes:
        id: Its number on the desk.
        client_id: Whose.
        letter: The letter set.
        reason: Why.
        set_on: The first day it counts.
        expires_on: The day from which it counts no more.
    """

    id: OverrideId = OverrideId(0)
    client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
    letter: Letter = field(metadata=about(FieldKind.CHOICE, required=True, choices=Letter))
    reason: str = field(metadata=about(FieldKind.LONG_TEXT, required=True))
    set_on: date = field(metadata=about(FieldKind.DAY, required=True))
    expires_on: date = field(metadata=about(FieldKind.DAY, required=True))

    def counts_on(self, day: date) -> bool:
        """Whether it counts on a day."""
        return self.set_on <= day < self.expires_on


def overrides_on(overrides: Iterable[Override], day: date) -> dict[ClientId, Override]:
    """The override of each client that counts on a day: the one set last, of one day the one stored last."""
    found: dict[ClientId, Override] = {}
    for override in sorted(overrides, key=lambda one: (one.set_on, one.id)):
        if override.counts_on(day):
            found[override.client_id] = override
    return found


def _rules(values: Values) -> Iterable[Problem]:
    first, expires = values.get("set_on"), values.get("expires_on")
    if isinstance(first, date) and isinstance(expires, date) and expires <= first:
        yield Problem(field="expires_on", code="problem.override_expires", params={"day": first})


OVERRIDES = Family(name="overrides", record=Override, rules=_rules)
