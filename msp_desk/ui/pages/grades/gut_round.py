"""A round of the blind gut ranking: whom it asks about, what was answered, and where gut and grade part."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from msp_desk.core.actions.desk import Desk
from msp_desk.core.actions.gut_rankings import Disagreement
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.gut_ranking import GutRanking
from msp_desk.core.records.scorecard import Letter

RUNS: Final = timedelta(days=14)
"""A round that was left is gone on with for so long; answers older than that are not shown again before new ones."""


@dataclass(slots=True, kw_only=True)
class GutRound:
    """The answers of one round while it runs.

    Attributes:
        clients: Whom it asks about, by name.
        answers: The letters; None for a client that was passed over.
        stored: What the desk keeps of them already.
    """

    clients: Sequence[Client]
    answers: dict[ClientId, Letter | None] = field(default_factory=dict)
    stored: dict[ClientId, Letter] = field(default_factory=dict)

    @property
    def settled(self) -> int:
        """About how many clients something was said, be it that there is nothing to say."""
        return len(self.answers)

    @property
    def is_complete(self) -> bool:
        """Whether every client was asked about."""
        return all(client.id in self.answers for client in self.clients)

    def first_open(self) -> ClientId | None:
        """The first client without an answer; None when there is none."""
        return next((client.id for client in self.clients if client.id not in self.answers), None)

    def unsaved(self) -> dict[ClientId, Letter]:
        """The answers that the desk does not keep yet."""
        return {
            client: letter
            for client, letter in self.answers.items()
            if letter is not None and self.stored.get(client) is not letter
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Gut against grade.

    Attributes:
        day: Of the last answer; None where nobody was ever asked.
        compared: How many answers have a computed letter to stand beside.
        apart: The disagreements, the widest first.
        grades: The computed grades of those.
    """

    day: date | None
    compared: int
    apart: Sequence[Disagreement]
    grades: Mapping[ClientId, ClientGrade]


def begin(desk: Desk, today: date) -> GutRound:
    """A round about every active client, with the answers of one that was left lately."""
    clients = sorted(
        (
            client
            for client in desk.clients.all()
            if (client.client_since is None or client.client_since <= today)
            and (client.ended_on is None or client.ended_on >= today)
        ),
        key=lambda client: (client.name.casefold(), client.id),
    )
    latest = desk.gut_rankings.latest(today)
    kept = {
        client.id: latest[client.id].letter
        for client in clients
        if client.id in latest and today - latest[client.id].day < RUNS
    }
    if len(kept) == len(clients):
        kept = {}  # that round is over; this is the next one
    return GutRound(clients=clients, answers=dict(kept), stored=kept)


def compare(desk: Desk, as_of: date) -> Comparison:
    """Where the last answers and the letters of a day disagree."""
    latest: Mapping[ClientId, GutRanking] = desk.gut_rankings.latest(as_of)
    graded = {one.client_id: one for one in desk.grades.table(as_of).clients if one.letter is not None}
    apart = desk.gut_rankings.disagreements(as_of)
    return Comparison(
        day=max((one.day for one in latest.values()), default=None),
        compared=sum(client in graded for client in latest),
        apart=apart,
        grades={one.client_id: graded[one.client_id] for one in apart},
    )
