"""Keeping a paper that was made: the file the owner asked for, and an unchanged copy with the client."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from datetime import date
from enum import Enum
from pathlib import Path

from msp_desk.core.actions.journal import Journal, Writer
from msp_desk.core.environment.clock import Clock, as_text
from msp_desk.core.environment.writing import reason, write_whole
from msp_desk.core.errors import FileProblem
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.document import DOCUMENTS, Document, DocumentKind
from msp_desk.core.records.family import MAX_TEXT
from msp_desk.core.records.language import Language

_DATABASE_MARK = b"SQLite format 3\x00"


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
        title: What a list calls it; one that is too long is cut.
        language: Of the paper.
        facts: The dataclass it was made from.
        pdf: The paper.
        out: The file to write, which :func:`refuse_desk_file` must have let pass; None only keeps it.

    Raises:
        FileProblem: If the file cannot be written; nothing was kept.
    """
    if out is not None:
        write_whole(out, pdf)
    with journal.intention("action.add.documents") as writer:
        return add_paper(
            writer, clock, client_id=client_id, kind=kind, title=title, language=language, facts=facts, pdf=pdf
        )


def add_paper(
    writer: Writer,
    clock: Clock,
    *,
    client_id: int | None,
    kind: DocumentKind,
    title: str,
    language: Language,
    facts: object,
    pdf: bytes,
) -> Document:
    """Keep a paper within a step that stores more; the arguments are those of :func:`keep_paper`."""
    return writer.add(
        DOCUMENTS,
        Document(
            client_id=None if client_id is None else ClientId(client_id),
            kind=kind,
            title=title[:MAX_TEXT],
            language=language,
            made_at=as_text(clock.moment()),
            facts=json.dumps(plain_facts(facts), ensure_ascii=False, sort_keys=True),
            sha256=hashlib.sha256(pdf).hexdigest(),
            content=pdf,
        ),
    )


def refuse_desk_file(out: Path | None, desk: Path) -> None:
    """Refuse to write something else over a desk: the open one with what lies beside it, another one, or a backup.

    Args:
        out: The file that would be replaced; it need not be there; None refuses nothing.
        desk: The open desk.

    Raises:
        FileProblem: If it is one, no ordinary file, or cannot be looked at.
    """
    if out is None:
        return
    refuse_own_file(out, desk)
    try:
        with out.open("rb") as file:
            taken = file.read(len(_DATABASE_MARK)) == _DATABASE_MARK
    except FileNotFoundError:
        return
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(out), reason=reason(error)) from error
    if taken:
        raise FileProblem("desk.already_there", file=str(out))


def refuse_own_file(out: Path, desk: Path) -> None:
    """Refuse to write over the open desk, over what lies beside it, and over what is no ordinary file.

    Raises:
        FileProblem: If it is so, or cannot be looked at.
    """
    beside = [desk.with_name(desk.name + ending) for ending in ("", "-wal", "-shm", "-journal", ".lock")]
    try:
        if out.is_dir():
            raise FileProblem("importing.directory", file=str(out))
        if not out.exists():
            return
        if not out.is_file():
            raise FileProblem("importing.not_a_file", file=str(out))
        taken = any(kept.exists() and kept.samefile(out) for kept in beside)
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(out), reason=reason(error)) from error
    if taken:
        raise FileProblem("desk.already_there", file=str(out))


def paper_day(paper: Document) -> date:
    """The day a letter or handover bears, which may be another than that of its UTC moment."""
    facts = json.loads(paper.facts)
    return date.fromisoformat(facts.get("issued_on") or facts.get("day") or paper.made_at[:10])


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
