"""What the rules of an exit look at: its records, its papers, its dates and its money, as of a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from msp_desk.core.parting.coverage import Coverage
from msp_desk.core.parting.exit_money import ExitMoney
from msp_desk.core.parting.notice import NoticeResult
from msp_desk.core.parting.notice_rule import NoticeRule, notice_rule
from msp_desk.core.parting.working_days import working_calendar
from msp_desk.core.records.agreement import Agreement
from msp_desk.core.records.conversation import Conversation
from msp_desk.core.records.decision import Decision
from msp_desk.core.records.exit import EndingWay, Exit
from msp_desk.core.records.exit_agreement import ExitAgreement
from msp_desk.core.records.exit_step import ExitStep
from msp_desk.core.records.second_look import SecondLook
from msp_desk.core.records.sending import Sending

BY_NOTICE = frozenset({EndingWay.NOTICE, EndingWay.NON_RENEWAL})
"""Ways in which the agreement itself says when it can end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitEnd:
    """An agreement that an exit ends.

    Attributes:
        row: The exit's own record of it.
        agreement: Its terms.
        notice: When it can end, as of the day on which notice was given, or of today while none was.
        end_day: Its last day; None while it is not known. It is the row's, or, for an agreement that can end on any
            day, the one its letter declares, or the one a notice leads to as long as there is no letter.
        receive_by: The last day on which the notice may arrive for it; None when there is no such day.
    """

    row: ExitAgreement
    agreement: Agreement
    notice: NoticeResult
    end_day: date | None
    receive_by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLetter:
    """A letter that was finished.

    Attributes:
        document_id: The kept paper.
        kind: What it does, by its word; "" when it does not say.
        made_on: Its day.
        end_date: The last day it declares; None for none.
    """

    document_id: int
    kind: str
    made_on: date
    end_date: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitFacts:
    """Everything the rules look at.

    Attributes:
        exit: The exit.
        ends: The agreements it ends.
        today: The day.
        moment: Now, UTC.
        decision: The decision it came from; None for none.
        look: The second look that counts today; None without any.
        cooling_until: The moment up to which the cooling-off runs; None when there is none.
        letters: The finished letters of this exit, the oldest first.
        handovers: The days of the handovers made for it.
        points_made: Whether a sheet of talking points was made.
        sendings: Of its papers.
        conversations: Planned and held.
        steps: Its checklist.
        coverage: What is known of the client's environment.
        money: What is open between the two.
    """

    exit: Exit
    ends: tuple[ExitEnd, ...]
    today: date
    moment: datetime
    decision: Decision | None
    look: SecondLook | None
    cooling_until: datetime | None
    letters: tuple[KeptLetter, ...]
    handovers: tuple[date, ...]
    points_made: bool
    sendings: tuple[Sending, ...]
    conversations: tuple[Conversation, ...]
    steps: tuple[ExitStep, ...]
    coverage: Coverage
    money: ExitMoney

    @property
    def letter_sendings(self) -> tuple[Sending, ...]:
        """How its letters were sent."""
        numbers = {letter.document_id for letter in self.letters}
        return tuple(sending for sending in self.sendings if sending.document_id in numbers)

    @property
    def received_on(self) -> date | None:
        """The day on which the first of its letters arrived; None while that is not known."""
        return first_receipt(self.letter_sendings, self.today)

    @property
    def ends_on(self) -> date | None:
        """The last day of service; None while one of the agreements' last days is not known."""
        return last_day(self.ends)

    @property
    def receive_by(self) -> date | None:
        """The day by which the notice must be there for all end days; None when none is needed."""
        return min((end.receive_by for end in self.ends if end.receive_by is not None), default=None)


def last_day(ends: Sequence[ExitEnd]) -> date | None:
    """The latest end day; None without agreements or while one of them has none."""
    days = [end.end_day for end in ends]
    known = [day for day in days if day is not None]
    return max(known) if known and len(known) == len(days) else None


def first_receipt(sendings: Iterable[Sending], today: date) -> date | None:
    """The first day, up to today, on which one of several sendings arrived."""
    days = [one.received_on for one in sendings if one.received_on is not None and one.received_on <= today]
    return min(days, default=None)


def given_on(letter_sendings: Iterable[Sending], today: date) -> date:
    """The day as of which notice dates are asked: of receipt, else of sending, else today."""
    sendings = tuple(letter_sendings)
    received = first_receipt(sendings, today)
    if received is not None:
        return received
    return min((one.sent_on for one in sendings if one.sent_on <= today), default=today)


def exit_end(
    row: ExitAgreement,
    agreement: Agreement,
    notice: NoticeResult,
    way: EndingWay,
    *,
    declared: date | None,
    region: str,
) -> ExitEnd:
    """An agreement of an exit with its last day and the day by which the notice must be there.

    Args:
        row: The exit's own record of it.
        agreement: Its terms.
        notice: When it can end, as of the day on which notice was given, or of today.
        way: How it is ended; only a notice has to be there by a day.
        declared: The last day that the exit's letter declares; None without one.
        region: The recipient's; its working days count.
    """
    rule = _rule(agreement, region) if way in BY_NOTICE else None
    if rule is None:
        return ExitEnd(row=row, agreement=agreement, notice=notice, end_day=row.end_day)
    floats = rule.any_day and not row.set_by_owner
    if floats and declared is None:
        return ExitEnd(row=row, agreement=agreement, notice=notice, end_day=computed_end(notice, way) or row.end_day)
    end_day = declared if floats else row.end_day
    return ExitEnd(
        row=row, agreement=agreement, notice=notice, end_day=end_day, receive_by=_last_receipt(rule, end_day)
    )


def _rule(agreement: Agreement, region: str) -> NoticeRule | None:
    """The rule by which a notice ends an agreement; None when it ends by itself or does not say."""
    if agreement.first_term_months is not None and not agreement.tacit_renewal:
        return None
    try:
        rule = notice_rule(agreement, working_calendar(region))
    except OverflowError:
        return None
    return rule if isinstance(rule, NoticeRule) else None


def _last_receipt(rule: NoticeRule, end_day: date | None) -> date | None:
    try:
        return None if end_day is None else rule.receipt(end_day)
    except OverflowError:
        return None


def computed_end(notice: NoticeResult, way: EndingWay) -> date | None:
    """The end day an exit begins with.

    What is posted too late for the earliest day takes the one that it reaches; an end for cause is proposed for the
    day on which a letter sent today arrives.
    """
    sending = notice.if_sent_today
    if way is EndingWay.CAUSE:
        return None if sending is None else sending.arrives_on
    if notice.send_by_is_past and sending is not None:
        return sending.ends_on
    return notice.ends_on
