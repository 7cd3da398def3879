"""Tables: first page, order and filter key on 1,000,000 rows against 10,000, and how smooth 100,000 rows are.

``python -m benchmarks.tables`` prints the ratios, then what one notices at 100,000 rows, in milliseconds.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from benchmarks.big_desk import make_big_desk
from benchmarks.pairs import Paired
from msp_desk.core.actions.desk import Desk, open_at
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under

DAY = date(2026, 11, 21)
PART = 100_000
GOAL = 2.0
TICK = 2
"""Milliseconds between two looks at the clock; what is longer than that is a stall."""


def grow(source: Path, target: Path, parts: int) -> None:
    """Make a desk with several times the tickets of one that has :data:`PART` of them."""
    shutil.copy(source, target)
    connection = dbapi2.connect(str(target), isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    columns = [row[1] for row in connection.execute("PRAGMA table_info(tickets)")]
    connection.execute("BEGIN")
    for part in range(1, parts):
        made = {"id": f"id + {part * PART}", "number": f"number || '-{part}'"}
        chosen = ", ".join(made.get(column, column) for column in columns)
        connection.execute(
            f"INSERT INTO tickets ({', '.join(columns)}) SELECT {chosen} FROM tickets WHERE id <= {PART}"
        )
    connection.execute("COMMIT")
    connection.close()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """What the search index of a desk costs.

    Attributes:
        seconds: To enter every record.
        size: How many times as large the file is with it.
    """

    seconds: float
    size: float


def enter(path: Path) -> Entered:
    """Enter every record of a desk in its search index, as the program does in the background."""
    before = path.stat().st_size
    desk = open_at(path, FixedClock(DAY), folders_under(path.parent), check=False)
    began = time.perf_counter()
    desk.listings.keep_up()
    taken = time.perf_counter() - began
    desk.close()
    return Entered(seconds=taken, size=path.stat().st_size / before)


def opened(path: Path) -> Desk:
    """Open a desk for reading."""
    return open_at(path, FixedClock(DAY), folders_under(path.parent), writable=False, check=False)


def questions() -> dict[str, Callable[[Desk], object]]:
    """What a table asks, by its words."""
    from msp_desk.core.storage.listing import ListFilter

    def sort(name: str, key: str) -> Callable[[Desk], object]:
        return lambda desk: desk.listings.rows(name, sorted_by=key, descending=True)

    return {
        "first page of the tickets": lambda desk: desk.listings.rows("tickets"),
        "first page of the log": lambda desk: desk.listings.rows("log"),
        "tickets by client": sort("tickets", "client"),
        "tickets by title": sort("tickets", "title"),
        "tickets by minutes": sort("tickets", "minutes"),
        "log by client": sort("log", "client"),
        "filter key, often found": lambda desk: desk.listings.rows("tickets", ListFilter(wanted="print")),
        "filter key, one client": lambda desk: desk.listings.rows("tickets", ListFilter(wanted="client 0012")),
        "filter key, never found": lambda desk: desk.listings.rows("tickets", ListFilter(wanted="zebra")),
        "filter key, two letters never found": lambda desk: desk.listings.rows("tickets", ListFilter(wanted="zq")),
        "filter key, in the log": lambda desk: desk.listings.rows("log", ListFilter(wanted="zebra")),
        "count, never found": lambda desk: desk.listings.count("tickets", ListFilter(wanted="zebra")),
    }


def compared(large: Desk, small: Desk, *, pairs: int = 7) -> list[Paired]:
    """Ask both desks in turn and compare."""
    results = []
    for name, ask in questions().items():
        seconds(ask, large), seconds(ask, small)
        measured = [(seconds(ask, large), seconds(ask, small)) for _ in range(pairs)]
        ratios = [mine / theirs for mine, theirs in measured]
        results.append(
            Paired(
                name=name, against="the same on 10,000 rows", goal=GOAL, ratio=statistics.median(ratios),
                lowest=min(ratios), highest=max(ratios), seconds=statistics.median(mine for mine, _ in measured),
                floor_seconds=statistics.median(theirs for _, theirs in measured),
            )
        )  # fmt: skip
    return results


def seconds(ask: Callable[[Desk], object], desk: Desk) -> float:
    """Wall time of one question."""
    began = time.perf_counter()
    ask(desk)
    return time.perf_counter() - began


def noticed(path: Path) -> dict[str, float]:
    """The worst stall of the window, in milliseconds, while a long table is worked with."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from msp_desk.core.records.language import Language
    from msp_desk.ui.desk_link.link import DeskLink
    from msp_desk.ui.pages.log.page import LogPage

    app = QApplication.instance() or QApplication([])
    link = DeskLink(opened(path), Language.EN)
    page = LogPage(link)
    page.resize(1240, 840)
    page.kinds.set_value("tickets")
    steps: dict[str, Callable[[], object]] = {
        "shown": page.show,
        "sorted by minutes": lambda: page.table.sort_by("minutes", descending=True),
        "sorted by client": lambda: page.table.sort_by("client"),
        "sorted by number, without an index": lambda: page.table.sort_by("number"),
        "newest first again": lambda: page.table.sort_by(""),
        "a key that is often found": lambda: page.table.set_filter("print"),
        "a key that is never found": lambda: page.table.set_filter("zebra"),
        "the filter emptied": lambda: page.table.set_filter(""),
        "to the end": page.table.scrollToBottom,
        "to the middle": lambda: page.table.verticalScrollBar().setValue(page.table.verticalScrollBar().maximum() // 2),
        "everything selected": page.table.selectAll,
        "the log of all kinds": lambda: page.kinds._on_segment(""),  # noqa: SLF001 - as a click does
    }
    found = {name: _stall(app, step, page) for name, step in steps.items()}
    link.close()
    return found


def _stall(app: Any, step: Callable[[], object], page: Any) -> float:
    """The longest gap between two turns of the event loop until the table is calm again."""
    worst, calm, last = 0.0, 0, time.perf_counter()
    step()
    while calm < 20:
        app.processEvents()
        now = time.perf_counter()
        worst, last = max(worst, now - last), now
        model = page.table.record_model
        calm = calm + 1 if not model.busy and model.is_counted and not page.link.background.busy else 0
        time.sleep(TICK / 1000)
    return worst * 1000


def measured(folder: Path) -> tuple[list[Paired], dict[str, float]]:
    """The ratios, and the worst stall of each thing done with a long table, in milliseconds."""
    small, middle, large = (folder / f"{size}.mspdesk" for size in ("small", "middle", "large"))
    make_big_desk(small, DAY, tickets=10_000, invoices=10_000)
    make_big_desk(middle, DAY, tickets=PART, invoices=10_000)
    grow(middle, large, 10)
    for path in (small, middle):
        enter(path)
    index = enter(large)
    sys.stdout.write(
        f"search index of 1,000,000 tickets: {index.seconds:.1f} s, file {index.size:.2f} times as large\n"
    )
    desks = opened(large), opened(small)
    try:
        ratios = compared(*desks)
    finally:
        for desk in desks:
            desk.close()
    return ratios, noticed(middle)


def main() -> int:
    """Print both tables."""
    with tempfile.TemporaryDirectory(prefix="msp-desk-bench-") as name:
        ratios, stalls = measured(Path(name))
    for result in ratios:
        sys.stdout.write(result.line())
    sys.stdout.write("worst stall of the window with 100,000 tickets\n")
    for step, milliseconds in stalls.items():
        sys.stdout.write(f"  {step}: {milliseconds:.0f} ms\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
