"""How well a line fits what was typed: the start of it first, then the start of its words, then anywhere."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final, TypeVar

Entry = TypeVar("Entry")

SCATTERED: Final = 3
FEWEST_SCATTERED: Final = 4
"""Fewer letters in this order are in almost any line."""
_WORDS: Final = re.compile(r"\w+")


def fit(line: str, typed: str) -> int | None:
    """How well a line fits; the smaller the better, None when it does not.

    0: it begins so. 1: each typed word begins one of its words. 2: each is somewhere in it. 3: the typed letters are
    in it in this order, if there are at least four of them.
    """
    better = _fit_of_words(line, typed)
    if better is None and _in_order("".join(typed.casefold().split()), line.casefold()):
        return SCATTERED
    return better


def best(entries: Sequence[Entry], typed: str, line_of: Callable[[Entry], str], most: int) -> list[Entry]:
    """The entries that fit best, at most so many; equal ones keep their order.

    Scattered letters count only where nothing fits better: they are a guess at a slip of the fingers.
    """
    for fitness in (_fit_of_words, fit):
        fitting = [(how, entry) for entry in entries if (how := fitness(line_of(entry), typed)) is not None]
        if fitting:
            fitting.sort(key=lambda pair: pair[0])
            return [entry for _, entry in fitting[:most]]
    return []


def _fit_of_words(line: str, typed: str) -> int | None:
    wanted, text = typed.casefold().split(), line.casefold()
    if not wanted or text.startswith(" ".join(wanted)):
        return 0
    if not all(part in text for part in wanted):
        return None
    words = _WORDS.findall(text)
    return 1 if all(any(word.startswith(part) for word in words) for part in wanted) else 2


def _in_order(letters: str, text: str) -> bool:
    rest = iter(text)
    return len(letters) >= FEWEST_SCATTERED and all(letter in rest for letter in letters)
