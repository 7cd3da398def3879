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

from msp_desk.core.environment.disk_probe import disk_refusal, lacks_room
from msp_desk.core.environment.system_reason import SystemReason
from msp_desk.core.environment.writing import reason
from msp_desk.core.errors import DamagedDesk, DeskFileError, DeskMoved, FileProblem, LockedDesk, ReadOnlyDesk
from msp_desk.core.storage.file_key import ROUNDS, FileKey

if TYPE_CHECKING:
    from sqlalchemy import Engine
    from sqlalchemy.engine import Connection
    from sqlalchemy.engine.interfaces import DBAPIConnection

OLDEST_SQLITE = (3, 51, 3)
"""Older libraries can corrupt a file that several connections write to (WAL reset)."""
BUSY_MILLISECONDS = 5000
WRITING = "msp_desk_writing"
_PROBE = "SELECT count(*) FROM sqlite_schema"
_FIRST_PAGE = "PRAGMA user_version"
"""Reads the first page only; the schema, which takes longer, stays unread."""

_PRAGMAS = {
    "foreign_keys": 1,
    "synchronous": 2,  # FULL
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "secure_delete": 1,
    "busy_timeout": BUSY_MILLISECONDS,
    "temp_store": 2,  # MEMORY: sorting leaves nothing readable in a temporary file
}
_OF_ENCRYPTED = {
    # locking every allocation of the whole process (two calls of the system each) made everything twice as slow
    "cipher_memory_security": "0",
    "cipher_page_size": "4096",
    "cipher_use_hmac": "1",
    "kdf_iter": str(ROUNDS),
}
"""What an encrypted connection must answer; the last three are what SQLCipher 4 does unless it is told otherwise."""


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


def connect_raw(path: Path, options: str, key: FileKey | None = None) -> driver.Connection:
    """A bare connection of the driver in autocommit, for what happens outside the stores.

    Args:
        path: The file.
        options: Of its URI; the key never is among them.
        key: Of an encrypted file; None opens it as a plain one.

    Raises:
        DeskFileError: If the file cannot be opened, or the library does not encrypt.
    """
    try:
        connection = driver.connect(uri(path, options), uri=True, isolation_level=None, check_same_thread=False)
    except driver.Error as error:
        raise owner_error(error, path) from error
    try:
        # for the whole process: SQLCipher would tell standard error of each wrong passphrase
        connection.execute("PRAGMA cipher_log_level = NONE").close()
        if key is not None:
            _give_key(connection, path, key)
    except driver.Error as error:
        connection.close()
        raise owner_error(error, path) from error
    except OSError as error:
        connection.close()
        raise FileProblem("file.cannot_read", file=str(path), reason=reason(error)) from error
    except DeskFileError:
        connection.close()
        raise
    return connection


def _give_key(connection: driver.Connection, path: Path, key: FileKey) -> None:
    """Give a connection its key and read back that it took: a library without SQLCipher would write plain pages."""
    connection.execute(key.pragma()).close()
    row = connection.execute("PRAGMA cipher_salt").fetchone()
    empty = path.stat().st_size == 0  # a new file gets its salt with its first page
    if row is None or (not empty and str(row[0]).lower() != key.salt.hex()):
        raise DeskFileError("desk.setting_refused", file=str(path), setting="cipher_salt")
    for name, value in _OF_ENCRYPTED.items():
        row = connection.execute(f"PRAGMA {name}").fetchone()
        if row is None or str(row[0]) != value:
            raise DeskFileError("desk.setting_refused", file=str(path), setting=name)


def opens(path: Path, key: FileKey) -> bool:
    """Whether a key opens a file; nothing of the file changes.

    A file that it opens may still be damaged further on: the key is the right one then, too.

    Raises:
        DeskFileError: If the file cannot be read for another reason than the key.
    """
    try:
        connection = connect_untouched(path, key)
    except DamagedDesk as error:
        return not _is_other_key(error.__cause__)
    try:
        connection.execute(_FIRST_PAGE).fetchone()
    except driver.Error as error:
        problem = owner_error(error, path)
        if not isinstance(problem, DamagedDesk):
            raise problem from error
        return not _is_other_key(error)
    finally:
        connection.close()
    return True


def _is_other_key(error: BaseException | None) -> bool:
    return getattr(error, "sqlite_errorname", "") == "SQLITE_NOTADB"


def write_ahead_log(path: Path) -> Path:
    """Where the write-ahead log of a file lies; it is there while a connection is open, and after a crash."""
    return path.parent / f"{path.name}-wal"


def connect_untouched(path: Path, key: FileKey | None = None) -> driver.Connection:
    """A connection that cannot change a byte: read-only, and immutable where nobody has the file open.

    A file with a write-ahead log, even an empty one, may be written to at this moment: reading it as immutable could
    meet a checkpoint half-way.

    Raises:
        DeskFileError: If the file cannot be opened.
    """
    log = write_ahead_log(path)
    if log.exists():
        connection = connect_raw(path, "mode=ro", key)
        try:
            connection.execute(_PROBE).fetchone()
        except driver.Error as error:
            connection.close()
            if log.stat().st_size > 0:
                raise owner_error(error, path) from error
        else:
            return connection
    return connect_raw(path, "mode=ro&immutable=1", key)


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


def make_engine(path: Path, *, writable: bool, key: FileKey | None = None) -> Engine:
    """A pool of connections to one file; reading transactions BEGIN, writing ones BEGIN IMMEDIATE."""
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import QueuePool

    def connect() -> DBAPIConnection:
        connection = connect_raw(path, "mode=rw", key) if writable else connect_reading(path, key)
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


def connect_reading(path: Path, key: FileKey | None = None) -> driver.Connection:
    """A connection for a verb that only reads; it sees what a running window commits meanwhile.

    It may open the file for writing, or it would leave an empty write-ahead log behind, and refuses every change. A
    desk that cannot be written has no room for the shared memory of WAL and is read as it stands.

    Raises:
        DeskFileError: If the file cannot be opened.
    """
    if is_marked_read_only(path):
        return connect_untouched(path, key)
    connection = connect_raw(path, "mode=rw", key)
    try:
        connection.execute("PRAGMA query_only = ON").close()
        connection.execute(_PROBE).fetchone()
    except driver.Error:
        connection.close()
        return connect_untouched(path, key)
    return connection


def owner_error(error: Exception, path: Path) -> DeskFileError | FileProblem:
    """What an error of SQLite means to an owner."""
    damage = _damage(error)
    if damage:
        return DamagedDesk("desk.damaged", file=str(path), found=damage)
    original = getattr(error, "orig", None) or error
    said = str(original).lower()
    name = str(getattr(original, "sqlite_errorname", ""))
    if "locked" in said or "busy" in said:
        return LockedDesk("desk.locked", file=str(path))
    if "readonly" in said or "read-only" in said:
        return ReadOnlyDesk("desk.read_only", file=str(path), reason=SystemReason.WRITE_PROTECTED)
    if "full" in said or "SQLITE_FULL" in name:
        return FileProblem("desk.disk_full", file=str(path))
    if "disk i/o error" in said:  # a full disk, or one with a fault: the library does not say which
        refusal = disk_refusal(path.parent, sum(_size(one) for one in (path, write_ahead_log(path))))
        if lacks_room(refusal):
            return FileProblem("desk.disk_full", file=str(path))
        return FileProblem("desk.disk_error", file=str(path), reason=refusal or SystemReason.DISK_ERROR)
    if "unable to open" in said and not path.exists():
        return DeskMoved("desk.gone", file=str(path))
    return FileProblem("desk.cannot_open", file=str(path), reason=str(original))


def _damage(error: Exception) -> str:
    """What an error says of damage to the file; "" when it says none."""
    if isinstance(error, UnicodeDecodeError):  # a text of the file, or of its schema, that is none
        return error.reason
    if isinstance(error, MemoryError):  # what SQLCipher answers after a page that is not what was encrypted
        return "a page is not what was encrypted"
    found = str(getattr(error, "orig", None) or error)
    if "could not decode" in found.lower():  # the driver goes on with the text itself, which belongs in no log
        return found.partition(" with text")[0]
    return found if any(word in found.lower() for word in ("malformed", "not a database", "corrupt")) else ""


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0
