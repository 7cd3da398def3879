"""Gut rankings: the owner's letters without a look at the computed ones, and where the two disagree."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from msp_desk.core.actions.journal import Journal
from msp_desk.core.actions.record_room import RecordRoom
from msp_desk.core.environment.clock import Clock
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.gut_ranking import GUT_RANKINGS, GutRanking
from msp_desk.core.records.scorecard import Letter
from msp_desk.core.storage.database import Database

if TYPE_CHECKING:
    from msp_desk.core.actions.grades import GradeRoom


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """A client about whom gut and grade disagree.

    Attributes:
        client_id: Whom.
        name: The client's name.
        felt: The owner's letter.
        computed: The computed letter.
        score: The computed score, for the order of equal distances.
    """

    client_id: ClientId
    name: str
    felt: Letter
    computed: Letter
    score: float

    @property
    def steps(self) -> int:
        """How many letters lie between the two; above zero when the owner feels better about the client."""
        return self.computed.rank - self.felt.rank


class GutRankingRoom(RecordRoom[GutRanking]):
    """The gut rankings of the desk."""

    def __init__(self, database: Database, journal: Journal, clock: Clock, grades: GradeRoom) -> None:
        """Work on one desk."""
        super().__init__(GUT_RANKINGS, database, journal, order_by=("day", "id"))
        self._clock = clock
        self._grades = grades

    def keep(self, letters: Mapping[ClientId, Letter]) -> None:
        """Store a ranking of today; clients that were passed over are not in it, and without any nothing is stored."""
        if not letters:
            return
        today = self._clock.today()
        with self._journal.intention("action.add.gut_rankings") as writer:
            writer.add_all(
                GUT_RANKINGS,
                [GutRanking(client_id=client, day=today, letter=letter) for client, letter in letters.items()],
            )

    def latest(self, as_of: date) -> dict[ClientId, GutRanking]:
        """The last answer about each client by a day."""
        return {one.client_id: one for one in self.all() if one.day <= as_of}

    def disagreements(self, as_of: date) -> list[Disagreement]:
        """Where the last answers and the letters of a day disagree, the widest apart first, then by name."""
        answers = self.latest(as_of)
        found = [
            Disagreement(
                client_id=grade.client_id,
                name=grade.name,
                felt=answers[grade.client_id].letter,
                computed=grade.letter,
                score=grade.score,
            )
            for grade in self._grades.table(as_of).clients
            if grade.client_id in answers and grade.letter is not None and grade.score is not None
        ]
        apart = [one for one in found if one.steps]
        return sorted(apart, key=lambda one: (-abs(one.steps), one.name.casefold(), one.client_id))
