"""What each kind of letter needs beyond the two sides and the agreement: its end day, its dates, its own facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from msp_desk.core.actions.letter_facts import final_invoice_day, refund_rows, services_of
from msp_desk.core.actions.letter_source import LetterSource
from msp_desk.core.documents.letters.fact_parts import (
    EarlierWarning,
    EndedAgreement,
    OpenInvoice,
    PriceChange,
    TheirNotice,
)
from msp_desk.core.documents.letters.facts import LetterFacts
from msp_desk.core.parting.for_cause import USUAL_CURE_DAYS
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.parting.notice import NoticeResult, notice_dates
from msp_desk.core.parting.working_days import WorkingCalendar, working_calendar
from msp_desk.core.records.agreement import Agreement
from msp_desk.core.records.formal_warning import FormalWarning, WarningState
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import add_months
from msp_desk.core.wording import Wording

ANSWER_SHARE, HANDOVER_SHARE = 0.4, 0.75
"""How far into the time until the end the client's answer and the handover document are suggested."""
ACKNOWLEDGE_DAYS, REFUND_DAYS = 14, 14
CAUSE_ANSWER_DAYS, CAUSE_HANDOVER_DAYS = 7, 14
"""After an end for cause there is no time before it, so the same things are asked for after it."""
OFFER_DAYS = 28
"""Days the client has to think a new price over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """What a letter is drafted from.

    Attributes:
        source: What the log holds.
        agreements: What it is about, the main one first.
        day: The day it is drafted on.
        language: Of the letter.
    """

    source: LetterSource
    agreements: tuple[Agreement, ...]
    day: date
    language: Language

    @property
    def agreement(self) -> Agreement:
        """The main one."""
        return self.agreements[0]

    @property
    def calendar(self) -> WorkingCalendar:
        """The working days of the client."""
        return working_calendar(self.source.case.client.country)

    def notice_of(self, agreement: Agreement, day: date) -> NoticeResult:
        """The notice dates of an agreement as of a day."""
        case = self.source.case
        return notice_dates(agreement, day, recipient_region=case.client.country, sender_region=case.firm.country)

    def arrives_on(self, day: date) -> date:
        """When a letter of a day arrives by the usual way."""
        sending = self.notice_of(self.agreement, day).if_sent_today
        if sending is not None:
            return sending.arrives_on
        return self.calendar.on_or_after(day + timedelta(days=self.agreement.delivery_days))


def usual_end(notice: NoticeResult) -> date | None:
    """The last day that a notice sent today leads to."""
    if notice.send_by_is_past and notice.if_sent_today is not None:
        return notice.if_sent_today.ends_on  # posted today it arrives too late for the earlier day
    return notice.ends_on


def for_kind(facts: LetterFacts, kind: LetterKind, situation: Situation) -> LetterFacts:
    """Give a letter what its kind needs, as far as the log and the calendar say it."""
    facts = replace(facts, kind=kind, services_ending=services_of(*situation.agreements))
    notice = situation.notice_of(situation.agreement, facts.day)
    match kind:
        case LetterKind.CAUSE:
            facts = _for_cause(facts, situation)
        case LetterKind.MUTUAL:
            facts = _mutual(facts, notice)
        case LetterKind.ACCEPTANCE:
            facts = _acceptance(facts, notice)
        case LetterKind.WARNING:
            return _warning(facts, situation)
        case LetterKind.PRICE_CHANGE:
            return _price_change(facts, situation)
        case _:
            facts = replace(facts, end_date=usual_end(notice), notice_by=notice.receive_by)
    return with_dates(replace(facts, further_agreements=_further(facts, situation)), situation)


def with_dates(facts: LetterFacts, situation: Situation) -> LetterFacts:
    """The letter with every suggested date and the refund that hang on its day and its end day."""
    end, day, calendar = facts.end_date, facts.day, situation.calendar
    if not facts.kind.ends or end is None:
        return facts
    case = situation.source.case
    facts = replace(facts, refunds=refund_rows(case, end_date=end, day=day, language=situation.language))
    facts = replace(
        facts,
        refund_date=calendar.on_or_after(end + timedelta(days=REFUND_DAYS)) if facts.gives_back else None,
        final_invoice_date=final_invoice_day(case, end),
        acknowledge_by=min(end, calendar.on_or_after(day + timedelta(days=ACKNOWLEDGE_DAYS))),
    )
    if facts.kind is LetterKind.CAUSE:
        handover = calendar.on_or_after(end + timedelta(days=CAUSE_HANDOVER_DAYS))
        return replace(
            facts,
            acknowledge_by=calendar.on_or_after(day + timedelta(days=ACKNOWLEDGE_DAYS)),
            answer_date=calendar.on_or_after(end + timedelta(days=CAUSE_ANSWER_DAYS)),
            handover_date=handover,
            access_end=handover,
        )
    return replace(
        facts,
        handover_date=_between(day, end, HANDOVER_SHARE, calendar),
        answer_date=_between(day, end, ANSWER_SHARE, calendar),
    )


def _between(day: date, end: date, share: float, calendar: WorkingCalendar) -> date | None:
    """A working day between the letter and the end; None when there is no time left."""
    suggested = calendar.on_or_before(day + timedelta(days=round((end - day).days * share)))
    return suggested if day < suggested <= end else None


def _further(facts: LetterFacts, situation: Situation) -> tuple[EndedAgreement, ...]:
    """The agreements beside the main one, each with its own last day where its notice decides."""
    by_own_notice = facts.kind in {LetterKind.NOTICE, LetterKind.NON_RENEWAL, LetterKind.ACCEPTANCE}
    return tuple(
        EndedAgreement(
            number=each.number,
            title=each.title,
            signed_on=each.signed_on,
            clause="" if facts.kind is LetterKind.CAUSE else each.clause,
            end_date=usual_end(situation.notice_of(each, facts.day)) if by_own_notice else None,
        )
        for each in situation.agreements[1:]
    )


def _for_cause(facts: LetterFacts, situation: Situation) -> LetterFacts:
    """On receipt, resting on the last warning that has lapsed; its clause is not the one on ordinary notice."""
    warning = _lapsed(situation.source.formal_warnings, situation)
    return replace(
        facts,
        clause="",
        on_receipt=True,
        end_date=situation.arrives_on(facts.day),
        earlier_warning=None if warning is None else _named(warning),
    )


def _lapsed(warnings: Sequence[FormalWarning], situation: Situation) -> FormalWarning | None:
    number = situation.agreement.number
    lapsed = [
        each for each in warnings if each.concerns(number) and each.state_on(situation.day) is WarningState.LAPSED
    ]
    return max(lapsed, key=lambda each: (each.day, each.id), default=None)


def _named(warning: FormalWarning) -> EarlierWarning:
    return EarlierWarning(
        day=warning.day, cure_by=warning.cure_by, received_on=warning.received_on, dispatch=warning.dispatch
    )


def _mutual(facts: LetterFacts, notice: NoticeResult) -> LetterFacts:
    """To the end of the next month, or when notice would end it if that is sooner; no clause is relied on."""
    next_month = add_months(facts.day.replace(day=1), 2) - timedelta(days=1)
    end = min(day for day in (next_month, usual_end(notice)) if day is not None)
    person = facts.recipient.person
    return replace(facts, clause="", end_date=end, counter_signatory="" if person is None else person.name)


def _acceptance(facts: LetterFacts, notice: NoticeResult) -> LetterFacts:
    """Their notice is taken to have arrived on the letter's day until the owner says when it did."""
    theirs = TheirNotice(day=facts.day, received_on=facts.day)
    return replace(facts, end_date=notice.ends_on, their_notice=theirs)


def _warning(facts: LetterFacts, situation: Situation) -> LetterFacts:
    arrives = situation.arrives_on(facts.day)
    cure_by = situation.calendar.on_or_after(arrives + timedelta(days=USUAL_CURE_DAYS))
    return replace(facts, clause="", cure_by=cure_by, open_invoices=_overdue(facts.open_invoices, facts.day))


def _overdue(invoices: Sequence[OpenInvoice], day: date) -> tuple[OpenInvoice, ...]:
    return tuple(invoice for invoice in invoices if invoice.due_on is not None and invoice.due_on < day)


def _price_change(facts: LetterFacts, situation: Situation) -> LetterFacts:
    """New fees from the day after the client, having thought it over, can have ended the agreement."""
    answer_by = situation.calendar.on_or_after(situation.arrives_on(facts.day) + timedelta(days=OFFER_DAYS))
    notice = situation.notice_of(situation.agreement, answer_by)
    end = notice.ends_on
    after = (end or answer_by) + timedelta(days=1)
    return replace(
        facts,
        open_invoices=(),
        answer_date=answer_by,
        end_date=end,
        notice_by=notice.receive_by,
        prices=tuple(_price(each, situation.language) for each in situation.agreements if each.monthly_fee > 0),
        price_from=after if after.day == 1 else add_months(after.replace(day=1), 1),
    )


def _price(agreement: Agreement, language: Language) -> PriceChange:
    label = agreement.title or Wording(language).say("document.fee_label")
    return PriceChange(label=label, now=agreement.monthly_fee)
