"""Salvaging a damaged desk: every row that can be read goes into a fresh desk, and every other one is listed.

The damaged file is only ever read. Only values come over, never anything else of the file: the new one has our own
schema, and each of its rules is held against each row.
"""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import Table
from sqlcipher3 import dbapi2 as driver

from msp_desk.core.environment.writing import reason, sync_folder
from msp_desk.core.errors import DamagedDesk, EncryptedDesk, FileProblem, NewerDesk, NotADesk, WrongPassphrase
from msp_desk.core.records.problem import Problem
from msp_desk.core.storage import connecting
from msp_desk.core.storage.chain import begin_anew
from msp_desk.core.storage.chain_guard import guard_names, guard_statements
from msp_desk.core.storage.checking import problems_of
from msp_desk.core.storage.file_format import APPLICATION_ID, VERSION, read_header
from msp_desk.core.storage.keys import Keys
from msp_desk.core.storage.salvage_mending import ChangedRow, LostRow, Mended, mend, names_of
from msp_desk.core.storage.salvage_reading import JOURNAL, Readable, Tell, owned_tables, read_damaged
from msp_desk.core.storage.salvage_trial import plain_texts
from msp_desk.core.storage.schema import schema_statements

if TYPE_CHECKING:
    from msp_desk.core.storage.file_key import FileKey

_OF_JOURNAL: Final = "integrity."
_EMPTY_JOURNAL: Final = tuple(f"DELETE FROM {name}" for name in sorted(JOURNAL))  # noqa: S608 - declared
_COMPANIONS: Final = ("", "-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True, kw_only=True)
class Salvaged:
    """What was brought over.

    Attributes:
        path: The new desk.
        stored: How many rows of each table it holds.
        missing: Numbers of each table of which nothing could be read, as far as that can be told.
        troubled: Tables of which something may be missing beyond their highest number as well.
        lost: Rows that were read but break a rule.
        changed: Rows with one value that is not the old one.
        placeholders: Numbers of clients of which only the number is known.
        made_anew: "firm" or "settings" where theirs is lost.
        altered: What the journal of hashes said of the invoices, payments and incidents; where it said anything, it
            begins anew with what the new desk holds.
    """

    path: Path
    stored: Mapping[str, int]
    missing: Mapping[str, tuple[int, ...]]
    troubled: frozenset[str]
    lost: tuple[LostRow, ...]
    changed: tuple[ChangedRow, ...]
    placeholders: tuple[int, ...]
    made_anew: tuple[str, ...]
    altered: tuple[Problem, ...]

    @property
    def rows(self) -> int:
        """How many rows of the owner's the new desk holds."""
        return sum(count for name, count in self.stored.items() if name not in JOURNAL)

    @property
    def gone(self) -> int:
        """How many rows are known to be lost."""
        return len(self.lost) + sum(len(numbers) for numbers in self.missing.values())


def salvage(
    damaged: Path,
    target: Path,
    placeholder: Callable[[int], str],
    *,
    keys: Keys | None = None,
    tell: Tell | None = None,
) -> Salvaged:
    """Bring the rows of a damaged desk into a new one.

    Args:
        damaged: The file, of which not one byte changes; nobody may have it open.
        target: The new desk, encrypted when the keys have a passphrase and the damaged one is encrypted.
        placeholder: The name of a client of which only the number is known.
        keys: Open an encrypted file.
        tell: Is told how many of how many pages were looked at; what it raises ends the work, and nothing is left.

    Raises:
        FileProblem: If something is there already, or a file cannot be read or written.
        EncryptedDesk: If the file is encrypted and there is no passphrase, or another one.
        NewerDesk: If the file was made by a newer program.
        NotADesk: If nothing of a desk is found in it.
    """
    if os.path.lexists(target):
        raise FileProblem("desk.already_there", file=str(target))
    readable, key = read_any(damaged, keys or Keys(), tell)
    made = mend(readable, placeholder)
    stored, altered = _write(made, target, None if key is None or keys is None else keys.new())
    return Salvaged(
        path=target,
        stored=stored,
        missing={name: tuple(numbers) for name in readable.rows if (numbers := readable.missing(name))},
        troubled=readable.troubled,
        lost=tuple(made.lost),
        changed=tuple(made.changed),
        placeholders=tuple(made.placeholders),
        made_anew=tuple(made.made_anew),
        altered=altered,
    )


def read_any(damaged: Path, keys: Keys, tell: Tell | None = None) -> tuple[Readable, FileKey | None]:
    """Read a file that may be damaged anywhere, with the key that opens its pages; see :func:`salvage` for errors."""
    _refuse_newer(damaged)
    try:
        key = keys.of(damaged)
        refusal = None
    except (EncryptedDesk, DamagedDesk, NotADesk) as error:  # its first page may be what is damaged
        key, refusal = None, error
    readable = read_damaged(damaged, key, tell)
    if readable.count == 0 and key is None:
        key = keys.unproven(damaged)
        if key is not None:
            readable = read_damaged(damaged, key, tell)
    if readable.count == 0:
        if isinstance(refusal, EncryptedDesk | WrongPassphrase):
            raise refusal
        raise NotADesk("salvage.nothing", file=str(damaged))
    return readable, key


def newer_rows(damaged: Readable, backup: Path, keys: Keys | None = None) -> Mapping[str, int]:
    """How many rows of each table a damaged desk has that a backup lacks or holds in an earlier state.

    Args:
        damaged: What can be read of the damaged desk.
        backup: A backup of it.
        keys: Open the backup.

    Returns:
        By table, those without any left out; changes of one row count once.

    Raises:
        DeskFileError: If the backup cannot be read.
    """
    kept, _ = read_any(backup, keys or Keys())
    found: Counter[str] = Counter()
    for name, rows in damaged.rows.items():
        before = kept.rows[name]
        found[name] = sum(before.get(number) != row for number, row in rows.items())
    return {name: count for name, count in found.items() if count}


def _refuse_newer(damaged: Path) -> None:
    """Refuse a file of a newer program; one whose beginning cannot be understood is another matter."""
    try:
        read_header(damaged)
    except NewerDesk:
        if _is_sound(damaged):
            raise
    except NotADesk:
        return


def _is_sound(damaged: Path) -> bool:
    """Whether a file that says it is newer can be believed: a damaged number can say anything."""
    connection = connecting.connect_raw(damaged, "mode=ro&immutable=1")
    try:
        return str(connection.execute("PRAGMA quick_check(1)").fetchone()[0]) == "ok"
    except driver.Error:
        return False
    finally:
        connection.close()


def _write(made: Mended, target: Path, key: FileKey | None) -> tuple[Mapping[str, int], tuple[Problem, ...]]:
    """Write the new desk, whole or not at all; rows that break a rule move to the lost ones."""
    try:
        handle, name = tempfile.mkstemp(prefix=".msp-desk-", suffix=".part", dir=target.parent)
        os.close(handle)
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(target), reason=reason(error)) from error
    part = Path(name)
    try:
        stored = _fill(part, made, key)
        altered = _begin_journal(part, key)
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        if os.path.lexists(target):
            raise FileProblem("desk.already_there", file=str(target))
        part.replace(target)
        sync_folder(target.parent)
        return stored, altered
    except OSError as error:
        raise FileProblem("file.cannot_write", file=str(target), reason=reason(error)) from error
    except driver.Error as error:
        raise connecting.owner_error(error, target) from error
    finally:
        for suffix in _COMPANIONS:
            part.with_name(part.name + suffix).unlink(missing_ok=True)


def _begin_journal(part: Path, key: FileKey | None) -> tuple[Problem, ...]:
    """What the journal of hashes says of the new desk; where it says anything, it begins anew.

    The new desk would otherwise be told to be damaged for ever.
    """
    engine = connecting.make_engine(part, writable=True, key=key)
    try:
        with engine.connect() as plain:
            connection = plain.execution_options(**{connecting.WRITING: True})
            with connection.begin():
                said = tuple(one for one in problems_of(connection, part.name) if one.code.startswith(_OF_JOURNAL))
                if said:
                    for statement in (*(f"DROP TRIGGER {name}" for name in guard_names()), *_EMPTY_JOURNAL):
                        connection.exec_driver_sql(statement)
                    for statement in guard_statements():
                        connection.exec_driver_sql(statement)
                    begin_anew(connection)
        with engine.connect() as last:
            last.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
        return said
    finally:
        engine.dispose()


def _fill(part: Path, made: Mended, key: FileKey | None) -> Mapping[str, int]:
    writing = connecting.connect_raw(part, "mode=rw", key)
    try:
        for setting in ("synchronous = FULL", "foreign_keys = OFF", "trusted_schema = OFF"):
            writing.execute(f"PRAGMA {setting}").close()
        writing.execute("BEGIN IMMEDIATE")
        for statement in schema_statements():
            writing.execute(statement)
        stored = {table.name: _fill_table(writing, table, made) for table in owned_tables()}
        _drop_orphans(writing, made, stored)
        writing.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        writing.execute(f"PRAGMA user_version = {VERSION}")
        writing.execute("COMMIT")
        found = str(writing.execute("PRAGMA integrity_check(1)").fetchone()[0])
        broken = writing.execute("PRAGMA foreign_key_check").fetchone()
    finally:
        writing.close()
    if found != "ok" or broken is not None:
        raise DamagedDesk("desk.damaged", file=str(part), found=found if broken is None else f"{broken[0]}")
    return {name: count for name, count in stored.items() if count}


def _fill_table(writing: driver.Connection, table: Table, made: Mended) -> int:
    """Enter the rows of a table, those that break a rule listed; how many were entered."""
    rows = made.rows[table.name]
    statement = f'INSERT INTO "{table.name}" VALUES ({", ".join("?" * len(table.columns))})'  # noqa: S608 - declared
    writing.execute("SAVEPOINT several")
    try:
        writing.executemany(statement, (plain_texts(rows[number]) for number in sorted(rows)))
    except driver.IntegrityError:
        writing.execute("ROLLBACK TO several")
    else:
        return len(rows)
    finally:
        writing.execute("RELEASE several")
    kept = 0
    for number in sorted(rows):
        try:
            writing.execute(statement, plain_texts(rows[number]))
            kept += 1
        except driver.IntegrityError as error:  # such as a number of an invoice that is given twice
            values = dict(zip(names_of(table), rows[number], strict=True))
            made.lost.append(LostRow(table=table.name, number=number, why=str(error), values=values))
    return kept


def _drop_orphans(writing: driver.Connection, made: Mended, stored: dict[str, int]) -> None:
    """List and take out what refers to a row that broke a rule just now, until every reference holds."""
    tables = {table.name: table for table in owned_tables()}
    while broken := writing.execute("PRAGMA foreign_key_check").fetchall():
        for name, number, *_ in broken:
            table = tables[str(name)]
            row = writing.execute(f'SELECT * FROM "{table.name}" WHERE id = ?', (number,)).fetchone()  # noqa: S608
            if row is not None:
                values = dict(zip(names_of(table), row, strict=True))
                made.lost.append(LostRow(table=table.name, number=int(number), why="reference", values=values))
                writing.execute(f'DELETE FROM "{table.name}" WHERE id = ?', (number,))  # noqa: S608
                stored[table.name] -= 1
