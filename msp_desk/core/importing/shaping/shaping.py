"""The steps from a file's table to the table that is read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from msp_desk.core.importing.columns import Columns, normalised_heading
from msp_desk.core.importing.kinds import ImportKind
from msp_desk.core.importing.presets import Layout, Preset, headings_of
from msp_desk.core.importing.shaping.datev import shape_postings
from msp_desk.core.importing.shaping.groups import fill_from_groups, group_names, unwanted_groups
from msp_desk.core.importing.shaping.shaped import Dropped, Shaped, dropped
from msp_desk.core.importing.shaping.sifting import sift, without
from msp_desk.core.importing.table import Table
from msp_desk.core.importing.words import is_empty
from msp_desk.core.records.payment import PAYMENTS


def shape(table: Table, kind: ImportKind, columns: Columns, preset: Preset | None) -> Shaped:
    """Take out what is no record and put right what an export writes otherwise.

    Args:
        table: the file.
        kind: what its rows are.
        columns: which column feeds which field.
        preset: the program that the file comes from, None when that is not known.
    """
    if preset is None or preset.kind != kind.name:
        return sift(table, kind, columns)
    going: dict[int, Dropped] = {}
    rows = [list(row) for row in table.rows]
    if preset.groups or preset.only_groups:
        names = group_names(table)
        going.update(unwanted_groups(table, preset, names))
        fill_from_groups(rows, names, preset, columns)
    if preset.layout is Layout.DATEV:
        going.update(shape_postings(table, rows, columns, payments=kind.family is PAYMENTS))
    places = {name: table.headers.index(header) for name, header in headings_of(table).items()}
    _fill_empty(rows, preset, columns, places)
    sifted = sift(replace(table, rows=rows), kind, columns)
    going = {index: one for index, one in going.items() if one.line not in {other.line for other in sifted.dropped}}
    kept = _chosen(table, preset, places, {one.line for one in (*sifted.dropped, *going.values())})
    going.update(kept)
    _translate(rows, preset, columns)
    cancelled = frozenset(
        table.lines[index] for index, _ in _worded(table, preset.cancelled, places) if index not in going
    )
    both = without(replace(table, rows=rows), {**going, **_by_place(table, sifted.dropped)})
    return Shaped(table=both.table, dropped=both.dropped, cancelled=cancelled)


def _by_place(table: Table, gone: Iterable[Dropped]) -> Mapping[int, Dropped]:
    places = {line: index for index, line in enumerate(table.lines)}
    return {places[one.line]: one for one in gone}


def _fill_empty(rows: list[list[str]], preset: Preset, columns: Columns, places: Mapping[str, int]) -> None:
    """Ask the next column of a field where its own says nothing."""
    for key, names in preset.columns.items():
        own = columns.positions.get(key)
        others = [places[name] for name in names if name in places and places[name] != own]
        if own is None or not others or normalised_heading(columns.headers[own]) not in names:
            continue
        for row in rows:
            if is_empty(row[own]):
                row[own] = next((row[place] for place in others if not is_empty(row[place])), row[own])


def _chosen(table: Table, preset: Preset, places: Mapping[str, int], gone: set[int]) -> dict[int, Dropped]:
    """Find the rows that are no such records, or none yet."""
    found: dict[int, Dropped] = {}
    for name, words in preset.only.items():
        if name not in places:
            continue
        place = places[name]
        for index, row in enumerate(table.rows):
            if table.lines[index] not in gone and row[place].strip().casefold() not in words:
                found[index] = dropped(
                    table.lines[index], "other_record", column=table.headers[place], value=row[place].strip()
                )
    for index, value in _worded(table, preset.drafts, places):
        if table.lines[index] not in gone:
            found.setdefault(index, dropped(table.lines[index], "draft", value=value))
    return found


def _worded(table: Table, words: Mapping[str, frozenset[str]], places: Mapping[str, int]) -> Iterable[tuple[int, str]]:
    """Give the rows that have one of some words in a column, with the word."""
    for name, wanted in words.items():
        if name in places:
            place = places[name]
            for index, row in enumerate(table.rows):
                if row[place].strip().casefold() in wanted:
                    yield index, row[place].strip()


def _translate(rows: list[list[str]], preset: Preset, columns: Columns) -> None:
    """Write the program's own words for those of the export; others say nothing."""
    for key, words in preset.values.items():
        place = columns.positions.get(key)
        if place is None:
            continue
        for row in rows:
            row[place] = words.get(row[place].strip().casefold(), "")
