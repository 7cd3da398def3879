"""What an evidence paper needs beside the records: the letters without their pages, and when imports brought rows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

_LETTERS = """
    SELECT id, title, sha256, coalesce(json_extract(facts, '$.day'), substr(made_at, 1, 10))
    FROM documents
    WHERE withdrawn = 0 AND kind = 'letter' AND client_id = :client
    ORDER BY made_at, id
"""
_BROUGHT = """
    SELECT i.id, substr(m.made_at, 1, 10)
    FROM incidents AS i JOIN imports AS m ON m.id = i.import_id
    WHERE i.withdrawn = 0 AND i.client_id = :client
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptLetter:
    """A kept letter: its number on the desk, its title, its SHA-256 and the day it bears."""

    id: int
    title: str
    sha256: str
    day: date


def kept_letters(connection: Connection, client_id: int) -> list[KeptLetter]:
    """The letters of a client in the order in which they were made."""
    from sqlalchemy import text

    return [
        KeptLetter(id=int(row[0]), title=row[1], sha256=row[2], day=date.fromisoformat(row[3]))
        for row in connection.execute(text(_LETTERS), {"client": client_id})
    ]


def incidents_brought_on(connection: Connection, client_id: int) -> dict[int, date]:
    """The day on which an import brought an incident of a client, by the incident's number."""
    from sqlalchemy import text

    found = connection.execute(text(_BROUGHT), {"client": client_id})
    return {int(row[0]): date.fromisoformat(row[1]) for row in found}
