"""The scorecard in force, and making the next version of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from msp_desk.core.actions.journal import Journal
from msp_desk.core.environment.clock import Clock
from msp_desk.core.errors import InvalidInput
from msp_desk.core.records.ledger import SCORECARDS, ScorecardVersion
from msp_desk.core.records.scorecard import Scorecard
from msp_desk.core.records.scorecard_text import read_scorecard, scorecard_text
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.scorecards import OWN_VERSION, current_scorecard


def own_scorecard() -> Scorecard:
    """The scorecard that the program brings along."""
    return Scorecard(version=OWN_VERSION)


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptScorecard:
    """A version that the desk keeps.

    Attributes:
        scorecard: With its version; 0 is the program's own.
        made_on: The day it was made; None for the program's own.
    """

    scorecard: Scorecard
    made_on: date | None


class ScorecardRoom:
    """The scorecard of the desk."""

    def __init__(self, database: Database, journal: Journal, clock: Clock) -> None:
        """Work on one desk."""
        self._database = database
        self._journal = journal
        self._clock = clock

    def current(self) -> Scorecard:
        """The scorecard in force."""
        with self._database.reading() as connection:
            return current_scorecard(connection)

    def versions(self) -> list[KeptScorecard]:
        """Every version, the one in force first and the program's own last."""
        with self._database.reading() as connection:
            stored = store.fetch_all(connection, SCORECARDS, descending=True)
        kept = [
            KeptScorecard(scorecard=read_scorecard(version.content, version.id), made_on=version.made_on)
            for version in stored
        ]
        return [*kept, KeptScorecard(scorecard=own_scorecard(), made_on=None)]

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
        made_on = self._clock.today()
        with self._journal.intention("action.change.scorecards") as writer:
            stored = writer.add(SCORECARDS, ScorecardVersion(content=scorecard_text(scorecard), made_on=made_on))
        return replace(scorecard, version=stored.id)
