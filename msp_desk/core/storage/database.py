"""One desk file: made, opened, read and written."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlcipher3 import dbapi2 as driver

from msp_desk.core.environment.desk_lock import DeskLock
from msp_desk.core.environment.writing import reason, sync_folder
from msp_desk.core.errors import DamagedDesk, DeskMoved, FileProblem, MspDeskError, NotADesk, ReadOnlyDesk
from msp_desk.core.records.families import FAMILY_BY_NAME
from msp_desk.core.records.firm import Firm, Settings
from msp_desk.core.storage import connecting
from msp_desk.core.storage.file_format import APPLICATION_ID, VERSION, read_header, refuse_newer
from msp_desk.core.storage.store import insert
from msp_desk.core.storage.tables import METADATA


class Database:
    """An open desk file.

    Reading needs no lock; writing holds the lock of the file for as long as the desk is open.
    """

    def __init__(self, path: Path, *, writable: bool) -> None:
        """Open a file of the current version.

        :func:`open_desk` is the door; it checks the file first.
        """
        self.path = path
        self.writable = writable
        self._lock = DeskLock(path) if writable else None
        self._engine: Engine | None = None
        try:
            self._identity = _identity(path)
            self._engine = connecting.make_engine(path, writable=writable)
        except BaseException:
            self.close()
            raise

    @contextlib.contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view of the desk.

        Raises:
            DeskFileError: If the file cannot be read.
        """
        with self._connection(writing=False) as connection:
            yield connection

    @contextlib.contextmanager
    def writing(self) -> Iterator[Connection]:
        """One transaction: all of it is stored when the block ends, or nothing when it raises.

        Raises:
            DeskMoved: If the file is no longer the one that was opened; the owner is told instead of losing the entry.
            DeskFileError: If the file cannot be written.
        """
        if not self.writable:
            raise ReadOnlyDesk("desk.read_only", file=str(self.path), reason="opened for reading")
        self._still_there()
        with self._connection(writing=True) as connection:
            yield connection
        self._still_there()

    @contextlib.contextmanager
    def _connection(self, *, writing: bool) -> Iterator[Connection]:
        if self._engine is None:
            raise FileProblem("desk.closed", file=str(self.path))
        try:
            with self._engine.connect() as plain:
                connection = plain.execution_options(**{connecting.WRITING: writing})
                with connection.begin():
                    yield connection
        except DBAPIError as error:
            raise connecting.owner_error(error, self.path) from error
        except driver.Error as error:
            raise connecting.owner_error(error, self.path) from error

    def quick_check(self) -> None:
        """Look for damage (0.1 s at 50 MB).

        Raises:
            DamagedDesk: If there is some.
        """
        quick_check(self.path)

    def version(self) -> int:
        """The user_version as a connection sees it, write-ahead log included."""
        with self.reading() as connection:
            return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())

    def close(self) -> None:
        """Close every connection and give the lock back; doing it twice does nothing."""
        if self._engine is not None:
            self._engine.dispose()
            self._engine = None
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _still_there(self) -> None:
        try:
            same = _identity(self.path) == self._identity
        except FileProblem:
            same = False
        if not same:
            raise DeskMoved("desk.moved", file=str(self.path))


def _identity(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError as error:
        raise FileProblem("file.cannot_read", file=str(path), reason=reason(error)) from error
    return status.st_dev, status.st_ino


def quick_check(path: Path) -> None:
    """Look for damage through a connection that cannot change a byte.

    Raises:
        DamagedDesk: If there is some.
    """
    connection = connecting.connect_untouched(path)
    try:
        found = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    except driver.Error as error:
        raise connecting.owner_error(error, path) from error
    finally:
        connection.close()
    if found != "ok":
        raise DamagedDesk("desk.damaged", file=str(path), found=found)


def version_of(path: Path) -> int:
    """The version of a desk file, write-ahead log included, without changing a byte of it.

    Raises:
        DeskFileError: If it is not a desk of ours, newer than this program, or damaged.
    """
    read_header(path)
    connection = connecting.connect_untouched(path)
    try:
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        missing = {table.name for table in METADATA.sorted_tables if table.name == "clients"} - {
            str(row[0]) for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        }
    except driver.Error as error:
        raise connecting.owner_error(error, path) from error
    finally:
        connection.close()
    refuse_newer(path, version)
    if missing:
        raise NotADesk("desk.not_a_desk", file=str(path))
    return version


def refuse_read_only(path: Path) -> None:
    """Refuse to write to a file or folder marked as read-only, even where the system would let its administrator.

    Raises:
        ReadOnlyDesk: If it is.
    """
    for place in (path, path.parent):
        if not place.stat().st_mode & 0o222 or not os.access(place, os.W_OK):
            raise ReadOnlyDesk("desk.read_only", file=str(path), reason="marked as read-only")


def create_desk(path: Path) -> None:
    """Make an empty desk file of the current version; nothing is there until it is whole.

    Raises:
        FileProblem: If something is there already, or the folder cannot be written.
    """
    connecting.refuse_old_library()
    if path.exists():
        raise FileProblem("desk.already_there", file=str(path))
    try:
        handle, name = tempfile.mkstemp(prefix=".msp-desk-", suffix=".part", dir=path.parent)
        os.close(handle)
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(path), reason=reason(error)) from error
    part = Path(name)
    try:
        _fill_new(part)
        os.link(part, path) if hasattr(os, "link") and os.name != "nt" else part.rename(path)
        sync_folder(path.parent)
    except FileExistsError as error:
        raise FileProblem("desk.already_there", file=str(path)) from error
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(path), reason=reason(error)) from error
    except driver.Error as error:
        raise connecting.owner_error(error, path) from error
    finally:
        part.unlink(missing_ok=True)


def schema_statements() -> Sequence[str]:
    """The declared tables and indexes as SQL, in an order in which they can be made."""
    from sqlalchemy.dialects import sqlite

    dialect = sqlite.dialect()
    statements = []
    for table in METADATA.sorted_tables:
        statements.append(str(CreateTable(table).compile(dialect=dialect)).strip())
        statements.extend(
            str(CreateIndex(index).compile(dialect=dialect)).strip()
            for index in sorted(table.indexes, key=lambda index: str(index.name))
        )
    return statements


def _fill_new(part: Path) -> None:
    """Tables, stamp and the firm's empty row in one transaction, in rollback mode, so that the header is whole."""
    connection = connecting.connect_raw(part, "mode=rw")
    try:
        connection.execute("PRAGMA synchronous = FULL").close()
        connection.execute("BEGIN IMMEDIATE")
        for statement in schema_statements():
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    finally:
        connection.close()
    engine = connecting.make_engine(part, writable=True)
    try:
        with engine.connect() as plain:
            prepared = plain.execution_options(**{connecting.WRITING: True})
            with prepared.begin():
                insert(prepared, FAMILY_BY_NAME["firm"], [Firm(id=1)])
                insert(prepared, FAMILY_BY_NAME["settings"], [Settings(id=1)])
        with engine.connect() as last:
            last.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        engine.dispose()
        for suffix in ("-wal", "-shm"):
            part.with_name(part.name + suffix).unlink(missing_ok=True)


def open_desk(path: Path, *, writable: bool, check: bool = True) -> Database:
    """Open a desk file.

    An older file is backed up, verified and migrated first when it is opened for writing.

    Args:
        path: The file.
        writable: Whether it will be written to; takes the lock.
        check: Whether to look for damage before anything else; the window does that after its first paint.

    Raises:
        DeskFileError: If the file is not a desk, newer, locked, read-only or damaged; not one byte was changed.
        FileProblem: If there is no such file.
    """
    from msp_desk.core.storage.migrations import migrate

    connecting.refuse_old_library()
    version = version_of(path)
    if check:
        quick_check(path)
    if writable:
        refuse_read_only(path)
    if version < VERSION:
        if not writable:
            raise MspDeskError("desk.older", file=str(path))
        migrate(path)
    return Database(path, writable=writable)
