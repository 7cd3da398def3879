"""An exit: parting from a client, from the decision to the papers that are put away."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import Family, FieldKind, Record, Values, about
from msp_desk.core.records.money import half_up
from msp_desk.core.records.problem import Problem

ExitId = NewType("ExitId", int)


class ExitStage(StrEnum):
    """How far an exit has come, in the order in which its stages follow one another."""

    DECIDE = "decide"
    PREPARE = "prepare"
    TOLD = "told"
    TRANSITION = "transition"
    CLOSED = "closed"

    @property
    def rank(self) -> int:
        """0 for the first."""
        return list(ExitStage).index(self)


class EndingWay(StrEnum):
    """How the agreements are ended; the words are those of the letters that do it."""

    NOTICE = "notice"
    NON_RENEWAL = "non-renewal"
    CAUSE = "cause"
    MUTUAL = "mutual"
    ACCEPTANCE = "acceptance"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exit(Record):
    """An exit.

    Attributes:
        id: Its number on the desk.
        client_id: From whom.
        stage: How far it has come; only the stages' own rules move it.
        opened_on: The day it was opened.
        opened_at: The UTC moment; without a decision the cooling-off runs from it.
        way: How the agreements are ended.
        why: In the owner's words; never on a paper that leaves the firm.
        decision_id: The decision it came from; None for one opened by hand.
        look_waived: Why there is no second look; "" when there is one or none is needed.
        cooling_off_skipped: Why the cooling-off is not waited for; "" when it is.
        next_provider: The firm that takes over.
        next_contact: Who is to be spoken with there, and how.
        told_on: The day the client was told.
        unused_minutes: Prepaid time that was not used.
        unused_rate: Its net price an hour, minor units.
        ended_on: The last day of service, as it stood when the exit was closed.
        closed_on: The day it was closed.
        called_off_on: The day it was withdrawn; None while it is not.
        called_off_reason: Why; required with the day.
        frozen: JSON object: what was made, as it stood when the exit was closed.
        sha256: Of ``frozen``, hexadecimal; "" while the exit is open.
    """

    id: ExitId = ExitId(0)
    client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
    stage: ExitStage = field(
        default=ExitStage.DECIDE, metadata=about(FieldKind.CHOICE, required=True, choices=ExitStage, in_form=False)
    )
    opened_on: date = field(metadata=about(FieldKind.DAY, required=True))
    opened_at: str = field(default="", metadata=about(FieldKind.MOMENT, in_form=False))
    way: EndingWay = field(default=EndingWay.NOTICE, metadata=about(FieldKind.CHOICE, required=True, choices=EndingWay))
    why: str = field(default="", metadata=about(FieldKind.LONG_TEXT))
    decision_id: int | None = field(default=None, metadata=about(FieldKind.COUNT, minimum=1, in_form=False))
    look_waived: str = field(default="", metadata=about(FieldKind.LONG_TEXT))
    cooling_off_skipped: str = field(default="", metadata=about(FieldKind.LONG_TEXT))
    next_provider: str = field(default="", metadata=about(FieldKind.TEXT))
    next_contact: str = field(default="", metadata=about(FieldKind.TEXT))
    told_on: date | None = field(default=None, metadata=about(FieldKind.DAY))
    unused_minutes: int | None = field(default=None, metadata=about(FieldKind.MINUTES, minimum=0))
    unused_rate: int | None = field(default=None, metadata=about(FieldKind.AMOUNT, minimum=0))
    ended_on: date | None = field(default=None, metadata=about(FieldKind.DAY, in_form=False))
    closed_on: date | None = field(default=None, metadata=about(FieldKind.DAY, in_form=False))
    called_off_on: date | None = field(default=None, metadata=about(FieldKind.DAY, in_form=False))
    called_off_reason: str = field(default="", metadata=about(FieldKind.LONG_TEXT, in_form=False))
    frozen: str = field(default="{}", metadata=about(FieldKind.JSON, in_form=False))
    sha256: str = field(default="", metadata=about(FieldKind.TEXT, in_form=False))

    @property
    def is_closed(self) -> bool:
        """Whether it has been closed, so that nothing of it can be changed."""
        return self.stage is ExitStage.CLOSED

    @property
    def is_open(self) -> bool:
        """Whether it is neither closed nor withdrawn."""
        return not self.is_closed and self.called_off_on is None

    @property
    def unused_amount(self) -> int:
        """What the unused prepaid time is worth, net, minor units."""
        return half_up((self.unused_minutes or 0) * (self.unused_rate or 0), 60)


def _rules(values: Values) -> Iterable[Problem]:
    opened = values.get("opened_on")
    for key in ("told_on", "closed_on", "called_off_on"):
        day = values.get(key)
        if isinstance(opened, date) and isinstance(day, date) and day < opened:
            yield Problem(field=key, code="problem.ends_before_start", params={"start": opened})
    if values.get("called_off_on") is not None and not str(values.get("called_off_reason") or "").strip():
        yield Problem(field="called_off_reason", code="problem.required")
    is_closed = values.get("stage") is ExitStage.CLOSED
    if is_closed is (values.get("closed_on") is None):
        yield Problem(field="closed_on", code="exits.problem.closed_by_its_day")
    if is_closed and values.get("called_off_on") is not None:
        yield Problem(field="called_off_on", code="exits.problem.closed_and_called_off")
    if is_closed and not values.get("sha256"):
        yield Problem(field="sha256", code="problem.required")


EXITS = Family(name="exits", record=Exit, rules=_rules)
