"""Handovers for the next provider."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msp_desk.core.actions.case_file import CaseFile, read_case_file
from msp_desk.core.actions.drafts import keep_draft
from msp_desk.core.actions.environments import read_environment
from msp_desk.core.actions.handover_exit import read_exit
from msp_desk.core.actions.handover_facts import handover_facts
from msp_desk.core.actions.journal import Journal
from msp_desk.core.actions.papers import paper_day, refuse_desk_file
from msp_desk.core.documents.handover.facts import HandoverFacts
from msp_desk.core.environment.clock import Clock
from msp_desk.core.parting.notice import notice_dates
from msp_desk.core.records.client import CLIENTS, Client
from msp_desk.core.records.document import DOCUMENTS, Document, DocumentKind
from msp_desk.core.records.language import Language
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.wording import Wording

if TYPE_CHECKING:
    from msp_desk.core.exporting.table_file import TableFormat


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """A handover that was set and is kept nowhere yet.

    Attributes:
        client: Whose.
        language: Of the paper.
        facts: What it says.
        pdf: The paper.
    """

    client: Client
    language: Language
    facts: HandoverFacts
    pdf: bytes

    @property
    def title(self) -> str:
        """What a file or list calls it."""
        return Wording(self.language).say("document.handover_title", client=self.client.party)


class HandoverRoom:
    """The handovers of the desk."""

    def __init__(self, database: Database, journal: Journal, clock: Clock) -> None:
        """Make handovers from one desk."""
        self._database = database
        self._journal = journal
        self._clock = clock

    def draft(self, client_id: int, *, language: Language | None = None, ends_on: date | None = None) -> Handover:
        """The handover of a client as of today; nothing is kept.

        Args:
            client_id: Whose.
            language: Of the paper; None takes the client's.
            ends_on: The last day of service; None takes that of the exit, else that of the agreement.

        Raises:
            NotFound: If there is no such client.
            MspDeskError: If a text has characters that no font has.
        """
        from msp_desk.core.documents.handover import render

        day = self._clock.today()
        case = read_case_file(self._database, client_id)
        environment = read_environment(self._database, client_id)
        spoken = language or case.client.language
        made = self._made(client_id)
        told = [paper_day(paper) for paper in made if paper.kind is DocumentKind.LETTER]
        ending = read_exit(self._database, client_id, self._clock)
        facts = handover_facts(
            case,
            environment,
            day=day,
            ends_on=ends_on or _recorded_end(case, day) or ending.ends_on or _last_day(case, day),
            language=spoken,
            earlier=[paper for paper in made if paper.kind is DocumentKind.HANDOVER],
            told_on=ending.told_on or (told[-1] if told else None),
            ending=ending,
        )
        return Handover(client=case.client, language=spoken, facts=facts, pdf=render(facts, language=spoken))

    def finish(self, draft: Handover, *, out: Path | None = None) -> Document:
        """Keep a handover with the client, as it was drafted.

        Args:
            draft: The handover.
            out: A file to write it to as well.

        Raises:
            FileProblem: If the file cannot be written or is a desk; nothing was kept.
        """
        return keep_draft(
            self._database,
            self._journal,
            self._clock,
            draft,
            kind=DocumentKind.HANDOVER,
            title=draft.title,
            out=out,
        )

    def make(self, client_id: int, *, language: Language | None = None, out: Path | None = None) -> Document:
        """Make the handover of a client as of today and keep it.

        Args:
            client_id: Whose.
            language: Of the paper; None takes the client's.
            out: A file to write it to as well.

        Raises:
            NotFound: If there is no such client.
            FileProblem: If the file cannot be written or is a desk; nothing was kept.
            MspDeskError: If a text has characters that no font has.
        """
        refuse_desk_file(out, self._database.path)
        return self.finish(self.draft(client_id, language=language), out=out)

    def export_sheets(
        self, client_id: int, out: Path, chosen: TableFormat, *, language: Language | None = None
    ) -> tuple[Path, ...]:
        """Write every sheet of a client that has rows, for the next provider to import.

        Args:
            client_id: Whose.
            out: A workbook, or a folder for CSV files, which is made when it is not there.
            chosen: Which of the two.
            language: Of the heads; None takes the client's.

        Returns:
            The files.

        Raises:
            NotFound: If there is no such client.
            MspDeskError: If a text looks like a secret, or nothing is recorded; nothing was written.
            FileProblem: If a file cannot be written or is a desk.
        """
        from msp_desk.core.actions.sheet_files import sheet_tables, write_sheets

        with self._database.reading() as connection:
            spoken = language or store.fetch(connection, CLIENTS, client_id).language
        tables = sheet_tables(read_environment(self._database, client_id), Wording(spoken))
        return write_sheets(tables, out, chosen, desk=self._database.path)

    def _made(self, client_id: int) -> list[Document]:
        with self._database.reading() as connection:
            return store.fetch_all(connection, DOCUMENTS, where={"client_id": client_id}, order_by=("made_at",))


def _recorded_end(case: CaseFile, day: date) -> date | None:
    """The last day that is recorded with the running agreement that began first; None where none is."""
    running = [agreement for agreement in case.agreements if agreement.ended_on is None or agreement.ended_on >= day]
    return running[0].ended_on if running else None


def _last_day(case: CaseFile, day: date) -> date | None:
    """The earliest last day that the running agreement which began first can have; without one the client's own."""
    running = [agreement for agreement in case.agreements if agreement.ended_on is None or agreement.ended_on >= day]
    if not running:
        return case.client.ended_on
    found = notice_dates(running[0], day, recipient_region=case.client.country, sender_region=case.firm.country)
    if found.send_by_is_past and found.if_sent_today is not None:
        return found.if_sent_today.ends_on
    return found.ends_on
