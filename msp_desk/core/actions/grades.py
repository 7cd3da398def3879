"""Grades and the portfolio as of any day, computed when asked and kept until something changes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from msp_desk.core.grading.grades import Grades, grade
from msp_desk.core.portfolio.portfolio import Portfolio, portfolio
from msp_desk.core.records.firm import SETTINGS
from msp_desk.core.records.period import month_ends_up_to
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database
from msp_desk.core.storage.facts import FactsReader
from msp_desk.core.storage.scorecards import current_scorecard


class GradeRoom:
    """What the desk says about its clients."""

    def __init__(self, database: Database) -> None:
        """Read from a desk."""
        self._database = database
        self._known: dict[date, Grades] = {}

    def forget(self) -> None:
        """Something changed: compute again when asked."""
        self._known.clear()

    def table(self, as_of: date) -> Grades:
        """The grade of every active client as of a day."""
        return self.history([as_of])[0]

    def history(self, days: Sequence[date]) -> list[Grades]:
        """The grades as of several days, read in one transaction."""
        missing = [day for day in days if day not in self._known]
        if missing:
            with self._database.reading() as connection:
                settings = store.fetch(connection, SETTINGS, 1)
                scorecard = current_scorecard(connection)
                reader = FactsReader(connection)
                for day in missing:
                    self._known[day] = grade(reader.facts(day), settings, scorecard)
        return [self._known[day] for day in days]

    def months(self, as_of: date, count: int = 12) -> list[Grades]:
        """The last months: the grades as of each month's end, the last one as of the day itself, oldest first."""
        return self.history(month_ends_up_to(as_of, count))

    def portfolio(self, as_of: date) -> Portfolio:
        """Effort against what it brings, as of a day."""
        return portfolio(self.table(as_of))
