"""The window on a desk, watched while everything that comes after the first paint is found.

``python -m benchmarks.stall_program DESK FOLDER PAGE`` prints, as JSON and in milliseconds: the worst stall until the
first page (``today`` or ``clients``) is complete, the worst stall after an incident was logged, and how long it took
until what it changes was seen.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.first_paint import FirstPaint, page_of
from msp_desk.core.environment.clock import SystemClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.preferences import Choices
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.language import Language
from msp_desk.ui.desk_link.link import DeskLink
from msp_desk.ui.pages.clients.page import ClientsPage
from msp_desk.ui.pages.clients.rows import ClientRow
from msp_desk.ui.pages.today.page import TodayPage
from msp_desk.ui.pages.today.rows import MatterRow
from msp_desk.ui.start import open_window

TICK = 5
"""Milliseconds between two looks at the clock; what is longer than that is a stall."""
CALM_TICKS = 100
"""So many ticks without work in the background end a part."""


class Seen(Protocol):
    """What can be seen of a page from outside."""

    link: DeskLink

    def complete(self) -> bool:
        """Whether everything it finds stands there."""
        ...

    def state(self) -> object:
        """What an incident of the client changes; another object when it changed."""
        ...

    def client_id(self) -> int:
        """The client that gets the incident."""
        ...


class SeenClients:
    """The first active client of the list, with its grade."""

    def __init__(self, page: ClientsPage) -> None:
        """Look at the page."""
        self._page, self.link = page, page.link

    def complete(self) -> bool:
        """Whether the trends stand there, which come last."""
        row = self._first()
        return row is not None and bool(row.trend)

    def state(self) -> object:
        """The grade."""
        row = self._first()
        return None if row is None else row.grade

    def client_id(self) -> int:
        """The first active client; there is one when the page is complete."""
        row = self._first()
        return 0 if row is None else row.client.id

    def _first(self) -> ClientRow | None:
        rows = self._page.client_list.table.record_model
        return next((row for row in map(rows.row_at, range(rows.rowCount())) if row.grade is not None), None)


class SeenToday:
    """The matters of today."""

    def __init__(self, page: TodayPage) -> None:
        """Look at the page."""
        self._page, self.link = page, page.link

    def complete(self) -> bool:
        """Whether the matters stand there, falls included."""
        return self._page.is_whole

    def state(self) -> object:
        """The matters in sight."""
        return [row.matter.key for row in self._page.matters.matters.rows if isinstance(row, MatterRow)]

    def client_id(self) -> int:
        """The first client by name."""
        return self.link.desk.clients.all()[0].id


class Watch(FirstPaint):
    """Measures the gaps between ticks from the first paint of a page."""

    def __init__(self, app: QApplication) -> None:
        """Watch an application."""
        super().__init__(app, self._is_first)
        self.worst, self.seen = [0.0, 0.0], 0.0
        self._part, self._last, self._logged, self._calm = 0, 0.0, 0.0, 0
        self._before: object = None
        self._page: Seen | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._on_tick)

    def happened(self) -> None:
        """Begin."""
        self._last = time.perf_counter()
        self._timer.start()

    def _is_first(self, window: QWidget) -> bool:
        page = page_of(window)
        if page is None:
            return False
        self._page = SeenToday(page) if isinstance(page, TodayPage) else SeenClients(_clients(page))
        return True

    def _on_tick(self) -> None:
        now = time.perf_counter()
        self.worst[self._part] = max(self.worst[self._part], (now - self._last) * 1000 - TICK)
        page = self._page
        assert page is not None  # noqa: S101 - found before the timer was started
        if self._part == 0 and page.complete():
            self._calm += not page.link.background.busy
            if self._calm > CALM_TICKS:
                self._log(page)
                return
        elif self._part == 1 and not self.seen and page.state() != self._before:
            self.seen = (now - self._logged) * 1000
            self._calm = 0
        elif self._part == 1 and self.seen:
            self._calm += not page.link.background.busy
            if self._calm > CALM_TICKS:
                self._leave()
        self._last = now

    def _log(self, page: Seen) -> None:
        client_id = page.client_id()
        self._part, self._before = 1, page.state()
        self._last = self._logged = time.perf_counter()
        page.link.desk.incidents.add(
            Incident(
                client_id=client_id,  # type: ignore[arg-type]
                day=page.link.today,
                family=IncidentFamily.ABUSE,
                severity=Severity.SERIOUS,
            )
        )

    def _leave(self) -> None:
        sys.stdout.write(json.dumps({"loading": self.worst[0], "logging": self.worst[1], "seen": self.seen}))
        sys.stdout.flush()
        os._exit(0)


def _clients(page: QWidget) -> ClientsPage:
    assert isinstance(page, ClientsPage)  # noqa: S101 - the two pages that can be asked for
    return page


def main() -> None:
    """Open the window and watch."""
    desk, folder, page = sys.argv[1:4]
    app = QApplication(sys.argv[:1])
    Watch(app)
    folders = folders_under(Path(folder))
    choices = Choices(page=page)
    open_window(Path(desk), clock=SystemClock(), folders=folders, choices=choices, language=Language.EN)


if __name__ == "__main__":
    main()
