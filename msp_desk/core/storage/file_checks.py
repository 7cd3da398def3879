"""What is looked at before a desk file is opened; nothing here changes a byte of it."""

from __future__ import annotations

from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from msp_desk.core.environment.system_reason import SystemReason
from msp_desk.core.errors import DamagedDesk, NotADesk, ReadOnlyDesk
from msp_desk.core.storage import connecting
from msp_desk.core.storage.file_format import APPLICATION_ID, read_header, refuse_newer
from msp_desk.core.storage.file_key import FileKey


def quick_check(path: Path, key: FileKey | None = None) -> None:
    """Look for damage through a connection that cannot change a byte.

    Raises:
        DamagedDesk: If there is some.
    """
    connection = connecting.connect_untouched(path, key)
    try:
        found = str(connection.execute("PRAGMA quick_check(1)").fetchone()[0])
    except (driver.Error, UnicodeDecodeError) as error:
        raise connecting.owner_error(error, path) from error
    finally:
        connection.close()
    if found != "ok":
        raise DamagedDesk("desk.damaged", file=str(path), found=found)


def version_of(path: Path, key: FileKey | None = None) -> int:
    """The version of a desk file, write-ahead log included, without changing a byte of it.

    Args:
        path: The file.
        key: Of an encrypted one, whose marks cannot be read without it.

    Raises:
        DeskFileError: If it is not a desk of ours, newer than this program, or damaged.
    """
    # Opening and closing a file drops this process's locks on it, and its write-ahead log could then be taken away by
    # another program: a file that may be open is asked through SQLite alone, which knows of the other connections.
    if key is None and not connecting.write_ahead_log(path).exists():
        read_header(path)
    connection = connecting.connect_untouched(path, key)
    try:
        application = int(connection.execute("PRAGMA application_id").fetchone()[0])
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        tables = {str(row[0]) for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    except (driver.Error, UnicodeDecodeError) as error:
        raise connecting.owner_error(error, path) from error
    finally:
        connection.close()
    if application != APPLICATION_ID:
        raise NotADesk("desk.not_a_desk", file=str(path))
    refuse_newer(path, version)
    if version < 1 or "clients" not in tables:
        raise NotADesk("desk.not_a_desk", file=str(path))
    return version


def refuse_read_only(path: Path) -> None:
    """Refuse to write to a file or folder marked as read-only, even where the system would let its administrator.

    Raises:
        ReadOnlyDesk: If it is.
    """
    if connecting.is_marked_read_only(path):
        raise ReadOnlyDesk("desk.read_only", file=str(path), reason=SystemReason.WRITE_PROTECTED)
