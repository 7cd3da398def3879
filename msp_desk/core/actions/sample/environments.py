"""The environments of the sample clients, read from the shipped file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any, cast

from msp_desk.core.environment.shipped_files import shipped_file
from msp_desk.core.records.client import ClientId
from msp_desk.core.records.environment.sheets import SHEETS, EmptySheet, Sheet, SheetName
from msp_desk.core.records.family import FieldKind, Record

Environments = Mapping[str, Mapping[str, Sequence[Any]]]


def read_environments() -> Environments:
    """The shipped environments by the key of their client."""
    return tomllib.loads(shipped_file("demo", "environments.toml").read_text(encoding="utf-8"))


def environment_of(
    written: Mapping[str, Sequence[Any]], client_id: ClientId, day: date
) -> tuple[dict[str, list[Record]], list[EmptySheet]]:
    """The environment of one client.

    Args:
        written: Its table in the shipped file.
        client_id: Whose.
        day: Of the desk.

    Returns:
        The rows of each sheet by its name, and the sheets that do not apply.
    """
    rows = {
        sheet.name: [_record(sheet, cells, client_id, day) for cells in written[sheet.name]]
        for sheet in SHEETS
        if sheet.name in written
    }
    marks = [EmptySheet(client_id=client_id, sheet=SheetName(name)) for name in written["not_applying"]]
    return rows, marks


def _record(sheet: Sheet, cells: Sequence[object], client_id: ClientId, day: date) -> Record:
    """The record of one row: cells in the order of the sheet's fields, fewer where the rest is empty."""
    fields = [field for field in sheet.family.fields if field.kind is not FieldKind.CLIENT]
    values: dict[str, object] = {"client": client_id}
    for field, cell in zip(fields, cells, strict=False):
        if field.kind is FieldKind.DAY and isinstance(cell, int):
            values[field.key] = day + timedelta(days=cell)
        elif cell != "":
            values[field.key] = cell
    return cast(Record, sheet.family.build(values))
