"""The owner's own papers for an exit: what the log fills of them, and keeping them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from msp_desk.core.actions.exit_checklist import titles_in
from msp_desk.core.actions.letter_reasons import logged_reasons
from msp_desk.core.actions.papers import keep_paper, refuse_desk_file
from msp_desk.core.documents.exit_papers.checklist import render_checklist
from msp_desk.core.documents.exit_papers.facts import (
    FACTS_AT_MOST,
    ChecklistFacts,
    ChecklistLine,
    DatedFact,
    TalkingPointsFacts,
)
from msp_desk.core.documents.exit_papers.talking_points import first_words, render_talking_points
from msp_desk.core.documents.letters.fact_parts import OpenInvoice
from msp_desk.core.errors import NotFound
from msp_desk.core.records.client import Client
from msp_desk.core.records.conversation import CONVERSATIONS, Conversation
from msp_desk.core.records.document import Document, DocumentKind
from msp_desk.core.records.exit import Exit
from msp_desk.core.records.incident import INCIDENTS
from msp_desk.core.records.language import Language
from msp_desk.core.records.prospect import REFERRAL_PARTNERS
from msp_desk.core.storage import store
from msp_desk.core.wording import Wording

if TYPE_CHECKING:
    from msp_desk.core.actions.exit_reading import ExitFile
    from msp_desk.core.actions.journal import Journal
    from msp_desk.core.environment.clock import Clock
    from msp_desk.core.storage.database import Database

REFERRALS_AT_MOST = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ExitPaper:
    """A paper of an exit that was set and is kept nowhere yet.

    Attributes:
        exit: Of which exit.
        client: From whom.
        kind: Talking points or checklist.
        language: Of the paper.
        facts: What it says.
        pdf: The paper.
    """

    exit: Exit
    client: Client
    kind: DocumentKind
    language: Language
    facts: TalkingPointsFacts | ChecklistFacts
    pdf: bytes

    @property
    def title(self) -> str:
        """What a file or list calls it."""
        key = "points" if self.kind is DocumentKind.TALKING_POINTS else "checklist"
        return Wording(self.language).say(f"exit_papers.{key}.file", client=self.client.name)


def talking_points(database: Database, file: ExitFile, conversation_id: int | None, language: Language) -> ExitPaper:
    """The page for a conversation.

    Args:
        database: Where the log is.
        file: The exit with everything around it.
        conversation_id: For which conversation; None takes the next one that was not held.
        language: Of the page.

    Raises:
        NotFound: If the exit has no such conversation.
    """
    with database.reading() as connection:
        incidents = store.fetch_all(connection, INCIDENTS, where={"client_id": file.client.id})
        partners = store.fetch_all(connection, REFERRAL_PARTNERS, order_by=("name",))
    money = file.facts.money
    opened = [
        OpenInvoice(number=item.number, issued_on=item.issued_on, due_on=item.due_on, open=item.open_amount)
        for item in money.items
    ]
    reasons = logged_reasons(incidents, opened, day=file.facts.today, language=language)
    facts = _points(
        file,
        _conversation(file, conversation_id),
        logged=tuple(DatedFact(day=one.reason.day, text=one.reason.fact) for one in reasons[:FACTS_AT_MOST]),
        referrals=tuple(partner.name for partner in partners[:REFERRALS_AT_MOST]),
    )
    pdf = render_talking_points(facts, language=language)
    return _paper(file, DocumentKind.TALKING_POINTS, language, facts, pdf)


def opening_words(file: ExitFile, language: Language) -> str:
    """What an owner may say first, a sentence a line."""
    return "\n".join(first_words(_points(file, None), language=language))


def _points(
    file: ExitFile,
    talk: Conversation | None,
    *,
    logged: tuple[DatedFact, ...] = (),
    referrals: tuple[str, ...] = (),
) -> TalkingPointsFacts:
    facts, money, settings = file.facts, file.facts.money, file.settings
    rate = settings.target_hourly_rate if settings.transition_rate is None else settings.transition_rate
    plan = {} if talk is None else {"talk_day": talk.day, "talk_how": talk.how, "talk_with": talk.with_whom}
    return TalkingPointsFacts(
        firm=file.firm.legal_name or file.firm.name,
        client=file.client.party,
        day=facts.today,
        way=facts.exit.way,
        ends_on=facts.ends_on,
        receive_by=facts.receive_by,
        next_provider=facts.exit.next_provider,
        own_points="" if talk is None else talk.talking_points,
        logged=logged,
        currency=money.currency,
        open_count=len(money.items),
        open_amount=money.open_amount,
        refund=money.refund.gross,
        hours_included=settings.transition_hours,
        hourly_rate=rate,
        referrals=referrals,
        **plan,  # type: ignore[arg-type]  # three of its own fields
    )


def _conversation(file: ExitFile, number: int | None) -> Conversation | None:
    known = file.facts.conversations
    if number is None:
        return next((one for one in known if not one.held), None)
    found = next((one for one in known if one.id == number), None)
    if found is None:
        raise NotFound("desk.no_such_record", family=CONVERSATIONS.name, number=str(number))
    return found


def checklist(file: ExitFile, language: Language) -> ExitPaper:
    """The checklist to print."""
    facts = ChecklistFacts(
        firm=file.firm.legal_name or file.firm.name,
        logo=file.firm.logo,
        client=file.client.party,
        next_provider=file.facts.exit.next_provider,
        day=file.facts.today,
        ends_on=file.facts.exit.ended_on or file.facts.ends_on,
        lines=tuple(
            ChecklistLine(
                stage=step.stage,
                what=title,
                who=step.who,
                who_name=step.who_name,
                due=step.due,
                done_on=step.done_on,
                evidence=step.evidence,
            )
            for step, title in zip(file.facts.steps, titles_in(file.facts.steps, language), strict=True)
        ),
    )
    return _paper(file, DocumentKind.EXIT_CHECKLIST, language, facts, render_checklist(facts, language=language))


def _paper(
    file: ExitFile,
    kind: DocumentKind,
    language: Language,
    facts: TalkingPointsFacts | ChecklistFacts,
    pdf: bytes,
) -> ExitPaper:
    return ExitPaper(exit=file.facts.exit, client=file.client, kind=kind, language=language, facts=facts, pdf=pdf)


def keep(journal: Journal, clock: Clock, desk: Path, paper: ExitPaper, out: Path | None) -> Document:
    """Keep a paper with the client, as it was drafted.

    Raises:
        FileProblem: If the file cannot be written or is a desk; nothing was kept.
    """
    refuse_desk_file(out, desk)
    return keep_paper(
        journal,
        clock,
        client_id=paper.client.id,
        kind=paper.kind,
        title=paper.title,
        language=paper.language,
        facts=paper.facts,
        pdf=paper.pdf,
        out=out,
    )
