"""Keeping a paper that was made: the file the owner asked for, and an unchanged copy with the client."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from datetime import date
from enum import Enum
from pathlib import Path

from msp_desk.core.actions.journal import Journal
from msp_desk.core.environment.clock import Clock, as_text
from msp_desk.core.environment.writing import write_whole
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.document import DOCUMENTS, Document, DocumentKind
from msp_desk.core.records.language import Language


def keep_paper(
    journal: Journal,
    clock: Clock,
    *,
    client_id: int | None,
    kind: DocumentKind,
    title: str,
    language: Language,
    facts: object,
    pdf: bytes,
    out: Path | None,
) -> Document:
    """Write a paper to a file and keep it on the desk.

    The file is written first: a paper that could not be written was not made.

    Args:
        journal: Where it is kept.
        clock: Says the moment.
        client_id: Whose paper; None for one about the whole firm.
        kind: What kind of paper.
        title: What a list calls it.
        language: Of the paper.
        facts: The dataclass it was made from.
        pdf: The paper.
        out: The file to write; None only keeps it.

    Raises:
        FileProblem: If the file cannot be written; nothing was kept.
    """
    if out is not None:
        write_whole(out, pdf)
    with journal.intention("action.add.documents") as writer:
        return writer.add(
            DOCUMENTS,
            Document(
                client_id=None if client_id is None else ClientId(client_id),
                kind=kind,
                title=title,
                language=language,
                made_at=as_text(clock.moment()),
                facts=json.dumps(plain_facts(facts), ensure_ascii=False, sort_keys=True),
                sha256=hashlib.sha256(pdf).hexdigest(),
                content=pdf,
            ),
        )


def plain_facts(value: object) -> object:
    """A dataclass of facts as plain JSON values; a picture becomes its SHA-256."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {member.name: plain_facts(getattr(value, member.name)) for member in dataclasses.fields(value)}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest() if value else ""
    if isinstance(value, Mapping):
        return {str(plain_facts(key)): plain_facts(content) for key, content in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain_facts(content) for content in value]
    return value
