"""A step of a migration that rebuilds tables which others refer to, and the schema a file has after it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import sqlalchemy as sa

from msp_desk.core.storage.migrations import Step
from msp_desk.core.storage.schema import schema_statements

if TYPE_CHECKING:
    from alembic.operations import Operations

TARGET = 2
TRIGGER = "CREATE TRIGGER tr_clients_touched AFTER UPDATE ON clients BEGIN SELECT 1; END"
_AREAS = """CREATE TABLE areas (
	id INTEGER NOT NULL,
	name TEXT NOT NULL,
	CONSTRAINT pk_areas PRIMARY KEY (id)
) STRICT"""


def nothing() -> None:
    """Takes no pause between the parts of a step."""


def rebuilding_step(pause: Callable[[], None] = nothing) -> Step:
    """Rebuild the clients and the tickets with a new column each, and add a table filled from the clients.

    Args:
        pause: Called between the parts, for a harness that ends the program there.
    """

    def change(operations: Operations) -> None:
        with operations.batch_alter_table("clients", recreate="always") as batch:
            batch.add_column(
                sa.Column("region", sa.Text, nullable=False, server_default=sa.text("''")), insert_after="country"
            )
        pause()
        operations.execute(_AREAS)
        pause()
        operations.execute("INSERT INTO areas (id, name) SELECT id, country FROM clients")
        pause()
        with operations.batch_alter_table("tickets", recreate="always") as batch:
            batch.add_column(sa.Column("device", sa.Text, nullable=True), insert_after="title")
        pause()

    return Step(version=TARGET, change=change)


def declared_after() -> list[str]:
    """The schema after :func:`rebuilding_step`."""
    statements = []
    for statement in schema_statements():
        if statement.startswith("CREATE TABLE clients"):
            statements.append(_with_column(statement, "country TEXT NOT NULL", "region TEXT DEFAULT '' NOT NULL"))
        elif statement.startswith("CREATE TABLE tickets"):
            statements.append(_with_column(statement, "title TEXT NOT NULL", "device TEXT"))
        else:
            statements.append(statement)
    return [*statements, _AREAS]


def _with_column(statement: str, after: str, column: str) -> str:
    assert statement.count(after) == 1
    return statement.replace(after, f"{after},\n{column}")
