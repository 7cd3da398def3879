"""The papers that were made: listing them, reading one unchanged, and looking whether it still is."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from msp_desk.core.actions.papers import refuse_desk_file
from msp_desk.core.environment.writing import write_whole
from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.document import DOCUMENTS, Document, DocumentKind
from msp_desk.core.records.language import Language
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.paper_list import PaperEntry, paper_entries

if TYPE_CHECKING:
    from msp_desk.core.actions.paper_export import PaperExport
    from msp_desk.core.exporting.mail_draft import MailDraft


class PaperRoom:
    """The kept papers of the desk."""

    def __init__(self, database: Database) -> None:
        """Read from one desk."""
        self._database = database

    def all(self, *, client_id: int | None = None, kind: DocumentKind | None = None) -> list[PaperEntry]:
        """Every kept paper without its content, the newest first; only one client's or one kind when given."""
        with self._database.reading() as connection:
            return paper_entries(connection, client_id=client_id, kind=kind)

    def get(self, number: int) -> Document:
        """A paper with its content.

        Raises:
            NotFound: If it is not on the desk.
        """
        with self._database.reading() as connection:
            return store.fetch(connection, DOCUMENTS, number)

    def verify(self, number: int) -> Document:
        """A paper whose bytes still have the SHA-256 that was kept with them.

        Raises:
            NotFound: If it is not on the desk.
            MspDeskError: If the bytes have changed.
        """
        paper = self.get(number)
        found = hashlib.sha256(paper.content).hexdigest()
        if found != paper.sha256:
            raise MspDeskError("reviews.changed_paper", title=paper.title, found=found[:12], kept=paper.sha256[:12])
        return paper

    def save(self, number: int, out: Path) -> None:
        """Write a paper to a file, byte for byte as it was made.

        Raises:
            NotFound: If it is not on the desk.
            MspDeskError: If the kept bytes have changed.
            FileProblem: If the file cannot be written or is a desk.
        """
        refuse_desk_file(out, self._database.path)
        write_whole(out, self.verify(number).content)

    def export(self, client_id: int, out: Path, *, language: Language = Language.EN) -> PaperExport:
        """Write all papers of a client into a folder or, when the name ends in ``.zip``, one file, with a manifest.

        Raises:
            NotFound: If there is no such client.
            MspDeskError: If no paper is kept, or the bytes of one have changed; nothing was written.
            FileProblem: If something cannot be written.
        """
        from msp_desk.core.actions.paper_export import export_papers

        return export_papers(self._database, client_id, out, language)

    def can_be_mailed(self, paper: Document | PaperEntry) -> bool:
        """Whether a paper was made for its client, so that a mail can go with it."""
        from msp_desk.core.actions.paper_mail import can_be_mailed

        return can_be_mailed(paper)

    def mail_draft(self, number: int) -> MailDraft:
        """The mail that goes with a paper, which is attached unchanged; nothing is sent.

        Raises:
            NotFound: If it is not on the desk.
            MspDeskError: If the kept bytes have changed, or the paper is the firm's own.
        """
        from msp_desk.core.actions.paper_mail import mail_draft

        return mail_draft(self._database, self.verify(number))

    def save_mail_draft(self, number: int, out: Path) -> MailDraft:
        """Write the mail that goes with a paper as an ``.eml`` file, which a mail program opens as a draft.

        Raises:
            NotFound: If it is not on the desk.
            MspDeskError: If the kept bytes have changed, or the paper is the firm's own.
            FileProblem: If the file cannot be written or is a desk.
        """
        from msp_desk.core.exporting.mail_draft import mail_bytes

        refuse_desk_file(out, self._database.path)
        draft = self.mail_draft(number)
        write_whole(out, mail_bytes(draft))
        return draft
