"""The one transaction that migrates a desk file."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from msp_desk.core.environment.desk_lock import DeskLock
from msp_desk.core.errors import DamagedDesk, DeskFileError
from msp_desk.core.storage import connecting
from msp_desk.core.storage.backup import back_up_beside
from msp_desk.core.storage.file_format import VERSION
from msp_desk.core.storage.keys import Keys
from msp_desk.core.storage.schema import kept_statements, schema_differences, schema_statements
from msp_desk.core.storage.search_index import DERIVED

if TYPE_CHECKING:
    from alembic.operations import Operations

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step of a migration.

    Attributes:
        version: The user_version the file has afterwards.
        change: Makes the change through Alembic's operations.
        may_lose_rows: Tables whose row count the step is allowed to change.
        drops: Triggers that the step means to take away and indexes that it means to change; every other one is as
            it was after it.
    """

    version: int
    change: Callable[[Operations], None]
    may_lose_rows: frozenset[str] = frozenset()
    drops: frozenset[str] = frozenset()


STEPS: tuple[Step, ...] = ()
"""Every step since version 1, oldest first; version 1 is the first, so there is none yet."""


def migrate(
    path: Path,
    *,
    steps: Sequence[Step] = STEPS,
    target: int = VERSION,
    declared: Callable[[], Sequence[str]] = schema_statements,
    keys: Keys | None = None,
) -> None:
    """Bring a file to the current version.

    The steps run on a connection of their own with ``foreign_keys = OFF`` set before BEGIN: inside a transaction it
    would be ignored, and rebuilding a table would then cascade child rows away.

    Args:
        path: The desk file.
        steps: Every known step, oldest first.
        target: The version to reach.
        declared: The schema the file must have afterwards.
        keys: Of an encrypted file; its backup is encrypted too.

    Raises:
        LockedDesk: If another program has the desk open.
        DamagedDesk: If a reference is broken, rows are missing or the schema is not the declared one afterwards; the
            file is as it was.
        DeskFileError: If the file cannot be written; the file is as it was.
    """
    lock = DeskLock(path)
    try:
        keys = keys or Keys()
        backup = back_up_beside(path, keys)
        _log.info("migrating after the backup %s", backup.name)
        engine = connecting.make_engine(path, writable=True, key=keys.of(path))
        try:
            with engine.connect() as plain:
                # through the driver itself: SQLAlchemy would begin a transaction first
                plain.connection.cursor().execute("PRAGMA foreign_keys = OFF")
                connection = plain.execution_options(**{connecting.WRITING: True})
                with connection.begin():
                    _run(connection, path, steps, target)
                    _prove(connection, path, declared())
        except DBAPIError as error:
            raise connecting.owner_error(error, path) from error
        finally:
            engine.dispose()
    finally:
        lock.release()


def _run(connection: Connection, path: Path, steps: Sequence[Step], target: int) -> None:
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    if int(connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one()) != 0:
        raise DeskFileError("desk.setting_refused", file=str(path), setting="foreign_keys")
    version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    operations = Operations(MigrationContext.configure(connection))
    for step in steps:
        if version < step.version <= target:
            rows, beside = _row_counts(connection), _beside(connection)
            step.change(operations)
            _restore(connection, beside, step.drops)
            after = _row_counts(connection)
            lost = sorted(
                name for name, count in rows.items() if name not in step.may_lose_rows and after.get(name, 0) < count
            )
            if lost:
                raise _damaged(path, f"rows lost: {', '.join(lost)}")
            version = step.version
    if version != target:
        raise _damaged(path, f"no way from version {version} to {target}")
    connection.exec_driver_sql(f"PRAGMA user_version = {version}")


def _prove(connection: Connection, path: Path, declared: Sequence[str]) -> None:
    """Look at the result before it is committed."""
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise _damaged(path, f"broken reference in {broken[0]}")
    differences = schema_differences(declared, kept_statements(connection))
    if differences:
        raise _damaged(path, differences[0])


def _damaged(path: Path, found: str) -> DamagedDesk:
    return DamagedDesk("desk.damaged", file=str(path), found=found)


def _restore(connection: Connection, before: Mapping[tuple[str, str, str], str], drops: frozenset[str]) -> None:
    """Make anew what a rebuilt table lost: its triggers, and how an index compares.

    What stood beside a table that is gone altogether stays away; the proof of the schema will say so.
    """
    after = _beside(connection)
    tables = set(connection.exec_driver_sql("SELECT name FROM sqlite_schema WHERE type = 'table'").scalars())
    for (kind, name, table), statement in before.items():
        if name in drops or table not in tables:
            continue
        if kind == "trigger" and (kind, name, table) not in after:
            connection.exec_driver_sql(statement)
        elif kind == "index" and after.get((kind, name, table), statement) != statement:
            connection.exec_driver_sql(f'DROP INDEX "{name}"')
            connection.exec_driver_sql(statement)


def _beside(connection: Connection) -> dict[tuple[str, str, str], str]:
    """Triggers and indexes by kind, name and table, with the statements that make them."""
    rows = connection.exec_driver_sql(
        "SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE type IN ('trigger', 'index') AND sql IS NOT NULL"
    )
    return {(str(kind), str(name), str(table)): str(statement) for kind, name, table, statement in rows}


def _row_counts(connection: Connection) -> dict[str, int]:
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_'"
    ).scalars()
    return {
        str(name): int(connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one())  # noqa: S608
        for name in list(names)
        if name not in DERIVED
    }
