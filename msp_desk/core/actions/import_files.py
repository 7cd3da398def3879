"""A file on its way into the desk: read, understood and planned."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from msp_desk.core.environment.writing import reason
from msp_desk.core.errors import FileProblem
from msp_desk.core.importing.columns import ColumnChoice
from msp_desk.core.importing.options import ImportOptions
from msp_desk.core.importing.plan import ImportPlan
from msp_desk.core.importing.progress import let_go
from msp_desk.core.importing.recognising import Recognition
from msp_desk.core.importing.table import Table
from msp_desk.core.records.ledger import ImportEntry


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """A file that was read.

    Attributes:
        path: The file.
        sha256: Of its bytes, hexadecimal.
        table: Its content.
    """

    path: Path
    sha256: str
    table: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What the program makes of a file before the owner says anything.

    Attributes:
        file: The file.
        recognition: Every kind with how well it fits.
        kind: The kind proposed; "" when the owner must say.
        choices: The columns proposed for that kind.
        options: The decisions proposed.
        remembered: The latest import with the same headings, from which all this was taken; None when there is none.
    """

    file: ReadFile
    recognition: Recognition
    kind: str
    choices: tuple[ColumnChoice, ...]
    options: ImportOptions
    remembered: ImportEntry | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FilePlan:
    """A file that was read and planned, and nothing stored of it yet.

    Attributes:
        path: The file.
        sha256: Of its bytes, hexadecimal.
        plan: Every row's fate.
        options: The decisions it was planned with.
        fingerprint: Of its headings.
    """

    path: Path
    sha256: str
    plan: ImportPlan
    options: ImportOptions
    fingerprint: str


def release(file: ReadFile | None, planned: FilePlan | None = None) -> None:
    """Let the rows of a file go that nobody will look at again.

    They are as many as the file has, and letting them go at once would stop every thread for a tenth of a second; so
    whoever has a window does it here, away from the window.

    Args:
        file: Its cells go; None when there are none.
        planned: The rows of this plan go; None when there are none.
    """
    held: list[Sequence[object]] = []
    if file is not None:
        held.append(file.table.rows)
    if planned is not None:
        held.append(planned.plan.rows)
    for rows in held:
        if isinstance(rows, list):
            let_go(rows)


def sha256_of(path: Path) -> str:
    """The fingerprint of a file, hexadecimal.

    Raises:
        FileProblem: If it cannot be read.
    """
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise FileProblem("file.cannot_read", file=str(path), reason=reason(error)) from error


def stored_name(path: Path) -> str:
    """A file's name as the desk can keep it; bytes that are no text in it are shown as question marks."""
    return path.name.encode("utf-8", "replace").decode("utf-8")
