"""Which columns are taken without asking: those a preset names, then those whose headings leave no doubt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from msp_desk.core.importing.columns import ColumnChoice, normalised_heading
from msp_desk.core.importing.guessing import COMMON_NAME, guess_columns, samples_of
from msp_desk.core.importing.kinds import ImportKind
from msp_desk.core.importing.presets import Layout, Preset
from msp_desk.core.importing.table import Table
from msp_desk.core.importing.words import choice_words, normalised_word
from msp_desk.core.records.family import Field, FieldKind


def sure_columns(table: Table, kind: ImportKind, preset: Preset | None, today: date) -> dict[str, str]:
    """Give the columns that need no asking.

    Args:
        table: the file.
        kind: what its rows are.
        preset: the program that the file comes from, None when that is not known.
        today: decides the century of two-digit years.

    Returns:
        The heading for each field that has a column, and of a known program "" for each other one; no column feeds two
        fields.
    """
    found: dict[str, str] = {}
    if preset is not None:
        known = {described.key for described in kind.fields}
        found = {key: column for key, column in preset.choices(table).items() if key in known}
    for key, candidate in guess_columns(table, kind, today).chosen.items():
        if candidate.score >= COMMON_NAME and key not in found and candidate.column not in found.values():
            found[key] = candidate.column
    if preset is not None:
        for described in kind.fields:
            if not _is_understood(described, found.get(described.key, ""), table, preset):
                found[described.key] = ""
    return found


def _is_understood(described: Field, column: str, table: Table, preset: Preset) -> bool:
    """Whether another program's column may feed a field: its own words of a choice say nothing to the desk."""
    if not column:
        return False
    if described.kind is not FieldKind.CHOICE or described.choices is None or described.key in preset.values:
        return True
    if preset.layout is Layout.DATEV:
        return True
    words = choice_words(described.choices)
    return all(normalised_word(text) in words for text in samples_of(table, table.headers.index(column)))


def with_said(columns: Mapping[str, str], said: Sequence[ColumnChoice], kind: ImportKind) -> tuple[ColumnChoice, ...]:
    """Put what the owner says over what was proposed.

    Args:
        columns: the proposed heading for each field, "" for one that is to have none.
        said: the owner's choices; a column named there feeds no field that was proposed for it.
        kind: what the rows are.

    Returns:
        The choices of the owner as they are, then the others.
    """
    names = {normalised_heading(described.key): described.key for described in kind.fields}
    decided = {names.get(normalised_heading(choice.field), choice.field) for choice in said}
    taken = {normalised_heading(choice.column) for choice in said if choice.column}
    others = (
        ColumnChoice(field=key, column="" if normalised_heading(column) in taken else column)
        for key, column in columns.items()
        if key not in decided
    )
    return (*said, *others)
