"""The expectations sheet: its texts, in the owner's words where they were changed, and the paper for a client."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from msp_desk.core.actions.journal import Journal
from msp_desk.core.actions.papers import keep_paper, refuse_desk_file
from msp_desk.core.documents.expectations import ExpectationsFacts, SheetPart
from msp_desk.core.environment.clock import Clock
from msp_desk.core.environment.writing import write_whole
from msp_desk.core.records.client import CLIENTS
from msp_desk.core.records.document import Document, DocumentKind
from msp_desk.core.records.expectation import EXPECTATIONS, Expectation, ExpectationPart
from msp_desk.core.records.firm import FIRM
from msp_desk.core.records.language import Language
from msp_desk.core.records.prospect import PROSPECTS
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.people import own_expectations
from msp_desk.core.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectationsSheet:
    """A sheet that was set and is kept nowhere yet.

    Attributes:
        client_id: The client it is for; None for a prospect or for anybody.
        name: Whom it is for; "" for anybody.
        title: What a file or list calls it.
        language: Of the paper.
        facts: What it says.
        pdf: The paper.
        pages: How many pages it takes; one unless the owner's texts are long.
    """

    client_id: int | None
    name: str
    title: str
    language: Language
    facts: ExpectationsFacts
    pdf: bytes
    pages: int


class ExpectationRoom:
    """The expectations sheets of the desk."""

    def __init__(self, database: Database, journal: Journal, clock: Clock) -> None:
        """Make sheets from one desk."""
        self._database = database
        self._journal = journal
        self._clock = clock

    def texts(self, language: Language) -> dict[ExpectationPart, str]:
        """The text of every part: the owner's where it was changed, else the one that comes with the program."""
        with self._database.reading() as connection:
            own = own_expectations(connection, language)
        return {part: own[part].text if part in own else shipped_text(part, language) for part in ExpectationPart}

    def changed_parts(self, language: Language) -> frozenset[ExpectationPart]:
        """The parts that the owner changed."""
        with self._database.reading() as connection:
            return frozenset(own_expectations(connection, language))

    def change_texts(self, language: Language, texts: Mapping[ExpectationPart, str]) -> None:
        """Keep the owner's texts; one that is the program's own again is not kept.

        Args:
            language: Of the texts.
            texts: By part; parts that are left out stay as they are. An empty text leaves the part out of the sheet.

        Raises:
            InvalidInput: If a text is too long; nothing was stored.
        """
        with self._journal.intention("expectations.step.change") as writer:
            own = own_expectations(writer.connection, language)
            for part, text in texts.items():
                wanted, before = text.strip(), own.get(part)
                if wanted == shipped_text(part, language):
                    if before is not None:
                        writer.withdraw(EXPECTATIONS, before)
                elif before is None:
                    writer.add(EXPECTATIONS, Expectation(language=language, part=part, text=wanted))
                elif before.text != wanted:
                    writer.change(EXPECTATIONS, replace(before, text=wanted))

    def draft(
        self,
        *,
        client_id: int | None = None,
        prospect_id: int | None = None,
        language: Language | None = None,
        texts: Mapping[ExpectationPart, str] | None = None,
    ) -> ExpectationsSheet:
        """The sheet for a client, a prospect or anybody; nothing is kept.

        Args:
            client_id: The client it is for.
            prospect_id: The prospect it is for.
            language: Of the paper; None takes the reader's, or the firm's.
            texts: Instead of the kept ones.

        Raises:
            NotFound: If there is no such client or prospect.
            MspDeskError: If a text has characters that no font has, or the logo is no picture.
        """
        from msp_desk.core.documents.expectations import render_expectations

        with self._database.reading() as connection:
            firm = store.fetch(connection, FIRM, 1)
            name, spoken = "", firm.language
            if client_id is not None:
                client = store.fetch(connection, CLIENTS, client_id)
                name, spoken = client.party, client.language
            elif prospect_id is not None:
                prospect = store.fetch(connection, PROSPECTS, prospect_id)
                name, spoken = prospect.name, prospect.language
        chosen = language or spoken
        said = dict(self.texts(chosen))
        said.update(texts or {})
        facts = ExpectationsFacts(
            firm=firm.legal_name or firm.name,
            logo=firm.logo,
            phone=firm.phone,
            email=firm.email,
            web=firm.web,
            contact_desk=firm.contact_desk,
            reader=name,
            parts=tuple(SheetPart(part=part, points=tuple(said[part].splitlines())) for part in ExpectationPart),
            made_on=self._clock.today(),
        )
        pdf, pages = render_expectations(facts, language=chosen)
        wording = Wording(chosen)
        title = wording.say("expectations.file_for", name=name) if name else wording.say("expectations.title")
        return ExpectationsSheet(
            client_id=client_id, name=name, title=title, language=chosen, facts=facts, pdf=pdf, pages=pages
        )

    def finish(self, sheet: ExpectationsSheet, *, out: Path | None = None) -> Document | None:
        """Write a sheet as it was drafted, and keep it with its client.

        Args:
            sheet: The sheet.
            out: A file to write it to as well.

        Returns:
            The kept paper; None for a sheet that is not for a client, which is only written.

        Raises:
            FileProblem: If the file cannot be written or is a desk; nothing was kept.
        """
        refuse_desk_file(out, self._database.path)
        if sheet.client_id is None:
            if out is not None:
                write_whole(out, sheet.pdf)
            return None
        return keep_paper(
            self._journal,
            self._clock,
            client_id=sheet.client_id,
            kind=DocumentKind.EXPECTATIONS,
            title=sheet.title,
            language=sheet.language,
            facts=sheet.facts,
            pdf=sheet.pdf,
            out=out,
        )


def shipped_text(part: ExpectationPart, language: Language) -> str:
    """The text of a part that comes with the program."""
    return Wording(language).say(f"expectations.shipped.{part.name.lower()}").strip()
