"""Letters of every kind: the facts the log can fill, the checks that must pass, the paper that is kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from msp_desk.core.actions import letter as letter_making
from msp_desk.core.actions.journal import Journal
from msp_desk.core.actions.letter import Letter, drafted, title_of
from msp_desk.core.actions.letter_checking import checks_of
from msp_desk.core.actions.letter_kinds import Situation
from msp_desk.core.actions.letter_reasons import LoggedReason, logged_reasons
from msp_desk.core.actions.letter_source import read_letter_source
from msp_desk.core.actions.letterheads import envelope_page, example_facts
from msp_desk.core.actions.papers import add_paper, refuse_desk_file
from msp_desk.core.documents.letters.facts import LetterFacts, LetterLayout
from msp_desk.core.documents.letters.fields import LetterField, fields_of
from msp_desk.core.environment.clock import Clock
from msp_desk.core.environment.writing import write_whole
from msp_desk.core.errors import DocumentBlocked, NotFound
from msp_desk.core.parting.check import Check, CheckLevel, blocking
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.records.agreement import Agreement
from msp_desk.core.records.client import Client
from msp_desk.core.records.document import Document, DocumentKind
from msp_desk.core.records.firm import FIRM, SETTINGS
from msp_desk.core.records.formal_warning import FORMAL_WARNINGS, FormalWarning
from msp_desk.core.records.incident import INCIDENTS
from msp_desk.core.records.language import Language
from msp_desk.core.records.problem import Problem
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database

__all__ = ["FinishedLetter", "Letter", "LetterRoom"]

_NEEDS_A_DAY = frozenset({LetterKind.NOTICE, LetterKind.NON_RENEWAL})


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishedLetter:
    """A letter that was made and kept.

    Attributes:
        document: The paper.
        warnings: What the checks warned of.
        warning_id: Number of the formal warning that was recorded with it; None for other kinds.
    """

    document: Document
    warnings: tuple[Check, ...]
    warning_id: int | None = None


class LetterRoom:
    """The letters of the desk."""

    def __init__(self, database: Database, journal: Journal, clock: Clock) -> None:
        """Write for one desk."""
        self._database = database
        self._journal = journal
        self._clock = clock

    def draft(
        self,
        client_id: int,
        *,
        kind: LetterKind = LetterKind.NOTICE,
        agreement_number: str = "",
        agreement_numbers: Sequence[str] = (),
        language: Language | None = None,
        layout: str = "",
    ) -> Letter:
        """A letter as the log fills it, dated today.

        Args:
            client_id: To whom.
            kind: What it declares.
            agreement_number: What it is about; "" takes the running one that began first.
            agreement_numbers: All it is about, the main one first; they take the place of ``agreement_number``.
            language: Of the letter; None takes the client's.
            layout: A value of LetterLayout; "" takes the usual one for the language and country.

        Raises:
            DocumentBlocked: If there is no agreement, or the end day of a notice cannot be worked out.
            NotFound: If there is no client or agreement of that number.
        """
        from msp_desk.core.documents.letters.letter import default_layout

        day = self._clock.today()
        source = read_letter_source(self._database, client_id, day)
        numbers = tuple(agreement_numbers) or ((agreement_number,) if agreement_number else ())
        client = source.case.client
        agreements = _agreements(source.case.agreements, numbers, client, self._clock)
        spoken = language or client.language
        letter = drafted(
            Situation(source=source, agreements=agreements, day=day, language=spoken),
            kind,
            layout=LetterLayout(layout) if layout else default_layout(spoken, client.country),
        )
        if kind in _NEEDS_A_DAY and letter.facts.end_date is None:
            raise DocumentBlocked(
                [Problem(field="end_date", code="document.no_end_date", params={"reason": letter.notice.explanation})]
            )
        return letter

    def of_kind(self, letter: Letter, kind: LetterKind) -> Letter:
        """The letter as another kind: what was typed stays, what the kind needs is filled from the log."""
        return letter_making.of_kind(letter, kind)

    def with_agreements(self, letter: Letter, numbers: Sequence[str]) -> Letter:
        """The letter about other agreements of the client, the main one first.

        Raises:
            DocumentBlocked: If none is named and none runs.
            NotFound: If there is no agreement of a number.
        """
        agreements = _agreements(letter.case.agreements, numbers, letter.case.client, self._clock)
        return letter_making.about(letter, agreements)

    def in_language(self, letter: Letter, language: Language) -> Letter:
        """The same letter in another language and its usual layout; what the owner edited stays."""
        from msp_desk.core.documents.letters.letter import default_layout

        layout = default_layout(language, letter.case.client.country)
        return letter_making.in_language(letter, language, layout=layout)

    def with_end_date(self, letter: Letter, facts: LetterFacts) -> Letter:
        """The letter with another day or end day: refund and suggested dates follow it.

        Args:
            letter: As it was.
            facts: With the new days.
        """
        return letter_making.with_end_date(letter, facts)

    def with_warnings_read_again(self, letter: Letter) -> Letter:
        """The letter after a warning was recorded by hand."""
        source = read_letter_source(self._database, letter.case.client.id, self._clock.today())
        return letter_making.with_source(letter, source)

    def fields(self, kind: LetterKind) -> tuple[LetterField, ...]:
        """What the owner can edit in a kind of letter, in the order of its parts."""
        return fields_of(kind)

    def title(self, letter: Letter) -> str:
        """What lists call the finished letter, in its language."""
        return title_of(letter)

    def checks(self, letter: Letter) -> list[Check]:
        """Everything that blocks the letter, warns of it or speaks for it; the desk is not asked."""
        return checks_of(letter)

    def fits_window(self, letter: Letter) -> bool:
        """Whether the address fits the window of the envelope."""
        from msp_desk.core.documents.letters.letter import fits_window

        return fits_window(letter.facts, language=letter.language, layout=letter.layout)

    def reasons(self, letter: Letter) -> list[LoggedReason]:
        """The facts of the log that can stand in a letter as its reasons, the newest first."""
        with self._database.reading() as connection:
            incidents = store.fetch_all(connection, INCIDENTS, where={"client_id": letter.case.client.id})
        return logged_reasons(incidents, letter.facts.open_invoices, day=letter.facts.day, language=letter.language)

    def preview(self, letter: Letter) -> bytes:
        """The PDF as it would be; nothing is kept, and the desk is not asked.

        Raises:
            MspDeskError: If it cannot be set, such as characters that no font has.
        """
        from msp_desk.core.documents.letters.letter import render

        return render(letter.facts, language=letter.language, layout=letter.layout)

    def test_sheet(self, letter: Letter) -> bytes:
        """A page to lay behind a window envelope, with the letter's own address and offset."""
        return envelope_page(letter.facts, letter.layout, language=letter.language, said_in=letter.case.firm.language)

    def test_print(
        self, layout: LetterLayout, *, language: Language, offset: tuple[float, float] = (0.0, 0.0)
    ) -> bytes:
        """The same page for an invented address.

        Args:
            layout: How letters stand on their sheet.
            language: Of the letters.
            offset: How far the Italian address is moved, millimetres to the right and down.
        """
        with self._database.reading() as connection:
            firm = store.fetch(connection, FIRM, 1)
        facts = example_facts(firm, day=self._clock.today(), language=language, offset=offset)
        return envelope_page(facts, layout, language=language, said_in=firm.language)

    def keep_offset(self, right_mm: float, down_mm: float) -> None:
        """Remember how far the address on Italian letters is moved; later drafts begin with it.

        Raises:
            ChangedMeanwhile: If the settings were changed elsewhere.
        """
        with self._journal.intention("action.change.settings") as writer:
            settings = store.fetch(writer.connection, SETTINGS, 1)
            moved = replace(settings, recipient_right=round(right_mm * 10), recipient_down=round(down_mm * 10))
            if moved != settings:
                writer.change(SETTINGS, moved)

    def finish(self, letter: Letter, *, out: Path | None = None) -> FinishedLetter:
        """Make the letter and keep it with the client; a warning is recorded in the same step.

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
        pdf = self.preview(letter)
        if out is not None:
            write_whole(out, pdf)
        with self._journal.intention("action.add.documents") as writer:
            document = add_paper(
                writer,
                self._clock,
                client_id=letter.case.client.id,
                kind=DocumentKind.LETTER,
                title=title_of(letter),
                language=letter.language,
                facts=letter.facts,
                pdf=pdf,
            )
            recorded = None
            if letter.kind is LetterKind.WARNING:
                recorded = int(writer.add(FORMAL_WARNINGS, _warning_of(letter, document)).id)
        warned = tuple(check for check in checks if check.level is CheckLevel.WARNED)
        return FinishedLetter(document=document, warnings=warned, warning_id=recorded)


def _warning_of(letter: Letter, document: Document) -> FormalWarning:
    """The record of a warning that was made; its checks have made sure of the day to put things right by."""
    facts = letter.facts
    return FormalWarning(
        client_id=letter.case.client.id,
        agreement_number=facts.agreement_number,
        day=facts.day,
        cure_by=facts.cure_by or facts.day,
        dispatch=facts.dispatch,
        breached="\n".join(" ".join(reason.fact.split()) for reason in facts.reasons),
        demanded="\n".join(demand.strip() for demand in facts.demands if demand.strip()),
        document_id=int(document.id),
    )


def _agreements(
    known: Sequence[Agreement], numbers: Sequence[str], client: Client, clock: Clock
) -> tuple[Agreement, ...]:
    """The named agreements, else the running one that began first."""
    by_number = {agreement.number: agreement for agreement in known}
    for number in numbers:
        if number not in by_number:
            raise NotFound("desk.no_such_agreement", client=client.name, number=number)
    if numbers:
        return tuple(by_number[number] for number in dict.fromkeys(numbers))
    running = [agreement for agreement in known if agreement.is_active(clock.today())]
    if not running:
        raise DocumentBlocked(
            [Problem(field="agreement", code="document.no_agreement", params={"client": client.name})]
        )
    return (running[0],)
