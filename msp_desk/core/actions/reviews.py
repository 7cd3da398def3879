"""Quarterly reviews, the owner's edition."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from msp_desk.core.actions.journal import Journal
from msp_desk.core.actions.papers import keep_paper, refuse_desk_file
from msp_desk.core.actions.review_facts import MONTHS_SHOWN, ReviewInput, review_facts
from msp_desk.core.environment.clock import Clock
from msp_desk.core.errors import MspDeskError
from msp_desk.core.grading.grades import grade
from msp_desk.core.portfolio.portfolio import portfolio
from msp_desk.core.records.document import Document, DocumentKind
from msp_desk.core.records.firm import FIRM, SETTINGS
from msp_desk.core.records.period import Period, Quarter, add_months, month_of
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.facts import FactsReader
from msp_desk.core.storage.scorecards import current_scorecard
from msp_desk.core.wording import Wording


class ReviewRoom:
    """The reviews of the desk."""

    def __init__(self, database: Database, journal: Journal, clock: Clock) -> None:
        """Review one desk."""
        self._database = database
        self._journal = journal
        self._clock = clock

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
        from msp_desk.core.documents.review import render

        refuse_desk_file(out, self._database.path)
        found = self._read(quarter)
        wording = Wording(found.firm.language)
        facts = review_facts(found, client_ids=client_ids, wording=wording)
        if not facts.clients:
            raise MspDeskError("document.nothing_to_review", quarter=str(quarter))
        pdf = render(facts, language=wording.language, progress=progress, cancelled=cancelled)
        return keep_paper(
            self._journal,
            self._clock,
            client_id=None,
            kind=DocumentKind.REVIEW,
            title=wording.say("document.review_title", quarter=str(quarter)),
            language=wording.language,
            facts=facts,
            pdf=pdf,
            out=out,
        )

    def _read(self, quarter: Quarter) -> ReviewInput:
        """Everything a review needs, from one transaction."""
        today = self._clock.today()
        if quarter.period.first > today:
            raise MspDeskError("document.quarter_ahead", quarter=str(quarter))
        as_of = min(quarter.period.last, today)
        with self._database.reading() as connection:
            firm, settings = store.fetch(connection, FIRM, 1), store.fetch(connection, SETTINGS, 1)
            scorecard = current_scorecard(connection)
            reader = FactsReader(connection)
            facts = reader.facts(as_of)
            now = grade(facts, settings, scorecard)

            def alone(window: Period) -> Period:
                return Period(window.first, min(window.last, as_of))

            return ReviewInput(
                firm=firm,
                quarter=quarter,
                made_on=today,
                facts=facts,
                now=now,
                then=grade(reader.facts(quarter.earlier(1).period.last), settings, scorecard),
                months=[grade(reader.facts(as_of, month), settings, scorecard) for month in _full_months(as_of)],
                quarters=[
                    grade(reader.facts(as_of, alone(each.period)), settings, scorecard) for each in quarter.five_up_to()
                ],
                portfolio=portfolio(now),
            )


def _full_months(as_of: date) -> list[Period]:
    """The last twelve calendar months that had ended by a day, oldest first."""
    month = month_of(as_of)
    latest = month if month.last == as_of else month_of(add_months(month.first, -1))
    return [month_of(add_months(latest.first, -back)) for back in range(MONTHS_SHOWN - 1, -1, -1)]
