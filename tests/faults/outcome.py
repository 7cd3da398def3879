"""What a series of kills left behind."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Counts over a series of kills.

    Attributes:
        kills: How often a program was killed at work.
        acknowledged: Things that it had said were stored, or migrations that were found finished.
        lost: Acknowledged things that were not there afterwards.
        half: Intentions or migrations that were there in part.
        damaged: Files that SQLite found damaged or that broke a rule of the tables.
        unfinished: Things that could not be carried out again.
        left_over: Half-written files that the next start did not remove.
    """

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    half: int = 0
    damaged: int = 0
    unfinished: int = 0
    left_over: int = 0

    def __add__(self, other: Outcome) -> Outcome:
        """The counts of both."""
        return Outcome(
            kills=self.kills + other.kills,
            acknowledged=self.acknowledged + other.acknowledged,
            lost=self.lost + other.lost,
            half=self.half + other.half,
            damaged=self.damaged + other.damaged,
            unfinished=self.unfinished + other.unfinished,
            left_over=self.left_over + other.left_over,
        )

    @property
    def faults(self) -> int:
        """How many things went wrong."""
        return self.lost + self.half + self.damaged + self.unfinished + self.left_over
