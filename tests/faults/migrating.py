"""Killing the program while it migrates a desk: the file is wholly old or wholly new, and can be migrated again."""

from __future__ import annotations

import random
import shutil
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from sqlalchemy import Engine, create_engine
from sqlcipher3 import dbapi2 as driver

from msp_desk.core.records.client import CLIENTS, Client, ClientId
from msp_desk.core.records.incident import INCIDENTS, Incident, IncidentFamily, Severity
from msp_desk.core.records.ticket import TICKETS, Ticket
from msp_desk.core.storage import connecting, store
from msp_desk.core.storage.copying import content_of
from msp_desk.core.storage.database import create_desk, open_desk
from msp_desk.core.storage.file_format import VERSION
from msp_desk.core.storage.file_key import FileKey
from msp_desk.core.storage.migrations import migrate
from msp_desk.core.storage.schema import schema_differences, schema_statements
from msp_desk.core.storage.search_index import SHADOWS
from tests.core.storage.migrations.sample_steps import TARGET, declared_after, rebuilding_step
from tests.faults.nursery import Worker, nursery, serve, tell, wait_to_be_killed
from tests.faults.outcome import Outcome

PAUSES = 4
"""How often the step pauses, see :func:`rebuilding_step`."""
_CLIENTS, _TICKETS = 100, 1500


class Weakness(StrEnum):
    """A guard that can be taken away, to see that the harness finds its absence."""

    NONE = "none"
    STOCK = "stock"  # the driver's own idea of when a transaction begins


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """What a series of kills starts from.

    Attributes:
        folder: Where files are made.
        old: A desk before the migration.
        old_content: Its logical content.
        new_content: The content of the same desk after an undisturbed migration.
        seconds: How long that took in a worker.
    """

    folder: Path
    old: Path
    old_content: tuple[str, int]
    new_content: tuple[str, int]
    seconds: float


def stock_engine(path: Path, *, writable: bool, key: FileKey | None = None) -> Engine:
    """An engine with the settings that come with the driver: it begins a transaction when it thinks one is needed."""

    def connect() -> driver.Connection:
        connection = driver.connect(str(path), check_same_thread=False)
        connecting.prepare(connection, path, writable=writable)
        return connection

    return create_engine("sqlite://", module=driver, creator=connect)


def bring_along(path: Path, pause_at: int = 0) -> None:
    """Migrate a desk, stopping for good at one of the step's pauses (0 for none)."""
    passed = 0

    def pause() -> None:
        nonlocal passed
        passed += 1
        if passed == pause_at:
            wait_to_be_killed()

    migrate(path, steps=[rebuilding_step(pause)], target=TARGET, declared=declared_after)


def work(words: list[str]) -> None:
    """Migrate a desk.

    Args:
        words: The desk, the weakness, and the pause at which to stop (0 for none).
    """
    path, weakness, pause_at = Path(words[0]), Weakness(words[1]), int(words[2])
    if weakness is Weakness.STOCK:
        connecting.make_engine = stock_engine
    tell("begun")
    bring_along(path, pause_at)
    tell("done")


def make_old(path: Path) -> None:
    """A desk of the present version with many rows."""
    create_desk(path)
    database = open_desk(path, writable=True)
    day = date(2026, 5, 1)
    with database.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name=f"Client {number}") for number in range(_CLIENTS)])
        tickets = [
            Ticket(client_id=ClientId(number % _CLIENTS + 1), number=str(number), title="A title " * 8, opened_on=day)
            for number in range(_TICKETS)
        ]
        store.insert(connection, TICKETS, tickets)
        incidents = [
            Incident(client_id=each.client_id, day=day, family=IncidentFamily.DEMAND, severity=Severity.NOTE)
            for each in tickets[:500]
        ]
        store.insert(connection, INCIDENTS, incidents)
    database.close()


def state_of(path: Path, files: Files) -> str:
    """Whether a file is wholly ``old``, wholly ``new`` or ``half``, and ``damaged`` before anything else."""
    connection = connecting.connect_raw(path, "mode=rw")
    try:
        if [tuple(row) for row in connection.execute("PRAGMA integrity_check")] != [("ok",)]:
            return "damaged"
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
        kept = [statement for name, statement in rows if name not in SHADOWS]
    finally:
        connection.close()
    content = content_of(path)
    if version == VERSION and not schema_differences(schema_statements(), kept) and content == files.old_content:
        return "old"
    if version == TARGET and not schema_differences(declared_after(), kept) and content == files.new_content:
        return "new"
    return "half"


def after_a_kill(path: Path, files: Files) -> Outcome:
    """Look a file over and bring it to the new version if it is not there yet."""
    state = state_of(path, files)
    unfinished = 0
    if state == "old":
        bring_along(path)
        unfinished = int(state_of(path, files) != "new")
    elif state == "half":
        try:
            bring_along(path)
        except Exception:  # noqa: BLE001 - whatever stands in the way of the owner
            unfinished = 1
    return Outcome(
        kills=1, acknowledged=int(state == "new"), half=int(state == "half"), damaged=int(state == "damaged"),
        unfinished=unfinished,
    )  # fmt: skip


def prepare(folder: Path) -> Files:
    """Make the old file and migrate a copy of it undisturbed."""
    old = folder / "old.mspdesk"
    make_old(old)
    new = Path(shutil.copy(old, folder / "new.mspdesk"))
    with nursery("tests.faults.migrating") as start:
        worker = start(new, Weakness.NONE, 0)
        worker.expect("begun")
        began = time.monotonic()
        worker.expect("done")
        seconds = time.monotonic() - began
        worker.kill()
    return Files(folder=folder, old=old, old_content=content_of(old), new_content=content_of(new), seconds=seconds)


def kill_at_random(worker: Worker, moment: float) -> bool:
    """Kill a migrating program some seconds after it began.

    Returns:
        Whether it had said that it was done.
    """
    worker.expect("begun")
    said = [worker.line(moment), *worker.kill()]
    return "done" in said


def run(files: Files, kills: int, seed: int, weakness: Weakness = Weakness.NONE) -> Outcome:
    """Kill a migrating program at random moments.

    Args:
        files: What to start from.
        kills: How often.
        seed: Chooses the moments as far as the machine lets it.
        weakness: The guard that is taken away.
    """
    chance = random.Random(seed)
    total = Outcome()
    with nursery("tests.faults.migrating") as start:
        for _ in range(kills):
            path = fresh_copy(files)
            done = kill_at_random(start(path, weakness, 0), chance.uniform(0.0, 1.25 * files.seconds))
            found = after_a_kill(path, files)
            total += found + Outcome(lost=int(done and not found.acknowledged))
            shutil.rmtree(path.parent)
    return total


def stop_half_way(files: Files, pause: int, weakness: Weakness) -> Outcome:
    """Kill a migrating program at one of the pauses of its step.

    Args:
        files: What to start from.
        pause: Which, from 1 to :data:`PAUSES`.
        weakness: The guard that is taken away.
    """
    path = fresh_copy(files)
    with nursery("tests.faults.migrating") as start:
        worker = start(path, weakness, pause)
        worker.expect("waiting")
        worker.kill()
    return after_a_kill(path, files)


def fresh_copy(files: Files) -> Path:
    """A copy of the old file in a folder of its own."""
    return Path(shutil.copy(files.old, Path(tempfile.mkdtemp(dir=files.folder)) / "my.mspdesk"))


if __name__ == "__main__":
    serve(work)
