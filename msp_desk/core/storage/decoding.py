"""What the tables keep, turned back into the values of a record; knows neither SQLAlchemy nor the driver."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from msp_desk.core.records.family import Field, FieldKind


def decoder(described: Field) -> Callable[[Any], object]:
    """What turns a field's column into its value; it raises ValueError at a day that no calendar has."""
    if described.kind is FieldKind.DAY:
        return _day
    if described.kind is FieldKind.FLAG:
        return bool
    if described.kind is FieldKind.CHOICE and described.choices is not None:
        members: dict[object, object] = {member.value: member for member in described.choices}
        return members.get
    return _same


def _same(value: object) -> object:
    return value


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
