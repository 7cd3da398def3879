"""Everything a desk does it does encrypted too: backups, the second place, migration, restoring in every direction."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from msp_desk.core.errors import DamagedDesk, EncryptedDesk, WrongPassphrase
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.storage import backup, store
from msp_desk.core.storage.backup import back_up, back_up_if_changed, backups, copy_backup
from msp_desk.core.storage.copying import content_of, copy_verified
from msp_desk.core.storage.database import Database, create_desk, open_desk
from msp_desk.core.storage.encrypted_file import is_encrypted
from msp_desk.core.storage.file_format import VERSION
from msp_desk.core.storage.keys import Keys
from msp_desk.core.storage.migrations.migrating import Step, migrate
from msp_desk.core.storage.restoring import restore
from msp_desk.core.storage.schema import schema_statements
from tests.core.storage.file_state import folder_state
from tests.core.storage.protected import KEYS, NO_KEYS, OTHER_KEYS

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
LATER = datetime(2026, 11, 21, 13, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def clients(path: Path, keys: Keys) -> list[str]:
    opened = open_desk(path, writable=False, keys=keys)
    with opened.reading() as connection:
        found = [client.name for client in store.fetch_all(connection, CLIENTS)]
    opened.close()
    return found


def add(path: Path, keys: Keys, name: str) -> None:
    opened = open_desk(path, writable=True, keys=keys)
    with opened.writing() as connection:
        store.insert(connection, CLIENTS, [Client(name=name)])
    opened.close()


def test_the_first_glance_and_the_search_for_damage_read_an_encrypted_desk(encrypted_database: Database) -> None:
    encrypted_database.quick_check()
    assert encrypted_database.version() == VERSION
    with encrypted_database.reading() as connection:
        found = {client.id: client for client in encrypted_database.glance.clients()}
        assert found == {client.id: client for client in store.fetch_all(connection, CLIENTS)}
    assert encrypted_database.glance.firm().name == "Nordwind IT"


def test_a_backup_of_an_encrypted_desk_is_encrypted_and_proven(encrypted_database: Database, folder: Path) -> None:
    made = back_up(encrypted_database.path, folder, NOON, keys=KEYS)
    assert made.encrypted
    assert is_encrypted(made.path)
    assert content_of(made.path, KEYS) == content_of(encrypted_database.path, KEYS) == (made.sha256, made.rows)
    assert clients(made.path, KEYS) == clients(encrypted_database.path, KEYS)
    assert backups(encrypted_database.path, folder) == [made]
    assert backup.proven_hash(backup.proof_of(made.path)) == made.sha256
    with pytest.raises(EncryptedDesk):
        content_of(made.path)
    with pytest.raises(WrongPassphrase):
        back_up(encrypted_database.path, folder, LATER, keys=OTHER_KEYS)
    assert len(backups(encrypted_database.path, folder)) == 1


def test_the_proof_of_an_encrypted_backup_confirms_no_guess(
    encrypted_database: Database, folder: Path, tmp_path: Path
) -> None:
    """Who guesses the whole content, such as from an older plain copy, must not find it confirmed by the proof."""
    made = back_up(encrypted_database.path, folder, NOON, keys=KEYS)
    copy = tmp_path / "plain.mspdesk"
    assert restore(made.path, copy, tmp_path / "none", NOON, candidate_keys=KEYS).rows == made.rows
    guess = tmp_path / "guess.mspdesk"
    create_desk(guess)
    restore(made.path, guess, tmp_path / "guesses", NOON, candidate_keys=KEYS)
    assert not is_encrypted(guess)
    proof = json.loads(backup.proof_of(made.path).read_text("utf-8"))
    assert "sha256" not in proof
    assert content_of(guess)[0] not in proof.values()
    assert content_of(guess)[1] == made.rows


def test_an_unchanged_encrypted_desk_needs_no_second_backup(encrypted_path: Path, folder: Path) -> None:
    assert back_up_if_changed(encrypted_path, folder, NOON, KEYS) is not None
    assert back_up_if_changed(encrypted_path, folder, LATER, KEYS) is None
    add(encrypted_path, KEYS, "New")
    assert back_up_if_changed(encrypted_path, folder, LATER, KEYS) is not None


def test_a_plain_backup_does_not_count_for_an_encrypted_desk(
    encrypted_path: Path, folder: Path, tmp_path: Path
) -> None:
    plain = tmp_path / "plain" / "my.mspdesk"
    plain.parent.mkdir()
    create_desk(plain)
    restore(encrypted_path, plain, tmp_path / "away", NOON, candidate_keys=KEYS)
    made = back_up(plain, folder, NOON)
    proof = json.loads(backup.proof_of(made.path).read_text("utf-8"))
    backup.proof_of(made.path).write_text(json.dumps({**proof, "desk": str(encrypted_path.resolve())}))
    assert [one.encrypted for one in backups(encrypted_path, folder)] == [False]
    assert back_up_if_changed(encrypted_path, folder, LATER, KEYS) is not None
    assert [one.encrypted for one in backups(encrypted_path, folder)] == [True]


def test_the_second_place_gets_the_encrypted_backup(encrypted_path: Path, folder: Path, tmp_path: Path) -> None:
    place = tmp_path / "stick"
    place.mkdir()
    made = back_up(encrypted_path, folder, NOON, keys=KEYS)
    copied = copy_backup(made, encrypted_path, place, KEYS)
    assert copied.path.read_bytes() == made.path.read_bytes()
    assert clients(copied.path, KEYS) == clients(encrypted_path, KEYS)
    assert backups(encrypted_path, place) == [copied]


def test_a_changed_encrypted_backup_is_no_longer_restored(encrypted_path: Path, folder: Path) -> None:
    made = back_up(encrypted_path, folder, NOON, keys=KEYS)
    add(made.path, KEYS, "Slipped in")
    before = clients(encrypted_path, KEYS)
    with pytest.raises(DamagedDesk) as raised:
        restore(made.path, encrypted_path, folder, LATER, keys=KEYS)
    assert raised.value.code == "backup.restore_changed"
    assert clients(encrypted_path, KEYS) == before


def one_step() -> Step:
    return Step(
        version=VERSION + 1, change=lambda operations: operations.execute("CREATE TABLE added (id INTEGER) STRICT")
    )


def with_added() -> list[str]:
    return [*schema_statements(), "CREATE TABLE added (id INTEGER) STRICT"]


def test_an_encrypted_desk_is_migrated_after_an_encrypted_backup(encrypted_path: Path) -> None:
    before = clients(encrypted_path, KEYS)
    migrate(encrypted_path, steps=(one_step(),), target=VERSION + 1, declared=with_added, keys=KEYS)
    aside = encrypted_path.with_name("my.before-migration-1.mspdesk")
    assert is_encrypted(encrypted_path)
    assert is_encrypted(aside)
    assert clients(aside, KEYS) == before
    assert {path.name for path in encrypted_path.parent.iterdir()} == {
        encrypted_path.name, aside.name, "my.mspdesk.lock",
    }  # fmt: skip


def test_a_failing_migration_leaves_the_encrypted_desk_as_it_was(encrypted_path: Path) -> None:
    before = encrypted_path.read_bytes()
    with pytest.raises(DamagedDesk):
        migrate(encrypted_path, steps=(one_step(),), target=VERSION + 1, keys=KEYS)
    assert clients(encrypted_path, KEYS)
    assert len(encrypted_path.read_bytes()) == len(before)


@pytest.fixture
def plain_there(desk_path: Path) -> Path:
    """A plain desk with one client."""
    add(desk_path, NO_KEYS, "Plain one")
    return desk_path


def test_an_encrypted_backup_restored_into_a_plain_desk_leaves_it_plain(
    encrypted_file: Path, plain_there: Path, folder: Path
) -> None:
    done = restore(encrypted_file, plain_there, folder, LATER, candidate_keys=KEYS)
    assert not is_encrypted(plain_there)
    assert clients(plain_there, NO_KEYS) == clients(encrypted_file, KEYS)
    assert done.aside is not None
    assert clients(done.aside, NO_KEYS) == ["Plain one"]


def test_a_plain_backup_restored_into_an_encrypted_desk_leaves_it_encrypted(
    encrypted_path: Path, tmp_path: Path, folder: Path
) -> None:
    plain = tmp_path / "elsewhere.mspdesk"
    create_desk(plain)
    add(plain, NO_KEYS, "From a plain backup")
    salt = encrypted_path.read_bytes()[:16]
    done = restore(plain, encrypted_path, folder, LATER, keys=KEYS)
    assert is_encrypted(encrypted_path)
    assert clients(encrypted_path, KEYS) == ["From a plain backup"]
    assert encrypted_path.read_bytes()[:16] == salt
    assert done.aside is not None
    assert is_encrypted(done.aside)
    assert [is_encrypted(one.path) for one in backups(encrypted_path, folder)] == [True]
    held = b"".join(path.read_bytes() for path in [*encrypted_path.parent.iterdir(), *folder.iterdir()])
    assert b"From a plain backup" not in held


def test_a_backup_of_another_passphrase_is_restored_under_the_desks_own(
    encrypted_path: Path, tmp_path: Path, folder: Path
) -> None:
    other = tmp_path / "other.mspdesk"
    create_desk(other, keys=OTHER_KEYS)
    add(other, OTHER_KEYS, "Of another passphrase")
    with pytest.raises(WrongPassphrase) as raised:
        restore(other, encrypted_path, folder, LATER, keys=KEYS)
    assert raised.value.params["file"] == str(other)
    restore(other, encrypted_path, folder, LATER, keys=KEYS, candidate_keys=OTHER_KEYS)
    assert clients(encrypted_path, KEYS) == ["Of another passphrase"]


REFUSED: dict[str, tuple[Keys, Keys | None, type[EncryptedDesk], str]] = {
    "no passphrase at all": (NO_KEYS, None, EncryptedDesk, "other"),
    "the backup's only, and another desk": (OTHER_KEYS, KEYS, WrongPassphrase, "other"),
    "a wrong one for the desk": (OTHER_KEYS, OTHER_KEYS, WrongPassphrase, "desk"),
}


@pytest.mark.parametrize("case", list(REFUSED))
def test_a_restore_without_the_right_passphrases_changes_nothing(
    encrypted_path: Path, tmp_path: Path, folder: Path, case: str
) -> None:
    keys, candidate_keys, error, which = REFUSED[case]
    other = tmp_path / "other.mspdesk"
    create_desk(other, keys=OTHER_KEYS)
    before = folder_state(encrypted_path.parent)
    with pytest.raises(error) as raised:
        restore(other, encrypted_path, folder, LATER, keys=keys, candidate_keys=candidate_keys)
    assert raised.value.params["file"] == str({"other": other, "desk": encrypted_path}[which])
    assert folder_state(encrypted_path.parent) == before
    assert not folder.exists()


def test_a_missing_desk_takes_the_protection_of_the_backup(encrypted_file: Path, tmp_path: Path, folder: Path) -> None:
    target = tmp_path / "new" / "my.mspdesk"
    target.parent.mkdir()
    restore(encrypted_file, target, folder, LATER, candidate_keys=KEYS)
    assert is_encrypted(target)
    assert clients(target, KEYS) == clients(encrypted_file, KEYS)


def _zeros(path: Path) -> None:
    path.write_bytes(bytes(path.stat().st_size))


def _random(path: Path) -> None:
    path.write_bytes(os.urandom(path.stat().st_size))


def _first_page(path: Path) -> None:
    path.write_bytes(os.urandom(4096) + path.read_bytes()[4096:])


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:9000])


@pytest.mark.parametrize("destroy", [_zeros, _random, _first_page, _cut])
def test_a_destroyed_encrypted_desk_comes_back_encrypted(
    encrypted_path: Path, folder: Path, destroy: Callable[[Path], None]
) -> None:
    before = clients(encrypted_path, KEYS)
    made = back_up(encrypted_path, folder, NOON, keys=KEYS)
    destroy(encrypted_path)
    wreck = encrypted_path.read_bytes()
    done = restore(made.path, encrypted_path, folder, LATER, keys=KEYS)
    assert is_encrypted(encrypted_path)
    assert clients(encrypted_path, KEYS) == before
    assert done.aside is not None
    assert done.aside.read_bytes() == wreck


@pytest.mark.parametrize("destroy", [_zeros, _random, _first_page, _cut])
def test_a_destroyed_plain_desk_comes_back_plain_without_a_passphrase(
    plain_there: Path, folder: Path, destroy: Callable[[Path], None]
) -> None:
    made = back_up(plain_there, folder, NOON)
    destroy(plain_there)
    restore(made.path, plain_there, folder, LATER)
    assert not is_encrypted(plain_there)
    assert clients(plain_there, NO_KEYS) == ["Plain one"]


def test_an_encrypted_desk_is_not_replaced_by_a_plain_one_unasked(
    encrypted_path: Path, folder: Path, tmp_path: Path
) -> None:
    back_up(encrypted_path, folder, NOON, keys=KEYS)
    plain = tmp_path / "elsewhere.mspdesk"
    create_desk(plain)
    with pytest.raises(EncryptedDesk) as raised:
        restore(plain, encrypted_path, folder, LATER)
    assert raised.value.params["file"] == str(encrypted_path)
    assert is_encrypted(encrypted_path)


def test_a_copy_of_an_encrypted_desk_is_encrypted(encrypted_path: Path, tmp_path: Path) -> None:
    copy_verified(encrypted_path, tmp_path / "copy.mspdesk", KEYS)
    assert is_encrypted(tmp_path / "copy.mspdesk")
    with pytest.raises(EncryptedDesk):
        copy_verified(encrypted_path, tmp_path / "second.mspdesk")
    assert not (tmp_path / "second.mspdesk").exists()
