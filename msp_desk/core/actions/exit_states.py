"""How every running exit stands on a day, read in a few queries for the page today."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from msp_desk.core.actions.exit_reading import ends_of, letters_of
from msp_desk.core.parting.exit_facts import first_receipt, last_day
from msp_desk.core.records.exit import Exit
from msp_desk.core.records.exit_step import ExitStep
from msp_desk.core.storage.exit_records import ExitParts


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitState:
    """A running exit on a day.

    Attributes:
        exit: The exit.
        ends_on: The last day of service; None while it is not known.
        receive_by: The day by which the notice must be there; None when none is needed.
        sent_on: The day on which the first of its letters was sent; None while none was.
        received_on: The day on which the first of them arrived; None while that is not known.
        due: Its steps that should have been done by the day, the first one due first.
    """

    exit: Exit
    ends_on: date | None
    receive_by: date | None
    sent_on: date | None
    received_on: date | None
    due: tuple[ExitStep, ...]


def exit_states(running: Sequence[ExitParts], sender_region: str, today: date) -> tuple[ExitState, ...]:
    """How running exits stand on a day.

    Args:
        running: The exits.
        sender_region: The firm's.
        today: The day.
    """
    return tuple(_state(parts, sender_region, today) for parts in running)


def _state(parts: ExitParts, sender_region: str, today: date) -> ExitState:
    ends = ends_of(parts, sender_region, today)
    numbers = {letter.document_id for letter in letters_of(parts.exit, parts.papers)}
    sent = [one for one in parts.sendings if one.document_id in numbers and one.sent_on <= today]
    due = sorted((step for step in parts.steps if step.is_due(today)), key=lambda step: (step.due or today, step.place))
    return ExitState(
        exit=parts.exit,
        ends_on=last_day(ends),
        receive_by=min((end.receive_by for end in ends if end.receive_by is not None), default=None),
        sent_on=min((one.sent_on for one in sent), default=None),
        received_on=first_receipt(sent, today),
        due=tuple(due),
    )
