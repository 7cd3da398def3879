"""A restored desk holds the rows of its backup and nothing else of it; whatever fails, the desk is as it was."""

from __future__ import annotations

import os
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from msp_desk.core.errors import DamagedDesk, DeskFileError, FileProblem, LockedDesk, NewerDesk, NotADesk
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.storage import backup, connecting, restoring, row_copy, store
from msp_desk.core.storage.backup import back_up
from msp_desk.core.storage.copying import content_of
from msp_desk.core.storage.database import Database, open_desk
from msp_desk.core.storage.file_format import VERSION
from msp_desk.core.storage.restoring import restore
from msp_desk.core.storage.schema import schema_differences, schema_statements
from tests.core.storage.file_state import folder_state
from tests.core.storage.sample_records import store_samples

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
LATER = datetime(2026, 11, 21, 13, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def made(database: Database, folder: Path) -> backup.Backup:
    """A backup of a filled desk that has one client more by now, and is closed."""
    with database.writing() as connection:
        store_samples(connection)
    found = back_up(database.path, folder, NOON)
    with database.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name="After the backup")])
    database.close()
    return found


def names(path: Path) -> set[str]:
    opened = open_desk(path, writable=False)
    with opened.reading() as connection:
        found = {client.name for client in store.fetch_all(connection, CLIENTS)}
    opened.close()
    return found


def changed(path: Path, *statements: str) -> Path:
    """A backup that somebody worked on; it comes without its proof."""
    copy = path.with_name("worked-on.mspdesk")
    copy.write_bytes(path.read_bytes())
    connection = connecting.connect_raw(copy, "mode=rw")
    for statement in statements:
        connection.execute(statement)
    connection.close()
    return copy


def test_the_content_of_the_backup_is_back_and_the_old_desk_is_kept(
    made: backup.Backup, database: Database, folder: Path
) -> None:
    assert "After the backup" in names(database.path)
    before = content_of(database.path)
    found = restore(made.path, database.path, folder, LATER)
    assert content_of(database.path) == (made.sha256, made.rows)
    assert found.rows == made.rows
    assert found.aside is not None
    assert content_of(found.aside) == before
    assert "After the backup" not in names(database.path)
    assert backup.backups(database.path, folder)[0].sha256 == before[0]
    opened = open_desk(database.path, writable=True)
    with opened.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name="Goes on")])
    with opened.reading() as connection:
        kept = [str(row[0]) for row in connection.exec_driver_sql("SELECT sql FROM sqlite_schema WHERE sql NOT NULL")]
    opened.close()
    assert "Goes on" in names(database.path)
    missing = [line for line in schema_differences(schema_statements(), kept) if line.startswith("-")]
    assert missing == []


def test_a_second_restore_keeps_both_old_desks(made: backup.Backup, database: Database, folder: Path) -> None:
    first = restore(made.path, database.path, folder, LATER)
    second = restore(made.path, database.path, folder, LATER)
    assert first.aside is not None
    assert second.aside is not None
    assert first.aside != second.aside
    assert first.aside.exists()


def test_a_desk_that_is_gone_comes_back(made: backup.Backup, database: Database, folder: Path) -> None:
    database.path.unlink()
    found = restore(made.path, database.path, folder, LATER)
    assert found.aside is None
    assert content_of(database.path) == (made.sha256, made.rows)


def test_a_desk_that_was_destroyed_comes_back_and_stays_beside(
    made: backup.Backup, database: Database, folder: Path
) -> None:
    database.path.write_bytes(os.urandom(50_000))
    wreck = database.path.read_bytes()
    database.path.with_name(database.path.name + "-wal").write_bytes(b"left over")
    found = restore(made.path, database.path, folder, LATER)
    assert content_of(database.path) == (made.sha256, made.rows)
    assert found.aside is not None
    assert found.aside.read_bytes() == wreck
    assert found.aside.with_name(found.aside.name + "-wal").read_bytes() == b"left over"
    assert not database.path.with_name(database.path.name + "-wal").exists()


def test_an_open_desk_is_not_replaced(made: backup.Backup, database: Database, folder: Path) -> None:
    opened = open_desk(database.path, writable=True)
    before = content_of(database.path)
    with pytest.raises(LockedDesk):
        restore(made.path, database.path, folder, LATER)
    opened.close()
    assert content_of(database.path) == before


HOSTILE = {
    "a view in the place of a table": (
        "ALTER TABLE notes RENAME TO hidden",
        "CREATE VIEW notes AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id FROM n",
    ),
    "a column more": ("ALTER TABLE clients ADD COLUMN secret TEXT",),
    "a computed column": ("ALTER TABLE clients ADD COLUMN slow INTEGER GENERATED ALWAYS AS (length(name)) VIRTUAL",),
    "a table that is missing": ("PRAGMA foreign_keys = OFF", "DROP TABLE notes"),
    "a reference to nothing": ("PRAGMA foreign_keys = OFF", "UPDATE work SET client_id = 987654"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_what_is_no_desk_of_ours_is_refused_and_nothing_changes(
    made: backup.Backup, database: Database, folder: Path, what: str
) -> None:
    candidate = changed(made.path, *HOSTILE[what])
    before = folder_state(database.path.parent)
    with pytest.raises(DamagedDesk):
        restore(candidate, database.path, folder, LATER)
    assert folder_state(database.path.parent) == before


def test_what_runs_by_itself_stays_behind(made: backup.Backup, database: Database, folder: Path) -> None:
    candidate = changed(
        made.path,
        "CREATE TRIGGER evil AFTER INSERT ON clients BEGIN DELETE FROM invoices; END",
        "CREATE VIEW endless AS WITH RECURSIVE n(id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id FROM n",
        "CREATE TABLE stowaway (id INTEGER)",
    )
    restore(candidate, database.path, folder, LATER)
    connection = connecting.connect_untouched(database.path)
    found = {str(row[0]) for row in connection.execute("SELECT name FROM sqlite_schema")}
    connection.close()
    assert not found & {"evil", "endless", "stowaway"}
    assert content_of(database.path) == (made.sha256, made.rows)


def test_a_backup_that_no_longer_holds_what_was_proven_is_refused(
    made: backup.Backup, database: Database, folder: Path
) -> None:
    connection = connecting.connect_raw(made.path, "mode=rw")
    connection.execute("UPDATE clients SET name = 'Somebody else' WHERE id = 1")
    connection.close()
    with pytest.raises(DamagedDesk, match="restore_changed"):
        restore(made.path, database.path, folder, LATER)
    assert "After the backup" in names(database.path)


def test_a_damaged_backup_a_newer_one_and_no_backup_are_refused(
    made: backup.Backup, database: Database, folder: Path, tmp_path: Path
) -> None:
    before = content_of(database.path)
    broken = tmp_path / "broken.mspdesk"
    content = bytearray(made.path.read_bytes())
    content[8192:40_000] = bytes(40_000 - 8192)
    broken.write_bytes(content)
    with pytest.raises((DeskFileError, FileProblem)):
        restore(broken, database.path, folder, LATER)
    with pytest.raises(NewerDesk):
        restore(changed(made.path, f"PRAGMA user_version = {VERSION + 1}"), database.path, folder, LATER)
    other = tmp_path / "letter.pdf"
    other.write_bytes(b"%PDF-1.4 " + bytes(200))
    with pytest.raises(NotADesk):
        restore(other, database.path, folder, LATER)
    with pytest.raises(FileProblem):
        restore(tmp_path / "nothing.mspdesk", database.path, folder, LATER)
    with pytest.raises(FileProblem, match="restore_same"):
        restore(database.path, database.path, folder, LATER)
    assert content_of(database.path) == before
    assert [path for path in database.path.parent.iterdir() if ".part" in path.name] == []


def test_when_the_desk_cannot_be_backed_up_first_nothing_is_left(
    made: backup.Backup, database: Database, folder: Path, tmp_path: Path
) -> None:
    taken = tmp_path / "no-folder"
    taken.write_text("a file where the backups should lie")
    names_before = {path.name for path in database.path.parent.iterdir()}
    before = content_of(database.path)
    with pytest.raises(FileProblem):
        restore(made.path, database.path, taken, LATER)
    assert content_of(database.path) == before
    assert {path.name for path in database.path.parent.iterdir()} == names_before


def full_disk(*_given: object, **_more: object) -> str:
    raise OSError(28, os.strerror(28))


@pytest.mark.parametrize("where", ["mkstemp", "copy2"])
def test_without_room_nothing_is_left_beside_the_desk(
    made: backup.Backup, database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    before = folder_state(database.path.parent)
    module = {"mkstemp": tempfile, "copy2": shutil}[where]
    monkeypatch.setattr(module, where, full_disk)
    with pytest.raises(FileProblem) as raised:
        restore(made.path, database.path, folder, LATER)
    assert (raised.value.code, raised.value.params["file"]) == ("file.cannot_write", str(database.path))
    assert folder_state(database.path.parent) == before


def test_no_room_for_the_new_file_names_the_desk(
    made: backup.Backup, database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise driver.OperationalError("database or disk is full")

    before = folder_state(database.path.parent)
    monkeypatch.setattr(row_copy, "_write_rows", full)
    with pytest.raises(FileProblem) as raised:
        restore(made.path, database.path, folder, LATER)
    assert (raised.value.code, raised.value.params["file"]) == ("file.cannot_write", str(database.path))
    assert folder_state(database.path.parent) == before


def test_a_replacement_that_fails_takes_the_copy_away_again(
    made: backup.Backup, database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = folder_state(database.path.parent)
    monkeypatch.setattr(restoring, "_drop_log", full_disk)
    with pytest.raises(FileProblem):
        restore(made.path, database.path, folder, LATER)
    assert folder_state(database.path.parent) == before


def test_a_damaged_desk_whose_log_is_gone_keeps_the_copy_with_it(
    made: backup.Backup, database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database.path.write_bytes(b"damaged" * 900)
    log = database.path.with_name(database.path.name + "-wal")
    log.write_bytes(b"rows of the log")
    drop = restoring._drop_log

    def drop_and_fail(desk: Path) -> None:
        drop(desk)
        full_disk()

    monkeypatch.setattr(restoring, "_drop_log", drop_and_fail)
    with pytest.raises(FileProblem):
        restore(made.path, database.path, folder, LATER)
    assert not log.exists()
    assert database.path.with_name("my.before-restore-1.mspdesk-wal").read_bytes() == b"rows of the log"
    assert database.path.with_name("my.before-restore-1.mspdesk").read_bytes() == b"damaged" * 900
