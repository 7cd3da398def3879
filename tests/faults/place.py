"""The home of an owner in one folder: a desk with something of everything, backups, papers, and files to bring in.

Everything that happens in it follows from a fixed day, so that what a killed program left behind can be held against
what an undisturbed one makes.
"""

from __future__ import annotations

import hashlib
import os
import time
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from msp_desk.core.actions.desk import Desk, open_at
from msp_desk.core.actions.leftovers import STALE, clear_leftovers
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import Folders, folders_under
from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.client import CLIENTS, Client, ClientId
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.incident import INCIDENTS, Incident, IncidentFamily, Severity
from msp_desk.core.records.invoice import INVOICES, Invoice
from msp_desk.core.records.ticket import TICKETS, Ticket
from msp_desk.core.storage import store
from msp_desk.core.storage.database import create_desk, open_desk

DAY = date(2026, 11, 21)
_CLIENTS, _TICKETS, _INVOICES = 3, 120, 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where everything of one owner lies.

    Attributes:
        root: Of the home.
    """

    root: Path

    @property
    def home(self) -> Path:
        """The folder of the desk."""
        return self.root / "home"

    @property
    def desk(self) -> Path:
        """The desk file."""
        return self.home / "my.mspdesk"

    @property
    def papers(self) -> Path:
        """Where the owner keeps papers and exports."""
        return self.root / "papers"

    @property
    def folders(self) -> Folders:
        """The program's own folders."""
        return folders_under(self.root / "user")

    @property
    def backups(self) -> Path:
        """The folder of the desk's backups."""
        return self.folders.backups_of(self.desk)

    def open(self, day: date = DAY) -> Desk:
        """The desk, opened for writing on a day; the caller closes it."""
        return open_at(self.desk, FixedClock(day), self.folders)


def furnish(place: Place) -> None:
    """Make a desk with a few clients, their tickets, invoices and incidents."""
    for folder in (place.home, place.papers):
        folder.mkdir(parents=True)
    create_desk(place.desk)
    desk = place.open()
    with desk._journal.intention("action.write") as writer:
        writer.add_all(CLIENTS, [Client(name=f"Client {number}") for number in range(1, _CLIENTS + 1)])
        writer.add_all(
            TICKETS,
            [
                Ticket(
                    client_id=ClientId(number % _CLIENTS + 1), number=f"T-{number}", title="Nobody can print. " * 9,
                    opened_on=DAY - timedelta(days=number % 90),
                )
                for number in range(_TICKETS)
            ],
        )  # fmt: skip
        writer.add_all(
            INVOICES,
            [
                Invoice(
                    client_id=ClientId(number % _CLIENTS + 1), number=f"R-{number}", issued_on=DAY - timedelta(days=60),
                    due_on=DAY - timedelta(days=30), net=10_000 + number, gross=11_900 + number,
                )
                for number in range(_INVOICES)
            ],
        )  # fmt: skip
        writer.add_all(
            INCIDENTS,
            [
                Incident(
                    client_id=ClientId(number % _CLIENTS + 1), day=DAY, family=IncidentFamily.DEMAND,
                    severity=Severity.NOTE, note="What happened. " * 20,
                )
                for number in range(_INVOICES)
            ],
        )  # fmt: skip
    desk.close()


def records_digest(path: Path) -> str:
    """A digest of every record of every family, archived ones included; "" without a file.

    The numbers that guard the records are left out: they are salted, and never twice the same.
    """
    if not path.exists():
        return ""
    database = open_desk(path, writable=False, check=False)
    try:
        return _digest_of(database)
    finally:
        database.close()


def desk_digest(desk: Desk) -> str:
    """The digest of an open desk, see :func:`records_digest`."""
    return _digest_of(desk._database)


def _digest_of(database: object) -> str:
    from msp_desk.core.storage.database import Database

    assert isinstance(database, Database)
    digest = hashlib.sha256()
    with database.reading() as connection:
        for family in FAMILIES:
            for records in (store.fetch_all(connection, family), store.fetch_withdrawn(connection, family)):
                digest.update(repr((family.name, records)).encode())
    return digest.hexdigest()


def readable_digest(path: Path) -> str:
    """The digest of a desk file that may be anything: what stands in the way instead of an error."""
    try:
        return records_digest(path)
    except MspDeskError as error:
        return f"unreadable: {error.code}"


def file_digest(path: Path) -> str:
    """The digest of a file's bytes; "" without one."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""


def problems_of_desk(desk: Desk) -> int:
    """How many things are wrong with an open desk: file, references, sums, and the chain over the evidence."""
    return len(desk.backups.problems())


def start_again(place: Place) -> list[str]:
    """Remove half-written files as a start two hours later does, and say which are still there afterwards.

    Those among the owner's papers and on the stick stay: the program does not search folders that are not its own.
    """
    past = time.time() - 2 * STALE
    for name in leftovers(place):
        os.utime(place.root / name, (past, past))
    clear_leftovers(place.desk, place.folders)
    return [name for name in leftovers(place) if not name.startswith(("papers/", "stick/"))]


def leftovers(place: Place) -> list[str]:
    """Half-written files of the program anywhere in the home."""
    return sorted(str(path.relative_to(place.root)) for path in place.root.rglob("*.part*"))
