"""Writing a desk file anew, so that nothing that was deleted is left in it or beside it."""

from __future__ import annotations

from sqlcipher3 import dbapi2 as driver

from msp_desk.core.storage import connecting
from msp_desk.core.storage.database import Database


def rewrite(database: Database) -> bool:
    """Write every page of the file anew and empty its write-ahead log.

    What was deleted is overwritten at once (``secure_delete``); the log and pages in between may still hold it until
    then.

    Args:
        database: Open for writing; nobody may be reading for longer than the patience of a connection.

    Returns:
        Whether it is done; a reader that goes on keeps the log from being emptied.

    Raises:
        FileProblem: If there is no room for it; the file is as it was.
        DeskFileError: If it cannot be written.
    """
    try:
        connection = connecting.connect_raw(database.path, "mode=rw", database.key)
        try:
            connecting.prepare(connection, database.path, writable=True)
            connection.execute("PRAGMA temp_store = MEMORY").close()
            connection.execute("VACUUM").close()
            busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            connection.close()
    except driver.Error as error:
        raise connecting.owner_error(error, database.path) from error
    return int(busy) == 0
