"""Which character divides the cells of a text file."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence

DELIMITERS = (",", ";", "\t", "|")

_DECLARED = re.compile(r'"?sep=(.)"?')
_SAMPLE_ROWS = 200
_HEAD_ROWS = 12


def declared_delimiter(first_line: str) -> str | None:
    """Give the delimiter that a spreadsheet wrote into a line of its own before the headings ("sep=;"), if any."""
    match = _DECLARED.fullmatch(first_line.strip())
    return match[1] if match else None


def sniff_delimiter(lines: Sequence[str]) -> str:
    """Choose the delimiter that cuts the first rows most evenly.

    Args:
        lines: the first lines of the file with their line ends, headings first or below a title of a few rows.

    Returns:
        The delimiter under which most rows have exactly as many cells as there are headings, more headings winning
        among equals; a comma for a file of one column.
    """
    scores = {delimiter: _evenness(lines, delimiter) for delimiter in DELIMITERS}
    best = max(DELIMITERS, key=scores.__getitem__)
    return best if scores[best][0] else ","


def _evenness(lines: Sequence[str], delimiter: str) -> tuple[bool, float, int]:
    rows: list[list[str]] = []
    try:
        for row in csv.reader(lines, delimiter=delimiter):
            if row:
                rows.append(row)
            if len(rows) >= _SAMPLE_ROWS:
                break
    except csv.Error:
        return False, 0.0, 0
    best = (False, 0.0, 0)
    for place, head in enumerate(rows[:_HEAD_ROWS]):
        if len(head) < 2:
            continue
        even = sum(len(row) == len(head) for row in rows[place + 1 :])
        best = max(best, (True, even / max(1, len(rows) - 1), len(head)))
    return best
