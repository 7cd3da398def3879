"""One desk file: made, opened, read and written."""

from __future__ import annotations

import contextlib
import os
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2 as driver

from msp_desk.core.environment.desk_lock import DeskLock
from msp_desk.core.environment.writing import reason, sync_folder
from msp_desk.core.errors import DamagedDesk, DeskMoved, FileProblem, MspDeskError, ReadOnlyDesk
from msp_desk.core.records.firm import FIRM, SETTINGS, Firm, Settings
from msp_desk.core.storage import connecting
from msp_desk.core.storage.file_checks import quick_check, refuse_read_only, version_of
from msp_desk.core.storage.file_format import APPLICATION_ID, VERSION
from msp_desk.core.storage.file_key import FileKey
from msp_desk.core.storage.glance import Glance
from msp_desk.core.storage.keys import Keys

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine


class Database:
    """An open desk file.

    Reading needs no lock; writing holds the lock of the file for as long as the desk is open.

    Attributes:
        path: The file.
        writable: Whether it may be written to.
        glance: What the window shows first, read without SQLAlchemy.
        keys: What opens it and its backups.
        key: Its own key; None when it is a plain file.
    """

    def __init__(self, path: Path, *, writable: bool, keys: Keys | None = None, key: FileKey | None = None) -> None:
        """Open a file of the current version.

        :func:`open_desk` is the door; it checks the file first.
        """
        self.path = path
        self.writable = writable
        self.keys = keys or Keys()
        self.key = key
        self._lock = DeskLock(path) if writable else None
        self._engine: Engine | None = None
        self._making = threading.Lock()
        self._closed = False
        self._looked_over = False
        self._damage: DamagedDesk | None = None
        self._before_closing: list[Callable[[], object]] = []
        try:
            self._identity = _identity(path)
            self.glance = Glance(path, key)
        except BaseException:
            self._release()
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
            DamagedDesk: If it is damaged; it is looked over before the first transaction, and a damaged one has none.
            DeskFileError: If the file cannot be written.
        """
        if not self.writable:
            raise ReadOnlyDesk("desk.read_only", file=str(self.path), reason="opened for reading")
        self._still_there()
        self._look_over_first()
        with self._connection(writing=True) as connection:
            self._log_still_there()
            yield connection
        self._still_there()
        self._log_still_there()

    @contextlib.contextmanager
    def _connection(self, *, writing: bool) -> Iterator[Connection]:
        engine = self._pool()
        from sqlalchemy.exc import DBAPIError, IntegrityError

        try:
            with engine.connect() as plain:
                connection = plain.execution_options(**{connecting.WRITING: writing})
                with connection.begin():
                    yield connection
        except IntegrityError:
            raise  # a rule of the tables was broken: a mistake of the program, and no sentence would help the owner
        except (driver.Error, DBAPIError, UnicodeDecodeError) as error:
            raise connecting.owner_error(error, self.path) from error
        except MemoryError as error:
            if self.key is None:
                raise
            raise connecting.owner_error(error, self.path) from error

    def _pool(self) -> Engine:
        """The connections; SQLAlchemy is loaded with the first of them."""
        with self._making:
            if self._closed:
                raise FileProblem("desk.closed", file=str(self.path))
            if self._engine is None:
                self._engine = connecting.make_engine(self.path, writable=self.writable, key=self.key)
            return self._engine

    def quick_check(self) -> None:
        """Look for damage (0.1 s at 50 MB).

        Raises:
            DamagedDesk: If there is some.
        """
        with self.reading() as connection:
            found = str(connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one())
        if found != "ok":
            self._damage = DamagedDesk("desk.damaged", file=str(self.path), found=found)
            raise self._damage
        self._looked_over = True

    def looked_over(self) -> None:
        """Say that the file was looked over and found whole just before it was opened."""
        self._looked_over = True

    def _look_over_first(self) -> None:
        if self._damage is not None:
            raise self._damage
        if not self._looked_over:
            self.quick_check()

    def version(self) -> int:
        """The user_version as a connection sees it, write-ahead log included."""
        with self.reading() as connection:
            return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())

    def before_closing(self, listener: Callable[[], object]) -> None:
        """Be told before the connections close: whoever reads in another thread stops then."""
        self._before_closing.append(listener)

    def close(self) -> None:
        """Tell who listens, close every connection and give the lock back; doing it twice does nothing."""
        listeners, self._before_closing = self._before_closing, []
        for listener in listeners:
            listener()
        with self._making:
            self._closed = True
            self.glance.close()
            if self._engine is not None:
                self._engine.dispose()
                self._engine = None
        self._release()

    def _release(self) -> None:
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

    def _log_still_there(self) -> None:
        """A commit lives in the write-ahead log first; one that was deleted underneath keeps nothing."""
        if not connecting.write_ahead_log(self.path).exists():
            raise DeskMoved("desk.moved", file=str(self.path))


def _identity(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError as error:
        raise FileProblem("file.cannot_read", file=str(path), reason=reason(error)) from error
    return status.st_dev, status.st_ino


def create_desk(
    path: Path, *, firm: Firm | None = None, settings: Settings | None = None, keys: Keys | None = None
) -> None:
    """Make a desk file of the current version without clients; nothing is there until it is whole.

    Args:
        path: The new file.
        firm: The firm whose desk it is; a nameless one when it is not known yet.
        settings: The figures to begin with; the usual ones when they are not known yet.
        keys: Encrypt the file when they are those of a passphrase.

    Raises:
        FileProblem: If something is there already, or the folder cannot be written.
    """
    from sqlalchemy.exc import DBAPIError

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
        _fill_new(part, firm or Firm(id=1), settings or Settings(id=1), None if keys is None else keys.new())
        _put_in_place(part, path)
        sync_folder(path.parent)
    except FileExistsError as error:
        raise FileProblem("desk.already_there", file=str(path)) from error
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(path), reason=reason(error)) from error
    except (driver.Error, DBAPIError) as error:
        raise connecting.owner_error(error, path) from error
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            part.with_name(part.name + suffix).unlink(missing_ok=True)


def _put_in_place(part: Path, path: Path) -> None:
    """Give a whole file its name without ever replacing what somebody put there meanwhile.

    Raises:
        FileExistsError: If something is there.
    """
    if os.name == "nt":  # pragma: no cover - only Windows refuses to rename onto an existing file
        part.rename(path)
        return
    try:
        os.link(part, path)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links, such as that of a memory stick
        os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))
        part.replace(path)


def _fill_new(part: Path, firm: Firm, settings: Settings, key: FileKey | None) -> None:
    """Tables and stamp in one transaction, in rollback mode, so that the header is whole; then firm and figures."""
    from msp_desk.core.storage.schema import schema_statements
    from msp_desk.core.storage.store import insert

    connection = connecting.connect_raw(part, "mode=rw", key)
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
    engine = connecting.make_engine(part, writable=True, key=key)
    try:
        with engine.connect() as plain:
            prepared = plain.execution_options(**{connecting.WRITING: True})
            with prepared.begin():
                insert(prepared, FIRM, [firm])
                insert(prepared, SETTINGS, [settings])
        with engine.connect() as last:
            last.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        engine.dispose()


def open_desk(path: Path, *, writable: bool, check: bool = True, keys: Keys | None = None) -> Database:
    """Open a desk file.

    An older file is backed up, verified and migrated first when it is opened for writing.

    Args:
        path: The file.
        writable: Whether it will be written to; takes the lock.
        check: Whether to look for damage before anything else; the window does that after its first paint.
        keys: What opens an encrypted file; a plain one needs none, and they do not matter to it.

    Raises:
        EncryptedDesk: If the file is encrypted and there is no passphrase, or (WrongPassphrase) another one.
        DeskFileError: If the file is not a desk, newer, locked, read-only or damaged; not one byte was changed.
        FileProblem: If there is no such file.
    """
    connecting.refuse_old_library()
    keys = keys or Keys()
    key = keys.of(path)
    version = version_of(path, key)
    if check:
        quick_check(path, key)
    if writable:
        refuse_read_only(path)
    if version < VERSION:
        if not writable:
            raise MspDeskError("desk.older", file=str(path))
        from msp_desk.core.storage.migrations import migrate

        migrate(path, keys=keys)
    database = Database(path, writable=writable, keys=keys, key=key)
    if check:
        database.looked_over()
    return database
