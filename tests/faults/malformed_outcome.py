"""What was found when malformed files were handed in."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

_MOST_SHOWN = 20
_STATUS, _CLEAR = Path("/proc/self/status"), Path("/proc/self/clear_refs")


@dataclass(slots=True, kw_only=True)
class Findings:
    """Counts over many files.

    Attributes:
        cases: Files handed in.
        refused: Refused with exit code 1.
        accepted: Accepted.
        faults: What went wrong: ``mistakes`` of the program, something ``half`` stored or left behind, ``vague``
            sentences, files ``wrongly`` accepted, ``slow`` ones, and ``large`` ones by memory.
        examples: The first faults in words.
        slowest: Seconds of processor time of the slowest file.
        largest: Megabytes of memory that the largest one took beyond what was there.
    """

    cases: int = 0
    refused: int = 0
    accepted: int = 0
    faults: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)
    slowest: float = 0.0
    slowest_case: str = ""
    largest: int = 0
    largest_case: str = ""
    _case: str = ""

    def begin(self, case: str) -> None:
        """Name the file that is handed in now."""
        self.cases += 1
        self._case = case

    def add(self, fault: str, words: str) -> None:
        """Note a fault."""
        self.faults[fault] += 1
        if len(self.examples) < _MOST_SHOWN:
            self.examples.append(f"{self._case}: {fault}: {words.strip()[:400]}")

    def measured(self, seconds: float, megabytes: int, *, limits: tuple[float, int]) -> None:
        """Note what a file cost."""
        if seconds > self.slowest:
            self.slowest, self.slowest_case = seconds, self._case
        if megabytes > self.largest:
            self.largest, self.largest_case = megabytes, self._case
        if seconds > limits[0]:
            self.add("slow", f"{seconds:.1f} s")
        if megabytes > limits[1]:
            self.add("large", f"{megabytes} MB")

    def as_dict(self) -> dict[str, object]:
        """The counts for JSON."""
        return {
            "cases": self.cases, "refused": self.refused, "accepted": self.accepted, "faults": dict(self.faults),
            "slowest": round(self.slowest, 2), "slowest_case": self.slowest_case, "largest_mb": self.largest,
            "largest_case": self.largest_case, "examples": self.examples,
        }  # fmt: skip


def reset_peak() -> int:
    """Let the system count the most memory anew, where it can.

    Returns:
        The megabytes held now; 0 where nobody can tell.
    """
    if not _CLEAR.exists():
        return 0
    _CLEAR.write_text("5")
    return _megabytes("VmRSS")


def peak_megabytes() -> int:
    """The most megabytes of memory since :func:`reset_peak`; 0 where nobody can tell."""
    return _megabytes("VmHWM") if _CLEAR.exists() else 0


def _megabytes(what: str) -> int:
    line = next(line for line in _STATUS.read_text().splitlines() if line.startswith(what))
    return int(line.split()[1]) // 1024
