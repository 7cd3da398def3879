"""A damaged desk is never written to, and texts that are none are told as damage."""

from __future__ import annotations

import contextlib
import random
from pathlib import Path

import pytest

from msp_desk.core.errors import DamagedDesk
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.storage import connecting, store
from msp_desk.core.storage.copying import content_of
from msp_desk.core.storage.database import Database, open_desk
from msp_desk.core.storage.glance import Glance


def hole(path: Path, table: str) -> bytes:
    """Empty the first page of a table."""
    connection = connecting.connect_raw(path, "mode=ro")
    (root,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)).fetchone()
    connection.close()
    content = bytearray(path.read_bytes())
    content[(root - 1) * 4096 : root * 4096] = bytes(4096)
    path.write_bytes(content)
    return bytes(content)


def test_a_desk_that_nobody_looked_over_is_looked_over_before_the_first_write(desk_path: Path) -> None:
    wreck = hole(desk_path, "notes")
    database = open_desk(desk_path, writable=True, check=False)
    for _ in range(2):
        with pytest.raises(DamagedDesk), database.writing() as connection:
            store.insert(connection, CLIENTS, [Client(name="A")])
    database.close()
    assert desk_path.read_bytes() == wreck


def test_once_damage_was_found_nothing_more_is_written(desk_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hole(desk_path, "notes")
    database = open_desk(desk_path, writable=True, check=False)
    with pytest.raises(DamagedDesk):
        database.quick_check()
    monkeypatch.setattr(Database, "quick_check", lambda _self: None)
    with pytest.raises(DamagedDesk), database.writing():
        pass
    database.close()


def test_the_look_is_taken_once(desk_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[int] = []
    check = Database.quick_check

    def counted(database: Database) -> None:
        looks.append(1)
        check(database)

    monkeypatch.setattr(Database, "quick_check", counted)
    for checked, expected in ((True, 0), (False, 1)):
        database = open_desk(desk_path, writable=True, check=checked)
        for name in "AB":
            with database.writing() as connection:
                store.insert(connection, CLIENTS, [Client(name=name)])
        database.close()
        assert len(looks) == expected


def test_a_text_that_is_none_is_told_as_damage(database: Database) -> None:
    with database.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name="A")])
        connection.exec_driver_sql("UPDATE clients SET name = CAST(X'41FF' AS TEXT)")
    with pytest.raises(DamagedDesk), database.reading() as reading:
        store.fetch_all(reading, CLIENTS)
    glance = Glance(database.path)
    with pytest.raises(DamagedDesk):
        glance.clients()
    glance.close()
    with pytest.raises(DamagedDesk):
        content_of(database.path)


def test_a_schema_that_is_no_text_is_told_as_damage(desk_path: Path) -> None:
    whole = desk_path.read_bytes()
    place = whole.index(b"CREATE TABLE notes")
    for seed in range(30):
        content = bytearray(whole)
        chance = random.Random(seed)
        for _ in range(3):
            content[place + chance.randrange(400)] ^= 1 << chance.randrange(8)
        desk_path.write_bytes(content)
        with contextlib.suppress(DamagedDesk):  # and nothing else
            open_desk(desk_path, writable=True).close()
        desk_path.with_name(desk_path.name + "-wal").unlink(missing_ok=True)
