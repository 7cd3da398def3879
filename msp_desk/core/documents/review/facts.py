"""What the owner's quarterly review needs to know. It carries grades and margins: it is never for a client."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from msp_desk.core.documents.marks import State
from msp_desk.core.records.incident import IncidentFamily, Severity
from msp_desk.core.records.period import Quarter
from msp_desk.core.records.scorecard import Letter, MeasureKey, Scorecard


class ActionKind(StrEnum):
    """What a row of the last table is."""

    ADVICE = "advice"
    AGREED = "agreed"
    NEXT = "next"


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthScore:
    """A calendar month as its own window: any day of it, and its score; None when it cannot be graded."""

    month: date
    score: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRow:
    """One measure of a client.

    Attributes:
        key: Which.
        quarters: Its value in each of the five quarters, oldest first; None without data.
        year: Its value over the twelve months; None without data.
        score: 0 to 100, also when it is imputed; None when the client has no score.
        contribution: Points against a neutral 50; None when the client has no score.
        imputed: Whether it had no data and took the median of the others.
    """

    key: MeasureKey
    quarters: tuple[float | None, ...] = (None, None, None, None, None)
    year: float | None = None
    score: float | None = None
    contribution: float | None = None
    imputed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentRow:
    """An incident of the quarter."""

    day: date
    family: IncidentFamily
    severity: Severity
    what: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoiceRow:
    """An invoice issued in the quarter, or still open at its end; ``gross`` in minor units.

    Attributes:
        number: Its number.
        due_on: None when it names none.
        gross: As issued.
        days_to_pay: From issue to settlement; None while it is open.
        days_open: Days since issue of one that is open; None once it is settled.
        disputed: Whether the client disputes it.
    """

    number: str
    due_on: date | None = None
    gross: int
    days_to_pay: int | None = None
    days_open: int | None = None
    disputed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionRow:
    """A recommendation, something agreed last time, or a next step.

    Attributes:
        kind: Which of the three.
        what: In the owner's language.
        who: Who does it.
        by: Until when.
        state: Its mark.
        word: The word beside the mark, such as "ignored".
    """

    kind: ActionKind
    what: str
    who: str = ""
    by: date | None = None
    state: State = State.OPEN
    word: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteRow:
    """What the owner noted in the quarter."""

    day: date
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientReview:
    """One client in the review.

    Attributes:
        name: As the owner calls it.
        letter: Its grade as of the quarter's end, caps applied; None when it is not graded.
        score: None when it is not graded.
        coverage: Weight of measures with data, 0 to 100; None when unknown.
        status: What stands under the name instead of a grade: a sentence of the owner's language.
        remarks: Sentences under the name: capped by what, borderline, override.
        letter_then: As of the end of the quarter before; None when it had none.
        score_then: Its score then.
        known_then: Whether it was a client then.
        moved_most: The measure that moved most since.
        months: The last twelve full months, oldest first.
        trend: The finding over the line, such as "Worsening since February"; "" says "Twelve months".
        trend_note: The line under it.
        measures: The eight, in their order.
        steadiness: The sentence on how firm the letter is, such as "Stays a D in 16 of 16 weightings."
        minutes: Effort over the twelve months; None when it is not logged.
        revenue: Over the twelve months, minor units; None when unknown.
        contribution: Revenue less direct cost, minor units; None when unknown.
        hourly_rate: Effective, minor units; None without hours.
        incidents: Of the quarter.
        invoices: Of the quarter.
        actions: Recommendations, what was agreed, next steps.
        advice: What to do and why, in a sentence or two; "" when there is none.
        step: The same in two or three words, for a cell.
        notes: Of the quarter, the newest first.
    """

    name: str
    letter: Letter | None = None
    score: float | None = None
    coverage: float | None = None
    status: str = ""
    remarks: tuple[str, ...] = ()
    letter_then: Letter | None = None
    score_then: float | None = None
    known_then: bool = True
    moved_most: MeasureKey | None = None
    months: tuple[MonthScore, ...] = ()
    trend: str = ""
    trend_note: str = ""
    measures: tuple[MeasureRow, ...] = ()
    steadiness: str = ""
    minutes: int | None = None
    revenue: int | None = None
    contribution: int | None = None
    hourly_rate: int | None = None
    incidents: tuple[IncidentRow, ...] = ()
    invoices: tuple[InvoiceRow, ...] = ()
    actions: tuple[ActionRow, ...] = ()
    advice: str = ""
    step: str = ""
    notes: tuple[NoteRow, ...] = ()

    @property
    def change(self) -> float | None:
        """Points since the quarter before; None when either score is missing."""
        return None if self.score is None or self.score_then is None else self.score - self.score_then


@dataclass(frozen=True, slots=True, kw_only=True)
class Pareto:
    """The smallest sets of clients that reach 80 %; shares from 0 to 1.

    Attributes:
        all: Clients counted.
        revenue_clients: How many make the first 80 % of revenue.
        revenue_share: What they make together.
        effort_clients: How many take the first 80 % of the hours.
        effort_share: What they take together.
        effort_only: Names of those in the second set and not in the first.
        effort_only_revenue: Their share of revenue.
        effort_only_hours: Their share of the hours.
    """

    all: int
    revenue_clients: int
    revenue_share: float
    effort_clients: int
    effort_share: float
    effort_only: tuple[str, ...] = ()
    effort_only_revenue: float = 0.0
    effort_only_hours: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Concentration:
    """How much of the revenue hangs on few clients; shares from 0 to 1, None when there is no revenue."""

    largest: str = ""
    top_1: float | None = None
    top_3: float | None = None
    top_5: float | None = None
    effective_clients: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OverdueBand:
    """Open invoices by days past due: from, to (None for the last band), how many, open sum in minor units."""

    first_day: int
    last_day: int | None
    invoices: int
    open: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LongestOverdue:
    """The open invoice that is longest past its due date."""

    client: str
    number: str
    due_on: date
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LookFirst:
    """A client to look at first, by name, and the next step in the owner's language."""

    client: str
    next_step: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewFacts:
    """All facts of the owner's edition of a quarterly review.

    Attributes:
        firm: The owner's firm.
        quarter: The quarter reviewed; grades are as of its last day or ``as_of``.
        as_of: The day of the grades.
        then: The day they are compared with.
        made_on: The day the review was made.
        currency: ISO 4217 code of every sum.
        scorecard_version: Of the scorecard used.
        cuts: The lowest score of each letter from A to D.
        target_hourly_rate: Minor units.
        average_hourly_rate: The firm's own, minor units; None without hours.
        clients: In the order of their pages.
        pareto: None when there is no revenue or no time.
        overdue: Bands in their order.
        look_first: At most five; () takes the three with the lowest grades.
    """

    firm: str
    quarter: Quarter
    as_of: date
    then: date
    made_on: date
    currency: str
    scorecard_version: int = 1
    cuts: Mapping[Letter, float] = field(default_factory=lambda: Scorecard().cuts)
    target_hourly_rate: int | None = None
    average_hourly_rate: float | None = None
    clients: tuple[ClientReview, ...] = ()
    pareto: Pareto | None = None
    concentration: Concentration | None = None
    overdue: tuple[OverdueBand, ...] = ()
    longest_overdue: LongestOverdue | None = None
    look_first: tuple[LookFirst, ...] = ()
