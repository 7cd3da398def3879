"""The papers of an exit without their content: what each letter does and which last day it declares."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from msp_desk.core.records.document import DocumentKind

if TYPE_CHECKING:
    from sqlalchemy import Connection

_MADE = """
    SELECT id, kind, title, sha256, made_at, json_extract(facts, '$.kind'), json_extract(facts, '$.end_date'),
           coalesce(json_extract(facts, '$.issued_on'), json_extract(facts, '$.day'), substr(made_at, 1, 10)),
           client_id
    FROM documents WHERE withdrawn = 0 AND client_id IN ({marks}) ORDER BY made_at, id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitPaperEntry:
    """A kept paper as an exit sees it.

    Attributes:
        id: Its number on the desk.
        kind: What kind of paper.
        title: What it is called.
        sha256: Of the PDF, hexadecimal.
        made_at: UTC moment.
        made_on: The day it bears.
        letter_kind: What a letter does, by its word; "" when it does not say, and for other papers.
        end_date: The last day that a letter declares; None for none.
    """

    id: int
    kind: DocumentKind
    title: str
    sha256: str
    made_at: str
    made_on: date
    letter_kind: str
    end_date: date | None


def papers_of(connection: Connection, clients: Collection[int]) -> dict[int, tuple[ExitPaperEntry, ...]]:
    """The papers of clients, the oldest first, in one query.

    Args:
        connection: A transaction.
        clients: Whose.

    Returns:
        By client; one without any has none.
    """
    numbers = sorted(clients)
    found: dict[int, list[ExitPaperEntry]] = {number: [] for number in numbers}
    marks = ", ".join("?" * len(numbers))
    for row in connection.exec_driver_sql(_MADE.replace("{marks}", marks), tuple(numbers)):
        found[int(row[8])].append(
            ExitPaperEntry(
                id=int(row[0]),
                kind=DocumentKind(row[1]),
                title=str(row[2]),
                sha256=str(row[3]),
                made_at=str(row[4]),
                made_on=date.fromisoformat(row[7]),
                letter_kind=row[5] if DocumentKind(row[1]) is DocumentKind.LETTER and isinstance(row[5], str) else "",
                end_date=date.fromisoformat(row[6]) if isinstance(row[6], str) and row[6] else None,
            )
        )
    return {number: tuple(papers) for number, papers in found.items()}


def papers_since(connection: Connection, client_id: int, since: str) -> tuple[ExitPaperEntry, ...]:
    """A client's papers made from a moment on, the oldest first.

    Args:
        connection: A transaction.
        client_id: Whose.
        since: A UTC moment, or a day, as the desk writes it.
    """
    return tuple(paper for paper in papers_of(connection, [client_id])[client_id] if paper.made_at >= since)
