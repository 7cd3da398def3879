"""Run every benchmark and print its ratio: ``make bench`` or ``python -m benchmarks``."""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import asdict
from datetime import date
from pathlib import Path

from benchmarks.big_desk import make_big_desk
from benchmarks.pairs import ROOT, Paired, compare
from benchmarks.stall import stalls


def start(desk: Path, folder: Path) -> Paired:
    """The start of the window on 300 clients, 40,000 tickets and 10,000 invoices."""
    return compare(
        "start to the first page with its rows, 300 clients",
        ["-m", "benchmarks.start_program", str(desk), str(folder / "user")],
        "raw floor: a table filled by the SQLite driver",
        ["-m", "benchmarks.start_floor", str(desk)],
        goal=1.5,
    )


def main() -> int:
    """Print a table and keep it as JSON under build/."""
    with tempfile.TemporaryDirectory(prefix="msp-desk-bench-") as name:
        folder = Path(name)
        desk = folder / "big.mspdesk"
        make_big_desk(desk, date.today())  # noqa: DTZ011 - the window opens as of the machine's day
        results = [start(desk, folder)]
        waited = stalls(["-m", "benchmarks.stall_program", str(desk), str(folder / "user")])
    for result in results:
        sys.stdout.write(
            f"{result.name}\n  against {result.against}\n"
            f"  ratio {result.ratio:.2f} (lowest {result.lowest:.2f}, highest {result.highest:.2f}), "
            f"goal at most {result.goal:g}; {result.seconds:.3f} s against {result.floor_seconds:.3f} s\n"
        )
    sys.stdout.write(
        "worst stall of the window, median of runs\n"
        f"  while the rest loads {waited.loading:.0f} ms, goal at most {waited.goal:g} ms; "
        f"after logging an incident {waited.logging:.0f} ms, its grade seen after {waited.seen:.0f} ms\n"
    )
    kept = ROOT / "build" / "benchmarks.json"
    kept.parent.mkdir(exist_ok=True)
    kept.write_text(json.dumps([*map(asdict, results), asdict(waited)], indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
