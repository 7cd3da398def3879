"""Reading the months of the heat map: the last one at once, the others with their progress, then their course."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QObject, Signal

from msp_desk.core.grading.drift import Course
from msp_desk.core.grading.grades import Grades
from msp_desk.core.records.client import ClientId
from msp_desk.ui.desk_link.background import Token
from msp_desk.ui.desk_link.finding import Finding
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.grades.history import MONTHS


class MonthsReading(QObject):
    """More than a year is always read away from the window; what became stale meanwhile is thrown away.

    Signals:
        last_found: The grades as of the day itself.
        months_found: The grades as of every month end, oldest first.
        courses_found: Each client's course up to the day.
        read: So many months of so many are read; only while more than a year is.
        failed: What went wrong.
    """

    last_found = Signal(object)
    months_found = Signal(object)
    courses_found = Signal(object)
    read = Signal(int, int)
    failed = Signal(object)
    _told = Signal(int, int)

    def __init__(self, link: DeskLink, parent: QObject) -> None:
        """Read nothing yet."""
        super().__init__(parent)
        self._link = link
        self._day, self._count = link.today, MONTHS
        tell = self.failed.emit
        self._last: Finding[Grades] = Finding(link, self._find_last, self.last_found.emit, tell, self)
        self._year: Finding[list[Grades]] = Finding(link, self._find_months, self.months_found.emit, tell, self)
        self._long: Finding[list[Grades]] = Finding(
            link, self._find_months, self.months_found.emit, tell, self, at_once=False
        )
        self._courses: Finding[Mapping[ClientId, Course]] = Finding(
            link, self._find_courses, self.courses_found.emit, tell, self
        )
        self._told.connect(self._on_told)

    @property
    def busy(self) -> bool:
        """Whether grades are on their way."""
        return any(finding.busy for finding in (self._last, self._year, self._long))

    def stand_on(self, day: date, count: int) -> None:
        """Read so many months up to a day from now on; what is on its way is dropped."""
        self._day, self._count = day, count
        for finding in (self._last, self._year, self._long, self._courses):
            finding.drop()

    def ask_last(self) -> None:
        """Read the grades as of the day itself."""
        self._last.ask()

    def ask_months(self) -> None:
        """Read every month."""
        if self._count <= MONTHS:
            self._year.ask()
        else:
            self.read.emit(0, self._count)
            self._long.ask()

    def ask_courses(self) -> None:
        """Read where the clients are going."""
        self._courses.ask()

    def _on_told(self, done: int, count: int) -> None:
        if self._long.busy and count == self._count:
            self.read.emit(done, count)

    def _find_last(self, _token: Token) -> Grades:
        return self._link.desk.grades.table(self._day)

    def _find_months(self, token: Token) -> list[Grades]:
        day, count, done = self._day, self._count, 0

        def between() -> None:
            nonlocal done
            token.check()
            self._told.emit(done, count)
            done += 1

        return self._link.desk.grades.months(day, count, between=between)

    def _find_courses(self, token: Token) -> Mapping[ClientId, Course]:
        return self._link.desk.grades.courses(self._day, between=token.check)
