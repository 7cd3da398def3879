"""The one transaction that migrates a desk file."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from msp_desk.core.environment.desk_lock import DeskLock
from msp_desk.core.errors import DamagedDesk
from msp_desk.core.storage import connecting
from msp_desk.core.storage.backup import back_up_beside
from msp_desk.core.storage.file_format import VERSION

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
    """

    version: int
    change: Callable[[Operations], None]
    may_lose_rows: frozenset[str] = frozenset()


STEPS: tuple[Step, ...] = ()
"""Every step since version 1, oldest first; version 1 is the first, so there is none yet."""


def migrate(path: Path, *, steps: Sequence[Step] = STEPS, target: int = VERSION) -> None:
    """Bring a file to the current version.

    The steps run on a connection of their own with ``foreign_keys = OFF`` set before BEGIN: inside a transaction it
    would be ignored, and rebuilding a table would then cascade child rows away.

    Args:
        path: The desk file.
        steps: Every known step, oldest first.
        target: The version to reach.

    Raises:
        LockedDesk: If another program has the desk open.
        DamagedDesk: If a reference is broken or rows are missing afterwards; the file is as it was.
        DeskFileError: If the file cannot be written; the file is as it was.
    """
    lock = DeskLock(path)
    try:
        backup = back_up_beside(path)
        _log.info("migrating after the backup %s", backup.name)
        engine = connecting.make_engine(path, writable=True)
        try:
            with engine.connect() as plain:
                plain.exec_driver_sql("PRAGMA foreign_keys = OFF")
                plain.rollback()
                connection = plain.execution_options(**{connecting.WRITING: True})
                with connection.begin():
                    _run(connection, path, steps, target)
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
        raise DamagedDesk("desk.setting_refused", file=str(path), setting="foreign_keys")
    version = int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())
    operations = Operations(MigrationContext.configure(connection))
    for step in steps:
        if version < step.version <= target:
            before = _row_counts(connection)
            step.change(operations)
            after = _row_counts(connection)
            lost = [
                name for name, rows in before.items() if name not in step.may_lose_rows and after.get(name, 0) < rows
            ]
            if lost:
                raise DamagedDesk("desk.damaged", file=str(path), found=f"rows lost: {', '.join(sorted(lost))}")
            version = step.version
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise DamagedDesk("desk.damaged", file=str(path), found=f"broken reference in {broken[0]}")
    connection.exec_driver_sql(f"PRAGMA user_version = {version}")


def _row_counts(connection: Connection) -> dict[str, int]:
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_'"
    ).scalars()
    return {
        str(name): int(connection.exec_driver_sql(f'SELECT count(*) FROM "{name}"').scalar_one())  # noqa: S608
        for name in list(names)
    }
