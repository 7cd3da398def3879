"""What the papers of an exit say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from msp_desk.core.records.conversation import ConversationWay
from msp_desk.core.records.exit import EndingWay, ExitStage
from msp_desk.core.records.exit_step import StepOwner

FACTS_AT_MOST = 4
"""So many dated facts stand on the page of talking points: whoever lists more begins to argue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedFact:
    """A fact of the log, as it was written there."""

    day: date
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkingPointsFacts:
    """What the page for a conversation says; it never leaves the firm.

    Attributes:
        firm: Whose page.
        client: Who is spoken with, the firm.
        day: The day it bears.
        talk_day: When the conversation is; None while it is not planned.
        talk_how: How.
        talk_with: With whom; "" for nobody named.
        way: How the agreements are ended.
        ends_on: The last day; None while it is not known.
        receive_by: The last day on which the notice may arrive; None when none is needed.
        next_provider: Who takes over; "" while it is not known.
        own_points: What the owner wants to say, as it was typed.
        logged: Dated facts of the log, the newest first.
        currency: Of every sum.
        open_count: How many invoices are open.
        open_amount: Their sum, minor units.
        refund: What was paid for the time after the last day, minor units.
        hours_included: Hours of help with the transition that cost nothing.
        hourly_rate: Net price of an hour beyond, minor units.
        referrals: Other providers that may be named.
    """

    firm: str
    client: str
    day: date
    talk_day: date | None = None
    talk_how: ConversationWay = ConversationWay.PHONE
    talk_with: str = ""
    way: EndingWay
    ends_on: date | None
    receive_by: date | None = None
    next_provider: str = ""
    own_points: str = ""
    logged: tuple[DatedFact, ...] = ()
    currency: str
    open_count: int = 0
    open_amount: int = 0
    refund: int = 0
    hours_included: int = 0
    hourly_rate: int = 0
    referrals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistLine:
    """A step as the printed list shows it.

    Attributes:
        stage: In which stage it is done.
        what: Its title.
        who: Who does it.
        who_name: Their name when ``who`` says that it stands here.
        due: By when.
        done_on: When it was done.
        evidence: What proves it.
    """

    stage: ExitStage
    what: str
    who: StepOwner
    who_name: str = ""
    due: date | None = None
    done_on: date | None = None
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistFacts:
    """What the printed checklist says.

    Attributes:
        firm: Whose list.
        logo: PNG, or empty.
        client: From whom the firm parts.
        next_provider: Who takes over; "" while it is not known.
        day: The day it bears.
        ends_on: The last day; None while it is not known.
        lines: The steps in their order.
    """

    firm: str
    logo: bytes = b""
    client: str
    next_provider: str = ""
    day: date
    ends_on: date | None
    lines: tuple[ChecklistLine, ...]
