"""Opens the window on the page of reviews and measures how long it does not answer until the paper is in sight."""

from __future__ import annotations

import json
import os
import sys
import time
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.first_paint import page_of
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.preferences import Choices
from msp_desk.core.records.language import Language
from msp_desk.ui.pages.reviews.page import ReviewsPage
from msp_desk.ui.start import open_window

TICK: Final = 5
"""Milliseconds between two looks at the clock; what is longer than that is a stall."""
CALM_TICKS: Final = 60
DAY: Final = date(2026, 11, 21)


class Watch(QObject):
    """Measures the gaps between ticks: while the paper is made, then until its pages are drawn and nothing goes on."""

    def __init__(self, app: QApplication) -> None:
        """Watch an application from when its page begins to make the paper."""
        super().__init__(app)
        self._app = app
        self._page: ReviewsPage | None = None
        self._making = self._showing = 0.0
        self._last, self._calm = time.perf_counter(), 0
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    def _on_tick(self) -> None:
        now = time.perf_counter()
        gap, self._last = (now - self._last) * 1000 - TICK, now
        if self._page is None:
            self._look()
        elif not self._page.papers():
            self._making = max(self._making, gap)
        else:
            self._showing = max(self._showing, gap)
            pages = self._page.place.preview.pages
            self._calm += not (self._page.busy or pages.drawing or self._page.link.background.busy)
            if self._calm > CALM_TICKS:
                self._leave()

    def _look(self) -> None:
        for window in self._app.topLevelWidgets():
            page = page_of(window)
            if isinstance(page, ReviewsPage) and page.place.busy:
                self._page = page

    def _leave(self) -> None:
        sys.stdout.write(json.dumps({"making": self._making, "showing": self._showing}))
        sys.stdout.flush()
        os._exit(0)


def main() -> None:
    """Open the window and watch."""
    desk, folder = sys.argv[1:3]
    app = QApplication(sys.argv[:1])
    watch = Watch(app)
    choices = Choices(page="reviews")
    open_window(
        Path(desk), clock=FixedClock(DAY), folders=folders_under(Path(folder)), choices=choices, language=Language.EN
    )
    del watch


if __name__ == "__main__":
    main()
