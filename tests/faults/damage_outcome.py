"""What came of damaging desk files, in counts."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, fields, replace
from itertools import pairwise


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """Counts over a series of damaged files.

    Attributes:
        cases: How many files were damaged.
        seen: Files of which opening, checking or reading said that they are damaged.
        harmless: Files that still hold exactly what they held.
        slight: Files with other bytes in texts or numbers that no journal covers, none of them missing: SQLite has no
            sums over its pages, so nothing can see these. A hole is one of them where it is the end of a long text.
        silent: Files that show something else than before and of which nothing was said.
        crashed: Files at which something else than a sentence came.
        touched: Damaged files that were changed by looking at them or by salvaging.
        missed: Rows on whole pages that were not salvaged.
        wrong: Salvaged rows on whole pages that are not what they were.
        stuck: Files that took longer than :data:`~tests.faults.damage.SLOW`.
        kept: Rows that were salvaged.
        found: What each fault was: the case, the pages that were damaged, and the tables and numbers of the rows.
    """

    cases: int = 0
    seen: int = 0
    harmless: int = 0
    slight: int = 0
    silent: int = 0
    crashed: int = 0
    touched: int = 0
    missed: int = 0
    wrong: int = 0
    stuck: int = 0
    kept: int = 0
    found: tuple[str, ...] = field(default=(), compare=False)

    def __add__(self, other: Outcome) -> Outcome:
        """The counts of both."""
        return Outcome(**{one.name: getattr(self, one.name) + getattr(other, one.name) for one in fields(self)})

    def of(self, case: str) -> Outcome:
        """The same, each fault said to be of a case."""
        return replace(self, found=tuple(f"{case}: {one}" for one in self.found))

    @property
    def faults(self) -> int:
        """How many things went wrong."""
        return self.silent + self.crashed + self.touched + self.missed + self.wrong + self.stuck


def rows_said(what: str, rows: Collection[tuple[str, int]]) -> tuple[str, ...]:
    """A line for each table in which rows are missed or wrong, such as ``missed notes 3-5, 8``.

    Args:
        what: What is the matter with them.
        rows: Their tables and numbers.
    """
    return tuple(
        f"{what} {table} {ranges(number for other, number in rows if other == table)}"
        for table in sorted({table for table, _ in rows})
    )


def ranges(numbers: Iterable[int]) -> str:
    """Numbers, those that follow each other as one range."""
    ordered = sorted(set(numbers))
    breaks = [place for place, (one, other) in enumerate(pairwise(ordered), 1) if other > one + 1]
    runs = [ordered[start:end] for start, end in pairwise([0, *breaks, len(ordered)])] if ordered else []
    return ", ".join(f"{run[0]}" if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs)
