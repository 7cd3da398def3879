"""What another scorecard would do: every client's letter now and then, and how many of each letter there would be."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from msp_desk.core.actions.grades import ScorecardTrial
from msp_desk.core.grading.grades import ClientGrade, Grades
from msp_desk.core.records.scorecard import Letter, Scorecard

_RANK_WITHOUT = len(Letter)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientEffect:
    """One client.

    Attributes:
        client_id: Its number.
        name: Its name.
        now: Its grade with the scorecard in force.
        then: Its grade with the other one.
    """

    client_id: int
    name: str
    now: ClientGrade
    then: ClientGrade

    @property
    def steps(self) -> int:
        """Letters down; negative up, 0 for the same."""
        return _rank(self.then.letter) - _rank(self.now.letter)

    @property
    def points(self) -> float | None:
        """Points up; None where one of the two has no score."""
        if self.now.score is None or self.then.score is None:
            return None
        return self.then.score - self.now.score


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """All clients.

    Attributes:
        clients: Those that fall most first, then those that rise, then the unchanged, each by name.
        now: How many have each letter now; None counts those without a grade.
        then: How many would.
    """

    clients: tuple[ClientEffect, ...]
    now: Counter[Letter | None]
    then: Counter[Letter | None]

    @property
    def worse(self) -> int:
        """How many would get a lower letter, or none."""
        return sum(client.steps > 0 for client in self.clients)

    @property
    def better(self) -> int:
        """How many would get a higher letter."""
        return sum(client.steps < 0 for client in self.clients)


def effect_of(trial: ScorecardTrial, present: Scorecard, other: Scorecard) -> Effect:
    """Grade every client with both scorecards; touches no widget, for it may run in another thread.

    Raises:
        InvalidInput: If a scorecard has a problem.
    """
    return compare(trial.grades(present), trial.grades(other))


def compare(now: Grades, then: Grades) -> Effect:
    """Put the two gradings of the same clients beside one another."""
    found = [
        ClientEffect(client_id=before.client_id, name=before.name, now=before, then=after)
        for before, after in zip(now.clients, then.clients, strict=True)
    ]
    found.sort(key=lambda client: (client.steps == 0, -client.steps, client.name.casefold()))
    return Effect(
        clients=tuple(found),
        now=Counter(client.now.letter for client in found),
        then=Counter(client.then.letter for client in found),
    )


def _rank(letter: Letter | None) -> int:
    return _RANK_WITHOUT if letter is None else letter.rank
