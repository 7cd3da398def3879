"""The window on a desk, watched while something of parting is opened for the first and for the second time.

``python -m benchmarks.openings_program DESK FOLDER WHAT`` prints, as JSON and in milliseconds, of both openings: the
longest turn of the event loop in processor time of the window's thread, the same on the clock, how long it took until
everything stood there, and the turn that asked for it alone. ``WHAT`` is a method of :class:`Openings`.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from benchmarks.first_paint import FirstPaint, page_of
from msp_desk.core.environment.clock import FixedClock, SystemClock
from msp_desk.core.environment.folders import folders_under
from msp_desk.core.parting.letter_kind import LetterKind
from msp_desk.core.preferences import Choices
from msp_desk.core.records.language import Language
from msp_desk.ui.start import open_window
from msp_desk.ui.widgets.page import Place
from msp_desk.ui.window.main_window import MainWindow

TICK: Final = 2
"""Milliseconds between two looks at the clock."""
CALM_TICKS: Final = 120
LOADED_TICKS: Final = 1100
"""So many calm ticks are waited for before the first opening, for what is loaded after the start."""
ROUNDS: Final = 2


class Openings:
    """What can be opened, each for the first client of the desk that leaves."""

    def __init__(self, window: MainWindow) -> None:
        """Open things over a window."""
        self.window, self.link = window, window.link
        self._exits = [one for one in self.link.desk.exits.all() if one.is_open]
        self.client_id = int(min(self._exits, key=lambda one: one.client_id).client_id)

    def exits(self, _round: int) -> None:
        """The board of exits."""
        self.window.go(Place(page="exits"))

    def exit(self, round_: int) -> None:
        """One exit."""
        self.window.go(Place(page="exits", family="exits", record_id=int(self._exits[round_].id)))

    def letter(self, _round: int) -> None:
        """A letter over the window."""
        from msp_desk.ui.widgets.letter_editor.dialog import open_letter

        open_letter(self.link, self.window, client_id=self.client_id)

    def letter_room(self, _round: int) -> None:
        """A letter in the page of exits."""
        page = page_of(self.window)
        page.write_letter(LetterKind.NOTICE)  # type: ignore[union-attr]

    def handover(self, _round: int) -> None:
        """The preview of a handover."""
        from msp_desk.ui.widgets.handover_dialog import open_handover

        open_handover(self.link, self.window, client_id=self.client_id)

    def clients(self, _round: int) -> None:
        """The list of clients."""
        self.window.go(Place(page="clients"))

    def client(self, _round: int) -> None:
        """One client."""
        self.window.go(Place(page="clients", client_id=self.client_id, tab="overview"))

    def papers(self, _round: int) -> None:
        """The papers of a client."""
        self.window.go(Place(page="clients", client_id=self.client_id, tab="papers"))

    def paper(self, _round: int) -> None:
        """One kept paper."""
        from msp_desk.ui.widgets.paper_dialog import open_paper

        entries = self.link.desk.papers.all()
        open_paper(self.link, self.window, int(entries[0].id))

    def evidence(self, _round: int) -> None:
        """The evidence timeline."""
        from msp_desk.ui.pages.clients.evidence_dialog import open_evidence

        open_evidence(self.link, self.client_id, self.window)

    def open_items(self, _round: int) -> None:
        """The open-items list of a client."""
        from msp_desk.ui.pages.clients.open_items_dialog import open_open_items

        open_open_items(self.link, self.client_id, self.window)

    def calendar(self, _round: int) -> None:
        """The days of all clients as a calendar file."""
        from msp_desk.ui.widgets.calendar_export import write_calendar

        write_calendar(self.link, self.window, Path(sys.argv[2]) / "all.ics", self.link.today)

    def busy(self) -> bool:
        """Whether something is still being read or set."""
        page = page_of(self.window)
        parts: list[QWidget] = [part for part in QApplication.topLevelWidgets() if isinstance(part, QDialog)]
        editors = [one for part in parts for one in part.findChildren(QWidget, "letter_editor")]
        editors += [] if page is None else page.findChildren(QWidget, "letter_editor")
        return self.link.background.busy or any(getattr(one, "busy", False) for one in (page, *parts, *editors))

    def leave(self, what: str) -> None:
        """Close it again."""
        for part in QApplication.topLevelWidgets():
            if isinstance(part, QDialog) and part.isVisible():
                part.reject()
        if what in ("exits", "clients"):
            self.window.go(Place(page="today"))
        elif what == "papers":
            self.window.go(Place(page="clients", client_id=self.client_id, tab="overview"))
        elif what == "letter_room":
            page_of(self.window)._leave_letter()  # type: ignore[union-attr]  # noqa: SLF001


BEFORE: Final[dict[str, str]] = {"exit": "exits", "letter_room": "exit", "papers": "client", "client": "clients"}
"""What is opened first, and not measured."""


class Watch(FirstPaint):
    """Measures the turns of the event loop."""

    def __init__(self, app: QApplication, what: str) -> None:
        """Watch an application."""
        super().__init__(app, lambda window: page_of(window) is not None)
        self._steps: list[Callable[[], None]] = []
        self._what = what
        self._openings: Openings | None = None
        self._found: list[dict[str, float]] = []
        self._worst_cpu = self._worst = 0.0
        self._cpu = self._last = self._began = self._settled = 0.0
        self._called = 0.0
        self._calm, self._need = 0, LOADED_TICKS
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._on_tick)

    def happened(self) -> None:
        """Begin."""
        self._timer.start()

    def _on_tick(self) -> None:
        cpu, now = time.thread_time(), time.perf_counter()
        self._worst_cpu = max(self._worst_cpu, cpu - self._cpu)
        self._worst = max(self._worst, now - self._last)
        if self._openings is None:
            window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
            busy = window.link.background.busy
        else:
            busy = self._openings.busy()
        self._calm = 0 if busy else self._calm + 1
        if busy or not self._settled:
            self._settled = now
        if self._calm > self._need:
            self._go_on()
        self._cpu, self._last = time.thread_time(), time.perf_counter()

    def _go_on(self) -> None:
        self._need = CALM_TICKS
        if self._openings is None:
            window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
            self._openings = Openings(window)
            before = self._what
            firsts: list[str] = []
            while before in BEFORE:
                before = BEFORE[before]
                firsts.insert(0, before)
            self._steps = [lambda one=one: self._open(one, 0) for one in firsts]  # type: ignore[misc]
            for round_ in range(ROUNDS):
                self._steps.append(lambda round_=round_: self._measure(round_))  # type: ignore[misc]
                self._steps.append(self._finish)
        if not self._steps:
            sys.stdout.write(json.dumps(self._found))
            sys.stdout.flush()
            os._exit(0)
        self._calm = 0
        self._steps.pop(0)()

    def _open(self, what: str, round_: int) -> None:
        getattr(self._openings, what)(round_)

    def _measure(self, round_: int) -> None:
        self._worst = self._worst_cpu = self._settled = 0.0
        self._began = self._last = time.perf_counter()
        self._cpu = time.thread_time()
        self._open(self._what, round_)
        cpu, now = time.thread_time(), time.perf_counter()
        self._worst_cpu, self._worst = cpu - self._cpu, now - self._last
        self._called = cpu - self._cpu

    def _finish(self) -> None:
        whole = self._settled - self._began
        found = {"cpu": self._worst_cpu, "clock": self._worst, "whole": whole, "call": self._called}
        self._found.append({name: round(seconds * 1000, 1) for name, seconds in found.items()})
        assert self._openings is not None  # noqa: S101 - made before the first step
        self._openings.leave(self._what)


def main() -> None:
    """Open the window and watch."""
    desk, folder, what, *day = sys.argv[1:]
    app = QApplication(sys.argv[:1])
    watch = Watch(app, what)
    assert watch.parent() is app  # noqa: S101 - it lives as long as the application
    clock = FixedClock(date.fromisoformat(day[0])) if day else SystemClock()
    folders = folders_under(Path(folder))
    open_window(Path(desk), clock=clock, folders=folders, choices=Choices(page="today"), language=Language.EN)


if __name__ == "__main__":
    main()
