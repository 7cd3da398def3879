"""START HERE: by when a notice must be there, when to send it, and when the agreement then ends (notice definitions).

:func:`notice_dates` answers for one agreement and one day. It never guesses silently: what the agreement does not
say is asked for, or taken from the law, which the answer names for the owner to confirm. Not legal advice.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from msp_desk.core.parting.end_days import first_term_end
from msp_desk.core.parting.notice_rule import NoticeRule, Window, notice_rule
from msp_desk.core.parting.phrase import Phrase, phrase, weekday
from msp_desk.core.parting.working_days import HolidaysKnown, WorkingCalendar, working_calendar
from msp_desk.core.records.agreement import Agreement, Anchor, PayMeasure
from msp_desk.core.records.family import LAST_DAY

_TOO_FAR = phrase("notice.ask_too_far", last=LAST_DAY)
_LAWYER = phrase("notice.not_legal_advice")


class NoticeStatus(StrEnum):
    """What kind of answer it is."""

    DATES = "dates"  # a notice ends it; the days are given
    ENDS_BY_ITSELF = "ends by itself"  # no notice needed
    ENDING = "ending"  # notice has been given; it runs out on ends_on
    ENDED = "ended"  # it is over
    ASKS = "asks"  # something must be entered first; the explanation asks for it


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """What comes of a letter that is sent today.

    Attributes:
        sent_on: Today, or the next working day of the sender's region.
        arrives_on: After the days for delivery, on a working day of the recipient's region.
        ends_on: The agreement's last day then.
    """

    sent_on: date
    arrives_on: date
    ends_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeResult:
    """The answer for one agreement and one day.

    Attributes:
        status: What kind of answer it is; only DATES has days of receipt and sending.
        receive_by: The last day on which the notice may arrive.
        send_by: The day to send it by; it may lie in the past, which ``how`` then says.
        ends_on: The agreement's last day; None only when something is asked for.
        next: The chance after this one; None for an end on any day, and where there is none.
        if_sent_today: What comes of a letter that is sent today.
        from_law: Whether the law fills what the agreement does not say, so that the owner must confirm it.
        explanation: One sentence that can be read aloud.
        how: Further sentences, the line on legal advice last.
    """

    status: NoticeStatus
    receive_by: date | None = None
    send_by: date | None = None
    ends_on: date | None = None
    next: Window | None = None
    if_sent_today: Sending | None = None
    from_law: bool = False
    explanation: Phrase
    how: tuple[Phrase, ...] = (_LAWYER,)

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of ``how``."""
        return tuple(sentence.code for sentence in self.how)

    @property
    def send_by_is_past(self) -> bool:
        """Whether the day to send it by has gone by, while it can still arrive in time."""
        return "notice.how_send_by_past" in self.codes


def notice_dates(agreement: Agreement, today: date, *, recipient_region: str, sender_region: str) -> NoticeResult:
    """Work out the notice dates of an agreement as of a day.

    Args:
        agreement: Its terms.
        today: A notice received on this day is still in time.
        recipient_region: ISO country with or without a part, "DE" or "DE-BY"; its working days count.
        sender_region: The same for the sender.

    Returns:
        The answer; never an error, however odd the terms are.
    """
    if agreement.ended_on is not None:
        return _closed(agreement.ended_on, today)
    recipient, sender = working_calendar(recipient_region), working_calendar(sender_region)
    try:
        by_itself = _end_by_itself(agreement)
        if by_itself is not None:
            return _ends_by_itself(agreement, by_itself, today)
        rule = notice_rule(agreement, recipient)
        if isinstance(rule, Phrase):
            return _asks(rule)
        return _with_dates(agreement, rule, today, recipient, sender)
    except OverflowError:
        return _asks(_TOO_FAR)


def _closed(last: date, today: date) -> NoticeResult:
    over = last < today
    code = "notice.ended" if over else "notice.ending"
    return NoticeResult(
        status=NoticeStatus.ENDED if over else NoticeStatus.ENDING,
        ends_on=last,
        explanation=phrase(code, ends_on=last, ends_weekday=weekday(last)),
    )


def _end_by_itself(agreement: Agreement) -> date | None:
    """The last day of an agreement with a term that does not renew; None for every other."""
    last = first_term_end(agreement)
    if last is None or agreement.tacit_renewal:
        return None
    return last if agreement.minimum_end is None else max(last, agreement.minimum_end)


def _ends_by_itself(agreement: Agreement, last: date, today: date) -> NoticeResult:
    over = last < today
    code = "notice.ended_by_itself" if over else "notice.ends_by_itself"
    # An end on other days than a term's makes sense only for an agreement that runs on, so the owner should look.
    doubt = () if agreement.anchor is Anchor.END_OF_TERM else (phrase("notice.how_runs_on"),)
    return NoticeResult(
        status=NoticeStatus.ENDED if over else NoticeStatus.ENDS_BY_ITSELF,
        ends_on=last,
        explanation=phrase(code, ends_on=last, ends_weekday=weekday(last)),
        how=(*doubt, _LAWYER),
    )


def _asks(question: Phrase) -> NoticeResult:
    return NoticeResult(status=NoticeStatus.ASKS, explanation=question)


def _with_dates(
    agreement: Agreement, rule: NoticeRule, today: date, recipient: WorkingCalendar, sender: WorkingCalendar
) -> NoticeResult:
    windows = rule.windows(today)
    first = next(windows, None)
    if first is None:
        return _asks(phrase("notice.ask_renewal"))
    if first.ends_on > LAST_DAY:
        return _asks(_TOO_FAR)
    delivery = timedelta(days=agreement.delivery_days)
    send_by = sender.on_or_before(recipient.on_or_before(first.receive_by) - delivery)
    sending = _if_sent(agreement, rule, today, recipient, sender)
    how = [
        *_what_holds(agreement, rule, today),
        *_renewal_notes(agreement),
        *_law_notes(agreement, rule),
        *_send_notes(agreement, send_by, today, sending),
        *_holiday_notes(recipient, sender, first.ends_on.year),
        _LAWYER,
    ]
    return NoticeResult(
        status=NoticeStatus.DATES,
        receive_by=first.receive_by,
        send_by=send_by,
        ends_on=first.ends_on,
        next=None if rule.any_day else _following(windows),
        if_sent_today=sending,
        from_law=rule.from_law,
        explanation=_explained(rule, first, today, recipient),
        how=tuple(how),
    )


def _following(windows: Iterator[Window]) -> Window | None:
    """The chance after the first; None where there is none within the days the program keeps."""
    try:
        window = next(windows, None)
    except OverflowError:
        return None
    return None if window is None or window.ends_on > LAST_DAY else window


def _if_sent(
    agreement: Agreement, rule: NoticeRule, today: date, recipient: WorkingCalendar, sender: WorkingCalendar
) -> Sending | None:
    """What a letter sent today leads to; None when nothing is known that far ahead."""
    try:
        sent_on = sender.on_or_after(today)
        arrives_on = recipient.on_or_after(sent_on + timedelta(days=agreement.delivery_days))
        window = next(rule.windows(arrives_on), None)
    except OverflowError:
        return None
    if window is None or window.ends_on > LAST_DAY:
        return None
    return Sending(sent_on=sent_on, arrives_on=arrives_on, ends_on=window.ends_on)


def _explained(rule: NoticeRule, window: Window, today: date, recipient: WorkingCalendar) -> Phrase:
    on_arrival = rule.any_day and window.receive_by == today
    return phrase(
        "notice.ends_after_arrival" if on_arrival else "notice.arrives_by",
        receive_by=window.receive_by,
        receive_weekday=weekday(window.receive_by),
        ends_on=window.ends_on,
        ends_weekday=weekday(window.ends_on),
        rule=rule.says,
        not_moved=_not_moved(window.receive_by, recipient),
    )


def _not_moved(last: date, recipient: WorkingCalendar) -> Phrase | str:
    if last.weekday() >= 5:
        return phrase("notice.not_moved_weekend", weekday=weekday(last))
    return phrase("notice.not_moved_holiday") if recipient.is_holiday(last) else ""


def _what_holds(agreement: Agreement, rule: NoticeRule, today: date) -> list[Phrase]:
    """Why it ends no earlier although the notice alone would allow it."""
    if rule.reach(today) >= rule.earliest:
        return []
    if rule.earliest == agreement.minimum_end:
        return [phrase("notice.how_minimum_end", day=rule.earliest)]
    if rule.earliest == first_term_end(agreement):
        return [phrase("notice.how_first_term", day=rule.earliest)]
    return [phrase("notice.how_not_begun", day=rule.earliest)]


def _renewal_notes(agreement: Agreement) -> list[Phrase]:
    if agreement.anchor is Anchor.END_OF_TERM and agreement.renewal_months is None:
        return [phrase("notice.how_renewal_missing")]
    return []


def _law_notes(agreement: Agreement, rule: NoticeRule) -> list[Phrase]:
    if not rule.from_law:
        return []
    notes = [phrase("notice.how_law_confirm")]
    if agreement.pay_measured_by is PayMeasure.NONE:
        notes.append(phrase("notice.how_law_full_time"))
    return notes


def _send_notes(agreement: Agreement, send_by: date, today: date, sending: Sending | None) -> list[Phrase]:
    notes = [
        phrase(
            "notice.how_send_by" if send_by >= today else "notice.how_send_by_past",
            day=send_by,
            weekday=weekday(send_by),
            count=agreement.delivery_days,
        )
    ]
    if send_by < today and sending is not None:
        notes.append(
            phrase(
                "notice.how_if_sent_today",
                arrives_on=sending.arrives_on,
                arrives_weekday=weekday(sending.arrives_on),
                ends_on=sending.ends_on,
                ends_weekday=weekday(sending.ends_on),
            )
        )
    return notes


def _holiday_notes(recipient: WorkingCalendar, sender: WorkingCalendar, year: int) -> list[Phrase]:
    notes = []
    for calendar in dict.fromkeys((recipient, sender)):
        if calendar.known is HolidaysKnown.NO:
            named = calendar.region.strip()
            code = "notice.how_region_unknown" if named else "notice.how_region_missing"
            notes.append(phrase(code, region=named))
        elif calendar.known is HolidaysKnown.COUNTRY_ONLY:
            notes.append(phrase("notice.how_region_part_unknown", region=calendar.region, country=calendar.country))
        elif not calendar.knows_year(year):
            notes.append(phrase("notice.how_year_unknown", year=str(year), region=calendar.region))
    return notes
