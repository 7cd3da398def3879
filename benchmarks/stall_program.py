"""The window on a desk, watched while everything that comes after the first paint is found.

``python -m benchmarks.stall_program DESK FOLDER`` prints, as JSON and in milliseconds: the worst stall until the
trends stand there, the worst stall after an incident was logged, and how long its grade took to be seen.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QTableView

from msp_desk.core.environment.clock import SystemClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.preferences import Choices
from msp_desk.core.records.incident import Incident, IncidentFamily, Severity
from msp_desk.core.records.language import Language
from msp_desk.ui.pages.clients.page import ClientsPage
from msp_desk.ui.start import open_window

TICK = 5
"""Milliseconds between two looks at the clock; what is longer than that is a stall."""
CALM_TICKS = 100
"""So many ticks without work in the background end a part."""


class Watch(QObject):
    """Measures the gaps between ticks from the first paint of a filled table."""

    def __init__(self, app: QApplication) -> None:
        """Watch an application."""
        super().__init__(app)
        self.worst, self.seen = [0.0, 0.0], 0.0
        self._part, self._last, self._logged, self._calm = 0, 0.0, 0.0, 0
        self._before: object = None
        self._page: ClientsPage | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._on_tick)
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt names it
        """Begin at the first paint of a filled table."""
        if event.type() == QEvent.Type.Paint and self._page is None:
            table = watched.parent()
            if isinstance(table, QTableView) and table.viewport() is watched and table.model().rowCount() > 0:
                self._page = table.window().findChild(ClientsPage)
                QTimer.singleShot(0, self, self._begin)
        return False

    def _begin(self) -> None:
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self._last = time.perf_counter()
        self._timer.start()

    def _on_tick(self) -> None:
        now = time.perf_counter()
        self.worst[self._part] = max(self.worst[self._part], (now - self._last) * 1000 - TICK)
        page = self._page
        assert page is not None  # noqa: S101 - found before the timer was started
        rows = page.client_list.table.record_model
        first = rows.row_at(0)
        if self._part == 0 and first.trend:
            self._calm += not page.link.background.busy
            if self._calm > CALM_TICKS:
                self._log(page, first.client.id, first.grade)
                return
        elif self._part == 1 and not self.seen and first.grade is not self._before:
            self.seen = (now - self._logged) * 1000
            self._calm = 0
        elif self._part == 1 and self.seen:
            self._calm += not page.link.background.busy
            if self._calm > CALM_TICKS:
                self._leave()
        self._last = now

    def _log(self, page: ClientsPage, client_id: int, before: object) -> None:
        self._part, self._before = 1, before
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


def main() -> None:
    """Open the window and watch."""
    app = QApplication(sys.argv[:1])
    Watch(app)
    folders = folders_under(Path(sys.argv[2]))
    open_window(Path(sys.argv[1]), clock=SystemClock(), folders=folders, choices=Choices(), language=Language.EN)


if __name__ == "__main__":
    main()
