"""Whether the desk still is what was entered: file, references, the journal of hashes, money and backups."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Final

from msp_desk.core.actions.desk_place import place_warnings
from msp_desk.core.actions.steps import Tell, tell_nobody
from msp_desk.core.environment.clock import Clock
from msp_desk.core.errors import DamagedDesk
from msp_desk.core.parting.open_items import AgeBucket, ageing, open_items
from msp_desk.core.records.client import CLIENTS
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.firm import SETTINGS
from msp_desk.core.records.invoice import INVOICES
from msp_desk.core.records.payment import PAYMENTS
from msp_desk.core.records.problem import Problem
from msp_desk.core.storage import chain, chain_check, store
from msp_desk.core.storage.chain_check import ChainState
from msp_desk.core.storage.chain_findings import ChainFinding, said
from msp_desk.core.storage.checking import file_problems, unreadable_values
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.money_check import money_problems
from msp_desk.core.storage.overdue import overdue_by_client

if TYPE_CHECKING:
    from msp_desk.core.actions.backups import BackupRoom

MOST_NAMED: Final = 8
"""So many findings are named in one sentence; the others are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChainReport:
    """What a look at the journal of hashes found.

    Attributes:
        entries: How many entries it has.
        begun_anew: How often the owner let it begin again after damage.
        findings: What does not fit.
    """

    entries: int
    begun_anew: int
    findings: tuple[ChainFinding, ...]

    @property
    def whole(self) -> bool:
        """Whether everything fits."""
        return not self.findings

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Each finding as a sentence."""
        return tuple(said(finding) for finding in self.findings)

    def touches(self, client_id: int) -> bool:
        """Whether a finding is about a client, or about nobody who can still be told."""
        return any(finding.client_id in (None, client_id) for finding in self.findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What looking the desk over found.

    Attributes:
        records: How many records count on the desk.
        chain: The journal of hashes.
        by_part: The findings by what was looked at: file, journal, money, backups.
        facts: What was looked at and how much of it, each a sentence.
    """

    records: int
    chain: ChainReport
    by_part: tuple[tuple[str, tuple[Problem, ...]], ...]
    facts: tuple[Problem, ...]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Every finding."""
        return tuple(problem for _, problems in self.by_part for problem in problems)

    @property
    def whole(self) -> bool:
        """Whether nothing was found."""
        return not self.problems

    def as_data(self, say: Callable[[Problem], str]) -> dict[str, object]:
        """The report for a program that reads it.

        Args:
            say: Turns a finding into a sentence.
        """
        found = [
            {"part": part, "code": problem.code, "text": say(problem)}
            for part, problems in self.by_part
            for problem in problems
        ]
        return {
            "whole": self.whole,
            "records": self.records,
            "journal_entries": self.chain.entries,
            "journal_begun_anew": self.chain.begun_anew,
            "findings": found,
            "looked_at": [say(fact) for fact in self.facts],
        }


class IntegrityRoom:
    """Looks the desk over."""

    def __init__(self, database: Database, clock: Clock, backups: Callable[[], BackupRoom]) -> None:
        """Look over one desk.

        Args:
            database: The desk.
            clock: What day it is.
            backups: Its backups.
        """
        self._database = database
        self._clock = clock
        self._backups = backups

    def chain(self, tell: Tell = tell_nobody) -> ChainReport:
        """Verify the journal of hashes over invoices, payments and incidents (a second for 100,000 entries).

        Args:
            tell: Told now and then; it may raise to stop.

        Raises:
            DamagedDesk: If the file is too damaged to be read.
        """
        with self._database.reading() as connection:
            return _report(chain_check.verify(connection, tell))

    def require_whole(self, tell: Tell = tell_nobody) -> None:
        """Verify the journal of hashes before something rests on it, such as the first write of a long job.

        Raises:
            DamagedDesk: Naming what does not fit, and what to do; nothing was changed.
        """
        report = self.chain(tell)
        if not report.whole:
            raise DamagedDesk("integrity.broken", file=str(self._database.path), found=first_few(report.problems))

    def check(self, tell: Tell = tell_nobody) -> CheckReport:
        """Look everything over: pages and references, the journal of hashes, money, backups.

        Args:
            tell: Told now and then; it may raise to stop.

        Raises:
            DamagedDesk: If the file is too damaged to be read.
        """
        file, today = str(self._database.path), self._clock.today()
        with self._database.reading() as connection:
            of_file = [*file_problems(connection, file), *unreadable_values(connection, file)]
            report = _report(chain_check.verify(connection, tell))
            of_money = list(money_problems(connection))
            if not of_file:
                small = store.fetch(connection, SETTINGS, 1).small_difference
                clients = {int(client.id): client.name for client in store.fetch_all(connection, CLIENTS)}
                summed = overdue_by_client(connection, today, small_difference=small)
                invoices = store.fetch_of(connection, INVOICES, "client_id", list(clients))
                payments = store.fetch_of(connection, PAYMENTS, "client_id", list(clients))
                for number, name in clients.items():
                    ages = ageing(open_items(invoices[number], payments[number], as_of=today, small_difference=small))
                    if sum(ages.values()) - ages[AgeBucket.NOT_DUE] != summed.get(number, 0):
                        of_money.append(Problem(field="", code="integrity.open_differs", params={"client": name}))
            records = sum(store.count(connection, family) for family in FAMILIES)
        of_backups, fact = self._backup_state()
        parts = (("file", of_file), ("journal", report.problems), ("money", of_money), ("backups", of_backups))
        facts = [
            Problem(field="", code="integrity.looked_file", params={"count": records}),
            Problem(field="", code="integrity.looked_journal", params={"count": report.entries}),
            Problem(field="", code="integrity.looked_money"),
            fact,
        ]
        if report.begun_anew:
            facts.append(Problem(field="", code="integrity.begun_anew", params={"count": report.begun_anew}))
        facts.extend(place_warnings(self._database.path))
        return CheckReport(
            records=records,
            chain=report,
            by_part=tuple((name, tuple(found)) for name, found in parts),
            facts=tuple(facts),
        )

    def begin_anew(self) -> int:
        """Accept what the desk holds now: the journal begins again with every record, and keeps saying that it did.

        Returns:
            How many records were entered.

        Raises:
            DeskFileError: If the file cannot be written; nothing was changed.
        """
        with self._database.writing() as connection:
            return chain.begin_anew(connection)

    def _backup_state(self) -> tuple[list[Problem], Problem]:
        room = self._backups()
        known = room.all()
        if not known:
            return [], Problem(field="", code="integrity.no_backup")
        newest = known[0]
        made = datetime.fromisoformat(newest.made_at).astimezone().date()
        fact = Problem(field="", code="integrity.looked_backups", params={"count": len(known), "day": made})
        if room.still_holds(newest):
            return [], fact
        params = {"file": str(newest.path), "day": made}
        return [Problem(field="", code="integrity.backup_changed", params=params)], fact


def _report(found: ChainState) -> ChainReport:
    return ChainReport(entries=found.entries, begun_anew=found.begun_anew, findings=found.findings)


def first_few(problems: Sequence[Problem]) -> list[object]:
    """The first findings, and how many more there are."""
    few: list[object] = list(problems[:MOST_NAMED])
    if len(problems) > MOST_NAMED:
        few.append(Problem(field="", code="integrity.more", params={"count": len(problems) - MOST_NAMED}))
    return few
