"""A desk is given a passphrase, another one or none by its owner, who is told what is still readable."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from msp_desk.core.actions.beginning import FirstAnswers, begin_desk
from msp_desk.core.actions.desk import open_at, open_or_make
from msp_desk.core.actions.opening import open_for_window
from msp_desk.core.actions.protecting import (
    change_passphrase,
    is_encrypted,
    is_passphrase_of,
    plain_copies,
    remove_passphrase,
    set_passphrase,
)
from msp_desk.core.actions.restoring import restore_desk
from msp_desk.core.errors import (
    DamagedDesk,
    DeskFileError,
    EncryptedDesk,
    FileProblem,
    InvalidInput,
    LockedDesk,
    MspDeskError,
    NotADesk,
    WrongPassphrase,
)
from msp_desk.core.preferences.second_place import save_second_place
from msp_desk.core.records.client import Client
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.language import Language
from msp_desk.core.records.passphrase import Passphrase
from tests.core.actions.desks import CLOCK, beside, copied, digest, opened, user_of

FIRST, SECOND = Passphrase("drei Kräne im Nebel"), Passphrase("vier Möwen am Kai")


@pytest.fixture
def path(empty_file: Path, tmp_path: Path) -> Path:
    """A plain desk with one client and one backup, closed."""
    found = copied(empty_file, tmp_path)
    desk = opened(found)
    desk.clients.add(Client(name="Nordlicht"))
    desk.backups.make()
    desk.close()
    return found


def names(path: Path, passphrase: Passphrase | None) -> list[str]:
    desk = open_at(path, CLOCK, user_of(path.parent), writable=False, passphrase=passphrase)
    try:
        return [client.name for client in desk.clients.all()]
    finally:
        desk.close()


def test_a_passphrase_is_set_changed_and_removed(path: Path) -> None:
    folders = user_of(path.parent)
    assert not is_encrypted(path)
    done = set_passphrase(path, FIRST, CLOCK, folders)
    assert is_encrypted(path)
    assert (is_passphrase_of(path, FIRST), is_passphrase_of(path, SECOND)) == (True, False)
    assert names(path, FIRST) == ["Nordlicht"]
    assert done.backup.encrypted
    done = change_passphrase(path, FIRST, SECOND, CLOCK, folders)
    assert names(path, SECOND) == ["Nordlicht"]
    assert done.plain_copies == ()
    with pytest.raises(WrongPassphrase):
        names(path, FIRST)
    done = remove_passphrase(path, SECOND, CLOCK, folders)
    assert names(path, None) == ["Nordlicht"]
    assert not is_encrypted(path)
    assert done.backup.encrypted
    desk = opened(path)
    newest = desk.backups.newest()
    assert newest is not None
    assert not newest.encrypted
    assert desk.backups.still_holds(newest)
    assert done.backup in desk.backups.all()
    desk.close()
    assert beside(path) == {path.name, "user"}


def test_what_is_still_readable_is_told(path: Path, tmp_path: Path) -> None:
    folders = user_of(path.parent)
    desk = opened(path)
    earlier = desk.backups.make()
    restored = tmp_path / "earlier.mspdesk"
    shutil.copy(earlier.path, restored)
    desk.close()
    restore_desk(restored, path, CLOCK, folders)
    done = set_passphrase(path, FIRST, CLOCK, folders)
    assert done.plain_copies == plain_copies(path, folders)
    assert "desk.before-restore-1.mspdesk" in {copy.name for copy in done.plain_copies}


def test_the_second_place_gets_the_new_backup(path: Path, tmp_path: Path) -> None:
    folders, place = user_of(path.parent), tmp_path / "stick"
    place.mkdir()
    save_second_place(folders.preferences, path, place)
    done = set_passphrase(path, FIRST, CLOCK, folders)
    assert (place / done.backup.path.name).read_bytes() == done.backup.path.read_bytes()
    assert is_passphrase_of(place / done.backup.path.name, FIRST)
    shutil.rmtree(place)
    remove_passphrase(path, FIRST, CLOCK, folders)
    assert not is_encrypted(path)


def test_a_plain_backup_in_the_second_place_is_among_the_readable_copies(path: Path, tmp_path: Path) -> None:
    folders, place = user_of(path.parent), tmp_path / "stick"
    place.mkdir()
    save_second_place(folders.preferences, path, place)
    desk = opened(path)
    desk.clients.add(Client(name="Second"))
    made = desk.backups.make()
    desk.close()
    (place / "kept").mkdir()
    done = set_passphrase(path, FIRST, CLOCK, folders)
    copies = {copy for copy in done.plain_copies if copy.parent == place}
    assert copies <= {place / made.path.name}
    assert (place / made.path.name).exists() == bool(copies)


def refused(path: Path, error: type[MspDeskError], code: str, call: object) -> None:
    before = digest(path)
    with pytest.raises(error) as raised:
        call()  # type: ignore[operator]
    assert raised.value.code == code
    assert digest(path) == before


def test_what_does_not_fit_the_desk_is_refused(path: Path) -> None:
    folders = user_of(path.parent)
    none = "encryption.not_protected"
    refused(path, DeskFileError, none, lambda: remove_passphrase(path, FIRST, CLOCK, folders))
    refused(path, DeskFileError, none, lambda: change_passphrase(path, FIRST, SECOND, CLOCK, folders))
    set_passphrase(path, FIRST, CLOCK, folders)
    has_one = "encryption.already_protected"
    refused(path, DeskFileError, has_one, lambda: set_passphrase(path, SECOND, CLOCK, folders))
    same = "encryption.same_passphrase"
    refused(path, DeskFileError, same, lambda: change_passphrase(path, FIRST, FIRST, CLOCK, folders))
    wrong = "encryption.wrong_passphrase"
    refused(path, WrongPassphrase, wrong, lambda: change_passphrase(path, SECOND, FIRST, CLOCK, folders))
    refused(path, WrongPassphrase, wrong, lambda: change_passphrase(path, SECOND, SECOND, CLOCK, folders))
    refused(path, WrongPassphrase, wrong, lambda: remove_passphrase(path, SECOND, CLOCK, folders))
    short = Passphrase("short")
    refused(path, InvalidInput, "problem.several", lambda: change_passphrase(path, FIRST, short, CLOCK, folders))


def test_a_short_passphrase_is_not_set(path: Path) -> None:
    folders = user_of(path.parent)
    for words in ("", "       ", "short"):
        refused(
            path, InvalidInput, "problem.several", lambda w=words: set_passphrase(path, Passphrase(w), CLOCK, folders)
        )
    assert not is_encrypted(path)


def test_a_missing_file_an_open_desk_and_another_file_are_said(path: Path, tmp_path: Path) -> None:
    folders = user_of(path.parent)
    for call in (set_passphrase, remove_passphrase):
        with pytest.raises(FileProblem):
            call(tmp_path / "none.mspdesk", FIRST, CLOCK, folders)
    letter = tmp_path / "letter.mspdesk"
    letter.write_text("a letter\n" * 1000)
    for call in (set_passphrase, remove_passphrase):
        with pytest.raises(NotADesk):
            call(letter, FIRST, CLOCK, folders)
    desk = opened(path)
    with pytest.raises(LockedDesk):
        set_passphrase(path, FIRST, CLOCK, folders)
    desk.close()
    assert not is_encrypted(path)


def test_a_new_desk_is_encrypted_from_its_first_byte(tmp_path: Path) -> None:
    path, folders = tmp_path / "new.mspdesk", user_of(tmp_path)
    answers = FirstAnswers(name="Nordwind IT", language=Language.DE, currency="EUR", hour_cost=4500)
    with pytest.raises(InvalidInput) as raised:
        begin_desk(path, answers, CLOCK, folders, Passphrase("short"))
    assert [problem.code for problem in raised.value.problems] == ["encryption.too_short"]
    assert not path.exists()
    desk = begin_desk(path, answers, CLOCK, folders, FIRST)
    assert desk.encrypted
    assert (desk.opens_with(FIRST), desk.opens_with(SECOND)) == (True, False)
    desk.close()
    assert is_encrypted(path)
    desk = open_or_make(tmp_path / "made.mspdesk", CLOCK, folders, passphrase=SECOND)
    assert desk.encrypted
    desk.close()
    assert is_passphrase_of(tmp_path / "made.mspdesk", SECOND)


def test_the_window_opens_an_encrypted_desk_and_asks_when_it_must(path: Path) -> None:
    folders = user_of(path.parent)
    plain = open_for_window(path, CLOCK, folders)
    assert not plain.encrypted
    assert not plain.opens_with(FIRST)
    plain.close()
    set_passphrase(path, FIRST, CLOCK, folders)
    with pytest.raises(EncryptedDesk) as raised:
        open_for_window(path, CLOCK, folders)
    assert not isinstance(raised.value, WrongPassphrase)
    with pytest.raises(WrongPassphrase):
        open_for_window(path, CLOCK, folders, SECOND)
    desk = open_for_window(path, CLOCK, folders, FIRST)
    assert desk.encrypted
    assert (desk.opens_with(FIRST), desk.opens_with(SECOND)) == (True, False)
    assert desk.glance.count_clients() == 1
    made = desk.desk().backups.make()
    assert made.encrypted
    assert desk.desk().backups.still_holds(made)
    assert desk.desk().backups.make_if_changed() is None
    assert desk.desk().backups.problems() == []
    desk.close()


def test_a_backup_of_an_earlier_passphrase_does_not_count_as_holding(path: Path) -> None:
    folders = user_of(path.parent)
    first = set_passphrase(path, FIRST, CLOCK, folders).backup
    kept = path.with_name("kept.mspdesk")
    shutil.copy(first.path, kept)
    shutil.copy(first.path.with_name(first.path.name + ".json"), f"{kept}.json")
    change_passphrase(path, FIRST, SECOND, CLOCK, folders)
    desk = open_at(path, CLOCK, folders, passphrase=SECOND)
    newest = desk.backups.newest()
    assert newest is not None
    assert desk.backups.still_holds(newest)
    shutil.copy(kept, newest.path)
    assert not desk.backups.still_holds(newest)
    desk.close()


def test_an_export_is_restored_into_an_encrypted_desk(path: Path, tmp_path: Path) -> None:
    folders = user_of(path.parent)
    set_passphrase(path, FIRST, CLOCK, folders)
    desk = open_at(path, CLOCK, folders, passphrase=FIRST)
    bundle = desk.exports.write(tmp_path / "export")[0]
    desk.clients.add(Client(name="Later"))
    desk.close()
    restore_desk(bundle, path, CLOCK, folders, passphrase=FIRST)
    assert names(path, FIRST) == ["Nordlicht"]
    assert is_encrypted(path)


def test_a_desk_whose_journal_is_broken_gets_no_passphrase_and_no_new_backup(path: Path) -> None:
    folders, desk = user_of(path.parent), opened(path)
    client = desk.clients.named("Nordlicht")
    desk.incidents.add(
        Incident(client_id=client.id, day=CLOCK.today(), family=IncidentFamily.ABUSE, severity=Severity.SERIOUS)
    )
    with desk._database.writing() as connection:
        connection.exec_driver_sql("UPDATE incidents SET severity = 1")
    desk.close()
    kept = beside(path)
    with pytest.raises(DamagedDesk) as refused:
        set_passphrase(path, FIRST, CLOCK, folders)
    assert refused.value.code == "integrity.broken"
    assert not is_encrypted(path)
    assert beside(path) == kept
