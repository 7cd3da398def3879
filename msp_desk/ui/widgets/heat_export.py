"""The heat map out of the program: as text for the clipboard, and as columns for a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import Qt

from msp_desk.core.exporting.table_file import Cell, write_table
from msp_desk.ui.widgets.heat_model import HeatModel
from msp_desk.ui.widgets.plain_text import one_line


def heads_of(model: HeatModel) -> list[str]:
    """The names of the columns; months with their year."""
    role = Qt.ItemDataRole.AccessibleTextRole
    across = Qt.Orientation.Horizontal
    return [one_line(str(model.headerData(place, across, role) or "")) for place in range(model.columnCount())]


def lines_of(model: HeatModel) -> Iterator[Sequence[str]]:
    """The rows in the order shown: name, a letter a month ("" before the client came), the change."""
    for row in model.rows:
        letters = ["" if cell is None else cell.letter or "–" for cell in row.cells]
        yield [one_line(row.name), *letters, row.change]


def map_as_text(model: HeatModel) -> str:
    """Heads and rows as lines with tabs between the cells."""
    return "\n".join("\t".join(line) for line in [heads_of(model), *lines_of(model)])


def write_map(model: HeatModel, title: str, path: Path) -> None:
    """Write the map as CSV or XLSX, whole or not at all; the ending of the name decides.

    Args:
        model: What is shown.
        title: Name of the sheet.
        path: Where.

    Raises:
        FileProblem: If it cannot be written; an existing file is untouched.
    """
    rows: list[Sequence[Cell]] = [
        [*line[:-1], None if row.points is None else round(row.points, 1)]
        for line, row in zip(lines_of(model), model.rows, strict=True)
    ]
    write_table(path, title, heads_of(model), rows)
