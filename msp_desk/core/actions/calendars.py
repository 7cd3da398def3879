"""The desk's deadlines for the owner's calendar: notices, ends, renewals, exit steps, reviews."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from msp_desk.core.actions.agenda.of_firm import review_day
from msp_desk.core.actions.notices import AgreementNotice, NoticeRoom
from msp_desk.core.actions.papers import refuse_desk_file
from msp_desk.core.environment.writing import write_whole
from msp_desk.core.errors import MspDeskError
from msp_desk.core.exporting.calendar_file import CalendarEvent, calendar_bytes
from msp_desk.core.parting.end_days import end_days
from msp_desk.core.parting.notice import NoticeStatus
from msp_desk.core.records.agreement import Agreement, Anchor
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.firm import FIRM, SETTINGS, Firm
from msp_desk.core.records.language import Language
from msp_desk.core.records.period import last_whole_quarter, quarter_of
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.paper_list import paper_entries
from msp_desk.core.wording import Wording

if TYPE_CHECKING:
    from msp_desk.core.actions.exits import ExitRoom

_ON_ARRIVAL = "notice.ends_after_arrival"  # it can end whenever a notice arrives: there is no day to be missed


class CalendarRoom:
    """The desk's deadlines as events, and as a file for a calendar program."""

    def __init__(self, database: Database, notices: NoticeRoom, exits: Callable[[], ExitRoom]) -> None:
        """Read from a desk.

        Args:
            database: The desk.
            notices: When the agreements can end.
            exits: The running exits, asked when they are needed.
        """
        self._database = database
        self._notices = notices
        self._exits = exits

    def events(
        self, as_of: date, *, client_id: int | None = None, agreement_id: int | None = None,
        language: Language | None = None,
    ) -> tuple[CalendarEvent, ...]:  # fmt: skip
        """What falls on a day from ``as_of`` on, by day.

        For each running agreement: the last day on which a notice may arrive, the day to send it by, the day on which
        it then ends or ends anyway, the next renewal; open steps of exits; for all clients also the reviews of the
        quarter. An agreement that can end on any day has no day to be missed.

        Args:
            as_of: The first day of interest, on which the dates are worked out.
            client_id: Only this client; None takes all that are served, with the firm's own days.
            agreement_id: Only this agreement of the client.
            language: Of the events; None takes the firm's.

        Raises:
            NotFound: If there is no such client.
        """
        with self._database.reading() as connection:
            firm = store.fetch(connection, FIRM, 1)
            clients = store.fetch_all(connection, CLIENTS) if client_id is None else [
                store.fetch(connection, CLIENTS, client_id)
            ]  # fmt: skip
        teller = _Teller(firm, Wording(language or firm.language), as_of)
        answers = self._notices.all(as_of) if client_id is None else {
            clients[0].id: self._notices.of_client(client_id, as_of)
        }  # fmt: skip
        found: list[CalendarEvent] = []
        for client in clients:
            if client.ended_on is None or client.ended_on >= as_of:
                for answer in answers.get(client.id, ()):
                    if agreement_id is None or answer.agreement.id == agreement_id:
                        found.extend(teller.of_agreement(client, answer))
        if agreement_id is None:
            found.extend(self._steps(teller, client_id))
        if client_id is None and clients:
            found.extend(self._reviews(teller))
        return tuple(sorted((event for event in found if event.day >= as_of), key=lambda event: (event.day, event.uid)))

    def save(
        self, out: Path, as_of: date, *, client_id: int | None = None, agreement_id: int | None = None,
        remind_days: int | None = None, language: Language | None = None,
    ) -> int:  # fmt: skip
        """Write the events to a calendar file.

        Args:
            out: The file.
            as_of: See :meth:`events`, as for the other three.
            client_id: Whose.
            agreement_id: Of which agreement.
            remind_days: So many days ahead each event reminds; None sets no reminder.
            language: Of the events.

        Returns:
            How many events it has.

        Raises:
            NotFound: If there is no such client.
            MspDeskError: If there is no event; nothing was written.
            FileProblem: If the file cannot be written or is a desk.
        """
        refuse_desk_file(out, self._database.path)
        events = self.events(as_of, client_id=client_id, agreement_id=agreement_id, language=language)
        if not events:
            raise MspDeskError("calendar.nothing")
        with self._database.reading() as connection:
            firm = store.fetch(connection, FIRM, 1)
        name = Wording(language or firm.language).say("calendar.name", firm=firm.name)
        write_whole(out, calendar_bytes(events, name=name, remind_days=remind_days))
        return len(events)

    def _steps(self, teller: _Teller, client_id: int | None) -> Iterator[CalendarEvent]:
        for _exit, client, step in self._exits().open_steps():
            if step.due is not None and (client_id is None or client.id == client_id):
                yield teller.event("exit_step", step.id, step.due, client=client.name, title=step.title)

    def _reviews(self, teller: _Teller) -> Iterator[CalendarEvent]:
        """By when the reviews of the last quarter should be made, if none was, and those of the running one."""
        with self._database.reading() as connection:
            settings = store.fetch(connection, SETTINGS, 1)
            made = {paper.quarter for paper in paper_entries(connection, kind=DocumentKind.REVIEW)}
        last, running = last_whole_quarter(teller.as_of), quarter_of(teller.as_of)
        for quarter in dict.fromkeys((last, running)):
            if str(quarter) in made:
                continue
            yield teller.event(
                "review",
                str(quarter),
                review_day(quarter, settings),
                quarter=str(quarter.number),
                year=str(quarter.year),
            )


class _Teller:
    """Says deadlines in one language."""

    def __init__(self, firm: Firm, wording: Wording, as_of: date) -> None:
        self._firm = firm
        self._wording = wording
        self.as_of = as_of

    def event(
        self, key: str, record: object, day: date, /, *, why: Iterable[str] = (), **named: object
    ) -> CalendarEvent:
        """An event whose words stand under a key; its number is made of the firm, the key and the record's number."""
        known = "\n".join((self._firm.name, key, str(record)))
        return CalendarEvent(
            uid=f"{key.replace('_', '-')}-{hashlib.sha256(known.encode()).hexdigest()[:32]}@msp-desk",
            day=day,
            summary=self._wording.say(f"calendar.{key}", **named),
            description="\n".join(why),
            stamp=self.as_of,
            category=self._wording.say("calendar.category"),
        )

    def of_agreement(self, client: Client, answer: AgreementNotice) -> Iterator[CalendarEvent]:
        """The days of an agreement."""
        agreement, notice = answer.agreement, answer.notice
        named = {"client": client.name, "number": agreement.number}
        why = [self._wording.problem(notice.explanation), *(self._wording.problem(each) for each in notice.how)]
        if notice.status is NoticeStatus.DATES and notice.explanation.code != _ON_ARRIVAL:
            for key, day in (("receive", notice.receive_by), ("send", notice.send_by), ("can_end", notice.ends_on)):
                if day is not None:
                    yield self.event(key, agreement.id, day, why=why, **named)
        elif notice.status in (NoticeStatus.ENDS_BY_ITSELF, NoticeStatus.ENDING) and notice.ends_on is not None:
            yield self.event("ends", agreement.id, notice.ends_on, why=why, **named)
        renewal = _renewal(agreement, self.as_of) if notice.status is NoticeStatus.DATES else None
        if renewal is not None:
            yield self.event("renews", agreement.id, renewal, why=why, count=agreement.renewal_months, **named)


def _renewal(agreement: Agreement, as_of: date) -> date | None:
    """The first day of the next renewal, which begins unless a notice has arrived in time."""
    if not agreement.tacit_renewal or agreement.anchor is not Anchor.END_OF_TERM or not agreement.renewal_months:
        return None
    try:
        last = next(end_days(agreement, Anchor.END_OF_TERM, max(as_of, agreement.start)), None)
        return None if last is None else last + timedelta(days=1)
    except OverflowError:
        return None
