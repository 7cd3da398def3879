"""Asking people which clients are hardest: rounds, their answers, and what of them may be seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from msp_desk.core.actions.journal import Journal, Writer
from msp_desk.core.deciding.opinions import RoundResult, next_round_due, round_result
from msp_desk.core.environment.clock import Clock
from msp_desk.core.errors import InvalidInput
from msp_desk.core.records.client import CLIENTS, Client, normalised_name
from msp_desk.core.records.firm import FIRM
from msp_desk.core.records.language import Language
from msp_desk.core.records.opinion import OPINION_ROUNDS, OPINIONS, Opinion, OpinionRound
from msp_desk.core.records.problem import Problem
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """A form to fill in by hand.

    Attributes:
        title: What a file of it is called.
        pdf: The pages.
    """

    title: str
    pdf: bytes


class OpinionRoom:
    """The rounds of the desk. Answers that are hidden never leave it."""

    def __init__(self, database: Database, journal: Journal, clock: Clock) -> None:
        """Work on one desk."""
        self._database = database
        self._journal = journal
        self._clock = clock

    def rounds(self) -> list[OpinionRound]:
        """Every round, the newest first."""
        with self._database.reading() as connection:
            return store.fetch_all(connection, OPINION_ROUNDS, order_by=("opened_on",), descending=True)

    def result(self, round_id: int) -> RoundResult:
        """What a round says, as far as it may be shown.

        Raises:
            NotFound: If there is no such round.
        """
        with self._database.reading() as connection:
            asked = store.fetch(connection, OPINION_ROUNDS, round_id)
            given = store.fetch_all(connection, OPINIONS, where={"round_id": round_id})
            names = {int(client.id): client.name for client in store.fetch_all(connection, CLIENTS)}
        return round_result(asked, given, names)

    def latest(self, as_of: date) -> RoundResult | None:
        """The newest round up to a day that somebody answered; None without one."""
        with self._database.reading() as connection:
            rounds = store.fetch_all(connection, OPINION_ROUNDS, order_by=("opened_on",), descending=True)
            given = store.fetch_all(connection, OPINIONS)
            names = {int(client.id): client.name for client in store.fetch_all(connection, CLIENTS)}
        for asked in rounds:
            own = [opinion for opinion in given if opinion.round_id == asked.id]
            if own and asked.opened_on <= as_of:
                return round_result(asked, own, names)
        return None

    def due(self, as_of: date) -> date | None:
        """By when people should be asked again; see :func:`~msp_desk.core.deciding.opinions.next_round_due`."""
        with self._database.reading() as connection:
            rounds = store.fetch_all(connection, OPINION_ROUNDS)
            clients = store.fetch_all(connection, CLIENTS)
        return next_round_due(rounds, first_served(clients), as_of)

    def open_round(self, asked: OpinionRound) -> OpinionRound:
        """Begin a round.

        Raises:
            InvalidInput: With every problem; nothing was stored.
        """
        with self._journal.intention("opinions.step.open") as writer:
            return writer.add(OPINION_ROUNDS, asked)

    def close_round(self, round_id: int, day: date) -> OpinionRound:
        """End a round; its answers stay.

        Raises:
            NotFound: If there is no such round.
            InvalidInput: If the day lies before its beginning; nothing was stored.
        """
        with self._journal.intention("opinions.step.close") as writer:
            asked = store.fetch(writer.connection, OPINION_ROUNDS, round_id)
            return writer.change(OPINION_ROUNDS, replace(asked, closed_on=day))

    def reopen_round(self, round_id: int) -> OpinionRound:
        """Ask on in a round that was ended.

        Raises:
            NotFound: If there is no such round.
        """
        with self._journal.intention("opinions.step.reopen") as writer:
            asked = store.fetch(writer.connection, OPINION_ROUNDS, round_id)
            return writer.change(OPINION_ROUNDS, replace(asked, closed_on=None))

    def withdraw_round(self, round_id: int) -> None:
        """Archive a round with its answers; undo brings all of it back.

        Raises:
            NotFound: If there is no such round.
        """
        with self._journal.intention("action.withdraw.opinion_rounds") as writer:
            asked = store.fetch(writer.connection, OPINION_ROUNDS, round_id)
            for opinion in store.fetch_all(writer.connection, OPINIONS, where={"round_id": round_id}):
                writer.withdraw(OPINIONS, opinion)
            writer.withdraw(OPINION_ROUNDS, asked)

    def problems(self, opinion: Opinion) -> list[Problem]:
        """Everything that is wrong with an answer, on its own and beside those that are there already."""
        with self._database.reading() as connection:
            asked = store.fetch(connection, OPINION_ROUNDS, opinion.round_id)
            given = store.fetch_all(connection, OPINIONS, where={"round_id": opinion.round_id})
        beside = _problems_beside(opinion, asked, given, self._clock.today())
        return [*OPINIONS.problems(OPINIONS.values(opinion)), *beside]

    def answer(self, opinion: Opinion) -> Opinion:
        """Store what a person answers.

        Raises:
            NotFound: If there is no such round.
            InvalidInput: With every problem, such as a second answer of one person; nothing was stored.
        """
        with self._journal.intention("action.add.opinions") as writer:
            _refuse(writer, opinion, self._clock.today())
            return writer.add(OPINIONS, opinion)

    def change_own(self, opinion: Opinion) -> Opinion:
        """Change the owner's own answer; nobody else's can be opened again.

        Raises:
            NotFound: If there is no such answer.
            InvalidInput: With every problem; nothing was stored.
            ChangedMeanwhile: If it was changed since.
        """
        with self._journal.intention("action.change.opinions") as writer:
            stored = store.fetch(writer.connection, OPINIONS, opinion.id)
            if not stored.is_owner:
                raise InvalidInput([Problem(field="voter", code="opinions.not_own")])
            _refuse(writer, opinion, self._clock.today())
            return writer.change(OPINIONS, opinion)

    def take_back(self, opinion_id: int) -> None:
        """Take an answer out of its round without looking at it, so that the person can answer anew.

        Raises:
            NotFound: If there is no such answer.
        """
        with self._journal.intention("action.withdraw.opinions") as writer:
            writer.withdraw(OPINIONS, store.fetch(writer.connection, OPINIONS, opinion_id))

    def ballot(self, round_id: int, *, language: Language | None = None) -> Ballot:
        """A form to fill in by hand, with every client that is served.

        Args:
            round_id: The round it is for.
            language: Of the form; None takes the firm's.

        Raises:
            NotFound: If there is no such round.
            MspDeskError: If a name has characters that no font has.
        """
        from msp_desk.core.documents.ballot import BallotFacts, render_ballot
        from msp_desk.core.wording import Wording

        today = self._clock.today()
        with self._database.reading() as connection:
            asked = store.fetch(connection, OPINION_ROUNDS, round_id)
            firm = store.fetch(connection, FIRM, 1)
            clients = store.fetch_all(connection, CLIENTS, order_by=("name",))
        served = sorted((one.name for one in clients if _is_served(one, today)), key=str.casefold)
        spoken = language or firm.language
        facts = BallotFacts(
            firm=firm.name, title=asked.title, opened_on=asked.opened_on, clients=tuple(served), made_on=today
        )
        title = Wording(spoken).say("ballot.file", day=asked.opened_on)
        return Ballot(title=title, pdf=render_ballot(facts, language=spoken))


def first_served(clients: Sequence[Client]) -> date | None:
    """Since when the firm is known to serve somebody it still serves."""
    days = [client.client_since for client in clients if client.client_since is not None and client.ended_on is None]
    return min(days, default=None)


def _is_served(client: Client, day: date) -> bool:
    begun = client.client_since is None or client.client_since <= day
    return begun and (client.ended_on is None or client.ended_on >= day)


def _refuse(writer: Writer, opinion: Opinion, today: date) -> None:
    asked = store.fetch(writer.connection, OPINION_ROUNDS, opinion.round_id)
    given = store.fetch_all(writer.connection, OPINIONS, where={"round_id": opinion.round_id})
    beside = _problems_beside(opinion, asked, given, today)
    if beside:
        raise InvalidInput([*OPINIONS.problems(OPINIONS.values(opinion)), *beside])


def _problems_beside(opinion: Opinion, asked: OpinionRound, given: Sequence[Opinion], today: date) -> Sequence[Problem]:
    others = [one for one in given if one.id != opinion.id]
    found = []
    if asked.closed_on is not None and asked.closed_on <= today:
        found.append(Problem(field="", code="opinions.round_closed", params={"day": asked.closed_on}))
    if opinion.is_owner and any(one.is_owner for one in others):
        found.append(Problem(field="is_owner", code="opinions.owner_answered"))
    taken = normalised_name(opinion.voter)
    if opinion.voter.strip() and any(normalised_name(one.voter) == taken for one in others):
        found.append(Problem(field="voter", code="opinions.answered_already", params={"name": opinion.voter}))
    return found
