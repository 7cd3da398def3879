"""One matter: what it is, why it matters, when, and what can be done about it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.parting.phrase import Phrase
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.reminder import MatterKind
from msp_desk.core.records.scorecard import Letter


class Group(StrEnum):
    """How soon a matter wants the owner, the most urgent first."""

    NOW = "now"
    SOON = "soon"
    LOOK_BACK = "look back"

    @property
    def rank(self) -> int:
        """0 for the most urgent."""
        return list(Group).index(self)


class Deed(StrEnum):
    """What the button of a matter does."""

    DECIDE = "decide"  # the client's agreement: a notice can still be given
    PLAN_TALK = "plan talk"  # the client's log: what happened
    OPEN_MONEY = "open money"
    OPEN_OVERVIEW = "open overview"
    OPEN_ADVICE = "open advice"
    OPEN_AGREEMENT = "open agreement"
    OPEN_REVIEWS = "open reviews"
    BACK_UP = "back up"
    OPEN_LOG = "open log"
    SECOND_LOOK = "second look"  # the client's overview: before a parting
    LOOK_BACK = "look back"  # the client's overview: a decision
    OPEN_EXIT = "open exit"
    OPEN_PLACES = "open places"  # where the desk and its backups lie
    ASK_PEOPLE = "ask people"  # a round of opinions, over whatever page is open


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Something that wants the owner.

    Attributes:
        kind: What it is.
        client_id: Whose; None for the firm itself.
        client: The client's name; "" for the firm itself.
        letter: The client's grade; None without one.
        capped: Whether a cap holds the letter down.
        what: What it is, in a few words.
        why: One sentence with the facts.
        day: Its day: the last one to act, or the one on which it began; None when there is no such day.
        late: Whether its day was a term that has passed, so that the days since are days late.
        group: How soon it wants the owner.
        deed: What its button does.
        fact: What it rests on; another fact makes another matter.
        record_id: The record that its button leads to; 0 for none.
    """

    kind: MatterKind
    client_id: ClientId | None = None
    client: str = ""
    letter: Letter | None = None
    capped: bool = False
    what: Phrase
    why: Phrase
    day: date | None
    late: bool = False
    group: Group
    deed: Deed
    fact: str
    record_id: int = 0

    @property
    def key(self) -> tuple[int, str, str]:
        """What tells it from every other matter."""
        return (self.client_id or 0, self.kind.value, self.fact)


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A client as its matters name it.

    Attributes:
        id: Its number on the desk.
        name: What the owner calls it.
        grade: Today's grade; None when it is not active.
    """

    id: ClientId
    name: str
    grade: ClientGrade | None = None

    @property
    def letter(self) -> Letter | None:
        """Its letter, or None."""
        return None if self.grade is None else self.grade.letter

    @property
    def capped(self) -> bool:
        """Whether a cap holds the letter down."""
        return self.grade is not None and self.grade.is_capped

    @property
    def is_difficult(self) -> bool:
        """Whether the owner may want to part: a D or F, or a fact that caps."""
        return self.letter in (Letter.D, Letter.F) or (self.grade is not None and bool(self.grade.caps))
