"""Decisions: stored with the numbers of their day, looked back on after six and twelve months."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING

from msp_desk.core.actions.record_room import RecordRoom
from msp_desk.core.environment.clock import Clock, as_text
from msp_desk.core.errors import InvalidInput
from msp_desk.core.records.client import CLIENTS
from msp_desk.core.records.decision import DECISIONS, Decision, DecisionChoice, Hindsight, LookBack
from msp_desk.core.records.problem import Problem
from msp_desk.core.records.second_look import SecondLook, latest_by
from msp_desk.core.storage import store

if TYPE_CHECKING:
    from msp_desk.core.actions.advice import AdviceRoom, ClientAdvice
    from msp_desk.core.actions.journal import Journal
    from msp_desk.core.deciding.numbers import Number, Numbers
    from msp_desk.core.records.client import ClientId
    from msp_desk.core.storage.database import Database

NOTHING: Mapping[str, Number] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionView:
    """A decision with its numbers then and now.

    Attributes:
        decision: As it is stored.
        then: The numbers of its day.
        now: The same numbers as of the day that is asked about; empty when the client is not active then.
    """

    decision: Decision
    then: Numbers
    now: Numbers


class SecondLookRoom(RecordRoom[SecondLook]):
    """Second looks at clients."""

    def latest(self, client_id: int, as_of: date) -> SecondLook | None:
        """The answers that count for a client on a day."""
        return latest_by(self.all(client_id=client_id), as_of)


class DecisionRoom(RecordRoom[Decision]):
    """Decisions about clients."""

    def __init__(self, database: Database, journal: Journal, clock: Clock, advice: Callable[[], AdviceRoom]) -> None:
        """Work on the decisions of a desk.

        Args:
            database: Where it is read.
            journal: Where it is written.
            clock: What day and moment it is.
            advice: The room that knows the numbers of a day, loaded when it is first asked.
        """
        super().__init__(DECISIONS, database, journal, order_by=("decided_on",))
        self._clock = clock
        self._advice = advice

    def store(
        self,
        client_id: ClientId,
        choice: DecisionChoice,
        reason: str,
        *,
        cooling_off_skipped: str = "",
        tried: Mapping[str, Number] = NOTHING,
    ) -> Decision:
        """Store a decision with the numbers of today.

        Args:
            client_id: About whom.
            choice: What was decided.
            reason: Why.
            cooling_off_skipped: Why a decision to part does not wait; "" when it waits.
            tried: What the decision room was set to: further numbers by name, such as ``new_fee``.

        Raises:
            InvalidInput: With every problem; nothing was stored.
            NotFound: If there is no such client.
        """
        from msp_desk.core.deciding.advice import Advice
        from msp_desk.core.deciding.numbers import numbers_text

        today = self._clock.today()
        found = self._advice().of(client_id, today)
        numbers = {**(NOTHING if found is None else numbers_of(found)), **{f"tried_{k}": v for k, v in tried.items()}}
        parting = choice is DecisionChoice.PART
        draft = Decision(
            client_id=client_id,
            decided_on=today,
            decided_at=as_text(self._clock.moment()),
            choice=choice,
            reason=reason,
            numbers=numbers_text(numbers),
            for_abuse=parting and found is not None and found.advice is Advice.PART_NOW,
            cooling_off_skipped=cooling_off_skipped if parting else "",
        )
        with self._journal.intention("action.add.decisions") as writer:
            store.fetch(writer.connection, CLIENTS, client_id)
            return writer.add(DECISIONS, draft)

    def of(self, client_id: int, as_of: date) -> tuple[DecisionView, ...]:
        """A client's decisions by a day, the newest first, each with its numbers then and on that day."""
        from msp_desk.core.deciding.numbers import read_numbers

        made = [one for one in self.all(client_id=client_id, newest_first=True) if one.decided_on <= as_of]
        if not made:
            return ()
        found = self._advice().of(client_id, as_of)
        now = NOTHING if found is None else numbers_of(found)
        return tuple(DecisionView(decision=one, then=read_numbers(one.numbers), now=now) for one in made)

    def look_back(self, number: int, which: LookBack, answer: Hindsight, note: str = "") -> Decision:
        """Say whether a decision was right.

        Raises:
            NotFound: If there is no such decision.
            InvalidInput: If it was withdrawn or the note cannot be stored; nothing was stored.
        """
        with self._journal.intention("action.look_back") as writer:
            present = store.fetch(writer.connection, DECISIONS, number)
            if present.called_off_on is not None:
                raise InvalidInput([Problem(field="", code="advising.problem.called_off")])
            if which is LookBack.FIRST:
                return writer.change(DECISIONS, replace(present, first_answer=answer, first_note=note))
            return writer.change(DECISIONS, replace(present, second_answer=answer, second_note=note))

    def call_off(self, number: int, reason: str) -> Decision:
        """Withdraw a decision with a reason; it stays on the desk.

        Raises:
            NotFound: If there is no such decision.
            InvalidInput: If no reason is given; nothing was stored.
        """
        with self._journal.intention("action.call_off") as writer:
            present = store.fetch(writer.connection, DECISIONS, number)
            changed = replace(present, called_off_on=self._clock.today(), called_off_reason=reason)
            return writer.change(DECISIONS, changed)


def numbers_of(found: ClientAdvice) -> Numbers:
    """The numbers of an advice that a decision is stored with."""
    from msp_desk.core.records.money import half_up_float

    def whole(amount: float | None) -> int | None:
        return None if amount is None else half_up_float(amount)

    def plain(value: float | None, digits: int = 6) -> float | None:
        return None if value is None else round(value, digits) + 0.0

    losing, proposal = found.affordability, found.reprice
    numbers: dict[str, Number] = {
        "as_of": found.as_of.isoformat(),
        "advice": found.advice.value,
        "hold_on": found.hold_on,
        "grade": None if found.letter is None else found.letter.value,
        "score": plain(found.grade.score),
        "revenue": whole(found.share.revenue),
        "contribution": whole(found.share.contribution),
        "hours": plain(found.share.hours),
        "effective_hourly_rate": whole(found.grade.figures.effective_hourly_rate),
        "fee_needed": whole(found.share.revenue if proposal is None else proposal.fee_needed),
        "uplift_percent": None if proposal is None else plain(proposal.uplift_percent),
        "p_star": None if proposal is None else plain(proposal.break_even_chance),
        "refund_due": found.refund_due,
        "leaves_on": found.leaves_on.isoformat(),
    }
    if losing is not None:
        numbers |= {
            "verdict": losing.verdict.value,
            "lost": whole(losing.lost),
            "freed_value": whole(losing.freed_value),
            "result_now": whole(losing.result_now),
            "result_after": whole(losing.result_after),
            "runway_months": plain(losing.runway_months),
        }
    return MappingProxyType(numbers)
