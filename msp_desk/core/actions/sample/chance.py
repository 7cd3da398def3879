"""Choices that look like chance and are the same everywhere, and amounts handed out in whole pieces."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """A stream of choices that its name decides.

    Only ``random()`` of the generator is used: its results are promised to be the same in every version of Python,
    those of the other methods are not.
    """

    def __init__(self, *name: str) -> None:
        """Begin a stream; the same name gives the same stream."""
        self._draw = random.Random("/".join(name)).random  # noqa: S311 - it makes up a sample, it guards nothing

    def between(self, low: float, high: float) -> float:
        """A number from low up to, not including, high."""
        return low + (high - low) * self._draw()

    def whole(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self._draw() * (high - low + 1))

    def happens(self, share: float) -> bool:
        """Whether something happens that does so in a share (0 to 1) of all cases."""
        return self._draw() < share

    def shuffled(self, things: Sequence[T]) -> list[T]:
        """The things in another order."""
        return [things[place] for _, place in sorted((self._draw(), place) for place in range(len(things)))]


class Deck:
    """Texts in a chosen order, dealt one after the other and round again, so that neighbours differ."""

    def __init__(self, texts: Sequence[str], chance: Chance) -> None:
        """Shuffle the texts."""
        self._texts = chance.shuffled(texts)
        self._next = 0

    def deal(self) -> str:
        """The next text."""
        text = self._texts[self._next % len(self._texts)]
        self._next += 1
        return text


class Dose:
    """Hands out fractions in whole pieces: over time exactly as many as the fractions sum up to.

    A rate of 0.4 a month gives two in five months, not sometimes none and sometimes four; so a story keeps its grade
    whatever the day.
    """

    def __init__(self, chance: Chance) -> None:
        """Begin somewhere inside the first piece."""
        self._rest = chance.between(0.0, 1.0)

    def take(self, amount: float) -> int:
        """The whole pieces that an amount, never negative, completes."""
        self._rest += amount
        whole = int(self._rest)
        self._rest -= whole
        return whole
