"""The schema of a desk file as text: what is declared, what a file holds, and whether the two are the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection
from sqlalchemy.schema import CreateIndex, CreateTable

from msp_desk.core.storage.chain_guard import guard_statements
from msp_desk.core.storage.search_index import SHADOWS, index_statements
from msp_desk.core.storage.tables import METADATA

_KEPT = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND substr(name, 1, 7) <> 'sqlite_' ORDER BY name"
_TABLE = re.compile(r"CREATE TABLE (\S+) \((.*)\)\s*(\w*)", re.DOTALL)


def schema_statements() -> Sequence[str]:
    """The declared tables, indexes and triggers as SQL, in an order in which they can be made."""
    from sqlalchemy.dialects import sqlite

    dialect = sqlite.dialect()
    statements = []
    for table in METADATA.sorted_tables:
        statements.append(str(CreateTable(table).compile(dialect=dialect)).strip())
        statements.extend(
            str(CreateIndex(index).compile(dialect=dialect)).strip()
            for index in sorted(table.indexes, key=lambda index: str(index.name))
        )
    statements.extend(index_statements())
    statements.extend(guard_statements())
    return statements


def kept_statements(connection: Connection) -> list[str]:
    """The tables, indexes, triggers and views that a file holds, as it keeps their text.

    What SQLite makes by itself for the search index is not among them.
    """
    kept = connection.exec_driver_sql(_KEPT)
    return [str(statement) for name, statement in kept if name not in SHADOWS]


def schema_differences(declared: Iterable[str], kept: Iterable[str]) -> list[str]:
    """What one schema has and the other has not; empty when they mean the same.

    White space, quoting and the order of constraints do not count: a rebuilt table has others. Columns must come in
    the declared order.

    Returns:
        Each difference in one line: ``-`` before what is declared but missing, ``+`` before what should not be there.
    """
    wanted, found = {plain(statement) for statement in declared}, {plain(statement) for statement in kept}
    return [f"- {statement}" for statement in sorted(wanted - found)] + [
        f"+ {statement}" for statement in sorted(found - wanted)
    ]


def plain(statement: str) -> str:
    """A statement without what does not count: one space between words, no quotes, constraints in a fixed order."""
    text = re.sub(r"\s+", " ", statement.replace('"', "")).strip()
    text = re.sub(r"\s*([(),])\s*", r"\1", text)
    text = re.sub(r"(?<=\S)\(", " (", text, count=1)
    described = _TABLE.fullmatch(text)
    if described is None:
        return text
    name, inside, options = described.groups()
    parts = list(_parts(inside))
    columns = [part for part in parts if not part.startswith("CONSTRAINT ")]
    constraints = sorted(part for part in parts if part.startswith("CONSTRAINT "))
    return f"CREATE TABLE {name} ({','.join([*columns, *constraints])}) {options}".strip()


def _parts(inside: str) -> Iterator[str]:
    """The columns and constraints between the parentheses of a table."""
    depth, quoted, start = 0, False, 0
    for position, character in enumerate(inside):
        if character == "'":
            quoted = not quoted
        elif not quoted:
            depth += (character == "(") - (character == ")")
            if character == "," and depth == 0:
                yield inside[start:position].strip()
                start = position + 1
    yield inside[start:].strip()
