"""A client's environment as tables for the next provider: every sheet with its rows, no private field, no secret."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import Final

from msp_desk.core.actions.environments import Environment
from msp_desk.core.actions.papers import refuse_desk_file
from msp_desk.core.environment.file_names import titled_file_name
from msp_desk.core.environment.writing import reason, write_whole
from msp_desk.core.errors import FileProblem, MspDeskError
from msp_desk.core.exporting.table_file import Cell, Sheet, TableFormat, csv_bytes, workbook_bytes
from msp_desk.core.records.environment.sheets import SHEETS
from msp_desk.core.records.environment.sheets import Sheet as ListedSheet
from msp_desk.core.records.family import Field, FieldKind, Record
from msp_desk.core.records.secret_guard import find_secret
from msp_desk.core.wording import Wording

PRIVATE_FIELDS: Final[Mapping[str, frozenset[str]]] = MappingProxyType({"contacts": frozenset({"note"})})
"""Fields that are the owner's own: what is noted of a person goes to nobody."""


def handed_fields(sheet: ListedSheet) -> tuple[Field, ...]:
    """The fields of a sheet that go to the next provider, what names a row first."""
    private = PRIVATE_FIELDS.get(sheet.name, frozenset())
    fields = [
        field for field in sheet.family.fields
        if field.kind is not FieldKind.CLIENT and field.in_import and field.key not in private
    ]  # fmt: skip
    return tuple(sorted(fields, key=lambda field: field.key != sheet.title))


def sheet_tables(environment: Environment, wording: Wording) -> tuple[Sheet, ...]:
    """A table for each sheet that has rows, its heads and words in one language.

    Raises:
        MspDeskError: If a text looks like a secret, naming where it stands; or there is no row at all.
    """
    tables = tuple(
        Sheet(
            title=wording.say(f"words.families.{sheet.name}"),
            heads=[wording.field(sheet.name, field.key) for field in handed_fields(sheet)],
            rows=[list(_cells(sheet, record, wording)) for record in environment.rows[sheet.name]],
        )
        for sheet in SHEETS
        if environment.rows[sheet.name]
    )
    if not tables:
        raise MspDeskError("sheet_files.nothing")
    return tables


def write_sheets(tables: tuple[Sheet, ...], out: Path, chosen: TableFormat, *, desk: Path) -> tuple[Path, ...]:
    """Write tables to one workbook, or to a folder with a CSV file each; earlier files of these names are replaced.

    Args:
        tables: What :func:`sheet_tables` gave.
        out: The workbook, or the folder, which is made when it is not there.
        chosen: Which of the two.
        desk: The open desk, which nothing may replace.

    Returns:
        The files.

    Raises:
        FileProblem: If a file cannot be written or is a desk; files before it in order may be there.
    """
    if chosen is TableFormat.XLSX:
        refuse_desk_file(out, desk)
        write_whole(out, workbook_bytes(tables))
        return (out,)
    contents = {out / titled_file_name(table.title, "csv"): csv_bytes(table.heads, table.rows) for table in tables}
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(out), reason=reason(error)) from error
    for path in contents:
        refuse_desk_file(path, desk)
    for path, content in contents.items():
        write_whole(path, content)
    return tuple(contents)


def _cells(sheet: ListedSheet, record: Record, wording: Wording) -> Iterator[Cell]:
    for field in handed_fields(sheet):
        value = getattr(record, field.attribute)
        kind = find_secret(value) if isinstance(value, str) and not isinstance(value, Enum) else None
        if kind is not None:
            raise MspDeskError(
                "sheet_files.secret",
                sheet=wording.say(f"words.families.{sheet.name}"),
                row=str(getattr(record, sheet.family.field(sheet.title).attribute)),
                field=wording.field(sheet.name, field.key),
                kind=kind,
            )
        yield _cell(value, wording)


def _cell(value: object, wording: Wording) -> Cell:
    if isinstance(value, bool):
        return wording.say("words.yes" if value else "words.no")
    if isinstance(value, Enum):
        return wording.word(value)
    return value if isinstance(value, (str, int, date)) else None
