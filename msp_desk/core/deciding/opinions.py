"""What a round of opinions says, and what of it may be shown (decision definitions, "People's opinion").

An opinion stands beside the grade and never goes into it: nothing in grading reads what is computed here.

While fewer than :data:`ENOUGH` people have answered, only the owner's own answer is shown. Sums are held back with the
single answers then: with two answers, a sum less the owner's own one *is* the other person's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.opinion import MOST_NAMED, Opinion, OpinionId, OpinionRound
from msp_desk.core.records.period import add_months

ENOUGH = 3
"""So many people must have answered before anything of the others is shown."""
MONTHS_BETWEEN = 12
"""A round is due so many months after the last one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """How often a client was named among the hardest.

    Attributes:
        client_id: Whose.
        name: The client's name.
        named_by: By how many people.
        voters: Of how many who answered.
        points: 5 for each first place down to 1 for each fifth.
        places: On which place each of those who named it put it, the hardest first.
    """

    client_id: ClientId
    name: str
    named_by: int
    voters: int
    points: int
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voter:
    """Somebody who has answered; that they did is no secret, what they said may be.

    Attributes:
        opinion_id: The number of the answer.
        name: Who.
        is_owner: Whether it is the owner.
    """

    opinion_id: OpinionId
    name: str
    is_owner: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundResult:
    """What a round says, as far as it may be shown.

    Attributes:
        round: The round.
        voters: Who has answered, in the order they did.
        own: The owner's own answer; None without one.
        others: The answers of others; empty while they are hidden.
        is_hidden: Whether answers of others are held back.
        missing: How many people more must answer before they are shown.
        namings: Every named client, the most points first; empty while answers are hidden.
        mood: The mean mood; None while hidden or when nobody gave one.
        moods: How many gave one; 0 while hidden.
    """

    round: OpinionRound
    voters: tuple[Voter, ...]
    own: Opinion | None
    others: tuple[Opinion, ...]
    is_hidden: bool
    missing: int
    namings: tuple[Naming, ...]
    mood: float | None
    moods: int

    def naming_of(self, client_id: int) -> Naming | None:
        """How often a client was named; None when it was not, or while answers are hidden."""
        return next((naming for naming in self.namings if naming.client_id == client_id), None)

    def own_place_of(self, client_id: int) -> int | None:
        """On which place the owner named a client, from 1; None when the owner did not."""
        if self.own is None or client_id not in self.own.hardest:
            return None
        return self.own.hardest.index(ClientId(client_id)) + 1


def round_result(asked: OpinionRound, opinions: Sequence[Opinion], names: Mapping[int, str]) -> RoundResult:
    """Add a round up.

    Args:
        asked: The round.
        opinions: Its answers.
        names: The names of the clients on the desk; a client that is not there any more is left out.
    """
    own = next((opinion for opinion in opinions if opinion.is_owner), None)
    others = tuple(opinion for opinion in opinions if opinion is not own)
    hidden = bool(others) and len(opinions) < ENOUGH
    counted: Sequence[Opinion] = () if len(opinions) < ENOUGH else opinions
    moods = [int(opinion.mood) for opinion in counted if opinion.mood is not None]
    return RoundResult(
        round=asked,
        voters=tuple(Voter(opinion_id=one.id, name=one.voter, is_owner=one.is_owner) for one in opinions),
        own=own,
        others=() if hidden else others,
        is_hidden=hidden,
        missing=max(0, ENOUGH - len(opinions)),
        namings=namings(counted, names),
        mood=float(Fraction(sum(moods), len(moods))) if moods else None,
        moods=len(moods),
    )


def namings(opinions: Sequence[Opinion], names: Mapping[int, str]) -> tuple[Naming, ...]:
    """Every named client: the most points first, then the most people, then by name."""
    places: dict[ClientId, list[int]] = {}
    for opinion in opinions:
        for place, client_id in enumerate(opinion.hardest, start=1):
            if client_id in names:
                places.setdefault(client_id, []).append(place)
    found = [
        Naming(
            client_id=client_id,
            name=names[client_id],
            named_by=len(ranks),
            voters=len(opinions),
            points=sum(points_of(rank) for rank in ranks),
            places=tuple(sorted(ranks)),
        )
        for client_id, ranks in places.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.points, -one.named_by, one.name.casefold(), one.client_id)))


def points_of(place: int) -> int:
    """The points of a place: 5 for the hardest, 1 for the fifth."""
    return MOST_NAMED + 1 - place


def next_round_due(rounds: Iterable[OpinionRound], first_client_since: date | None, today: date) -> date | None:
    """By when people should be asked (again).

    Args:
        rounds: Every round of the desk.
        first_client_since: Since when the firm is known to serve somebody; None when unknown.
        today: The day.

    Returns:
        The day; None while a round is open or nobody is served. It may lie behind or ahead.
    """
    begun = [asked for asked in rounds if asked.opened_on <= today]
    if any(asked.is_open(today) for asked in begun):
        return None
    last = max((asked.opened_on for asked in begun), default=first_client_since)
    return None if last is None else add_months(last, MONTHS_BETWEEN)
