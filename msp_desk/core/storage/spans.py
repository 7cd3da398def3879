"""Many records whose numbers follow one another, written by few statements: what an import brings, and its way back."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Connection, func, select

from msp_desk.core.records.family import Family
from msp_desk.core.storage import chain
from msp_desk.core.storage.store import following_number
from msp_desk.core.storage.tables import TABLES

_MANY: Final = 10_000
"""From so many rows on, indexes are made anew rather than kept up row by row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanState:
    """Records of a span as they are now.

    Attributes:
        count: How many there are.
        revisions: The sum of their revisions; storing one of them again makes it grow.
    """

    count: int
    revisions: int


def span_state(connection: Connection, family: Family[Any], first: int, last: int, *, withdrawn: bool) -> SpanState:
    """Count the records of a span that are withdrawn, or those that are not.

    Args:
        connection: A transaction.
        family: Of the records.
        first: The first number.
        last: The last number.
        withdrawn: Which of both.
    """
    table = TABLES[family.name]
    query = select(func.count(), func.coalesce(func.sum(table.c.revision), 0)).where(
        table.c.id.between(first, last), table.c.withdrawn == int(withdrawn)
    )
    count, revisions = connection.execute(query).one()
    return SpanState(count=int(count), revisions=int(revisions))


def set_span_withdrawn(connection: Connection, family: Family[Any], first: int, last: int, *, withdrawn: bool) -> int:
    """Withdraw the records of a span, or bring back those that are withdrawn.

    Returns:
        How many were changed.
    """
    table = TABLES[family.name]
    done = connection.execute(
        table.update()
        .where(table.c.id.between(first, last), table.c.withdrawn == int(not withdrawn))
        .values(withdrawn=int(withdrawn), revision=table.c.revision + 1)
    )
    chain.append_stored(connection, family, range(first, last + 1))
    return int(done.rowcount)


@contextlib.contextmanager
def many_rows(connection: Connection, family: Family[Any], count: int) -> Iterator[None]:
    """Write many records of a family: its indexes are dropped before and made anew after, all in the transaction.

    That takes a third off inserting a hundred thousand tickets and two thirds off withdrawing them. With few rows
    beside what is there, making the indexes anew would cost more than it saves, and they stay.

    Args:
        connection: A writing transaction.
        family: Whose table is written.
        count: How many records are.
    """
    if count < _MANY or following_number(connection, family) > 3 * count:
        yield
        return
    name = TABLES[family.name].name
    query = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL"
    indexes = [(str(row[0]), str(row[1])) for row in connection.exec_driver_sql(query, (name,))]
    for index, _ in indexes:
        connection.exec_driver_sql(f'DROP INDEX "{index}"')
    yield
    for _, statement in indexes:
        connection.exec_driver_sql(statement)
