"""The key of an encrypted file: derived once, tried without a change, told to nobody, and not ours alone."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import time
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from msp_desk.core.errors import DamagedDesk, EncryptedDesk, MspDeskError, NewerDesk, NotADesk, WrongPassphrase
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.records.passphrase import Passphrase
from msp_desk.core.storage import connecting, file_format, store
from msp_desk.core.storage.database import create_desk, open_desk
from msp_desk.core.storage.encrypted_file import is_encrypted, looks_encrypted
from msp_desk.core.storage.file_key import FileKey
from msp_desk.core.storage.keys import Keys
from tests.core.storage.file_state import folder_state
from tests.core.storage.protected import KEYS, NO_KEYS, OTHER_KEYS, WORDS, stock_rows

WRITING = pytest.mark.parametrize("writable", [True, False], ids=["writing", "reading"])


def refused(path: Path, error: type[MspDeskError], keys: Keys, *, writable: bool) -> MspDeskError:
    """Open what must be refused; the folder is the same afterwards."""
    before = folder_state(path.parent)
    with pytest.raises(error) as raised:
        open_desk(path, writable=writable, keys=keys)
    assert type(raised.value) is error
    assert folder_state(path.parent) == before
    return raised.value


@WRITING
def test_an_encrypted_desk_asks_for_its_passphrase_and_refuses_another(encrypted_path: Path, writable: bool) -> None:
    asked = refused(encrypted_path, EncryptedDesk, NO_KEYS, writable=writable)
    assert (asked.code, asked.params) == ("encryption.passphrase_needed", {"file": str(encrypted_path)})
    wrong = refused(encrypted_path, WrongPassphrase, OTHER_KEYS, writable=writable)
    assert (wrong.code, wrong.params) == ("encryption.wrong_passphrase", {"file": str(encrypted_path)})
    refused(encrypted_path, WrongPassphrase, Keys(Passphrase("")), writable=writable)


@WRITING
def test_a_desk_that_was_not_closed_asks_for_its_passphrase_too(
    encrypted_path: Path, tmp_path: Path, writable: bool
) -> None:
    running = open_desk(encrypted_path, writable=True, keys=KEYS)
    with running.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name="Only in the log")])
    crashed = tmp_path / "crashed" / "my.mspdesk"
    crashed.parent.mkdir()
    for ending in ("", "-wal", "-shm"):
        shutil.copy(f"{encrypted_path}{ending}", f"{crashed}{ending}")
    running.close()
    kept = {name: content for name, content in folder_state(crashed.parent).items() if not name.endswith("-shm")}
    assert is_encrypted(crashed)
    for keys, error in ((NO_KEYS, EncryptedDesk), (OTHER_KEYS, WrongPassphrase)):
        with pytest.raises(error):
            open_desk(crashed, writable=writable, keys=keys)
    after = {name: content for name, content in folder_state(crashed.parent).items() if not name.endswith("-shm")}
    assert after == kept
    opened = open_desk(crashed, writable=writable, keys=KEYS)
    with opened.reading() as connection:
        assert "Only in the log" in {client.name for client in store.fetch_all(connection, CLIENTS)}
    opened.close()


def test_any_sqlcipher_opens_the_desk_by_the_passphrase_alone(encrypted_path: Path) -> None:
    found = stock_rows(encrypted_path, WORDS, "SELECT name FROM clients ORDER BY id")
    opened = open_desk(encrypted_path, writable=False, keys=KEYS)
    with opened.reading() as connection:
        assert [row[0] for row in found] == [client.name for client in store.fetch_all(connection, CLIENTS)]
    opened.close()
    with pytest.raises(driver.DatabaseError):
        stock_rows(encrypted_path, WORDS + ".", "SELECT count(*) FROM clients")


def test_no_tool_opens_it_without(encrypted_path: Path) -> None:
    plain = sqlite3.connect(encrypted_path)
    with pytest.raises(sqlite3.DatabaseError):
        plain.execute("SELECT count(*) FROM sqlite_schema")
    plain.close()
    assert not encrypted_path.read_bytes().startswith(b"SQLite")


def test_the_key_is_derived_once_whatever_is_opened(encrypted_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    derive, salts = hashlib.pbkdf2_hmac, []

    def counted(name: str, secret: bytes, salt: bytes, rounds: int, length: int) -> bytes:
        salts.append(salt)
        return derive(name, secret, salt, rounds, length)

    monkeypatch.setattr(hashlib, "pbkdf2_hmac", counted)
    keys = Keys(Passphrase(WORDS))
    opened = open_desk(encrypted_path, writable=True, keys=keys)
    with opened.reading() as first, opened.reading() as second, opened.reading() as third:
        assert [store.count(connection, CLIENTS) for connection in (first, second, third)] == [2] * 3
    assert opened.glance.count_clients() == 2
    opened.close()
    assert salts == [encrypted_path.read_bytes()[:16]]


def test_a_keyed_connection_costs_hundredths_of_what_deriving_costs(encrypted_path: Path) -> None:
    key = KEYS.of(encrypted_path)
    start = time.thread_time()
    for _ in range(20):
        connection = connecting.connect_raw(encrypted_path, "mode=rw", key)
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        connection.close()
    keyed = (time.thread_time() - start) / 20
    start = time.thread_time()
    Keys(Passphrase(WORDS)).of(encrypted_path)
    assert keyed < (time.thread_time() - start) / 5


def test_every_setting_of_an_encrypted_connection_is_read_back(encrypted_path: Path) -> None:
    opened = open_desk(encrypted_path, writable=True, keys=KEYS)
    with opened.writing() as connection:
        settings = {
            name: str(connection.exec_driver_sql(f"PRAGMA {name}").scalar())
            for name in (
                "foreign_keys", "journal_mode", "synchronous", "temp_store", "secure_delete", "cipher_memory_security",
                "cipher_use_hmac", "kdf_iter", "cipher_page_size",
            )
        }  # fmt: skip
    opened.close()
    assert settings == {
        "foreign_keys": "1", "journal_mode": "wal", "synchronous": "2", "temp_store": "2", "secure_delete": "1",
        "cipher_memory_security": "0", "cipher_use_hmac": "1", "kdf_iter": "256000", "cipher_page_size": "4096",
    }  # fmt: skip


def test_a_library_that_does_not_encrypt_is_refused_before_it_writes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An ordinary SQLite takes PRAGMA key for a pragma it does not know, and would write plain pages."""
    monkeypatch.setattr(driver, "connect", lambda *_given, **_more: sqlite3.connect(_given[0], uri=True))
    monkeypatch.setattr(driver, "Error", sqlite3.Error)
    with pytest.raises(MspDeskError) as raised:
        create_desk(tmp_path / "my.mspdesk", keys=KEYS)
    assert raised.value.code == "desk.setting_refused"
    assert list(tmp_path.iterdir()) == []


def test_neither_key_nor_passphrase_stands_in_what_is_shown(encrypted_path: Path) -> None:
    key = KEYS.of(encrypted_path)
    assert key is not None
    opened = open_desk(encrypted_path, writable=True, keys=KEYS)
    with pytest.raises(WrongPassphrase) as raised:
        open_desk(encrypted_path, writable=False, keys=OTHER_KEYS)
    with opened.reading() as connection:
        engine = connection.engine
        shown: list[object] = [key, KEYS, opened, engine, engine.url, raised.value, raised.value.params]
        said = " ".join(f"{one!r} {one}" for one in [*shown, connecting.uri(encrypted_path, "mode=rw")])
    opened.close()
    for secret in (WORDS, "Hafen", key.raw.hex(), key.raw.hex().upper(), repr(key.raw), key.secret()):
        assert secret not in said


def test_a_wrong_passphrase_leaves_nothing_on_standard_error(
    encrypted_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(WrongPassphrase):
        open_desk(encrypted_path, writable=True, keys=OTHER_KEYS)
    assert capfd.readouterr() == ("", "")


@WRITING
def test_a_newer_encrypted_desk_is_refused_by_its_version(encrypted_path: Path, writable: bool) -> None:
    connection = connecting.connect_raw(encrypted_path, "mode=rw", KEYS.of(encrypted_path))
    connection.execute(f"PRAGMA user_version = {file_format.VERSION + 3}")
    connection.close()
    error = refused(encrypted_path, NewerDesk, KEYS, writable=writable)
    assert error.params["version"] == str(file_format.VERSION + 3)
    refused(encrypted_path, EncryptedDesk, NO_KEYS, writable=writable)


@WRITING
def test_another_programs_encrypted_file_is_no_desk(tmp_path: Path, writable: bool) -> None:
    path = tmp_path / "folder" / "other.mspdesk"
    path.parent.mkdir()
    path.touch()
    connection = connecting.connect_raw(path, "mode=rw", KEYS.new())
    connection.execute("CREATE TABLE clients (id INTEGER PRIMARY KEY, name TEXT)")
    connection.close()
    refused(path, NotADesk, KEYS, writable=writable)


@WRITING
def test_every_damaged_byte_of_an_encrypted_desk_is_found(encrypted_path: Path, writable: bool) -> None:
    size = encrypted_path.stat().st_size
    with encrypted_path.open("rb+") as file:
        file.seek(size // 2)
        byte = file.read(1)
        file.seek(size // 2)
        file.write(bytes([byte[0] ^ 1]))
    opened_or_not = None
    try:
        opened_or_not = open_desk(encrypted_path, writable=writable, keys=KEYS)
    except DamagedDesk:
        return
    assert opened_or_not is not None
    opened_or_not.close()
    pytest.fail("one flipped bit went unnoticed")


@WRITING
def test_a_truncated_encrypted_desk_is_damaged_and_a_stump_is_none(encrypted_path: Path, writable: bool) -> None:
    whole = encrypted_path.read_bytes()
    encrypted_path.write_bytes(whole[: len(whole) // 2])
    refused(encrypted_path, DamagedDesk, KEYS, writable=writable)
    encrypted_path.write_bytes(whole[:3000])
    refused(encrypted_path, NotADesk, KEYS, writable=writable)


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\0" * 8192, b"Ein Brief, kein Desk.\n" * 400, b"SQLite format 3\0" + bytes(5000),
        b"PK\x03\x04" + os.urandom(8192), b"%PDF-1.7\n" + os.urandom(8192), b"\x1f\x8b\x08" + os.urandom(8192),
        b"\x89PNG\r\n" + os.urandom(8192), os.urandom(4000), bytes(range(256)) * 8 + b"abcdefgh" * 300,
    ],
    ids=["empty", "zeros", "text", "sqlite", "zip", "pdf", "gzip", "png", "short", "table"],
)  # fmt: skip
def test_other_files_are_not_taken_for_encrypted_desks(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "folder" / "other.mspdesk"
    path.parent.mkdir()
    path.write_bytes(content)
    assert not is_encrypted(path)
    refused(path, NotADesk, NO_KEYS, writable=True)


def test_an_encrypted_page_is_always_taken_for_one(encrypted_path: Path) -> None:
    pages = encrypted_path.read_bytes()
    found = [looks_encrypted(pages[start : start + 4096]) for start in range(0, len(pages) - 4095, 4096)]
    assert len(found) > 100
    assert all(found)
    assert all(looks_encrypted(os.urandom(16)) for _ in range(200))


def test_two_desks_of_one_passphrase_have_different_keys(encrypted_path: Path, tmp_path: Path) -> None:
    second = tmp_path / "second.mspdesk"
    create_desk(second, keys=KEYS)
    one, two = KEYS.of(encrypted_path), KEYS.of(second)
    assert isinstance(one, FileKey)
    assert isinstance(two, FileKey)
    assert one.raw != two.raw
    assert one.proof() != two.proof()
    assert one.proof() != one.raw
