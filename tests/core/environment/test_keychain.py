"""The keychain: what is kept is read back, and a missing, locked or careless one is said in a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import keyring.backend
import keyring.backends.fail
import keyring.backends.null
import keyring.errors
import pytest

from msp_desk.core.environment.keychain import SERVICE, forget_secret, keep_secret, kept_secret
from msp_desk.core.errors import KeychainProblem
from msp_desk.core.records.language import Language
from msp_desk.core.wording import Wording
from tests.keychains import FakeKeychain

WORDS = "zitternde Gießkanne 7 Ahorn"


@pytest.fixture(autouse=True)
def keychain() -> Iterator[FakeKeychain]:
    before, made = keyring.get_keyring(), FakeKeychain()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


def test_each_desk_has_an_entry_of_its_own(tmp_path: Path, keychain: FakeKeychain) -> None:
    one, two = tmp_path / "one.mspdesk", tmp_path / "two.mspdesk"
    keep_secret(one, WORDS)
    assert kept_secret(one) == WORDS
    assert kept_secret(two) is None
    assert list(keychain.kept) == [(SERVICE, str(one.resolve()))]
    keep_secret(one, "another")
    assert kept_secret(one) == "another"
    forget_secret(one)
    assert keychain.kept == {}
    forget_secret(one)  # nothing there is nothing to do


@pytest.mark.parametrize(
    "careless", [keyring.backends.fail.Keyring, keyring.backends.null.Keyring], ids=["none", "null"]
)
def test_a_missing_keychain_is_said(careless: type[keyring.backend.KeyringBackend], tmp_path: Path) -> None:
    keyring.set_keyring(careless())
    with pytest.raises(KeychainProblem, match=r"keychain\.none"):
        keep_secret(tmp_path, WORDS)
    with pytest.raises(KeychainProblem, match=r"keychain\.none"):
        kept_secret(tmp_path)
    with pytest.raises(KeychainProblem, match=r"keychain\.none"):
        forget_secret(tmp_path)


def test_a_keychain_that_writes_readable_text_is_not_trusted(tmp_path: Path) -> None:
    class Plain(FakeKeychain):
        pass

    Plain.__module__ = "keyrings.alt.file"
    plain = Plain()
    keyring.set_keyring(plain)
    with pytest.raises(KeychainProblem, match=r"keychain\.none"):
        keep_secret(tmp_path, WORDS)
    assert plain.kept == {}


def test_a_locked_keychain_and_one_that_fails_are_said_without_the_secret(
    tmp_path: Path, keychain: FakeKeychain
) -> None:
    for fails, code in (
        (keyring.errors.KeyringLocked(WORDS), "keychain.locked"),
        (keyring.errors.NoKeyringError(WORDS), "keychain.none"),
        (OSError(WORDS), "keychain.failed"),
    ):
        keychain.fails = fails
        with pytest.raises(KeychainProblem) as caught:
            keep_secret(tmp_path, WORDS)
        assert caught.value.code == code
        assert WORDS not in str(caught.value)
        assert caught.value.__cause__ is None
        assert all(WORDS not in Wording(language).error(caught.value) for language in Language)


def test_a_keychain_that_drops_what_it_was_given_is_said(tmp_path: Path) -> None:
    class Dropping(FakeKeychain):
        def set_password(self, service: str, username: str, password: str) -> None:
            """Keep nothing."""

    keyring.set_keyring(Dropping())
    with pytest.raises(KeychainProblem, match=r"keychain\.not_kept"):
        keep_secret(tmp_path, WORDS)


def test_a_keychain_that_will_not_forget_is_said(tmp_path: Path, keychain: FakeKeychain) -> None:
    class Clinging(FakeKeychain):
        def delete_password(self, service: str, username: str) -> None:
            """Keep it."""

    keyring.set_keyring(Clinging())
    keep_secret(tmp_path, WORDS)
    with pytest.raises(KeychainProblem, match=r"keychain\.not_forgotten"):
        forget_secret(tmp_path)
