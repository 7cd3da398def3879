"""Writing the file anew leaves nothing of what was deleted, and says when a reader keeps the log."""

from __future__ import annotations

import pytest

from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.storage import connecting, store
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.rewriting import rewrite


def test_what_was_deleted_is_gone_from_file_and_log(database: Database) -> None:
    with database.writing() as connection:
        (client,) = store.insert(connection, CLIENTS, [Client(name="Zanzibarfink")])
    with database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM clients WHERE id = ?", (client.id,))
    log = connecting.write_ahead_log(database.path)
    assert b"Zanzibarfink" in log.read_bytes()
    assert rewrite(database)
    assert log.stat().st_size == 0
    assert b"Zanzibarfink" not in database.path.read_bytes()


def test_a_reader_keeps_the_log_and_that_is_said(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(connecting._PRAGMAS, "busy_timeout", 50)
    with database.reading() as connection:
        connection.exec_driver_sql("SELECT count(*) FROM clients").scalar_one()
        assert not rewrite(database)
    assert rewrite(database)


def test_the_content_stays_as_it_is(database: Database) -> None:
    with database.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name=f"Client {number}") for number in range(50)])
    with database.reading() as connection:
        before = store.fetch_all(connection, CLIENTS)
    assert rewrite(database)
    with database.reading() as connection:
        assert store.fetch_all(connection, CLIENTS) == before
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
