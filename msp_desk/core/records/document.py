"""A document that was made: the paper itself, what it quoted, and its hash."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import Family, FieldKind, Record, about
from msp_desk.core.records.language import Language

DocumentId = NewType("DocumentId", int)


class DocumentKind(StrEnum):
    """What kind of paper it is."""

    LETTER = "letter"
    HANDOVER = "handover"
    REVIEW = "review"
    EXPECTATIONS = "expectations"
    BOUNDARY_PLAN = "boundary plan"
    EVIDENCE = "evidence"
    OPEN_ITEMS = "open items"
    TALKING_POINTS = "talking points"
    EXIT_CHECKLIST = "exit checklist"
    ERASURE = "erasure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Record):
    """A paper that was made and is kept unchanged.

    Attributes:
        id: Its number on the desk.
        client_id: Whose paper; None for one about the whole firm.
        made_at: UTC moment.
        facts: JSON object of what the paper quoted.
        sha256: Of the PDF, hexadecimal.
        content: The PDF itself.
    """

    id: DocumentId = DocumentId(0)
    client_id: ClientId | None = field(default=None, metadata=about(FieldKind.CLIENT))
    kind: DocumentKind = field(metadata=about(FieldKind.CHOICE, required=True, choices=DocumentKind))
    title: str = field(metadata=about(FieldKind.TEXT, required=True))
    language: Language = field(metadata=about(FieldKind.CHOICE, required=True, choices=Language))
    made_at: str = field(metadata=about(FieldKind.MOMENT, required=True))
    facts: str = field(metadata=about(FieldKind.JSON, required=True))
    sha256: str = field(metadata=about(FieldKind.TEXT, required=True))
    content: bytes = field(metadata=about(FieldKind.BYTES, required=True))


DOCUMENTS = Family(name="documents", record=Document)
