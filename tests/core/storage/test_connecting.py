"""Every connection has the settings that keep the data, and says so when one did not take."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import IntegrityError
from sqlcipher3 import dbapi2 as driver

from msp_desk.core.errors import DamagedDesk, DeskFileError, DeskMoved, FileProblem, LockedDesk, ReadOnlyDesk
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.storage import connecting, store
from msp_desk.core.storage.database import Database, open_desk

CONFIDENTIAL = "Confidential Client Ltd"


def settings_of(database: Database) -> dict[str, object]:
    """The settings of a connection as SQLite reports them."""
    names = ("foreign_keys", "synchronous", "trusted_schema", "cell_size_check", "secure_delete", "busy_timeout")
    with database.reading() as connection:
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in names}
        found["journal_mode"] = connection.exec_driver_sql("PRAGMA journal_mode").scalar_one()
        found["mmap_size"] = connection.exec_driver_sql("PRAGMA mmap_size").scalar() or 0
    return found


@pytest.mark.parametrize("writable", [True, False], ids=["writing", "reading"])
def test_the_settings_read_back(desk_path: Path, writable: bool) -> None:
    opened = open_desk(desk_path, writable=writable)
    assert settings_of(opened) == {
        "foreign_keys": 1,
        "synchronous": 2,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "secure_delete": 1,
        "busy_timeout": 5000,
        "journal_mode": "wal",
        "mmap_size": 0,
    }
    opened.close()


def test_every_connection_of_the_pool_has_them(database: Database) -> None:
    with database.reading() as first, database.reading() as second:
        for connection in (first, second):
            assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
            assert connection.exec_driver_sql("PRAGMA synchronous").scalar_one() == 2


def test_a_setting_that_does_not_take_is_refused(desk_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(connecting._PRAGMAS, "page_count", 7)  # SQLite only ever reports this one
    opened = open_desk(desk_path, writable=True)
    with pytest.raises(DeskFileError) as raised, opened.reading():
        pass
    opened.close()
    assert raised.value.params == {"file": str(desk_path), "setting": "page_count"}


def test_a_file_that_cannot_have_a_write_ahead_log_is_refused() -> None:
    in_memory = driver.connect(":memory:", isolation_level=None)
    with pytest.raises(DeskFileError) as raised:
        connecting.prepare(in_memory, Path("memory"), writable=True)
    in_memory.close()
    assert raised.value.params["setting"] == "journal_mode"


def test_a_writing_transaction_takes_its_lock_at_once(database: Database) -> None:
    with database.writing():
        other = connecting.connect_raw(database.path, "mode=rw")
        other.execute("PRAGMA busy_timeout = 0")
        with pytest.raises(driver.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        other.close()


def test_a_table_made_in_a_transaction_that_fails_is_not_there(database: Database) -> None:
    """The driver's stock settings would have committed the table on its own."""
    with pytest.raises(FileProblem) as raised, database.writing() as connection:
        run_each(connection, "CREATE TABLE half (id INTEGER)", "nonsense")
    assert "nonsense" in str(raised.value.params["reason"])
    with database.reading() as connection:
        names = connection.exec_driver_sql("SELECT name FROM sqlite_schema").scalars().all()
    assert "half" not in names


def run_each(connection: Connection, *statements: str) -> None:
    for statement in statements:
        connection.exec_driver_sql(statement)


def test_a_broken_rule_of_the_tables_never_shows_the_values(database: Database) -> None:
    with pytest.raises(IntegrityError) as raised, database.writing() as connection:
        connection.execute(
            text("INSERT INTO clients (name, seats) VALUES (:name, :seats)"), {"name": CONFIDENTIAL, "seats": 0}
        )
    assert CONFIDENTIAL not in str(raised.value)
    assert CONFIDENTIAL not in repr(raised.value)
    assert "hide_parameters" in str(raised.value)


def test_a_failing_statement_never_shows_the_values(database: Database) -> None:
    with pytest.raises(FileProblem) as raised, database.writing() as connection:
        connection.execute(text("INSERT INTO nowhere VALUES (:name)"), {"name": CONFIDENTIAL})
    assert CONFIDENTIAL not in f"{raised.value} {raised.value.params} {raised.value.__cause__}"


def test_a_deleted_text_leaves_the_file(database: Database) -> None:
    with database.writing() as connection:
        client = store.insert(connection, CLIENTS, [Client(name="A", note=CONFIDENTIAL * 20)])[0]
    with database.writing() as connection:
        connection.execute(text("DELETE FROM clients WHERE id = :id"), {"id": client.id})
    database.close()
    assert CONFIDENTIAL.encode() not in database.path.read_bytes()


def test_a_reading_connection_leaves_nothing_beside_the_desk(desk_path: Path) -> None:
    opened = open_desk(desk_path, writable=False)
    with opened.reading() as connection:
        store.count(connection, CLIENTS)
    opened.close()
    assert [path.name for path in desk_path.parent.iterdir()] == [desk_path.name]


def test_an_untouched_connection_sees_what_waits_in_the_log(database: Database) -> None:
    with database.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name="A")])
    untouched = connecting.connect_untouched(database.path)
    assert untouched.execute("SELECT count(*) FROM clients").fetchone()[0] == 1
    with pytest.raises(driver.OperationalError, match="readonly"):
        untouched.execute("DELETE FROM clients")
    untouched.close()


def test_any_file_name_is_only_a_name(tmp_path: Path) -> None:
    path = tmp_path / "a?mode=memory#b%20c 'ü'.db"
    sqlite3.connect(path).close()
    connection = connecting.connect_raw(path, "mode=rw")
    connection.execute("CREATE TABLE a (id INTEGER)")
    connection.close()
    assert path.stat().st_size > 0


@pytest.mark.parametrize(
    ("said", "error", "code"),
    [
        ("database is locked", LockedDesk, "desk.locked"),
        ("attempt to write a readonly database", ReadOnlyDesk, "desk.read_only"),
        ("database or disk is full", FileProblem, "desk.disk_full"),
        ("database disk image is malformed", DamagedDesk, "desk.damaged"),
        ("file is not a database", DamagedDesk, "desk.damaged"),
        ("disk I/O error", FileProblem, "desk.disk_error"),
        ("unable to open database file", FileProblem, "desk.cannot_open"),
    ],
)
def test_what_sqlite_says_becomes_what_an_owner_understands(
    said: str, error: type[Exception], code: str, tmp_path: Path
) -> None:
    path = tmp_path / "my.mspdesk"
    path.touch()
    meant = connecting.owner_error(driver.OperationalError(said), path)
    assert type(meant) is error
    assert meant.code == code
    assert meant.params["file"] == str(path)


def test_a_desk_that_is_not_there_any_more_is_not_called_unchanged(tmp_path: Path) -> None:
    meant = connecting.owner_error(driver.OperationalError("unable to open database file"), tmp_path / "my.mspdesk")
    assert type(meant) is DeskMoved
    assert meant.code == "desk.gone"
