"""What an exit tells a handover: who takes over, when the client was told, its days, and what is done already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from typing import Final

from msp_desk.core.actions.exit_reading import ExitFile, read_exit_file, stations
from msp_desk.core.documents.handover.duties import DataStep, RemovalStep
from msp_desk.core.documents.handover.facts import Milestone, Party
from msp_desk.core.environment.clock import Clock
from msp_desk.core.parting.exit_steps import PROPOSED_BY_KEY
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


def read_exit(database: Database, client_id: int, clock: Clock) -> ExitFacts:
    """What the client's running exit tells as of today, else its closed one; a withdrawn one tells nothing."""
    with database.reading() as connection:
        exits: list[Exit] = store.fetch_all(connection, EXITS, where={"client_id": client_id}, order_by=("opened_on",))
    standing = [one for one in exits if one.called_off_on is None]
    if not standing:
        return ExitFacts()
    running = next((one for one in standing if one.is_open), None)
    if running is None:
        return _closed(database, standing[-1])
    file = read_exit_file(database, running.id, today=clock.today(), moment=clock.moment())
    last_days = [end.end_day for end in file.facts.ends if end.end_day is not None]
    return _told(running, max(last_days, default=running.ended_on), _as_dated_today(file))


def _closed(database: Database, one: Exit) -> ExitFacts:
    """What an exit tells that was closed: the days it was frozen with."""
    with database.reading() as connection:
        kept = {each.id for each in store.fetch_all(connection, AGREEMENTS, where={"client_id": one.client_id})}
        rows = store.fetch_all(connection, EXIT_AGREEMENTS, where={"exit_id": one.id})
        steps = store.fetch_all(connection, EXIT_STEPS, where={"exit_id": one.id})
    last_days = [row.end_day for row in rows if row.agreement_id in kept and row.end_day is not None]
    return _told(one, max(last_days, default=one.ended_on), steps)


def _told(one: Exit, ends_on: date | None, steps: Iterable[ExitStep]) -> ExitFacts:
    named = one.next_provider.strip()
    return ExitFacts(
        incoming=Party(name=named, attention=one.next_contact.strip()) if named else None,
        told_on=one.told_on,
        ends_on=ends_on,
        steps={step.key: step for step in steps if step.key},
    )


def _as_dated_today(file: ExitFile) -> Iterator[ExitStep]:
    """The steps of an exit; open proposed ones follow a last day that has moved since they were dated."""
    days = stations(file)
    for step in file.facts.steps:
        proposed = PROPOSED_BY_KEY.get(step.key)
        due = None if proposed is None or step.is_done or step.due_by_owner else days.get(proposed.station)
        yield step if due is None else replace(step, due=due)
