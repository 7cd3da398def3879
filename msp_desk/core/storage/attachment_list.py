"""The list of attachments without the files themselves: a list of many must not read every file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

_LISTED = """
    SELECT id, client_id, subject, subject_id, file_name, media_type, length(content), added_on, sha256
    FROM attachments
    WHERE withdrawn = 0 AND (:client IS NULL OR client_id = :client)
      AND (:subject IS NULL OR subject = :subject) AND (:number IS NULL OR subject_id = :number)
    ORDER BY added_on, id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentEntry:
    """An attachment as a list shows it.

    Attributes:
        id: Its number on the desk.
        client_id: Whose.
        subject: The family of the record it belongs to.
        subject_id: The number of that record.
        file_name: As the file was called.
        media_type: What its ending says it is.
        size: Bytes.
        added_on: The day on which it was added.
        sha256: Of the file, hexadecimal.
    """

    id: int
    client_id: int
    subject: str
    subject_id: int
    file_name: str
    media_type: str
    size: int
    added_on: date
    sha256: str


def attachment_entries(
    connection: Connection, *, client_id: int | None = None, subject: str | None = None, subject_id: int | None = None
) -> list[AttachmentEntry]:
    """Attachments in the order in which they were added.

    Args:
        connection: A reading transaction.
        client_id: Only this client's; None for all.
        subject: Only those of records of this family; None for all.
        subject_id: Only those of the record with this number; None for all.
    """
    from sqlalchemy import text

    params = {"client": client_id, "subject": subject, "number": subject_id}
    return [
        AttachmentEntry(
            id=int(row[0]),
            client_id=int(row[1]),
            subject=row[2],
            subject_id=int(row[3]),
            file_name=row[4],
            media_type=row[5],
            size=int(row[6]),
            added_on=date.fromisoformat(row[7]),
            sha256=row[8],
        )
        for row in connection.execute(text(_LISTED), params)
    ]
