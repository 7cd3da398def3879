"""What every reader asks of headings and rows."""

from __future__ import annotations

from collections.abc import Sequence

from msp_desk.core.formatting.unreadable import shown
from msp_desk.core.importing.columns import normalised_heading
from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.readers.file_access import Limits


def check_headers(headers: Sequence[str], file: str, limits: Limits, *, row: int = 1) -> None:
    """Refuse a file without headings, with too many, or with the same one twice.

    Args:
        headers: the headings.
        file: the file's name.
        limits: what is refused.
        row: the line on which they stand.

    Raises:
        ImportFailed: if so.
    """
    if not headers:
        raise failed("empty", file)
    if len(headers) > limits.columns:
        raise failed("too_many_columns", file, count=len(headers), limit=limits.columns, row=row)
    seen: dict[str, int] = {}
    for position, header in enumerate(headers, start=1):
        name = normalised_heading(header)
        if name and name in seen:
            raise failed("header_twice", file, column=shown(header), first=seen[name], second=position)
        seen[name] = position


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
