"""A file kept with a record: the mail that shouted, the report that was refused, the receipt of a registered letter."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Final, NewType

from msp_desk.core.records.client import ClientId
from msp_desk.core.records.family import Family, FieldKind, Record, Values, about
from msp_desk.core.records.problem import Problem

AttachmentId = NewType("AttachmentId", int)

MEGABYTE: Final = 1_000_000
MOST_BYTES: Final = 25 * MEGABYTE
"""Largest file that is kept: above any mail, below what makes a desk slow to back up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment(Record):
    """A file kept unchanged. It is never run and never read as anything but bytes.

    Attributes:
        id: Its number on the desk.
        client_id: Whose.
        subject: The family of the record it belongs to, such as "incidents".
        subject_id: The number of that record.
        file_name: As the file was called when it was added.
        media_type: What its ending says it is, such as "application/pdf"; nothing relies on it.
        added_on: The day on which it was added.
        sha256: Of the content, hexadecimal.
        content: The file.
    """

    id: AttachmentId = AttachmentId(0)
    client_id: ClientId = field(metadata=about(FieldKind.CLIENT, required=True))
    subject: str = field(metadata=about(FieldKind.TEXT, required=True))
    subject_id: int = field(metadata=about(FieldKind.COUNT, required=True, minimum=1))
    file_name: str = field(metadata=about(FieldKind.TEXT, required=True))
    media_type: str = field(metadata=about(FieldKind.TEXT, required=True))
    added_on: date = field(metadata=about(FieldKind.DAY, required=True))
    sha256: str = field(metadata=about(FieldKind.TEXT, required=True))
    content: bytes = field(metadata=about(FieldKind.BYTES, required=True))

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.content)


def _rules(values: Values) -> Iterable[Problem]:
    content = values.get("content")
    if isinstance(content, bytes) and len(content) > MOST_BYTES:
        params = {"megabytes": len(content) / MEGABYTE, "most": MOST_BYTES // MEGABYTE}
        yield Problem(field="content", code="attachments.too_large", params=params)


ATTACHMENTS = Family(name="attachments", record=Attachment, rules=_rules)
