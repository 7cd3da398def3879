"""Handovers for the next provider."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from msp_desk.core.actions.case_file import CaseFile, read_case_file
from msp_desk.core.actions.environments import read_environment
from msp_desk.core.actions.handover_facts import handover_facts
from msp_desk.core.actions.journal import Journal
from msp_desk.core.actions.papers import keep_paper, paper_day, refuse_desk_file
from msp_desk.core.documents.handover.facts import HandoverFacts
from msp_desk.core.environment.clock import Clock
from msp_desk.core.parting.notice import notice_dates
from msp_desk.core.records.client import Client
from msp_desk.core.records.document import DOCUMENTS, Document, DocumentKind
from msp_desk.core.records.language import Language
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.wording import Wording


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
            ends_on: The last day of service; None takes that of the agreement.

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
        facts = handover_facts(
            case,
            environment,
            day=day,
            ends_on=ends_on or _last_day(case, day),
            language=spoken,
            earlier=[paper for paper in made if paper.kind is DocumentKind.HANDOVER],
            told_on=told[-1] if told else None,
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
        refuse_desk_file(out, self._database.path)
        return keep_paper(
            self._journal,
            self._clock,
            client_id=draft.client.id,
            kind=DocumentKind.HANDOVER,
            title=Wording(draft.language).say("document.handover_title", client=draft.client.name),
            language=draft.language,
            facts=draft.facts,
            pdf=draft.pdf,
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

    def _made(self, client_id: int) -> list[Document]:
        with self._database.reading() as connection:
            return store.fetch_all(connection, DOCUMENTS, where={"client_id": client_id}, order_by=("made_at",))


def _last_day(case: CaseFile, day: date) -> date | None:
    """The last day of the agreement that began first: its recorded end, else the earliest it can have."""
    running = [agreement for agreement in case.agreements if agreement.ended_on is None or agreement.ended_on >= day]
    if not running:
        return case.client.ended_on
    if running[0].ended_on is not None:
        return running[0].ended_on
    found = notice_dates(running[0], day, recipient_region=case.client.country, sender_region=case.firm.country)
    if found.send_by_is_past and found.if_sent_today is not None:
        return found.if_sent_today.ends_on
    return found.ends_on
