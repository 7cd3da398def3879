"""Keeping a paper that was drafted before: one way for every paper that is made from a draft."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from msp_desk.core.actions.journal import Journal
from msp_desk.core.actions.papers import keep_paper, refuse_desk_file
from msp_desk.core.environment.clock import Clock
from msp_desk.core.records.client import Client
from msp_desk.core.records.document import Document, DocumentKind
from msp_desk.core.records.language import Language
from msp_desk.core.storage.database import Database


class Draft(Protocol):
    """A paper that was set and is kept nowhere yet."""

    @property
    def client(self) -> Client | None:
        """Whose; None for a paper about the whole firm."""
        ...

    @property
    def language(self) -> Language:
        """Of the paper."""
        ...

    @property
    def facts(self) -> object:
        """What it says."""
        ...

    @property
    def pdf(self) -> bytes:
        """The paper."""
        ...


def keep_draft(
    database: Database,
    journal: Journal,
    clock: Clock,
    draft: Draft,
    *,
    kind: DocumentKind,
    title: str,
    out: Path | None,
) -> Document:
    """Keep a paper as it was drafted, writing it to a file first when one is asked for.

    Args:
        database: The desk, which no paper is written over.
        journal: Where it is kept.
        clock: Says the moment.
        draft: The paper.
        kind: What kind of paper.
        title: What a list calls it.
        out: The file; None only keeps it.

    Raises:
        FileProblem: If the file cannot be written or is a desk; nothing was kept.
    """
    refuse_desk_file(out, database.path)
    return keep_paper(
        journal,
        clock,
        client_id=None if draft.client is None else int(draft.client.id),
        kind=kind,
        title=title,
        language=draft.language,
        facts=draft.facts,
        pdf=draft.pdf,
        out=out,
    )
