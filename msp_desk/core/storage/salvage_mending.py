"""What of the rows that were read of a damaged file can stand in a desk, and what has to be said about the others.

Nothing is dropped without being listed. A client whose row is lost gets a placeholder, so that what is known of it
stays; any other reference to something lost is emptied where it may be empty, and the row is listed where it may not.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import Table

from msp_desk.core.records.client import CLIENTS, Client, ClientId
from msp_desk.core.records.families import FAMILY_BY_NAME
from msp_desk.core.records.family import Family, Field, FieldKind, Record
from msp_desk.core.records.firm import FIRM, SETTINGS, Firm, Settings
from msp_desk.core.storage.decoding import decoder
from msp_desk.core.storage.salvage_pages import DamagedText
from msp_desk.core.storage.salvage_reading import Readable, owned_tables
from msp_desk.core.storage.salvage_trial import Row
from msp_desk.core.storage.store import contents

_CLIENTS: Final = CLIENTS.name
_ALONE: Final[Mapping[str, Record]] = MappingProxyType({FIRM.name: Firm(id=1), SETTINGS.name: Settings(id=1)})
"""What every desk has exactly one of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LostRow:
    """A row that was read but cannot stand in a desk.

    Attributes:
        table: Which table; "" where no table takes it.
        number: Its number.
        why: What is wrong with it: a column, or a rule of the tables in the words of the database.
        values: What can be read of it by column, in the order of the table.
    """

    table: str
    number: int
    why: str
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedRow:
    """A row that stands in the new desk with one value that is not the old one.

    Attributes:
        table: Which table.
        number: Its number.
        column: Which column.
        was: What stood there: the number of something lost, or a text of which some signs are damaged.
    """

    table: str
    number: int
    column: str
    was: object


@dataclass(slots=True, kw_only=True)
class Mended:
    """The rows of a desk that can be written, and what was done to them.

    Attributes:
        rows: By table and number; every reference holds.
        lost: Rows that were read and cannot be written.
        changed: Rows with a value that is not the old one.
        placeholders: Numbers of clients of which only the number is known.
        made_anew: "firm" or "settings" where theirs is lost.
    """

    rows: dict[str, dict[int, Row]]
    lost: list[LostRow] = field(default_factory=list)
    changed: list[ChangedRow] = field(default_factory=list)
    placeholders: list[int] = field(default_factory=list)
    made_anew: list[str] = field(default_factory=list)


def mend(readable: Readable, placeholder: Callable[[int], str]) -> Mended:
    """Make rows that can stand in a desk out of those that were read.

    Args:
        readable: What was read.
        placeholder: The name of a client of which only the number is known.
    """
    made = Mended(rows={name: dict(rows) for name, rows in readable.rows.items()})
    tables = {table.name: table for table in owned_tables()}
    for name, table in tables.items():
        _refuse_unreadable(made, table, FAMILY_BY_NAME.get(name))
    for name, alone in _ALONE.items():
        for number in [number for number in made.rows[name] if number != 1]:
            _lose(made, tables[name], number, "id")
        if not made.rows[name]:
            made.rows[name][1] = _as_row(tables[name], FAMILY_BY_NAME[name], alone)
            made.made_anew.append(name)
    _add_placeholders(made, tables, placeholder)
    for table in tables.values():
        _mend_references(made, table)
    for loose in readable.loose:
        names = names_of(tables[loose.table])[1:] if loose.table else [str(place) for place in range(len(loose.values))]
        values = {name: value for name, value in zip(names, loose.values, strict=False) if value is not None}
        made.lost.append(LostRow(table=loose.table, number=loose.number, why=loose.why, values=values))
    return made


def names_of(table: Table) -> list[str]:
    """The columns of a table, in its order."""
    return [column.name for column in table.columns]


def _as_row(table: Table, family: Family[Any], record: Record) -> Row:
    (content,) = contents(family, [record])
    known: dict[str, Any] = {
        described.attribute: value for described, value in zip(family.fields, content, strict=True)
    }
    known.update(id=record.id, revision=1, withdrawn=0, import_id=None)
    return tuple(known[name] for name in names_of(table))


def _lose(made: Mended, table: Table, number: int, why: str) -> None:
    row = made.rows[table.name].pop(number)
    values = dict(zip(names_of(table), row, strict=True))
    made.lost.append(LostRow(table=table.name, number=number, why=why, values=values))


def _refuse_unreadable(made: Mended, table: Table, family: Family[Any] | None) -> None:
    """List the rows that the program could not read, and those with texts that are damaged in part."""
    names = names_of(table)
    readers = {} if family is None else {described.attribute: _reader(described) for described in family.fields}
    for number, row in list(made.rows[table.name].items()):
        wrong = next(
            (name for name, value in zip(names, row, strict=True) if not _reads(readers.get(name), value)), None
        )
        if wrong is not None:
            _lose(made, table, number, wrong)
            continue
        for name, value in zip(names, row, strict=True):
            if isinstance(value, DamagedText) or (isinstance(value, str) and "\x00" in value):  # a hole in the file
                made.changed.append(ChangedRow(table=table.name, number=number, column=name, was=str(value)))


def _reader(described: Field) -> Callable[[Any], object]:
    if described.kind is FieldKind.JSON:
        return json.loads
    if described.kind is FieldKind.MOMENT:
        return datetime.fromisoformat
    return decoder(described)


def _reads(reader: Callable[[Any], object] | None, value: object) -> bool:
    """Whether a value is one that the program could read; none and an empty text always are."""
    if reader is None or value is None or value == "":
        return True
    try:
        reader(value)
    except (ValueError, TypeError, RecursionError):
        return False
    return True


def _references(table: Table) -> Iterator[tuple[int, str, str, bool]]:
    """Place and name of each column that refers to a table, which table, and whether it may be empty."""
    names = names_of(table)
    for key in sorted(table.foreign_keys, key=lambda key: names.index(str(key.parent.name))):
        column = key.parent
        yield names.index(column.name), column.name, key.column.table.name, bool(column.nullable)


def _add_placeholders(made: Mended, tables: Mapping[str, Table], placeholder: Callable[[int], str]) -> None:
    """A client for every number that something refers to which may not be without one."""
    clients = made.rows[_CLIENTS]
    wanted: set[int] = set()
    for name, table in tables.items():
        for place, _, target, may_be_empty in _references(table):
            if target == _CLIENTS and not may_be_empty:
                wanted.update(number for row in made.rows[name].values() if isinstance(number := row[place], int))
    for number in sorted(wanted - clients.keys()):
        client = Client(id=ClientId(number), name=placeholder(number))
        clients[number] = _as_row(tables[_CLIENTS], CLIENTS, client)
        made.placeholders.append(number)


def _mend_references(made: Mended, table: Table) -> None:
    """Empty what refers to nothing, or list the row; the tables it can refer to were mended before."""
    for place, name, target, may_be_empty in _references(table):
        known = made.rows[target]
        for number, row in list(made.rows[table.name].items()):
            if row[place] is None or row[place] in known:
                continue
            if may_be_empty:
                made.rows[table.name][number] = (*row[:place], None, *row[place + 1 :])
                made.changed.append(ChangedRow(table=table.name, number=number, column=name, was=row[place]))
            else:
                _lose(made, table, number, name)
