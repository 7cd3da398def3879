"""What an exit tells a handover: who takes over, when the client was told, its days, and what is done already."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final

from msp_desk.core.documents.handover.duties import DataStep, RemovalStep
from msp_desk.core.documents.handover.facts import Milestone, Party
from msp_desk.core.records.agreement import AGREEMENTS
from msp_desk.core.records.exit import EXITS, Exit
from msp_desk.core.records.exit_agreement import EXIT_AGREEMENTS
from msp_desk.core.records.exit_step import EXIT_STEPS, ExitStep
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database

MILESTONE_STEPS: Final[Mapping[Milestone, str]] = MappingProxyType({
    Milestone.FREEZE: "freeze",
    Milestone.KNOWLEDGE_TRANSFER: "knowledge",
    Milestone.PARALLEL_RUN: "parallel",
    Milestone.CUT_OVER: "cut_over",
    Milestone.ACCESS_ENDS: "access",
    Milestone.DATA_DELETED: "data_deleted",
    Milestone.CLOSED: "put_away",
})  # fmt: skip
"""The step of an exit's checklist that each milestone is."""
DATA_STEPS: Final[Mapping[DataStep, str]] = MappingProxyType({
    DataStep.CHOOSE: "data_choice",
    DataStep.GIVE_BACK: "data_returned",
    DataStep.DELETE: "data_deleted",
})  # fmt: skip
REMOVAL_STEPS: Final[Mapping[RemovalStep, str]] = MappingProxyType({
    RemovalStep.TOOLS: "agents",
    RemovalStep.USERS: "own_users",
    RemovalStep.DELEGATED: "delegated",
    RemovalStep.REMOTE: "access",
    RemovalStep.KEYS: "keys_devices",
})  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitFacts:
    """What an exit tells a handover.

    Attributes:
        incoming: Who takes over; None while it is not named.
        told_on: The day the client was told.
        ends_on: The latest last day of what the exit ends.
        steps: The steps of its checklist by their keys.
    """

    incoming: Party | None = None
    told_on: date | None = None
    ends_on: date | None = None
    steps: Mapping[str, ExitStep] = field(default_factory=dict)

    def due(self, key: str) -> date | None:
        """The day a step is due, or was done."""
        step = self.steps.get(key)
        return None if step is None else step.done_on or step.due

    def done_on(self, key: str) -> date | None:
        """The day a step was done."""
        step = self.steps.get(key)
        return None if step is None else step.done_on

    def evidence(self, key: str) -> str:
        """How it is shown that a step was done."""
        step = self.steps.get(key)
        return "" if step is None else step.evidence


def read_exit(database: Database, client_id: int) -> ExitFacts:
    """What the client's running exit tells, else its closed one; a withdrawn one tells nothing."""
    with database.reading() as connection:
        exits: list[Exit] = store.fetch_all(connection, EXITS, where={"client_id": client_id}, order_by=("opened_on",))
        standing = [one for one in exits if one.called_off_on is None]
        if not standing:
            return ExitFacts()
        chosen = next((one for one in standing if one.is_open), standing[-1])
        kept = {one.id for one in store.fetch_all(connection, AGREEMENTS, where={"client_id": client_id})}
        ends = [
            one
            for one in store.fetch_all(connection, EXIT_AGREEMENTS, where={"exit_id": chosen.id})
            if one.agreement_id in kept
        ]
        steps = store.fetch_all(connection, EXIT_STEPS, where={"exit_id": chosen.id})
    named = chosen.next_provider.strip()
    return ExitFacts(
        incoming=Party(name=named, attention=chosen.next_contact.strip()) if named else None,
        told_on=chosen.told_on,
        ends_on=max((one.end_day for one in ends if one.end_day is not None), default=chosen.ended_on),
        steps={step.key: step for step in steps if step.key},
    )
