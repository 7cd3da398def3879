"""Reports in groups: the heading above the rows of a group says whose they are, or which of them are wanted."""

from __future__ import annotations

from collections.abc import Mapping

from msp_desk.core.importing.columns import Columns
from msp_desk.core.importing.presets import Preset
from msp_desk.core.importing.shaping.shaped import Dropped, dropped
from msp_desk.core.importing.shaping.sifting import is_total
from msp_desk.core.importing.table import Table


def groups_name_clients(table: Table, preset: Preset | None) -> bool:
    """Whether the rows of a report have no column for the client, but stand under a heading that names it.

    Args:
        table: the file.
        preset: the program that it comes from.
    """
    if preset is None or preset.groups != "client" or table.headers[0] or "client" in preset.choices(table):
        return False
    names = {name for name in group_names(table) if name}
    return bool(names) and not any(word in name.casefold() for name in names for word in preset.only_groups)


def group_names(table: Table) -> list[str]:
    """Give for each row the heading of its group, "" where it stands in none.

    A group begins with a row that holds its name alone, in the first column, and ends with the row of its total, which
    names it once more.

    Args:
        table: a report as the file has it.
    """
    inside: list[str] = []
    found = []
    for row in table.rows:
        filled = [cell for cell in row if cell.strip()]
        first = row[0].strip() if row else ""
        if len(filled) == 1 and first:
            inside.append(first)
            found.append("")
            continue
        if first and is_total(first):
            if inside and inside[-1].casefold() in first.casefold():
                inside.pop()
            found.append("")
            continue
        found.append(inside[-1] if inside else "")
    return found


def unwanted_groups(table: Table, preset: Preset, names: list[str]) -> Mapping[int, Dropped]:
    """Find the rows of groups that tell the same once more, such as the other accounts of a ledger."""
    wanted = {name for name in names if any(word in name.casefold() for word in preset.only_groups)}
    if not wanted:
        return {}
    return {
        index: dropped(table.lines[index], "other_group", group=name)
        for index, name in enumerate(names)
        if name and name not in wanted
    }


def fill_from_groups(rows: list[list[str]], names: list[str], preset: Preset, columns: Columns) -> None:
    """Write a group's name into the column that it stands for, where that says nothing."""
    place = columns.positions.get(preset.groups)
    if place is None:
        return
    for row, name in zip(rows, names, strict=True):
        if name and not row[place].strip():
            row[place] = name
