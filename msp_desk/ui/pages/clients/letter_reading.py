"""From the edits of a letter to its facts: recipient, licences, reasons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Final, cast

from msp_desk.core.documents.letters.facts import Licences, Person, Reason, Recipient
from msp_desk.core.records.contact import Salutation

REASONS: Final = 2
"""So many reasons a letter has room for."""
Value = Callable[..., object]
"""Gives what an edit reads by its key; its second argument stands for what cannot be read."""


def recipient_of(value_of: Value, before: Recipient) -> Recipient:
    """The recipient as typed; what is not edited stays."""
    name = str(value_of("attention"))
    person = None
    if name:
        known = before.person or Person(name=name)
        person = replace(known, name=name, salutation=cast(Salutation, value_of("salutation")))
    return replace(
        before,
        name=str(value_of("recipient")),
        person=person,
        street=cast("tuple[str, ...]", value_of("street")),
        postal_code=str(value_of("postal_code")),
        city=str(value_of("city")),
    )


def licences_of(value_of: Value, before: Licences | None) -> Licences | None:
    """The licences as typed; None without a number."""
    count = cast("int | None", value_of("licence_count", None if before is None else before.count))
    if not count:
        return None
    return Licences(
        count=count,
        end=cast("date | None", value_of("licence_end")),
        rest=cast("int | None", value_of("licence_rest")),
        decide_by=cast("date | None", value_of("licence_decide_by")),
    )


def reasons_of(value_of: Value) -> tuple[Reason, ...]:
    """The reasons that have a day and a fact."""
    found = []
    for place in range(REASONS):
        day, fact = value_of(f"reason_day_{place}"), str(value_of(f"reason_fact_{place}"))
        if isinstance(day, date) and fact:
            clause = str(value_of(f"reason_clause_{place}"))
            found.append(Reason(day=day, fact=fact, clause=clause))
    return tuple(found)
