"""What the owner wants of the passphrase of a desk, carried out while nobody has it open; the keychain follows."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from msp_desk.core.actions.remembering import forget, remember, wants_remembering
from msp_desk.core.environment.clock import Clock
from msp_desk.core.environment.folders import Folders
from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.passphrase import Passphrase

if TYPE_CHECKING:
    from msp_desk.core.actions.protecting import Protected


class ProtectionKind(StrEnum):
    """What becomes of the passphrase."""

    SET = "set"
    CHANGE = "change"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectionOrder:
    """One wish.

    Attributes:
        kind: What becomes of the passphrase.
        present: The one that opens the desk now; None where there is none.
        wanted: The one that will; None where none is wanted.
    """

    kind: ProtectionKind
    present: Passphrase | None = None
    wanted: Passphrase | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProtectionDone:
    """What came of a wish.

    Attributes:
        order: The wish.
        protected: What was made, with the backups that can still be read without a passphrase.
        keychain: What the keychain of this computer objected to; None where it followed or was not asked.
    """

    order: ProtectionOrder
    protected: Protected
    keychain: MspDeskError | None = None


def carry_out(order: ProtectionOrder, path: Path, clock: Clock, folders: Folders) -> ProtectionDone:
    """Set, change or remove the passphrase of a desk that is closed.

    Args:
        order: What is wanted.
        path: The desk.
        clock: Says when.
        folders: Where backups and choices are.

    Raises:
        WrongPassphrase: If the present one does not open the desk; nothing was changed.
        DeskFileError: If the desk cannot be used; it is as it was.
        FileProblem: If a file cannot be written; the desk is as it was.
    """
    from msp_desk.core.actions.protecting import change_passphrase, remove_passphrase, set_passphrase

    if order.kind is ProtectionKind.SET and order.wanted is not None:
        protected = set_passphrase(path, order.wanted, clock, folders)
    elif order.kind is ProtectionKind.CHANGE and order.present is not None and order.wanted is not None:
        protected = change_passphrase(path, order.present, order.wanted, clock, folders)
    elif order.kind is ProtectionKind.REMOVE and order.present is not None:
        protected = remove_passphrase(path, order.present, clock, folders)
    else:
        raise ValueError(f"an order to {order.kind.value} needs its passphrases")
    return ProtectionDone(order=order, protected=protected, keychain=_follow(order, path, folders))


def _follow(order: ProtectionOrder, path: Path, folders: Folders) -> MspDeskError | None:
    """Let the keychain remember the new passphrase, or nothing; what it objects to does not undo the order."""
    if not wants_remembering(path, folders):
        return None
    try:
        if order.wanted is None:
            forget(path, folders)
        else:
            remember(path, order.wanted, folders)
    except MspDeskError as error:
        return error
    return None
