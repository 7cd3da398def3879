"""Grades and the portfolio as of any day, computed when asked and kept until something changes."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from msp_desk.core.records.firm import SETTINGS, Settings
from msp_desk.core.records.period import Period, headline_window, month_ends_up_to
from msp_desk.core.records.scorecard import Scorecard
from msp_desk.core.storage import store
from msp_desk.core.storage.database import Database

if TYPE_CHECKING:
    from msp_desk.core.grading.alarms import Alarm
    from msp_desk.core.grading.drift import Course
    from msp_desk.core.grading.facts import DeskFacts
    from msp_desk.core.grading.grades import Grades
    from msp_desk.core.portfolio.portfolio import Portfolio
    from msp_desk.core.records.client import ClientId


class ScorecardTrial:
    """The facts of one day, to be graded with scorecards that are not in force; it may be asked from any thread."""

    def __init__(self, facts: DeskFacts, settings: Settings) -> None:
        """Keep what was read.

        Args:
            facts: Of the day.
            settings: Of the desk.
        """
        self._facts = facts
        self._settings = settings

    def grades(self, scorecard: Scorecard) -> Grades:
        """What every client's grade would be.

        Raises:
            InvalidInput: If the scorecard has a problem.
        """
        from msp_desk.core.grading.grades import grade

        return grade(self._facts, self._settings, scorecard)


class GradeRoom:
    """What the desk says about its clients.

    It may be asked from any thread. What was read before a change is never kept after it.
    """

    def __init__(self, database: Database) -> None:
        """Read from a desk."""
        self._database = database
        self._known: dict[date, Grades] = {}
        self._courses: dict[date, Mapping[ClientId, Course]] = {}
        self._alarms: dict[date, Mapping[ClientId, tuple[Alarm, ...]]] = {}
        self._generation = 0
        self._lock = threading.Lock()

    def forget(self) -> None:
        """Something changed: compute again when asked; what is being computed is not kept."""
        with self._lock:
            self._generation += 1
            self._known.clear()
            self._courses.clear()
            self._alarms.clear()

    def table(self, as_of: date) -> Grades:
        """The grade of every active client as of a day."""
        return self.history([as_of])[0]

    def history(self, days: Sequence[date], *, between: Callable[[], object] | None = None) -> list[Grades]:
        """The grades as of several days, read in one transaction.

        Args:
            days: As of which.
            between: Called before each day that has to be computed; what it raises ends the work.
        """
        with self._lock:
            generation = self._generation
            found = {day: self._known[day] for day in days if day in self._known}
        computed = self._compute([day for day in days if day not in found], between)
        with self._lock:
            if generation == self._generation:
                self._known.update(computed)
        return [{**found, **computed}[day] for day in days]

    def months(self, as_of: date, count: int = 12, *, between: Callable[[], object] | None = None) -> list[Grades]:
        """The last months: the grades as of each month's end, the last one as of the day itself, oldest first.

        Args:
            as_of: The day.
            count: How many months.
            between: As :meth:`history` takes it.
        """
        return self.history(month_ends_up_to(as_of, count), between=between)

    def courses(self, as_of: date, *, between: Callable[[], object] | None = None) -> Mapping[ClientId, Course]:
        """Each client's course over the last twelve full months: its monthly points, drift and signal.

        Args:
            as_of: The day.
            between: As :meth:`history` takes it, before each month.
        """
        from msp_desk.core.grading.drift import MONTHS, courses_of

        with self._lock:
            generation, known = self._generation, self._courses.get(as_of)
        if known is not None:
            return known
        found = courses_of(self._full_months(as_of, MONTHS, between))
        with self._lock:
            if generation == self._generation:
                self._courses[as_of] = found
        return found

    def alarms(
        self, as_of: date, *, between: Callable[[], object] | None = None
    ) -> Mapping[ClientId, tuple[Alarm, ...]]:
        """The alarms of each client that have begun and not recovered; one without any is absent.

        Args:
            as_of: The day.
            between: As :meth:`history` takes it, before each month.
        """
        from msp_desk.core.grading.alarms import LOOK_BACK, running_alarms, scored_months

        with self._lock:
            generation, known = self._generation, self._alarms.get(as_of)
        if known is not None:
            return known
        months = scored_months(self._full_months(as_of, LOOK_BACK, between))
        running = {client_id: running_alarms(own) for client_id, own in months.items()}
        found = {client_id: alarms for client_id, alarms in running.items() if alarms}
        with self._lock:
            if generation == self._generation:
                self._alarms[as_of] = found
        return found

    def over(self, as_of: date, window: Period) -> Grades:
        """The grades of every active client over another window than the twelve months, as of a day."""
        from msp_desk.core.grading.grades import grade
        from msp_desk.core.storage.facts import FactsReader
        from msp_desk.core.storage.scorecards import current_scorecard

        with self._database.reading() as connection:
            settings = store.fetch(connection, SETTINGS, 1)
            return grade(FactsReader(connection).facts(as_of, window), settings, current_scorecard(connection))

    def trial(self, as_of: date) -> ScorecardTrial:
        """The facts of a day for grading them with other scorecards; it does not follow later changes of the desk."""
        from msp_desk.core.storage.facts import FactsReader

        with self._database.reading() as connection:
            settings = store.fetch(connection, SETTINGS, 1)
            return ScorecardTrial(FactsReader(connection).facts(as_of), settings)

    def portfolio(self, as_of: date) -> Portfolio:
        """Effort against what it brings, as of a day."""
        from msp_desk.core.portfolio.portfolio import portfolio

        return portfolio(self.table(as_of))

    def portfolios(
        self, as_of: date, count: int = 24, *, between: Callable[[], object] | None = None
    ) -> list[Portfolio]:
        """The portfolio as of each of the last month ends, the last one as of the day itself, oldest first.

        Args:
            as_of: The day.
            count: How many months.
            between: As :meth:`history` takes it.
        """
        from msp_desk.core.portfolio.portfolio import portfolio

        return [portfolio(grades) for grades in self.months(as_of, count, between=between)]

    def _full_months(self, as_of: date, count: int, between: Callable[[], object] | None) -> list[Grades]:
        """The last full months as windows of their own, oldest first, all as of the day."""
        from msp_desk.core.grading.drift import full_months
        from msp_desk.core.grading.grades import grade
        from msp_desk.core.storage.facts import FactsReader
        from msp_desk.core.storage.scorecards import current_scorecard

        months = []
        with self._database.reading() as connection:
            settings = store.fetch(connection, SETTINGS, 1)
            scorecard = current_scorecard(connection)
            reader = FactsReader(connection, between=between)
            asked = full_months(as_of, count)
            reader.keep_months(asked, between)
            for month in asked:
                if between is not None:
                    between()
                months.append(grade(reader.facts(as_of, month), settings, scorecard))
        return months

    def _compute(self, days: Sequence[date], between: Callable[[], object] | None) -> dict[date, Grades]:
        if not days:
            return {}
        from msp_desk.core.grading.grades import grade
        from msp_desk.core.storage.facts import FactsReader
        from msp_desk.core.storage.scorecards import current_scorecard

        found = {}
        with self._database.reading() as connection:
            settings = store.fetch(connection, SETTINGS, 1)
            scorecard = current_scorecard(connection)
            reader = FactsReader(connection, between=between)
            reader.keep_months((headline_window(day) for day in days), between)
            for day in dict.fromkeys(days):
                if between is not None:
                    between()
                found[day] = grade(reader.facts(day), settings, scorecard)
        return found
