"""Rows pasted from a spreadsheet: lines with tabs between the cells, with or without a head."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from msp_desk.core.errors import ImportFailed
from msp_desk.core.importing.columns import Columns
from msp_desk.core.importing.headings import known_headings
from msp_desk.core.importing.kinds import ImportKind
from msp_desk.core.importing.table import Table
from msp_desk.core.records.problem import Problem

MOST_CHARACTERS = 2_000_000
MOST_ROWS = 5_000


def read_pasted(text: str, kind: ImportKind, *, order: Sequence[str]) -> Pasted:
    """Understand a pasted text.

    The first line is a head when at least half of its cells are headings that the kind is known by and a field is
    named by one of them. Without a head the cells stand in the order in which the sheet shows its columns.

    Args:
        text: As the clipboard gives it.
        kind: What the rows are.
        order: Keys of the fields in the order of the sheet's columns.

    Raises:
        ImportFailed: If it is empty, far too large, or no column of it is known.
    """
    if len(text) > MOST_CHARACTERS:
        raise ImportFailed("environment.paste_too_large", rows=MOST_ROWS)
    lines = _lines(text)
    if not lines:
        raise ImportFailed("environment.paste_empty")
    if len(lines) > MOST_ROWS + 1:
        raise ImportFailed("environment.paste_too_large", rows=MOST_ROWS)
    head = _head(lines[0][1], kind)
    body = lines if head is None else lines[1:]
    if not body:
        raise ImportFailed("environment.paste_empty")
    width = len(head) if head is not None else min(len(order), max(len(cells) for _, cells in body))
    keys: Sequence[str | None] = head if head is not None else list(order[:width])
    headers = lines[0][1] if head is not None else [key or "" for key in keys]
    needed = next((key for key in kind.required if key not in keys and key != "client"), None)
    if needed is not None:
        label = Problem(field=needed, code=f"fields.{kind.name}.{needed}")
        raise ImportFailed("environment.paste_without", label=label)
    rows = [[*cells, *([""] * (width - len(cells)))] for _, cells in body]
    table = Table(
        file="",
        headers=tuple(headers),
        rows=[row[:width] for row in rows],
        lines=[line for line, _ in body],
        too_long={index: len(row) for index, row in enumerate(rows) if len(row) > width},
        delimiter="\t",
    )
    positions = {key: place for place, key in enumerate(keys) if key is not None}
    passed_over = tuple(headers[place] for place, key in enumerate(keys) if key is None and headers[place])
    return Pasted(
        table=table,
        columns=Columns(headers=table.headers, positions=positions),
        has_head=head is not None,
        passed_over=passed_over,
    )


def _lines(text: str) -> list[tuple[int, list[str]]]:
    """The lines that say something, each with its number, without empty cells at their end."""
    found = []
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(text.strip("\n\r")), delimiter="\t"), start=1):
            kept = [cell.strip() for cell in cells]
            while kept and not kept[-1]:
                kept.pop()
            if kept:
                found.append((number, kept))
    except csv.Error as error:
        raise ImportFailed("environment.paste_unreadable") from error
    return found


def _head(cells: Sequence[str], kind: ImportKind) -> list[str | None] | None:
    """The field of each cell of a head, None for a heading nobody knows; None when the line is no head."""
    known = known_headings(kind)
    keys: list[str | None] = []
    for cell in cells:
        key = known.field_of(cell)
        keys.append(None if key in keys or key == "client" else key)
    named = sum(key is not None for key in keys)
    return keys if named and 2 * named >= sum(bool(cell) for cell in cells) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasted:
    """A pasted text, understood as a table.

    Attributes:
        table: Its rows.
        columns: Which column feeds which field.
        has_head: Whether its first line names the columns.
        passed_over: Headings that no field is known by; their cells are left out.
    """

    table: Table
    columns: Columns
    has_head: bool
    passed_over: tuple[str, ...] = ()
