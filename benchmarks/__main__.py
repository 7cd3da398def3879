"""Run every benchmark and print its ratio: ``make bench`` or ``python -m benchmarks``."""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import asdict
from datetime import date
from pathlib import Path

from benchmarks import drift, importing, papers, scatter, tables
from benchmarks.big_desk import make_big_desk
from benchmarks.openings import openings
from benchmarks.pairs import ROOT, Paired, compare
from benchmarks.stall import Stall, stalls

PAGES = ("today", "clients")
"""The first page of a new user, and the one that is most often left open."""


def start(desk: Path, folder: Path) -> list[Paired]:
    """The start of the window on 300 clients, 40,000 tickets and 10,000 invoices.

    Today is painted before its matters are found, so that both are measured there.
    """
    return [
        compare(
            f"start to {words} of {page}, 300 clients",
            ["-m", "benchmarks.start_program", str(desk), str(folder / "user"), page, until],
            "raw floor: a table filled by the SQLite driver",
            ["-m", "benchmarks.start_floor", str(desk)],
            goal=1.5,
        )
        for page, until, words in (
            ("today", "page", "the first paint"),
            ("today", "rows", "the matters"),
            ("clients", "rows", "the list"),
        )
    ]


def stalled(desk: Path, folder: Path) -> list[Stall]:
    """The stalls of the same window, by first page."""
    program = ["-m", "benchmarks.stall_program", str(desk), str(folder / "user")]
    return [stalls(page, [*program, page]) for page in PAGES]


def main() -> int:
    """Print what was measured and keep it as JSON under build/."""
    with tempfile.TemporaryDirectory(prefix="msp-desk-bench-") as name:
        folder = Path(name)
        desk = folder / "big.mspdesk"
        make_big_desk(desk, date.today())  # noqa: DTZ011 - the window opens as of the machine's day
        results = start(desk, folder)
        waited = stalled(desk, folder)
        opened = openings(desk, folder)
        results += importing.compared(folder)
        importing_stall = importing.stalled(folder)
        rows, noticed = tables.measured(folder)
        results += rows
        drawn_papers, review_stall = papers.measured(folder)
        results += drawn_papers
    drawn, slid = scatter.measured()
    results += [*drawn, drift.measured()]
    for result in results:
        sys.stdout.write(result.line())
    sys.stdout.write("worst stall of the window, median of runs\n")
    for one in waited:
        sys.stdout.write(
            f"  {one.page}: while the rest loads {one.loading:.0f} ms, goal at most {one.goal:g} ms; "
            f"after logging an incident {one.logging:.0f} ms, what it changes seen after {one.seen:.0f} ms\n"
        )
    for opening in opened:
        sys.stdout.write(opening.line())
    sys.stdout.write(
        f"  while 100,000 rows are imported: {importing_stall.importing:.0f} ms, "
        f"goal at most {importing_stall.goal:g} ms\n"
        f"  while a review of 300 clients is made: {review_stall.making:.0f} ms, and comes into sight: "
        f"{review_stall.showing:.0f} ms, goal at most {review_stall.goal:g} ms\n"
        f"  a step of the portfolio's month slider, 300 clients: {slid:.1f} ms, goal at most {scatter.STEP_GOAL:g} ms\n"
        "  a table of 100,000 rows\n"
    )
    for step, milliseconds in noticed.items():
        sys.stdout.write(f"    {step}: {milliseconds:.0f} ms\n")
    content = [
        *map(asdict, results),
        *map(asdict, waited),
        *map(asdict, opened),
        asdict(importing_stall),
        asdict(review_stall),
        {"table_stalls": noticed},
        {"slider_step": slid},
    ]
    kept = ROOT / "build" / "benchmarks.json"
    kept.parent.mkdir(exist_ok=True)
    kept.write_text(json.dumps(content, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
