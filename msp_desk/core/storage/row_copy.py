"""Copying the rows of a desk into a fresh file of our own schema, encrypted or not, and proving it.

Nothing of the source is used but the rows of our own tables, and only when those tables are declared exactly as ours
are: triggers and views of a hostile file stay behind, and so does what lay in its free pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from msp_desk.core.environment.system_reason import SystemReason
from msp_desk.core.errors import DamagedDesk, FileProblem, MspDeskError
from msp_desk.core.storage import connecting
from msp_desk.core.storage.copying import logical_content, prove
from msp_desk.core.storage.file_format import APPLICATION_ID, VERSION
from msp_desk.core.storage.file_key import FileKey
from msp_desk.core.storage.schema import plain, schema_statements
from msp_desk.core.storage.search_index import DERIVED
from msp_desk.core.storage.tables import METADATA

_TABLES_OF_FILE = "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL"


def copy_rows(
    source: Path,
    part: Path,
    *,
    named: Path,
    target: Path,
    source_key: FileKey | None = None,
    part_key: FileKey | None = None,
) -> int:
    """Fill a fresh file with the rows of our tables and prove it: integrity, references, every row.

    Args:
        source: A desk of the current version.
        part: The fresh, empty file.
        named: The file that sentences name.
        target: The name that the fresh file will get.
        source_key: Of an encrypted source.
        part_key: Encrypts the fresh file.

    Returns:
        The number of rows.

    Raises:
        DamagedDesk: If the source does not hold or is not declared as a desk is, or the fresh file differs.
        FileProblem: If the fresh file cannot be written.
    """
    tables = [table for table in METADATA.sorted_tables if table.name not in DERIVED]
    names = [table.name for table in tables]
    reading = connecting.connect_untouched(source, source_key)
    try:
        reading.execute("PRAGMA trusted_schema = OFF").close()
        reading.execute("PRAGMA cell_size_check = ON").close()
        _refuse_other_tables(reading, names, named)
        found = str(reading.execute("PRAGMA integrity_check(1)").fetchone()[0])
        if found != "ok":
            raise DamagedDesk("desk.damaged", file=str(named), found=found)
        columns = [(table.name, [column.name for column in table.columns]) for table in tables]
        _write_rows(reading, part, columns, part_key)
        expected = logical_content(reading, names)
        prove(part, named, part_key)
        copied = connecting.connect_untouched(part, part_key)
        try:
            if logical_content(copied, names) != expected:
                raise DamagedDesk("backup.differs", file=str(named))
        finally:
            copied.close()
    except (driver.Error, UnicodeDecodeError) as error:
        raise _unreadable(error, named, target) from error
    finally:
        reading.close()
    return expected[1]


def _refuse_other_tables(reading: driver.Connection, names: Iterable[str], named: Path) -> None:
    """Refuse a file whose tables are not declared as ours: a view or a clever table of the same name is no desk."""
    declared = {plain(statement) for statement in schema_statements()}
    kept = {str(name): plain(str(statement)) for name, statement in reading.execute(_TABLES_OF_FILE)}
    for name in names:
        if kept.get(name) not in declared:
            raise DamagedDesk("backup.restore_other", file=str(named), table=name)


def _write_rows(
    reading: driver.Connection, part: Path, tables: Sequence[tuple[str, Sequence[str]]], key: FileKey | None
) -> None:
    writing = connecting.connect_raw(part, "mode=rw", key)
    try:
        writing.execute("PRAGMA synchronous = FULL").close()
        writing.execute("PRAGMA temp_store = MEMORY").close()
        writing.execute("PRAGMA foreign_keys = OFF").close()
        writing.execute("BEGIN IMMEDIATE")
        for statement in schema_statements():
            writing.execute(statement)
        for name, columns in tables:
            listed = ", ".join(f'"{column}"' for column in columns)
            places = ", ".join("?" for _ in columns)
            rows = reading.execute(f'SELECT {listed} FROM "{name}" ORDER BY id')  # noqa: S608 - names of our own schema
            writing.executemany(f'INSERT INTO "{name}" ({listed}) VALUES ({places})', rows)  # noqa: S608
        writing.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        writing.execute(f"PRAGMA user_version = {VERSION}")
        writing.execute("COMMIT")
    finally:
        writing.close()


def _unreadable(error: Exception, named: Path, target: Path) -> MspDeskError:
    if isinstance(error, UnicodeDecodeError):
        return DamagedDesk("desk.damaged", file=str(named), found=error.reason)
    if isinstance(error, driver.IntegrityError):
        return DamagedDesk("desk.damaged", file=str(named), found=str(error))
    problem = connecting.owner_error(error, target)
    if problem.code == "desk.disk_full":  # reading fills no disk: it is that of the fresh file
        return FileProblem("file.cannot_write", file=str(target), reason=SystemReason.NO_ROOM)
    return problem if problem.code == "desk.disk_error" else connecting.owner_error(error, named)
