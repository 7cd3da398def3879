"""The scorecard in force, and making the next version of it."""

from __future__ import annotations

from dataclasses import replace

from msp_desk.core.actions.journal import Journal
from msp_desk.core.errors import InvalidInput
from msp_desk.core.records.ledger import SCORECARDS, ScorecardVersion
from msp_desk.core.records.scorecard import Scorecard
from msp_desk.core.records.scorecard_text import scorecard_text
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.scorecards import current_scorecard


class ScorecardRoom:
    """The scorecard of the desk."""

    def __init__(self, database: Database, journal: Journal) -> None:
        """Work on one desk."""
        self._database = database
        self._journal = journal

    def current(self) -> Scorecard:
        """The scorecard in force."""
        with self._database.reading() as connection:
            return current_scorecard(connection)

    def change(self, scorecard: Scorecard) -> Scorecard:
        """Make a new version.

        Returns:
            It, with its version.

        Raises:
            InvalidInput: With every problem; nothing was stored.
        """
        problems = scorecard.problems()
        if problems:
            raise InvalidInput(problems)
        with self._journal.intention("action.change.scorecards") as writer:
            stored = writer.add(SCORECARDS, ScorecardVersion(content=scorecard_text(scorecard)))
        return replace(scorecard, version=stored.id)
