"""A table as plain text, for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from msp_desk.command_line.output import one_line


def text_table(heads: Sequence[str], rows: Sequence[Sequence[str]], *, right: frozenset[int] = frozenset()) -> str:
    """Columns as wide as their widest cell, two spaces between them; each cell on one line.

    Args:
        heads: One a column.
        rows: As many cells as heads.
        right: Positions of columns that line up at the right.

    Returns:
        The lines, without a last line break.
    """
    lines = [[one_line(cell) for cell in line] for line in (heads, *rows)]
    widths = [max(_width(line[position]) for line in lines) for position in range(len(heads))]
    return "\n".join(
        "  ".join(
            _filled(cell, width, at_right=position in right)
            for position, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def _filled(cell: str, width: int, *, at_right: bool) -> str:
    space = " " * (width - _width(cell))
    return space + cell if at_right else cell + space


def _width(text: str) -> int:
    """Terminal columns: wide characters take two, combining ones none."""
    return sum(
        0 if unicodedata.combining(character) else 2 if unicodedata.east_asian_width(character) in "WF" else 1
        for character in text
    )
