"""Prospects: answering for them, deciding about them, and making a client of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from msp_desk.core.actions.clients import refuse_taken_name
from msp_desk.core.actions.journal import Journal, Writer
from msp_desk.core.actions.prospect_profile import keep_proposed, proposed_profile
from msp_desk.core.deciding.beginnings import BadStart, Beginnings
from msp_desk.core.deciding.prospects import Assessment, Judged, assess
from msp_desk.core.errors import InvalidInput
from msp_desk.core.records.client import CLIENTS, Client, ClientId
from msp_desk.core.records.contact import CONTACTS, Contact
from msp_desk.core.records.firm import FIRM
from msp_desk.core.records.problem import Problem
from msp_desk.core.records.prospect import (
    PROSPECT_ANSWERS,
    PROSPECTS,
    Criterion,
    CriterionAnswer,
    CriterionId,
    Prospect,
    ProspectAnswer,
    ProspectStatus,
)
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.people import kept_profile

if TYPE_CHECKING:
    from msp_desk.core.actions.grades import GradeRoom


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedProspect:
    """A prospect with what the profile says about it.

    Attributes:
        prospect: It.
        assessment: By the profile of today while it is open, else by the one it was decided with.
        notes: What was noted with an answer, by the number of the criterion.
    """

    prospect: Prospect
    assessment: Assessment
    notes: Mapping[int, str]


class ProspectRoom:
    """The prospects of the desk."""

    def __init__(self, database: Database, journal: Journal, grades: GradeRoom) -> None:
        """Work on one desk.

        Args:
            database: Where it is read.
            journal: Where it is written.
            grades: Says which clients turned out badly.
        """
        self._database = database
        self._journal = journal
        self._grades = grades

    def profile(self) -> list[Criterion]:
        """The criteria in their order: the kept ones, or the proposed ones (without numbers) while there are none."""
        with self._database.reading() as connection:
            return kept_profile(connection) or proposed_profile(store.fetch(connection, FIRM, 1).language)

    def keep_profile(self) -> list[Criterion]:
        """Keep the proposed criteria so that they can be changed; kept ones stay as they are."""
        with self._journal.intention("prospects.step.keep_profile") as writer:
            return keep_proposed(writer, store.fetch(writer.connection, FIRM, 1).language)

    def all(self) -> list[JudgedProspect]:
        """Every prospect, the open ones first, then by name.

        Raises:
            InvalidInput: If the profile's weights sum to zero.
        """
        with self._database.reading() as connection:
            profile = kept_profile(connection) or proposed_profile(store.fetch(connection, FIRM, 1).language)
            prospects = store.fetch_all(connection, PROSPECTS)
            answers = store.fetch_all(connection, PROSPECT_ANSWERS)
        by_prospect: dict[int, list[ProspectAnswer]] = {}
        for answer in answers:
            by_prospect.setdefault(answer.prospect_id, []).append(answer)
        found = [_judged(one, profile, by_prospect.get(one.id, [])) for one in prospects]
        return sorted(
            found,
            key=lambda one: (one.prospect.status is not ProspectStatus.OPEN, one.prospect.name.casefold()),
        )

    def get(self, number: int) -> JudgedProspect:
        """One prospect.

        Raises:
            NotFound: If it is not on the desk.
        """
        with self._database.reading() as connection:
            prospect = store.fetch(connection, PROSPECTS, number)
            answers = store.fetch_all(connection, PROSPECT_ANSWERS, where={"prospect_id": number})
            profile = kept_profile(connection) or proposed_profile(store.fetch(connection, FIRM, 1).language)
        return _judged(prospect, profile, answers)

    def open_count(self) -> int:
        """How many prospects wait for a decision."""
        with self._database.reading() as connection:
            return len(store.fetch_all(connection, PROSPECTS, where={"status": ProspectStatus.OPEN}))

    def beginnings(self, as_of: date) -> Beginnings:
        """How the clients that began as prospects turned out; it may be asked from any thread.

        Args:
            as_of: The day of the grades, which are found only when some client began as a prospect.
        """
        with self._database.reading() as connection:
            won = store.fetch_all(connection, PROSPECTS, where={"status": ProspectStatus.WON})
            answers = store.fetch_all(connection, PROSPECT_ANSWERS)
        clients = {int(one.id): one.client_id for one in won if one.client_id is not None}
        started: dict[ClientId, dict[int, CriterionAnswer]] = {}
        for answer in answers:
            client_id = clients.get(answer.prospect_id)
            if client_id is not None:
                started.setdefault(client_id, {})[answer.criterion_id] = answer.answer
        if not started:
            return Beginnings()
        grades = tuple(grade for grade in self._grades.table(as_of).clients if grade.client_id in started)
        return Beginnings(grades=grades, started=started)

    def bad_starts(self, number: int, as_of: date) -> Mapping[int, BadStart]:
        """Which answers of a prospect stood at the beginning of the worst clients.

        Args:
            number: The prospect.
            as_of: The day of the grades.

        Returns:
            By the number of the criterion; empty when no client began as a prospect.

        Raises:
            NotFound: If there is no such prospect.
        """
        judged = self.get(number)
        return self.beginnings(as_of).warnings(judged.assessment.judged, but=judged.prospect.client_id)

    def answer(
        self, number: int, criterion: Criterion, answer: CriterionAnswer, *, note: str | None = None
    ) -> ProspectAnswer:
        """Say how far a criterion holds for a prospect.

        Args:
            number: The prospect; it must be open.
            criterion: A kept one, or a proposed one, which keeps the whole proposed profile.
            answer: How far it holds.
            note: What to note with it; None leaves the note as it is.

        Raises:
            NotFound: If there is no such prospect.
            InvalidInput: If the prospect was decided already; nothing was stored.
        """
        with self._journal.intention("prospects.step.answer", criterion=criterion.label) as writer:
            prospect = store.fetch(writer.connection, PROSPECTS, number)
            _refuse_decided(prospect)
            if not criterion.id:
                language = store.fetch(writer.connection, FIRM, 1).language
                kept = keep_proposed(writer, language)
                criterion = next((one for one in kept if one.place == criterion.place), kept[0])
            where = {"prospect_id": number, "criterion_id": criterion.id}
            known = store.fetch_all(writer.connection, PROSPECT_ANSWERS, where=where)
            if not known:
                return writer.add(PROSPECT_ANSWERS, _asked(number, criterion, answer, note or ""))
            given = replace(
                _asked(number, criterion, answer, known[0].note if note is None else note),
                id=known[0].id,
                revision=known[0].revision,
            )
            return given if given == known[0] else writer.change(PROSPECT_ANSWERS, given)

    def become_client(self, number: int, day: date, *, name: str = "") -> Client:
        """Make a client of a prospect: the client, its contact, and the answers kept as they were given.

        Args:
            number: The prospect; it must be open.
            day: Since when it is a client.
            name: What the client is called; "" takes the prospect's name.

        Raises:
            NotFound: If there is no such prospect.
            InvalidInput: If it was decided already or a client has the name; nothing was stored.
        """
        with self._journal.intention("prospects.step.become_client") as writer:
            prospect = store.fetch(writer.connection, PROSPECTS, number)
            _refuse_decided(prospect)
            client = Client(
                name=name.strip() or prospect.name,
                language=prospect.language,
                seats=prospect.seats,
                client_since=day,
                email=prospect.email,
                phone=prospect.phone,
                note=prospect.note,
            )
            refuse_taken_name(writer, client)
            client = writer.add(CLIENTS, client)
            if prospect.contact.strip():
                writer.add(
                    CONTACTS,
                    Contact(client_id=client.id, name=prospect.contact, email=prospect.email, phone=prospect.phone),
                )
            self._decide(writer, replace(prospect, status=ProspectStatus.WON, decided_on=day, client_id=client.id))
        return client

    def decline(self, number: int, day: date, reason: str) -> Prospect:
        """Say no to a prospect.

        Raises:
            NotFound: If there is no such prospect.
            InvalidInput: If it was decided already or no reason is given; nothing was stored.
        """
        return self._end(number, ProspectStatus.DECLINED, day, reason)

    def lose(self, number: int, day: date, reason: str) -> Prospect:
        """Note that a prospect said no; see :meth:`decline`."""
        return self._end(number, ProspectStatus.LOST, day, reason)

    def reopen(self, number: int) -> Prospect:
        """Look at a prospect anew that was declined or lost.

        Raises:
            NotFound: If there is no such prospect.
            InvalidInput: If it became a client; nothing was stored.
        """
        with self._journal.intention("prospects.step.reopen") as writer:
            prospect = store.fetch(writer.connection, PROSPECTS, number)
            if prospect.status is ProspectStatus.WON:
                raise InvalidInput([Problem(field="status", code="prospects.is_client")])
            again = replace(prospect, status=ProspectStatus.OPEN, decided_on=None, reason="")
            return writer.change(PROSPECTS, again)

    def withdraw(self, number: int) -> None:
        """Archive a prospect with its answers; undo brings all of it back.

        Raises:
            NotFound: If there is no such prospect.
        """
        with self._journal.intention("action.withdraw.prospects") as writer:
            prospect = store.fetch(writer.connection, PROSPECTS, number)
            for answer in store.fetch_all(writer.connection, PROSPECT_ANSWERS, where={"prospect_id": number}):
                writer.withdraw(PROSPECT_ANSWERS, answer)
            writer.withdraw(PROSPECTS, prospect)

    def _end(self, number: int, status: ProspectStatus, day: date, reason: str) -> Prospect:
        with self._journal.intention(f"prospects.step.{status.value}") as writer:
            prospect = store.fetch(writer.connection, PROSPECTS, number)
            _refuse_decided(prospect)
            if not reason.strip():
                raise InvalidInput([Problem(field="reason", code="problem.required")])
            return self._decide(writer, replace(prospect, status=status, decided_on=day, reason=reason.strip()))

    def _decide(self, writer: Writer, prospect: Prospect) -> Prospect:
        """Store the decision, and with every answer the criterion as it stands."""
        decided = writer.change(PROSPECTS, prospect)
        known = {
            answer.criterion_id: answer
            for answer in store.fetch_all(writer.connection, PROSPECT_ANSWERS, where={"prospect_id": prospect.id})
        }
        profile = keep_proposed(writer, store.fetch(writer.connection, FIRM, 1).language)
        for criterion in profile:
            before = known.pop(int(criterion.id), None)
            if before is None:
                writer.add(PROSPECT_ANSWERS, _asked(prospect.id, criterion, CriterionAnswer.UNKNOWN, ""))
            else:
                _change_if_other(writer, before, _asked(prospect.id, criterion, before.answer, before.note))
        for answer in known.values():  # the owner asks no more about it: it has no weight in what was decided
            _change_if_other(writer, answer, replace(answer, weight=0, must_have=False))
        return decided


def _judged(prospect: Prospect, profile: Sequence[Criterion], answers: Sequence[ProspectAnswer]) -> JudgedProspect:
    if prospect.status is ProspectStatus.OPEN:
        given = {answer.criterion_id: answer.answer for answer in answers}
        judged = [Judged(criterion=one, answer=given.get(int(one.id), CriterionAnswer.UNKNOWN)) for one in profile]
    else:
        places = {int(one.id): place for place, one in enumerate(profile)}
        judged = [
            Judged(
                criterion=Criterion(
                    id=CriterionId(one.criterion_id),
                    label=one.label,
                    weight=one.weight,
                    must_have=one.must_have,
                ),
                answer=one.answer,
            )
            for one in sorted(answers, key=lambda one: (places.get(one.criterion_id, len(places)), one.id))
        ]
        if not judged:  # decided by an import or an older desk: nothing was asked
            judged = [Judged(criterion=one) for one in profile]
    return JudgedProspect(
        prospect=prospect,
        assessment=assess(judged),
        notes={answer.criterion_id: answer.note for answer in answers if answer.note},
    )


def _asked(prospect_id: int, criterion: Criterion, answer: CriterionAnswer, note: str) -> ProspectAnswer:
    return ProspectAnswer(
        prospect_id=prospect_id,
        criterion_id=criterion.id,
        answer=answer,
        note=note,
        label=criterion.label,
        weight=criterion.weight,
        must_have=criterion.must_have,
    )


def _change_if_other(writer: Writer, before: ProspectAnswer, after: ProspectAnswer) -> None:
    wanted = replace(after, id=before.id, revision=before.revision)
    if wanted != before:
        writer.change(PROSPECT_ANSWERS, wanted)


def _refuse_decided(prospect: Prospect) -> None:
    if prospect.status is not ProspectStatus.OPEN:
        code = "prospects.is_client" if prospect.status is ProspectStatus.WON else "prospects.decided"
        raise InvalidInput([Problem(field="status", code=code)])
