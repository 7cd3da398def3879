"""Rows of a report that are no records: totals, group headings, the headings again, the note at the foot."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Mapping, Sequence
from typing import Final

from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.importing.columns import Columns, normalised_heading
from msp_desk.core.importing.kinds import ImportKind
from msp_desk.core.importing.shaping.shaped import Dropped, Shaped, dropped
from msp_desk.core.importing.table import Table
from msp_desk.core.importing.words import is_empty
from msp_desk.core.records.family import FieldKind

_OWN_TOTAL: Final = re.compile(r"[\s:=0-9.,()]*")
"""What may follow the word of a total where nothing else tells it from a name."""


def sift(table: Table, kind: ImportKind, columns: Columns) -> Shaped:
    """Take out the rows of a table that are no records.

    A row is looked at only where a required column is empty, so that a client called "Total Energy" stays one.

    Args:
        table: the file.
        kind: what its rows are.
        columns: which column feeds which field.
    """
    needed = [columns.positions[key] for key in kind.required if key in columns.positions and key != "client"]
    if not needed and "client" in columns.positions:
        needed = [columns.positions["client"]]
    if not needed:
        return Shaped(table=table)
    going: dict[int, Dropped] = {}
    alone: list[int] = []
    head, first_needed = table.headers[needed[0]], needed[0]
    only_name = len(needed) == 1 and _is_name(kind, columns, first_needed)
    for index, row in enumerate(table.rows):
        if not _says_nothing(row, needed):
            if row[first_needed] == head and _repeats_headings(row, table):
                going[index] = dropped(table.lines[index], "headings_again")
            elif only_name and is_total(row[first_needed], alone=True) and _is_alone(row, first_needed):
                going[index] = dropped(table.lines[index], "total_row", text=row[first_needed])
            continue
        first = next((cell for cell in row if cell.strip()), "")
        if is_total(first):
            going[index] = dropped(table.lines[index], "total_row", text=first)
        elif sum(1 for cell in row if cell.strip()) == 1:
            alone.append(index)
    is_report = bool(going) or bool(table.above) or not table.headers[0]
    if is_report:
        for index in alone:
            text = next(cell for cell in table.rows[index] if cell.strip())
            going[index] = dropped(table.lines[index], "group_row", text=text)
    return without(table, going)


def without(table: Table, going: Mapping[int, Dropped]) -> Shaped:
    """Give a table without some of its rows.

    Args:
        table: the table.
        going: what goes, by its place.
    """
    if not going:
        return Shaped(table=table)
    lines = {table.lines[index] for index in going}
    return Shaped(table=table.without(lines), dropped=tuple(going[index] for index in sorted(going)))


def is_total(text: str, *, alone: bool = False) -> bool:
    """Whether a text begins like a row that adds others up.

    Args:
        text: the first cell that says something.
        alone: whether nothing but figures may follow the word.
    """
    match = _totals().match(text.strip())
    return match is not None and (not alone or _OWN_TOTAL.fullmatch(text.strip()[match.end() :]) is not None)


def _says_nothing(row: Sequence[str], needed: Sequence[int]) -> bool:
    """Whether a required cell is empty."""
    for place in needed:
        cell = row[place]
        if not cell or cell.isspace():
            return True
    return False


def _is_name(kind: ImportKind, columns: Columns, place: int) -> bool:
    """Whether a column holds names, so that the word of a total could be one."""
    texts = (described.key for described in kind.fields if described.kind in (FieldKind.TEXT, FieldKind.CLIENT))
    return any(columns.positions.get(key) == place for key in texts)


def _is_alone(row: Sequence[str], place: int) -> bool:
    """Whether no cell but one holds anything else than a number."""
    others = (cell for position, cell in enumerate(row) if position != place)
    return all(is_empty(cell) or not any(map(str.isalpha, cell)) for cell in others)


def _repeats_headings(row: Sequence[str], table: Table) -> bool:
    return all(
        normalised_heading(cell) == normalised_heading(header)
        for cell, header in zip(row, table.headers, strict=True)
        if cell.strip() and not header.endswith(")")
    )


@functools.cache
def _totals() -> re.Pattern[str]:
    content = tomllib.loads(shipped_file("presets", "traps.toml").read_text("utf-8"))
    words = sorted(content["rows"]["totals"], key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)
