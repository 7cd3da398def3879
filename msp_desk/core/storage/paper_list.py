"""The list of kept papers without the papers themselves: a list of many must not read every PDF."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from msp_desk.core.records.document import DocumentKind
from msp_desk.core.records.language import Language

if TYPE_CHECKING:
    from sqlalchemy import Connection

_LISTED = """
    SELECT d.id, d.client_id, c.name, d.kind, d.title, d.language, d.made_at, d.sha256, length(d.content),
           CASE d.kind WHEN 'review' THEN substr(d.facts, instr(d.facts, '"quarter": {'), 48) ELSE '' END
    FROM documents AS d LEFT JOIN clients AS c ON c.id = d.client_id
    WHERE d.withdrawn = 0 AND (:client IS NULL OR d.client_id = :client) AND (:kind IS NULL OR d.kind = :kind)
    ORDER BY d.made_at DESC, d.id DESC
"""
_NAMED = """
    SELECT json_extract(client.value, '$.name')
    FROM documents AS d, json_each(d.facts, '$.clients') AS client
    WHERE d.withdrawn = 0 AND d.kind = 'review' AND d.client_id IS NULL
      AND json_extract(d.facts, '$.quarter.year') = :year AND json_extract(d.facts, '$.quarter.number') = :number
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperEntry:
    """A kept paper as a list shows it.

    Attributes:
        id: Its number on the desk.
        client_id: Whose paper; None for one about the whole firm.
        client: The client's name; "" for one about the whole firm.
        kind: What kind of paper.
        title: What it is called.
        language: Of the paper.
        made_at: UTC moment.
        sha256: Of the PDF, hexadecimal.
        size: Of the PDF in bytes.
        quarter: Of a review, such as "2026Q3"; "" for the others.
    """

    id: int
    client_id: int | None
    client: str
    kind: DocumentKind
    title: str
    language: Language
    made_at: str
    sha256: str
    size: int
    quarter: str = ""


def paper_entries(
    connection: Connection, *, client_id: int | None = None, kind: DocumentKind | None = None
) -> list[PaperEntry]:
    """Kept papers, the newest first.

    Args:
        connection: A reading transaction.
        client_id: Only this client's; None for all.
        kind: Only of this kind; None for all.
    """
    from sqlalchemy import text

    found = connection.execute(text(_LISTED), {"client": client_id, "kind": None if kind is None else kind.value})
    return [
        PaperEntry(
            id=int(row[0]),
            client_id=row[1],
            client=row[2] or "",
            kind=DocumentKind(row[3]),
            title=row[4],
            language=Language(row[5]),
            made_at=row[6],
            sha256=row[7],
            size=int(row[8]),
            quarter=_quarter(row[9]),
        )
        for row in found
    ]


def _quarter(written: str) -> str:
    """The quarter in a piece of a review's facts; its keys are sorted, so the piece is always the same.

    Looking for it as text is many times quicker than reading the facts of a large review as JSON.
    """
    found = re.match(r'"quarter": \{"number": (\d), "year": (\d{4})\}', written)
    return f"{found[2]}Q{found[1]}" if found else ""


def reviewed_names(connection: Connection, year: int, number: int) -> frozenset[str]:
    """The names of the clients that stand in a kept owner's review of a quarter."""
    from sqlalchemy import text

    return frozenset(str(row[0]) for row in connection.execute(text(_NAMED), {"year": year, "number": number}))
