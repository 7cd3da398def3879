"""What an import keeps of the owner's decisions, so that the next file with the same headings begins with them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Final

from msp_desk.core.importing.columns import ColumnChoice, Columns, normalised_heading
from msp_desk.core.importing.kinds import ImportKind
from msp_desk.core.importing.options import DayOrder, DecimalSign, ImportOptions
from msp_desk.core.importing.presets import presets
from msp_desk.core.importing.table import Table
from msp_desk.core.records.ledger import ImportEntry

_DAYS: Final = "day_order"
_DECIMALS: Final = "decimal_sign"
_CLIENT: Final = "client"
_CREATE: Final = "create_clients"
_DUE: Final = "due_days"
_PRESET: Final = "preset"


def mapping_text(kind: ImportKind, columns: Columns) -> str:
    """Write down which heading fed each field, "" for a field without a column, as a JSON object."""
    return json.dumps(
        {
            described.key: columns.headers[columns.positions[described.key]]
            if described.key in columns.positions
            else ""
            for described in kind.fields
        },
        ensure_ascii=False,
    )


def options_text(options: ImportOptions) -> str:
    """Write the decisions beside the columns down as a JSON object."""
    return json.dumps(
        {
            _DAYS: options.day_order.value if options.day_order else "",
            _DECIMALS: options.decimal_sign.value if options.decimal_sign else "",
            _CLIENT: options.client,
            _CREATE: options.create_clients,
            _DUE: options.due_days,
            _PRESET: options.preset,
        },
        ensure_ascii=False,
    )


def remembered_choices(entry: ImportEntry, kind: ImportKind, table: Table) -> tuple[ColumnChoice, ...]:
    """Give the columns of an earlier import for a file with the same headings; whatever does not fit is passed over."""
    kept = _object(entry.mapping)
    headings = {normalised_heading(header): header for header in table.headers}
    return tuple(
        ColumnChoice(field=described.key, column=headings.get(normalised_heading(str(kept.get(described.key, ""))), ""))
        for described in kind.fields
    )


def remembered_options(entry: ImportEntry, options: ImportOptions) -> ImportOptions:
    """Give the decisions of an earlier import, for the desk and the day of now.

    Whose a whole file is was said of that one file; of the next one it is asked anew.
    """
    kept = _object(entry.options)
    days, decimals = kept.get(_DAYS), kept.get(_DECIMALS)
    due, preset = kept.get(_DUE), kept.get(_PRESET)
    return replace(
        options,
        day_order=next((one for one in DayOrder if one.value == days), None),
        decimal_sign=next((one for one in DecimalSign if one.value == decimals), None),
        create_clients=kept.get(_CREATE) is True,
        due_days=due if isinstance(due, int) and not isinstance(due, bool) else None,
        preset=preset if isinstance(preset, str) and preset in presets() else "",
    )


def _object(text: str) -> dict[str, object]:
    found = json.loads(text)
    return found if isinstance(found, dict) else {}
