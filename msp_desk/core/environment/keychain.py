"""The keychain of this computer, where a passphrase may be remembered; it is loaded when it is first asked.

The keychain is the operating system's (Windows Credential Manager, macOS Keychain, the Secret Service of a Linux
session). It may be missing, locked, or ask the owner something: whoever calls these functions does so away from the
window. What cannot be kept safely there is refused, not written somewhere else.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Final, TypeVar

from msp_desk.core.errors import KeychainProblem

Answer = TypeVar("Answer")

SERVICE: Final = "MSP Desk"
"""The name under which the owner finds the entries in the system's own program for keychains."""
_UNSAFE: Final = ("keyrings.alt", "keyring.backends.null", "keyring.backends.fail")
"""Keepers that keep nothing, or keep it as readable text."""


def kept_secret(desk: Path) -> str | None:
    """What is remembered for a desk; None where nothing is, or was taken out of the keychain meanwhile.

    Raises:
        KeychainProblem: If there is no keychain, or it does not answer.
    """
    keyring = _keyring()
    found = _answer(lambda: keyring.get_password(SERVICE, _entry(desk)))
    return None if found is None else str(found)


def keep_secret(desk: Path, secret: str) -> None:
    """Remember a text for a desk, in the place of what was remembered; it is read back before this returns.

    Raises:
        KeychainProblem: If there is no keychain, or it did not take it.
    """
    keyring = _keyring()
    _answer(lambda: keyring.set_password(SERVICE, _entry(desk), secret))
    if kept_secret(desk) != secret:
        raise KeychainProblem("keychain.not_kept")


def forget_secret(desk: Path) -> None:
    """Take what is remembered for a desk out of the keychain; nothing there is nothing to do.

    Raises:
        KeychainProblem: If there is no keychain, or it kept it.
    """
    keyring = _keyring()
    if kept_secret(desk) is None:
        return
    _answer(lambda: keyring.delete_password(SERVICE, _entry(desk)))
    if kept_secret(desk) is not None:
        raise KeychainProblem("keychain.not_forgotten")


def _entry(desk: Path) -> str:
    return str(desk.resolve())


def _keyring() -> ModuleType:
    """The library, with a keeper that can be trusted.

    Raises:
        KeychainProblem: If there is none.
    """
    keyring = _answer(lambda: importlib.import_module("keyring"))
    keeper = _answer(keyring.get_keyring)
    if type(keeper).__module__.startswith(_UNSAFE):
        raise KeychainProblem("keychain.none")
    return keyring


def _answer(question: Callable[[], Answer]) -> Answer:
    """What a keeper answers.

    Raises:
        KeychainProblem: For whatever it raised instead.
    """
    try:
        return question()
    except Exception as error:  # noqa: BLE001 - each keeper has its own kinds
        raise _problem(error) from None


def _problem(error: Exception) -> KeychainProblem:
    """A sentence for what a keeper raised; its own words may name what it was asked to keep, so they are left out."""
    name = type(error).__name__
    if name in ("NoKeyringError", "InitError", "ImportError", "ModuleNotFoundError"):
        return KeychainProblem("keychain.none")
    if name == "KeyringLocked":
        return KeychainProblem("keychain.locked")
    return KeychainProblem("keychain.failed", reason=name)
