"""Remembering a passphrase: where it was wanted, in the keychain alone, and forgotten whatever the keychain does."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import keyring.errors
import pytest

from msp_desk.core.actions.remembering import forget, recall, remember, wants_remembering
from msp_desk.core.environment.folders import Folders, folders_under
from msp_desk.core.errors import FileProblem, KeychainProblem
from msp_desk.core.records.passphrase import Passphrase
from tests.keychains import FakeKeychain

WORDS = "zitternde Gießkanne 7 Ahorn"


@pytest.fixture
def keychain() -> Iterator[FakeKeychain]:
    before, made = keyring.get_keyring(), FakeKeychain()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return folders_under(tmp_path)


def test_nobody_asks_the_keychain_before_it_is_wanted(folders: Folders, keychain: FakeKeychain) -> None:
    desk = folders.default_desk
    assert not wants_remembering(desk, folders)
    assert recall(desk, folders) is None
    assert keychain.asked == 0


def test_it_is_remembered_and_forgotten(folders: Folders, keychain: FakeKeychain) -> None:
    desk, other = folders.default_desk, folders.sample_desk
    remember(desk, Passphrase(WORDS), folders)
    assert recall(desk, folders) == Passphrase(WORDS)
    assert not wants_remembering(other, folders)
    forget(desk, folders)
    assert recall(desk, folders) is None
    assert keychain.kept == {}


def test_the_passphrase_is_in_no_file(folders: Folders, keychain: FakeKeychain, tmp_path: Path) -> None:
    remember(folders.default_desk, Passphrase(WORDS), folders)
    written = [file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()]
    assert written, "the choice is kept"
    assert not any(part.encode() in content for part in WORDS.split() if len(part) > 4 for content in written)


def test_an_entry_taken_out_elsewhere_is_no_error(folders: Folders, keychain: FakeKeychain) -> None:
    remember(folders.default_desk, Passphrase(WORDS), folders)
    keychain.kept.clear()
    assert wants_remembering(folders.default_desk, folders)
    assert recall(folders.default_desk, folders) is None
    forget(folders.default_desk, folders)
    assert not wants_remembering(folders.default_desk, folders)


def test_a_keychain_that_takes_nothing_leaves_the_choice_as_it_was(folders: Folders, keychain: FakeKeychain) -> None:
    keychain.fails = keyring.errors.KeyringLocked("locked")
    with pytest.raises(KeychainProblem):
        remember(folders.default_desk, Passphrase(WORDS), folders)
    assert not wants_remembering(folders.default_desk, folders)


def test_the_choice_is_forgotten_even_when_the_keychain_does_not_answer(
    folders: Folders, keychain: FakeKeychain
) -> None:
    remember(folders.default_desk, Passphrase(WORDS), folders)
    keychain.fails = keyring.errors.KeyringLocked("locked")
    with pytest.raises(KeychainProblem):
        forget(folders.default_desk, folders)
    assert not wants_remembering(folders.default_desk, folders)


def test_a_choice_that_cannot_be_written_is_said(folders: Folders, keychain: FakeKeychain) -> None:
    folders.preferences.parent.mkdir(parents=True, exist_ok=True)
    folders.preferences.write_text("a file where the folder should be")
    with pytest.raises(FileProblem, match="preferences"):
        remember(folders.default_desk, Passphrase(WORDS), folders)
    assert keychain.kept == {}, "nothing is left where nobody would look for it"


def test_a_choice_file_that_cannot_be_read_is_as_never_chosen(folders: Folders) -> None:
    for content in ("", "{", "17", '{"a": 1}', "\x00"):
        folders.preferences.mkdir(parents=True, exist_ok=True)
        (folders.preferences / "remembered_desks.json").write_text(content)
        assert not wants_remembering(folders.default_desk, folders)
