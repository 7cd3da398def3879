"""Everything that was logged about a client in one time line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from msp_desk.core.formatting import format_minutes
from msp_desk.core.records.family import Record
from msp_desk.core.records.incident import Incident, Severity
from msp_desk.core.records.note import Note
from msp_desk.core.records.recommendation import Outcome, Recommendation
from msp_desk.core.records.ticket import Ticket
from msp_desk.core.records.work import Work
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.figures import day_text, near_day
from msp_desk.ui.theme.palette import Tone
from msp_desk.ui.widgets.table_column import Column

LOG_FAMILIES = ("tickets", "work", "incidents", "recommendations", "notes")
"""The kinds of the time line, in the order of its filter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRow:
    """One thing that was logged.

    Attributes:
        family: Its kind.
        record: It.
        day: The day it is listed under.
        what: The line that says what it was.
        minutes: Time it took; None when unknown or not of that kind.
        state: Category, severity or outcome in a few words.
        tone: Of the state.
    """

    family: str
    record: Record
    day: date
    what: str
    minutes: int | None
    state: str
    tone: Tone

    @property
    def id(self) -> int:
        """A number unlike that of every other row, whatever its kind."""
        return self.record.id * len(LOG_FAMILIES) + LOG_FAMILIES.index(self.family)


def record_of(number: int) -> tuple[str, int]:
    """The family and the number on the desk that a row's id stands for."""
    return LOG_FAMILIES[number % len(LOG_FAMILIES)], number // len(LOG_FAMILIES)


def read_log(link: DeskLink, client_id: int) -> list[LogRow]:
    """The time line of a client, newest first."""
    desk = link.desk
    rows: list[LogRow] = []
    rows.extend(_ticket(ticket, link) for ticket in desk.tickets.all(client_id=client_id))
    rows.extend(_plain("work", work, work.minutes) for work in desk.work.all(client_id=client_id))
    rows.extend(_incident(incident, link) for incident in desk.incidents.all(client_id=client_id))
    rows.extend(_recommendation(advice, link) for advice in desk.recommendations.all(client_id=client_id))
    rows.extend(_plain("notes", note, None) for note in desk.notes.all(client_id=client_id))
    return sorted(rows, key=lambda row: (row.day, row.id), reverse=True)


def log_columns(link: DeskLink) -> list[Column[LogRow]]:
    """The columns of the time line."""
    return [
        Column(
            key="day",
            title=QCoreApplication.translate("LogColumns", "Day"),
            text=lambda row: near_day(row.day, link),
            sort=lambda row: row.day.toordinal(),
            width=96,
        ),
        Column(
            key="kind",
            title=QCoreApplication.translate("LogColumns", "Kind"),
            text=lambda row: link.wording.say(f"words.family.{row.family}"),
            sort=lambda row: LOG_FAMILIES.index(row.family),
            tone=lambda _row: Tone.MUTED,
            width=100,
        ),
        Column(
            key="what",
            title=QCoreApplication.translate("LogColumns", "What"),
            text=lambda row: row.what,
            sort=lambda row: row.what,
            stretch=True,
            width=104,
        ),
        Column(
            key="state",
            title=QCoreApplication.translate("LogColumns", "State"),
            text=lambda row: row.state,
            sort=lambda row: row.state,
            tone=lambda row: row.tone,
            tooltip=lambda row: row.state,
            width=104,
        ),
        Column(
            key="minutes",
            title=QCoreApplication.translate("LogColumns", "Time"),
            text=lambda row: "" if row.minutes is None else format_minutes(row.minutes, link.language),
            sort=lambda row: -1 if row.minutes is None else row.minutes,
            figures=True,
            searched=False,
            width=78,
        ),
    ]


def _joined(parts: Iterable[str]) -> str:
    return " · ".join(part for part in parts if part)


def _ticket(ticket: Ticket, link: DeskLink) -> LogRow:
    reopened = QCoreApplication.translate("LogColumns", "reopened {count}×")
    state = _joined(
        (
            QCoreApplication.translate("LogColumns", "escalated") if ticket.escalated else "",
            QCoreApplication.translate("LogColumns", "open") if ticket.closed_on is None else "",
            reopened.replace("{count}", str(ticket.reopened)) if ticket.reopened else "",
            link.wording.word(ticket.category),
        )
    )
    return LogRow(
        family="tickets", record=ticket, day=ticket.opened_on, what=_joined((ticket.title, ticket.number)),
        minutes=ticket.minutes, state=state, tone=Tone.WARN if ticket.escalated else Tone.MUTED,
    )  # fmt: skip


def _plain(family: str, record: Work | Note, minutes: int | None) -> LogRow:
    return LogRow(
        family=family, record=record, day=record.day, what=record.note, minutes=minutes, state="", tone=Tone.MUTED
    )


def _incident(incident: Incident, link: DeskLink) -> LogRow:
    grave = incident.severity >= Severity.SERIOUS
    return LogRow(
        family="incidents", record=incident, day=incident.day, what=incident.note, minutes=incident.minutes,
        state=f"{link.wording.word(incident.family)} · {link.wording.word(incident.severity)}",
        tone=Tone.DANGER if grave else Tone.MUTED,
    )  # fmt: skip


def _recommendation(advice: Recommendation, link: DeskLink) -> LogRow:
    late = advice.outcome is Outcome.OPEN and advice.due_on is not None and advice.due_on < link.today
    state = link.wording.word(advice.outcome)
    if late and advice.due_on is not None:
        due = QCoreApplication.translate("LogColumns", "due {day}").replace("{day}", day_text(advice.due_on, link))
        state = f"{state} · {due}"
    return LogRow(
        family="recommendations", record=advice, day=advice.proposed_on, what=advice.title, minutes=None, state=state,
        tone=Tone.WARN if late else Tone.MUTED,
    )  # fmt: skip
