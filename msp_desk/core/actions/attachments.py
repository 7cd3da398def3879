"""Attachments: keeping a file with a record, and giving it back unchanged."""

from __future__ import annotations

import hashlib
import mimetypes
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from msp_desk.core.actions.journal import Journal
from msp_desk.core.actions.papers import refuse_desk_file
from msp_desk.core.actions.record_room import RecordRoom
from msp_desk.core.environment.clock import Clock
from msp_desk.core.environment.file_names import safe_file_name
from msp_desk.core.environment.writing import reason, write_whole
from msp_desk.core.errors import FileProblem, MspDeskError
from msp_desk.core.records.attachment import ATTACHMENTS, MEGABYTE, MOST_BYTES, Attachment
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.families import FAMILY_BY_NAME
from msp_desk.core.records.family import MAX_TEXT
from msp_desk.core.storage import store
from msp_desk.core.storage.attachment_list import AttachmentEntry, attachment_entries
from msp_desk.core.storage.database import Database

UNKNOWN_TYPE: Final = "application/octet-stream"


class AttachmentRoom(RecordRoom[Attachment]):
    """The files kept with the records of the desk."""

    def __init__(self, database: Database, journal: Journal, clock: Clock) -> None:
        """Work on one desk."""
        super().__init__(ATTACHMENTS, database, journal, order_by=("added_on",))
        self._clock = clock

    def attach(
        self, paths: Sequence[Path], *, client_id: int, subject: str, subject_id: int
    ) -> tuple[AttachmentEntry, ...]:
        """Keep files with a record; all of them or none.

        Args:
            paths: The files; they are read once and stay where they are.
            client_id: Whose record.
            subject: Its family's name.
            subject_id: Its number.

        Returns:
            What was kept, in the same order.

        Raises:
            FileProblem: If a file cannot be read.
            MspDeskError: If one is empty, too large or kept with the record already; nothing was kept.
            NotFound: If there is no such record.
        """
        contents = [(path.name, _read(path)) for path in paths]
        with self._journal.intention("attachments.step.attach", count=len(contents)) as writer:
            store.fetch(writer.connection, FAMILY_BY_NAME[subject], subject_id)
            entries = attachment_entries(writer.connection, subject=subject, subject_id=subject_id)
            there = {entry.sha256: entry.file_name for entry in entries}
            drafts = [
                self._draft(name, content, client_id=client_id, subject=subject, subject_id=subject_id)
                for name, content in contents
            ]
            for draft in drafts:
                if draft.sha256 in there:
                    raise MspDeskError("attachments.already_there", file=draft.file_name, kept=there[draft.sha256])
                there[draft.sha256] = draft.file_name
            stored = writer.add_all(ATTACHMENTS, drafts)
        return tuple(_entry(one) for one in stored)

    def of(self, subject: str, subject_id: int) -> list[AttachmentEntry]:
        """What is kept with a record, in the order in which it was added."""
        with self._database.reading() as connection:
            return attachment_entries(connection, subject=subject, subject_id=subject_id)

    def of_client(self, client_id: int) -> list[AttachmentEntry]:
        """What is kept with all records of a client, in the order in which it was added."""
        with self._database.reading() as connection:
            return attachment_entries(connection, client_id=client_id)

    def verify(self, number: int) -> Attachment:
        """An attachment whose bytes still have the SHA-256 that was kept with them.

        Raises:
            NotFound: If it is not on the desk.
            MspDeskError: If the bytes have changed.
        """
        kept = self.get(number)
        found = hashlib.sha256(kept.content).hexdigest()
        if found != kept.sha256:
            raise MspDeskError("attachments.changed", file=kept.file_name, found=found[:12], kept=kept.sha256[:12])
        return kept

    def save(self, number: int, out: Path) -> None:
        """Write an attachment to a file, byte for byte; only its owner can read it, nobody can run it.

        Raises:
            NotFound: If it is not on the desk.
            MspDeskError: If the kept bytes have changed.
            FileProblem: If the file cannot be written or is a desk.
        """
        refuse_desk_file(out, self._database.path)
        write_whole(out, self.verify(number).content)

    def _draft(self, name: str, content: bytes, *, client_id: int, subject: str, subject_id: int) -> Attachment:
        called = safe_file_name(name)[:MAX_TEXT]
        return Attachment(
            client_id=ClientId(client_id),
            subject=subject,
            subject_id=subject_id,
            file_name=called,
            media_type=mimetypes.guess_type(called, strict=True)[0] or UNKNOWN_TYPE,
            added_on=self._clock.today(),
            sha256=hashlib.sha256(content).hexdigest(),
            content=content,
        )


def _read(path: Path) -> bytes:
    """Read a file that is not too large; not one byte more than that is read."""
    try:
        if path.is_dir():
            raise FileProblem("importing.directory", file=path.name)
        if path.exists() and not path.is_file():
            raise FileProblem("importing.not_a_file", file=path.name)
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise _too_large(path, size)
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise FileProblem("file.cannot_read", file=path.name, reason=reason(error)) from error
    if len(content) > MOST_BYTES:  # it grew meanwhile
        raise _too_large(path, len(content))
    if not content:
        raise MspDeskError("attachments.empty", file=path.name)
    return content


def _too_large(path: Path, size: int) -> MspDeskError:
    return MspDeskError(
        "attachments.too_large_file", file=path.name, megabytes=size / MEGABYTE, most=MOST_BYTES // MEGABYTE
    )


def _entry(stored: Attachment) -> AttachmentEntry:
    return AttachmentEntry(
        id=int(stored.id),
        client_id=int(stored.client_id),
        subject=stored.subject,
        subject_id=stored.subject_id,
        file_name=stored.file_name,
        media_type=stored.media_type,
        size=stored.size,
        added_on=stored.added_on,
        sha256=stored.sha256,
    )
