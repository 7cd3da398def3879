"""A clock that was wrong: the newest backup is the one that was made last, and no good one is thinned away for it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from msp_desk.core.actions.journal import Journal
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.storage.backup import back_up, back_up_if_changed, backups
from msp_desk.core.storage.copying import content_of
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.keeping import kept

AHEAD = datetime(2036, 11, 21, 12, tzinfo=UTC)
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)


def enter(database: Database, name: str) -> None:
    with Journal(database, lambda topics: None).intention("action.add") as writer:
        writer.add(CLIENTS, Client(name=name))


def test_after_a_clock_that_was_ahead_the_newest_backup_is_the_one_made_last(
    database: Database, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    for number in range(14):  # fourteen months of a clock that was ten years ahead
        enter(database, f"Ahead {number}")
        back_up(database.path, folder, AHEAD + timedelta(days=31 * number))
    made = []
    for number in range(5):  # the clock is right again
        enter(database, f"Right {number}")
        made.append(back_up(database.path, folder, NOW + timedelta(days=number)))
    found = backups(database.path, folder)
    assert found[0] == made[-1]
    assert content_of(found[0].path) == content_of(database.path)
    assert found[:5] == list(reversed(made)), "each of these days keeps its backup"
    assert back_up_if_changed(database.path, folder, NOW + timedelta(days=5)) is None


def test_two_of_one_moment_and_those_that_nobody_counted_keep_their_order(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    first, second = back_up(database.path, folder, NOW), back_up(database.path, folder, NOW)
    assert (first.number, second.number) == (1, 2)
    assert backups(database.path, folder)[0] == second
    days = [date(2026, 3, 30), date(2026, 3, 29), date(2026, 3, 28)]  # over the night that loses an hour
    assert kept(days) == {0, 1, 2}


def test_undo_takes_back_what_was_done_last_whatever_the_clock_said(database: Database) -> None:
    journal = Journal(database, lambda topics: None)
    for name in ("First", "Second"):
        with journal.intention("action.add", name=name) as writer:
            writer.add(CLIENTS, Client(name=name))
    step = journal.undo()
    assert step is not None
    assert step.params["name"] == "Second"
