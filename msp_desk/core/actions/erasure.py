"""Erasing a client for privacy: shown before, confirmed by its name, carried out for good, and certified."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from msp_desk.core.actions import import_undo
from msp_desk.core.actions.journal import Journal
from msp_desk.core.actions.papers import add_paper, refuse_desk_file
from msp_desk.core.environment.clock import Clock
from msp_desk.core.environment.writing import write_whole
from msp_desk.core.errors import InvalidInput
from msp_desk.core.parting.retention import retention
from msp_desk.core.records.client import Client
from msp_desk.core.records.contact import CONTACTS
from msp_desk.core.records.document import Document, DocumentKind
from msp_desk.core.records.environment.sheets import SHEETS
from msp_desk.core.records.erasure import ErasedKind, ErasureReason
from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.invoice import InvoiceKind
from msp_desk.core.records.language import Language
from msp_desk.core.records.opinion import OPINIONS
from msp_desk.core.records.period import add_months
from msp_desk.core.records.problem import Problem
from msp_desk.core.storage import erasing, erasure_plan
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.erasure_plan import Subject
from msp_desk.core.storage.rewriting import rewrite
from msp_desk.core.wording import Wording

if TYPE_CHECKING:
    from msp_desk.core.actions.backups import BackupRoom
    from msp_desk.core.documents.erasure_certificate import Counted, ErasureFacts, KeptCopies, KeptMoney

THINNED_AFTER: Final = 12
"""Months after which the last backup of today is thinned out, when a backup is made in every month."""


_KINDS: Final[Mapping[str, ErasedKind]] = MappingProxyType({
    CONTACTS.name: ErasedKind.CONTACTS,
    "agreements": ErasedKind.AGREEMENTS,
    "tickets": ErasedKind.TICKETS,
    "work": ErasedKind.WORK,
    "incidents": ErasedKind.ENTRIES,
    "recommendations": ErasedKind.ENTRIES,
    "agreed_actions": ErasedKind.ENTRIES,
    "notes": ErasedKind.NOTES,
    "documents": ErasedKind.PAPERS,
    "attachments": ErasedKind.PAPERS,
    "sendings": ErasedKind.PAPERS,
    "formal_warnings": ErasedKind.PAPERS,
    **{sheet.family.name: ErasedKind.ENVIRONMENT for sheet in SHEETS if sheet.family is not CONTACTS},
    "empty_sheets": ErasedKind.ENVIRONMENT,
})  # fmt: skip
"""As what the records of a family are counted; all others are the firm's own thoughts and plans."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ErasurePreview:
    """What erasing a client would do.

    Attributes:
        client: Whom.
        facts: The counts, what is kept and why, and where copies lie, as the certificate will say them.
        firm_papers: How many papers about the whole firm name the client; they go too.
        elsewhere: How many other records name the client, by family; they are not changed.
        served: Whether the client is still served.
    """

    client: Client
    facts: ErasureFacts
    firm_papers: int
    elsewhere: Mapping[str, int]
    served: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """What was done.

    Attributes:
        document: The certificate that is kept, without the client's name.
        rewritten: Whether the file was written anew; if not, traces may be left until :meth:`ErasureRoom.rewrite`.
    """

    document: Document
    rewritten: bool


class ErasureRoom:
    """Erases clients."""

    def __init__(self, database: Database, journal: Journal, clock: Clock, backups: Callable[[], BackupRoom]) -> None:
        """Work on a desk.

        Args:
            database: The desk.
            journal: Through which it is written; what it remembers for undo is forgotten.
            clock: What day it is.
            backups: Those of the desk, which still hold what is erased.
        """
        self._database = database
        self._journal = journal
        self._clock = clock
        self._backups = backups

    def preview(self, client_id: int) -> ErasurePreview:
        """Say what erasing a client would do; nothing is changed.

        Raises:
            NotFound: If there is no such client.
        """
        with self._database.reading() as connection:
            subject = erasure_plan.subject_of(connection, client_id)
        plan, client = subject.plan, subject.client
        facts = self._facts(subject, ErasureReason.REQUEST)
        elsewhere = {family: len(numbers) for family, numbers in plan.elsewhere.items()}
        return ErasurePreview(
            client=client,
            facts=facts,
            firm_papers=plan.firm_papers,
            elsewhere=elsewhere,
            served=client.ended_on is None,
        )

    def erase(
        self,
        client_id: int,
        *,
        typed_name: str,
        reason: ErasureReason,
        note: str = "",
        out: Path | None = None,
        language: Language | None = None,
    ) -> Erased:
        """Erase a client. This cannot be taken back, and nothing done before it can be.

        No backup is made before: it would hold what is to be erased.

        Args:
            client_id: Whom.
            typed_name: What :func:`asked_name` gives, as the owner typed it.
            reason: Why.
            note: More about why, for the copy that is handed over.
            out: Where the certificate with the client's name goes; None makes only the kept one, which does not
                name it.
            language: Of the certificate; None takes the client's.

        Raises:
            NotFound: If there is no such client.
            InvalidInput: If the typed name is another one; nothing was changed.
            FileProblem: If the certificate cannot be written; nothing was changed.
        """
        from msp_desk.core.documents.erasure_certificate import render_erasure

        refuse_desk_file(out, self._database.path)
        topics = frozenset(family.name for family in FAMILIES)
        written = False
        try:
            with self._journal.for_good(topics) as writer:
                connection = writer.connection
                subject = erasure_plan.subject_of(connection, client_id)
                if not names_it(typed_name, subject.client):
                    raise InvalidInput([Problem(field="typed_name", code="erasure.other_name")])
                spoken, plan = language or subject.client.language, subject.plan
                facts = self._facts(subject, reason)
                erasing.erase(connection, plan, name=facts.replacement, ended_on=self._clock.today().isoformat())
                erasing.scrub_imports(connection, plan, import_undo.without)
                own = replace(facts, client=facts.replacement)
                document = add_paper(
                    writer,
                    self._clock,
                    client_id=None,
                    kind=DocumentKind.ERASURE,
                    title=Wording(spoken).say("erasure.file", client=facts.replacement),
                    language=spoken,
                    facts=own,
                    pdf=render_erasure(own, language=spoken),
                )
                if out is not None:
                    write_whole(out, _handed_over(replace(facts, note=note.strip()), own, spoken))
                    written = True
        except BaseException:
            if written and out is not None:
                with contextlib.suppress(OSError):
                    out.unlink()
            raise
        return Erased(document=document, rewritten=self.rewrite())

    def rewrite(self) -> bool:
        """Write the file anew, so that nothing that was deleted is left in it.

        Returns:
            Whether it is done; not while somebody reads for long.

        Raises:
            FileProblem: If there is no room for it.
        """
        return rewrite(self._database)

    def _facts(self, subject: Subject, reason: ErasureReason) -> ErasureFacts:
        from msp_desk.core.documents.erasure_certificate import ErasureFacts

        firm, client, plan = subject.firm, subject.client, subject.plan
        spoken = Wording(Language(firm.language))
        return ErasureFacts(
            firm=firm.legal_name or firm.name,
            logo=firm.logo,
            client=client.party,
            number=int(client.id),
            replacement=spoken.say("erasure.replacement", number=str(client.id)),
            day=self._clock.today(),
            reason=reason,
            removed=_counted({**plan.removed, OPINIONS.name: plan.answers}),
            emptied=_counted({family: of for family, of in plan.emptied.items() if family not in erasure_plan.KEPT}),
            money=_money(subject),
            copies=self._copies(),
            elsewhere=sum(len(numbers) for numbers in plan.elsewhere.values()),
        )

    def _copies(self) -> KeptCopies:
        from msp_desk.core.documents.erasure_certificate import KeptCopies

        room = self._backups()
        second = room.second_place()
        days = [_day(one.made_at) for one in room.all()]
        if second is not None and second.newest is not None:
            days.append(_day(second.newest.made_at))
        path = self._database.path
        beside = sum(1 for _ in path.parent.glob(f"{path.stem}.before-*{path.suffix}"))
        newest = max(days, default=None)
        until = None if newest is None else add_months(newest, THINNED_AFTER)
        return KeptCopies(count=len(room.all()), newest=newest, until=until, beside=beside)


def asked_name(client: Client) -> str:
    """What the owner types to confirm: the name as it is seen, or the number where nothing of the name is seen."""
    return _as_seen(client.name) or str(client.id)


def names_it(typed: str, client: Client) -> bool:
    """Whether a typed name is the client's; signs that nobody sees or can type do not count."""
    return _as_seen(typed) == asked_name(client)


def _as_seen(text: str) -> str:
    from msp_desk.core.documents.text import clean

    return " ".join(clean(text).split())


def _handed_over(facts: ErasureFacts, unnamed: ErasureFacts, language: Language) -> bytes:
    """The certificate with the client's name; without it where no font has its letters, which hinders no erasure."""
    from msp_desk.core.documents.erasure_certificate import render_erasure
    from msp_desk.core.documents.text import MissingCharacters

    try:
        return render_erasure(facts, language=language)
    except MissingCharacters:
        return render_erasure(unnamed, language=language)


def _counted(numbers: Mapping[str, Sequence[int]]) -> tuple[Counted, ...]:
    from msp_desk.core.documents.erasure_certificate import Counted

    sums: dict[ErasedKind, int] = {}
    for family, found in numbers.items():
        kind = _KINDS.get(family, ErasedKind.INTERNAL)
        sums[kind] = sums.get(kind, 0) + len(found)
    return tuple(Counted(kind=kind, count=sums[kind]) for kind in ErasedKind if sums.get(kind))


def _money(subject: Subject) -> KeptMoney | None:
    from msp_desk.core.documents.erasure_certificate import KeptMoney

    bills, paid = subject.invoices, subject.payments
    days = sorted([*(bill.issued_on for bill in bills), *(payment.day for payment in paid)])
    if not days:
        return None
    held = retention(subject.firm.country, days[-1])
    notes = sum(1 for bill in bills if bill.kind is InvoiceKind.CREDIT_NOTE)
    return KeptMoney(
        invoices=len(bills) - notes,
        credit_notes=notes,
        payments=len(paid),
        first=days[0],
        last=days[-1],
        years=held.years,
        until=held.until,
        country_known=held.known,
    )


def _day(moment: str) -> date:
    return datetime.fromisoformat(moment).astimezone().date()
