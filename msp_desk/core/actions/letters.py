"""Letters: the facts the log can fill, the checks that must pass, the paper that is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from msp_desk.core.actions.case_file import CaseFile, read_case_file
from msp_desk.core.actions.journal import Journal
from msp_desk.core.actions.letter_facts import letter_facts
from msp_desk.core.actions.letter_reasons import LoggedReason, logged_reasons
from msp_desk.core.actions.papers import keep_paper, refuse_desk_file
from msp_desk.core.documents.letters.facts import LetterFacts, LetterLayout
from msp_desk.core.environment.clock import Clock
from msp_desk.core.errors import DocumentBlocked, NotFound
from msp_desk.core.parting.letter_checks import Check, CheckLevel, LetterDraft, LetterKind, blocking, letter_checks
from msp_desk.core.parting.notice import NoticeResult, notice_dates
from msp_desk.core.records.agreement import Agreement
from msp_desk.core.records.document import Document, DocumentKind
from msp_desk.core.records.incident import INCIDENTS
from msp_desk.core.records.language import Language
from msp_desk.core.records.problem import Problem
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A letter before it is finished; what the owner edits is ``facts``, ``language`` and ``layout``.

    Attributes:
        case: The client with everything that can be quoted.
        agreement: What it ends.
        notice: When that can end.
        facts: What it says.
        language: Of the letter; the client's unless the owner wants another.
        layout: How it stands on its sheet.
        law_confirmed: Whether the owner confirms the law's notice where the agreement is silent.
    """

    case: CaseFile
    agreement: Agreement
    notice: NoticeResult
    facts: LetterFacts
    language: Language
    layout: LetterLayout
    law_confirmed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedLetter:
    """A letter that was made and kept.

    Attributes:
        document: The paper.
        warnings: What the checks warned of.
    """

    document: Document
    warnings: tuple[Check, ...]


class LetterRoom:
    """The letters of the desk."""

    def __init__(self, database: Database, journal: Journal, clock: Clock) -> None:
        """Write for one desk."""
        self._database = database
        self._journal = journal
        self._clock = clock

    def draft(
        self, client_id: int, *, agreement_number: str = "", language: Language | None = None, layout: str = ""
    ) -> Letter:
        """A termination letter as the log fills it, dated today.

        Args:
            client_id: To whom.
            agreement_number: What it ends; "" takes the running one that began first.
            language: Of the letter; None takes the client's.
            layout: A value of LetterLayout; "" takes the usual one for the language and country.

        Raises:
            DocumentBlocked: If there is no agreement, or its end day cannot be worked out.
            NotFound: If there is no agreement of that number.
        """
        from msp_desk.core.documents.letters.letter import default_layout

        day = self._clock.today()
        case = read_case_file(self._database, client_id)
        agreement = _agreement(case, agreement_number, self._clock)
        notice = notice_dates(agreement, day, recipient_region=case.client.country, sender_region=case.firm.country)
        end_date = notice.ends_on
        if notice.send_by_is_past and notice.if_sent_today is not None:
            end_date = notice.if_sent_today.ends_on  # posted today it arrives too late for the earlier day
        if end_date is None:
            raise DocumentBlocked(
                [Problem(field="end_date", code="document.no_end_date", params={"reason": notice.explanation})]
            )
        spoken = language or case.client.language
        return Letter(
            case=case,
            agreement=agreement,
            notice=notice,
            facts=letter_facts(
                case, agreement, day=day, end_date=end_date, language=spoken, pec_address=_pec_address(case)
            ),
            language=spoken,
            layout=LetterLayout(layout) if layout else default_layout(spoken, case.client.country),
        )

    def in_language(self, letter: Letter, language: Language) -> Letter:
        """The same letter in another language and its usual layout; what the owner edited stays."""
        from msp_desk.core.documents.letters.letter import default_layout

        anew = letter_facts(
            letter.case, letter.agreement, day=letter.facts.day, end_date=letter.facts.end_date, language=language
        )
        return replace(
            letter,
            language=language,
            layout=default_layout(language, letter.case.client.country),
            facts=replace(letter.facts, refunds=anew.refunds),
        )

    def with_end_date(self, letter: Letter, facts: LetterFacts) -> Letter:
        """The letter with another end day: refund and suggested dates follow it.

        Args:
            letter: As it was.
            facts: With the new end day.
        """
        anew = letter_facts(
            letter.case, letter.agreement, day=facts.day, end_date=facts.end_date, language=letter.language
        )
        return replace(
            letter,
            facts=replace(
                facts,
                refunds=anew.refunds,
                refund_date=anew.refund_date,
                final_invoice_date=anew.final_invoice_date,
                handover_date=anew.handover_date,
                answer_date=anew.answer_date,
            ),
        )

    def checks(self, letter: Letter) -> list[Check]:
        """Everything that blocks the letter, warns of it or speaks for it."""
        from msp_desk.core.documents.letters.letter import letter_text

        facts, case = letter.facts, letter.case
        place = f"{facts.recipient.postal_code} {facts.recipient.city}".strip()
        return letter_checks(
            LetterDraft(
                kind=LetterKind.NOTICE,
                language=letter.language,
                agreement=letter.agreement,
                notice=letter.notice,
                law_confirmed=letter.law_confirmed,
                end_date=facts.end_date,
                recipient_name=facts.recipient.name,
                recipient_address=tuple(line for line in (*facts.recipient.street, place) if line),
                signatory=facts.signatory,
                text="\n".join(
                    [letter_text(facts, language=letter.language, layout=letter.layout), *_around_the_text(facts)]
                ),
                free_text=" ".join(reason.fact for reason in facts.reasons),
                client=case.client,
                other_clients=case.other_clients,
                allowed=_own_words(case),
            )
        )

    def reasons(self, letter: Letter) -> list[LoggedReason]:
        """The facts of the log that can stand in a letter as its reasons, the newest first."""
        with self._database.reading() as connection:
            incidents = store.fetch_all(connection, INCIDENTS, where={"client_id": letter.case.client.id})
        return logged_reasons(incidents, letter.facts.open_invoices, day=letter.facts.day, language=letter.language)

    def preview(self, letter: Letter) -> bytes:
        """The PDF as it would be; nothing is kept.

        Raises:
            MspDeskError: If it cannot be set, such as characters that no font has.
        """
        from msp_desk.core.documents.letters.letter import render

        return render(letter.facts, language=letter.language, layout=letter.layout)

    def finish(self, letter: Letter, *, out: Path | None = None) -> FinishedLetter:
        """Make the letter and keep it with the client.

        Args:
            letter: What it says.
            out: A file to write it to as well.

        Raises:
            DocumentBlocked: With every check that blocks; nothing was made.
            FileProblem: If the file cannot be written or is a desk; nothing was kept.
        """
        refuse_desk_file(out, self._database.path)
        checks = self.checks(letter)
        blocked = blocking(checks)
        if blocked:
            raise DocumentBlocked(blocked)
        facts = letter.facts
        title = Wording(letter.language).say("document.letter_title", number=facts.agreement_number, end=facts.end_date)
        document = keep_paper(
            self._journal,
            self._clock,
            client_id=letter.case.client.id,
            kind=DocumentKind.LETTER,
            title=title,
            language=letter.language,
            facts=facts,
            pdf=self.preview(letter),
            out=out,
        )
        warned = tuple(check for check in checks if check.level is CheckLevel.WARNED)
        return FinishedLetter(document=document, warnings=warned)


def _agreement(case: CaseFile, number: str, clock: Clock) -> Agreement:
    """The agreement that is to end: the named one, else the running one that began first."""
    if number:
        for agreement in case.agreements:
            if agreement.number == number:
                return agreement
        raise NotFound("desk.no_such_agreement", client=case.client.name, number=number)
    running = [agreement for agreement in case.agreements if agreement.is_active(clock.today())]
    if not running:
        raise DocumentBlocked(
            [Problem(field="agreement", code="document.no_agreement", params={"client": case.client.name})]
        )
    return running[0]


def _own_words(case: CaseFile) -> tuple[str, ...]:
    """Names that are no leak in this letter, even when another client is called so."""
    firm = case.firm
    words = (firm.name, firm.legal_name, firm.signatory, firm.city, firm.street, firm.tagline)
    titles = (agreement.title for agreement in case.agreements)
    people = (contact.name for contact in case.contacts)
    return tuple(word for word in (*words, *firm.legal_lines.splitlines(), *titles, *people) if word)


def _around_the_text(facts: LetterFacts) -> Iterator[str]:
    """What stands on the sheet outside its sentences and can be typed; an address may share a word with anybody."""
    yield facts.recipient.name
    if facts.recipient.person is not None:
        yield facts.recipient.person.name
    yield from (facts.our_reference, facts.customer_number, facts.contact, facts.capacity)
    yield from (facts.agreement_number, facts.clause, *facts.services_ending)
    for invoice in facts.open_invoices:
        yield invoice.number
    for refund in facts.refunds:
        yield refund.label


def _pec_address(case: CaseFile) -> str:
    """Where a certified mail goes: an address of the client or its signatory that is on a PEC domain."""
    addresses = [case.client.email, *(contact.email for contact in case.contacts if contact.signatory)]
    return next((address for address in addresses if "pec." in address.partition("@")[2]), "")
