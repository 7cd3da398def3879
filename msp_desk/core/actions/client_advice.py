"""The advice for one client, with everything it rests on, from what was read of the client and of the desk."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from msp_desk.core.deciding.advice import Advice, AdviceRule, Argument, advise, affordability_argument, holds_on
from msp_desk.core.deciding.advice_facts import AdviceFacts
from msp_desk.core.deciding.affordability import Affordability, Flip, Means, afford, what_flips
from msp_desk.core.deciding.evidence import PlanOutcome
from msp_desk.core.deciding.grade_after import GradeAfter, grade_after
from msp_desk.core.deciding.means import MissingMeans
from msp_desk.core.deciding.repricing import Repricing, reprice
from msp_desk.core.deciding.share import Share
from msp_desk.core.grading.grades import ClientGrade
from msp_desk.core.parting.notice import NoticeStatus
from msp_desk.core.parting.refund import refund_lines, refund_sum
from msp_desk.core.portfolio.portfolio import Portfolio
from msp_desk.core.records.client import Client, ClientId
from msp_desk.core.records.firm import Settings
from msp_desk.core.records.scorecard import Letter, Scorecard
from msp_desk.core.records.second_look import SecondLook
from msp_desk.core.storage.prepaid import Prepaid

if TYPE_CHECKING:
    from msp_desk.core.actions.notices import AgreementNotice
    from msp_desk.core.grading.drift import Course


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientAdvice:
    """The advice for one client.

    Attributes:
        client_id: Whose.
        name: The client's name.
        as_of: The day.
        grade: Its grade at the day.
        letter: The letter that holds; None without a grade.
        advice: What to do.
        rule: The rule that gave it.
        hold_on: Whether the firm cannot afford to part now although that is advised.
        in_favour: Every rule that spoke for it, the one that gave it first.
        against: Every rule that spoke against it.
        share: What it brings and takes a month.
        affordability: What losing it would do; None while settings are missing.
        missing: Keys of the settings that are missing for that; empty otherwise.
        flip: What would make the loss affordable; None unless it cannot be afforded now.
        reprice: The fee it would need; None when it pays that already.
        grade_after: Its grade with that fee; None where that cannot be said.
        refund_due: What it has prepaid past its last day, minor units.
        leaves_on: Its last day when the owner parts now, from its agreements' notice; the day itself without any.
        notice_months: Whole months from the first of the coming month until it is gone.
        second_look: The answers that count; None without any.
        currency: The home currency.
    """

    client_id: ClientId
    name: str
    as_of: date
    grade: ClientGrade
    letter: Letter | None
    advice: Advice
    rule: AdviceRule
    hold_on: bool
    in_favour: tuple[Argument, ...]
    against: tuple[Argument, ...]
    share: Share
    affordability: Affordability | None
    missing: tuple[str, ...]
    flip: Flip | None
    reprice: Repricing | None
    grade_after: GradeAfter | None
    refund_due: int
    leaves_on: date
    notice_months: int
    second_look: SecondLook | None
    currency: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskFacts:
    """What is the same for every client."""

    as_of: date
    currency: str
    settings: Settings
    scorecard: Scorecard
    portfolio: Portfolio
    means: Means | MissingMeans
    result_now: float | None
    hours: float
    revenue: float


@dataclass(frozen=True, slots=True, kw_only=True)
class OneClient:
    """What was read of one client."""

    client: Client
    grade: ClientGrade
    share: Share
    course: Course | None
    letter: Letter | None
    plans: Sequence[PlanOutcome]
    second_look: SecondLook | None
    notices: Sequence[AgreementNotice]
    prepaid: Prepaid | None


def advice_of(one: OneClient, desk: DeskFacts) -> ClientAdvice:
    """The advice for a client.

    Args:
        one: What was read of it.
        desk: What is the same for every client.
    """
    grade = one.grade
    advised = advise(
        AdviceFacts(
            client=one.client,
            grade=grade,
            letter=one.letter,
            drift=None if one.course is None else one.course.drift,
            in_first_80_of_effort=grade.name in desk.portfolio.effort.first_80,
            effort_only=grade.name in desk.portfolio.effort_only,
            share_of_hours=grade.figures.hours / desk.hours if desk.hours else 0.0,
            share_of_revenue=grade.figures.exact_revenue / desk.revenue if desk.revenue > 0 else None,
            plans=one.plans,
            second_look=one.second_look,
            settings=desk.settings,
            currency=desk.currency,
        )
    )
    at_once = advised.advice is Advice.PART_NOW
    leaves_on = desk.as_of if at_once else last_day(one.notices, desk.as_of)
    refund = _refund(one.prepaid, leaves_on, desk.as_of)
    affordability, flip, against = None, None, advised.against
    missing: tuple[str, ...] = ()
    if isinstance(desk.means, MissingMeans):
        missing = desk.means.names
    elif desk.result_now is not None:
        affordability = afford([one.share], desk.result_now, desk.means, refund_due=refund)
        flip = what_flips(affordability, desk.means, refund_due=refund)
    hold_on = holds_on(advised.advice, affordability)
    if hold_on and affordability is not None:
        against = (*against, affordability_argument(affordability, desk.currency))
    proposal = reprice(one.share, desk.settings)
    return ClientAdvice(
        client_id=grade.client_id,
        name=grade.name,
        as_of=desk.as_of,
        grade=grade,
        letter=one.letter,
        advice=advised.advice,
        rule=advised.rule,
        hold_on=hold_on,
        in_favour=advised.in_favour,
        against=against,
        share=one.share,
        affordability=affordability,
        missing=missing,
        flip=flip,
        reprice=proposal,
        grade_after=None if proposal is None else grade_after(grade, proposal.fee_needed, desk.scorecard),
        refund_due=refund,
        leaves_on=leaves_on,
        notice_months=months_until_gone(leaves_on, desk.as_of),
        second_look=one.second_look,
        currency=desk.currency,
    )


def last_day(notices: Sequence[AgreementNotice], as_of: date) -> date:
    """The last day of a client whose agreements are all ended at their first chance; the day itself without any."""
    days = [
        found.notice.ends_on
        for found in notices
        if found.notice.status is not NoticeStatus.ENDED and found.notice.ends_on is not None
    ]
    return max([as_of, *days])


def months_until_gone(leaves_on: date, as_of: date) -> int:
    """Whole months from the first of the coming month until a client brings nothing any more, never below 0."""
    gone = leaves_on + timedelta(days=1)
    begun = 0 if gone.day == 1 else 1  # a month that it still pays in part is counted whole
    return max(0, (gone.year - as_of.year) * 12 + gone.month + begun - as_of.month - 1)


def _refund(prepaid: Prepaid | None, leaves_on: date, as_of: date) -> int:
    if prepaid is None:
        return 0
    return refund_sum(refund_lines(prepaid.invoices, prepaid.payments, end_day=leaves_on, as_of=as_of)).gross
