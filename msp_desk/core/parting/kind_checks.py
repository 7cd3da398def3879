"""What only some kinds of letters are looked at for: the client's notice, new prices, further agreements."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from msp_desk.core.parting.check import Check, blocked, fine, warned
from msp_desk.core.parting.letter_draft import LetterDraft
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.parting.notice import NoticeStatus

BY_NOTICE = frozenset({LetterKind.NOTICE, LetterKind.NON_RENEWAL, LetterKind.ACCEPTANCE})
"""The kinds whose end day the agreement's notice decides."""
FOR_A_LAWYER = frozenset({LetterKind.CAUSE, LetterKind.WARNING, LetterKind.MUTUAL})
"""The kinds that a lawyer should read before they go out."""


def kind_checks(draft: LetterDraft) -> Iterator[Check]:
    """The checks that only some kinds have, in the order of the letter's parts."""
    if draft.kind is LetterKind.ACCEPTANCE:
        yield fine("their_notice_there") if draft.has_their_notice else blocked("their_notice_missing")
        if draft.their_notice_day is not None and draft.day is not None and draft.their_notice_day > draft.day:
            yield blocked("their_notice_to_come", arrives_on=draft.their_notice_day)
        if draft.their_end is not None and draft.end_date is not None and draft.end_date < draft.their_end:
            yield warned("their_end_later", end_date=draft.end_date, their_end=draft.their_end)
    if draft.kind is LetterKind.NON_RENEWAL and draft.agreement and draft.agreement.first_term_months is None:
        yield warned("no_renewal")
    if draft.kind is LetterKind.CAUSE and draft.end_date and draft.day and draft.end_date < draft.day:
        yield blocked("end_in_past", end_date=draft.end_date)
    if draft.kind is LetterKind.PRICE_CHANGE:
        yield from _prices(draft)
    yield from _further(draft)


def _further(draft: LetterDraft) -> Iterator[Check]:
    for each in draft.further:
        end, number = each.end_date or draft.end_date, each.agreement.number
        if draft.kind not in BY_NOTICE or each.notice.ends_on is None or end is None:
            continue
        if each.notice.status is NoticeStatus.ENDED:
            yield blocked("further_ended", number=number, ends_on=each.notice.ends_on)
        elif end < each.notice.ends_on:
            yield blocked("further_end_too_early", number=number, end_date=end, ends_on=each.notice.ends_on)


def _prices(draft: LetterDraft) -> Iterator[Check]:
    offer = draft.prices
    yield fine("prices_there") if offer.complete else blocked("prices_missing")
    if offer.starts_on is None:
        yield blocked("price_from_missing")
        return
    ends = [day for day in (_earliest_end(draft), draft.end_date) if day is not None]
    last = max(ends, default=None)
    if last is not None and offer.starts_on <= last:
        earliest = last + timedelta(days=1)
        yield warned("price_too_early", starts_on=offer.starts_on, ends_on=last, earliest=earliest)
    if offer.answer_by is None:
        yield warned("answer_missing")
    elif offer.answer_by >= offer.starts_on:
        yield warned("answer_too_late", answer_by=offer.answer_by, starts_on=offer.starts_on)


def _earliest_end(draft: LetterDraft) -> date | None:
    """When the agreement can end at the earliest if the client gives notice on receiving the offer."""
    notice = draft.notice
    if notice is None:
        return None
    return notice.if_sent_today.ends_on if notice.if_sent_today is not None else notice.ends_on
