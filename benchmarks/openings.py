"""How long the window does not answer while something of parting is opened, for the first and for the second time."""

from __future__ import annotations

import json
import shutil
import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from benchmarks.pairs import output_of
from benchmarks.parting_desk import add_parting

WORDS: Final = {
    "letter": "a letter over the window",
    "letter_room": "a letter in the page of exits",
    "exits": "the board of exits",
    "exit": "one exit",
    "handover": "the preview of a handover",
    "papers": "the papers of a client",
    "paper": "a kept paper",
    "evidence": "the evidence timeline",
    "open_items": "the open-items list",
    "calendar": "the calendar of all clients written",
}
"""What is opened, by its name in :mod:`benchmarks.openings_program`."""
GOAL: Final = 50.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Medians of several runs, in milliseconds of processor time of the window's thread; reported, never asserted.

    Attributes:
        what: What was opened.
        first: The longest turn of the event loop the first time.
        second: The same the second time.
        whole: From asking for it until everything stood there, on the clock, the first time.
        goal: What the design wants at most of a turn.
    """

    what: str
    first: float
    second: float
    whole: float
    goal: float = GOAL

    def line(self) -> str:
        """Say it in a few words."""
        return (
            f"  {WORDS[self.what]} opened: longest turn {self.first:.0f} ms, the second time {self.second:.0f} ms, "
            f"goal at most {self.goal:g} ms; there after {self.whole:.0f} ms\n"
        )


def openings(desk: Path, folder: Path, whats: Sequence[str] = tuple(WORDS), *, runs: int = 5) -> list[Opening]:
    """Open each in windows of their own, on a copy of a desk from which forty clients leave.

    Args:
        desk: A desk of many clients.
        folder: For the copy and for what a user has.
        whats: What to open.
        runs: How often.
    """
    parting = folder / "parting.mspdesk"
    shutil.copy(desk, parting)
    add_parting(parting, date.today())  # noqa: DTZ011 - the window opens as of the machine's day
    return [_opening(parting, folder, what, runs) for what in whats]


def _opening(desk: Path, folder: Path, what: str, runs: int) -> Opening:
    command = ["-m", "benchmarks.openings_program", str(desk), str(folder / "user"), what]
    found = [json.loads(output_of(command)) for _ in range(runs)]
    first, second = (statistics.median(float(one[place]["cpu"]) for one in found) for place in (0, 1))
    whole = statistics.median(float(one[0]["whole"]) for one in found)
    return Opening(what=what, first=first, second=second, whole=whole)
