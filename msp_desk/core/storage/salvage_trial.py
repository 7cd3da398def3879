"""Holding a row that was read of a damaged file against the rules of our tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import Table
from sqlcipher3 import dbapi2 as driver

from msp_desk.core.storage.salvage_pages import WIDTH, PageRow, Value
from msp_desk.core.storage.schema import schema_statements

Row = tuple[Value, ...]
"""A row in the order of the columns of its table, its number first."""


class Trial:
    """Holds a row against the rules of a table."""

    def __init__(self, tables: Iterable[Table]) -> None:
        """Make the tables in memory, without their references."""
        self._names = {table.name: [column.name for column in table.columns] for table in tables}
        connection = self._connection = driver.connect(":memory:", isolation_level=None)
        for statement in schema_statements():
            if statement.startswith("CREATE TABLE"):
                connection.execute(statement)

    def kept(self, name: str, row: PageRow) -> Row:
        """A row of a page as the table keeps it."""
        return (row.number, *row.values[1 : len(self._names[name])])

    def all_taken(self, name: str, rows: Sequence[PageRow]) -> bool:
        """Whether the table takes every one of these rows."""
        width = len(self._names[name])
        if any(row.values[0] is not None or row.values[width:].count(None) < WIDTH - width for row in rows):
            return False
        marks = ", ".join("?" * width)
        self._connection.execute("SAVEPOINT trial")
        try:
            made = (plain_texts(self.kept(name, row)) for row in rows)
            self._connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', made)  # noqa: S608 - one of our tables
        except (driver.Error, OverflowError):
            return False
        finally:
            self._connection.execute("ROLLBACK TO trial")
            self._connection.execute("RELEASE trial")
        return True

    def taken(self, name: str, row: PageRow) -> Row | str:
        """The row as the table keeps it, or what the database says against it."""
        width = len(self._names[name])
        if row.values[0] is not None or any(value is not None for value in row.values[width:]):
            return "another table"
        kept = self.kept(name, row)
        marks = ", ".join("?" * width)
        try:
            self._connection.execute("SAVEPOINT trial")
            self._connection.execute(f'INSERT INTO "{name}" VALUES ({marks})', plain_texts(kept))  # noqa: S608 - one of our tables
        except (driver.Error, OverflowError) as error:
            return str(error)
        finally:
            self._connection.execute("ROLLBACK TO trial")
            self._connection.execute("RELEASE trial")
        return kept


def plain_texts(row: Row) -> Row:
    """A row for the driver, which takes texts of the plain kind only."""
    return tuple(str(value) if isinstance(value, str) else value for value in row)
