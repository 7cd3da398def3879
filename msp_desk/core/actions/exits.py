"""START HERE for exits: opening one, moving it on, withdrawing and closing it, and what is logged on the way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msp_desk.core.actions.environments import Environment, read_environment
from msp_desk.core.actions.exit_checklist import ExitChecklist, redate
from msp_desk.core.actions.exit_closing import frozen_text, hash_of
from msp_desk.core.actions.exit_ends import ExitEnds
from msp_desk.core.actions.exit_looking import ExitReader
from msp_desk.core.actions.exit_parts import add_exit, refuse_frozen, require_open
from msp_desk.core.actions.exit_reading import ExitFile, exit_file
from msp_desk.core.environment.clock import Clock, as_text
from msp_desk.core.errors import DocumentBlocked, MspDeskError
from msp_desk.core.parting.exits import (
    earlier_stage,
    exit_checks,
    move_problems,
    next_stage,
)
from msp_desk.core.records.agreement import AGREEMENTS
from msp_desk.core.records.client import CLIENTS, Client, ClientId
from msp_desk.core.records.conversation import Conversation
from msp_desk.core.records.decision import DECISIONS, Decision, DecisionChoice
from msp_desk.core.records.dispatch import Dispatch
from msp_desk.core.records.document import Document
from msp_desk.core.records.exit import EXITS, EndingWay, Exit, ExitStage
from msp_desk.core.records.exit_agreement import EXIT_AGREEMENTS, ExitAgreement
from msp_desk.core.records.exit_step import ExitStep
from msp_desk.core.records.language import Language
from msp_desk.core.records.sending import Sending
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.exit_records import read_exit_records

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_papers import ExitPaper
    from msp_desk.core.actions.journal import Journal, Writer
    from msp_desk.core.actions.notices import NoticeRoom


class ExitRoom(ExitReader):
    """The exits of the desk; every method that changes something is one step that undo takes back."""

    def __init__(self, database: Database, journal: Journal, clock: Clock, notices: NoticeRoom) -> None:
        """Work on one desk."""
        super().__init__(database, journal, clock, notices)
        self._checklist = ExitChecklist(database, journal, clock)
        self._ends = ExitEnds(database, journal, clock)

    def open(
        self,
        client_id: int,
        *,
        way: EndingWay = EndingWay.NOTICE,
        why: str = "",
        decision_id: int | None = None,
        agreement_ids: Sequence[int] | None = None,
        language: Language | None = None,
    ) -> Exit:
        """Begin an exit with its agreements, their end days and its checklist.

        Args:
            client_id: From whom.
            way: How the agreements are ended.
            why: In the owner's words.
            decision_id: The decision it comes from; None takes the newest standing one to part, if there is one.
            agreement_ids: What it ends; None takes every agreement that runs today.
            language: Of the checklist; None takes the firm's.

        Raises:
            InvalidInput: With every problem, also when an exit of the client is open; nothing was stored.
            NotFound: If there is no such client, decision or agreement.
        """
        today = self._clock.today()
        environment = read_environment(self._database, client_id)
        with self._journal.intention("action.add.exits") as writer:
            client = store.fetch(writer.connection, CLIENTS, client_id)
            decision = _decision(writer, client_id, decision_id, today)
            one = add_exit(
                writer,
                Exit(
                    client_id=ClientId(client.id),
                    opened_on=today,
                    opened_at=as_text(self._clock.moment()),
                    way=way,
                    why=why or ("" if decision is None else decision.reason),
                    decision_id=None if decision is None else decision.id,
                ),
            )
            agreements = store.fetch_all(
                writer.connection, AGREEMENTS, where={"client_id": client_id}, order_by=("start",)
            )
            running = [each.id for each in agreements if each.ended_on is None or each.ended_on >= today]
            self._ends.set_all(writer, one, running if agreement_ids is None else agreement_ids)
            self._checklist.propose(writer, self._file_in(writer, one, environment), language=language)
        return one

    def advance(self, exit_id: int) -> Exit:
        """Move an exit to its next stage; the last step closes it.

        Raises:
            NotFound: If there is no such exit.
            DocumentBlocked: With everything that blocks its stage; nothing was stored.
            MspDeskError: If it is closed or was withdrawn.
        """
        following = next_stage(self.get(exit_id))
        return self.move(exit_id, ExitStage.CLOSED if following is None else following)

    def go_back(self, exit_id: int) -> Exit:
        """Move an exit back by one stage.

        Raises:
            NotFound: If there is no such exit.
            MspDeskError: If it stands in its first stage, is closed or was withdrawn.
        """
        one = self.get(exit_id)
        return self.move(exit_id, earlier_stage(one) or one.stage)

    def move(self, exit_id: int, stage: ExitStage) -> Exit:
        """Move an exit one stage forward or any number back.

        Raises:
            NotFound: If there is no such exit.
            DocumentBlocked: With everything that blocks its stage; nothing was stored.
            MspDeskError: If it cannot go there; nothing was stored.
        """
        file = self._file(exit_id, self._clock.today())
        one = file.facts.exit
        problems = move_problems(one, stage, exit_checks(file.facts, one.stage))
        if problems and problems[0].code.count(".") == 1:  # a refusal of the move itself, not a check
            raise MspDeskError(problems[0].code, **problems[0].params)
        if problems:
            raise DocumentBlocked(problems)
        if stage is ExitStage.CLOSED:
            return self._close(file)
        forward = stage.rank > one.stage.rank
        told_on = one.told_on
        if stage is ExitStage.TOLD and forward:
            told_on = told_on or self._clock.today()
        elif stage.rank < ExitStage.TOLD.rank:
            told_on = None
        label = "action.exits.advance" if forward else "action.exits.go_back"
        with self._journal.intention(label, stage=stage) as writer:
            moved = writer.change(EXITS, replace(one, stage=stage, told_on=told_on))
            if forward:
                redate(writer, file)
            return moved

    def call_off(self, exit_id: int, reason: str) -> Exit:
        """Withdraw an exit with a reason; it stays on the desk and cannot be taken up again but by undo.

        Raises:
            NotFound: If there is no such exit.
            InvalidInput: If no reason is given; nothing was stored.
            MspDeskError: If it is closed or was withdrawn already.
        """
        with self._journal.intention("action.exits.call_off") as writer:
            one = store.fetch(writer.connection, EXITS, exit_id)
            refuse_frozen(writer, EXITS, one)
            today = max(self._clock.today(), one.opened_on)
            return writer.change(EXITS, replace(one, called_off_on=today, called_off_reason=reason.strip()))

    def close(self, exit_id: int) -> Exit:
        """Close an exit in its last stage: what was made is frozen, its agreements get their last days.

        Raises:
            NotFound: If there is no such exit.
            DocumentBlocked: With everything that blocks it; nothing was stored.
            MspDeskError: If it does not stand in its last stage.
        """
        return self.move(exit_id, ExitStage.CLOSED)

    def _close(self, file: ExitFile) -> Exit:
        facts = file.facts
        text = frozen_text(file)
        with self._journal.intention("action.exits.close") as writer:
            for end in facts.ends:
                if end.end_day is not None and end.agreement.ended_on != end.end_day:
                    writer.change(AGREEMENTS, replace(end.agreement, ended_on=end.end_day))
                if end.end_day != end.row.end_day:
                    writer.change(EXIT_AGREEMENTS, replace(end.row, end_day=end.end_day))
            return writer.change(
                EXITS,
                replace(
                    facts.exit,
                    stage=ExitStage.CLOSED,
                    closed_on=max(self._clock.today(), facts.exit.opened_on),
                    ended_on=facts.ends_on,
                    frozen=text,
                    sha256=hash_of(text),
                ),
            )

    def archive_client(self, exit_id: int) -> Client:
        """Note a client's last day, once it has passed; its records and papers stay.

        Raises:
            NotFound: If there is no such exit.
            MspDeskError: If the exit is not closed, or the last day has not passed.
        """
        with self._journal.intention("action.exits.archive_client") as writer:
            one = store.fetch(writer.connection, EXITS, exit_id)
            if one.ended_on is None or one.ended_on >= self._clock.today():
                raise MspDeskError("exits.not_yet")
            client = store.fetch(writer.connection, CLIENTS, one.client_id)
            return writer.change(CLIENTS, replace(client, ended_on=one.ended_on))

    def set_agreements(self, exit_id: int, agreement_ids: Sequence[int]) -> tuple[ExitAgreement, ...]:
        """Say which agreements an exit ends; those that stay keep their end days.

        Raises:
            NotFound: If there is no such exit, or an agreement is not the client's.
            MspDeskError: If it is closed or was withdrawn.
        """
        return self._ends.choose(exit_id, agreement_ids)

    def set_end(self, exit_id: int, agreement_id: int, day: date | None) -> ExitAgreement:
        """Set the last day of an agreement, or None to have it computed; the open steps' days follow.

        Raises:
            NotFound: If there is no such exit, or it does not end the agreement.
            MspDeskError: If it is closed or was withdrawn.
        """
        return self._ends.set_end(exit_id, agreement_id, day)

    def follow_receipt(self, exit_id: int) -> tuple[ExitAgreement, ...]:
        """Give every agreement the end day that the notice leads to as it arrived, or as a letter sent today would.

        Raises:
            NotFound: If there is no such exit.
            MspDeskError: If it is closed or was withdrawn.
        """
        return self._ends.follow_receipt(exit_id)

    def add_step(self, step: ExitStep) -> ExitStep:
        """Add a step of the owner's own, at the end of the list unless it has a place."""
        return self._rooms.steps.add(step)

    def change_step(self, step: ExitStep) -> ExitStep:
        """Change a step."""
        return self._rooms.steps.change(step)

    def withdraw_steps(self, numbers: Sequence[int]) -> None:
        """Take steps out of the list, as one intention."""
        self._checklist.withdraw(numbers)

    def tick_step(self, number: int, on: date | None = None, evidence: str | None = None) -> ExitStep:
        """Note that a step was done: today unless another day is given; None keeps its evidence."""
        return self._checklist.tick(number, on or self._clock.today(), evidence)

    def untick_step(self, number: int) -> ExitStep:
        """Note that a step is open again; its evidence stays."""
        return self._checklist.tick(number, None, None)

    def move_step(self, number: int, to: int) -> None:
        """Give a step another place among those of its exit, counted from 0."""
        self._checklist.move(number, to)

    def renew_steps(self, exit_id: int, *, language: Language | None = None) -> int:
        """Add the proposed steps that are missing and date the open ones anew.

        Returns:
            How many steps were added.
        """
        return self._checklist.renew(exit_id, language=language)

    def add_conversation(self, conversation: Conversation) -> Conversation:
        """Add a conversation, planned or held."""
        return self._rooms.conversations.add(conversation)

    def change_conversation(self, conversation: Conversation) -> Conversation:
        """Change a conversation."""
        return self._rooms.conversations.change(conversation)

    def withdraw_conversation(self, number: int) -> None:
        """Archive a conversation."""
        self._rooms.conversations.withdraw(number)

    def add_sending(
        self, exit_id: int, document_id: int, *, how: Dispatch, sent_on: date, tracking: str = ""
    ) -> Sending:
        """Log how a paper of an exit was sent.

        Raises:
            NotFound: If there is no such exit.
            InvalidInput: With every problem; nothing was stored.
            MspDeskError: If the exit is closed or was withdrawn.
        """
        one = self.get(exit_id)
        return self._rooms.sendings.add(
            Sending(
                client_id=one.client_id,
                exit_id=one.id,
                document_id=document_id,
                how=how,
                sent_on=sent_on,
                tracking=tracking,
            )
        )

    def change_sending(self, sending: Sending) -> Sending:
        """Change a proof of sending: its receipt above all."""
        return self._rooms.sendings.change(sending)

    def withdraw_sending(self, number: int) -> None:
        """Archive a proof of sending."""
        self._rooms.sendings.withdraw(number)

    def finish_paper(self, paper: ExitPaper, *, out: Path | None = None) -> Document:
        """Keep a paper with the client, as it was drafted.

        Args:
            paper: The paper.
            out: A file to write it to as well.

        Raises:
            FileProblem: If the file cannot be written or is a desk; nothing was kept.
            MspDeskError: If the exit is closed or was withdrawn.
        """
        from msp_desk.core.actions.exit_papers import keep

        require_open(self.get(paper.exit.id))
        return keep(self._journal, self._clock, self._database.path, paper, out)

    def _file_in(self, writer: Writer, one: Exit, environment: Environment) -> ExitFile:
        return exit_file(
            read_exit_records(writer.connection, one),
            environment,
            today=self._clock.today(),
            moment=self._clock.moment(),
        )


def _decision(writer: Writer, client_id: int, number: int | None, today: date) -> Decision | None:
    """The decision an exit comes from."""
    if number is not None:
        return store.fetch(writer.connection, DECISIONS, number)
    made = store.fetch_all(writer.connection, DECISIONS, where={"client_id": client_id}, order_by=("decided_on",))
    standing = [one for one in made if one.stands(today)]
    return standing[-1] if standing and standing[-1].choice is DecisionChoice.PART else None
