"""What an advice rests on: facts with the rows they were made of, before they are said in a language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from msp_desk.core.grading.caps import CapRow, RowKind
from msp_desk.core.parting.phrase import Phrase
from msp_desk.core.records.second_look import SecondLook

EFFORT_FAMILIES: Final = ("tickets", "work", "incidents")
"""What hours are made of."""
MONEY_FAMILIES: Final = ("invoices", *EFFORT_FAMILIES)
"""What a rate is made of."""
_FAMILY_OF_ROW: Final = {RowKind.INCIDENT: "incidents", RowKind.INVOICE: "invoices"}


class PlanState(StrEnum):
    """What became of a boundary plan."""

    RUNNING = "running"
    KEPT = "kept"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanOutcome:
    """What became of a boundary plan by a day.

    Attributes:
        id: The plan's number on the desk.
        day: The day on which it ended; for a running one the day on which it will.
        state: What became of it.
        label: What it is called, as it was typed; "" for nothing.
    """

    id: int
    day: date
    state: PlanState
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """An amount for an hour, which is said with its cents."""

    amount: float
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Percent:
    """A percentage, said without decimals."""

    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceRow:
    """A record that a fact rests on.

    Attributes:
        family: Of which family.
        id: Its number on the desk.
        day: Its day; None when it has none.
        label: What it is called, as it was typed.
        amount: Minor units; None when it is not about an amount.
    """

    family: str
    id: int
    day: date | None = None
    label: str = ""
    amount: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One fact.

    Attributes:
        says: The fact as a sentence of topic ``advising`` (or ``grading``) with its numbers.
        rows: The records it rests on, when they are few enough to be named.
        made_of: The families whose rows in the client's window it sums up, otherwise.
    """

    says: Phrase
    rows: tuple[EvidenceRow, ...] = ()
    made_of: tuple[str, ...] = ()


def evidence_row(row: CapRow) -> EvidenceRow:
    """The row of a cap as a row of evidence."""
    return EvidenceRow(family=_FAMILY_OF_ROW[row.kind], id=row.id, day=row.day, label=row.label, amount=row.open_amount)


def plan_row(plan: PlanOutcome) -> EvidenceRow:
    """A boundary plan as a row of evidence."""
    return EvidenceRow(family="boundary_plans", id=plan.id, day=plan.day, label=plan.label)


def look_row(look: SecondLook) -> EvidenceRow:
    """A second look as a row of evidence."""
    return EvidenceRow(family="second_looks", id=look.id, day=look.day)
