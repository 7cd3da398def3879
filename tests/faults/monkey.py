"""A monkey at the window: seeded events in pieces, each in a process of its own on a fresh copy of the sample desk.

``python -m tests.faults.monkey --events 1000000 --seed 1`` before a release. A piece that found something is run again
with ``--events`` and ``--seed`` as printed; the events it sent are in the folder that is named.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from msp_desk.core.actions.sample import write_sample_desk
from tests.faults.monkey_piece import WEAKNESSES

ROOT: Final = Path(__file__).resolve().parents[2]
PIECE: Final = 5000
"""Events of one process; then a fresh desk is begun, so that a spoilt one does not hide the next fault."""
SLOWEST: Final = 0.4
"""Seconds that an event may take on average before the piece counts as hanging, beside a minute to start."""
DAY: Final = date(2026, 11, 21)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """What one process did.

    Attributes:
        seed: Of the piece.
        events: Sent.
        seconds: Of the processor.
        undone: Steps taken back at the end.
        faults: What was found: kind, text and the events before it.
        windows: Kinds of windows that were in front.
    """

    seed: int
    events: int
    seconds: float
    undone: int
    faults: Sequence[dict[str, Any]]
    windows: dict[str, int]


def write_sample(folder: Path) -> Path:
    """The desk of which every piece gets a copy."""
    path = folder / "sample.mspdesk"
    write_sample_desk(path, DAY)
    return path


def run_piece(
    folder: Path, sample: Path, *, events: int, seed: int, hasty: bool = False, weakness: str = "none"
) -> Piece:
    """Run one piece.

    Args:
        folder: Empty; everything the piece touches lies in it.
        sample: The desk to copy.
        events: How many.
        seed: Chooses them.
        hasty: Whether work in the background is not waited for.
        weakness: A fault that is planted.
    """
    folder.mkdir(parents=True, exist_ok=True)
    words = ["--folder", folder, "--sample", sample, "--events", events, "--seed", seed, "--weakness", weakness]
    with (folder / "said.txt").open("w+", encoding="utf-8", errors="replace") as said:
        try:
            done = subprocess.run(
                [sys.executable, "-m", "tests.faults.monkey_piece", *map(str, words), *(["--hasty"] if hasty else [])],
                cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0"}, check=False,
                stdout=subprocess.PIPE, stderr=said, timeout=60 + SLOWEST * events,
            )  # fmt: skip
            code, out = done.returncode, done.stdout.decode("utf-8", "replace")
        except subprocess.TimeoutExpired:
            code, out = -1, ""
        said.seek(0)
        complaint = said.read()
    lines = out.splitlines()
    if lines and lines[-1].startswith("{"):
        return Piece(**{key: json.loads(lines[-1])[key] for key in Piece.__slots__})
    last = _last_lines(folder / "events.txt")
    fault = {"kind": f"ended with {code}", "text": complaint[-6000:], "events": last, "at": len(last)}
    return Piece(seed=seed, events=0, seconds=0.0, undone=0, faults=[fault], windows={})


def run(
    folder: Path, *, events: int, seed: int, workers: int = 1, weakness: str = "none", piece: int = PIECE
) -> Iterator[Piece]:
    """Run as many pieces as it takes; every second one is hasty.

    Args:
        folder: Empty.
        events: In all.
        seed: Of the first piece; each has the next.
        workers: Pieces at once.
        weakness: A fault that is planted in each.
        piece: Events of a piece.
    """
    sample = write_sample(folder)
    left = [min(piece, events - begun) for begun in range(0, events, piece)]

    def one(place: int) -> Piece:
        return run_piece(
            folder / str(seed + place), sample, events=left[place], seed=seed + place, hasty=place % 2 == 1,
            weakness=weakness,
        )  # fmt: skip

    with ThreadPoolExecutor(workers) as pool:
        yield from pool.map(one, range(len(left)))


def _last_lines(trail: Path) -> list[str]:
    if not trail.exists():
        return []
    return trail.read_text("utf-8", "replace").splitlines()[-25:]


def told(piece: Piece) -> str:
    """What a piece found, with how to run it again."""
    parts = [f"seed {piece.seed}, {piece.events} events, {len(piece.faults)} faults"]
    for fault in piece.faults[:5]:
        parts += ["", f"{fault['kind']} after {fault['at']} events:", str(fault["text"])]
        parts += ["the last events:", *(f"  {line}" for line in fault["events"])]
    return "\n".join(parts)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the monkey and print a JSON object for each piece; exit 1 when something was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.faults.monkey", description=__doc__)
    parser.add_argument("--events", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, default=1, help="pieces at once")
    parser.add_argument("--piece", type=int, default=PIECE, help="events of one process")
    parser.add_argument("--folder", type=Path, help="kept, with the events of every piece")
    parser.add_argument("--weakness", choices=WEAKNESSES, default="none")
    asked = parser.parse_args(arguments)
    faults = 0
    with tempfile.TemporaryDirectory(prefix="msp-desk-monkey-") as scratch:
        folder = asked.folder or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for piece in run(
            folder, events=asked.events, seed=asked.seed, workers=asked.workers, weakness=asked.weakness,
            piece=asked.piece,
        ):  # fmt: skip
            faults += len(piece.faults)
            summary = {"seed": piece.seed, "events": piece.events, "seconds": piece.seconds, "undone": piece.undone}
            print(json.dumps({**summary, "faults": len(piece.faults)}), flush=True)
            if piece.faults:
                print(told(piece), flush=True)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
