"""What is said of a row of the log: what it was, in which state it is, and how grave that is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication

from msp_desk.core.formatting import DayStyle, format_day, format_money, format_number
from msp_desk.core.records.family import Record
from msp_desk.core.records.incident import Incident, Severity
from msp_desk.core.records.invoice import Invoice, InvoiceKind
from msp_desk.core.records.listed import Listed, ListedInvoice, ListedPayment
from msp_desk.core.records.note import Note
from msp_desk.core.records.payment import Payment
from msp_desk.core.records.recommendation import Outcome, Recommendation
from msp_desk.core.records.ticket import Ticket
from msp_desk.core.records.work import Work
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.theme.palette import Tone

Row = Listed[Record]
NEAR_DAYS = 330
"""A day within so many days is written without its year."""


def day_text(day: date | None, link: DeskLink) -> str:
    """A day as tables write it: 31 Dec 2026; "" for none."""
    return "" if day is None else format_day(day, link.language, DayStyle.MEDIUM)


def near_day(day: date, link: DeskLink) -> str:
    """A day without its year while that is plain: 31 Dec."""
    text = day_text(day, link)
    return text if abs((day - link.today).days) > NEAR_DAYS else text.removesuffix(f" {day.year}")


def day_of(row: Row) -> date:
    """The day a row stands under."""
    match row.record:
        case Ticket():
            return row.record.opened_on
        case Recommendation():
            return row.record.proposed_on
        case Invoice():
            return row.record.issued_on
        case Work() | Incident() | Note() | Payment():
            return row.record.day
        case _:
            raise TypeError(row.family)


def what_of(row: Row) -> str:
    """The line that says what it was."""
    match row.record:
        case Ticket():
            return _joined((row.record.title, row.record.number))
        case Recommendation():
            return row.record.title
        case Invoice():
            return row.record.number
        case Payment():
            return row.record.reference
        case Work() | Incident() | Note():
            return row.record.note
        case _:
            raise TypeError(row.family)


def minutes_of(row: Row) -> int | None:
    """The minutes it took; None when unknown or not of that kind."""
    match row.record:
        case Ticket() | Work() | Incident():
            return row.record.minutes
        case _:
            return None


def state_of(row: Row, link: DeskLink) -> tuple[str, Tone]:
    """Category, severity or outcome in a few words, and how grave it is."""
    record = row.record
    if isinstance(record, Ticket):
        return _ticket(record, link), Tone.WARN if record.escalated else Tone.MUTED
    if isinstance(record, Incident):
        said = f"{link.wording.word(record.family)} · {link.wording.word(record.severity)}"
        return said, Tone.DANGER if record.severity >= Severity.SERIOUS else Tone.MUTED
    if isinstance(record, Recommendation):
        return _recommendation(record, link)
    if isinstance(row, ListedInvoice):
        return _invoice(row, link)
    return "", Tone.MUTED


def settled_text(row: ListedPayment, link: DeskLink) -> str:
    """The numbers of what a payment settles, each with its amount where there are several."""
    if len(row.settles) == 1:
        return row.settles[0][0]
    return ", ".join(
        f"{number} ({format_money(amount, link.currency, link.language, symbol=False)})"
        for number, amount in row.settles
    )


def signed(invoice: Invoice, amount: int) -> int:
    """An amount of an invoice; that of a credit note counts against it."""
    return -amount if invoice.kind is InvoiceKind.CREDIT_NOTE else amount


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)


def _ticket(ticket: Ticket, link: DeskLink) -> str:
    reopened = QCoreApplication.translate("LogColumns", "reopened {count}×")
    return _joined(
        (
            QCoreApplication.translate("LogColumns", "escalated") if ticket.escalated else "",
            QCoreApplication.translate("LogColumns", "open") if ticket.closed_on is None else "",
            reopened.replace("{count}", str(ticket.reopened)) if ticket.reopened else "",
            link.wording.word(ticket.category),
        )
    )


def _recommendation(advice: Recommendation, link: DeskLink) -> tuple[str, Tone]:
    state = link.wording.word(advice.outcome)
    if advice.outcome is Outcome.OPEN and advice.due_on is not None and advice.due_on < link.today:
        due = QCoreApplication.translate("LogColumns", "due {day}").replace("{day}", day_text(advice.due_on, link))
        return f"{state} · {due}", Tone.WARN
    return state, Tone.MUTED


def _invoice(row: ListedInvoice, link: DeskLink) -> tuple[str, Tone]:
    invoice = row.record
    if invoice.cancelled:
        return QCoreApplication.translate("MoneyColumns", "cancelled"), Tone.MUTED
    if invoice.kind is InvoiceKind.CREDIT_NOTE:
        said = QCoreApplication.translate("MoneyColumns", "credit for {number}")
        named = said.replace("{number}", row.corrects) if row.corrects else link.wording.word(invoice.kind)
        return named, Tone.MUTED
    if row.open_amount == 0:
        return QCoreApplication.translate("MoneyColumns", "settled"), Tone.MUTED
    if invoice.disputed_on is not None and invoice.disputed_on <= link.today:
        return QCoreApplication.translate("MoneyColumns", "disputed"), Tone.WARN
    if row.days_late == 1:
        return QCoreApplication.translate("MoneyColumns", "1 day late"), Tone.DANGER
    if row.days_late:
        said = QCoreApplication.translate("MoneyColumns", "{days} days late")
        return said.replace("{days}", format_number(row.days_late, link.language)), Tone.DANGER
    return QCoreApplication.translate("MoneyColumns", "open"), Tone.TEXT
