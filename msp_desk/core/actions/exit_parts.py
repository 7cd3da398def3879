"""The records of an exit, one room a family: what is closed or withdrawn refuses every change with a sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from msp_desk.core.actions.record_room import RecordRoom
from msp_desk.core.errors import InvalidInput, MspDeskError
from msp_desk.core.records.conversation import CONVERSATIONS, Conversation
from msp_desk.core.records.exit import EXITS, Exit, ExitStage
from msp_desk.core.records.exit_agreement import EXIT_AGREEMENTS, ExitAgreement
from msp_desk.core.records.exit_step import EXIT_STEPS, ExitStep
from msp_desk.core.records.family import Family, Record
from msp_desk.core.records.problem import Problem
from msp_desk.core.records.sending import SENDINGS, Sending
from msp_desk.core.storage import store
from msp_desk.core.storage.exit_records import exit_of

if TYPE_CHECKING:
    from msp_desk.core.actions.journal import Journal, Writer
    from msp_desk.core.storage.database import Database

P = TypeVar("P", ExitAgreement, ExitStep, Conversation, Sending)
_BY_STAGES = ("stage", "ended_on", "closed_on", "called_off_on", "called_off_reason", "frozen", "sha256")


def refuse_frozen(writer: Writer, family: Family[Any], record: Record) -> None:
    """Refuse a change of an exit, or of a part of one, that is closed or was withdrawn.

    Args:
        writer: Of the intention.
        family: Of the record.
        record: As it is or will be; of another family it may be anything.

    Raises:
        MspDeskError: If it may not be changed any more.
    """
    number = record.id if isinstance(record, Exit) else getattr(record, "exit_id", None)
    if number and family.name in _NAMES:
        whole = exit_of(writer.connection, number)
        if whole is not None:
            require_open(whole)


def require_open(one: Exit) -> None:
    """Refuse a change of an exit that is closed or was withdrawn.

    Raises:
        MspDeskError: If it is.
    """
    from msp_desk.core.parting.exits import standstill

    still = standstill(one)
    if still is not None:
        raise MspDeskError(still.code, **still.params)


class ExitRecordRoom(RecordRoom[Exit]):
    """Exits as plain records: what a form may change of them."""

    def add(self, record: Exit) -> Exit:
        """Store an exit without anything in it.

        Raises:
            InvalidInput: With every problem, also when the client has an open exit; nothing was stored.
        """
        with self._journal.intention("action.add.exits") as writer:
            return add_exit(writer, record)

    def change(self, record: Exit) -> Exit:
        """Change what the owner may type of an exit; its stage moves by the stages' own rules only.

        Raises:
            InvalidInput: With every problem; nothing was stored.
            ChangedMeanwhile: If it was changed since.
            MspDeskError: If it is closed or was withdrawn.
        """
        with self._journal.intention("action.change.exits") as writer:
            refuse_frozen(writer, EXITS, record)
            present = store.fetch(writer.connection, EXITS, record.id)
            if any(getattr(record, name) != getattr(present, name) for name in _BY_STAGES):
                raise InvalidInput([Problem(field="stage", code="exits.problem.by_stages")])
            return writer.change(EXITS, record)

    def withdraw(self, number: int) -> None:
        """Archive an exit that was opened by mistake.

        Raises:
            NotFound: If it is not on the desk.
            MspDeskError: If it is closed or was withdrawn.
        """
        with self._journal.intention("action.withdraw.exits") as writer:
            present = store.fetch(writer.connection, EXITS, number)
            refuse_frozen(writer, EXITS, present)
            writer.withdraw(EXITS, present)


def add_exit(writer: Writer, record: Exit) -> Exit:
    """Store a new exit in its first stage.

    Raises:
        InvalidInput: With every problem, also when the client has an open exit.
    """
    found = EXITS.problems(EXITS.values(record))
    others = store.fetch_all(writer.connection, EXITS, where={"client_id": record.client_id})
    if any(other.is_open for other in others):
        found.append(Problem(field="client", code="exits.problem.already_open"))
    if record.stage is not ExitStage.DECIDE or record.called_off_on is not None:
        found.append(Problem(field="stage", code="exits.problem.by_stages"))
    if found:
        raise InvalidInput(found)
    return writer.add(EXITS, record)


class ExitPartRoom(RecordRoom[P]):
    """The agreements, steps, conversations or sendings of exits."""

    def add(self, record: P) -> P:
        """Log a new record.

        Raises:
            InvalidInput: With every problem; nothing was stored.
            MspDeskError: If its exit is closed or was withdrawn.
        """
        with self._journal.intention(f"action.add.{self.family.name}") as writer:
            return self.add_with(writer, record)

    def add_with(self, writer: Writer, record: P) -> P:
        """Log a new record as a part of a larger intention; see :meth:`add`."""
        refuse_frozen(writer, self.family, record)
        stored = writer.add(self.family, self._placed(writer, record))
        self._follow(writer, stored)
        return stored

    def change(self, record: P) -> P:
        """Change a record.

        Raises:
            InvalidInput: With every problem; nothing was stored.
            ChangedMeanwhile: If it was changed since.
            MspDeskError: If its exit is closed or was withdrawn.
        """
        with self._journal.intention(f"action.change.{self.family.name}") as writer:
            present = store.fetch(writer.connection, self.family, record.id)
            refuse_frozen(writer, self.family, present)
            refuse_frozen(writer, self.family, record)
            stored = writer.change(self.family, self._marked(present, record))
            self._follow(writer, stored)
            return stored

    def withdraw(self, number: int) -> None:
        """Archive a record.

        Raises:
            NotFound: If it is not on the desk.
            MspDeskError: If its exit is closed or was withdrawn.
        """
        with self._journal.intention(f"action.withdraw.{self.family.name}") as writer:
            present = store.fetch(writer.connection, self.family, number)
            refuse_frozen(writer, self.family, present)
            writer.withdraw(self.family, present)

    def _placed(self, writer: Writer, record: P) -> P:  # noqa: ARG002 - for the heirs
        """The record with its place among the others of its exit."""
        return record

    def _marked(self, present: P, record: P) -> P:  # noqa: ARG002 - for the heirs
        """The record with what the change says about it besides."""
        return record

    def _follow(self, writer: Writer, record: P) -> None:  # the heirs say what
        """Carry out what else a stored record means for its exit."""


class ExitStepRoom(ExitPartRoom[ExitStep]):
    """The steps of exits."""

    def _placed(self, writer: Writer, record: ExitStep) -> ExitStep:
        if record.place:
            return record
        others = store.fetch_all(writer.connection, EXIT_STEPS, where={"exit_id": record.exit_id})
        return replace(record, place=1 + max((other.place for other in others), default=0))

    def _marked(self, present: ExitStep, record: ExitStep) -> ExitStep:
        return record if record.due == present.due else replace(record, due_by_owner=record.due is not None)


class ConversationRoom(ExitPartRoom[Conversation]):
    """The conversations of exits; the first one held ticks the step that asks for it."""

    def _follow(self, writer: Writer, record: Conversation) -> None:
        if record.held:
            tick_proposed(writer, record.exit_id, "talk", record.day, record.with_whom)


class SendingRoom(ExitPartRoom[Sending]):
    """Proofs of sending; a letter's ticks the steps that ask for it."""

    def _follow(self, writer: Writer, record: Sending) -> None:
        from msp_desk.core.storage.exit_papers import papers_since

        if record.exit_id is None or record.client_id is None:
            return
        papers = {paper.id: paper for paper in papers_since(writer.connection, record.client_id, "")}
        paper = papers.get(record.document_id)
        if paper is None or paper.kind.value != "letter":
            return
        tick_proposed(writer, record.exit_id, "letter_finished", min(paper.made_on, record.sent_on), paper.title)
        tick_proposed(writer, record.exit_id, "letter_sent", record.sent_on, record.tracking)
        if record.received_on is not None:
            tick_proposed(writer, record.exit_id, "receipt", record.received_on, record.receipt_note)


def tick_proposed(writer: Writer, exit_id: int, key: str, day: date, evidence: str) -> None:
    """Note that a proposed step was done, unless that is known already or the owner took it out."""
    for step in store.fetch_all(writer.connection, EXIT_STEPS, where={"exit_id": exit_id, "key": key}):
        if not step.is_done:
            writer.change(EXIT_STEPS, replace(step, done_on=day, evidence=step.evidence or evidence))


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitRooms:
    """The rooms of the families that make up exits."""

    exits: ExitRecordRoom
    agreements: ExitPartRoom[ExitAgreement]
    steps: ExitStepRoom
    conversations: ConversationRoom
    sendings: SendingRoom

    def all(self) -> tuple[RecordRoom[Any], ...]:
        """Every one of them."""
        return (self.exits, self.agreements, self.steps, self.conversations, self.sendings)


def exit_rooms(database: Database, journal: Journal) -> ExitRooms:
    """The rooms of a desk."""
    return ExitRooms(
        exits=ExitRecordRoom(EXITS, database, journal, order_by=("opened_on",)),
        agreements=ExitPartRoom[ExitAgreement](EXIT_AGREEMENTS, database, journal),
        steps=ExitStepRoom(EXIT_STEPS, database, journal, order_by=("place",)),
        conversations=ConversationRoom(CONVERSATIONS, database, journal, order_by=("day",)),
        sendings=SendingRoom(SENDINGS, database, journal, order_by=("sent_on",)),
    )


_NAMES = frozenset({EXITS.name, EXIT_AGREEMENTS.name, EXIT_STEPS.name, CONVERSATIONS.name, SENDINGS.name})
