"""The client's edition is built from types that have no place for what is internal."""

from __future__ import annotations

import dataclasses
import types
import typing
from enum import Enum

from msp_desk.core.documents.review.service_facts import ServiceFacts

FORBIDDEN = (
    "grade", "letter", "score", "margin", "rate", "revenue", "contribution", "profit", "cost", "fee", "amount", "price",
    "opinion", "mood", "override", "advice_rule", "measure", "invoice", "payment", "incident", "minutes", "hours",
    "escalated", "rank", "clients", "coverage", "overdue",
)  # fmt: skip
"""Words that no field of the client's edition may contain: what is not there cannot reach the paper."""
PLAIN = {str, int, bool, types.NoneType}


def reached(kind: object, seen: dict[type, None]) -> None:
    """Add every dataclass and enum that a type leads to."""
    for part in typing.get_args(kind):
        reached(part, seen)
    if not isinstance(kind, type) or kind in seen:
        return
    if dataclasses.is_dataclass(kind):
        seen[kind] = None
        for hint in typing.get_type_hints(kind).values():
            reached(hint, seen)
    elif issubclass(kind, Enum):
        seen[kind] = None


def names_of(kind: type) -> list[str]:
    return [each.name for each in dataclasses.fields(kind)] if dataclasses.is_dataclass(kind) else [
        str(member.name).lower() for member in typing.cast("type[Enum]", kind)
    ]  # fmt: skip


def test_no_type_of_the_clients_edition_can_carry_what_is_internal() -> None:
    seen: dict[type, None] = {}
    reached(ServiceFacts, seen)
    assert len(seen) > 8, "the types are walked"
    found = [
        f"{kind.__name__}.{name}"
        for kind in seen
        for name in names_of(kind)
        if any(word in name.lower().split("_") for word in FORBIDDEN)
    ]
    assert found == []


def test_the_walk_finds_what_is_hidden_in_a_type() -> None:
    @dataclasses.dataclass
    class Inner:
        effective_rate: int

    @dataclasses.dataclass
    class Outer:
        rows: tuple[Inner, ...] = ()

    Outer.__annotations__["rows"] = tuple[Inner, ...]
    seen: dict[type, None] = {}
    reached(Outer, seen)
    assert [name for kind in seen for name in names_of(kind)] == ["rows", "effective_rate"]


def test_the_owners_types_are_not_reached() -> None:
    seen: dict[type, None] = {}
    reached(ServiceFacts, seen)
    assert not any(kind.__module__.endswith("review.facts") for kind in seen)
