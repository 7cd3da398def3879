"""A file that cannot be used is refused with the right error, and not one byte of it or beside it changes."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlcipher3 import dbapi2 as driver

from msp_desk.core.environment.desk_lock import DeskLock
from msp_desk.core.errors import (
    DamagedDesk,
    DeskFileError,
    DeskMoved,
    FileProblem,
    LockedDesk,
    MspDeskError,
    NewerDesk,
    NotADesk,
    ReadOnlyDesk,
)
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.records.firm import FIRM, SETTINGS, Firm, Settings
from msp_desk.core.storage import connecting, database, file_format, schema, store
from msp_desk.core.storage.database import Database, create_desk, open_desk
from tests.core.storage.file_state import folder_state

WRITING = pytest.mark.parametrize("writable", [True, False], ids=["writing", "reading"])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "folder"
    made.mkdir()
    return made


def refused(path: Path, error: type[MspDeskError], *, writable: bool) -> MspDeskError:
    """Open what must be refused; the folder is the same afterwards."""
    before = folder_state(path.parent)
    with pytest.raises(error) as raised:
        open_desk(path, writable=writable)
    assert type(raised.value) is error
    assert folder_state(path.parent) == before
    return raised.value


def mark(path: Path, offset: int, content: bytes) -> None:
    """Overwrite bytes of a file."""
    with path.open("rb+") as file:
        file.seek(offset)
        file.write(content)


@WRITING
@pytest.mark.parametrize(
    "content",
    [b"", b"\x00" * 5000, b"Kein Desk, nur ein Brief.\n" * 50, b"SQLite format 3\x00", b"PK\x03\x04" * 50],
    ids=["empty", "zeros", "text", "only the magic", "archive"],
)
def test_another_kind_of_file_is_no_desk(folder: Path, content: bytes, writable: bool) -> None:
    path = folder / "letter.mspdesk"
    path.write_bytes(content)
    assert refused(path, NotADesk, writable=writable).params == {"file": str(path)}


@WRITING
@pytest.mark.parametrize("journal_mode", ["delete", "wal"])
def test_another_programs_database_is_no_desk(folder: Path, journal_mode: str, writable: bool) -> None:
    path = folder / "other.sqlite"
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA journal_mode = {journal_mode}")
    other.execute("CREATE TABLE clients (id INTEGER PRIMARY KEY, name TEXT)")
    other.close()
    refused(path, NotADesk, writable=writable)


@WRITING
def test_another_programs_open_database_is_no_desk(folder: Path, writable: bool) -> None:
    path = folder / "other.sqlite"
    other = sqlite3.connect(path)
    other.execute("PRAGMA journal_mode = wal")
    other.execute("CREATE TABLE clients (id INTEGER PRIMARY KEY, name TEXT)")
    before = {name: content for name, content in folder_state(folder).items() if not name.endswith("-shm")}
    with pytest.raises(NotADesk):
        open_desk(path, writable=writable)
    after = {name: content for name, content in folder_state(folder).items() if not name.endswith("-shm")}
    other.close()
    assert after == before


@WRITING
def test_a_file_with_our_mark_but_without_our_tables_is_no_desk(folder: Path, writable: bool) -> None:
    path = folder / "odd.mspdesk"
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA application_id = {file_format.APPLICATION_ID}")
    other.execute("CREATE TABLE something (id INTEGER PRIMARY KEY)")
    other.close()
    refused(path, NotADesk, writable=writable)


@WRITING
def test_a_newer_file_is_refused_with_its_version(desk_path: Path, writable: bool) -> None:
    mark(desk_path, 60, (file_format.VERSION + 6).to_bytes(4, "big"))
    error = refused(desk_path, NewerDesk, writable=writable)
    known = file_format.VERSION
    assert error.params == {"file": str(desk_path), "version": str(known + 6), "known": str(known)}


@WRITING
def test_a_newer_version_that_only_the_write_ahead_log_knows_is_refused(
    desk_path: Path, folder: Path, writable: bool
) -> None:
    newer = connecting.connect_raw(desk_path, "mode=rw")
    newer.execute("PRAGMA user_version = 99")
    crashed = folder / "crashed.mspdesk"
    for ending in ("", "-wal", "-shm"):
        shutil.copy(f"{desk_path}{ending}", f"{crashed}{ending}")
    newer.close()
    assert int.from_bytes(crashed.read_bytes()[60:64], "big") == file_format.VERSION
    before = {name: content for name, content in folder_state(folder).items() if not name.endswith("-shm")}
    with pytest.raises(NewerDesk) as raised:
        open_desk(crashed, writable=writable)
    assert raised.value.params["version"] == "99"
    assert {name: content for name, content in folder_state(folder).items() if not name.endswith("-shm")} == before


@WRITING
def test_a_missing_file_and_a_folder_cannot_be_read(folder: Path, writable: bool) -> None:
    refused(folder / "none.mspdesk", FileProblem, writable=writable)
    (folder / "sub.mspdesk").mkdir()
    refused(folder / "sub.mspdesk", FileProblem, writable=writable)


@pytest.mark.parametrize("place", ["file", "folder"])
def test_what_is_marked_read_only_is_not_written_to_but_can_be_read(desk_path: Path, place: str) -> None:
    marked = desk_path if place == "file" else desk_path.parent
    usual = marked.stat().st_mode
    marked.chmod(usual & ~0o222)
    try:
        refused(desk_path, ReadOnlyDesk, writable=True)
        before = folder_state(desk_path.parent)
        opened = open_desk(desk_path, writable=False)
        with opened.reading() as connection:
            assert store.count(connection, FIRM) == 1
        opened.close()
        assert {name for name in folder_state(desk_path.parent) if name.endswith(".mspdesk")} == {"my.mspdesk"}
        assert folder_state(desk_path.parent)["my.mspdesk"] == before["my.mspdesk"]
    finally:
        marked.chmod(usual)


def test_a_desk_opened_for_reading_is_not_written_to(desk_path: Path) -> None:
    before = folder_state(desk_path.parent)
    opened = open_desk(desk_path, writable=False)
    with pytest.raises(ReadOnlyDesk), opened.writing():
        pass
    with pytest.raises(ReadOnlyDesk), opened.reading() as connection:
        store.insert(connection, CLIENTS, [Client(name="A")])
    with opened.reading() as connection:
        assert store.count(connection, CLIENTS) == 0
    opened.close()
    assert folder_state(desk_path.parent) == before


HOLD = """
import sys
from msp_desk.core.environment.desk_lock import DeskLock
from pathlib import Path
lock = DeskLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def held_elsewhere(desk_path: Path) -> Iterator[Path]:
    """The desk while another process has the right to write to it."""
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(desk_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    yield desk_path
    holder.communicate()


def test_a_desk_that_another_process_writes_to_is_locked_but_can_be_read(held_elsewhere: Path) -> None:
    assert refused(held_elsewhere, LockedDesk, writable=True).params == {"file": str(held_elsewhere)}
    opened = open_desk(held_elsewhere, writable=False)
    with opened.reading() as connection:
        assert store.count(connection, FIRM) == 1
    opened.close()


def test_a_desk_is_free_again_once_it_is_closed(desk_path: Path) -> None:
    first = open_desk(desk_path, writable=True)
    with pytest.raises(LockedDesk):
        open_desk(desk_path, writable=True)
    first.close()
    first.close()
    open_desk(desk_path, writable=True).close()


def test_an_opening_that_fails_gives_the_lock_back(folder: Path) -> None:
    path = folder / "gone.mspdesk"
    with pytest.raises(FileProblem):
        Database(path, writable=True)
    DeskLock(path).release()


def test_a_file_locked_inside_sqlite_says_so(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(connecting._PRAGMAS, "busy_timeout", 50)
    other = connecting.connect_raw(database.path, "mode=rw")
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(LockedDesk), database.writing():
        pass
    other.execute("ROLLBACK")
    other.close()
    with database.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name="A")])


def test_a_reader_sees_what_was_committed_before_it_began(database: Database) -> None:
    reader = open_desk(database.path, writable=False)
    with reader.reading() as early:
        assert store.count(early, CLIENTS) == 0
        with database.writing() as connection:
            store.insert(connection, CLIENTS, [Client(name="A")])
        assert store.count(early, CLIENTS) == 0
    with reader.reading() as late:
        assert store.count(late, CLIENTS) == 1
    reader.close()


def test_an_error_in_the_block_stores_nothing(database: Database) -> None:
    with pytest.raises(FileNotFoundError), database.writing() as connection:
        write_and_remove(connection, database.path.with_name("nowhere"))
    with database.reading() as connection:
        assert store.count(connection, CLIENTS) == 0


def write_and_remove(connection: Connection, path: Path) -> None:
    store.insert(connection, CLIENTS, [Client(name="B")])
    path.unlink()


def test_a_deleted_file_is_noticed_before_anything_is_written(database: Database) -> None:
    database.path.unlink()
    reached = False
    with pytest.raises(DeskMoved), database.writing():
        reached = True
    assert not reached


def test_a_file_deleted_during_a_transaction_is_never_acknowledged(database: Database) -> None:
    with pytest.raises(DeskMoved), database.writing() as connection:
        write_and_remove(connection, database.path)


def test_a_replaced_file_is_noticed_and_the_new_one_untouched(database: Database, empty_desk: Path) -> None:
    with database.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name="A")])
    replacement = database.path.with_name("replacement")
    shutil.copy(empty_desk, replacement)
    replacement.replace(database.path)
    with pytest.raises(DeskMoved), database.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name="B")])
    database.close()
    assert database.path.read_bytes() == empty_desk.read_bytes()


@pytest.mark.parametrize("moment", ["before", "during"])
def test_a_deleted_write_ahead_log_is_noticed(database: Database, moment: str) -> None:
    with database.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name="A")])
    log = connecting.write_ahead_log(database.path)
    if moment == "before":
        log.unlink()
    with pytest.raises(DeskMoved), database.writing() as connection:
        write_and_remove(connection, log)


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="needs the sqlite3 command")
def test_looking_at_an_open_desk_leaves_its_locks_in_place(database: Database) -> None:
    """A process that opens and closes a file loses its locks on it; another program then takes the log away."""
    with database.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name="A")])
    with pytest.raises(LockedDesk):
        open_desk(database.path, writable=True)
    database.quick_check()
    subprocess.run(["sqlite3", str(database.path), "SELECT count(*) FROM clients"], check=True, capture_output=True)
    assert connecting.write_ahead_log(database.path).exists()
    with database.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name="B")])


def test_a_closed_desk_answers_with_a_sentence(database: Database) -> None:
    database.close()
    with pytest.raises(FileProblem) as raised, database.reading():
        pass
    assert raised.value.code == "desk.closed"


def test_an_older_library_is_refused(desk_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(driver, "sqlite_version_info", (3, 51, 2))
    before = folder_state(desk_path.parent)
    for attempt in (lambda: open_desk(desk_path, writable=True), lambda: create_desk(desk_path.with_name("b.mspdesk"))):
        with pytest.raises(DeskFileError) as raised:
            attempt()
        assert raised.value.code == "desk.old_library"
    assert folder_state(desk_path.parent) == before


def test_a_new_desk_is_private_whole_and_alone_in_its_folder(folder: Path) -> None:
    path = folder / "Kunden & Söhne?#%41 'x'.mspdesk"
    create_desk(path)
    assert sorted(folder_state(folder)) == [path.name]
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert file_format.read_header(path).version == file_format.VERSION
    opened = open_desk(path, writable=True)
    with opened.reading() as connection:
        assert (store.count(connection, FIRM), store.count(connection, SETTINGS)) == (1, 1)
        assert opened.version() == file_format.VERSION
    opened.close()
    assert sorted(folder_state(folder)) == [path.name, path.name + ".lock"]


def test_a_new_desk_never_replaces_what_is_there(folder: Path) -> None:
    path = folder / "mine.mspdesk"
    path.write_text("dear diary")
    before = folder_state(folder)
    with pytest.raises(FileProblem) as raised:
        create_desk(path)
    assert raised.value.code == "desk.already_there"
    assert folder_state(folder) == before


def test_what_came_meanwhile_is_not_replaced_either(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = folder / "mine.mspdesk"
    fill = database._fill_new

    def meanwhile(part: Path, firm: Firm, settings: Settings, key: None) -> None:
        fill(part, firm, settings, key)
        path.write_text("dear diary")

    monkeypatch.setattr(database, "_fill_new", meanwhile)
    with pytest.raises(FileProblem) as raised:
        create_desk(path)
    assert raised.value.code == "desk.already_there"
    assert path.read_text() == "dear diary"
    assert sorted(folder_state(folder)) == [path.name]


def test_a_file_system_without_hard_links_gets_a_desk_too(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", refuse)
    create_desk(folder / "mine.mspdesk")
    assert sorted(folder_state(folder)) == ["mine.mspdesk"]
    open_desk(folder / "mine.mspdesk", writable=False).close()
    with pytest.raises(FileProblem):
        create_desk(folder / "mine.mspdesk")


def test_a_new_desk_that_cannot_be_finished_leaves_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(schema, "schema_statements", lambda: ["CREATE TABLE half (id INTEGER)", "nonsense"])
    with pytest.raises(FileProblem):
        create_desk(folder / "mine.mspdesk")
    with pytest.raises(FileProblem):
        create_desk(folder / "missing" / "mine.mspdesk")
    assert folder_state(folder) == {}


@WRITING
def test_damage_is_found_when_opening(desk_path: Path, writable: bool) -> None:
    mark(desk_path, 4096 * 3, b"\xff" * 4096)
    assert isinstance(refused(desk_path, DamagedDesk, writable=writable), DamagedDesk)


@WRITING
def test_a_damaged_table_of_contents_is_found_when_opening(desk_path: Path, writable: bool) -> None:
    mark(desk_path, 100, b"\xff" * 400)
    refused(desk_path, DamagedDesk, writable=writable)


@WRITING
@pytest.mark.parametrize("pages", [1, 2, 10])
def test_a_truncated_file_is_damaged(desk_path: Path, pages: int, writable: bool) -> None:
    os.truncate(desk_path, 4096 * pages)
    refused(desk_path, DamagedDesk, writable=writable)


def test_damage_under_an_open_desk_is_found_by_its_check(desk_path: Path) -> None:
    mark(desk_path, 4096 * 3, b"\xff" * 4096)
    opened = open_desk(desk_path, writable=True, check=False)
    with pytest.raises(DamagedDesk):
        opened.quick_check()
    opened.close()


def test_a_sound_desk_passes_its_check(database: Database) -> None:
    with database.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name="A")])
    database.quick_check()
