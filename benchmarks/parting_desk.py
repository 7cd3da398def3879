"""What parting leaves on a desk, added to one for measuring: exits with their steps, and the papers of one client."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from pathlib import Path

from msp_desk.core.actions.desk import open_at
from msp_desk.core.actions.journal import Writer
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.document import DOCUMENTS, Document, DocumentKind
from msp_desk.core.records.incident import INCIDENTS, Incident, IncidentFamily, Severity
from msp_desk.core.records.language import Language
from msp_desk.core.storage.database import open_desk

EXITS = 40
PAPERS = 50
INCIDENTS_BACK = 120


def add_parting(path: Path, day: date, *, exits: int = EXITS, papers: int = PAPERS) -> None:
    """Begin exits of the first clients and keep papers of the very first.

    Args:
        path: The desk file.
        day: The last day of its log.
        exits: How many clients leave.
        papers: How many papers are kept with the first client.
    """
    desk = open_at(path, FixedClock(day), folders_under(path.parent / "parting"))
    try:
        numbers = [int(client.id) for client in desk.clients.all()[:exits]]
        for number in numbers:
            desk.exits.open(number)
        content = desk.letters.preview(desk.letters.draft(numbers[0]))
    finally:
        desk.close()
    database = open_desk(path, writable=True, check=False)
    try:
        with database.writing() as connection:
            writer = Writer(connection)
            writer.add_all(DOCUMENTS, [_paper(numbers[0], content, day, number) for number in range(papers)])
            writer.add_all(INCIDENTS, [_incident(numbers[0], day, number) for number in range(INCIDENTS_BACK)])
    finally:
        database.close()


def _paper(client_id: int, content: bytes, day: date, number: int) -> Document:
    return Document(
        client_id=ClientId(client_id),
        kind=DocumentKind.LETTER,
        title=f"Letter {number}",
        language=Language.EN,
        made_at=f"{day - timedelta(days=number)}T12:00:00+00:00",
        facts="{}",
        sha256=hashlib.sha256(content).hexdigest(),
        content=content,
    )


def _incident(client_id: int, day: date, number: int) -> Incident:
    return Incident(
        client_id=ClientId(client_id),
        day=day - timedelta(days=5 * number),
        family=list(IncidentFamily)[number % len(IncidentFamily)],
        severity=Severity.SERIOUS,
        note=f"Entry {number} of the log.",
    )
