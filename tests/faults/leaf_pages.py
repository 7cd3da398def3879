"""Which pages of a plain desk file hold which rows, read from the bytes alone: a second reader, written apart.

Follows the description of the database file format: a table leaf begins with 0x0D, then come a pointer to each cell;
a cell holds the length of its record, its number, the record, and the first page of what did not fit.
"""

from __future__ import annotations

from collections.abc import Mapping

PAGE = 4096
_LEAF = 0x0D
_MOST_HERE = PAGE - 35
_LEAST_HERE = (PAGE - 12) * 32 // 255 - 23


def pages_of_rows(content: bytes) -> Mapping[int, list[tuple[int, frozenset[int]]]]:
    """By leaf page: the number of each row on it and every page that the row needs, the leaf among them.

    Args:
        content: A whole, sound file without a write-ahead log.
    """
    found: dict[int, list[tuple[int, frozenset[int]]]] = {}
    for page in range(1, len(content) // PAGE + 1):
        start = (page - 1) * PAGE
        head = start + (100 if page == 1 else 0)
        if content[head] != _LEAF:
            continue
        count = int.from_bytes(content[head + 3 : head + 5], "big")
        rows = []
        for place in range(count):
            pointer = head + 8 + 2 * place
            cell = start + int.from_bytes(content[pointer : pointer + 2], "big")
            length, cell = _number(content, cell)
            number, cell = _number(content, cell)
            rows.append((number, frozenset({page, *_overflow(content, cell, length)})))
        found[page] = rows
    return found


def _overflow(content: bytes, cell: int, length: int) -> list[int]:
    """The pages that hold what of a record did not fit on its leaf."""
    if length <= _MOST_HERE:
        return []
    here = _LEAST_HERE + (length - _LEAST_HERE) % (PAGE - 4)
    here = here if here <= _MOST_HERE else _LEAST_HERE
    pages = []
    page = int.from_bytes(content[cell + here : cell + here + 4], "big")
    while page:
        pages.append(page)
        page = int.from_bytes(content[(page - 1) * PAGE : (page - 1) * PAGE + 4], "big")
    return pages


def _number(content: bytes, place: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends."""
    value = 0
    for step in range(9):
        byte = content[place + step]
        if step == 8:
            return (value << 8) | byte, place + 9
        value = (value << 7) | (byte & 0x7F)
        if byte < 0x80:
            return value, place + step + 1
    raise AssertionError("never reached")
