"""Remembering the passphrase of a desk on this computer: only where the owner asked for it, only in the keychain."""

from __future__ import annotations

import contextlib
from pathlib import Path

from msp_desk.core.environment.folders import Folders
from msp_desk.core.environment.writing import reason
from msp_desk.core.errors import FileProblem, KeychainProblem
from msp_desk.core.preferences.remembered_desks import is_remembered, save_remembered
from msp_desk.core.records.passphrase import Passphrase


def wants_remembering(desk: Path, folders: Folders) -> bool:
    """Whether the keychain is asked for a desk; this looks into no keychain."""
    return is_remembered(folders.preferences, desk)


def recall(desk: Path, folders: Folders) -> Passphrase | None:
    """The passphrase that this computer remembers for a desk.

    Returns:
        None where the owner did not ask for it, or the entry was taken out of the keychain.

    Raises:
        KeychainProblem: If there is no keychain, or it does not answer.
    """
    if not wants_remembering(desk, folders):
        return None
    from msp_desk.core.environment.keychain import kept_secret

    found = kept_secret(desk)
    return None if found is None else Passphrase(found)


def remember(desk: Path, passphrase: Passphrase, folders: Folders) -> None:
    """Remember the passphrase of a desk from now on.

    Raises:
        KeychainProblem: If there is no keychain, or it did not take it; nothing is remembered then.
        FileProblem: If the choice cannot be written.
    """
    from msp_desk.core.environment.keychain import forget_secret, keep_secret

    keep_secret(desk, passphrase.reveal())
    try:
        _choose(desk, folders, remembered=True)
    except FileProblem:
        with contextlib.suppress(KeychainProblem):
            forget_secret(desk)
        raise


def forget(desk: Path, folders: Folders) -> None:
    """Remember nothing for a desk any more; the choice goes even where the keychain does not answer.

    Raises:
        KeychainProblem: If the entry could not be taken out of the keychain.
        FileProblem: If the choice cannot be written.
    """
    _choose(desk, folders, remembered=False)
    from msp_desk.core.environment.keychain import forget_secret

    forget_secret(desk)


def _choose(desk: Path, folders: Folders, *, remembered: bool) -> None:
    try:
        save_remembered(folders.preferences, desk, remembered=remembered)
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(folders.preferences), reason=reason(error)) from error
