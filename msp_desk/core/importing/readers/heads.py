"""What every reader asks of headings and rows: where the headings stand, and that they can be told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from msp_desk.core.importing.columns import normalised_heading
from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.headings import every_heading
from msp_desk.core.importing.readers.file_access import Limits

LOOKED_AT: Final = 12
"""So many rows with anything in them are looked at for the headings."""
_METADATA: Final = frozenset({"extf", "dtvf"})
"""With these a DATEV file begins; its headings are the second row."""
_LEAST_KNOWN: Final = 2


def find_head(rows: Sequence[Sequence[str]]) -> int:
    """Find the row of headings among the first rows of a file; a report has a title, a firm and a period above them.

    The first row is taken unless it is visibly too short to be the headings and a later one, at least as wide as most,
    has headings that are known.

    Args:
        rows: the first rows that hold anything.

    Returns:
        The place of the headings, 0 for the first row.
    """
    if len(rows) < 2:
        return 0
    if rows[0] and rows[0][0].strip().casefold() in _METADATA:
        return 1
    filled = [sum(1 for cell in row if cell.strip()) for row in rows]
    widest = max(filled)
    if widest < 2 or (filled[0] > 1 and filled[0] * 2 >= widest):
        return 0
    known = every_heading()
    for place, row in enumerate(rows):
        names = {normalised_heading(cell) for cell in row if cell.strip()}
        if filled[place] * 2 >= widest and len(names & known) >= _LEAST_KNOWN:
            return place
    return 0


def settled_headers(headers: Sequence[str], file: str, limits: Limits, *, row: int = 1) -> tuple[str, ...]:
    """Refuse a file without headings or with too many; number those that stand several times.

    Args:
        headers: the headings.
        file: the file's name.
        limits: what is refused.
        row: the line on which they stand.

    Returns:
        The headings without surrounding space; the second "Comment" is called "Comment (2)".

    Raises:
        ImportFailed: if there are none or too many.
    """
    if not headers:
        raise failed("empty", file)
    if len(headers) > limits.columns:
        raise failed("too_many_columns", file, count=len(headers), limit=limits.columns, row=row)
    seen: Counter[str] = Counter()
    settled = []
    for header in headers:
        written = header.strip()
        name = normalised_heading(written)
        seen[name] += 1
        settled.append(f"{written} ({seen[name]})" if name and seen[name] > 1 else written)
    return tuple(settled)


def repeated_headings(headers: Sequence[str]) -> frozenset[str]:
    """Give the headings that stand several times, as :func:`~..columns.normalised_heading` writes them."""
    counted = Counter(normalised_heading(header) for header in headers)
    return frozenset(name for name, count in counted.items() if name and count > 1)


def fitted(cells: Sequence[str], width: int) -> tuple[Sequence[str], int]:
    """Give a row exactly as many cells as there are headings.

    Returns:
        The row, and how many cells it had when it had too many, else 0.
    """
    if len(cells) > width:
        return cells[:width], len(cells)
    if len(cells) < width:
        return [*cells, *("" for _ in range(width - len(cells)))], 0
    return cells, 0
