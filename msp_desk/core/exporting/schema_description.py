"""What the fields of an export are, for whoever reads one without this program."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any, Final

from msp_desk.core.records.families import FAMILIES
from msp_desk.core.records.family import Family, Field, FieldKind
from msp_desk.core.wording import Wording

_MEANINGS: Final[Mapping[FieldKind, str]] = {
    FieldKind.TEXT: "text on one line",
    FieldKind.LONG_TEXT: "text of several lines",
    FieldKind.DAY: "day as YYYY-MM-DD",
    FieldKind.AMOUNT: "amount in the home currency; JSON: whole minor units, CSV and XLSX: units with decimals",
    FieldKind.MINUTES: "whole minutes",
    FieldKind.COUNT: "whole number",
    FieldKind.PERCENT: "whole percent",
    FieldKind.FLAG: "JSON: true or false, CSV and XLSX: 1 or 0",
    FieldKind.CHOICE: "one of the values listed",
    FieldKind.CLIENT: "JSON: number of the client, CSV and XLSX: its name",
    FieldKind.INVOICE: "JSON: number of the record of the invoice, CSV and XLSX: the invoice's own number",
    FieldKind.MOMENT: "UTC moment as YYYY-MM-DDTHH:MM:SSZ",
    FieldKind.JSON: "JSON object as text",
    FieldKind.BYTES: "JSON: bytes in base64, left out of CSV and XLSX",
}


def schema_description(*, version: int, wording: Wording) -> bytes:
    """A JSON description of every family and field of an export.

    Args:
        version: Of the desk file.
        wording: Says what families and fields are called.

    Returns:
        UTF-8, indented, ending in a line break; the same for every desk.
    """
    content = {
        "format": "msp-desk",
        "version": version,
        "families": {family.name: _family(family, wording) for family in sorted(FAMILIES, key=lambda one: one.name)},
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _family(family: Family[Any], wording: Wording) -> dict[str, object]:
    return {
        "id": "whole number, kept by every export",
        "fields": {described.key: _field(family, described, wording) for described in family.fields},
    }


def _field(family: Family[Any], described: Field, wording: Wording) -> dict[str, object]:
    found: dict[str, object] = {
        "name": wording.field(family.name, described.key),
        "kind": described.kind.value,
        "meaning": _MEANINGS[described.kind],
        "required": described.required,
    }
    if described.choices is not None:
        values: Sequence[object] = [member.value for member in described.choices]
        found["choices"] = values
    return found
