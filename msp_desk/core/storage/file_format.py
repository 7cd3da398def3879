"""The marks of a desk file and the history of its versions.

===========  ==========================================================
user_version what changed
===========  ==========================================================
1            the first: firm, settings, scorecards, imports, clients,
             contacts, agreements, tickets, work, incidents, notes,
             invoices, payments with allocations, recommendations,
             documents
===========  ==========================================================
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from msp_desk.core.environment.writing import reason
from msp_desk.core.errors import FileProblem, NewerDesk, NotADesk

APPLICATION_ID = 0x4D535044
"""``MSPD`` in ASCII, the file's application_id."""
VERSION = 1
"""The user_version this program writes."""

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What the first hundred bytes of a desk file say.

    Attributes:
        version: Its user_version as far as the main file knows it; a write-ahead log beside it may know more.
    """

    version: int


def read_header(path: Path) -> Header:
    """Read the marks of a file without a database library, so that nothing about it can change.

    Raises:
        FileProblem: If it cannot be read.
        NotADesk: If it is something else.
        NewerDesk: If a newer program made it.
    """
    try:
        with path.open("rb") as file:
            start = file.read(_HEADER_BYTES)
    except OSError as error:
        raise FileProblem("file.cannot_read", file=str(path), reason=reason(error)) from error
    if len(start) < _HEADER_BYTES or not start.startswith(_MAGIC):
        raise NotADesk("desk.not_a_desk", file=str(path))
    if int.from_bytes(start[68:72], "big") != APPLICATION_ID:
        raise NotADesk("desk.not_a_desk", file=str(path))
    version = int.from_bytes(start[60:64], "big")
    refuse_newer(path, version)
    return Header(version=version)


def refuse_newer(path: Path, version: int) -> None:
    """Refuse a file of a newer program.

    Raises:
        NewerDesk: If the version is above :data:`VERSION`.
    """
    if version > VERSION:
        raise NewerDesk("desk.newer", file=str(path), version=str(version), known=str(VERSION))
