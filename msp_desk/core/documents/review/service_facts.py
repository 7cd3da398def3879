"""What the client's edition of the review needs to know.

These types have no place for a grade, a margin, a rate, an opinion or another client: what is not here cannot reach
the paper.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from msp_desk.core.records.period import Quarter
from msp_desk.core.records.recommendation import Outcome
from msp_desk.core.records.ticket import TicketCategory


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterCounts:
    """Tickets of a quarter: opened in it, closed in it, and reopened of those opened in it."""

    quarter: Quarter
    opened: int = 0
    closed: int = 0
    reopened: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """How many tickets of one kind were opened in the quarter."""

    category: TicketCategory
    opened: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceAdvice:
    """A recommendation as of the end of the quarter, and what waiting with it risks."""

    what: str
    proposed_on: date
    risk: str = ""
    by: date | None = None
    outcome: Outcome = Outcome.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurring:
    """Requests with the same words that came several times in the quarter.

    Attributes:
        what: As most of them are titled.
        opened: How many were opened in the quarter.
        before: How many in the quarter before.
    """

    what: str
    opened: int
    before: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OutOfWarranty:
    """A device of the client without warranty on the last day of the quarter."""

    what: str
    place: str
    ended_on: date


class Progress(StrEnum):
    """How far an agreed action is."""

    DONE = "done"
    OPEN = "open"
    LATE = "late"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceAction:
    """Something agreed with the client, as of the day of the paper."""

    what: str
    who: str
    by: date | None
    progress: Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFacts:
    """All facts of the client's edition.

    Attributes:
        firm: Who writes.
        client: For whom.
        quarter: Which quarter.
        first: Its first day.
        last: Its last day, or the day of the paper while it runs.
        made_on: The day of the paper.
        open_at_end: Tickets that were open on the last day.
        quarters: The quarter and the four before it, oldest first.
        requests: Tickets opened, by kind, the most frequent first.
        finished: Titles of the projects that were closed in the quarter, the latest first.
        recurring: What came back in the quarter, the most frequent first.
        advice: Recommendations that are open, or were made or decided in the quarter.
        out_of_warranty: Devices without warranty, the longest first.
        devices: How many devices are known.
        actions: What was agreed and is open on the day of the paper, or was done since the quarter began.
        minuted: Whether something was agreed after the quarter, so that no empty lines are needed for it.
    """

    firm: str
    client: str
    quarter: Quarter
    first: date
    last: date
    made_on: date
    open_at_end: int = 0
    quarters: tuple[QuarterCounts, ...] = ()
    requests: tuple[Request, ...] = ()
    finished: tuple[str, ...] = ()
    recurring: tuple[Recurring, ...] = ()
    advice: tuple[ServiceAdvice, ...] = ()
    out_of_warranty: tuple[OutOfWarranty, ...] = ()
    devices: int = 0
    actions: tuple[ServiceAction, ...] = ()
    minuted: bool = False
