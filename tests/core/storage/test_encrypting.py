"""A desk gets a passphrase, another one or none, and is whole whenever the program is killed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from msp_desk.core.environment.desk_lock import DeskLock
from msp_desk.core.environment.writing import remove_leftovers
from msp_desk.core.errors import (
    DamagedDesk,
    DeskFileError,
    EncryptedDesk,
    FileProblem,
    LockedDesk,
    MspDeskError,
    WrongPassphrase,
)
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.storage import backup, connecting, encrypting, row_copy, store
from msp_desk.core.storage.database import Database, open_desk
from msp_desk.core.storage.encrypted_file import is_encrypted
from msp_desk.core.storage.encrypting import convert
from msp_desk.core.storage.keys import Keys
from msp_desk.core.storage.schema import kept_statements, schema_differences, schema_statements
from tests.core.storage.file_state import folder_state
from tests.core.storage.protected import KEYS, NO_KEYS, OTHER_KEYS, OTHER_WORDS, WORDS, stock_rows
from tests.core.storage.sample_records import plain_content, store_samples

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
LATER = datetime(2026, 11, 21, 13, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def plain_path(database: Database) -> Path:
    """A plain desk with every sample on it, closed."""
    with database.writing() as connection:
        store_samples(connection)
    database.close()
    return database.path


def content(path: Path, keys: Keys) -> object:
    opened = open_desk(path, writable=False, keys=keys)
    with opened.reading() as connection:
        found = plain_content(connection)
        kept = kept_statements(connection)
    opened.close()
    assert schema_differences(schema_statements(), kept) == []
    return found


def names(folder: Path) -> set[str]:
    return {name for name in folder_state(folder) if not name.endswith(".lock")}


def test_a_plain_desk_becomes_an_encrypted_one_with_the_same_content(plain_path: Path, folder: Path) -> None:
    before = content(plain_path, NO_KEYS)
    done = convert(plain_path, folder, NOON, present=NO_KEYS, wanted=KEYS)
    assert is_encrypted(plain_path)
    assert content(plain_path, KEYS) == before
    assert names(plain_path.parent) == {"my.mspdesk"}
    assert stock_rows(plain_path, WORDS, "SELECT count(*) FROM clients") == [(2,)]
    assert oct(plain_path.stat().st_mode & 0o777) == "0o600"
    with pytest.raises(EncryptedDesk):
        open_desk(plain_path, writable=False)
    assert done.backup == backup.backups(plain_path, folder)[0]
    assert done.backup.encrypted
    assert content(done.backup.path, KEYS) == before
    assert done.rows == done.backup.rows > 50


def test_the_passphrase_is_changed_and_the_old_one_opens_nothing(encrypted_path: Path, folder: Path) -> None:
    before, salt = content(encrypted_path, KEYS), encrypted_path.read_bytes()[:16]
    done = convert(encrypted_path, folder, NOON, present=KEYS, wanted=OTHER_KEYS)
    assert content(encrypted_path, OTHER_KEYS) == before == content(done.backup.path, OTHER_KEYS)
    assert encrypted_path.read_bytes()[:16] != salt
    for path in (encrypted_path, done.backup.path):
        with pytest.raises(WrongPassphrase):
            open_desk(path, writable=False, keys=KEYS)
    assert stock_rows(encrypted_path, OTHER_WORDS, "PRAGMA integrity_check") == [("ok",)]
    assert names(encrypted_path.parent) == {"my.mspdesk"}


def test_the_passphrase_is_removed_and_its_backup_keeps_it(encrypted_path: Path, folder: Path) -> None:
    before = content(encrypted_path, KEYS)
    done = convert(encrypted_path, folder, NOON, present=KEYS, wanted=NO_KEYS)
    assert not is_encrypted(encrypted_path)
    assert content(encrypted_path, NO_KEYS) == before == content(done.backup.path, KEYS)
    assert is_encrypted(done.backup.path)
    assert names(encrypted_path.parent) == {"my.mspdesk"}
    assert names(folder) == {done.backup.path.name, f"{done.backup.path.name}.json"}


def test_what_only_the_write_ahead_log_of_a_crash_holds_is_taken_along(plain_path: Path, folder: Path) -> None:
    crashing = """
import os, sys
from pathlib import Path
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.storage import store
from msp_desk.core.storage.database import open_desk
opened = open_desk(Path(sys.argv[1]), writable=True)
with opened.writing() as connection:
    store.insert(connection, CLIENTS, [Client(name="Only in the log")])
os._exit(9)
"""
    assert subprocess.run([sys.executable, "-c", crashing, str(plain_path)], check=False).returncode == 9
    assert connecting.write_ahead_log(plain_path).stat().st_size > 0
    convert(plain_path, folder, NOON, present=NO_KEYS, wanted=KEYS)
    opened = open_desk(plain_path, writable=False, keys=KEYS)
    with opened.reading() as connection:
        assert "Only in the log" in {client.name for client in store.fetch_all(connection, CLIENTS)}
    opened.close()
    assert names(plain_path.parent) == {"my.mspdesk"}


def stays(path: Path, error: type[MspDeskError], folder: Path, *, present: Keys, wanted: Keys) -> MspDeskError:
    """A conversion that must fail; the folders hold the same afterwards."""
    before = folder_state(path.parent)
    with pytest.raises(error) as raised:
        convert(path, folder, LATER, present=present, wanted=wanted)
    after = {name: digest for name, digest in folder_state(path.parent).items() if not name.endswith(".lock")}
    assert after == {name: digest for name, digest in before.items() if not name.endswith(".lock")}
    assert not folder.exists() or names(folder) == set()
    return raised.value


def test_a_wrong_or_missing_passphrase_changes_nothing(encrypted_path: Path, folder: Path) -> None:
    for present, error in ((OTHER_KEYS, WrongPassphrase), (NO_KEYS, EncryptedDesk)):
        for wanted in (OTHER_KEYS, NO_KEYS):
            assert stays(encrypted_path, error, folder, present=present, wanted=wanted).params["file"] == str(
                encrypted_path
            )


def test_a_plain_desk_has_no_passphrase_to_remove(plain_path: Path, folder: Path) -> None:
    found = stays(plain_path, DeskFileError, folder, present=NO_KEYS, wanted=NO_KEYS)
    assert found.code == "encryption.not_protected"


def test_a_desk_that_somebody_has_open_is_not_converted(encrypted_path: Path, folder: Path) -> None:
    writing = open_desk(encrypted_path, writable=True, keys=KEYS)
    with pytest.raises(LockedDesk):
        convert(encrypted_path, folder, NOON, present=KEYS, wanted=NO_KEYS)
    writing.close()
    assert is_encrypted(encrypted_path)


def test_a_desk_that_somebody_reads_at_this_moment_is_not_converted(
    encrypted_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connecting, "BUSY_MILLISECONDS", 50)
    monkeypatch.setitem(connecting._PRAGMAS, "busy_timeout", 50)
    open_desk(encrypted_path, writable=True, keys=KEYS).close()
    reading = open_desk(encrypted_path, writable=False, keys=KEYS)
    with reading.reading() as connection:
        store.count(connection, CLIENTS)
        with pytest.raises(LockedDesk) as raised:
            convert(encrypted_path, folder, NOON, present=KEYS, wanted=NO_KEYS)
    reading.close()
    assert raised.value.code == "encryption.in_use"
    assert is_encrypted(encrypted_path)
    assert content(encrypted_path, KEYS)
    convert(encrypted_path, folder, NOON, present=KEYS, wanted=NO_KEYS)


def test_a_damaged_desk_is_not_converted(encrypted_path: Path, folder: Path) -> None:
    whole = encrypted_path.read_bytes()
    encrypted_path.write_bytes(whole[: len(whole) // 2 // 4096 * 4096])
    with pytest.raises(DamagedDesk):
        convert(encrypted_path, folder, NOON, present=KEYS, wanted=NO_KEYS)
    assert is_encrypted(encrypted_path)
    assert names(encrypted_path.parent) == {"my.mspdesk"}


def test_a_copy_that_differs_does_not_take_the_place_of_the_desk(
    plain_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = row_copy._write_rows

    def one_row_less(reading: object, part: Path, tables: object, key: object) -> None:
        write(reading, part, tables, key)  # type: ignore[arg-type]
        connection = connecting.connect_raw(part, "mode=rw", key)  # type: ignore[arg-type]
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("UPDATE clients SET name = 'another' WHERE id = 1")
        connection.close()

    before = content(plain_path, NO_KEYS)
    monkeypatch.setattr(row_copy, "_write_rows", one_row_less)
    with pytest.raises(DamagedDesk) as raised:
        convert(plain_path, folder, LATER, present=NO_KEYS, wanted=KEYS)
    assert raised.value.code == "backup.differs"
    assert content(plain_path, NO_KEYS) == before
    assert names(plain_path.parent) == {"my.mspdesk"}
    assert not folder.exists()


def test_without_a_backup_nothing_is_converted(plain_path: Path, folder: Path) -> None:
    folder.write_text("in the way")
    before = plain_path.read_bytes()
    with pytest.raises(FileProblem):
        convert(plain_path, folder, NOON, present=NO_KEYS, wanted=KEYS)
    assert not is_encrypted(plain_path)
    assert len(plain_path.read_bytes()) == len(before)
    assert names(plain_path.parent) == {"my.mspdesk"}
    DeskLock(plain_path).release()


STEPS = ("settle", "fresh", "copy_rows", "back_up", "fsync", "replace", "sync_folder")
KILLED = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from msp_desk.core.records.passphrase import Passphrase
from msp_desk.core.storage import encrypting
from msp_desk.core.storage.keys import Keys

root, when, steps, present, wanted = Path(sys.argv[1]), sys.argv[2], sys.argv[3].split(), *sys.argv[4:]
keys = [Keys(Passphrase(words)) if words else Keys() for words in (present, wanted)]

def dying(real):
    def instead(*given, **more):
        if when == "before":
            os._exit(9)
        real(*given, **more)
        os._exit(9)
    return instead

class System:
    fsync = staticmethod(dying(os.fsync))
    def __getattr__(self, name):
        return getattr(os, name)

class Dying(type(Path())):
    def replace(self, target):
        return dying(super().replace)(target) if target.name == "my.mspdesk" else super().replace(target)

def prepare(step):
    match step:
        case "settle" | "fresh":
            setattr(encrypting, f"_{step}", dying(getattr(encrypting, f"_{step}")))
        case "copy_rows" | "sync_folder":
            setattr(encrypting, step, dying(getattr(encrypting, step)))
        case "back_up":
            encrypting.backup.back_up = dying(encrypting.backup.back_up)
        case "fsync":
            encrypting.os = System()
        case "replace":
            encrypting.Path = Dying

keys[0].of(root / steps[0] / "my.mspdesk")
for step in steps:
    child = os.fork()
    if child == 0:
        prepare(step)
        moment = datetime(2026, 11, 21, 12, tzinfo=UTC)
        try:
            folder = root / f"{step}-backups"
            encrypting.convert(root / step / "my.mspdesk", folder, moment, present=keys[0], wanted=keys[1])
        finally:
            os._exit(1)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork")
@pytest.mark.parametrize(("present", "wanted"), [("", WORDS), (WORDS, "")], ids=["set", "removed"])
@pytest.mark.parametrize("when", ["before", "after"])
def test_killed_at_any_step_the_old_or_the_new_file_is_whole(
    encrypted_path: Path, tmp_path: Path, present: str, wanted: str, when: str
) -> None:
    keys = {"": NO_KEYS, WORDS: KEYS}
    if not present:
        convert(encrypted_path, tmp_path / "first", NOON, present=KEYS, wanted=NO_KEYS)
    expected = content(encrypted_path, keys[present])
    root = tmp_path / "steps"
    for step in STEPS:
        (root / step).mkdir(parents=True)
        shutil.copy(encrypted_path, root / step / "my.mspdesk")
    given = [str(root), when, " ".join(STEPS), present, wanted]
    ended = subprocess.run([sys.executable, "-c", KILLED, *given], check=True, capture_output=True, text=True)
    assert ended.stdout.split() == ["9"] * len(STEPS), ended.stderr
    replaced = []
    for step in STEPS:
        path = root / step / "my.mspdesk"
        replaced.append(is_encrypted(path) == bool(wanted))
        assert content(path, keys[wanted if replaced[-1] else present]) == expected, step
        remove_leftovers(path.parent)
        assert names(path.parent) == {"my.mspdesk"}, step
    place = STEPS.index("replace") + (when == "before")
    assert replaced == [False] * place + [True] * (len(STEPS) - place)


def test_no_room_for_the_new_file_is_said(plain_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_given: object, **_more: object) -> int:
        raise OSError(28, os.strerror(28))

    before = content(plain_path, NO_KEYS)
    monkeypatch.setattr(encrypting, "copy_rows", full)
    with pytest.raises(FileProblem) as raised:
        convert(plain_path, folder, LATER, present=NO_KEYS, wanted=KEYS)
    assert (raised.value.code, raised.value.params["file"]) == ("file.cannot_write", str(plain_path))
    assert content(plain_path, NO_KEYS) == before
    assert names(plain_path.parent) == {"my.mspdesk"}


def test_clients_entered_later_are_encrypted_too(plain_path: Path, folder: Path) -> None:
    convert(plain_path, folder, NOON, present=NO_KEYS, wanted=KEYS)
    opened = open_desk(plain_path, writable=True, keys=KEYS)
    with opened.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name="Entered afterwards")])
    held = b"".join(path.read_bytes() for path in plain_path.parent.iterdir())
    opened.close()
    assert b"Entered afterwards" not in held
    opened = open_desk(plain_path, writable=False, keys=KEYS)
    with opened.reading() as connection:
        assert "Entered afterwards" in {client.name for client in store.fetch_all(connection, CLIENTS)}
    opened.close()
