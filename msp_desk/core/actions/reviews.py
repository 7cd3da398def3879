"""Quarterly reviews: the owner's edition about everybody, and the client's edition, one paper for each client.

A review is set first and kept afterwards: what is set touches neither a file nor the desk, so it can be shown, thrown
away or cancelled at any moment, and it can be set away from the window.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from msp_desk.core.actions.journal import Journal
from msp_desk.core.actions.papers import keep_paper, plain_facts, refuse_desk_file
from msp_desk.core.actions.review_facts import MONTHS_SHOWN, ReviewInput, review_facts
from msp_desk.core.actions.review_guard import refuse_leaks
from msp_desk.core.actions.review_order import ReviewChoice, ReviewEdition, ReviewOrder, SetReview
from msp_desk.core.actions.service_facts import service_facts
from msp_desk.core.documents.speech import Speech
from msp_desk.core.environment.clock import Clock, as_text
from msp_desk.core.environment.file_names import free_path, titled_file_name
from msp_desk.core.environment.writing import reason, write_whole
from msp_desk.core.errors import FileProblem, MspDeskError
from msp_desk.core.grading.drift import courses_of, full_months
from msp_desk.core.grading.facts import DeskFacts
from msp_desk.core.grading.grades import Grades, grade
from msp_desk.core.portfolio.portfolio import portfolio
from msp_desk.core.records.agreed_action import AGREED_ACTIONS
from msp_desk.core.records.boundary_plan import BOUNDARY_PLANS
from msp_desk.core.records.client import CLIENTS, ClientId
from msp_desk.core.records.contact import CONTACTS
from msp_desk.core.records.document import DOCUMENTS, Document, DocumentKind
from msp_desk.core.records.environment.equipment import ASSETS
from msp_desk.core.records.family import MAX_TEXT
from msp_desk.core.records.firm import FIRM, SETTINGS
from msp_desk.core.records.language import Language
from msp_desk.core.records.note import NOTES
from msp_desk.core.records.override import OVERRIDES, overrides_on
from msp_desk.core.records.period import Period, Quarter, last_whole_quarter, quarter_of
from msp_desk.core.records.recommendation import RECOMMENDATIONS
from msp_desk.core.records.ticket import TICKETS
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.facts import FactsReader
from msp_desk.core.storage.paper_list import paper_entries, reviewed_names
from msp_desk.core.storage.scorecards import current_scorecard
from msp_desk.core.wording import Wording

if TYPE_CHECKING:
    from msp_desk.core.actions.advice import AdviceRoom

__all__ = ["ReviewChoice", "ReviewEdition", "ReviewOrder", "ReviewRoom", "SetReview"]

MOST_QUARTERS = 40

Tell = Callable[[int, int, str], None]
"""Told steps done, all steps (0 while unknown) and the code of what is being done; may raise to stop."""


class _Owned(Protocol):
    """A record about one client."""

    @property
    def client_id(self) -> ClientId: ...


Owned = TypeVar("Owned", bound=_Owned)


class ReviewRoom:
    """The reviews of the desk."""

    def __init__(self, database: Database, journal: Journal, clock: Clock, advice: Callable[[], AdviceRoom]) -> None:
        """Review one desk.

        Args:
            database: Where it is read.
            journal: Where papers are kept.
            clock: What day it is.
            advice: Gives what the program advises for each client.
        """
        self._database = database
        self._journal = journal
        self._clock = clock
        self._advice = advice

    def quarters(self) -> list[Quarter]:
        """The quarters that can be reviewed, the one that runs first, back to the first client's first."""
        with self._database.reading() as connection:
            clients = store.fetch_all(connection, CLIENTS)
        today = self._clock.today()
        begun = [client.client_since for client in clients if client.client_since is not None]
        earliest = quarter_of(min([*begun, last_whole_quarter(today).period.first]))
        now = quarter_of(today)
        return [now.earlier(back) for back in range(MOST_QUARTERS) if now.earlier(back) >= earliest]

    def choices(self, quarter: Quarter) -> list[ReviewChoice]:
        """The clients that were served at a quarter's end (or are today, while it runs), by name.

        Raises:
            MspDeskError: If the quarter lies ahead.
        """
        as_of = self._as_of(quarter)
        with self._database.reading() as connection:
            settings, scorecard = store.fetch(connection, SETTINGS, 1), current_scorecard(connection)
            grades = grade(FactsReader(connection).facts(as_of), settings, scorecard)
            named = reviewed_names(connection, quarter.year, quarter.number)
            kept = paper_entries(connection, kind=DocumentKind.REVIEW)
            languages = {client.id: client.language for client in store.fetch_all(connection, CLIENTS)}
        own = {paper.client_id for paper in kept if paper.quarter == str(quarter)}
        return [
            ReviewChoice(
                client_id=one.client_id,
                name=one.name,
                letter=one.letter,
                capped=one.is_capped,
                score=one.score,
                language=languages.get(one.client_id, Language.EN),
                in_owners=one.name in named,
                has_own=one.client_id in own,
            )
            for one in grades.clients
        ]

    def set_pages(self, order: ReviewOrder, *, tell: Tell | None = None) -> list[SetReview]:
        """Set the papers of an order; nothing is written and nothing kept.

        Args:
            order: What is wanted.
            tell: Told how far it is; what it raises ends the work.

        Returns:
            The owner's edition as one paper, or one paper for each client by name.

        Raises:
            MspDeskError: If the quarter lies ahead, nobody was served in it, or a text has characters no font has.
        """
        told = tell or _tell_nobody
        told(0, 0, "reviews.reading")
        self._as_of(order.quarter)
        return (
            [self._set_owners(order, told)] if order.edition is ReviewEdition.OWNER else self._set_clients(order, told)
        )

    def keep(self, papers: Sequence[SetReview], *, files: Sequence[Path] = ()) -> list[Document]:
        """Keep papers that were set, as one step that can be undone.

        Args:
            papers: As they were set.
            files: Where they were written, by :meth:`write`; removed again when they cannot be kept.

        Raises:
            DeskFileError: If the desk cannot be written; nothing was kept and the files are gone.
        """
        made_at = as_text(self._clock.moment())
        records = [
            Document(
                client_id=paper.client_id,
                kind=DocumentKind.REVIEW,
                title=paper.title[:MAX_TEXT],
                language=paper.language,
                made_at=made_at,
                facts=paper.quoted,
                sha256=paper.sha256,
                content=paper.pdf,
            )
            for paper in papers
        ]
        try:
            with self._journal.intention("action.add.documents") as writer:
                return writer.add_all(DOCUMENTS, records)
        except MspDeskError:
            _remove(files)
            raise

    def write(self, papers: Sequence[SetReview], out: Path, *, tell: Tell | None = None) -> list[Path]:
        """Write papers that were set: one to a file, several into a folder, where no file is ever replaced.

        Args:
            papers: As they were set.
            out: A file for one paper; else a folder that exists.
            tell: Told before each paper; when it raises, what was written is removed.

        Returns:
            The new files that removing undoes; a file that was replaced is not among them.

        Raises:
            FileProblem: If a file cannot be written or is a desk; none of the new files is left.
        """
        told = tell or _tell_nobody
        if not out.is_dir():
            if len(papers) != 1:
                raise FileProblem("reviews.not_a_folder", folder=str(out))
            refuse_desk_file(out, self._database.path)
            there = out.exists()
            write_whole(out, papers[0].pdf)
            return [] if there else [out]
        written: list[Path] = []
        try:
            for done, paper in enumerate(papers):
                told(done, len(papers), "reviews.writing")
                path = free_path(out, paper.name)
                write_whole(path, paper.pdf)
                written.append(path)
        except BaseException:  # whatever stopped it, a half set of papers is worse than none
            _remove(written)
            raise
        return written

    def make_each(self, order: ReviewOrder, out: Path) -> list[Path]:
        """Set, write and keep the papers of an order: one to a file, several into a folder, made when it is not there.

        Returns:
            The files.

        Raises:
            MspDeskError: As :meth:`set_pages`, :meth:`write` and :meth:`keep` say; then nothing was kept and no new
                file is left.
        """
        papers = self.set_pages(order)
        if len(papers) > 1:
            if out.suffix.casefold() == ".pdf":  # one file was meant; a folder of that name would surprise
                raise FileProblem("reviews.not_a_folder", folder=str(out))
            try:
                out.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise FileProblem("file.cannot_write", file=str(out), reason=reason(error)) from error
        files = self.write(papers, out)
        self.keep(papers, files=files)
        return files or [out]

    def make(
        self,
        quarter: Quarter,
        *,
        client_ids: Sequence[int] | None = None,
        out: Path | None = None,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Document:
        """Make the owner's edition of a quarter and keep it.

        Args:
            quarter: Which; one that still runs is reviewed up to today.
            client_ids: Which clients get a page; None gives every active one a page.
            out: A file to write it to as well.
            progress: Told how many clients of how many are done.
            cancelled: Asked now and then whether to stop.

        Raises:
            MspDeskError: If the quarter lies ahead, nobody was served in it, or a text has characters no font has.
            FileProblem: If the file cannot be written or is a desk; nothing was kept.
        """
        from msp_desk.core.documents.review import DocumentCancelled

        refuse_desk_file(out, self._database.path)

        def tell(done: int, of: int, _doing: str) -> None:
            if of and done and progress is not None:
                progress(done, of)
            if cancelled is not None and cancelled():
                raise DocumentCancelled("documents.cancelled")

        order = ReviewOrder(quarter=quarter, client_ids=None if client_ids is None else tuple(client_ids))
        (paper,) = self.set_pages(order, tell=tell)
        return keep_paper(
            self._journal,
            self._clock,
            client_id=None,
            kind=DocumentKind.REVIEW,
            title=paper.title,
            language=paper.language,
            facts=paper.facts,
            pdf=paper.pdf,
            out=out,
        )

    def _as_of(self, quarter: Quarter) -> date:
        today = self._clock.today()
        if quarter.period.first > today:
            raise MspDeskError("document.quarter_ahead", quarter=str(quarter))
        return min(quarter.period.last, today)

    def _set_owners(self, order: ReviewOrder, tell: Tell) -> SetReview:
        from msp_desk.core.documents.review import render

        found = self._read(order.quarter, tell)
        wording = Wording(found.firm.language)
        facts = review_facts(found, client_ids=order.client_ids, wording=wording, by_grade=order.by_grade)
        if not facts.clients:
            raise MspDeskError("document.nothing_to_review", quarter=str(order.quarter))
        pdf = render(
            facts,
            language=wording.language,
            size=order.size,
            progress=lambda done, of: tell(done, of, "reviews.page_of"),
        )
        return SetReview(
            client_id=None,
            title=wording.say("document.review_title", quarter=_quarter_words(order.quarter, wording.language)),
            name=titled_file_name(wording.say("reviews.owner_file", quarter=str(order.quarter)), "pdf"),
            language=wording.language,
            facts=facts,
            quoted=_quoted(facts),
            pdf=pdf,
            sha256=hashlib.sha256(pdf).hexdigest(),
        )

    def _set_clients(self, order: ReviewOrder, tell: Tell) -> list[SetReview]:
        from msp_desk.core.documents.review.service_review import render_service_review

        as_of, today = self._as_of(order.quarter), self._clock.today()
        with self._database.reading() as connection:
            firm = store.fetch(connection, FIRM, 1)
            active = {facts.client.id for facts in FactsReader(connection).facts(as_of).clients}
            wanted = active if order.client_ids is None else active & {ClientId(one) for one in order.client_ids}
            everybody = store.fetch_all(connection, CLIENTS, order_by=("name",))
            clients = [one for one in everybody if one.id in wanted]
        if not clients:
            raise MspDeskError("document.nothing_to_review", quarter=str(order.quarter))
        papers = []
        for done, client in enumerate(clients, start=1):
            with self._database.reading() as connection:
                own = {"client_id": client.id}
                tickets = store.fetch_all(connection, TICKETS, where=own, order_by=("opened_on",))
                advice = store.fetch_all(connection, RECOMMENDATIONS, where=own, order_by=("proposed_on",))
                assets = store.fetch_all(connection, ASSETS, where=own)
                agreed = store.fetch_all(connection, AGREED_ACTIONS, where=own)
                contacts = store.fetch_all(connection, CONTACTS, where=own)
            facts = service_facts(
                firm, client, tickets, advice, quarter=order.quarter, today=today, assets=assets, agreed=agreed
            )
            others = [one for one in everybody if one.id != client.id]
            refuse_leaks(facts, client, others=others, contacts=contacts, firm=firm)
            wording = Wording(client.language)
            pdf = render_service_review(facts, language=client.language, size=order.size)
            papers.append(
                SetReview(
                    client_id=client.id,
                    title=wording.say(
                        "reviews.service_title",
                        client=client.name,
                        quarter=_quarter_words(order.quarter, wording.language),
                    ),
                    name=titled_file_name(
                        wording.say("reviews.client_file", client=client.name, quarter=str(order.quarter)), "pdf"
                    ),
                    language=client.language,
                    facts=facts,
                    quoted=_quoted(facts),
                    pdf=pdf,
                    sha256=hashlib.sha256(pdf).hexdigest(),
                )
            )
            tell(done, len(clients), "reviews.page_of")
        return papers

    def _read(self, quarter: Quarter, tell: Tell) -> ReviewInput:
        """Everything a review needs: the advice, then the rest from one transaction."""

        def graded(facts: DeskFacts) -> Grades:
            tell(0, 0, "reviews.reading")
            return grade(facts, settings, scorecard)

        today, as_of = self._clock.today(), self._as_of(quarter)
        advised = self._advice().table(as_of, between=lambda: tell(0, 0, "reviews.reading"))
        advice = {one.client_id: one for one in advised.clients}
        with self._database.reading() as connection:
            firm, settings = store.fetch(connection, FIRM, 1), store.fetch(connection, SETTINGS, 1)
            scorecard = current_scorecard(connection)
            reader = FactsReader(connection)
            facts = reader.facts(as_of)
            now = graded(facts)
            months = [graded(reader.facts(as_of, month)) for month in full_months(as_of, MONTHS_SHOWN)]

            def alone(window: Period) -> Period:
                return Period(window.first, min(window.last, as_of))

            return ReviewInput(
                firm=firm,
                quarter=quarter,
                made_on=today,
                facts=facts,
                now=now,
                then=graded(reader.facts(quarter.earlier(1).period.last)),
                months=months,
                quarters=[graded(reader.facts(as_of, alone(each.period))) for each in quarter.five_up_to()],
                portfolio=portfolio(now),
                overrides=overrides_on(store.fetch_all(connection, OVERRIDES), as_of),
                courses=courses_of(months),
                advice=advice,
                agreed=_by_client(store.fetch_all(connection, AGREED_ACTIONS)),
                plans=_by_client(store.fetch_all(connection, BOUNDARY_PLANS, order_by=("started_on",))),
                notes=_by_client(store.fetch_all(connection, NOTES)),
            )


def _quarter_words(quarter: Quarter, language: Language) -> str:
    """A quarter as people say it; file names keep ``2026Q3``, which sorts."""
    return Speech(language, "review").say(f"quarter_{quarter.number}", year=str(quarter.year))


def _by_client(records: Iterable[Owned]) -> dict[ClientId, list[Owned]]:
    found: dict[ClientId, list[Owned]] = {}
    for one in records:
        found.setdefault(one.client_id, []).append(one)
    return found


def _quoted(facts: object) -> str:
    return in_pieces(plain_facts(facts))


def in_pieces(value: object, depth: int = 2) -> str:
    """Write JSON as ``json.dumps`` does, keys sorted, but part by part.

    The encoder lets no other thread run until it is done, and with the facts of 300 clients the window would feel it.

    Args:
        value: Plain data with texts as keys.
        depth: How many levels of objects and lists are taken apart.
    """
    if depth and isinstance(value, dict):
        parts = (f"{in_pieces(key, 0)}: {in_pieces(value[key], depth - 1)}" for key in sorted(value))
        return "{" + ", ".join(parts) + "}"
    if depth and isinstance(value, list):
        return "[" + ", ".join(in_pieces(item, depth - 1) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _tell_nobody(_done: int, _total: int, _doing: str) -> None:
    """Nobody watches."""


def _remove(files: Sequence[Path]) -> None:
    for path in files:
        with contextlib.suppress(OSError):
            path.unlink()
