"""The whole desk as one JSON object: every record with its number, by the field names that imports use.

An export carries no time stamp and keeps the numbers, so equal desks give equal bytes.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping, Sequence
from datetime import date
from enum import Enum
from typing import Any

from msp_desk.core.records.families import FAMILY_BY_NAME
from msp_desk.core.records.family import Family, Record
from msp_desk.core.records.payment import Payment

FORMAT = "msp-desk"


def bundle(records: Mapping[str, Sequence[Record]], *, version: int) -> bytes:
    """The JSON text of a desk.

    Args:
        records: The records of each family by the family's name.
        version: Of the desk file they come from.

    Returns:
        UTF-8, indented, ending in a line break: days as ISO dates, amounts in minor units, bytes in base64.
    """
    content = {
        "format": FORMAT,
        "version": version,
        "records": {
            name: [_plain_record(FAMILY_BY_NAME[name], record) for record in sorted(found, key=lambda one: one.id)]
            for name, found in sorted(records.items())
        },
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _plain_record(family: Family[Any], record: Record) -> dict[str, object]:
    plain = {"id": record.id, **{key: _plain(value) for key, value in family.values(record).items()}}
    if isinstance(record, Payment):
        plain["allocations"] = [
            {"invoice": allocation.invoice_id, "amount": allocation.amount} for allocation in record.allocations
        ]
    return plain


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    return value
