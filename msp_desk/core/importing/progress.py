"""How far a long import is, told to whoever waits; they may stop it there."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Tell = Callable[[int, int], None]
"""Told steps done and all steps; it may raise to stop the work, and then nothing is stored."""

T = TypeVar("T")
_STRIDE = 2_000
_MANY = 50_000
"""From so many objects on, a look at all of them is felt."""


def tell_nobody(_done: int, _total: int) -> None:
    """Nobody waits."""


def told(items: Sequence[T], tell: Tell, first: int, last: int, total: int) -> Iterator[T]:
    """Give items one by one and tell between them.

    Args:
        items: What is worked through.
        tell: Told now and then.
        first: Steps done before the first item.
        last: Steps done after the last one.
        total: All steps.
    """
    count = len(items)
    for start in range(0, count, _STRIDE):
        tell(first + (last - first) * start // count, total)
        yield from items[start : start + _STRIDE]
    tell(last, total)


def slices(items: Sequence[T]) -> Iterator[Sequence[T]]:
    """Give many items in parts, so that no single step of the interpreter holds up every other thread.

    Args:
        items: What is worked through.
    """
    for start in range(0, len(items), _STRIDE):
        yield items[start : start + _STRIDE]


def let_go(items: list[T]) -> None:
    """Empty a long list part by part: letting a hundred thousand rows go at once stops every thread meanwhile.

    Args:
        items: Rows that nobody else needs.
    """
    while items:
        del items[-_STRIDE:]


@contextlib.contextmanager
def many_objects() -> Iterator[None]:
    """Let the collector of circles rest: a hundred thousand rows hold none, and looking doubles the time.

    Afterwards the rows are set aside (``gc.freeze``), or the next look at them all would stop every thread for a
    quarter of a second; they go as soon as nothing names them any more.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            if gc.get_count()[0] > _MANY:
                gc.freeze()
            gc.enable()
