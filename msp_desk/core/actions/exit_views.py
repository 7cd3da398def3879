"""What the page of exits shows: cards on a board, and everything about one exit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from msp_desk.core.parting.exit_facts import BY_NOTICE, ExitEnd, ExitFacts
from msp_desk.core.parting.exit_money import ExitMoney
from msp_desk.core.parting.exits import counts, exit_checks
from msp_desk.core.parting.letter_checks import Check
from msp_desk.core.parting.phrase import Phrase, phrase
from msp_desk.core.records.client import Client
from msp_desk.core.records.conversation import Conversation
from msp_desk.core.records.decision import Decision
from msp_desk.core.records.exit import Exit, ExitStage
from msp_desk.core.records.exit_step import ExitStep
from msp_desk.core.records.second_look import SecondLook
from msp_desk.core.records.sending import Sending
from msp_desk.core.storage.paper_list import PaperEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitCard:
    """An exit on the board.

    Attributes:
        exit: The exit.
        client: The client's name.
        says: One sentence: by when what has to happen, with the days left.
        day: The day of that sentence; None without one.
        days_left: Days from the day asked about to it; negative once it has passed.
        late: Whether that day, or a step's, has passed without what it asks for.
        steps_done: How many steps are done.
        steps_all: How many there are.
        steps_due: How many should have been done by now.
        next_step: The open step that is due first; None when all are done.
        blocked: How many checks of its stage block.
        warned: How many warn.
        ends_on: The last day of service; None while it is not known.
        receive_by: The day by which the notice must be there; None when none is needed.
    """

    exit: Exit
    client: str
    says: Phrase
    day: date | None
    days_left: int | None
    late: bool
    steps_done: int
    steps_all: int
    steps_due: int
    next_step: ExitStep | None
    blocked: int
    warned: int
    ends_on: date | None
    receive_by: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """All exits.

    Attributes:
        stages: The cards of each stage, those that need something first first.
        called_off: Exits that were withdrawn, the latest first.
    """

    stages: Mapping[ExitStage, tuple[ExitCard, ...]]
    called_off: tuple[ExitCard, ...]

    @property
    def count(self) -> int:
        """How many exits are running."""
        return sum(len(cards) for stage, cards in self.stages.items() if stage is not ExitStage.CLOSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitDetail:
    """Everything about one exit.

    Attributes:
        exit: The exit.
        client: From whom.
        card: As the board shows it.
        ends: The agreements it ends.
        checks: What each stage demands; empty once it is closed or withdrawn.
        next_stage: Where it goes next; None when it moves no more.
        may_advance: Whether nothing keeps it from going there.
        decision: The decision it came from; None for none.
        second_look: The second look that counts; None without any.
        cooling_until: The moment up to which the cooling-off runs; None when there is none.
        steps: The checklist in its order.
        conversations: By day.
        sendings: By day.
        papers: The client's papers made since the exit was opened, the newest first.
        money: What is open between the two.
        coverage_percent: How much of the environment is known.
        may_archive: Whether the last day has passed, so that the client can be put away.
        is_frozen: Whether nothing can be changed any more.
    """

    exit: Exit
    client: Client
    card: ExitCard
    ends: tuple[ExitEnd, ...]
    checks: Mapping[ExitStage, tuple[Check, ...]]
    next_stage: ExitStage | None
    may_advance: bool
    decision: Decision | None
    second_look: SecondLook | None
    cooling_until: datetime | None
    steps: tuple[ExitStep, ...]
    conversations: tuple[Conversation, ...]
    sendings: tuple[Sending, ...]
    papers: tuple[PaperEntry, ...]
    money: ExitMoney
    coverage_percent: int
    may_archive: bool
    is_frozen: bool


def card_of(facts: ExitFacts, client: str) -> ExitCard:
    """The card of an exit."""
    one, today = facts.exit, facts.today
    says, day = _sentence(facts)
    waiting = sorted(
        (step for step in facts.steps if not step.is_done), key=lambda step: (step.due or date.max, step.place, step.id)
    )
    due = sum(1 for step in waiting if step.is_due(today))
    overdue = any(step.due is not None and step.due < today for step in waiting)
    blocked, warned = counts(exit_checks(facts, one.stage))
    unreceived = facts.received_on is None and facts.receive_by is not None and facts.receive_by < today
    return ExitCard(
        exit=one,
        client=client,
        says=says,
        day=day,
        days_left=None if day is None else (day - today).days,
        late=one.is_open and (overdue or unreceived),
        steps_done=len(facts.steps) - len(waiting),
        steps_all=len(facts.steps),
        steps_due=due if one.is_open else 0,
        next_step=waiting[0] if waiting else None,
        blocked=blocked,
        warned=warned,
        ends_on=one.ended_on if one.is_closed else facts.ends_on,
        receive_by=facts.receive_by,
    )


def _sentence(facts: ExitFacts) -> tuple[Phrase, date | None]:
    """What a card says, and the day it counts to."""
    one, today, ends_on = facts.exit, facts.today, facts.ends_on
    if one.called_off_on is not None:
        return phrase("exits.card.called_off", day=one.called_off_on, reason=one.called_off_reason), None
    if one.is_closed:
        return phrase("exits.card.closed", day=one.closed_on, ends_on=one.ended_on), None
    if ends_on is None:
        return phrase("exits.card.no_end"), None
    receive_by = facts.receive_by
    if facts.received_on is None and receive_by is not None:
        left = (receive_by - today).days
        sent = any(sending.sent_on <= today for sending in facts.letter_sendings)
        key = "sent" if sent else "late" if left < 0 else "last_day" if left == 0 else "receive_by"
        return phrase(f"exits.card.{key}", ends_on=ends_on, receive_by=receive_by, count=abs(left)), receive_by
    any_day = any(end.receive_by is None and end.notice.receive_by is not None for end in facts.ends)
    if any_day and not facts.letters and facts.exit.way in BY_NOTICE:
        return phrase("exits.card.any_day", ends_on=ends_on), None
    left = (ends_on - today).days
    key = "over" if left < 0 else "ends_today" if left == 0 else "ends_on"
    return phrase(f"exits.card.{key}", ends_on=ends_on, count=abs(left)), ends_on


def urgency(card: ExitCard) -> tuple[bool, date, str, int]:
    """The order of cards in a stage: what is late first, then what comes first."""
    return (not card.late, card.day or date.max, card.client.casefold(), card.exit.id)
