"""The family tree of what can go wrong on purpose.

::

    MspDeskError                 a sentence the owner can act on; never a bug
    ├── InvalidInput             problems of a form or a row, all at once
    ├── NotFound                 no such client, agreement, record
    ├── ChangedMeanwhile         the record is no longer what the change was made from
    ├── DeskBusy                 something else is being stored and takes long
    ├── FileProblem              a file cannot be read or written
    ├── KeychainProblem          the keychain of this computer is missing or refuses
    ├── DeskFileError            the desk file cannot be used
    │   ├── NotADesk             another kind of file
    │   ├── NewerDesk            made by a newer version of the program
    │   ├── LockedDesk           another program writes to it
    │   ├── ReadOnlyDesk         the file or its folder cannot be written
    │   ├── DamagedDesk          the file is damaged
    │   ├── EncryptedDesk        the file is encrypted, and no passphrase was given
    │   │   └── WrongPassphrase  the passphrase given does not open it
    │   └── DeskMoved            the file was deleted or replaced underneath
    ├── ImportFailed             a file was not imported; nothing was stored
    └── DocumentBlocked          a paper cannot be finished; every check that blocks it

Every error carries a *code* with *parameters*; :mod:`msp_desk.core.wording` turns them into a sentence in the owner's
language. The English rendering of the parameters is good enough for a log, never for a person.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from msp_desk.core.records.problem import Problem


class MspDeskError(Exception):
    """Something the owner can act on.

    Attributes:
        code: The key of the sentence in the wording files, such as ``"desk.locked"``.
        params: What the sentence names.
    """

    def __init__(self, code: str, /, **params: object) -> None:
        """Keep the code and its parameters."""
        super().__init__(code, params)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        """The code and the parameters, for a log or a failing test."""
        inside = ", ".join(f"{key}={value}" for key, value in self.params.items())
        return f"{self.code}({inside})"


class InvalidInput(MspDeskError):
    """Problems of a form or a row; nothing was stored.

    Attributes:
        problems: Every problem found, in the order of the fields.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep every problem."""
        super().__init__("problem.several", count=len(problems))
        self.problems = tuple(problems)

    def __str__(self) -> str:
        """The problems, for a log or a failing test."""
        return "; ".join(str(problem) for problem in self.problems)


class NotFound(MspDeskError):
    """What was named is not on the desk."""


class ChangedMeanwhile(MspDeskError):
    """The record was changed since it was read; nothing was stored."""


class DeskBusy(MspDeskError):
    """Something else is being stored and takes long; nothing of this was stored."""


class FileProblem(MspDeskError):
    """A file or folder cannot be read or written."""


class KeychainProblem(MspDeskError):
    """The keychain of this computer is missing, locked or refuses; nothing depends on it."""


class DeskFileError(MspDeskError):
    """The desk file cannot be used; not one byte of it was changed."""


class NotADesk(DeskFileError):
    """The file is not a desk."""


class NewerDesk(DeskFileError):
    """The file was made by a newer version."""


class LockedDesk(DeskFileError):
    """Another program has the desk open for writing."""


class ReadOnlyDesk(DeskFileError):
    """The file or its folder cannot be written."""


class DamagedDesk(DeskFileError):
    """The file is damaged."""


class EncryptedDesk(DeskFileError):
    """The file is encrypted and needs a passphrase; ``params["file"]`` says which."""


class WrongPassphrase(EncryptedDesk):
    """The passphrase does not open the file."""


class DeskMoved(DeskFileError):
    """The desk file was deleted or replaced while it was open."""


class ImportFailed(MspDeskError):
    """A file was not imported; nothing of it was stored."""


class DocumentBlocked(MspDeskError):
    """A paper cannot be finished.

    Attributes:
        problems: Every check that blocks it.
    """

    def __init__(self, problems: Sequence[Problem]) -> None:
        """Keep every blocking check."""
        super().__init__("document.blocked", count=len(problems))
        self.problems = tuple(problems)

    def __str__(self) -> str:
        """The checks, for a log or a failing test."""
        return "; ".join(str(problem) for problem in self.problems)
