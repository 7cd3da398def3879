"""The one rule by which an agreement can be ended: its own, or the law's where it is silent, or nothing yet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from msp_desk.core.parting.end_days import earliest_end, end_after_receipt, end_days, last_receipt
from msp_desk.core.parting.german_law import joint_anchor, last_receipt_by_law, saturdays
from msp_desk.core.parting.phrase import Phrase, phrase
from msp_desk.core.parting.working_days import WorkingCalendar, working_calendar
from msp_desk.core.records.agreement import Agreement, Anchor, Law, NoticeUnit, PayMeasure

_UNIT_KEYS = {
    NoticeUnit.DAYS: "days",
    NoticeUnit.WORKING_DAYS: "working_days",
    NoticeUnit.WEEKS: "weeks",
    NoticeUnit.MONTHS: "months",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """One chance to end an agreement.

    Attributes:
        receive_by: The last day on which the notice may arrive.
        ends_on: The agreement's last day then.
    """

    receive_by: date
    ends_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeRule:
    """How an agreement can be ended by notice.

    Attributes:
        reach: The earliest end day for a notice received on a day, before the end days are looked at.
        ends: The end days the rule allows, from a bound on.
        receipt: The last day of receipt for an end day; None when that day cannot be reached.
        earliest: No end before this day.
        any_day: Whether every day is an end day, so that "the next chance" says nothing.
        from_law: Whether the law fills what the agreement does not say.
        says: The rule in words, a part of a sentence.
    """

    reach: Callable[[date], date]
    ends: Callable[[date], Iterator[date]]
    receipt: Callable[[date], date | None]
    earliest: date
    any_day: bool
    from_law: bool
    says: Phrase

    def windows(self, day: date) -> Iterator[Window]:
        """The chances that are still open on a day, in order; a notice received on that day is in time.

        Raises:
            OverflowError: When it runs out of calendar.
        """
        for end in self.ends(max(self.reach(day), self.earliest)):
            received = self.receipt(end)
            if received is not None and received >= day:
                yield Window(receive_by=received, ends_on=end)


def notice_rule(agreement: Agreement, calendar: WorkingCalendar) -> NoticeRule | Phrase:
    """Find the rule of an agreement.

    Args:
        agreement: One that does not end by itself.
        calendar: The recipient's region.

    Returns:
        The rule, or the sentence that asks for what the agreement does not say.

    Raises:
        OverflowError: If its first term ends outside the calendar.
    """
    if agreement.anchor is Anchor.END_OF_TERM and agreement.first_term_months is None:
        return phrase("notice.ask_first_term")
    if agreement.notice_length is not None:
        return _agreed(agreement, agreement.notice_length, calendar)
    if agreement.law is not Law.DE:
        return phrase("notice.ask_length")
    anchor = joint_anchor(agreement.pay_measured_by, agreement.anchor)
    if anchor is None:
        return phrase("notice.ask_length_law_does_not_fit")
    return _by_law(agreement, anchor, calendar)


def is_end_day(agreement: Agreement, day: date) -> bool:
    """Whether the agreement, or the law where it is silent, allows an end on a day, whatever the notice."""
    try:
        rule = notice_rule(agreement, working_calendar(""))  # end days are the same in every region
        return isinstance(rule, NoticeRule) and next(rule.ends(max(day, rule.earliest)), None) == day
    except OverflowError:
        return False


def _agreed(agreement: Agreement, length: int, calendar: WorkingCalendar) -> NoticeRule:
    unit, anchor = agreement.notice_unit, agreement.anchor
    to_day = phrase(f"notice.anchor.{anchor.name.lower()}")
    if length == 0:
        says = phrase("notice.rule_without_notice", anchor=to_day)
    else:
        says = phrase("notice.rule", length=phrase(f"notice.length.{_UNIT_KEYS[unit]}", count=length), anchor=to_day)
    return NoticeRule(
        reach=lambda day: end_after_receipt(day, length, unit, calendar),
        ends=lambda bound: end_days(agreement, anchor, bound),
        receipt=lambda end: last_receipt(end, length, unit, calendar),
        earliest=earliest_end(agreement),
        any_day=anchor is Anchor.ANY_DAY,
        from_law=False,
        says=says,
    )


def _by_law(agreement: Agreement, anchor: Anchor, calendar: WorkingCalendar) -> NoticeRule:
    pay = agreement.pay_measured_by
    weekly = pay is PayMeasure.WEEK
    key = "quarter" if pay is PayMeasure.YEAR else pay.name.lower()
    return NoticeRule(
        reach=lambda day: day,
        ends=lambda bound: saturdays(bound) if weekly else end_days(agreement, anchor, bound),
        receipt=lambda end: last_receipt_by_law(pay, end, calendar),
        earliest=earliest_end(agreement),
        any_day=anchor is Anchor.ANY_DAY and not weekly,
        from_law=True,
        says=phrase(f"notice.rule_law.{key}"),
    )
