"""What a story of the sample desk is made of; the table itself is in :mod:`msp_desk.core.actions.sample.stories`."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from msp_desk.core.records.agreement import Anchor, Billing, Law, NoticeForm, NoticeUnit, PayMeasure


class Fate(StrEnum):
    """What becomes of an invoice that is not simply paid."""

    DISPUTED = "disputed"  # disputed, then a quarter credited and the rest paid
    QUESTIONED = "questioned"  # disputed, then paid in full
    CREDITED = "credited"  # a fifth credited without a dispute, the rest paid
    TWO_PARTS = "two parts"  # half in time, half five weeks later
    HALF = "half"  # half in time, the rest stays open
    UNPAID = "unpaid"
    OVERPAID = "overpaid"  # too much arrived; the rest stays on account
    RETURNED = "returned"  # too much arrived and went back
    REISSUED = "reissued"  # cancelled and written again


class Advice(StrEnum):
    """What becomes of a recommendation; one character each, the newest first."""

    FOLLOWED = "+"
    IGNORED = "-"
    UNDECIDED = "?"


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How a client behaves.

    Attributes:
        support: Support tickets per 10 workplaces and month.
        admin: Admin requests per 10 workplaces and month.
        project: Project tickets a month.
        reopened: Percent of tickets that come back once.
        escalated: Escalated tickets a quarter.
        minutes: Mean minutes of a ticket; a project ticket takes four times as long.
        visits: Visits and calls a month.
        beyond: Days that a payment comes after its due day; negative when before.
    """

    support: float = 3.0
    admin: float = 1.0
    project: float = 0.1
    reopened: float = 3.0
    escalated: float = 0.0
    minutes: float = 28.0
    visits: float = 0.6
    beyond: float = 0.0

    def towards(self, other: Habits, share: float) -> Habits:
        """Between these habits (share 0) and others (share 1)."""

        def mix(mine: float, theirs: float) -> float:
            return mine + (theirs - mine) * share

        return Habits(
            support=mix(self.support, other.support),
            admin=mix(self.admin, other.admin),
            project=mix(self.project, other.project),
            reopened=mix(self.reopened, other.reopened),
            escalated=mix(self.escalated, other.escalated),
            minutes=mix(self.minutes, other.minutes),
            visits=mix(self.visits, other.visits),
            beyond=mix(self.beyond, other.beyond),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """How an agreement ends, as an agreement records it.

    Attributes:
        length: None when the agreement is silent.
        first_term: Months; None for an open-ended agreement.
        renewal: Months; None when it does not renew.
    """

    length: int | None
    unit: NoticeUnit = NoticeUnit.MONTHS
    anchor: Anchor = Anchor.ANY_DAY
    form: NoticeForm = NoticeForm.SIGNED_LETTER
    law: Law = Law.DE
    first_term: int | None = None
    renewal: int | None = None
    minimum_months: int | None = None
    delivery_days: int = 3
    pay_measured_by: PayMeasure = PayMeasure.MONTH


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One client of the sample desk in numbers; days and months are counted back from the day of the desk.

    Attributes:
        key: Names its table in the file of names.
        seats: Workplaces that make tickets.
        seats_known: Whether the desk knows how many.
        fee: Net monthly fee today, whole units of the home currency; it was 3 % less each year before.
        fee_steady: Whether the fee never rose.
        direct_cost: Bought for the client each month, whole units.
        since: Months ago in which it began.
        ended: Months ago at whose end it ended; None while it is served.
        quiet: Months ago after which nothing is logged any more.
        billing: How often it is billed.
        in_advance: Whether the fee is billed before the time it is for.
        terms: Days from issue to due.
        habits: How it behaves, by months ago, oldest first; between two points it changes evenly.
        minutes_known: Whether tickets carry their minutes.
        fates: By months ago of the fee invoice.
        charges: Other invoices without a service period: months ago and net, whole units.
        extra: Another such invoice every so many months, and its net; None for none.
        advice: Outcomes of recommendations as :class:`Advice` characters, newest first, then round again.
        advice_every: Months between recommendations; 0 for none.
        notice: None when there is no agreement.
    """

    key: str
    seats: int
    fee: int
    direct_cost: int
    since: int
    habits: tuple[tuple[int, Habits], ...]
    notice: Notice | None
    seats_known: bool = True
    fee_steady: bool = False
    ended: int | None = None
    quiet: int = 0
    billing: Billing = Billing.MONTHLY
    in_advance: bool = True
    terms: int = 14
    minutes_known: bool = True
    fates: tuple[tuple[int, Fate], ...] = ()
    charges: tuple[tuple[int, int], ...] = ()
    extra: tuple[int, int] | None = None
    advice: str = "+++-++"
    advice_every: int = 3
    fate_at: dict[int, Fate] = field(init=False)

    def __post_init__(self) -> None:
        """Make the fates findable."""
        object.__setattr__(self, "fate_at", dict(self.fates))

    def habits_at(self, months_ago: int) -> Habits:
        """How it behaved in a month."""
        before, habits = self.habits[0]
        if months_ago >= before:
            return habits
        for (older, old), (newer, new) in pairwise(self.habits):
            if newer <= months_ago <= older:
                return old.towards(new, (older - months_ago) / (older - newer))
        return self.habits[-1][1]

    def fee_at(self, months_ago: int) -> int:
        """The net monthly fee of a month, in minor units."""
        years = 0 if self.fee_steady else months_ago // 12
        return self.fee * (100 - 3 * years) // 100 * 100
