"""What a waterfall of contributions shows, and the scale it is drawn on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_MARGIN: Final = 0.03


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """One measure's part in a score.

    Attributes:
        key: Given back when the row is opened.
        label: The measure.
        value: Its value as text; "" when there is none.
        unit: The unit as text.
        points: What it adds to the score.
        points_text: The same as text, with its sign.
        note: More about it, for the tooltip.
        measured: False for a value that was filled in; then its words are muted.
    """

    key: str
    label: str
    value: str
    unit: str
    points: float
    points_text: str
    note: str = ""
    measured: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Where a letter begins.

    Attributes:
        score: The lowest score of the letter.
        text: Such as "C 55".
    """

    score: float
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WaterfallContent:
    """A whole waterfall.

    Attributes:
        start: Where it begins, 50 for grades.
        start_label: The word for it.
        start_text: The number as text.
        contributions: In any order; drawn from most up to most down.
        score: Where it ends.
        score_label: The word for it.
        score_text: The number as text.
        letter: The letter the score alone has; its shape marks the end.
        cuts: Where letters begin.
    """

    start: float
    start_label: str
    start_text: str
    contributions: Sequence[Contribution]
    score: float
    score_label: str
    score_text: str
    letter: str | None
    cuts: Sequence[Cut] = ()

    def sorted(self) -> list[Contribution]:
        """Return the contributions from most up to most down; equal ones by label."""
        return sorted(self.contributions, key=lambda part: (-part.points, part.label))

    def steps(self) -> list[tuple[float, float]]:
        """Return for each sorted contribution where its bar begins and ends, in points of score."""
        steps, level = [], self.start
        for part in self.sorted():
            steps.append((level, level + part.points))
            level += part.points
        return steps

    def scale(self) -> tuple[float, float]:
        """Return the lowest and highest score drawn: all bars, and the next cut on each side of the score."""
        levels = [self.start, self.score, *(level for step in self.steps() for level in step)]
        levels += [max((cut.score for cut in self.cuts if cut.score <= self.score), default=self.score)]
        levels += [min((cut.score for cut in self.cuts if cut.score > self.score), default=self.score)]
        low, high = min(levels), max(levels)
        spare = max(high - low, 1.0) * _MARGIN
        return low - spare, high + spare
