"""The papers that were made: listing them, reading one unchanged, and looking whether it still is."""

from __future__ import annotations

import hashlib
from pathlib import Path

from msp_desk.core.actions.papers import refuse_desk_file
from msp_desk.core.environment.writing import write_whole
from msp_desk.core.errors import MspDeskError
from msp_desk.core.records.document import DOCUMENTS, Document, DocumentKind
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.paper_list import PaperEntry, paper_entries


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
