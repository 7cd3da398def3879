"""Timing whole processes in pairs: one side, the other side, again and again, and the median of the ratios."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Paired:
    """The outcome of a comparison.

    Attributes:
        name: What was measured.
        against: What it was measured against.
        goal: The ratio the design wants at most.
        ratio: Median of the ratios, pair by pair.
        lowest: Smallest ratio.
        highest: Largest ratio.
        seconds: Median of our side, for information only.
        floor_seconds: Median of the other side.
    """

    name: str
    against: str
    goal: float
    ratio: float
    lowest: float
    highest: float
    seconds: float
    floor_seconds: float

    def line(self) -> str:
        """Say it in a few words."""
        return (
            f"{self.name}, against {self.against}: ratio {self.ratio:.2f} (lowest {self.lowest:.2f}, "
            f"highest {self.highest:.2f}), goal at most {self.goal:g}; "
            f"{self.seconds:.4g} s against {self.floor_seconds:.4g} s\n"
        )


def seconds_of(command: Sequence[str]) -> float:
    """Wall time of one run.

    Raises:
        subprocess.CalledProcessError: If it fails.
    """
    began = time.perf_counter()
    output_of(command)
    return time.perf_counter() - began


def output_of(command: Sequence[str]) -> str:
    """What one run of this interpreter prints.

    The bytecode of both sides is kept, as it is in an installed program, away from the checkout.

    Raises:
        subprocess.CalledProcessError: If it fails.
    """
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPYCACHEPREFIX": str(ROOT / "build" / "bytecode"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, *command], check=True, cwd=ROOT, env=environment, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, text=True,
    )  # fmt: skip
    return done.stdout


def compare(
    name: str, ours: Sequence[str], against: str, other: Sequence[str], *, goal: float, pairs: int = 9
) -> Paired:
    """Run both sides in turn after one warm-up each."""
    seconds_of(ours)
    seconds_of(other)
    measured = [(seconds_of(ours), seconds_of(other)) for _ in range(pairs)]
    ratios = [mine / theirs for mine, theirs in measured]
    return Paired(
        name=name,
        against=against,
        goal=goal,
        ratio=statistics.median(ratios),
        lowest=min(ratios),
        highest=max(ratios),
        seconds=statistics.median(mine for mine, _ in measured),
        floor_seconds=statistics.median(theirs for _, theirs in measured),
    )
