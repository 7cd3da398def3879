"""Which column of a file feeds which field."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from msp_desk.core.errors import ImportFailed
from msp_desk.core.formatting.unreadable import shown
from msp_desk.core.importing.failures import failed
from msp_desk.core.importing.kinds import ImportKind
from msp_desk.core.importing.table import Table

_NUMBERED = re.compile(r" \([0-9]+\)$")
_SAYABLE = {"client": "client_column_missing", "due_on": "due_column_missing"}
_FIELD_KIND = re.compile(r"\s*\[(?:txt|list|flag|int|num|dec|date|ml|lookup)\]$", re.IGNORECASE)


def normalised_heading(heading: str) -> str:
    """Give a heading as matching compares it: caseless, without spaces, underscores, hyphens and stars.

    The star of a required column may stand before or after; Zendesk's kind of a custom field, as "[txt]", goes.
    """
    bare = _FIELD_KIND.sub("", heading.strip().strip("*"))
    return re.sub(r"[\s_-]+", "", bare.casefold())


def parse_choice(text: str, file: str = "--map") -> ColumnChoice:
    """Read "FIELD=COLUMN"; nothing after the sign leaves the field without a column.

    Args:
        text: as typed on the command line.
        file: what an error names as its place.

    Raises:
        ImportFailed: there is no "=", or nothing before it.
    """
    field, sign, column = text.partition("=")
    if not sign or not field.strip():
        raise failed("map_unreadable", file, text=shown(text))
    return ColumnChoice(field=field.strip(), column=column.strip())


def match_columns(
    table: Table,
    kind: ImportKind,
    choices: Sequence[ColumnChoice] = (),
    *,
    client_given: bool = False,
    due_given: bool = False,
    labels: Mapping[str, Collection[str]] = MappingProxyType({}),
) -> Columns:
    """Match the columns of a file to the fields of a kind.

    A heading that equals a field's name (see :func:`normalised_heading`) is taken; choices win over that. What neither
    gives a field may come from a column that bears its label, unless that column feeds another field.

    Args:
        table: the file.
        kind: what its rows are.
        choices: what the owner says.
        client_given: the whole file belongs to one client, so that it needs no column for it; one that would match
            by its name is left alone.
        due_given: the owner said when invoices are due, so that they need no column for it.
        labels: for each field the labels it is known by, as :func:`normalised_heading` writes them.

    Raises:
        ImportFailed: a choice names an unknown field or column, a field twice, or a required field has no column.
    """
    by_heading = {normalised_heading(header): position for position, header in enumerate(table.headers)}
    by_heading.pop("", None)
    fields = {normalised_heading(field.key): field.key for field in kind.fields}
    positions: dict[str, int] = {}
    for heading, position in by_heading.items():
        if heading in fields and not (client_given and fields[heading] == "client"):
            positions[fields[heading]] = position
    chosen: set[str] = set()
    for choice in choices:
        key = fields.get(normalised_heading(choice.field))
        if key is None:
            raise failed("field_unknown", table.file, field=shown(choice.field), kind=kind.name, fields=_names(kind))
        if key in chosen:
            raise failed("field_twice", table.file, field=key)
        chosen.add(key)
        positions.pop(key, None)
        if choice.column:
            positions[key] = _position(choice.column, table, by_heading, key)
    taken = set(positions.values())
    for key in fields.values():
        if key in positions or key in chosen or (client_given and key == "client"):
            continue
        word = next((word for word in by_heading if word in labels.get(key, ())), None)
        if word is not None and by_heading[word] not in taken:
            positions[key] = by_heading[word]
            taken.add(by_heading[word])
    for key, position in positions.items():
        if key not in chosen and normalised_heading(table.headers[position]) in table.repeated:
            raise _repeated(table, normalised_heading(table.headers[position]))
    _require(table, kind, positions, client_given=client_given, due_given=due_given)
    order = {field.key: place for place, field in enumerate(kind.fields)}
    return Columns(
        headers=table.headers,
        positions={key: positions[key] for key in sorted(positions, key=order.__getitem__)},
    )


def _position(column: str, table: Table, by_heading: Mapping[str, int], field: str) -> int:
    name = normalised_heading(column)
    if name in table.repeated:
        raise _repeated(table, name)
    if column in table.headers:
        return table.headers.index(column)
    position = by_heading.get(name)
    if position is None:
        raise failed(
            "column_unknown",
            table.file,
            row=table.head_line,
            column=shown(column),
            field=field,
            columns=_headings(table),
        )
    return position


def _repeated(table: Table, name: str) -> ImportFailed:
    """Make the error of a heading that is needed and stands several times."""
    places = [place for place, header in enumerate(table.headers, start=1) if _unnumbered(header) == name]
    column = table.headers[places[1] - 1].rpartition(" (")[0]
    return failed(
        "header_twice", table.file, row=table.head_line, column=shown(column), first=places[0], second=places[1]
    )


def _unnumbered(header: str) -> str:
    return normalised_heading(_NUMBERED.sub("", header))


def _require(
    table: Table, kind: ImportKind, positions: Mapping[str, int], *, client_given: bool, due_given: bool
) -> None:
    given = {"client": client_given, "due_on": due_given}
    missing = [key for key in kind.required if key not in positions and not given.get(key, False)]
    sayable = _SAYABLE if kind.name == "invoices" else {"client": _SAYABLE["client"]}
    for key in missing:
        if key not in sayable:
            raise failed("column_missing", table.file, row=table.head_line, field=key, columns=_headings(table))
    if kind.either and not any(key in positions for key in kind.either):
        raise failed(
            "column_missing_either", table.file, row=table.head_line, fields=list(kind.either), columns=_headings(table)
        )
    for key in missing:  # what can be said in place of a column is asked when nothing else stands in the way
        raise failed(sayable[key], table.file, row=table.head_line, field=key, columns=_headings(table))


_MOST_NAMED = 30


def _headings(table: Table) -> list[str]:
    return [shown(header) for header in table.headers if header][:_MOST_NAMED]


def _names(kind: ImportKind) -> list[str]:
    return [field.key for field in kind.fields]


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnChoice:
    """What the owner says about one field.

    Attributes:
        field: the field's name.
        column: a heading of the file, or "" to leave the field without a column.
    """

    field: str
    column: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The matched columns of one file.

    Attributes:
        headers: the headings of the file.
        positions: for each field that has a column, its place counted from 0, in the order of the fields.
    """

    headers: tuple[str, ...]
    positions: Mapping[str, int]

    def heading(self, field: str) -> str:
        """Give the heading of a field's column, or the field's own name when it has none."""
        position = self.positions.get(field)
        return field if position is None else shown(self.headers[position]) or str(position + 1)
