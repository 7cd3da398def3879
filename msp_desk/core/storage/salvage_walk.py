"""The rows of a page and below it, read around whatever of them is broken.

Reading stops at the first row that cannot be read to its end, such as a long text that goes on in a hole of the file.
The numbers of the rows lie on the leaves, so they are known all the same, and reading goes on with the next of them.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import Final

from msp_desk.core.storage.salvage_pages import BrokenPage, PageRow, Pages

_GAP: Final = 200
"""So many numbers between two breaks of a tree are tried one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Walked:
    """What can be read of a page and below it.

    Attributes:
        rows: In the order of their numbers, each once.
        unread: Numbers of rows that are there and cannot be read.
        whole: Whether everything was read.
    """

    rows: list[PageRow]
    unread: frozenset[int]
    whole: bool


def walk(pages: Pages, page: int) -> Walked:
    """Read everything that can be read from a page on downwards."""
    rows: list[PageRow] = []
    try:
        rows.extend(pages.rows(page))
    except BrokenPage:
        return _around(pages, page)
    return Walked(rows=rows, unread=frozenset(), whole=True)


def first_row(pages: Pages, page: int) -> PageRow | None:
    """The first row of a page that can be read; None where there is none."""
    try:
        return next(iter(list(pages.rows(page, most=1))), None)
    except BrokenPage:
        numbers, _ = _numbers(pages, page)
        return next((row for number in numbers for row in _one(pages, page, number)), None)


def _around(pages: Pages, page: int) -> Walked:
    """Read from each break to the next."""
    numbers, seen = _numbers(pages, page)
    found: dict[int, PageRow] = {}
    place = 0
    while place < len(numbers):
        read, whole = _since(pages, page, numbers[place])
        found.update((row.number, row) for row in read)
        if whole:
            break
        place = max(place + 1, bisect_right(numbers, read[-1].number) if read else 0)
    return Walked(rows=[found[number] for number in sorted(found)], unread=seen - found.keys(), whole=False)


def _since(pages: Pages, page: int, number: int) -> tuple[list[PageRow], bool]:
    """The rows from a number to the next break, and whether there is none.

    The driver steps on before it hands a row out, so that what lies just before a break is read once more alone.
    """
    rows: list[PageRow] = []
    try:
        rows.extend(pages.rows(page, since=number))
    except BrokenPage:
        return rows or _one(pages, page, number), False
    return rows, True


def _one(pages: Pages, page: int, number: int) -> list[PageRow]:
    try:
        return list(pages.rows(page, since=number, most=1))
    except BrokenPage:
        return []


def _numbers(pages: Pages, page: int) -> tuple[list[int], frozenset[int]]:
    """The numbers to ask for, in order, and those of them that are known to be there.

    Between two broken pages of the tree nothing says which numbers there are: where they are few, all are tried.
    """
    up, whole = _numbers_until_broken(pages, page, backwards=False)
    down = [] if whole else _numbers_until_broken(pages, page, backwards=True)[0]
    seen = frozenset(up).union(down)
    between = range(max(up, default=0) + 1, min(down, default=0))
    return sorted(seen.union(between if len(between) < _GAP else ())), seen


def _numbers_until_broken(pages: Pages, page: int, *, backwards: bool) -> tuple[list[int], bool]:
    found: list[int] = []
    try:
        found.extend(pages.numbers(page, backwards=backwards))
    except BrokenPage:
        try:
            while found:  # the driver steps on before it hands a number out
                before = found[-1]
                found.extend(pages.numbers(page, backwards=backwards, beyond=before, most=1))
                if found[-1] == before:
                    break
        except BrokenPage:
            return found, False
        return found, False
    return found, True
