"""An import of 100,000 tickets through the program, and taking it back, against the driver's own executemany.

``python -m benchmarks.importing`` prints the ratios, and the worst stall of the window while the rows come in.
"""

from __future__ import annotations

import csv
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from benchmarks.big_desk import make_big_desk
from benchmarks.pairs import Paired
from msp_desk.core.actions.desk import Desk, open_at
from msp_desk.core.actions.import_files import release
from msp_desk.core.environment.clock import FixedClock
from msp_desk.core.environment.folders import folders_under

if TYPE_CHECKING:
    from PySide6.QtCore import QEventLoop

    from msp_desk.ui.desk_link.background import Token
    from msp_desk.ui.desk_link.link import DeskLink

DAY = date(2026, 11, 21)
ROWS = 100_000
CLIENTS = 300
GOAL = 2.5
TICK = 5
"""Milliseconds between two looks at the clock; what is longer than that is a stall."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportStall:
    """The worst stalls while 100,000 rows come and go, medians of runs, in milliseconds; reported, never asserted.

    Attributes:
        importing: While they are imported.
        undoing: While that is undone, carried out again, and taken back by its number.
        goal: What the design wants at most.
    """

    importing: float
    undoing: float
    goal: float = 50.0


def write_file(path: Path) -> None:
    """Write tickets as another program would export them."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["Client", "Ticket", "Title", "Opened", "Category", "Minutes"])
        for number in range(ROWS):
            opened = DAY - timedelta(days=number % 1000)
            kind = ("support", "admin request")[number % 2]
            name = f"Client {number % CLIENTS:04}"
            writer.writerow([name, f"I{number}", "Printer does not print", opened.isoformat(), kind, 10 + number % 90])


def opened(path: Path) -> Desk:
    """Open a desk for writing."""
    return open_at(path, FixedClock(DAY), folders_under(path.parent), writable=True, check=False)


def imported(desk: Desk, file: Path) -> None:
    """Import the file as its proposal says."""
    room = desk.imports
    proposal = room.propose(room.read(file), kind="tickets")
    planned = room.plan_read("tickets", proposal.file, proposal.choices, proposal.options)
    room.carry_out(planned)
    release(proposal.file, planned)


def written(path: Path, rows: list[tuple[object, ...]], columns: list[str]) -> None:
    """Write the same rows by the driver alone, in one transaction."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("BEGIN IMMEDIATE")
    marks = ", ".join("?" * len(columns))
    connection.executemany(f"INSERT INTO tickets ({', '.join(columns)}) VALUES ({marks})", rows)
    connection.execute("COMMIT")
    connection.close()


def seconds(work: Callable[[], object]) -> float:
    """Processor time of one call in this thread, so that whatever else the machine does leaves the ratio alone."""
    began = time.thread_time()
    work()
    return time.thread_time() - began


def compared(folder: Path, *, pairs: int = 3) -> list[Paired]:
    """Import, undo, redo and take back later on fresh desks, each time beside the driver alone."""
    empty, file = folder / "empty.mspdesk", folder / "tickets.csv"
    make_big_desk(empty, DAY, clients=CLIENTS, tickets=0, invoices=0)
    write_file(file)
    measured: dict[str, list[tuple[float, float]]] = {"import": [], "undo": [], "redo": [], "back": []}
    rows: list[tuple[object, ...]] = []
    for turn in range(pairs + 1):
        ours, raw = folder / f"ours{turn}.mspdesk", folder / f"raw{turn}.mspdesk"
        shutil.copy(empty, ours), shutil.copy(empty, raw)
        desk = opened(ours)
        took = {"import": seconds(lambda: imported(desk, file))}  # noqa: B023 - called at once
        if not rows:
            connection = dbapi2.connect(f"file:{ours}?mode=ro", uri=True)
            columns = [str(row[1]) for row in connection.execute("PRAGMA table_info(tickets)") if row[1] != "import_id"]
            rows = connection.execute(f"SELECT {', '.join(columns)} FROM tickets").fetchall()
            connection.close()
        took["undo"], took["redo"] = seconds(desk.undo), seconds(desk.redo)
        number = desk.imports.entries()[0].id
        took["back"] = seconds(lambda: desk.imports.undo_import(number))  # noqa: B023 - called at once
        desk.close()
        floor = seconds(lambda: written(raw, rows, columns))  # noqa: B023 - called at once
        if turn:  # the first turn warms up
            for name, mine in took.items():
                measured[name].append((mine, floor))
    words = {
        "import": "import of 100,000 tickets", "undo": "undo of that import", "redo": "redo of that import",
        "back": "taking that import back later, with the backup before it",
    }  # fmt: skip
    return [
        Paired(
            name=words[name], against="raw executemany of the same rows", goal=GOAL,
            ratio=statistics.median(mine / floor for mine, floor in pairs_of),
            lowest=min(mine / floor for mine, floor in pairs_of),
            highest=max(mine / floor for mine, floor in pairs_of),
            seconds=statistics.median(mine for mine, _ in pairs_of),
            floor_seconds=statistics.median(floor for _, floor in pairs_of),
        )
        for name, pairs_of in measured.items()
    ]  # fmt: skip


def stalled(folder: Path, *, runs: int = 3) -> ImportStall:
    """The worst gaps between two turns of the window's event loop while the import, its undo and redo run beside it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from msp_desk.core.records.language import Language
    from msp_desk.ui.desk_link.link import DeskLink
    from msp_desk.ui.start import HAND_OVER

    app = QApplication.instance() or QApplication([])
    before = sys.getswitchinterval()
    sys.setswitchinterval(HAND_OVER)
    importing, undoing = [], []
    for run in range(runs):
        desk_file = folder / f"stall{run}.mspdesk"
        shutil.copy(folder / "empty.mspdesk", desk_file)
        link = DeskLink(opened(desk_file), Language.EN)
        importing.append(_watched(link, partial(_imported_away, link.desk, folder / "tickets.csv")))
        moves = (
            link.desk.undo,
            link.desk.redo,
            partial(link.desk.imports.undo_import, link.desk.imports.entries()[0].id),
        )
        undoing.append(max(_watched(link, partial(_called_away, move)) for move in moves))
        link.close()
    sys.setswitchinterval(before)
    app.processEvents()
    return ImportStall(importing=statistics.median(importing), undoing=statistics.median(undoing))


def _watched(link: DeskLink, work: Callable[[Token], None]) -> float:
    """The worst gap in milliseconds between two turns of the event loop while something runs beside it."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop, timer, worst = QEventLoop(), QTimer(), [0.0, time.perf_counter()]

    def look() -> None:
        now = time.perf_counter()
        worst[0], worst[1] = max(worst[0], (now - worst[1]) * 1000 - TICK), now

    timer.timeout.connect(look)
    task = link.background.run(work)
    task.finished.connect(partial(_end, loop, 0))
    task.failed.connect(partial(_end, loop, 1))
    timer.start(TICK)
    if loop.exec():
        sys.stderr.write("the work failed\n")
    timer.stop()
    return worst[0]


def _called_away(move: Callable[[], object], _token: Token) -> None:
    move()


def _imported_away(desk: Desk, file: Path, _token: Token) -> None:
    imported(desk, file)


def _end(loop: QEventLoop, code: int, _outcome: object) -> None:
    loop.exit(code)


def main() -> int:
    """Print both."""
    with tempfile.TemporaryDirectory(prefix="msp-desk-bench-") as name:
        folder = Path(name)
        for result in compared(folder):
            sys.stdout.write(result.line())
        stall = stalled(folder)
        sys.stdout.write(f"worst stall of the window while importing: {stall.importing:.0f} ms, ")
        sys.stdout.write(f"while that is undone and redone: {stall.undoing:.0f} ms\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
