"""Copies that anybody can read are found, removed, or made anew as encrypted ones; nothing else is touched."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from msp_desk.core.errors import FileProblem
from msp_desk.core.storage import backup, connecting, plain_copies
from msp_desk.core.storage.backup import back_up, backups
from msp_desk.core.storage.copying import content_of
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.encrypted_file import is_encrypted
from msp_desk.core.storage.encrypting import convert
from msp_desk.core.storage.file_key import FileKey
from msp_desk.core.storage.plain_copies import encrypt_copies, find_plain_copies, remove_copies
from msp_desk.core.storage.restoring import restore
from tests.core.storage.file_state import folder_state
from tests.core.storage.protected import KEYS, NO_KEYS
from tests.core.storage.sample_records import store_samples

MOMENTS = [datetime(2026, 11, day, 12, tzinfo=UTC) for day in (18, 19, 20, 21)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The second place, where another desk of the same name keeps its backups too."""
    made = tmp_path / "stick"
    made.mkdir()
    return made


@pytest.fixture
def protected(database: Database, folder: Path, place: Path) -> Path:
    """A desk that was backed up and restored before it was given its passphrase."""
    with database.writing() as connection:
        store_samples(connection)
    database.close()
    made = [back_up(database.path, folder, moment) for moment in MOMENTS[:2]]
    backup.copy_backup(made[1], database.path, place)
    restore(made[0].path, database.path, folder, MOMENTS[2])
    convert(database.path, folder, MOMENTS[3], present=NO_KEYS, wanted=KEYS)
    return database.path


def key_of(path: Path) -> FileKey:
    key = KEYS.of(path)
    assert key is not None
    return key


def test_every_readable_copy_is_found_and_no_other_file(protected: Path, folder: Path, place: Path) -> None:
    theirs = place / "my-20261119-120000-7.mspdesk"
    shutil.copy(place / "my-20261119-120000.mspdesk", theirs)
    backup.proof_of(theirs).write_text('{"desk": "/elsewhere/my.mspdesk", "made_at": "", "rows": 1, "sha256": ""}')
    (folder / "my-20261119-130000.mspdesk").write_bytes((folder / "my-20261119-120000.mspdesk").read_bytes())
    (protected.parent / "my.before-lunch.mspdesk").write_bytes((folder / "my-20261119-120000.mspdesk").read_bytes())
    found = {path.name for path in find_plain_copies(protected, [folder, place])}
    assert found == {
        "my-20261118-120000.mspdesk", "my-20261119-120000.mspdesk", "my-20261120-120000.mspdesk",
        "my-20261119-130000.mspdesk", "my.before-restore-1.mspdesk",
    }  # fmt: skip
    assert sum(path.parent == place for path in find_plain_copies(protected, [folder, place])) == 1


def test_removed_copies_are_gone_with_their_proofs(protected: Path, folder: Path, place: Path) -> None:
    copies = find_plain_copies(protected, [folder, place])
    (protected.parent / "my.before-restore-1.mspdesk-wal").write_bytes(b"rows of the log")
    desk = protected.read_bytes()
    assert remove_copies(copies) == len(copies) == 5
    assert find_plain_copies(protected, [folder, place]) == ()
    assert set(folder_state(place)) == set()
    assert {name for name in folder_state(protected.parent) if not name.endswith(".lock")} == {"my.mspdesk"}
    assert protected.read_bytes() == desk
    assert [one.encrypted for one in backups(protected, folder)] == [True]


def test_copies_made_anew_hold_the_same_and_are_verified_backups(protected: Path, folder: Path, place: Path) -> None:
    copies = find_plain_copies(protected, [folder, place])
    made_at = [one.made_at for one in backups(protected, folder)]
    rows = {path: content_of(path)[1] for path in copies}
    assert encrypt_copies(copies, protected, key_of(protected)) == ()
    assert all(is_encrypted(path) for path in copies)
    assert find_plain_copies(protected, [folder, place]) == ()
    known = backups(protected, folder)
    assert [one.made_at for one in known] == made_at
    assert all(one.encrypted for one in known)
    for one in [*known, *backups(protected, place)]:
        assert content_of(one.path, KEYS) == (one.sha256, one.rows)
    assert {path: content_of(path, KEYS)[1] for path in copies} == rows
    restore(known[-1].path, protected, folder, MOMENTS[3], keys=KEYS)
    assert is_encrypted(protected)


def test_a_copy_of_an_older_version_is_made_anew_as_it_is(protected: Path, folder: Path, place: Path) -> None:
    old = protected.with_name("my.before-migration-1.mspdesk")
    shutil.copy(protected.with_name("my.before-restore-1.mspdesk"), old)
    connection = connecting.connect_raw(old, "mode=rw")
    connection.execute("DROP TABLE notes")
    connection.execute("CREATE TABLE of_then (id INTEGER PRIMARY KEY, said TEXT) STRICT")
    connection.execute("INSERT INTO of_then VALUES (1, 'then')")
    connection.execute("PRAGMA user_version = 0")
    connection.close()
    assert encrypt_copies([old], protected, key_of(protected)) == ()
    reading = connecting.connect_untouched(old, key_of(old))
    assert reading.execute("SELECT * FROM of_then").fetchall() == [(1, "then")]
    assert reading.execute("PRAGMA user_version").fetchone()[0] == 0
    assert reading.execute("PRAGMA application_id").fetchone()[0] == 0x4D535044
    reading.close()


def test_a_damaged_copy_stays_and_is_named(protected: Path, folder: Path, place: Path) -> None:
    aside = protected.with_name("my.before-restore-1.mspdesk")
    aside.write_bytes(aside.read_bytes()[:20_000])
    wreck = aside.read_bytes()
    copies = find_plain_copies(protected, [folder, place])
    assert encrypt_copies(copies, protected, key_of(protected)) == (aside,)
    assert aside.read_bytes() == wreck
    assert find_plain_copies(protected, [folder, place]) == (aside,)
    assert not list(protected.parent.glob(".msp-desk-*"))


def test_a_copy_that_comes_out_different_does_not_take_the_place(
    protected: Path, folder: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copies = find_plain_copies(protected, [folder])
    before = folder_state(folder)
    export = plain_copies._export
    monkeypatch.setattr(plain_copies, "_export", lambda path, part, key: ("0" * 64, export(path, part, key)[1]))
    assert encrypt_copies(copies, protected, key_of(protected)) == copies
    assert folder_state(folder) == before


def test_a_place_that_cannot_be_written_is_said(protected: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_given: object, **_more: object) -> None:
        raise PermissionError(13, "Permission denied")

    copies = find_plain_copies(protected, [folder])
    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(FileProblem) as raised:
        remove_copies(copies)
    assert raised.value.params["file"] == str(copies[0])
