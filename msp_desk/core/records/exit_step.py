"""A step of an exit's checklist: what, who, by when, done when, and what proves it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from msp_desk.core.records.exit import ExitStage
from msp_desk.core.records.family import Family, FieldKind, Record, Values, about
from msp_desk.core.records.problem import Problem

ExitStepId = NewType("ExitStepId", int)


class StepOwner(StrEnum):
    """Who does a step."""

    US = "us"
    CLIENT = "client"
    NEXT_PROVIDER = "next provider"
    NAMED = "named"  # somebody else, whose name stands beside it


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitStep(Record):
    """A step of a checklist.

    Attributes:
        id: Its number on the desk.
        exit_id: Of which exit.
        stage: In which stage it is done.
        title: What is to be done.
        who: Who does it.
        who_name: Their name; required when ``who`` says that it stands here.
        due: By when; None for no day.
        due_by_owner: Whether the owner set that day, so that no computing changes it.
        done_on: The day it was done.
        evidence: What proves it: a file, a receipt, a name.
        place: Its place in the list, the first one lowest.
        key: Which of the proposed steps it is; "" for one of the owner's own.
    """

    id: ExitStepId = ExitStepId(0)
    exit_id: int = field(metadata=about(FieldKind.COUNT, required=True, minimum=1, in_form=False))
    stage: ExitStage = field(
        default=ExitStage.TRANSITION, metadata=about(FieldKind.CHOICE, required=True, choices=ExitStage)
    )
    title: str = field(metadata=about(FieldKind.TEXT, required=True))
    who: StepOwner = field(default=StepOwner.US, metadata=about(FieldKind.CHOICE, required=True, choices=StepOwner))
    who_name: str = field(default="", metadata=about(FieldKind.TEXT))
    due: date | None = field(default=None, metadata=about(FieldKind.DAY))
    due_by_owner: bool = field(default=False, metadata=about(FieldKind.FLAG, in_form=False))
    done_on: date | None = field(default=None, metadata=about(FieldKind.DAY))
    evidence: str = field(default="", metadata=about(FieldKind.LONG_TEXT))
    place: int = field(default=0, metadata=about(FieldKind.COUNT, minimum=0, in_form=False))
    key: str = field(default="", metadata=about(FieldKind.TEXT, in_form=False))

    @property
    def is_done(self) -> bool:
        """Whether it has been done."""
        return self.done_on is not None

    def is_due(self, day: date) -> bool:
        """Whether it should have been done by a day, that day included."""
        return self.done_on is None and self.due is not None and self.due <= day


def _rules(values: Values) -> Iterable[Problem]:
    if values.get("who") is StepOwner.NAMED and not str(values.get("who_name") or "").strip():
        yield Problem(field="who_name", code="problem.required")
    if values.get("stage") is ExitStage.CLOSED:
        yield Problem(field="stage", code="exits.problem.step_after_closing")


EXIT_STEPS = Family(name="exit_steps", record=ExitStep, rules=_rules)
