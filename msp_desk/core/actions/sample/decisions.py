"""What the owner of the sample desk has thought and decided about its clients."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.records.client import Client, ClientId, NotAFit
from msp_desk.core.records.decision import DECISIONS, Decision
from msp_desk.core.records.family import Family, FieldKind
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.second_look import SECOND_LOOKS, SecondLook

NumbersOf = Callable[[ClientId, date], str]
"""The numbers of a client on a day as a decision keeps them."""


def owners_settings(settings: Settings) -> Settings:
    """The settings with what the sample firm lives on: one owner with technicians and an office."""
    return replace(settings, fixed_cost=1_690_000, draw=650_000, cash_reserve=1_840_000, cash_floor=1_000_000)


def with_misfits(clients: Mapping[str, Client], day: date) -> list[Client]:
    """The clients in their order, those marked that are not a fit any more.

    Args:
        clients: By the key of their story.
        day: The day of the desk.
    """
    misfits = _written()["misfit"]
    return [_marked(client, misfits[key], day) if key in misfits else client for key, client in clients.items()]


def second_looks_of(clients: Mapping[str, Client], day: date) -> list[SecondLook]:
    """The second looks, the oldest first."""
    looks = [SECOND_LOOKS.build(_values(SECOND_LOOKS, row, clients, day, "day")) for row in _written()["looks"]]
    return sorted(looks, key=lambda look: (look.day, look.client_id))


def decisions_of(clients: Mapping[str, Client], day: date, numbers: NumbersOf) -> list[Decision]:
    """The decisions, the oldest first, each with the numbers of its day.

    Args:
        clients: By the key of their story.
        day: The day of the desk.
        numbers: Tells the numbers of a day.
    """
    made = []
    for row in _written()["decisions"]:
        decision = DECISIONS.build(_values(DECISIONS, row, clients, day, "decided_on"))
        made.append(
            replace(
                decision,
                decided_at=f"{decision.decided_on.isoformat()}T16:00:00Z",
                numbers=numbers(decision.client_id, decision.decided_on),
            )
        )
    return sorted(made, key=lambda decision: (decision.decided_on, decision.client_id))


def _written() -> dict[str, Any]:
    return tomllib.loads(shipped_file("demo", "decisions.toml").read_text(encoding="utf-8"))


def _marked(client: Client, row: Mapping[str, Any], day: date) -> Client:
    return replace(
        client,
        not_a_fit_since=day - timedelta(days=row["days_ago"]),
        not_a_fit_reason=NotAFit(row["reason"]),
        not_a_fit_note=row["note"],
    )


def _values(
    family: Family[Any], row: Mapping[str, Any], clients: Mapping[str, Client], day: date, day_key: str
) -> dict[str, object]:
    """A written row as the family's typed values."""
    values: dict[str, object] = {"client": clients[row["client"]].id, day_key: day - timedelta(days=row["days_ago"])}
    for described in family.fields:
        if described.key in values or described.key not in row:
            continue
        value = row[described.key]
        is_choice = described.kind is FieldKind.CHOICE and described.choices is not None
        values[described.key] = described.choices(value) if is_choice and described.choices else value
    return values
