"""The page today: what needs a decision, three figures of the firm, the last backup, and putting things off."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msp_desk.core.records.boundary_plan import BOUNDARY_PLANS
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.records.decision import DECISIONS, Decision
from msp_desk.core.records.firm import FIRM, SETTINGS
from msp_desk.core.records.formal_warning import FORMAL_WARNINGS
from msp_desk.core.records.money import half_up
from msp_desk.core.records.opinion import OPINION_ROUNDS
from msp_desk.core.records.override import OVERRIDES
from msp_desk.core.records.period import last_whole_quarter, month_ends_up_to
from msp_desk.core.records.reminder import REMINDERS, Reminder
from msp_desk.core.records.second_look import SECOND_LOOKS, SecondLook
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database

if TYPE_CHECKING:
    from msp_desk.core.actions.agenda import Agenda, Matter
    from msp_desk.core.actions.backups import BackupRoom
    from msp_desk.core.actions.grades import GradeRoom
    from msp_desk.core.actions.journal import Journal, Writer
    from msp_desk.core.actions.notices import AgreementNotice, NoticeRoom
    from msp_desk.core.grading.grades import Grades


_LOG = logging.getLogger(__name__)
OfClient = TypeVar("OfClient", Decision, SecondLook)


@dataclass(frozen=True, slots=True, kw_only=True)
class FirmFigures:
    """The figures at the top of the page.

    Attributes:
        currency: The home currency.
        clients: How many clients are active.
        monthly_fees: Sum of the monthly fees of the active agreements, minor units.
        agreements: How many active agreements there are.
        minutes: Minutes spent this month so far, unrounded.
        hourly_rate: The effective rate of the last twelve months, minor units, rounded; None without hours.
        target_rate: Minor units.
    """

    currency: str
    clients: int
    monthly_fees: int
    agreements: int
    minutes: float
    hourly_rate: int | None
    target_rate: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LastBackup:
    """The newest verified backup.

    Attributes:
        path: The copy.
        made_at: The owner's own time.
        size: Bytes.
        elsewhere: Whether it lies at the second place as well.
        missing_at: The second place when it does not lie there: a stick that is not plugged in, or a full one.
    """

    path: Path
    made_at: datetime
    size: int
    elsewhere: bool
    missing_at: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """Everything the page shows.

    Attributes:
        day: The day.
        has_clients: Whether there is any client at all.
        agenda: The matters.
        figures: The figures of the firm.
        backup: The newest verified backup; None without one.
        is_whole: Whether falls were looked for, which takes longest on a large desk.
    """

    day: date
    has_clients: bool
    agenda: Agenda
    figures: FirmFigures
    backup: LastBackup | None
    is_whole: bool = True


class TodayRoom:
    """What the owner sees first each morning.

    It may be asked from any thread.
    """

    def __init__(
        self,
        database: Database,
        journal: Journal,
        grades: GradeRoom,
        notices: NoticeRoom,
        backups: Callable[[], BackupRoom],
    ) -> None:
        """Look at a desk.

        Args:
            database: Where it is read.
            journal: Where what is put off is written.
            grades: Keeps the grades that other pages show too.
            notices: Knows when agreements can end.
            backups: The room of backups, loaded when it is first entered.
        """
        self._database = database
        self._journal = journal
        self._grades = grades
        self._notices = notices
        self._backups = backups

    def look(
        self,
        day: date,
        *,
        between: Callable[[], object] | None = None,
        falls: bool = True,
        before: Agenda | None = None,
    ) -> Today:
        """Everything the page shows on a day.

        Args:
            day: The owner's day.
            between: Called now and then; what it raises ends the work.
            falls: Whether falls and alarms are looked for, which needs the grades of many months.
            before: An earlier look, whose falls stand while they are not looked for.
        """
        from msp_desk.core.actions.agenda.agenda import AgendaFacts, agenda
        from msp_desk.core.actions.agenda.of_grades import POINTS_BACK
        from msp_desk.core.actions.desk_place import place_warnings
        from msp_desk.core.actions.exit_states import exit_states
        from msp_desk.core.actions.opinions import first_served
        from msp_desk.core.deciding.opinions import next_round_due
        from msp_desk.core.storage.agenda import (
            last_logged,
            minutes_this_month,
            open_recommendations,
            reviewed_clients,
        )
        from msp_desk.core.storage.exit_records import running_exits
        from msp_desk.core.storage.overdue import overdue_invoices

        days = month_ends_up_to(day, POINTS_BACK) if falls else [day]
        months = self._grades.history(days, between=between)
        if between is not None:
            between()
        alarms = self._grades.alarms(day, between=between) if falls else None
        notices = self._notices.all(day)
        if between is not None:
            between()
        backup = _last_backup(self._backups())
        with self._database.reading() as connection:
            settings = store.fetch(connection, SETTINGS, 1)
            firm = store.fetch(connection, FIRM, 1)
            clients = store.fetch_all(connection, CLIENTS, order_by=("name",))
            rounds = store.fetch_all(connection, OPINION_ROUNDS)
            facts = AgendaFacts(
                today=day,
                settings=settings,
                currency=firm.currency,
                clients=clients,
                months=months,
                notices=notices,
                overdue=overdue_invoices(connection, day, small_difference=settings.small_difference),
                advice=open_recommendations(connection),
                reviewed=reviewed_clients(connection, last_whole_quarter(day)),
                last_logged=last_logged(connection, day),
                last_backup=None if backup is None else backup.made_at.date(),
                reminders=store.fetch_all(connection, REMINDERS),
                opinions_due=next_round_due(rounds, first_served(clients), day),
                decisions=_by_client(store.fetch_all(connection, DECISIONS)),
                second_looks=_by_client(store.fetch_all(connection, SECOND_LOOKS)),
                alarms=alarms,
                known_falls=() if before is None else before.falls,
                overrides=store.fetch_all(connection, OVERRIDES),
                plans=store.fetch_all(connection, BOUNDARY_PLANS),
                warnings=store.fetch_all(connection, FORMAL_WARNINGS),
                exits=exit_states(running_exits(connection, day), firm.country, day),
                place=place_warnings(self._database.path),
                last_opinions=max((one.opened_on for one in rounds if one.opened_on <= day), default=None),
            )
            minutes = minutes_this_month(connection, day, settings)
        fees = _running_fees(clients, notices, day)
        return Today(
            day=day,
            has_clients=bool(clients),
            agenda=agenda(facts),
            figures=FirmFigures(
                currency=firm.currency,
                clients=len(months[-1].clients),
                monthly_fees=sum(fees),
                agreements=len(fees),
                minutes=minutes,
                hourly_rate=_hourly_rate(months[-1]),
                target_rate=settings.target_hourly_rate,
            ),
            backup=backup,
            is_whole=falls,
        )

    def count(self, day: date) -> int:
        """How many matters want the owner on a day."""
        return len(self.look(day).agenda.matters)

    def put_off(self, matter: Matter, until: date) -> Reminder:
        """Do not show a matter before a day; undo brings it back.

        Raises:
            InvalidInput: If the day is out of range; nothing was stored.
        """
        return self._keep_back("action.put_off", matter, until)

    def tick_off(self, matter: Matter) -> Reminder:
        """Do not show a matter again unless it rests on another fact; undo brings it back."""
        return self._keep_back("action.tick_off", matter, None)

    def bring_back(self, matter: Matter) -> None:
        """Show a matter again that was put off or ticked off."""
        with self._journal.intention("action.withdraw.reminders") as writer:
            for reminder in _of(writer, matter):
                writer.withdraw(REMINDERS, reminder)

    def _keep_back(self, label: str, matter: Matter, until: date | None) -> Reminder:
        with self._journal.intention(label) as writer:
            known = _of(writer, matter)
            if known:
                return writer.change(REMINDERS, replace(known[0], until=until))
            return writer.add(
                REMINDERS, Reminder(client_id=matter.client_id, kind=matter.kind, fact=matter.fact, until=until)
            )


def load_modules() -> None:
    """Load what the first look needs, which takes longer than the look; it touches no desk, so any thread may."""
    from msp_desk.core.actions import agenda, backups
    from msp_desk.core.grading import grades
    from msp_desk.core.parting.working_days import working_calendar
    from msp_desk.core.storage import facts, scorecards

    _LOG.debug("loaded %s", [module.__name__ for module in (agenda, backups, grades, facts, scorecards)])
    working_calendar("DE").on_or_before(date(2026, 1, 1))


def _of(writer: Writer, matter: Matter) -> list[Reminder]:
    """The reminders of a matter, whether or not they still hold."""
    return [
        reminder
        for reminder in store.fetch_all(writer.connection, REMINDERS)
        if (reminder.client_id, reminder.kind, reminder.fact) == (matter.client_id, matter.kind, matter.fact)
    ]


def _by_client(records: Sequence[OfClient]) -> dict[int, list[OfClient]]:
    found: dict[int, list[OfClient]] = {}
    for record in records:
        found.setdefault(record.client_id, []).append(record)
    return found


def _running_fees(clients: Sequence[Client], notices: Mapping[int, Sequence[AgreementNotice]], day: date) -> list[int]:
    """The monthly fees of the agreements of served clients that run on a day and have not ended by themselves."""
    from msp_desk.core.parting.notice import NoticeStatus

    return [
        found.agreement.monthly_fee
        for client in clients
        if client.ended_on is None or client.ended_on >= day
        for found in notices.get(client.id, ())
        if found.agreement.is_active(day) and found.notice.status is not NoticeStatus.ENDED
    ]


def _last_backup(backups: BackupRoom) -> LastBackup | None:
    newest = backups.newest()
    if newest is None:
        return None
    second = backups.second_place()
    try:
        size = newest.path.stat().st_size
    except OSError:
        return None
    made = datetime.fromisoformat(newest.made_at).astimezone()
    there = second is not None and second.complete
    missing_at = None if second is None or there else second.folder
    return LastBackup(path=newest.path, made_at=made, size=size, elsewhere=there, missing_at=missing_at)


def _hourly_rate(grades: Grades) -> int | None:
    """What an hour brought the firm in the window of the grades: contribution by hours, over all active clients."""
    minutes = sum(grade.figures.minutes for grade in grades.clients)
    if not minutes:
        return None
    contribution = sum(grade.figures.contribution for grade in grades.clients)
    return half_up(contribution * 60_000, round(minutes * 1000))
