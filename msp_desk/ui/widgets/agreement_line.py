"""What the time line of an agreement shows: its terms, today, by when to send, by when it must be there, the ends."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.parting.notice import NoticeResult
from msp_desk.core.records.agreement import Agreement
from msp_desk.core.records.period import add_months
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.widgets.figure_text import near_day
from msp_desk.ui.widgets.time_line_content import Mark, MarkKind, Term, TimeLineContent

MONTHS_BEFORE, MONTHS_AFTER = 4, 3
MOST_RENEWALS = 2000
_DAY = timedelta(days=1)


def time_line_of(agreement: Agreement, notice: NoticeResult | None, link: DeskLink) -> TimeLineContent | None:
    """The days of an agreement around today; None when the days lie outside the calendar."""
    today = link.today
    marks = _marks(agreement, notice, link)
    try:
        first = max(agreement.start, add_months(today.replace(day=1), -MONTHS_BEFORE))
        latest = max([mark.day for mark in marks])
        last = add_months(max(latest, today), MONTHS_AFTER)
        if notice is None:
            first = min(first, max(agreement.start, add_months(latest, -12)))
        ended = agreement.ended_on
        terms = _terms(agreement, first, last, link)
    except (OverflowError, ValueError):
        return None
    open_ended = ended is None and bool(terms) and terms[-1].last >= last
    first = min([first, *(mark.day for mark in marks if mark.kind is not MarkKind.START)])
    shown = [mark for mark in marks if mark.day >= first]
    return TimeLineContent(
        first=first,
        last=last,
        terms=tuple(terms),
        marks=tuple(sorted(shown, key=lambda mark: mark.day)),
        open_ended=open_ended,
        years=tuple(_ticks(first, last, link)),
    )


def _marks(agreement: Agreement, notice: NoticeResult | None, link: DeskLink) -> list[Mark]:
    days: list[tuple[MarkKind, date | None, str]] = [
        (MarkKind.START, agreement.start, QCoreApplication.translate("AgreementLine", "Start")),
        (MarkKind.TODAY, link.today, QCoreApplication.translate("AgreementLine", "Today")),
    ]
    ends = agreement.ended_on
    if notice is not None:
        ends = notice.ends_on
        days += [
            (MarkKind.SEND, notice.send_by, QCoreApplication.translate("AgreementLine", "Send by")),
            (MarkKind.RECEIVE, notice.receive_by, QCoreApplication.translate("AgreementLine", "Must be there by")),
        ]
        if notice.next is not None:
            days.append(
                (MarkKind.NEXT, notice.next.ends_on, QCoreApplication.translate("AgreementLine", "Else ends on"))
            )
    days.append((MarkKind.END, ends, QCoreApplication.translate("AgreementLine", "Ends on")))
    return [
        Mark(
            kind=kind,
            day=day,
            label=word if kind is MarkKind.TODAY else f"{word} {near_day(day, link)}",
            sentence=f"{word}: {format_day(day, link.language, DayStyle.LONG)}.",
        )
        for kind, day, word in days
        if day is not None
    ]


def _terms(agreement: Agreement, first: date, last: date, link: DeskLink) -> list[Term]:
    """The first term and each renewal that touches the line; an open-ended agreement is one bar."""
    ended = agreement.ended_on
    stops = last if ended is None else min(ended, last)
    if agreement.first_term_months is None:
        begins = max(agreement.start, first)
        name = QCoreApplication.translate("AgreementLine", "Open-ended")
        whole = _span(name, agreement.start, ended, link)
        return [Term(first=begins, last=stops, sentence=whole, is_first=True)] if begins <= stops else []
    found = []
    begins, months, number = agreement.start, agreement.first_term_months, 0
    while begins <= stops and number <= MOST_RENEWALS:
        ends = add_months(agreement.start, months) - _DAY
        if ends >= first:
            first_term = QCoreApplication.translate("AgreementLine", "First term")
            renewal = QCoreApplication.translate("AgreementLine", "Renewal")
            whole = _span(first_term if number == 0 else renewal, begins, ends, link)
            found.append(Term(first=max(begins, first), last=min(ends, stops), sentence=whole, is_first=number == 0))
        if not agreement.renewal_months:
            break
        begins, months, number = ends + _DAY, months + agreement.renewal_months, number + 1
    return found


def _span(name: str, begins: date, ends: date | None, link: DeskLink) -> str:
    first = format_day(begins, link.language, DayStyle.MEDIUM)
    last = "" if ends is None else format_day(ends, link.language, DayStyle.MEDIUM)
    return f"{name}: {first} – {last}".rstrip() + ("." if last else "")


def _ticks(first: date, last: date, link: DeskLink) -> list[tuple[date, str]]:
    """Quarters on a short line, years on a long one."""
    step = 3 if (last - first).days <= 800 else 12
    day = first.replace(day=1)
    found = []
    while day <= last:
        if day >= first and (day.month - 1) % step == 0:
            word = f"{day.year}" if day.month == 1 or step == 12 else near_month(day, link)
            found.append((day, word))
        day = add_months(day, 1)
    return found


def near_month(day: date, link: DeskLink) -> str:
    """A month without its year: Oct."""
    text = format_day(day, link.language, DayStyle.MEDIUM)
    return text.removesuffix(f" {day.year}").lstrip("0123456789.° ")
