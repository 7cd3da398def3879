"""Evidence timelines: what the log holds of a client's incidents, and what followed them, as a paper for a lawyer."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msp_desk.core.actions.case_file import CaseFile, read_case_file
from msp_desk.core.actions.drafts import keep_draft
from msp_desk.core.actions.evidence_follow_ups import follow_ups
from msp_desk.core.actions.integrity import ChainReport, first_few
from msp_desk.core.actions.journal import Journal
from msp_desk.core.environment.clock import Clock
from msp_desk.core.errors import DocumentBlocked
from msp_desk.core.formatting import DayStyle, format_day
from msp_desk.core.parting.leak_guard import leaks
from msp_desk.core.records.client import Client
from msp_desk.core.records.document import Document, DocumentKind
from msp_desk.core.records.incident import INCIDENTS, Incident, IncidentFamily
from msp_desk.core.records.language import Language
from msp_desk.core.records.problem import Problem
from msp_desk.core.storage import store
from msp_desk.core.storage.attachment_list import AttachmentEntry, attachment_entries
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.evidence import incidents_brought_on
from msp_desk.core.wording import Wording

if TYPE_CHECKING:
    from msp_desk.core.documents.evidence_timeline import EvidenceEntry, EvidenceFacts, FollowUp, Verified

MOST_PLACES: Final = 5
"""So many places of a leak are named; the rest is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EvidenceDraft:
    """An evidence timeline that was set and is kept nowhere yet.

    Attributes:
        client: Whose.
        language: Of the paper.
        title: What a file or list calls it.
        facts: What it says.
        pdf: The paper.
    """

    client: Client
    language: Language
    title: str
    facts: EvidenceFacts
    pdf: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldBack:
    """An entry that says what must not leave the house.

    Attributes:
        incident_id: Which; 0 for something that followed.
        problem: Where it stands and what it gives away.
    """

    incident_id: int
    problem: Problem


class EvidenceRoom:
    """The evidence timelines of the desk."""

    def __init__(self, database: Database, journal: Journal, clock: Clock, verify: Callable[[], ChainReport]) -> None:
        """Make timelines from one desk.

        Args:
            database: The desk.
            journal: Where timelines are kept.
            clock: What day it is.
            verify: Verifies the journal of hashes.
        """
        self._database = database
        self._journal = journal
        self._clock = clock
        self._verify = verify

    def draft(
        self,
        client_id: int,
        *,
        first: date | None = None,
        last: date | None = None,
        families: Collection[IncidentFamily] = (),
        leave_out: Collection[int] = (),
        language: Language | None = None,
    ) -> EvidenceDraft:
        """The timeline of a client; nothing is kept.

        Args:
            client_id: Whose.
            first: First day of the period; None for no limit.
            last: Its last day; None takes today.
            families: Kinds of incidents; empty takes all.
            leave_out: Numbers of incidents that are not printed; the paper says how many.
            language: Of the paper; None takes the client's.

        Raises:
            NotFound: If there is no such client.
            DocumentBlocked: If an entry names another client or gives away what is internal, each with its place; or if
                what the desk holds of this client is no longer what was entered.
            MspDeskError: If a text has characters that no font has.
        """
        from msp_desk.core.documents.evidence_timeline import render_evidence

        case = read_case_file(self._database, client_id)
        spoken = language or case.client.language
        verified = self._verified(client_id)
        chosen, files, brought = self._read(client_id, first, last, families)
        printed = [incident for incident in chosen if incident.id not in leave_out]
        facts = self._facts(case, printed, files, brought, first, last, families, len(chosen) - len(printed), spoken)
        facts = replace(facts, verified=verified)
        found = [one.problem for one in held_back(case, printed, facts, spoken)]
        if found:
            raise DocumentBlocked(_first_few(found))
        return EvidenceDraft(
            client=case.client,
            language=spoken,
            title=Wording(spoken).say("evidence_paper.file", client=case.client.name),
            facts=facts,
            pdf=render_evidence(facts, language=spoken),
        )

    def held_back(
        self,
        client_id: int,
        *,
        first: date | None = None,
        last: date | None = None,
        families: Collection[IncidentFamily] = (),
        language: Language | None = None,
    ) -> list[HeldBack]:
        """The entries that could not be printed as they are, each with its reason; see :meth:`draft`."""
        case = read_case_file(self._database, client_id)
        spoken = language or case.client.language
        chosen, files, brought = self._read(client_id, first, last, families)
        facts = self._facts(case, chosen, files, brought, first, last, families, 0, spoken)
        return held_back(case, chosen, facts, spoken)

    def finish(self, draft: EvidenceDraft, *, out: Path | None = None) -> Document:
        """Keep a timeline with the client, as it was drafted.

        Args:
            draft: The timeline.
            out: A file to write it to as well.

        Raises:
            FileProblem: If the file cannot be written or is a desk; nothing was kept.
        """
        return keep_draft(
            self._database, self._journal, self._clock, draft, kind=DocumentKind.EVIDENCE, title=draft.title, out=out
        )

    def _verified(self, client_id: int) -> Verified:
        """What the journal of hashes says before a paper rests on it.

        Raises:
            DocumentBlocked: If a record of this client, or one that cannot be told, no longer is what was entered.
        """
        from msp_desk.core.documents.evidence_timeline import Verified

        report = self._verify()
        if report.touches(client_id):
            named = first_few(report.problems)
            raise DocumentBlocked([Problem(field="", code="integrity.broken_evidence", params={"found": named})])
        return Verified(entries=report.entries, elsewhere=len(report.findings), begun_anew=report.begun_anew)

    def _read(
        self, client_id: int, first: date | None, last: date | None, families: Collection[IncidentFamily]
    ) -> tuple[list[Incident], Mapping[int, list[AttachmentEntry]], Mapping[int, date]]:
        """The incidents of a period with what is attached to each, and when an import brought them."""
        latest = last or self._clock.today()
        with self._database.reading() as connection:
            known = store.fetch_all(connection, INCIDENTS, where={"client_id": client_id}, order_by=("day",))
            entries = attachment_entries(connection, client_id=client_id, subject=INCIDENTS.name)
            brought = incidents_brought_on(connection, client_id)
        files: dict[int, list[AttachmentEntry]] = {}
        for entry in entries:
            files.setdefault(entry.subject_id, []).append(entry)
        chosen = [
            incident
            for incident in known
            if (first is None or incident.day >= first)
            and incident.day <= latest
            and (not families or incident.family in families)
        ]
        return chosen, files, brought

    def _facts(
        self,
        case: CaseFile,
        incidents: Sequence[Incident],
        files: Mapping[int, list[AttachmentEntry]],
        brought: Mapping[int, date],
        first: date | None,
        last: date | None,
        families: Collection[IncidentFamily],
        left_out: int,
        language: Language,
    ) -> EvidenceFacts:
        from msp_desk.core.documents.evidence_timeline import EvidenceFacts, list_hash

        entries = tuple(
            _entry(incident, files.get(int(incident.id), ()), brought.get(int(incident.id))) for incident in incidents
        )
        today = self._clock.today()
        followed: tuple[FollowUp, ...] = ()
        if incidents:
            late = [incident.day for incident in incidents if incident.family is IncidentFamily.PAYMENT]
            followed = follow_ups(
                self._database,
                case,
                since=incidents[0].day,
                until=today,
                paid_since=min(late, default=None),
                language=language,
            )
        return EvidenceFacts(
            firm=case.firm.legal_name or case.firm.name,
            logo=case.firm.logo,
            client=case.client.party,
            day=today,
            first=first,
            last=last or today,
            families=tuple(family for family in IncidentFamily if family in families),
            entries=entries,
            followed=followed,
            left_out=left_out,
            list_sha256=list_hash(entries),
        )


def _entry(incident: Incident, files: Sequence[AttachmentEntry], brought: date | None) -> EvidenceEntry:
    from msp_desk.core.documents.evidence_timeline import EvidenceEntry, EvidenceFile

    return EvidenceEntry(
        day=incident.day,
        family=incident.family,
        severity=incident.severity,
        minutes=incident.minutes,
        text=incident.note,
        logged_on=incident.logged_on or brought,
        files=tuple(
            EvidenceFile(name=file.file_name, size=file.size, sha256=file.sha256, added_on=file.added_on)
            for file in files
        ),
    )


def held_back(
    case: CaseFile, incidents: Sequence[Incident], facts: EvidenceFacts, language: Language
) -> list[HeldBack]:
    """Everything in a timeline that must not leave the house, each with the place where it stands."""
    found: list[HeldBack] = []
    for incident, entry in zip(incidents, facts.entries, strict=True):
        number = int(incident.id)
        found.extend(_places(case, entry.text, "evidence_paper.place_entry", entry.day, language, number))
        for file in entry.files:
            found.extend(_places(case, file.name, "evidence_paper.place_file", entry.day, language, number))
    for step in facts.followed:
        found.extend(_places(case, step.what, "evidence_paper.place_follow", step.day, language, 0))
    return found


def _places(
    case: CaseFile, text: str, place: str, day: date, language: Language, incident_id: int
) -> Iterator[HeldBack]:
    params = {"day": format_day(day, language, DayStyle.SHORT)}
    for leak in leaks(
        text,
        language=language,
        own_client=case.client,
        other_clients=case.other_clients,
        allowed=_own_words(case),
    ):
        key = f"leak_{leak.kind.name.lower()}"
        where, what = (
            Problem(field="text", code=place, params=params),
            Problem(field="text", code=f"parting.{key}", params={"words": leak.words}),
        )
        problem = Problem(field="text", code="evidence_paper.leak", params={"place": where, "leak": what})
        yield HeldBack(incident_id=incident_id, problem=problem)


def _first_few(problems: Sequence[Problem]) -> list[Problem]:
    rest = len(problems) - MOST_PLACES
    if rest <= 0:
        return list(problems)
    more = Problem(field="text", code="evidence_paper.leak_rest", params={"count": rest})
    return [*problems[:MOST_PLACES], more]


def _own_words(case: CaseFile) -> tuple[str, ...]:
    """Names that are no leak in this paper, even when another client is called so."""
    firm = case.firm
    words = (firm.name, firm.legal_name, firm.signatory, firm.city, firm.street, firm.tagline)
    titles = (agreement.title for agreement in case.agreements)
    people = (contact.name for contact in case.contacts)
    return tuple(word for word in (*words, *firm.legal_lines.splitlines(), *titles, *people) if word)
